//! Local people: ask those near; tell those inside the ring to leave.

use crate::scenario::exercise::{Person, PersonId};
use crate::scenario::schema::{CivilianKind, Role};
use crate::scenery::figure::called_by_sight;
use crate::scoring::facts::person_at;
use crate::sim::action::{Direction, Means, SPEAKING_M};
use crate::sim::event::Told;
use crate::text::Message;
use crate::trainee::locals;
use crate::trainee::refuge::{Danger, ordered_m};
use crate::units::{Point, TICK_HZ, Tick};

use super::advice::{Advice, Prompt};
use super::say;
use super::scene::Scene;

/// Time for an answer to be read, seconds: it comes at once.
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
    /// On the march: somebody near enough to talk to, and time to read what they say.
    pub(super) fn ask(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        let asked_at = scene.memory.asked_at;
        if asked_at.is_some_and(|asked| scene.since_s(asked) < LISTENS_S) {
            let told = scene.view.spoken.last().map(|answer| answer.told);
            let message = Message::new("coach-listen").with(
                "told",
                match told {
                    Some(Told::Something) => "something",
                    _ => "nothing",
                },
            );
            return Some(Advice::new(Prompt::Stop, message));
        }
        let offer = self.next_to_ask(scene);
        self.offered = offer.map(|(person, ..)| person);
        let (person, by, at) = offer?;
        let message = in_sight(Message::new("coach-ask"), scene, person, at)
            .with("now", if scene.view.still { "stands" } else { "walks" })
            .with("reach", SPEAKING_M)
            .with("means", word(by));
        Some(Advice::new(Prompt::Ask { person, by }, message))
    }

    /// Whoever was offered already, then the nearest, women and men before children: only one at a time, and nobody who
    /// would be gone before they can be addressed.
    fn next_to_ask(&self, scene: &Scene<'_>) -> Option<(PersonId, Means, Point)> {
        let here = scene.here();
        let mut people = scene.view.civilians.clone();
        people.sort_by(|(a, at_a), (b, at_b)| {
            let first = |person: &PersonId| {
                let offered = Some(*person) == self.offered;
                (!offered, is_child(scene, *person))
            };
            let away = at_a.distance_m(here).total_cmp(&at_b.distance_m(here));
            first(a).cmp(&first(b)).then(away)
        });
        people.iter().find_map(|(person, at)| {
            if Some(*person) != self.offered && leaves_soon(scene, *person) {
                return None;
            }
            let mut others = scene.memory.asked.clone();
            let rest = people.iter().map(|(other, _)| *other);
            others.extend(rest.filter(|other| other != person));
            let (person, by) = locals::to_ask(scene.brief, scene.view, &others)?;
            Some((person, by, *at))
        })
    }
}

fn is_child(scene: &Scene<'_>, person: PersonId) -> bool {
    match &scene.session.exercise.people[person.index()] {
        Person::Civilian(civilian) => civilian
            .who
            .map_or(civilian.kind == CivilianKind::Child, |who| who.is_child()),
        Person::Patrol(_) => false,
    }
}

/// Who it is, how far away, and on which side of the way one looks.
fn in_sight(message: Message, scene: &Scene<'_>, person: PersonId, at: Point) -> Message {
    let here = scene.here();
    let side = say::side(scene.view.look_bearing_deg, here.bearing_deg(at));
    message
        .with("who", called_by_sight(&scene.session.exercise, person))
        .with("away", say::about_m(here.distance_m(at)))
        .with("side", side)
}

/// True for somebody who will be out of reach before they can be addressed: of the trainee, or of the interpreter, who
/// stands as soon as the trainee does.
fn leaves_soon(scene: &Scene<'_>, person: PersonId) -> bool {
    let at = |tick: Tick| {
        let seen = scene.session.observation_at(tick)?;
        person_at(seen, person)
    };
    let interpreter = scene.view.patrol.iter().find(|comrade| {
        let member = scene.brief.patrol.people.get(comrade.person.index());
        member.is_some_and(|member| member.role == Role::Interpreter)
    });
    let speakers = interpreter.map(|comrade| comrade.at);
    let now = scene.now();
    let before = at(Tick(now.0.saturating_sub(TICK_HZ)));
    before.zip(at(now)).is_some_and(|(before, here)| {
        let then = here.vec() + (here.vec() - before.vec()) * OFFERED_S;
        let mut speakers = speakers.into_iter().chain([scene.here()]);
        speakers.any(|speaker| then.distance(speaker.vec()) > SPEAKING_M)
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
    let here = scene.here();
    let from_danger_m = |at: &Point| at.distance_m(danger.at.point());
    let reached = scene.view.civilians.iter();
    let (nearest, at) = reached
        .filter(|(_, at)| at.distance_m(here) <= by.reach_m())
        .min_by(|(_, a), (_, b)| from_danger_m(a).total_cmp(&from_danger_m(b)))?;
    let message = in_sight(Message::new("coach-direct"), scene, *nearest, *at)
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
