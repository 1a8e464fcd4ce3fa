//! Quantities with their units: places, distances, ticks, durations, grids and date-time groups.

pub mod along;
pub mod dtg;
pub mod grid;
pub mod kept;
pub mod maths;
pub mod neighbourhood;
pub mod place;
pub mod span;
pub mod tick;

pub use kept::{reaches, whole_m};
pub use neighbourhood::Neighbourhood;
pub use place::{Place, Point};
pub use tick::{TICK_HZ, Tick};
