//! # What it finds
//!
//! A route without an approach of at least two points.
//!
//! # Why it matters
//!
//! The approach is the ground known to be safe behind the patrol. Without it there is no safe way back from the very
//! first step, and the withdrawal cannot be done right.
//!
//! # Example
//!
//! ```ron
//! route: (approach: [], waypoints: […])
//! ```
//!
//! # Write instead
//!
//! ```ron
//! route: (approach: [(10, 450), (10, 100)], waypoints: [(id: "start", at: (10, 100), …), …])
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S066",
    name: "approach-missing",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("approach_missing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let found = subject.raw.route.approach.len();
    if found < 2 {
        complaints.add_with_hint(
            "route.approach",
            Message::new("s066").with("found", found),
            Message::new("s066-hint"),
        );
    }
}
