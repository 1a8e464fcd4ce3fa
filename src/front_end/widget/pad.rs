//! Gamepad on the screens: its buttons emulate keys, so that everything that listens to keys, held ones included,
//! works. On patrol the pad has its own controls and nothing is emulated.

use bevy::input::gamepad::{Gamepad, GamepadButton};
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input::{ButtonState, InputSystems};
use bevy::input_focus::InputFocusVisible;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::stage::Stage;

/// Buttons and the keys they emulate; up is Shift+Tab.
fn key_of(button: GamepadButton) -> Option<(KeyCode, Key)> {
    Some(match button {
        GamepadButton::South => (KeyCode::Enter, Key::Enter),
        GamepadButton::East => (KeyCode::Escape, Key::Escape),
        GamepadButton::DPadDown | GamepadButton::DPadUp => (KeyCode::Tab, Key::Tab),
        GamepadButton::DPadLeft => (KeyCode::ArrowLeft, Key::ArrowLeft),
        GamepadButton::DPadRight => (KeyCode::ArrowRight, Key::ArrowRight),
        GamepadButton::LeftTrigger => (KeyCode::PageUp, Key::PageUp),
        GamepadButton::RightTrigger => (KeyCode::PageDown, Key::PageDown),
        _ => return None,
    })
}

const BUTTONS: [GamepadButton; 8] = [
    GamepadButton::South,
    GamepadButton::East,
    GamepadButton::DPadDown,
    GamepadButton::DPadUp,
    GamepadButton::DPadLeft,
    GamepadButton::DPadRight,
    GamepadButton::LeftTrigger,
    GamepadButton::RightTrigger,
];

fn pass_on(
    pads: Query<&Gamepad>,
    window: Option<Single<Entity, With<PrimaryWindow>>>,
    mut keys: MessageWriter<KeyboardInput>,
    mut visible: ResMut<InputFocusVisible>,
) {
    let Some(window) = window else {
        return;
    };
    for pad in &pads {
        for button in BUTTONS {
            let state = if pad.just_pressed(button) {
                ButtonState::Pressed
            } else if pad.just_released(button) {
                ButtonState::Released
            } else {
                continue;
            };
            visible.0 = true;
            let shift = (KeyCode::ShiftLeft, Key::Shift);
            let plain = key_of(button);
            for (code, key) in (button == GamepadButton::DPadUp)
                .then_some(shift)
                .into_iter()
                .chain(plain)
            {
                keys.write(KeyboardInput {
                    key_code: code,
                    logical_key: key,
                    state,
                    text: None,
                    repeat: false,
                    window: *window,
                });
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        pass_on
            .before(InputSystems)
            .run_if(not(in_state(Stage::Patrol))),
    );
}
