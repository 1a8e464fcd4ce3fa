//! Why something cannot be signed, sealed or opened.

use std::path::{Path, PathBuf};

use crate::text::Message;

/// Why something cannot be signed, sealed or opened.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TrustError {
    /// The operating system refused a file.
    #[error("{path}: {why}")]
    Refused {
        /// The file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// A file that should hold a key, or a list of keys, does not.
    #[error("{0} holds no key")]
    NotAKey(PathBuf),
    /// The machine gives no random numbers.
    #[error("no random numbers: {0}")]
    NoRandom(String),
    /// The class key is another one.
    #[error("this is not the class key")]
    WrongClassKey,
    /// The class key is shorter than one that is safe.
    #[error("the class key has fewer than {least} letters")]
    ShortClassKey {
        /// The fewest letters.
        least: usize,
    },
    /// What is sealed was changed, or asks for more work than any seal of this program.
    #[error("the seal is damaged")]
    DamagedSeal,
}

impl TrustError {
    pub(super) fn refused(path: &Path, error: &std::io::Error) -> Self {
        Self::Refused {
            path: path.to_owned(),
            why: error.to_string(),
        }
    }

    /// As a message.
    pub fn message(&self) -> Message {
        match self {
            Self::Refused { path, why } => Message::new("trust-refused")
                .with("path", path.display().to_string())
                .with("why", why),
            Self::NotAKey(path) => {
                Message::new("trust-not-a-key").with("path", path.display().to_string())
            }
            Self::NoRandom(why) => Message::new("trust-no-random").with("why", why),
            Self::WrongClassKey => Message::new("trust-wrong-class-key"),
            Self::ShortClassKey { least } => {
                Message::new("trust-short-class-key").with("least", *least)
            }
            Self::DamagedSeal => Message::new("trust-damaged-seal"),
        }
    }
}
