//! # What it finds
//!
//! Binoculars that magnify less than once or more than 30 times, or whose true field of view is not between 1 and 60
//! degrees, or that show more than 100 degrees to the eye (magnification times field of view).
//!
//! # Why it matters
//!
//! Such binoculars are not made. With them every sign could be seen from everywhere, and the check of fairness would
//! be wrong.
//!
//! # Example
//!
//! ```ron
//! optics: (magnification: 8, field_of_view_deg: 60),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! optics: (magnification: 8, field_of_view_deg: 7.5),
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S112",
    name: "optics-figures",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("optics_figures.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(optics) = subject.raw.patrol.optics else {
        return;
    };
    let (times, view_deg) = (optics.magnification, optics.field_of_view_deg);
    let field = if !(1.0..=30.0).contains(&times) {
        "magnification"
    } else if !(1.0..=60.0).contains(&view_deg) || times * view_deg > WIDEST_TO_THE_EYE_DEG {
        "field_of_view_deg"
    } else {
        return;
    };
    complaints.add_with_hint(
        format!("patrol.optics.{field}"),
        Message::new("s112")
            .with("times", rounded(times))
            .with("view", rounded(view_deg)),
        Message::new("s112-hint"),
    );
}

/// Widest apparent field of view of an eyepiece, degrees.
const WIDEST_TO_THE_EYE_DEG: f32 = 100.0;
