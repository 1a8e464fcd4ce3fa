//! `report-unit`: did the report say who reports?
//!
//! Measures 1 when the line holds the patrol's unit or its call sign, 0.5 when it is either with a slip of the pen
//! (normalised edit distance at most a fifth), else 0. Spaces, marks and case do not matter. Unit `share`; more is
//! better. Source: line 2 of the 9-line report (doctrine pack).
//!
//! Never evaluated when no device bears a standing mark, or when the layout in force does not ask for it.

use super::line;
use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Question, Sense};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-unit",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure: |evidence| line::measure(evidence, Aspect::Unit),
};
