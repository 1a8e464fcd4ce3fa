//! Where and when a scenario is, on earth: its grid and its clock.

use super::schema::{PlaceSpec, When};
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

impl GridFrame {
    /// The frame of a scenario's place. `check` keeps origins to the latitudes the grid covers; one that is not is
    /// taken as 0° north, 0° east, so that nothing that prints a grid can fail.
    pub fn of(place: &PlaceSpec) -> Self {
        Self::at(place.latitude_deg, place.longitude_deg)
            .or_else(|| Self::at(0.0, 0.0))
            .expect("the grid covers the equator")
    }
}

impl Clock {
    /// The clock of a scenario. `check` keeps dates, times and letters sound; what is not is taken as midnight of the
    /// first of January 2000 in zone Z, so that nothing that prints a time can fail.
    pub fn of(when: &When) -> Self {
        Self::starting(&when.date, &when.time, when.zone)
            .or_else(|| Self::starting("2000-01-01", "00:00", 'Z'))
            .expect("midnight is a time of day")
    }
}
