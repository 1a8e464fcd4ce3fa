//! `groundsign fmt`: the layout of scenarios, doctrine packs and scripts.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::kind::{self, FileKind};
use super::locate;
use super::stop::Stop;
use crate::diagnostic::Diagnostic;
use crate::source::{Codes, Problem, file, layout, parser, scan};
use crate::text::Message;
use crate::{doctrine, files, scenario};

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
    let codes = Codes::SCENARIO;
    let in_file = |problem: Problem| problem.in_file(path, &codes);
    let text = file::read_text(path).map_err(|problem| vec![in_file(problem)])?;
    let problems = match kind::of(&text) {
        Some(FileKind::Scenario) => scenario::load::misread(&text),
        Some(FileKind::Pack) => doctrine::load::misread(&text),
        Some(FileKind::Script) | None => match scan::scan(&text) {
            Ok(_) => parser::parse(&text).problems,
            Err(problem) => vec![problem],
        },
    };
    if !problems.is_empty() {
        return Err(problems.into_iter().map(in_file).collect());
    }
    let tidy = layout::laid_out(&text);
    debug_assert!(layout::says_the_same(&text, &tidy), "{}", path.display());
    Ok((text, tidy))
}
