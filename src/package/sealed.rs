//! The class key on a pack. Its files are one entry, `sealed`: a lock ([`crate::trust::seal`]) and the files, packed and
//! locked. Names, sizes and number of the files are inside too; the entry's length is rounded up, so that it tells little.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::error::{Damage, Limit, PackageError};
use super::limits::{MOST_ALL_BYTES, MOST_FILES};
use super::names;
use crate::trust::seal::Lock;
use crate::trust::{ClassKey, ContentKey, Seal, TrustError};

/// Name of the sealed entry.
pub(super) const NAME: &str = "sealed";

/// What it is sealed as.
const PLACE: &[u8] = b"groundsign pack files 1";

/// The length is a multiple of this.
const STEP_BYTES: usize = 16 * 1024;

/// Files by name.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// Files as the sealed entry.
pub(super) fn locked(files: &Files, key: &ClassKey) -> Result<Vec<u8>, PackageError> {
    let seal = Seal::new(key)?;
    let content_key = ContentKey::generated()?;
    let lock = seal.lock(&content_key)?;
    let plain = postcard::to_stdvec(files).map_err(|_| damaged())?;
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let packed = encoder
        .write_all(&plain)
        .and_then(|()| encoder.finish())
        .map_err(|_| damaged())?;
    let mut content = (packed.len() as u64).to_le_bytes().to_vec();
    content.extend_from_slice(&packed);
    content.resize(content.len().next_multiple_of(STEP_BYTES), 0);
    let sealed = content_key.lock(PLACE, &content)?;
    Ok([lock.as_bytes(), &sealed].concat())
}

/// The files of a sealed entry, and the seal for the records of those who play them.
pub(super) fn opened(entry: &[u8], key: &ClassKey) -> Result<(Files, Seal), PackageError> {
    let (lock, sealed) = entry
        .split_at_checked(Lock::BYTES)
        .ok_or(TrustError::DamagedSeal)?;
    let lock = Lock::from_bytes(lock).ok_or(TrustError::DamagedSeal)?;
    let (content_key, seal) = lock.open(key)?;
    let content = content_key.open(PLACE, sealed)?;
    let (length, rest) = content.split_first_chunk().ok_or(TrustError::DamagedSeal)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let packed = rest.get(..length).ok_or(TrustError::DamagedSeal)?;
    let mut plain = Vec::new();
    DeflateDecoder::new(packed)
        .take(MOST_ALL_BYTES + 1)
        .read_to_end(&mut plain)
        .map_err(|_| damaged())?;
    if plain.len() as u64 > MOST_ALL_BYTES {
        return Err(PackageError::OverLimit {
            what: NAME.to_owned(),
            limit_of: Limit::AllBytes,
            limit: MOST_ALL_BYTES,
        });
    }
    let files: Files = postcard::from_bytes(&plain).map_err(|_| damaged())?;
    if files.len() > MOST_FILES {
        return Err(PackageError::OverLimit {
            what: NAME.to_owned(),
            limit_of: Limit::Files,
            limit: MOST_FILES as u64,
        });
    }
    for (name, _) in &files {
        names::checked(name.as_bytes())?;
    }
    Ok((files, seal))
}

fn damaged() -> PackageError {
    PackageError::Damaged(Damage::File(NAME.to_owned()))
}
