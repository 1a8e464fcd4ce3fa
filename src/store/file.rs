//! The list of older programs: one RON file, from which a new store begins. It is read and never written.
//!
//! Format 1 has no number, no times at which outings began, and names as they were typed. A list of a newer format stays
//! as it is. A damaged one is kept under another name, so that what was in it can still be saved by hand. A golden file of
//! each format is in `tests/fixtures/results`.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use serde::Deserialize;

use super::aside::free_name;
use super::outing::Outing;
use super::results::Results;
use super::unread::Unread;

/// The last format.
pub const FORMAT: u32 = 2;

/// The file's name in the data folder.
pub const NAME: &str = "trainees.ron";

#[derive(Deserialize)]
struct Numbered {
    #[serde(default = "without_number")]
    format: u32,
}

fn without_number() -> u32 {
    1
}

#[derive(Deserialize)]
struct Kept {
    #[serde(default)]
    by_name: BTreeMap<String, Vec<Outing>>,
}

/// Reads the list of a data folder and leaves it as it is; where there is none nobody has trained.
pub fn read(data_folder: &Path) -> Result<Results, Unread> {
    let path = data_folder.join(NAME);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Results::default()),
        Err(error) => {
            let why = error.to_string();
            return Err(Unread::Unreadable { path, why });
        }
    };
    let damaged = |path| Unread::Damaged {
        path,
        kept_as: None,
    };
    let Ok(Numbered { format }) = ron::de::from_bytes(&bytes) else {
        return Err(damaged(path));
    };
    if format > FORMAT {
        return Err(Unread::Newer {
            path,
            found: format,
            reads: FORMAT,
        });
    }
    let Ok(Kept { by_name }) = ron::de::from_bytes(&bytes) else {
        return Err(damaged(path));
    };
    let mut results = Results::default();
    for (name, outings) in by_name {
        results.enter(&name);
        for outing in outings {
            results.add(&name, outing);
        }
    }
    Ok(results)
}

/// Reads the list of a data folder, for whoever continues it. A damaged one makes room; nobody is known until the
/// records have been read again.
pub fn open(data_folder: &Path) -> (Results, Option<Unread>) {
    match read(data_folder) {
        Ok(results) => (results, None),
        Err(Unread::Damaged { path, .. }) => {
            let aside = free_name(&path);
            let kept_as = std::fs::rename(&path, &aside).is_ok().then_some(aside);
            (Results::default(), Some(Unread::Damaged { path, kept_as }))
        }
        Err(unread) => (Results::default(), Some(unread)),
    }
}
