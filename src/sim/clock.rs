//! The tick counter, the simulation's only clock.

use bevy::prelude::*;

use super::schedule::SimSystems;
use crate::units::Tick;

/// The tick being simulated.
#[derive(Resource, Debug, Clone, Copy, Default)]
pub struct Clock(pub Tick);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Clock>()
        .add_systems(FixedUpdate, count_tick.in_set(SimSystems::Begin));
}

fn count_tick(mut clock: ResMut<Clock>) {
    clock.0.0 += 1;
}
