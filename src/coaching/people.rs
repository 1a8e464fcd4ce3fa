//! Local people: ask those near; tell those inside the ring to leave.

use crate::sim::action::Means;
use crate::text::Message;
use crate::trainee::locals;
use crate::trainee::refuge::Danger;

use super::advice::{Advice, Prompt};
use super::scene::Scene;

/// Duration of listening to an answer, seconds.
const LISTENS_S: f32 = 5.0;

/// Interval of repeated instructions, seconds: some people wait to be told twice.
const TELL_AGAIN_S: f32 = 20.0;

/// On the march: somebody near enough to talk to, and time to listen.
pub(super) fn ask(scene: &Scene<'_>) -> Option<Advice> {
    let asked_at = scene.memory.asked_at;
    if asked_at.is_some_and(|asked| scene.since_s(asked) < LISTENS_S) {
        return Some(Advice::new(Prompt::Stop, Message::new("coach-listen")));
    }
    let (person, by) = locals::to_ask(scene.brief, scene.view, &scene.memory.asked)?;
    let message = Message::new("coach-ask")
        .with("who", scene.session.exercise.person_called(person))
        .with("means", word(by));
    Some(Advice::new(Prompt::Ask { person, by }, message))
}

/// While something is marked: somebody inside the ring who can be reached from here.
pub(super) fn direct(scene: &Scene<'_>, dangers: &[Danger]) -> Option<Advice> {
    let directed = scene.memory.directed;
    if directed.is_some_and(|told| scene.since_s(told) < TELL_AGAIN_S) {
        return None;
    }
    let by = locals::means(scene.brief, scene.view);
    let danger = locals::endangered_by(scene.view, dangers, by.reach_m())?;
    let direction = locals::out_of(danger, by);
    let message = Message::new("coach-direct")
        .with("means", word(by))
        .with("distance", direction.distance_m);
    Some(Advice::new(Prompt::Direct(direction), message))
}

/// Message suffix of a means of speaking.
fn word(means: Means) -> &'static str {
    match means {
        Means::Interpreter => "interpreter",
        Means::Loudhailer => "loudhailer",
        Means::Gestures => "gestures",
    }
}
