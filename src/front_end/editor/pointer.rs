//! Mouse and finger on the map: a press selects and points, a drag moves what is selected or the paper, the wheel makes it
//! larger.

use bevy::picking::events::{Click, Drag, DragEnd, Pointer, Press, Scroll};
use bevy::picking::pointer::PointerButton;
use bevy::prelude::*;

use super::{Asked, Editing};
use crate::editor::Thing;
use crate::units::Point;

/// A pointer this near to a thing takes hold of it, logical pixels: a finger is wide.
const REACH_PX: f32 = 14.0;

/// The same for a line, which lies under everything else.
const REACH_OF_LINES_PX: f32 = 7.0;

/// A press for longer than this is no click, seconds.
const CLICK_S: f32 = 0.4;

/// What the pointer took hold of.
#[derive(Resource, Debug, Default)]
pub(super) struct Grip {
    things: bool,
    /// What another click at the same place selects.
    next: Option<String>,
    dragged: bool,
}

/// A pointer's place in a pane, logical pixels.
fn place_in(
    pane: Entity,
    nodes: &Query<(&ComputedNode, &UiGlobalTransform)>,
    pointer: Vec2,
    scale: f32,
) -> Option<Vec2> {
    let (node, transform) = nodes.get(pane).ok()?;
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    Some(pointer / scale - (middle - size / 2.0))
}

/// The things under a place, the nearest first, points before lines.
fn under(editing: &Editing, at: Point) -> Vec<String> {
    let mut found: Vec<(bool, f32, &Thing)> = editing
        .document
        .things()
        .iter()
        .filter_map(|thing| {
            let off_px = editing.sheet.px(thing.distance_m(at));
            let line = thing.points.len() > 1;
            let reach_px = if line { REACH_OF_LINES_PX } else { REACH_PX };
            (off_px <= reach_px).then_some((line, off_px, thing))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    found
        .into_iter()
        .map(|(.., thing)| thing.path.clone())
        .collect()
}

pub(super) fn press(
    press: On<Pointer<Press>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
    mut grip: ResMut<Grip>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    mut asked: MessageWriter<Asked>,
) {
    let pointer = press.pointer_location.position;
    let (Some(editing), Some(place)) = (editing, place_in(press.entity, &nodes, pointer, scale.0))
    else {
        return;
    };
    *grip = Grip::default();
    if press.button != PointerButton::Primary {
        return;
    }
    let at = editing.sheet.at(place);
    asked.write(Asked::Point(at));
    let more = keys.is_some_and(|keys| {
        keys.any_pressed([
            KeyCode::ShiftLeft,
            KeyCode::ShiftRight,
            KeyCode::ControlLeft,
            KeyCode::ControlRight,
        ])
    });
    let under = under(&editing, at);
    let held = under
        .iter()
        .position(|path| editing.selected.contains(path));
    match (held, under.first()) {
        (None, None) => {}
        (_, Some(first)) if more => {
            asked.write(Asked::Also(first.clone()));
        }
        (Some(held), _) => {
            grip.things = true;
            let next = (held + 1) % under.len();
            grip.next = (next != held).then(|| under[next].clone());
        }
        (None, Some(first)) => {
            grip.things = true;
            asked.write(Asked::Select(first.clone()));
        }
    }
}

pub(super) fn drag(
    moved: On<Pointer<Drag>>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
    mut grip: ResMut<Grip>,
) {
    let Some(mut editing) = editing else {
        return;
    };
    grip.dragged = true;
    let by = moved.delta / scale.0;
    if grip.things && moved.button == PointerButton::Primary {
        let by = editing.sheet.metres(by);
        editing.held += by;
    } else {
        editing.sheet.drag(by);
    }
}

pub(super) fn put_down(_: On<Pointer<DragEnd>>, grip: Res<Grip>, mut asked: MessageWriter<Asked>) {
    if grip.things {
        asked.write(Asked::Settle);
    }
}

pub(super) fn click(
    click: On<Pointer<Click>>,
    mut grip: ResMut<Grip>,
    mut asked: MessageWriter<Asked>,
) {
    if grip.dragged || click.duration.as_secs_f32() > CLICK_S {
        return;
    }
    if let Some(next) = grip.next.take() {
        asked.write(Asked::Select(next));
    }
}

pub(super) fn roll(
    rolled: On<Pointer<Scroll>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
) {
    let pointer = rolled.pointer_location.position;
    if let (Some(mut editing), Some(place)) =
        (editing, place_in(rolled.entity, &nodes, pointer, scale.0))
    {
        let times = if rolled.y > 0.0 { 1.2 } else { 1.0 / 1.2 };
        editing.sheet.enlarge_at(times, place);
    }
}
