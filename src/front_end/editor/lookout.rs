//! Mouse and finger in the view: a press takes hold of what stands there, a drag moves it over the ground or, beside all
//! things, goes round them; the wheel brings the view nearer.

use bevy::picking::events::{Drag, DragEnd, Pointer, Press, Scroll};
use bevy::picking::pointer::PointerButton;
use bevy::prelude::*;

use super::pointer::{Grip, Holds, MORE, Pointing, freely, place_in};
use super::view::Sight;
use super::{Asked, Editing};
use crate::front_end::shown::{Ground, Shown};
use crate::front_end::words::Words;
use crate::units::Point;

/// How far from what is selected the knob is that turns it, metres.
pub(super) const KNOB_M: f32 = 3.0;

/// Height at which a thing is taken hold of besides its foot, metres.
const HIGHER_M: f32 = 1.0;

/// How far a drag goes round, degrees a logical pixel.
const ROUND_DEG: f32 = 0.4;

pub(super) fn press(
    press: On<Pointer<Press>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
    (ground, shown): (Option<Res<Ground>>, Option<Res<Shown>>),
    words: Res<Words>,
    mut grip: ResMut<Grip>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
) {
    *grip = Grip::default();
    let pointer = press.pointer_location.position;
    let place = place_in(press.entity, &nodes, pointer, scale.0);
    let (Some(mut editing), Some(ground), Some(shown), Some((place, size))) =
        (editing, ground, shown, place)
    else {
        return;
    };
    if press.button != PointerButton::Primary {
        return;
    }
    editing.settle(&words);
    let sight = Sight {
        eye: shown.eye,
        size,
    };
    let Some(at) = sight.ground(place, &ground.terrain) else {
        return;
    };
    editing.cursor = at;
    let off_px = |other: Point| {
        let foot_m = ground.terrain.height_m(other);
        [0.0, HIGHER_M]
            .iter()
            .filter_map(|up_m| sight.place_of(other.at_height(foot_m + up_m)))
            .map(|seen| seen.distance(place))
            .fold(f32::INFINITY, f32::min)
    };
    let knob = editing
        .pivot()
        .map(|(pivot, faces_deg)| pivot.towards(faces_deg, KNOB_M));
    let more = keys.is_some_and(|keys| keys.any_pressed(MORE));
    let seen_from = editing.looked_at();
    let pointing = Pointing {
        at,
        off_px: &off_px,
        knob,
    };
    *grip = pointing.take(&mut editing, more);
    if grip.holds != Holds::Nothing {
        editing.stand.hold(seen_from);
    }
}

pub(super) fn drag(
    moved: On<Pointer<Drag>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    editing: Option<ResMut<Editing>>,
    (ground, shown): (Option<Res<Ground>>, Option<Res<Shown>>),
    mut grip: ResMut<Grip>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
) {
    let pointer = moved.pointer_location.position;
    let place = place_in(moved.entity, &nodes, pointer, scale.0);
    let (Some(mut editing), Some(ground), Some(shown), Some((place, size))) =
        (editing, ground, shown, place)
    else {
        return;
    };
    grip.drags();
    if grip.holds == Holds::Nothing || moved.button != PointerButton::Primary {
        editing.stand.round(moved.delta.x / scale.0 * ROUND_DEG);
        return;
    }
    let sight = Sight {
        eye: shown.eye,
        size,
    };
    if let Some(now) = sight.ground(place, &ground.terrain) {
        let px = sight.px(now.at_height(ground.terrain.height_m(now)));
        grip.hold(&mut editing, now, px, freely(keys.as_deref()));
    }
}

pub(super) fn put_down(
    _: On<Pointer<DragEnd>>,
    mut grip: ResMut<Grip>,
    editing: Option<ResMut<Editing>>,
    mut asked: MessageWriter<Asked>,
) {
    if let Some(mut editing) = editing {
        editing.stand.let_go();
        if let Some(ask) = grip.let_go(&mut editing) {
            asked.write(ask);
        }
    }
}

pub(super) fn roll(rolled: On<Pointer<Scroll>>, editing: Option<ResMut<Editing>>) {
    if let Some(mut editing) = editing {
        editing
            .stand
            .nearer(if rolled.y > 0.0 { 1.2 } else { 1.0 / 1.2 });
    }
}
