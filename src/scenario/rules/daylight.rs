//! When it is, and where the sun stands then.

use jiff::civil::{Date, Time};

use crate::scenario::RawScenario;
use crate::scenario::sun::Sun;

/// Parses a date, `2026-05-29`; none when malformed or not in the calendar.
pub(super) fn date(written: &str) -> Option<Date> {
    let shaped = written.len() == 10;
    shaped.then(|| Date::strptime("%Y-%m-%d", written).ok())?
}

/// Parses a time of day, `14:35`.
pub(super) fn time(written: &str) -> Option<Time> {
    let shaped = written.len() == 5;
    shaped.then(|| Time::strptime("%H:%M", written).ok())?
}

/// Offset of a military time zone from UTC, hours: `Z` none, `A` to `M` (without `J`) one to twelve ahead, `N` to `Y`
/// one to twelve behind.
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

/// The sun's position at the start; none when date, time or zone cannot be parsed.
pub(in super::super) fn sun(raw: &RawScenario) -> Option<Sun> {
    let date = date(&raw.when.date)?;
    let time = time(&raw.when.time)?;
    let ahead_h = f64::from(zone_hours(raw.when.zone)?);
    let hour = f64::from(time.hour()) + f64::from(time.minute()) / 60.0 - ahead_h;
    let noon_of_2000 = Date::constant(2000, 1, 1);
    let days = f64::from((date - noon_of_2000).get_days()) - 0.5 + hour / 24.0;
    Some(Sun::over(
        raw.place.latitude_deg,
        raw.place.longitude_deg,
        days,
        hour,
    ))
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
