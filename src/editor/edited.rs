//! A text after an edit, and how an item gets into a list of it.

use super::written::Written;
use crate::source::splice::{NoPlace, Splices};

/// A text after an edit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edited {
    pub(super) text: String,
    /// What is selected then; none when the same things are, at the same paths.
    pub(super) selected: Option<Vec<String>>,
}

/// Adds an item at the end of a list, which is made where there is none.
pub(super) fn add(
    written: &Written<'_>,
    splices: &mut Splices<'_>,
    list: &str,
    item: &str,
) -> Result<(), NoPlace> {
    if written.whole(list).is_some() {
        splices.push(list, item)
    } else {
        splices.set(list, &format!("[\n        {item},\n    ]"))
    }
}
