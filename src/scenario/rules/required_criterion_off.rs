//! # What it finds
//!
//! A criterion switched off that the doctrine pack requires for being ready.
//!
//! # Why it matters
//!
//! The pack says that nobody is ready without it. A verdict given without it says more than was tested.
//!
//! # Example
//!
//! ```ron
//! criteria_off: ["everybody-at-distance"],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! criteria_off: [],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S044",
    name: "required-criterion-off",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("required_criterion_off.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    for (index, id) in subject.raw.criteria_off.iter().enumerate() {
        if pack.criterion(id).is_some_and(|rule| rule.required) {
            complaints.add_with_hint(
                format!("criteria_off[{index}]"),
                Message::new("s044")
                    .with("found", id)
                    .with("pack", &pack.id),
                Message::new("s044-hint"),
            );
        }
    }
}
