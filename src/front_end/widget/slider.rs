//! Sliders: dragged, clicked, or set with the arrow keys. The value is shown as text.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::{
    Slider, SliderOrientation, SliderRange, SliderStep, SliderThumb, SliderValue, TrackClick,
    ValueChange, observe,
};

use super::{Kit, StableId};
use crate::front_end::theme;
use crate::front_end::words::Words;
use crate::text::Message;

/// Side of the thumb, logical pixels.
pub(crate) const THUMB_PX: f32 = 26.0;

/// Message id for the value, with the argument `value`.
#[derive(Component, Debug, Clone)]
struct SaidAs(String);

/// The text of the value.
#[derive(Component, Debug, Clone, Copy)]
struct Reading;

/// A slider's value changed, by a whole number of steps from its start.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Slid {
    /// The slider.
    pub entity: Entity,
    /// New value.
    pub value: f32,
}

/// Description of a slider.
#[derive(Debug, Clone)]
pub struct Scale<'a> {
    /// Stable id.
    pub called: &'a str,
    /// Label.
    pub label: &'a str,
    /// Minimum.
    pub from: f32,
    /// Maximum.
    pub to: f32,
    /// Step of an arrow key.
    pub step: f32,
    /// Initial value.
    pub value: f32,
    /// Message id for the value, with the argument `value`: `widget-percent`.
    pub said_as: &'a str,
}

impl Kit<'_> {
    /// A slider with its label above. `then` is added to the slider itself: `observe(|slid: On<Slid>| …)`.
    pub fn slider<B: Bundle>(&self, scale: Scale, then: B) -> impl Bundle + use<B> {
        let mut accessible = Accessible::new(Role::Slider);
        accessible.set_label(scale.label);
        let said = self
            .words
            .say(&Message::new(scale.said_as).with("value", scale.value));
        (
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(2),
                ..default()
            },
            children![
                self.letters(scale.label.to_owned(), theme::TEXT_PX, theme::INK, false),
                (
                    Node {
                        flex_direction: FlexDirection::Row,
                        column_gap: px(16),
                        align_items: AlignItems::Center,
                        ..default()
                    },
                    children![
                        (
                            Slider {
                                track_click: TrackClick::Snap,
                                orientation: SliderOrientation::Horizontal,
                            },
                            SliderValue(scale.value),
                            SliderRange::new(scale.from, scale.to),
                            SliderStep(scale.step),
                            Steps(scale.step),
                            SaidAs(scale.said_as.to_owned()),
                            observe(settle),
                            then,
                            StableId(scale.called.to_owned()),
                            Hovered::default(),
                            TabIndex(0),
                            AccessibilityNode::from(accessible),
                            way(&self.words),
                            Node {
                                width: px(280),
                                max_width: percent(70),
                                height: px(theme::TARGET_PX),
                                align_items: AlignItems::Center,
                                ..default()
                            },
                            track(),
                        ),
                        (
                            Reading,
                            self.letters(said, theme::TEXT_PX, theme::INK, true),
                            Node {
                                min_width: px(64),
                                ..default()
                            }
                        ),
                    ],
                ),
            ],
        )
    }
}

/// Mirrored in right-to-left languages, for display and mouse alike.
fn way(words: &Words) -> UiTransform {
    let across = if words.right_to_left() { -1.0 } else { 1.0 };
    UiTransform::from_scale(Vec2::new(across, 1.0))
}

/// Values are whole steps.
#[derive(Component, Debug, Clone, Copy)]
struct Steps(f32);

fn track() -> impl Bundle {
    children![
        (
            Node {
                position_type: PositionType::Absolute,
                left: px(0),
                right: px(0),
                top: px((theme::TARGET_PX - 6.0) / 2.0),
                height: px(6),
                border_radius: BorderRadius::all(px(3)),
                ..default()
            },
            BackgroundColor(theme::LINE),
            Pickable::IGNORE,
        ),
        thumb_way(),
    ]
}

/// The track, with the thumb at its start.
pub(crate) fn thumb_way() -> impl Bundle {
    (
        // Shorter than the track by the width of the thumb, so that percent are positions of the thumb.
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            right: px(THUMB_PX),
            top: px((theme::TARGET_PX - THUMB_PX) / 2.0),
            height: px(THUMB_PX),
            ..default()
        },
        Pickable::IGNORE,
        children![(
            SliderThumb,
            Node {
                position_type: PositionType::Absolute,
                left: percent(0),
                width: px(THUMB_PX),
                height: px(THUMB_PX),
                border: UiRect::all(px(3)),
                border_radius: BorderRadius::all(px(THUMB_PX / 2.0)),
                ..default()
            },
            BackgroundColor(theme::ACCENT),
            BorderColor::all(theme::INK),
        )],
    )
}

/// Snaps the value to whole steps. An arrow key moves the thumb in its own direction, and the engine does not know of
/// the mirror.
fn settle(
    change: On<ValueChange<f32>>,
    sliders: Query<(&Steps, &SliderRange, &SliderValue)>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    words: Res<Words>,
    mut commands: Commands,
) {
    let entity = change.source;
    if let Ok((steps, range, before)) = sliders.get(entity) {
        let pressed = |key| keys.as_ref().is_some_and(|keys| keys.pressed(key));
        let turned = words.right_to_left().then(|| {
            if pressed(KeyCode::ArrowLeft) {
                Some(before.0 + steps.0)
            } else {
                pressed(KeyCode::ArrowRight).then_some(before.0 - steps.0)
            }
        });
        let asked = turned.flatten().unwrap_or(change.value);
        let value = whole(asked, steps.0, range);
        if value != before.0 {
            commands.entity(entity).insert(SliderValue(value));
            commands.trigger(Slid { entity, value });
        }
    }
}

fn whole(value: f32, step: f32, range: &SliderRange) -> f32 {
    range.clamp(range.start() + ((value - range.start()) / step).round() * step)
}

/// Updates thumb and text.
fn show(
    sliders: Query<(Entity, &SliderValue, &SliderRange, &SaidAs, &ChildOf), Changed<SliderValue>>,
    children: Query<&Children>,
    mut thumbs: Query<&mut Node, With<SliderThumb>>,
    mut readings: Query<&mut Text, With<Reading>>,
    mut accessible: Query<&mut AccessibilityNode>,
    words: Res<Words>,
) {
    for (entity, value, range, said_as, parent) in &sliders {
        for below in children.iter_descendants(entity) {
            if let Ok(mut thumb) = thumbs.get_mut(below) {
                thumb.left = percent(range.thumb_position(value.0) * 100.0);
            }
        }
        let said = words.say(&Message::new(&said_as.0).with("value", value.0));
        for below in children.iter_descendants(parent.parent()) {
            if let Ok(mut text) = readings.get_mut(below) {
                text.0.clone_from(&said);
            }
        }
        if let Ok(mut node) = accessible.get_mut(entity) {
            node.set_value(said);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, show.in_set(super::Dressing::Sliders));
}
