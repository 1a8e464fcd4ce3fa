//! `groundsign grades`: the scores of many records as one table.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::score::Scored;
use super::stop::Stop;
use crate::report::gradebook;

/// Score recorded patrols and print them as one table of comma-separated values, a row a patrol, for a spreadsheet or a
/// gradebook.
///
/// Of a damaged record the whole seconds before the damage are scored. A record that cannot be read, or whose signature does
/// not hold, is named and has no row; the others have theirs. In both cases the status is 1.
#[derive(Debug, Args)]
pub(super) struct Grades {
    /// The records, for example records/*.gsrec
    #[arg(required = true, value_name = "RECORD")]
    records: Vec<PathBuf>,
    /// Another doctrine pack: a file, or the id of a shipped one
    #[arg(long, value_name = "PACK")]
    doctrine: Option<PathBuf>,
}

impl Grades {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (scored, status) = Scored::read_all(&self.records, self.doctrine.as_deref(), console)?;
        if scored.is_empty() {
            return Ok(status);
        }
        let patrols = scored.iter().map(|scored| scored.material(console));
        console.print(&gradebook::table(&console.catalogue, patrols))?;
        Ok(status)
    }
}
