//! # A field or an entry is there twice
//!
//! The same field stands twice in one bracket, or the same language twice in one text. The first is used; the place
//! shown is the second. Remove one of them.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// Given again here.
pub(crate) fn problem(span: Range<usize>, name: &str) -> Problem {
    Problem::new(
        Kind::GivenTwice,
        span,
        Message::new("source-given-twice").with("name", name),
    )
}
