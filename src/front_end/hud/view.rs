//! The ground under the mouse or the finger: dragged to look round, pressed to look there, pressed twice to mark.

use bevy::picking::events::{Click, Drag, Pointer};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::input::{Control, Operated, look};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::shown::Shown;
use crate::front_end::stage::Stage;

use super::hands::Hands;
use super::looking::magnified;
use super::panels::Panels;

/// A pointer that has moved farther than this has dragged and not pressed, pixels.
const TAP_PX: f32 = 6.0;

pub(super) fn open(mut commands: Commands) {
    commands
        .spawn((
            DespawnOnExit(Stage::Patrol),
            GlobalZIndex(-10),
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                ..default()
            },
        ))
        .observe(drag)
        .observe(press);
}

/// Drags the ground: the view follows the hand; with the right button as with a mouse in a game.
fn drag(
    moved: On<Pointer<Drag>>,
    settings: Res<Settings>,
    shown: Res<Shown>,
    panels: Res<Panels>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut patrolling: ResMut<Patrolling>,
    mut hands: ResMut<Hands>,
) {
    if panels.top().is_some() {
        return;
    }
    hands.dragged |= moved.distance.length() > TAP_PX;
    let delta = (moved.delta.x, moved.delta.y);
    patrolling.gaze = if moved.button == PointerButton::Primary {
        let width_px = windows.iter().next().map_or(1280.0, Window::width).max(1.0);
        look::by_drag(patrolling.gaze, delta, shown.eye.field_deg / width_px)
    } else {
        let magnified = magnified(&shown);
        look::by_mouse(patrolling.gaze, delta, &settings, magnified)
    };
}

/// Presses a place of the ground: looks there; twice marks it.
fn press(
    click: On<Pointer<Click>>,
    shown: Res<Shown>,
    panels: Res<Panels>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut patrolling: ResMut<Patrolling>,
    mut operated: MessageWriter<Operated>,
    mut hands: ResMut<Hands>,
) {
    // A drag ends with a click as well.
    if std::mem::take(&mut hands.dragged)
        || panels.top().is_some()
        || click.button != PointerButton::Primary
    {
        return;
    }
    if click.count >= 2 {
        operated.write(Operated(Control::Mark));
        return;
    }
    let Some(window) = windows.iter().next() else {
        return;
    };
    let pressed_px = click.pointer_location.position;
    let (width, height) = (window.width().max(1.0), window.height().max(1.0));
    let from_middle = (
        (pressed_px.x / width) * 2.0 - 1.0,
        1.0 - (pressed_px.y / height) * 2.0,
    );
    patrolling.gaze = look::towards(
        patrolling.gaze,
        from_middle,
        shown.eye.field_deg,
        width / height,
    );
}
