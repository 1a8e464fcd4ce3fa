//! # More or larger than is allowed
//!
//! A file may come from anywhere, so there is a bound on its size, on how deep brackets stand in each other, and on how
//! many of each thing there may be. The message names the limit, what was found and what is allowed.
//!
//! What the things of a scenario come to together is bounded as well (land forms, metres of walls and water, plants, the
//! way, looks at signs, people's time), so that whatever is accepted is checked and patrolled within seconds; the hint
//! names the dearest. No place may lie far outside the terrain: most often a decimal point has slipped.
//!
//! The limits are far above what a training scenario needs. When one is in the way, split the scenario.

use std::ops::Range;

use super::{Kind, Problem};
use crate::source::limits;
use crate::source::rule::Complaint;
use crate::text::Message;

/// `what` is the message that names the limit: `limit-sites`.
pub(crate) fn problem(span: Range<usize>, what: &str, found: usize, allowed: usize) -> Problem {
    Problem::new(
        Kind::OverLimit,
        span,
        sentence(what, found as f64, allowed as f64),
    )
}

/// The sentence of an exceeded limit.
pub(crate) fn sentence(what: &str, found: f64, allowed: f64) -> Message {
    Message::new("source-over-limit")
        .with("what", Message::new(what))
        .with("found", found)
        .with("allowed", allowed)
}

/// An exceeded limit, at its place.
pub(crate) fn complained(span: Range<usize>, complaint: Complaint) -> Problem {
    Problem::new(Kind::OverLimit, span, complaint.message)
        .at(complaint.path)
        .hint(complaint.hint)
}

/// Brackets nested too deep.
pub(crate) fn nesting(span: Range<usize>) -> Problem {
    problem(
        span,
        "source-limit-nesting",
        limits::MOST_NESTING + 1,
        limits::MOST_NESTING,
    )
}

/// More problems than are shown.
pub(crate) fn more_problems(span: Range<usize>, count: usize) -> Problem {
    Problem::new(
        Kind::OverLimit,
        span,
        Message::new("source-more-problems").with("count", count),
    )
}
