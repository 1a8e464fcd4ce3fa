//! # What it finds
//!
//! A civilian's pace below 0.2 metres a second, or above 2.5 (for a trader with a cart or bicycle, above 6).
//!
//! # Why it matters
//!
//! Nobody walks so. Mostly kilometres an hour were written, and the person reaches the cordon before anyone can hold
//! it.
//!
//! # Example
//!
//! ```ron
//! (id: "herder", kind: Herder, pace_mps: 5)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "herder", kind: Herder, pace_mps: 1)
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::CivilianKind;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S113",
    name: "civilian-pace",
    severity: Severity::Warning,
    looks_at: Some(&["civilians[=].kind"]),
    source: include_str!("civilian_pace.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        let most_mps = if civilian.kind == CivilianKind::Trader {
            6.0
        } else {
            2.5
        };
        must_lie_within(
            civilian.pace_mps,
            0.2..=most_mps,
            "s113",
            complaints,
            || format!("civilians[{index}].pace_mps"),
        );
    }
}
