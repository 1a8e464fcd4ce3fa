//! Every shipped scenario loads without a warning, can be passed by the book, cannot be passed by haste, alarm or
//! fear, and separates trained people from novices.

use std::path::PathBuf;

use groundsign::rehearsal::trial::{self, Trial};
use groundsign::scenario::LoadedScenario;
use groundsign::scenario::schema::{Happening, Sky};
use groundsign::scoring::pool::Pool;
use groundsign::scoring::scorecard::Verdict;
use groundsign::scoring::statistics::Estimate;
use groundsign::{assets, scenario};
use rayon::prelude::*;

/// Variations of each scenario that the careful trainee must be ready on, and that sensitivity is pooled over.
const SEEDS: u64 = 20;

/// Variations of each scenario for the other trainees; their mistakes do not depend on the draw.
const SEEDS_OF_THE_OTHERS: u64 = 3;

fn shipped() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

fn loaded() -> Vec<LoadedScenario> {
    shipped()
        .iter()
        .map(|file| {
            scenario::load(file)
                .unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.display()))
        })
        .collect()
}

/// Every scenario on this many seeds, led by a virtual trainee, on all cores.
fn patrols(trainee: &str, seeds: u64) -> Vec<(String, Trial)> {
    let scenarios = loaded();
    let assignments: Vec<(&LoadedScenario, u64)> = scenarios
        .iter()
        .flat_map(|loaded| (0..seeds).map(move |seed| (loaded, seed)))
        .collect();
    assignments
        .into_par_iter()
        .map(|(loaded, seed)| {
            let trial =
                trial::run(loaded, trainee, seed).expect("a known trainee, a drawn exercise");
            (format!("{} seed {seed}", loaded.scenario.id), trial)
        })
        .collect()
}

#[test]
fn at_least_eight_scenarios_ship_and_each_loads_without_a_warning() {
    assert!(shipped().len() >= 8, "{:?}", shipped());
    for loaded in loaded() {
        assert!(
            loaded.warnings.is_empty(),
            "{}: {:#?}",
            loaded.scenario.id,
            loaded.warnings
        );
    }
}

/// Story: short names of real contingents stood at the coordinates of real missions.
#[test]
fn no_real_contingent_stands_in_a_shipped_scenario() {
    for loaded in loaded() {
        let unit = &loaded.scenario.patrol.unit;
        assert!(
            unit.starts_with("UNIBAT "),
            "{}: {unit} may be real; name an invented battalion, UNIBAT and a number",
            loaded.scenario.id
        );
    }
}

#[test]
fn the_careful_trainee_is_ready_on_every_scenario_and_every_one_of_twenty_seeds() {
    let not_ready: Vec<_> = patrols("careful", SEEDS)
        .into_iter()
        .filter(|(_, trial)| trial.scorecard.verdict != Verdict::Ready)
        .map(|(name, trial)| (name, trial.scorecard.reasons))
        .collect();
    assert!(not_ready.is_empty(), "{not_ready:#?}");
}

#[test]
fn haste_alarm_and_fear_are_never_ready() {
    for trainee in ["hasty", "alarmist", "frozen"] {
        for (name, trial) in patrols(trainee, SEEDS_OF_THE_OTHERS) {
            assert_ne!(
                trial.scorecard.verdict,
                Verdict::Ready,
                "{trainee} on {name}"
            );
        }
    }
}

#[test]
fn the_trained_are_more_sensitive_than_novices_beyond_the_95_percent_intervals() {
    let sensitivity = |trainee: &str| -> Estimate {
        let mut pool = Pool::default();
        for (_, trial) in patrols(trainee, SEEDS) {
            pool.add(&trial.scorecard.detection);
        }
        pool.counts
            .d_prime()
            .expect("devices and harmless things were met")
    };
    let (trained, novice) = (sensitivity("trained"), sensitivity("novice"));
    assert!(
        trained.low > novice.high,
        "trained {trained:?}, novice {novice:?}"
    );
}

/// Story: the briefing told of dust in the air through which one could see 14 km.
#[test]
fn where_there_is_dust_in_the_air_nobody_sees_as_far_as_through_clear_air() {
    const CLEAR_FROM_M: f32 = 10_000.0;
    for loaded in loaded() {
        let later = loaded
            .scenario
            .injects
            .iter()
            .filter_map(|inject| match &inject.what {
                Happening::Weather(weather) => Some(weather),
                _ => None,
            });
        for weather in std::iter::once(&loaded.scenario.weather).chain(later) {
            let dusty = weather.sky == Sky::Dusty;
            assert!(
                !dusty || weather.visibility_m < CLEAR_FROM_M,
                "{}: {weather:?}",
                loaded.scenario.id
            );
        }
    }
}
