//! Files in the data folder that are a trainee's: by what is in them, never by their names.
//!
//! Whose a record or drill is the store says, where it has it: who got another pseudonym has the old one in their files, and
//! somebody else may have it now. Of the others their own header says it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension;

use super::collected::{self, below, is_recorded};
use super::database::{self, Database};
use super::entry::{self, RecordHash};
use super::error::StoreError;
use super::{drills, file, heading, pseudonym, records};
use crate::drill;
use crate::files::{self, name_from};
use crate::record::{self, Header, Signature, reader};
use crate::report::made_from::{self, MadeFrom};
use crate::text::Message;

/// Files of a trainee in the data folder.
#[derive(Debug, Default)]
pub struct OwnFiles {
    /// Records and drills.
    pub recorded: Vec<PathBuf>,
    /// Scorecards and debrief pages that were made from them and lie beside them.
    pub made: Vec<PathBuf>,
    /// Files that may be theirs, each with the reason why that cannot be told.
    pub untold: Vec<(PathBuf, Message)>,
}

impl OwnFiles {
    /// All that are theirs.
    pub fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.recorded.iter().chain(&self.made)
    }
}

/// A record or drill as far as it says whose it is.
struct Told {
    header: Header,
    hash: RecordHash,
    /// See [`super::Entry::start`].
    start: RecordHash,
    signature: Signature,
}

impl Told {
    fn read(path: &Path) -> Result<Self, Message> {
        if files::has_ending(path, drill::EXTENSION) {
            let drill = || -> Result<_, drill::DrillError> {
                let bytes = drill::bytes(path)?;
                let signature = drill::inspect_bytes(&bytes)?.signature;
                Ok((drill::parse(&bytes)?, bytes, signature))
            };
            let (drill, bytes, signature) = drill().map_err(|error| error.message(path))?;
            let hash = blake3::hash(&bytes).into();
            return Ok(Self {
                start: drills::start_of(&drill).unwrap_or(hash),
                header: drill.header,
                hash,
                signature,
            });
        }
        let record = || -> Result<_, record::RecordError> {
            let bytes = reader::bytes(path)?;
            Ok((reader::parse(&bytes)?, bytes))
        };
        let (contents, bytes) = record().map_err(|error| error.message())?;
        let hash = blake3::hash(&bytes).into();
        Ok(Self {
            start: entry::start_of(&contents.header).unwrap_or(hash),
            header: contents.header,
            hash,
            signature: contents.signature,
        })
    }
}

impl Database {
    /// The trainee of a record or drill, if the store has it or the patrol that it is of.
    fn whose(&self, told: &Told) -> Result<Option<String>, StoreError> {
        let find = "SELECT pseudonym FROM trainee WHERE id IN (
                SELECT trainee FROM session WHERE hash = ?1 OR start = ?2
                UNION ALL SELECT trainee FROM drill WHERE hash = ?1 OR start = ?2)";
        let found = self.connection.prepare_cached(find).and_then(|mut find| {
            find.query_row([&told.hash, &told.start], |row| row.get(0))
                .optional()
        });
        self.told(found)
    }

    /// Files of a trainee in a data folder.
    pub fn own_files(&self, data_folder: &Path, trainee: &str) -> Result<OwnFiles, StoreError> {
        let trainee = pseudonym::kept(trainee);
        let mut found = OwnFiles::default();
        let mut own_headers = Vec::new();
        let mut unread = Vec::new();
        for path in below(&records(data_folder)) {
            match Told::read(&path) {
                Ok(told) => {
                    let in_store = self.whose(&told)?;
                    let is_known = in_store.is_some();
                    let whose = in_store.or_else(|| heading::trainee(&told.header));
                    if whose.as_ref() != Some(&trainee) {
                        continue;
                    }
                    if !is_known && matches!(told.signature, Signature::Wrong(_)) {
                        found
                            .untold
                            .push((path, Message::new("own-untold-altered")));
                        continue;
                    }
                    own_headers.push((path.clone(), MadeFrom::record(&told.header)));
                    found.recorded.push(path);
                }
                Err(why) => unread.push((path, why)),
            }
        }
        beside(&own_headers, &mut found);
        elsewhere(data_folder, &trainee, &own_headers, &mut found);
        let folder = name_from(&trainee);
        let records = records(data_folder);
        let mut theirs: BTreeSet<PathBuf> = [
            records.join(&folder),
            collected::folder(data_folder, &trainee),
        ]
        .into();
        let folders = found.recorded.iter().filter_map(|path| path.parent());
        theirs.extend(folders.map(Path::to_owned));
        unread.retain(|(path, _)| path.parent().is_some_and(|folder| theirs.contains(folder)));
        found.untold.extend(
            unread
                .into_iter()
                .map(|(path, why)| (path, Message::new("own-untold-unread").with("why", why))),
        );
        Ok(found)
    }
}

/// What lies beside records: what says that it was made from one is theirs; of the rest what bears the name of one is told.
fn beside(own: &[(PathBuf, MadeFrom)], found: &mut OwnFiles) {
    let folders: BTreeSet<&Path> = own.iter().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders {
        let here: Vec<_> = own
            .iter()
            .filter(|(path, _)| path.parent() == Some(folder))
            .collect();
        for path in files::all_in(folder).unwrap_or_default() {
            if here.iter().any(|(own, _)| *own == path) || is_recorded(&path) {
                continue;
            }
            let is_made = made_from::ENDINGS
                .iter()
                .any(|ending| files::has_ending(&path, ending));
            if is_made && here.iter().any(|(_, record)| record.stands_in(&path)) {
                found.made.push(path);
            } else if here.iter().any(|(own, _)| is_named_after(&path, own)) {
                found.untold.push((path, Message::new("own-untold-beside")));
            }
        }
    }
}

/// What lies anywhere else in the data folder: what says that it was made from one of their records is theirs; what only names
/// them may be of somebody who had this pseudonym before.
fn elsewhere(data_folder: &Path, trainee: &str, own: &[(PathBuf, MadeFrom)], found: &mut OwnFiles) {
    let mut known: BTreeSet<PathBuf> = found.all().cloned().collect();
    known.extend(found.untold.iter().map(|(path, _)| path.clone()));
    for path in readable_below(data_folder) {
        if known.contains(&path) {
            continue;
        }
        if own.iter().any(|(_, record)| record.stands_in(&path)) {
            found.made.push(path);
        } else if made_from::names(&path, trainee) {
            found.untold.push((path, Message::new("own-untold-names")));
        }
    }
}

/// Pages, scorecards and tables of a folder and all folders in it.
fn readable_below(folder: &Path) -> Vec<PathBuf> {
    let mut all = files::all_in(folder).unwrap_or_default();
    all.retain(|path| {
        let mut endings = made_from::ENDINGS.iter().chain(&[made_from::TABLE]);
        endings.any(|ending| files::has_ending(path, ending))
    });
    for inner in files::folders_in(folder).unwrap_or_default() {
        all.extend(readable_below(&inner));
    }
    all
}

/// True for `one.json` and `one.draft.ron` of `one.gsrec`.
fn is_named_after(path: &Path, record: &Path) -> bool {
    let stem = record.file_stem().unwrap_or_default().as_encoded_bytes();
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    name.strip_prefix(stem)
        .is_some_and(|rest| rest.starts_with(b"."))
}

/// Files of the data folder in which what was erased may still be: damaged stores that were kept, and the list of an older
/// program, each with what it is.
pub fn older_copies(data_folder: &Path) -> Vec<(PathBuf, Message)> {
    let all = files::all_in(data_folder).unwrap_or_default();
    let told = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let kept = [database::NAME, file::NAME]
            .iter()
            .any(|own| name.starts_with(&format!("{own}.damaged")));
        let id = match kept {
            true => "own-untold-damaged",
            false if name == file::NAME => "own-untold-list",
            false => return None,
        };
        Some((path, Message::new(id)))
    };
    all.into_iter().filter_map(told).collect()
}
