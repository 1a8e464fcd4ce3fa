//! Input: keyboard, mouse, touch and gamepad in, controls out; hands and eyes to actions.
//!
//! Nothing here knows a screen's content. Keys are mapped by `bevy_enhanced_input` (`mapping`); a gamepad comes in as
//! Bevy's own gamepad events, which on Linux `gamepad` sends and on other systems `bevy_gilrs`.

mod control;
#[cfg(target_os = "linux")]
mod gamepad;
mod key;
mod letters;
pub mod look;
mod mapping;
mod navigation;
pub mod steering;

use bevy::prelude::*;

pub use control::{CHOICES, Control, Group, NUMBERS};
pub use key::Key;
pub use letters::called;
pub use mapping::{HeldControls, Operated, Switches, bind, clashes, give, keys_of, take_away};

use super::settings::Settings;
use super::words::Words;

/// The first key of a control as people call it, for prompts; empty when it has none.
pub fn prompt(words: &Words, settings: &Settings, control: Control) -> String {
    keys_of(settings, control)
        .first()
        .map_or_else(String::new, |key| words.say(&called(settings, *key)))
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((mapping::plugin, navigation::plugin, letters::plugin));
    #[cfg(target_os = "linux")]
    app.add_plugins(gamepad::plugin);
    #[cfg(not(target_os = "linux"))]
    app.add_plugins(bevy_gilrs::GilrsPlugin);
}
