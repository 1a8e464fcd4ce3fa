//! The shelf: shipped exercises, those in the data folder and installed packs, loaded in the background, each with a thumbnail of its
//! land.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use resvg::tiny_skia::Pixmap;

use crate::assets;
use crate::diagnostic::Diagnostic;
use crate::files;
use crate::front_end::icon::image_from;
use crate::front_end::settings::DataFolder;
use crate::front_end::stage::Frame;
use crate::package;
use crate::report::map;
use crate::report::picture::{Picture, thumbnail};
use crate::scenario::schema::Purpose;
use crate::scenario::{self, Exercise, LoadedScenario};
use crate::text::Catalogue;
use crate::units::place::length_m;

/// File name of the first lesson; `groundsign play` opens it too.
const FIRST: &str = "first-lesson";

/// Width of a map in the briefing, pixels: a readable A4 sheet when it fills the window.
const MAP_WIDE_PX: u32 = 1_400;

/// Size of an exercise's thumbnail, pixels: sharp on a card at twice the text size.
const PICTURE_PX: (usize, usize) = (640, 300);

/// An exercise on the shelf.
pub struct Shelved {
    /// Its file.
    pub path: PathBuf,
    /// The loaded scenario, or its diagnostics.
    pub read: Result<LoadedScenario, Vec<Diagnostic>>,
    /// Its thumbnail, once drawn.
    pub picture: Option<Handle<Image>>,
}

/// The exercises by name, faulty ones last.
#[derive(Resource, Default)]
pub struct Shelf {
    /// Loaded exercises.
    pub all: Vec<Shelved>,
    /// True once the folders have been read.
    pub filled: bool,
    /// Incremented whenever the folders have changed.
    pub edition: u32,
}

/// The folders being read in the background.
#[derive(Resource)]
struct Filling(Task<Vec<(PathBuf, Result<LoadedScenario, Vec<Diagnostic>>)>>);

/// Thumbnails being drawn.
#[derive(Resource, Default)]
struct Drawing(Vec<(PathBuf, Task<Picture>)>);

/// A node that shows an exercise's thumbnail once there is one.
#[derive(Component, Debug, Clone)]
pub(super) struct PictureOf(pub(super) PathBuf);

impl Shelved {
    /// Length of its route, metres, and estimated duration, minutes: walking time plus half as much for halts.
    pub fn length_m_and_minutes(&self) -> Option<(f32, f32)> {
        let loaded = self.read.as_ref().ok()?;
        let waypoints = &loaded.scenario.route.waypoints;
        let line: Vec<_> = waypoints.iter().map(|waypoint| waypoint.at).collect();
        let walking_s: f32 = waypoints
            .windows(2)
            .map(|leg| leg[0].at.distance_m(leg[1].at) / leg[0].pace_mps.max(0.1))
            .sum();
        Some((length_m(&line), walking_s * 1.5 / 60.0))
    }
}

fn scenarios_in(folder: &Path) -> Vec<PathBuf> {
    files::files_in(folder, "ron").unwrap_or_default()
}

/// Installed packs that anybody may look into; of a sealed one and of one that is damaged the screen of packs tells.
fn packs_in(
    data: &Path,
) -> impl Iterator<Item = (PathBuf, Result<LoadedScenario, Vec<Diagnostic>>)> {
    let open = package::shelf::installed(data).into_iter().filter(|pack| {
        let package = pack.package.as_ref();
        package.is_ok_and(|package| !package.manifest.sealed)
    });
    open.map(|pack| {
        let read = package::load_scenario(&pack.path);
        (pack.path, read.map_err(package::PackageError::diagnostics))
    })
}

/// Re-reads the folders, so that added or mended files show up without a restart.
pub(super) fn fill(mut commands: Commands, folder: Res<DataFolder>) {
    let data = folder.0.clone();
    let task = AsyncComputeTaskPool::get().spawn(async move {
        scenarios_in(&assets::scenarios())
            .into_iter()
            .chain(scenarios_in(&data.join("scenarios")))
            .map(|path| {
                let read = scenario::load(&path);
                (path, read)
            })
            .chain(packs_in(&data))
            .collect()
    });
    commands.insert_resource(Filling(task));
}

fn take_over(
    mut commands: Commands,
    mut filling: ResMut<Filling>,
    mut shelf: ResMut<Shelf>,
    mut drawing: ResMut<Drawing>,
) {
    let Some(read) = block_on(poll_once(&mut filling.0)) else {
        return;
    };
    commands.remove_resource::<Filling>();
    let mut before = std::mem::take(&mut shelf.all);
    let hash = |read: &Result<LoadedScenario, Vec<Diagnostic>>| {
        read.as_ref()
            .map(|loaded| loaded.scenario.origin().hash.clone())
            .map_err(Vec::len)
    };
    let same_as_before = before.len() == read.len()
        && read.iter().all(|(path, read)| {
            before
                .iter()
                .any(|known| known.path == *path && hash(&known.read) == hash(read))
        });
    for (path, read) in read {
        let same = before
            .iter_mut()
            .find(|known| known.path == path && hash(&known.read) == hash(&read));
        let picture = same.and_then(|known| known.picture.take());
        if picture.is_none()
            && let Ok(loaded) = &read
        {
            let scenario = loaded.scenario.clone();
            let task =
                AsyncComputeTaskPool::get().spawn(async move { thumbnail(&scenario, PICTURE_PX) });
            drawing.0.push((path.clone(), task));
        }
        shelf.all.push(Shelved {
            path,
            read,
            picture,
        });
    }
    // Order for beginners: the first lesson, then teaching exercises, the shorter before the longer.
    shelf.all.sort_by(|a, b| {
        let key = |shelved: &Shelved| {
            (
                shelved.read.is_err(),
                shelved.path.file_stem() != Some(OsStr::new(FIRST)),
                shelved
                    .read
                    .as_ref()
                    .map_or(true, |loaded| loaded.scenario.purpose != Purpose::Teach),
                shelved
                    .length_m_and_minutes()
                    .map_or(0, |(_, minutes)| minutes.round() as u32),
                shelved.path.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
    shelf.filled = true;
    if !same_as_before {
        shelf.edition += 1;
    }
}

/// Height of the labels of a map that fills a screen, as a share of the page's width: read from a step behind whoever sits
/// before it.
const LABEL: f32 = 0.02;

/// The patrol's own map, large enough to read.
pub(super) fn map_of(exercise: &Exercise, catalogue: &Catalogue) -> Option<Pixmap> {
    let map = map::Map::in_hand(exercise);
    let print_mm = LABEL * map::OnPage::of(&map).width_mm();
    let svg = map::in_print(&map, print_mm, catalogue);
    map::pixels(&svg, MAP_WIDE_PX)
        .inspect_err(|error| warn!("no map: {error}"))
        .ok()
}

fn hang_up(
    mut drawing: ResMut<Drawing>,
    mut shelf: ResMut<Shelf>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let Some(mut images) = images else {
        return;
    };
    drawing.0.retain_mut(|(path, task)| {
        let Some(drawn) = block_on(poll_once(task)) else {
            return true;
        };
        let shelved = shelf.all.iter_mut().find(|shelved| shelved.path == *path);
        if let Some(shelved) = shelved {
            shelved.picture = Some(images.add(image_from(&drawn)));
        }
        false
    });
}

/// Puts pictures where they are waited for.
pub(super) fn show(shelf: Res<Shelf>, mut waiting: Query<(&PictureOf, &mut ImageNode)>) {
    for (of, mut node) in &mut waiting {
        let picture = shelf
            .all
            .iter()
            .find(|shelved| shelved.path == of.0)
            .and_then(|shelved| shelved.picture.as_ref());
        if let Some(picture) = picture
            && node.image != *picture
        {
            node.image = picture.clone();
            node.color = Color::WHITE;
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shelf>()
        .init_resource::<Drawing>()
        .add_systems(Startup, fill)
        .add_systems(
            Update,
            (
                take_over.run_if(resource_exists::<Filling>),
                hang_up.run_if(|drawing: Res<Drawing>| !drawing.0.is_empty()),
                show,
            )
                .chain()
                .in_set(Frame::Arrivals),
        );
}
