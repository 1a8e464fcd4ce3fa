//! A script's file in; a checked script, or every problem at once, out.

use std::path::{Path, PathBuf};

use super::rules;
use super::schema::Script;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::doctrine::Pack;
use crate::scenario::Scenario;
use crate::source::{self, Codes, Complaints, Locator};
use crate::text::Message;

/// A script ready to be run with one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedScript {
    /// The script.
    pub script: Script,
    /// The file.
    pub path: PathBuf,
    /// The file's name without `.ron`: the trainee's name in the record.
    pub name: String,
    /// Problems that do not stop it from being run.
    pub warnings: Vec<Diagnostic>,
}

/// The largest script read, bytes: far more than anybody writes.
pub const MOST_BYTES: u64 = 1024 * 1024;

/// Reads a script and checks it against the scenario and the doctrine it is to be run with.
pub fn load(
    path: &Path,
    scenario: &Scenario,
    doctrine: &Pack,
) -> Result<LoadedScript, Vec<Diagnostic>> {
    let unreadable = |message: Message| {
        vec![Diagnostic {
            code: "T001",
            severity: Severity::Error,
            file: path.to_owned(),
            span: 0..0,
            path: String::new(),
            message,
            hint: None,
        }]
    };
    let why =
        |error: std::io::Error| unreadable(Message::new("t001").with("why", error.to_string()));
    let bytes = std::fs::metadata(path).map_err(why)?.len();
    if bytes > MOST_BYTES {
        return Err(unreadable(
            Message::new("t001-too-large")
                .with("bytes", bytes as f64)
                .with("most", MOST_BYTES as f64),
        ));
    }
    let text = std::fs::read_to_string(path).map_err(why)?;
    load_text(path, &text, scenario, doctrine)
}

/// Checks a script's text; `path` says where it is or was.
pub fn load_text(
    path: &Path,
    text: &str,
    scenario: &Scenario,
    doctrine: &Pack,
) -> Result<LoadedScript, Vec<Diagnostic>> {
    let script: Script = source::read(path, text, &Codes::SCRIPT)?;
    let subject = rules::Subject {
        script,
        scenario: (**scenario).clone(),
        doctrine: doctrine.clone(),
    };
    let locator = Locator::new(text);
    let mut found = Vec::new();
    for rule in rules::ALL {
        let mut complaints = Complaints::default();
        (rule.check)(&subject, &mut complaints);
        found.extend(complaints.0.into_iter().map(|complaint| Diagnostic {
            code: rule.code,
            severity: rule.severity,
            file: path.to_owned(),
            span: locator.span_of(&complaint.path),
            path: complaint.path,
            message: complaint.message,
            hint: complaint.hint,
        }));
    }
    found.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.code));
    if !diagnostic::usable(&found) {
        return Err(found);
    }
    Ok(LoadedScript {
        script: subject.script,
        path: path.to_owned(),
        name: path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default(),
        warnings: found,
    })
}
