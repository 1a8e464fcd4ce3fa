//! A scenario's grid and clock.

use super::schema::{PlaceSpec, When};
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

impl GridFrame {
    /// The grid frame of a place. `check` keeps origins to the latitudes that the grid covers; any other is replaced
    /// by 0° north, 0° east, so that printing a grid cannot fail.
    pub fn of(place: &PlaceSpec) -> Self {
        Self::at(place.latitude_deg, place.longitude_deg)
            .or_else(|| Self::at(0.0, 0.0))
            .expect("the grid covers the equator")
    }
}

impl Clock {
    /// The clock of a scenario. `check` validates date, time and zone letter; invalid ones are replaced by midnight
    /// of 1 January 2000 in zone Z, so that printing a time cannot fail.
    pub fn of(when: &When) -> Self {
        Self::starting(&when.date, &when.time, when.zone)
            .or_else(|| Self::starting("2000-01-01", "00:00", 'Z'))
            .expect("midnight is a time of day")
    }
}
