//! A scenario file in; a checked scenario, or every problem at once, out.

use std::path::Path;
use std::sync::Arc;

use super::{Origin, RawScenario, Scenario};
use crate::diagnostic::{Diagnostic, Severity};
use crate::doctrine::{self, LoadedPack};
use crate::source::{self, Codes};
use crate::text::Message;

/// A scenario ready for use, with the doctrine in force and what is worth a look.
#[derive(Debug, Clone)]
pub struct LoadedScenario {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The doctrine pack it names.
    pub doctrine: Arc<LoadedPack>,
    /// Problems that do not stop it from being used.
    pub warnings: Vec<Diagnostic>,
}

/// Reads and checks a scenario file.
pub fn load(path: &Path) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        vec![Diagnostic {
            code: "S001",
            severity: Severity::Error,
            file: path.to_owned(),
            span: 0..0,
            path: String::new(),
            message: Message::new("s001").with("why", error.to_string()),
            hint: None,
        }]
    })?;
    load_text(path, text, &[])
}

/// Checks a scenario's text; `path` says where it is or was, `attachments` the files it names when they are at hand
/// (a record carries them), else they are read from beside it.
pub fn load_text(
    path: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let raw: RawScenario = source::read(path, &text, &Codes::SCENARIO)?;
    let doctrine = doctrine::find(&raw.doctrine, path.parent().unwrap_or(Path::new("")))?;
    load_under(path, text, attachments, doctrine)
}

/// Checks a scenario's text under a doctrine pack that is at hand, whatever file the scenario names: a record keeps
/// both, and is read years later and far from the files it came from.
pub fn load_under(
    path: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
    doctrine: LoadedPack,
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let raw: RawScenario = source::read(path, &text, &Codes::SCENARIO)?;
    let hash = blake3::hash(text.as_bytes()).to_hex().to_string();
    let origin = Origin {
        path: path.to_owned(),
        text,
        hash,
        attachments: attachments.to_vec(),
    };
    Ok(LoadedScenario {
        scenario: Arc::new(Scenario::checked(raw, origin)),
        doctrine: Arc::new(doctrine),
        warnings: Vec::new(),
    })
}
