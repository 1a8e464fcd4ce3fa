//! Files on disk: listing folders, atomic writes, and the user's data folder.

mod folder;
mod kind;
mod whole;

use std::ffi::OsString;
use std::path::PathBuf;

pub use folder::{files_in, folders_in, has_ending, is_passed_over};
pub use kind::{DRILL, RECORD};
pub use whole::{Beside, Unwritten, write, write_beside};

/// The user's data folder (settings, records, own scenarios): `GROUNDSIGN_DATA` when set, else `groundsign` in the
/// platform's data folder, else in the working folder.
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

/// An environment variable; an empty one counts as unset.
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
