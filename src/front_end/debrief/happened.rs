//! What happened: the patrol played again, a line of time to scrub, and every moment to jump to.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui_widgets::{
    Activate, Slider, SliderOrientation, SliderRange, SliderStep, SliderThumb, SliderValue,
    TrackClick, ValueChange, observe,
};

use super::lines::{jump_line, outcome_look};
use super::replay::{Jump, Replay, SPEEDS, Viewpoint};
use super::tabs::Tab;
use super::{Debriefed, again};
use crate::front_end::ground::Lookout;
use crate::front_end::icon::Icon;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{
    Choice, Chosen, Kit, Offer, OneOf, StableId, THUMB_PX, Weight, scroll_content, scroll_frame,
    thumb_way,
};
use crate::front_end::words::Words;
use crate::report::wording::clock;
use crate::scoring::review::{Moment, Topic};
use crate::text::Message;

/// Moments listed at most; of more, those that nobody judged and that say least are left out.
const MOST: usize = 240;

/// Where the ground is seen, while this tab is open.
#[derive(Component)]
struct Seen;

/// The line of time.
#[derive(Component)]
pub(super) struct Scrubber;

/// The words that say which moment is shown.
#[derive(Component)]
pub(super) struct MomentSays;

/// The words on the play button and the speed button.
#[derive(Component)]
pub(super) struct PlaySays;
#[derive(Component)]
pub(super) struct SpeedSays;

/// Fills the tab: the patrol played again beside the list of moments.
pub(super) fn page(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    page.spawn(Node {
        flex_direction: FlexDirection::Row,
        column_gap: px(theme::GAP_PX),
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        width: percent(100),
        ..default()
    })
    .with_children(|both| {
        both.spawn(Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 3.0,
            flex_basis: px(0),
            height: percent(100),
            min_width: px(0),
            ..default()
        })
        .with_children(|left| {
            // In a small window with large letters the buttons roll; the view keeps its least height.
            left.spawn(scroll_frame()).with_children(|frame| {
                frame
                    .spawn(scroll_content())
                    .with_children(|left| played(left, kit, debriefed));
            });
        });
        both.spawn(Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 2.0,
            flex_basis: px(0),
            height: percent(100),
            min_width: px(0),
            ..default()
        })
        .with_children(|right| {
            right.spawn(scroll_frame()).with_children(|frame| {
                frame.spawn(scroll_content()).with_children(|list| {
                    for (number, moment) in listed(&debriefed.review.moments) {
                        let words = kit.words.say(&moment.message);
                        let called = format!("debrief-moment-{number}");
                        jump_line(list, kit, &called, moment.tick, look_of(moment), &words);
                    }
                });
            });
        });
    });
}

/// The moments for the list, with their numbers.
fn listed(moments: &[Moment]) -> Vec<(usize, &Moment)> {
    let weighty = |moment: &Moment| {
        moment.outcome.is_some() || !matches!(moment.topic, Topic::Way | Topic::Halt | Topic::Sight)
    };
    let all = moments.iter().enumerate();
    if moments.len() <= MOST {
        return all.collect();
    }
    all.filter(|(_, moment)| weighty(moment))
        .take(MOST)
        .collect()
}

fn look_of(moment: &Moment) -> (Icon, Color) {
    if let Some(outcome) = moment.outcome {
        return outcome_look(outcome);
    }
    let picture = match moment.topic {
        Topic::Way => Icon::Next,
        Topic::Halt => Icon::Halt,
        Topic::Sight => Icon::Eye,
        Topic::Mark => Icon::Mark,
        Topic::Order => Icon::Orders,
        Topic::Report => Icon::Radio,
        Topic::Distance => Icon::Shield,
        Topic::Inject => Icon::Info,
        Topic::Judged => Icon::Report,
        Topic::Critical => Icon::Warning,
    };
    (picture, theme::INK_FAINT)
}

/// The view, the line of time and the buttons.
fn played(left: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let mut accessible = Accessible::new(Role::Image);
    accessible.set_label(kit.words.word("debrief-replay"));
    left.spawn((
        Seen,
        AccessibilityNode::from(accessible),
        Node {
            width: percent(100),
            flex_grow: 1.0,
            flex_shrink: 0.0,
            flex_basis: px(0),
            min_height: px(150),
            ..default()
        },
        BackgroundColor(theme::PANEL),
    ));
    left.spawn((MomentSays, kit.text("")));
    scrubber(left, kit, debriefed);
    left.spawn(super::widget::row()).with_children(|row| {
        // Along the line of time, which runs from left to right in every language.
        let along = if kit.words.right_to_left() {
            FlexDirection::RowReverse
        } else {
            FlexDirection::Row
        };
        row.spawn(Node {
            flex_direction: along,
            column_gap: px(theme::GAP_PX),
            ..default()
        })
        .with_children(|row| {
            button(
                row,
                kit,
                "debrief-before",
                Icon::Earlier,
                "debrief-before",
                before,
            );
            row.spawn((
                kit.button(
                    "debrief-play",
                    &kit.words.word("debrief-play"),
                    Weight::Main,
                ),
                PlaySays,
                observe(|_: On<Activate>, mut replay: ResMut<Replay>| {
                    if !replay.playing && replay.at_s >= replay.end_s {
                        replay.at_s = 0.0;
                    }
                    replay.playing = !replay.playing;
                }),
            ));
            button(
                row,
                kit,
                "debrief-after",
                Icon::Later,
                "debrief-after",
                after,
            );
        });
        row.spawn((
            kit.button("debrief-speed", &speed_words(kit, 1.0), Weight::Plain),
            SpeedSays,
            observe(|_: On<Activate>, mut replay: ResMut<Replay>| {
                let next = SPEEDS.iter().find(|speed| **speed > replay.speed);
                replay.speed = next.copied().unwrap_or(SPEEDS[0]);
            }),
        ));
        again::button(row, kit, debriefed);
        let devices = &debriefed.finished.session.exercise.devices;
        let held_back = &debriefed.review.held_back;
        let item_there = devices.iter().any(|placed| !held_back.device(placed.id));
        let offers = Viewpoint::ALL
            .iter()
            .filter(|viewpoint| item_there || **viewpoint != Viewpoint::Item)
            .map(|viewpoint| Offer::of(*viewpoint, &kit.words))
            .collect();
        let label = kit.words.word("debrief-view");
        row.spawn((
            kit.tabs(Viewpoint::GROUP, &label, offers, 0),
            observe(|chosen: On<Chosen>, mut replay: ResMut<Replay>| {
                if let Some(viewpoint) = chosen.one() {
                    replay.viewpoint = viewpoint;
                }
            }),
        ));
    });
}

fn speed_words(kit: &Kit, speed: f32) -> String {
    kit.words
        .say(&Message::new("debrief-speed").with("times", speed))
}

fn button<M: 'static>(
    row: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    picture: Icon,
    word: &str,
    then: impl IntoSystem<(), (), M> + Copy + Send + Sync + 'static,
) {
    row.spawn((
        kit.icon_only(called, picture, &kit.words.word(word)),
        observe(move |_: On<Activate>, mut commands: Commands| {
            commands.run_system_cached(then);
        }),
    ));
}

/// To the moment before the one shown.
fn before(replay: Res<Replay>, debriefed: Res<Debriefed>, mut commands: Commands) {
    let moments = debriefed.review.moments.iter().rev();
    let earlier = moments
        .map(|moment| moment.tick)
        .find(|tick| tick.seconds() < replay.at_s - 0.05);
    if let Some(tick) = earlier {
        commands.trigger(Jump(tick));
    }
}

/// To the moment after the one shown.
fn after(replay: Res<Replay>, debriefed: Res<Debriefed>, mut commands: Commands) {
    let mut moments = debriefed.review.moments.iter().map(|moment| moment.tick);
    if let Some(tick) = moments.find(|tick| tick.seconds() > replay.at_s + 0.05) {
        commands.trigger(Jump(tick));
    }
}

/// The line of time: it runs from left to right in every language, and the arrow keys move along it.
fn scrubber(left: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let end_s = debriefed.finished.session.last_tick.seconds().max(0.1);
    let mut accessible = Accessible::new(Role::Slider);
    accessible.set_label(kit.words.word("debrief-time"));
    left.spawn((
        Scrubber,
        Slider {
            track_click: TrackClick::Snap,
            orientation: SliderOrientation::Horizontal,
        },
        SliderValue(0.0),
        SliderRange::new(0.0, end_s),
        SliderStep(2.0),
        observe(|change: On<ValueChange<f32>>, mut replay: ResMut<Replay>| {
            replay.playing = false;
            replay.seek(change.value);
        }),
        StableId("debrief-time".to_owned()),
        Hovered::default(),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        Node {
            width: percent(100),
            height: px(theme::TARGET_PX),
            flex_shrink: 0.0,
            ..default()
        },
    ))
    .with_children(|track| {
        track
            .spawn((
                Node {
                    position_type: PositionType::Absolute,
                    left: px(THUMB_PX / 2.0),
                    right: px(THUMB_PX / 2.0),
                    top: px(theme::TARGET_PX / 2.0 - 3.0),
                    height: px(6),
                    ..default()
                },
                BackgroundColor(theme::LINE),
                Pickable::IGNORE,
            ))
            .with_children(|line| {
                for moment in listed(&debriefed.review.moments)
                    .into_iter()
                    .map(|(_, moment)| moment)
                    .filter(|moment| moment.topic != Topic::Way)
                {
                    line.spawn(stroke_of(moment, end_s));
                }
            });
        track.spawn(thumb_way());
    });
}

/// A stroke on the line of time: the graver, the longer.
fn stroke_of(moment: &Moment, end_s: f32) -> impl Bundle + use<> {
    let (_, colour) = look_of(moment);
    let length_px = match moment.topic {
        Topic::Critical => 30.0,
        Topic::Mark | Topic::Report => 24.0,
        Topic::Order | Topic::Judged => 18.0,
        _ => 12.0,
    };
    (
        Node {
            position_type: PositionType::Absolute,
            left: percent(100.0 * (moment.tick.seconds() / end_s).clamp(0.0, 1.0)),
            top: px(3.0 - length_px / 2.0),
            width: px(2),
            height: px(length_px),
            ..default()
        },
        BackgroundColor(colour),
        Pickable::IGNORE,
    )
}

/// Line of time, words and buttons follow the moment.
pub(super) fn follow(
    replay: Res<Replay>,
    debriefed: Res<Debriefed>,
    words: Res<Words>,
    scrubbers: Query<(Entity, &SliderValue, &SliderRange), With<Scrubber>>,
    children: Query<&Children>,
    mut thumbs: Query<&mut Node, With<SliderThumb>>,
    mut says: ParamSet<(Query<&mut Text, With<MomentSays>>, Query<&mut Text>)>,
    play: Query<&Children, With<PlaySays>>,
    speed: Query<&Children, With<SpeedSays>>,
    mut accessible: Query<&mut AccessibilityNode, With<Scrubber>>,
    added: Query<(), Added<Scrubber>>,
    mut commands: Commands,
) {
    if !replay.is_changed() && added.is_empty() {
        return;
    }
    let said = said_at(&replay, &debriefed, &words);
    for (entity, value, range) in &scrubbers {
        if value.0 != replay.at_s {
            commands.entity(entity).insert(SliderValue(replay.at_s));
        }
        for below in children.iter_descendants(entity) {
            if let Ok(mut thumb) = thumbs.get_mut(below) {
                thumb.left = percent(range.thumb_position(replay.at_s) * 100.0);
            }
        }
    }
    for mut node in &mut accessible {
        node.set_value(said.as_str());
    }
    for mut text in &mut says.p0() {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
    let playing = words.word(if replay.playing {
        "debrief-pause"
    } else {
        "debrief-play"
    });
    let times = words.say(&Message::new("debrief-speed").with("times", replay.speed));
    let mut all = says.p1();
    for (buttons, said) in [
        (play.iter().collect::<Vec<_>>(), playing),
        (speed.iter().collect(), times),
    ] {
        for child in buttons.into_iter().flatten() {
            if let Ok(mut text) = all.get_mut(*child)
                && text.0 != said
            {
                text.0.clone_from(&said);
            }
        }
    }
}

/// The time, and the last moment before it.
fn said_at(replay: &Replay, debriefed: &Debriefed, words: &Words) -> String {
    let time = clock(replay.at_s);
    let last = debriefed
        .review
        .moments
        .iter()
        .rev()
        .find(|moment| moment.tick.seconds() <= replay.at_s + 0.05);
    match last {
        Some(moment) => format!("{time}  {}", words.say(&moment.message)),
        None => time,
    }
}

/// The ground is drawn only while it is looked at.
fn look(
    mut commands: Commands,
    tabs: Query<(&StableId, &Choice), Changed<Choice>>,
    seen: Query<Entity, With<Seen>>,
) {
    for (called, choice) in &tabs {
        if called.0 != Tab::GROUP {
            continue;
        }
        for entity in &seen {
            if *choice == Choice::of(Tab::Happened) {
                commands.entity(entity).insert(Lookout);
            } else {
                commands.entity(entity).remove::<Lookout>();
            }
        }
    }
}

/// A jump opens the tab.
fn open_tab(_: On<Jump>, mut tabs: Query<(&StableId, &mut Choice)>) {
    for (called, mut choice) in &mut tabs {
        if called.0 == Tab::GROUP {
            choice.set_if_neq(Choice::of(Tab::Happened));
        }
    }
}

/// Nobody watches a replay that is on another tab.
fn stop_unseen(tabs: Query<(&StableId, &Choice)>, mut replay: ResMut<Replay>) {
    let open = tabs
        .iter()
        .any(|(called, choice)| called.0 == Tab::GROUP && *choice == Choice::of(Tab::Happened));
    if replay.playing && !open {
        replay.playing = false;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(open_tab).add_systems(
        Update,
        (look, stop_unseen, follow)
            .chain()
            .in_set(Stage::Debrief)
            .after(super::replay::show)
            .run_if(resource_exists::<Replay>.and_then(resource_exists::<Debriefed>)),
    );
}
