//! The settings; each takes effect at once.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, ValueChange, observe};

use super::first_run::{language_choices, quality_choices, text_size};
use super::{Heading, Sheet};
use crate::front_end::ground::Measured;
use crate::front_end::icon::Icon;
use crate::front_end::settings::Settings;
use crate::front_end::sound::Sounds;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::{Kit, Scale, Slid, Weight, panel};

fn open(
    mut commands: Commands,
    kit: Kit,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    sounds: Res<Sounds>,
) {
    let words = &kit.words;
    let title = words.word("settings-title");
    let sheet = Sheet::open(&mut commands, &kit, &Heading::new(Stage::Settings, &title));
    sheet.holds(&mut commands, |held| {
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-language")));
            panel.spawn(language_choices(&kit));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-text-size")));
            panel.spawn(text_size(&kit, &settings));
            panel.spawn(kit.text(&words.word("settings-text-sample")));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-quality")));
            panel.spawn(kit.text(&words.word("settings-quality-explained")));
            panel.spawn(quality_choices(
                &kit,
                &settings,
                measured.as_deref().map(|measured| measured.0),
            ));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-sound")));
            panel.spawn(kit.slider(
                Scale {
                    called: "volume",
                    label: &words.word("settings-volume"),
                    from: 0.0,
                    to: 100.0,
                    step: 10.0,
                    value: f32::from(settings.volume_percent),
                    said_as: "widget-percent",
                },
                observe(|slid: On<Slid>, mut settings: ResMut<Settings>| {
                    settings.volume_percent = slid.value.round() as u8;
                }),
            ));
            if let Some(why) = sounds.silent_because() {
                panel.spawn(kit.text(&words.say(&why)));
            }
            panel.spawn((
                kit.check(
                    "captions",
                    &words.word("settings-captions"),
                    settings.captions,
                ),
                observe(
                    |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
                        settings.captions = change.value;
                    },
                ),
            ));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-hands")));
            panel.spawn(kit.slider(
                Scale {
                    called: "look-speed",
                    label: &words.word("settings-look-speed"),
                    from: 20.0,
                    to: 300.0,
                    step: 20.0,
                    value: f32::from(settings.look_percent),
                    said_as: "widget-percent",
                },
                observe(|slid: On<Slid>, mut settings: ResMut<Settings>| {
                    settings.look_percent = slid.value.round() as u16;
                }),
            ));
            panel.spawn((
                kit.check(
                    "invert-look",
                    &words.word("settings-invert-look"),
                    settings.invert_look,
                ),
                observe(
                    |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
                        settings.invert_look = change.value;
                    },
                ),
            ));
            panel.spawn((
                kit.check(
                    "hold-is-switch",
                    &words.word("settings-hold-is-switch"),
                    settings.hold_is_switch,
                ),
                observe(
                    |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
                        settings.hold_is_switch = change.value;
                    },
                ),
            ));
            panel.spawn((
                kit.check(
                    "show-keys",
                    &words.word("settings-show-keys"),
                    settings.show_keys,
                ),
                observe(
                    |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
                        settings.show_keys = change.value;
                    },
                ),
            ));
            panel.spawn((
                kit.icon_button(
                    "controls",
                    Icon::Keys,
                    &words.word("home-controls"),
                    Weight::Plain,
                ),
                observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Controls)),
            ));
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("settings-unseen")));
            panel.spawn((
                kit.check(
                    "wait-unseen",
                    &words.word("settings-wait-unseen"),
                    settings.wait_unseen,
                ),
                observe(
                    |change: On<ValueChange<bool>>, mut settings: ResMut<Settings>| {
                        settings.wait_unseen = change.value;
                    },
                ),
            ));
        });
    });
    let done = words.word("settings-done");
    sheet.next(
        &mut commands,
        &kit,
        "done",
        &done,
        |_: On<Activate>, mut travel: Travel| travel.back(),
    );
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Settings), open);
}
