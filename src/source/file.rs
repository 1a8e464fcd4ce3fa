//! A file's text, within the limits.

use std::io::Read;
use std::path::Path;

use super::limits::MOST_BYTES;
use super::problem::{Problem, over_limit, unreadable};

/// Reads a text file of at most [`MOST_BYTES`].
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = read_bytes(path, MOST_BYTES)
        .map_err(|error| unreadable::refused(&error))?
        .ok_or_else(|| too_large(path))?;
    String::from_utf8(bytes).map_err(|error| unreadable::not_text(error.utf8_error().valid_up_to()))
}

/// Reads at most `most` bytes; none when there are more. What is no plain file (a folder, a pipe, a device) is refused:
/// reading one might never end.
pub fn read_bytes(path: &Path, most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let about = std::fs::metadata(path)?;
    if about.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(std::io::Error::other("not a plain file"));
    }
    if about.len() > most as u64 {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(about.len() as usize);
    std::fs::File::open(path)?
        .take(most as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// The complaint about a text that is too large, whoever holds it.
pub fn check_size(bytes: usize) -> Result<(), Problem> {
    if bytes > MOST_BYTES {
        return Err(over_limit::problem(
            0..0,
            "source-limit-bytes",
            bytes,
            MOST_BYTES,
        ));
    }
    Ok(())
}

fn too_large(path: &Path) -> Problem {
    let bytes = std::fs::metadata(path).map_or(MOST_BYTES + 1, |about| about.len() as usize);
    over_limit::problem(0..0, "source-limit-bytes", bytes, MOST_BYTES)
}
