//! Each rule for scripts and rehearsals finds its pattern at the token, and nothing where there is none.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use groundsign::diagnostic::Diagnostic;
use groundsign::rehearsal::{self, Options};
use groundsign::scenario::{self, LoadedScenario};
use groundsign::source::rule::manual;
use groundsign::text::Catalogue;
use groundsign::trainee::script;
use serde::Deserialize;

use super::{fixtures, minimal, root};

fn english() -> Catalogue {
    Catalogue::read(&root().join("assets"), "en").expect("the English texts load")
}

#[derive(Deserialize)]
struct ScriptCases {
    /// Edits of the scenario with which they fail.
    #[serde(default)]
    without: Vec<(String, String)>,
    fails: Vec<String>,
    passes: Vec<String>,
}

#[derive(Deserialize)]
struct ScenarioCases {
    fails: Vec<Vec<(String, String)>>,
    passes: Vec<Vec<(String, String)>>,
}

/// The text without its marks, and the byte ranges that stood between them.
fn unmarked(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut tokens, mut start) = (String::new(), Vec::new(), 0);
    for letter in marked.chars() {
        match letter {
            '‹' => start = text.len(),
            '›' => tokens.push(start..text.len()),
            _ => text.push(letter),
        }
    }
    (text, tokens)
}

fn cases<T: serde::de::DeserializeOwned>(code: &str, name: &str) -> T {
    let file = fixtures().join(format!("trainees/{code}-{name}.ron"));
    let text = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    ron::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn spans(found: &[Diagnostic], code: &str) -> Vec<Range<usize>> {
    found
        .iter()
        .filter(|diagnostic| diagnostic.code == code)
        .map(|diagnostic| diagnostic.span.clone())
        .collect()
}

fn said_well(found: &[Diagnostic]) {
    let english = english();
    for diagnostic in found {
        for message in [Some(&diagnostic.message), diagnostic.hint.as_ref()]
            .into_iter()
            .flatten()
        {
            let said = english.say(message);
            assert!(english.knows(&message.id), "no words for {}", message.id);
            assert!(!said.contains("{$"), "{said}");
        }
    }
}

#[test]
fn every_script_rule_finds_its_pattern_at_the_token_and_nothing_where_there_is_none() {
    let check = |text: &str, loaded: &LoadedScenario| -> Vec<Diagnostic> {
        match script::load_text(
            Path::new("case.ron"),
            text,
            &loaded.scenario,
            &loaded.doctrine.pack,
        ) {
            Ok(read) => read.warnings,
            Err(found) => found,
        }
    };
    for rule in script::rules::ALL {
        let cases: ScriptCases = cases(rule.code, rule.name);
        assert!(!cases.fails.is_empty() && !cases.passes.is_empty());
        let without = edited(&cases.without).0;
        for case in &cases.fails {
            let (text, tokens) = unmarked(case);
            let found = check(&text, &without);
            assert_eq!(
                spans(&found, rule.code),
                tokens,
                "{}: {text}\n{found:#?}",
                rule.code
            );
            said_well(&found);
        }
        for case in &cases.passes {
            let found = check(case, &minimal());
            assert!(spans(&found, rule.code).is_empty(), "{}: {case}", rule.code);
        }
    }
}

#[test]
fn a_slip_in_a_script_is_named_at_its_token_with_what_was_meant() {
    let loaded = minimal();
    let text = "(format: 1, steps: [WalkOn(distance: 6)])";
    let found = script::load_text(
        Path::new("slip.ron"),
        text,
        &loaded.scenario,
        &loaded.doctrine.pack,
    )
    .expect_err("there is no such field");
    let at = text.find("distance").expect("it stands there");
    assert!(
        found.iter().any(|diagnostic| diagnostic.span.start == at),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .all(|diagnostic| diagnostic.code.starts_with('T'))
    );
}

/// The minimal scenario with edits, and the tokens marked in them.
fn edited(edits: &[(String, String)]) -> (LoadedScenario, Vec<Range<usize>>) {
    let mut text =
        std::fs::read_to_string(fixtures().join("minimal.ron")).expect("the minimal scenario");
    for (find, put) in edits {
        assert_eq!(text.matches(find.as_str()).count(), 1, "{find:?}");
        text = text.replacen(find.as_str(), put, 1);
    }
    let (text, tokens) = unmarked(&text);
    let loaded = scenario::load_text(&fixtures().join("minimal.ron"), text, &[])
        .unwrap_or_else(|found| panic!("{edits:?}: {found:?}"));
    (loaded, tokens)
}

fn rehearsed(
    edits: &[(String, String)],
    options: &Options,
) -> (Vec<Diagnostic>, Vec<Range<usize>>) {
    let (loaded, tokens) = edited(edits);
    (rehearsal::rehearse(&loaded, options), tokens)
}

#[test]
fn every_rehearsal_rule_finds_its_pattern_at_the_token_and_nothing_where_there_is_none() {
    for rule in rehearsal::rules::ALL {
        let walks = rule.code == "S193";
        let options = Options {
            most_variations: if walks { 4 } else { 0 },
        };
        let cases: ScenarioCases = cases(rule.code, rule.name);
        for edits in &cases.fails {
            let (found, tokens) = rehearsed(edits, &options);
            assert_eq!(
                spans(&found, rule.code),
                tokens,
                "{}: {edits:?}\n{found:#?}",
                rule.code
            );
            said_well(&found);
        }
        for edits in &cases.passes {
            let (found, _) = rehearsed(edits, &options);
            assert!(
                spans(&found, rule.code).is_empty(),
                "{}: {edits:?}\n{found:#?}",
                rule.code
            );
        }
    }
}

#[test]
fn every_rule_has_a_code_of_its_own_and_a_manual_under_the_four_headings() {
    let mut codes = BTreeSet::new();
    let scripts = script::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.source));
    let walks = rehearsal::rules::ALL
        .iter()
        .map(|rule| (rule.code, rule.source));
    for (code, source) in scripts.chain(walks) {
        assert!(codes.insert(code), "{code} twice");
        let manual = manual(source);
        let headings: Vec<&str> = manual
            .lines()
            .filter(|line| line.starts_with("# "))
            .collect();
        assert_eq!(
            headings,
            [
                "# What it finds",
                "# Why it matters",
                "# Example",
                "# Write instead"
            ],
            "{code}"
        );
    }
}
