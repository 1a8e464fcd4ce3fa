//! # Not the kind of value that belongs there
//!
//! A text where a number belongs, one number where two belong, a number outside what the field can hold.
//!
//! ```ron
//! // wrong: a number does not stand in quotes; a place is two numbers in round brackets
//! (time_limit_s: "1200", at: [3.0, 22.0])
//! // right
//! (time_limit_s: 1200.0, at: (3.0, 22.0))
//! ```
//!
//! Words that the trainee reads are given by language, even when there is only one: `{"en": "The well"}`.
//! A thing with fields of its own stands in a second pair of brackets after its choice: `Device((id: "d1", …))`.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// A value of the wrong type.
pub(crate) fn problem(span: Range<usize>, expected: Message, found: Message) -> Problem {
    Problem::new(
        Kind::WrongValue,
        span,
        Message::new("source-wrong-value")
            .with("expected", expected)
            .with("found", found),
    )
}

/// A number out of the field's range.
pub(crate) fn out_of_range(span: Range<usize>, found: &str, least: &str, most: &str) -> Problem {
    Problem::new(
        Kind::WrongValue,
        span,
        Message::new("source-wrong-value-range")
            .with("found", found)
            .with("least", least)
            .with("most", most),
    )
}

/// Another language's null, where an optional field can be left out.
pub(crate) fn nothing(span: Range<usize>, found: &str) -> Problem {
    because(
        span,
        Message::new("source-wrong-value-nothing").with("found", found),
    )
    .hint(Message::new("source-hint-leave-out"))
}

/// For any other reason.
pub(crate) fn because(span: Range<usize>, message: Message) -> Problem {
    Problem::new(Kind::WrongValue, span, message)
}
