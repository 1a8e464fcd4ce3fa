//! Scenario packs (`.gspack`): one file with a scenario and everything it needs, to hand on.
//!
//! ```text
//! manifest.json   version, id, title, author, licence, attribution; name, size and BLAKE3 of every other file
//! signature       Ed25519 key and signature of the manifest's hash: of whoever packed it
//! <id>.ron        the scenario with its texts, <doctrine>.ron, files that the scenario names
//! sealed          instead of these, when the pack is sealed: see [`sealed`]
//! ```
//!
//! A zip file, so that anybody can look into one; always the same bytes from the same files on the same installation. It comes
//! from anywhere, so reading one believes nothing: every name, size, hash and count is checked, before and while it is unpacked
//! ([`read()`]), and nothing of it is used unless all of it is right.
//!
//! | file | job |
//! |---|---|
//! | [`manifest`] | what a pack says of itself |
//! | [`mod@write`] | files into a pack |
//! | [`mod@read`] | a pack into files |
//! | `names`, [`limits`] | which file names a pack may hold, and how much |
//! | [`sealed`] | the class key on it |
//! | [`contents`] | what is in it, ready to play or to put into a folder |
//! | [`shelf`] | installed packs |
//! | [`error`] | why one cannot be made or used |

pub mod contents;
pub mod error;
pub mod limits;
pub mod manifest;
mod names;
pub mod read;
pub mod sealed;
pub mod shelf;
pub mod write;

use std::path::Path;

pub use contents::load_scenario;
pub use error::PackageError;
pub use manifest::Manifest;
pub use read::{Package, read};
pub use write::{Making, write};

use crate::files;

/// File extension of packs.
pub const EXTENSION: &str = "gspack";

/// True for the name of a pack.
pub fn is_named(path: &Path) -> bool {
    files::has_ending(path, EXTENSION)
}
