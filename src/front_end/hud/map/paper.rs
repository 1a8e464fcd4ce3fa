//! The paper of the map: drawn beside the window, and laid out in its pane.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::icon::image_of;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Ground;
use crate::front_end::words::Words;
use crate::report::map::{Map, OnPage, in_print, pixels};
use crate::scenario::Exercise;
use crate::units::Point;

use super::Pane;

/// Width of the picture, pixels: sharp at three times.
const PICTURE_PX: u32 = 2_000;

/// The paper itself.
#[derive(Component, Debug, Clone, Copy)]
pub(in crate::front_end::hud) struct Paper;

/// The picture that is being drawn, and in which print.
#[derive(Resource)]
pub(in crate::front_end::hud) struct Drawing {
    picture: Task<Option<Image>>,
    print_mm: f32,
}

/// Lays the paper of a patrol that begins down, and draws it in the print of a page.
pub(in crate::front_end::hud) fn begin(
    mut commands: Commands,
    mut sheet: ResMut<MapSheet>,
    patrolling: Res<Patrolling>,
    ground: Option<Res<Ground>>,
    words: Res<Words>,
) {
    let page = OnPage::of(&plain(patrolling.exercise(), None));
    sheet.lay_down(page, patrolling.view().here.point());
    let print_mm = sheet.print_mm();
    commands.insert_resource(draw(&patrolling, ground.as_deref(), &words, print_mm));
}

/// Draws it again in another print when it is enlarged or made smaller: its labels stay as large as the other words.
pub(in crate::front_end::hud) fn draw_again(
    mut commands: Commands,
    sheet: Res<MapSheet>,
    patrolling: Res<Patrolling>,
    ground: Option<Res<Ground>>,
    words: Res<Words>,
    drawing: Option<Res<Drawing>>,
) {
    if drawing.is_some() || !sheet.wants_other_print() {
        return;
    }
    let print_mm = sheet.print_mm();
    commands.insert_resource(draw(&patrolling, ground.as_deref(), &words, print_mm));
}

/// What the patrol has on paper.
fn plain<'a>(exercise: &'a Exercise, height_m: Option<&'a dyn Fn(Point) -> f32>) -> Map<'a> {
    Map {
        height_m,
        ..Map::in_hand(exercise)
    }
}

/// Draws the paper beside the window.
fn draw(patrolling: &Patrolling, ground: Option<&Ground>, words: &Words, print_mm: f32) -> Drawing {
    let exercise = Arc::clone(patrolling.exercise());
    let terrain = ground.map(|ground| Arc::clone(&ground.terrain));
    let catalogue = Arc::clone(words.catalogue());
    let picture = AsyncComputeTaskPool::get().spawn(async move {
        let height = |at: Point| terrain.as_ref().map_or(0.0, |terrain| terrain.height_m(at));
        let height_m: Option<&dyn Fn(Point) -> f32> = terrain.is_some().then_some(&height);
        let drawing = in_print(&plain(&exercise, height_m), print_mm, &catalogue);
        pixels(&drawing, PICTURE_PX)
            .ok()
            .map(|pixels| image_of(&pixels))
    });
    Drawing { picture, print_mm }
}

/// Puts the picture onto the paper when it is done.
pub(in crate::front_end::hud) fn receive(
    mut commands: Commands,
    mut drawing: ResMut<Drawing>,
    mut sheet: ResMut<MapSheet>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let Some(done) = block_on(poll_once(&mut drawing.picture)) else {
        return;
    };
    sheet.drawn_in_mm = Some(drawing.print_mm);
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
