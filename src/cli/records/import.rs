//! `groundsign records import`: records into the store.

use std::path::{Path, PathBuf};

use clap::Args;
use rayon::prelude::*;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::stop::Stop;
use crate::store::import::{self, Looked};
use crate::store::{Added, Database, Keeps, StoreError};
use crate::text::Message;

/// Records read at once, and kept in one change of the store: a kill loses at most these.
const AT_ONCE: usize = 32;

/// Score records and keep the results in the store.
///
/// A folder is searched with all folders in it. A record counts once, however often and under whatever name it is
/// imported; the longer one of a patrol that was resumed takes the place of the shorter. When a record cannot be read or is
/// damaged, the others are imported and the status is 1.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Records and folders of records
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "ADDRESS",
        help = "Keep the results on a PostgreSQL server instead, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
}

impl Import {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let found = find(&self.paths)?;
        let came = match &self.store {
            Some(address) => take_in(&mut super::server(address)?.open()?, &found, console)?,
            None => take_in(&mut super::own_store()?, &found, console)?,
        };
        console.print_message(&came.message())?;
        Ok(came.status())
    }
}

/// Takes in the records that the trainer keeps on this machine. A store that cannot be written is reported on as it stands.
pub(in crate::cli) fn own_records(console: &Console) -> Result<(), Stop> {
    let found = own()?;
    if found.is_empty() {
        return Ok(());
    }
    match Database::in_folder(&crate::files::data_folder()) {
        Ok(mut store) => take_in(&mut store, &found, console).map(|_| ()),
        Err(StoreError::ReadOnly(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The records that the trainer keeps on this machine.
pub(in crate::cli) fn own() -> Result<Vec<PathBuf>, Stop> {
    let folder = crate::store::records(&crate::files::data_folder());
    if folder.is_dir() {
        find(&[folder])
    } else {
        Ok(Vec::new())
    }
}

/// Records below paths.
pub(in crate::cli) fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let mut found = Vec::new();
    for path in paths {
        let below = import::records_below(path).map_err(|error| {
            let shown = path.display().to_string();
            Stop::cannot(match error.kind() {
                std::io::ErrorKind::NotFound => Message::new("cli-no-file").with("path", shown),
                _ => Message::new("cli-cannot-read")
                    .with("path", shown)
                    .with("why", error.to_string()),
            })
        })?;
        found.extend(below);
    }
    Ok(found)
}

/// What came of an import.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::cli) struct Came {
    added: Added,
    unread: usize,
    damaged: usize,
}

impl Came {
    pub(in crate::cli) fn message(&self) -> Message {
        Message::new("records-imported")
            .with("new", self.added.new)
            .with("known", self.added.known)
            .with("unread", self.unread)
    }

    pub(in crate::cli) fn status(&self) -> ExitStatus {
        if self.unread + self.damaged == 0 {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        }
    }
}

/// Reads and scores records that the store does not have, and keeps them; says of which something is missing.
pub(in crate::cli) fn take_in(
    store: &mut impl Keeps,
    found: &[PathBuf],
    console: &Console,
) -> Result<Came, Stop> {
    let known = store.known()?;
    let mut came = Came::default();
    let bar = console.progress("records-importing", found.len() as u64);
    let note = |path: &Path, why: Message| {
        bar.suspend(|| {
            console.note(
                &Message::new("results-of-record")
                    .with("path", path.display().to_string())
                    .with("why", why),
            );
        });
    };
    for paths in found.chunks(AT_ONCE) {
        let looked: Vec<_> = paths
            .par_iter()
            .map(|path| import::look(path, &known))
            .collect();
        let mut entries = Vec::new();
        for (path, looked) in paths.iter().zip(looked) {
            match looked {
                Ok(Looked::Known) => came.added.known += 1,
                Ok(Looked::New { entry, damage }) => {
                    entries.push(*entry);
                    if let Some(damage) = damage {
                        came.damaged += 1;
                        note(path, damage);
                    }
                }
                Err(error) => {
                    came.unread += 1;
                    note(path, error.message());
                }
            }
        }
        let added = store.add(&entries)?;
        came.added.new += added.new;
        came.added.known += added.known;
        bar.inc(paths.len() as u64);
    }
    bar.finish_and_clear();
    Ok(came)
}
