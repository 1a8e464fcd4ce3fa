//! `time-to-report`: how soon after discovery did a report go out?
//!
//! Measures the seconds from the first standing mark on a device to the first report after it. Unit `s`; less is better.
//! Not met when no report went out; never evaluated when no device bears a standing mark. Source: time from sighting to
//! sending is a measure of the doctrine sheet; the threshold, which leaves time to withdraw first, is derived.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::report_truth::Dispatch;
use crate::text::Message;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "time-to-report",
    block: Block::Reporting,
    unit: "s",
    sense: Sense::AtMost,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let Some(sent) = dispatch.first else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    let after_s = sent.tick.seconds_since(dispatch.drill.since);
    let message = Message::new("finding-reported-after").with("seconds", after_s.round());
    let finding = Finding::new(sent.tick, Some(sent.from), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
