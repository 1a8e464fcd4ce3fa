//! # Another file is named that may not be read
//!
//! A scenario can name a height map. Its file must stand in the scenario's own folder, in a folder below it, or in the
//! program's `assets` folder; the name is written without a leading `/`, without a drive letter and without `..`, and
//! it may not be a link to a place outside. So a scenario from a stranger cannot make the program read your files.
//!
//! ```ron
//! // wrong
//! relief: Heightmap(file: "../../private/map.png", low_m: 0.0, high_m: 80.0),
//! // right
//! relief: Heightmap(file: "valley.png", low_m: 0.0, high_m: 80.0),
//! ```

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

/// The named file is outside the permitted folders or unreadable; `why` tells which.
pub(crate) fn problem(span: Range<usize>, file: &str, why: Message) -> Problem {
    Problem::new(
        Kind::AttachmentOutside,
        span,
        Message::new("source-attachment")
            .with("file", file)
            .with("why", why),
    )
}
