//! A session: input, events, state, and digests for verifying a replay.

use std::sync::Arc;

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::block::Second;
use super::error::RecordError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::doctrine::{self, LoadedPack};
use crate::scenario::exercise::{LEADER, PersonId, Seat};
use crate::scenario::schema::{Happening, Weather};
use crate::scenario::{self, Exercise, LoadedScenario, Scenario};
use crate::sim::Digest;
use crate::sim::action::{Acted, TraineeAction};
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

/// Header of a record. It holds the full scenario and doctrine texts, so that a record can be scored and replayed
/// years later without the original files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Program version, build profile and target: `0.1.0 release x86_64-linux`.
    pub build: String,
    /// File name of the scenario.
    pub scenario_file: String,
    /// The scenario's text.
    pub scenario_text: String,
    /// Attached files, by the name used in the scenario.
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
    /// People at the controls, seat by seat.
    pub seats: Vec<AtControls>,
    /// The seat that is scored.
    pub scored: Seat,
    /// Digest of the initial state, equal for two builds that simulate alike from the same input.
    pub start_digest: Digest,
    /// When the record was begun, ISO 8601 in UTC; none in records older than this field and where no record was
    /// written.
    pub recorded_at: Option<String>,
}

/// A person at the controls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AtControls {
    /// The person of the exercise that they lead.
    pub person: PersonId,
    /// Pseudonym of the player, or the name of a virtual trainee or script.
    pub trainee: String,
}

impl AtControls {
    /// The single seat of an exercise for one.
    pub fn alone(trainee: &str) -> Vec<Self> {
        vec![Self {
            person: LEADER,
            trainee: trainee.to_owned(),
        }]
    }
}

impl Header {
    /// The header of a new session; `start_digest` is the patrol's at tick 0.
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
        }
    }

    /// Dated now, or at `SOURCE_DATE_EPOCH` (seconds since 1970) where that is set, for reproducible records.
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

    /// The variation and the doctrine pack, from the texts in the header only. The texts must match their hashes.
    pub fn kept(&self) -> Result<Restored, RecordError> {
        let cannot = |file: &str, text: &str, diagnostics| RecordError::Contents {
            file: file.to_owned(),
            text: text.to_owned(),
            diagnostics,
        };
        let (scenario, pack) = (&self.scenario_file, &self.doctrine_file);
        let doctrine = doctrine::load_recorded(Path::new(pack), self.doctrine_text.clone())
            .map_err(|diagnostics| cannot(pack, &self.doctrine_text, diagnostics))?;
        let loaded = scenario::load_recorded(
            Path::new(scenario),
            self.scenario_text.clone(),
            &self.attachments,
            doctrine,
        )
        .map_err(|diagnostics| cannot(scenario, &self.scenario_text, diagnostics))?;
        let hashes = [
            (
                Part::Scenario,
                &self.scenario_hash,
                &loaded.scenario.origin().hash,
            ),
            (Part::Doctrine, &self.doctrine_hash, &loaded.doctrine.hash),
        ];
        for (part, said, found) in hashes {
            if said != found {
                return Err(RecordError::Forged {
                    part,
                    said: said.clone(),
                    found: found.clone(),
                });
            }
        }
        let warnings = loaded.warnings.iter().chain(&loaded.doctrine.warnings);
        let outdated = warnings.filter(|found| is_error_today(found.code)).cloned();
        Ok(Restored {
            outdated: outdated.collect(),
            exercise: Arc::new(Exercise::draw(loaded.scenario, self.seed)),
            doctrine: loaded.doctrine,
        })
    }

    /// The trainee in the scored seat: a pseudonym, or the name of a virtual trainee or script.
    pub fn trainee(&self) -> &str {
        let seat = self.seats.get(self.scored.index());
        seat.map_or("", |seat| seat.trainee.as_str())
    }

    /// The build that made the record, when it is not this one.
    pub fn other_build(&self) -> Option<String> {
        (self.build != this_build()).then(|| self.build.clone())
    }
}

/// This build, including its source fingerprint: `0.1.0+5f1e09c2a7b3d846 release x86_64-linux`.
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

/// The exercise as restored from a header.
pub struct Restored {
    /// The variation patrolled.
    pub exercise: Arc<Exercise>,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    /// Violations of today's rules by the scenario or the pack.
    pub outdated: Vec<Diagnostic>,
}

/// A hashed text of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The scenario, with its attachments.
    Scenario,
    /// The doctrine pack.
    Doctrine,
}

fn is_error_today(code: &str) -> bool {
    let of_scenarios = scenario::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.severity));
    let of_packs = doctrine::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.severity));
    let of_pack_files = doctrine::rules::OF_THE_FILE
        .iter()
        .map(|rule| (rule.code, rule.severity));
    of_scenarios
        .chain(of_packs)
        .chain(of_pack_files)
        .any(|rule| rule == (code, Severity::Error))
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its header.
    pub header: Header,
    /// The variation, drawn again from the header.
    pub exercise: Arc<Exercise>,
    /// Actions, in order; the tick is the one that consumed the action.
    pub actions: Vec<(Tick, Acted)>,
    /// Events, in order.
    pub events: Vec<(Tick, Event)>,
    /// Observations, thinned; ascending ticks.
    pub observations: Vec<Observation>,
    /// A digest for each whole second.
    pub digests: Vec<(Tick, Digest)>,
    /// The last tick simulated.
    pub last_tick: Tick,
}

impl Session {
    /// An empty session.
    pub fn begin(header: Header, exercise: Arc<Exercise>) -> Self {
        Self {
            header,
            exercise,
            actions: Vec::new(),
            events: Vec::new(),
            observations: Vec::new(),
            digests: Vec::new(),
            last_tick: Tick(0),
        }
    }

    /// Appends one second.
    pub fn add(&mut self, second: Second) {
        self.actions.extend(second.actions);
        self.events.extend(second.events);
        self.observations.extend(second.observations);
        self.digests.extend(second.digests);
        self.last_tick = second.last_tick;
    }

    /// Actions of the scored seat, in order.
    pub fn trainee_actions(&self) -> impl DoubleEndedIterator<Item = (Tick, &TraineeAction)> {
        let own = |(_, acted): &&(Tick, Acted)| acted.seat == self.exercise.scored;
        let of_the_trainee = self.actions.iter().filter(own);
        of_the_trainee.map(|(tick, acted)| (*tick, &acted.action))
    }

    /// How it ended; aborted when the record simply stops.
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

    /// The weather at a tick: the scenario's own, or an inject's.
    pub fn weather_at(&self, tick: Tick) -> &Weather {
        let until = self.events.partition_point(|(at, _)| *at <= tick);
        let changes = self.events[..until].iter().rev();
        changes
            .map(|(_, event)| event)
            .find_map(|event| brought_by(event, self.scenario()))
            .unwrap_or(&self.scenario().weather)
    }

    /// The observation at a tick or the last before it; the first one for an earlier tick.
    pub fn observation_at(&self, tick: Tick) -> Option<&Observation> {
        let after = self
            .observations
            .partition_point(|observation| observation.tick <= tick);
        self.observations.get(after.saturating_sub(1))
    }
}

/// The weather set by an event, if any.
pub(super) fn brought_by<'a>(event: &Event, scenario: &'a Scenario) -> Option<&'a Weather> {
    let Event::Injected { inject } = event else {
        return None;
    };
    match &scenario.injects.get(usize::from(*inject))?.what {
        Happening::Weather(weather) => Some(weather),
        _ => None,
    }
}
