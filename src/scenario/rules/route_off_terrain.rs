//! # What it finds
//!
//! A waypoint or a point of the approach that lies outside the terrain.
//!
//! # Why it matters
//!
//! There is no ground to walk on.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … waypoints: [(id: "start", at: (520, 20), …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), …), … waypoints: [(id: "start", at: (480, 20), …)]
//! ```

use super::places::{FROM, TO};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Terrain;
use crate::text::Message;
use crate::units::Point;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S057",
    name: "route-off-terrain",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("route_off_terrain.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    for (index, &point) in raw.route.approach.iter().enumerate() {
        must_be_on(&raw.terrain, point, "s057", complaints, || {
            format!("route.approach[{index}]")
        });
    }
    for (index, waypoint) in raw.route.waypoints.iter().enumerate() {
        must_be_on(&raw.terrain, waypoint.at, "s057", complaints, || {
            format!("route.waypoints[{index}].at")
        });
    }
}

/// Complains with the message `code` when a point is off the terrain. Swapped terrain corners are reported by another
/// rule and cause no complaint here.
pub(super) fn must_be_on(
    terrain: &Terrain,
    point: Point,
    code: &str,
    complaints: &mut Complaints,
    path: impl FnOnce() -> String,
) {
    let (from, to) = (terrain.from, terrain.to);
    let upright = from.0 < to.0 && from.1 < to.1;
    let inside = (from.0..=to.0).contains(&point.0) && (from.1..=to.1).contains(&point.1);
    if upright && !inside {
        let number = |value: f32| super::amount::rounded(value).to_string();
        complaints.add_with_hint(
            path(),
            Message::new(code).with("at", format!("({}, {})", number(point.0), number(point.1))),
            Message::new(format!("{code}-hint"))
                .with("from", format!("({}, {})", number(from.0), number(from.1)))
                .with("to", format!("({}, {})", number(to.0), number(to.1))),
        );
    }
}
