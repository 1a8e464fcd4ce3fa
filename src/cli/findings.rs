//! Prints findings: with source lines for people, as JSON for programs.

use std::path::Path;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::diagnostic::Diagnostic;
use crate::record::error::RecordError;
use crate::source::file;
use crate::source::render::{self, TextOf};

/// Reports findings in a command's input files, on standard error.
pub(super) fn report(console: &Console, diagnostics: &[Diagnostic]) {
    super::console::complain(text(console, diagnostics, &text_of).trim_end());
}

/// Reports findings in a text that has no file of its own, on standard error.
pub(super) fn report_text(console: &Console, diagnostics: &[Diagnostic], in_text: &str) {
    let text_of = |_: &Path| Some(in_text.to_owned());
    super::console::complain(text(console, diagnostics, &text_of).trim_end());
}

impl Stop {
    /// Reports the reason on standard error and returns the exit status.
    pub(super) fn report(&self, console: &Console) -> ExitStatus {
        match self {
            Self::CannotDo { message, hint } => {
                console.note(message);
                if let Some(hint) = hint {
                    console.note(hint);
                }
                ExitStatus::CannotDo
            }
            Self::Faulty(diagnostics) => {
                report(console, diagnostics);
                ExitStatus::CheckFailed
            }
            Self::Record(error) => {
                console.note(&error.message());
                match error {
                    RecordError::Unreadable { .. }
                    | RecordError::Unwritable { .. }
                    | RecordError::Exists { .. }
                    | RecordError::InUse { .. }
                    | RecordError::WriteFailed { .. } => ExitStatus::CannotDo,
                    RecordError::Contents {
                        diagnostics, text, ..
                    } => {
                        report_text(console, diagnostics, text);
                        ExitStatus::CheckFailed
                    }
                    _ => ExitStatus::CheckFailed,
                }
            }
            Self::PipeClosed => ExitStatus::Done,
        }
    }
}

/// Prints findings as the result, on standard output.
pub(super) fn print(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    console.print(&text(console, diagnostics, &text_of))
}

/// Prints findings in a text that its file may no longer hold as the result, on standard output.
pub(super) fn print_in(
    console: &Console,
    diagnostics: &[Diagnostic],
    in_text: &str,
) -> Result<(), Stop> {
    let text_of = |_: &Path| Some(in_text.to_owned());
    console.print(&text(console, diagnostics, &text_of))
}

/// Prints findings as one JSON document, on standard output.
pub(super) fn print_json(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    let document = render::json(diagnostics, &text_of, &console.catalogue);
    console.print(&format!("{document:#}\n"))
}

/// Rendered with colour, which the console strips where it is not wanted.
fn text(console: &Console, diagnostics: &[Diagnostic], text_of: TextOf<'_>) -> String {
    render::terminal(
        diagnostics,
        text_of,
        &console.catalogue,
        true,
        console.width,
    )
}

fn text_of(path: &Path) -> Option<String> {
    file::read_text(path).ok()
}
