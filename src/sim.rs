//! The simulation: takes an [`Exercise`](crate::scenario::Exercise) and trainee actions; returns events, observations
//! and digests. Headless, fixed tick, deterministic; [`Patrol`] is its only interface.

pub mod action;
pub mod arrival;
pub mod asking;
pub mod civilians;
pub mod clock;
pub mod colliders;
pub mod conclusion;
pub mod conditions;
pub mod cordon;
pub mod devices;
pub mod digest;
pub mod errands;
pub mod event;
#[cfg(test)]
pub(crate) mod example;
pub mod exposure;
pub mod ground;
pub mod incidents;
pub mod injects;
pub mod known_way;
pub mod log;
pub mod marks;
pub mod noticing;
pub mod obey;
pub mod observation;
pub mod obstacles;
mod orders;
pub mod patrol;
pub mod people;
pub mod perception;
mod pointing;
pub mod posture;
pub mod props;
pub mod schedule;
pub mod seeing;
pub mod sight;
mod speaking;
mod specialists;
pub mod terrain;
pub mod trail;
pub mod trainee_body;
pub mod view;
pub mod world;

pub use digest::Digest;
pub use patrol::{Patrol, TickOutput};
