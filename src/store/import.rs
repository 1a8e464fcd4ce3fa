//! Records into the store: single files and whole folders, however often.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::entry::{Entry, RecordHash};
use crate::files;
use crate::record::{RecordError, format::EXTENSION, reader};
use crate::text::Message;

/// A record that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Looked {
    /// The store has it.
    Known,
    /// It was scored.
    New {
        /// What the store keeps of it.
        entry: Box<Entry>,
        /// What damage left out of it, in a sentence; what stands before it counts.
        damage: Option<Message>,
    },
}

/// Reads a record and scores it, unless it is known.
pub fn look(path: &Path, known: &BTreeSet<RecordHash>) -> Result<Looked, RecordError> {
    let bytes = reader::bytes(path)?;
    let hash: RecordHash = blake3::hash(&bytes).into();
    if known.contains(&hash) {
        return Ok(Looked::Known);
    }
    let opened = reader::parse(&bytes)?.open()?;
    Ok(Looked::New {
        entry: Box::new(Entry::of(hash, &opened)),
        damage: opened
            .loss
            .filter(|loss| loss.damage().is_some())
            .map(|loss| loss.message()),
    })
}

/// Records below a path, in order of name: the file itself, or those of a folder and of all folders in it.
pub fn records_below(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.metadata()?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = files::files_in(path, EXTENSION)?;
    for folder in files::folders_in(path)? {
        found.extend(records_below(&folder)?);
    }
    Ok(found)
}
