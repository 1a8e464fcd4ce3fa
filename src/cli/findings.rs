//! Findings on the streams: for people with the source line, for programs as JSON.

use super::console::Console;
use super::stop::Stop;
use crate::diagnostic::Diagnostic;

/// Says what is wrong with the files of a command that needed them: standard error.
pub(super) fn tell(console: &Console, diagnostics: &[Diagnostic]) {
    super::console::complain(text(console, diagnostics).trim_end());
}

/// Answers with what is wrong: standard output.
pub(super) fn answer(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    console.answer(&text(console, diagnostics))
}

/// Answers with one JSON document: standard output.
pub(super) fn answer_json(console: &Console, diagnostics: &[Diagnostic]) -> Result<(), Stop> {
    let findings: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|d| {
            let (line, column) = place(d);
            serde_json::json!({
                "code": d.code, "severity": d.severity, "file": d.file, "line": line, "column": column,
                "path": d.path, "message": console.catalogue.say(&d.message),
                "hint": d.hint.as_ref().map(|hint| console.catalogue.say(hint)),
            })
        })
        .collect();
    let document = serde_json::json!({"schema": "groundsign.findings/1", "findings": findings});
    console.answer(&format!("{document:#}\n"))
}

fn text(console: &Console, diagnostics: &[Diagnostic]) -> String {
    diagnostics
        .iter()
        .map(|d| {
            let (line, column) = place(d);
            let hint = d.hint.as_ref().map_or_else(String::new, |hint| {
                format!("  {}\n", console.catalogue.say(hint))
            });
            let (file, message) = (d.file.display(), console.catalogue.say(&d.message));
            format!(
                "{:?} {} {file}:{line}:{column}: {message}\n{hint}",
                d.severity, d.code
            )
        })
        .collect()
}

fn place(diagnostic: &Diagnostic) -> (usize, usize) {
    let text = std::fs::read_to_string(&diagnostic.file).unwrap_or_default();
    let before = text.get(..diagnostic.span.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}
