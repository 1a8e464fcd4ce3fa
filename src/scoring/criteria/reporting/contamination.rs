//! `report-contamination`: did the report say rightly whether contamination was seen?
//!
//! Measures 1 when the answer is so, else 0. Scenarios hold no contamination, so the truth is no. Unit `share`; more is
//! better. Source: line 5 of the 9-line report (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-contamination",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Contamination)),
);
