//! # What it finds
//!
//! A vehicle that stands on the middle line of the route or approach.
//!
//! # Why it matters
//!
//! The patrol walks into it. An abandoned vehicle beside the way teaches the same and can be passed.
//!
//! # Example
//!
//! ```ron
//! vehicles: [(id: "van", kind: Van, at: (50, 0))], … waypoints: [(id: "a", at: (50, -40), …), (id: "b", at: (50, 40), …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! vehicles: [(id: "van", kind: Van, at: (53, 0))], … waypoints: [(id: "a", at: (50, -40), …), (id: "b", at: (50, 40), …)]
//! ```

use super::footprint::Footprint;
use super::inventory::legs;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S072",
    name: "vehicle-on-route",
    severity: Severity::Error,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        "route.waypoints[].width_m",
        "vehicles[=]",
    ]),
    source: include_str!("vehicle_on_route.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let vehicles = &subject.raw.vehicles;
    let standing: Vec<Footprint> = vehicles.iter().map(Footprint::of_vehicle).collect();
    let grid = Neighbourhood::new(standing.iter().map(Footprint::bounds));
    let mut in_the_way: Vec<usize> = legs(&subject.raw)
        .flat_map(|leg| {
            let (a, b) = (leg.from, leg.to);
            let near = grid.near(a.vec().min(b.vec()), a.vec().max(b.vec()));
            near.into_iter()
                .filter(|&index| standing[index].crosses(a, b))
                .collect::<Vec<_>>()
        })
        .collect();
    in_the_way.sort_unstable();
    in_the_way.dedup();
    for index in in_the_way {
        complaints.add_with_hint(
            format!("vehicles[{index}].at"),
            Message::new("s072").with("id", &vehicles[index].id),
            Message::new("s072-hint"),
        );
    }
}
