//! Houses that people can go into when something dangerous is near: outside the distance within which nobody stays, indoors
//! or out.

use crate::scenario::Exercise;
use crate::scenario::schema::{Building, BuildingKind};
use crate::sim::injects::Injected;
use crate::units::Point;

/// How far in front of its wall one stands before a door, metres.
const BEFORE_M: f32 = 1.0;

/// How far inside one is out of the way of door and windows, metres; the middle of a house that is less deep.
const INSIDE_M: f32 = 1.5;

/// A way into a house: the middle of its front.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Doorway {
    /// Where one stands before it.
    pub(super) before: Point,
    /// Where one is in shelter.
    pub(super) inside: Point,
}

/// Doorways of the houses that are shelter in this exercise, in the order of the file.
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

/// True for what has walls, a roof and a way in.
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
