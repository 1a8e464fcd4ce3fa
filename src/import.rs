//! Brings real land in: a track of a phone or a drawing becomes the route of a scenario, in metres of its own frame, with
//! heights and what stands there where files of them are given.
//!
//! ```text
//! .gpx .kml .geojson ─► track ─┐
//! .hgt .tif .asc ─► elevation ─┼─► scene ─► text of a scenario (splices of assets/import/patrol.ron), height map
//! .osm .pbf ─► osm ────────────┘
//! ```
//!
//! Every file is untrusted: sizes and counts are bounded, XML has no entities of its own, and what is wrong is told with
//! its place. What names or marks a real hazard is never taken over: a training scenario shows none.

mod astray;
mod coast;
mod crossings;
pub mod elevation;
pub mod frame;
mod hazard;
mod heights;
mod land;
mod name;
mod noise;
mod notation;
pub mod osm;
mod plan;
mod recorded;
pub mod request;
pub mod scene;
mod shape;
mod simplified;
mod threatened;
mod tolerance;
pub mod track;
mod way;
mod written;
mod xml;

pub use name::name_of_file;

use crate::text::Message;

/// Bytes of a file that is brought in: a town of OpenStreetMap has some ten million.
pub const MOST_BYTES: usize = 256 * 1024 * 1024;

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Misread {
    /// Line and column, from 1; none in a file that is not text.
    pub place: Option<(u32, u32)>,
    /// What is wrong.
    pub why: Message,
}

impl Misread {
    /// Somewhere in the file.
    pub fn new(id: &str) -> Self {
        Message::new(id).into()
    }

    /// At a line and column.
    #[must_use]
    pub fn at(mut self, line: u32, column: u32) -> Self {
        self.place = Some((line, column));
        self
    }
}

impl From<Message> for Misread {
    fn from(why: Message) -> Self {
        Self { place: None, why }
    }
}
