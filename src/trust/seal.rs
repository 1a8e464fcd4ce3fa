//! Seals: content locked with a key of its own, and that key locked to a class key.
//!
//! ```text
//! lock      salt 16 · memory KiB 4 · passes 4 · nonce 24 · content key, locked 48
//! sealed    nonce 24 · content, locked
//! ```
//!
//! Content is locked by `XChaCha20Poly1305`: whoever changes a byte of it is found out. A content key serves one pack or one
//! record, so that one can be opened for good without giving any other away.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use super::class_key::{ClassKey, Cost};
use super::error::TrustError;
use super::random;

const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;

/// The key of one content.
#[derive(Clone, PartialEq, Eq)]
pub struct ContentKey(pub [u8; 32]);

impl std::fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContentKey(…)")
    }
}

impl ContentKey {
    /// A new one.
    pub fn generated() -> Result<Self, TrustError> {
        random::bytes().map(Self)
    }

    /// Locks content; `place` says where it stands, so that it cannot be moved.
    pub fn lock(&self, place: &[u8], content: &[u8]) -> Result<Vec<u8>, TrustError> {
        let nonce: [u8; NONCE_BYTES] = random::bytes()?;
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let payload = Payload {
            msg: content,
            aad: place,
        };
        let locked = cipher.encrypt(&nonce.into(), payload);
        let locked = locked.map_err(|_| TrustError::DamagedSeal)?;
        Ok([nonce.as_slice(), &locked].concat())
    }

    /// Opens what was locked in that place.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, TrustError> {
        let (nonce, locked) = sealed
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(TrustError::DamagedSeal)?;
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let payload = Payload {
            msg: locked,
            aad: place,
        };
        let opened = cipher.decrypt(&(*nonce).into(), payload);
        opened.map_err(|_| TrustError::DamagedSeal)
    }
}

/// A content key, locked to a class key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lock([u8; Self::BYTES]);

impl Lock {
    /// Size on disk.
    pub const BYTES: usize = 16 + 4 + 4 + NONCE_BYTES + 32 + TAG_BYTES;

    /// From what stands on disk.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// As it stands on disk.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn salt_and_cost(&self) -> ([u8; 16], Cost) {
        let mut salt = [0; 16];
        salt.copy_from_slice(&self.0[..16]);
        let number = |at: usize| {
            let bytes = [0, 1, 2, 3].map(|n| self.0[at + n]);
            u32::from_le_bytes(bytes)
        };
        let cost = Cost {
            memory_kib: number(16),
            passes: number(20),
        };
        (salt, cost)
    }

    /// The content key, and the seal that others of the same class are locked by.
    pub fn open(&self, key: &ClassKey) -> Result<(ContentKey, Seal), TrustError> {
        let (salt, cost) = self.salt_and_cost();
        let seal = Seal::with(key, salt, cost)?;
        Ok((seal.open(self)?, seal))
    }
}

/// A class key made ready to lock and open with: all that follows from it without being it.
#[derive(Clone, PartialEq, Eq)]
pub struct Seal {
    salt: [u8; 16],
    cost: Cost,
    secret: ContentKey,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(…)")
    }
}

impl Seal {
    /// A new one of a class key.
    pub fn new(key: &ClassKey) -> Result<Self, TrustError> {
        Self::with(key, random::bytes()?, Cost::NEW)
    }

    fn with(key: &ClassKey, salt: [u8; 16], cost: Cost) -> Result<Self, TrustError> {
        let secret = ContentKey(key.secret(&salt, cost)?);
        Ok(Self { salt, cost, secret })
    }

    /// Locks a content key to it.
    pub fn lock(&self, content: &ContentKey) -> Result<Lock, TrustError> {
        let mut bytes = [0; Lock::BYTES];
        bytes[..16].copy_from_slice(&self.salt);
        bytes[16..20].copy_from_slice(&self.cost.memory_kib.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.cost.passes.to_le_bytes());
        let locked = self.secret.lock(&bytes[..24], &content.0)?;
        bytes[24..].copy_from_slice(&locked);
        Ok(Lock(bytes))
    }

    /// Opens a lock that was locked by the same seal.
    pub fn open(&self, lock: &Lock) -> Result<ContentKey, TrustError> {
        let content = self.secret.open(&lock.0[..24], &lock.0[24..]);
        let content = content.map_err(|_| TrustError::WrongClassKey)?;
        let content = content.try_into().map_err(|_| TrustError::DamagedSeal)?;
        Ok(ContentKey(content))
    }

    /// True when the lock was made by this very seal, so that no key has to be worked out anew.
    pub fn made(&self, lock: &Lock) -> bool {
        lock.salt_and_cost() == (self.salt, self.cost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost {
        memory_kib: 8,
        passes: 1,
    };

    #[test]
    fn only_the_class_key_opens_a_lock() {
        let key = ClassKey::typed("maple heron lantern");
        let seal = Seal::with(&key, [3; 16], CHEAP).expect("a seal");
        let content = ContentKey::generated().expect("random numbers");
        let lock = seal.lock(&content).expect("locked");
        assert!(seal.made(&lock));
        let (opened, again) = lock.open(&key).expect("the class key");
        assert_eq!((opened, again), (content, seal));
        assert_eq!(
            lock.open(&ClassKey::typed("maple heron lanterns")).err(),
            Some(TrustError::WrongClassKey)
        );
        for place in 24..Lock::BYTES {
            let mut bytes = lock.0;
            bytes[place] ^= 1;
            assert!(Lock(bytes).open(&key).is_err(), "byte {place}");
        }
    }

    #[test]
    fn sealed_content_can_neither_be_changed_nor_moved() {
        let key = ContentKey::generated().expect("random numbers");
        let sealed = key.lock(b"second 1", b"the answers").expect("locked");
        assert_eq!(
            key.open(b"second 1", &sealed).as_deref(),
            Ok(&b"the answers"[..])
        );
        assert!(key.open(b"second 2", &sealed).is_err());
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(key.open(b"second 1", &changed).is_err(), "byte {place}");
            assert!(key.open(b"second 1", &sealed[..place]).is_err());
        }
        let again = key.lock(b"second 1", b"the answers").expect("locked");
        assert_ne!(again, sealed, "the same content never looks the same");
    }
}
