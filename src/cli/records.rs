//! `groundsign records`: the store of what trainees have done.

pub(super) mod import;
mod merge;

use clap::{Args, Subcommand};

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::files;
use crate::store::{Database, database, salvage};
use crate::text::Message;

/// Keep the store of what trainees have done.
///
/// The records are the truth; the store is an index of them in the data folder (groundsign.db), from which reports on a
/// class and refreshers are made. A lost store comes back by importing the records again.
#[derive(Debug, Args)]
pub(super) struct Records {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    Import(import::Import),
    Merge(merge::Merge),
    /// Put everything that can still be read of a damaged store into a new one; the damaged file is kept beside it
    Mend,
}

impl Records {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        match &self.command {
            Command::Import(import) => import.run(console),
            Command::Merge(merge) => merge.run(console),
            Command::Mend => mend(console),
        }
    }
}

/// The store of the data folder, to write in it.
pub(super) fn own_store() -> Result<Database, Stop> {
    Ok(Database::in_folder(&files::data_folder())?)
}

fn mend(console: &Console) -> Result<ExitStatus, Stop> {
    let path = files::data_folder().join(database::NAME);
    if !path.is_file() {
        return Err(crate::store::StoreError::Missing(path).into());
    }
    let mended = salvage::mend(&path)?;
    console.print_message(
        &Message::new("records-mended")
            .with("sessions", mended.sessions)
            .with("kept", mended.kept_as.display().to_string()),
    )?;
    Ok(ExitStatus::Done)
}
