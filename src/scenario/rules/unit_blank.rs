//! # What it finds
//!
//! A patrol whose unit is blank.
//!
//! # Why it matters
//!
//! The report asks for the reporting unit. With none in the briefing, no answer can be right.
//!
//! # Example
//!
//! ```ron
//! unit: "",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! unit: "2nd platoon, B company",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S145",
    name: "unit-blank",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("unit_blank.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.raw.patrol.unit.trim().is_empty() {
        complaints.add_with_hint(
            "patrol.unit",
            Message::new("s145"),
            Message::new("s145-hint"),
        );
    }
}
