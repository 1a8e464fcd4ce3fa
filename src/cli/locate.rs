//! Resolves scenarios, packs and records on the command line: a path, or the id of a shipped one or of the user's
//! own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::class_key::ClassKeyFrom;
use super::console::Console;
use super::stop::Stop;
use crate::doctrine::{self, LoadedPack};
use crate::package;
use crate::record::reader::{self, Opened};
use crate::scenario::LoadedScenario;
use crate::source::kind::{self, FileKind};
use crate::source::{file, suggest};
use crate::store::import::{self, Below};
use crate::text::{Message, normal};
use crate::{assets, files};

/// Loads a scenario, or that of a pack, by path or id.
pub(super) fn scenario(named: &Path) -> Result<LoadedScenario, Stop> {
    Ok(package::load_scenario(&scenario_file(named)?)?)
}

/// Loads a scenario that is to be patrolled: if its pack is sealed, the class key is asked for.
pub(super) fn scenario_to_patrol(
    named: &Path,
    class_key: &ClassKeyFrom,
    console: &Console,
) -> Result<LoadedScenario, Stop> {
    let path = scenario_file(named)?;
    if package::is_named(&path) {
        let package = package::read(&path)?;
        if package.signed_by.is_none() {
            console.note(&Message::new("pack-about-unsigned"));
        }
        if package.manifest.sealed {
            package::contents::give_key(&path, class_key.ask(console)?);
        }
    }
    Ok(package::load_scenario(&path)?)
}

/// The file of a scenario, or of an installed pack, by path or id.
pub(super) fn scenario_file(named: &Path) -> Result<PathBuf, Stop> {
    path_of(named, &scenarios(), FileKind::Scenario, "cli-no-scenario")
        .or_else(|stop| installed_pack(named).ok_or(stop))
}

/// The file of a scenario or of a doctrine pack by id; only names that can be an id are looked for.
pub(super) fn scenario_or_pack(named: &Path) -> Result<PathBuf, Stop> {
    let could_be_id = named
        .to_str()
        .is_some_and(|name| is_id(&normal(name.trim())));
    if !could_be_id {
        return Err(no_file(named));
    }
    scenario_file(named).or_else(|stop| {
        let pack = path_of(named, &packs(), FileKind::Pack, "cli-no-pack");
        pack.map_err(|_| stop)
    })
}

/// The file of an installed pack by its id.
pub(super) fn installed_pack(named: &Path) -> Option<PathBuf> {
    let id = named.to_str().map(|named| normal(named.trim()));
    let id = id.filter(|id| is_id(id))?;
    package::shelf::find(&files::data_folder(), &id)
}

/// Loads a doctrine pack by path or id.
pub(super) fn pack(named: &Path) -> Result<Arc<LoadedPack>, Stop> {
    let path = path_of(named, &packs(), FileKind::Pack, "cli-no-pack")?;
    doctrine::load(&path).map(Arc::new).map_err(Stop::Faulty)
}

/// Opens a record; a torn tail is reported by the caller.
pub(super) fn record(path: &Path) -> Result<Opened, Stop> {
    if file::is_stream(path) {
        return Err(Stop::cannot(Message::new("cli-record-from-file")));
    }
    if !file::is_readable(path) {
        return Err(no_file(path));
    }
    Ok(reader::read(path)?)
}

/// Records and group sessions below paths.
pub(super) fn records_below(paths: &[PathBuf]) -> Result<Below, Stop> {
    let mut found = Below::default();
    for path in paths {
        let below = import::below(path).map_err(|error| {
            let shown = path.display().to_string();
            Stop::cannot(match error.kind() {
                std::io::ErrorKind::NotFound => Message::new("cli-no-file").with("path", shown),
                _ => Message::new("cli-cannot-read")
                    .with("path", shown)
                    .with("why", error.to_string()),
            })
        })?;
        found.extend(below);
    }
    Ok(found)
}

/// Search path of scenario ids: the shipped ones, then the user's own, as the window lists them.
pub(super) fn scenarios() -> [PathBuf; 2] {
    [assets::scenarios(), own()]
}

/// Search path of pack ids: the shipped ones, then those beside the user's own scenarios.
pub(super) fn packs() -> [PathBuf; 2] {
    [assets::folder().join("doctrine"), own()]
}

fn own() -> PathBuf {
    files::data_folder().join("scenarios")
}

/// Resolves a path, or an id among the files of the folders.
pub(super) fn path_of(
    named: &Path,
    folders: &[PathBuf],
    kind: FileKind,
    nowhere: &'static str,
) -> Result<PathBuf, Stop> {
    if file::is_readable(named) {
        return Ok(named.to_owned());
    }
    let id = named.to_str().map(|named| normal(named.trim()));
    let by_id = id.filter(|id| is_id(id)).and_then(|id| {
        folders
            .iter()
            .flat_map(|folder| ron_files(folder))
            .find(|path| path.file_stem().is_some_and(|stem| stem == &*id))
    });
    if let Some(path) = by_id {
        return Ok(path);
    }
    if named.is_dir() {
        return Err(Stop::cannot(
            Message::new("cli-is-a-folder").with("path", named.display().to_string()),
        ));
    }
    let ids = ids_in(folders, kind);
    let stem = named.file_stem().unwrap_or_default().to_string_lossy();
    let hint = match suggest(&stem, ids.iter().map(String::as_str)) {
        Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
        None => Message::new("cli-there-are").with("names", ids.join(", ")),
    };
    Err(Stop::CannotDo {
        message: Message::new(nowhere).with("name", named.display().to_string()),
        hint: Some(hint),
    })
}

/// The file does not exist.
pub(super) fn no_file(path: &Path) -> Stop {
    Stop::cannot(Message::new("cli-no-file").with("path", path.display().to_string()))
}

fn is_id(named: &str) -> bool {
    !named.is_empty() && named.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn ron_files(folder: &Path) -> Vec<PathBuf> {
    files::files_in(folder, "ron").unwrap_or_default()
}

/// Ids of the files of one kind in the folders, each once.
fn ids_in(folders: &[PathBuf], kind: FileKind) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for path in folders.iter().flat_map(|folder| ron_files(folder)) {
        let is_one = file::read_text(&path).is_ok_and(|text| kind::of(&text) == Some(kind));
        let id = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if is_one && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
