//! A list of people, as a spreadsheet has it.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

use crate::cli::stop::Stop;
use crate::source::file;
use crate::store::course::Enrolling;
use crate::store::{background, pseudonym};
use crate::text::{Message, normal};

/// People of a list, with sex and age group where they are wanted. A list without a heading that says "name" is one of names.
pub(super) fn list(file: &Path, with_background: bool) -> Result<Vec<Enrolling>, Stop> {
    let cannot = |why: String| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", file.display().to_string())
                .with("why", why),
        )
    };
    let bytes = file::read_given(file)
        .and_then(|bytes| bytes.ok_or_else(|| ErrorKind::FileTooLarge.into()))
        .map_err(|error| cannot(error.to_string()))?;
    let refused = |problem: Problem| {
        let place = Message::new("course-list-place")
            .with("path", file.display().to_string())
            .with("problem", problem.message);
        Stop::CannotDo {
            message: place.with("line", problem.line.unwrap_or_default()),
            hint: Some(Message::new("course-list-hint")),
        }
    };
    let people = read(&bytes, with_background).map_err(refused)?;
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

/// What is wrong with a list, and on which line, from 1.
struct Problem {
    line: Option<usize>,
    message: Message,
}

/// Words that head a column, in the program's languages.
const NAME: [&str; 5] = ["name", "nom", "nombre", "الاسم", "اسم"];
const PSEUDONYM: [&str; 9] = [
    "pseudonym",
    "pseudonyme",
    "seudónimo",
    "seudonimo",
    "الاسم المستعار",
    "trainee",
    "stagiaire",
    "participante",
    "المتدرب",
];
const SCENARIO: [&str; 4] = ["scenario", "scénario", "escenario", "السيناريو"];
const SEED: [&str; 4] = ["seed", "graine", "semilla", "البذرة"];
const SEX: [&str; 4] = ["sex", "sexe", "sexo", "الجنس"];
const AGE: [&str; 5] = ["age", "âge", "edad", "العمر", "السن"];

fn read(bytes: &[u8], with_background: bool) -> Result<Vec<Enrolling>, Problem> {
    let whole = |id: &str| Problem {
        line: None,
        message: Message::new(id),
    };
    let text = std::str::from_utf8(bytes).map_err(|error| Problem {
        line: Some(
            1 + bytes[..error.valid_up_to()]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count(),
        ),
        message: Message::new("course-list-not-utf8"),
    })?;
    let text = text.trim_start_matches('\u{feff}');
    // Spreadsheets of half of Europe separate by semicolons, and what is copied out of one has tabs.
    let first = text.lines().next().unwrap_or_default();
    let separator = [b'\t', b';']
        .into_iter()
        .find(|byte| first.contains(char::from(*byte)));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> =
        reader
            .records()
            .collect::<Result<_, _>>()
            .map_err(|error| Problem {
                line: error.position().map(|place| place.line() as usize),
                message: Message::new("course-list-no-table"),
            })?;
    let is_one = |cell: &str, words: &[&str]| words.contains(&cell.to_lowercase().as_str());
    let heads = |row: &&csv::StringRecord| {
        row.iter()
            .any(|cell| is_one(cell, &NAME) || is_one(cell, &PSEUDONYM))
    };
    let heading = rows.first().filter(heads);
    if heading.is_none() && rows.iter().any(|row| row.len() > 1) {
        return Err(whole("course-list-no-heading"));
    }
    let column = |words: &[&str]| heading?.iter().position(|cell| is_one(cell, words));
    let name = if heading.is_some() {
        column(&NAME)
    } else {
        Some(0)
    };
    let (pseudonym, sex, age) = (column(&PSEUDONYM), column(&SEX), column(&AGE));
    let (scenario, seed) = (column(&SCENARIO), column(&SEED));
    let sex_is = heading.zip(sex).and_then(|(row, at)| row.get(at));
    let cell = |row: &csv::StringRecord, at: Option<usize>| {
        let words = row.get(at?)?;
        (!words.is_empty()).then(|| words.to_owned())
    };
    let mut people: Vec<Enrolling> = Vec::new();
    for row in rows.iter().skip(usize::from(heading.is_some())) {
        let here = |message: Message| Problem {
            line: row.position().map(|place| place.line() as usize),
            message,
        };
        let person = Enrolling {
            name: cell(row, name),
            pseudonym: cell(row, pseudonym),
            background: if with_background {
                let given = |at| cell(row, at).unwrap_or_default();
                let words = (given(sex), given(age));
                let read = background::of_words(sex_is.unwrap_or_default(), &words.0, &words.1);
                Some(read.ok_or_else(|| {
                    here(
                        Message::new("course-list-background")
                            .with("sex", words.0)
                            .with("age", words.1),
                    )
                })?)
            } else {
                None
            },
            given: match (cell(row, scenario), cell(row, seed)) {
                (Some(scenario), Some(seed)) => {
                    let seed = normal(&seed).parse().map_err(|_| {
                        here(Message::new("course-list-no-seed").with("seed", &seed))
                    })?;
                    vec![(scenario, seed)]
                }
                _ => Vec::new(),
            },
        };
        // A table that this program wrote has a row for each variation.
        let same = people.iter_mut().find(|other| {
            !person.given.is_empty()
                && !other.given.is_empty()
                && (&other.name, &other.pseudonym) == (&person.name, &person.pseudonym)
        });
        if let Some(same) = same {
            same.given.extend(person.given);
            continue;
        }
        if let Some(given) = &person.pseudonym {
            let own = pseudonym::kept(given);
            if !pseudonym::is_one(&own) {
                return Err(here(
                    Message::new("course-list-no-pseudonym").with("pseudonym", given),
                ));
            }
            let mut others = people.iter().filter_map(|person| person.pseudonym.as_ref());
            if others.any(|other| pseudonym::heard(other) == pseudonym::heard(&own)) {
                return Err(here(
                    Message::new("course-list-pseudonym-twice").with("pseudonym", given),
                ));
            }
        }
        if person.name.is_some() || person.pseudonym.is_some() {
            people.push(person);
        }
    }
    Ok(people)
}

/// Names that stand more than once and without a pseudonym: one person listed again, or two that share a name.
fn namesakes(people: &[Enrolling]) -> Vec<String> {
    let unnamed = people.iter().filter(|person| person.pseudonym.is_none());
    let mut seen = BTreeSet::new();
    let again = unnamed.filter_map(|person| person.name.clone());
    let again: BTreeSet<String> = again.filter(|name| !seen.insert(name.clone())).collect();
    again.into_iter().collect()
}
