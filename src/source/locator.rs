//! Where in the text a part of the document stands.

use std::ops::Range;

/// Finds the bytes of a part of a RON document by its path.
#[derive(Debug)]
pub struct Locator;

impl Locator {
    /// Scans a text.
    pub fn new(text: &str) -> Self {
        let _ = text;
        Self
    }

    /// Bytes of the value at a path such as `sites[2].at`; of the nearest enclosing value when there is none there.
    pub fn span_of(&self, path: &str) -> Range<usize> {
        let _ = path;
        0..0
    }
}
