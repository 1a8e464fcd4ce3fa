//! Files on disk: one way to look into a folder, one way to write a file whole, and where a person's own files are.

mod folder;
mod kind;
mod whole;

use std::ffi::OsString;
use std::path::PathBuf;

pub use folder::{files_in, folders_in, has_ending, is_passed_over};
pub use kind::RECORD;
pub use whole::{Beside, Unwritten, write, write_beside};

/// The folder of a person's settings, records and own scenarios: `GROUNDSIGN_DATA` when set, else `groundsign` in the
/// place where this system keeps a person's data, else in the working folder.
pub fn data_folder() -> PathBuf {
    variable("GROUNDSIGN_DATA").map_or_else(
        || {
            dirs::data_local_dir()
                .unwrap_or_else(|| PathBuf::from("."))
                .join("groundsign")
        },
        PathBuf::from,
    )
}

/// An environment variable that says something: an empty one is as if it were not set.
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
