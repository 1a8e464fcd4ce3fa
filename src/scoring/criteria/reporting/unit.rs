//! `report-unit`: did the report say who reports?
//!
//! Measures 1 when the line holds the patrol's unit or its call sign, 0.5 when it is either with a slip of the pen
//! (at most a quarter of the letters of a word), else 0. Digits, and letters that stand alone, must be the same and no
//! more: they tell one unit from another. Spaces, marks and case do not matter. Unit `share`; more is
//! better. Source: line 2 of the 9-line report (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-unit",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Unit)),
);
