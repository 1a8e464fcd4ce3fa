//! Quantities with their units: places, ticks, spans, grids and date-time groups.

pub mod dtg;
pub mod grid;
pub mod place;
pub mod span;
pub mod tick;

pub use place::{Place, Point};
pub use tick::{TICK_HZ, Tick};
