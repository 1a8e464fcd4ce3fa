//! `groundsign records installation` and `groundsign records know`: whose signatures are known here.

use std::path::PathBuf;

use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::stop::Stop;
use crate::files;
use crate::record::{reader, survey};
use crate::text::Message;
use crate::trust::{Installation, Known};

/// Print this installation's fingerprint, and the installations that have a name here
#[derive(Debug, Args)]
pub(super) struct Own {}

impl Own {
    pub(super) fn run(console: &Console) -> Result<ExitStatus, Stop> {
        let folder = files::data_folder();
        let own = Installation::of(&folder)?.public();
        let own = Message::new("trust-own").with("fingerprint", own.fingerprint());
        console.print_message(&own)?;
        for (key, name) in Known::read(&folder)?.named() {
            console.print_message(
                &Message::new("trust-named")
                    .with("fingerprint", key.fingerprint())
                    .with("name", name),
            )?;
        }
        Ok(ExitStatus::Done)
    }
}

/// Give the installation that signed a record a name
///
/// Compare the fingerprint first with what "groundsign records installation" prints on that machine: a name is worth no more
/// than that look.
#[derive(Debug, Args)]
pub(super) struct Know {
    /// A record that it signed
    #[arg(required_unless_present = "forget")]
    record: Option<PathBuf>,
    /// Its name, for example "Laptop 3"
    #[arg(required_unless_present = "forget")]
    name: Option<String>,
    /// Take the name away from the installation of this name or fingerprint
    #[arg(long, value_name = "NAME", conflicts_with_all = ["record", "name"])]
    forget: Option<String>,
}

impl Know {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let folder = files::data_folder();
        let mut known = Known::read(&folder)?;
        if let Some(called) = &self.forget {
            if !known.forget(called) {
                let nobody = Message::new("trust-nobody-called").with("name", called);
                return Err(Stop::cannot(nobody));
            }
            known.write(&folder)?;
            console.print_message(&Message::new("trust-forgotten").with("name", called))?;
            return Ok(ExitStatus::Done);
        }
        let (Some(record), Some(name)) = (&self.record, &self.name) else {
            return Ok(ExitStatus::CannotDo);
        };
        if !record.is_file() {
            return Err(locate::no_file(record));
        }
        let surveyed = survey::survey(&reader::bytes(record)?)?;
        let by = surveyed
            .signature
            .by()
            .filter(|_| surveyed.signature.holds());
        let path = record.display().to_string();
        let by =
            by.ok_or_else(|| Stop::cannot(Message::new("trust-no-signature").with("path", path)))?;
        known.name(by, name);
        std::fs::create_dir_all(&folder)
            .map_err(|error| files::Unwritten::Refused(folder.clone(), error))?;
        known.write(&folder)?;
        console.print_message(
            &Message::new("trust-named")
                .with("fingerprint", by.fingerprint())
                .with("name", name),
        )?;
        Ok(ExitStatus::Done)
    }
}
