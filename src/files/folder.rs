//! Folder listings in order of name, without the files that only the system or an editor put there.

use std::io;
use std::path::{Path, PathBuf};

/// The files of a folder with an extension, links followed. Hidden files are skipped: editor locks (`.#`) and the
/// resource forks that macOS writes to foreign file systems (`._`).
pub fn files_in(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    Ok(entries(folder)?
        .into_iter()
        .filter(|path| has_ending(path, ending) && path.is_file())
        .collect())
}

/// The subfolders of a folder. Links are not followed: one to a parent would be an endless walk.
pub fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(entries(folder)?
        .into_iter()
        .filter(|path| {
            path.symlink_metadata()
                .is_ok_and(|about| about.file_type().is_dir())
        })
        .collect())
}

/// True for a name with that extension in either case: old systems and cameras write `PATROL.RON`.
pub fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// True for a hidden file, which no listing returns.
pub fn is_passed_over(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let here = Path::new(".");
    let folder = if folder.as_os_str().is_empty() {
        here
    } else {
        folder
    };
    let mut found = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    found.retain(|path| !is_passed_over(path));
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{files_in, folders_in};

    /// Story: a USB stick written by a Mac gave one error a scenario, for `._first.ron`.
    #[test]
    fn what_a_system_or_an_editor_left_is_passed_over_and_capitals_are_not() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "b.ron", "A.RON", "._b.ron", ".#b.ron", ".b.ron", "b.ron~", "c.txt",
        ] {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        std::fs::create_dir(folder.path().join("d.ron")).expect("made");
        std::fs::create_dir(folder.path().join(".git")).expect("made");
        let names = |paths: Vec<std::path::PathBuf>| -> Vec<String> {
            paths
                .iter()
                .map(|path| {
                    path.file_name()
                        .expect("a name")
                        .to_string_lossy()
                        .into_owned()
                })
                .collect()
        };
        let files = files_in(folder.path(), "ron").expect("readable");
        assert_eq!(names(files), ["A.RON", "b.ron"]);
        let folders = folders_in(folder.path()).expect("readable");
        assert_eq!(names(folders), ["d.ron"]);
    }
}
