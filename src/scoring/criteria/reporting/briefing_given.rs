//! `briefing-given`: were the specialists briefed when they took over?
//!
//! Measures 1 when a briefing was given on the pack's hand-over form. Unit `count`; `met` and `partly` are 1. Never
//! evaluated when the pack under which the record was made has no such form, when nothing bears a standing mark, or when
//! there was nobody to brief: no specialists came and the cordon was not handed over. Source: what the specialists ask on
//! arrival (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::Dispatch;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("briefing-given", Put::ToEachDrill(of_drill));

/// The finding without one.
pub(super) const NOT_GIVEN: &str = "finding-briefing-not-given";

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::briefing(drill) else {
        return Measurement::NotCalledFor;
    };
    match dispatch.sent {
        Some(given) => {
            let message = Message::new("finding-briefing-given");
            Measurement::Is(
                1.0,
                vec![Finding::new(given.tick, Some(given.from), message)],
            )
        }
        None => Measurement::NotDone(vec![dispatch.not_given(NOT_GIVEN)]),
    }
}
