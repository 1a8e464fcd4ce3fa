//! Crafted records: nothing outside them is read, nothing in them is trusted, none of them panics.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;

use groundsign::record::error::Part;
use groundsign::record::reader::{self, Opened, parse};
use groundsign::record::{Header, RecordError, Recorder, Second, Session};
use groundsign::report::{Material, debrief, json, terminal};
use groundsign::scenario::exercise::Seat;
use groundsign::scenario::rules;
use groundsign::scoring::{self, Review};
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;
use groundsign::text::Catalogue;
use groundsign::units::{TICK_HZ, Tick};
use groundsign::{assets, doctrine};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{captured, temporary};

/// A one-second record with its header changed by `change`, with valid hashes of its bytes.
fn crafted(change: impl FnOnce(&mut Header)) -> Result<Opened, RecordError> {
    static RECORDED: LazyLock<Session> = LazyLock::new(|| captured(TICK_HZ, |_| None).session);
    let folder = temporary();
    let path = folder.path().join("crafted.gsrec");
    let mut header = RECORDED.header.clone();
    change(&mut header);
    let mut recorder = Recorder::create(&path, &header).expect("an empty folder");
    let mut second = Second {
        last_tick: Tick(TICK_HZ),
        actions: RECORDED.actions.clone(),
        events: RECORDED.events.clone(),
        observations: RECORDED.observations.clone(),
        digests: RECORDED.digests.clone(),
    };
    second.actions.retain(|(tick, _)| tick.0 <= TICK_HZ);
    second.events.retain(|(tick, _)| tick.0 <= TICK_HZ);
    second.observations.retain(|seen| seen.tick.0 <= TICK_HZ);
    second.digests.retain(|(tick, _)| tick.0 <= TICK_HZ);
    recorder.second(&second).expect("disk");
    reader::read(&path)
}

/// Story: a header named a file of the machine, and the lines of that file were printed as if they were the record's.
#[test]
fn a_file_that_a_header_names_is_a_word_and_never_opened() {
    let folder = temporary();
    let secret = folder.path().join("secret.ron");
    std::fs::write(&secret, "the secret\n".repeat(20)).expect("a temporary file");
    let named = secret.display().to_string();
    for of_the_pack in [false, true] {
        let refused = crafted(|header| {
            let (file, text) = match of_the_pack {
                false => (&mut header.scenario_file, &mut header.scenario_text),
                true => (&mut header.doctrine_file, &mut header.doctrine_text),
            };
            (*file, *text) = (named.clone(), "(\n\n\nformat: 1, nonsense: 3)".to_owned());
        });
        let Err(RecordError::Contents {
            file,
            text,
            diagnostics,
        }) = refused
        else {
            panic!("{refused:?}");
        };
        assert_eq!(file, "secret.ron");
        assert!(text.contains("nonsense"));
        assert!(
            diagnostics
                .iter()
                .all(|found| found.file == Path::new("secret.ron"))
        );
    }
}

#[test]
fn a_height_map_that_the_record_does_not_carry_is_not_looked_for() {
    let refused = crafted(|header| {
        let flat = "relief: Flat";
        assert!(header.scenario_text.contains(flat));
        let elsewhere = "relief: Heightmap(file: \"icon/groundsign.png\", low_m: 0, high_m: 9)";
        header.scenario_text = header.scenario_text.replacen(flat, elsewhere, 1);
    });
    let Err(RecordError::Contents { diagnostics, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(
        diagnostics.iter().any(|found| found.code == "S008"),
        "{diagnostics:#?}"
    );
}

#[test]
fn a_hash_that_is_not_of_the_text_beside_it_is_named() {
    let scenario = crafted(|header| header.scenario_hash = "00".to_owned());
    assert!(matches!(
        scenario,
        Err(RecordError::Forged { part: Part::Scenario, said, .. }) if said == "00"
    ));
    let pack = crafted(|header| header.doctrine_text.push(' '));
    assert!(matches!(
        pack,
        Err(RecordError::Forged {
            part: Part::Doctrine,
            ..
        })
    ));
    let attached = crafted(|header| header.attachments.push(("a.png".to_owned(), vec![1])));
    assert!(
        attached.is_ok(),
        "what the scenario does not name is not of it"
    );
}

/// Story: a trainee's name cleared the terminal, and the line break in it forged a line of the score.
#[test]
fn every_word_of_a_header_is_made_fit_to_be_shown() {
    let opened = crafted(|header| {
        for word in [&mut header.seats[0].trainee, &mut header.build] {
            *word = "a\u{1b}[2J\r\nVerdict: ready\u{202e}\u{ad}\u{ffff}".to_owned();
        }
        header.recorded_at = Some("\u{1b}]0;x\u{7}".to_owned());
    })
    .expect("words are no reason to refuse a session");
    let header = opened.session.header;
    let shown = "a\u{fffd}[2J\u{fffd}\u{fffd}Verdict: ready\u{fffd}\u{fffd}\u{fffd}";
    assert_eq!((header.trainee(), header.build.as_str()), (shown, shown));
    assert_eq!(header.recorded_at, None, "that is no time");
}

#[derive(Deserialize)]
struct Cases {
    fails: Vec<Failing>,
}

#[derive(Deserialize)]
struct Failing {
    edits: Vec<(String, String)>,
}

/// Every scenario that breaks a rule of today: the failing cases of the rules' own fixtures.
fn against_the_rules() -> Vec<(&'static str, String)> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenario_rules");
    let read = |name: &str| std::fs::read_to_string(fixtures.join(name)).expect("a fixture");
    let base = read("rule-base.ron");
    let mut scenarios = Vec::new();
    for rule in rules::ALL {
        let text = read(&format!("{}-{}.ron", rule.code, rule.name));
        let cases: Cases = ron::from_str(&text).expect("tested with the rules");
        for case in cases.fails {
            let edited = case.edits.iter().fold(base.clone(), |text, (find, put)| {
                text.replacen(find.as_str(), put, 1)
            });
            scenarios.push((rule.code, edited.replace(['‹', '›'], "")));
        }
    }
    scenarios
}

/// Uses a record for everything it is opened for: a patrol of its exercise, its score and its page.
fn lived(opened: &Opened, catalogue: &Catalogue) -> Result<(), &'static str> {
    catch_unwind(AssertUnwindSafe(|| {
        let mut patrol = Patrol::new(opened.session.exercise.clone());
        let ahead = TraineeAction::Move {
            bearing_deg: 0.0,
            pace_mps: 1.4,
        };
        patrol.step(&Seat::LEADER.does(&[ahead]));
        for _ in 0..200 {
            patrol.step(&[]);
        }
    }))
    .map_err(|_| "patrolled")?;
    catch_unwind(AssertUnwindSafe(|| {
        let pack = &opened.doctrine.pack;
        let card = scoring::score(&opened.session, pack);
        let review = Review::of(&opened.session, pack, &card);
        debrief::of_session(&opened.session, pack, &card, &review, catalogue);
    }))
    .map_err(|_| "scored")
}

/// Story: a record of a year ago was refused because its scenario broke a rule newer than the record.
#[test]
fn a_scenario_that_breaks_a_rule_of_today_is_used_as_it_was_recorded() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let mut refused = BTreeSet::new();
    let mut wrong = Vec::new();
    for (code, text) in against_the_rules() {
        let read = || {
            crafted(|header| {
                header.scenario_file = "rule-base.ron".to_owned();
                header.scenario_hash = blake3::hash(text.as_bytes()).to_string();
                header.scenario_text.clone_from(&text);
            })
        };
        let opened = match catch_unwind(AssertUnwindSafe(read)) {
            Ok(Ok(opened)) => opened,
            Ok(Err(RecordError::Contents { diagnostics, .. })) => {
                let unneeded = |found: &&groundsign::diagnostic::Diagnostic| {
                    found.severity == groundsign::diagnostic::Severity::Error
                        && found.code >= "S020"
                        && !rules::NEEDED.contains(&found.code)
                };
                if let Some(found) = diagnostics.iter().find(unneeded) {
                    wrong.push(format!("{code}: {} is an error", found.code));
                }
                refused.insert(code);
                continue;
            }
            Ok(Err(error)) => {
                wrong.push(format!("{code}: {error}"));
                continue;
            }
            Err(_) => {
                wrong.push(format!("{code}: panics when it is opened"));
                continue;
            }
        };
        if let Err(where_to) = lived(&opened, &catalogue) {
            wrong.push(format!("{code}: panics when it is {where_to}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let needed: BTreeSet<&str> = rules::NEEDED.iter().copied().collect();
    assert!(
        refused.is_superset(&needed),
        "{:?}",
        needed.difference(&refused)
    );
}

#[test]
fn what_is_against_the_rules_of_today_is_said_by_code() {
    let (_, text) = against_the_rules()
        .into_iter()
        .find(|(code, _)| *code == "S129")
        .expect("a rule about how much a test may hold");
    let opened = crafted(|header| {
        header.scenario_file = "rule-base.ron".to_owned();
        header.scenario_hash = blake3::hash(text.as_bytes()).to_string();
        header.scenario_text = text;
    })
    .expect("no more than a rule is broken");
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let said: Vec<String> = opened
        .remarks()
        .iter()
        .map(|remark| catalogue.say(remark))
        .collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("S129"), "{said:?}");
}

#[test]
fn a_pack_that_breaks_a_rule_of_today_is_used_as_it_was_recorded() {
    let mut renamed = None;
    let opened = crafted(|header| {
        let text =
            header
                .doctrine_text
                .replacen("id: \"minimal-doctrine\"", "id: \"Another name\"", 1);
        assert_ne!(text, header.doctrine_text);
        header.doctrine_hash = blake3::hash(text.as_bytes()).to_string();
        header.doctrine_text.clone_from(&text);
        renamed = Some(text);
    })
    .expect("no more than a rule is broken");
    assert!(!opened.outdated.is_empty());
    let today = doctrine::load_text(Path::new("minimal-doctrine.ron"), renamed.expect("set"));
    assert!(today.is_err(), "it may not be patrolled under today");
}

#[test]
fn a_limit_holds_for_what_a_record_carries() {
    let refused = crafted(|header| {
        header.scenario_text = header
            .scenario_text
            .replacen("cell_m: 5.0", "cell_m: 0.00001", 1);
    });
    let Err(RecordError::Contents { diagnostics, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(diagnostics[0].code, "S006");
    assert!(parse(b"").is_err());
}

/// Edits of the minimal scenario that today's rules refuse, and that would break a simulation which trusts them.
/// Places beyond every map are for the limits.
const SENSELESS: &[(&str, &str)] = &[
    (WAYPOINTS, "waypoints: []"),
    (
        WAYPOINTS,
        "waypoints: [(id: \"start\", at: (0.0, -150.0), width_m: 4.0, pace_mps: 1.2)]",
    ),
    (
        "at: (0.0, 20.0), width_m: 4.0, pace_mps: 1.2",
        "at: (0.0, -150.0), width_m: 0.0, pace_mps: 0.0",
    ),
    ("approach: [(0.0, -190.0), (0.0, -150.0)]", "approach: []"),
    (
        "approach: [(0.0, -190.0), (0.0, -150.0)]",
        "approach: [(0.0, -150.0), (0.0, -150.0)]",
    ),
    (PEOPLE, "people: []"),
    ("spacing_m: 8.0", "spacing_m: -8.0"),
    ("spacing_m: 8.0", "spacing_m: 3e38"),
    ("from: (-200.0, -200.0)", "from: (200.0, 200.0)"),
    ("from: (-200.0, -200.0)", "from: (300.0, 300.0)"),
    ("cell_m: 5.0", "cell_m: 900.0"),
    (
        "radius_m: 40.0, height_m: 6.0",
        "radius_m: 0.0, height_m: 6.0",
    ),
    (
        "radius_m: 40.0, height_m: 6.0",
        "radius_m: -1.0, height_m: -6.0",
    ),
    (
        "size_m: (5.0, 4.0), height_m: 3.0",
        "size_m: (0.0, 0.0), height_m: 0.0",
    ),
    (
        "size_m: (5.0, 4.0), height_m: 3.0",
        "size_m: (-5.0, -4.0), height_m: -3.0",
    ),
    ("line: [(30.0, 140.0), (30.0, 160.0)]", "line: []"),
    (
        "line: [(30.0, 140.0), (30.0, 160.0)]",
        "line: [(30.0, 140.0)]",
    ),
    (
        "line: [(30.0, 140.0), (30.0, 160.0)]",
        "line: [(30.0, 140.0), (30.0, 140.0)]",
    ),
    (
        "height_m: 1.6, thickness_m: 0.4",
        "height_m: -1.6, thickness_m: -0.4",
    ),
    (
        "Disc(at: (-80.0, 20.0), radius_m: 30.0)",
        "Disc(at: (-80.0, 20.0), radius_m: 0.0)",
    ),
    (
        "Disc(at: (-80.0, 20.0), radius_m: 30.0)",
        "Disc(at: (-80.0, 20.0), radius_m: -3.0)",
    ),
    (
        "Disc(at: (-80.0, 20.0), radius_m: 30.0)",
        "Polygon(corners: [])",
    ),
    (
        "Disc(at: (-80.0, 20.0), radius_m: 30.0)",
        "Polygon(corners: [(1.0, 1.0), (9.0, 9.0)])",
    ),
    (
        "Disc(at: (-80.0, 20.0), radius_m: 30.0)",
        "Strip(line: [], width_m: 0.0)",
    ),
    (
        "Disc(at: (120.0, -120.0), radius_m: 12.0)",
        "Strip(line: [(1.0, 1.0)], width_m: -2.0)",
    ),
    (
        "Strip(line: [(0.0, -190.0), (0.0, 190.0)], width_m: 4.0)",
        "Strip(line: [], width_m: 0.0)",
    ),
    (
        "kind: Culvert, at: (0.0, 20.0), radius_m: 10.0",
        "kind: Culvert, at: (0.0, 20.0), radius_m: -10.0",
    ),
    ("date: \"2026-05-29\"", "date: \"yesterday\""),
    ("time: \"09:30\"", "time: \"25:99\""),
    ("zone: 'A'", "zone: '9'"),
    ("latitude_deg: 13.5", "latitude_deg: 95.0"),
    ("latitude_deg: 13.5", "latitude_deg: 3e38"),
    ("longitude_deg: 2.1", "longitude_deg: -3e38"),
    ("elevation_m: 210.0", "elevation_m: 3e38"),
    ("visibility_m: 8000.0", "visibility_m: 0.0"),
    ("visibility_m: 8000.0", "visibility_m: -1.0"),
    ("wind_mps: 3.0", "wind_mps: -3e38"),
    ("time_limit_s: 1200.0", "time_limit_s: 0.0"),
    ("time_limit_s: 1200.0", "time_limit_s: -5.0"),
    (
        "fewest_devices: 0, most_devices: 1",
        "fewest_devices: 9, most_devices: 0",
    ),
    (
        "fewest_devices: 0, most_devices: 1",
        "fewest_devices: 4294967295, most_devices: 4294967295",
    ),
    ("weight: 2.0", "weight: -2.0"),
    ("weight: 2.0", "weight: 3e38"),
    ("path: [(-60.0, -40.0), (-40.0, 0.0)]", "path: []"),
    (
        "pace_mps: 1.0, starts_at_s: 20.0",
        "pace_mps: -1.0, starts_at_s: -20.0",
    ),
    (
        "magnification: 8.0, field_of_view_deg: 7.5",
        "magnification: 0.0, field_of_view_deg: 0.0",
    ),
    (
        "magnification: 8.0, field_of_view_deg: 7.5",
        "magnification: -8.0, field_of_view_deg: 720.0",
    ),
    ("size_m: (0.9, 0.7)", "size_m: (0.0, 0.0)"),
    ("size_m: (0.8, 0.6)", "size_m: (-0.8, -0.6)"),
    ("contrast: 0.5,\n", "contrast: -5.0,\n"),
    ("age_days: 0.5", "age_days: -3e38"),
    ("hazard_radius_m: 5.0", "hazard_radius_m: -5.0"),
    ("hazard_radius_m: 5.0", "hazard_radius_m: 3e38"),
    ("class: \"small\"", "class: \"none such\""),
    ("runner: \"second\"", "runner: \"nobody\""),
    ("civilians: [\"farmer\"]", "civilians: [\"nobody\"]"),
    ("At(time_s: 60.0)", "At(time_s: -60.0)"),
    ("within_m: 20.0", "within_m: -20.0"),
    ("id: \"second\"", "id: \"lead\""),
    ("id: \"stones\"", "id: \"fresh-soil\""),
    ("id: \"bend\"", "id: \"start\""),
    ("{\"en\": \"The short track\"}", "{}"),
    ("{\"en\": \"The short track\"}", "{\"\": \"\"}"),
    ("id: \"minimal\"", "id: \"\""),
];

const WAYPOINTS: &str = "waypoints: [
            (id: \"start\", at: (0.0, -150.0), width_m: 4.0, pace_mps: 1.2),
            (id: \"bend\", at: (0.0, 20.0), width_m: 4.0, pace_mps: 1.2),
            (id: \"well\", at: (0.0, 150.0), width_m: 4.0, pace_mps: 1.2),
        ]";
const PEOPLE: &str = "people: [
            (id: \"lead\", role: Leader),
            (id: \"second\", role: SecondInCommand),
            (id: \"radio\", role: Signaller),
            (id: \"medic\", role: Medic),
        ]";

/// A record can hold a scenario that no loader accepted; warnings alone must not let it crash the program.
#[test]
fn a_scenario_past_all_sense_is_refused_or_patrolled_without_a_panic() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let mut wrong = Vec::new();
    for (find, put) in SENSELESS {
        let case = put.lines().next().unwrap_or_default();
        let read = || {
            crafted(|header| {
                assert!(header.scenario_text.contains(find), "{find}");
                header.scenario_text = header.scenario_text.replacen(find, put, 1);
                header.scenario_hash = blake3::hash(header.scenario_text.as_bytes()).to_string();
            })
        };
        match catch_unwind(AssertUnwindSafe(read)) {
            Ok(Ok(opened)) => {
                if let Err(where_to) = lived(&opened, &catalogue) {
                    wrong.push(format!("{case}: panics when it is {where_to}"));
                }
            }
            Ok(Err(RecordError::Contents { .. })) => {}
            Ok(Err(error)) => wrong.push(format!("{case}: {error}")),
            Err(_) => wrong.push(format!("{case}: panics when it is opened")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Replaces numbers at random: invalid ids, ranges beyond every map.
fn shaken(value: &mut Value, rng: &mut Pcg64Mcg) {
    const ODD: [f64; 8] = [0.0, 1.0, -1.0, 7.0, 255.0, 65_535.0, 4_294_967_295.0, 1e30];
    match value {
        Value::Number(_) if rng.random_bool(0.2) => {
            let odd = ODD[rng.random_range(0..ODD.len())];
            *value = match odd.fract() == 0.0 && odd.abs() < 1e10 {
                true => Value::from(odd as i64),
                false => Value::from(odd),
            };
        }
        Value::Array(items) => {
            if rng.random_bool(0.05) {
                items.clear();
            }
            items.iter_mut().for_each(|item| shaken(item, rng));
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| shaken(field, rng)),
        _ => {}
    }
}

/// The same value with odd numbers in it, where it is still of its type.
fn odd<T: Clone + Serialize + DeserializeOwned>(thing: &T, rng: &mut Pcg64Mcg) -> T {
    let mut value = serde_json::to_value(thing).expect("plain data");
    shaken(&mut value, rng);
    serde_json::from_value(value).unwrap_or_else(|_| thing.clone())
}

/// Valid hashes around events of devices, signs and people that do not exist.
#[test]
fn a_session_of_things_that_are_not_there_is_scored_without_a_panic() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let file = "tests/fixtures/records/format-1/every-order.gsrec";
    let opened = reader::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("kept");
    let pack = &opened.doctrine.pack;
    for seed in 0..40 {
        let mut rng = Pcg64Mcg::seed_from_u64(seed);
        let mut session = opened.session.clone();
        for (_, event) in &mut session.events {
            *event = odd(event, &mut rng);
        }
        for (_, acted) in &mut session.actions {
            acted.action = odd(&acted.action, &mut rng);
        }
        for seen in &mut session.observations {
            let people = seen.people.len();
            if rng.random_bool(0.02) {
                seen.people.truncate(rng.random_range(0..=people));
            }
            if rng.random_bool(0.02) {
                seen.eye.east_m = 9e13;
            }
        }
        let card = scoring::score(&session, pack);
        let material = Material {
            card: &card,
            pack,
            scenario: session.scenario(),
            catalogue: &catalogue,
        };
        json::document(&material);
        terminal::scorecard(&material, 80);
        let review = Review::of(&session, pack, &card);
        debrief::of_session(&session, pack, &card, &review, &catalogue);
    }
}
