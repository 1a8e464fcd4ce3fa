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

use super::{Kind, Problem, in_a_row, unknown_name};
use crate::text::Message;

/// Unknown choice.
pub(crate) fn problem(span: Range<usize>, found: &str, allowed: &[&str]) -> Problem {
    let message = Message::new("source-unknown-choice")
        .with("name", found)
        .with("allowed", in_a_row(allowed));
    unknown_name(Kind::UnknownChoice, span, message, found, allowed)
}
