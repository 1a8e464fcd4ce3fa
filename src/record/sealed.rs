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

use super::block::PayloadError;
use crate::trust::seal::Lock;
use crate::trust::{ContentKey, Seal, TrustError};

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
