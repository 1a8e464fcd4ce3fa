//! Text into a value.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Message;

/// Diagnostic codes for what can be wrong with any RON file; each kind of file has its own letter.
#[derive(Debug, Clone, Copy)]
pub struct Codes {
    /// Not RON.
    pub syntax: &'static str,
}

/// Reads a text.
pub fn read<T: DeserializeOwned>(
    path: &Path,
    text: &str,
    codes: &Codes,
) -> Result<T, Vec<Diagnostic>> {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| {
        vec![Diagnostic {
            code: codes.syntax,
            severity: Severity::Error,
            file: path.to_owned(),
            span: 0..0,
            path: String::new(),
            message: Message::new("source-syntax").with("why", error.to_string()),
            hint: None,
        }]
    })
}
