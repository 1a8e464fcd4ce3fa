//! Mouse and finger on the map: a press selects and points, a drag moves what is selected or the paper, the wheel makes it
//! larger.

use bevy::picking::events::{Click, Drag, DragEnd, Pointer, Press, Scroll};
use bevy::picking::pointer::PointerButton;
use bevy::prelude::*;

use super::{Asked, Editing};
use crate::editor::Thing;
use crate::front_end::words::Words;
use crate::units::Point;

/// A pointer this near to a thing takes hold of it, logical pixels: a finger is wide.
const REACH_PX: f32 = 14.0;

/// The same for a line, which lies under everything else.
const REACH_OF_LINES_PX: f32 = 7.0;

/// A press for longer than this is no click, seconds.
const CLICK_S: f32 = 0.4;

/// With one of these held, a press selects one more.
pub(super) const MORE: [KeyCode; 4] = [
    KeyCode::ShiftLeft,
    KeyCode::ShiftRight,
    KeyCode::ControlLeft,
    KeyCode::ControlRight,
];

/// What the pointer took hold of.
#[derive(Resource, Debug, Default)]
pub(super) struct Grip {
    things: bool,
    /// What a click selects, if it is to: one more at the same place the next thing there, one beside all things none.
    next: Option<Option<String>>,
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
    words: Res<Words>,
    mut grip: ResMut<Grip>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
) {
    let pointer = press.pointer_location.position;
    let (Some(mut editing), Some(place)) =
        (editing, place_in(press.entity, &nodes, pointer, scale.0))
    else {
        return;
    };
    *grip = Grip::default();
    if press.button != PointerButton::Primary {
        return;
    }
    editing.settle(&words);
    let at = editing.sheet.at(place);
    editing.cursor = at;
    let more = keys.is_some_and(|keys| keys.any_pressed(MORE));
    let under = under(&editing, at);
    let held = under
        .iter()
        .position(|path| editing.selected.contains(path));
    match (held, under.first()) {
        (None, None) => grip.next = Some(None),
        (_, Some(first)) if more => editing.also(first),
        (Some(held), _) => {
            grip.things = true;
            let next = (held + 1) % under.len();
            grip.next = (next != held).then(|| Some(under[next].clone()));
        }
        (None, Some(first)) => {
            grip.things = true;
            editing.selected = vec![first.clone()];
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
        asked.write(next.map_or(Asked::Nothing, Asked::Select));
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
