//! `secondary-search`: after a find, was the place where the patrol settled looked over for a second item?
//!
//! Measures, in percent, how many of the pack's azimuth × elevation bins the trainee looked at during the longest halt
//! after the first standing mark on a device (of two as long the later one). Not met at all when the patrol never halted
//! after the find. More is better. Never evaluated when no device was marked. Source: checking for second items is
//! continuous and the occupied area is searched; the threshold is the pack's.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::covered;
use crate::text::Message;

use super::halt_coverage::finding;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "secondary-search",
    block: Block::Detection,
    unit: "%",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(mark) = evidence.facts.first_hit() else {
        return Measurement::NotCalledFor;
    };
    let settled = evidence
        .facts
        .halts
        .iter()
        .filter(|halt| halt.until > mark.tick)
        .max_by_key(|halt| halt.until.0 - halt.from.max(mark.tick).0);
    let Some(halt) = settled else {
        let message = Message::new("finding-no-halt-after-find");
        return Measurement::NotDone(vec![Finding::new(mark.tick, Some(mark.place), message)]);
    };
    let coverage = covered(
        evidence.session,
        evidence.pack,
        halt.from.max(mark.tick),
        halt.until,
    );
    let percent = 100.0 * coverage.whole();
    Measurement::Is(percent, vec![finding(halt, percent)])
}
