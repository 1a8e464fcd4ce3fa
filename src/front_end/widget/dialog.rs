//! Modal dialogs, and hold buttons for irreversible actions.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusSystems};
use bevy::picking::events::{Cancel, Out, Pointer, Press, Release};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{ByArrows, Kit, StableId, Weight, target};
use crate::front_end::icon::Icon;
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Frame, Stage};
use crate::front_end::theme;

/// How long a hold button is held, seconds: longer than any slip, shorter than impatience.
pub const HOLD_S: f32 = 1.0;

/// A dialog; despawn it to close it. The focus returns to where it was.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Dialog {
    before: Option<Entity>,
}

/// A button that must be held, or pressed twice where held keys toggle, before it sends [`Activate`].
#[derive(Component, Debug, Clone, Default)]
pub struct HoldButton {
    held_s: f32,
    /// Pressed by a pointer.
    down: bool,
    /// Pressed by a shortcut key.
    by_own_key: bool,
    /// Pressed the first of two times.
    armed: bool,
    done: bool,
    words: String,
    again: String,
}

/// The progress bar of a held button.
#[derive(Component, Debug, Clone, Copy)]
struct Filling;

/// The text of a hold button.
#[derive(Component, Debug, Clone, Copy)]
struct Wording;

impl Kit<'_> {
    /// A modal dialog with content `inside`: `children![…]`, in a column. It closes when despawned, and with its
    /// screen.
    pub fn dialog(&self, stage: Stage, label: &str, inside: impl Bundle) -> impl Bundle {
        let mut accessible = Accessible::new(Role::Dialog);
        accessible.set_label(label);
        accessible.set_modal();
        (
            Dialog::default(),
            DespawnOnExit(stage),
            TabGroup::modal(),
            ByArrows,
            AccessibilityNode::from(accessible),
            GlobalZIndex(100),
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                padding: UiRect::all(px(16)),
                ..default()
            },
            BackgroundColor(Color::srgba(0.02, 0.04, 0.06, 0.78)),
            children![(
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(14),
                    padding: UiRect::all(px(24)),
                    border: UiRect::all(px(1)),
                    border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                    max_width: px(560),
                    max_height: percent(100),
                    overflow: Overflow::clip(),
                    ..default()
                },
                BackgroundColor(theme::PANEL),
                BorderColor::all(theme::LINE),
                inside,
            )],
        )
    }

    /// A button for irreversible actions: held for a second, or pressed twice where held keys toggle. Observe
    /// [`Activate`] on the entity.
    pub fn held_button(&self, called: &str, icon: Icon, words: &str) -> impl Bundle + use<> {
        let hold = self.words.word("widget-hold");
        let mut accessible = Accessible::new(Role::Button);
        accessible.set_label(words);
        accessible.set_description(hold.as_str());
        (
            HoldButton {
                words: words.to_owned(),
                again: self.words.word("widget-press-again"),
                ..HoldButton::default()
            },
            Weight::Grave,
            StableId(called.to_owned()),
            Hovered::default(),
            TabIndex(0),
            AccessibilityNode::from(accessible),
            target(JustifyContent::Center),
            BackgroundColor(theme::BAD),
            BorderColor::all(Color::NONE),
            children![
                (
                    Filling,
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(0),
                        top: px(0),
                        bottom: px(0),
                        width: percent(0),
                        border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                        ..default()
                    },
                    BackgroundColor(theme::BAD.lighter(0.18)),
                    Pickable::IGNORE,
                ),
                crate::front_end::icon::icon(icon, 22.0, theme::ON_ACCENT),
                (
                    Node {
                        flex_direction: FlexDirection::Column,
                        ..default()
                    },
                    children![
                        (
                            Wording,
                            self.letters(words.to_owned(), theme::TEXT_PX, theme::ON_ACCENT, true)
                        ),
                        self.letters(hold, theme::SMALL_PX, theme::ON_ACCENT, false),
                    ],
                ),
            ],
        )
    }
}

fn remember(mut opened: Query<&mut Dialog, Added<Dialog>>, focus: Res<InputFocus>) {
    for mut dialog in &mut opened {
        dialog.before = focus.get();
    }
}

fn give_back(
    closed: On<Remove, Dialog>,
    dialogs: Query<&Dialog>,
    stops: Query<(), With<TabIndex>>,
    mut focus: ResMut<InputFocus>,
) {
    if let Ok(dialog) = dialogs.get(closed.entity)
        && let Some(before) = dialog.before.filter(|entity| stops.contains(*entity))
    {
        focus.set(before, FocusCause::Navigated);
    }
}

fn press(
    mut press: On<Pointer<Press>>,
    mut held: Query<&mut HoldButton>,
    settings: Res<Settings>,
    mut commands: Commands,
) {
    if let Ok(mut button) = held.get_mut(press.entity) {
        press.propagate(false);
        if settings.hold_is_switch {
            if button.switch() {
                commands.trigger(Activate {
                    entity: press.entity,
                });
            }
        } else {
            button.down = true;
        }
    }
}

impl HoldButton {
    /// Sets whether its shortcut key is down.
    pub fn keep_down(&mut self, down: bool) {
        self.by_own_key = down;
    }

    /// True while its shortcut key is down.
    pub fn is_kept_down(&self) -> bool {
        self.by_own_key
    }

    /// One press in toggle mode; true for the second.
    pub fn switch(&mut self) -> bool {
        let second = self.armed;
        self.armed = !second;
        second
    }
}

fn let_go(release: On<Pointer<Release>>, mut held: Query<&mut HoldButton>) {
    for mut button in &mut held {
        button.down = false;
    }
    let _ = release;
}

fn slip(out: On<Pointer<Out>>, mut held: Query<&mut HoldButton>) {
    if let Ok(mut button) = held.get_mut(out.entity) {
        button.down = false;
    }
}

fn cancel(cancelled: On<Pointer<Cancel>>, mut held: Query<&mut HoldButton>) {
    if let Ok(mut button) = held.get_mut(cancelled.entity) {
        button.down = false;
    }
}

/// Counts and shows the time held.
fn hold(
    mut held: Query<(Entity, &mut HoldButton)>,
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut commands: Commands,
) {
    for (entity, mut button) in &mut held {
        let here = focus.get() == Some(entity);
        if settings.hold_is_switch {
            if here && keys.any_just_pressed([KeyCode::Enter, KeyCode::Space]) && button.switch() {
                commands.trigger(Activate { entity });
            }
            continue;
        }
        let by_key = here && keys.any_pressed([KeyCode::Enter, KeyCode::Space]);
        if !by_key && !button.down && !button.by_own_key {
            if button.held_s > 0.0 || button.done {
                button.held_s = 0.0;
                button.done = false;
            }
            continue;
        }
        button.held_s += time.delta_secs();
        if button.held_s >= HOLD_S && !button.done {
            button.done = true;
            commands.trigger(Activate { entity });
        }
    }
}

fn show_hold(
    held: Query<(Entity, &HoldButton), Changed<HoldButton>>,
    children: Query<&Children>,
    mut bars: Query<&mut Node, With<Filling>>,
    mut words: Query<&mut Text, With<Wording>>,
) {
    for (entity, button) in &held {
        for below in children.iter_descendants(entity) {
            if let Ok(mut bar) = bars.get_mut(below) {
                let share = if button.armed {
                    0.5
                } else {
                    button.held_s / HOLD_S
                };
                bar.width = percent(share.min(1.0) * 100.0);
            }
            if let Ok(mut text) = words.get_mut(below) {
                let said = if button.armed {
                    &button.again
                } else {
                    &button.words
                };
                if text.0 != *said {
                    text.0.clone_from(said);
                }
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(press)
        .add_observer(let_go)
        .add_observer(slip)
        .add_observer(cancel)
        .add_observer(give_back)
        .add_systems(
            Update,
            (hold, show_hold)
                .chain()
                .in_set(Frame::Widgets)
                .after(super::focus::obey),
        )
        .add_systems(PreUpdate, remember.before(InputFocusSystems::Dispatch));
}
