//! Outings read from records: those that the list does not know, or all of a folder that has no list.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::heading;
use super::outing::{Outing, stamp};
use super::results::Results;
use crate::files;
use crate::record::{self, RecordError, format::EXTENSION};
use crate::text::Message;

/// Whose a record is listed that does not say who trained.
const NOBODY: &str = "–";

/// An outing, and whose it is.
#[derive(Debug, Clone)]
pub struct Found {
    /// Pseudonym, or the name of a virtual trainee or script.
    pub name: String,
    /// The outing.
    pub outing: Outing,
    /// What damage left out of the record, in a sentence: what stands before it counts; or that its signature does not hold.
    pub unsound: Option<Message>,
}

/// A record that was looked into, and what came of it.
pub type Tried = (PathBuf, Result<Found, RecordError>);

/// Looks into a record.
pub fn try_record(records: &Path, path: PathBuf) -> Tried {
    let found = record::read(&path).map(|opened| Found {
        name: heading::trainee(&opened.session.header).unwrap_or_else(|| NOBODY.to_owned()),
        outing: Outing::of(records, &path, &opened.session, &opened.doctrine.pack),
        unsound: opened.altered().or_else(|| {
            let damage = opened.loss.filter(|loss| loss.damage().is_some());
            damage.map(|loss| loss.message())
        }),
    });
    (path, found)
}

/// Looks into the records that the list does not know as they stand: those in the folders that the window keeps for trainees, and
/// those that somebody put beside these folders.
pub fn reconcile(records: &Path, known: &BTreeSet<(PathBuf, u64)>) -> Vec<Tried> {
    let mut folders = files::folders_in(records).unwrap_or_default();
    folders.push(records.to_owned());
    folders
        .iter()
        .flat_map(|folder| files::files_in(folder, EXTENSION).unwrap_or_default())
        .filter(|path| {
            let below = path.strip_prefix(records).unwrap_or(path).to_owned();
            stamp(path).is_some_and(|(bytes, _)| !known.contains(&(below, bytes)))
        })
        .map(|path| try_record(records, path))
        .collect()
}

/// Records of any folder: those in it, and those in its folders, as the window keeps them.
pub fn records_of(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = files::files_in(folder, EXTENSION)?;
    for below in files::folders_in(folder)? {
        found.extend(files::files_in(&below, EXTENSION)?);
    }
    Ok(found)
}

impl Results {
    /// Records whose outings are known as they stand.
    pub fn known(&self) -> BTreeSet<(PathBuf, u64)> {
        self.by_name
            .values()
            .flatten()
            .map(|outing| (outing.record.clone(), outing.bytes))
            .collect()
    }
}
