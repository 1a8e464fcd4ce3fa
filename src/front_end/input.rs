//! Input: keyboard, mouse, touch and gamepad to controls; controls and gaze to actions.
//!
//! Nothing here depends on a screen's content. Keys are mapped by `bevy_enhanced_input` (`mapping`); gamepads arrive
//! as Bevy's own gamepad events, sent on Linux by `gamepad` and on other systems by `bevy_gilrs`.

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
pub(super) use mapping::let_go;
pub use mapping::{HeldControls, Operated, Switches, bind, clashes, give, keys_of, take_away};

use super::settings::Settings;
use super::words::Words;

/// Display name of the first key of a control, for prompts; empty when it has none.
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
