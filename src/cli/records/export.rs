//! `groundsign records export`: recorded patrols for other programs.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::score::Scored;
use crate::cli::stop::Stop;
use crate::files;
use crate::report::xapi;
use crate::text::Message;

/// The address under which pseudonyms are known where nobody says another.
pub(super) const HOME_PAGE: &str = "https://groundsign.example/trainees";

/// Write recorded patrols as xAPI statements (xAPI 2.0), for a learning record store
///
/// The same record gives the same statement ids, so that sending it twice stores it once. The actor is the pseudonym under
/// which the patrol was recorded. A record whose signature does not hold is named and left out, and so is a drill, which has
/// no scorecard; then the status is 1. The vocabulary is in assets/schema/xapi-profile.jsonld.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The records, or folders of records
    #[arg(required = true, value_name = "RECORD")]
    records: Vec<PathBuf>,
    /// The file that takes the statements, a JSON array
    #[arg(long, value_name = "FILE.json")]
    xapi: PathBuf,
    /// The address under which the pseudonyms are known, for example that of your learning platform
    #[arg(long, value_name = "URL", default_value = HOME_PAGE, value_parser = address)]
    home_page: String,
}

/// A web address, as xAPI wants it for an account.
pub(super) fn address(typed: &str) -> Result<String, String> {
    let rest = typed
        .strip_prefix("https://")
        .or_else(|| typed.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(|c: char| c.is_whitespace())
    });
    if good {
        Ok(typed.to_owned())
    } else {
        Err("a web address is expected, for example https://training.example/people".to_owned())
    }
}

impl Export {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (all, status) = Scored::read_all(&self.records, None, console)?;
        if all.is_empty() {
            return Ok(status);
        }
        let mut statements = Vec::new();
        for scored in &all {
            let session = &scored.opened.session;
            statements.extend(xapi::statements(
                &scored.material(console),
                session,
                &self.home_page,
            ));
        }
        let made_from: Vec<&Path> = self.records.iter().map(PathBuf::as_path).collect();
        let text = xapi::document(&statements);
        files::write_beside(&self.xapi, text.as_bytes(), &made_from)?;
        let path = self.xapi.display().to_string();
        console.note(&Message::new("cli-written").with("path", path));
        Ok(status)
    }
}
