//! Looking: the gaze turned by keys and mouse, kept on what is being marked, and the pointer while the mouse turns it.

use bevy::input::mouse::AccumulatedMouseMotion;
use bevy::prelude::*;
use bevy::window::{CursorGrabMode, CursorOptions, PrimaryWindow};

use crate::front_end::input::{Control, HeldControls, look};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::shown::{NAKED_FIELD_DEG, Shown};

use super::hands::Hands;
use super::panels::{Panel, Panels};

/// While a mark is being made the eyes stay on what they were on when the key was pressed, so that the mark falls on it
/// and not past it.
pub(super) fn keep_looking(panels: Res<Panels>, mut patrolling: ResMut<Patrolling>) {
    let marking = matches!(panels.top(), Some(Panel::MarkKind | Panel::MarkSure(_)));
    match patrolling.kept_on {
        None if marking => patrolling.kept_on = patrolling.looked_at(),
        Some(_) if !marking && !patrolling.aims() => patrolling.kept_on = None,
        _ => {}
    }
}

/// Turns the eyes.
pub(super) fn turn(
    time: Res<Time>,
    held: Res<HeldControls>,
    mouse: Option<Res<AccumulatedMouseMotion>>,
    settings: Res<Settings>,
    panels: Res<Panels>,
    hands: Res<Hands>,
    shown: Res<Shown>,
    mut patrolling: ResMut<Patrolling>,
) {
    if panels.top().is_some() {
        return;
    }
    let magnified = magnified(&shown);
    let right = held.by(Control::LookRight) - held.by(Control::LookLeft);
    let up = held.by(Control::LookUp) - held.by(Control::LookDown);
    let mut gaze = patrolling.gaze;
    if right != 0.0 || up != 0.0 {
        gaze = look::by_keys(gaze, (right, up), time.delta_secs(), &settings, magnified);
    }
    if hands.mouse_looks
        && let Some(mouse) = mouse
        && mouse.delta != Vec2::ZERO
    {
        gaze = look::by_mouse(gaze, mouse.delta.into(), &settings, magnified);
    }
    if gaze != patrolling.gaze {
        patrolling.gaze = gaze;
    }
}

/// While the view follows the mouse the pointer stays in the window, unseen; a panel gives it back.
pub(super) fn hold_pointer(
    hands: Res<Hands>,
    panels: Res<Panels>,
    mut cursors: Query<&mut CursorOptions, With<PrimaryWindow>>,
) {
    let wanted = hands.mouse_looks && panels.top().is_none();
    for mut cursor in &mut cursors {
        if cursor.visible == wanted {
            cursor.visible = !wanted;
            cursor.grab_mode = if wanted {
                CursorGrabMode::Locked
            } else {
                CursorGrabMode::None
            };
        }
    }
}

/// Leaving the patrol gives the pointer back.
pub(super) fn give_pointer_back(
    mut hands: ResMut<Hands>,
    mut cursors: Query<&mut CursorOptions, With<PrimaryWindow>>,
) {
    hands.mouse_looks = false;
    for mut cursor in &mut cursors {
        cursor.visible = true;
        cursor.grab_mode = CursorGrabMode::None;
    }
}

/// How many times larger than to the naked eye everything is shown.
pub(super) fn magnified(shown: &Shown) -> f32 {
    let half = |degrees: f32| (degrees.to_radians() / 2.0).tan();
    half(NAKED_FIELD_DEG) / half(shown.eye.field_deg.max(1.0))
}
