//! The file of a scenario that a command makes: its name, and that nothing stands in its place.

use std::path::{Path, PathBuf};

use super::locate;
use super::stop::Stop;
use crate::files;
use crate::text::Message;

/// Names that Windows keeps for devices, whatever the ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same, with a digit behind them.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// The id of a scenario whose file is to have this path.
pub(super) fn id_of(path: &Path) -> Result<String, Stop> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let sound = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
    let named = |id: &str| Stop::cannot(Message::new(id).with("name", &*stem));
    if stem.is_empty() || !stem.chars().all(sound) || !files::has_ending(path, "ron") {
        return Err(named("cli-new-name"));
    }
    if is_reserved(&stem) {
        return Err(named("cli-new-reserved"));
    }
    Ok(stem.into_owned())
}

/// Refuses where a file is already.
pub(super) fn is_free(path: &Path) -> Result<(), Stop> {
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    Err(Stop::CannotDo {
        message: Message::new("cli-new-exists").with("path", path.display().to_string()),
        hint: Some(Message::new("file-other-name")),
    })
}

/// What to know when the program finds another scenario by this id.
pub(super) fn namesake(id: &str, path: &Path) -> Option<Message> {
    let others = locate::scenarios().map(|folder| folder.join(format!("{id}.ron")));
    let other: Option<PathBuf> = others.into_iter().find(|other| other.is_file());
    other.map(|other| {
        Message::new("cli-new-namesake")
            .with("id", id)
            .with("other", other.display().to_string())
            .with("path", path.display().to_string())
    })
}

fn is_reserved(stem: &str) -> bool {
    let numbered = NUMBERED.iter().any(|word| {
        let digit = stem.strip_prefix(word);
        digit.is_some_and(|digit| matches!(digit.as_bytes(), [b'1'..=b'9']))
    });
    numbered || RESERVED.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_scenario_gets_a_name_that_a_system_cannot_open() {
        for name in [
            "con.ron", "nul.ron", "com1.ron", "lpt9.ron", "a b.ron", ".ron", "a.txt",
        ] {
            assert!(id_of(Path::new(name)).is_err(), "{name}");
        }
        for name in ["convoy.ron", "com.ron", "com10.ron", "x/my-patrol.RON"] {
            assert!(id_of(Path::new(name)).is_ok(), "{name}");
        }
    }
}
