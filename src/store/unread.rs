//! Why the results of this machine were not read, in the words of the window.

use std::path::{Path, PathBuf};

use super::error::StoreError;
use crate::text::Message;

/// Why results were not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// A newer program wrote them.
    Newer {
        /// Where they are.
        path: PathBuf,
        /// Their format.
        found: u32,
        /// The newest that this program reads.
        reads: u32,
    },
    /// They are damaged.
    Damaged {
        /// Where they are.
        path: PathBuf,
        /// Where they are kept now; none while they stand in their place.
        kept_as: Option<PathBuf>,
    },
    /// The system does not give them.
    Unreadable {
        /// Where they are.
        path: PathBuf,
        /// The system's reason.
        why: String,
    },
}

impl Unread {
    /// True when something stands in its place that must not be written over.
    pub fn list_stays(&self) -> bool {
        !matches!(
            self,
            Self::Damaged {
                kept_as: Some(_),
                ..
            }
        )
    }

    /// What happened, and what that means for the results.
    pub fn message(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Newer { path, found, reads } => Message::new("results-file-newer")
                .with("path", shown(path))
                .with("found", *found)
                .with("reads", *reads),
            Self::Damaged {
                path,
                kept_as: Some(kept_as),
            } => Message::new("results-file-kept")
                .with("path", shown(path))
                .with("kept", shown(kept_as)),
            Self::Damaged {
                path,
                kept_as: None,
            } => Message::new("results-file-damaged").with("path", shown(path)),
            Self::Unreadable { path, why } => Message::new("results-file-unreadable")
                .with("path", shown(path))
                .with("why", why),
        }
    }
}

impl From<StoreError> for Unread {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Newer { path, found } => Self::Newer {
                path,
                found,
                reads: super::migrations::version(),
            },
            StoreError::Damaged(path) => Self::Damaged {
                path,
                kept_as: None,
            },
            StoreError::TwoPeople { ref path, .. }
            | StoreError::Foreign(ref path)
            | StoreError::Missing(ref path)
            | StoreError::ReadOnly(ref path)
            | StoreError::Full(ref path)
            | StoreError::Busy(ref path) => Self::Unreadable {
                path: path.clone(),
                why: error.to_string(),
            },
            StoreError::Server { address: path, why } | StoreError::Refused { path, why } => {
                Self::Unreadable { path, why }
            }
        }
    }
}
