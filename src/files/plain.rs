//! Opens plain files only. A named pipe or a device that stands where a file is expected would be waited for without
//! end.

use std::fs::File;
use std::io;
use std::path::Path;

/// Why something was not opened: it is neither a file nor a folder.
#[derive(Debug, thiserror::Error)]
#[error("not a plain file")]
pub struct NotPlain;

/// Opens a file to read. A folder, a pipe and a device are refused at once.
pub fn open(path: &Path) -> io::Result<File> {
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::Error::other(NotPlain));
    }
    File::open(path)
}
