//! What every scenario rule promises: that it finds its pattern at the very token, and nothing where there is none.
//!
//! # How cases are written
//!
//! `tests/fixtures/scenario_rules/<CODE>-<name>.ron` holds `fails` and `passes`. A case is a list of edits of
//! `rule-base.ron`, each a text that stands there exactly once and what is put in its place. In a failing case the
//! marks `‹` and `›` stand round the token that the finding must point at; `at` gives the paths in the same order, and
//! `also` other codes that the same change rightly calls up.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use groundsign::diagnostic::Diagnostic;
use groundsign::scenario::{LoadedScenario, load_text, rules};
use groundsign::source::rule::manual;
use groundsign::text::Catalogue;
use groundsign::{assets, scenario};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    fails: Vec<Failing>,
    passes: Vec<Passing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Failing {
    edits: Vec<(String, String)>,
    at: Vec<String>,
    #[serde(default)]
    also: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Passing {
    edits: Vec<(String, String)>,
    #[serde(default)]
    also: BTreeSet<String>,
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn base() -> String {
    let file = fixtures().join("scenario_rules/rule-base.ron");
    std::fs::read_to_string(file).expect("the base scenario is a fixture")
}

fn edited(edits: &[(String, String)]) -> Result<String, String> {
    let mut text = base();
    for (find, put) in edits {
        match text.matches(find.as_str()).count() {
            1 => text = text.replacen(find.as_str(), put, 1),
            count => return Err(format!("{find:?} stands {count} times in the base")),
        }
    }
    Ok(text)
}

/// The text without its marks, and the byte ranges that stood between them.
fn unmarked(marked: &str) -> (String, Vec<std::ops::Range<usize>>) {
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

/// As if the text stood in `tests/fixtures/rule-base.ron`, where the pack is.
fn read(text: String) -> Result<LoadedScenario, Vec<Diagnostic>> {
    load_text(&fixtures().join("rule-base.ron"), text, &[])
}

fn findings(text: String) -> Vec<Diagnostic> {
    match read(text) {
        Ok(loaded) => loaded.warnings,
        Err(found) => found,
    }
}

fn place(text: &str, at: usize) -> String {
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at]
        .rsplit('\n')
        .next()
        .map_or(0, |l| l.chars().count())
        + 1;
    format!("{line}:{column}")
}

fn failing_case(code: &str, case: &Failing) -> Result<(), String> {
    let (text, tokens) = unmarked(&edited(&case.edits)?);
    let found = findings(text.clone());
    let stray: Vec<_> = found
        .iter()
        .filter(|one| one.code != code && !case.also.contains(one.code))
        .map(|one| (one.code, &one.path, &one.message.arguments))
        .collect();
    if !stray.is_empty() {
        return Err(format!("also finds {stray:?}"));
    }
    let of_rule: Vec<_> = found.iter().filter(|one| one.code == code).collect();
    let paths: Vec<&str> = of_rule.iter().map(|one| one.path.as_str()).collect();
    if paths != case.at {
        return Err(format!("complains at {paths:?}, expected {:?}", case.at));
    }
    let spans: Vec<_> = of_rule.iter().map(|one| one.span.clone()).collect();
    if spans != tokens {
        let told = |spans: &[std::ops::Range<usize>]| -> Vec<(String, String)> {
            let quote = |span: &std::ops::Range<usize>| {
                (place(&text, span.start), text[span.clone()].to_owned())
            };
            spans.iter().map(quote).collect()
        };
        return Err(format!(
            "points at {:?}, expected {:?}",
            told(&spans),
            told(&tokens)
        ));
    }
    Ok(())
}

fn passing_case(code: &str, case: &Passing) -> Result<(), String> {
    if case.edits.is_empty() {
        return Err("a passing case must change something".to_owned());
    }
    let found = findings(edited(&case.edits)?);
    let stray: Vec<_> = found
        .iter()
        .filter(|one| one.code == code || !case.also.contains(one.code))
        .map(|one| (one.code, &one.path, &one.message.arguments))
        .collect();
    if stray.is_empty() {
        Ok(())
    } else {
        Err(format!("finds {stray:?}"))
    }
}

#[test]
fn the_base_scenario_breaks_no_rule() {
    assert_eq!(findings(base()), Vec::new());
}

#[test]
fn every_rule_finds_its_pattern_at_the_token_and_lets_the_sound_case_pass() {
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let file = format!("scenario_rules/{}-{}.ron", rule.code, rule.name);
        let cases: Cases = match std::fs::read_to_string(fixtures().join(&file)) {
            Ok(text) => ron::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}")),
            Err(_) => {
                wrong.push(format!("{file} is missing"));
                continue;
            }
        };
        if cases.fails.is_empty() || cases.passes.is_empty() {
            wrong.push(format!("{file} needs a failing and a passing case"));
        }
        for (index, case) in cases.fails.iter().enumerate() {
            if let Err(why) = failing_case(rule.code, case) {
                wrong.push(format!("{file} fails[{index}] {why}"));
            }
        }
        for (index, case) in cases.passes.iter().enumerate() {
            if let Err(why) = passing_case(rule.code, case) {
                wrong.push(format!("{file} passes[{index}] {why}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn codes_and_names_are_unique_and_codes_in_order() {
    for pair in rules::ALL.windows(2) {
        assert!(
            pair[0].code < pair[1].code,
            "{} {}",
            pair[0].code,
            pair[1].code
        );
    }
    let names: BTreeSet<&str> = rules::ALL.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), rules::ALL.len());
    for rule in rules::ALL {
        let number: u32 = rule.code[1..].parse().expect("a code is S and a number");
        assert!(rule.code.starts_with('S') && number >= 20, "{}", rule.code);
    }
}

#[test]
fn the_table_of_codes_lists_every_rule_with_its_severity() {
    let table: Vec<&str> = include_str!("../src/scenario/rules.rs")
        .lines()
        .filter(|line| line.starts_with("//! | S"))
        .collect();
    let rules: Vec<String> = rules::ALL
        .iter()
        .map(|rule| {
            let severity = format!("{:?}", rule.severity).to_lowercase();
            format!("//! | {} | `{}` | {severity} |", rule.code, rule.name)
        })
        .collect();
    assert_eq!(table, rules);
}

#[test]
fn every_rule_has_a_manual_with_all_its_headings() {
    for rule in rules::ALL {
        let manual = manual(rule.source);
        let headings: Vec<&str> = manual
            .lines()
            .filter(|line| line.starts_with('#'))
            .collect();
        assert_eq!(
            headings,
            [
                "# What it finds",
                "# Why it matters",
                "# Example",
                "# Write instead"
            ],
            "{}",
            rule.code
        );
        assert!(rule.source.contains(&format!("code: \"{}\"", rule.code)));
    }
}

#[test]
fn every_finding_says_a_whole_sentence_and_what_to_do() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English is shipped");
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let file = format!("scenario_rules/{}-{}.ron", rule.code, rule.name);
        let text = std::fs::read_to_string(fixtures().join(&file)).expect("tested elsewhere");
        let cases: Cases = ron::from_str(&text).expect("tested elsewhere");
        for case in &cases.fails {
            let Ok(text) = edited(&case.edits) else {
                continue;
            };
            for one in findings(unmarked(&text).0) {
                let Some(hint) = &one.hint else {
                    wrong.push(format!("{} has no hint", one.code));
                    continue;
                };
                for message in [&one.message, hint] {
                    let said = catalogue.say(message);
                    // What Fluent cannot fill in stands there in braces.
                    let unfilled = said.contains("{$") || said.contains("{ $");
                    if !catalogue.knows(&message.id) || unfilled || said.contains("NaN") {
                        wrong.push(format!("{} says {said:?}", one.code));
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_survive_numbers_that_are_none() {
    let mut raw: scenario::RawScenario = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&base())
        .expect("the base scenario is sound");
    let nan = f32::NAN;
    raw.terrain.to.0 = nan;
    raw.terrain.cell_m = f32::INFINITY;
    raw.route.waypoints[1].at.0 = nan;
    raw.route.waypoints[0].pace_mps = nan;
    raw.route.approach[0].1 = f32::NEG_INFINITY;
    raw.buildings[0].size_m = (nan, f32::INFINITY);
    raw.buildings[0].at.0 = f32::INFINITY;
    raw.walls[0].line[0].0 = nan;
    raw.water[0].area = scenario::schema::Area::Disc {
        at: groundsign::units::Point(nan, nan),
        radius_m: f32::INFINITY,
    };
    raw.weather.visibility_m = nan;
    raw.place.latitude_deg = f64::NAN;
    raw.time_limit_s = nan;
    raw.sites[0].may_hold[0].weight = nan;
    let subject = rules::Subject {
        raw,
        pack: None,
        folder: PathBuf::new(),
        file_stem: "rule-base".to_owned(),
    };
    for rule in rules::ALL {
        (rule.check)(&subject, &mut groundsign::source::Complaints::default());
    }
}
