//! The key that was pressed, and what it does, large: so that a class can follow whoever is at the keyboard. A setting.

use bevy::prelude::*;

use super::hud::class::Class;
use super::hud::panels::Panels;
use super::input::{Control, Group, Key, Operated, called, keys_of};
use super::settings::Settings;
use super::stage::{Frame, Stage};
use super::theme;
use super::widget::Kit;
use super::words::Words;
use crate::text::Message as Sentence;

/// A key is shown for so long, seconds.
const SHOWN_S: f32 = 2.0;

/// The plate that shows it.
#[derive(Component, Debug, Clone, Copy)]
pub struct Pressed {
    left_s: f32,
}

/// What the key means here: on a panel and on a screen it moves and chooses, on foot it walks and acts.
fn means(control: Control, on_foot: bool) -> bool {
    match control.group() {
        Group::Panel => !on_foot,
        // Escape closes a panel, and is the menu's key on foot.
        Group::Show => on_foot || control != Control::Menu,
        Group::Number | Group::Class => true,
        Group::Walk | Group::Look | Group::Do => on_foot,
    }
}

/// The key of a control that is down, else its first one: a button on the screen does the same.
fn key_down(
    settings: &Settings,
    control: Control,
    keys: Option<&ButtonInput<KeyCode>>,
    mouse: Option<&ButtonInput<MouseButton>>,
) -> Option<Key> {
    let all = keys_of(settings, control);
    let down = all.iter().find(|key| match key {
        Key::Press(key) => keys.is_some_and(|keys| keys.pressed(*key)),
        Key::Mouse(button) => mouse.is_some_and(|mouse| mouse.pressed(*button)),
        Key::Pad(_) | Key::Stick(..) => false,
    });
    down.or(all.first()).copied()
}

fn show(
    mut commands: Commands,
    mut operated: MessageReader<Operated>,
    settings: Res<Settings>,
    words: Res<Words>,
    kit: Kit,
    stage: Res<State<Stage>>,
    panels: Res<Panels>,
    time: Res<Time<Real>>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    mouse: Option<Res<ButtonInput<MouseButton>>>,
    class: Res<Class>,
    mut was_on_foot: Local<bool>,
    mut shown: Query<(Entity, &mut Pressed)>,
) {
    // A key is read by what was open before it.
    let on_foot = std::mem::replace(
        &mut *was_on_foot,
        *stage.get() == Stage::Patrol && panels.top().is_none(),
    );
    let last = operated
        .read()
        .map(|Operated(control)| *control)
        .filter(|control| settings.show_keys && !class.hides && means(*control, on_foot))
        .last();
    for (entity, mut pressed) in &mut shown {
        pressed.left_s -= time.delta_secs();
        if last.is_some() || class.hides || pressed.left_s <= 0.0 {
            commands.entity(entity).despawn();
        }
    }
    let Some(control) = last else {
        return;
    };
    let key = key_down(&settings, control, keys.as_deref(), mouse.as_deref());
    let key = key.map_or_else(String::new, |key| words.say(&called(&settings, key)));
    let meaning = words.say(&Sentence::new(control.label()));
    commands.spawn((
        Pressed { left_s: SHOWN_S },
        Pickable::IGNORE,
        GlobalZIndex(150),
        Node {
            position_type: PositionType::Absolute,
            top: percent(12),
            width: percent(100),
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![(
            Node {
                column_gap: px(16),
                align_items: AlignItems::Center,
                max_width: percent(90),
                padding: UiRect::axes(px(20), px(10)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            },
            BackgroundColor(theme::BACKGROUND.with_alpha(0.9)),
            Pickable::IGNORE,
            children![
                (
                    Node {
                        min_width: px(48),
                        padding: UiRect::axes(px(12), px(2)),
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                        justify_content: JustifyContent::Center,
                        flex_shrink: 0.0,
                        ..default()
                    },
                    BorderColor::all(theme::INK),
                    Pickable::IGNORE,
                    children![(
                        kit.letters(key, theme::TITLE_PX, theme::INK, true),
                        Pickable::IGNORE
                    )],
                ),
                (
                    Node {
                        flex_shrink: 1.0,
                        min_width: px(0),
                        ..default()
                    },
                    Pickable::IGNORE,
                    children![(
                        kit.letters(meaning, theme::TITLE_PX, theme::INK, false),
                        Pickable::IGNORE
                    )],
                ),
            ],
        )],
    ));
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, show.in_set(Frame::Settling));
}
