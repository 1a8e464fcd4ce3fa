//! # What it finds
//!
//! A waypoint, vulnerable point or asset that the scenario does not have.
//!
//! # Why it matters
//!
//! The step would be passed over, and the session would not be the one its author wrote down.
//!
//! # Example
//!
//! ```ron
//! WalkTo(to: Waypoint("brigde")),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! WalkTo(to: Waypoint("bridge")),
//! ```

use super::hint_for;
use super::inventory::spots;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Spot;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T024",
    name: "unknown-place",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_place.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let route = &subject.scenario.route;
    let waypoints: Vec<&str> = route.waypoints.iter().map(|it| it.id.as_str()).collect();
    let points: Vec<&str> = route
        .vulnerable_points
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    let assets: Vec<&str> = subject
        .scenario
        .assets
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    for (path, spot) in spots(&subject.script) {
        let (what, name, known) = match spot {
            Spot::Waypoint(name) => ("t024-waypoint", name, &waypoints),
            Spot::VulnerablePoint(name) => ("t024-vulnerable-point", name, &points),
            Spot::Asset(name) => ("t024-asset", name, &assets),
            _ => continue,
        };
        if !known.contains(&name.as_str()) {
            complaints.add_with_hint(
                path,
                Message::new(what).with("found", name),
                hint_for(name, known.iter().copied()),
            );
        }
    }
}
