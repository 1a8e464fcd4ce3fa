//! `groundsign records open`: sealed records for good.

use std::path::PathBuf;

use clap::Args;

use crate::cli::class_key::ClassKeyFrom;
use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::stop::Stop;
use crate::record::unseal::{Unsealed, open_for_good};
use crate::text::Message;

/// Open sealed records for good with the class key, so that they can be scored, replayed and imported.
///
/// Each record gets its own key appended; nothing in it changes and its signature holds as before. The class key is not in it,
/// so that records that are still sealed stay so. Do this when everybody has finished.
#[derive(Debug, Args)]
pub(super) struct Open {
    /// Records and folders of records
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    class_key: ClassKeyFrom,
}

impl Open {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let found = locate::records_below(&self.paths)?;
        let key = self.class_key.ask(console)?;
        let (mut opened, mut already, mut refused) = (0_usize, 0_usize, 0_usize);
        let mut seal = None;
        for path in &found.records {
            match open_for_good(path, &key, &mut seal) {
                Ok(Unsealed::Opened) => opened += 1,
                Ok(Unsealed::Already) => already += 1,
                Err(error) => {
                    refused += 1;
                    console.note(
                        &Message::new("results-of-record")
                            .with("path", path.display().to_string())
                            .with("why", error.message()),
                    );
                }
            }
        }
        console.print_message(
            &Message::new("records-opened")
                .with("opened", opened)
                .with("already", already)
                .with("refused", refused),
        )?;
        Ok(match refused {
            0 => ExitStatus::Done,
            _ => ExitStatus::CheckFailed,
        })
    }
}
