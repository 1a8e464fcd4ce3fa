//! The trainee's body: position, look and movement.

use bevy::prelude::*;

use super::action::{CheckRing, Sightline, Stance};
use super::clock::Clock;
use super::event::Event;
use super::log::TickEvents;
use super::obstacles::Obstacles;
use super::schedule::SimSystems;
use super::trail::Trail;
use super::world::Land;
use crate::scenario::exercise::PersonId;
use crate::units::tick::TICK_S;
use crate::units::{Place, Point, Tick};

/// Radius of a person on foot, metres.
pub const PERSON_RADIUS_M: f32 = 0.3;

/// Eye height standing, kneeling and lying, metres: 1.65, 1.05 and 0.3 (a person of 1.77 m).
pub const EYE_HEIGHT_M: [f32; 3] = [1.65, 1.05, 0.3];

/// Fastest pace standing, kneeling (crouched) and lying (crawling), metres a second.
const FASTEST_MPS: [f32; 3] = [4.0, 1.2, 0.4];

/// Turning speed of the look, degrees a second: as fast as a person can, so that a look sweeps what lies between.
const TURN_DEG_PER_S: f32 = 240.0;

/// Ticks of standing still that count as a stop.
const STILL_TICKS: u32 = 16;

/// The trainee's state.
#[derive(Resource, Debug, Clone)]
pub struct TraineeBody {
    /// The person.
    pub person: PersonId,
    /// Feet on the map.
    pub feet: Point,
    /// Ground height there, metres.
    pub ground_m: f32,
    /// Stance.
    pub stance: Stance,
    /// Bearing and pace while walking.
    pub walking: Option<(f32, f32)>,
    /// Current look: bearing and pitch, degrees.
    pub look: (f32, f32),
    /// Wanted look.
    pub look_wanted: (f32, f32),
    /// Binoculars raised.
    pub optics: bool,
    /// Actual speed in the last tick, metres a second.
    pub speed_mps: f32,
    /// Ticks since the last step.
    pub still_ticks: u32,
    /// The ring being checked, and its centre.
    pub checking: Option<(CheckRing, Point)>,
    /// Start of the check.
    pub checking_since: Tick,
}

impl TraineeBody {
    /// At the first waypoint, looking along the first leg.
    pub fn new(person: PersonId, feet: Point, ground_m: f32, bearing_deg: f32) -> Self {
        Self {
            person,
            feet,
            ground_m,
            stance: Stance::Standing,
            walking: None,
            look: (bearing_deg, 0.0),
            look_wanted: (bearing_deg, 0.0),
            optics: false,
            speed_mps: 0.0,
            still_ticks: STILL_TICKS,
            checking: None,
            checking_since: Tick(0),
        }
    }

    /// The feet in space.
    pub fn place(&self) -> Place {
        self.feet.at_height(self.ground_m)
    }

    /// The eye.
    pub fn eye(&self) -> Place {
        self.feet
            .at_height(self.ground_m + EYE_HEIGHT_M[self.stance as usize])
    }

    /// Line of sight of the present look.
    pub fn aim(&self) -> Sightline {
        Sightline {
            eye: self.eye(),
            bearing_deg: self.look.0,
            pitch_deg: self.look.1,
        }
    }

    /// Stops at once; false when standing still already.
    pub(super) fn comes_to_a_stand(&mut self) -> bool {
        let moved = !self.still();
        self.still_ticks = self.still_ticks.max(STILL_TICKS);
        moved
    }

    /// True once standing still for a quarter of a second.
    pub fn still(&self) -> bool {
        self.still_ticks >= STILL_TICKS
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        FixedUpdate,
        (turn_eyes, walk, notice_stops)
            .chain()
            .in_set(SimSystems::Move)
            .before(super::people::move_people),
    );
}

fn turn_eyes(mut body: ResMut<TraineeBody>) {
    let most_deg = TURN_DEG_PER_S * TICK_S;
    let turn_deg = crate::units::place::turn_deg(body.look.0, body.look_wanted.0);
    let lift_deg = body.look_wanted.1 - body.look.1;
    body.look.0 = (body.look.0 + turn_deg.clamp(-most_deg, most_deg)).rem_euclid(360.0);
    body.look.1 += lift_deg.clamp(-most_deg, most_deg);
}

fn walk(
    mut body: ResMut<TraineeBody>,
    mut trail: ResMut<Trail>,
    obstacles: Res<Obstacles>,
    terrain: Res<Land>,
) {
    let before = body.feet;
    if let Some((bearing_deg, pace_mps)) = body.walking {
        let pace_mps = pace_mps.clamp(0.0, FASTEST_MPS[body.stance as usize]);
        let wanted = before.towards(bearing_deg, pace_mps * TICK_S);
        body.feet = obstacles.slide(before, wanted, PERSON_RADIUS_M);
        body.ground_m = terrain.height_m(body.feet);
        trail.walk_to(body.feet);
    }
    body.speed_mps = before.distance_m(body.feet) / TICK_S;
}

fn notice_stops(
    mut body: ResMut<TraineeBody>,
    mut happened: ResMut<TickEvents>,
    clock: Res<Clock>,
) {
    if body.speed_mps > 0.05 {
        if body.still() {
            happened.push(Event::MovedOff { from: body.place() });
            // A check covers the ground around one place and ends on leaving it.
            body.checking = None;
        }
        body.still_ticks = 0;
    } else {
        body.still_ticks = body.still_ticks.saturating_add(1);
        if body.still_ticks == STILL_TICKS && clock.0 > Tick(STILL_TICKS) {
            happened.push(Event::Stopped { at: body.place() });
        }
    }
}
