//! Where the program's own files are: languages, doctrine packs, fonts, and the shipped scenarios beside them.

use std::path::{Path, PathBuf};

use crate::files::variable;

/// Folder that holds `assets/` and `scenarios/`: `GROUNDSIGN_HOME` when set, else the first folder upwards from the
/// program that has both, else upwards from the working folder, else the source folder this build was made in.
pub fn home() -> PathBuf {
    let holds_both = |folder: &Path| {
        folder.join("assets/doctrine").is_dir() && folder.join("scenarios").is_dir()
    };
    let upwards = |from: Option<PathBuf>| {
        from.and_then(|start| {
            start
                .ancestors()
                .find(|folder| holds_both(folder))
                .map(Path::to_owned)
        })
    };
    variable("GROUNDSIGN_HOME")
        .map(PathBuf::from)
        .or_else(|| upwards(std::env::current_exe().ok()))
        .or_else(|| upwards(std::env::current_dir().ok()))
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")))
}

/// The folder `assets`.
pub fn folder() -> PathBuf {
    home().join("assets")
}

/// The folder `scenarios`.
pub fn scenarios() -> PathBuf {
    home().join("scenarios")
}
