//! `casualty-report-true`: is what was reported after an incident so?
//!
//! Measures the mean over the lines that hold an answer, of the last report on the pack's form for it
//! (`casualty_report`): 1 for a line that is right, 0.5 for one that is half right, 0 for one that is wrong. Of several
//! drills the worst counts. The time and the place are those of the incident, the casualties as many as the patrol was
//! told of. Lines that are left to the instructor do not count. Unit
//! `share`; more is better. Never evaluated when no such report was called for (see `casualty-report-sent`). Source: the
//! report asked for after an incident (doctrine pack).

use super::briefing_true::truth_of_lines;
use super::casualty_report_sent::not_sent;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;
use crate::scoring::report_truth::Dispatch;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("casualty-report-true", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::after_incident(drill) else {
        return Measurement::NotCalledFor;
    };
    match dispatch.sent {
        Some(sent) => truth_of_lines(&dispatch, sent),
        None => Measurement::NotDone(vec![not_sent(&dispatch)]),
    }
}
