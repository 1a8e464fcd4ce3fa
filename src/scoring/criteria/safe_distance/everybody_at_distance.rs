//! `everybody-at-distance`: did everybody reach the required distance?
//!
//! Measures the share of the patrol, posts and trainee included, that kept the required distance from every item known
//! at the hand-over (else at the end); see `withdrawal-distance` for what is required. Unit `share`; more is better.
//! Never evaluated when no device bears a standing mark. Source: the pack's stand-off table; everybody's distance counts.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Drill;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "everybody-at-distance",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(drill) = Drill::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let shares: Vec<_> = drill
        .patrol()
        .filter_map(|person| Some((person, drill.share_at(person, drill.settled)?)))
        .collect();
    if shares.is_empty() {
        return Measurement::NotCalledFor;
    }
    let near: Vec<_> = shares.iter().filter(|(_, share)| *share < 1.0).collect();
    let findings = near.iter().map(|(person, share)| {
        let message = Message::new("finding-person-too-near")
            .with("person", evidence.person_name(*person))
            .with("percent", (share * 100.0).floor());
        let place = drill
            .at(*person, drill.settled)
            .map(|here| here.at_height(0.0));
        Finding::new(drill.settled, place, message).good(false)
    });
    let share = (shares.len() - near.len()) as f64 / shares.len() as f64;
    Measurement::Is(share, findings.collect())
}
