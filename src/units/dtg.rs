//! Date-time groups: `291435ZMAY26` is the 29th of May 2026, 14:35 in zone Z (UTC).
//!
//! Layout and zone letters as in doctrine (day, hour, minute, zone letter, month, two digits of the year): A–I and K–M
//! are one to twelve hours ahead of UTC, N–Y one to twelve behind, Z is UTC and J is the local time of whoever writes.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use super::Tick;
use crate::text::{Message, normal};

/// Month names in a date-time group.
const MONTHS: [&str; 12] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];

/// A military time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    letter: char,
}

impl Zone {
    /// The zone of a letter in either case; none for anything but A to Z.
    pub fn of(letter: char) -> Option<Self> {
        letter.is_ascii_alphabetic().then(|| Self {
            letter: letter.to_ascii_uppercase(),
        })
    }

    /// The zone whose clock is nearest to the sun's at a longitude, degrees east.
    pub fn at(longitude_deg: f64) -> Self {
        let ahead = (longitude_deg / 15.0).round();
        let letters = ('A'..='Z').filter_map(Self::of);
        letters
            .filter_map(|zone| Some((zone, zone.hours_ahead()?)))
            .find(|(_, hours)| f64::from(*hours) == ahead)
            .map_or(Self { letter: 'Z' }, |(zone, _)| zone)
    }

    /// Its letter, upper case.
    pub fn letter(self) -> char {
        self.letter
    }

    /// Hours ahead of UTC; none for J, which is local time.
    pub fn hours_ahead(self) -> Option<i8> {
        let position = self.letter as u8 - b'A';
        match self.letter {
            'A'..='I' => Some(position as i8 + 1),
            'K'..='M' => Some(position as i8),
            'N'..='Y' => Some(-(position as i8 - 12)),
            'Z' => Some(0),
            _ => None,
        }
    }
}

/// The clock of an exercise: local time of tick 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    start: DateTime,
    zone: Zone,
}

/// A date-time group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dtg {
    /// To the minute, in `zone`.
    local: DateTime,
    zone: Zone,
}

/// Why text is not a date-time group.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADtg {
    /// Empty.
    #[error("no date-time group was given")]
    Empty,
    /// Not six digits, a letter, three letters and two digits.
    #[error("{0:?} is not laid out as DDHHMMZMONYY")]
    Layout(String),
    /// Three letters that are not a month.
    #[error("{0:?} is no month")]
    Month(String),
    /// A day that the month does not have.
    #[error("{month} {year} has no day {day}")]
    Day {
        /// Day as given.
        day: u8,
        /// Month as given.
        month: String,
        /// Year, four digits.
        year: i16,
    },
    /// An hour above 23 or a minute above 59.
    #[error("{0} is no time of day")]
    TimeOfDay(String),
}

impl NotADtg {
    /// As a message for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("dtg-empty"),
            Self::Layout(said) => Message::new("dtg-layout").with("said", said.as_str()),
            Self::Month(month) => Message::new("dtg-month").with("month", month.as_str()),
            Self::Day { day, month, year } => Message::new("dtg-day")
                .with("day", u32::from(*day))
                .with("month", month.as_str())
                .with("year", year.to_string()),
            Self::TimeOfDay(time) => Message::new("dtg-time").with("time", time.as_str()),
        }
    }
}

impl Clock {
    /// A clock that starts on a date `2026-05-29` at a time `14:35` of a zone. None when one of them is malformed.
    pub fn starting(date: &str, time: &str, zone: char) -> Option<Self> {
        let date: Date = date.trim().parse().ok()?;
        let time: Time = time.trim().parse().ok()?;
        Some(Self {
            start: date.to_datetime(time),
            zone: Zone::of(zone)?,
        })
    }

    /// The zone the clock runs in.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// Parses a date-time group; its two-digit year means the year nearest to the clock's.
    pub fn read(&self, said: &str) -> Result<Dtg, NotADtg> {
        Dtg::read_near(said, self.start.year())
    }

    /// The date-time group of a tick: its minute, in the clock's own zone.
    pub fn dtg(&self, tick: Tick) -> Dtg {
        let seconds = i64::from(tick.0 / super::TICK_HZ);
        let local = self.start.checked_add(seconds.seconds());
        Dtg {
            local: to_the_minute(local.unwrap_or(self.start)),
            zone: self.zone,
        }
    }

    /// A tick in ISO 8601, to the millisecond: `2026-05-29T14:35:02.500+01:00`. Without an offset in zone J, which is
    /// local time.
    pub fn iso(&self, tick: Tick) -> String {
        let milliseconds = i64::from(tick.0) * 1_000 / i64::from(super::TICK_HZ);
        let local = self.start.checked_add(milliseconds.milliseconds());
        let local = local
            .unwrap_or(self.start)
            .strftime("%Y-%m-%dT%H:%M:%S%.3f");
        match self.zone.hours_ahead() {
            Some(hours) => format!("{local}{hours:+03}:00"),
            None => local.to_string(),
        }
    }

    /// Whole minutes from the minute a tick falls in to a date-time group; negative when the group is earlier. J is the
    /// clock's own zone.
    pub fn minutes_off(&self, said: &Dtg, truth: Tick) -> i64 {
        let own_hours = self.zone.hours_ahead().unwrap_or(0);
        let said_hours = said.zone.hours_ahead().unwrap_or(own_hours);
        let apart = said.local.duration_since(self.dtg(truth).local).as_mins();
        apart - i64::from(said_hours - own_hours) * 60
    }
}

impl Dtg {
    /// Parses a date-time group of this century, whatever its digits, spaces and case.
    pub fn read(said: &str) -> Result<Self, NotADtg> {
        Self::read_near(said, 2050)
    }

    /// Parses a date-time group; its two-digit year means the year nearest to `near`.
    fn read_near(said: &str, near: i16) -> Result<Self, NotADtg> {
        let plain = normal(said);
        let plain: String = plain
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect();
        let plain = plain.to_uppercase();
        if plain.is_empty() {
            return Err(NotADtg::Empty);
        }
        let layout = || NotADtg::Layout(said.trim().to_owned());
        if plain.len() != 12 || !plain.is_ascii() {
            return Err(layout());
        }
        let two = |at: usize| plain[at..at + 2].parse::<u8>().map_err(|_| layout());
        let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if !all_digits(&plain[..6]) || !all_digits(&plain[10..]) {
            return Err(layout());
        }
        let letter = plain[6..7].chars().next().ok_or_else(layout)?;
        let zone = Zone::of(letter).ok_or_else(layout)?;
        let spelled = &plain[7..10];
        if !spelled.chars().all(|c| c.is_ascii_alphabetic()) {
            return Err(layout());
        }
        let month = MONTHS
            .iter()
            .position(|month| *month == spelled)
            .ok_or_else(|| NotADtg::Month(spelled.to_owned()))?;
        let (day, hour, minute) = (two(0)?, two(2)?, two(4)?);
        let year = near + (i16::from(two(10)?) - near + 50).rem_euclid(100) - 50;
        let date = Date::new(year, month as i8 + 1, day as i8).map_err(|_| NotADtg::Day {
            day,
            month: spelled.to_owned(),
            year,
        })?;
        let time = Time::new(hour as i8, minute as i8, 0, 0)
            .map_err(|_| NotADtg::TimeOfDay(plain[2..6].to_owned()))?;
        Ok(Self {
            local: date.to_datetime(time),
            zone,
        })
    }

    /// Its zone.
    pub fn zone(&self) -> Zone {
        self.zone
    }
}

impl fmt::Display for Dtg {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = MONTHS[usize::from(self.local.month().unsigned_abs()) - 1];
        write!(
            formatter,
            "{:02}{:02}{:02}{}{month}{:02}",
            self.local.day(),
            self.local.hour(),
            self.local.minute(),
            self.zone.letter,
            self.local.year().rem_euclid(100),
        )
    }
}

fn to_the_minute(at: DateTime) -> DateTime {
    at.date().at(at.hour(), at.minute(), 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::TICK_HZ;

    fn minutes(count: u32) -> Tick {
        Tick(count * 60 * TICK_HZ)
    }

    #[test]
    fn the_clock_writes_the_group_of_the_minute_it_is_in() {
        let clock = Clock::starting("2026-05-29", "14:35", 'Z').unwrap();
        assert_eq!(clock.dtg(Tick(0)).to_string(), "291435ZMAY26");
        let last = Tick(60 * TICK_HZ - 1);
        assert_eq!(clock.dtg(last).to_string(), "291435ZMAY26");
        assert_eq!(clock.dtg(minutes(1)).to_string(), "291436ZMAY26");
        let new_year = Clock::starting("2026-12-31", "23:59", 'B').unwrap();
        assert_eq!(new_year.dtg(minutes(1)).to_string(), "010000BJAN27");
    }

    #[test]
    fn spaces_and_case_do_not_matter() {
        let plain = Dtg::read("291435ZMAY26").unwrap();
        for said in ["29 1435Z May 26", " 291435zmay26 ", "29 14 35 Z MAY 26"] {
            assert_eq!(Dtg::read(said), Ok(plain), "{said}");
        }
    }

    /// Story: a group typed on an Arabic keyboard was refused, and so was one copied with a direction mark.
    #[test]
    fn a_group_from_any_keyboard_is_read() {
        let plain = Dtg::read("110810ZFEB26").unwrap();
        for said in [
            "١١٠٨١٠ZFEB٢٦",
            "\u{200e}110810ZFEB26",
            "１１０８１０ＺＦＥＢ２６",
            "11\u{a0}0810Z FEB 26",
            "110810Z-FEB-26",
        ] {
            assert_eq!(Dtg::read(said), Ok(plain), "{said}");
        }
    }

    /// Story: an exercise of 1999 took its own year for 2099.
    #[test]
    fn the_century_is_that_of_the_exercise() {
        let clock = Clock::starting("1999-12-31", "23:50", 'Z').unwrap();
        let off = |said: &str| clock.minutes_off(&clock.read(said).unwrap(), Tick(0));
        assert_eq!(off("312350ZDEC99"), 0);
        assert_eq!(off("010000ZJAN00"), 10);
        let later = Clock::starting("2105-05-29", "14:35", 'Z').unwrap();
        assert_eq!(
            later.minutes_off(&later.read("291435ZMAY05").unwrap(), Tick(0)),
            0
        );
        assert!(later.read("290900ZFEB00").is_err(), "2100 is no leap year");
        assert!(Dtg::read("290900ZFEB00").is_ok(), "2000 is one");
    }

    #[test]
    fn what_is_wrong_with_a_group_is_named() {
        let day = |day, month: &str, year| {
            let month = month.to_owned();
            Err(NotADtg::Day { day, month, year })
        };
        assert_eq!(Dtg::read("310900ZFEB26"), day(31, "FEB", 2026));
        assert_eq!(Dtg::read("290900ZFEB26"), day(29, "FEB", 2026));
        assert!(Dtg::read("290900ZFEB28").is_ok());
        assert_eq!(Dtg::read("000900ZMAY26"), day(0, "MAY", 2026));
        assert_eq!(Dtg::read("992400ZMAY26"), day(99, "MAY", 2026));
        let time = |said: &str| Err(NotADtg::TimeOfDay(said.to_owned()));
        assert_eq!(Dtg::read("292400ZMAY26"), time("2400"));
        assert_eq!(Dtg::read("291260ZMAY26"), time("1260"));
        assert_eq!(
            Dtg::read("291200ZMAI26"),
            Err(NotADtg::Month("MAI".to_owned()))
        );
        assert_eq!(Dtg::read("  "), Err(NotADtg::Empty));
        assert!(matches!(Dtg::read("1435"), Err(NotADtg::Layout(_))));
        assert!(matches!(Dtg::read("2914351MAY26"), Err(NotADtg::Layout(_))));
    }

    /// Zone letters as published: Z 0, A +1, I +9, K +10, M +12, N -1, Y -12; J is local.
    #[test]
    fn zone_letters_stand_for_their_published_hours() {
        let hours = |letter| Zone::of(letter).unwrap().hours_ahead();
        let published = [
            ('Z', 0),
            ('A', 1),
            ('C', 3),
            ('I', 9),
            ('K', 10),
            ('L', 11),
            ('M', 12),
            ('N', -1),
            ('R', -5),
            ('Y', -12),
        ];
        for (letter, expected) in published {
            assert_eq!(hours(letter), Some(expected), "{letter}");
        }
        for (longitude_deg, letter) in [(-3.2, 'Z'), (20.0, 'A'), (-75.0, 'R'), (180.0, 'M')] {
            assert_eq!(Zone::at(longitude_deg).letter(), letter, "{longitude_deg}");
        }
        assert_eq!(hours('j'), None);
        assert_eq!(Zone::of('1'), None);
    }

    #[test]
    fn a_group_is_held_against_the_truth_in_whatever_zone_it_is_said() {
        let clock = Clock::starting("2026-05-29", "14:35", 'C').unwrap();
        let off = |said: &str, truth| clock.minutes_off(&Dtg::read(said).unwrap(), truth);
        assert_eq!(off("291437CMAY26", minutes(2)), 0);
        assert_eq!(off("291437JMAY26", minutes(2)), 0);
        assert_eq!(off("291137ZMAY26", minutes(2)), 0);
        assert_eq!(off("291437ZMAY26", minutes(2)), 180);
        assert_eq!(off("291437CMAY26", Tick(179 * TICK_HZ)), 0);
        assert_eq!(off("291435CMAY26", Tick(179 * TICK_HZ)), -2);
        assert_eq!(off("291437CMAY26", minutes(1)), 1);
        assert_eq!(off("281437CMAY26", minutes(2)), -1440);
    }

    #[test]
    fn a_tick_is_told_to_the_millisecond_with_how_far_its_zone_is_from_utc() {
        let told = |zone, tick| {
            let clock = Clock::starting("2026-12-31", "23:59", zone).expect("a clock");
            clock.iso(Tick(tick))
        };
        assert_eq!(told('Z', 0), "2026-12-31T23:59:00.000+00:00");
        assert_eq!(told('A', 64 * 62 + 32), "2027-01-01T00:00:02.500+01:00");
        assert_eq!(told('R', 1), "2026-12-31T23:59:00.015-05:00");
        assert_eq!(told('J', 64), "2026-12-31T23:59:01.000");
    }
}
