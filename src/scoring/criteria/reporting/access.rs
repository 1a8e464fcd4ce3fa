//! `report-access`: did the report say by which way others can come and go?
//!
//! Measures 1 when the line gives a way that somebody who was never there can find, and that does not lead past the
//! item: a direction (north, nord, norte, شمال), a bearing in degrees or mils, the name of a place on the map or the
//! route card, or a grid. Other words measure 0. A direction within 45° of the item's, seen from the control point or
//! else from the writer, leads past it, and so does a place from which the straight line to there passes within the
//! mandatory distance. Unit `share`; more is better. Source: METHANE, access and egress (doctrine pack); the rule is a
//! proposal of this program.
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of(
    "report-access",
    Put::ToEachReport(|dispatch| line::of_report(dispatch, Aspect::Access)),
);
