//! # What it finds
//!
//! A civilian who sets out before the patrol begins (a time below zero) or when its time is over.
//!
//! # Why it matters
//!
//! The person stands still all the time, though the scenario was written for them to walk.
//!
//! # Example
//!
//! ```ron
//! time_limit_s: 1800, … civilians: [(id: "herder", starts_at_s: 2400, …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! time_limit_s: 1800, … civilians: [(id: "herder", starts_at_s: 240, …)]
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S114",
    name: "civilian-sets-out-never",
    severity: Severity::Error,
    looks_at: Some(&["time_limit_s"]),
    source: include_str!("civilian_sets_out_never.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let limit_s = subject.raw.time_limit_s;
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        if !(0.0..limit_s).contains(&civilian.starts_at_s) {
            complaints.add_with_hint(
                format!("civilians[{index}].starts_at_s"),
                Message::new("s114")
                    .with("found", rounded(civilian.starts_at_s))
                    .with("limit", rounded(limit_s)),
                Message::new("s114-hint"),
            );
        }
    }
}
