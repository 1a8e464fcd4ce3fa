//! Walks all free text that an author wrote into a file.
//!
//! It goes over the serialised content, so that new fields are covered without being listed.

use serde::Serialize;
use serde_json::Value;

/// Visits every string of a file's content: the text, its language where it is one of several translations, and its
/// path as [`super::rule::Complaint`] has it.
pub fn free_words(
    content: &impl Serialize,
    visit: &mut dyn FnMut(&str, Option<&str>, &dyn Fn() -> String),
) {
    // Content that came from RON always serialises as JSON.
    if let Ok(value) = serde_json::to_value(content) {
        walk(&value, None, "", visit);
    }
}

fn walk(
    value: &Value,
    language: Option<&str>,
    path: &str,
    visit: &mut dyn FnMut(&str, Option<&str>, &dyn Fn() -> String),
) {
    match value {
        Value::String(words) => visit(words, language, &|| path.to_owned()),
        Value::Array(list) => {
            for (index, entry) in list.iter().enumerate() {
                walk(entry, None, &format!("{path}[{index}]"), visit);
            }
        }
        Value::Object(fields) => {
            let translations = fields
                .iter()
                .all(|(name, value)| is_language(name) && value.is_string());
            for (name, value) in fields {
                let language = translations.then_some(name.as_str());
                if is_variant(name) && value.is_string() {
                    // A variant's content in brackets is its first item.
                    walk(value, language, &format!("{path}[0]"), visit);
                } else if is_variant(name) {
                    walk(value, language, path, visit);
                } else {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(value, language, &format!("{path}{dot}{name}"), visit);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Variant names start with a capital letter, field names never; paths leave variants out.
fn is_variant(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// `en`, `pt-BR`: two or three lower-case letters, then optional subtags.
fn is_language(name: &str) -> bool {
    let primary = name.split('-').next().unwrap_or_default();
    (2..=3).contains(&primary.len()) && primary.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[derive(Serialize)]
    struct File {
        id: String,
        title: Text,
        steps: Vec<Step>,
    }

    #[derive(Serialize)]
    enum Step {
        Halt,
        Say { words: (String, u32) },
        Report(Vec<String>),
    }

    #[test]
    fn every_string_is_visited_with_its_language_and_its_path() {
        let file = File {
            id: "a".into(),
            title: Text(
                [("en", "b"), ("pt-BR", "c")]
                    .map(|(l, w)| (l.into(), w.into()))
                    .into(),
            ),
            steps: vec![
                Step::Halt,
                Step::Say {
                    words: ("d".into(), 1),
                },
                Step::Report(vec!["e".into()]),
            ],
        };
        let mut found = Vec::new();
        free_words(&file, &mut |words, language, path| {
            found.push(format!("{} {} {words}", path(), language.unwrap_or("-")));
        });
        found.sort();
        let expected = [
            "id - a",
            "steps[0] - Halt",
            "steps[1].words[0] - d",
            "steps[2][0] - e",
            "title.en en b",
            "title.pt-BR pt-BR c",
        ];
        assert_eq!(found, expected);
    }
}
