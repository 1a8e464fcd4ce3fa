//! The layout of a text, refused while the text has mistakes.

use crate::source::{Problem, layout};

use super::findings;

/// A text in its [layout]; its problems when it has any.
pub fn tidy(text: &str) -> Result<String, Vec<Problem>> {
    let problems = findings::misread(text);
    if !problems.is_empty() {
        return Err(problems);
    }
    let tidy = layout::laid_out(text);
    debug_assert!(layout::says_the_same(text, &tidy));
    Ok(tidy)
}
