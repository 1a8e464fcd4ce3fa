//! `groundsign course`: a course from enrolment to the collected records.

mod list;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};

use super::console::Console;
use super::diff::predicted;
use super::exit::ExitStatus;
use super::locate;
use super::records;
use super::stop::Stop;
use super::value;
use crate::calibration::class::EQUAL;
use crate::calibration::equal::{self, Equal};
use crate::files;
use crate::report::cells;
use crate::report::cohort::words;
use crate::scenario::{Exercise, LoadedScenario, Scenario};
use crate::scoring::report_truth;
use crate::store::Database;
use crate::store::course::{self, Assignment, CourseError, Enrolling, Task};
use crate::text::{Message, typed};
use crate::units::grid::GridFrame;
use list::list;

/// Variations among which those that are equally hard are looked for.
const SEEDS: u64 = 1_000;

/// Run a course: make it, enrol people by a list, print the answer key, collect the records from sticks.
///
/// Everybody gets a pseudonym and a variation of their own of each scenario, equally hard for all. Real names are kept apart
/// from results and appear in no report unless it is asked for them.
#[derive(Debug, Args)]
pub(super) struct Course {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Make a course: virtual novices find out how hard each scenario's items are, then seeds that are equally hard are chosen
    New {
        /// Its name
        name: String,
        /// A scenario that everybody patrols; several may be given
        #[arg(long, required = true, value_name = "SCENARIO")]
        scenario: Vec<PathBuf>,
        #[command(flatten)]
        asked: Asked,
    },
    /// Enrol people by a list: a table with the columns "name" and, if you choose them yourself, "pseudonym". A table that -o wrote
    /// gives everybody the variation that they had
    Enrol {
        /// The course
        name: String,
        /// The list
        file: PathBuf,
        /// Keep sex and age group too, from the columns "sex" (female, male, other) and "age" (years or a group): for results
        /// by groups, see cohort --groups
        #[arg(long)]
        background: bool,
        /// Write who is who and who patrols what; it holds real names
        #[arg(short, long, value_name = "FILE.csv")]
        output: Option<PathBuf>,
    },
    /// Print what each variation of the course holds and where, for the instructor only
    Key {
        /// The course
        name: String,
    },
    /// List the courses, and how many of their patrols are here
    List,
    /// Import records from folders or sticks, and say whose are still missing
    Collect {
        /// The course
        name: String,
        /// The folders
        #[arg(required = true, value_name = "FOLDER")]
        folders: Vec<PathBuf>,
    },
}

/// How hard the variations of a course are to be, and how surely that is to be known.
#[derive(Debug, Args)]
struct Asked {
    /// Share of novices who should notice the items, 0 to 1; what most variations have when left out
    #[arg(long, value_name = "SHARE", value_parser = value::share)]
    difficulty: Option<f64>,
    /// How many novices patrol, to predict the hit rates
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = value::whole::<u32>(5..=10_000, 100))]
    runs: u32,
}

impl Course {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        match &self.command {
            Command::New {
                name,
                scenario,
                asked,
            } => new(name, scenario, asked, console),
            Command::Enrol {
                name,
                file,
                background,
                output,
            } => {
                let people = list(file, *background)?;
                enrol(name, &people, output.as_deref(), console)
            }
            Command::Key { name } => key(name, console),
            Command::List => listed(console),
            Command::Collect { name, folders } => collect(name, folders, console),
        }
    }
}

pub(super) fn stop(error: CourseError) -> Stop {
    match error {
        CourseError::Store(error) => error.into(),
        CourseError::IsThere(name) => {
            Stop::cannot(Message::new("course-is-there").with("name", name))
        }
        CourseError::NoName(name) => {
            Stop::cannot(Message::new("course-no-name").with("name", name))
        }
        CourseError::Missing(name) => {
            Stop::cannot(Message::new("cohort-no-course").with("name", name))
        }
        CourseError::NotTheirs { pseudonym, whose } => Stop::cannot(
            Message::new("course-not-theirs")
                .with("pseudonym", pseudonym)
                .with("whose", whose),
        ),
        CourseError::NotFree { scenario, seed } => Stop::cannot(
            Message::new("course-variation-not-free")
                .with("scenario", scenario)
                .with("seed", seed.to_string()),
        ),
        CourseError::NoSeedLeft { scenario } => {
            Stop::cannot(Message::new("course-no-seed-left").with("scenario", scenario))
        }
    }
}

fn new(
    name: &str,
    scenarios: &[PathBuf],
    asked: &Asked,
    console: &Console,
) -> Result<ExitStatus, Stop> {
    // Said before virtual novices patrol for a minute.
    if !course::is_name(name) {
        return Err(stop(CourseError::NoName(name.to_owned())));
    }
    let mut store = records::own_store()?;
    let mut tasks = Vec::new();
    for named in scenarios {
        let loaded = locate::scenario(named)?;
        found_by_id(named, &loaded)?;
        let found = predicted(&loaded, asked.runs, console)?;
        let equal = equal::equal(&loaded, &found, 0..SEEDS, asked.difficulty);
        for message in told_of(&loaded, &equal, asked) {
            console.note(&message);
        }
        let seeds = equal.seeds;
        tasks.push(Task {
            scenario: loaded.scenario.id.clone(),
            hash: Some(loaded.scenario.origin().hash.clone()),
            seeds,
        });
    }
    store.begin_course(name, &tasks).map_err(stop)?;
    console.print_message(&Message::new("course-made").with("name", name))?;
    Ok(ExitStatus::Done)
}

/// How many variations were chosen, how equal they are, and what an instructor should know of that.
fn told_of(loaded: &LoadedScenario, equal: &Equal, asked: &Asked) -> Vec<Message> {
    let scenario = &loaded.scenario.id;
    let named = |id: &str| Message::new(id).with("scenario", scenario);
    let percent = |share: f64| (share * 100.0).round();
    let mut told = vec![
        named("course-seeds")
            .with("seeds", equal.seeds.len())
            .with("items", equal.items),
    ];
    if equal.items == 0 {
        told.push(named("course-holds-nothing"));
        return told;
    }
    let Some((low, high)) = equal.rates else {
        told.push(named("course-ease-unknown"));
        return told;
    };
    told.push(
        Message::new("course-spread")
            .with("low", percent(low))
            .with("high", percent(high))
            .with("runs", asked.runs)
            .with("percent", percent(equal.uncertainty)),
    );
    let met = (low + high) / 2.0;
    if let Some(wished) = asked
        .difficulty
        .filter(|wished| (met - wished).abs() > EQUAL)
    {
        told.push(
            Message::new("vary-wish-missed")
                .with("wished", percent(wished))
                .with("met", percent(met)),
        );
    }
    if let Some(only) = equal.holds.first().filter(|_| equal.holds.len() == 1) {
        told.push(Message::new("vary-same-items").with("items", only.join(", ")));
    }
    told
}

/// Refuses a scenario that could not be found by its id later, when records come in and the key is printed.
fn found_by_id(named: &Path, loaded: &LoadedScenario) -> Result<(), Stop> {
    let id = &loaded.scenario.id;
    match locate::scenario(Path::new(id)) {
        Ok(found) if found.scenario.origin().hash == loaded.scenario.origin().hash => Ok(()),
        _ => Err(Stop::cannot(
            Message::new("course-not-found-by-id")
                .with("path", named.display().to_string())
                .with("id", id)
                .with(
                    "folder",
                    files::data_folder().join("scenarios").display().to_string(),
                ),
        )),
    }
}

fn enrol(
    name: &str,
    people: &[Enrolling],
    output: Option<&Path>,
    console: &Console,
) -> Result<ExitStatus, Stop> {
    let mut store = records::own_store()?;
    let known = store.known_by_name(name, people).map_err(stop)?;
    let pseudonyms = store.enrol(name, people).map_err(stop)?;
    if !known.is_empty() {
        console.note(&Message::new("course-known-by-name").with("who", known.join(", ")));
    }
    let message = Message::new("course-enrolled")
        .with("people", pseudonyms.len())
        .with("name", name);
    console.print_message(&message)?;
    let assignments = store.assignments(name).map_err(stop)?;
    if let Some(output) = output {
        let heads = [
            "cohort-name",
            "cohort-trainee",
            "results-scenario",
            "calibrate-seed",
        ];
        let mut text = cells::line(heads.map(|id| console.catalogue.word(id)).into());
        for one in &assignments {
            text.push_str(&cells::line(vec![
                one.name.clone().unwrap_or_default(),
                one.trainee.clone(),
                one.scenario.clone(),
                one.seed.to_string(),
            ]));
        }
        files::write(output, cells::for_spreadsheet(&text).as_bytes())?;
        let written = Message::new("cli-written").with("path", output.display().to_string());
        console.note(&written);
    }
    Ok(ExitStatus::Done)
}

fn key(name: &str, console: &Console) -> Result<ExitStatus, Stop> {
    let catalogue = &console.catalogue;
    let store = records::own_store()?;
    let heads = [
        "cohort-trainee",
        "results-scenario",
        "calibrate-seed",
        "cohort-item",
        "course-grid",
        "cohort-kinds",
    ];
    let mut text = cells::line(heads.map(|id| catalogue.word(id)).into());
    let mut scenarios: BTreeMap<String, Arc<Scenario>> = BTreeMap::new();
    for one in store.assignments(name).map_err(stop)? {
        let scenario = match scenarios.get(&one.scenario) {
            Some(scenario) => Arc::clone(scenario),
            None => locate::scenario(Path::new(&one.scenario))?.scenario,
        };
        scenarios.insert(one.scenario.clone(), Arc::clone(&scenario));
        let frame = GridFrame::of(&scenario.place);
        let exercise = Exercise::draw(scenario, one.seed);
        let row = |item: String, grid: String, kinds: String| {
            let Assignment {
                trainee,
                scenario,
                seed,
                ..
            } = &one;
            let seed = seed.to_string();
            cells::line(vec![
                trainee.clone(),
                scenario.clone(),
                seed,
                item,
                grid,
                kinds,
            ])
        };
        if exercise.devices.is_empty() {
            text.push_str(&row(
                catalogue.word("report-none"),
                String::new(),
                String::new(),
            ));
        }
        for placed in &exercise.devices {
            let mut kinds: Vec<String> = placed
                .signs
                .iter()
                .filter_map(|sign| exercise.signs.get(sign.index()))
                .map(|placed| catalogue.say(&report_truth::kind(placed.sign.kind)))
                .collect();
            kinds.dedup();
            text.push_str(&row(
                placed.device.id.clone(),
                frame.mgrs(placed.device.at, 8),
                kinds.join("; "),
            ));
        }
    }
    console.print(&text)?;
    all_assigned(&store, name, console)
}

fn listed(console: &Console) -> Result<ExitStatus, Stop> {
    let store = records::own_store()?;
    let courses = store.courses()?;
    if courses.is_empty() {
        console.print_message(&Message::new("course-none"))?;
    }
    for name in courses {
        let assignments = store.assignments(&name).map_err(stop)?;
        let people: BTreeSet<&String> = assignments.iter().map(|one| &one.trainee).collect();
        let there = assignments.iter().filter(|one| one.sessions > 0).count();
        console.print_message(
            &Message::new("course-listed")
                .with("name", &name)
                .with("people", people.len())
                .with("there", there)
                .with("all", assignments.len()),
        )?;
    }
    Ok(ExitStatus::Done)
}

fn collect(name: &str, folders: &[PathBuf], console: &Console) -> Result<ExitStatus, Stop> {
    let mut store = records::own_store()?;
    store.assignments(name).map_err(stop)?;
    let found = locate::records_below(folders)?;
    let came = records::import::take_in(&mut store, &found, console)?;
    for message in came.messages() {
        console.print_message(&message)?;
    }
    for stray in store.strays(name).map_err(stop)? {
        console.print_message(&words::stray(&stray))?;
    }
    for stranger in store.strangers(name).map_err(stop)? {
        console.print_message(
            &Message::new("course-stranger")
                .with("trainee", &stranger.trainee)
                .with("scenario", &stranger.scenario)
                .with("seed", stranger.seed.to_string())
                .with(
                    "command",
                    format!("groundsign records rename {} ", typed(&stranger.trainee)),
                ),
        )?;
    }
    let assignments = store.assignments(name).map_err(stop)?;
    let missing = assignments.iter().filter(|one| one.sessions == 0);
    for one in missing.clone() {
        console.print_message(
            &Message::new("course-missing")
                .with("trainee", &one.trainee)
                .with("scenario", &one.scenario)
                .with("seed", one.seed.to_string())
                .with("broken", one.broken_off),
        )?;
    }
    console.print_message(
        &Message::new("course-collected")
            .with("there", assignments.len() - missing.count())
            .with("all", assignments.len()),
    )?;
    Ok(came.status().max(all_assigned(&store, name, console)?))
}

/// Says who is enrolled and has no variation: it was lost with a damaged store.
fn all_assigned(store: &Database, name: &str, console: &Console) -> Result<ExitStatus, Stop> {
    let lost = store.unassigned(name).map_err(stop)?;
    if lost.is_empty() {
        return Ok(ExitStatus::Done);
    }
    for one in &lost {
        console.note(&records::no_variation(one));
    }
    console.note(&Message::new("course-no-variation-hint"));
    Ok(ExitStatus::CheckFailed)
}
