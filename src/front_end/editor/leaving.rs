//! What becomes of what is not saved, asked before the editor is left by a key.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Asked;
use crate::front_end::icon::Icon;
use crate::front_end::stage::Stage;
use crate::front_end::widget::{Kit, OnEscape, Weight};

/// Asks whether to save, to leave or to stay.
pub(super) fn ask(commands: &mut Commands, kit: &Kit) {
    let words = &kit.words;
    let title = words.word("editor-leave-title");
    let dialog = commands.spawn_empty().id();
    let answer = move |asks: Vec<Asked>| {
        move |_: On<Activate>, mut commands: Commands, mut asked: MessageWriter<Asked>| {
            commands.entity(dialog).despawn();
            asked.write_batch(asks.iter().cloned());
        }
    };
    commands.entity(dialog).insert(kit.dialog(
        Stage::Editor,
        &title,
        children![
            kit.heading(&title),
            kit.text(&words.word("editor-leave-explained")),
            (
                kit.icon_button(
                    "editor-stay",
                    Icon::Back,
                    &words.word("editor-leave-not"),
                    Weight::Plain
                ),
                OnEscape,
                observe(answer(Vec::new())),
            ),
            (
                kit.icon_button(
                    "editor-save-and-leave",
                    Icon::Save,
                    &words.word("editor-leave-saved"),
                    Weight::Main
                ),
                AutoFocus,
                observe(answer(vec![Asked::Save, Asked::Leave])),
            ),
            (
                kit.icon_button(
                    "editor-leave-as-it-is",
                    Icon::Cross,
                    &words.word("editor-leave-unsaved"),
                    Weight::Plain
                ),
                observe(answer(vec![Asked::Leave])),
            ),
        ],
    ));
}
