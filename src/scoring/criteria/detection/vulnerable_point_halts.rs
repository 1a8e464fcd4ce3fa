//! `vulnerable-point-halts`: did the patrol halt short of each vulnerable point?
//!
//! Measures, in percent, the share of the vulnerable points entered before an item was found for which the trainee had
//! halted (longer than the pack's `halt_after_s`) short of it: between half and twice the pack's
//! `short_of_vulnerable_point_m` before its edge. Where the patrol begins closer than that, half of the way there is
//! enough, and standing at the start counts. More is better. Never evaluated when no vulnerable point was entered, or for
//! one that the patrol begins in. Source: planned halt short of a place, look, then go on; the distance and the threshold
//! are the pack's.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::{Halt, trainee_at};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

use super::percent;
use super::vulnerable_points::{Entered, entered};

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "vulnerable-point-halts",
    block: Block::Detection,
    unit: "%",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let entered = entered(evidence);
    if entered.is_empty() {
        return Measurement::NotCalledFor;
    }
    let at_start = stand_at_start(evidence);
    let halted: Vec<bool> = entered
        .iter()
        .map(|one| {
            let halts = evidence.facts.halts.iter().chain(&at_start);
            halts
                .into_iter()
                .any(|halt| is_short_of(evidence, halt, one))
        })
        .collect();
    let findings = entered
        .iter()
        .zip(&halted)
        .map(|(one, halted)| {
            let id = if *halted {
                "finding-point-halted"
            } else {
                "finding-point-not-halted"
            };
            Finding::new(
                one.tick,
                Some(one.point.at.at_height(0.0)),
                Message::new(id).with("point", &one.point.name),
            )
            .good(*halted)
        })
        .collect();
    let count = halted.iter().filter(|halted| **halted).count();
    Measurement::Is(percent(count, entered.len()), findings)
}

fn is_short_of(evidence: &Evidence<'_>, halt: &Halt, one: &Entered<'_>) -> bool {
    let short_m = evidence.pack.halts.short_of_vulnerable_point_m.value;
    let to_edge_m = halt.at.point().distance_m(one.point.at) - one.point.radius_m;
    let least_m = (0.5 * short_m).min(0.5 * one.from_start_m);
    halt.from < one.tick && (least_m..=2.0 * short_m).contains(&to_edge_m)
}

/// Standing where the patrol began, before the first step: no stop is recorded for it.
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
        at: trainee_at(here).at_height(here.eye.up_m),
    };
    (halt.length_s() > evidence.pack.halts.halt_after_s.value).then_some(halt)
}
