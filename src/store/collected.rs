//! Records that came from elsewhere, kept beside those of this machine: a mark can be defended, scored again and shown to its
//! trainee when the stick that it came on has long been used again.

use std::path::{Path, PathBuf};

use super::database::Database;
use super::entry::RecordHash;
use super::error::StoreError;
use super::outing::{Outing, with_slashes};
use super::records;
use crate::files::{self, Unwritten};

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
