//! The patrol's people: who, doing what, how far.

use bevy::prelude::*;

use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Person, PersonId};
use crate::scenario::schema::Role;
use crate::sim::view::{Comrade, TraineeView};
use crate::text::Message;

use super::building::Known;

/// Short names in scenarios that say no more than the job.
const JOBS: [&str; 8] = [
    "leader",
    "second",
    "second-in-command",
    "signaller",
    "medic",
    "interpreter",
    "observer",
    "soldier",
];

/// A member's name and job, as the patrol calls them.
pub fn who(kit: &Kit, exercise: &Exercise, person: PersonId) -> String {
    named(&kit.words, exercise, person)
}

/// The same with the words alone.
pub fn named(words: &Words, exercise: &Exercise, person: PersonId) -> String {
    let role = match &exercise.people[person.index()] {
        Person::Patrol(member) => match member.role {
            Role::Leader => "role-leader",
            Role::SecondInCommand => "role-second",
            Role::Signaller => "role-signaller",
            Role::Medic => "role-medic",
            Role::Interpreter => "role-interpreter",
            Role::Observer => "role-observer",
            Role::Soldier => "role-soldier",
        },
        Person::Civilian(_) => "role-civilian",
    };
    let name = exercise.person_name(person);
    let role = Message::new(role);
    // A short name that only says the job, perhaps with a number, is said in the reader's language.
    let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    let number = name[stem.len()..].trim_start_matches('-');
    if JOBS.contains(&stem) {
        let role = words.say(&role);
        return if number.is_empty() {
            role
        } else {
            words.say(
                &Message::new("hud-member-number")
                    .with("role", role)
                    .with("number", number),
            )
        };
    }
    words.say(
        &Message::new("hud-member")
            .with("name", name)
            .with("role", role),
    )
}

/// What one of the patrol does, in a sentence: a sign, words and the distance.
pub fn state(comrade: &Comrade, view: &TraineeView) -> Message {
    let state = match (comrade.at_post, comrade.done) {
        (true, _) => "at-post",
        (false, true) => "done",
        (false, false) => "busy",
    };
    Message::new("hud-member-state")
        .with("state", state)
        .with("distance", comrade.at.distance_m(view.here.point()).round())
}

/// Everybody, one below the other.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let view = known.patrolling.view();
    for comrade in &view.patrol {
        parent
            .spawn(crate::front_end::widget::row())
            .with_children(|row| {
                row.spawn(kit.text(&who(kit, known.patrolling.exercise(), comrade.person)));
                row.spawn(kit.small(&kit.words.say(&state(comrade, view))));
            });
    }
    let seen = Message::new("hud-civilians").with("count", view.civilians.len());
    parent.spawn(kit.small(&kit.words.say(&seen)));
}
