//! The user's data folder: of the platform, or carried along beside the program on a stick.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A file of this name beside the program means what `--portable` means, for whoever starts it by a double click.
pub const PORTABLE_MARK: &str = "groundsign-portable.txt";

/// The data folder beside the program.
const CARRIED: &str = "groundsign-data";

static PORTABLE: AtomicBool = AtomicBool::new(false);

/// From here on the data folder is the one beside the program: what `--portable` asks for.
pub fn carry_data_along() {
    PORTABLE.store(true, Ordering::Relaxed);
}

/// The user's data folder (settings, store, records, own scenarios): beside the program when it is carried along, by
/// [`carry_data_along`] or by [`PORTABLE_MARK`]; else `groundsign` in the platform's data folder, else in the working
/// folder. `GROUNDSIGN_DATA`, when set, goes before the mark and not before the call.
pub fn data_folder() -> PathBuf {
    let asked = PORTABLE.load(Ordering::Relaxed);
    let marked = || folder_of_program().filter(|folder| folder.join(PORTABLE_MARK).is_file());
    let carried = |folder: PathBuf| folder.join(CARRIED);
    None.or_else(|| folder_of_program().filter(|_| asked).map(carried))
        .or_else(|| variable("GROUNDSIGN_DATA").map(PathBuf::from))
        .or_else(|| marked().map(carried))
        .unwrap_or_else(|| {
            dirs::data_local_dir()
                .unwrap_or_else(|| PathBuf::from("."))
                .join("groundsign")
        })
}

/// True for a file in the folder that is carried along: a stick is pulled out and copied by hand.
pub fn is_carried(file: &Path) -> bool {
    let folder = file.parent().and_then(Path::file_name);
    folder.is_some_and(|name| name == CARRIED)
}

/// An environment variable; an empty one counts as unset.
pub fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn folder_of_program() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.parent()?.to_owned())
}
