//! # What it finds
//!
//! Two vulnerable points with one short name.
//!
//! # Why it matters
//!
//! Each vulnerable point is marked on its own: slow, halt, scan. With one name for two, the scorecard cannot say
//! which was missed.
//!
//! # Example
//!
//! ```ron
//! vulnerable_points: [(id: "culvert", …), (id: "culvert", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! vulnerable_points: [(id: "culvert-1", …), (id: "culvert-2", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S029",
    name: "duplicate-vulnerable-point",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_vulnerable_point.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s029");
    for (index, point) in subject.raw.route.vulnerable_points.iter().enumerate() {
        names.note(&point.id, complaints, || {
            format!("route.vulnerable_points[{index}].id")
        });
    }
}
