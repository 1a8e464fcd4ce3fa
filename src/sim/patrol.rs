//! One patrol being simulated, a tick at a time.

use std::sync::Arc;

use super::action::TraineeAction;
use super::digest::Digest;
use super::event::{Ending, Event};
use super::observation::Observation;
use super::view::TraineeView;
use crate::scenario::Exercise;
use crate::units::Tick;

/// A patrol under way.
pub struct Patrol {
    exercise: Arc<Exercise>,
}

/// What one tick gave.
#[derive(Debug, Clone, PartialEq)]
pub struct TickOutput {
    /// The tick just simulated.
    pub tick: Tick,
    /// What happened in it.
    pub events: Vec<Event>,
    /// What is true after it, on the ticks that the record keeps.
    pub observation: Option<Observation>,
    /// The digest after it, each whole second.
    pub digest: Option<Digest>,
}

impl Patrol {
    /// Sets the world up. The patrol stands at the first waypoint, tick 0.
    pub fn new(exercise: Arc<Exercise>) -> Self {
        Self { exercise }
    }

    /// Simulates one tick with these actions. After the end it does nothing and gives no events.
    pub fn step(&mut self, actions: &[TraineeAction]) -> TickOutput {
        let _ = actions;
        todo!()
    }

    /// What the trainee can know now.
    pub fn view(&mut self) -> TraineeView {
        todo!()
    }

    /// What is true now.
    pub fn observation(&self) -> Observation {
        todo!()
    }

    /// The digest of the state now.
    pub fn digest(&self) -> Digest {
        todo!()
    }

    /// The last tick simulated.
    pub fn tick(&self) -> Tick {
        todo!()
    }

    /// Set once the patrol is over.
    pub fn ended(&self) -> Option<Ending> {
        todo!()
    }

    /// The variation patrolled.
    pub fn exercise(&self) -> &Arc<Exercise> {
        &self.exercise
    }
}
