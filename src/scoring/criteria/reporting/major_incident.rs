//! `report-major-incident`: did the report declare a major incident rightly?
//!
//! Measures 1 when the answer is so, else 0. It is so once an incident has hurt somebody. Unit `share`; more is better.
//! Source: METHANE, and ETHANE below the level of a major incident (doctrine pack).
//!
//! Never evaluated when no device bears a standing mark, or when the layout in force does not ask for it.

use super::line;
use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Question, Sense};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-major-incident",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure: |evidence| line::measure(evidence, Aspect::MajorIncident),
};
