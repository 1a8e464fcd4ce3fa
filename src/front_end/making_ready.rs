//! Loads an exercise in the background: reads, checks and draws it, builds land and scenery, sets up the simulation.
//! The window shows progress and never blocks.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::patrolling::{FinishedSession, Patrolling};
use super::settings::DataFolder;
use super::shown::{Ground, Shown};
use super::stage::{Stage, Travel};
use crate::diagnostic::Diagnostic;
use crate::package::{self, PackageError};
use crate::record::{self, Live, Mode, Session};
use crate::scenario::{Exercise, LoadedScenario};
use crate::scenery::Scenery;
use crate::sim::terrain::Terrain;
use crate::text::Message;
use crate::units::Tick;
use crate::{drill, files};

/// What to load. Insert it and go to [`Stage::Loading`].
#[derive(Resource, Debug, Clone)]
pub enum Wanted {
    /// A new patrol.
    Patrol {
        /// The scenario file.
        scenario: PathBuf,
        /// Seed of the variation.
        seed: u64,
        /// Mode.
        mode: Mode,
        /// Pseudonym of the player.
        trainee: String,
    },
    /// A finished patrol again from one of its moments, in a record of its own.
    Again {
        /// The patrol.
        done: FinishedSession,
        /// The moment.
        tick: Tick,
    },
    /// A scenario that is being made, walked by its author.
    Trial {
        /// The scenario, from where it is walked.
        loaded: Box<LoadedScenario>,
        /// Seed of the variation.
        seed: u64,
        /// Where it is written down.
        record: PathBuf,
    },
    /// An unfinished patrol to resume.
    Resume {
        /// Its record.
        record: PathBuf,
    },
}

/// Why an exercise cannot be loaded; shown by [`Stage::Trouble`].
#[derive(Resource, Debug, Clone)]
pub struct Trouble {
    /// The reason, as a message.
    pub message: Message,
    /// Diagnostics of the files, if any.
    pub diagnostics: Vec<Diagnostic>,
}

/// Pseudonym of whoever walks a scenario that they are making.
const AUTHOR: &str = "author";

/// Stages of loading: reading, land, scenery, simulation.
pub const PARTS: u32 = 4;

/// The background task.
#[derive(Resource)]
pub struct MakingReady {
    task: Task<Result<(Ground, Patrolling), Trouble>>,
    done: Arc<AtomicU32>,
}

impl MakingReady {
    /// Progress, 0..1.
    pub fn share(&self) -> f32 {
        self.done.load(Ordering::Relaxed) as f32 / PARTS as f32
    }
}

fn begin(mut commands: Commands, wanted: Res<Wanted>, folder: Res<DataFolder>) {
    let done = Arc::new(AtomicU32::new(0));
    let (wanted, folder, counted) = (wanted.clone(), folder.clone(), Arc::clone(&done));
    let task = AsyncComputeTaskPool::get().spawn(async move {
        make_ready(&wanted, &folder, &|| {
            counted.fetch_add(1, Ordering::Relaxed);
        })
    });
    commands.insert_resource(MakingReady { task, done });
}

/// Takes the work over when it is done: to the briefing, to the patrol when it goes on, or to the trouble there is.
pub(super) fn take_over(
    mut commands: Commands,
    mut making: ResMut<MakingReady>,
    wanted: Res<Wanted>,
    mut travel: Travel,
) {
    let Some(result) = block_on(poll_once(&mut making.task)) else {
        return;
    };
    commands.remove_resource::<MakingReady>();
    match result {
        Ok((ground, patrolling)) => {
            commands.insert_resource(Shown::start(&ground));
            commands.insert_resource(ground);
            commands.insert_resource(patrolling);
            travel.go(match *wanted {
                Wanted::Patrol { .. } => Stage::Briefing,
                Wanted::Again { .. } | Wanted::Trial { .. } | Wanted::Resume { .. } => {
                    Stage::Patrol
                }
            });
        }
        Err(trouble) => {
            commands.insert_resource(trouble);
            travel.go(Stage::Trouble);
        }
    }
}

/// The work itself; `part` is called after each of its [`PARTS`].
pub fn make_ready(
    wanted: &Wanted,
    folder: &DataFolder,
    part: &dyn Fn(),
) -> Result<(Ground, Patrolling), Trouble> {
    match wanted {
        Wanted::Patrol {
            scenario,
            seed,
            mode,
            trainee,
        } => {
            let loaded = package::load_scenario(scenario).map_err(|error| Trouble {
                message: match &error {
                    PackageError::Faulty(_) => Message::new("trouble-scenario")
                        .with("file", scenario.display().to_string()),
                    other => other.message(),
                },
                diagnostics: error.diagnostics(),
            })?;
            part();
            let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), *seed));
            let ground = ground_of(&exercise, part);
            let path = new_record(folder, trainee, &loaded.scenario.id, *seed);
            let live = Live::begin(&loaded, exercise, *mode, trainee, &path);
            part();
            Ok((ground, signed(live, &path, folder, Vec::new())))
        }
        Wanted::Again { done, tick } => {
            part();
            let ground = ground_of(&done.session.exercise, part);
            let path = branch_record(folder, &done.session, &done.record, *tick);
            let live = Live::from_moment(&done.session, &done.doctrine, *tick, &path);
            part();
            Ok((ground, signed(live, &path, folder, Vec::new())))
        }
        Wanted::Trial {
            loaded,
            seed,
            record,
        } => {
            part();
            let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), *seed));
            let ground = ground_of(&exercise, part);
            let live = Live::begin(loaded, exercise, Mode::Practise, AUTHOR, record);
            part();
            Ok((ground, Patrolling::new(live, record)))
        }
        Wanted::Resume { record } => {
            let mut resumed = record::resume(record).map_err(|error| Trouble {
                message: error.message(),
                diagnostics: Vec::new(),
            })?;
            part();
            let ground = ground_of(resumed.patrol.exercise(), part);
            let remarks = std::mem::take(&mut resumed.remarks);
            let live = Live::resumed(resumed);
            part();
            Ok((ground, signed(live, record, folder, remarks)))
        }
    }
}

/// A patrol whose record this installation signs; where it cannot, that is a remark on the record.
fn signed(live: Live, record: &Path, folder: &DataFolder, mut remarks: Vec<Message>) -> Patrolling {
    let installation = folder.installation();
    remarks.extend(installation.as_ref().err().cloned());
    Patrolling::new(live.signed_by(installation.ok()), record).with_remarks(remarks)
}

/// The ground of a variation; `part` is called after each of its two parts.
pub(super) fn ground_of(exercise: &Arc<Exercise>, part: &dyn Fn()) -> Ground {
    let terrain = Arc::new(Terrain::of(&exercise.scenario));
    part();
    let scenery = Arc::new(Scenery::of(exercise, &terrain));
    part();
    Ground {
        exercise: Arc::clone(exercise),
        terrain,
        scenery,
    }
}

/// A new file name for a record: trainee, date and time, scenario, seed. Creates the folder; when that fails the
/// record cannot be written, and the patrol reports it.
pub fn new_record(folder: &DataFolder, trainee: &str, scenario: &str, seed: u64) -> PathBuf {
    let named = format!("{scenario}-{seed}");
    free_name(folder, trainee, &named, record::format::EXTENSION)
}

/// The same for a drill.
pub fn new_drill(folder: &DataFolder, trainee: &str, scenario: &str, seed: u64) -> PathBuf {
    let named = format!("{scenario}-{seed}");
    free_name(folder, trainee, &named, drill::EXTENSION)
}

/// Number of drills that a trainee has done.
pub(super) fn drills_done(folder: &DataFolder, trainee: &str) -> usize {
    let own = folder.records().join(files::name_from(trainee));
    files::files_in(&own, drill::EXTENSION).map_or(0, |drills| drills.len())
}

/// The same for a patrol that goes on from a moment of another: it also names that one's record, by the date and time
/// with which its file begins, and the moment, in seconds.
pub fn branch_record(folder: &DataFolder, of: &Session, record: &Path, tick: Tick) -> PathBuf {
    let stem = record.file_stem().unwrap_or_default().to_string_lossy();
    let begun = files::name_from(stem.split('-').next().unwrap_or_default());
    let (scenario, seed) = (&of.scenario().id, of.header.seed);
    let seconds = tick.seconds().floor();
    let named = format!("{scenario}-{seed}-from-{begun}-at-{seconds}s");
    free_name(
        folder,
        of.header.trainee(),
        &named,
        record::format::EXTENSION,
    )
}

fn free_name(folder: &DataFolder, trainee: &str, named: &str, ending: &str) -> PathBuf {
    let below = folder.records().join(files::name_from(trainee));
    if let Err(error) = std::fs::create_dir_all(&below) {
        warn!("{}: {error}", below.display());
    }
    let now = jiff::Timestamp::now()
        .strftime("%Y%m%dT%H%M%SZ")
        .to_string();
    (0..)
        .map(|number: u32| {
            let again = if number == 0 {
                String::new()
            } else {
                format!("-{number}")
            };
            below.join(format!("{now}-{named}{again}.{ending}"))
        })
        .find(|path| !Path::exists(path))
        .expect("there are more numbers than files")
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Loading), begin).add_systems(
        Update,
        take_over
            .in_set(Stage::Loading)
            .run_if(resource_exists::<MakingReady>),
    );
}
