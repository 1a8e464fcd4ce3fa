//! `report-grid`: did the report give the right grid square?
//!
//! Measures the larger of the easting's and the northing's error in metres, from the square said to the device or to
//! the nearest of its signs that the trainee had noticed; 0 inside the square. Ten digits are read as the 10 m square
//! they lie in; a square coarser than 10 m adds what it is coarser by (six digits: 90 m). Easting and northing exchanged
//! are named, and so is the grid of where the writer stands or stood: the log gives one's own position, and the item's is
//! estimated from it by map, compass and range. Unit `m`; less is better; the thresholds leave room for an estimate.
//! Source: eight digits are the rule in NATO, and references are cut off, never rounded (doctrine pack).
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-grid",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Grid)),
);
