//! A scenario from a template: what is asked of its author, and how the answers come into the text.

use std::path::PathBuf;

use crate::source::Locator;
use crate::source::splice::{NoPlace, Splices};
use crate::text::normal;
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

/// True for a scenario's short name: lower-case letters, digits and hyphens.
pub fn is_short_name(name: &str) -> bool {
    let sound = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
    !name.is_empty() && name.chars().all(sound)
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
pub fn degrees(typed: &str) -> Option<(f64, f64)> {
    let typed = normal(typed);
    let parts = typed.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let figures: Option<Vec<f64>> = parts.map(|part| part.parse().ok()).collect();
    match figures.as_deref() {
        Some(&[latitude, longitude]) if latitude.abs() <= 80.0 && longitude.abs() <= 180.0 => {
            Some((latitude, longitude))
        }
        _ => None,
    }
}

/// A string as RON has it.
fn in_quotes(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn a_place_is_typed_as_two_figures_in_degrees() {
        for typed in ["14.62,-3.21", " 14.62 -3.21", "14.62; -3.21", "١٤.٦٢,-٣.٢١"] {
            assert_eq!(degrees(typed), Some((14.62, -3.21)), "{typed}");
        }
        for wrong in ["", "14.62", "north", "91,0", "0,181", "1,2,3", "NaN,1"] {
            assert_eq!(degrees(wrong), None, "{wrong}");
        }
    }
}
