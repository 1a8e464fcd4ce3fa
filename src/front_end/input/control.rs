//! The controls, and their default keys.

use bevy::prelude::*;

use super::key::Key;

/// A control. Keys, mouse, gamepad and on-screen buttons all map to these.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Control {
    /// Start or stop walking along the route.
    WalkOn,
    /// Start or stop walking back the way one came.
    WalkBack,
    /// Walk forward in the direction of the look, while held.
    Forward,
    /// Walk in the direction of the look, while held.
    Backward,
    /// Step to the left, while held.
    Left,
    /// Step to the right, while held.
    Right,
    /// Stop.
    Stop,
    /// A slower pace.
    Slower,
    /// A faster pace.
    Faster,
    /// Time in a hurry.
    Hurry,
    /// Next stance: stand, kneel, lie.
    Stance,
    /// Look to the left, while held.
    LookLeft,
    /// Look to the right, while held.
    LookRight,
    /// Look up, while held.
    LookUp,
    /// Look down, while held.
    LookDown,
    /// Turn round.
    TurnRound,
    /// Look level along the way that one walks.
    LookAhead,
    /// Mouse look without a button held.
    MouseLook,
    /// Raise or lower the binoculars.
    Optics,
    /// Mark the target of the look.
    Mark,
    /// Shout a warning.
    Warn,
    /// Check of the near ring.
    CheckNear,
    /// Check of the far ring.
    CheckFar,
    /// The orders.
    Orders,
    /// The report.
    Report,
    /// The map.
    Map,
    /// The log.
    Log,
    /// The patrol's people.
    Team,
    /// The marks made.
    Marks,
    /// The card of signs.
    Card,
    /// The menu; stops time where the mode allows it.
    Menu,
    /// Everything drawn over the view away, or back.
    HideAll,
    /// Stop to discuss with a class, or go on.
    Discuss,
    /// Show a class what is out of place, or hide it again.
    Reveal,
    /// Next element of a panel.
    Next,
    /// Previous element of a panel.
    Previous,
    /// Confirm, on a panel.
    Confirm,
    /// Leave a panel.
    Back,
    /// The first choice, or order.
    Choice1,
    /// The second.
    Choice2,
    /// The third.
    Choice3,
    /// The fourth.
    Choice4,
    /// The fifth.
    Choice5,
    /// The sixth.
    Choice6,
    /// The seventh.
    Choice7,
    /// The eighth.
    Choice8,
    /// The ninth.
    Choice9,
    /// The tenth.
    Choice10,
    /// The eleventh.
    Choice11,
    /// The twelfth.
    Choice12,
}

/// Context of a control; the same key may have one meaning on foot and another on a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Walking.
    Walk,
    /// Looking.
    Look,
    /// A patrol leader's actions.
    Do,
    /// Panels to open.
    Show,
    /// In front of a class.
    Class,
    /// Within an open panel.
    Panel,
    /// Always: numbers.
    Number,
}

impl Control {
    /// All of them, in the order of the controls screen.
    pub const ALL: [Self; 50] = [
        Self::WalkOn,
        Self::WalkBack,
        Self::Forward,
        Self::Backward,
        Self::Left,
        Self::Right,
        Self::Stop,
        Self::Slower,
        Self::Faster,
        Self::Hurry,
        Self::Stance,
        Self::LookLeft,
        Self::LookRight,
        Self::LookUp,
        Self::LookDown,
        Self::TurnRound,
        Self::LookAhead,
        Self::MouseLook,
        Self::Optics,
        Self::Mark,
        Self::Warn,
        Self::CheckNear,
        Self::CheckFar,
        Self::Orders,
        Self::Report,
        Self::Map,
        Self::Log,
        Self::Team,
        Self::Marks,
        Self::Card,
        Self::Menu,
        Self::HideAll,
        Self::Discuss,
        Self::Reveal,
        Self::Next,
        Self::Previous,
        Self::Confirm,
        Self::Back,
        Self::Choice1,
        Self::Choice2,
        Self::Choice3,
        Self::Choice4,
        Self::Choice5,
        Self::Choice6,
        Self::Choice7,
        Self::Choice8,
        Self::Choice9,
        Self::Choice10,
        Self::Choice11,
        Self::Choice12,
    ];
}

/// Number of choices with a number key.
pub const NUMBERS: usize = 10;

/// The choices in order: those with a number, then two with a letter.
pub const CHOICES: [Control; 12] = [
    Control::Choice1,
    Control::Choice2,
    Control::Choice3,
    Control::Choice4,
    Control::Choice5,
    Control::Choice6,
    Control::Choice7,
    Control::Choice8,
    Control::Choice9,
    Control::Choice10,
    Control::Choice11,
    Control::Choice12,
];

impl Control {
    /// Name in the settings file and in stable ids of widgets: `walk-on`.
    pub fn name(self) -> String {
        let spelled = format!("{self:?}");
        let mut name = String::new();
        for letter in spelled.chars() {
            if letter.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }

    /// The control of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|control| control.name() == name)
    }

    /// Message id of its description.
    pub fn label(self) -> String {
        format!("control-{}", self.name())
    }

    /// Its context.
    pub fn group(self) -> Group {
        match self {
            Self::WalkOn
            | Self::WalkBack
            | Self::Forward
            | Self::Backward
            | Self::Left
            | Self::Right
            | Self::Stop
            | Self::Slower
            | Self::Faster
            | Self::Hurry
            | Self::Stance => Group::Walk,
            Self::LookLeft
            | Self::LookRight
            | Self::LookUp
            | Self::LookDown
            | Self::TurnRound
            | Self::LookAhead
            | Self::MouseLook
            | Self::Optics => Group::Look,
            Self::Mark
            | Self::Warn
            | Self::CheckNear
            | Self::CheckFar
            | Self::Orders
            | Self::Report => Group::Do,
            Self::Map | Self::Log | Self::Team | Self::Marks | Self::Card | Self::Menu => {
                Group::Show
            }
            Self::HideAll | Self::Discuss | Self::Reveal => Group::Class,
            Self::Next | Self::Previous | Self::Confirm | Self::Back => Group::Panel,
            _ => Group::Number,
        }
    }

    /// True when it acts while held.
    pub fn is_held(self) -> bool {
        matches!(
            self,
            Self::Forward
                | Self::Backward
                | Self::Left
                | Self::Right
                | Self::LookLeft
                | Self::LookRight
                | Self::LookUp
                | Self::LookDown
        )
    }

    /// True when two controls may not share a key: both are active at the same time.
    pub fn clashes_with(self, other: Self) -> bool {
        let panel = |control: Self| control.group() == Group::Panel;
        let number = |control: Self| control.group() == Group::Number;
        // The map pans with the look keys and zooms with the pace keys; the panel decides between them.
        self != other && (number(self) || number(other) || panel(self) == panel(other))
    }

    /// True for a reserved key that this control cannot have: numbers are printed on the buttons that they press, Tab
    /// moves the focus, F11 toggles full screen and F12 takes a screenshot.
    pub fn is_refused(self, key: Key) -> bool {
        let is_a_number = || {
            let mut numbers = CHOICES[..NUMBERS].iter();
            numbers.any(|choice| choice.usual().contains(&key))
        };
        matches!(key, Key::Press(KeyCode::Tab | KeyCode::F11 | KeyCode::F12))
            || (self.group() != Group::Number && is_a_number())
    }

    /// Index of the choice, from 0.
    pub fn choice(self) -> Option<usize> {
        CHOICES.iter().position(|choice| *choice == self)
    }

    /// Default keys.
    pub fn usual(self) -> Vec<Key> {
        use GamepadAxis::{LeftStickX, LeftStickY, RightStickX, RightStickY};
        use GamepadButton as Pad;
        use KeyCode as K;
        let digit = |row: K, pad: K| vec![Key::Press(row), Key::Press(pad)];
        match self {
            Self::WalkOn => vec![Key::Press(K::Space), Key::Pad(Pad::South)],
            Self::WalkBack => vec![Key::Press(K::KeyB), Key::Pad(Pad::DPadLeft)],
            Self::Forward => vec![Key::Press(K::KeyW), Key::Stick(LeftStickY, true)],
            Self::Backward => vec![Key::Press(K::KeyS), Key::Stick(LeftStickY, false)],
            Self::Left => vec![Key::Press(K::KeyA), Key::Stick(LeftStickX, false)],
            Self::Right => vec![Key::Press(K::KeyD), Key::Stick(LeftStickX, true)],
            Self::Stop => vec![Key::Press(K::KeyX), Key::Pad(Pad::LeftThumb)],
            Self::Slower => vec![
                Key::Press(K::Minus),
                Key::Press(K::NumpadSubtract),
                Key::Pad(Pad::LeftTrigger),
            ],
            Self::Faster => vec![
                Key::Press(K::Equal),
                Key::Press(K::NumpadAdd),
                Key::Pad(Pad::RightTrigger),
            ],
            Self::Hurry => vec![Key::Press(K::KeyU)],
            Self::Stance => vec![Key::Press(K::KeyC), Key::Pad(Pad::DPadDown)],
            Self::LookLeft => vec![Key::Press(K::ArrowLeft), Key::Stick(RightStickX, false)],
            Self::LookRight => vec![Key::Press(K::ArrowRight), Key::Stick(RightStickX, true)],
            Self::LookUp => vec![Key::Press(K::ArrowUp), Key::Stick(RightStickY, true)],
            Self::LookDown => vec![Key::Press(K::ArrowDown), Key::Stick(RightStickY, false)],
            Self::TurnRound => vec![Key::Press(K::KeyZ), Key::Pad(Pad::RightThumb)],
            Self::LookAhead => vec![Key::Press(K::Home), Key::Pad(Pad::DPadUp)],
            Self::MouseLook => vec![Key::Press(K::KeyN), Key::Mouse(MouseButton::Middle)],
            Self::Optics => vec![Key::Press(K::KeyV), Key::Pad(Pad::LeftTrigger2)],
            Self::Mark => vec![Key::Press(K::KeyE), Key::Pad(Pad::RightTrigger2)],
            Self::Warn => vec![Key::Press(K::KeyQ), Key::Pad(Pad::East)],
            Self::CheckNear => vec![Key::Press(K::KeyF)],
            Self::CheckFar => vec![Key::Press(K::KeyG)],
            Self::Orders => vec![Key::Press(K::KeyO), Key::Pad(Pad::North)],
            Self::Report => vec![Key::Press(K::KeyR), Key::Pad(Pad::West)],
            Self::Map => vec![Key::Press(K::KeyM), Key::Pad(Pad::Select)],
            Self::Log => vec![Key::Press(K::KeyH)],
            Self::Team => vec![Key::Press(K::KeyT)],
            Self::Marks => vec![Key::Press(K::KeyY), Key::Pad(Pad::DPadRight)],
            Self::Card => vec![Key::Press(K::KeyI)],
            Self::HideAll => vec![Key::Press(K::F6)],
            Self::Discuss => vec![Key::Press(K::F7)],
            Self::Reveal => vec![Key::Press(K::F8)],
            Self::Menu => vec![
                Key::Press(K::Escape),
                Key::Press(K::KeyP),
                Key::Pad(Pad::Start),
            ],
            Self::Next => vec![Key::Press(K::ArrowDown), Key::Pad(Pad::DPadDown)],
            Self::Previous => vec![Key::Press(K::ArrowUp), Key::Pad(Pad::DPadUp)],
            Self::Confirm => vec![
                Key::Press(K::Enter),
                Key::Press(K::NumpadEnter),
                Key::Pad(Pad::South),
            ],
            Self::Back => vec![Key::Press(K::Escape), Key::Pad(Pad::East)],
            Self::Choice1 => digit(K::Digit1, K::Numpad1),
            Self::Choice2 => digit(K::Digit2, K::Numpad2),
            Self::Choice3 => digit(K::Digit3, K::Numpad3),
            Self::Choice4 => digit(K::Digit4, K::Numpad4),
            Self::Choice5 => digit(K::Digit5, K::Numpad5),
            Self::Choice6 => digit(K::Digit6, K::Numpad6),
            Self::Choice7 => digit(K::Digit7, K::Numpad7),
            Self::Choice8 => digit(K::Digit8, K::Numpad8),
            Self::Choice9 => digit(K::Digit9, K::Numpad9),
            Self::Choice10 => digit(K::Digit0, K::Numpad0),
            Self::Choice11 => vec![Key::Press(K::KeyK)],
            Self::Choice12 => vec![Key::Press(K::KeyL)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_is_found_by_its_name_and_names_are_unique() {
        for control in Control::ALL {
            assert_eq!(Control::named(&control.name()), Some(control));
        }
        assert_eq!(Control::WalkOn.name(), "walk-on");
        assert_eq!(Control::named("fly"), None);
    }

    #[test]
    fn no_two_usual_keys_clash_and_the_keyboard_alone_does_everything() {
        for control in Control::ALL {
            let keys = control.usual();
            assert!(
                keys.iter().any(|key| matches!(key, Key::Press(_))),
                "{control:?} has no key on the keyboard"
            );
            for other in Control::ALL {
                if control.clashes_with(other) {
                    let shared = other.usual().into_iter().find(|key| keys.contains(key));
                    assert_eq!(shared, None, "{control:?} and {other:?}");
                }
            }
        }
    }
}
