//! # A field is missing
//!
//! Every field without a default must be given. The message says which one, and what kind of value it takes; the
//! place shown is the bracket that it belongs in.
//!
//! ```ron
//! // wrong: no pace
//! (id: "start", at: (0.0, 0.0), width_m: 4.0)
//! // right
//! (id: "start", at: (0.0, 0.0), width_m: 4.0, pace_mps: 1.2)
//! ```

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// The field is missing; `expected` is the type it takes.
pub(crate) fn problem(span: Range<usize>, field: &str, expected: Message) -> Problem {
    Problem::new(
        Kind::MissingField,
        span,
        Message::new("source-missing-field")
            .with("name", field)
            .with("expected", expected),
    )
}
