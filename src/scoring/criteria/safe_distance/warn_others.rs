//! `warn-others`: were the others warned?
//!
//! Measures the seconds from the first standing mark on a device to the first warning; 0 for a warning given after the
//! sign was first viewed and before it was marked. Unit `s`; less is better. Not met without a warning. Never evaluated when no device bears a standing mark.
//! Source: the I of M.I.N.E.D., inform and warn others (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::sim::event::Event;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "warn-others",
    block: Block::SafeDistance,
    unit: "s",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let viewed = evidence
        .facts
        .opportunity(drill.first().device)
        .and_then(|opportunity| opportunity.first_viewed)
        .map_or(drill.since, |viewed| viewed.min(drill.since));
    let warned = evidence
        .session
        .events
        .iter()
        .find(|(tick, event)| *tick >= viewed && matches!(event, Event::Warned))
        .map(|(tick, _)| *tick)
        .filter(|tick| *tick <= drill.settled);
    let Some(warned) = warned else {
        let message = Message::new("finding-never-warned");
        let place = drill.trainee_place(drill.settled);
        return Measurement::NotDone(vec![Finding::new(drill.settled, place, message)]);
    };
    let after_s = warned.seconds_since(drill.since).max(0.0);
    let message = Message::new("finding-warned-after").with("seconds", after_s.round());
    let finding = Finding::new(warned, drill.trainee_place(warned), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
