//! Consequences of movement: waypoints reached, vulnerable points entered, suspected areas entered and left, known
//! ground left, and incidents.

use bevy::prelude::*;

use super::clock::Clock;
use super::devices::Devices;
use super::errands::follow_errands;
use super::event::Event;
use super::ground::{WalkedGround, tread};
use super::incidents::{Incident, Incidents};
use super::injects::Injected;
use super::log::TickEvents;
use super::marks::Marks;
use super::people::People;
use super::perception::Perception;
use super::schedule::SimSystems;
use super::world::{Land, TheExercise};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::Tick;

/// Radius at which a waypoint is reached, metres; half the way's width when that is more.
const WAYPOINT_REACH_M: f32 = 3.0;

/// Interval of known-ground checks, ticks: 8 times a second, a quarter of a step.
const GROUND_EVERY_TICKS: u32 = 8;

/// Grace period once staying on known ground is required, seconds: a person who marks while walking takes a few more
/// steps.
const TO_COME_TO_A_STAND_S: f32 = 3.0;

/// Progress along the route and the vulnerable points, people in suspected areas and off known ground.
#[derive(Resource, Debug, Clone)]
pub struct Progress {
    /// Waypoints reached.
    pub waypoints_reached: usize,
    /// Vulnerable points that the trainee is within.
    pub inside: Vec<bool>,
    /// People of the patrol off known ground.
    pub off_known_ground: Vec<bool>,
    /// For each suspected area, the members of the patrol in it.
    pub suspected: Vec<Vec<bool>>,
    /// Since when known ground is required everywhere.
    pub owed_since: Option<Tick>,
}

impl Progress {
    /// At the first waypoint, which counts as reached.
    pub fn new(exercise: &Exercise) -> Self {
        Self {
            waypoints_reached: 1,
            inside: vec![false; exercise.scenario.route.vulnerable_points.len()],
            off_known_ground: vec![false; exercise.patrol_size()],
            suspected: vec![
                vec![false; exercise.patrol_size()];
                exercise.scenario.suspected_areas.len()
            ],
            owed_since: None,
        }
    }

    fn in_suspected_area(&self, person: PersonId) -> bool {
        self.suspected.iter().any(|inside| inside[person.index()])
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        FixedUpdate,
        (
            tread,
            follow_errands,
            follow_route,
            watch_suspected_areas,
            watch_ground,
            watch_hazards,
        )
            .chain()
            .in_set(SimSystems::Notice),
    );
}

fn follow_route(
    exercise: Res<TheExercise>,
    people: Res<People>,
    mut progress: ResMut<Progress>,
    mut happened: ResMut<TickEvents>,
) {
    let here = people.at(exercise.trainee());
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

fn watch_suspected_areas(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    people: Res<People>,
    mut progress: ResMut<Progress>,
    mut happened: ResMut<TickEvents>,
) {
    let from_the_start = clock.0 == Tick(1);
    if !(from_the_start || clock.0.0.is_multiple_of(GROUND_EVERY_TICKS)) {
        return;
    }
    for (index, suspected) in exercise.scenario.suspected_areas.iter().enumerate() {
        let area = index as u16;
        for (place, inside) in progress.suspected[index].iter_mut().enumerate() {
            let person = PersonId(place as u16);
            let now = suspected.area.holds(people.feet[place]);
            match (*inside, now) {
                (false, true) => happened.push(Event::SuspectedAreaEntered { area, person }),
                (true, false) => happened.push(Event::SuspectedAreaLeft { area, person }),
                _ => {}
            }
            *inside = now;
        }
    }
}

/// Known ground is what somebody of the patrol has walked, and surfaces declared safe; an unwalked road is not,
/// however wide it is. Staying on it is required while a mark stands, after an incident, and in a suspected area,
/// where no surface counts as safe.
fn watch_ground(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    people: Res<People>,
    marks: Res<Marks>,
    incidents: Res<Incidents>,
    terrain: Res<Land>,
    ground: Res<WalkedGround>,
    mut progress: ResMut<Progress>,
    mut happened: ResMut<TickEvents>,
) {
    if !clock.0.0.is_multiple_of(GROUND_EVERY_TICKS) {
        return;
    }
    let owed = marks.first_standing().is_some() || !incidents.open().is_empty();
    progress.owed_since = owed.then(|| progress.owed_since.unwrap_or(clock.0));
    let owed = progress
        .owed_since
        .is_some_and(|since| clock.0.seconds_since(since) >= TO_COME_TO_A_STAND_S);
    for index in 0..exercise.patrol_size() {
        let person = PersonId(index as u16);
        let feet = people.feet[index];
        let suspected = progress.in_suspected_area(person);
        let known = !(owed || suspected)
            || ground.walked(person, feet)
            || (!suspected && terrain.known_safe(feet));
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

/// Entering a device's hazard radius is an incident; nothing more is simulated. It happens once and removes the
/// device.
fn watch_hazards(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    people: Res<People>,
    terrain: Res<Land>,
    injected: Res<Injected>,
    mut devices: ResMut<Devices>,
    mut perception: ResMut<Perception>,
    mut incidents: ResMut<Incidents>,
    mut happened: ResMut<TickEvents>,
) {
    let close: Vec<_> = devices
        .there(&exercise, &injected)
        .filter_map(|placed| {
            let index = people.feet.iter().position(|feet| {
                feet.distance_m(placed.device.at) <= placed.device.hazard_radius_m
            })?;
            Some((placed.id, index))
        })
        .collect();
    for (device, index) in close {
        let feet = people.feet[index];
        happened.push(Event::Incident {
            device,
            person: PersonId(index as u16),
            at: feet.at_height(terrain.height_m(feet)),
        });
        devices.remove(device, &exercise, &mut perception);
        incidents.happens(Incident {
            tick: clock.0,
            at: exercise.devices[device.index()].device.at,
            casualties: 0,
        });
    }
}
