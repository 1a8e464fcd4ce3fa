//! What can be wrong with a record, in words for the reader.

use std::path::PathBuf;

use super::difference::Difference;
use crate::diagnostic::Diagnostic;
use crate::text::Message;

/// A text that a record keeps together with its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The scenario, with the files it names.
    Scenario,
    /// The doctrine pack.
    Doctrine,
}

/// Why a record cannot be read, written or resumed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RecordError {
    /// The file cannot be opened or read.
    #[error("cannot read {path}: {why}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// The file is larger than the reader takes.
    #[error("the record is larger than {limit_bytes} bytes")]
    TooLarge {
        /// Most bytes it may have.
        limit_bytes: u64,
    },
    /// The file is something else.
    #[error("this is not a record")]
    NotARecord,
    /// Another version of the record format.
    #[error("record format {found}, this build reads {}", super::version::FORMAT)]
    OtherFormat {
        /// The version found.
        found: u32,
    },
    /// The record stops before its header is whole.
    #[error("the record stops before its header is whole")]
    NoHeader,
    /// Bytes are not what was written.
    #[error("bytes {first} to {last} (block {block}) are not what was written")]
    Damaged {
        /// First byte that may be wrong, counted from 0.
        first: u64,
        /// Last byte that may be wrong; the same as `first` when the very byte is known.
        last: u64,
        /// The block: 0 is the header, n the n-th second.
        block: u32,
    },
    /// A block stands where another belongs.
    #[error("block {found} stands at byte {offset}, where block {expected} belongs")]
    OutOfOrder {
        /// The block that belongs there.
        expected: u32,
        /// The block found.
        found: u32,
        /// Where, in bytes from the start.
        offset: u64,
    },
    /// The record holds more than the reader takes.
    #[error("block {block}: more than {limit} {what}")]
    OverLimit {
        /// The block.
        block: u32,
        /// What there is too much of: last part of a message id `record-limit-…`.
        what: &'static str,
        /// How much there may be.
        limit: u64,
    },
    /// The block is whole, but what it says makes no sense.
    #[error("block {block} at byte {offset} cannot be understood: {why}")]
    Malformed {
        /// The block.
        block: u32,
        /// Where it starts, in bytes from the start.
        offset: u64,
        /// What is wrong, for whoever mends the program.
        why: String,
    },
    /// The scenario or doctrine pack in the record cannot be used.
    #[error("the record's {file} cannot be used")]
    Contents {
        /// Which of its files.
        file: String,
        /// The file's text.
        text: String,
        /// What is wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
    /// A hash in the header is not that of the text beside it.
    #[error("the {part:?} hash in the header is {said}, that of its text {found}")]
    Forged {
        /// Of which text.
        part: Part,
        /// What the header says.
        said: String,
        /// What it is.
        found: String,
    },
    /// There is a file of that name; a record is never written over.
    #[error("{path} exists already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// Another program is writing the record.
    #[error("{path} is being written by another program")]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be created or opened for writing.
    #[error("cannot write {path}: {why}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// Writing stopped half-way.
    #[error("writing stopped at second {second}: {why}")]
    WriteFailed {
        /// The second that could not be written; 0 for the header.
        second: u32,
        /// The operating system's reason.
        why: String,
    },
    /// The record is over; there is nothing to go on with.
    #[error("the patrol of this record is over")]
    Over,
    /// The replay is not the patrol recorded, so it cannot be resumed.
    #[error("the replay differs at tick {}", difference.tick.0)]
    Differs {
        /// The first thing that differs.
        difference: Difference,
        /// The build that recorded it, when it is not this one.
        other_build: Option<String>,
    },
}

impl RecordError {
    /// In words for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { path, why } => Message::new("record-unreadable")
                .with("path", path.display().to_string())
                .with("why", why),
            Self::TooLarge { limit_bytes } => {
                Message::new("record-too-large").with("limit_mib", (limit_bytes >> 20) as f64)
            }
            Self::NotARecord => Message::new("record-not-a-record"),
            Self::OtherFormat { found } if *found > super::version::FORMAT => {
                Message::new("record-newer-format")
                    .with("found", *found)
                    .with("reads", super::version::FORMAT)
            }
            Self::OtherFormat { found } => Message::new("record-unknown-format")
                .with("found", *found)
                .with("reads", super::version::FORMAT),
            Self::NoHeader => Message::new("record-no-header"),
            Self::Damaged { first, last, block } => {
                let id = match (first == last, *block == 0) {
                    (true, true) => "record-damaged-byte-header",
                    (true, false) => "record-damaged-byte",
                    (false, true) => "record-damaged-bytes-header",
                    (false, false) => "record-damaged-bytes",
                };
                Message::new(id)
                    .with("first", first.to_string())
                    .with("last", last.to_string())
                    .with("second", block.to_string())
            }
            Self::OutOfOrder {
                expected,
                found,
                offset,
            } => Message::new("record-out-of-order")
                .with("expected", expected.to_string())
                .with("found", found.to_string())
                .with("offset", offset.to_string()),
            Self::OverLimit { block, what, limit } => Message::new("record-over-limit")
                .with("second", block.to_string())
                .with("what", Message::new(format!("record-limit-{what}")))
                .with("limit", limit.to_string()),
            Self::Malformed { block, offset, why } => Message::new("record-malformed")
                .with("second", block.to_string())
                .with("offset", offset.to_string())
                .with("why", why),
            Self::Contents {
                file, diagnostics, ..
            } => Message::new("record-contents")
                .with("file", file)
                .with("problems", diagnostics.len()),
            Self::Forged { part, said, found } => Message::new(match part {
                Part::Scenario => "record-forged-scenario",
                Part::Doctrine => "record-forged-doctrine",
            })
            .with("said", start_of(said))
            .with("found", start_of(found)),
            Self::Exists { path } => {
                Message::new("record-exists").with("path", path.display().to_string())
            }
            Self::InUse { path } => {
                Message::new("record-in-use").with("path", path.display().to_string())
            }
            Self::Unwritable { path, why } => Message::new("record-unwritable")
                .with("path", path.display().to_string())
                .with("why", why),
            Self::WriteFailed { second, why } => Message::new("record-write-failed")
                .with("second", second.to_string())
                .with("why", why),
            Self::Over => Message::new("record-over"),
            Self::Differs {
                difference,
                other_build,
            } => difference.message(other_build.as_deref()),
        }
    }
}

/// As much of a hash as tells it from another.
fn start_of(hash: &str) -> String {
    hash.chars().take(16).collect()
}
