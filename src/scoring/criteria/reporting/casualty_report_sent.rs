//! `casualty-report-sent`: was what happened reported, so that help could come?
//!
//! Measures the seconds from the first incident after which the exercise went on to the arrival of the first report on
//! the pack's form for it (`casualty_report`). Of several drills the worst counts. Unit `s`; less is better. Not met
//! when none was sent, or none had arrived by the end; that one went out on another form is told. Never evaluated without such an incident, or when the pack under
//! which the record was made has no such form. Source: cover, then report; the threshold is derived from the ten
//! minutes in which first care should reach the hurt (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::Dispatch;
use crate::text::{Message, Text};

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("casualty-report-sent", Put::ToEachDrill(of_drill));

/// The finding without one, which tells a report of the incident on another form.
pub(super) fn not_sent(dispatch: &Dispatch<'_>) -> Finding {
    let Some(sent) = dispatch.instead else {
        return dispatch.not_given("finding-casualty-report-not-sent");
    };
    let said = sent.form(dispatch.evidence()).map_or_else(
        || Text::english(&sent.report.format),
        |form| form.name.clone(),
    );
    let message = Message::new("finding-casualty-report-other-form")
        .with("said", said)
        .with("wanted", &dispatch.form.name);
    Finding::new(sent.tick, Some(sent.from), message).good(false)
}

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::after_incident(drill) else {
        return Measurement::NotCalledFor;
    };
    let Some(first) = dispatch.all.first() else {
        return Measurement::NotDone(vec![not_sent(&dispatch)]);
    };
    let arrivals = dispatch.all.iter().filter_map(|sent| sent.arrived);
    let Some(arrived) = arrivals.min() else {
        let message = Message::new("finding-report-not-arrived");
        return Measurement::NotDone(vec![Finding::new(first.tick, Some(first.from), message)]);
    };
    let after_s = arrived.seconds_since(dispatch.drill.since);
    let message = Message::new("finding-casualty-report-after").with("seconds", after_s);
    let finding = Finding::new(arrived, Some(first.from), message);
    Measurement::Is(f64::from(after_s), vec![finding])
}
