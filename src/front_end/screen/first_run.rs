//! First run: language, text size, quality.

use bevy::input_focus::InputFocusVisible;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet, languages};
use crate::front_end::ground::Measured;
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::{Chosen, Kit, Offer, Scale, Slid, panel};

/// Qualities in the order offered.
pub(super) const QUALITIES: [Quality; 3] = [Quality::Low, Quality::Medium, Quality::High];

fn open(
    mut commands: Commands,
    kit: Kit,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    mut visible: ResMut<InputFocusVisible>,
) {
    // Whoever has only a keyboard sees at once what Enter will press.
    visible.0 = true;
    let title = kit.words.word("first-run-title");
    let sheet = Sheet::open(
        &mut commands,
        &kit,
        &Heading::new(Stage::FirstRun, &title).without_back(),
    );
    sheet.holds(&mut commands, |held| {
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&kit.words.word("settings-language")));
            panel.spawn(language_choices(&kit));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&kit.words.word("settings-text-size")));
            panel.spawn(text_size(&kit, &settings));
            panel.spawn(kit.text(&kit.words.word("settings-text-sample")));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&kit.words.word("settings-quality")));
            panel.spawn(quality_choices(
                &kit,
                &settings,
                measured.as_deref().map(|measured| measured.0),
            ));
        });
    });
    let go_on = kit.words.word("first-run-go-on");
    sheet.next(&mut commands, &kit, "go-on", &go_on, finish);
}

/// All languages by their own names.
pub(super) fn language_choices(kit: &Kit) -> impl Bundle + use<> {
    let all = languages();
    let chosen = all
        .iter()
        .position(|(tag, _)| tag == kit.words.language())
        .unwrap_or(usize::MAX);
    let offers = all
        .iter()
        .map(|(tag, name)| Offer::new(tag, name))
        .collect();
    let tags: Vec<String> = all.into_iter().map(|(tag, _)| tag).collect();
    (
        kit.choices(
            "language",
            &kit.words.word("settings-language"),
            offers,
            chosen,
        ),
        observe(move |chosen: On<Chosen>, mut settings: ResMut<Settings>| {
            settings.language = tags.get(chosen.number).cloned();
        }),
    )
}

/// Text size, in steps of ten percent.
pub(super) fn text_size(kit: &Kit, settings: &Settings) -> impl Bundle + use<> {
    kit.slider(
        Scale {
            called: "text-size",
            label: &kit.words.word("settings-text-size-label"),
            from: 100.0,
            to: 200.0,
            step: 10.0,
            value: f32::from(settings.text_percent),
            said_as: "widget-percent",
        },
        observe(|slid: On<Slid>, mut settings: ResMut<Settings>| {
            settings.text_percent = slid.value.round() as u16;
        }),
    )
}

/// Qualities, with the recommended one named as such.
pub(super) fn quality_choices(
    kit: &Kit,
    settings: &Settings,
    measured: Option<Quality>,
) -> impl Bundle + use<> {
    let chosen = settings.quality.or(measured).unwrap_or(Quality::Medium);
    let offers = QUALITIES
        .iter()
        .map(|quality| {
            let name = quality_name(*quality);
            let words = kit.words.word(&format!("settings-quality-{name}"));
            let words = if measured == Some(*quality) {
                kit.words.say(
                    &crate::text::Message::new("settings-quality-measured").with("quality", words),
                )
            } else {
                words
            };
            Offer::new(name, words).explained(
                kit.words
                    .word(&format!("settings-quality-{name}-explained")),
            )
        })
        .collect();
    (
        kit.choices(
            "quality",
            &kit.words.word("settings-quality"),
            offers,
            QUALITIES
                .iter()
                .position(|quality| *quality == chosen)
                .unwrap_or(1),
        ),
        observe(|chosen: On<Chosen>, mut settings: ResMut<Settings>| {
            settings.quality = QUALITIES.get(chosen.number).copied();
        }),
    )
}

fn quality_name(quality: Quality) -> &'static str {
    match quality {
        Quality::Low => "low",
        Quality::Medium => "medium",
        Quality::High => "high",
    }
}

/// Saves the choices, or the defaults shown.
fn finish(
    _: On<Activate>,
    mut settings: ResMut<Settings>,
    words: Res<crate::front_end::words::Words>,
    measured: Option<Res<Measured>>,
    mut travel: Travel,
) {
    let language = words.language().to_owned();
    settings.language.get_or_insert(language);
    let quality = measured.map_or(Quality::Medium, |measured| measured.0);
    settings.quality.get_or_insert(quality);
    travel.home();
}

/// Shows the measured quality if it arrives while the screen is open.
fn say_measured(measured: Option<Res<Measured>>, mut travel: Travel) {
    if measured.is_some_and(|measured| measured.is_added()) {
        travel.again();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::FirstRun), open)
        .add_systems(Update, say_measured.in_set(Stage::FirstRun));
}
