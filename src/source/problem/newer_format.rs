//! # Written for a later version of the program
//!
//! The number after `format:` is higher than any this program knows. The message says which version of the program
//! reads it. Do not lower the number by hand: the file may say things that this version would read wrongly.
//!
//! A file of an older format is brought up to date while it is read; nothing has to be done.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// Format `found` is newer than `newest`.
///
/// Format N comes with minor version 0.N of the program, so that an older program can name the newer one.
pub(crate) fn problem(span: Range<usize>, found: u64, newest: u32) -> Problem {
    Problem::new(
        Kind::NewerFormat,
        span,
        Message::new("source-newer-format")
            .with("found", found.to_string())
            .with("newest", newest.to_string())
            .with("needs", format!("0.{found}"))
            .with("this", env!("CARGO_PKG_VERSION")),
    )
    .at("format")
    .hint(Message::new("source-hint-newer-program").with("needs", format!("0.{found}")))
}

/// Format `found` never existed.
pub(crate) fn too_old(span: Range<usize>, found: u64, oldest: u64, newest: u32) -> Problem {
    Problem::new(
        Kind::NewerFormat,
        span,
        Message::new("source-no-such-format")
            .with("found", found.to_string())
            .with("oldest", oldest.to_string())
            .with("newest", newest.to_string()),
    )
    .at("format")
}
