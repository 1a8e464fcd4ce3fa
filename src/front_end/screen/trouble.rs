//! The error screen: what is wrong, where in which file, and how to continue.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{Heading, Sheet, point};
use crate::diagnostic::{Diagnostic, Severity};
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::Trouble;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, panel};
use crate::front_end::words::Words;
use crate::source::file;
use crate::source::place::line_and_column;
use crate::text::Message;

/// Most diagnostics listed.
const MOST: usize = 40;

fn open(mut commands: Commands, kit: Kit, trouble: Option<Res<Trouble>>) {
    let words = &kit.words;
    let title = words.word("trouble-title");
    let sheet = Sheet::open(&mut commands, &kit, &Heading::new(Stage::Trouble, &title));
    sheet.holds(&mut commands, |held| {
        let Some(trouble) = trouble else {
            held.spawn(kit.text(&words.word("trouble-none")));
            return;
        };
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(point(
                &kit,
                Icon::Warning,
                theme::WARN,
                &words.say(&trouble.message),
            ));
        });
        if trouble.diagnostics.is_empty() {
            held.spawn(kit.text(&words.word("trouble-what-to-do")));
        } else {
            held.spawn(kit.text(&words.word("trouble-what-to-do-file")));
            held.spawn(problems(&kit, &trouble.diagnostics));
        }
    });
    let go_on = words.word("trouble-home");
    sheet.next(
        &mut commands,
        &kit,
        "home",
        &go_on,
        |_: On<Activate>, mut travel: Travel| travel.home(),
    );
}

/// A list of diagnostics, each with its place.
pub(super) fn problems(kit: &Kit, diagnostics: &[Diagnostic]) -> impl Bundle + use<> {
    let lines: Vec<_> = diagnostics
        .iter()
        .take(MOST)
        .map(|diagnostic| {
            let (picture, colour) = match diagnostic.severity {
                Severity::Error => (Icon::Cross, theme::BAD),
                Severity::Warning => (Icon::Warning, theme::WARN),
            };
            let what = point(kit, picture, colour, &sentence_of(&kit.words, diagnostic));
            let place = kit.small(&place(diagnostic));
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(2),
                    ..default()
                },
                children![
                    what,
                    (
                        Node {
                            padding: UiRect::axes(px(30), px(0)),
                            ..default()
                        },
                        children![place]
                    )
                ],
            )
        })
        .collect();
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(12),
            ..default()
        },
        Children::spawn(SpawnIter(lines.into_iter())),
    )
}

/// Message and hint of a diagnostic.
fn sentence_of(words: &Words, diagnostic: &Diagnostic) -> String {
    let what = words.say(&diagnostic.message);
    match &diagnostic.hint {
        Some(hint) => words.say(
            &Message::new("trouble-with-hint")
                .with("what", what)
                .with("hint", words.say(hint)),
        ),
        None => what,
    }
}

/// `file.ron:12:5 S012`.
fn place(diagnostic: &Diagnostic) -> String {
    let name = diagnostic
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let (line, column) = file::read_text(&diagnostic.file)
        .map_or((1, 1), |text| line_and_column(&text, diagnostic.span.start));
    // The place reads from left to right in every language.
    format!(
        "\u{2066}{name}:{line}:{column}  {}\u{2069}",
        diagnostic.code
    )
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Trouble), open);
}
