//! What a record says of itself: how the session is played, by whom, from which texts, and by which build.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::scenario::LoadedScenario;
use crate::scenario::exercise::{LEADER, PersonId, Seat};
use crate::sim::Digest;
use crate::trust::Seal;

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
    /// Who sits at the controls, seat by seat.
    pub seats: Vec<AtControls>,
    /// The seat that is scored.
    pub scored: Seat,
    /// Fingerprint of the simulation's start, the same for two builds that simulate alike from the same input.
    pub start_digest: Digest,
    /// When the record was begun, ISO 8601 in UTC; none in records from before they were dated and where no record was
    /// written.
    pub recorded_at: Option<String>,
    /// What a record of it is to be sealed with: that of the pack it is played from. It stands in no record.
    #[serde(skip)]
    pub seal: Option<Seal>,
}

/// Somebody at the controls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AtControls {
    /// Whom of the exercise they lead.
    pub person: PersonId,
    /// Pseudonym of whoever plays, or the name of a virtual trainee or script.
    pub trainee: String,
}

impl AtControls {
    /// The one seat of an exercise for one.
    pub fn alone(trainee: &str) -> Vec<Self> {
        vec![Self {
            person: LEADER,
            trainee: trainee.to_owned(),
        }]
    }
}

impl Header {
    /// The header of a session about to begin; `start_digest` is the patrol's at tick 0.
    pub fn of(
        loaded: &LoadedScenario,
        seed: u64,
        mode: Mode,
        trainee: &str,
        start_digest: Digest,
    ) -> Self {
        let origin = loaded.scenario.origin();
        Self {
            build: this_build(),
            scenario_file: file_name(&origin.path),
            scenario_text: origin.text.clone(),
            attachments: origin.attachments.clone(),
            scenario_hash: origin.hash.clone(),
            doctrine_file: file_name(&loaded.doctrine.path),
            doctrine_text: loaded.doctrine.text.clone(),
            doctrine_hash: loaded.doctrine.hash.clone(),
            seed,
            mode,
            seats: AtControls::alone(trainee),
            scored: Seat::LEADER,
            start_digest,
            recorded_at: None,
            seal: loaded.seal.clone(),
        }
    }

    /// The same for a record that is begun now. `SOURCE_DATE_EPOCH`, seconds since 1970, stands for now where it is
    /// set: a course that wants the same bytes twice can have them.
    pub fn begun_now(self) -> Self {
        let set = std::env::var("SOURCE_DATE_EPOCH").ok();
        let now = set
            .and_then(|seconds| seconds.parse().ok())
            .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
            .unwrap_or_else(jiff::Timestamp::now);
        Self {
            recorded_at: Some(now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
            ..self
        }
    }

    /// Whose seat is scored: a pseudonym, or the name of a virtual trainee or script.
    pub fn trainee(&self) -> &str {
        let seat = self.seats.get(self.scored.index());
        seat.map_or("", |seat| seat.trainee.as_str())
    }

    /// The build that made the record, when it is not this one.
    pub fn other_build(&self) -> Option<String> {
        (self.build != this_build()).then(|| self.build.clone())
    }
}

/// This build, down to its sources: `0.1.0+5f1e09c2a7b3d846 release x86_64-linux`.
pub fn this_build() -> String {
    format!(
        "{}+{} {} {}-{}",
        env!("CARGO_PKG_VERSION"),
        env!("GROUNDSIGN_SOURCES"),
        if cfg!(debug_assertions) {
            "debug"
        } else {
            "release"
        },
        std::env::consts::ARCH,
        std::env::consts::OS
    )
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
