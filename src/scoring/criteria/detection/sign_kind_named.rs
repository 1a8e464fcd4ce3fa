//! `sign-kind-named`: did the trainee name the kind of sign rightly?
//!
//! Measures, in percent, the share of standing marks on devices whose kind is that of the sign they are on. More is
//! better. Never evaluated without such a mark. Source: the kinds are the chapters of the handbook that trainees carry;
//! the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{MarkFact, MarkOutcome};
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::kind;
use crate::text::Message;
use crate::vocabulary::SignKind;

use super::percent;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("sign-kind-named", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let named: Vec<(&MarkFact, SignKind)> = evidence
        .facts
        .standing_marks()
        .filter_map(|mark| {
            let MarkOutcome::Hit { sign, .. } = mark.outcome else {
                return None;
            };
            let placed = evidence.exercise().signs.get(sign.index())?;
            Some((mark, placed.sign.kind))
        })
        .collect();
    if named.is_empty() {
        return Measurement::NotCalledFor;
    }
    let right = named
        .iter()
        .filter(|(mark, kind)| mark.kind == *kind)
        .count();
    let findings = named
        .iter()
        .map(|(mark, true_kind)| {
            let right = mark.kind == *true_kind;
            let message = if right {
                Message::new("finding-kind-right")
            } else {
                Message::new("finding-kind-wrong")
                    .with("said", kind(mark.kind))
                    .with("truth", kind(*true_kind))
            };
            Finding::new(mark.tick, Some(mark.place), message).good(right)
        })
        .collect();
    Measurement::Is(percent(right, named.len()), findings)
}
