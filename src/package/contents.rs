//! What is in a pack, ready to play or to put into a folder.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::error::PackageError;
use super::is_named;
use super::read::{Package, read};
use super::sealed::{self, Files};
use crate::diagnostic::Diagnostic;
use crate::doctrine;
use crate::files::{self, Unwritten};
use crate::scenario::{self, LoadedScenario};
use crate::source::kind::{self, FileKind};
use crate::trust::{ClassKey, Seal};

/// Files of a pack that can be read.
#[derive(Debug, Clone)]
pub struct Open {
    /// By name.
    pub files: Files,
    /// What records are to be sealed with, when the pack was sealed.
    pub seal: Option<Seal>,
}

impl Package {
    /// Its files; a sealed one asks for the class key.
    pub fn open(&self, key: Option<&ClassKey>) -> Result<Open, PackageError> {
        if !self.manifest.sealed {
            return Ok(Open {
                files: self.files.clone(),
                seal: None,
            });
        }
        let key = key.ok_or(PackageError::Sealed)?;
        let (_, entry) = self.files.first().ok_or(PackageError::Sealed)?;
        let (files, seal) = sealed::opened(entry, key)?;
        Ok(Open {
            files,
            seal: Some(seal),
        })
    }

    /// Its scenario; `path` is the pack's file, for messages.
    pub fn load(
        &self,
        path: &Path,
        key: Option<&ClassKey>,
    ) -> Result<LoadedScenario, PackageError> {
        let open = self.open(key)?;
        let own = match self.manifest.sealed {
            true => open.scenario_file()?,
            false => format!("{}.ron", self.manifest.id),
        };
        open.load(path, &own)
    }

    /// Puts its files into a folder, which is made, or is empty. Nothing is written over.
    pub fn unpack(&self, folder: &Path, key: Option<&ClassKey>) -> Result<usize, PackageError> {
        let open = self.open(key)?;
        let refused = |path: &Path| {
            let path = path.to_owned();
            move |error| PackageError::from(Unwritten::Refused(path, error))
        };
        std::fs::create_dir_all(folder).map_err(refused(folder))?;
        let mut inside = std::fs::read_dir(folder).map_err(refused(folder))?;
        if inside.next().is_some() {
            return Err(PackageError::NotEmpty(folder.to_owned()));
        }
        for (name, content) in &open.files {
            let path = folder.join(name);
            let below = path.parent().unwrap_or(folder);
            std::fs::create_dir_all(below).map_err(refused(below))?;
            OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(&path)
                .and_then(|mut file| file.write_all(content))
                .map_err(refused(&path))?;
        }
        Ok(open.files.len())
    }
}

impl Open {
    /// Name of the scenario's file, by its content: a sealed pack is not called as its scenario.
    fn scenario_file(&self) -> Result<String, PackageError> {
        let is_scenario = |content: &[u8]| {
            std::str::from_utf8(content)
                .is_ok_and(|text| kind::of(text) == Some(FileKind::Scenario))
        };
        let mut ron = self
            .files
            .iter()
            .filter(|(name, _)| files::has_ending(Path::new(name), "ron"));
        ron.find(|(_, content)| is_scenario(content))
            .map(|(name, _)| name.clone())
            .ok_or_else(|| PackageError::Missing("scenario".to_owned()))
    }

    fn text(&self, path: &Path, name: &str) -> Result<String, PackageError> {
        let found = self.files.iter().find(|(other, _)| other == name);
        let (_, bytes) = found.ok_or_else(|| PackageError::Missing(name.to_owned()))?;
        String::from_utf8(bytes.clone()).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let problem = crate::source::problem::unreadable::not_text(at);
            let codes = &crate::source::Codes::SCENARIO;
            PackageError::Faulty(vec![problem.in_file(&path.join(name), codes)])
        })
    }

    /// The scenario under the doctrine pack that lies with it; that is the only other RON file there is.
    fn load(&self, path: &Path, own: &str) -> Result<LoadedScenario, PackageError> {
        let is_ron = |name: &str| files::has_ending(Path::new(name), "ron") && name != own;
        let others: Vec<&str> = self
            .files
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| is_ron(name))
            .collect();
        let &[pack] = others.as_slice() else {
            return Err(PackageError::Missing("doctrine".to_owned()));
        };
        let doctrine = doctrine::load_text(&path.join(pack), self.text(path, pack)?)
            .map_err(PackageError::Faulty)?;
        let text = self.text(path, own)?;
        let loaded = scenario::load_under(&path.join(own), text, &self.files, doctrine)
            .map_err(PackageError::Faulty)?;
        Ok(LoadedScenario {
            seal: self.seal.clone(),
            ..loaded
        })
    }
}

/// Class keys that were given for packs, so that a window opened on one need not ask again.
static GIVEN: Mutex<BTreeMap<PathBuf, ClassKey>> = Mutex::new(BTreeMap::new());

/// From here on [`load_scenario`] opens that pack with this key.
pub fn give_key(pack: &Path, key: ClassKey) {
    let mut given = GIVEN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    given.insert(pack.to_owned(), key);
}

/// Loads the scenario of a file, be it a scenario or a pack.
pub fn load_scenario(path: &Path) -> Result<LoadedScenario, PackageError> {
    if !is_named(path) {
        return scenario::load(path).map_err(PackageError::Faulty);
    }
    let key = {
        let given = GIVEN
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        given.get(path).cloned()
    };
    read(path)?.load(path, key.as_ref())
}

impl PackageError {
    /// The findings in its files, if that is what is wrong.
    pub fn diagnostics(self) -> Vec<Diagnostic> {
        match self {
            Self::Faulty(found) => found,
            _ => Vec::new(),
        }
    }
}
