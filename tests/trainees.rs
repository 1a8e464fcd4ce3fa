//! What trainees without hands promise: scripts do what is written, virtual trainees know what a person would know and
//! no more, rehearsal finds what cannot be fair or solved, calibration is the same on any number of cores.
//!
//! # How cases are written
//!
//! `tests/fixtures/trainees/T….ron` holds scripts for `minimal.ron` that `fails` and `passes`; `S….ron` holds edits of
//! `minimal.ron`, each a text that stands there exactly once and what is put in its place. In a failing case the marks
//! `‹` and `›` stand round the token that the finding must point at.

#[path = "trainees/calibration.rs"]
mod calibration;
#[path = "trainees/drill.rs"]
mod drill;
#[path = "trainees/guide.rs"]
mod guide;
#[path = "trainees/knowledge.rs"]
mod knowledge;
#[path = "trainees/rehearsal.rs"]
mod rehearsal;
#[path = "trainees/rules.rs"]
mod rules;
#[path = "trainees/scripts.rs"]
mod scripts;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::record::{Header, Mode, Session, capture};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::trainee::{Trainee, script};
use groundsign::units::Place;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    root().join("tests/fixtures")
}

fn minimal() -> LoadedScenario {
    scenario::load(&fixtures().join("minimal.ron")).expect("the minimal scenario loads")
}

fn shipped(name: &str) -> LoadedScenario {
    let file = root().join("scenarios").join(format!("{name}.ron"));
    scenario::load(&file).expect("a shipped scenario loads")
}

fn read(loaded: &LoadedScenario, file: &Path, text: &str) -> script::LoadedScript {
    script::load_text(file, text, &loaded.scenario, &loaded.doctrine.pack)
        .unwrap_or_else(|found| panic!("{}: {found:?}", file.display()))
}

fn session_of(
    loaded: &LoadedScenario,
    exercise: Arc<Exercise>,
    leader: &mut dyn Trainee,
) -> Session {
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let start = patrol.digest();
    let header = Header::of(loaded, exercise.seed, Mode::Practise, leader.name(), start);
    capture::run(&mut patrol, header, leader, None, &mut |_| {}).session
}

fn place(east_m: f32, north_m: f32) -> Place {
    Place {
        east_m,
        north_m,
        up_m: 0.0,
    }
}
