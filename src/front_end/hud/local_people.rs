//! Local people: asking those near by what they know, and telling everybody in reach to leave or to go into shelter.

use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::Kit;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::Role;
use crate::sim::action::{Direction, Means, Refuge, SPEAKING_M};
use crate::sim::civilians::WAITS_S;
use crate::text::Message;
use crate::trainee::refuge::ordered_m;

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

/// Asking first, the nearest person first; then, from the first mark that stands, else from the incident, out of the ring or into shelter.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let faces: Vec<Face> = asking(kit, known)
        .into_iter()
        .chain(directing(kit, known))
        .collect();
    for (number, face) in faces.into_iter().enumerate() {
        let face = face.number(number);
        let face = if number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
    }
    let words = if near(&known.patrolling).next().is_none() {
        Message::new("people-nobody-near").with("distance", SPEAKING_M)
    } else {
        Message::new("people-wait").with("seconds", WAITS_S)
    };
    parent.spawn(kit.small(&kit.words.say(&words)));
    if Threat::all(&known.patrolling).is_empty() {
        parent.spawn(kit.small(&kit.words.word("people-needs-mark")));
    }
}

/// Local people near enough to talk to, the nearest first, with their distance in metres.
pub(super) fn near(patrolling: &Patrolling) -> impl Iterator<Item = (PersonId, f32)> + use<> {
    let view = patrolling.view();
    let here = view.here.point();
    let mut near: Vec<_> = view
        .civilians
        .iter()
        .map(|(person, at)| (*person, at.distance_m(here)))
        .filter(|(_, range_m)| *range_m <= SPEAKING_M)
        .collect();
    near.sort_by(|a, b| a.1.total_cmp(&b.1));
    near.into_iter().take(NEAREST)
}

fn asking(kit: &Kit, known: &Known) -> Vec<Face> {
    // A loudhailer is for calling out, not for talking to somebody who stands there.
    let by = means(known)
        .into_iter()
        .find(|means| *means != Means::Loudhailer)
        .unwrap_or(Means::Gestures);
    near(&known.patrolling)
        .map(|(person, range_m)| {
            let exercise = known.patrolling.exercise();
            let words = Message::new("people-ask")
                .with("name", exercise.person_called(person))
                .with("means", word(by))
                .with("distance", range_m.round());
            let called = format!("ask-{}", exercise.person_name(person));
            Face::new(called, kit.words.say(&words), Doing::Ask { person, by }).icon(Icon::Person)
        })
        .collect()
}

fn directing(kit: &Kit, known: &Known) -> Vec<Face> {
    let Some((_, from)) = Threat::all(&known.patrolling).into_iter().next() else {
        return Vec::new();
    };
    // What the coach asks for, else what the trainee can defend without knowing what it is.
    let in_doubt_m = known.patrolling.doctrine().pack.distances.in_doubt_m.value;
    let asked_m = known.coach.asks.distance_m;
    let distance_m = asked_m.unwrap_or_else(|| ordered_m(in_doubt_m));
    let mut faces = Vec::new();
    for (to, id, icon) in [
        (Refuge::Out, "out", Icon::Back),
        (Refuge::Shelter, "shelter", Icon::Shield),
    ] {
        for by in means(known) {
            let words = Message::new("people-direct")
                .with("to", id)
                .with("means", word(by))
                .with("distance", distance_m);
            let direction = Direction {
                by,
                from,
                distance_m,
                to,
            };
            let called = format!("people-{id}-{}", word(by));
            faces.push(
                Face::new(called, kit.words.say(&words), Doing::Direct(direction)).icon(icon),
            );
        }
    }
    faces
}
