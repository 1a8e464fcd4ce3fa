//! Doctrine packs: distances, report layouts, drills, thresholds and weights as data, each with its source.

pub mod citation;
pub mod criteria;
pub mod limits;
pub mod load;
pub mod measures;
pub mod migrate;
pub mod required;
pub mod rules;
pub mod schema;

pub use load::{LoadedPack, NotFound, find, load, load_recorded, load_text, look_for};
pub use required::{Known, Required, Why};
pub use schema::Pack;
