//! A scenario from a template: what is asked of its author, and how the answers come into the text.

use std::path::PathBuf;

use crate::source::Locator;
use crate::source::splice::{NoPlace, Splices};
use crate::text::{Message, normal};
use crate::units::dtg::Zone;
use crate::{assets, files};

/// A question that a few words answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Where the answer stands in the scenario.
    pub path: &'static str,
    /// The id of the message that asks.
    pub asks: &'static str,
}

/// The questions, in order.
pub const QUESTIONS: [Question; 4] = [
    Question {
        path: "title.en",
        asks: "cli-new-title",
    },
    Question {
        path: "author",
        asks: "cli-new-author",
    },
    Question {
        path: "patrol.unit",
        asks: "cli-new-unit",
    },
    Question {
        path: "place.name.en",
        asks: "cli-new-place",
    },
];

/// Farther from the equator there is no grid, degrees.
const LATITUDE_DEG: f64 = 80.0;
/// Names that Windows keeps for devices, whatever the ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same, with a digit behind them.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// The name of the template with which one begins.
pub const FIRST: &str = "lesson";

/// The templates by name.
pub fn templates() -> Vec<(String, PathBuf)> {
    let folder = assets::folder().join("templates");
    let found = files::files_in(&folder, "ron").unwrap_or_default();
    let named = |path: PathBuf| {
        let name = path.file_stem()?.to_string_lossy().into_owned();
        Some((name, path))
    };
    found.into_iter().filter_map(named).collect()
}

/// Refuses what is no short name of a scenario: lower-case letters, digits and hyphens, and none that Windows keeps.
pub fn check_short_name(name: &str) -> Result<(), Message> {
    let sound = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
    if name.is_empty() || !name.chars().all(sound) {
        return Err(Message::new("cli-new-name").with("name", name));
    }
    let numbered = NUMBERED.iter().any(|word| {
        let digit = name.strip_prefix(word);
        digit.is_some_and(|digit| matches!(digit.as_bytes(), [b'1'..=b'9']))
    });
    if numbered || RESERVED.contains(&name) {
        return Err(Message::new("cli-new-reserved").with("name", name));
    }
    Ok(())
}

/// What a template itself answers to a question.
pub fn own_answer(template: &str, question: Question) -> String {
    let locator = Locator::new(template);
    ron::from_str(&template[locator.span_of(question.path)]).unwrap_or_default()
}

/// The text of the scenario. `answers` are to [`QUESTIONS`]; `at` is latitude and longitude, none for those of the template.
pub fn filled_in(
    template: &str,
    id: &str,
    answers: &[String; QUESTIONS.len()],
    at: Option<(f64, f64)>,
) -> Result<String, NoPlace> {
    let mut splices = Splices::of(template);
    splices.set("id", &in_quotes(id))?;
    for (question, answer) in QUESTIONS.iter().zip(answers) {
        splices.set(question.path, &in_quotes(answer))?;
    }
    if let Some((latitude_deg, longitude_deg)) = at {
        splices.set("place.latitude_deg", &latitude_deg.to_string())?;
        splices.set("place.longitude_deg", &longitude_deg.to_string())?;
        let zone = format!("'{}'", Zone::at(longitude_deg).letter());
        splices.set("when.zone", &zone)?;
    }
    Ok(splices.applied())
}

/// Latitude and longitude as typed: `14.62, -3.21`, digits of any script.
pub fn degrees(typed: &str) -> Result<(f64, f64), Message> {
    let typed = normal(typed);
    let parts: Vec<&str> = typed
        .split([',', ' ', ';'])
        .filter(|part| !part.is_empty())
        .collect();
    let figures: Option<Vec<f64>> = parts.iter().map(|part| part.parse().ok()).collect();
    let Some(&[latitude, longitude]) = figures.as_deref() else {
        return Err(Message::new("cli-new-at-wrong"));
    };
    // NaN is within no range.
    if !(-LATITUDE_DEG..=LATITUDE_DEG).contains(&latitude) {
        return Err(Message::new("cli-new-latitude")
            .with("said", parts[0])
            .with("most", LATITUDE_DEG));
    }
    if !(-180.0..=180.0).contains(&longitude) {
        return Err(Message::new("cli-new-longitude").with("said", parts[1]));
    }
    Ok((latitude, longitude))
}

/// A string as RON has it.
fn in_quotes(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

#[cfg(test)]
mod tests {
    use super::{check_short_name, degrees};

    #[test]
    fn a_place_is_typed_as_two_figures_in_degrees() {
        for typed in ["14.62,-3.21", " 14.62 -3.21", "14.62; -3.21", "١٤.٦٢,-٣.٢١"] {
            assert_eq!(degrees(typed), Ok((14.62, -3.21)), "{typed}");
        }
        for wrong in ["", "14.62", "north", "91,0", "0,181", "1,2,3", "NaN,1"] {
            assert!(degrees(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_scenario_gets_a_name_that_a_system_cannot_open() {
        for name in ["con", "nul", "com1", "lpt9", "a b", ""] {
            assert!(check_short_name(name).is_err(), "{name}");
        }
        for name in ["convoy", "com", "com10", "my-patrol"] {
            assert_eq!(check_short_name(name), Ok(()), "{name}");
        }
    }
}
