//! Findings on the streams: for people with the source line, for programs as JSON.

use std::path::Path;

use super::console::Console;
use super::stop::Stop;
use crate::diagnostic::Diagnostic;
use crate::source::file;
use crate::source::render::{self, TextOf};

/// Says what is wrong with the files of a command that needed them: standard error.
pub(super) fn tell(console: &Console, diagnostics: &[Diagnostic]) {
    super::console::complain(text(console, diagnostics, &text_of).trim_end());
}

/// Says what is wrong with a text that stands in no file of its own: standard error.
pub(super) fn tell_of_text(console: &Console, diagnostics: &[Diagnostic], in_text: &str) {
    let text_of = |_: &Path| Some(in_text.to_owned());
    super::console::complain(text(console, diagnostics, &text_of).trim_end());
}

/// Answers with what is wrong: standard output.
pub(super) fn answer(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    console.answer(&text(console, diagnostics, &text_of))
}

/// Answers with one JSON document: standard output.
pub(super) fn answer_json(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    let document = render::json(diagnostics, &text_of, &console.catalogue);
    console.answer(&format!("{document:#}\n"))
}

/// With colour, which the console takes away where it does not belong.
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
