//! # What it finds
//!
//! Specialists who take less than no time or more than two hours: to come after the report, or to work after the hand-over.
//!
//! # Why it matters
//!
//! The exercise skips their work. A patrol that waits for longer than it lasts never gets to the hand-over or on again.
//!
//! # Example
//!
//! ```ron
//! comms: (…, specialists_work_s: -20)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (…, specialists_work_s: 20)
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S224",
    name: "specialists-times",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("specialists_times.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let comms = &subject.raw.comms;
    for (found, field) in [
        (comms.specialists_after_s, "specialists_after_s"),
        (comms.specialists_work_s, "specialists_work_s"),
    ] {
        must_lie_within(found, 0.0..=LONGEST_S, "s224", complaints, || {
            format!("comms.{field}")
        });
    }
}

/// Longest, seconds.
const LONGEST_S: f32 = 7_200.0;
