//! `sign-kind-named`: did the trainee name the kind of sign rightly?
//!
//! Measures, in percent, the share of standing marks on devices whose kind fits the sign they are on; where two kinds fit
//! a thing, both are right. More is better. Never evaluated without such a mark. Source: the kinds are the chapters of the handbook that trainees carry;
//! the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{MarkFact, MarkOutcome};
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{kind, list};
use crate::text::Message;
use crate::vocabulary::SignKind;

use super::percent;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("sign-kind-named", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let named: Vec<(&MarkFact, Vec<SignKind>)> = evidence
        .facts
        .standing_marks()
        .filter_map(|mark| {
            let MarkOutcome::Hit { sign, .. } = mark.outcome else {
                return None;
            };
            let placed = evidence.exercise().signs.get(sign.index())?;
            Some((mark, placed.sign.kinds()))
        })
        .collect();
    if named.is_empty() {
        return Measurement::NotCalledFor;
    }
    let right = named
        .iter()
        .filter(|(mark, fitting)| fitting.contains(&mark.kind))
        .count();
    let findings = named
        .iter()
        .map(|(mark, fitting)| {
            let right = fitting.contains(&mark.kind);
            Finding::new(mark.tick, Some(mark.place), words(mark.kind, fitting)).good(right)
        })
        .collect();
    Measurement::Is(percent(right, named.len()), findings)
}

fn words(said: SignKind, fitting: &[SignKind]) -> Message {
    let others = fitting.iter().copied().filter(|kind| *kind != said);
    let others: Vec<Message> = others.map(kind).collect();
    match (fitting.contains(&said), others.is_empty()) {
        (true, true) => Message::new("finding-kind-right"),
        (true, false) => Message::new("finding-kind-right-of-several").with("others", list(others)),
        (false, _) => Message::new("finding-kind-wrong")
            .with("said", kind(said))
            .with("truth", list(others)),
    }
}
