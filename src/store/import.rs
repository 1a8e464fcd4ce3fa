//! Records and group sessions into the store: single files and whole folders, however often.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::entry::{Entry, RecordHash};
use crate::files;
use crate::group;
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

/// Files that a store takes in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Below {
    /// Records of patrols.
    pub records: Vec<PathBuf>,
    /// Group sessions.
    pub groups: Vec<PathBuf>,
}

/// Files below a path, in order of name: the file itself, or those of a folder and of all folders in it.
pub fn below(path: &Path) -> std::io::Result<Below> {
    let mut found = Below::default();
    if !path.metadata()?.is_dir() {
        let is_group = files::has_ending(path, group::EXTENSION);
        let into = if is_group {
            &mut found.groups
        } else {
            &mut found.records
        };
        into.push(path.to_owned());
        return Ok(found);
    }
    found.records = files::files_in(path, EXTENSION)?;
    found.groups = files::files_in(path, group::EXTENSION)?;
    for folder in files::folders_in(path)? {
        found.extend(below(&folder)?);
    }
    Ok(found)
}

impl Below {
    /// Adds what was found elsewhere.
    pub fn extend(&mut self, other: Self) {
        self.records.extend(other.records);
        self.groups.extend(other.groups);
    }
}
