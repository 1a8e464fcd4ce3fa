//! # The doctrine pack named does not exist
//!
//! `doctrine:` names a pack by its id. The pack is the file of that name with `.ron` after it, beside the scenario or
//! in `assets/doctrine`. The message lists the packs that were found.
//!
//! Write the id only: no folder, no `.ron`.

use std::ops::Range;

use super::{Kind, Problem};
use crate::source::suggest;
use crate::text::Message;

/// Unknown pack; `there_are` lists those available.
pub(crate) fn problem(span: Range<usize>, id: &str, there_are: &[&str]) -> Problem {
    Problem::new(
        Kind::UnknownDoctrinePack,
        span,
        Message::new("source-unknown-pack")
            .with("name", id)
            .with("allowed", there_are.join(", ")),
    )
    .at("doctrine")
    .hint(
        suggest(id, there_are.iter().copied())
            .map(|meant| Message::new("source-hint-did-you-mean").with("name", meant)),
    )
}
