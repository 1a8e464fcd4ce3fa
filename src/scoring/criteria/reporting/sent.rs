//! `report-sent`: was the item reported?
//!
//! Measures 1 when a report went out after the first standing mark on a device. Unit `count`; `met` and `partly` are 1.
//! Never evaluated when no device bears a standing mark: whoever noticed nothing had nothing to report, and the miss is
//! judged in detection and by the rule on walking in unaware. Source: report is the last word of every short form of the
//! drill (doctrine pack).

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::report_truth::Dispatch;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-sent",
    block: Block::Reporting,
    unit: "count",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    match dispatch.first {
        Some(sent) => {
            let message = Message::new("finding-report-sent");
            let finding = Finding::new(sent.tick, Some(sent.from), message);
            Measurement::Is(1.0, vec![finding])
        }
        None => Measurement::NotDone(vec![dispatch.not_sent()]),
    }
}
