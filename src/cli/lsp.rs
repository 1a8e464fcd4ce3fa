//! `groundsign lsp`: the language server on the standard streams.

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::language_server::{self, Ending};
use crate::text::Message;

/// Answer an editor of texts while a scenario or a doctrine pack is written, by the Language Server Protocol.
///
/// The editor starts it, and talks to it on the standard streams. It shows every finding of check --quick as one types, offers
/// fields, choices and short names, explains them, leads to where a thing is named and used, renames it everywhere and lays
/// the file out.
#[derive(Debug, Args)]
#[command(after_long_help = include_str!("help/lsp.txt"))]
pub(super) struct Lsp {
    /// The standard streams, which are used in any case; many editors say so
    #[arg(long)]
    stdio: bool,
}

impl Lsp {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (input, output) = (std::io::stdin(), std::io::stdout());
        let ending =
            language_server::serve(input, output.lock(), &console.catalogue).map_err(|error| {
                Stop::cannot(Message::new("cli-failed").with("why", error.to_string()))
            })?;
        Ok(match ending {
            Ending::Agreed => ExitStatus::Done,
            Ending::Cut => ExitStatus::CheckFailed,
        })
    }
}
