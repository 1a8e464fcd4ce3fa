//! `groundsign debrief`: the debrief page of a record.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::score::Scored;
use super::stop::Stop;
use crate::files;
use crate::report::debrief;
use crate::scoring::Review;
use crate::scoring::review::HeldBack;
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
    /// For the instructor: show also what is held back from the trainee, because the same variation can be tried again
    /// (what lay ahead, unseen, when the patrol ended)
    #[arg(long)]
    show_all: bool,
}

impl Debrief {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let scored = Scored::read(&self.record, self.doctrine.as_deref(), console)?;
        scored.warn(console);
        let (session, pack) = (&scored.opened.session, &scored.doctrine.pack);
        let held_back = if self.show_all {
            HeldBack::default()
        } else {
            HeldBack::of(session, pack)
        };
        let card = held_back.left_out_of(scored.card.clone());
        let review = Review::without(held_back, session, pack, &card);
        let page = debrief::of_session(session, pack, &card, &review, &console.catalogue);
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
