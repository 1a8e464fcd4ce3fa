//! `out-of-sight`: was everybody out of sight of the item at the end?
//!
//! Measures the share of the patrol that at the hand-over (else at the end) was not in line of sight of any item known,
//! or was beyond the preferred distance.
//! Unit `share`; more is better. Never evaluated when no device bears a standing mark or the record does not tell what
//! stood between. Source: not being able to see the item is better protection (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "out-of-sight",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let told: Vec<_> = drill
        .patrol()
        .filter_map(|person| Some((person, drill.out_of_sight(person, drill.settled)?)))
        .collect();
    if told.is_empty() {
        return Measurement::NotCalledFor;
    }
    let open: Vec<_> = told.iter().filter(|(_, shielded)| !shielded).collect();
    let findings = open.iter().map(|(person, _)| {
        let name = evidence.person_name(*person);
        let place = drill
            .at(*person, drill.settled)
            .map(|here| here.at_height(0.0));
        let message = Message::new("finding-in-sight").with("person", name);
        Finding::new(drill.settled, place, message).good(false)
    });
    let share = (told.len() - open.len()) as f64 / told.len() as f64;
    Measurement::Is(share, findings.collect())
}
