//! No statement of a scorecard contradicts another: points, tables, criteria, findings, critical errors, the report,
//! the timeline and the verdict agree on every fact, on every shipped scenario, for every virtual trainee.
//!
//! Two seeds are run; ten with `GROUNDSIGN_CONSISTENCY_SEEDS=10`.

#[path = "consistency/page.rs"]
mod page;
#[path = "consistency/planted.rs"]
mod planted;
#[path = "consistency/statements.rs"]
mod statements;

use std::path::PathBuf;

use groundsign::rehearsal::trial;
use groundsign::scenario::LoadedScenario;
use groundsign::{assets, scenario};
use rayon::prelude::*;

use page::Page;

/// Default number of seeds.
const SEEDS: u64 = 2;

const TRAINEES: [&str; 6] = [
    "careful", "trained", "novice", "hasty", "alarmist", "frozen",
];

fn seeds() -> u64 {
    std::env::var("GROUNDSIGN_CONSISTENCY_SEEDS")
        .ok()
        .and_then(|seeds| seeds.parse().ok())
        .unwrap_or(SEEDS)
}

fn shipped() -> Vec<LoadedScenario> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| scenario::load(file).expect("a shipped scenario loads"))
        .collect()
}

/// Story: a hasty patrol was "100 % far enough away" beside a table that had it at 34 m of 300.
#[test]
fn no_statement_of_a_page_contradicts_another() {
    let scenarios = shipped();
    let walks: Vec<(&LoadedScenario, &str, u64)> = scenarios
        .iter()
        .flat_map(|loaded| {
            let of = move |trainee| (1..=seeds()).map(move |seed| (loaded, trainee, seed));
            TRAINEES.into_iter().flat_map(of)
        })
        .collect();
    let found: Vec<String> = walks
        .into_par_iter()
        .flat_map_iter(|(loaded, trainee, seed)| {
            let (_, session) = trial::patrol(loaded, trainee, seed).expect("a known trainee");
            let page = Page::of(session, loaded.doctrine.pack.clone());
            let name = format!("{} {trainee} {seed}", loaded.scenario.id);
            statements::contradictions(&page)
                .into_iter()
                .map(move |contradiction| format!("{name}: {contradiction}"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
