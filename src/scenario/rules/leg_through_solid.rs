//! # What it finds
//!
//! A leg of the route or approach that runs through a building or a wall.
//!
//! # Why it matters
//!
//! The patrol walks into it and stays there: the planned line cannot be walked.
//!
//! # Example
//!
//! ```ron
//! buildings: [(id: "house", at: (50, 0), size_m: (10, 10), …)], … waypoints: [(id: "a", at: (0, 0), …), (id: "b", at: (100, 0), …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! buildings: [(id: "house", at: (50, 12), size_m: (10, 10), …)], … waypoints: [(id: "a", at: (0, 0), …), (id: "b", at: (100, 0), …)]
//! ```

use super::footprint::obstacles;
use super::inventory::legs;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S070",
    name: "leg-through-solid",
    severity: Severity::Error,
    looks_at: Some(&[WAYPOINT, APPROACH, "buildings", "walls"]),
    source: include_str!("leg_through_solid.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let obstacles = obstacles(&subject.raw);
    let grid = Neighbourhood::new(obstacles.iter().map(|solid| solid.footprint.bounds()));
    for leg in legs(&subject.raw) {
        let (low, high) = (
            leg.from.vec().min(leg.to.vec()),
            leg.from.vec().max(leg.to.vec()),
        );
        let hit = grid
            .near(low, high)
            .into_iter()
            .map(|index| &obstacles[index])
            .find(|solid| solid.footprint.crosses(leg.from, leg.to));
        if let Some(solid) = hit {
            complaints.add_with_hint(
                leg.path(),
                Message::new("s070").with("id", solid.id),
                Message::new("s070-hint").with("id", solid.id),
            );
        }
    }
}
