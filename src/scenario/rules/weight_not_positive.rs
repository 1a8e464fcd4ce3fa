//! # What it finds
//!
//! A chance whose weight is not above zero, or is above a million.
//!
//! # Why it matters
//!
//! What weighs nothing is never drawn, and a weight below zero spoils the draw of everything beside it.
//!
//! # Example
//!
//! ```ron
//! may_hold: [(weight: 0, what: Device(…)), (weight: 1, what: Nothing)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! may_hold: [(weight: 1, what: Device(…)), (weight: 2, what: Nothing)],
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S120",
    name: "weight-not-positive",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("weight_not_positive.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (site, held) in subject.raw.sites.iter().enumerate() {
        for (chance, entry) in held.may_hold.iter().enumerate() {
            if !(entry.weight > 0.0 && entry.weight <= GREATEST) {
                complaints.add_with_hint(
                    format!("sites[{site}].may_hold[{chance}].weight"),
                    Message::new("s120")
                        .with("found", rounded(entry.weight))
                        .with("most", rounded(GREATEST)),
                    Message::new("s120-hint"),
                );
            }
        }
    }
}

/// Greatest weight.
const GREATEST: f32 = 1_000_000.0;
