//! The simulation: an [`Exercise`](crate::scenario::Exercise) and trainee actions in; events, observations and
//! digests out. Headless, fixed tick, deterministic; everything reaches it through [`Patrol`].

pub mod action;
pub mod colliders;
pub mod conditions;
pub mod digest;
pub mod event;
pub mod observation;
pub mod obstacles;
pub mod patrol;
pub mod perception;
pub mod props;
pub mod sight;
pub mod terrain;
pub mod view;

pub use digest::Digest;
pub use patrol::{Patrol, TickOutput};
