//! `confidence-calibration`: did the trainee's confidence fit how often they were right?
//!
//! Measures, without a unit, the Brier score over all standing marks: the mean squared difference between the
//! confidence (0..1) and what was true (1 on a device, 0 on anything else). 0 is perfect, 0.25 is what always saying 50
//! % gives. Less is better. Never evaluated with fewer than [`LEAST_MARKS`] marks: one or two say nothing, and are only
//! shown. Source: graded confidence is asked of trainees because signs are conclusive or not; Brier 1950; the threshold
//! is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::statistics::brier;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("confidence-calibration", Put::ToSession(measure));

/// Fewest marks that are scored; fewer are only shown. A proposal of this program: with ten marks the standard error
/// of the mean squared error of somebody who says 80 % and is right in four of five (0.24) is 0.08, no more than a
/// third of what always saying 50 % gives.
pub const LEAST_MARKS: usize = 10;

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let marks: Vec<_> = evidence.facts.standing_marks().collect();
    let score = brier(marks.iter().map(|mark| {
        let confidence = f64::from(mark.confidence_percent) / 100.0;
        (confidence, mark.device().is_some())
    }));
    let Some(score) = score else {
        return Measurement::NotCalledFor;
    };
    let mut findings: Vec<Finding> = marks
        .iter()
        .map(|mark| {
            let id = match mark.device() {
                Some(_) => "finding-confidence-right",
                None => "finding-confidence-wrong",
            };
            Finding::new(
                mark.tick,
                Some(mark.place),
                Message::new(id).with("percent", u32::from(mark.confidence_percent)),
            )
            .good(mark.device().is_some())
        })
        .collect();
    if marks.len() >= LEAST_MARKS {
        return Measurement::Is(score, findings);
    }
    let message = Message::new("finding-confidence-too-few")
        .with("count", marks.len())
        .with("least", LEAST_MARKS);
    findings.push(Finding::new(evidence.session.last_tick, None, message));
    Measurement::Shown(Some(score), findings)
}
