//! A key, a button or half a stick: its name in the settings file and its display name.

use bevy::prelude::*;
use bevy_enhanced_input::prelude::Binding;
use serde::Deserialize;

use crate::text::Message;

/// Anything that can be pressed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Key {
    /// A key of the keyboard, by position.
    Press(KeyCode),
    /// A mouse button.
    Mouse(MouseButton),
    /// A gamepad button.
    Pad(GamepadButton),
    /// A gamepad stick towards its positive (true) or negative side.
    Stick(GamepadAxis, bool),
}

/// Prefixes of names in the settings file.
const PRESS: &str = "key:";
const MOUSE: &str = "mouse:";
const PAD: &str = "pad:";
const STICK: &str = "stick:";

impl Key {
    /// Name in the settings file: `key:KeyW`, `pad:South`, `stick:LeftStickY+`.
    pub fn name(self) -> String {
        match self {
            Self::Press(key) => format!("{PRESS}{key:?}"),
            Self::Mouse(button) => format!("{MOUSE}{button:?}"),
            Self::Pad(button) => format!("{PAD}{button:?}"),
            Self::Stick(axis, plus) => {
                format!("{STICK}{axis:?}{}", if plus { '+' } else { '-' })
            }
        }
    }

    /// The key of a name; none for an unknown one.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(rest) = name.strip_prefix(PRESS) {
            return variant(rest).map(Self::Press);
        }
        if let Some(rest) = name.strip_prefix(MOUSE) {
            return variant(rest).map(Self::Mouse);
        }
        if let Some(rest) = name.strip_prefix(PAD) {
            return variant(rest).map(Self::Pad);
        }
        let rest = name.strip_prefix(STICK)?;
        let axis = rest.strip_suffix(['+', '-'])?;
        variant(axis).map(|axis| Self::Stick(axis, rest.ends_with('+')))
    }

    /// Its binding in the mapping library.
    pub(super) fn binding(self) -> Binding {
        match self {
            Self::Press(key) => key.into(),
            Self::Mouse(button) => button.into(),
            Self::Pad(button) => button.into(),
            Self::Stick(axis, _) => axis.into(),
        }
    }

    /// Display name. Letters and digits stand for themselves, everything else has a name in each language.
    pub fn message(self) -> Message {
        match self {
            Self::Press(key) => press_message(key),
            Self::Mouse(button) => Message::new("key-mouse").with(
                "button",
                match button {
                    MouseButton::Left => "left".to_owned(),
                    MouseButton::Right => "right".to_owned(),
                    MouseButton::Middle => "middle".to_owned(),
                    MouseButton::Back => "back".to_owned(),
                    MouseButton::Forward => "forward".to_owned(),
                    MouseButton::Other(number) => number.to_string(),
                },
            ),
            Self::Pad(button) => {
                Message::new("key-pad").with("button", pad_button(button).unwrap_or("?"))
            }
            Self::Stick(axis, plus) => {
                let (stick, direction) = match (axis, plus) {
                    (GamepadAxis::LeftStickX, true) => ("left", "right"),
                    (GamepadAxis::LeftStickX, false) => ("left", "left"),
                    (GamepadAxis::LeftStickY, true) => ("left", "up"),
                    (GamepadAxis::LeftStickY, false) => ("left", "down"),
                    (GamepadAxis::RightStickX, true) => ("right", "right"),
                    (GamepadAxis::RightStickX, false) => ("right", "left"),
                    (GamepadAxis::RightStickY, true) => ("right", "up"),
                    (GamepadAxis::RightStickY, false) => ("right", "down"),
                    _ => ("other", "other"),
                };
                Message::new("key-stick")
                    .with("stick", stick)
                    .with("direction", direction)
            }
        }
    }
}

/// A variant of one of the engine's enums by name: `KeyW`, `Other(7)`.
fn variant<T: for<'de> Deserialize<'de>>(name: &str) -> Option<T> {
    ron::from_str(name).ok()
}

fn press_message(key: KeyCode) -> Message {
    let spelled = format!("{key:?}");
    for prefix in ["Key", "Digit"] {
        if let Some(rest) = spelled.strip_prefix(prefix)
            && rest.len() == 1
        {
            return Message::new("key-plain").with("key", rest);
        }
    }
    if let Some(rest) = spelled.strip_prefix("Numpad") {
        return Message::new("key-numpad").with("key", rest);
    }
    Message::new("key-named").with("key", spelled)
}

/// Positions on a gamepad, whatever the maker's labels.
fn pad_button(button: GamepadButton) -> Option<&'static str> {
    Some(match button {
        GamepadButton::South => "south",
        GamepadButton::East => "east",
        GamepadButton::North => "north",
        GamepadButton::West => "west",
        GamepadButton::LeftTrigger => "left-shoulder",
        GamepadButton::RightTrigger => "right-shoulder",
        GamepadButton::LeftTrigger2 => "left-trigger",
        GamepadButton::RightTrigger2 => "right-trigger",
        GamepadButton::Select => "select",
        GamepadButton::Start => "start",
        GamepadButton::Mode => "mode",
        GamepadButton::LeftThumb => "left-stick",
        GamepadButton::RightThumb => "right-stick",
        GamepadButton::DPadUp => "up",
        GamepadButton::DPadDown => "down",
        GamepadButton::DPadLeft => "left",
        GamepadButton::DPadRight => "right",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::front_end::input::Control;

    #[test]
    fn a_key_is_found_by_its_name() {
        for key in Control::ALL.into_iter().flat_map(Control::usual) {
            assert_eq!(Key::named(&key.name()), Some(key), "{}", key.name());
        }
        let odd = Key::Mouse(MouseButton::Other(7));
        assert_eq!(Key::named(&odd.name()), Some(odd));
        for no_key in ["", "key:", "key:Banana", "stick:LeftStickX", "pad"] {
            assert_eq!(Key::named(no_key), None, "{no_key}");
        }
    }
}
