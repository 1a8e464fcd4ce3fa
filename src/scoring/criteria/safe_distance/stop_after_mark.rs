//! `stop-after-mark`: did the trainee stop at once?
//!
//! Measures the seconds from the first standing mark on a device until the trainee stands still; 0 for whoever stood when
//! marking. Unit `s`; less is better. Not met when the trainee never stood still again. Never evaluated when no device bears a standing mark.
//! Source: the M of M.I.N.E.D., movement stops (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "stop-after-mark",
    block: Block::SafeDistance,
    unit: "s",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let still_before = evidence
        .session
        .events
        .iter()
        .rev()
        .filter(|(tick, _)| *tick <= drill.since)
        .find_map(|(tick, event)| match event {
            Event::Stopped { .. } => Some(true),
            // Who moves off at the very mark stood while making it: the two came in one order.
            Event::MovedOff { .. } => (*tick < drill.since).then_some(false),
            _ => None,
        })
        .unwrap_or(true);
    let stopped = if still_before {
        Some(drill.since)
    } else {
        drill
            .events()
            .find(|(_, event)| matches!(event, Event::Stopped { .. }))
            .map(|(tick, _)| tick)
    };
    let Some(stopped) = stopped else {
        let message = Message::new("finding-never-stopped");
        let place = drill.trainee_place(drill.since);
        return Measurement::NotDone(vec![Finding::new(drill.since, place, message)]);
    };
    let after_s = stopped.seconds_since(drill.since);
    let message = Message::new("finding-stopped-after").with("seconds", after_s.round());
    let finding = Finding::new(stopped, drill.trainee_place(stopped), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
