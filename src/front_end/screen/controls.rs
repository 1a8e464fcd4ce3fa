//! The controls screen: every control with its keys. Select one, then press its new key; clashes are reported and the
//! key is taken from the other control.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseButtonInput;
use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet};
use crate::front_end::icon::Icon;
use crate::front_end::input::{Control, Group, Key, called, give, keys_of, take_away};
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{self, Kit, List, OnEscape, Weight, panel};
use crate::front_end::words::Words;
use crate::text::Message;

/// The control waiting for its key.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Waiting(Option<Control>);

/// Frames in which input is ignored after a control was selected or a key assigned, so that one press has one effect.
const PATIENCE: u8 = 2;

/// Remaining such frames.
#[derive(Resource, Debug, Clone, Copy, Default)]
struct Patience(u8);

/// Result of the last change.
#[derive(Resource, Debug, Clone, Default)]
struct Outcome(Option<Message>);

/// The sentence above the list.
#[derive(Component, Debug, Clone, Copy)]
struct Says;

/// The keys of a control, as its button's text.
#[derive(Component, Debug, Clone, Copy)]
struct KeysOf(Control);

/// Headings in the order of the list.
const GROUPS: [(Group, &str); 7] = [
    (Group::Walk, "controls-walk"),
    (Group::Look, "controls-look"),
    (Group::Do, "controls-do"),
    (Group::Show, "controls-show"),
    (Group::Class, "controls-class"),
    (Group::Panel, "controls-panel"),
    (Group::Number, "controls-number"),
];

/// Display names of a control's keys.
fn keys_in_words(words: &Words, settings: &Settings, control: Control) -> String {
    let keys = keys_of(settings, control);
    if keys.is_empty() {
        return words.word("controls-no-key");
    }
    keys.iter()
        .map(|key| words.say(&called(settings, *key)))
        .reduce(|before, next| {
            words.say(
                &Message::new("controls-keys")
                    .with("before", before)
                    .with("next", next),
            )
        })
        .unwrap_or_default()
}

fn open(
    mut commands: Commands,
    kit: Kit,
    settings: Res<Settings>,
    mut waiting: ResMut<Waiting>,
    mut outcome: ResMut<Outcome>,
) {
    waiting.0 = None;
    outcome.0 = None;
    let title = kit.words.word("controls-title");
    let heading = Heading::new(Stage::Controls, &title).without_back();
    let sheet = Sheet::open(&mut commands, &kit, &heading);
    let back = commands
        .spawn((
            kit.icon_only("back", Icon::Back, &kit.words.word("screen-back")),
            OnEscape,
            AutoFocus,
            observe(go_back_when_free),
        ))
        .id();
    commands.entity(sheet.head).insert_child(0, back);
    sheet.begins(&mut commands, |bar| {
        bar.spawn((Says, kit.text(&kit.words.word("controls-how"))));
    });
    sheet.holds(&mut commands, |content| {
        content
            .spawn((
                List,
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(14),
                    ..default()
                },
            ))
            .with_children(|list| {
                for (group, heading) in GROUPS {
                    list.spawn(panel()).with_children(|panel| {
                        panel.spawn(kit.heading(&kit.words.word(heading)));
                        for control in Control::ALL {
                            if control.group() == group {
                                row(panel, &kit, &settings, control);
                            }
                        }
                    });
                }
            });
    });
    sheet.ends(&mut commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "controls-usual",
                Icon::Undo,
                &kit.words.word("controls-usual"),
                Weight::Plain,
            ),
            observe(
                |_: On<Activate>, mut settings: ResMut<Settings>, mut outcome: ResMut<Outcome>| {
                    settings.controls.clear();
                    outcome.0 = Some(Message::new("controls-usual-again"));
                },
            ),
        ));
    });
}

/// Escape may be the key that a control waits for, and then does not leave the screen.
fn go_back_when_free(
    _: On<Activate>,
    mut travel: Travel,
    waiting: Res<Waiting>,
    patience: Res<Patience>,
) {
    if waiting.0.is_none() && patience.0 == 0 {
        travel.back();
    }
}

fn row(panel: &mut ChildSpawnerCommands, kit: &Kit, settings: &Settings, control: Control) {
    let words = kit.words.word(&control.label());
    let keys = keys_in_words(&kit.words, settings, control);
    panel
        .spawn(Node {
            justify_content: JustifyContent::SpaceBetween,
            align_items: AlignItems::Center,
            column_gap: px(10),
            ..default()
        })
        .with_children(|row| {
            row.spawn((
                kit.text(&words),
                Node {
                    flex_shrink: 1.0,
                    ..default()
                },
            ));
            row.spawn((
                widget::pressable(
                    &format!("bind-{}", control.name()),
                    &format!("{words}: {keys}"),
                    Weight::Plain,
                ),
                observe(
                    move |_: On<Activate>,
                          mut waiting: ResMut<Waiting>,
                          mut patience: ResMut<Patience>| {
                        if waiting.0.is_none() && patience.0 == 0 {
                            waiting.0 = Some(control);
                            patience.0 = PATIENCE;
                        }
                    },
                ),
                children![(
                    KeysOf(control),
                    kit.letters(keys, theme::TEXT_PX, theme::INK, true)
                )],
            ));
        });
}

/// Assigns the key that a control waits for. Escape cancels, Delete and Backspace remove its keys except the gamepad
/// button.
fn take(
    mut keys: MessageReader<KeyboardInput>,
    mut buttons: MessageReader<MouseButtonInput>,
    pads: Query<&Gamepad>,
    mut waiting: ResMut<Waiting>,
    mut patience: ResMut<Patience>,
    mut settings: ResMut<Settings>,
    mut outcome: ResMut<Outcome>,
) {
    let patient = patience.0 > 0;
    if patient {
        patience.0 -= 1;
    }
    let Some(control) = waiting.0 else {
        keys.clear();
        buttons.clear();
        return;
    };
    if patient {
        keys.clear();
        buttons.clear();
        return;
    }
    let pressed = keys
        .read()
        .find(|input| input.state == ButtonState::Pressed && !input.repeat)
        .map(|input| Key::Press(input.key_code));
    let clicked = buttons
        .read()
        .find(|input| input.state == ButtonState::Pressed && input.button != MouseButton::Left)
        .map(|input| Key::Mouse(input.button));
    let padded = pads.iter().find_map(|pad| {
        let button = pad.get_just_pressed().next().copied().map(Key::Pad);
        button.or_else(|| {
            GamepadAxis::all()
                .into_iter()
                .filter_map(|axis| Some((axis, pad.get(axis)?)))
                .find(|(_, value)| value.abs() > 0.7)
                .map(|(axis, value)| Key::Stick(axis, value > 0.0))
        })
    });
    let Some(key) = pressed.or(clicked).or(padded) else {
        return;
    };
    waiting.0 = None;
    patience.0 = PATIENCE;
    outcome.0 = match key {
        Key::Press(KeyCode::Escape) if control != Control::Menu && control != Control::Back => None,
        Key::Press(KeyCode::Delete | KeyCode::Backspace) => {
            take_away(&mut settings, control);
            Some(Message::new("controls-taken-away").with("control", Message::new(control.label())))
        }
        key => Some(give(&mut settings, control, key)),
    };
}

fn show(
    settings: Res<Settings>,
    waiting: Res<Waiting>,
    outcome: Res<Outcome>,
    words: Res<Words>,
    mut keys: Query<(&KeysOf, &mut Text), Without<Says>>,
    mut says: Query<&mut Text, With<Says>>,
) {
    if !(settings.is_changed() || waiting.is_changed() || outcome.is_changed()) {
        return;
    }
    for (KeysOf(control), mut text) in &mut keys {
        let said = if waiting.0 == Some(*control) {
            words.word("controls-press-a-key")
        } else {
            keys_in_words(&words, &settings, *control)
        };
        if text.0 != said {
            text.0 = said;
        }
    }
    let said = match (&waiting.0, &outcome.0) {
        (Some(control), _) => words
            .say(&Message::new("controls-waiting").with("control", Message::new(control.label()))),
        (None, Some(outcome)) => words.say(outcome),
        (None, None) => words.word("controls-how"),
    };
    for mut text in &mut says {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Waiting>()
        .init_resource::<Patience>()
        .init_resource::<Outcome>()
        .add_systems(OnEnter(Stage::Controls), open)
        .add_systems(
            Update,
            (
                take.run_if(
                    resource_exists::<Messages<KeyboardInput>>
                        .and_then(resource_exists::<Messages<MouseButtonInput>>),
                ),
                show,
            )
                .chain()
                .in_set(Stage::Controls),
        );
}
