//! Rehearsal: the rules that need the scenario to be walked. Can everything that counts be noticed in time, and can the
//! careful virtual trainee come out ready?
//!
//! ```text
//! LoadedScenario ─► fairness: every device that can be drawn, looked for along the route at the planned pace
//!               ├─► trials: careful patrols variations that between them draw every chance of every site
//!               └─► rules over both ─► diagnostics at the device's own token
//! ```

pub mod cliffs;
pub mod fairness;
pub mod harmless;
pub mod rules;
pub mod trial;
pub mod variations;
pub mod walk;

use rayon::prelude::*;
use std::cell::OnceCell;

use crate::diagnostic::Diagnostic;
use crate::scenario::{LoadedScenario, Scenario, budget};
use crate::source::{self, Doubt, Locator};
use crate::trainee::careful;

pub use fairness::{FairnessRow, fairness_table};
pub use trial::{Trial, TrialError};

/// How much to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Most variations walked by the careful trainee; none skips the solvability check.
    pub most_variations: usize,
}

impl Default for Options {
    /// Enough for every chance of a scenario of ten sites.
    fn default() -> Self {
        Self {
            most_variations: 32,
        }
    }
}

/// Budget for the patrols of all variations together, core seconds by the cost estimate.
const MOST_PATROLS_S: f64 = 20.0;

/// Most variations that the budget allows: fewer for a scenario with hundreds of people or signs. At least one.
pub fn affordable(scenario: &Scenario) -> usize {
    ((MOST_PATROLS_S / budget::patrol_s(scenario).max(1e-6)) as usize).max(1)
}

/// Rehearses a scenario: diagnostics of what is unfair or cannot be solved, by place in the file.
pub fn rehearse(loaded: &LoadedScenario, options: &Options) -> Vec<Diagnostic> {
    rehearse_with_progress(loaded, options, &|_, _| {})
}

/// As [`rehearse`]; `progress` is called after each variation with the number done and the total.
pub fn rehearse_with_progress(
    loaded: &LoadedScenario,
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Diagnostic> {
    let most = options.most_variations.min(affordable(&loaded.scenario));
    let seeds = variations::covering(&loaded.scenario, most);
    let done = std::sync::atomic::AtomicUsize::new(0);
    let trials: Vec<Trial> = seeds
        .par_iter()
        .filter_map(|&seed| {
            let trial = trial::run(loaded, careful::NAME, seed).ok();
            let so_far = done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            progress(so_far, seeds.len());
            trial
        })
        .collect();
    let walked = walk::RouteWalk::of(loaded);
    let subject = rules::Subject {
        fairness: walked.fairness(),
        harmless: walked.harmless(),
        cliffs: walked.cliffs(),
        trials,
        loaded: loaded.clone(),
    };
    let origin = loaded.scenario.origin();
    let locator = OnceCell::new();
    source::check(
        rules::ALL,
        &subject,
        &origin.path,
        &Doubt::default(),
        || locator.get_or_init(|| Locator::new(&origin.text)),
    )
}
