//! `report-impact`: did the report give the effect on the mission?
//!
//! Measures 1 when it is what the briefing says of a closed route, 0.5 one step beside it, else 0. Unit `share`; more is
//! better. Source: line 7 of the 9-line report (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-impact",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Impact)),
);
