//! What is asked for: a stretch of a track, and the files that say what is there.

use super::elevation::Elevation;
use super::osm::Extract;
use super::track::Track;
use crate::text::Message;

/// Way already walked before the patrol begins, metres: the way back needs it.
pub const APPROACH_M: f32 = 450.0;
/// Length of a patrol for which nobody says another, metres.
pub const USUAL_M: f32 = 1_200.0;
/// Least length of a patrol, metres.
pub const LEAST_M: f32 = 250.0;
/// Greatest length of a patrol, metres: some hours on foot.
pub const MOST_M: f32 = 6_000.0;

/// Why a track of some length cannot be patrolled from one metre of it to another behind an approach; none when it can.
pub fn misfit(from_m: f32, to_m: f32, all_m: f32, approach_m: f32) -> Option<Message> {
    let latest_m = all_m - LEAST_M;
    let told = |id: &str| Some(Message::new(id).with("length", all_m.round()));
    if latest_m < approach_m {
        let short = told("import-too-short")?;
        return Some(
            short
                .with("approach", approach_m.round())
                .with("least", LEAST_M),
        );
    }
    if from_m < approach_m {
        return Some(Message::new("import-from-early").with("approach", approach_m));
    }
    if from_m > latest_m {
        return Some(told("import-from-late")?.with("latest", latest_m.floor()));
    }
    // A length is told in whole metres.
    if to_m > all_m + 1.0 {
        return told("import-to-beyond");
    }
    let walk_m = to_m - from_m;
    if walk_m < LEAST_M {
        return Some(Message::new("import-to-near").with("least", (from_m + LEAST_M).ceil()));
    }
    (walk_m > MOST_M).then(|| {
        Message::new("import-to-far")
            .with("most", MOST_M)
            .with("farthest", (from_m + MOST_M).floor())
    })
}

/// What is wanted of the route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wishes {
    /// The scenario's id.
    pub id: String,
    /// Where the patrol begins, metres along the track.
    pub from_m: Option<f32>,
    /// Where it ends.
    pub to_m: Option<f32>,
    /// How far the route may leave the track, metres; none for what suits the track.
    pub tolerance_m: Option<f32>,
    /// Name of the place; none for that of the track, or a neutral one.
    pub place: Option<String>,
    /// Moves it to coordinates in the middle of an ocean, without the names of the real place.
    pub shift: bool,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Sources {
    /// The track, and the name of its file.
    pub track: (String, Track),
    /// Heights, of which the finest that knows a place counts, and the names of their files.
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
    /// Any other vulnerable point.
    pub point: String,
    /// A place without a name.
    pub place: String,
    /// What to learn where nothing but harmless things lies.
    pub clean_objective: String,
}
