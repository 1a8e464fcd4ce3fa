//! The list on disk: one RON file with the number of its format.
//!
//! Format 1 has no number, no times at which outings began, and names as they were typed. A list of a newer format stays
//! as it is. A damaged one is kept under another name, so that what was in it can still be saved by hand.
//!
//! A new format is the next [`FORMAT`], a reader for what it changed, and a golden file of the one before in
//! `tests/fixtures/results`.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::outing::Outing;
use super::results::Results;
use crate::files::{self, Unwritten};
use crate::text::Message;

/// The format that is written.
pub const FORMAT: u32 = 2;

/// The file's name in the data folder.
pub const NAME: &str = "trainees.ron";

/// Why a list was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// A newer program wrote it.
    Newer {
        /// The list.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
    /// It is no list.
    Damaged {
        /// The list.
        path: PathBuf,
        /// Where it is kept now; none while it stands in its place.
        kept_as: Option<PathBuf>,
    },
    /// The system does not give it.
    Unreadable {
        /// The list.
        path: PathBuf,
        /// The system's reason.
        why: String,
    },
}

impl Unread {
    /// True when a list stands in its place that must not be written over.
    pub fn list_stays(&self) -> bool {
        !matches!(
            self,
            Self::Damaged {
                kept_as: Some(_),
                ..
            }
        )
    }

    /// What happened, and what that means for the results.
    pub fn message(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Newer { path, found } => Message::new("results-file-newer")
                .with("path", shown(path))
                .with("found", *found)
                .with("reads", FORMAT),
            Self::Damaged {
                path,
                kept_as: Some(kept_as),
            } => Message::new("results-file-kept")
                .with("path", shown(path))
                .with("kept", shown(kept_as)),
            Self::Damaged {
                path,
                kept_as: None,
            } => Message::new("results-file-damaged").with("path", shown(path)),
            Self::Unreadable { path, why } => Message::new("results-file-unreadable")
                .with("path", shown(path))
                .with("why", why),
        }
    }
}

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

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    by_name: &'a BTreeMap<String, Vec<Outing>>,
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

/// Reads the list of a data folder, for whoever goes on with it. A damaged one makes room; nobody is known until the
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

/// A name beside a damaged list that no earlier one has.
fn free_name(path: &Path) -> PathBuf {
    (1..)
        .map(|number: u32| match number {
            1 => path.with_extension("ron.damaged"),
            _ => path.with_extension(format!("ron.damaged-{number}")),
        })
        .find(|name| !name.exists())
        .expect("there are more numbers than files")
}

/// Writes the list of a data folder, and the folder where there is none yet.
pub fn write(data_folder: &Path, results: &Results) -> Result<(), Unwritten> {
    let path = data_folder.join(NAME);
    let refused = |error| Unwritten::Refused(path.clone(), error);
    std::fs::create_dir_all(data_folder).map_err(refused)?;
    let written = Written {
        format: FORMAT,
        by_name: &results.by_name,
    };
    let text = ron::ser::to_string_pretty(&written, ron::ser::PrettyConfig::default())
        .map_err(|error| refused(std::io::Error::other(error)))?;
    files::write(&path, text.as_bytes())
}
