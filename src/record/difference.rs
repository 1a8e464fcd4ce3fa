//! Where a replay parts from its record.

use crate::sim::Digest;
use crate::text::Message;
use crate::units::Tick;

/// The first thing in which a replay differs from the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// When.
    pub tick: Tick,
    /// In what.
    pub what: Differing,
}

/// What can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differing {
    /// The state of the simulation.
    State {
        /// The digest recorded.
        recorded: Digest,
        /// The digest of the replay.
        replayed: Digest,
    },
    /// What happened.
    Events,
    /// Who was where.
    Observation,
    /// The record goes on after the patrol is over, or lacks what the replay gives.
    Length,
}

impl Difference {
    /// In words for the reader. A difference on another build is never called anything worse than that.
    pub fn message(&self, other_build: Option<&str>) -> Message {
        let what = match self.what {
            Differing::State { .. } => "record-differs-in-state",
            Differing::Events => "record-differs-in-events",
            Differing::Observation => "record-differs-in-observation",
            Differing::Length => "record-differs-in-length",
        };
        let message = match other_build {
            Some(build) => Message::new("record-differs-other-build").with("build", build),
            None => Message::new("record-differs"),
        };
        message
            .with("what", Message::new(what))
            .with("tick", self.tick.0.to_string())
            .with("time_s", self.tick.seconds())
    }
}
