//! Scripts: a session written down by an instructor, step by step, as a RON file that anybody can read.
//!
//! [`guide`] is the manual, with examples that are tested.

pub mod load;
mod reader;
pub mod rules;
pub mod schema;

pub use load::{LoadedScript, load, load_text};
pub use reader::ScriptReader;
pub use schema::Script;

/// How to write a script: plain text for `groundsign run --help` and for instructors.
pub fn guide() -> &'static str {
    include_str!("script/guide-script.txt")
}
