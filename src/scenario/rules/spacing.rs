//! # What it finds
//!
//! A distance between two people of the patrol below 1 or above 50 metres.
//!
//! # Why it matters
//!
//! Nearer they bump into each other; farther they are no patrol, and the way back must be as much longer.
//!
//! # Example
//!
//! ```ron
//! spacing_m: 0,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! spacing_m: 8,
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S111",
    name: "spacing",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("spacing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    must_lie_within(
        subject.raw.patrol.spacing_m,
        1.0..=50.0,
        "s111",
        complaints,
        || "patrol.spacing_m".to_owned(),
    );
}
