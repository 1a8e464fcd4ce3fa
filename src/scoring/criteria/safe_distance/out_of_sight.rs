//! `out-of-sight`: was everybody out of sight of the item at the end?
//!
//! Measures, of those of the patrol of whom it is asked at the hand-over (else at the end), the share that was not in line
//! of sight of any item known. It is asked of whoever is nearer than the preferred distance of the class that was told
//! from a conclusive sign, else of the in-doubt row; not of runners on the way with a report. Whether somebody was in sight
//! is a fact of the record, whatever the pack says. Of several drills the worst counts. Unit `share`; more is better.
//! Never evaluated when nothing bears a standing mark, it is asked of nobody, or the record does not tell what stood
//! between. Source: not being able to see the item is better protection (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::{Drill, Shield, worst};
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
    worst(evidence, QUESTION.sense, in_drill)
}

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let tick = drill.settled;
    let answers: Vec<(PersonId, Shield)> = drill
        .patrol()
        .map(|person| {
            let answer = drill.from_all(tick, |item| drill.out_of_sight(person, item, tick));
            (person, answer)
        })
        .filter(|(_, answer)| matches!(answer, Shield::Yes | Shield::No))
        .collect();
    if answers.is_empty() {
        return Measurement::NotCalledFor;
    }
    let open: Vec<_> = answers
        .iter()
        .filter(|(_, answer)| *answer == Shield::No)
        .collect();
    let findings = open.iter().map(|(person, _)| {
        let name = drill.evidence.person_name(*person);
        let place = drill.at(*person, tick).map(|here| here.at_height(0.0));
        let message = Message::new("finding-in-sight").with("person", name);
        Finding::new(tick, place, message).good(false)
    });
    let share = (answers.len() - open.len()) as f64 / answers.len() as f64;
    Measurement::Is(share, findings.collect())
}
