//! When it is, as a scenario writes it: date, time of day and time zone.

use jiff::civil::{Date, Time};

/// The date, when written as `2026-05-29` and in the calendar.
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
