//! Diagnostics: what is wrong with an input file, where, and how to mend it. All complaints about input have this
//! type.

use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::text::Message;

/// Severity of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; the file can be used.
    Warning,
    /// The file cannot be used.
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
    /// Byte range of the offending token in the file's text; empty range at 0 when the file could not be read.
    pub span: Range<usize>,
    /// Path in the document: `sites[2].may_hold[0].what.class`; empty for the whole file.
    pub path: String,
    /// What is wrong, and what was expected.
    pub message: Message,
    /// How to mend it, for example the name that was probably meant.
    pub hint: Option<Message>,
}

/// True when no diagnostic is an error.
pub fn usable(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .all(|diagnostic| diagnostic.severity < Severity::Error)
}
