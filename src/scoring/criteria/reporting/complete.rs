//! `report-complete`: does the report say something on every line?
//!
//! Measures the share of the lines of the layout in force that hold an answer. "None" is an answer, an empty line is not.
//! Unit `share`; more is better. Never evaluated when no device bears a standing mark. Source: the US Army task asks for
//! a report that is complete and accurate (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::report_truth::Dispatch;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-complete",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let Some(sent) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    let lines = &dispatch.format.lines;
    let empty: Vec<_> = lines
        .iter()
        .filter(|line| dispatch.answer(line.field).is_none())
        .collect();
    let findings = empty.iter().map(|line| {
        let message = Message::new("finding-report-line-empty")
            .with("label", &line.label)
            .with("asks", &line.asks);
        Finding::new(sent.tick, Some(sent.from), message).good(false)
    });
    let share = if lines.is_empty() {
        1.0
    } else {
        (lines.len() - empty.len()) as f64 / lines.len() as f64
    };
    Measurement::Is(share, findings.collect())
}
