//! Letters that look like others, and habits of other languages, are answered with what to write here.

use groundsign::scenario;
use groundsign::text::Argument;

use super::{catalogue, changed, fixtures, found, minimal};

/// What a change of the minimal scenario is told: the message, its token, and the form that the hint gives.
fn told(old: &str, new: &str) -> Vec<(String, String, String)> {
    let text = changed(old, new);
    found(&text)
        .into_iter()
        .map(|one| {
            let hint = one.hint.as_ref();
            let form = hint.map_or(String::new(), |hint| {
                let form = ["form", "plain"]
                    .iter()
                    .find_map(|name| hint.arguments.get(*name));
                match form {
                    Some(Argument::Word(form)) => format!("{} {form}", hint.id),
                    _ => hint.id.clone(),
                }
            });
            (one.message.id, text[one.span].to_owned(), form)
        })
        .collect()
}

/// A word processor puts other letters in the place of plain ones; "does not belong here" helped nobody.
#[test]
fn a_letter_that_looks_like_another_is_named_alone_with_what_to_type() {
    let twin = |old: &str, new: &str, id: &str, token: &str, hint: &str| {
        let wanted = (id.to_owned(), token.to_owned(), hint.to_owned());
        assert_eq!(told(old, new), [wanted], "{new}");
    };
    let (looks, cannot_be_seen) = ("source-syntax-twin", "source-syntax-invisible");
    twin(
        "light: Day",
        "light:\u{a0}Day",
        cannot_be_seen,
        "\u{a0}",
        "source-hint-type-space",
    );
    twin(
        "light: Day",
        "light:\u{2003}Day",
        cannot_be_seen,
        "\u{2003}",
        "source-hint-type-space",
    );
    twin(
        "light: Day",
        "light: \u{200b}Day",
        cannot_be_seen,
        "\u{200b}",
        "source-hint-take-out",
    );
    twin(
        "light: Day",
        "light： Day",
        looks,
        "：",
        "source-hint-type :",
    );
    twin(
        "light: Day,",
        "light: Day，",
        looks,
        "，",
        "source-hint-type ,",
    );
    twin(
        "light: Day,",
        "light: Day،",
        looks,
        "،",
        "source-hint-type ,",
    );
    twin("zone: 'A'", "zone: ‘A’", looks, "‘", "source-hint-type '");
    twin(
        "light: Day",
        "light: Ｄay",
        looks,
        "Ｄ",
        "source-hint-type D",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, −150.0)",
        looks,
        "−",
        "source-hint-type -",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, –150.0)",
        looks,
        "–",
        "source-hint-type -",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, -١٥٠.0)",
        looks,
        "١",
        "source-hint-type 1",
    );
    twin("author: \"", "author: “", looks, "“", "source-hint-type \"");
}

#[test]
fn every_place_of_a_letter_is_told_once_and_the_rest_of_the_file_is_read() {
    let text = changed("light: Day", "light: Dya").replace(": ", ":\u{a0}");
    let messages: Vec<String> = found(&text).into_iter().map(|one| one.message.id).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(
        messages.contains(&"source-unknown-choice".to_owned()),
        "{messages:?}"
    );
}

/// The advice was `"null"` in quotes, which put a man of that name in the patrol; and `5,5` was "no field name".
#[test]
fn what_other_languages_write_is_answered_with_what_to_write_here() {
    let one = |old: &str, new: &str, id: &str, hint: &str| {
        let said = told(old, new);
        assert_eq!(said.len(), 1, "{new}: {said:?}");
        assert_eq!(
            (said[0].0.as_str(), said[0].2.as_str()),
            (id, hint),
            "{new}"
        );
    };
    one(
        "spacing_m: 8.0",
        "spacing_m: 5,5",
        "source-syntax-decimal-comma",
        "source-hint-write 5.5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 5m",
        "source-syntax-unit",
        "source-hint-write 5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: \"5,5 m\"",
        "source-wrong-value",
        "source-hint-write 5.5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 0x5",
        "source-wrong-value",
        "source-hint-write 5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: null",
        "source-wrong-value",
        "source-hint-no-null",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 8.0°",
        "source-syntax-unit-sign",
        "source-hint-take-out",
    );
    one(
        "at: (0.0, -150.0)",
        "at: (0,0, -150,0)",
        "source-wrong-value",
        "source-hint-write (0.0, -150.0)",
    );
    one(
        "runner: \"second\"",
        "runner: null",
        "source-wrong-value-nothing",
        "source-hint-leave-out",
    );
}

/// Story: for `9,000` metres it was advised to write `9.000`, which the next rule refused as too little.
#[test]
fn a_number_that_can_be_two_is_asked_for_once_and_judged_by_no_rule() {
    for (new, id, hint) in [
        (
            "visibility_m: 9,000",
            "source-syntax-comma-in-number",
            "Write 9000, or 9.000 if you mean decimals.",
        ),
        (
            "visibility_m: 9 000",
            "source-syntax-digits-apart",
            "Write 9000",
        ),
        ("visibility_m: 9 km", "source-syntax-unit", ""),
        ("visibility_m: 9000 m", "source-syntax-unit", "Write 9000"),
        ("visibility_m: 60%", "source-syntax-percent", "Write 0.6"),
        ("visibility_m: 1/4", "source-syntax-fraction", "Write 0.25"),
        ("visibility_m: ½", "source-syntax-fraction", "Write 0.5"),
    ] {
        let text = changed("visibility_m: 8000.0", new);
        let catalogue = catalogue();
        let told = found(&text);
        let words: Vec<(&str, String)> = told
            .iter()
            .map(|one| {
                let hint = one.hint.as_ref().map(|hint| catalogue.say(hint));
                (one.message.id.as_str(), hint.unwrap_or_default())
            })
            .collect();
        assert_eq!(words, [(id, hint.to_owned())], "{new}");
    }
}

/// Story: a file whose first line was `# a note` was called empty.
#[test]
fn a_note_in_the_manner_of_other_languages_is_told_once_and_the_file_is_read() {
    for (new, found_in) in [
        ("# one\n# two\nlight: Dya", "#"),
        ("<!-- one\ntwo -->light: Dya", "<!--"),
    ] {
        let text = changed("light: Day", new);
        let told = found(&text);
        let ids: Vec<&str> = told.iter().map(|one| one.message.id.as_str()).collect();
        assert_eq!(ids, ["source-syntax-other-note", "source-unknown-choice"]);
        assert_eq!(&text[told[0].span.clone()], found_in);
    }
    let first = format!("# of the village\n{}", minimal());
    assert_eq!(found(&first).len(), 1);
    let apart = told("at: (0.0, -150.0)", "at: (0.0, - 150.0)");
    assert_eq!(apart[0].2, "source-hint-write -150.0");
    assert_eq!(apart.len(), 1);
}

/// Story: a date with a hyphen that no line breaks at, and a pack's name with a Cyrillic letter, looked right.
#[test]
fn a_letter_that_only_looks_right_is_named_in_dates_times_and_names_of_packs_too() {
    for (old, new, number) in [
        ("2026-05", "2026\u{2011}05", "U+2011"),
        ("minimal-doctrine", "m\u{456}nimal-doctrine", "U+0456"),
    ] {
        let text = changed(old, new);
        let catalogue = catalogue();
        let told = found(&text);
        assert_eq!(told.len(), 1, "{told:#?}");
        let hint = catalogue.say(told[0].hint.as_ref().expect("a hint"));
        assert!(hint.contains(number), "{hint}");
    }
}

/// Story: of a mark that cannot be seen within a word two things were told.
#[test]
fn a_mark_within_a_word_or_a_back_quote_is_told_once() {
    for (old, new) in [
        ("light: Day", "light: Da\u{ad}y"),
        ("spacing_m", "spacing\u{200b}_m"),
        (
            "doctrine: \"minimal-doctrine\"",
            "doctrine: `minimal-doctrine`",
        ),
    ] {
        let told = found(&changed(old, new));
        assert_eq!(told.len(), 1, "{new}: {told:#?}");
    }
}

#[test]
fn no_message_asks_for_a_raw_name() {
    for (old, new) in [
        ("light: Day", "light: half-day"),
        ("light: Day", "li-ght: Day"),
        ("light: Day", "r#light: Dya"),
    ] {
        let text = changed(old, new);
        let catalogue = catalogue();
        for one in found(&text) {
            let said = catalogue.say(&one.message)
                + &one.hint.map_or(String::new(), |hint| catalogue.say(&hint));
            assert!(!said.contains("r#"), "{new}: {said}");
        }
    }
}

/// A file saved on Windows with a text of two lines was refused: "not plain text: U+000D".
#[test]
fn a_text_of_several_lines_may_end_them_as_windows_does() {
    let unix = changed("title: {\"en\": \"", "title: {\"en\": \"Two\nlines: ");
    assert_eq!(found(&unix), []);
    assert_eq!(found(&unix.replace('\n', "\r\n")), []);
    let loaded = scenario::load_text(
        &fixtures().join("minimal.ron"),
        unix.replace('\n', "\r\n"),
        &[],
    );
    let loaded = loaded.expect("sound");
    assert!(
        loaded
            .scenario
            .title
            .in_language("en")
            .starts_with("Two\nlines")
    );
}

/// Story: of an id with a Cyrillic letter only the first bracket of the file was shown, and the id looked right.
#[test]
fn a_letter_in_a_name_that_only_looks_right_is_named_with_its_place_and_what_to_type() {
    for (old, new, at, number, meant) in [
        ("light: Day", "light: D\u{430}y", "\u{430}", "U+0430", "Day"),
        (
            "spacing_m: 8.0",
            "sp\u{430}cing_m: 8.0",
            "\u{430}",
            "U+0430",
            "spacing_m",
        ),
        ("id: \"pond\"", "id: \"p\u{43e}nd\"", "", "U+043E", "pond"),
        ("id: \"pond\"", "id: \"po\u{200b}nd\"", "", "U+200B", "pond"),
    ] {
        let text = changed(old, new);
        let catalogue = catalogue();
        let told = found(&text);
        let one = told.iter().find(|one| {
            one.hint
                .as_ref()
                .is_some_and(|hint| hint.id.starts_with("source-hint-name"))
        });
        let one = one.unwrap_or_else(|| panic!("{new}: {told:#?}"));
        let hint = catalogue.say(one.hint.as_ref().expect("found by it"));
        assert!(hint.contains(number) && hint.contains(meant), "{hint}");
        let shown = &text[one.span.clone()];
        match at {
            "" => assert!(shown.starts_with("\"p"), "{shown}"),
            letter => assert_eq!(shown, letter),
        }
    }
}

#[test]
fn a_name_in_another_script_is_no_look_alike() {
    for new in ["light: День", "light: Größe"] {
        let told = found(&changed("light: Day", new));
        assert!(
            told.iter().all(|one| one
                .hint
                .as_ref()
                .is_none_or(|hint| !hint.id.starts_with("source-hint-name"))),
            "{told:#?}"
        );
    }
}

/// Story: the waypoint's name was told again of the place that the program makes of it, at the file's first bracket.
#[test]
fn a_name_that_cannot_be_used_is_told_once_where_the_file_has_it() {
    let from = minimal().find("    assets: [").expect("assets");
    let end = from + minimal()[from..].find("\n    ],\n").expect("their end") + "\n    ],\n".len();
    let without = minimal().replace(&minimal()[from..end], "");
    let text = without.replacen("id: \"well\"", "id: \"we\u{200b}ll\"", 1);
    let told = found(&text);
    let codes: Vec<&str> = told.iter().map(|one| one.code).collect();
    assert_eq!(
        codes.iter().filter(|code| **code == "S021").count(),
        1,
        "{told:#?}"
    );
    assert!(!codes.contains(&"S136"), "{told:#?}");
}
