//! How hard a scenario's items are: what virtual novices notice of them.

use crate::calibration::calibrate;
use crate::scenario::LoadedScenario;
use crate::trainee::novice;

/// How many novices noticed an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// Its name.
    pub device: String,
    /// Patrols in which it could be noticed.
    pub met: u32,
    /// Of those, patrols in which it was marked.
    pub marked: u32,
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
