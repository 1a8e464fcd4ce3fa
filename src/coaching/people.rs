//! Local people: ask those near; tell those inside the ring to leave.

use crate::scenario::exercise::PersonId;
use crate::scoring::facts::person_at;
use crate::sim::action::{Direction, Means, SPEAKING_M};
use crate::text::Message;
use crate::trainee::locals;
use crate::trainee::refuge::{Danger, ordered_m};
use crate::units::{TICK_HZ, Tick};

use super::advice::{Advice, Prompt};
use super::say;
use super::scene::Scene;

/// Duration of listening to an answer, seconds.
const LISTENS_S: f32 = 5.0;

/// Interval of repeated instructions, seconds: some people wait to be told twice.
const TELL_AGAIN_S: f32 = 20.0;

/// A conversation is offered only with somebody who stays in reach this long at their present walk, seconds: time to find
/// the key. Whoever is called waits; see [`crate::sim::action::TraineeAction::Hail`].
const OFFERED_S: f32 = 12.0;

/// Conversations on the march.
#[derive(Debug, Default)]
pub(super) struct Talks {
    /// With whom one is offered.
    offered: Option<PersonId>,
}

impl Talks {
    /// On the march: somebody near enough to talk to, and time to listen.
    pub(super) fn ask(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let asked_at = scene.memory.asked_at;
        if asked_at.is_some_and(|asked| scene.since_s(asked) < LISTENS_S) {
            return Some(Advice::new(Prompt::Stop, Message::new("coach-listen")));
        }
        let mut passed_over = scene.memory.asked.clone();
        let leaving = scene.view.civilians.iter().map(|(person, _)| *person);
        let leaving = leaving.filter(|person| Some(*person) != self.offered);
        passed_over.extend(leaving.filter(|person| leaves_soon(scene, *person)));
        let offer = locals::to_ask(scene.brief, scene.view, &passed_over);
        self.offered = offer.map(|(person, _)| person);
        let (person, by) = offer?;
        let here = scene.here();
        let mut people = scene.view.civilians.iter();
        let at = people.find(|(one, _)| *one == person).map(|(_, at)| *at)?;
        let message = Message::new("coach-ask")
            .with("who", scene.session.exercise.person_called(person))
            .with("away", say::about_m(here.distance_m(at)))
            .with("reach", SPEAKING_M)
            .with("means", word(by));
        Some(Advice::new(Prompt::Ask { person, by }, message))
    }
}

/// True for somebody who will be out of reach before they can be addressed.
fn leaves_soon(scene: &Scene<'_>, person: PersonId) -> bool {
    let at = |tick: Tick| {
        let seen = scene.session.observation_at(tick)?;
        person_at(seen, person)
    };
    let now = scene.now();
    let before = at(Tick(now.0.saturating_sub(TICK_HZ)));
    before.zip(at(now)).is_some_and(|(before, here)| {
        let then = here.vec() + (here.vec() - before.vec()) * OFFERED_S;
        then.distance(scene.here().vec()) > SPEAKING_M
    })
}

/// While something is marked: somebody inside the ring who can be reached from here.
pub(super) fn direct(scene: &Scene<'_>, dangers: &[Danger]) -> Option<Advice> {
    let directed = scene.memory.directed;
    if directed.is_some_and(|told| scene.since_s(told) < TELL_AGAIN_S) {
        return None;
    }
    let by = locals::means(scene.brief, scene.view);
    let danger = locals::endangered_by(scene.view, dangers, by.reach_m())?;
    let direction = Direction {
        distance_m: ordered_m(danger.required_m),
        ..locals::out_of(danger, by)
    };
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
