//! The signature of a drill on disk. It stands behind the drill, which is the same with it and without it.
//!
//! ```text
//! drill · magic 8 · public key 32 · signature of the BLAKE3 hash of the drill 64
//! ```

use crate::trust::Signed;

/// What the signature begins with.
pub(super) const MAGIC: [u8; 8] = *b"GNDSGND\x1a";

const BYTES: usize = MAGIC.len() + Signed::BYTES;

/// A drill without the signature behind it, and that.
pub(super) fn split(bytes: &[u8]) -> (&[u8], Option<Signed>) {
    let behind = bytes.len().saturating_sub(BYTES);
    let (drill, page) = bytes.split_at(behind);
    let signed = page.strip_prefix(&MAGIC).and_then(Signed::from_bytes);
    match signed {
        Some(signed) => (drill, Some(signed)),
        None => (bytes, None),
    }
}
