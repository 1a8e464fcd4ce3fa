//! The file of a scenario that a command makes: its name, and that nothing stands in its place.

use std::path::{Path, PathBuf};

use super::locate;
use super::stop::Stop;
use crate::files;
use crate::scenario::template;
use crate::text::Message;

/// The id of a scenario whose file is to have this path.
pub(super) fn id_of(path: &Path) -> Result<String, Stop> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if !files::has_ending(path, "ron") {
        return Err(Stop::cannot(
            Message::new("cli-new-name").with("name", &*stem),
        ));
    }
    template::check_short_name(&stem).map_err(Stop::cannot)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_is_a_ron_file_with_a_name_that_every_system_can_open() {
        for name in ["con.ron", "a b.ron", ".ron", "a.txt"] {
            assert!(id_of(Path::new(name)).is_err(), "{name}");
        }
        assert!(id_of(Path::new("x/my-patrol.RON")).is_ok());
    }
}
