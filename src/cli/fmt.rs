//! `groundsign fmt`: the layout of scenarios, doctrine packs and scripts.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use crate::diagnostic::Diagnostic;
use crate::files;
use crate::language_server::tidy::tidy;
use crate::source::kind::{self, FileKind};
use crate::source::{Codes, Problem, file};
use crate::text::Message;
use crate::{doctrine, scenario};

/// Lay out scenarios, doctrine packs and scripts: indentation, spaces and commas, long lines broken.
///
/// Every comment and every value stays as it is, and so do the line breaks between things. A file with mistakes in it is not
/// touched.
#[derive(Debug, Args)]
pub(super) struct Fmt {
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Change nothing; say which files would change, and end with status 1 if any would
    #[arg(long)]
    check: bool,
}

impl Fmt {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let mut texts = Vec::new();
        for path in &self.files {
            if !file::is_readable(path) {
                return Err(locate::no_file(path));
            }
            let (text, tidy) = laid_out(path).map_err(Stop::Faulty)?;
            if text != tidy {
                texts.push((path, tidy));
            }
        }
        for (path, tidy) in &texts {
            let shown = path.display().to_string();
            if self.check {
                console.print_message(&Message::new("cli-fmt-would").with("path", shown))?;
            } else {
                files::write(path, tidy.as_bytes())?;
                console.note(&Message::new("cli-written").with("path", shown));
            }
        }
        Ok(if self.check && !texts.is_empty() {
            ExitStatus::CheckFailed
        } else {
            ExitStatus::Done
        })
    }
}

/// A file's text, and the same laid out; its problems when it has any.
fn laid_out(path: &Path) -> Result<(String, String), Vec<Diagnostic>> {
    let in_file = |problem: Problem| problem.in_file(path, &Codes::SCENARIO);
    let text = file::read_text(path).map_err(|problem| vec![in_file(problem)])?;
    let tidy =
        tidy(&text).map_err(|problems| problems.into_iter().map(in_file).collect::<Vec<_>>())?;
    match kind::of(&text) {
        Some(FileKind::Scenario) => scenario::load_text(path, text.clone(), &[]).map(drop)?,
        Some(FileKind::Pack) => doctrine::load(path).map(drop)?,
        // What is wrong with a script depends on the scenario that it is for.
        Some(FileKind::Script) | None => {}
    }
    Ok((text, tidy))
}
