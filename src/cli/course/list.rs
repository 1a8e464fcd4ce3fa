//! A list of people, as a spreadsheet has it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::cli::stop::Stop;
use crate::store::background;
use crate::store::course::Enrolling;
use crate::text::Message;

/// People of a list, with sex and age group where they are wanted. A list without a heading that says "name" is one of names.
pub(super) fn list(file: &Path, with_background: bool) -> Result<Vec<Enrolling>, Stop> {
    let cannot = |why: String| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", file.display().to_string())
                .with("why", why),
        )
    };
    let bytes = std::fs::read(file).map_err(|error| cannot(error.to_string()))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    // Spreadsheets of half of Europe separate by semicolons.
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .map_err(|error| cannot(error.to_string()))?;
    let is = |cell: &str, word: &str| cell.eq_ignore_ascii_case(word);
    let heading = rows.first().filter(|row| {
        row.iter()
            .any(|cell| is(cell, "name") || is(cell, "pseudonym"))
    });
    let column = |word: &str| heading?.iter().position(|cell| is(cell, word));
    let (name, pseudonym) = match heading {
        Some(_) => (column("name"), column("pseudonym")),
        None => (Some(0), None),
    };
    let (sex, age) = (column("sex"), column("age"));
    let cell = |row: &csv::StringRecord, at: Option<usize>| {
        let words = row.get(at?)?;
        (!words.is_empty()).then(|| words.to_owned())
    };
    let people: Vec<Enrolling> = rows
        .iter()
        .skip(usize::from(heading.is_some()))
        .map(|row| Enrolling {
            name: cell(row, name),
            pseudonym: cell(row, pseudonym),
            background: with_background.then(|| {
                let given = |at| cell(row, at).unwrap_or_default();
                background::of_words(&given(sex), &given(age))
            }),
        })
        .filter(|person| person.name.is_some() || person.pseudonym.is_some())
        .collect();
    if people.is_empty() {
        return Err(Stop::cannot(
            Message::new("course-list-empty").with("path", file.display().to_string()),
        ));
    }
    let twice = namesakes(&people);
    if twice.is_empty() {
        return Ok(people);
    }
    Err(Stop::cannot(
        Message::new("course-list-namesakes")
            .with("path", file.display().to_string())
            .with("names", twice.join(", ")),
    ))
}

/// Names that stand more than once and without a pseudonym: one person listed again, or two that share a name.
fn namesakes(people: &[Enrolling]) -> Vec<String> {
    let unnamed = people.iter().filter(|person| person.pseudonym.is_none());
    let mut seen = BTreeSet::new();
    let again = unnamed.filter_map(|person| person.name.clone());
    let again: BTreeSet<String> = again.filter(|name| !seen.insert(name.clone())).collect();
    again.into_iter().collect()
}
