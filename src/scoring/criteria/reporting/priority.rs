//! `report-priority`: did the report recommend the right priority?
//!
//! Measures 1 for the row of the pack's priority rule that fits the effect on the mission and the assets threatened, 0.5
//! for the row beside it, else 0. Where a judged distance leaves two rows open, both are right. Unit `share`; more is
//! better. Source: the pack's priority rule.
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-priority",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Priority)),
);
