//! The paper of the map: drawn beside the window when a patrol begins, and laid out in its pane.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::icon::image_of;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Ground;
use crate::front_end::words::Words;
use crate::report::map::{Map, OnPage, pixels, svg};
use crate::units::Point;

use super::Pane;

/// Width of the picture, pixels: sharp at three times.
const PICTURE_PX: u32 = 2_000;

/// The paper itself.
#[derive(Component, Debug, Clone, Copy)]
pub(in crate::front_end::hud) struct Paper;

/// The picture that is being drawn.
#[derive(Resource)]
pub(in crate::front_end::hud) struct Drawing(Task<Option<Image>>);

/// Draws the paper beside the window, when a patrol begins.
pub(in crate::front_end::hud) fn begin(
    mut commands: Commands,
    mut sheet: ResMut<MapSheet>,
    patrolling: Res<Patrolling>,
    ground: Option<Res<Ground>>,
    words: Res<Words>,
) {
    let exercise = std::sync::Arc::clone(patrolling.exercise());
    let terrain = ground.map(|ground| std::sync::Arc::clone(&ground.terrain));
    let catalogue = std::sync::Arc::clone(words.catalogue());
    let plain = Map::in_hand(&exercise);
    sheet.lay_down(OnPage::of(&plain), patrolling.view().here.point());
    let drawn = std::sync::Arc::clone(&exercise);
    let drawing = AsyncComputeTaskPool::get().spawn(async move {
        let height = |at: Point| terrain.as_ref().map_or(0.0, |terrain| terrain.height_m(at));
        let map = Map {
            height_m: terrain.is_some().then_some(&height),
            ..Map::in_hand(&drawn)
        };
        let drawing = svg(&map, &catalogue);
        pixels(&drawing, PICTURE_PX)
            .ok()
            .map(|pixels| image_of(&pixels))
    });
    commands.insert_resource(Drawing(drawing));
}

/// Puts the picture onto the paper when it is done.
pub(in crate::front_end::hud) fn receive(
    mut commands: Commands,
    mut drawing: ResMut<Drawing>,
    mut sheet: ResMut<MapSheet>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let Some(done) = block_on(poll_once(&mut drawing.0)) else {
        return;
    };
    commands.remove_resource::<Drawing>();
    if let (Some(image), Some(mut images)) = (done, images) {
        sheet.picture = images.add(image);
    }
}

/// Puts the paper where it is now.
pub(in crate::front_end::hud) fn lay_out(
    mut sheet: ResMut<MapSheet>,
    panes: Query<&ComputedNode, With<Pane>>,
    mut papers: Query<(&mut Node, &mut ImageNode), With<Paper>>,
) {
    let Some(node) = panes.iter().next() else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    sheet.seen_through(pane);
    let (paper, corner) = (sheet.paper(pane), sheet.corner(pane));
    for (mut node, mut image) in &mut papers {
        if image.image != sheet.picture {
            image.image = sheet.picture.clone();
        }
        let (left, top, width, height) = (px(corner.x), px(corner.y), px(paper.x), px(paper.y));
        if (node.left, node.top, node.width, node.height) != (left, top, width, height) {
            (node.left, node.top, node.width, node.height) = (left, top, width, height);
        }
    }
}
