//! `time-inside-ring`: how long was anybody inside the required distance?
//!
//! Measures, for whoever of the patrol was there longest, the seconds inside the required distance of an item after it was
//! first marked, up to the hand-over or the end. When nothing was marked it counts from the moment at which the trainee
//! walked unaware into the mandatory distance of a device that could have been noticed. Unit `s`; less is better. Not met when somebody
//! went on past the item, or never came out before the end. Never
//! evaluated when neither happened. Source: time inside the ring is a measure of the doctrine sheet; the threshold is
//! the time to walk out of the required distance at a steady pace, derived.

use crate::doctrine::schema::Block;
use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "time-inside-ring",
    block: Block::SafeDistance,
    unit: "s",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::met(evidence) else {
        return Measurement::NotCalledFor;
    };
    let longest = drill
        .patrol()
        .flat_map(|person| drill.items.iter().map(move |item| (person, item)))
        .map(|(person, item)| (person, drill.inside_s(person, item)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let Some((person, inside_s)) = longest else {
        return Measurement::NotCalledFor;
    };
    // Who never knew of it went on past nothing.
    if let Some(passed) = Drill::of(evidence).and_then(|drill| drill.passed()) {
        return Measurement::NotDone(vec![passed]);
    }
    let inside = |person: &PersonId| {
        let share = drill.share_at(*person, drill.settled);
        share.is_some_and(|share| share < 1.0)
    };
    if let Some(person) = drill.patrol().find(inside) {
        let message = Message::new("finding-never-left")
            .with("person", evidence.person_name(person))
            .with("seconds", drill.inside_s(person, drill.first()).round());
        let place = drill.at(person, drill.settled);
        let place = place.map(|here| here.at_height(0.0));
        return Measurement::NotDone(vec![Finding::new(drill.settled, place, message)]);
    }
    let message = Message::new("finding-time-inside")
        .with("person", evidence.person_name(person))
        .with("seconds", inside_s.round());
    let finding = Finding::new(drill.since, Some(drill.first().place()), message);
    Measurement::Is(f64::from(inside_s), vec![finding])
}
