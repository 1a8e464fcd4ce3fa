//! Keys of the editor: those of the map while it has the focus, and those that always hold.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key as Logical, KeyboardInput};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;

use super::overlay::Pane;
use super::screen::Part;
use super::{Asked, Editing};
use crate::front_end::widget::StableId;

/// Where F6 leads from the map.
const FIRST_BUTTON: &str = "editor-back";

/// Keys held down beside another, as of the last key that was read: on a slow machine a combination may be over before the
/// frame in which it is read.
#[derive(Resource, Debug, Clone, Copy, Default)]
pub(super) struct Beside {
    shift: bool,
    ctrl: bool,
}

impl Beside {
    fn follow(&mut self, press: &KeyboardInput) {
        let down = press.state == ButtonState::Pressed;
        match press.key_code {
            KeyCode::ShiftLeft | KeyCode::ShiftRight => self.shift = down,
            KeyCode::ControlLeft | KeyCode::ControlRight => self.ctrl = down,
            _ => {}
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

/// What a key means while the map has the focus.
fn on_map(press: &KeyboardInput, beside: Beside) -> Option<Asked> {
    let step_m = beside.step_m();
    let turn_deg = if beside.ctrl { 1.0 } else { 15.0 };
    Some(match press.key_code {
        KeyCode::ArrowLeft => Asked::Nudge(-step_m, 0.0),
        KeyCode::ArrowRight => Asked::Nudge(step_m, 0.0),
        KeyCode::ArrowUp => Asked::Nudge(0.0, step_m),
        KeyCode::ArrowDown => Asked::Nudge(0.0, -step_m),
        KeyCode::Tab => Asked::Next(!beside.shift),
        KeyCode::Enter | KeyCode::NumpadEnter => Asked::Details,
        KeyCode::Insert => Asked::PutPoint,
        KeyCode::Delete | KeyCode::Backspace => Asked::Delete,
        KeyCode::NumpadAdd => Asked::Zoom(true),
        KeyCode::NumpadSubtract => Asked::Zoom(false),
        _ => match letter(press)? {
            'q' => Asked::Turn(-turn_deg),
            'e' => Asked::Turn(turn_deg),
            '+' | '=' => Asked::Zoom(true),
            '-' => Asked::Zoom(false),
            'n' if !beside.ctrl => Asked::Corner(true),
            'p' if !beside.ctrl => Asked::Corner(false),
            'i' if !beside.ctrl => Asked::PutPoint,
            'g' if !beside.ctrl => Asked::ToWay,
            'h' if !beside.ctrl => Asked::ToGround,
            'f' if !beside.ctrl => Asked::Whole,
            'v' if !beside.ctrl => Asked::Viewpoint,
            'w' if !beside.ctrl => Asked::Walk,
            _ => return None,
        },
    })
}

/// What a key means while the view has the focus.
fn on_view(press: &KeyboardInput, beside: Beside) -> Option<Asked> {
    match letter(press) {
        Some('r') if !beside.ctrl => return Some(Asked::Round(-15.0)),
        Some('t') if !beside.ctrl => return Some(Asked::Round(15.0)),
        _ => {}
    }
    on_map(press, beside).map(|asked| match asked {
        Asked::Zoom(nearer) => Asked::Nearer(nearer),
        asked => asked,
    })
}

/// What a key means wherever the focus is.
fn anywhere(press: &KeyboardInput, beside: Beside, in_field: bool) -> Option<Asked> {
    if !beside.ctrl {
        return None;
    }
    match (letter(press)?, beside.shift) {
        ('s', _) => Some(Asked::Save),
        // A field has an undo of its own.
        _ if in_field => None,
        ('z', false) => Some(Asked::Undo),
        ('y', _) | ('z', true) => Some(Asked::Redo),
        ('d', _) => Some(Asked::Duplicate),
        _ => None,
    }
}

/// Keys while the map has the focus; nothing else moves the focus by them.
pub(super) fn of_map(
    mut event: On<FocusedInput<KeyboardInput>>,
    beside: Res<Beside>,
    mut asked: MessageWriter<Asked>,
) {
    let pressed = event.input.state == ButtonState::Pressed;
    if let Some(ask) = on_map(&event.input, *beside).filter(|_| pressed) {
        event.propagate(false);
        asked.write(ask);
    }
}

/// Keys while the view has the focus.
pub(super) fn of_view(
    mut event: On<FocusedInput<KeyboardInput>>,
    beside: Res<Beside>,
    mut asked: MessageWriter<Asked>,
) {
    let pressed = event.input.state == ButtonState::Pressed;
    if let Some(ask) = on_view(&event.input, *beside).filter(|_| pressed) {
        event.propagate(false);
        asked.write(ask);
    }
}

/// Keys that hold wherever the focus is on the screen.
pub(super) fn of_screen(
    event: On<FocusedInput<KeyboardInput>>,
    mut beside: ResMut<Beside>,
    editing: Option<ResMut<Editing>>,
    fields: Query<&EditableText>,
    panes: Query<Entity, With<Pane>>,
    names: Query<(Entity, &StableId)>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut asked: MessageWriter<Asked>,
) {
    let press = &event.input;
    beside.follow(press);
    let Some(mut editing) = editing.filter(|_| press.state == ButtonState::Pressed) else {
        return;
    };
    let here = focus.get();
    let on_the_map = here.is_some_and(|entity| panes.contains(entity));
    let in_field = here.is_some_and(|entity| fields.contains(entity));
    let in_line = here.is_some_and(|entity| {
        let field = fields.get(entity);
        field.is_ok_and(|field| !field.allow_newlines)
    });
    let map = panes.iter().next().filter(|_| !on_the_map);
    let leads_to_map = map.is_some() && (press.key_code == KeyCode::F6 || in_field);
    if leads_to_map && editing.is_narrow && matches!(press.key_code, KeyCode::F6 | KeyCode::Escape)
    {
        editing.open(Part::Map, false);
    }
    match press.key_code {
        KeyCode::F6 => {
            let first = names.iter().find(|(_, name)| name.0 == FIRST_BUTTON);
            if let Some(entity) = map.or(first.map(|(entity, _)| entity)) {
                focus.set(entity, FocusCause::Navigated);
                visible.0 = true;
            }
        }
        KeyCode::Escape => match map {
            Some(map) if in_field => focus.set(map, FocusCause::Navigated),
            _ if editing.selected.is_empty() && editing.corners.taken().is_none() => {
                asked.write(Asked::Out);
            }
            _ => {
                asked.write(Asked::Nothing);
            }
        },
        KeyCode::Enter | KeyCode::NumpadEnter if in_line => {
            asked.write(Asked::Settle);
        }
        _ => {
            if let Some(ask) = anywhere(press, *beside, in_field) {
                asked.write(ask);
            }
        }
    }
}
