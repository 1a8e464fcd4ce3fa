//! # What it finds
//!
//! A frequency on the comms card that is neither a number, with its unit or without, nor a channel; or one that no radio
//! of a patrol has.
//!
//! # Why it matters
//!
//! The report asks for the frequency. What nobody can set on a radio, nobody can report.
//!
//! # Example
//!
//! ```ron
//! comms: (own: "PAPA 2", headquarters: "ZERO", frequency: "abc"),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (own: "PAPA 2", headquarters: "ZERO", frequency: "41.750 MHz"),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S212",
    name: "no-frequency",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("no_frequency.rs"),
    check,
};

/// Words for a channel in the missions' languages, and their abbreviations.
const CHANNEL: [&str; 9] = [
    "ch", "chan", "channel", "canal", "kanal", "net", "réseau", "red", "قناة",
];

/// Bands of patrol radios, from MF to UHF as defined by the ITU, megahertz.
const BANDS_MHZ: std::ops::RangeInclusive<f64> = 0.3..=3000.0;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let written = subject.raw.comms.frequency.trim();
    // An empty one is reported by the rule about incomplete cards.
    if !written.is_empty() && !is_one(written) {
        complaints.add_with_hint(
            "comms.frequency",
            Message::new("s212").with("found", written),
            Message::new("s212-hint"),
        );
    }
}

/// True for a channel with its name or number, and for a plausible frequency.
fn is_one(written: &str) -> bool {
    let lower = written.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    if words.len() > 1 && words.iter().any(|word| is_channel(word)) {
        return true;
    }
    words.iter().enumerate().any(|(at, word)| {
        let digits = number_in(word);
        let unit = digits.map_or("", |(_, unit)| unit);
        let unit = if unit.is_empty() {
            words.get(at + 1).copied().unwrap_or_default()
        } else {
            unit
        };
        match digits {
            Some((number, _)) => may_be(number, unit),
            None => {
                let name = word.trim_end_matches(char::is_numeric);
                name.len() < word.len() && is_channel(name.trim_end_matches('-'))
            }
        }
    })
}

/// True for a word for a channel, with or without the Arabic article.
fn is_channel(word: &str) -> bool {
    CHANNEL.contains(&word.strip_prefix("ال").unwrap_or(word))
}

/// The leading number of a word, in digits of any script, and the rest.
fn number_in(word: &str) -> Option<(f64, &str)> {
    let end = word
        .find(|c: char| !(c.is_numeric() || matches!(c, '.' | ',' | '٫')))
        .unwrap_or(word.len());
    let digits: String = word[..end]
        .chars()
        .filter_map(|c| match c {
            '.' | ',' | '٫' => Some('.'),
            '\u{0660}'..='\u{0669}' => char::from_digit(u32::from(c) - 0x0660, 10),
            '\u{06f0}'..='\u{06f9}' => char::from_digit(u32::from(c) - 0x06f0, 10),
            c => c.is_ascii_digit().then_some(c),
        })
        .collect();
    Some((digits.parse().ok()?, &word[end..]))
}

/// True when a radio can be tuned to this; a number without a unit is a channel or a frequency in speech.
fn may_be(number: f64, unit: &str) -> bool {
    let mhz = match unit {
        "khz" | "كهرتز" => number / 1000.0,
        "mhz" | "ميغاهرتز" | "م.هرتز" => number,
        "ghz" | "غيغاهرتز" => number * 1000.0,
        "hz" => number / 1e6,
        _ => return number > 0.0,
    };
    BANDS_MHZ.contains(&mhz)
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn frequencies_and_channels_are_known_as_they_are_written_in_many_ways() {
        for sound in [
            "41.750 MHz",
            "41,750 MHz",
            "41.750MHz",
            "VHF 41.750",
            "446.00625 MHz",
            "5680 kHz",
            "2.4 GHz",
            "channel 7",
            "Channel Alpha",
            "canal 3",
            "ch7",
            "Kanal 12",
            "القناة ٧",
            "قناة 7",
            "٤١٫٧٥٠ ميغاهرتز",
            "7",
        ] {
            assert!(is_one(sound), "{sound}");
        }
    }

    #[test]
    fn what_no_radio_can_be_set_to_is_no_frequency() {
        for none in [
            "abc",
            "MHz",
            "channel",
            "radio",
            "xx MHz",
            "41750 MHz",
            "0 MHz",
            "-",
            "?",
            "VHF",
            "red",
            "abc1",
            "TBD",
        ] {
            assert!(!is_one(none), "{none}");
        }
    }
}
