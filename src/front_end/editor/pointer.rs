//! Mouse and finger on the map, and what a hand does with what it takes hold of there or in the view: a press selects and
//! points, a drag moves or turns what is selected, or the paper, the wheel makes it larger.

use bevy::picking::events::{Click, Drag, DragEnd, Pointer, Press, Scroll};
use bevy::picking::pointer::PointerButton;
use bevy::prelude::*;

use super::corners::Corner;
use super::screen::Part;
use super::{Asked, Editing};
use crate::editor::Thing;
use crate::editor::snap::snapped;
use crate::front_end::words::Words;
use crate::units::Point;

/// A pointer this near to a thing takes hold of it, logical pixels: a finger is wide.
pub(super) const REACH_PX: f32 = 14.0;

/// The same for a line, which lies under everything else.
const REACH_OF_LINES_PX: f32 = 7.0;

/// The same for the middle of a stretch, where a point can be put in.
const REACH_BETWEEN_PX: f32 = 8.0;

/// What is dragged snaps to what is this near, logical pixels.
const SNAP_PX: f32 = 8.0;

/// What is held does not move before the pointer has moved so far, logical pixels.
const STILL_PX: f32 = 4.0;

/// How far from the middle of what is selected the knob is that turns it, logical pixels on the map.
pub(super) const KNOB_PX: f32 = 34.0;

/// A knob turns by so much at a time, degrees; with a key held, by [`FINE_DEG`].
const TURN_DEG: f32 = 5.0;

const FINE_DEG: f32 = 1.0;

/// A press for longer than this is no click, seconds.
const CLICK_S: f32 = 0.4;

/// With one of these held, a press selects one more, or draws a frame around several.
pub(super) const MORE: [KeyCode; 4] = [
    KeyCode::ShiftLeft,
    KeyCode::ShiftRight,
    KeyCode::ControlLeft,
    KeyCode::ControlRight,
];

/// With one of these held, what is dragged snaps to nothing.
const FREELY: [KeyCode; 4] = [
    KeyCode::AltLeft,
    KeyCode::AltRight,
    KeyCode::ControlLeft,
    KeyCode::ControlRight,
];

/// What the pointer took hold of.
#[derive(Resource, Debug, Default)]
pub(super) struct Grip {
    pub(super) holds: Holds,
    /// What a click selects, if it is to: one more at the same place the next thing there, one beside all things none.
    next: Option<Option<String>>,
    dragged: bool,
    moved: bool,
    /// Where it was taken.
    from: Point,
    /// Where what is held was then.
    start: Point,
    /// The bearing of the knob then, degrees.
    start_deg: f32,
}

/// What is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Holds {
    /// The paper, or the view.
    #[default]
    Nothing,
    /// What is selected, or a point of it.
    Things,
    /// The knob that turns it.
    Knob,
    /// A corner of a frame.
    Frame,
}

/// Where the pointer is, and how far things are from it.
pub(super) struct Pointing<'p> {
    /// The place on the ground.
    pub(super) at: Point,
    /// How far a place is from the pointer, logical pixels.
    pub(super) off_px: &'p dyn Fn(Point) -> f32,
    /// The knob.
    pub(super) knob: Option<Point>,
}

impl Pointing<'_> {
    fn corner(&self, editing: &Editing) -> Option<Corner> {
        let near = |all: &[Corner], reach_px: f32| {
            let off = all.iter().map(|corner| ((self.off_px)(corner.at), corner));
            let within = off.filter(|(off_px, _)| *off_px <= reach_px);
            let nearest = within.min_by(|a, b| a.0.total_cmp(&b.0));
            nearest.map(|(_, corner)| corner.clone())
        };
        near(editing.corners.all(), REACH_PX)
            .or_else(|| near(&editing.corners.between(), REACH_BETWEEN_PX))
    }

    /// The things under it, the nearest first, points before lines.
    fn things(&self, editing: &Editing) -> Vec<String> {
        let mut found: Vec<(bool, f32, &Thing)> = editing
            .document
            .things()
            .iter()
            .filter_map(|thing| {
                let off_px = (self.off_px)(thing.nearest(self.at)?);
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

    /// Takes hold of what is under it.
    pub(super) fn take(&self, editing: &mut Editing, more: bool) -> Grip {
        let mut grip = Grip {
            from: self.at,
            ..default()
        };
        if let Some(knob) = self.knob
            && (self.off_px)(knob) <= REACH_PX
            && let Some((_, faces_deg)) = editing.pivot()
        {
            grip.holds = Holds::Knob;
            grip.start_deg = faces_deg;
            return grip;
        }
        if let Some(corner) = self.corner(editing) {
            grip.holds = Holds::Things;
            grip.start = corner.at;
            editing.corners.take(Some(corner));
            return grip;
        }
        editing.corners.take(None);
        let under = self.things(editing);
        let held = under
            .iter()
            .position(|path| editing.selected.contains(path));
        match (held, under.first()) {
            (None, None) if more => grip.holds = Holds::Frame,
            (None, None) => grip.next = Some(None),
            (_, Some(first)) if more => editing.also(first),
            (Some(held), _) => {
                grip.holds = Holds::Things;
                let next = (held + 1) % under.len();
                grip.next = (next != held).then(|| Some(under[next].clone()));
            }
            (None, Some(first)) => {
                grip.holds = Holds::Things;
                editing.select(vec![first.clone()]);
                if !editing.is_narrow {
                    editing.open(Part::Details, false);
                }
            }
        }
        grip.start = editing.looked_at();
        grip
    }
}

impl Grip {
    /// Moves what is held to where the pointer is. `px` is the length of a metre there, logical pixels.
    pub(super) fn hold(&mut self, editing: &mut Editing, now: Point, px: f32, freely: bool) {
        let by = now.vec() - self.from.vec();
        self.moved |= by.length() * px >= STILL_PX;
        if !self.moved {
            return;
        }
        match self.holds {
            Holds::Nothing => {}
            Holds::Things if freely => editing.held = by,
            Holds::Things => {
                let without = match editing.corners.taken() {
                    Some(corner) => vec![corner.path.clone()],
                    None => editing.selected.clone(),
                };
                let wished = (self.start.vec() + by).into();
                let document = &editing.document;
                let to = snapped(
                    &document.loaded().scenario,
                    document.things(),
                    &without,
                    wished,
                    SNAP_PX / px.max(0.001),
                );
                editing.snapped = to.to_thing;
                editing.held = to.at.vec() - self.start.vec();
            }
            Holds::Knob => {
                if let Some((pivot, _)) = editing.pivot() {
                    let step_deg = if freely { FINE_DEG } else { TURN_DEG };
                    let to_deg = (pivot.bearing_deg(now) / step_deg).round() * step_deg;
                    editing.turned_deg = to_deg - self.start_deg;
                }
            }
            Holds::Frame => editing.frame = Some((self.from, now)),
        }
    }

    /// Lets go of it.
    pub(super) fn let_go(&mut self, editing: &mut Editing) -> Option<Asked> {
        match self.holds {
            Holds::Nothing => None,
            Holds::Things | Holds::Knob => Some(Asked::Settle),
            Holds::Frame => {
                if let Some((one, other)) = editing.frame.take() {
                    let frame = Rect::from_corners(one.vec(), other.vec());
                    let things = editing.document.things().iter();
                    let within = things.filter(|thing| {
                        let mut points = thing.points.iter();
                        !thing.points.is_empty() && points.all(|at| frame.contains(at.vec()))
                    });
                    let found = within.map(|thing| thing.path.clone()).collect();
                    editing.select(found);
                }
                None
            }
        }
    }

    /// What a click asks for.
    pub(super) fn clicked(&mut self, seconds: f32) -> Option<Asked> {
        if self.dragged || seconds > CLICK_S {
            return None;
        }
        let next = self.next.take()?;
        Some(next.map_or(Asked::Nothing, Asked::Select))
    }

    /// The pointer moves with a button down.
    pub(super) fn drags(&mut self) {
        self.dragged = true;
    }
}

/// True while a key is held with which a drag is free.
pub(super) fn freely(keys: Option<&ButtonInput<KeyCode>>) -> bool {
    keys.is_some_and(|keys| keys.any_pressed(FREELY))
}

/// A pointer's place in a pane, logical pixels, and the pane's size.
pub(super) fn place_in(
    pane: Entity,
    nodes: &Query<(&ComputedNode, &UiGlobalTransform)>,
    pointer: Vec2,
    scale: f32,
) -> Option<(Vec2, Vec2)> {
    let (node, transform) = nodes.get(pane).ok()?;
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    Some((pointer / scale - (middle - size / 2.0), size))
}

/// The knob of what is selected, on the map.
pub(super) fn knob(editing: &Editing) -> Option<Point> {
    let (pivot, faces_deg) = editing.pivot()?;
    Some(pivot.towards(faces_deg, KNOB_PX / editing.sheet.px(1.0)))
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
    let (Some(mut editing), Some((place, _))) =
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
    let sheet = editing.sheet.clone();
    let pointing = Pointing {
        at,
        off_px: &|other| sheet.in_pane(other).distance(place),
        knob: knob(&editing),
    };
    *grip = pointing.take(&mut editing, more);
}

pub(super) fn drag(
    moved: On<Pointer<Drag>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
    mut grip: ResMut<Grip>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
) {
    let pointer = moved.pointer_location.position;
    let (Some(mut editing), Some((place, _))) =
        (editing, place_in(moved.entity, &nodes, pointer, scale.0))
    else {
        return;
    };
    grip.drags();
    if grip.holds == Holds::Nothing || moved.button != PointerButton::Primary {
        editing.sheet.drag(moved.delta / scale.0);
        return;
    }
    let now = editing.sheet.at(place);
    let px = editing.sheet.px(1.0);
    grip.hold(&mut editing, now, px, freely(keys.as_deref()));
}

pub(super) fn put_down(
    _: On<Pointer<DragEnd>>,
    mut grip: ResMut<Grip>,
    editing: Option<ResMut<Editing>>,
    mut asked: MessageWriter<Asked>,
) {
    if let Some(mut editing) = editing
        && let Some(ask) = grip.let_go(&mut editing)
    {
        asked.write(ask);
    }
}

pub(super) fn click(
    click: On<Pointer<Click>>,
    mut grip: ResMut<Grip>,
    mut asked: MessageWriter<Asked>,
) {
    if let Some(ask) = grip.clicked(click.duration.as_secs_f32()) {
        asked.write(ask);
    }
}

pub(super) fn roll(
    rolled: On<Pointer<Scroll>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
) {
    let pointer = rolled.pointer_location.position;
    if let (Some(mut editing), Some((place, _))) =
        (editing, place_in(rolled.entity, &nodes, pointer, scale.0))
    {
        let times = if rolled.y > 0.0 { 1.2 } else { 1.0 / 1.2 };
        editing.sheet.enlarge_at(times, place);
    }
}
