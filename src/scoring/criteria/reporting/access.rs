//! `report-access`: did the report say how to come and go?
//!
//! Measures 1 when the line holds words, else 0: what they must say an instructor judges. Unit `share`; more is better.
//! Source: METHANE (doctrine pack).
//!
//! Never evaluated when no device bears a standing mark, or when the layout in force does not ask for it.

use super::line;
use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Question, Sense};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-access",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure: |evidence| line::measure(evidence, Aspect::Access),
};
