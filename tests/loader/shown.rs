//! How a problem is shown to a person and to a program.

use std::path::Path;

use groundsign::source::{Codes, problem, render};

use super::{catalogue, fixture, found};

#[test]
fn the_json_keeps_its_schema_and_the_terminal_shows_the_line() {
    let text = fixture("loader/many-problems.ron");
    let found = found(&text);
    let text_of = |_: &Path| Some(text.clone());
    let catalogue = catalogue();
    let json = render::json(&found, &text_of, &catalogue);
    let schema = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/findings.schema.json"),
    )
    .expect("the schema is there");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    assert!(
        validator.is_valid(&json),
        "{:?}",
        validator.iter_errors(&json).next()
    );
    assert_eq!(json["findings"][0]["line"], 7);
    assert_eq!(json["findings"][0]["column"], 13);

    let shown = render::terminal(&found, &text_of, &catalogue, false, 100);
    assert!(!shown.contains('\u{1b}'), "no colour was asked for");
    assert!(render::terminal(&found, &text_of, &catalogue, true, 100).contains('\u{1b}'));
    for part in [
        "S010",
        "light: Dya,",
        "Did you mean Day?",
        "minimal.ron:24:16",
    ] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    let plain = render::plain(&found, &text_of, &catalogue);
    assert!(
        plain.contains("minimal.ron:24:16: error S010: There is no choice Dya here."),
        "{plain}"
    );
    assert!(plain.lines().count() <= 2 * found.len());
}

#[test]
fn every_kind_of_problem_has_a_manual_and_every_sentence_its_words() {
    for (kind, name, _) in problem::ALL {
        for codes in [Codes::SCENARIO, Codes::DOCTRINE, Codes::SCRIPT] {
            let manual = problem::manual(codes.of(kind)).unwrap_or_default();
            assert!(
                manual.starts_with("# ") && manual.lines().count() > 2,
                "{name}"
            );
        }
    }
    assert_eq!(problem::manual("S999"), None);

    let catalogue = catalogue();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![
        root.join("scenario/limits.rs"),
        root.join("scenario/attachment.rs"),
    ];
    let mut folders = vec![root.join("source")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("listed") {
            let path = entry.expect("listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    let mut count = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).expect("read");
        for id in text.split('"').filter(|word| {
            (word.starts_with("source-") || word.starts_with("limit-"))
                && word.chars().all(|letter| {
                    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
                })
        }) {
            count += 1;
            assert!(
                catalogue.knows(id),
                "{id} of {} has no words",
                file.display()
            );
        }
    }
    assert!(count > 80, "{count} sentences");
}
