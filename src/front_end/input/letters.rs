//! Labels of this keyboard's keys. Controls are bound to positions, so that walking is under the same fingers on
//! every keyboard; the labels differ by layout and are learned as keys are pressed.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key as Logical, KeyboardInput};
use bevy::prelude::*;

use super::key::Key;
use crate::front_end::settings::Settings;
use crate::front_end::stage::Frame;
use crate::text::Message;

/// With one of these held a key types something other than its label.
const MODIFIERS: [KeyCode; 8] = [
    KeyCode::ShiftLeft,
    KeyCode::ShiftRight,
    KeyCode::ControlLeft,
    KeyCode::ControlRight,
    KeyCode::AltLeft,
    KeyCode::AltRight,
    KeyCode::SuperLeft,
    KeyCode::SuperRight,
];

/// The last of the Latin letters. Keyboards of other scripts have Latin labels too, and those are shown.
const LAST_LATIN: char = '\u{24f}';

/// Display name of a key, with its label on this keyboard.
pub fn called(settings: &Settings, key: Key) -> Message {
    match on_this_keyboard(settings, key) {
        Some(letter) => Message::new("key-plain").with("key", letter.to_string()),
        None => key.message(),
    }
}

/// The label of a key with a letter or a sign, where known to differ from a US keyboard.
fn on_this_keyboard(settings: &Settings, key: Key) -> Option<char> {
    let first = |letters: &String| letters.chars().next();
    if let Some(learned) = settings.letters.get(&key.name()) {
        return first(learned);
    }
    // Layouts mostly swap two positions: Q and A, W and Z, Y and Z.
    let usual = on_a_us_keyboard(key)?;
    let (other, _) = settings
        .letters
        .iter()
        .find(|(_, letters)| first(letters) == Some(usual))?;
    on_a_us_keyboard(Key::named(other)?)
}

/// The letter or sign of a key on a US keyboard; none for a key without one, and for numbers, which are the same
/// everywhere.
fn on_a_us_keyboard(key: Key) -> Option<char> {
    let Key::Press(code) = key else {
        return None;
    };
    Some(match code {
        KeyCode::Minus => '-',
        KeyCode::Equal => '=',
        KeyCode::Comma => ',',
        KeyCode::Period => '.',
        KeyCode::Slash => '/',
        KeyCode::Semicolon => ';',
        KeyCode::Quote => '\'',
        KeyCode::Backquote => '`',
        KeyCode::Backslash => '\\',
        KeyCode::BracketLeft => '[',
        KeyCode::BracketRight => ']',
        letter => {
            let spelled = format!("{letter:?}");
            let mut rest = spelled.strip_prefix("Key")?.chars();
            rest.next().filter(|_| rest.next().is_none())?
        }
    })
}

/// The label of a key, from what it types.
fn written(key: &Logical) -> Option<char> {
    let letter = match key {
        Logical::Character(letters) => {
            let mut letters = letters.chars();
            letters.next().filter(|_| letters.next().is_none())?
        }
        Logical::Dead(letter) => (*letter)?,
        _ => return None,
    };
    let mut capital = letter.to_uppercase();
    let capital = capital.next().filter(|_| capital.next().is_none());
    let letter = capital
        .filter(|capital| *capital <= LAST_LATIN)
        .unwrap_or(letter);
    let stands = letter <= LAST_LATIN && !letter.is_whitespace() && !letter.is_control();
    stands.then_some(letter)
}

/// Learns from every key press.
fn learn(
    mut presses: MessageReader<KeyboardInput>,
    keys: Res<ButtonInput<KeyCode>>,
    mut settings: ResMut<Settings>,
) {
    if keys.any_pressed(MODIFIERS) {
        presses.clear();
        return;
    }
    for press in presses.read() {
        let key = Key::Press(press.key_code);
        if press.state != ButtonState::Pressed {
            continue;
        }
        let (Some(usual), Some(letter)) = (on_a_us_keyboard(key), written(&press.logical_key))
        else {
            continue;
        };
        let (name, letter) = (key.name(), letter.to_string());
        let known = settings.letters.get(&name);
        if letter == usual.to_string() {
            if known.is_some() {
                settings.letters.remove(&name);
            }
        } else if known != Some(&letter) {
            settings.letters.insert(name, letter);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        learn.in_set(Frame::Controls).run_if(
            resource_exists::<Settings>
                .and_then(resource_exists::<ButtonInput<KeyCode>>)
                .and_then(resource_exists::<Messages<KeyboardInput>>),
        ),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_signs_of_the_latin_script_are_taken_as_they_stand_on_the_key() {
        let character = |letters: &str| written(&Logical::Character(letters.into()));
        assert_eq!(character("q"), Some('Q'));
        assert_eq!(character("ö"), Some('Ö'));
        assert_eq!(character(","), Some(','));
        assert_eq!(character("ß"), Some('ß'));
        assert_eq!(character("ض"), None);
        assert_eq!(character(" "), None);
        assert_eq!(character("ab"), None);
        assert_eq!(written(&Logical::Dead(Some('^'))), Some('^'));
        assert_eq!(written(&Logical::Enter), None);
    }

    #[test]
    fn numbers_and_named_keys_are_called_as_ever() {
        for key in [KeyCode::Digit1, KeyCode::Space, KeyCode::Numpad4] {
            assert_eq!(on_a_us_keyboard(Key::Press(key)), None);
        }
        assert_eq!(on_a_us_keyboard(Key::Press(KeyCode::KeyQ)), Some('Q'));
    }
}
