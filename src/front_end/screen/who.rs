//! Choice of the trainee: a pseudonym that stays on this machine. A real name is never asked for.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet};
use crate::front_end::icon::Icon;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{
    Blank, Fields, Kit, List, OnEscape, Weight, Written, column, panel,
};
use crate::front_end::words::Words;
use crate::store::pseudonym;
use crate::text::Message;

/// Stable id of the field.
const FIELD: &str = "new-name";

fn open(mut commands: Commands, kit: Kit, trainees: Res<Trainees>) {
    let words = &kit.words;
    let title = words.word("who-title");
    let sheet = Sheet::open(&mut commands, &kit, &Heading::new(Stage::Who, &title));
    sheet.holds(&mut commands, |held| {
        held.spawn(kit.text(&words.word("who-why")));
        if !trainees.by_name.is_empty() {
            held.spawn(kit.heading(&words.word("who-known")));
            held.spawn((column(), List)).with_children(|list| {
                for name in trainees.by_name.keys() {
                    let done = trainees.outings(name).len();
                    let label = words.say(
                        &Message::new("who-known-one")
                            .with("name", name.as_str())
                            .with("count", done),
                    );
                    let (chosen, forgotten) = (name.clone(), name.clone());
                    list.spawn((
                        Node {
                            flex_direction: FlexDirection::Row,
                            column_gap: px(8),
                            ..default()
                        },
                        children![
                            (
                                kit.icon_button(
                                    &format!("who-{name}"),
                                    Icon::Person,
                                    &label,
                                    Weight::Plain,
                                ),
                                observe(
                                    move |_: On<Activate>,
                                          mut settings: ResMut<Settings>,
                                          mut travel: Travel| {
                                        settings.trainee = Some(chosen.clone());
                                        travel.go(Stage::Exercises);
                                    },
                                ),
                            ),
                            (
                                kit.icon_only(
                                    &format!("forget-{name}"),
                                    Icon::Cross,
                                    &words.say(
                                        &Message::new("who-forget").with("name", name.as_str()),
                                    ),
                                ),
                                observe(move |_: On<Activate>, commands: Commands, kit: Kit| {
                                    ask_to_forget(commands, &kit, &forgotten);
                                }),
                            ),
                        ],
                    ));
                }
            });
        }
        held.spawn(panel()).with_children(|new| {
            new.spawn(kit.heading(&words.word("who-new")));
            new.spawn(kit.text(&words.word("who-new-explained")));
            new.spawn(kit.field(
                &Blank {
                    called: FIELD,
                    label: &words.word("who-new-label"),
                    value: "",
                    lines: 1,
                    most: pseudonym::LONGEST,
                },
                (AutoFocus, observe(submit_on_enter), observe(say_no_more)),
            ));
        });
    });
    let go_on = words.word("who-go-on");
    sheet.next_beside_a_field(&mut commands, &kit, "go-on", &go_on, go_on_as);
}

/// Asks for confirmation before somebody's results are deleted.
fn ask_to_forget(mut commands: Commands, kit: &Kit, name: &str) {
    let words = &kit.words;
    let title = words.say(&Message::new("who-forget").with("name", name));
    let forgotten = name.to_owned();
    let dialog = commands.spawn_empty().id();
    commands.entity(dialog).insert(kit.dialog(
        Stage::Who,
        &title,
        children![
            kit.heading(&title),
            kit.text(&words.word("who-forget-explained")),
            (
                kit.icon_button(
                    "keep",
                    Icon::Back,
                    &words.word("who-forget-not"),
                    Weight::Plain
                ),
                OnEscape,
                observe(move |_: On<Activate>, mut commands: Commands| {
                    commands.entity(dialog).despawn();
                }),
            ),
            (
                kit.held_button("forget", Icon::Cross, &words.word("who-forget-do")),
                observe(
                    move |_: On<Activate>,
                          mut trainees: ResMut<Trainees>,
                          mut settings: ResMut<Settings>,
                          folder: Res<DataFolder>,
                          mut travel: Travel| {
                        for (path, error) in trainees.forget(&forgotten, &folder.records()) {
                            warn!("{}: {error}", path.display());
                        }
                        if settings.trainee.as_ref() == Some(&forgotten) {
                            settings.trainee = None;
                        }
                        travel.again();
                    },
                ),
            ),
        ],
    ));
}

/// Enter in the field presses the button.
fn submit_on_enter(
    key: On<bevy::input_focus::FocusedInput<bevy::input::keyboard::KeyboardInput>>,
    buttons: Query<(Entity, &crate::front_end::widget::StableId)>,
    mut commands: Commands,
) {
    let pressed = key.input.state.is_pressed() && key.input.key_code == KeyCode::Enter;
    if !pressed {
        return;
    }
    for (entity, called) in &buttons {
        if called.0 == "go-on" {
            commands.trigger(Activate { entity });
        }
    }
}

/// Typing dismisses the error.
fn say_no_more(_: On<Written>, mut fields: Fields) {
    fields.complain(FIELD, None);
}

/// Continues under the typed name, or shows what is wrong with it.
fn go_on_as(
    _: On<Activate>,
    mut fields: Fields,
    words: Res<Words>,
    mut trainees: ResMut<Trainees>,
    mut settings: ResMut<Settings>,
    mut travel: Travel,
) {
    let name = pseudonym::kept(&fields.value(FIELD));
    if name.is_empty() {
        fields.complain(FIELD, Some(&words.word("who-name-missing")));
        return;
    }
    if !pseudonym::is_one(&name) {
        fields.complain(FIELD, Some(&words.word("who-name-bad")));
        return;
    }
    trainees.enter(&name);
    settings.trainee = Some(name);
    travel.go(Stage::Exercises);
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Who), open);
}
