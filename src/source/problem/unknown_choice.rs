//! # A choice that does not exist
//!
//! Where a field takes one of a few names (`Day`, `Culvert`, `HandHeld`), another name was written. The message lists
//! the names that can stand here. Names begin with a capital letter and stand without quotes.
//!
//! ```ron
//! // wrong
//! light: Dask,
//! // right
//! light: Dusk,
//! ```

use std::ops::Range;

use super::{Kind, Problem, did_you_mean, in_a_row};
use crate::text::Message;

/// Unknown choice.
pub(crate) fn problem(span: Range<usize>, found: &str, allowed: &[&str]) -> Problem {
    Problem::new(
        Kind::UnknownChoice,
        span,
        Message::new("source-unknown-choice")
            .with("name", found)
            .with("allowed", in_a_row(allowed)),
    )
    .hint(did_you_mean(found, allowed))
}
