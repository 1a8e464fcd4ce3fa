//! # A field that does not exist
//!
//! The name before the colon is none of those that can stand here. Most often a letter is wrong, a unit is missing
//! (`spacing` for `spacing_m`), or the field stands in the wrong bracket.
//!
//! ```ron
//! // wrong
//! time_limits_s: 1200.0,
//! // right
//! time_limit_s: 1200.0,
//! ```
//!
//! The message lists the names that can stand here. A field with a slip in its name is read as the one meant, so that
//! the other problems of the file are found too.

use std::ops::Range;

use super::{Kind, Problem, in_a_row, unknown_name};
use crate::text::Message;

/// Unknown field.
pub(crate) fn problem(span: Range<usize>, found: &str, allowed: &[&str]) -> Problem {
    let message = if allowed.is_empty() {
        Message::new("source-unknown-field-none").with("name", found)
    } else {
        Message::new("source-unknown-field")
            .with("name", found)
            .with("allowed", in_a_row(allowed))
    };
    unknown_name(Kind::UnknownField, span, message, found, allowed)
}
