//! Persistent settings: language, text size, quality, sound, keys. One RON file in the data folder.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::stage::AtLast;
use crate::files::{self, Unwritten};
use crate::store;
use crate::text::Message;
use crate::trust::Installation;

/// The settings.
#[derive(Resource, Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of everything, a folder of `assets/lang`; none until chosen.
    pub language: Option<String>,
    /// Size of text and of everything scaled with it, percent, 100..200.
    pub text_percent: u16,
    /// Quality; none until measured.
    pub quality: Option<Quality>,
    /// Volume, percent, 0..100.
    pub volume_percent: u8,
    /// Captions for every sound.
    pub captions: bool,
    /// Held keys toggle: one press begins, the next ends.
    pub hold_is_switch: bool,
    /// Mouse sensitivity, percent of the default, 20..300.
    pub look_percent: u16,
    /// Pushing the mouse away looks down.
    pub invert_look: bool,
    /// Every key pressed is shown large, with what it does: for a class.
    pub show_keys: bool,
    /// A patrol in learn or practise mode waits while nobody sees the window.
    pub wait_unseen: bool,
    /// The last trainee on this machine.
    pub trainee: Option<String>,
    /// Custom keys and buttons, by control.
    pub controls: std::collections::BTreeMap<String, Vec<String>>,
    /// Labels of keys that differ from a US keyboard, by key.
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
            show_keys: false,
            wait_unseen: true,
            trainee: None,
            controls: std::collections::BTreeMap::new(),
            letters: std::collections::BTreeMap::new(),
        }
    }
}

/// Quality of the 3D view. Every sign, person and obstacle is there in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quality {
    /// For an old laptop: cheap materials, no shadows.
    Low,
    /// Default.
    Medium,
    /// For a graphics card.
    High,
}

/// Folder of settings, trainees and records.
#[derive(Resource, Debug, Clone)]
pub struct DataFolder(pub PathBuf);

impl DataFolder {
    /// The user's default one.
    pub fn usual() -> Self {
        Self(files::data_folder())
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.ron")
    }

    /// The folder of records.
    pub fn records(&self) -> PathBuf {
        store::records(&self.0)
    }

    /// Who signs what is recorded here; where no key can be kept, a sentence that says so and why.
    pub fn installation(&self) -> Result<Arc<Installation>, Message> {
        Installation::of(&self.0)
            .map(Arc::new)
            .map_err(|error| Message::new("trust-unsigned-here").with("why", error.message()))
    }
}

impl Settings {
    /// Reads what was kept; the defaults when there is nothing. A damaged file is put aside, so that what was in it can
    /// still be saved by hand.
    pub fn read(folder: &DataFolder) -> Self {
        let path = folder.settings();
        let Ok(bytes) = std::fs::read(&path) else {
            return Self::default();
        };
        ron::de::from_bytes(&bytes).unwrap_or_else(|error| {
            warn!("{}: {error}", path.display());
            if let Err(error) = std::fs::rename(&path, path.with_extension("ron.damaged")) {
                warn!("{}: {error}", path.display());
            }
            Self::default()
        })
    }

    /// Keeps them, and makes the folder where there is none yet.
    pub fn write(&self, folder: &DataFolder) -> Result<(), Unwritten> {
        let path = folder.settings();
        let refused = |error| Unwritten::Refused(path.clone(), error);
        std::fs::create_dir_all(&folder.0).map_err(refused)?;
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
            .map_err(|error| refused(std::io::Error::other(error)))?;
        files::write(&path, text.as_bytes())
    }
}

/// Saves the settings whenever they change. A full disk loses the choice, not the patrol.
fn keep(settings: Res<Settings>, folder: Res<DataFolder>) {
    if settings.is_changed()
        && !settings.is_added()
        && let Err(error) = settings.write(&folder)
    {
        warn!("the settings cannot be kept: {error}");
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Last,
        keep.run_if(resource_exists::<Settings>)
            .in_set(AtLast::Keeps),
    );
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
