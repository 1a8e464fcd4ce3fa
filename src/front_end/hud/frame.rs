//! What is always there: clock, grid, the way on, the patrol at a glance, and a button with a picture for
//! everything one can do. It leaves the middle of the window to the ground.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::icon::Icon;
use crate::front_end::input::{Control, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Tip};
use crate::text::Message;

use super::class::OverView;
use super::doing::Doing;
use super::face::{Face, Needs};
use super::hurry::may_hurry;
use super::panels::Panels;
use super::readings::{Readout, readout};
use super::{compass, heard};

/// Below this height of the window the list of the patrol's people is left out, and captions and coach are written smaller.
pub(super) const LOW_PX: f32 = 560.0;

/// Least width of the words about how one stands, logical pixels.
const BODY_PX: f32 = 190.0;

/// The list of the patrol's people, left out where there is no room.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct TeamList;

/// The dot in the middle: where one looks, and what a mark is on.
#[derive(Component, Debug, Clone, Copy)]
struct Dot;

/// Buttons of the bar below, in order.
const BAR: [(Control, Icon); 13] = [
    (Control::WalkOn, Icon::Begin),
    (Control::WalkBack, Icon::Undo),
    (Control::Stop, Icon::Halt),
    (Control::Hurry, Icon::Hurry),
    (Control::Mark, Icon::Mark),
    (Control::Optics, Icon::Binoculars),
    (Control::CheckNear, Icon::Check),
    (Control::CheckFar, Icon::Target),
    (Control::Orders, Icon::Orders),
    (Control::Warn, Icon::Sound),
    (Control::Report, Icon::Radio),
    (Control::Stance, Icon::Person),
    (Control::TurnRound, Icon::Compass),
];

/// Buttons above, in order.
const ABOVE: [(Control, Icon); 6] = [
    (Control::Map, Icon::Map),
    (Control::Marks, Icon::Eye),
    (Control::Team, Icon::Team),
    (Control::Log, Icon::Log),
    (Control::Card, Icon::Learn),
    (Control::Menu, Icon::Pause),
];

pub(super) fn see_through(node: Node) -> impl Bundle {
    (node, Pickable::IGNORE)
}

/// A panel of readings: dark enough for white letters over any ground.
fn plate() -> impl Bundle {
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(2),
            padding: UiRect::axes(px(10), px(6)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            ..default()
        },
        BackgroundColor(theme::BACKGROUND.with_alpha(0.82)),
        Pickable::IGNORE,
    )
}

pub(super) fn open(
    mut commands: Commands,
    kit: Kit,
    settings: Res<Settings>,
    patrolling: Res<Patrolling>,
) {
    commands
        .spawn((
            DespawnOnExit(Stage::Patrol),
            OverView,
            Pickable::IGNORE,
            GlobalZIndex(5),
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
        ))
        .with_children(|middle| {
            middle.spawn((
                Dot,
                Pickable::IGNORE,
                Node {
                    width: px(8),
                    height: px(8),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(Color::WHITE.with_alpha(0.9)),
                BorderColor::all(Color::BLACK.with_alpha(0.9)),
            ));
        });
    let label = kit.words.word("hud-patrol");
    let mut accessible = accesskit::Node::new(accesskit::Role::Group);
    accessible.set_label(label.as_str());
    commands
        .spawn((
            DespawnOnExit(Stage::Patrol),
            OverView,
            bevy::input_focus::tab_navigation::TabGroup::new(0),
            bevy::a11y::AccessibilityNode::from(accessible),
            GlobalZIndex(10),
            Pickable::IGNORE,
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                padding: UiRect::all(px(8)),
                ..default()
            },
        ))
        .with_children(|whole| {
            above(whole, &kit, &settings, &patrolling);
            heard::place(whole, &kit, &patrolling);
            below(whole, &kit, &settings, &patrolling);
        });
}

fn above(
    whole: &mut ChildSpawnerCommands,
    kit: &Kit,
    settings: &Settings,
    patrolling: &Patrolling,
) {
    whole
        .spawn(see_through(Node {
            justify_content: JustifyContent::SpaceBetween,
            align_items: AlignItems::Start,
            column_gap: px(8),
            ..default()
        }))
        .with_children(|row| {
            row.spawn(see_through(Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                ..default()
            }))
            .with_children(|side| {
                side.spawn(plate()).with_children(|plate| {
                    plate.spawn((
                        heard::Smaller,
                        readout(kit, Readout::Mode, theme::TEXT_PX, true),
                    ));
                    plate.spawn(readout(kit, Readout::Time, theme::HEADING_PX, true));
                    plate.spawn(readout(kit, Readout::Grid, theme::TEXT_PX, false));
                    plate.spawn(readout(kit, Readout::Way, theme::SMALL_PX, false));
                    plate
                        .spawn((
                            TeamList,
                            Needs {
                                width_px: 0.0,
                                height_px: LOW_PX,
                            },
                            see_through(Node {
                                flex_direction: FlexDirection::Column,
                                margin: UiRect::top(px(4)),
                                ..default()
                            }),
                        ))
                        .with_children(|list| {
                            for number in 0..patrolling.view().patrol.len() {
                                list.spawn(readout(
                                    kit,
                                    Readout::Member(number),
                                    theme::SMALL_PX,
                                    false,
                                ));
                            }
                        });
                });
            });
            compass::strip(row, kit);
            row.spawn(see_through(Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                column_gap: px(6),
                row_gap: px(6),
                flex_wrap: FlexWrap::Wrap,
                justify_content: JustifyContent::End,
                ..default()
            }))
            .with_children(|buttons| {
                for (control, picture) in ABOVE {
                    let key = prompt(&kit.words, settings, control);
                    let words = kit.words.word(&control.label());
                    let button = Face::new(control.name(), "", Doing::Operate(control))
                        .icon(picture)
                        .key(key.clone())
                        .key_below()
                        .add(buttons, kit, false);
                    name_it(buttons, button, &words, &key);
                }
            });
        });
}

/// Gives a button without words its words for screen readers and as a tip.
fn name_it(parent: &mut ChildSpawnerCommands, button: Entity, words: &str, key: &str) {
    let label = if key.is_empty() {
        words.to_owned()
    } else {
        format!("{words} ({key})")
    };
    let mut accessible = accesskit::Node::new(accesskit::Role::Button);
    accessible.set_label(label.as_str());
    parent
        .commands()
        .entity(button)
        .insert((bevy::a11y::AccessibilityNode::from(accessible), Tip(label)));
}

/// How one stands, and the buttons. Nothing pushes them out of the window.
fn below(
    whole: &mut ChildSpawnerCommands,
    kit: &Kit,
    settings: &Settings,
    patrolling: &Patrolling,
) {
    whole
        .spawn(see_through(Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            row_gap: px(6),
            align_items: AlignItems::Start,
            ..default()
        }))
        .with_children(|foot| {
            foot.spawn(see_through(Node {
                flex_wrap: FlexWrap::Wrap,
                column_gap: px(6),
                row_gap: px(6),
                ..default()
            }))
            .with_children(|bar| {
                for (control, picture) in BAR {
                    let left_out = match control {
                        Control::Optics => patrolling.exercise().scenario.patrol.optics.is_none(),
                        Control::Hurry => !may_hurry(patrolling.mode()),
                        _ => false,
                    };
                    if left_out {
                        continue;
                    }
                    let key = prompt(&kit.words, settings, control);
                    let long = kit.words.word(&control.label());
                    let short = short_label(kit, control, patrolling);
                    let button = Face::new(control.name(), short, Doing::Operate(control))
                        .on_bar()
                        .icon(picture)
                        .key(key.clone())
                        .add(bar, kit, false);
                    name_it(bar, button, &long, &key);
                }
                // In the room beside the last of them, however little: a row of its own would take it from the coach.
                bar.spawn(see_through(Node {
                    flex_grow: 1.0,
                    flex_basis: px(BODY_PX),
                    min_width: px(0),
                    align_items: AlignItems::Center,
                    ..default()
                }))
                .with_children(|rest| {
                    rest.spawn(plate()).with_children(|plate| {
                        plate.spawn(readout(kit, Readout::Body, theme::TEXT_PX, true));
                    });
                });
            });
        });
}

/// A word or two for the button of a control.
fn short_label(kit: &Kit, control: Control, patrolling: &Patrolling) -> String {
    let halts = &patrolling.doctrine().pack.halts;
    let ring = |radius_m: f32| {
        kit.words
            .say(&Message::new("bar-check").with("radius", radius_m.round()))
    };
    match control {
        Control::CheckNear => ring(halts.near_check_m.value),
        Control::CheckFar => ring(halts.far_check_m.value),
        _ => kit.words.word(&format!("bar-{}", control.name())),
    }
}

/// Leaves out what there is no room for.
pub(super) fn fold(
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut parts: Query<(&Needs, &mut Node, Has<TeamList>)>,
    panels: Res<Panels>,
) {
    let Some(window) = windows.iter().next() else {
        return;
    };
    let (width, height) = (window.width() / scale.0, window.height() / scale.0);
    for (needs, mut node, team) in &mut parts {
        let room = width >= needs.width_px && height >= needs.height_px;
        let display = if room && !(team && panels.top().is_some()) {
            Display::Flex
        } else {
            Display::None
        };
        if node.display != display {
            node.display = display;
        }
    }
}
