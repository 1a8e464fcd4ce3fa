//! `groundsign check`: diagnostics of every file.

use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::{explain, findings, locate, packs};
use crate::diagnostic::{Diagnostic, Severity};
use crate::package::{self, PackageError};
use crate::scenario::LoadedScenario;
use crate::source::kind::{self, FileKind};
use crate::source::problem::{unreadable, unsigned_pack};
use crate::source::{Codes, file};
use crate::text::Message;
use crate::trainee::script;
use crate::trust::Known;
use crate::{doctrine, files, rehearsal, scenario};

/// Check scenarios, doctrine packs and trainee scripts, and show where every mistake is.
///
/// The content of a file decides how it is checked. In a folder every .ron and .gspack file is checked, subfolders included.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(
    include_str!("help/scenario.txt"),
    include_str!("help/my-first-patrol.ron"),
))]
pub(super) struct Check {
    /// Files, folders, or ids of scenarios and doctrine packs
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Print the findings as one JSON document and nothing else
    #[arg(long)]
    json: bool,
    /// Count warnings as errors
    #[arg(long)]
    deny_warnings: bool,
    /// The scenario that scripts are checked against: a file, or the id of a shipped one
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<PathBuf>,
    /// Skip the rules for which a virtual trainee walks each scenario: fairness and solvability
    #[arg(long)]
    quick: bool,
    /// Explain a rule, for example S020
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "json"])]
    explain: Option<String>,
}

impl Check {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        if let Some(code) = &self.explain {
            explain::explain(code, console)?;
            return Ok(ExitStatus::Done);
        }
        let files = self.files()?;
        let company = self.scenario.as_deref().map(locate::scenario).transpose()?;
        let mut found = Vec::new();
        for path in &files {
            found.extend(self.check_alone(path, company.as_ref(), console));
        }
        let errors = found
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .count();
        let warnings = found.len() - errors;
        if self.json {
            findings::print_json(console, &found)?;
        } else {
            findings::print(console, &found)?;
            console.print_message(
                &Message::new("cli-checked")
                    .with("files", files.len())
                    .with("errors", errors)
                    .with("warnings", warnings),
            )?;
        }
        let unreadable = found.iter().any(|d| d.code.ends_with("001"));
        let falls_short = errors > 0 || (self.deny_warnings && warnings > 0);
        Ok(if unreadable {
            ExitStatus::CannotDo
        } else if falls_short {
            ExitStatus::CheckFailed
        } else {
            ExitStatus::Done
        })
    }

    /// Every file to check, folders expanded, in order and each once.
    fn files(&self) -> Result<Vec<PathBuf>, Stop> {
        let mut files = Vec::new();
        for path in &self.paths {
            if path.is_dir() {
                let before = files.len();
                walk(path, &mut files)?;
                if files.len() == before {
                    let empty = Message::new("cli-nothing-to-check")
                        .with("path", path.display().to_string());
                    return Err(Stop::cannot(empty));
                }
            } else if path.exists() || file::is_stream(path) {
                files.push(path.clone());
            } else {
                files.push(locate::scenario_or_pack(path)?);
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        files.retain(|path| seen.insert(path.clone()));
        Ok(files)
    }
}

/// Scenarios, packs and scripts below a folder, by name. Skips other RON files (word lists, settings).
fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Stop> {
    let unreadable = |error: std::io::Error| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", folder.display().to_string())
                .with("why", error.to_string()),
        )
    };
    let here = files::files_in(folder, "ron").map_err(unreadable)?;
    found.extend(here.into_iter().filter(|path| is_ours(path)));
    found.extend(files::files_in(folder, package::EXTENSION).map_err(unreadable)?);
    for below in files::folders_in(folder).map_err(unreadable)? {
        walk(&below, found)?;
    }
    Ok(())
}

/// False for a valid RON file that is no scenario, pack or script.
fn is_ours(path: &Path) -> bool {
    !file::read_text(path).is_ok_and(|text| kind::is_foreign(&text))
}

impl Check {
    /// Checks one file. An internal error becomes a finding of this file, and the others are still checked.
    fn check_alone(
        &self,
        path: &Path,
        company: Option<&LoadedScenario>,
        console: &Console,
    ) -> Vec<Diagnostic> {
        let check = || self.check_file(path, company, console);
        std::panic::catch_unwind(AssertUnwindSafe(check))
            .unwrap_or_else(|_| vec![unreadable::program_failed().in_file(path, &Codes::SCENARIO)])
    }

    fn check_file(
        &self,
        path: &Path,
        company: Option<&LoadedScenario>,
        console: &Console,
    ) -> Vec<Diagnostic> {
        if package::is_named(path) {
            return self.check_pack(path, console);
        }
        let kind = file::read_text(path)
            .ok()
            .and_then(|text| kind::of(&text))
            .unwrap_or(FileKind::Scenario);
        match (kind, company) {
            (FileKind::Scenario, _) => match scenario::load(path) {
                Ok(loaded) => self.walked(&loaded, console),
                Err(diagnostics) => diagnostics,
            },
            (FileKind::Pack, _) => match doctrine::load(path) {
                Ok(loaded) => loaded.warnings,
                Err(diagnostics) => diagnostics,
            },
            (FileKind::Script, Some(company)) => {
                match script::load(path, &company.scenario, &company.doctrine.pack) {
                    Ok(loaded) => loaded.warnings,
                    Err(diagnostics) => diagnostics,
                }
            }
            (FileKind::Script, None) => {
                let alone =
                    Message::new("cli-script-alone").with("path", path.display().to_string());
                // One that was asked for by name was not checked; in a folder of scenarios it is passed over.
                if self.paths.iter().any(|named| named == path) {
                    return vec![unreadable::because(alone).in_file(path, &Codes::SCRIPT)];
                }
                console.note(&alone);
                Vec::new()
            }
        }
    }

    /// A scenario pack as a whole; of a sealed one what can be checked without the class key.
    fn check_pack(&self, path: &Path, console: &Console) -> Vec<Diagnostic> {
        let package = package::read(path).ok();
        let unsigned = package
            .as_ref()
            .is_some_and(|package| package.signed_by.is_none());
        if let Some(package) = package.filter(|_| !unsigned)
            && let Ok(known) = Known::read(&files::data_folder())
        {
            console.note(
                &Message::new("pack-checked-signature")
                    .with("path", path.display().to_string())
                    .with("signature", packs::signature(&package, &known)),
            );
        }
        let mut found = match package::load_scenario(path) {
            Ok(loaded) => self.walked(&loaded, console),
            Err(PackageError::Sealed) => {
                let path = path.display().to_string();
                console.note(&Message::new("pack-checked-sealed").with("path", path));
                Vec::new()
            }
            Err(PackageError::Faulty(found)) => found,
            Err(error) => {
                let problem = unreadable::because(error.message());
                return vec![problem.in_file(path, &Codes::SCENARIO)];
            }
        };
        if unsigned {
            let finding = unsigned_pack::problem().in_file(path, &Codes::SCENARIO);
            found.push(Diagnostic {
                severity: Severity::Warning,
                ..finding
            });
        }
        found
    }

    /// Warnings of the loader, and the findings of the rehearsal rules.
    fn walked(&self, loaded: &LoadedScenario, console: &Console) -> Vec<Diagnostic> {
        let mut found = loaded.warnings.clone();
        if !self.quick {
            let progress = console.progress("cli-rehearsing", 1);
            found.extend(rehearsal::rehearse_with_progress(
                loaded,
                &rehearsal::Options::default(),
                &|done, of| {
                    progress.set_length(of as u64);
                    progress.set_position(done as u64);
                },
            ));
            progress.finish_and_clear();
        }
        found
    }
}
