//! The compass: a strip of bearings that runs with the gaze. East is to the right of north in every language.

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::text::Message;
use crate::units::place::turn_deg;

use super::coach::Coach;
use super::face::{NARROW_PX, Needs};
use super::threat::three_digits;

/// Width of the strip, logical pixels.
const WIDTH_PX: f32 = 330.0;

/// Most of the window's width that it takes, percent: the readings and buttons at its sides need theirs.
const MOST_PERCENT: f32 = 30.0;

/// Half of what it shows, degrees.
const HALF_DEG: f32 = 60.0;

/// Bearings between two ticks, degrees.
const STEP_DEG: u16 = 15;

/// Width of a tick's node, logical pixels.
const TICK_PX: f32 = 36.0;

/// A tick at a bearing.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Tick(f32);

/// The bearing in digits.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Digits;

/// The sides of the ring under check, in learn mode: one for each azimuth, filled as far as its heights were looked at.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct RingRow;

/// One side of the ring, by number, and the part of it that is filled.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Side(usize);

/// The filled part of a side.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Filled(usize);

/// Height of the ring's sides, logical pixels.
const RING_PX: f32 = 16.0;

/// The strip and the digits below it.
pub(super) fn strip(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    parent
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                padding: UiRect::axes(px(6), px(4)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                flex_shrink: 1.0,
                ..default()
            },
            BackgroundColor(theme::BACKGROUND.with_alpha(0.82)),
            Pickable::IGNORE,
        ))
        .with_children(|plate| {
            plate
                .spawn((
                    Needs::width(NARROW_PX),
                    Node {
                        width: px(WIDTH_PX),
                        max_width: vw(MOST_PERCENT),
                        height: px(26),
                        overflow: Overflow::clip(),
                        ..default()
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|strip| {
                    for bearing in (0..360).step_by(usize::from(STEP_DEG)) {
                        strip.spawn(tick(kit, bearing as u16));
                    }
                });
            plate.spawn((
                Node {
                    width: px(2),
                    height: px(6),
                    ..default()
                },
                BackgroundColor(theme::ACCENT),
                Pickable::IGNORE,
            ));
            plate.spawn((
                Digits,
                kit.spoken("", theme::TEXT_PX, theme::INK, true, accesskit::Role::Label),
                Pickable::IGNORE,
            ));
            plate.spawn((
                RingRow,
                Node {
                    display: Display::None,
                    width: px(WIDTH_PX),
                    max_width: vw(MOST_PERCENT),
                    height: px(RING_PX),
                    overflow: Overflow::clip(),
                    ..default()
                },
                Pickable::IGNORE,
            ));
        });
}

/// Shows which sides of the ring are looked at, all round; the middle is where one looks.
pub(super) fn show_ring(
    mut commands: Commands,
    coach: Res<Coach>,
    patrolling: Res<Patrolling>,
    mut rows: Query<(Entity, &mut Node), (With<RingRow>, Without<Side>, Without<Filled>)>,
    mut sides: Query<(&Side, &mut Node), (Without<RingRow>, Without<Filled>)>,
    mut fillings: Query<(&Filled, &mut Node), (Without<RingRow>, Without<Side>)>,
) {
    let count = coach.ring.len();
    for (row, mut node) in &mut rows {
        let display = if count == 0 {
            Display::None
        } else {
            Display::Flex
        };
        if node.display != display {
            node.display = display;
            commands.entity(row).despawn_related::<Children>();
            commands.entity(row).with_children(|row| {
                for number in 0..count {
                    row.spawn(side(number));
                }
            });
        }
    }
    let wide = 100.0 / count.max(1) as f32;
    for (Side(number), mut node) in &mut sides {
        let middle_deg = (*number as f32 + 0.5) * 360.0 / count.max(1) as f32;
        let off_deg = turn_deg(patrolling.gaze.0, middle_deg);
        node.left = percent(50.0 + off_deg / 3.6 - wide / 2.0);
        node.width = percent(wide * 0.9);
    }
    for (Filled(number), mut node) in &mut fillings {
        let share = coach.ring.get(*number).copied().unwrap_or(0.0);
        node.height = percent(share * 100.0);
    }
}

/// A side: a frame that fills from below.
fn side(number: usize) -> impl Bundle {
    (
        Side(number),
        Node {
            position_type: PositionType::Absolute,
            height: px(RING_PX),
            border: UiRect::all(px(1)),
            align_items: AlignItems::End,
            ..default()
        },
        BorderColor::all(theme::INK_FAINT),
        Pickable::IGNORE,
        children![(
            Filled(number),
            Node {
                width: percent(100),
                height: percent(0),
                ..default()
            },
            BackgroundColor(theme::GOOD),
            Pickable::IGNORE,
        )],
    )
}

/// A tick: the four quarters by their letters, others by their number of degrees.
fn tick(kit: &Kit, bearing: u16) -> impl Bundle {
    let words = match bearing {
        0 => kit.words.word("compass-north"),
        90 => kit.words.word("compass-east"),
        180 => kit.words.word("compass-south"),
        270 => kit.words.word("compass-west"),
        other if other % 30 == 0 => other.to_string(),
        _ => "·".to_owned(),
    };
    let quarter = bearing.is_multiple_of(90);
    (
        Tick(f32::from(bearing)),
        Node {
            position_type: PositionType::Absolute,
            width: px(TICK_PX),
            // Its middle, not its edge, stands at its bearing.
            margin: UiRect::left(px(-TICK_PX / 2.0)),
            justify_content: JustifyContent::Center,
            ..default()
        },
        Pickable::IGNORE,
        children![(
            Pickable::IGNORE,
            kit.letters(
                words,
                if quarter {
                    theme::TEXT_PX
                } else {
                    theme::SMALL_PX
                },
                if quarter {
                    theme::INK
                } else {
                    theme::INK_FAINT
                },
                quarter
            )
        )],
    )
}

pub(super) fn turn(
    patrolling: Res<Patrolling>,
    words: Res<crate::front_end::words::Words>,
    mut ticks: Query<(&Tick, &mut Node)>,
    mut digits: Query<&mut Text, With<Digits>>,
    mut last: Local<Option<f32>>,
    fresh: Query<(), Added<Tick>>,
) {
    let bearing = patrolling.gaze.0;
    let same = last.is_some_and(|last| turn_deg(last, bearing).abs() < 0.2);
    if same && fresh.is_empty() {
        return;
    }
    *last = Some(bearing);
    for (tick, mut node) in &mut ticks {
        let off_deg = turn_deg(bearing, tick.0);
        let display = if off_deg.abs() <= HALF_DEG {
            Display::Flex
        } else {
            Display::None
        };
        if node.display != display {
            node.display = display;
        }
        if display == Display::Flex {
            node.left = percent(50.0 + off_deg / HALF_DEG * 50.0);
        }
    }
    let said = words.say(&Message::new("compass-bearing").with("bearing", three_digits(bearing)));
    for mut text in &mut digits {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}
