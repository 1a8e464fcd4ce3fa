//! Sealed records: those of a session under a sealed pack. Every payload is locked with the record's own key, and that key to
//! the class key.
//!
//! ```text
//! payload of block 0   2 · lock · header, sealed
//! payload of block n   2 · second, sealed
//! ```
//!
//! Hashes and signature are of what is on disk, so that a sealed record can be verified without the class key. It is opened
//! for good by a page that holds its key: nothing of what was signed changes.

use std::borrow::Cow;
use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use super::block::PayloadError;
use super::error::RecordError;
use super::format::{PAGE, frame};
use super::page::Page;
use super::reader::{bytes_of, parse, parse_with, unreadable};
use super::writer::{lock as lock_file, unwritable};
use crate::trust::seal::Lock;
use crate::trust::{ClassKey, ContentKey, Seal, TrustError};

/// First byte of a sealed payload; the others are in [`super::block`].
const SEALED: u8 = 2;

/// A payload of block 0 and what it is sealed with.
pub(super) fn locked_header(
    seal: &Seal,
    key: &ContentKey,
    payload: &[u8],
) -> Result<Vec<u8>, TrustError> {
    let lock = seal.lock(key)?;
    let sealed = key.lock(&place(0), payload)?;
    Ok([&[SEALED], lock.as_bytes(), &sealed].concat())
}

/// A payload of another block.
pub(super) fn locked(key: &ContentKey, number: u32, payload: &[u8]) -> Result<Vec<u8>, TrustError> {
    Ok([&[SEALED], key.lock(&place(number), payload)?.as_slice()].concat())
}

/// A payload as it was before it was sealed; one that is not sealed as it is.
pub(super) fn opened<'a>(
    key: Option<&ContentKey>,
    number: u32,
    payload: &'a [u8],
) -> Result<Cow<'a, [u8]>, PayloadError> {
    let Some(key) = key else {
        return Ok(Cow::Borrowed(payload));
    };
    let rest = payload.strip_prefix(&[SEALED]);
    let sealed = rest.and_then(|rest| match number {
        0 => rest.get(Lock::BYTES..),
        _ => Some(rest),
    });
    let malformed = || PayloadError::Malformed("its seal does not hold".to_owned());
    let opened = key.open(&place(number), sealed.ok_or_else(malformed)?);
    opened.map(Cow::Owned).map_err(|_| malformed())
}

fn place(number: u32) -> [u8; 4] {
    number.to_le_bytes()
}

/// The lock of a record; none when it is not sealed.
pub(super) fn lock_of(header_payload: &[u8]) -> Option<Lock> {
    let rest = header_payload.strip_prefix(&[SEALED])?;
    Lock::from_bytes(rest.get(..Lock::BYTES)?)
}

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
    if let Some(damage) = contents.loss.as_ref().and_then(super::Loss::damage) {
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
