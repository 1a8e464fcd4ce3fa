//! `groundsign records package`: a page by which a learning management system takes results.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::assets;
use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::run::Mode;
use crate::cli::stop::Stop;
use crate::files;
use crate::report::hand_in::{Standard, Takes, package};
use crate::text::{Catalogue, Message};

/// Write a package for a learning management system (LMS): a page on which trainees hand in the result of a session
///
/// Put the package into your LMS as it is. A trainee writes the result to a file with groundsign score RECORD --json, opens
/// the page in the LMS and chooses the file. The page checks its form and tells the LMS passed or failed, points and time.
/// It believes the file: whoever has to defend a mark looks at the record. The page speaks every language of this program
/// and needs no network but the LMS.
#[derive(Debug, Args)]
pub(super) struct Package {
    /// Write it for SCORM 1.2
    #[arg(long, value_name = "FILE.zip", required_unless_present = "cmi5")]
    scorm: Option<PathBuf>,
    /// Write it for cmi5
    #[arg(long, value_name = "FILE.zip")]
    cmi5: Option<PathBuf>,
    /// Take results of this scenario only: its file or its id
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<PathBuf>,
    /// Take results of sessions in this mode only
    #[arg(long, value_enum, value_name = "MODE")]
    mode: Option<Mode>,
}

impl Package {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let cannot = |why: &dyn std::fmt::Display| {
            Stop::cannot(Message::new("cli-failed").with("why", why.to_string()))
        };
        let languages =
            Catalogue::of_every_language(&assets::folder()).map_err(|error| cannot(&error))?;
        // No result could ever have the id of a scenario that is mistyped.
        let scenario = self.scenario.as_deref().map(locate::scenario).transpose()?;
        let takes = Takes {
            scenario: scenario.map(|loaded| loaded.scenario.id.clone()),
            mode: self.mode.map(Into::into),
        };
        let wanted = [
            (&self.scorm, Standard::Scorm12),
            (&self.cmi5, Standard::Cmi5),
        ];
        for (path, standard) in wanted {
            let Some(path) = path else {
                continue;
            };
            let bytes = package(standard, &takes, &languages).map_err(|error| cannot(&error))?;
            written(path, &bytes, console)?;
        }
        Ok(ExitStatus::Done)
    }
}

fn written(path: &Path, bytes: &[u8], console: &Console) -> Result<(), Stop> {
    files::write(path, bytes)?;
    let path = path.display().to_string();
    console.note(&Message::new("cli-written").with("path", path));
    Ok(())
}
