//! A scenario that is being written while it is walked: at each save the patrol goes on in the new version, at the same place
//! and with the same look. A version with mistakes is passed over.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use crate::front_end::making_ready::{ground_of, new_record};
use crate::front_end::pace;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::DataFolder;
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::stage::Stage;
use crate::scenario::{self, Exercise, LoadedScenario};
use crate::watched::Watched;

use super::captions::Log;
use super::going_back;
use super::hands::Hands;
use super::map::paper;

/// The file of the exercise, watched.
#[derive(Resource)]
pub struct WrittenMeanwhile {
    file: PathBuf,
    saved: Mutex<Receiver<()>>,
}

impl WrittenMeanwhile {
    /// Watches a file on a thread of its own; none when there is no thread to be had.
    pub fn watch(file: PathBuf) -> Option<Self> {
        let (sender, saved) = mpsc::channel();
        let path = file.clone();
        let watch = move || {
            let mut watched = Watched::new(&path);
            loop {
                watched.wait();
                if sender.send(()).is_err() {
                    break;
                }
            }
        };
        std::thread::Builder::new().spawn(watch).ok()?;
        Some(Self {
            file,
            saved: saved.into(),
        })
    }

    /// True when it was saved since this was last asked.
    fn was_saved(&self) -> bool {
        let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        saved.try_iter().count() > 0
    }
}

/// A version being read beside the window; none of one with mistakes.
#[derive(Resource)]
struct Reading(Task<Option<Version>>);

/// A version of the scenario with its ground.
#[derive(Resource)]
struct Version {
    loaded: LoadedScenario,
    ground: Ground,
}

/// The patrol being walked again in a version, and the version's ground.
#[derive(Resource)]
struct Repeating(Task<(Patrolling, Ground)>);

fn notice(mut commands: Commands, written: Res<WrittenMeanwhile>, patrolling: Res<Patrolling>) {
    if !written.was_saved() {
        return;
    }
    let file = written.file.clone();
    let known = patrolling.exercise().scenario.origin().hash.clone();
    let seed = patrolling.exercise().seed;
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let loaded = scenario::load(&file).ok()?;
        if loaded.scenario.origin().hash == known {
            return None;
        }
        let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
        let ground = ground_of(&exercise, &|| {});
        Some(Version { loaded, ground })
    });
    commands.insert_resource(Reading(task));
}

fn receive(mut commands: Commands, mut reading: ResMut<Reading>) {
    if let Some(version) = block_on(poll_once(&mut reading.0)) {
        commands.remove_resource::<Reading>();
        if let Some(version) = version {
            commands.insert_resource(version);
        }
    }
}

/// Takes the patrol away at the end of a frame, when nobody reads it any more.
fn set_out(mut commands: Commands) {
    commands.queue(walk_again);
}

/// Walks the patrol again in the version, beside the window.
fn walk_again(world: &mut World) {
    let Some(Version { loaded, ground }) = world.remove_resource::<Version>() else {
        return;
    };
    let Some(patrolling) = world.remove_resource::<Patrolling>() else {
        return;
    };
    // Trials of whoever writes a scenario are nobody's results.
    let folder = DataFolder(std::env::temp_dir().join("groundsign"));
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let trainee = patrolling.session().header.trainee();
        let (id, seed) = (&loaded.scenario.id, ground.exercise.seed);
        let path = || new_record(&folder, trainee, id, seed);
        let other = patrolling.in_version(&loaded, &ground.exercise, &path);
        (other, ground)
    });
    world.insert_resource(Repeating(task));
}

fn arrive(mut commands: Commands) {
    commands.queue(look_for_it);
}

fn look_for_it(world: &mut World) {
    let Some(mut repeating) = world.remove_resource::<Repeating>() else {
        return;
    };
    match block_on(poll_once(&mut repeating.0)) {
        Some(arrived) => take_over(world, arrived),
        None => world.insert_resource(repeating),
    }
}

fn take_over(world: &mut World, (patrolling, ground): (Patrolling, Ground)) {
    let mut shown = Shown::start(&ground);
    if let Some(before) = world.get_resource::<Shown>() {
        shown.eye = before.eye;
    }
    world.resource_mut::<Hands>().steering.forget();
    world.insert_resource(Log::of(&patrolling));
    world.insert_resource(shown);
    world.insert_resource(ground);
    world.insert_resource(patrolling);
    if let Err(error) = world.run_system_cached(paper::begin) {
        warn!("{error}");
    }
}

/// The patrol must not be lost when its screen is.
pub(super) fn wait_no_more(world: &mut World) {
    if let Some(repeating) = world.remove_resource::<Repeating>() {
        let arrived = block_on(repeating.0);
        take_over(world, arrived);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            receive.run_if(resource_exists::<Reading>),
            notice.run_if(
                resource_exists::<WrittenMeanwhile>
                    .and_then(resource_exists::<Patrolling>)
                    .and_then(not(resource_exists::<Reading>))
                    .and_then(not(resource_exists::<Version>)),
            ),
            arrive.run_if(resource_exists::<Repeating>),
        )
            .chain()
            .in_set(Stage::Patrol)
            .before(super::HudReads),
    )
    .add_systems(
        Last,
        set_out
            .after(going_back::set_out)
            .before(pace::Decides)
            .run_if(resource_exists::<Version>),
    );
}
