//! `vulnerable-point-halts`: did the patrol stop and look at each vulnerable point before it was entered?
//!
//! Measures, in percent, the share of the vulnerable points entered during the search for which, before the trainee came
//! within the radius, there was a halt (longer than the pack's `halt_after_s`) from which its place lay in the central
//! view for a quarter of a second. How far short the halt was does not matter, as long as the point can be looked over
//! from there: as far off as the pack says (`vulnerable_point_seen_from_m`), and through binoculars from as many times
//! farther as they magnify. Standing at the start counts. Whoever looked the point over without a halt, its place and
//! both its sides (`vulnerable-points-scanned`), has looked first as well. More is better. Never evaluated when no
//! vulnerable point was entered, or for one that the patrol begins in. Source: slow, halt and scan before a vulnerable
//! point; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Halt, trainee_at};
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

use super::percent;
use super::vulnerable_points::{Entered, entered};

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("vulnerable-point-halts", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let entered = entered(evidence);
    if entered.is_empty() {
        return Measurement::NotCalledFor;
    }
    let at_start = stand_at_start(evidence);
    let mut count = 0;
    let findings = entered
        .iter()
        .map(|one| {
            let id = if from_a_halt(evidence, at_start.as_ref(), one) {
                "finding-point-halted"
            } else if one.looked_over(evidence) {
                "finding-point-looked-over"
            } else {
                "finding-point-not-halted"
            };
            let looked_first = id != "finding-point-not-halted";
            count += usize::from(looked_first);
            Finding::new(
                one.tick,
                Some(one.point.at.at_height(0.0)),
                Message::new(id).with("point", &one.point.name),
            )
            .good(looked_first)
        })
        .collect();
    Measurement::Is(percent(count, entered.len()), findings)
}

/// Halted where it could be looked over, and looked at it from there.
fn from_a_halt(evidence: &Evidence<'_>, at_start: Option<&Halt>, one: &Entered<'_>) -> bool {
    let mut halts = evidence.facts.halts.iter().chain(at_start);
    halts.any(|halt| one.looked_beside(evidence, 0.0, halt.from, halt.until))
}

/// The stand before the first step, for which no stop is recorded.
fn stand_at_start(evidence: &Evidence<'_>) -> Option<Halt> {
    let session = evidence.session;
    let first = session
        .events
        .iter()
        .find_map(|(tick, event)| match event {
            Event::MovedOff { .. } => Some(Some(*tick)),
            Event::Stopped { .. } => Some(None),
            _ => None,
        })??;
    let here = session.observations.first()?;
    let halt = Halt {
        from: Tick(0),
        until: first,
        at: trainee_at(session, here).at_height(here.eye.up_m),
    };
    (halt.length_s() > evidence.pack.halts.halt_after_s.value).then_some(halt)
}
