//! Loads and checks a doctrine pack: the pack, or every problem at once.

use std::path::{Path, PathBuf};

use super::rules::Named;
use super::schema::FORMAT;
use super::{Pack, limits, migrate, rules};
use crate::assets;
use crate::diagnostic::{Diagnostic, usable};
use crate::files;
use crate::source::problem::{over_limit, unknown_doctrine_pack};
use crate::source::{self, Codes, Document, file};

/// A checked pack and its origin.
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
    /// Warnings; they do not keep it from being used.
    pub warnings: Vec<Diagnostic>,
}

/// Why a pack was not found.
#[derive(Debug, Clone, PartialEq)]
pub enum NotFound {
    /// No file of that name.
    Unknown {
        /// Names of the packs available.
        there_are: Vec<String>,
    },
    /// The file has errors.
    Faulty(Vec<Diagnostic>),
}

/// Finds the pack a scenario names: `<folder>/<id>.ron` beside the scenario, else `assets/doctrine/<id>.ron`.
pub fn find(id: &str, beside: &Path) -> Result<LoadedPack, Vec<Diagnostic>> {
    look_for(id, beside).map_err(|not_found| match not_found {
        NotFound::Faulty(diagnostics) => diagnostics,
        NotFound::Unknown { there_are } => {
            let there_are: Vec<&str> = there_are.iter().map(String::as_str).collect();
            let problem = unknown_doctrine_pack::problem(0..0, id, &there_are);
            vec![problem.in_file(&beside.join(format!("{id}.ron")), &Codes::DOCTRINE)]
        }
    })
}

/// As [`find`], with a missing pack told apart from a faulty one.
pub fn look_for(id: &str, beside: &Path) -> Result<LoadedPack, NotFound> {
    match file_of(id, beside) {
        Some(path) => load(&path).map_err(NotFound::Faulty),
        None => Err(NotFound::Unknown {
            there_are: packs_near(beside),
        }),
    }
}

/// The file of the pack that a scenario names: `<folder>/<id>.ron` beside it, else `assets/doctrine/<id>.ron`.
pub fn file_of(id: &str, beside: &Path) -> Option<PathBuf> {
    let shipped = shipped();
    let folders = [beside, &shipped];
    let mut paths = folders
        .iter()
        .map(|folder| folder.join(format!("{id}.ron")));
    paths.find(|path| is_plain_name(id) && path.is_file() && stays_in(path, &folders))
}

/// Ids of the packs that a scenario in a folder can name.
pub fn packs_near(beside: &Path) -> Vec<String> {
    names_of_packs(&[&shipped(), beside])
}

fn shipped() -> PathBuf {
    assets::folder().join("doctrine")
}

/// Reads and checks a pack.
pub fn load(path: &Path) -> Result<LoadedPack, Vec<Diagnostic>> {
    let text =
        file::read_text(path).map_err(|problem| vec![problem.in_file(path, &Codes::DOCTRINE)])?;
    load_text(path, text)
}

/// Checks a pack's text; `path` is its present or former file.
pub fn load_text(path: &Path, text: String) -> Result<LoadedPack, Vec<Diagnostic>> {
    read_and_check(path, text, |found| found)
}

/// Checks the pack kept in a record; `word` is only its name. A violation of today's [rules] is a warning
/// only, because the session was played under it all the same.
pub fn load_recorded(word: &Path, text: String) -> Result<LoadedPack, Vec<Diagnostic>> {
    read_and_check(word, text, |found| {
        source::as_warnings(found, rules::NEEDED)
    })
}

fn read_and_check(
    path: &Path,
    text: String,
    judge: fn(Vec<Diagnostic>) -> Vec<Diagnostic>,
) -> Result<LoadedPack, Vec<Diagnostic>> {
    let in_file = |problem: source::Problem| problem.in_file(path, &Codes::DOCTRINE);
    let mut document = Document::<Pack>::open(&text, FORMAT, &migrate::STEPS)
        .map_err(|problem| vec![in_file(problem)])?;
    let mut found: Vec<Diagnostic> = std::mem::take(&mut document.problems)
        .into_iter()
        .map(in_file)
        .collect();
    let Some(pack) = document.value.take() else {
        return Err(found);
    };
    let passed = limits::passed(&pack);
    if !passed.is_empty() {
        found.extend(passed.into_iter().map(|complaint| {
            let span = document.locator().span_of(&complaint.path);
            in_file(over_limit::complained(span, complaint))
        }));
        return Err(found);
    }
    let mut against_rules = source::check(rules::ALL, &pack, path, &document.doubt, || {
        document.locator()
    });
    let named = Named {
        id: pack.id.clone(),
        file_name: file::name_of(path),
    };
    against_rules.extend(source::check(
        rules::OF_THE_FILE,
        &named,
        path,
        &document.doubt,
        || document.locator(),
    ));
    found.extend(judge(against_rules));
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    if !usable(&found) {
        return Err(found);
    }
    drop(document);
    Ok(LoadedPack {
        pack,
        path: path.to_owned(),
        hash: blake3::hash(text.as_bytes()).to_hex().to_string(),
        text,
        warnings: found,
    })
}

/// Problems of reading a pack's text; no rule is applied.
pub fn misread(text: &str) -> Vec<source::Problem> {
    match Document::<Pack>::open(text, FORMAT, &migrate::STEPS) {
        Ok(document) => document.problems,
        Err(problem) => vec![problem],
    }
}

/// Parses a pack without checking rules: the one that a record was made and scored under. None when this build cannot
/// read it.
pub fn read(text: &str) -> Option<Pack> {
    Document::<Pack>::open(text, FORMAT, &migrate::STEPS)
        .ok()?
        .value
}

/// True for a bare file name on every system.
fn is_plain_name(id: &str) -> bool {
    const LONGEST: usize = 100;
    !id.is_empty()
        && id.len() <= LONGEST
        && !id.starts_with('.')
        && id
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// True when the file, links resolved, is below one of the folders.
fn stays_in(path: &Path, folders: &[&Path]) -> bool {
    let canonical = |path: &Path| match path.as_os_str().is_empty() {
        true => Path::new(".").canonicalize(),
        false => path.canonicalize(),
    };
    canonical(path).is_ok_and(|path| {
        folders
            .iter()
            .any(|folder| canonical(folder).is_ok_and(|folder| path.starts_with(folder)))
    })
}

/// Names of the pack-like files in these folders, sorted.
fn names_of_packs(folders: &[&Path]) -> Vec<String> {
    // Enough to suggest from; a folder may be huge.
    const MOST_FILES: usize = 200;
    const ENOUGH_BYTES: usize = 1024 * 1024;
    let mut names: Vec<String> = folders
        .iter()
        .filter_map(|folder| files::files_in(folder, "ron").ok())
        .flat_map(|paths| paths.into_iter().take(MOST_FILES))
        .filter(|path| {
            matches!(file::read_bytes(path, ENOUGH_BYTES), Ok(Some(bytes))
                if bytes.windows(10).any(|window| window == b"distances:"))
        })
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}
