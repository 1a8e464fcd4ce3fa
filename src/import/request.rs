//! What is asked for: a stretch of a track, and the files that say what is there.

use super::elevation::Elevation;
use super::osm::Extract;
use super::track::Track;

/// Way already walked before the patrol begins, metres: the way back needs it.
pub const APPROACH_M: f32 = 450.0;
/// Length of a patrol for which nobody says another, metres.
pub const USUAL_M: f32 = 1_200.0;
/// Least length of a patrol, metres.
pub const LEAST_M: f32 = 250.0;
/// The simplified route leaves the recorded one by no more, metres.
pub const TOLERANCE_M: f32 = 2.0;

/// What is wanted of the route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wishes {
    /// The scenario's id.
    pub id: String,
    /// Where the patrol begins, metres along the track.
    pub from_m: Option<f32>,
    /// Where it ends.
    pub to_m: Option<f32>,
    /// Moves it to coordinates in the middle of an ocean, without the names of the real place.
    pub shift: bool,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Sources {
    /// The track, and the name of its file.
    pub track: (String, Track),
    /// Heights, the first that knows a place counts, and the names of their files.
    pub elevation: Vec<(String, Elevation)>,
    /// The map, and the name of its file.
    pub map: Option<(String, Extract)>,
}

/// Names of places that the scenario gives, in English.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// A bridge.
    pub bridge: String,
    /// A culvert.
    pub culvert: String,
    /// A ford.
    pub ford: String,
}
