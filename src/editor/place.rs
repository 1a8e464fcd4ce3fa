//! The folder beside a scenario in which its journal and the texts that it had before are kept.
//!
//! `patrols/mine.ron` has `patrols/.mine.edits/`: no listing of scenarios shows it, and it goes where the folder goes.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::{self, Unwritten};

/// Number of earlier texts that are kept.
pub const BACKUPS: usize = 30;

/// The folder beside a scenario's file.
pub fn folder(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{stem}.edits"))
}

/// The journal in it.
pub(super) fn journal(file: &Path) -> PathBuf {
    folder(file).join("journal.jsonl")
}

/// The earlier texts of a scenario, the oldest first.
pub fn backups(file: &Path) -> Vec<PathBuf> {
    files::files_in(&folder(file), "ron").unwrap_or_default()
}

/// Keeps a text, and lets the oldest beyond [`BACKUPS`] go. The text's place.
pub(super) fn keep(file: &Path, text: &str) -> Result<PathBuf, Unwritten> {
    let kept = backups(file);
    let number = kept.last().map_or(0, |last| number_of(last)) + 1;
    let place = folder(file).join(format!("{number:06}.ron"));
    files::write(&place, text.as_bytes())?;
    for old in kept.iter().take((kept.len() + 1).saturating_sub(BACKUPS)) {
        // One that cannot be taken away stays, and harms nobody.
        let _ = std::fs::remove_file(old);
    }
    Ok(place)
}

fn number_of(path: &Path) -> u64 {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.parse().unwrap_or(0)
}

/// A free place for a copy of a scenario in a folder: the name of the file, with a number where it is taken.
pub fn free_copy(file: &Path, folder: &Path) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let free = std::iter::once(format!("{stem}.ron"))
        .chain((2..).map(|number: u32| format!("{stem}-{number}.ron")))
        .map(|name| folder.join(name))
        .find(|path| path.symlink_metadata().is_err());
    Ok(free.expect("there are more numbers than files"))
}
