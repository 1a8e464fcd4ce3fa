//! `false-alarms`: how much of what was harmless was taken for a sign?
//!
//! Measures, in percent, the share of harmless things that bear a standing mark: look-alikes that could be noticed, and
//! every bare place that was marked. Several marks on one look-alike are one false alarm; a mark taken back is none.
//! Less is better. On a patrol that was walked with nothing harmless to be seen and nothing marked the answer is 0 %: a
//! clean patrol completed calmly is a full score. Whoever marks everything measures 100 %, however few things there
//! were. Never evaluated when nothing was marked on a patrol that was broken off, turned back or timed out before
//! anything was found: to stay calm by not patrolling earns nothing. Source: false alarms belong beside every hit rate;
//! the threshold is the pack's.

use std::collections::BTreeSet;

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::MarkOutcome;
use crate::text::Message;

use super::percent;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "false-alarms",
    block: Block::Detection,
    unit: "%",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let mut look_alikes = BTreeSet::new();
    let mut bare = 0;
    let mut findings = Vec::new();
    for mark in evidence.facts.standing_marks() {
        let MarkOutcome::FalseAlarm { look_alike } = mark.outcome else {
            continue;
        };
        let message = match look_alike {
            Some(look_alike) => {
                look_alikes.insert(look_alike);
                Message::new("finding-marked-look-alike")
                    .with("look-alike", evidence.look_alike_name(look_alike))
            }
            None => {
                bare += 1;
                Message::new("finding-marked-nothing")
            }
        };
        findings.push(Finding::new(mark.tick, Some(mark.place), message).good(false));
    }
    let marked = look_alikes.len() + bare;
    if marked == 0 && !evidence.facts.patrolled(evidence.session) {
        return Measurement::NotCalledFor;
    }
    let harmless = evidence.facts.look_alikes_noticeable.len() + bare;
    Measurement::Is(percent(marked, harmless), findings)
}
