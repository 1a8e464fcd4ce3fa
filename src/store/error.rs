//! Why the store cannot be read or written, and what to do about it.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::text::{Message, typed};

/// Why the store cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// A newer program wrote it.
    #[error("{path} was written by a newer version of the program ({found})")]
    Newer {
        /// The store.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// It is a database of another program.
    #[error("{0} is a database of another program")]
    Foreign(PathBuf),
    /// It is no database, or parts of it cannot be read.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// There is none.
    #[error("there is no store {0}")]
    Missing(PathBuf),
    /// It lies where nothing can be written.
    #[error("{0} cannot be written: the folder or the disk is read-only")]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("{0} cannot be written: the disk is full")]
    Full(PathBuf),
    /// Another program has been writing it for too long.
    #[error("{0} is in use by another program")]
    Busy(PathBuf),
    /// One pseudonym stands for one person here and for another there.
    #[error("{path}: {pseudonym} is {here} here and {there} there")]
    TwoPeople {
        /// The other store.
        path: PathBuf,
        /// The pseudonym.
        pseudonym: String,
        /// Whose it is here.
        here: String,
        /// Whose it is there.
        there: String,
    },
    /// The server refuses, or cannot be reached.
    #[error("{address}: {why}")]
    Server {
        /// Its address, without user and password.
        address: PathBuf,
        /// The reason given.
        why: String,
    },
    /// The system refused: a stick that was pulled out, a right that is missing.
    #[error("{path}: {why}")]
    Refused {
        /// The store.
        path: PathBuf,
        /// The reason given.
        why: String,
    },
}

impl StoreError {
    /// What `SQLite` says of a store.
    pub(super) fn of(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(path),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::Full(path),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path),
            _ => Self::Refused {
                path,
                why: error.to_string(),
            },
        }
    }

    /// What happened, in a sentence.
    pub fn message(&self) -> Message {
        let of = |id: &str, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Newer { path, found } => of("store-newer", path)
                .with("found", *found)
                .with("reads", super::migrations::version()),
            Self::Foreign(path) => of("store-foreign", path),
            Self::Damaged(path) => of("store-damaged", path),
            Self::Missing(path) => of("store-missing", path),
            Self::ReadOnly(path) => of("store-read-only", path),
            Self::Full(path) => of("store-full", path),
            Self::Busy(path) => of("store-busy", path),
            Self::Server { address, why } => of("store-server", address).with("why", why),
            Self::Refused { path, why } => of("store-refused", path).with("why", why),
            Self::TwoPeople {
                path,
                pseudonym,
                here,
                there,
            } => of("store-two-people", path)
                .with("pseudonym", pseudonym)
                .with("here", here)
                .with("there", there),
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        let hint = Message::new(match self {
            Self::Newer { .. } => "store-newer-hint",
            Self::Foreign(_) => "store-foreign-hint",
            Self::Damaged(_) => "store-damaged-hint",
            Self::Missing(_) => "store-missing-hint",
            Self::ReadOnly(_) => "store-read-only-hint",
            Self::Full(_) => "store-full-hint",
            Self::Busy(_) => "store-busy-hint",
            Self::Server { .. } => "store-server-hint",
            Self::Refused { .. } => "store-refused-hint",
            Self::TwoPeople { .. } => "store-two-people-hint",
        });
        match self {
            Self::Damaged(path) => {
                let path = typed(&path.display().to_string());
                hint.with("command", format!("groundsign records mend {path}"))
            }
            _ => hint,
        }
    }
}
