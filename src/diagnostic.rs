//! What is wrong with a file, where, and what to do: the one shape of every complaint about input.

use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::text::Message;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; the file may be used.
    Warning,
    /// The file may not be used.
    Error,
}

/// One problem of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Stable code, never reused: `S012`. See `groundsign check --explain CODE`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub file: PathBuf,
    /// Bytes of the very token, in the file's text; empty range at 0 when the file has no text (cannot be read).
    pub span: Range<usize>,
    /// Where in the document: `sites[2].may_hold[0].what.class`; empty for the whole file.
    pub path: String,
    /// What is wrong, and what was expected.
    pub message: Message,
    /// What to do, for example the name that was probably meant.
    pub hint: Option<Message>,
}

/// True when no diagnostic is an error.
pub fn usable(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .all(|diagnostic| diagnostic.severity < Severity::Error)
}
