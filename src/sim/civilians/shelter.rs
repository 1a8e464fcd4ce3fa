//! Houses that serve as shelter: outside the mandatory distance of every device.

use crate::scenario::Exercise;
use crate::scenario::schema::{Building, BuildingKind};
use crate::sim::injects::Injected;
use crate::units::Point;

/// Distance of a person outside a door from the wall, metres.
const BEFORE_M: f32 = 1.0;

/// Depth inside a house clear of door and windows, metres; at most the middle.
const INSIDE_M: f32 = 1.5;

/// A doorway: the middle of a house's front.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Doorway {
    /// Place outside it.
    pub(super) before: Point,
    /// Place in shelter.
    pub(super) inside: Point,
}

/// Doorways of this exercise's shelters, in file order.
pub(super) fn doorways(exercise: &Exercise, injected: &Injected) -> Vec<Doorway> {
    let scenario = &exercise.scenario;
    let far_enough = |at: Point| {
        exercise
            .devices
            .iter()
            .filter(|placed| injected.brought(exercise, placed))
            .all(|placed| at.distance_m(placed.device.at) >= scenario.mandatory_m(&placed.device))
    };
    scenario
        .buildings
        .iter()
        .filter(|building| is_shelter(building.kind))
        .map(doorway)
        .filter(|door| far_enough(door.before) && far_enough(door.inside))
        .collect()
}

/// True for a building with walls, a roof and a door.
fn is_shelter(kind: BuildingKind) -> bool {
    match kind {
        BuildingKind::House
        | BuildingKind::Shop
        | BuildingKind::Public
        | BuildingKind::Worship
        | BuildingKind::Shed => true,
        BuildingKind::Ruin | BuildingKind::Masonry => false,
    }
}

fn doorway(building: &Building) -> Doorway {
    let half_depth_m = building.size_m.1 / 2.0;
    let ahead = |from_middle_m: f32| building.at.towards(building.facing_deg, from_middle_m);
    Doorway {
        before: ahead(half_depth_m + BEFORE_M),
        inside: ahead((half_depth_m - INSIDE_M).max(0.0)),
    }
}
