//! # What it finds
//!
//! Two waypoints of the route with one short name.
//!
//! # Why it matters
//!
//! Findings and scripts name the leg by its waypoint. With one name for two, nobody can say where something happened.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(id: "bend", …), (id: "bend", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "bend-1", …), (id: "bend-2", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S028",
    name: "duplicate-waypoint",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_waypoint.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s028");
    for (index, waypoint) in subject.raw.route.waypoints.iter().enumerate() {
        names.note(&waypoint.id, complaints, || {
            format!("route.waypoints[{index}].id")
        });
    }
}
