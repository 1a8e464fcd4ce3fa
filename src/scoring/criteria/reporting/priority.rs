//! `report-priority`: did the report recommend the right priority?
//!
//! Measures 1 for the row of the pack's priority rule that fits the effect on the mission and the assets threatened, 0.5
//! for the row beside it, else 0. Where a judged distance leaves two rows open, both are right. Unit `share`; more is
//! better. Source: the pack's priority rule.
//!
//! Never evaluated when nothing bears a standing mark, or when the report's form does not ask for it.

use super::line;
use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Put, Question, Sense};
use crate::scoring::report_truth::Aspect;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-priority",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure: Put::ToEachDrill(|drill| line::of_drill(drill, Aspect::Priority)),
};
