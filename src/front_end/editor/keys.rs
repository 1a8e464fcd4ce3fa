//! Keys of the editor: those of the map while it has the focus, and those that always hold.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key as Logical, KeyboardInput};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;

use super::overlay::Pane;
use super::{Asked, Editing};
use crate::front_end::widget::StableId;

/// Where F6 leads from the map.
const FIRST_BUTTON: &str = "editor-back";

/// Keys held down beside another.
#[derive(Clone, Copy)]
struct Beside {
    shift: bool,
    ctrl: bool,
}

impl Beside {
    fn of(keys: &ButtonInput<KeyCode>) -> Self {
        Self {
            shift: keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]),
            ctrl: keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]),
        }
    }

    /// How far an arrow key moves, metres.
    fn step_m(self) -> f32 {
        match (self.ctrl, self.shift) {
            (true, _) => 0.1,
            (_, true) => 10.0,
            _ => 1.0,
        }
    }
}

/// The Latin letter of a key: what it types; on a keyboard of another script, what stands there on a US one.
fn letter(input: &KeyboardInput) -> Option<char> {
    if let Logical::Character(letters) = &input.logical_key
        && let Some(letter) = letters.chars().next()
        && letter.is_ascii()
    {
        return Some(letter.to_ascii_lowercase());
    }
    let spelled = format!("{:?}", input.key_code);
    let letter = spelled.strip_prefix("Key")?.chars().next()?;
    Some(letter.to_ascii_lowercase())
}

/// Keys while the map has the focus.
pub(super) fn on_map(
    mut event: On<FocusedInput<KeyboardInput>>,
    keys: Res<ButtonInput<KeyCode>>,
    mut asked: MessageWriter<Asked>,
) {
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let beside = Beside::of(&keys);
    let step_m = beside.step_m();
    let turn_deg = if beside.ctrl { 1.0 } else { 15.0 };
    let ask = match event.input.key_code {
        KeyCode::ArrowLeft => Asked::Nudge(-step_m, 0.0),
        KeyCode::ArrowRight => Asked::Nudge(step_m, 0.0),
        KeyCode::ArrowUp => Asked::Nudge(0.0, step_m),
        KeyCode::ArrowDown => Asked::Nudge(0.0, -step_m),
        KeyCode::Tab => Asked::Next(!beside.shift),
        KeyCode::Delete | KeyCode::Backspace => Asked::Delete,
        KeyCode::NumpadAdd => Asked::Zoom(true),
        KeyCode::NumpadSubtract => Asked::Zoom(false),
        _ => match letter(&event.input) {
            Some('q') => Asked::Turn(-turn_deg),
            Some('e') => Asked::Turn(turn_deg),
            Some('+' | '=') => Asked::Zoom(true),
            Some('-') => Asked::Zoom(false),
            Some('g') if !beside.ctrl => Asked::ToWay,
            Some('h') if !beside.ctrl => Asked::ToGround,
            Some('f') if !beside.ctrl => Asked::Whole,
            Some('v') if !beside.ctrl => Asked::Viewpoint,
            Some('w') if !beside.ctrl => Asked::Walk,
            _ => return,
        },
    };
    event.propagate(false);
    asked.write(ask);
}

/// Keys that hold wherever the focus is.
pub(super) fn shortcuts(
    mut presses: MessageReader<KeyboardInput>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    editing: Res<Editing>,
    fields: Query<(), With<EditableText>>,
    panes: Query<Entity, With<Pane>>,
    names: Query<(Entity, &StableId)>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut asked: MessageWriter<Asked>,
) {
    let Some(keys) = keys else {
        return;
    };
    let beside = Beside::of(&keys);
    for press in presses.read() {
        if press.state != ButtonState::Pressed {
            continue;
        }
        let here = focus.get();
        let on_map = here.is_some_and(|entity| panes.contains(entity));
        let in_field = here.is_some_and(|entity| fields.contains(entity));
        let to_map = panes.iter().next().filter(|_| !on_map);
        match press.key_code {
            KeyCode::F6 => {
                let first = names.iter().find(|(_, name)| name.0 == FIRST_BUTTON);
                if let Some(entity) = to_map.or(first.map(|(entity, _)| entity)) {
                    focus.set(entity, FocusCause::Navigated);
                    visible.0 = true;
                }
            }
            KeyCode::Escape if in_field => {
                if let Some(entity) = to_map {
                    focus.set(entity, FocusCause::Navigated);
                }
            }
            KeyCode::Escape if editing.selected.is_empty() => {
                asked.write(Asked::Leave);
            }
            KeyCode::Escape => {
                asked.write(Asked::Nothing);
            }
            _ if beside.ctrl && !in_field => {
                let ask = match (letter(press), beside.shift) {
                    (Some('z'), false) => Asked::Undo,
                    (Some('y'), _) | (Some('z'), true) => Asked::Redo,
                    (Some('s'), _) => Asked::Save,
                    (Some('d'), _) => Asked::Duplicate,
                    _ => continue,
                };
                asked.write(ask);
            }
            _ if beside.ctrl && letter(press) == Some('s') => {
                asked.write(Asked::Save);
            }
            _ => {}
        }
    }
}
