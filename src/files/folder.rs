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

/// All files of a folder but hidden ones, links followed.
pub fn all_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = entries(folder)?;
    found.retain(|path| path.is_file());
    Ok(found)
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

/// What in a folder has a name like a pattern, in which `*` stands for any letters and `?` for one. Case does not count:
/// it is asked for where names of files have none.
pub fn named_like(folder: &Path, pattern: &str) -> io::Result<Vec<PathBuf>> {
    let pattern: Vec<char> = pattern.to_lowercase().chars().collect();
    let mut found = entries(folder)?;
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name: Vec<char> = name.to_lowercase().chars().collect();
        is_like(&name, &pattern)
    });
    Ok(found)
}

/// Walks once along the name and goes back to the last `*` only, so that no pattern takes long.
fn is_like(name: &[char], pattern: &[char]) -> bool {
    let (mut at, mut on) = (0, 0);
    let mut last_star = None;
    while at < name.len() {
        match pattern.get(on) {
            Some('*') => {
                last_star = Some((at, on));
                on += 1;
            }
            Some(&letter) if letter == '?' || letter == name[at] => {
                at += 1;
                on += 1;
            }
            _ => {
                let Some((taken, star)) = last_star else {
                    return false;
                };
                last_star = Some((taken + 1, star));
                at = taken + 1;
                on = star + 1;
            }
        }
    }
    pattern[on..].iter().all(|letter| *letter == '*')
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
    use super::{files_in, folders_in, named_like};

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

    #[test]
    fn a_pattern_finds_in_order_what_is_named_like_it_and_nothing_hidden() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.gsrec", "A.GSREC", "été 1.gsrec", ".c.gsrec", "d.json"] {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        for (pattern, names) in [
            ("*.gsrec", &["A.GSREC", "b.gsrec", "été 1.gsrec"][..]),
            ("?.gsrec", &["A.GSREC", "b.gsrec"]),
            ("ÉT*", &["été 1.gsrec"]),
            ("*.js*n", &["d.json"]),
            ("**", &["A.GSREC", "b.gsrec", "d.json", "été 1.gsrec"]),
            ("*x*", &[]),
            ("", &[]),
        ] {
            let found = named_like(folder.path(), pattern).expect("readable");
            let expected: Vec<_> = names.iter().map(|name| folder.path().join(name)).collect();
            assert_eq!(found, expected, "{pattern}");
        }
        let long = "a".repeat(250);
        std::fs::write(folder.path().join(&long), "").expect("written");
        let slow = format!("{}b", "a*".repeat(120));
        assert!(
            named_like(folder.path(), &slow)
                .expect("readable")
                .is_empty()
        );
    }
}
