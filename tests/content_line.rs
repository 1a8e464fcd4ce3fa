//! The content line's guarantees: text that crosses it is flagged in five languages, and peaceful text is left alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use groundsign::text::content_line::{Kind, verdict};
use serde::Deserialize;

/// The languages that have word lists of their own.
const LANGUAGES: [&str; 5] = ["en", "fr", "es", "pt", "ar"];

/// Sentences of one language on both sides of the line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    /// To be flagged, each with its kind.
    flagged: Vec<(String, String)>,
    /// Not to be flagged.
    peaceful: Vec<String>,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/content-line")
        .join(name)
}

fn set(name: &str) -> BTreeMap<String, Sentences> {
    let text = std::fs::read_to_string(fixture(name)).expect("the set is a fixture");
    ron::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Rates of a language, 0 to 1.
struct Rates {
    hits: f64,
    false_alarms: f64,
}

/// Checks every sentence; prints errors and rates.
#[expect(
    clippy::print_stdout,
    reason = "which sentences went wrong is what a reader of a failing test needs"
)]
fn rates(set_name: &str, language: &str, sentences: &Sentences) -> Rates {
    let share = |count: usize, of: usize| count as f64 / of as f64;
    let (mut hits, mut sure, mut alarms) = (0, 0, 0);
    for (kind, said) in &sentences.flagged {
        match verdict(said, Some(language)) {
            Some(finding) => {
                hits += 1;
                sure += usize::from(finding.sure);
            }
            None => println!("{set_name} {language} missed ({kind}): {said}"),
        }
    }
    for said in &sentences.peaceful {
        if let Some(finding) = verdict(said, Some(language)) {
            alarms += 1;
            println!(
                "{set_name} {language} false alarm “{}”: {said}",
                finding.words
            );
        }
    }
    let (flagged, peaceful) = (sentences.flagged.len(), sentences.peaceful.len());
    println!(
        "{set_name} {language}: {hits} of {flagged} flagged ({sure} as errors), {alarms} of {peaceful} peaceful ones too"
    );
    Rates {
        hits: share(hits, flagged),
        false_alarms: share(alarms, peaceful),
    }
}

#[test]
fn of_the_development_set_nearly_all_is_flagged_and_nearly_nothing_peaceful_is() {
    let sentences = set("development.ron");
    for language in LANGUAGES {
        let of = &sentences[language];
        assert!(
            of.flagged.len() >= 60 && of.peaceful.len() >= 60,
            "{language}"
        );
        let rates = rates("development", language, of);
        assert!(rates.hits >= 0.97, "{language}");
        assert!(rates.false_alarms <= 0.01, "{language}");
    }
}

/// The set was written without knowledge of the rule, which was not fitted to it.
#[test]
fn of_a_set_that_the_rule_was_not_made_with_most_is_flagged_and_little_peaceful_is() {
    if !fixture("held-out.ron").exists() {
        return;
    }
    let mut poor = Vec::new();
    for (language, of) in &set("held-out.ron") {
        let rates = rates("held out", language, of);
        if rates.hits < 0.7 || rates.false_alarms > 0.1 {
            poor.push(language.clone());
        }
    }
    assert!(poor.is_empty(), "{poor:?}");
}

#[test]
fn a_sentence_tells_how_it_crosses_the_line_and_in_which_words() {
    for (language, said, kind, words) in [
        (
            "en",
            "Halt. Then lift the bag. Go on.",
            Kind::Contact,
            "lift the bag",
        ),
        ("en", "Do not wait, touch it.", Kind::Contact, "touch it"),
        ("en-GB", "CUT THE WIRE.", Kind::Contact, "CUT THE WIRE"),
        (
            "fr",
            "Voyez : le Détonateur !",
            Kind::Construction,
            "Détonateur",
        ),
        (
            "fr",
            "Il faut désamorcer l'engin.",
            Kind::Disposal,
            "désamorcer l'engin",
        ),
        ("es", "Luego ábralo.", Kind::Contact, "ábralo"),
        ("pt-BR", "Depois toque-o.", Kind::Contact, "toque-o"),
        ("ar", "ثم اِفْتَحِ الحقيبة.", Kind::Contact, "اِفْتَحِ الحقيبة"),
        (
            "sw",
            "Then they defuse the bomb.",
            Kind::Disposal,
            "defuse the bomb",
        ),
    ] {
        let finding = verdict(said, Some(language)).unwrap_or_else(|| panic!("{said}"));
        assert_eq!(
            (finding.kind, finding.words.as_str()),
            (kind, words),
            "{said}"
        );
    }
}

#[test]
fn a_text_of_unknown_language_is_held_against_all_lists() {
    for said in [
        "Open the bag.",
        "Ouvrez le sac.",
        "Abra la bolsa.",
        "Abra a caixa.",
        "افتح الحقيبة.",
    ] {
        assert!(verdict(said, None).is_some(), "{said}");
    }
}

/// Story: the old word list took the ending of “quiet” for “it”, “take … bag” for an order, and disposal teams for
/// disposal.
#[test]
fn endings_goods_and_trades_are_not_taken_for_orders() {
    for (language, said) in [
        ("en", "Take the bag of maize."),
        ("en", "Get explosive ordnance disposal."),
        ("ar", "السوق هادئة."),
        ("ar", "فتحة المجرى أمام القرية."),
    ] {
        assert_eq!(verdict(said, Some(language)), None, "{said}");
    }
}

#[test]
fn empty_odd_and_hidden_letters_do_no_harm_and_hide_nothing() {
    for said in [
        "",
        " ",
        "…",
        "---",
        "\u{64b}",
        "🙂🙂",
        "a\u{0301}",
        "?",
        "ال",
        "و",
    ] {
        assert_eq!(verdict(said, Some("ar")), None, "{said}");
    }
    for said in ["Deto\u{ad}nator", "De\u{301}tonator", "Det\u{200d}onator"] {
        assert!(verdict(said, Some("en")).is_some(), "{said}");
    }
}

/// The program must accept what its own guide tells instructors to write.
#[test]
fn the_guide_to_scripts_keeps_the_content_line() {
    for line in groundsign::trainee::script::guide().lines() {
        assert_eq!(verdict(line, Some("en")), None, "{line}");
    }
}
