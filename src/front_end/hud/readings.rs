//! What is read off the screen: time, grid, the way on, how one stands, the patrol, captions and the coach.

use bevy::prelude::*;

use crate::front_end::input::prompt;
use crate::front_end::input::steering::{Pace, Way};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Spoken};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::scenario::schema::Route;
use crate::sim::action::{CheckRing, Stance};
use crate::sim::view::TraineeView;
use crate::text::{Message, clock};
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

use super::captions::{Kind, Log};
use super::coach::Coach;
use super::hands::Hands;
use super::team;

/// Something that is read off the screen.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readout {
    Mode,
    Time,
    Grid,
    Way,
    Body,
    Member(usize),
    Caption(usize),
    Coach,
}

/// Size of the letters of captions and coach, logical pixels.
pub(super) const NEWS_PX: f32 = theme::TEXT_PX + 1.0;

/// The node of a line that is not there when it has nothing to say.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct HiddenWhenEmpty;

pub(super) fn readout(kit: &Kit, which: Readout, size_px: f32, bold: bool) -> impl Bundle + use<> {
    (
        which,
        kit.spoken("", size_px, theme::INK, bold, accesskit::Role::Label),
        Pickable::IGNORE,
    )
}

/// Words that a screen reader reads out as they change.
pub(super) fn news(kit: &Kit, which: Readout) -> impl Bundle + use<> {
    let mut accessible = accesskit::Node::new(accesskit::Role::Label);
    accessible.set_live(accesskit::Live::Polite);
    (
        which,
        Spoken,
        bevy::a11y::AccessibilityNode::from(accessible),
        kit.letters(String::new(), NEWS_PX, theme::INK, false),
        Pickable::IGNORE,
    )
}

/// The way on, in words: the next waypoint and the next vulnerable point, by the names of the route card; the way home
/// once the route is given up.
pub fn way_on(route: &Route, view: &TraineeView, given_up: bool) -> Message {
    let here = view.here.point();
    if given_up && let Some(home) = route.waypoints.first() {
        return Message::new("hud-way-home")
            .with("name", home.called())
            .with("distance", here.distance_m(home.at).round());
    }
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
        // Where the next waypoint is the vulnerable point, once is enough.
        Some((point, distance_m)) if distance_m < 150.0 && point.name != next.called() => {
            Message::new("hud-way-and-point")
                .with("way", message)
                .with("name", &point.name)
                .with("distance", distance_m.round())
        }
        _ => message,
    }
}

/// The mode, and how long the patrol has gone on and may go on yet.
fn mode_and_time(patrolling: &Patrolling) -> Message {
    let mode = match patrolling.mode() {
        Mode::Learn => "exercises-mode-learn",
        Mode::Practise => "exercises-mode-practise",
        Mode::Assess => "exercises-mode-assess",
    };
    let elapsed_s = patrolling.tick().seconds();
    let left_s = (patrolling.exercise().scenario.time_limit_s - elapsed_s).max(0.0);
    Message::new("hud-frame")
        .with("mode", Message::new(mode))
        .with("elapsed", clock(elapsed_s))
        .with("left", clock(left_s))
}

/// One's own check that is under way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checked {
    /// The radius, metres.
    pub radius_m: f32,
    /// For how long it has gone on, seconds.
    pub for_s: f32,
    /// True as soon as everything was looked at, as far as the coach tells of it.
    pub whole: bool,
}

/// How one stands and walks, in words.
pub fn body(hands: &Hands, view: &TraineeView, checking: Option<Checked>, paused: bool) -> Message {
    if paused {
        return Message::new("hud-paused");
    }
    if let Some(Checked {
        radius_m,
        for_s,
        whole,
    }) = checking
    {
        let message = Message::new("hud-checking").with("radius", radius_m.round());
        return if whole {
            message.with("state", "whole").with("seconds", "")
        } else {
            message
                .with("state", "begun")
                .with("seconds", for_s.floor())
        };
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

fn checking(patrolling: &Patrolling, coach: &Coach) -> Option<Checked> {
    let checking = patrolling.view().checking?;
    let halts = &patrolling.doctrine().pack.halts;
    let radius_m = match checking.ring {
        CheckRing::Near => halts.near_check_m.value,
        CheckRing::Far => halts.far_check_m.value,
    };
    let for_s = patrolling.tick().seconds_since(checking.since);
    Some(Checked {
        radius_m,
        for_s,
        whole: coach.has_seen_all(),
    })
}

/// Says anew what has changed.
pub(super) fn show(
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
            Readout::Mode => words.say(&mode_and_time(&patrolling)),
            Readout::Time => {
                let group = Clock::of(&scenario.when).dtg(patrolling.tick()).to_string();
                format!("{} {}", &group[..7], &group[7..])
            }
            Readout::Grid => GridFrame::of(&scenario.place).mgrs(view.here.point(), 8),
            Readout::Way => words.say(&way_on(&scenario.route, view, patrolling.route_given_up())),
            Readout::Body => {
                let body = body(
                    &hands,
                    view,
                    checking(&patrolling, &coach),
                    patrolling.paused,
                );
                words.say(&if patrolling.hurried > 1 {
                    Message::new("hud-hurried")
                        .with("times", u32::from(patrolling.hurried))
                        .with("body", body)
                } else {
                    body
                })
            }
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
                .map_or_else(String::new, |(line, _)| {
                    begun_large(words.say(&line.sentence))
                }),
            Readout::Coach => words_of(&coach, &words, &settings),
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

/// A sentence with a large first letter, whatever it begins with.
fn begun_large(words: String) -> String {
    let mut letters = words.char_indices();
    let first = letters.find(|(_, letter)| !matches!(letter, '\u{2066}'..='\u{2069}'));
    match first {
        Some((at, letter)) if letter.is_lowercase() => {
            let rest = &words[at + letter.len_utf8()..];
            format!("{}{}{rest}", &words[..at], letter.to_uppercase())
        }
        _ => words,
    }
}

/// What the coach says, with the key for it.
pub(super) fn words_of(coach: &Coach, words: &Words, settings: &Settings) -> String {
    let Some(advice) = &coach.advice else {
        return String::new();
    };
    let key = coach
        .control
        .map_or_else(String::new, |control| prompt(words, settings, control));
    if key.is_empty() {
        return words.say(advice);
    }
    words.say(
        &Message::new("hud-coach")
            .with("advice", advice.clone())
            .with("key", key),
    )
}
