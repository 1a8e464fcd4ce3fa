//! Provenance of a score: when and by which program the patrol was recorded, and under which doctrine.

use crate::doctrine::LoadedPack;
use crate::record::Session;
use crate::sim::event::Event;
use crate::units::Tick;

/// Provenance of a score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// When the record was begun, ISO 8601 in UTC; none for a patrol without a record, and for older records.
    pub recorded_at: Option<String>,
    /// The program that recorded the patrol: `0.1.0 release x86_64-linux`.
    pub recorded_by: String,
    /// Version of the program that scored it.
    pub scored_by: &'static str,
    /// BLAKE3 of the text of the pack that it was scored under, if known.
    pub doctrine_hash: Option<String>,
    /// The pack in force on the patrol, when it was scored under another one: the trainee was taught and asked
    /// something else.
    pub recorded_under: Option<PackName>,
    /// When an instructor showed what is out of place: what was noticed after that says little.
    pub pointed_out: Vec<Tick>,
}

/// A doctrine pack by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

impl Provenance {
    /// From the session itself.
    pub(super) fn of(session: &Session) -> Self {
        Self {
            recorded_at: session.header.recorded_at.clone(),
            recorded_by: session.header.build.clone(),
            scored_by: env!("CARGO_PKG_VERSION"),
            doctrine_hash: None,
            recorded_under: None,
            pointed_out: session
                .events
                .iter()
                .filter(|(_, event)| *event == Event::PointedOut)
                .map(|(tick, _)| *tick)
                .collect(),
        }
    }

    /// Completed with the pack it was scored under and the one in force on the patrol.
    pub fn under(self, doctrine: &LoadedPack, recorded: &LoadedPack) -> Self {
        Self {
            doctrine_hash: Some(doctrine.hash.clone()),
            recorded_under: (doctrine.hash != recorded.hash).then(|| PackName {
                id: recorded.pack.id.clone(),
                version: recorded.pack.version.clone(),
            }),
            ..self
        }
    }
}
