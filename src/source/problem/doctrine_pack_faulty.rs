//! # The doctrine pack named has errors of its own
//!
//! The pack exists but cannot be used as it is. Its own problems are listed with it, each at its place in the pack's
//! file. What needs the pack (the stand-off class of a device, for example) is not checked until it is mended.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// The pack has this many errors.
pub(crate) fn problem(span: Range<usize>, id: &str, errors: usize) -> Problem {
    Problem::new(
        Kind::DoctrinePackFaulty,
        span,
        Message::new("source-faulty-pack")
            .with("name", id)
            .with("count", errors),
    )
    .at("doctrine")
}
