//! Records, drills and group sessions into the store: single files and whole folders, however often.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::database::Database;
use super::drills::DrillEntry;
use super::entry::{Entry, RecordHash};
use super::error::StoreError;
use super::heading;
use super::keeps::Keeps;
use super::outing::Outing;
use crate::drill::{self, DrillError};
use crate::files;
use crate::group;
use crate::record::{RecordError, Signature, format::EXTENSION, reader};
use crate::scoring::score;
use crate::text::Message;
use crate::trust::PublicKey;

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Looked {
    /// The store has it: the hash of the file.
    Known(RecordHash),
    /// A record: it was scored.
    New {
        /// What the store keeps of it.
        entry: Box<Entry>,
        /// What is listed of it.
        outing: Box<Outing>,
        /// What damage left out of it, in a sentence; what stands before it counts.
        damage: Option<Message>,
        /// What is odd about whose it is and when it was begun.
        odd: Vec<Message>,
    },
    /// A drill: it was worked out again.
    Drill {
        /// What the store keeps of it.
        entry: Box<DrillEntry>,
        /// What is odd about whose it is and when it was begun.
        odd: Vec<Message>,
    },
}

impl Looked {
    /// True for a record or drill of which one of these is the hash, or that began as one of them.
    pub fn is_among(&self, hashes: &BTreeSet<RecordHash>) -> bool {
        match self {
            Self::Known(_) => false,
            Self::New { entry, .. } => {
                hashes.contains(&entry.hash) || hashes.contains(&entry.start)
            }
            Self::Drill { entry, .. } => {
                hashes.contains(&entry.hash) || hashes.contains(&entry.start)
            }
        }
    }
}

/// Why a file cannot be taken in.
#[derive(Debug)]
pub enum Unread {
    /// A record.
    Record(RecordError),
    /// A drill.
    Drill(DrillError),
    /// It was changed after it was signed, or another key signed it than the one that it names.
    Altered(PublicKey),
    /// Nothing can be read in the name of whoever trained.
    Nameless,
    /// A drill that this program works out differently from the one that recorded it, from this answer on, from 1: how it
    /// came out cannot be told.
    Differs(usize),
}

impl Unread {
    /// True for a record that is sealed until an instructor opens it.
    pub fn is_sealed(&self) -> bool {
        matches!(self, Self::Record(RecordError::Sealed { .. }))
    }

    /// Why, in a sentence.
    pub fn message(&self, path: &Path) -> Message {
        match self {
            Self::Record(error) => error.message(),
            Self::Drill(error) => error.message(path),
            Self::Nameless => Message::new("records-nameless"),
            Self::Altered(by) => reader::wrong_signature(*by),
            Self::Differs(number) => Message::new("drill-differs").with("number", *number),
        }
    }
}

/// Reads a record and scores it, or a drill and works it out again, unless it is known.
pub fn look(path: &Path, known: &BTreeSet<RecordHash>) -> Result<Looked, Unread> {
    if path
        .extension()
        .is_some_and(|ending| ending == drill::EXTENSION)
    {
        return look_at_drill(path, known);
    }
    let bytes = reader::bytes(path).map_err(Unread::Record)?;
    let hash: RecordHash = blake3::hash(&bytes).into();
    if known.contains(&hash) {
        return Ok(Looked::Known(hash));
    }
    let opened = reader::parse(&bytes)
        .and_then(|parsed| parsed.open())
        .map_err(Unread::Record)?;
    if let Signature::Wrong(by) = opened.signature {
        return Err(Unread::Altered(by));
    }
    let header = &opened.session.header;
    if heading::trainee(header).is_none() {
        return Err(Unread::Nameless);
    }
    let odd = heading::remarks(header, Timestamp::now());
    let card = score(&opened.session, &opened.doctrine.pack);
    let folder = path.parent().unwrap_or(path);
    Ok(Looked::New {
        entry: Box::new(Entry::judged(hash, &opened, &card)),
        outing: Box::new(Outing::judged(folder, path, &opened.session, &card)),
        damage: opened
            .loss
            .filter(|loss| loss.damage().is_some())
            .map(|loss| loss.message()),
        odd,
    })
}

fn look_at_drill(path: &Path, known: &BTreeSet<RecordHash>) -> Result<Looked, Unread> {
    let bytes = drill::bytes(path).map_err(Unread::Drill)?;
    let hash: RecordHash = blake3::hash(&bytes).into();
    if known.contains(&hash) {
        return Ok(Looked::Known(hash));
    }
    if let Signature::Wrong(by) = drill::inspect_bytes(&bytes)
        .map_err(Unread::Drill)?
        .signature
    {
        return Err(Unread::Altered(by));
    }
    let record = drill::parse(&bytes).map_err(Unread::Drill)?;
    if heading::trainee(&record.header).is_none() {
        return Err(Unread::Nameless);
    }
    let replayed = drill::replay(&record).map_err(Unread::Drill)?;
    if let Some(number) = replayed.differs_at {
        return Err(Unread::Differs(number + 1));
    }
    let entry = DrillEntry::of(hash, &record, &replayed).map_err(Unread::Record)?;
    Ok(Looked::Drill {
        entry: Box::new(entry),
        odd: heading::remarks(&record.header, Timestamp::now()),
    })
}

/// Files that a store takes in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Below {
    /// Records of patrols.
    pub records: Vec<PathBuf>,
    /// Drills.
    pub drills: Vec<PathBuf>,
    /// Group sessions.
    pub groups: Vec<PathBuf>,
}

impl Below {
    /// What [`look`] reads: records and drills.
    pub fn looked_at(&self) -> impl Iterator<Item = &PathBuf> {
        self.records.iter().chain(&self.drills)
    }

    /// Adds what was found elsewhere.
    pub fn extend(&mut self, other: Self) {
        self.records.extend(other.records);
        self.drills.extend(other.drills);
        self.groups.extend(other.groups);
    }
}

/// Files below a path, in order of name: the file itself, or those of a folder and of all folders in it.
pub fn below(path: &Path) -> std::io::Result<Below> {
    let mut found = Below::default();
    if !path.metadata()?.is_dir() {
        let into = if files::has_ending(path, group::EXTENSION) {
            &mut found.groups
        } else if files::has_ending(path, drill::EXTENSION) {
            &mut found.drills
        } else {
            &mut found.records
        };
        into.push(path.to_owned());
        return Ok(found);
    }
    found.records = files::files_in(path, EXTENSION)?;
    found.drills = files::files_in(path, drill::EXTENSION)?;
    found.groups = files::files_in(path, group::EXTENSION)?;
    for folder in files::folders_in(path)? {
        found.extend(below(&folder)?);
    }
    Ok(found)
}

/// Takes in what of a folder the store does not have yet. What cannot be read is left out: `groundsign records import` says why.
pub fn take_in(store: &mut Database, folder: &Path) -> Result<(), StoreError> {
    let mut known = store.known()?;
    known.extend(store.known_drills()?);
    let (mut entries, mut drills) = (Vec::new(), Vec::new());
    for path in below(folder).unwrap_or_default().looked_at() {
        match look(path, &known) {
            Ok(Looked::New { entry, .. }) => entries.push(*entry),
            Ok(Looked::Drill { entry, .. }) => drills.push(*entry),
            Ok(Looked::Known(_)) | Err(_) => {}
        }
    }
    store.add(&entries)?;
    store.add_drills(&drills)?;
    Ok(())
}
