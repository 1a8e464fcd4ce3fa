//! `report-item`: did the report describe the item as it could be seen, and invent nothing?
//!
//! Measures half for the class (right: 1; unknown: 1 until a conclusive sign was noticed, 0.5 after; any other: 0) and
//! half for the signs (share of the kinds named that could be made out from where the trainee had been, whatever the
//! marks took them for; 0 when none is named). Unit `share`; more is better. Source: line 4 of the 9-line report; detail
//! that is not visible from where one stands is penalised (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-item",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Item)),
);
