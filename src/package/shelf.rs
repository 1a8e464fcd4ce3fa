//! Installed packs: files in the folder `packs` of the data folder. A window's shelf and `groundsign packs` list the same.

use std::path::{Path, PathBuf};

use super::error::PackageError;
use super::read::{Package, bytes, parse};
use super::{EXTENSION, read};
use crate::files;

/// An installed pack.
#[derive(Debug)]
pub struct Installed {
    /// The file.
    pub path: PathBuf,
    /// What it is, or why it cannot be used.
    pub package: Result<Package, PackageError>,
}

/// The folder of a data folder that takes packs.
pub fn folder(data_folder: &Path) -> PathBuf {
    data_folder.join("packs")
}

/// The packs of a data folder, by name. One that was damaged since is among them, with what is wrong.
pub fn installed(data_folder: &Path) -> Vec<Installed> {
    let paths = files::files_in(&folder(data_folder), EXTENSION).unwrap_or_default();
    let listed = paths.into_iter().map(|path| Installed {
        package: read(&path),
        path,
    });
    listed.collect()
}

/// The file of an installed pack by its id.
pub fn find(data_folder: &Path, id: &str) -> Option<PathBuf> {
    let paths = files::files_in(&folder(data_folder), EXTENSION).unwrap_or_default();
    let named = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem == id);
    paths.into_iter().find(named)
}

/// What came of installing a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Install {
    /// It is installed from now on.
    New,
    /// The very same was installed before.
    Known,
    /// It took the place of another of the same id.
    Replaced,
}

/// Installs a pack; another of the same id makes room only when `replace` is set.
pub fn install(
    data_folder: &Path,
    pack: &Path,
    replace: bool,
) -> Result<(Package, Install), PackageError> {
    let content = bytes(pack)?;
    let package = parse(&content)?;
    let folder = folder(data_folder);
    std::fs::create_dir_all(&folder)
        .map_err(|error| files::Unwritten::Refused(folder.clone(), error))?;
    let place = folder.join(format!("{}.{EXTENSION}", package.manifest.id));
    let before = match place.is_file() {
        true => Some(bytes(&place)?),
        false => None,
    };
    let came = match before {
        Some(before) if before == content => return Ok((package, Install::Known)),
        Some(_) if !replace => return Err(PackageError::Installed(package.manifest.id)),
        Some(_) => Install::Replaced,
        None => Install::New,
    };
    files::write(&place, &content)?;
    Ok((package, came))
}
