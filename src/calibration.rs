//! Calibration: a population of virtual trainees patrols a scenario, and their scorecards show how hard it is,
//! whether its verdicts are right, and which criteria separate trained people from novices.
//!
//! The result depends on scenario, doctrine, trainees and number of runs only, not on the number of cores.

pub mod class;
pub mod comparison;
mod difficulty;
mod ease;
pub mod equal;
mod in_turn;
mod population;
mod separation;
mod variations;

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use crate::rehearsal::trial::{self, Trial, TrialError};
use crate::scenario::LoadedScenario;
use crate::scoring::statistics::Estimate;
use crate::text::Text;
use crate::trainee::{novice, trained};

pub use difficulty::DeviceDifficulty;
pub use ease::{Ease, LEAST_PATROLS};
pub use population::{Pooled, TraineeSummary, Verdicts};
pub use separation::CriterionSeparation;
pub use variations::{Alike, Demand, TraineeVerdict, Variation};

/// Name and version of the JSON form.
pub const SCHEMA: &str = "groundsign.calibration/2";

/// The largest integer that JavaScript holds exactly; every seed used is below it.
const SAFE_INTEGER: u64 = (1 << 53) - 1;

/// What a population of virtual trainees came out with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "groundsign.calibration/2")]
pub struct Calibration {
    /// Name and version of this form.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// Scenario id.
    pub scenario: String,
    /// Scenario title.
    pub title: Text,
    /// Scenario hash.
    pub scenario_hash: String,
    /// Doctrine pack id.
    pub doctrine: String,
    /// Doctrine pack version.
    pub doctrine_version: String,
    /// Patrols of each trainee, with the seeds 0, 1, 2, …
    pub runs: usize,
    /// What each kind of trainee came out with, in the order asked for.
    pub trainees: Vec<TraineeSummary>,
    /// How hard each device is, in the order of their names.
    pub devices: Vec<DeviceDifficulty>,
    /// Variation by variation, by seed.
    pub variations: Vec<Variation>,
    /// Which variations are equally hard, the least demanding first: for a class that is to be compared.
    pub alike: Vec<Alike>,
    /// What separates trained from novice, the most telling criterion first; empty unless both patrolled.
    pub criteria: Vec<CriterionSeparation>,
}

/// Runs each of `trainees` on the first `runs` variations, on all cores. `progress` is called after each patrol with
/// the number done.
pub fn calibrate(
    loaded: &LoadedScenario,
    runs: usize,
    trainees: &[&str],
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Calibration, TrialError> {
    let done = AtomicUsize::new(0);
    let patrols: Vec<(usize, u64)> = (0..trainees.len())
        .flat_map(|trainee| (0..runs as u64).map(move |seed| (trainee, seed)))
        .collect();
    // Collected in the order of `patrols`, whichever thread ran each.
    let trials: Vec<Trial> = patrols
        .par_iter()
        .map(|&(trainee, seed)| {
            let trial = trial::run(loaded, trainees[trainee], seed);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
            trial
        })
        .collect::<Result<_, _>>()?;
    Ok(Calibration::of(loaded, runs, trainees, &trials))
}

impl Calibration {
    /// By how much the hit rates of devices may be off: from a rate to the farther end of its interval. Those that nobody
    /// met have none, see [`Self::unmet`].
    fn uncertainty<'a>(&self, held: impl Iterator<Item = &'a String>) -> f64 {
        held.filter_map(|device| self.rate_of(device))
            .map(|rate| (rate.high - rate.value).max(rate.value - rate.low))
            .fold(0.0, f64::max)
    }

    /// Devices that none of the novices came past in time.
    fn unmet<'a>(&self, held: impl Iterator<Item = &'a String>) -> Vec<String> {
        held.filter(|device| self.rate_of(device).is_none())
            .cloned()
            .collect()
    }

    fn rate_of(&self, device: &str) -> Option<Estimate> {
        let row = self.devices.iter().find(|row| row.device == device);
        row.and_then(|row| row.hit_rate)
    }

    fn of(loaded: &LoadedScenario, runs: usize, trainees: &[&str], trials: &[Trial]) -> Self {
        let of_trainee = |name: &str| -> Vec<&Trial> {
            trials
                .iter()
                .filter(|trial| trial.trainee == name)
                .collect()
        };
        let scenario = &loaded.scenario;
        let pack = &loaded.doctrine.pack;
        let devices = difficulty::of(trainees, trials);
        let variations = variations::of(trials, &devices);
        Self {
            schema: SCHEMA,
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            scenario_hash: scenario.origin().hash.clone(),
            doctrine: pack.id.clone(),
            doctrine_version: pack.version.clone(),
            runs,
            trainees: trainees
                .iter()
                .map(|name| TraineeSummary::of(name, &of_trainee(name)))
                .collect(),
            devices,
            alike: variations::alike(&variations),
            variations,
            criteria: separation::between(&of_trainee(trained::NAME), &of_trainee(novice::NAME)),
        }
    }
}

/// The JSON Schema of the form.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Calibration);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
