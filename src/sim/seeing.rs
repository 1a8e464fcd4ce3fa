//! Runs perception for the trainee's eye.

use bevy::prelude::*;
use bevy_rapier3d::prelude::ReadRapierContext;

use super::clock::Clock;
use super::log::TickEvents;
use super::perception::{EyeState, Perception};
use super::schedule::SimSystems;
use super::sight::Sight;
use super::trainee_body::TraineeBody;
use super::world::TheExercise;
use crate::scenario::Exercise;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(FixedUpdate, perceive.in_set(SimSystems::See));
}

pub(super) fn perceive(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    body: Res<TraineeBody>,
    rapier: ReadRapierContext,
    mut perception: ResMut<Perception>,
    mut happened: ResMut<TickEvents>,
) -> Result {
    let context = rapier.single()?;
    let sight = Sight::of(&context);
    perception.update(clock.0, &eye_of(&body, &exercise), &sight, &mut happened.0);
    Ok(())
}

/// The trainee's eye as input of perception.
pub(super) fn eye_of(body: &TraineeBody, exercise: &Exercise) -> EyeState {
    EyeState {
        eye: body.eye(),
        look_bearing_deg: body.look.0,
        look_pitch_deg: body.look.1,
        optics: exercise.scenario.patrol.optics.filter(|_| body.optics),
    }
}
