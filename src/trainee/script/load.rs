//! A script's file in; a checked script, or every problem at once, out.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use super::rules;
use super::schema::Script;
use crate::diagnostic::{self, Diagnostic};
use crate::doctrine::Pack;
use crate::scenario::Scenario;
use crate::source::{self, Codes, Doubt, Locator};

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

/// Reads a script and checks it against the scenario and the doctrine it is to be run with.
pub fn load(
    path: &Path,
    scenario: &Scenario,
    doctrine: &Pack,
) -> Result<LoadedScript, Vec<Diagnostic>> {
    let text = source::file::read_text(path)
        .map_err(|problem| vec![problem.in_file(path, &Codes::SCRIPT)])?;
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
    let locator = OnceCell::new();
    let check = |rules| {
        source::check(rules, &subject, path, &Doubt::default(), || {
            locator.get_or_init(|| Locator::new(text))
        })
    };
    let passed = check(rules::BOUNDS);
    if !passed.is_empty() {
        return Err(passed);
    }
    let found = check(rules::ALL);
    if !diagnostic::usable(&found) {
        return Err(found);
    }
    Ok(LoadedScript {
        script: subject.script,
        path: path.to_owned(),
        name: name_of(path),
        warnings: found,
    })
}

/// The file's name without its ending; `script` for one that has no file.
fn name_of(path: &Path) -> String {
    let name = source::file::name_of(path);
    match name.rsplit_once('.') {
        Some((stem, _)) => stem.to_owned(),
        None if name.is_empty() => "script".to_owned(),
        None => name,
    }
}
