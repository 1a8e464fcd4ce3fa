//! # The doctrine pack named does not exist
//!
//! `doctrine:` names a pack by its id. The pack is the file of that name with `.ron` after it, beside the scenario or
//! in `assets/doctrine`. The message lists the packs that were found.
//!
//! Write the id only: no folder, no `.ron`.

use std::ops::Range;

use super::{Kind, Problem, did_you_mean, in_a_row};
use crate::text::Message;

/// No such pack among those that there are.
pub(crate) fn problem(span: Range<usize>, id: &str, there_are: &[&str]) -> Problem {
    Problem::new(
        Kind::UnknownDoctrinePack,
        span,
        Message::new("source-unknown-pack")
            .with("name", id)
            .with("allowed", in_a_row(there_are)),
    )
    .at("doctrine")
    .hint(did_you_mean(id, there_are))
}
