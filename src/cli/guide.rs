//! `groundsign guide`: the field guide of signs.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::report::guide;
use crate::text::Message;
use crate::{assets, files};

/// Write the field guide: every sign in its forms near by and from afar, with and without binoculars, fresh and old, beside a
/// harmless cause, with what to notice and what it is confused with. One HTML file that needs no network and prints on A4.
#[derive(Debug, Args)]
pub(super) struct Guide {
    /// Where to write it
    #[arg(short, long, value_name = "FILE.html", default_value = "guide.html")]
    output: PathBuf,
}

impl Guide {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let ground = assets::folder().join("card/signs.ron");
        let page = guide::page(&console.catalogue).ok_or_else(|| {
            let why = Message::new("guide-no-ground");
            Stop::cannot(why.with("path", ground.display().to_string()))
        })?;
        files::write_beside(&self.output, page.as_bytes(), &[])?;
        let written = Message::new("cli-written").with("path", self.output.display().to_string());
        console.note(&written);
        Ok(ExitStatus::Done)
    }
}
