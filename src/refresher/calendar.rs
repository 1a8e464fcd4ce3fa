//! A reminder for a calendar (iCalendar, RFC 5545): one day with an alarm in its morning, no name of anybody.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::text::{Catalogue, Message};

/// Longest line of the format, octets.
const LINE: usize = 75;

/// When the alarm goes off on the day, after its midnight wherever the calendar is read: eight in the morning.
const ALARM: &str = "PT8H";

/// The calendar file.
pub fn reminder(
    catalogue: &Catalogue,
    trainee: &str,
    minutes: u8,
    on: Date,
    today: Date,
) -> String {
    let stamp = |day: Date| day.strftime("%Y%m%d").to_string();
    // The same for the same person and day, so that a calendar does not show it twice; it says nothing of either.
    let who = blake3::hash(format!("{trainee} {on}").as_bytes()).to_hex();
    let after = on.checked_add(1.day()).unwrap_or(on);
    let what = escaped(&catalogue.word("refresh-calendar"));
    let lines =
        [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Groundsign//Refresher//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@groundsign", &who[..32]),
            format!("DTSTAMP:{}T000000Z", stamp(today)),
            format!("DTSTART;VALUE=DATE:{}", stamp(on)),
            format!("DTEND;VALUE=DATE:{}", stamp(after)),
            format!("SUMMARY:{what}"),
            format!(
                "DESCRIPTION:{}",
                escaped(&catalogue.say(
                    &Message::new("refresh-calendar-what").with("minutes", u32::from(minutes))
                ))
            ),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("TRIGGER:{ALARM}"),
            format!("DESCRIPTION:{what}"),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
    lines.iter().map(|line| folded(line)).collect()
}

fn escaped(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace(',', "\\,");
    words.replace(';', "\\;").replace('\n', "\\n")
}

/// A line in pieces that are not too long, each after the first with a blank before it.
fn folded(line: &str) -> String {
    let mut text = String::new();
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = LINE - 1;
        }
        text.push(letter);
        room -= letter.len_utf8();
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::{escaped, folded};

    #[test]
    fn long_lines_are_folded_between_letters_and_marks_are_escaped() {
        let line = "ص".repeat(100);
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= 75));
        assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
        assert_eq!(escaped("a, b; c\\"), "a\\, b\\; c\\\\");
    }
}
