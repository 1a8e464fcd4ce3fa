//! A doctrine pack's file in; a checked pack, or every problem at once, out.

use std::path::{Path, PathBuf};

use super::Pack;
use crate::assets;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{self, Codes};
use crate::text::Message;

/// A pack ready for use, and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedPack {
    /// The pack.
    pub pack: Pack,
    /// The file.
    pub path: PathBuf,
    /// Its text, byte for byte.
    pub text: String,
    /// BLAKE3 of the text, lower-case hexadecimal.
    pub hash: String,
    /// Problems that do not stop it from being used.
    pub warnings: Vec<Diagnostic>,
}

/// Finds the pack a scenario names: `<folder>/<id>.ron` beside the scenario, else `assets/doctrine/<id>.ron`.
pub fn find(id: &str, beside: &Path) -> Result<LoadedPack, Vec<Diagnostic>> {
    let file = format!("{id}.ron");
    let own = beside.join(&file);
    if own.is_file() {
        return load(&own);
    }
    load(&assets::folder().join("doctrine").join(file))
}

/// Reads and checks a pack.
pub fn load(path: &Path) -> Result<LoadedPack, Vec<Diagnostic>> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        vec![Diagnostic {
            code: "D001",
            severity: Severity::Error,
            file: path.to_owned(),
            span: 0..0,
            path: String::new(),
            message: Message::new("d001").with("why", error.to_string()),
            hint: None,
        }]
    })?;
    load_text(path, text)
}

/// Checks a pack's text; `path` says where it is or was.
pub fn load_text(path: &Path, text: String) -> Result<LoadedPack, Vec<Diagnostic>> {
    let pack = source::read(path, &text, &Codes::DOCTRINE)?;
    Ok(LoadedPack {
        pack,
        path: path.to_owned(),
        hash: blake3::hash(text.as_bytes()).to_hex().to_string(),
        text,
        warnings: Vec::new(),
    })
}
