//! Why a pack cannot be made or used.

use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::files::Unwritten;
use crate::text::Message;
use crate::trust::TrustError;

/// What is wrong with the name of a file in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadName {
    /// It starts at the root of a disk.
    Absolute,
    /// It leads out of the pack's folder.
    Upwards,
    /// It is not text in UTF-8.
    NotUtf8,
    /// It is too long, or has too many folders.
    TooLong,
    /// It is no plain name on every system.
    Strange,
}

/// A limit of packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Size of the pack, bytes.
    PackBytes,
    /// Number of files.
    Files,
    /// Size of a file, bytes.
    FileBytes,
    /// Size of all files together, bytes.
    AllBytes,
    /// How often larger a file is than in the pack.
    Ratio,
}

/// How a pack is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// Its table of files is missing or wrong, as in a file that was cut short.
    Table,
    /// A file in it cannot be unpacked.
    File(String),
    /// A file in it is packed or encrypted in a way that no pack uses, or is a folder.
    Packing(String),
    /// Files in it share bytes.
    Overlap,
    /// Something stands before or behind its files.
    Around,
}

/// Why a pack cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The file cannot be read.
    #[error("{path}: {why}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// Not a pack.
    #[error("this is not a scenario pack")]
    NotAPack,
    /// It is cut short, or bytes of it have changed.
    #[error("the pack is damaged: {0:?}")]
    Damaged(Damage),
    /// Its layout is of another version.
    #[error("pack version {0}")]
    OtherVersion(u32),
    /// Its manifest cannot be understood.
    #[error("the manifest cannot be understood: {0}")]
    BadManifest(String),
    /// A file has a name that no pack may hold.
    #[error("{name:?}: {why:?}")]
    Name {
        /// The name.
        name: String,
        /// What is wrong with it.
        why: BadName,
    },
    /// It holds a link.
    #[error("{0} is a link")]
    Link(String),
    /// Two files have names that are one on some system.
    #[error("{0} is there twice")]
    Twice(String),
    /// It holds a file that its manifest does not list.
    #[error("{0} is not in the manifest")]
    Unlisted(String),
    /// Its manifest lists a file that it does not hold.
    #[error("{0} is missing")]
    Missing(String),
    /// A file is not what the manifest says.
    #[error("{0} was changed")]
    Altered(String),
    /// Its signature is not of this manifest, or not by the key that it names.
    #[error("the signature does not hold")]
    WrongSignature,
    /// A limit is exceeded.
    #[error("{what}: more than {limit} ({limit_of:?})")]
    OverLimit {
        /// Of what.
        what: String,
        /// Which limit.
        limit_of: Limit,
        /// The limit.
        limit: u64,
    },
    /// It is sealed, and no class key was given.
    #[error("the pack is sealed")]
    Sealed,
    /// A key cannot be used, or does not open the seal.
    #[error("{0}")]
    Trust(#[from] TrustError),
    /// Its scenario or doctrine pack has errors.
    #[error("its files have errors")]
    Faulty(Vec<Diagnostic>),
    /// What it would be unpacked into is not empty.
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    /// Another pack of the same id is installed.
    #[error("{0} is installed already")]
    Installed(String),
    /// A file cannot be written.
    #[error("{0}")]
    Unwritten(#[from] Unwritten),
}

impl PackageError {
    /// As a message.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { path, why } => Message::new("pack-unreadable")
                .with("path", path.display().to_string())
                .with("why", why),
            Self::NotAPack => Message::new("pack-not-a-pack"),
            Self::Damaged(how) => match how {
                Damage::Table => Message::new("pack-damaged-table"),
                Damage::File(name) => Message::new("pack-damaged-file").with("name", name),
                Damage::Packing(name) => Message::new("pack-damaged-packing").with("name", name),
                Damage::Overlap => Message::new("pack-damaged-overlap"),
                Damage::Around => Message::new("pack-damaged-around"),
            },
            Self::OtherVersion(found) => Message::new("pack-other-version")
                .with("found", *found)
                .with("reads", super::manifest::VERSION),
            Self::BadManifest(why) => Message::new("pack-bad-manifest").with("why", why),
            Self::Name { name, why } => Message::new(match why {
                BadName::Absolute => "pack-name-absolute",
                BadName::Upwards => "pack-name-upwards",
                BadName::NotUtf8 => "pack-name-not-utf8",
                BadName::TooLong => "pack-name-too-long",
                BadName::Strange => "pack-name-strange",
            })
            .with("name", name),
            Self::Link(name) => Message::new("pack-link").with("name", name),
            Self::Twice(name) => Message::new("pack-twice").with("name", name),
            Self::Unlisted(name) => Message::new("pack-unlisted").with("name", name),
            Self::Missing(name) => Message::new("pack-missing").with("name", name),
            Self::Altered(name) => Message::new("pack-altered").with("name", name),
            Self::WrongSignature => Message::new("pack-wrong-signature"),
            Self::OverLimit {
                what,
                limit_of,
                limit,
            } => Message::new(match limit_of {
                Limit::PackBytes => "pack-limit-pack-bytes",
                Limit::Files => "pack-limit-files",
                Limit::FileBytes => "pack-limit-file-bytes",
                Limit::AllBytes => "pack-limit-all-bytes",
                Limit::Ratio => "pack-limit-ratio",
            })
            .with("name", what)
            .with("limit", limit.to_string()),
            Self::Sealed => Message::new("pack-sealed"),
            Self::Trust(error) => error.message(),
            Self::Faulty(found) => Message::new("pack-faulty").with("problems", found.len()),
            Self::NotEmpty(path) => {
                Message::new("pack-not-empty").with("path", path.display().to_string())
            }
            Self::Installed(id) => Message::new("pack-installed-other").with("id", id),
            Self::Unwritten(unwritten) => Message::from(unwritten),
        }
    }
}
