//! What an instructor showed a class in a patrol: kept beside its record, so that a debrief says it. It is no action of the
//! trainee, and the record knows nothing of it.

use std::path::{Path, PathBuf};

use bevy::log::warn;

use crate::files;
use crate::text::{Message, clock};
use crate::units::Tick;

/// The file that keeps the moments of a record's patrol at which something was shown.
fn kept_at(record: &Path) -> PathBuf {
    record.with_extension("revealed.ron")
}

/// The moments at which something was shown.
fn moments(record: &Path) -> Vec<u32> {
    let kept = std::fs::read(kept_at(record)).unwrap_or_default();
    ron::de::from_bytes(&kept).unwrap_or_default()
}

/// Notes that what is out of place was shown.
pub(super) fn note(record: &Path, now: Tick) {
    let mut all = moments(record);
    all.push(now.0);
    keep(record, &all);
}

/// A patrol that begins anew from a moment was shown what was shown before it.
pub(super) fn carry_over(from: &Path, to: &Path, until: Tick) {
    let before: Vec<u32> = moments(from)
        .into_iter()
        .filter(|tick| *tick <= until.0)
        .collect();
    if !before.is_empty() {
        keep(to, &before);
    }
}

fn keep(record: &Path, moments: &[u32]) {
    let path = kept_at(record);
    let written = ron::ser::to_string(moments)
        .map_err(|error| error.to_string())
        .and_then(|text| files::write(&path, text.as_bytes()).map_err(|error| error.to_string()));
    if let Err(error) = written {
        warn!("{}: {error}", path.display());
    }
}

/// What a debrief says of it: when, in minutes and seconds into the patrol.
pub(super) fn told(record: &Path) -> Option<Message> {
    let times: Vec<String> = moments(record)
        .into_iter()
        .map(|tick| clock(Tick(tick).seconds()))
        .collect();
    (!times.is_empty()).then(|| Message::new("debrief-revealed").with("times", times.join(", ")))
}
