//! The static Rapier world.
use crate::scenario::Scenario;
use crate::sim::sight::Sight;
use crate::sim::terrain::Terrain;
use bevy::app::{App, Plugin};
use std::sync::Arc;

/// Adds Rapier and the scenario's static world to a headless app; ready for queries after the first `app.update()`.
/// Nothing of Rapier runs per tick.
pub struct StaticWorldPlugin {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its land.
    pub terrain: Arc<Terrain>,
}
impl Plugin for StaticWorldPlugin {
    fn build(&self, app: &mut App) {
        let _ = (app, &self.scenario, &self.terrain);
        todo!()
    }
}

/// The same world without Bevy: for rehearsals, tests and the benches' floor.
pub struct BareWorld {}
impl BareWorld {
    /// Builds it.
    pub fn of(scenario: &Scenario, terrain: &Terrain) -> Self {
        let _ = (scenario, terrain);
        todo!()
    }
    /// Sight in it.
    pub fn sight(&self) -> Sight<'_> {
        todo!()
    }
}
