//! What is always there: clock, grid, the way on, the patrol at a glance, captions, and a button with a picture for
//! everything one can do. It leaves the middle of the window to the ground.

use bevy::picking::events::{Click, Drag, Pointer};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::icon::{Icon, icon};
use crate::front_end::input::steering::{Pace, Way};
use crate::front_end::input::{Control, Operated, look, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::shown::Shown;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Spoken, Tip};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::scenario::schema::Route;
use crate::sim::action::{CheckRing, Stance};
use crate::sim::trainee_body::TraineeBody;
use crate::sim::view::TraineeView;
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

use super::acting::Hands;
use super::captions::{Kind, Log, MOST};
use super::coach::Coach;
use super::doing::Doing;
use super::face::{Face, Needs};
use super::panels::Panels;
use super::{HudShows, compass, team};

/// Below this height the patrol is one line.
const LOW_PX: f32 = 560.0;

/// A pointer that has moved farther than this has dragged and not pressed, pixels.
const TAP_PX: f32 = 6.0;

/// Something that is read off the screen.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Readout {
    Time,
    Grid,
    Way,
    Body,
    Member(usize),
    Caption(usize),
    Coach,
}

/// The node of a line that is not there when it has nothing to say.
#[derive(Component, Debug, Clone, Copy)]
struct HiddenWhenEmpty;

/// The list of the patrol's people, left out where there is no room.
#[derive(Component, Debug, Clone, Copy)]
struct TeamList;

/// The dot in the middle: where one looks, and what a mark is on.
#[derive(Component, Debug, Clone, Copy)]
struct Dot;

/// The ground, to be dragged and pressed.
#[derive(Component, Debug, Clone, Copy)]
struct Pad;

/// Buttons of the bar below, in order.
const BAR: [(Control, Icon); 12] = [
    (Control::WalkOn, Icon::Begin),
    (Control::WalkBack, Icon::Undo),
    (Control::Stop, Icon::Halt),
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
const ABOVE: [(Control, Icon); 5] = [
    (Control::Map, Icon::Map),
    (Control::Marks, Icon::Eye),
    (Control::Team, Icon::Team),
    (Control::Log, Icon::Log),
    (Control::Menu, Icon::Pause),
];

fn see_through(node: Node) -> impl Bundle {
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

/// A panel of readings that is not there while it has nothing to say.
fn empty_plate() -> impl Bundle {
    (
        HiddenWhenEmpty,
        Node {
            display: Display::None,
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(10), px(6)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            ..default()
        },
        BackgroundColor(theme::BACKGROUND.with_alpha(0.88)),
        Pickable::IGNORE,
    )
}

fn open(mut commands: Commands, kit: Kit, settings: Res<Settings>, patrolling: Res<Patrolling>) {
    commands
        .spawn((
            Pad,
            DespawnOnExit(Stage::Patrol),
            GlobalZIndex(-10),
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                ..default()
            },
        ))
        .observe(drag)
        .observe(press);
    commands
        .spawn((
            DespawnOnExit(Stage::Patrol),
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
            bevy::input_focus::tab_navigation::TabGroup::new(0),
            bevy::a11y::AccessibilityNode::from(accessible),
            GlobalZIndex(10),
            Pickable::IGNORE,
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                flex_direction: FlexDirection::Column,
                justify_content: JustifyContent::SpaceBetween,
                padding: UiRect::all(px(8)),
                ..default()
            },
        ))
        .with_children(|whole| {
            above(whole, &kit, &settings, &patrolling);
            below(whole, &kit, &settings, &patrolling);
        });
}

fn readout(kit: &Kit, which: Readout, size_px: f32, bold: bool) -> impl Bundle + use<> {
    (
        which,
        kit.spoken("", size_px, theme::INK, bold, accesskit::Role::Label),
        Pickable::IGNORE,
    )
}

/// Words that a screen reader reads out as they change.
fn news(kit: &Kit, which: Readout) -> impl Bundle + use<> {
    let mut accessible = accesskit::Node::new(accesskit::Role::Label);
    accessible.set_live(accesskit::Live::Polite);
    (
        which,
        Spoken,
        bevy::a11y::AccessibilityNode::from(accessible),
        kit.letters(String::new(), theme::TEXT_PX + 1.0, theme::INK, false),
        Pickable::IGNORE,
    )
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

fn below(
    whole: &mut ChildSpawnerCommands,
    kit: &Kit,
    settings: &Settings,
    patrolling: &Patrolling,
) {
    whole
        .spawn(see_through(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            align_items: AlignItems::Start,
            ..default()
        }))
        .with_children(|foot| {
            for number in 0..MOST {
                foot.spawn(empty_plate()).with_children(|plate| {
                    plate.spawn(news(kit, Readout::Caption(number)));
                });
            }
            if patrolling.mode() == Mode::Learn {
                foot.spawn((empty_plate(), Outline::new(px(2), px(0), theme::ACCENT)))
                    .with_children(|plate| {
                        plate
                            .spawn(see_through(Node {
                                column_gap: px(8),
                                align_items: AlignItems::Center,
                                max_width: px(640),
                                ..default()
                            }))
                            .with_children(|row| {
                                row.spawn((
                                    icon(Icon::Learn, 24.0, theme::ACCENT),
                                    Pickable::IGNORE,
                                ));
                                row.spawn(news(kit, Readout::Coach));
                            });
                    });
            }
            foot.spawn(plate()).with_children(|plate| {
                plate.spawn(readout(kit, Readout::Body, theme::TEXT_PX, true));
            });
            foot.spawn(see_through(Node {
                flex_wrap: FlexWrap::Wrap,
                column_gap: px(6),
                row_gap: px(6),
                ..default()
            }))
            .with_children(|bar| {
                for (control, picture) in BAR {
                    if control == Control::Optics
                        && patrolling.exercise().scenario.patrol.optics.is_none()
                    {
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

/// Drags the ground: the view follows the hand; with the right button as with a mouse in a game.
fn drag(
    moved: On<Pointer<Drag>>,
    settings: Res<Settings>,
    shown: Res<Shown>,
    panels: Res<Panels>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut patrolling: ResMut<Patrolling>,
    mut hands: ResMut<Hands>,
) {
    if panels.top().is_some() {
        return;
    }
    hands.dragged |= moved.distance.length() > TAP_PX;
    let delta = (moved.delta.x, moved.delta.y);
    patrolling.gaze = if moved.button == PointerButton::Primary {
        let width_px = windows.iter().next().map_or(1280.0, Window::width).max(1.0);
        look::by_drag(patrolling.gaze, delta, shown.eye.field_deg / width_px)
    } else {
        let magnified = super::acting::magnified(&shown);
        look::by_mouse(patrolling.gaze, delta, &settings, magnified)
    };
}

/// Presses a place of the ground: looks there; twice marks it.
fn press(
    click: On<Pointer<Click>>,
    shown: Res<Shown>,
    panels: Res<Panels>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut patrolling: ResMut<Patrolling>,
    mut operated: MessageWriter<Operated>,
    mut hands: ResMut<Hands>,
) {
    // A drag ends with a click as well.
    if std::mem::take(&mut hands.dragged)
        || panels.top().is_some()
        || click.button != PointerButton::Primary
    {
        return;
    }
    if click.count >= 2 {
        operated.write(Operated(Control::Mark));
        return;
    }
    let Some(window) = windows.iter().next() else {
        return;
    };
    let pressed_px = click.pointer_location.position;
    let (width, height) = (window.width().max(1.0), window.height().max(1.0));
    let from_middle = (
        (pressed_px.x / width) * 2.0 - 1.0,
        1.0 - (pressed_px.y / height) * 2.0,
    );
    patrolling.gaze = look::towards(
        patrolling.gaze,
        from_middle,
        shown.eye.field_deg,
        width / height,
    );
}

/// The way on, in words: the next waypoint and the next vulnerable point, by the names of the route card.
pub fn way_on(route: &Route, view: &TraineeView) -> Message {
    let here = view.here.point();
    let Some(next) = route.waypoints.get(view.waypoints_reached) else {
        return Message::new("hud-way-done");
    };
    let nearest = route
        .vulnerable_points
        .iter()
        .map(|point| (point, here.distance_m(point.at)))
        .min_by(|a, b| a.1.total_cmp(&b.1));
    let message = Message::new("hud-way")
        .with("name", next.called())
        .with("distance", here.distance_m(next.at).round());
    match nearest {
        Some((point, distance_m)) if distance_m < 150.0 => Message::new("hud-way-and-point")
            .with("way", message)
            .with("name", &point.name)
            .with("distance", distance_m.round()),
        _ => message,
    }
}

/// How one stands and walks, in words; `checking` is the radius of one's own check and for how long it has gone on.
pub fn body(
    hands: &Hands,
    view: &TraineeView,
    checking: Option<(f32, f32)>,
    paused: bool,
) -> Message {
    if paused {
        return Message::new("hud-paused");
    }
    if let Some((radius_m, for_s)) = checking {
        return Message::new("hud-checking")
            .with("radius", radius_m.round())
            .with("seconds", for_s.floor());
    }
    let stance = match view.stance {
        Stance::Standing => "standing",
        Stance::Kneeling => "kneeling",
        Stance::Lying => "lying",
    };
    let way = match (hands.steering.following(), view.still) {
        (Some(Way::On), _) => "on",
        (Some(Way::Back), _) => "back",
        (None, false) => "free",
        (None, true) => "still",
    };
    let pace = match hands.steering.pace {
        Pace::Slow => "slow",
        Pace::Planned => "planned",
        Pace::Fast => "fast",
    };
    Message::new("hud-body")
        .with("stance", stance)
        .with("way", way)
        .with("pace", pace)
        .with("optics", if view.optics { "up" } else { "down" })
}

/// The radius of the check under way and for how long it has gone on, seconds.
fn checking(patrolling: &Patrolling) -> Option<(f32, f32)> {
    let body = patrolling.patrol().world().resource::<TraineeBody>();
    let halts = &patrolling.doctrine().pack.halts;
    let radius_m = match body.checking?.0 {
        CheckRing::Near => halts.near_check_m.value,
        CheckRing::Far => halts.far_check_m.value,
    };
    let for_s = patrolling.tick().seconds_since(body.checking_since);
    Some((radius_m, for_s))
}

fn show(
    mut texts: Query<(&Readout, &mut Text, Option<&ChildOf>), With<Spoken>>,
    mut nodes: Query<&mut Node, With<HiddenWhenEmpty>>,
    parents: Query<&ChildOf>,
    patrolling: Res<Patrolling>,
    hands: Res<Hands>,
    log: Res<Log>,
    coach: Res<Coach>,
    settings: Res<Settings>,
    words: Res<Words>,
) {
    let exercise = patrolling.exercise();
    let scenario = &exercise.scenario;
    let view = patrolling.view();
    for (readout, mut text, parent) in &mut texts {
        let said = match readout {
            Readout::Time => {
                let group = Clock::of(&scenario.when).dtg(patrolling.tick()).to_string();
                format!("{} {}", &group[..7], &group[7..])
            }
            Readout::Grid => GridFrame::of(&scenario.place).mgrs(view.here.point(), 8),
            Readout::Way => words.say(&way_on(&scenario.route, view)),
            Readout::Body => words.say(&body(
                &hands,
                view,
                checking(&patrolling),
                patrolling.paused,
            )),
            Readout::Member(number) => view.patrol.get(*number).map_or_else(String::new, |one| {
                words.say(
                    &Message::new("hud-member-line")
                        .with("who", exercise.person_called(one.person))
                        .with("state", team::state(one, view)),
                )
            }),
            Readout::Caption(number) => log
                .news
                .iter()
                .filter(|(line, _)| settings.captions || line.kind != Kind::Sound)
                .nth(*number)
                .map_or_else(String::new, |(line, _)| words.say(&line.sentence)),
            Readout::Coach => coach
                .advice
                .as_ref()
                .map_or_else(String::new, |advice| words.say(advice)),
        };
        if text.0 == said {
            continue;
        }
        let empty = said.is_empty();
        text.0 = said;
        let mut above = parent.map(ChildOf::parent);
        while let Some(entity) = above {
            if let Ok(mut node) = nodes.get_mut(entity) {
                node.display = if empty { Display::None } else { Display::Flex };
                break;
            }
            above = parents.get(entity).ok().map(ChildOf::parent);
        }
    }
}

/// Leaves out what there is no room for.
fn fold(
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

/// A button of the bar that was clicked does not keep the keyboard: space goes on meaning what it means on foot.
fn let_go_after_a_click(
    mut doings: MessageReader<Doing>,
    mut focus: ResMut<bevy::input_focus::InputFocus>,
    visible: Res<bevy::input_focus::InputFocusVisible>,
) {
    let clicked = doings
        .read()
        .any(|doing| matches!(doing, Doing::Operate(_)));
    if clicked && !visible.0 {
        focus.clear();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Stage::Patrol),
        open.run_if(resource_exists::<Patrolling>),
    )
    .add_systems(
        Update,
        (
            (show, fold).after(super::captions::follow).in_set(HudShows),
            let_go_after_a_click.in_set(super::HudReads),
        ),
    );
}
