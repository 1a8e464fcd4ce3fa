//! `report-threatened`: did the report name what is threatened?
//!
//! Measures the F1 score (harmonic mean of recall and precision) of the assets named against those within the required
//! distance of the item. Assets that only a judged distance could tell (within a tenth of it, or between the class's
//! distance and the in-doubt distance) may be named or left out. Unit `share`; more is better. Source: line 6 of the
//! 9-line report (doctrine pack); the F1 score is van Rijsbergen's (1979).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-threatened",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Threatened)),
);
