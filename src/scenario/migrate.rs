//! Older formats, brought up to this one step by step.
//!
//! A step is a numbered pure function over the document's tree, from format N to N + 1. The tree keeps every token's
//! place, so a migrated file is still complained about in its author's own lines. A step stays as it is for ever, and
//! so does an example of the format it begins at, in `tests/fixtures/loader/formats/`.

use std::borrow::Cow;

use super::schema::FORMAT;
use crate::source::read::Migration;
use crate::source::tree::{Kind, Tree};

/// The steps; the one at index N leads from format N to N + 1.
pub const STEPS: [Migration; FORMAT as usize] = [from_0_to_1];

/// Format 0, the draft that the first scenarios were written in, called the time limit `max_time_s`.
fn from_0_to_1(tree: &mut Tree<'_>) {
    if let Kind::Fields(fields) = &mut tree.root.kind {
        for field in fields {
            match &*field.name {
                "max_time_s" => field.name = Cow::Borrowed("time_limit_s"),
                "format" => field.value.text = Cow::Borrowed("1"),
                _ => {}
            }
        }
    }
}
