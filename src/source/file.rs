//! A file's text, within the size limits.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::limits::MOST_BYTES;
use super::problem::{Problem, over_limit, unreadable};
use crate::files;

/// Reads a text file of at most [`MOST_BYTES`]; standard input or a pipe too, see [`is_stream`].
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = read_given(path)
        .map_err(|error| unreadable::refused(&error))?
        .ok_or_else(|| too_large(path))?;
    String::from_utf8(bytes).map_err(|error| unreadable::not_text(error.utf8_error().valid_up_to()))
}

/// Reads a file or a stream given on the command line; none when it has more than [`MOST_BYTES`].
pub fn read_given(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    if is_stream(path) {
        read_stream(path)
    } else {
        read_bytes(path, MOST_BYTES)
    }
}

/// Reads at most `most` bytes; none when there are more. Anything but a plain file (a folder, a pipe, a device) is
/// refused: reading one might never end.
pub fn read_bytes(path: &Path, most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let file = files::open(path)?;
    let length = file.metadata()?.len();
    if length > most as u64 {
        return Ok(None);
    }
    take(file, length as usize, most)
}

/// True for what can be read once only: standard input, written `-`, and a pipe that a shell made for one command, such
/// as `/dev/fd/63`. Accepted on the command line only; a file cannot refer to a pipe. A named pipe is none: nobody may
/// ever write to it.
pub fn is_stream(path: &Path) -> bool {
    #[cfg(unix)]
    let is_pipe = || {
        use std::os::unix::fs::FileTypeExt;
        OF_THE_SHELL.iter().any(|place| path.starts_with(place))
            && std::fs::metadata(path).is_ok_and(|about| about.file_type().is_fifo())
    };
    #[cfg(not(unix))]
    let is_pipe = || false;
    path == Path::new("-") || is_pipe()
}

/// Where a process finds the files and pipes that it was started with.
#[cfg(unix)]
const OF_THE_SHELL: [&str; 3] = ["/dev/fd", "/dev/stdin", "/proc"];

/// True for what reading can be tried on: a stream, and whatever there is but a folder.
pub fn is_readable(path: &Path) -> bool {
    is_stream(path) || std::fs::metadata(path).is_ok_and(|about| !about.is_dir())
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
