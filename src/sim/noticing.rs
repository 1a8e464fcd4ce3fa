//! What moving brings about: waypoints reached, vulnerable points entered, known ground left, and incidents.

use bevy::prelude::*;

use super::clock::Clock;
use super::event::Event;
use super::injects::Injected;
use super::log::Happened;
use super::patrol::{Land, TheExercise};
use super::people::People;
use super::schedule::SimSystems;
use super::trail::Trail;
use crate::scenario::Exercise;
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// A waypoint is reached within this distance, or within half the way's width when that is more, metres.
const WAYPOINT_REACH_M: f32 = 3.0;

/// Ground is known when the trail passes this near, metres: where one person walked, another can put their feet.
const TRAIL_REACH_M: f32 = 1.0;

/// The last steps of the trail are the trainee's own and prove nothing about the ground underfoot, metres.
const OWN_STEPS_M: f32 = 3.0;

/// Known ground is looked at on every tick that is a multiple of this: 8 times a second, a quarter of a step.
const GROUND_EVERY_TICKS: u32 = 8;

/// How far along the route and among the vulnerable points the trainee is, and who is off known ground.
#[derive(Resource, Debug, Clone)]
pub struct Progress {
    /// Waypoints reached.
    pub waypoints_reached: usize,
    /// Vulnerable points the trainee is within.
    pub inside: Vec<bool>,
    /// People of the patrol off known ground.
    pub off_known_ground: Vec<bool>,
}

impl Progress {
    /// At the first waypoint, which counts as reached.
    pub fn new(exercise: &Exercise) -> Self {
        Self {
            waypoints_reached: 1,
            inside: vec![false; exercise.scenario.route.vulnerable_points.len()],
            off_known_ground: vec![false; exercise.patrol_size()],
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        FixedUpdate,
        (follow_route, watch_ground, watch_hazards)
            .chain()
            .in_set(SimSystems::Notice),
    );
}

fn follow_route(
    exercise: Res<TheExercise>,
    people: Res<People>,
    mut progress: ResMut<Progress>,
    mut happened: ResMut<Happened>,
) {
    let here = people.at(TRAINEE);
    let route = &exercise.scenario.route;
    if let Some(next) = route.waypoints.get(progress.waypoints_reached)
        && here.distance_m(next.at) <= WAYPOINT_REACH_M.max(next.width_m / 2.0)
    {
        happened.push(Event::WaypointReached {
            waypoint: progress.waypoints_reached as u16,
        });
        progress.waypoints_reached += 1;
    }
    for (index, point) in route.vulnerable_points.iter().enumerate() {
        let inside = here.distance_m(point.at) <= point.radius_m;
        if inside && !progress.inside[index] {
            happened.push(Event::VulnerablePointEntered {
                vulnerable_point: index as u16,
            });
        }
        progress.inside[index] = inside;
    }
}

fn watch_ground(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    people: Res<People>,
    terrain: Res<Land>,
    trail: Res<Trail>,
    mut progress: ResMut<Progress>,
    mut happened: ResMut<Happened>,
) {
    if !clock.0.0.is_multiple_of(GROUND_EVERY_TICKS) {
        return;
    }
    for index in 0..exercise.patrol_size() {
        let feet = people.feet[index];
        let proven_m = if index == 0 {
            trail.length_m() - OWN_STEPS_M
        } else {
            f32::INFINITY
        };
        let known = terrain.known_safe(feet)
            || on_the_route(&exercise, feet)
            || trail.passes(feet, TRAIL_REACH_M, proven_m);
        let person = PersonId(index as u16);
        match (known, progress.off_known_ground[index]) {
            (false, false) => happened.push(Event::LeftKnownGround {
                person,
                at: feet.at_height(terrain.height_m(feet)),
            }),
            (true, true) => happened.push(Event::BackOnKnownGround { person }),
            _ => {}
        }
        progress.off_known_ground[index] = !known;
    }
}

fn on_the_route(exercise: &Exercise, feet: Point) -> bool {
    exercise.scenario.route.waypoints.windows(2).any(|leg| {
        let (nearest, _) = nearest_on_segment(feet, leg[0].at, leg[1].at);
        feet.distance_m(nearest) <= leg[0].width_m / 2.0
    })
}

/// Coming closer to a device than its hazard radius is an incident; nothing more is simulated. A device that an
/// inject has yet to bring is not there before.
fn watch_hazards(
    exercise: Res<TheExercise>,
    people: Res<People>,
    terrain: Res<Land>,
    injected: Res<Injected>,
    mut happened: ResMut<Happened>,
) {
    for placed in &exercise.devices {
        if !injected.brought(&exercise, placed) {
            continue;
        }
        let close = people
            .feet
            .iter()
            .position(|feet| feet.distance_m(placed.device.at) <= placed.device.hazard_radius_m);
        if let Some(index) = close {
            let feet = people.feet[index];
            happened.push(Event::Incident {
                device: placed.id,
                person: PersonId(index as u16),
                at: feet.at_height(terrain.height_m(feet)),
            });
        }
    }
}
