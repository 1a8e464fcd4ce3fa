//! A drill on disk. It holds scenario, doctrine and answers, and from them everything follows again: views, outcomes, score.
//!
//! ```text
//! magic 8 · format 4 · BLAKE3 of the payload 32 · payload (deflated postcard)
//! ```
//!
//! Written anew after every answer, each time whole: what is on disk is a drill as far as it got.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};

use super::bank::{Bank, View};
use super::course::{Course, VIEWS};
use super::outcome::{Answered, Outcome, Tally};
use super::trailer;
use crate::files::{self, DRILL};
use crate::record::Header;
use crate::record::RecordError;
use crate::record::format::{LIMIT_FILE_BYTES, LIMIT_HEADER_BYTES};
use crate::text::Message;

/// File extension of drills.
pub const EXTENSION: &str = "gsdrill";

/// Version of the layout.
const FORMAT: u32 = 1;

const HEAD_BYTES: usize = 8 + 4 + 32;

/// A drill as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrillRecord {
    /// Scenario, doctrine, seed, who and when: as of a patrol.
    pub header: Header,
    /// The answers so far.
    pub answers: Vec<Answered>,
    /// Fingerprint of the view that each was an answer to.
    views: Vec<[u8; 8]>,
}

/// Why a drill cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum DrillError {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(std::io::Error),
    /// Not a drill.
    #[error("this is not a drill")]
    NotADrill,
    /// Of a newer program.
    #[error("drill format {0}, this build reads {FORMAT}")]
    OtherFormat(u32),
    /// Bytes have changed since it was written, or are missing.
    #[error("the drill is damaged")]
    Damaged,
    /// Its scenario or its doctrine cannot be used.
    #[error("{0}")]
    Contents(#[from] RecordError),
    /// It cannot be written.
    #[error("{0}")]
    Unwritten(#[from] files::Unwritten),
}

impl DrillError {
    /// What happened to the file, in one sentence.
    pub fn message(&self, path: &Path) -> Message {
        let path = path.display().to_string();
        match self {
            Self::Unreadable(why) => Message::new("drill-unreadable")
                .with("path", path)
                .with("why", why.to_string()),
            Self::NotADrill => Message::new("drill-none").with("path", path),
            Self::OtherFormat(found) => Message::new("drill-newer")
                .with("path", path)
                .with("found", *found),
            Self::Damaged => Message::new("drill-damaged").with("path", path),
            Self::Contents(why) => why.message(),
            Self::Unwritten(why) => Message::from(why),
        }
    }
}

impl DrillRecord {
    /// A drill as far as it has got.
    pub fn of(header: Header, course: &Course) -> Self {
        Self {
            header,
            answers: course.passed().iter().map(|passed| passed.1).collect(),
            views: course
                .passed()
                .iter()
                .map(|passed| passed.0.digest())
                .collect(),
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        // A vector takes all that is written.
        let plain = postcard::to_stdvec(self).unwrap_or_default();
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
        let payload = packed
            .write_all(&plain)
            .and_then(|()| packed.finish())
            .unwrap_or_default();
        let mut bytes = DRILL.to_vec();
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(blake3::hash(&payload).as_bytes());
        bytes.extend_from_slice(&payload);
        bytes
    }

    fn parse(bytes: &[u8]) -> Result<Self, DrillError> {
        let (bytes, _) = trailer::split(bytes);
        if !bytes.starts_with(&DRILL) {
            return Err(DrillError::NotADrill);
        }
        let (Some(format), Some(hash)) = (bytes.get(8..12), bytes.get(12..HEAD_BYTES)) else {
            return Err(DrillError::Damaged);
        };
        let format = u32::from_le_bytes(format.try_into().map_err(|_| DrillError::Damaged)?);
        if format != FORMAT {
            return Err(DrillError::OtherFormat(format));
        }
        let payload = &bytes[HEAD_BYTES..];
        if blake3::hash(payload).as_bytes() != hash {
            return Err(DrillError::Damaged);
        }
        let mut plain = Vec::new();
        let most = LIMIT_HEADER_BYTES as u64;
        DeflateDecoder::new(payload)
            .take(most + 1)
            .read_to_end(&mut plain)
            .map_err(|_| DrillError::Damaged)?;
        if plain.len() as u64 > most {
            return Err(DrillError::Damaged);
        }
        let drill: Self = postcard::from_bytes(&plain).map_err(|_| DrillError::Damaged)?;
        let fits = drill.answers.len() <= VIEWS && drill.views.len() == drill.answers.len();
        if fits {
            Ok(drill)
        } else {
            Err(DrillError::Damaged)
        }
    }
}

/// Writes a drill, whole or not at all.
pub fn write(path: &Path, drill: &DrillRecord) -> Result<(), DrillError> {
    Ok(files::write(path, &drill.bytes())?)
}

/// Whether the hash in a drill's head is that of its content.
pub(super) fn is_whole(drill: &[u8]) -> Result<bool, DrillError> {
    if !drill.starts_with(&DRILL) {
        return Err(DrillError::NotADrill);
    }
    Ok(with_own_hash(drill).is_some_and(|mended| mended == drill))
}

/// A drill with the hash of its own content in its head.
pub(super) fn with_own_hash(drill: &[u8]) -> Option<Vec<u8>> {
    let payload = drill.get(HEAD_BYTES..)?;
    let hash = blake3::hash(payload);
    Some([&drill[..HEAD_BYTES - 32], hash.as_bytes(), payload].concat())
}

/// Reads a drill.
pub fn read(path: &Path) -> Result<DrillRecord, DrillError> {
    DrillRecord::parse(&bytes(path)?)
}

/// The bytes of a file that may be a drill.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, DrillError> {
    let file = std::fs::File::open(path).map_err(DrillError::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(LIMIT_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(DrillError::Unreadable)?;
    if bytes.len() as u64 > LIMIT_FILE_BYTES {
        return Err(DrillError::NotADrill);
    }
    Ok(bytes)
}

/// A drill worked out again from its record.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// Views, answers and outcomes.
    pub passed: Vec<(View, Answered, Outcome)>,
    /// In counts.
    pub tally: Tally,
    /// Ease at which half is found, and its standard deviation.
    pub threshold: (f32, f32),
    /// The first view that is not the one answered then, from 0; none when all are.
    pub differs_at: Option<usize>,
}

/// Works a drill out again.
pub fn replay(drill: &DrillRecord) -> Result<Replayed, DrillError> {
    let kept = drill.header.kept()?;
    let bank = Arc::new(Bank::of(&kept.exercise.scenario, &kept.doctrine));
    let mut course = Course::begin(&bank, drill.header.seed);
    let mut differs_at = None;
    if let Some(course) = &mut course {
        for (number, (answered, digest)) in drill.answers.iter().zip(&drill.views).enumerate() {
            if course.view().map(View::digest) != Some(*digest) {
                differs_at = differs_at.or(Some(number));
            }
            course.answer(*answered);
        }
    } else if !drill.answers.is_empty() {
        differs_at = Some(0);
    }
    Ok(Replayed {
        passed: course
            .as_ref()
            .map(|course| course.passed().to_vec())
            .unwrap_or_default(),
        tally: course.as_ref().map(Course::tally).unwrap_or_default(),
        threshold: course.as_ref().map_or_else(
            || super::Ladder::default().threshold(),
            |course| course.ladder().threshold(),
        ),
        differs_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_anything_else_are_refused_without_a_panic() {
        assert!(matches!(
            DrillRecord::parse(b""),
            Err(DrillError::NotADrill)
        ));
        assert!(matches!(
            DrillRecord::parse(&DRILL),
            Err(DrillError::Damaged)
        ));
        let mut newer = DRILL.to_vec();
        newer.extend_from_slice(&9_u32.to_le_bytes());
        newer.extend_from_slice(&[0; 40]);
        assert!(matches!(
            DrillRecord::parse(&newer),
            Err(DrillError::OtherFormat(9))
        ));
        // An honest hash over a payload that is none.
        for payload in [&b""[..], b"\0\0\0", b"\xff\xff\xff\xff\xff"] {
            let mut bytes = DRILL.to_vec();
            bytes.extend_from_slice(&FORMAT.to_le_bytes());
            bytes.extend_from_slice(blake3::hash(payload).as_bytes());
            bytes.extend_from_slice(payload);
            assert!(matches!(
                DrillRecord::parse(&bytes),
                Err(DrillError::Damaged)
            ));
        }
    }
}
