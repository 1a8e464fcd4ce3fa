//! Attachments: files that a scenario refers to, only from its own folder, below it, or `assets`.

use std::path::{Component, Path, PathBuf};

use super::limits::MOST_ATTACHMENT_BYTES;
use super::schema::{RawScenario, Relief};
use crate::assets;
use crate::source::file;
use crate::text::Message;

/// The field that refers to a file, and the file's name.
pub fn named(scenario: &RawScenario) -> Option<(&'static str, &str)> {
    match &scenario.terrain.relief {
        Relief::Heightmap { file, .. } => Some(("terrain.relief.file", file)),
        Relief::Flat | Relief::Seeded { .. } => None,
    }
}

/// The content of an attachment, or why it cannot be read.
pub fn read(name: &str, folder: &Path) -> Result<Vec<u8>, Message> {
    check_name(name)?;
    let assets = assets::folder();
    let mut outside = false;
    for home in [folder, &assets] {
        let Ok(home) = canonical(home) else {
            continue;
        };
        let Ok(found) = home.join(name).canonicalize() else {
            continue;
        };
        // Canonical on both sides, so that a link out of the folder is caught.
        if found.starts_with(&home) || canonical(&assets).is_ok_and(|home| found.starts_with(home))
        {
            return bytes_of(&found);
        }
        outside = true;
    }
    Err(Message::new(if outside {
        "source-attachment-outside"
    } else {
        "source-attachment-absent"
    }))
}

fn check_name(name: &str) -> Result<(), Message> {
    // Refused everywhere, so that a scenario that loads on one system loads on the others.
    let looks_absolute = name.starts_with(['/', '\\']) || name.contains([':', '\0']);
    if name.trim().is_empty() {
        return Err(Message::new("source-attachment-empty"));
    }
    if looks_absolute || Path::new(name).is_absolute() {
        return Err(Message::new("source-attachment-absolute"));
    }
    let upwards = name.split(['/', '\\']).any(|part| part == "..")
        || !Path::new(name)
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if upwards {
        return Err(Message::new("source-attachment-upwards"));
    }
    if name.contains('\\') {
        return Err(Message::new("source-attachment-backslash"));
    }
    Ok(())
}

fn canonical(folder: &Path) -> std::io::Result<PathBuf> {
    if folder.as_os_str().is_empty() {
        Path::new(".").canonicalize()
    } else {
        folder.canonicalize()
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Message> {
    match file::read_bytes(path, MOST_ATTACHMENT_BYTES) {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            Err(Message::new("source-attachment-large").with("allowed", MOST_ATTACHMENT_BYTES))
        }
        Err(error) => {
            Err(Message::new("source-attachment-unreadable").with("why", error.to_string()))
        }
    }
}
