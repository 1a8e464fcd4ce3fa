//! `people-asked`: was somebody asked what they know, where there was somebody to ask?
//!
//! Measures 1 when the trainee asked a local person before an item was found, whatever came of it; else 0. Unit `count`;
//! `met` and `partly` are 1. Never evaluated when nobody was near: no local person came within [`NEAR_M`] of the trainee
//! for [`NEAR_S`], in all, while the patrol was searching. Source: locals avoid what they know of, and are the first
//! sign; ask them (open risk-education material, doctrine pack).

use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{person_at, trainee_at};
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::action::SPEAKING_M;
use crate::sim::event::Event;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::Tick;
use crate::units::tick::TICK_S;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("people-asked", Put::ToSession(measure));

/// Near enough to speak without calling out, metres.
pub const NEAR_M: f32 = SPEAKING_M;

/// A shorter time near is passing by, seconds.
pub const NEAR_S: f32 = 3.0;

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let session = evidence.session;
    let asked: Vec<(Tick, PersonId)> = session
        .events
        .iter()
        .filter_map(|(tick, event)| match event {
            Event::Asked { civilian, .. } => Some((*tick, *civilian)),
            _ => None,
        })
        .filter(|(tick, _)| evidence.facts.search.holds(*tick))
        .collect();
    if !asked.is_empty() {
        let findings = asked.into_iter().map(|(tick, civilian)| {
            finding(evidence, tick, civilian, "finding-person-asked").good(true)
        });
        return Measurement::Is(1.0, findings.collect());
    }
    let met = met(evidence);
    if met.is_empty() {
        return Measurement::NotCalledFor;
    }
    let findings = met.into_iter().map(|(tick, civilian)| {
        finding(evidence, tick, civilian, "finding-person-not-asked").good(false)
    });
    Measurement::Is(0.0, findings.collect())
}

/// Local people who were near long enough, with the time.
fn met(evidence: &Evidence<'_>) -> Vec<(Tick, PersonId)> {
    let exercise = evidence.exercise();
    let enough = (NEAR_S / (FRAME_EVERY_TICKS as f32 * TICK_S)).ceil() as usize;
    (exercise.patrol_size() as u16..exercise.people.len() as u16)
        .map(PersonId)
        .filter_map(|civilian| {
            let near = evidence
                .session
                .observations
                .iter()
                .filter(|seen| evidence.facts.search.holds(seen.tick))
                .filter(|seen| {
                    let at = person_at(seen, civilian);
                    at.is_some_and(|at| at.distance_m(trainee_at(evidence.session, seen)) <= NEAR_M)
                });
            let at_last = near.take(enough).map(|seen| seen.tick).collect::<Vec<_>>();
            (at_last.len() == enough).then(|| (at_last[enough - 1], civilian))
        })
        .collect()
}

fn finding(evidence: &Evidence<'_>, tick: Tick, civilian: PersonId, id: &str) -> Finding {
    let seen = evidence.session.observation_at(tick);
    let place = seen
        .and_then(|seen| person_at(seen, civilian))
        .map(|at| at.at_height(0.0));
    let message = Message::new(id).with("person", evidence.person_name(civilian));
    Finding::new(tick, place, message)
}
