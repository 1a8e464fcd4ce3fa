//! Random bytes for keys, from the operating system. Nothing that a session depends on comes from here.

use super::error::TrustError;

/// Random bytes.
pub(super) fn bytes<const N: usize>() -> Result<[u8; N], TrustError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| TrustError::NoRandom(error.to_string()))?;
    Ok(bytes)
}
