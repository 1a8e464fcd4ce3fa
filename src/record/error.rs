//! Record errors and their messages.

use std::path::PathBuf;

use super::difference::Difference;
use crate::diagnostic::Diagnostic;
use crate::text::Message;
use crate::trust::TrustError;
use crate::trust::seal::Lock;

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
    /// The file exceeds the size limit.
    #[error("the record is larger than {limit_bytes} bytes")]
    TooLarge {
        /// Limit, bytes.
        limit_bytes: u64,
    },
    /// Not a record.
    #[error("this is not a record")]
    NotARecord,
    /// Another version of the record format.
    #[error("record format {found}, this build reads {}", super::version::FORMAT)]
    OtherFormat {
        /// The version found.
        found: u32,
    },
    /// The record ends within its header.
    #[error("the record stops before its header is whole")]
    NoHeader,
    /// Bytes have changed since they were written.
    #[error("bytes {first} to {last} (block {block}) are not what was written")]
    Damaged {
        /// Offset of the first byte that may be wrong.
        first: u64,
        /// Offset of the last byte that may be wrong; equal to `first` when the very byte is known.
        last: u64,
        /// The block: 0 is the header, n the n-th second.
        block: u32,
    },
    /// A block is out of sequence.
    #[error("block {found} stands at byte {offset}, where block {expected} belongs")]
    OutOfOrder {
        /// The block expected.
        expected: u32,
        /// The block found.
        found: u32,
        /// Its offset, bytes.
        offset: u64,
    },
    /// A limit is exceeded.
    #[error("block {block}: more than {limit} {what}")]
    OverLimit {
        /// The block.
        block: u32,
        /// What exceeds it: last part of a message id `record-limit-…`.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
    /// The block is intact, but its content is invalid.
    #[error("block {block} at byte {offset} cannot be understood: {why}")]
    Malformed {
        /// The block.
        block: u32,
        /// Its offset, bytes.
        offset: u64,
        /// What is wrong, for developers.
        why: String,
    },
    /// The scenario or doctrine pack in the record is invalid.
    #[error("the record's {file} cannot be used")]
    Contents {
        /// Name of the file.
        file: String,
        /// The file's text.
        text: String,
        /// Its diagnostics.
        diagnostics: Vec<Diagnostic>,
    },
    /// A hash in the header does not match its text.
    #[error("the {part:?} hash in the header is {said}, that of its text {found}")]
    Forged {
        /// Which text.
        part: Part,
        /// The hash in the header.
        said: String,
        /// The actual hash.
        found: String,
    },
    /// The file exists; records are never overwritten.
    #[error("{path} exists already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// Another process is writing the record.
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
    /// Writing failed midway.
    #[error("writing stopped at second {second}: {why}")]
    WriteFailed {
        /// The second that could not be written; 0 for the header.
        second: u32,
        /// The operating system's reason.
        why: String,
    },
    /// The patrol has ended; there is nothing to resume.
    #[error("the patrol of this record is over")]
    Over,
    /// The replay differs from the record, so it cannot be resumed.
    #[error("the replay differs at tick {}", difference.tick.0)]
    Differs {
        /// The first difference.
        difference: Difference,
        /// The build that recorded it, when it is not this one.
        other_build: Option<String>,
    },
    /// It is sealed to a class key and was not opened yet.
    #[error("the record is sealed")]
    Sealed {
        /// What the class key opens.
        lock: Lock,
    },
    /// It cannot be signed, sealed or opened.
    #[error("{0}")]
    Trust(TrustError),
}

impl RecordError {
    /// As a message for the reader.
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
            Self::Sealed { .. } => Message::new("record-sealed"),
            Self::Trust(error) => error.message(),
        }
    }
}

/// Prefix of a hash, long enough to tell hashes apart.
fn start_of(hash: &str) -> String {
    hash.chars().take(16).collect()
}
