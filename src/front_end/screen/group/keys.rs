//! Keys that count hands: a letter for a field, 0 for nothing, a digit for what to do next; with Shift one hand less. The key
//! that hides everything in front of a class shows the view alone, and brings the vote back.

use bevy::input::keyboard::{Key as Logical, KeyboardInput};
use bevy::prelude::*;
use bevy::text::EditableText;

use super::{Session, Showing, turn_to_vote};
use crate::front_end::input::{Control, Key, keys_of};
use crate::front_end::settings::Settings;
use crate::front_end::stage::Travel;
use crate::group::{Field, PLACES};

pub(super) fn count(
    mut typed: MessageReader<KeyboardInput>,
    held: Option<Res<ButtonInput<KeyCode>>>,
    written_in: Query<(), (With<EditableText>, With<Outline>)>,
    settings: Res<Settings>,
    mut session: ResMut<Session>,
    mut travel: Travel,
) {
    let hides = keys_of(&settings, Control::HideAll);
    // A field that has the focus is always ringed.
    let in_field = !written_in.is_empty();
    let any = |keys: &[KeyCode]| {
        held.as_ref()
            .is_some_and(|held| held.any_pressed(keys.iter().copied()))
    };
    let less = any(&[KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    let commands = any(&[
        KeyCode::ControlLeft,
        KeyCode::ControlRight,
        KeyCode::AltLeft,
        KeyCode::AltRight,
        KeyCode::SuperLeft,
        KeyCode::SuperRight,
    ]);
    // A key that is held down is one hand.
    let pressed = |key: &&KeyboardInput| key.state.is_pressed() && !key.repeat;
    for key in typed.read().filter(pressed) {
        if hides.contains(&Key::Press(key.key_code)) {
            match session.showing {
                Showing::View if session.picture.is_some() => turn_to_vote(&mut session),
                Showing::Where => session.showing = Showing::View,
                _ => continue,
            }
            travel.again();
            continue;
        }
        if in_field || commands {
            continue;
        }
        let option = sign_of(key).and_then(|sign| option(session.showing, sign));
        let Some(option) = option.filter(|option| *option < session.hands.options()) else {
            continue;
        };
        if less {
            session.hands.lower(option);
        } else {
            // Beyond the limit nothing more is counted.
            let _ = session.hands.raise(option);
        }
    }
}

/// The option that a letter or a digit stands for.
fn option(showing: Showing, sign: char) -> Option<usize> {
    match (showing, sign) {
        (Showing::Where, '0') => Some(PLACES - 1),
        (Showing::Where, letter) => Field::ALL.iter().position(|field| field.letter() == letter),
        (Showing::Next, digit) => (digit.to_digit(10)? as usize).checked_sub(1),
        _ => None,
    }
}

/// The Latin letter or digit of a key: what it writes, else what stands there on most keyboards, because an Arabic one
/// writes neither, and a French one no digit without Shift.
fn sign_of(key: &KeyboardInput) -> Option<char> {
    if let Logical::Character(written) = &key.logical_key
        && let Some(sign) = written.chars().next().filter(char::is_ascii_alphanumeric)
    {
        return Some(sign.to_ascii_uppercase());
    }
    let keys = [
        (KeyCode::KeyA, 'A'),
        (KeyCode::KeyB, 'B'),
        (KeyCode::KeyC, 'C'),
        (KeyCode::KeyD, 'D'),
        (KeyCode::KeyE, 'E'),
        (KeyCode::KeyF, 'F'),
        (KeyCode::Digit0, '0'),
        (KeyCode::Digit1, '1'),
        (KeyCode::Digit2, '2'),
        (KeyCode::Digit3, '3'),
        (KeyCode::Digit4, '4'),
        (KeyCode::Digit5, '5'),
        (KeyCode::Digit6, '6'),
        (KeyCode::Digit7, '7'),
        (KeyCode::Digit8, '8'),
        (KeyCode::Digit9, '9'),
    ];
    let found = keys.iter().find(|(code, _)| *code == key.key_code);
    found.map(|(_, sign)| *sign)
}
