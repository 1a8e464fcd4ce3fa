//! Loads and checks a script: the script, or every problem at once.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use super::rules;
use super::schema::Script;
use crate::diagnostic::{self, Diagnostic};
use crate::doctrine::Pack;
use crate::scenario::Scenario;
use crate::source::{self, Codes, Doubt, Locator};

/// A script checked against one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedScript {
    /// The script.
    pub script: Script,
    /// The file.
    pub path: PathBuf,
    /// The file's name without `.ron`: the trainee's name in the record.
    pub name: String,
    /// Warnings; they do not keep it from being run.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a script and checks it against its scenario and doctrine.
pub fn load(
    path: &Path,
    scenario: &Scenario,
    doctrine: &Pack,
) -> Result<LoadedScript, Vec<Diagnostic>> {
    let text = source::file::read_text(path)
        .map_err(|problem| vec![problem.in_file(path, &Codes::SCRIPT)])?;
    load_text(path, &text, scenario, doctrine)
}

/// Checks a script's text; `path` is its present or former file.
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

/// The file's name without its extension; `script` without a file.
fn name_of(path: &Path) -> String {
    let name = source::file::name_of(path);
    match name.rsplit_once('.') {
        Some((stem, _)) => stem.to_owned(),
        None if name.is_empty() => "script".to_owned(),
        None => name,
    }
}
