//! Names with `*` on a command line of Windows, where no shell puts the files in their place.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::files;

/// The words of a command line, each with `*` in the name of a file replaced by the files that are named like it.
pub(super) fn expanded(typed: Vec<OsString>) -> Vec<OsString> {
    typed.into_iter().flat_map(meant_by).collect()
}

/// What a word stands for: itself where no file is named like it, as in most shells.
fn meant_by(word: OsString) -> Vec<OsString> {
    let found = files_like(Path::new(&word)).unwrap_or_default();
    if found.is_empty() {
        return vec![word];
    }
    found.into_iter().map(PathBuf::into_os_string).collect()
}

fn files_like(path: &Path) -> Option<Vec<PathBuf>> {
    // A name of a file cannot have one on Windows, so it is a pattern.
    let pattern = path.file_name().and_then(OsStr::to_str)?;
    if !pattern.contains('*') {
        return None;
    }
    files::named_like(path.parent()?, pattern).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_in_the_name_of_a_file_stands_for_the_files_and_every_other_word_for_itself() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.gsrec", "a.gsrec", "a.json"] {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        let in_folder = |name: &str| folder.path().join(name).into_os_string();
        let typed = vec![
            "grades".into(),
            in_folder("*.gsrec"),
            in_folder("*.ron"),
            in_folder("a.json"),
            "--title".into(),
            "Is it here?".into(),
            "*".repeat(3).into(),
        ];
        let last = typed[6].clone();
        let expanded = expanded(typed);
        assert_eq!(
            expanded[..6],
            [
                "grades".into(),
                in_folder("a.gsrec"),
                in_folder("b.gsrec"),
                in_folder("*.ron"),
                in_folder("a.json"),
                "--title".into(),
            ]
        );
        assert_eq!(expanded[6], "Is it here?");
        assert_ne!(expanded[7], last, "the working folder has files");
    }
}
