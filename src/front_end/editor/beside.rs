//! What is worked out beside the window, each for the newest edition: the paper of the map with fairness, the ground, from
//! where the selection is seen, what walking finds, and how hard it is. The newest wish counts; an older result is dropped.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bevy::image::Image;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::Editing;
use crate::diagnostic::Diagnostic;
use crate::editor::found::{found, walked};
use crate::editor::hardness::{Calibrated, noticed};
use crate::editor::{Seen, Sighted};
use crate::front_end::icon::image_of;
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::words::Words;
use crate::report::map::{Map, OnPage, pixels, svg};
use crate::scenario::{Exercise, LoadedScenario};
use crate::scenery::Scenery;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// Virtual patrols that tell how hard it is.
pub(super) const PATROLS: usize = 40;

/// Width of the paper, pixels: sharp at three times.
const PAPER_PX: u32 = 2_000;

/// Variations that are walked to find what only shows then.
const VARIATIONS: usize = 4;

/// Variations among which one is looked for that holds what is selected.
const LOOKED_THROUGH: u64 = 200;

/// What is seen where: the edition, the thing, and how far it is held from its place, centimetres.
type SightOf = (u32, String, [i32; 2]);

/// The work under way, and what of it is done.
#[derive(Resource, Default)]
pub(super) struct Beside {
    paper: Option<Task<(OnPage, Option<Image>, Seen)>>,
    paper_of: Option<u32>,
    seen: Option<(u32, Arc<Seen>)>,
    ground: Option<Task<Ground>>,
    ground_of: Option<(u32, Option<String>)>,
    sight: Option<Task<Option<Sighted>>>,
    sight_of: Option<SightOf>,
    walk: Option<Task<Vec<Diagnostic>>>,
    walk_of: Option<u32>,
    calibration: Option<Task<Calibrated>>,
    patrolled: Arc<AtomicUsize>,
}

/// Begins what is to be worked out anew and is not under way.
pub(super) fn begin(mut beside: ResMut<Beside>, editing: Res<Editing>, words: Res<Words>) {
    let pool = AsyncComputeTaskPool::get();
    let edition = editing.edition;
    let loaded = editing.document.loaded();
    if beside.paper.is_none() && beside.paper_of != Some(edition) {
        beside.paper_of = Some(edition);
        let (loaded, words) = (loaded.clone(), words.clone());
        beside.paper = Some(pool.spawn(async move { paper_of(&loaded, &words) }));
    }
    let held = holder(&editing);
    let ground_of = Some((edition, held.clone()));
    if beside.ground.is_none() && beside.ground_of != ground_of {
        beside.ground_of = ground_of;
        let (loaded, seed) = (loaded.clone(), editing.seed);
        let task = async move { ground(&loaded, held.as_deref(), seed) };
        beside.ground = Some(pool.spawn(task));
    }
    if let Some((of, seen)) = beside.seen.clone()
        && of == edition
        && beside.sight.is_none()
    {
        let wanted = editing.selected.first().map(|path| {
            let cm = (editing.held * 100.0).round().as_ivec2();
            (edition, path.clone(), cm.to_array())
        });
        if let Some(wanted) = wanted
            && beside.sight_of.as_ref() != Some(&wanted)
        {
            let (path, by) = (wanted.1.clone(), editing.held);
            beside.sight_of = Some(wanted);
            beside.sight = Some(pool.spawn(async move { seen.of_thing(&path, (by.x, by.y)) }));
        }
    }
    let idle = beside.paper.is_none() && beside.ground.is_none() && beside.sight.is_none();
    if idle && beside.walk.is_none() && beside.walk_of != Some(edition) {
        beside.walk_of = Some(edition);
        let loaded = loaded.clone();
        beside.walk = Some(pool.spawn(async move { walked(&loaded, VARIATIONS) }));
    }
    if editing.calibrating.is_some() && beside.calibration.is_none() {
        beside.patrolled = Arc::default();
        let (loaded, patrolled) = (loaded.clone(), Arc::clone(&beside.patrolled));
        let progress = move |done: usize| patrolled.store(done, Ordering::Relaxed);
        let text = editing.document.text().to_owned();
        let task = async move { Calibrated::of(&text, noticed(&loaded, PATROLS, &progress)) };
        beside.calibration = Some(pool.spawn(task));
    }
}

/// Takes over what is done.
pub(super) fn take_over(
    mut beside: ResMut<Beside>,
    mut editing: ResMut<Editing>,
    mut commands: Commands,
    mut images: Option<ResMut<Assets<Image>>>,
) {
    if let Some((page, image, seen)) = done(&mut beside.paper) {
        let of = beside.paper_of.unwrap_or_default();
        beside.seen = Some((of, Arc::new(seen)));
        beside.sight_of = None;
        if let (Some(image), Some(images)) = (image, &mut images) {
            editing.sheet.paper = Some((page, images.add(image)));
        }
    }
    if let Some(ground) = done(&mut beside.ground) {
        editing.seed = ground.exercise.seed;
        commands.insert_resource(Shown::start(&ground));
        commands.insert_resource(ground);
    }
    if let Some(sighted) = done(&mut beside.sight) {
        editing.sighted = sighted;
    }
    if editing.selected.is_empty() && editing.sighted.is_some() {
        editing.sighted = None;
        beside.sight_of = None;
    }
    if let Some(findings) = done(&mut beside.walk)
        && beside.walk_of == Some(editing.edition)
    {
        let found = found(&findings, editing.document.things());
        editing.walked = Some((editing.edition, found));
    }
    if let Some(mut calibrated) = done(&mut beside.calibration) {
        editing.calibrating = None;
        calibrated.follow(&editing.document);
        if let Err(why) = calibrated.keep(&editing.document) {
            warn!("{why}");
        }
        editing.calibrated = Some(calibrated);
    }
    let patrolled = beside.patrolled.load(Ordering::Relaxed);
    if let Some((before, all)) = editing.calibrating
        && before != patrolled
    {
        editing.calibrating = Some((patrolled, all));
    }
}

fn done<T>(task: &mut Option<Task<T>>) -> Option<T> {
    let result = block_on(poll_once(task.as_mut()?))?;
    *task = None;
    Some(result)
}

/// The short name of the item or look-alike that is selected, or that has the selected sign.
fn holder(editing: &Editing) -> Option<String> {
    let path = editing.selected.first()?;
    let held = path.find(".what").map(|end| &path[..end + ".what".len()])?;
    Some(editing.document.thing(held)?.id.clone())
}

fn paper_of(loaded: &LoadedScenario, words: &Words) -> (OnPage, Option<Image>, Seen) {
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    let terrain = Terrain::of(&loaded.scenario);
    let height = |at: Point| terrain.height_m(at);
    let map = Map {
        height_m: Some(&height),
        ..Map::in_hand(&exercise)
    };
    let image = pixels(&svg(&map, words.catalogue()), PAPER_PX);
    let image = image.ok().map(|pixels| image_of(&pixels));
    (OnPage::of(&map), image, Seen::of(loaded))
}

/// The ground of a variation that holds what is selected; of the one shown before where none does.
fn ground(loaded: &LoadedScenario, held: Option<&str>, seed: u64) -> Ground {
    let draw = |seed| Exercise::draw(Arc::clone(&loaded.scenario), seed);
    let holds = |exercise: &Exercise, id: &str| {
        exercise.devices.iter().any(|placed| placed.device.id == id)
            || exercise
                .look_alikes
                .iter()
                .any(|placed| placed.look_alike.id == id)
    };
    let seeds = std::iter::once(seed).chain(0..LOOKED_THROUGH);
    let fitting = held.and_then(|id| seeds.map(draw).find(|exercise| holds(exercise, id)));
    let exercise = Arc::new(fitting.unwrap_or_else(|| draw(seed)));
    let terrain = Arc::new(Terrain::of(&loaded.scenario));
    let scenery = Arc::new(Scenery::of(&exercise, &terrain));
    Ground {
        exercise,
        terrain,
        scenery,
    }
}
