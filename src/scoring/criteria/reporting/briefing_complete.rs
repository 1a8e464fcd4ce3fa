//! `briefing-complete`: does the briefing say something on every line?
//!
//! Measures the share of the lines of the hand-over form that hold an answer. "None" is an answer, an empty line is not.
//! Unit `share`; more is better. Never evaluated when no briefing was owed (see `briefing-given`). Source: what the
//! specialists ask on arrival (doctrine pack).

use super::briefing_given::NOT_GIVEN;
use super::complete::empty_lines;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::Measurement;
use crate::scoring::report_truth::Dispatch;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("briefing-complete", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::briefing(drill) else {
        return Measurement::NotCalledFor;
    };
    let Some(given) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_given(NOT_GIVEN)]);
    };
    Measurement::Is(dispatch.answered().0, empty_lines(&dispatch, given))
}
