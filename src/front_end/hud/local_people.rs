//! Local people: asking those near by what they know, and telling everybody in reach to leave or to go into shelter.

use bevy::prelude::*;

use crate::coaching::say;
use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::Kit;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::Role;
use crate::scenery::figure::called_by_sight;
use crate::sim::action::{Direction, Means, Refuge, SPEAKING_M};
use crate::sim::civilians::WAITS_S;
use crate::text::Message;
use crate::trainee::refuge::ordered_m;
use crate::units::Point;

use super::doing::Doing;
use super::face::Face;
use super::known::Known;
use super::threat::Threat;

/// Most people to choose from: the nearest; the list stays short enough for number keys.
const NEAREST: usize = 3;

/// How this patrol can speak to people, the best understood first.
fn means(known: &Known) -> Vec<Means> {
    let patrol = &known.patrolling.exercise().scenario.patrol;
    let interpreter = patrol
        .people
        .iter()
        .any(|member| member.role == Role::Interpreter);
    [
        (Means::Interpreter, interpreter),
        (Means::Loudhailer, patrol.loudhailer),
        (Means::Gestures, true),
    ]
    .into_iter()
    .filter_map(|(means, there)| there.then_some(means))
    .collect()
}

/// How a means is called in messages.
fn word(means: Means) -> &'static str {
    match means {
        Means::Interpreter => "interpreter",
        Means::Loudhailer => "loudhailer",
        Means::Gestures => "gestures",
    }
}

/// Asking first, the nearest person first; then, from the threat that the coach means, else from the first, out of the ring or
/// into shelter. The focus is on what the coach asks for.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let faces: Vec<Face> = asking(kit, known)
        .into_iter()
        .chain(directing(kit, known))
        .collect();
    let first = asked(known);
    let first = faces
        .iter()
        .position(|face| Some(face.called()) == first.as_deref());
    for (number, face) in faces.into_iter().enumerate() {
        let face = face.number(number);
        let face = if number == first.unwrap_or(0) {
            face.first()
        } else {
            face
        };
        face.add(parent, kit, true);
    }
    let words = if near(&known.patrolling, None).next().is_none() {
        Message::new("people-nobody-near").with("distance", SPEAKING_M)
    } else {
        Message::new("people-wait").with("seconds", WAITS_S)
    };
    parent.spawn(kit.small(&kit.words.say(&words)));
    if Threat::all(&known.patrolling).is_empty() {
        parent.spawn(kit.small(&kit.words.word("people-needs-mark")));
    }
}

/// The button of what the coach asks for.
fn asked(known: &Known) -> Option<String> {
    let asks = &known.coach.asks;
    match (asks.talk_with, asks.to, asks.by) {
        (Some(person), ..) => Some(ask(known, person)),
        (None, Some(to), Some(by)) => Some(direct(to, by)),
        _ => None,
    }
}

fn ask(known: &Known, person: PersonId) -> String {
    format!("ask-{}", known.patrolling.exercise().person_name(person))
}

fn direct(to: Refuge, by: Means) -> String {
    format!("people-{}-{}", to_word(to), word(by))
}

/// How a refuge is called in messages.
fn to_word(to: Refuge) -> &'static str {
    match to {
        Refuge::Out => "out",
        Refuge::Shelter => "shelter",
    }
}

/// Local people near enough to talk to, the nearest first, with where they are; whom the coach asks for is among them.
pub(super) fn near(
    patrolling: &Patrolling,
    asked: Option<PersonId>,
) -> impl Iterator<Item = (PersonId, Point)> + use<> {
    let view = patrolling.view();
    let here = view.here.point();
    let mut near = view.civilians.clone();
    near.retain(|(_, at)| at.distance_m(here) <= SPEAKING_M);
    near.sort_by(|(a, at_a), (b, at_b)| {
        let last = |person: &PersonId| Some(*person) != asked;
        let away = at_a.distance_m(here).total_cmp(&at_b.distance_m(here));
        last(a).cmp(&last(b)).then(away)
    });
    near.truncate(NEAREST);
    near.into_iter()
}

/// On which side of where one looks a place is, in words.
fn side(patrolling: &Patrolling, at: Point) -> Message {
    let bearing_deg = patrolling.view().here.point().bearing_deg(at);
    say::side(patrolling.gaze.0, bearing_deg)
}

fn asking(kit: &Kit, known: &Known) -> Vec<Face> {
    // A loudhailer is for calling out, not for talking to somebody who stands there.
    let by = means(known)
        .into_iter()
        .find(|means| *means != Means::Loudhailer)
        .unwrap_or(Means::Gestures);
    let here = known.patrolling.view().here.point();
    near(&known.patrolling, known.coach.asks.talk_with)
        .map(|(person, at)| {
            let words = Message::new("people-ask")
                .with("name", called_by_sight(known.patrolling.exercise(), person))
                .with("means", word(by))
                .with("side", side(&known.patrolling, at))
                .with("distance", at.distance_m(here).round());
            let doing = Doing::Ask { person, by };
            Face::new(ask(known, person), kit.words.say(&words), doing).icon(Icon::Person)
        })
        .collect()
}

fn directing(kit: &Kit, known: &Known) -> Vec<Face> {
    let all = Threat::all(&known.patrolling);
    let meant = Threat::asked(&all, known.coach.asks.from);
    let Some((_, from)) = all.get(meant).copied() else {
        return Vec::new();
    };
    // What the coach asks for, else what the trainee can defend without knowing what it is.
    let in_doubt_m = known.patrolling.doctrine().pack.distances.in_doubt_m.value;
    let asked_m = known.coach.asks.distance_m;
    let distance_m = asked_m.unwrap_or_else(|| ordered_m(in_doubt_m));
    let mut faces = Vec::new();
    for (to, icon) in [(Refuge::Out, Icon::Back), (Refuge::Shelter, Icon::Shield)] {
        for by in means(known) {
            let words = Message::new("people-direct")
                .with("to", to_word(to))
                .with("means", word(by))
                .with("distance", distance_m);
            let direction = Direction {
                by,
                from,
                distance_m,
                to,
            };
            let doing = Doing::Direct(direction);
            faces.push(Face::new(direct(to, by), kit.words.say(&words), doing).icon(icon));
        }
    }
    faces
}
