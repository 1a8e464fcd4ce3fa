//! `report-casualties`: did the report give the number of casualties?
//!
//! Measures 1 when the number is right (none without an incident), else 0. Unit `share`; more is better. Source: METHANE
//! (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-casualties",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Casualties)),
);
