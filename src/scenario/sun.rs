//! Position of the sun.

use jiff::civil::Date;
use libm::{asin, atan2, cos, sin};

use super::RawScenario;
use super::when::{date, time, zone_hours};

/// Position of the sun, accurate to about a tenth of a degree between 1950 and 2050 (Michalsky 1988, doi
/// 10.1016/0038-092X(88)90045-X; refraction neglected).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sun {
    /// Elevation, degrees; negative after sunset.
    pub height_deg: f64,
    /// Azimuth, degrees clockwise from true north, 0..360.
    pub bearing_deg: f64,
}

impl Sun {
    /// The sun at the start of a scenario; none when its date, time or zone cannot be parsed.
    pub fn of(scenario: &RawScenario) -> Option<Self> {
        Self::after(scenario, 0.0)
    }

    /// The sun so many seconds after the start of a scenario; none when its date, time or zone cannot be read.
    pub fn after(scenario: &RawScenario, seconds: f32) -> Option<Self> {
        let date = date(&scenario.when.date)?;
        let time = time(&scenario.when.time)?;
        let ahead_h = f64::from(zone_hours(scenario.when.zone)?);
        let hour = f64::from(time.hour()) + f64::from(time.minute()) / 60.0 - ahead_h
            + f64::from(seconds) / 3600.0;
        let noon_of_2000 = Date::constant(2000, 1, 1);
        let days = f64::from((date - noon_of_2000).get_days()) - 0.5 + hour / 24.0;
        Some(Self::over(
            scenario.place.latitude_deg,
            scenario.place.longitude_deg,
            days,
            hour,
        ))
    }

    /// The sun over a latitude and longitude (degrees north and east), so many days after noon of 1 January 2000 UTC; `hour`
    /// is the hour of the day, UTC.
    fn over(latitude_deg: f64, longitude_deg: f64, days: f64, hour: f64) -> Self {
        let mean_longitude = 280.460 + 0.985_647_4 * days;
        let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
        let longitude =
            (mean_longitude + 1.915 * sin(anomaly) + 0.020 * sin(2.0 * anomaly)).to_radians();
        let tilt = (23.439 - 0.000_000_4 * days).to_radians();
        let ascension = atan2(cos(tilt) * sin(longitude), cos(longitude));
        let declination = asin(sin(tilt) * sin(longitude));

        let sidereal_h = 6.697_375 + 0.065_709_824_2 * days + hour;
        let local = (sidereal_h * 15.0 + longitude_deg).to_radians();
        let latitude = latitude_deg.to_radians();
        let hour_angle = local - ascension;
        let height =
            sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hour_angle);
        let east = -cos(declination) * sin(hour_angle);
        let north =
            cos(latitude) * sin(declination) - sin(latitude) * cos(declination) * cos(hour_angle);
        Self {
            height_deg: asin(height).to_degrees(),
            bearing_deg: atan2(east, north).to_degrees().rem_euclid(360.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_noon_of_an_equinox_the_sun_stands_over_the_equator() {
        // 20 March 2026, 12:07 UTC: the sun crosses the meridian of Greenwich.
        let days = 9575.0 + 7.0 / 60.0 / 24.0;
        let sun = Sun::over(0.0, 0.0, days, 12.0 + 7.0 / 60.0);
        assert!(sun.height_deg > 89.0, "{sun:?}");
        let north = Sun::over(50.0, 0.0, days, 12.0 + 7.0 / 60.0);
        assert!((north.height_deg - 40.0).abs() < 0.5, "{north:?}");
        assert!((north.bearing_deg - 180.0).abs() < 1.5, "{north:?}");
    }

    #[test]
    fn it_rises_in_the_east_and_sets_in_the_west() {
        let at = |hour: f64| Sun::over(10.0, 0.0, 9574.5 + hour / 24.0, hour);
        assert!((at(7.0).bearing_deg - 90.0).abs() < 10.0, "{:?}", at(7.0));
        assert!(
            (at(17.0).bearing_deg - 270.0).abs() < 10.0,
            "{:?}",
            at(17.0)
        );
        assert!(at(0.0).height_deg < -60.0);
    }
}
