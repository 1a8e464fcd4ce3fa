//! `groundsign hazards`: hazard reports sent in exercises, for information management.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::score::Scored;
use super::stop::Stop;
use crate::files;
use crate::report::cells;
use crate::report::hazard_reports::{self, EXERCISE};
use crate::text::Message;

/// Endings of the table and of the map layer.
const ENDINGS: [&str; 2] = ["csv", "geojson"];

/// Write the hazard reports that were sent in recorded patrols as a table (CSV) and as a map layer (.geojson), for people who
/// practise information management.
///
/// A row holds what was reported, right or wrong: place, time, class, signs, confidence, and the text of the report. It
/// does not say who sent it. Every row and both file names carry the word EXERCISE. Files that are there stay:
/// those of a second run have a number in their name. A record that cannot be read, or whose signature does not hold, is
/// named and left out; then the status is 1.
#[derive(Debug, Args)]
pub(super) struct Hazards {
    /// The records, or folders of records
    #[arg(required = true, value_name = "RECORD")]
    records: Vec<PathBuf>,
    /// The folder to write into; it is made if it is not there
    #[arg(short, long, value_name = "FOLDER", default_value = ".")]
    out: PathBuf,
}

impl Hazards {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (scored, status) = Scored::read_all(&self.records, None, console)?;
        if scored.is_empty() {
            return Ok(status);
        }
        let reports: Vec<_> = scored
            .iter()
            .flat_map(|scored| {
                let session = &scored.opened.session;
                hazard_reports::of(session, &scored.doctrine.pack, &console.catalogue)
            })
            .collect();
        std::fs::create_dir_all(&self.out)
            .map_err(|error| files::Unwritten::Refused(self.out.clone(), error))?;
        let name = free_name(&self.out);
        let texts = [
            cells::for_spreadsheet(&hazard_reports::table(&reports)),
            hazard_reports::layer(&reports),
        ];
        for (ending, text) in ENDINGS.into_iter().zip(texts) {
            let path = self.out.join(format!("{name}.{ending}"));
            files::write(&path, text.as_bytes())?;
            let path = path.display().to_string();
            console.note(&Message::new("cli-written").with("path", path));
        }
        console.note(&Message::new("hazards-found").with("count", reports.len()));
        Ok(status)
    }
}

/// The first name under which none of the files is in the folder yet.
fn free_name(folder: &Path) -> String {
    let first = format!("{EXERCISE}-hazard-reports");
    let numbered = (2_u32..).map(|number| format!("{first}-{number}"));
    let is_free = |name: &String| {
        let there = |ending| folder.join(format!("{name}.{ending}")).symlink_metadata();
        ENDINGS.into_iter().all(|ending| there(ending).is_err())
    };
    let names = std::iter::once(first.clone()).chain(numbered);
    names.into_iter().find(is_free).unwrap_or(first)
}
