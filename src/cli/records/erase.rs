//! `groundsign records erase`: nothing more about a trainee.

use std::path::PathBuf;

use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::stop::Stop;
use crate::files::{self, Unwritten};
use crate::store::own_files::{OwnFiles, older_copies};
use crate::text::Message;

/// Erase everything that the store has about a trainee
///
/// With --files their records and drills in the data folder go too, and the scorecards and debrief pages that were made from them
/// and lie beside them, for good. Whose a file is, is told by what is in it: what cannot be told is named and stays, and the
/// status is 1.
#[derive(Debug, Args)]
pub(super) struct Erase {
    /// Pseudonym of the trainee
    trainee: String,
    /// Delete their files in the data folder as well
    #[arg(long)]
    files: bool,
    #[arg(
        long,
        value_name = "ADDRESS",
        conflicts_with = "files",
        help = "Erase it on a PostgreSQL server instead, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
}

impl Erase {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        match &self.store {
            Some(address) => self.on_server(address, console),
            None => self.here(console),
        }
    }

    fn on_server(&self, address: &str, console: &Console) -> Result<ExitStatus, Stop> {
        let server = super::server(address)?;
        let mut store = server.open()?;
        if !store.erase_trainee(&self.trainee)? {
            return Err(super::nobody_among(&self.trainee, &store.pseudonyms()?));
        }
        let told = self.told("records-erased-on-server");
        let shown = server.shown().display().to_string();
        console.print_message(&told.with("path", shown))?;
        Ok(ExitStatus::Done)
    }

    fn here(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let data = files::data_folder();
        let mut store = super::own_store()?;
        let found = if self.files {
            store.own_files(&data, &self.trainee)?
        } else {
            OwnFiles::default()
        };
        let was_there = store.erase_trainee(&self.trainee)?;
        if !was_there && found.recorded.is_empty() {
            return Err(super::nobody(&self.trainee));
        }
        let mut left: Vec<(PathBuf, Message)> = Vec::new();
        let mut deleted = 0_usize;
        for path in found.all() {
            match std::fs::remove_file(path) {
                Ok(()) => deleted += 1,
                Err(error) => {
                    let why = Unwritten::Refused(path.clone(), error);
                    left.push((path.clone(), Message::from(&why)));
                }
            }
        }
        left.extend(found.untold);
        left.extend(older_copies(&data));
        let left_count = left.len();
        for (path, why) in left {
            console.left_out(&path, why);
        }
        let told = match (self.files, left_count) {
            (true, 0) => self
                .told("records-erased-with-files")
                .with("files", deleted),
            (true, left) => self
                .told("records-erased-but")
                .with("files", deleted)
                .with("left", left),
            (false, _) => {
                let records = crate::store::records(&data).display().to_string();
                self.told("records-erased").with("path", records)
            }
        };
        console.print_message(&told)?;
        Ok(match left_count {
            0 => ExitStatus::Done,
            _ => ExitStatus::CheckFailed,
        })
    }

    fn told(&self, id: &str) -> Message {
        Message::new(id).with("trainee", &self.trainee)
    }
}
