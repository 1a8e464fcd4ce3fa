//! Runs one patrol from a loaded scenario to a scored session, for `run` and the demonstration.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::console::Console;
use super::locate;
use super::pack::own_installation;
use super::stop::Stop;
use crate::coaching::{lesson::Lesson, pupil};
use crate::files::{self, Unwritten};
use crate::record::capture::{self, ByView, Captured, Leader};
use crate::record::format::EXTENSION;
use crate::record::writer::Recorder;
use crate::record::{Header, Mode};
use crate::report::{Material, debrief, json, terminal};
use crate::scenario::{Exercise, LoadedScenario};
use crate::scoring::{self, Review, Scorecard};
use crate::sim::Patrol;
use crate::source::file;
use crate::text::Message;
use crate::trainee::{self, Trainee, script};
use crate::units::Tick;

/// What to patrol, and who leads.
pub(super) struct Assignment<'a> {
    /// The scenario and the doctrine in force.
    pub loaded: &'a LoadedScenario,
    /// Seed of the variation.
    pub seed: u64,
    /// Mode.
    pub mode: Mode,
    /// Name of a virtual trainee, or path of a script.
    pub trainee: &'a Path,
    /// Folder that takes the record, the scorecard and the debrief page.
    pub out: Option<&'a Path>,
}

/// Result of a patrol.
pub(super) struct Outcome {
    /// The session.
    pub captured: Captured,
    /// Its score.
    pub card: Scorecard,
    /// Path of the output files, without their extensions.
    pub files: Option<PathBuf>,
}

/// Runs and scores a patrol; writes the record on the way when a folder is given.
pub(super) fn patrol(assignment: &Assignment<'_>, console: &Console) -> Result<Outcome, Stop> {
    let loaded = assignment.loaded;
    let exercise = Arc::new(Exercise::draw(
        Arc::clone(&loaded.scenario),
        assignment.seed,
    ));
    let (name, mut leader) = leader_of(assignment, &exercise, console)?;
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let header = Header::of(
        loaded,
        assignment.seed,
        assignment.mode,
        &name,
        patrol.digest(),
    );
    let header = match assignment.out {
        Some(_) => header.begun_now(),
        None => header,
    };
    let files = assignment.out.map(|folder| {
        let (scenario, seed) = (&loaded.scenario.id, assignment.seed);
        folder.join(format!("{scenario}-{seed}-{name}"))
    });
    let begun = files
        .as_deref()
        .map(|files| recorder(files, &header, console));
    let (mut recorder, not_written) = match begun {
        None => (None, None),
        Some(Ok(recorder)) => (Some(recorder), None),
        Some(Err(stop)) => (None, Some(stop)),
    };
    let longest = Tick::from_seconds(loaded.scenario.time_limit_s).0;
    let progress = console.progress("cli-patrolling", u64::from(longest));
    let captured = capture::run_led(
        &mut patrol,
        header,
        leader.as_mut(),
        recorder.as_mut(),
        &mut |patrol| {
            // Drawing the bar is far more expensive than a tick.
            if patrol.tick().0.is_multiple_of(1024) {
                progress.set_position(u64::from(patrol.tick().0));
            }
        },
    );
    progress.finish_and_clear();
    let card = scoring::score(&captured.session, &loaded.doctrine.pack)
        .under(&loaded.doctrine, &loaded.doctrine);
    if let Some(stop) = not_written {
        // The patrol is not lost: its score is still printed.
        stop.report(console);
    }
    Ok(Outcome {
        files: files.filter(|_| recorder.is_some()),
        captured,
        card,
    })
}

/// Prints the scorecard on standard output.
pub(super) fn print(
    outcome: &Outcome,
    loaded: &LoadedScenario,
    console: &Console,
    as_json: bool,
) -> Result<(), Stop> {
    let material = material(outcome, loaded, console);
    console.print(&if as_json {
        json::document(&material)
    } else {
        terminal::scorecard(&material, console.width)
    })
}

/// Writes the scorecard and the debrief page beside the record.
pub(super) fn write_reports(
    outcome: &Outcome,
    loaded: &LoadedScenario,
    console: &Console,
) -> Result<(), Stop> {
    let Some(files) = &outcome.files else {
        return Ok(());
    };
    let material = material(outcome, loaded, console);
    let session = &outcome.captured.session;
    let pack = &loaded.doctrine.pack;
    let review = Review::of(session, pack, &outcome.card);
    let page = debrief::of_session(session, pack, &outcome.card, &review, &console.catalogue);
    files::write(
        &with_ending(files, "json"),
        json::document(&material).as_bytes(),
    )?;
    files::write(&with_ending(files, "html"), page.as_bytes())?;
    Ok(())
}

fn material<'a>(
    outcome: &'a Outcome,
    loaded: &'a LoadedScenario,
    console: &'a Console,
) -> Material<'a> {
    Material {
        card: &outcome.card,
        pack: &loaded.doctrine.pack,
        scenario: &loaded.scenario,
        catalogue: &console.catalogue,
    }
}

/// Appends an extension; replacing one would damage names that contain dots.
pub(super) fn with_ending(files: &Path, ending: &str) -> PathBuf {
    let mut name = files.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// The leader, and the name for the record: the pupil with its coach, anyone else by what they see.
fn leader_of(
    assignment: &Assignment<'_>,
    exercise: &Arc<Exercise>,
    console: &Console,
) -> Result<(String, Box<dyn Leader>), Stop> {
    if assignment.trainee.as_os_str() == pupil::NAME {
        let lesson = Lesson::new(exercise, &assignment.loaded.doctrine.pack);
        return Ok((pupil::NAME.to_owned(), Box::new(lesson)));
    }
    let trainee = trainee_of(assignment, exercise, console)?;
    Ok((trainee.name().to_owned(), Box::new(ByView(trainee))))
}

fn trainee_of(
    assignment: &Assignment<'_>,
    exercise: &Arc<Exercise>,
    console: &Console,
) -> Result<Box<dyn Trainee>, Stop> {
    let (loaded, path) = (assignment.loaded, assignment.trainee);
    let pack = &loaded.doctrine.pack;
    let named = path.to_string_lossy();
    if let Some(trainee) = trainee::virtual_trainee(&named, exercise, pack) {
        return Ok(trainee);
    }
    if file::is_readable(path) {
        let loaded_script = script::load(path, &loaded.scenario, pack).map_err(Stop::Faulty)?;
        if !loaded_script.warnings.is_empty() {
            super::findings::report(console, &loaded_script.warnings);
        }
        return Ok(Box::new(script::ScriptReader::new(
            &loaded_script.name,
            &loaded_script.script,
            exercise,
            pack,
        )));
    }
    if path.extension().is_some() {
        return Err(locate::no_file(path));
    }
    let names: Vec<&str> = trainee::names().chain([pupil::NAME]).collect();
    let hint = match crate::source::suggest(&named, names.iter().copied()) {
        Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
        None => Message::new("cli-there-are").with("names", names.join(", ")),
    };
    Err(Stop::CannotDo {
        message: Message::new("cli-no-trainee").with("name", named.into_owned()),
        hint: Some(hint),
    })
}

/// Creates the record unless it would overwrite an earlier patrol.
fn recorder(files: &Path, header: &Header, console: &Console) -> Result<Recorder, Stop> {
    if let Some(folder) = files.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| Unwritten::Refused(folder.to_owned(), error))?;
    }
    for ending in [EXTENSION, "json", "html"] {
        let path = with_ending(files, ending);
        if path.symlink_metadata().is_ok() {
            return Err(Stop::CannotDo {
                message: Message::new("file-is-there").with("path", path.display().to_string()),
                hint: Some(Message::new("file-other-folder")),
            });
        }
    }
    let mut recorder = Recorder::create(&with_ending(files, EXTENSION), header)?;
    if let Some(installation) = own_installation(console) {
        recorder.signed_by(Arc::new(installation));
    }
    Ok(recorder)
}
