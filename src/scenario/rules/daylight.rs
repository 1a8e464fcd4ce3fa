//! When it is, and how high the sun stands then.

use jiff::civil::{Date, Time};

use crate::scenario::RawScenario;

/// The date, when written as `2026-05-29` and in the calendar.
pub(super) fn date(written: &str) -> Option<Date> {
    let shaped = written.len() == 10;
    shaped.then(|| Date::strptime("%Y-%m-%d", written).ok())?
}

/// The time of day, when written as `14:35`.
pub(super) fn time(written: &str) -> Option<Time> {
    let shaped = written.len() == 5;
    shaped.then(|| Time::strptime("%H:%M", written).ok())?
}

/// Hours that a military time zone is ahead of UTC: `Z` none, `A` to `M` (without `J`) one to twelve ahead, `N` to
/// `Y` one to twelve behind.
pub(super) fn zone_hours(zone: char) -> Option<i32> {
    let letter = zone as i32;
    match zone {
        'Z' => Some(0),
        'A'..='I' => Some(letter - 'A' as i32 + 1),
        'K'..='M' => Some(letter - 'A' as i32),
        'N'..='Y' => Some('M' as i32 - letter),
        _ => None,
    }
}

/// Height of the sun above the horizon at the start, degrees; none when date, time or zone cannot be read. Good to
/// about a tenth of a degree between 1950 and 2050 (Michalsky 1988, doi 10.1016/0038-092X(88)90045-X).
pub(super) fn sun_height_deg(raw: &RawScenario) -> Option<f64> {
    let date = date(&raw.when.date)?;
    let time = time(&raw.when.time)?;
    let ahead_h = f64::from(zone_hours(raw.when.zone)?);
    let hour = f64::from(time.hour()) + f64::from(time.minute()) / 60.0 - ahead_h;
    let noon_of_2000 = Date::constant(2000, 1, 1);
    let days = f64::from((date - noon_of_2000).get_days()) - 0.5 + hour / 24.0;

    let mean_longitude = 280.460 + 0.985_647_4 * days;
    let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
    let longitude =
        (mean_longitude + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin()).to_radians();
    let tilt = (23.439 - 0.000_000_4 * days).to_radians();
    let ascension = (tilt.cos() * longitude.sin()).atan2(longitude.cos());
    let declination = (tilt.sin() * longitude.sin()).asin();

    let sidereal_h = 6.697_375 + 0.065_709_824_2 * days + hour;
    let local = (sidereal_h * 15.0 + raw.place.longitude_deg).to_radians();
    let latitude = raw.place.latitude_deg.to_radians();
    let height = latitude.sin() * declination.sin()
        + latitude.cos() * declination.cos() * (local - ascension).cos();
    Some(height.asin().to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_letters_follow_the_clock_round_the_earth() {
        assert_eq!(zone_hours('Z'), Some(0));
        assert_eq!(zone_hours('A'), Some(1));
        assert_eq!(zone_hours('I'), Some(9));
        assert_eq!(zone_hours('J'), None);
        assert_eq!(zone_hours('K'), Some(10));
        assert_eq!(zone_hours('M'), Some(12));
        assert_eq!(zone_hours('N'), Some(-1));
        assert_eq!(zone_hours('Y'), Some(-12));
        assert_eq!(zone_hours('z'), None);
    }

    #[test]
    fn only_whole_dates_and_times_of_the_calendar_are_read() {
        assert!(date("2026-05-29").is_some());
        assert!(date("2026-02-30").is_none());
        assert!(date("26-05-29").is_none());
        assert!(date("29.05.2026").is_none());
        assert!(time("14:35").is_some());
        assert!(time("24:00").is_none());
        assert!(time("2:35pm").is_none());
    }
}
