//! # What it finds
//!
//! A route with fewer than two waypoints.
//!
//! # Why it matters
//!
//! There is no way to patrol.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(id: "start", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "start", …), (id: "ford", …)],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S061",
    name: "too-few-waypoints",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("too_few_waypoints.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let found = subject.raw.route.waypoints.len();
    if found < 2 {
        complaints.add_with_hint(
            "route.waypoints",
            Message::new("s061").with("found", found),
            Message::new("s061-hint"),
        );
    }
}
