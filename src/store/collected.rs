//! Records that came from elsewhere, kept beside those of this machine: a mark can be defended, scored again and shown to its
//! trainee when the stick that it came on has long been used again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension;

use super::database::Database;
use super::entry::RecordHash;
use super::error::StoreError;
use super::outing::{Outing, with_slashes};
use super::records;
use crate::files::{self, Unwritten};
use crate::{drill, record};

/// The folder in that of records, with a folder for each trainee. It is not among those of who trains on this machine.
const FOLDER: &str = "collected";

/// Letters of the hash in a copy's name: enough to tell two records of one name apart.
const LETTERS: usize = 12;

/// Keeps a copy of a file that lies outside the data folder; gives where it lies then. One that is kept already, or lies in the
/// data folder, stays as it is.
pub fn keep(
    data_folder: &Path,
    path: &Path,
    trainee: &str,
    hash: &RecordHash,
) -> Result<PathBuf, Unwritten> {
    if is_below(path, data_folder) {
        return Ok(path.to_owned());
    }
    let folder = folder(data_folder, trainee);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let letters: String = blake3::Hash::from_bytes(*hash)
        .to_hex()
        .chars()
        .take(LETTERS)
        .collect();
    // Its own name may come from any system: only what names a file everywhere is kept of it.
    let name = format!("{}-{letters}.{ending}", files::name_from(&stem));
    let copy = folder.join(name);
    if !copy.is_file() {
        let refused = |error| Unwritten::Refused(copy.clone(), error);
        std::fs::create_dir_all(&folder).map_err(refused)?;
        let bytes = std::fs::read(path).map_err(refused)?;
        files::write(&copy, &bytes)?;
    }
    Ok(copy)
}

/// What the store says of a record or drill that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// BLAKE3 of its file.
    pub hash: RecordHash,
    /// Pseudonym.
    pub trainee: String,
    /// Id of the scenario.
    pub scenario: String,
    /// When it was begun, ISO 8601 in UTC; none where it does not say.
    pub begun: Option<String>,
}

/// Files in the data folder, by what is in them.
#[derive(Debug)]
pub struct Copies {
    data_folder: PathBuf,
    by_bytes: BTreeMap<u64, Vec<PathBuf>>,
}

impl Copies {
    /// Those that lie there.
    pub fn of(data_folder: &Path) -> Self {
        let mut by_bytes: BTreeMap<u64, Vec<PathBuf>> = BTreeMap::new();
        for path in below(&records(data_folder)) {
            if let Ok(about) = path.metadata() {
                by_bytes.entry(about.len()).or_default().push(path);
            }
        }
        Self {
            data_folder: data_folder.to_owned(),
            by_bytes,
        }
    }

    /// True for a file from elsewhere of which there is no copy.
    pub fn lack(&self, path: &Path, hash: &RecordHash) -> bool {
        if is_below(path, &self.data_folder) {
            return false;
        }
        let bytes = path.metadata().map_or(0, |about| about.len());
        let alike = self.by_bytes.get(&bytes).into_iter().flatten();
        let is_it =
            |copy: &PathBuf| std::fs::read(copy).is_ok_and(|bytes| blake3::hash(&bytes) == *hash);
        !alike.clone().any(is_it)
    }
}

/// The folder that takes a trainee's.
pub(super) fn folder(data_folder: &Path, trainee: &str) -> PathBuf {
    records(data_folder)
        .join(FOLDER)
        .join(files::name_from(trainee))
}

/// The same outing, with its record at another place.
pub fn moved(mut outing: Outing, data_folder: &Path, copy: &Path) -> Outing {
    let records = records(data_folder);
    outing.record = with_slashes(copy.strip_prefix(records).unwrap_or(copy));
    outing
}

impl Database {
    /// Whose a record or drill in the store is.
    pub fn holder(&self, hash: &RecordHash) -> Result<Option<String>, StoreError> {
        let find = "SELECT pseudonym FROM trainee WHERE id IN (
            SELECT trainee FROM session WHERE hash = ?1 UNION ALL SELECT trainee FROM drill WHERE hash = ?1)";
        let found = self.connection.prepare_cached(find);
        self.told(found.and_then(|mut find| find.query_row([hash], |row| row.get(0)).optional()))
    }

    /// Records and drills in the store, each with whose it is, the scenario and when it was begun.
    pub fn recorded(&self) -> Result<Vec<Recorded>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare(
                "SELECT session.hash, pseudonym, name, begun FROM session
                 JOIN trainee ON trainee.id = trainee JOIN scenario ON scenario.id = scenario
                 UNION ALL SELECT drill.hash, pseudonym, name, begun FROM drill
                 JOIN trainee ON trainee.id = trainee JOIN scenario ON scenario.id = scenario ORDER BY 2, 4",
            )?;
            let rows = statement.query_map([], |row| {
                Ok(Recorded {
                    hash: row.get(0)?,
                    trainee: row.get(1)?,
                    scenario: row.get(2)?,
                    begun: row.get(3)?,
                })
            })?;
            rows.collect()
        };
        self.told(all())
    }

    /// Whether a record or drill is in the store.
    pub fn holds(&self, hash: &RecordHash) -> Result<bool, StoreError> {
        let find =
            "SELECT 1 FROM session WHERE hash = ?1 UNION ALL SELECT 1 FROM drill WHERE hash = ?1";
        let held = self.connection.prepare_cached(find);
        self.told(held.and_then(|mut held| held.exists([hash])))
    }
}

fn is_below(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => false,
    }
}

/// Records and drills in a folder and in all folders in it.
pub(super) fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = files::all_in(folder).unwrap_or_default();
    found.retain(|path| is_recorded(path));
    for inner in files::folders_in(folder).unwrap_or_default() {
        found.extend(below(&inner));
    }
    found
}

pub(super) fn is_recorded(path: &Path) -> bool {
    [record::format::EXTENSION, drill::EXTENSION]
        .iter()
        .any(|ending| files::has_ending(path, ending))
}
