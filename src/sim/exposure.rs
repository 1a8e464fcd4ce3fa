//! Exposure: line of sight and hard cover between people and devices.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy_rapier3d::prelude::ReadRapierContext;

use super::clock::Clock;
use super::devices::Devices;
use super::event::Event;
use super::injects::Injected;
use super::log::TickEvents;
use super::marks::Marks;
use super::people::People;
use super::schedule::SimSystems;
use super::sight::Sight;
use super::terrain::Terrain;
use super::world::{Land, TheExercise};
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, PersonId};
use crate::units::{Place, Point, TICK_HZ};

/// Height of a person's chest, metres.
pub(super) const CHEST_M: f32 = 1.2;

/// Height above the ground from which a device's line of sight is judged, metres: knee height, so that a fold of the
/// ground that hides only a standing person's feet does not count as cover.
pub(super) const DEVICE_M: f32 = 0.5;

/// Exposure as last reported.
#[derive(Resource, Debug, Clone, Default)]
pub struct Exposure(pub BTreeMap<(PersonId, DeviceId), (bool, bool)>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Exposure>().add_systems(
        FixedUpdate,
        judge_exposure
            .in_set(SimSystems::See)
            .after(super::seeing::perceive),
    );
}

/// The reference point of each device present.
pub(super) fn device_points(
    exercise: &Exercise,
    terrain: &Terrain,
    devices: &Devices,
    injected: &Injected,
) -> Vec<(DeviceId, Place)> {
    devices
        .there(exercise, injected)
        .map(|placed| (placed.id, device_point(terrain, placed.device.at)))
        .collect()
}

/// The reference point of a device that lies there.
pub fn device_point(terrain: &Terrain, at: Point) -> Place {
    at.at_height(terrain.height_m(at) + DEVICE_M)
}

/// Whether somebody who stands there is in the line of sight of a device.
pub fn is_in_sight(sight: &Sight<'_>, terrain: &Terrain, device: Place, person: Point) -> bool {
    let chest = person.at_height(terrain.height_m(person) + CHEST_M);
    sight.clear(chest, device)
}

/// Once a second from the first mark on; exposure does not count before.
fn judge_exposure(
    clock: Res<Clock>,
    exercise: Res<TheExercise>,
    people: Res<People>,
    marks: Res<Marks>,
    terrain: Res<Land>,
    devices: Res<Devices>,
    injected: Res<Injected>,
    rapier: ReadRapierContext,
    mut exposure: ResMut<Exposure>,
    mut happened: ResMut<TickEvents>,
) -> Result {
    if !clock.0.0.is_multiple_of(TICK_HZ) || marks.first_standing().is_none() {
        return Ok(());
    }
    let context = rapier.single()?;
    let sight = Sight::of(&context);
    for (device, from) in device_points(&exercise, &terrain, &devices, &injected) {
        for index in 0..exercise.patrol_size() {
            let person = PersonId(index as u16);
            let feet = people.at(person);
            let chest = feet.at_height(terrain.height_m(feet) + CHEST_M);
            let in_sight = sight.clear(from, chest);
            let hard_cover = !in_sight && sight.hard_cover_between(from, chest);
            if exposure.0.insert((person, device), (in_sight, hard_cover))
                != Some((in_sight, hard_cover))
            {
                happened.push(Event::ExposureChanged {
                    person,
                    device,
                    in_sight,
                    hard_cover,
                });
            }
        }
    }
    Ok(())
}
