//! Signs drills, and tells what was changed in one.

use std::path::Path;

use super::file::{self, DrillError, DrillRecord};
use super::trailer::{MAGIC, split};
use crate::files;
use crate::record::Signature;
use crate::text::Message;
use crate::trust::{Installation, Purpose};

/// Writes a drill, whole or not at all, signed by an installation if there is one.
pub fn write_signed(
    path: &Path,
    drill: &DrillRecord,
    installation: Option<&Installation>,
) -> Result<(), DrillError> {
    let mut bytes = drill.bytes();
    if let Some(installation) = installation {
        let signed = installation.sign(Purpose::Drill, &blake3::hash(&bytes).into());
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&signed.to_bytes());
    }
    Ok(files::write(path, &bytes)?)
}

/// What can be said of a drill without working it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inspected {
    /// The part in which bytes are not what was written.
    pub altered: Option<AlteredPart>,
    /// Whether it is signed.
    pub signature: Signature,
}

/// A part of a drill's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlteredPart {
    /// Its head: the hash of its content.
    Head,
    /// Its content: who, what and the answers.
    Content,
    /// Its signature.
    Signature,
    /// It ends too early, or more than one part was changed.
    Any,
}

impl AlteredPart {
    /// As a message.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Head => "verify-drill-head",
            Self::Content => "verify-drill-content",
            Self::Signature => "verify-drill-signature",
            Self::Any => "verify-drill-any",
        })
    }
}

/// Looks at a drill's bytes, hash and signature.
pub fn inspect(path: &Path) -> Result<Inspected, DrillError> {
    inspect_bytes(&file::bytes(path)?)
}

/// The same for bytes at hand.
pub fn inspect_bytes(bytes: &[u8]) -> Result<Inspected, DrillError> {
    let (drill, signed) = split(bytes);
    let whole = file::is_whole(drill)?;
    let Some(signed) = signed else {
        return Ok(Inspected {
            altered: (!whole).then_some(AlteredPart::Any),
            signature: Signature::None,
        });
    };
    let holds = |drill: &[u8]| signed.holds(Purpose::Drill, &blake3::hash(drill).into());
    let signature = match holds(drill) {
        true => Signature::Whole(signed.by),
        false => Signature::Wrong(signed.by),
    };
    let altered = match (whole, holds(drill)) {
        (_, true) => None,
        (true, false) => Some(AlteredPart::Signature),
        // With the hash that belongs to this content the signature holds again: only the head was changed.
        (false, false) if files::resealed(drill).is_some_and(|mended| holds(&mended)) => {
            Some(AlteredPart::Head)
        }
        (false, false) => Some(AlteredPart::Content),
    };
    Ok(Inspected { altered, signature })
}
