//! `report-sent`: was the item reported?
//!
//! Measures 1 when a report went out after the first standing mark. Unit `count`; `met` and `partly` are 1. Never
//! evaluated when nothing bears a standing mark: whoever noticed nothing had nothing to report, and the miss is
//! judged in detection and by the rule on walking in unaware. Source: report is the last word of every short form of the
//! drill (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Dispatch, Kind};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("report-sent", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::of(drill) else {
        return Measurement::NotCalledFor;
    };
    if dispatch.all.is_empty() {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    }
    let findings = dispatch.all.iter().map(|sent| {
        let message = Message::new(match sent.kind {
            Kind::Contact => "finding-report-contact-sent",
            Kind::Full => "finding-report-sent",
        });
        Finding::new(sent.tick, Some(sent.from), message)
    });
    Measurement::Is(1.0, findings.collect())
}
