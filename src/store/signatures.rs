//! Signatures of records as the store keeps them. Whose a key is follows from the list of known installations, whenever it is
//! asked for.

use super::sql::{Fault, Writing};
use crate::record::Signature;
use crate::trust::PublicKey;

/// Whether the record of a session in the store is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is not, or it was imported before this was kept.
    None,
    /// All of it is.
    Whole(PublicKey),
    /// The start of it is.
    UpTo(PublicKey),
    /// Its signature does not hold.
    Wrong(PublicKey),
}

const WHOLE: &str = "whole";
const UP_TO: &str = "up-to";
const WRONG: &str = "wrong";

/// Keeps the signature of a session that was just added.
pub(super) fn keep(
    into: &mut dyn Writing,
    session: i64,
    signature: &Signature,
) -> Result<(), Fault> {
    let (state, by) = match signature {
        Signature::None => return Ok(()),
        Signature::Whole(by) => (WHOLE, by),
        Signature::UpTo(by, _) => (UP_TO, by),
        Signature::Wrong(by) => (WRONG, by),
    };
    let by = by.to_string();
    into.execute(
        "INSERT INTO signature VALUES ($1, $2, $3)",
        &[session.into(), state.into(), by.as_str().into()],
    )?;
    Ok(())
}

/// The signature of its state and its key as they are kept, both none for none.
pub(super) fn of_words(state: Option<&str>, key: Option<&str>) -> Kept {
    match (state, key.and_then(PublicKey::from_hex)) {
        (Some(WHOLE), Some(by)) => Kept::Whole(by),
        (Some(UP_TO), Some(by)) => Kept::UpTo(by),
        (Some(WRONG), Some(by)) => Kept::Wrong(by),
        _ => Kept::None,
    }
}
