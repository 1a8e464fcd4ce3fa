//! # What it finds
//!
//! A patrol of fewer than three people.
//!
//! # Why it matters
//!
//! A cordon needs somebody on each side and somebody with the leader. With fewer the cordon can never be complete,
//! whatever the trainee does.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Soldier)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Signaller), (id: "silva", role: Soldier)],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S143",
    name: "patrol-too-small",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("patrol_too_small.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let found = subject.raw.patrol.people.len();
    if found < FEWEST {
        complaints.add_with_hint(
            "patrol.people",
            Message::new("s143")
                .with("found", found)
                .with("fewest", FEWEST),
            Message::new("s143-hint"),
        );
    }
}

/// Fewest people who can close a way on both sides of an item while a leader stays free.
const FEWEST: usize = 3;
