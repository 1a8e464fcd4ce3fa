//! `groundsign debrief`: the debrief page of a record.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::score::Scored;
use super::stop::Stop;
use crate::files;
use crate::report::debrief;
use crate::text::Message;

/// Write the debrief page of a recorded patrol: one HTML file that needs no network and prints on A4.
#[derive(Debug, Args)]
pub(super) struct Debrief {
    /// The record
    record: PathBuf,
    /// Where to write it; next to the record if not given
    #[arg(short, long, value_name = "FILE.html")]
    output: Option<PathBuf>,
    /// Another doctrine pack: a file, or the id of a shipped one
    #[arg(long, value_name = "PACK")]
    doctrine: Option<PathBuf>,
}

impl Debrief {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let scored = Scored::read(&self.record, self.doctrine.as_deref(), console)?;
        let page = debrief::of_session(
            &scored.opened.session,
            &scored.doctrine.pack,
            &scored.card,
            &console.catalogue,
        );
        let output = match &self.output {
            Some(output) => output.clone(),
            None => self.record.with_extension("html"),
        };
        let made_from = [self.record.as_path(), &scored.doctrine.path];
        files::write_beside(&output, page.as_bytes(), &made_from)?;
        let written = Message::new("cli-written").with("path", output.display().to_string());
        console.note(&written);
        Ok(scored.status())
    }
}
