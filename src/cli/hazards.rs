//! `groundsign hazards`: hazard reports sent in exercises, for information management.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::score::Scored;
use super::stop::Stop;
use crate::files;
use crate::report::hazard_reports::{self, EXERCISE};
use crate::text::Message;

/// Write the hazard reports that were sent in recorded patrols as a table (CSV) and as a map layer (.geojson), for people who
/// practise information management.
///
/// A row holds what was reported, right or wrong: place, time, class, signs, confidence, and the text of the report. It
/// does not say who sent it. Every row and both file names carry the word EXERCISE.
#[derive(Debug, Args)]
pub(super) struct Hazards {
    /// The records, for example records/*.gsrec
    #[arg(required = true, value_name = "RECORD")]
    records: Vec<PathBuf>,
    /// The folder to write into
    #[arg(short, long, value_name = "FOLDER", default_value = ".")]
    out: PathBuf,
}

impl Hazards {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let scored = self
            .records
            .iter()
            .map(|record| Scored::read(record, None, console))
            .collect::<Result<Vec<Scored>, Stop>>()?;
        let reports: Vec<_> = scored
            .iter()
            .flat_map(|scored| {
                let session = &scored.opened.session;
                hazard_reports::of(session, &scored.doctrine.pack, &console.catalogue)
            })
            .collect();
        let made_from: Vec<&Path> = self.records.iter().map(PathBuf::as_path).collect();
        for (ending, text) in [
            ("csv", hazard_reports::table(&reports)),
            ("geojson", hazard_reports::layer(&reports)),
        ] {
            let path = self.out.join(format!("{EXERCISE}-hazard-reports.{ending}"));
            files::write_beside(&path, text.as_bytes(), &made_from)?;
            let path = path.display().to_string();
            console.note(&Message::new("cli-written").with("path", path));
        }
        console.note(&Message::new("hazards-found").with("count", reports.len()));
        let worst = scored
            .iter()
            .map(Scored::status)
            .find(|status| *status != ExitStatus::Done);
        Ok(worst.unwrap_or(ExitStatus::Done))
    }
}
