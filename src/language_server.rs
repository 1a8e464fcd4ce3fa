//! What an editor of texts asks for while a scenario or a doctrine pack is written, by the Language Server Protocol over
//! one pair of streams: findings, completion, explanations, definitions and uses of short names, renaming, layout and an
//! outline.
//!
//! All of it comes from what the program has anyway: findings from the loaders ([`findings`]), the words that may be
//! written and their explanations from the types of the file format (`shape`), the layout from [`tidy`]. A text is
//! walked token by token beside its format (`spots`), so that half-written files are understood as far as they go.

mod answers;
mod completion;
pub mod findings;
mod hover;
mod lines;
mod names;
mod open;
mod pack;
mod rename;
mod reply;
mod server;
mod spots;
mod stream;
mod symbols;
pub mod tidy;
mod uri;

pub use server::{Ending, serve};
