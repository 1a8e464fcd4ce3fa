//! The state to be drawn. Written by the live session or by the debrief's replay; drawn by [`super::ground`], which
//! does not know the source.

use std::sync::Arc;

use bevy::prelude::*;

use crate::scenario::Exercise;
use crate::scenario::exercise::SignId;
use crate::scenario::schema::Weather;
use crate::scenery::Scenery;
use crate::sim::action::MarkId;
use crate::sim::arrival::Team;
use crate::sim::observation::Observation;
pub use crate::sim::posture::Posture;
use crate::sim::terrain::Terrain;
use crate::units::place::turn_deg;
use crate::units::{Place, Point};

/// The exercise whose ground is shown; replaced when another is loaded.
#[derive(Resource, Clone)]
pub struct Ground {
    /// The variation.
    pub exercise: Arc<Exercise>,
    /// Its land.
    pub terrain: Arc<Terrain>,
    /// Its appearance.
    pub scenery: Arc<Scenery>,
}

/// Present state and camera.
#[derive(Resource, Debug, Clone)]
pub struct Shown {
    /// The camera.
    pub eye: Eye,
    /// Time since the patrol began, seconds.
    pub time_s: f32,
    /// Everybody, in [`crate::scenario::exercise::PersonId`] order.
    pub people: Vec<Figure>,
    /// Signs present, in id order: without those not yet revealed.
    pub signs: Vec<SignId>,
    /// The specialists, while they can be seen.
    pub specialists: Option<Team>,
    /// Standing marks with their places.
    pub marks: Vec<(MarkId, Place)>,
    /// The control point, once set up.
    pub control_point: Option<Point>,
    /// Signs to point out: in learn mode's feedback and in the debrief.
    pub pointed_out: Vec<SignId>,
    /// Rings on the ground: centre and radius, metres. Debrief only.
    pub rings: Vec<(Point, f32)>,
    /// True when the trainee's own figure is drawn, because the camera is not at their eye.
    pub trainee_drawn: bool,
    /// Current weather: an inject may change it.
    pub weather: Weather,
}

/// A camera.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eye {
    /// Position.
    pub at: Place,
    /// Bearing, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch, degrees up.
    pub pitch_deg: f32,
    /// Horizontal field of view, degrees.
    pub field_deg: f32,
}

/// A person as drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// Feet.
    pub at: Point,
    /// Bearing the person faces, degrees.
    pub facing_deg: f32,
    /// Speed, metres a second: sets the gait.
    pub speed_mps: f32,
    /// Posture.
    pub posture: Posture,
}

/// Horizontal field of view of the naked eye on the screen, degrees. The same as perception assumes for the resolution
/// of the screen (design section 3: a 60° view on 1280 px).
pub const NAKED_FIELD_DEG: f32 = 60.0;

/// Horizontal field of view through binoculars, degrees: everything looks `magnification` times as large.
pub fn magnified_field_deg(magnification: f32) -> f32 {
    let half = (NAKED_FIELD_DEG / 2.0).to_radians().tan() / magnification.max(1.0);
    2.0 * half.atan().to_degrees()
}

impl Eye {
    /// The trainee's eye of an observation.
    pub fn of(observation: &Observation, magnification: f32) -> Self {
        Self {
            at: observation.eye,
            bearing_deg: observation.look_bearing_deg,
            pitch_deg: observation.look_pitch_deg,
            field_deg: if observation.optics {
                magnified_field_deg(magnification)
            } else {
                NAKED_FIELD_DEG
            },
        }
    }

    /// Interpolates two cameras; `share` 0 is the first.
    pub fn between(a: &Self, b: &Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        Self {
            at: a
                .at
                .point()
                .lerp(b.at.point(), share)
                .at_height(mix(a.at.up_m, b.at.up_m)),
            bearing_deg: a.bearing_deg + turn_deg(a.bearing_deg, b.bearing_deg) * share,
            pitch_deg: mix(a.pitch_deg, b.pitch_deg),
            field_deg: b.field_deg,
        }
    }
}

impl Shown {
    /// The exercise before its first tick, seen from the first waypoint.
    pub fn start(ground: &Ground) -> Self {
        let route = ground.exercise.route_line();
        let start = route[0];
        let ahead = route.get(1).map_or(0.0, |next| start.bearing_deg(*next));
        Self {
            eye: Eye {
                at: start.at_height(ground.terrain.height_m(start) + 1.65),
                bearing_deg: ahead,
                pitch_deg: 0.0,
                field_deg: NAKED_FIELD_DEG,
            },
            time_s: 0.0,
            people: Vec::new(),
            signs: Vec::new(),
            specialists: None,
            marks: Vec::new(),
            control_point: None,
            pointed_out: Vec::new(),
            rings: Vec::new(),
            trainee_drawn: false,
            weather: ground.exercise.scenario.weather.clone(),
        }
    }
}
