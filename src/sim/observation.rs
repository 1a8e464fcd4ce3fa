//! Observations: the state at a tick, the simulation's other output. The record keeps one in every
//! [`FRAME_EVERY_TICKS`].

use serde::{Deserialize, Serialize};

use super::action::Stance;
use crate::units::{Place, Point, Tick};

/// Interval of observations in the record, ticks: 10.7 a second, the lowest rate not below the 10 Hz of the design.
pub const FRAME_EVERY_TICKS: u32 = 6;

/// Half the width of the naked eye's central view, degrees: what counts as looked at without turning the head. Both
/// *viewed* in the record and *looked at* in the score use this figure.
///
/// Chosen: there is no eye tracker, and no study gives one figure. How far from where they look people notice a thing
/// depends on the thing and on how crowded its surroundings are (Motter and Simoni, Vision Research 48, 2008).
pub const CENTRAL_VIEW_HALF_DEG: f32 = 12.0;

/// Positions of everybody and the trainee's look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Time.
    pub tick: Tick,
    /// The trainee's eye.
    pub eye: Place,
    /// The trainee's look, degrees clockwise from grid north.
    pub look_bearing_deg: f32,
    /// Pitch of the look, degrees up.
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
