//! `report-complete`: does the report say something on every line?
//!
//! Measures the share of the lines of its form that hold an answer. "None" is an answer, an empty line is not, but for
//! a line that may be left empty (a major incident, which is for the services to declare). The last full report about
//! each item counts; a short first word (the pack's contact report) is judged by its place alone, and where nothing
//! followed it, it is judged here. Unit `share`; more is better. Never evaluated when nothing bears a standing mark.
//! Source: the US Army task asks for a report that is complete and accurate (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Dispatch, Sent};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("report-complete", Put::ToEachReport(of_report));

fn of_report(dispatch: &Dispatch<'_>) -> Measurement {
    let Some(sent) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    Measurement::Is(dispatch.answered().0, empty_lines(dispatch, sent))
}

/// A finding for each line left empty.
pub(super) fn empty_lines(dispatch: &Dispatch<'_>, sent: Sent<'_>) -> Vec<Finding> {
    let (_, empty) = dispatch.answered();
    let findings = empty.iter().map(|line| {
        let message = Message::new("finding-report-line-empty")
            .with("label", &line.label)
            .with("asks", &line.asks);
        Finding::new(sent.tick, Some(sent.from), message).good(false)
    });
    findings.collect()
}
