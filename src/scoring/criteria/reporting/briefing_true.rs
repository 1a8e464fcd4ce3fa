//! `briefing-true`: is what the specialists were told so?
//!
//! Measures the mean over the lines that hold an answer: 1 for a line that is right, 0.5 for one that is half right, 0
//! for one that is wrong, each held against the truth as a line of the report is. Lines that are left to the instructor
//! do not count. Unit `share`; more is better. Never evaluated when no briefing was owed (see `briefing-given`), or
//! when it has no line that can be held against the truth. Source: what the specialists ask on arrival (doctrine pack).

use super::briefing_given::NOT_GIVEN;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement, Outcome};
use crate::scoring::report_truth::{Dispatch, ReportLineScore, Sent, scores};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("briefing-true", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::briefing(drill) else {
        return Measurement::NotCalledFor;
    };
    let Some(given) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_given(NOT_GIVEN)]);
    };
    truth_of_lines(&dispatch, given)
}

/// Mean over the answered lines that have a truth; not called for without any.
pub(super) fn truth_of_lines(dispatch: &Dispatch<'_>, given: Sent<'_>) -> Measurement {
    let answered: Vec<ReportLineScore> = scores(dispatch)
        .into_iter()
        .filter(|line| dispatch.answer(line.field).is_some())
        .filter(|line| line.outcome != Outcome::NeverEvaluated)
        .collect();
    if answered.is_empty() {
        return Measurement::NotCalledFor;
    }
    let right: f64 = answered
        .iter()
        .map(|line| match line.outcome {
            Outcome::Met => 1.0,
            Outcome::PartlyMet => 0.5,
            Outcome::NotMet | Outcome::NeverEvaluated => 0.0,
        })
        .sum();
    let share = right / answered.len() as f64;
    let findings = answered.into_iter().filter_map(|line| {
        let message = Message::new("finding-report-line-off")
            .with("why", line.why?)
            .with("said", line.said)
            .with("truth", line.truth);
        Some(Finding::new(given.tick, Some(given.from), message).good(false))
    });
    Measurement::Is(share, findings.collect())
}
