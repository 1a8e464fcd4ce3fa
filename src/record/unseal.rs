//! Opens sealed records for good: a page with the record's own key is added, and nothing else changes.

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use super::error::RecordError;
use super::format::{PAGE, frame};
use super::loss::Loss;
use super::page::Page;
use super::reader::{bytes_of, parse, parse_with, unreadable};
use super::writer::{lock as lock_file, unwritable};
use crate::trust::{ClassKey, Seal};

/// What came of opening a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsealed {
    /// It is open from now on.
    Opened,
    /// It was sealed and opened before, or never sealed.
    Already,
}

/// Opens a sealed record for good. `seal` is that of the record opened before it: the records of a class share one, and to
/// work it out from the class key takes a moment.
pub fn open_for_good(
    path: &Path,
    key: &ClassKey,
    seal: &mut Option<Seal>,
) -> Result<Unsealed, RecordError> {
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)
        .map_err(|error| unreadable(path, &error))?;
    lock_file(&file, path)?;
    let bytes = bytes_of(&file, path)?;
    let lock = match parse(&bytes) {
        Err(RecordError::Sealed { lock }) => lock,
        other => return other.map(|_| Unsealed::Already),
    };
    let content = match seal.as_ref().filter(|seal| seal.made(&lock)) {
        Some(seal) => seal.open(&lock)?,
        None => {
            let (content, made) = lock.open(key)?;
            *seal = Some(made);
            content
        }
    };
    let contents = parse_with(&bytes, Some(&content))?;
    if let Some(damage) = contents.loss.as_ref().and_then(Loss::damage) {
        return Err(damage.clone());
    }
    let (page, _) = frame(&contents.end.chain, PAGE, &Page::Key(content).to_bytes());
    // A torn tail goes, as it does when a patrol is resumed.
    file.set_len(contents.whole_bytes)
        .and_then(|()| file.seek(SeekFrom::End(0)))
        .and_then(|_| file.write_all(&page))
        .and_then(|()| file.sync_all())
        .map_err(|error| unwritable(path, &error))?;
    Ok(Unsealed::Opened)
}
