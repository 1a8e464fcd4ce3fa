//! `groundsign records merge`: another store into this one.

use std::path::PathBuf;

use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::stop::Stop;
use crate::store::merge::Merged;
use crate::text::Message;

/// Take in everything of other stores (groundsign.db of another machine or a stick); they stay as they are.
///
/// Nothing counts twice and nothing of either side is lost. Whoever has the same pseudonym in both is taken for one
/// trainee.
#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The other stores
    #[arg(required = true, value_name = "STORE")]
    stores: Vec<PathBuf>,
}

impl Merge {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let mut own = super::own_store()?;
        for other in &self.stores {
            let Merged {
                sessions,
                known,
                trainees,
                erased,
            } = own.merge(other)?;
            console.print_message(
                &Message::new("records-merged")
                    .with("path", other.display().to_string())
                    .with("sessions", sessions)
                    .with("known", known)
                    .with("trainees", trainees),
            )?;
            if erased > 0 {
                console.print_message(&super::import::left_out(erased as usize))?;
            }
        }
        Ok(ExitStatus::Done)
    }
}
