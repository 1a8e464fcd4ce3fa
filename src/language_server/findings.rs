//! Findings of a text that need no walk through the exercise: what `check --quick` finds.

use std::panic::AssertUnwindSafe;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::source::kind::{self, FileKind};
use crate::source::problem::unreadable;
use crate::source::{Codes, Problem, parser, scan};
use crate::{doctrine, scenario};

/// Findings of a text; `path` is its file. Those of a doctrine pack that a scenario names are the pack's own and left out.
/// An internal error of the program is a finding too.
pub fn of_text(path: &Path, text: &str) -> Vec<Diagnostic> {
    let check = || by_kind(path, text);
    let mut found = std::panic::catch_unwind(AssertUnwindSafe(check))
        .unwrap_or_else(|_| vec![unreadable::program_failed().in_file(path, &Codes::SCENARIO)]);
    found.retain(|finding| finding.file == path);
    found
}

fn by_kind(path: &Path, text: &str) -> Vec<Diagnostic> {
    match kind::of(text) {
        Some(FileKind::Scenario) => match scenario::load_text(path, text.to_owned(), &[]) {
            Ok(loaded) => loaded.warnings,
            Err(found) => found,
        },
        Some(FileKind::Pack) => match doctrine::load_text(path, text.to_owned()) {
            Ok(loaded) => loaded.warnings,
            Err(found) => found,
        },
        // The rules of a script are about a scenario, which it does not name.
        Some(FileKind::Script) | None => misread(text)
            .into_iter()
            .map(|problem| problem.in_file(path, &Codes::SCENARIO))
            .collect(),
    }
}

/// What keeps a text from being read; no rule is applied.
pub(super) fn misread(text: &str) -> Vec<Problem> {
    match kind::of(text) {
        Some(FileKind::Scenario) => scenario::load::misread(text),
        Some(FileKind::Pack) => doctrine::load::misread(text),
        Some(FileKind::Script) | None => match scan::scan(text) {
            Ok(_) => parser::parse(text).problems,
            Err(problem) => vec![problem],
        },
    }
}
