//! Pages of a record: what is said about the session without being part of it.
//!
//! ```text
//! signature   1 · public key 32 · signature of the BLAKE3 hash of every byte before the page 64
//! key         2 · content key 32: the record was sealed and is open for good
//! ```

use crate::trust::{ContentKey, PublicKey, Signed};

const SIGNATURE: u8 = 1;
const KEY: u8 = 2;

/// What a page holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Page {
    Signature(Signed),
    Key(ContentKey),
}

impl Page {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Signature(signed) => [&[SIGNATURE], signed.to_bytes().as_slice()].concat(),
            Self::Key(key) => [&[KEY], key.0.as_slice()].concat(),
        }
    }

    /// None for a page of a kind to come.
    pub(super) fn from_bytes(payload: &[u8]) -> Option<Self> {
        match payload.split_first()? {
            (&SIGNATURE, rest) => Signed::from_bytes(rest).map(Self::Signature),
            (&KEY, rest) => Some(Self::Key(ContentKey(rest.try_into().ok()?))),
            _ => None,
        }
    }
}

/// Whether a record is signed, as far as it could be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signature {
    /// It is not: it was made before records were signed, was broken off, or its key was not at hand.
    #[default]
    None,
    /// All of it is.
    Whole(PublicKey),
    /// It is, up to this second; what follows is not.
    UpTo(PublicKey, u32),
    /// There is a signature and it does not hold: what is before it was changed by somebody who put everything else right,
    /// or the key that it names is not the one that signed.
    Wrong(PublicKey),
}

impl Signature {
    /// True when it is of what stands before it.
    pub fn holds(&self) -> bool {
        matches!(self, Self::Whole(_) | Self::UpTo(..))
    }

    /// The key that it names.
    pub fn by(&self) -> Option<PublicKey> {
        match *self {
            Self::None => None,
            Self::Whole(by) | Self::UpTo(by, _) | Self::Wrong(by) => Some(by),
        }
    }
}
