//! Digest of the simulation's state: proves that a replay is the same patrol.

use bevy::prelude::World;
use serde::{Deserialize, Serialize};

use super::asking::Conversations;
use super::civilians::CallingOut;
use super::clock::Clock;
use super::conclusion::Conclusion;
use super::cordon::Cordon;
use super::devices::Devices;
use super::errands::Errands;
use super::exposure::Exposure;
use super::ground::WalkedGround;
use super::incidents::Incidents;
use super::injects::Injected;
use super::marks::Marks;
use super::noticing::Progress;
use super::people::People;
use super::perception::Perception;
use super::trail::Trail;
use super::trainee_body::TraineeBody;
use crate::units::Point;

/// A digest of the simulation's state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest(pub [u8; 16]);

impl std::fmt::Display for Digest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// Hashes everything that can differ between two runs, bit for bit, people in id order.
pub(super) fn of(world: &World) -> Digest {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&world.resource::<Clock>().0.0.to_le_bytes());
    hash_trainee(&mut hasher, world.resource::<TraineeBody>());
    hash_people(&mut hasher, world.resource::<People>());
    world.resource::<Trail>().digest_into(&mut hasher);
    world.resource::<WalkedGround>().digest_into(&mut hasher);
    // The derived `Debug` text covers every field, so that none can be forgotten.
    for state in [
        format!("{:?}", world.resource::<Marks>()),
        format!("{:?}", world.resource::<Cordon>()),
        format!("{:?}", world.resource::<Progress>()),
        format!("{:?}", world.resource::<Injected>()),
        format!("{:?}", world.resource::<Devices>()),
        format!("{:?}", world.resource::<Incidents>()),
        format!("{:?}", world.resource::<Errands>()),
        format!("{:?}", world.resource::<Exposure>()),
        format!("{:?}", world.resource::<Conclusion>()),
        format!("{:?}", world.resource::<CallingOut>()),
        format!("{:?}", world.resource::<Conversations>()),
    ] {
        hasher.update(&(state.len() as u64).to_le_bytes());
        hasher.update(state.as_bytes());
    }
    world.resource::<Perception>().digest_into(&mut hasher);
    let mut digest = Digest::default();
    digest
        .0
        .copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    digest
}

fn hash_trainee(hasher: &mut blake3::Hasher, body: &TraineeBody) {
    hash_point(hasher, body.feet);
    for number in [
        body.ground_m,
        body.look.0,
        body.look.1,
        body.look_wanted.0,
        body.look_wanted.1,
        body.speed_mps,
    ] {
        hasher.update(&number.to_bits().to_le_bytes());
    }
    let (bearing_deg, pace_mps) = body.walking.unwrap_or((-1.0, -1.0));
    hasher.update(&bearing_deg.to_bits().to_le_bytes());
    hasher.update(&pace_mps.to_bits().to_le_bytes());
    hasher.update(&[body.stance as u8, u8::from(body.optics)]);
    hasher.update(&body.still_ticks.to_le_bytes());
    hasher.update(format!("{:?}{:?}", body.checking, body.checking_since).as_bytes());
}

fn hash_people(hasher: &mut blake3::Hasher, people: &People) {
    for &feet in &people.feet {
        hash_point(hasher, feet);
    }
    for comrade in &people.comrades {
        hasher.update(&comrade.along_m.to_bits().to_le_bytes());
        hasher.update(format!("{:?}{}", comrade.task, comrade.done).as_bytes());
    }
    for civilian in &people.civilians {
        hasher.update(&(civilian.next_corner as u64).to_le_bytes());
        hasher.update(&[u8::from(civilian.going_back), u8::from(civilian.warned)]);
        hasher.update(format!("{:?}{:?}", civilian.drawn_to, civilian.held_by).as_bytes());
        hasher.update(&[u8::from(civilian.in_shelter)]);
        hasher.update(&civilian.talks_until.0.to_le_bytes());
        hasher.update(format!("{:?}{:?}", civilian.tellings, civilian.leaving).as_bytes());
    }
    hasher.update(format!("{:?}", people.told).as_bytes());
}

fn hash_point(hasher: &mut blake3::Hasher, point: Point) {
    hasher.update(&point.0.to_bits().to_le_bytes());
    hasher.update(&point.1.to_bits().to_le_bytes());
}
