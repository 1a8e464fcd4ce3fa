//! A drill on disk. It holds scenario, doctrine and answers, and from them everything follows again: views, outcomes, score.
//!
//! ```text
//! magic 8 · format 4 · BLAKE3 of the payload 32 · payload (deflated postcard)
//! ```
//!
//! Written anew after every answer, each time whole: what is on disk is a drill as far as it got.

use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::course::{Course, Length};
use super::distance::{Distances, Drawn, MOST_POINTS, SITUATIONS};
use super::kind::Kind;
use super::outcome::Answered;
use super::reporting::{Filled, Reporting};
use super::trailer;
use crate::files::{self, Broken, DRILL};
use crate::record::Header;
use crate::record::RecordError;
use crate::record::format::{LIMIT_FILE_BYTES, LIMIT_HEADER_BYTES};
use crate::text::Message;

/// Most lines of a report.
const MOST_LINES: usize = 64;

/// File extension of drills.
pub const EXTENSION: &str = "gsdrill";

/// Version of the layout. The first had spot drills only, see [`First`]; the second had a hash that left out the format.
const FORMAT: u32 = 3;

/// Fingerprint of what was shown.
pub(super) type Fingerprint = [u8; 8];

/// A drill as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrillRecord {
    /// Scenario, doctrine, seed, who and when: as of a patrol.
    pub header: Header,
    /// What was answered so far.
    pub work: Work,
}

/// What was answered, by the kind of the drill, each with the fingerprint of what it was an answer to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// A spot drill.
    Spot {
        /// How long it is.
        length: Length,
        /// The answers, view by view.
        answers: Vec<Answered>,
        /// The views.
        views: Vec<Fingerprint>,
    },
    /// A report drill.
    Report {
        /// The form.
        filled: Filled,
        /// The scene.
        scene: Fingerprint,
    },
    /// A distance drill.
    Distance {
        /// What was drawn, situation by situation.
        drawn: Vec<Drawn>,
        /// The situations.
        situations: Vec<Fingerprint>,
    },
}

/// A drill of the first layout.
#[derive(Deserialize)]
struct First {
    header: Header,
    answers: Vec<Answered>,
    views: Vec<Fingerprint>,
}

impl From<First> for DrillRecord {
    fn from(first: First) -> Self {
        let First {
            header,
            answers,
            views,
        } = first;
        let length = Length::Whole;
        Self {
            header,
            work: Work::Spot {
                length,
                answers,
                views,
            },
        }
    }
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

impl From<Broken> for DrillError {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Other => Self::NotADrill,
            Broken::Format(found) => Self::OtherFormat(found),
            Broken::Damaged => Self::Damaged,
        }
    }
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
    /// A spot drill as far as it has got.
    pub fn of(header: Header, course: &Course) -> Self {
        let passed = || course.passed().iter();
        Self {
            header,
            work: Work::Spot {
                length: course.length(),
                answers: passed().map(|passed| passed.1).collect(),
                views: passed().map(|passed| passed.0.digest()).collect(),
            },
        }
    }

    /// A report drill as far as it has got.
    pub fn of_report(header: Header, reporting: &Reporting, filled: Filled) -> Self {
        let scene = reporting.scene().digest();
        Self {
            header,
            work: Work::Report { filled, scene },
        }
    }

    /// A distance drill as far as it has got.
    pub fn of_distances(header: Header, distances: &Distances) -> Self {
        let answered = distances.situations().iter().zip(distances.drawn());
        Self {
            header,
            work: Work::Distance {
                drawn: distances.drawn().to_vec(),
                situations: answered.map(|(situation, _)| situation.digest()).collect(),
            },
        }
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self.work {
            Work::Spot { .. } => Kind::Spot,
            Work::Report { .. } => Kind::Report,
            Work::Distance { .. } => Kind::Distance,
        }
    }

    /// Number of answers.
    pub fn answered(&self) -> usize {
        match &self.work {
            Work::Spot { answers, .. } => answers.len(),
            Work::Report { filled, .. } => usize::from(filled.sent),
            Work::Distance { drawn, .. } => drawn.len(),
        }
    }

    /// Whether it is of a size that a drill can have.
    fn fits(&self) -> bool {
        match &self.work {
            Work::Spot {
                length,
                answers,
                views,
            } => answers.len() <= length.views() && views.len() == answers.len(),
            Work::Report { filled, .. } => filled.lines.len() <= MOST_LINES,
            Work::Distance { drawn, situations } => {
                drawn.len() <= SITUATIONS
                    && situations.len() == drawn.len()
                    && drawn.iter().all(|drawn| drawn.way.len() <= MOST_POINTS)
            }
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let plain = postcard::to_stdvec(self).unwrap_or_default();
        files::seal(DRILL, FORMAT, &plain)
    }

    fn parse(bytes: &[u8]) -> Result<Self, DrillError> {
        let (bytes, _) = trailer::split(bytes);
        let (format, plain) = files::unseal(DRILL, FORMAT, bytes, LIMIT_HEADER_BYTES)?;
        let drill: Self = if format == 1 {
            postcard::from_bytes::<First>(&plain).map(Self::from)
        } else {
            postcard::from_bytes(&plain)
        }
        .map_err(|_| DrillError::Damaged)?;
        if drill.fits() {
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
    Ok(files::resealed(drill).is_some_and(|mended| mended == drill))
}

/// Reads a drill.
pub fn read(path: &Path) -> Result<DrillRecord, DrillError> {
    parse(&bytes(path)?)
}

/// Reads the bytes of a drill.
pub fn parse(bytes: &[u8]) -> Result<DrillRecord, DrillError> {
    DrillRecord::parse(bytes)
}

/// The bytes of a file that may be a drill.
pub fn bytes(path: &Path) -> Result<Vec<u8>, DrillError> {
    let file = files::open(path).map_err(DrillError::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(LIMIT_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(DrillError::Unreadable)?;
    if bytes.len() as u64 > LIMIT_FILE_BYTES {
        return Err(DrillError::NotADrill);
    }
    Ok(bytes)
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
