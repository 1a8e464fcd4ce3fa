//! What is true at a tick: the other way out of the simulation. The record keeps one in every
//! [`FRAME_EVERY_TICKS`].

use serde::{Deserialize, Serialize};

use super::action::Stance;
use crate::units::{Place, Point, Tick};

/// The record keeps an observation every this many ticks: 10.7 a second, the least that is not below the 10 Hz of the
/// design.
pub const FRAME_EVERY_TICKS: u32 = 6;

/// Half the width of the naked eye's central view, degrees: what eyes are taken to have looked at without a turn of the
/// head. What was *viewed* in the record and what was *looked at* in the score rest on this one figure.
///
/// Chosen: there is no eye tracker, and no study gives one figure. How far from where they look people notice a thing
/// depends on the thing and on how crowded its surroundings are (Motter and Simoni, Vision Research 48, 2008).
pub const CENTRAL_VIEW_HALF_DEG: f32 = 12.0;

/// Who is where and where the trainee looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// When.
    pub tick: Tick,
    /// The trainee's eye.
    pub eye: Place,
    /// Where the trainee looks, degrees clockwise from grid north.
    pub look_bearing_deg: f32,
    /// How far up the trainee looks, degrees.
    pub look_pitch_deg: f32,
    /// True while the binoculars are up.
    pub optics: bool,
    /// The trainee's stance.
    pub stance: Stance,
    /// The trainee's speed over the ground, metres a second.
    pub speed_mps: f32,
    /// Everybody's feet on the map, in [`crate::scenario::exercise::PersonId`] order.
    pub people: Vec<Point>,
}
