//! # What it finds
//!
//! A device of which no sign can be noticed by the naked eye from the route before one is within its mandatory distance.
//!
//! # Why it matters
//!
//! Nobody could find it, so it teaches nothing but bad luck. A device without any opportunity is not scored.
//!
//! # Example
//!
//! ```ron
//! signs: [(id: "patch", at: (80, 20), /* behind the house */ )],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! signs: [(id: "patch", at: (3, 20), /* beside the road */ )],
//! ```

use super::{Complaints, Rule, Subject, held_at};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S191",
    name: "device-never-noticeable",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("device_never_noticeable.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for row in &subject.fairness {
        if row.first_range_m.is_none() && !row.shown_in_the_drill {
            complaints.add_with_hint(
                format!("{}.id", held_at(row.site, row.chance)),
                Message::new("s191")
                    .with("device", &row.device)
                    .with("mandatory_m", row.mandatory_m),
                Message::new("s191-hint"),
            );
        }
    }
}
