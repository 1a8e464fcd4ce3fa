//! `report-measures`: did the report say what had really been done?
//!
//! Measures the share of the measures said or done by the time of sending that were both said and done: claiming what
//! was not done and keeping silent about what was cost alike. A withdrawal still under way, or not needed at
//! that range, and the mark itself may be said or left out; the truth names them so. One that was undone counts as not
//! done. Unit `share`; more is better. Source: line 8 of the 9-line report, the honesty check (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-measures",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Measures)),
);
