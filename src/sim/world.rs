//! What a patrol takes place in and never changes: the exercise and its land, as resources of the simulation.

use std::ops::Deref;
use std::sync::Arc;

use bevy::prelude::*;

use super::terrain::Terrain;
use crate::scenario::Exercise;

/// The exercise, as a resource.
#[derive(Resource, Debug, Clone)]
pub struct TheExercise(pub Arc<Exercise>);

impl Deref for TheExercise {
    type Target = Exercise;

    fn deref(&self) -> &Exercise {
        &self.0
    }
}

/// The land, as a resource.
#[derive(Resource, Debug, Clone)]
pub struct Land(pub Arc<Terrain>);

impl Deref for Land {
    type Target = Terrain;

    fn deref(&self) -> &Terrain {
        &self.0
    }
}
