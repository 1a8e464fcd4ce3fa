//! Pictures, map and charts of the debrief, drawn beside the window and hung up as they come.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::asset::RenderAssetUsages;
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::tasks::{AsyncComputeTaskPool, Task};

use super::Debriefed;
use crate::front_end::icon::image_of;
use crate::front_end::shown::Ground;
use crate::front_end::stage::Stage;
use crate::report::charts::{self, Chart};
use crate::report::debrief;
use crate::report::map::pixels;
use crate::report::picture::Picture;
use crate::scoring::review::most_telling;
use crate::text::Catalogue;

/// Width of the map, pixels.
const MAP_PX: u32 = 2_000;

/// Width of a chart, pixels.
const CHART_PX: u32 = 1_400;

/// Which drawing.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Drawing {
    /// The picture of a look, by number; true for the one with everything pointed out.
    Look(usize, bool),
    Points,
    Noticing,
    Coverage,
    Confidence,
    /// Distances from an item, by number.
    Distance(usize),
    Map,
}

/// What is drawn and what is still to come.
#[derive(Resource)]
pub(super) struct Drawings {
    arrived: Arc<Mutex<Vec<(Drawing, Image)>>>,
    known: BTreeMap<Drawing, (Handle<Image>, f32)>,
    stop: Arc<AtomicBool>,
    _task: Task<()>,
}

impl Drop for Drawings {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Drawings {
    pub(super) fn begin(
        debriefed: &Debriefed,
        ground: &Ground,
        catalogue: &Arc<Catalogue>,
    ) -> Self {
        let arrived = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let (into, stopped) = (Arc::clone(&arrived), Arc::clone(&stop));
        let (debriefed, ground, catalogue) =
            (debriefed.clone(), ground.clone(), Arc::clone(catalogue));
        let task = AsyncComputeTaskPool::get().spawn(async move {
            draw(&debriefed, &ground, &catalogue, &|drawing, image| {
                into.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((drawing, image));
                !stopped.load(Ordering::Relaxed)
            });
        });
        Self {
            arrived,
            known: BTreeMap::new(),
            stop,
            _task: task,
        }
    }
}

/// Draws everything, what is asked for first first; `hang` says whether to go on.
fn draw(
    debriefed: &Debriefed,
    ground: &Ground,
    catalogue: &Catalogue,
    hang: &dyn Fn(Drawing, Image) -> bool,
) {
    let material = debriefed.material(catalogue);
    let review = &debriefed.review;
    let session = &debriefed.finished.session;
    let chart = |drawing, chart: Option<Chart>| {
        let drawn = chart.and_then(|chart| pixels(&chart.svg, CHART_PX).ok());
        drawn.is_none_or(|pixels| hang(drawing, image_of(&pixels)))
    };
    if !chart(Drawing::Points, charts::points(&material))
        || !chart(Drawing::Noticing, charts::noticing(&material))
    {
        return;
    }
    for number in most_telling(&review.looks) {
        let pictures = debrief::drawn(
            session,
            &review.looks[number],
            &ground.terrain,
            &ground.scenery,
            debrief::PICTURE_SIZE,
        );
        let Some([plain, pointed_out]) = pictures else {
            continue;
        };
        let go_on = hang(Drawing::Look(number, false), image(&plain))
            && hang(Drawing::Look(number, true), image(&pointed_out));
        if !go_on {
            return;
        }
    }
    for (number, ranges) in review.ranges.iter().enumerate() {
        let drawn = charts::distance(&material, ranges, &review.moments);
        if !chart(Drawing::Distance(number), drawn) {
            return;
        }
    }
    let go_on = chart(
        Drawing::Coverage,
        charts::coverage(&material, &review.route),
    ) && chart(Drawing::Confidence, charts::confidence(&material));
    if go_on {
        let pack = &debriefed.finished.doctrine.pack;
        let map = debrief::map_of(session, pack, review, catalogue);
        if let Ok(pixels) = pixels(&map, MAP_PX) {
            hang(Drawing::Map, image_of(&pixels));
        }
    }
}

fn image(picture: &Picture) -> Image {
    let rgba = picture
        .rgb
        .chunks_exact(3)
        .flat_map(|rgb| [rgb[0], rgb[1], rgb[2], u8::MAX])
        .collect();
    Image::new(
        Extent3d {
            width: picture.width as u32,
            height: picture.height as u32,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        rgba,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

/// A place for a drawing, as wide as what it stands in; it takes the drawing's shape when that comes.
pub(super) fn place_for(drawing: Drawing) -> impl Bundle {
    (
        drawing,
        ImageNode {
            // Its width and shape are those of the node; its own pixels claim no room.
            image_mode: NodeImageMode::Stretch,
            ..default()
        },
        Node {
            width: percent(100),
            flex_shrink: 0.0,
            ..default()
        },
    )
}

/// Hangs up what has come.
pub(super) fn hang(
    mut drawings: ResMut<Drawings>,
    images: Option<ResMut<Assets<Image>>>,
    mut places: Query<(&Drawing, &mut ImageNode, &mut Node)>,
    added: Query<(), Added<Drawing>>,
) {
    let Some(mut images) = images else {
        return;
    };
    let arrived = std::mem::take(
        &mut *drawings
            .arrived
            .lock()
            .unwrap_or_else(PoisonError::into_inner),
    );
    if arrived.is_empty() && added.is_empty() {
        return;
    }
    for (drawing, image) in arrived {
        let shape = image.width() as f32 / image.height().max(1) as f32;
        drawings.known.insert(drawing, (images.add(image), shape));
    }
    for (drawing, mut picture, mut node) in &mut places {
        if let Some((image, shape)) = drawings.known.get(drawing) {
            picture.image = image.clone();
            node.aspect_ratio = Some(*shape);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        hang.in_set(Stage::Debrief)
            .after(super::happened::follow)
            .run_if(resource_exists::<Drawings>),
    );
}
