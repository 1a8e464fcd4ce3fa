//! Migrations of older doctrine pack formats, step by step, as [`crate::scenario::migrate`] does for scenarios.
//!
//! A step is a numbered pure function over the document's tree, from format N to N + 1; 1 is the oldest format. A
//! step never changes once released, nor does the example of the format it starts from in
//! `tests/fixtures/doctrine/formats/`. Mission packs and the packs inside records go through the same steps.

use super::schema::FORMAT;
use crate::source::read::Migration;

/// The steps; the one at index N leads from format N + 1 to N + 2.
pub const STEPS: [Migration; FORMAT as usize - 1] = [];

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::assets;
    use crate::doctrine::Pack;
    use crate::source::Document;
    use crate::source::tree::{Kind, Tree};

    /// A hypothetical next format that renames the title, migrated from today's.
    fn from_a_draft(tree: &mut Tree<'_>) {
        if let Kind::Fields(fields) = &mut tree.root.kind {
            for field in fields {
                if &*field.name == "heading" {
                    field.name = Cow::Borrowed("title");
                }
            }
        }
    }

    #[test]
    fn a_pack_of_an_older_format_is_read_through_the_steps_from_there() {
        let file = assets::folder().join("doctrine/un-template.ron");
        let today = std::fs::read_to_string(file).expect("a shipped pack");
        let draft = today.replacen("    title:", "    heading:", 1);
        assert_ne!(draft, today);
        let migrated = Document::<Pack>::open(&draft, 2, &[from_a_draft]).expect("format 1 of 2");
        let plain = Document::<Pack>::open(&today, 1, &[]).expect("format 1 of 1");
        assert_eq!(migrated.problems, []);
        assert_eq!(migrated.value, plain.value);
    }
}
