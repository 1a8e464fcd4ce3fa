//! Other files that a scenario names, which may only stand in its own folder, below it, or in `assets`.

use std::path::{Component, Path, PathBuf};

use super::limits::{MOST_ATTACHMENT_BYTES, MOST_SAMPLES};
use super::schema::{RawScenario, Relief};
use crate::assets;
use crate::source::file;
use crate::source::problem::over_limit;
use crate::text::Message;

/// Where a scenario names another file, and the name.
pub fn named(scenario: &RawScenario) -> Option<(&'static str, &str)> {
    match &scenario.terrain.relief {
        Relief::Heightmap { file, .. } => Some(("terrain.relief.file", file)),
        Relief::Flat | Relief::Seeded { .. } => None,
    }
}

/// The bytes of a file that a scenario names; else why not.
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
        // Canonical on both sides: a link that leads out of the folder shows here.
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

/// Why the bytes are no height map that can be used; nothing when they are.
pub fn height_map_fault(bytes: &[u8]) -> Option<Message> {
    // The head of a PNG file: signature, then width, height, bits and colour type at fixed places.
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    const GREY_16: [u8; 2] = [16, 0];
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?) as usize)
    };
    let (Some(width), Some(height), Some(colour)) = (number(16), number(20), bytes.get(24..26))
    else {
        return Some(Message::new("source-attachment-no-height-map"));
    };
    if !bytes.starts_with(SIGNATURE) || colour != GREY_16 || width < 2 || height < 2 {
        return Some(Message::new("source-attachment-no-height-map"));
    }
    let samples = width.saturating_mul(height);
    (samples > MOST_SAMPLES)
        .then(|| over_limit::sentence("limit-samples", samples as f64, MOST_SAMPLES as f64))
}

fn check_name(name: &str) -> Result<(), Message> {
    // A drive letter or a backslash means something on another system than the one this runs on.
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
