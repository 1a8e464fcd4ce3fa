//! Signatures and whose they are.

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};

/// What is signed. A signature of one kind never holds for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A recorded patrol.
    Record,
    /// A drill.
    Drill,
    /// A scenario pack.
    Package,
}

impl Purpose {
    fn context(self) -> &'static [u8] {
        match self {
            Self::Record => b"groundsign record 1\0",
            Self::Drill => b"groundsign drill 1\0",
            Self::Package => b"groundsign pack 1\0",
        }
    }

    /// What is really signed: the purpose, then the hash.
    pub(super) fn message(self, hash: &[u8; 32]) -> Vec<u8> {
        [self.context(), hash].concat()
    }
}

/// The public half of an installation's key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// From 64 hexadecimal digits.
    pub fn from_hex(digits: &str) -> Option<Self> {
        hex(digits).map(Self)
    }

    /// The key in short, to be compared by eye or read out: sixteen hexadecimal digits in groups of four.
    pub fn fingerprint(&self) -> String {
        let hash = blake3::hash(&self.0).to_hex();
        let groups: Vec<&str> = (0..4).map(|n| &hash[4 * n..4 * n + 4]).collect();
        groups.join("-")
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

/// The bytes of so many hexadecimal digits; none when they are anything else.
pub(super) fn hex<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let digits = digits.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).ok()?;
        *byte = u8::from_str_radix(pair, 16)
            .ok()
            .filter(|_| !pair.starts_with('+'))?;
    }
    Some(bytes)
}

/// A signature with the key that it is said to be by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// Who is said to have signed.
    pub by: PublicKey,
    /// The signature.
    pub signature: [u8; 64],
}

impl Signed {
    /// Size on disk.
    pub const BYTES: usize = 32 + 64;

    /// As it stands on disk.
    pub fn to_bytes(&self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..32].copy_from_slice(&self.by.0);
        bytes[32..].copy_from_slice(&self.signature);
        bytes
    }

    /// From what stands on disk.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (by, signature) = bytes.split_at_checked(32)?;
        Some(Self {
            by: PublicKey(by.try_into().ok()?),
            signature: signature.try_into().ok()?,
        })
    }

    /// True when exactly this was signed with that key. Keys and signatures that more than one content would fit are
    /// refused.
    pub fn holds(&self, purpose: Purpose, hash: &[u8; 32]) -> bool {
        VerifyingKey::from_bytes(&self.by.0).is_ok_and(|key| {
            let signature = Signature::from_bytes(&self.signature);
            key.verify_strict(&purpose.message(hash), &signature)
                .is_ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_a_key_come_back_and_anything_else_is_none() {
        let key = PublicKey(std::array::from_fn(|n| n as u8 * 7));
        assert_eq!(PublicKey::from_hex(&key.to_string()), Some(key));
        for wrong in ["", "00", &"g".repeat(64), &"+1".repeat(32), &"é".repeat(32)] {
            assert_eq!(PublicKey::from_hex(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_fingerprint_is_short_enough_to_read_out() {
        let fingerprint = PublicKey([5; 32]).fingerprint();
        assert_eq!(fingerprint.len(), 19);
        assert_eq!(fingerprint.matches('-').count(), 3);
    }
}
