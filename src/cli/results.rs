//! `groundsign results`: what trainees have done, for an instructor.

mod table;

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::files;
use crate::store::{self, Tried, database, file, json, reconcile};
use crate::text::Message;

/// List what trainees have done, and what each should train next.
///
/// Of each patrol: day and time, variation (seed), mode, verdict, points and scenario, the latest first. Of the trainer's
/// data folder its list is read, and the records that are not in it yet; of any other folder the records in it and in the
/// folders below it. Nothing is changed. When a record cannot be read or is damaged, the others are listed and the status
/// is 1.
#[derive(Debug, Args)]
pub(super) struct Results {
    /// A data folder of the trainer, or a folder of records; the trainer's own on this machine if none is named
    folder: Option<PathBuf>,
    /// Print the results as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Results {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let folder = self.folder.clone().unwrap_or_else(files::data_folder);
        // Whoever begins has no data folder yet; a folder that was named should be there.
        if self.folder.is_some() && !folder.is_dir() {
            return Err(Stop::cannot(
                Message::new("results-no-folder").with("path", folder.display().to_string()),
            ));
        }
        let holds_list = [database::NAME, file::NAME].map(|name| folder.join(name).exists());
        let is_data_folder =
            self.folder.is_none() || holds_list.contains(&true) || store::records(&folder).is_dir();
        let (results, status) = if is_data_folder {
            of_data_folder(&folder, console)
        } else {
            of_records(&folder, console)?
        };
        if self.json {
            console.print(&json::document(&results, &console.catalogue))?;
        } else {
            console.print(&table::printed(&results, console))?;
        }
        Ok(status)
    }
}

fn of_data_folder(folder: &Path, console: &Console) -> (store::Results, ExitStatus) {
    let mut results = store::read_all(folder).unwrap_or_else(|unread| {
        console.note(&unread.message());
        store::Results::default()
    });
    let tried = reconcile(&store::records(folder), &results.known());
    let status = add(&mut results, tried, console);
    (results, status)
}

fn of_records(folder: &Path, console: &Console) -> Result<(store::Results, ExitStatus), Stop> {
    let paths = reconcile::records_of(folder).map_err(|error| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", folder.display().to_string())
                .with("why", error.to_string()),
        )
    })?;
    let tried = paths
        .into_iter()
        .map(|path| reconcile::try_record(folder, path));
    let mut results = store::Results::default();
    let status = add(&mut results, tried, console);
    Ok((results, status))
}

/// Adds what was found, and says of which records something or everything is missing.
fn add(
    results: &mut store::Results,
    tried: impl IntoIterator<Item = Tried>,
    console: &Console,
) -> ExitStatus {
    let mut status = ExitStatus::Done;
    for (path, found) in tried {
        let missing = match found {
            Ok(found) => {
                results.add(&found.name, found.outing);
                found.unsound
            }
            Err(error) => Some(error.message()),
        };
        if let Some(why) = missing {
            status = ExitStatus::CheckFailed;
            console.note(
                &Message::new("results-of-record")
                    .with("path", path.display().to_string())
                    .with("why", why),
            );
        }
    }
    status
}
