//! Scripts: sessions written by an instructor step by step, as a readable RON file.
//!
//! [`guide`] is the manual, with tested examples.

pub mod load;
mod reader;
pub mod rules;
pub mod schema;

pub use load::{LoadedScript, load, load_text};
pub use reader::ScriptReader;
pub use schema::Script;

/// The manual of scripts: plain text for `groundsign run --help` and for instructors.
pub fn guide() -> &'static str {
    include_str!("script/guide-script.txt")
}
