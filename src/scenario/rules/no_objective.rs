//! # What it finds
//!
//! A scenario without a training objective.
//!
//! # Why it matters
//!
//! Without one nobody can say what the trainee should be able to do afterwards, nor whether it was worth the hour.
//!
//! # Example
//!
//! ```ron
//! objectives: [],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! objectives: [{"en": "Halts and looks before a culvert."}],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S152",
    name: "no-objective",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("no_objective.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.raw.objectives.is_empty() {
        complaints.add_with_hint(
            "objectives",
            Message::new("s152"),
            Message::new("s152-hint"),
        );
    }
}
