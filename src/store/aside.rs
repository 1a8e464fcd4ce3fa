//! Names under which damaged files are kept.

use std::path::{Path, PathBuf};

/// A name beside a damaged file that no earlier one has.
pub(super) fn free_name(path: &Path) -> PathBuf {
    let named = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    (1..)
        .map(|number: u32| match number {
            1 => named(".damaged"),
            _ => named(&format!(".damaged-{number}")),
        })
        .find(|name| !name.exists())
        .expect("there are more numbers than files")
}
