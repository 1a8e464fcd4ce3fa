//! What a person has chosen once and keeps: language, text size, quality, sound, keys. One RON file in the data folder.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::assets;

/// What is kept.
#[derive(Resource, Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of everything, a folder of `assets/lang`; none until chosen.
    pub language: Option<String>,
    /// Size of text and of everything around it, percent, 100..200.
    pub text_percent: u16,
    /// How much the ground shows; none until measured.
    pub quality: Option<Quality>,
    /// Loudness, percent, 0..100.
    pub volume_percent: u8,
    /// Words for every sound.
    pub captions: bool,
    /// Held keys are switches: one press begins, the next ends.
    pub hold_is_switch: bool,
    /// How far the view turns for a movement of the mouse, percent of the usual, 20..300.
    pub look_percent: u16,
    /// Pushing the mouse away looks down.
    pub invert_look: bool,
    /// Who trained last on this machine.
    pub trainee: Option<String>,
    /// Keys and buttons that differ from the usual, by control.
    pub controls: std::collections::BTreeMap<String, Vec<String>>,
    /// What stands on the keys of this keyboard where it is not what stands there on a US keyboard, by key.
    pub letters: std::collections::BTreeMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_percent: 100,
            quality: None,
            volume_percent: 60,
            captions: true,
            hold_is_switch: false,
            look_percent: 100,
            invert_look: false,
            trainee: None,
            controls: std::collections::BTreeMap::new(),
            letters: std::collections::BTreeMap::new(),
        }
    }
}

/// How much the ground shows. Nothing that matters to the exercise is left out in any of them: every sign, person and
/// obstacle is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quality {
    /// For an old laptop: own cheap materials, no shadows.
    Low,
    /// The usual.
    Medium,
    /// For a graphics card.
    High,
}

/// Where settings, trainees and records are kept.
#[derive(Resource, Debug, Clone)]
pub struct DataFolder(pub PathBuf);

impl DataFolder {
    /// `GROUNDSIGN_DATA` when set, else `groundsign` in the place where this system keeps a person's data, else in the
    /// working folder.
    pub fn usual() -> Self {
        Self(assets::variable("GROUNDSIGN_DATA").map_or_else(
            || {
                dirs::data_local_dir()
                    .unwrap_or_else(|| PathBuf::from("."))
                    .join("groundsign")
            },
            PathBuf::from,
        ))
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.ron")
    }

    /// The folder that takes records.
    pub fn records(&self) -> PathBuf {
        self.0.join("records")
    }
}

impl Settings {
    /// Reads what was kept; the defaults when there is nothing. A damaged file is put aside.
    pub fn read(folder: &DataFolder) -> Self {
        kept(&folder.settings())
    }

    /// Keeps them. Written beside and moved into place, so that a kill leaves the old file or the new one.
    pub fn write(&self, folder: &DataFolder) -> std::io::Result<()> {
        std::fs::create_dir_all(&folder.0)?;
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
            .map_err(std::io::Error::other)?;
        let beside = folder.settings().with_extension("ron.new");
        std::fs::write(&beside, text)?;
        std::fs::rename(beside, folder.settings())
    }
}

/// What a file holds. A damaged one is put aside, so that what was in it can still be saved by hand, and is as if it were
/// not there.
pub(super) fn kept<T: DeserializeOwned + Default>(path: &Path) -> T {
    let Ok(bytes) = std::fs::read(path) else {
        return T::default();
    };
    ron::de::from_bytes(&bytes).unwrap_or_else(|error| {
        warn!("{}: {error}", path.display());
        if let Err(error) = std::fs::rename(path, path.with_extension("ron.damaged")) {
            warn!("{}: {error}", path.display());
        }
        T::default()
    })
}

/// Keeps the settings whenever they change. A disk that takes nothing costs the choice, not the patrol.
fn keep(settings: Res<Settings>, folder: Res<DataFolder>) {
    if settings.is_changed()
        && !settings.is_added()
        && let Err(error) = settings.write(&folder)
    {
        warn!("the settings cannot be kept: {error}");
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, keep.run_if(resource_exists::<Settings>));
}

#[cfg(test)]
mod tests {
    use super::{DataFolder, Quality, Settings};

    #[test]
    fn what_is_kept_is_read_again_and_a_broken_file_gives_the_defaults() {
        let folder = DataFolder(tempfile::tempdir().expect("a folder").keep());
        assert_eq!(Settings::read(&folder), Settings::default());
        let chosen = Settings {
            language: Some("ar".to_owned()),
            quality: Some(Quality::Low),
            text_percent: 150,
            ..Settings::default()
        };
        chosen.write(&folder).expect("written");
        assert_eq!(Settings::read(&folder), chosen);
        std::fs::write(folder.settings(), "(language: ").expect("written");
        assert_eq!(Settings::read(&folder), Settings::default());
    }
}
