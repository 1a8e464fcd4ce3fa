//! One session, whole: what went in, what happened, what was true, and digests to prove a replay.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::scenario::{Exercise, Scenario};
use crate::sim::Digest;
use crate::sim::action::TraineeAction;
use crate::sim::event::{Ending, Event};
use crate::sim::observation::Observation;
use crate::units::Tick;

/// How a session is played.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Coached, feedback at once.
    Learn,
    /// Feedback at the debrief.
    #[default]
    Practise,
    /// No aids, no feedback until the end.
    Assess,
}

/// What a record says of itself. It holds the scenario and doctrine texts whole, so that it can be scored and replayed
/// years later and far from the files it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the record format.
    pub format: u32,
    /// Program version, build profile and target: `0.1.0 release x86_64-linux`.
    pub build: String,
    /// File name of the scenario.
    pub scenario_file: String,
    /// The scenario's text.
    pub scenario_text: String,
    /// Files the scenario names, by the name it uses.
    pub attachments: Vec<(String, Vec<u8>)>,
    /// See [`crate::scenario::Origin::hash`].
    pub scenario_hash: String,
    /// File name of the doctrine pack.
    pub doctrine_file: String,
    /// The doctrine pack's text.
    pub doctrine_text: String,
    /// BLAKE3 of the doctrine pack's text, lower-case hexadecimal.
    pub doctrine_hash: String,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Pseudonym of whoever played, or the name of a virtual trainee or script.
    pub trainee: String,
    /// Fingerprint of the simulation's start, the same for two builds that simulate alike from the same input.
    pub start_digest: Digest,
}

/// One session.
#[derive(Debug, Clone)]
pub struct Session {
    /// What it says of itself.
    pub header: Header,
    /// The variation patrolled, drawn again from the header.
    pub exercise: Arc<Exercise>,
    /// What the trainee did, in order; the tick is the one that consumed the action.
    pub actions: Vec<(Tick, TraineeAction)>,
    /// What happened, in order.
    pub events: Vec<(Tick, Event)>,
    /// What was true, thinned; rising ticks.
    pub observations: Vec<Observation>,
    /// A digest for each whole second.
    pub digests: Vec<(Tick, Digest)>,
    /// The last tick simulated.
    pub last_tick: Tick,
}

impl Session {
    /// Why it ended; broken off when the record simply stops.
    pub fn ending(&self) -> Ending {
        self.events
            .iter()
            .rev()
            .find_map(|(_, event)| match event {
                Event::Ended(ending) => Some(*ending),
                _ => None,
            })
            .unwrap_or(Ending::BrokenOff)
    }

    /// The scenario patrolled.
    pub fn scenario(&self) -> &Scenario {
        &self.exercise.scenario
    }

    /// What was true at a tick or at the last observation before it; the first observation when it is earlier than all.
    pub fn observation_at(&self, tick: Tick) -> Option<&Observation> {
        let after = self
            .observations
            .partition_point(|observation| observation.tick <= tick);
        self.observations.get(after.saturating_sub(1))
    }
}
