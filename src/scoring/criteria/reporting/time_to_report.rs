//! `time-to-report`: how soon after discovery did a report go out?
//!
//! Measures for each item reported the seconds from the first standing mark on it to the arrival of the first report
//! about it: at once by radio, when the runners are there otherwise (in a record that tells nothing of their way, at
//! once). The slowest counts; an item that nobody reported is counted by `report-sent`. A short first word counts: from
//! then on somebody knows. Unit `s`; less is better. Not met when no report went out, or none had arrived
//! by the end; never evaluated when nothing bears a standing mark. Source: time from sighting to sending is a measure
//! of the doctrine sheet; the threshold, which leaves time to withdraw first, is derived.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::Dispatch;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("time-to-report", Put::ToEachReport(of_report));

fn of_report(dispatch: &Dispatch<'_>) -> Measurement {
    let Some(first) = dispatch.all.first() else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    let arrivals = dispatch.all.iter().filter_map(|sent| sent.arrived);
    let Some(arrived) = arrivals.min() else {
        let message = Message::new("finding-report-not-arrived");
        let finding = Finding::new(first.tick, Some(first.from), message);
        return Measurement::NotDone(vec![finding]);
    };
    let after_s = arrived.seconds_since(dispatch.item().since);
    let message = Message::new("finding-reported-after").with("seconds", after_s);
    let finding = Finding::new(arrived, Some(first.from), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
