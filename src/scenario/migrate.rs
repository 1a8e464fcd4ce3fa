//! Migrations of older scenario formats, step by step.
//!
//! A step is a numbered pure function over the document's tree, from format N to N + 1. The tree keeps every token's
//! place, so that diagnostics of a migrated file point into the author's own lines. A step never changes once
//! released, nor does the example of the format it starts from in `tests/fixtures/loader/formats/`.

use std::borrow::Cow;

use super::schema::FORMAT;
use crate::source::read::Migration;
use crate::source::tree::{Kind, Tree};

/// The steps; the one at index N leads from format N to N + 1.
pub const STEPS: [Migration; FORMAT as usize] = [from_0_to_1];

/// Format 0, the draft of the first scenarios, named the time limit `max_time_s`.
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
