//! `report-time-of-discovery`: did the report give the time at which the item was discovered?
//!
//! Measures the whole minutes between the date-time group said and the minute of the first mark on the item that
//! the report is about, in whatever zone it is said. Unit `min`; less is better: `met` and `partly` are minutes. A wrong time within `met`
//! of the sending is named as that of sending. Source: line 1 of the 9-line report (doctrine pack); a tolerance of 2
//! minutes is derived.
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-time-of-discovery",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Discovery)),
);
