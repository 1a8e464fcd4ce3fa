//! # The doctrine pack named does not exist
//!
//! `doctrine:` names a pack by its id. The pack is the file of that name with `.ron` after it, beside the scenario or
//! in `assets/doctrine`. The message lists the packs that were found.
//!
//! Write the id only: no folder, no `.ron`.

use std::ops::Range;

use super::{Kind, Problem, did_you_mean};
use crate::source::InName;
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
    .hint(match InName::first(id) {
        Some(letter) => Some(letter.hint(id)),
        None => did_you_mean(id, there_are),
    })
}
