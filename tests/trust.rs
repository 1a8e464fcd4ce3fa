//! What can be proven of records and packs, and what is kept from eyes: the library and the commands.

#[path = "trust/erase.rs"]
mod erase;
#[path = "trust/hostile.rs"]
mod hostile;
#[path = "trust/kept.rs"]
mod kept;
#[path = "trust/left_out.rs"]
mod left_out;
#[path = "trust/odd.rs"]
mod odd;
#[path = "trust/packs.rs"]
mod packs;
#[path = "common/pages.rs"]
mod pages;
#[path = "trust/sealing.rs"]
mod sealing;
#[path = "trust/verify.rs"]
mod verify;

#[allow(dead_code, unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::record::{Header, Mode, Recorder, run};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::Trainee;
use groundsign::trust::Installation;
use program::{Answer, command, ran};

fn minimal() -> LoadedScenario {
    scenario::load(Path::new(&program::minimal())).expect("the minimal scenario")
}

/// Stands there for a second, or goes home at once: then the patrol is over.
struct Waits {
    ticks: u32,
    goes_home: bool,
}

impl Trainee for Waits {
    fn name(&self) -> &str {
        "waits"
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        self.ticks = view.tick.0;
        if self.goes_home {
            vec![TraineeAction::TurnBack]
        } else {
            Vec::new()
        }
    }

    fn finished(&self) -> bool {
        self.ticks >= 64
    }
}

/// An assessed patrol of a trainee, signed by the installation of a data folder if one is given.
fn record(folder: &Path, trainee: &str, data: Option<&Path>) -> PathBuf {
    let named = |header: &mut Header| trainee.clone_into(&mut header.seats[0].trainee);
    recorded(&folder.join(trainee), data, false, named)
}

/// The same that is over, of somebody who went home at once.
fn whole_record(folder: &Path, trainee: &str, data: Option<&Path>) -> PathBuf {
    let named = |header: &mut Header| trainee.clone_into(&mut header.seats[0].trainee);
    recorded(&folder.join(trainee), data, true, named)
}

/// A record at a path, to which its ending is added, with a header that a test may change.
fn recorded(
    path: &Path,
    data: Option<&Path>,
    goes_home: bool,
    edit: impl FnOnce(&mut Header),
) -> PathBuf {
    let loaded = minimal();
    let mut patrol = Patrol::new(Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 5)));
    let mut header = Header::of(&loaded, 5, Mode::Assess, "waits", patrol.digest()).begun_now();
    edit(&mut header);
    let path = path.with_extension("gsrec");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    let mut recorder = Recorder::create(&path, &header).expect("an empty folder");
    if let Some(data) = data {
        recorder.signed_by(Arc::new(Installation::of(data).expect("a key")));
    }
    let captured = run(
        &mut patrol,
        header,
        &mut Waits {
            ticks: 0,
            goes_home,
        },
        Some(&mut recorder),
        &mut |_| {},
    );
    assert_eq!(captured.write_error, None);
    path
}

/// Runs a command with a data folder of its own.
fn with_data(data: &Path, arguments: &[&str]) -> Answer {
    ran(command().args(arguments).env("GROUNDSIGN_DATA", data))
}

/// What was printed without the line breaks that the width of the page brought.
fn in_a_line(printed: &str) -> String {
    printed.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
