//! Every scenario rule finds its mistake at the token, and nothing else.
//!
//! # How cases are written
//!
//! `tests/fixtures/scenario_rules/<CODE>-<name>.ron` holds `fails` and `passes`. A case is a list of edits of
//! `rule-base.ron`, each a text that occurs there exactly once and its replacement. In a failing case the marks `‹`
//! and `›` enclose the token that the finding must point at; `at` gives the paths in the same order, and `also` other
//! codes that the same change rightly triggers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use groundsign::diagnostic::Diagnostic;
use groundsign::scenario::exercise::{Owner, PlacedDevice};
use groundsign::scenario::{Exercise, LoadedScenario, Scenario, load_text, rules};
use groundsign::source::rule::manual;
use groundsign::text::Catalogue;
use groundsign::{assets, scenario};
use rand::RngExt;
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

/// The text without its marks, and the byte ranges that they enclosed.
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

/// Reads it as if it were `tests/fixtures/rule-base.ron`, where the pack is.
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
fn a_value_of_the_wrong_kind_elsewhere_hides_no_finding_of_a_rule() {
    // One wrong type in a route hid every other mistake of the route, the sites and the patrol.
    let elsewhere = [
        ("author: \"", "author: 7, // \""),
        ("fictional: true", "fictional: yes"),
        ("kind: Facility, at: (405, 5)", "kind: House, at: (405, 5)"),
    ];
    let mut wrong = Vec::new();
    for rule in rules::ALL {
        let file = format!("scenario_rules/{}-{}.ron", rule.code, rule.name);
        let text = std::fs::read_to_string(fixtures().join(&file)).expect("tested elsewhere");
        let cases: Cases = ron::from_str(&text).expect("tested elsewhere");
        for (index, case) in cases.fails.iter().enumerate() {
            for (find, put) in elsewhere {
                let text = unmarked(&edited(&case.edits).expect("tested elsewhere")).0;
                let two = text.replacen(find, put, 1);
                // What the rule complains of must still be there: the wrong kind is to be somewhere else.
                let own = put.starts_with("author") && case.at.iter().any(|at| at == "author");
                if two == text || own {
                    continue;
                }
                let paths: Vec<String> = findings(two)
                    .into_iter()
                    .filter(|one| one.code == rule.code)
                    .map(|one| one.path)
                    .collect();
                if paths != case.at {
                    wrong.push(format!("{file} fails[{index}] beside {put:?}: {paths:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
fn every_rule_says_what_else_it_judges_by() {
    for rule in rules::ALL {
        assert!(rule.looks_at.is_some(), "{}", rule.code);
    }
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
        file_name: "rule-base.ron".to_owned(),
        crossings: OnceLock::new(),
    };
    for rule in rules::ALL {
        (rule.check)(&subject, &mut groundsign::source::Complaints::default());
    }
}

fn drawable(edits: &[(&str, &str)]) -> Arc<Scenario> {
    let edits: Vec<(String, String)> = edits
        .iter()
        .map(|(find, put)| ((*find).to_owned(), (*put).to_owned()))
        .collect();
    let text = edited(&edits).expect("the edits fit the base");
    read(text).expect("the edited base is sound").scenario
}

fn drawn(scenario: &Arc<Scenario>, seed: u64) -> Exercise {
    Exercise::draw(Arc::clone(scenario), seed)
}

/// What each site holds: the name of the device or look-alike, by site.
fn held(exercise: &Exercise) -> BTreeMap<usize, String> {
    let devices = exercise
        .devices
        .iter()
        .map(|placed| (placed.site, placed.device.id.clone()));
    let look_alikes = exercise
        .look_alikes
        .iter()
        .map(|placed| (placed.site, placed.look_alike.id.clone()));
    devices.chain(look_alikes).collect()
}

fn primaries(exercise: &Exercise) -> usize {
    let first = |placed: &&PlacedDevice| placed.device.secondary_to.is_none();
    exercise.devices.iter().filter(first).count()
}

#[test]
fn a_seed_draws_the_same_exercise_every_time_and_seeds_differ() {
    let scenario = drawable(&[]);
    let mut variations = BTreeSet::new();
    for seed in 0..200 {
        let (first, second) = (drawn(&scenario, seed), drawn(&scenario, seed));
        assert_eq!(first.devices, second.devices);
        assert_eq!(first.look_alikes, second.look_alikes);
        assert_eq!(first.signs, second.signs);
        assert_eq!(first.empty_sites, second.empty_sites);
        variations.insert(format!("{:?}", held(&first)));
    }
    assert!(variations.len() > 8, "{variations:?}");
}

#[test]
fn second_items_come_only_with_their_primary_and_name_it() {
    let scenario = drawable(&[]);
    let mut together = 0;
    for seed in 0..500 {
        let exercise = drawn(&scenario, seed);
        let find = |name: &str| {
            exercise
                .devices
                .iter()
                .find(|placed| placed.device.id == name)
        };
        if let Some(second) = find("second-item") {
            let first = find("culvert-item").expect("the primary is drawn too");
            assert_eq!(second.secondary_to, Some(first.id));
            together += 1;
        }
    }
    assert!(together > 0);
}

#[test]
fn a_draw_keeps_to_its_fewest_and_most_and_each_number_between_is_as_likely() {
    let scenario = drawable(&[]);
    let mut times = [0_u32; 3];
    for seed in 0..3_000 {
        times[primaries(&drawn(&scenario, seed))] += 1;
    }
    assert!(
        times.iter().all(|&count| count.abs_diff(1_000) < 110),
        "{times:?}"
    );

    let one = drawable(&[(
        "fewest_devices: 0, most_devices: 2",
        "fewest_devices: 1, most_devices: 1",
    )]);
    assert!((0..500).all(|seed| primaries(&drawn(&one, seed)) == 1));
    let none = drawable(&[("most_devices: 2", "most_devices: 0")]);
    assert!((0..500).all(|seed| drawn(&none, seed).devices.is_empty()));
}

#[test]
fn what_is_drawn_follows_the_weights() {
    let one = drawable(&[(
        "fewest_devices: 0, most_devices: 2",
        "fewest_devices: 1, most_devices: 1",
    )]);
    let (mut culvert, mut second, mut rubbish) = (0.0, 0.0, 0.0);
    let seeds = 4_000;
    for seed in 0..seeds {
        let held = held(&drawn(&one, seed));
        let holds = |site: usize, name: &str| held.get(&site).is_some_and(|there| there == name);
        if holds(0, "culvert-item") {
            culvert += 1.0;
            second += f64::from(u8::from(holds(1, "second-item")));
        }
        rubbish += f64::from(u8::from(holds(3, "farm-rubbish")));
    }
    let near = |found: f64, expected: f64| (found - expected).abs() < 0.04;
    assert!(near(culvert / seeds as f64, 2.0 / 7.0), "{culvert}");
    assert!(near(second / culvert, 3.0 / 7.0), "{second} of {culvert}");
    assert!(near(rubbish / seeds as f64, 7.0 / 15.0), "{rubbish}");
}

#[test]
fn a_further_site_moves_no_other_unless_it_takes_the_device() {
    let end = "],\n    draw: (fewest_devices: 0, most_devices: 2)";
    let plain = drawable(&[(end, "],\n    draw: (fewest_devices: 1, most_devices: 1)")]);
    let sign = r#"signs: [(id: "one", kind: WarningClue, look: Litter, at: (-100, 20), size_m: (1, 1), lies: Standing, contrast: 0.5)], lesson: {"en": "One.", "fr": "Un."}"#;
    let harmless = format!(
        r#"(id: "last", at: (-100, 20), may_hold: [(weight: 1, what: LookAlike((id: "last", cause: Trade, {sign}))), (weight: 1, what: Nothing)])],
    draw: (fewest_devices: 1, most_devices: 1)"#
    );
    let with_harmless = drawable(&[(end, &harmless)]);
    let device = r#"(id: "last", at: (250, -8), may_hold: [(weight: 2, what: Device((id: "last", class: "small", placement: Verge, at: (250, -8), hazard_radius_m: 5, signs: [(id: "one", kind: WarningClue, look: Litter, at: (250, -8), size_m: (1, 1), lies: Standing, contrast: 0.5)], lesson: {"en": "One.", "fr": "Un."}))), (weight: 1, what: Nothing)])],
    draw: (fewest_devices: 1, most_devices: 1)"#;
    let with_device = drawable(&[(end, device)]);
    let mut taken = 0;
    for seed in 0..1_000 {
        let before = held(&drawn(&plain, seed));
        let mut after = held(&drawn(&with_harmless, seed));
        after.remove(&4);
        assert_eq!(after, before, "seed {seed}");

        let after = held(&drawn(&with_device, seed));
        if after.contains_key(&4) {
            taken += 1;
        } else {
            assert_eq!(after, before, "seed {seed}");
        }
    }
    // Its weight is 2 of 9.
    assert!((170..280).contains(&taken), "{taken}");
}

#[test]
fn ids_follow_the_sites_and_every_sign_knows_its_owner_and_its_inject() {
    let radio = r#"what: RadioMessage(from: "Zero", words: {"en": "Radio check, over.", "fr": "Essai radio, répondez."})"#;
    let scenario = drawable(&[(radio, r#"what: Reveal(device: "bank-item")"#)]);
    for seed in 0..100 {
        let exercise = drawn(&scenario, seed);
        for (index, placed) in exercise.devices.iter().enumerate() {
            assert_eq!(placed.id.index(), index);
            assert_eq!(placed.signs.len(), placed.device.signs.len());
            let revealed = (placed.device.id == "bank-item").then_some(0);
            for (&id, sign) in placed.signs.iter().zip(&placed.device.signs) {
                let found = &exercise.signs[id.index()];
                assert_eq!((found.id, &found.sign), (id, sign));
                assert_eq!(found.owner, Owner::Device(placed.id));
                assert_eq!(found.revealed_by, revealed);
            }
        }
        for (index, placed) in exercise.look_alikes.iter().enumerate() {
            assert_eq!(placed.id.index(), index);
            for &id in &placed.signs {
                assert_eq!(
                    exercise.signs[id.index()].owner,
                    Owner::LookAlike(placed.id)
                );
            }
        }
        let sites = held(&exercise).len() + exercise.empty_sites.len();
        assert_eq!(sites, scenario.sites.len());
        assert!(exercise.devices.is_sorted_by_key(|placed| placed.site));
    }
}

#[test]
fn each_purpose_has_a_stream_of_its_own() {
    let exercise = drawn(&drawable(&[]), 7);
    let numbers =
        |purpose: &str| -> Vec<u64> { exercise.stream(purpose).random_iter().take(8).collect() };
    assert_eq!(numbers("weather"), numbers("weather"));
    assert_ne!(numbers("weather"), numbers("people"));
}

/// Story: a lesson about suspected areas without one let everybody pass.
#[test]
fn an_objective_that_nothing_in_the_scenario_can_call_for_is_found() {
    let file = assets::scenarios().join("first-lesson.ron");
    let text = std::fs::read_to_string(&file).expect("a shipped scenario");
    let named = r#"criteria: ["range-of-first-mark"]"#;
    assert_eq!(text.matches(named).count(), 1);
    let found = |text: String| match load_text(&file, text, &[]) {
        Ok(_) => Vec::new(),
        Err(found) => found.into_iter().map(|one| one.code).collect::<Vec<_>>(),
    };
    let area = r#"suspected_areas: [(id: "a", area: Disc(at: (0.0, 300.0), radius_m: 30.0))],"#;
    for (criterion, cure) in [
        ("suspected-area-left", area),
        ("counted-after-incident", "after_incident: GoesOn,"),
    ] {
        let asked = text.replace(named, &format!(r#"criteria: ["{criterion}"]"#));
        assert_eq!(found(asked.clone()), ["S205"], "{criterion}");
        let cured = asked.replace("    draw: (", &format!("    {cure}\n    draw: ("));
        assert!(found(cured).is_empty(), "{criterion}");
    }
    let second = text.replace(named, r#"criteria: ["secondary-found"]"#);
    assert_eq!(found(second), ["S205"]);
}
