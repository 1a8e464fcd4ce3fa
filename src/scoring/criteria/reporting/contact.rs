//! `report-contact`: did the report say how to reach whoever reports?
//!
//! Measures 0.5 for the frequency (or channel) of the comms card and 0.5 for the own call sign, digit by digit and with
//! no digit more. Unit `share`; more is better. Source: line 3 of the 9-line report (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-contact",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Contact)),
);
