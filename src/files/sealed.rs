//! A small file that is written anew each time, whole: what it is, in which layout, and a hash that shows every change.
//!
//! ```text
//! magic 8 · format 4 · BLAKE3 of the payload 32 · payload (deflated)
//! ```

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

const HEAD_BYTES: usize = 8 + 4 + 32;

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
    let hash = blake3::hash(payload);
    Some([&bytes[..HEAD_BYTES - 32], hash.as_bytes(), payload].concat())
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
    bytes.extend_from_slice(blake3::hash(&payload).as_bytes());
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
    let (Some(found), Some(hash)) = (bytes.get(8..12), bytes.get(12..HEAD_BYTES)) else {
        return Err(Broken::Damaged);
    };
    let found = u32::from_le_bytes([found[0], found[1], found[2], found[3]]);
    if !(1..=newest).contains(&found) {
        return Err(Broken::Format(found));
    }
    let payload = &bytes[HEAD_BYTES..];
    if blake3::hash(payload).as_bytes() != hash {
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
