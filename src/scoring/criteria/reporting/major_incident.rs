//! `report-major-incident`: did the report say whether a major incident is declared?
//!
//! Shown, and never evaluated: whether an incident is a major one is for the service that declares it, by its own rule,
//! and not for a count of casualties. Yes, no, and a line left empty (a report as ETHANE, below that level) are all
//! accepted, and the instructor judges them. Unit `share`; more is better. Source: M/ETHANE (doctrine pack).

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-major-incident",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::MajorIncident)),
);
