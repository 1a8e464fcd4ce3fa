//! # Not a number, or infinite
//!
//! `NaN` and `inf` are allowed by RON, and a number can be too large to be held (`1e99`). None of them means anything
//! as a distance, a time or a weight, so none is accepted. Write the number that is meant.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// Not a finite number.
pub(crate) fn problem(span: Range<usize>, found: &str) -> Problem {
    Problem::new(
        Kind::NotFinite,
        span,
        Message::new("source-not-finite").with("found", found),
    )
}
