//! A small file that is written anew each time, whole: what it is, in which layout, and a hash that shows every change.
//!
//! ```text
//! magic 8 · format 4 · BLAKE3 32 · payload (deflated)
//! ```
//!
//! The hash is of the payload; from format 3 on of magic and format too, so that no file passes for one of an older layout.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

const HASH_BYTES: usize = 32;
const HEAD_BYTES: usize = 8 + 4 + HASH_BYTES;

/// First layout in which the hash is of magic and format too.
const HEAD_IS_HASHED_FROM: u32 = 3;

/// Why bytes are not what was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// They begin with another magic.
    Other,
    /// They are in a layout that is not known here.
    Format(u32),
    /// They have changed since, or are missing.
    Damaged,
}

/// The same bytes with the hash that belongs to their payload in the head; none of what is shorter than a head.
pub fn resealed(bytes: &[u8]) -> Option<Vec<u8>> {
    let payload = bytes.get(HEAD_BYTES..)?;
    let before = &bytes[..HEAD_BYTES - HASH_BYTES];
    let hash = hash_of(before, payload);
    Some([before, hash.as_bytes(), payload].concat())
}

/// The hash of a payload with what stands before it.
fn hash_of(before: &[u8], payload: &[u8]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    if format_of(before).is_some_and(|format| format >= HEAD_IS_HASHED_FROM) {
        hasher.update(before);
    }
    hasher.update(payload).finalize()
}

fn format_of(bytes: &[u8]) -> Option<u32> {
    let format = bytes.get(8..)?.first_chunk()?;
    Some(u32::from_le_bytes(*format))
}

/// The bytes of a file.
pub fn seal(magic: [u8; 8], format: u32, plain: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    // A vector takes all that is written.
    let payload = packed
        .write_all(plain)
        .and_then(|()| packed.finish())
        .unwrap_or_default();
    let mut bytes = magic.to_vec();
    bytes.extend_from_slice(&format.to_le_bytes());
    let hash = hash_of(&bytes, &payload);
    bytes.extend_from_slice(hash.as_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

/// What was sealed in this layout or an earlier one, of at most so many bytes, and in which.
pub fn unseal(
    magic: [u8; 8],
    newest: u32,
    bytes: &[u8],
    most: usize,
) -> Result<(u32, Vec<u8>), Broken> {
    if !bytes.starts_with(&magic) {
        return Err(Broken::Other);
    }
    let (Some(found), Some(payload)) = (format_of(bytes), bytes.get(HEAD_BYTES..)) else {
        return Err(Broken::Damaged);
    };
    if !(1..=newest).contains(&found) {
        return Err(Broken::Format(found));
    }
    let (before, hash) = bytes[..HEAD_BYTES].split_at(HEAD_BYTES - HASH_BYTES);
    if hash_of(before, payload).as_bytes() != hash {
        return Err(Broken::Damaged);
    }
    let mut plain = Vec::new();
    DeflateDecoder::new(payload)
        .take(most as u64 + 1)
        .read_to_end(&mut plain)
        .map_err(|_| Broken::Damaged)?;
    if plain.len() > most {
        return Err(Broken::Damaged);
    }
    Ok((found, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAGIC: [u8; 8] = *b"GNTEST..";

    #[test]
    fn what_was_sealed_comes_out_and_no_byte_of_it_can_change() {
        let plain: Vec<u8> = (0..2_000_u32).map(|n| (n % 251) as u8).collect();
        let sealed = seal(MAGIC, 3, &plain);
        assert_eq!(unseal(MAGIC, 3, &sealed, 2_000), Ok((3, plain.clone())));
        assert_eq!(unseal(MAGIC, 4, &sealed, 2_000), Ok((3, plain)));
        assert_eq!(unseal(MAGIC, 3, &sealed, 1_999), Err(Broken::Damaged));
        assert_eq!(unseal(MAGIC, 2, &sealed, 2_000), Err(Broken::Format(3)));
        assert_eq!(unseal(*b"GNOTHER.", 3, &sealed, 2_000), Err(Broken::Other));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(unseal(MAGIC, 3, &changed, 2_000).is_err(), "byte {at}");
            assert!(
                unseal(MAGIC, 3, &sealed[..at], 2_000).is_err(),
                "cut at {at}"
            );
        }
    }
}
