//! Presence of devices: from the start or from the inject that reveals them, until the specialists have dealt with
//! them or an incident has happened.

use bevy::prelude::*;

use super::injects::Injected;
use super::perception::Perception;
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, PlacedDevice};

/// Removed devices.
#[derive(Resource, Debug, Clone, Default)]
pub struct Devices {
    gone: Vec<DeviceId>,
}

impl Devices {
    /// Devices present now.
    pub fn there<'a>(
        &'a self,
        exercise: &'a Exercise,
        injected: &'a Injected,
    ) -> impl Iterator<Item = &'a PlacedDevice> {
        exercise.devices.iter().filter(move |placed| {
            injected.brought(exercise, placed) && !self.gone.contains(&placed.id)
        })
    }

    /// Removes a device and its signs.
    pub(super) fn remove(
        &mut self,
        device: DeviceId,
        exercise: &Exercise,
        perception: &mut Perception,
    ) {
        if self.gone.contains(&device) {
            return;
        }
        self.gone.push(device);
        for sign in &exercise.devices[device.index()].signs {
            perception.take_away(*sign);
        }
    }
}
