//! A file's text, within the size limits.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::limits::MOST_BYTES;
use super::problem::{Problem, over_limit, unreadable};

/// Reads a text file of at most [`MOST_BYTES`]; standard input or a pipe too, see [`is_stream`].
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = if is_stream(path) {
        read_stream(path)
    } else {
        read_bytes(path, MOST_BYTES)
    };
    let bytes = bytes
        .map_err(|error| unreadable::refused(&error))?
        .ok_or_else(|| too_large(path))?;
    String::from_utf8(bytes).map_err(|error| unreadable::not_text(error.utf8_error().valid_up_to()))
}

/// Reads at most `most` bytes; none when there are more. Anything but a plain file (a folder, a pipe, a device) is
/// refused: reading one might never end.
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
    take(std::fs::File::open(path)?, about.len() as usize, most)
}

/// True for what can be read once only: standard input, written `-`, and a pipe such as `/dev/fd/63` from a shell's
/// process substitution. Accepted on the command line only; a file cannot refer to a pipe.
pub fn is_stream(path: &Path) -> bool {
    #[cfg(unix)]
    let is_pipe = || {
        use std::os::unix::fs::FileTypeExt;
        std::fs::metadata(path).is_ok_and(|about| about.file_type().is_fifo())
    };
    #[cfg(not(unix))]
    let is_pipe = || false;
    path == Path::new("-") || is_pipe()
}

/// True for a readable kind: a file or a stream.
pub fn is_readable(path: &Path) -> bool {
    path.is_file() || is_stream(path)
}

/// The folder that a file stands in; the working folder for a stream.
pub fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|_| !is_stream(path));
    folder.unwrap_or(Path::new(""))
}

/// A file's name; empty for a stream.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().filter(|_| !is_stream(path));
    name.unwrap_or_default().to_string_lossy().into_owned()
}

/// Contents of streams, so that one can be read again.
static STREAMS: Mutex<BTreeMap<PathBuf, Option<Vec<u8>>>> = Mutex::new(BTreeMap::new());

fn read_stream(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let mut streams = STREAMS
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(bytes) = streams.get(path) {
        return Ok(bytes.clone());
    }
    let bytes = if path == Path::new("-") {
        take(std::io::stdin().lock(), 0, MOST_BYTES)?
    } else {
        take(std::fs::File::open(path)?, 0, MOST_BYTES)?
    };
    streams.insert(path.to_owned(), bytes.clone());
    Ok(bytes)
}

fn take(from: impl Read, expected: usize, most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::with_capacity(expected);
    from.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// The problem of a text that is too large.
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
    let bytes = std::fs::metadata(path).map_or(0, |about| about.len() as usize);
    over_limit::problem(
        0..0,
        "source-limit-bytes",
        bytes.max(MOST_BYTES + 1),
        MOST_BYTES,
    )
}
