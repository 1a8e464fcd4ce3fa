//! What can be seen of signs.
use crate::scenario::Exercise;
use crate::scenario::exercise::{PlacedSign, SignId};
use crate::scenario::schema::Optics;
use crate::sim::conditions::Conditions;
use crate::sim::event::Event;
use crate::sim::sight::Sight;
use crate::sim::terrain::Terrain;
use crate::sim::view::Glimpse;
use crate::units::{Place, Tick};

/// The trainee's eye and where it looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EyeState {
    /// The eye.
    pub eye: Place,
    /// Degrees clockwise from grid north.
    pub look_bearing_deg: f32,
    /// Degrees up.
    pub look_pitch_deg: f32,
    /// The binoculars, while they are up.
    pub optics: Option<Optics>,
}

/// What the eye gets of a sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resolution {
    /// Chance that an attentive look detects it, 0..=1.
    pub detect_probability: f32,
    /// Chance that an attentive look shows what it is, 0..=1.
    pub recognise_probability: f32,
    /// Distance, metres.
    pub range_m: f32,
    /// Direction, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Direction, degrees up.
    pub pitch_deg: f32,
    /// How large its critical dimension appears to the naked eye, milliradians.
    pub apparent_mrad: f32,
}

/// Numbers of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct PerceptionModel {}
impl Default for PerceptionModel {
    fn default() -> Self {
        Self {}
    }
}

/// A sign ready to be looked at.
#[derive(Debug, Clone)]
pub struct SignTarget {}
impl SignTarget {
    /// Sets a sign on the land.
    pub fn of(placed: &PlacedSign, terrain: &Terrain, model: &PerceptionModel) -> Self {
        let _ = (placed, terrain, model);
        todo!()
    }
    /// Its middle.
    pub fn middle(&self) -> Place {
        todo!()
    }
    /// The share of it that the eye can see.
    pub fn visible_share(&self, eye: Place, sight: &Sight) -> f32 {
        let _ = (eye, sight);
        todo!()
    }
}

/// The model, pure: what an eye gets of a sign of which it sees this share, with a magnification (1 for the naked eye).
pub fn assess(
    model: &PerceptionModel,
    target: &SignTarget,
    eye: Place,
    conditions: &Conditions,
    magnification: f32,
    visible_share: f32,
) -> Resolution {
    let _ = (model, target, eye, conditions, magnification, visible_share);
    todo!()
}

/// One trainee's perception of an exercise's signs.
#[derive(bevy::prelude::Resource, Debug, Clone)]
pub struct Perception {}
impl Perception {
    /// For an exercise; signs that an inject reveals are hidden until [`Self::reveal`].
    pub fn new(exercise: &Exercise, terrain: &Terrain, model: PerceptionModel) -> Self {
        let _ = (exercise, terrain, model);
        todo!()
    }
    /// An inject makes a sign visible.
    pub fn reveal(&mut self, sign: SignId) {
        let _ = sign;
        todo!()
    }
    /// The weather turned.
    pub fn set_conditions(&mut self, conditions: Conditions) {
        let _ = conditions;
        todo!()
    }
    /// To be called every tick; does an eighth of the signs each time.
    pub fn update(&mut self, tick: Tick, eye: &EyeState, sight: &Sight, events: &mut Vec<Event>) {
        let _ = (tick, eye, sight, events);
        todo!()
    }
    /// What is in the visible field now, in [`SignId`] order.
    pub fn glimpses(&self, exercise: &Exercise, eye: &EyeState) -> Vec<Glimpse> {
        let _ = (exercise, eye);
        todo!()
    }
    /// Signs of which the eye sees something now, wherever it looks, with their middles: for `Event::Marked`.
    pub fn visible(&self, eye: &EyeState, sight: &Sight) -> Vec<(SignId, Place)> {
        let _ = (eye, sight);
        todo!()
    }
    /// Feeds the state into a digest.
    pub fn digest_into(&self, hasher: &mut blake3::Hasher) {
        let _ = hasher;
        todo!()
    }
}
