//! Who is ready for the first lesson; and calibration is the same on any number of cores.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use groundsign::calibration::{self, Calibration};
use groundsign::rehearsal::trial;
use groundsign::scenario::{Exercise, LoadedScenario};
use groundsign::scoring::scorecard::Verdict;

use super::{minimal, shipped};

fn ready_on(loaded: &LoadedScenario, name: &str, seeds: Range<u64>) -> Vec<u64> {
    seeds
        .filter(|&seed| {
            let trial = trial::run(loaded, name, seed).expect("they exist");
            trial.scorecard.verdict == Verdict::Ready
        })
        .collect()
}

#[test]
fn careful_is_ready_on_the_first_lesson() {
    let loaded = shipped("first-lesson");
    assert_eq!(ready_on(&loaded, "careful", 0..4), [0, 1, 2, 3]);
}

#[test]
fn hasty_alarmist_and_frozen_are_never_ready_on_the_first_lesson() {
    let loaded = shipped("first-lesson");
    for name in ["hasty", "alarmist", "frozen"] {
        assert!(ready_on(&loaded, name, 0..3).is_empty(), "{name}");
    }
}

/// Story: on a variation that holds nothing the lesson of the second item was "ready", and nothing said that it had not
/// been asked for.
#[test]
fn who_is_ready_without_having_been_asked_for_the_lesson_is_told_so() {
    let loaded = shipped("second-item");
    let told = |holds_something: bool| {
        let held = |seed: &u64| {
            let drawn = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
            drawn.devices.is_empty() != holds_something
        };
        let seed = (0..).find(held).expect("both are drawn");
        let card = trial::run(&loaded, "careful", seed)
            .expect("known")
            .scorecard;
        assert_eq!(card.verdict, Verdict::Ready);
        let ids = card.reasons.iter().map(|reason| reason.id.as_str());
        ids.filter(|id| *id == "verdict-objective-no-occasion")
            .count()
    };
    assert_eq!(told(false), loaded.scenario.objectives.len());
    assert_eq!(told(true), 0);
}

fn calibrated(loaded: &LoadedScenario, threads: usize) -> Calibration {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("a pool");
    let done = std::sync::atomic::AtomicUsize::new(0);
    let calibration = pool.install(|| {
        calibration::calibrate(loaded, 3, &["trained", "novice"], &|so_far| {
            done.fetch_max(so_far, std::sync::atomic::Ordering::Relaxed);
        })
    });
    assert_eq!(done.into_inner(), 6);
    calibration.expect("both exist")
}

#[test]
fn a_calibration_is_the_same_on_one_core_and_on_three() {
    let loaded = minimal();
    let (one, three) = (calibrated(&loaded, 1), calibrated(&loaded, 3));
    assert_eq!(one, three);
    let json = serde_json::to_value(&one).expect("it is plain data");
    assert_eq!(json["schema"], "groundsign.calibration/2");
    assert_eq!(json["trainees"][0]["patrols"], 3);
    let verdicts = one.trainees[0].verdicts;
    assert_eq!(verdicts.ready + verdicts.not_yet + verdicts.incomplete, 3);
}

/// Story: a class of twenty met a lottery, and nothing said which seeds are alike.
#[test]
fn a_calibration_says_of_every_seed_what_it_holds_and_names_those_that_are_alike() {
    let found = calibrated(&minimal(), 2);
    let seeds: Vec<u64> = found.variations.iter().map(|of| of.seed).collect();
    assert_eq!(seeds, [0, 1, 2]);
    let loaded = minimal();
    for variation in &found.variations {
        let drawn = Exercise::draw(Arc::clone(&loaded.scenario), variation.seed);
        let held = variation.demand.items + variation.demand.second_items;
        assert_eq!(held as usize, drawn.devices.len());
        assert_eq!(variation.harmless as usize, drawn.look_alikes.len());
        assert_eq!(variation.verdicts.len(), 2);
        let alike = found.alike.iter().find(|of| of.demand == variation.demand);
        assert!(alike.expect("a group").seeds.contains(&variation.seed));
    }
    let named: usize = found.alike.iter().map(|of| of.seeds.len()).sum();
    assert_eq!(named, 3);
}

#[test]
fn a_calibration_keeps_the_schema_that_its_file_describes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/calibration.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, calibration::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, calibration::schema(), "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let found = serde_json::to_value(calibrated(&minimal(), 2)).expect("it is plain data");
    assert!(validator.is_valid(&found), "{found}");
    let mut spoiled = found;
    spoiled["variations"][0]["ease"] = "mild".into();
    assert!(!validator.is_valid(&spoiled));
}
