//! How hard a scenario's items are: what virtual novices notice of them. The last result is kept beside the scenario.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::journal::hash;
use super::place;
use crate::calibration::calibrate;
use crate::files::{self, Unwritten};
use crate::scenario::LoadedScenario;
use crate::trainee::novice;

/// How many novices noticed an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticed {
    /// Its name.
    pub device: String,
    /// Patrols in which it could be noticed.
    pub met: u32,
    /// Of those, patrols in which it was marked.
    pub marked: u32,
}

/// A result, and what it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibrated {
    /// BLAKE3 of the text that was patrolled, hexadecimal.
    of: String,
    /// What was noticed.
    pub noticed: Vec<Noticed>,
    /// True while the document has the text that was patrolled.
    #[serde(skip)]
    pub is_of_now: bool,
}

impl Calibrated {
    /// Of a text.
    pub fn of(text: &str, noticed: Vec<Noticed>) -> Self {
        Self {
            of: hash(text),
            noticed,
            is_of_now: false,
        }
    }

    /// The document has another text.
    pub fn follow(&mut self, document: &Document) {
        self.is_of_now = hash(document.text()) == self.of;
    }

    /// Keeps it beside the scenario.
    pub fn keep(&self, document: &Document) -> Result<(), Unwritten> {
        let said = serde_json::to_vec_pretty(self).unwrap_or_default();
        files::write(&file_of(document), &said)
    }
}

/// What is kept beside a scenario.
pub fn kept(document: &Document) -> Option<Calibrated> {
    let said = std::fs::read(file_of(document)).ok()?;
    let mut kept: Calibrated = serde_json::from_slice(&said).ok()?;
    kept.follow(document);
    Some(kept)
}

fn file_of(document: &Document) -> PathBuf {
    place::folder(document.path()).join("calibration.json")
}

/// Novices patrol a scenario, each another variation; `progress` is called with the number done. Empty when a patrol could
/// not be walked.
pub fn noticed(
    loaded: &LoadedScenario,
    patrols: usize,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<Noticed> {
    let calibration = calibrate(loaded, patrols, &[novice::NAME], progress);
    let devices = calibration.map(|calibration| calibration.devices);
    let rows = devices.unwrap_or_default().into_iter();
    rows.filter(|row| row.scored > 0)
        .map(|row| Noticed {
            device: row.device,
            met: row.scored,
            marked: row.found,
        })
        .collect()
}
