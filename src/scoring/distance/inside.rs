//! Who of the patrol is in a suspected area at a moment, and who found themselves in one, stayed there and called.

use crate::doctrine::measures::STAND_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::sim::event::Event;
use crate::units::Tick;

/// Who was in a suspected area when something became known there, did not leave the place until the patrol's part was over,
/// and called: a report was sent. Nobody of the patrol can report for others than all.
pub(super) fn stayed_and_called(
    evidence: &Evidence<'_>,
    since: Tick,
    settled: Tick,
) -> Vec<PersonId> {
    let called = evidence.session.events.iter().any(|(tick, event)| {
        (since..=settled).contains(tick) && matches!(event, Event::ReportSent { .. })
    });
    let inside = in_suspected_area(evidence, since);
    if !called || inside.is_empty() {
        return Vec::new();
    }
    let observations = &evidence.session.observations;
    let during = || {
        observations
            .iter()
            .filter(|seen| (since..=settled).contains(&seen.tick))
    };
    let stayed = |person: &PersonId| {
        let mut places = during().filter_map(|seen| person_at(seen, *person));
        let Some(first) = places.next() else {
            return false;
        };
        places.all(|here| here.distance_m(first) <= STAND_M)
    };
    inside.into_iter().filter(stayed).collect()
}

/// Who of the patrol was in a suspected area at a tick.
pub(super) fn in_suspected_area(evidence: &Evidence<'_>, tick: Tick) -> Vec<PersonId> {
    if evidence.session.scenario().suspected_areas.is_empty() {
        return Vec::new();
    }
    let patrol = 0..evidence.exercise().patrol_size() as u16;
    patrol
        .map(PersonId)
        .filter(|person| is_inside(evidence, *person, tick))
        .collect()
}

/// True when somebody was in a suspected area at a tick.
pub(in crate::scoring) fn is_inside(evidence: &Evidence<'_>, person: PersonId, tick: Tick) -> bool {
    let told = evidence.session.events.iter();
    let inside = told
        .take_while(|(at, _)| *at <= tick)
        .map(|(_, event)| match event {
            Event::SuspectedAreaEntered { person: who, .. } if *who == person => 1,
            Event::SuspectedAreaLeft { person: who, .. } if *who == person => -1,
            _ => 0,
        })
        .sum::<i32>();
    inside > 0
}
