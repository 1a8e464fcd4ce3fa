//! Durations for people.

use crate::text::Message;

const HOUR_MIN: f64 = 60.0;
const DAY_MIN: f64 = 24.0 * HOUR_MIN;

/// A duration in minutes: in hours from two hours on, in days from two days on.
pub fn span(minutes: f64) -> Message {
    if minutes < 2.0 * HOUR_MIN {
        Message::new("span-minutes").with("minutes", minutes)
    } else if minutes < 2.0 * DAY_MIN {
        Message::new("span-hours").with("hours", (minutes / HOUR_MIN).round())
    } else {
        Message::new("span-days").with("days", (minutes / DAY_MIN).round())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_times_are_said_in_hours_and_days() {
        let of = |minutes: f64| {
            let said = span(minutes);
            format!("{} {:?}", said.id, said.arguments.values().next())
        };
        assert!(of(119.0).starts_with("span-minutes"), "{}", of(119.0));
        assert_eq!(span(120.0), Message::new("span-hours").with("hours", 2.0));
        assert_eq!(span(2879.0), Message::new("span-hours").with("hours", 48.0));
        assert_eq!(span(2880.0), Message::new("span-days").with("days", 2.0));
        assert_eq!(span(44640.0), Message::new("span-days").with("days", 31.0));
    }
}
