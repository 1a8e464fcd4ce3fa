//! What a scenario, pack or record on the command line means: a path, or the id of a shipped one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::stop::Stop;
use crate::assets;
use crate::doctrine::{self, LoadedPack};
use crate::record::reader::{self, Opened};
use crate::scenario::{self, LoadedScenario};
use crate::source::{file, suggest};
use crate::text::{Message, normal};

/// Loads a scenario by path or id.
pub(super) fn scenario(named: &str) -> Result<LoadedScenario, Stop> {
    scenario::load(&scenario_file(named)?).map_err(Stop::Faulty)
}

/// The file of a scenario by path or id.
pub(super) fn scenario_file(named: &str) -> Result<PathBuf, Stop> {
    path_of(named, &assets::scenarios(), "cli-no-scenario")
}

/// Loads a doctrine pack by path or id.
pub(super) fn pack(named: &str) -> Result<Arc<LoadedPack>, Stop> {
    let path = path_of(named, &packs(), "cli-no-pack")?;
    doctrine::load(&path).map(Arc::new).map_err(Stop::Faulty)
}

/// Opens a record; a torn tail is told by the caller.
pub(super) fn record(path: &Path) -> Result<Opened, Stop> {
    if file::is_stream(path) {
        return Err(Stop::cannot(Message::new("cli-record-from-file")));
    }
    if !path.is_file() {
        return Err(no_file(path));
    }
    Ok(reader::read(path)?)
}

/// Folder of the shipped packs.
pub(super) fn packs() -> PathBuf {
    assets::folder().join("doctrine")
}

/// The file that was named: a path, or an id among the files of `folder`.
pub(super) fn path_of(named: &str, folder: &Path, nowhere: &'static str) -> Result<PathBuf, Stop> {
    let path = PathBuf::from(named);
    if file::is_readable(&path) {
        return Ok(path);
    }
    let id = normal(named.trim());
    let shipped = folder.join(format!("{id}.ron"));
    if is_id(&id) && shipped.is_file() {
        return Ok(shipped);
    }
    if path.is_dir() {
        return Err(Stop::cannot(
            Message::new("cli-is-a-folder").with("path", named),
        ));
    }
    let ids = ids_in(folder);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let hint = match suggest(&stem, ids.iter().map(String::as_str)) {
        Some(meant) => Message::new("cli-did-you-mean").with("name", meant),
        None => Message::new("cli-there-are").with("names", ids.join(", ")),
    };
    Err(Stop::CannotDo {
        message: Message::new(nowhere).with("name", named),
        hint: Some(hint),
    })
}

/// There is no such file.
pub(super) fn no_file(path: &Path) -> Stop {
    Stop::cannot(Message::new("cli-no-file").with("path", path.display().to_string()))
}

fn is_id(named: &str) -> bool {
    !named.is_empty() && named.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Ids of the RON files of a folder, in order.
pub(super) fn ids_in(folder: &Path) -> Vec<String> {
    let mut ids: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    ids.sort();
    ids
}
