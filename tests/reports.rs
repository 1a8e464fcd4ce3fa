//! Reports from hand-made scorecards, compared with golden files and validated against the published JSON Schema.
//!
//! `UPDATE_GOLDEN=1 cargo test --test reports` rewrites the golden files and the schema; review them before
//! committing.

#[path = "reports/arithmetic.rs"]
mod arithmetic;
mod common;
#[cfg(feature = "gui")]
#[path = "common/engine.rs"]
mod engine;
#[path = "reports/page.rs"]
mod page;
#[path = "reports/review.rs"]
mod review;
#[cfg(feature = "gui")]
#[path = "reports/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::doctrine::schema::{Block, Field};
use groundsign::doctrine::{self, Pack};
use groundsign::record::Mode;
use groundsign::report::{Material, debrief, json, pack, terminal};
use groundsign::scenario::exercise::{DeviceId, PersonId, SignId};
use groundsign::scenario::{self, Scenario};
use groundsign::scoring::criterion::{Finding, Outcome};
use groundsign::scoring::distance::{Reached, Shield};
use groundsign::scoring::facts::MarkOutcome;
use groundsign::scoring::scorecard::{
    BlockScore, CriterionScore, CriticalError, DetectionSummary, DeviceDetection, DistanceSummary,
    PersonDistance, Points, ReportLineScore, ReportSummary, Scorecard, Verdict,
};
use groundsign::scoring::statistics::Counts;
use groundsign::scoring::{Provenance, Review, criteria};
use groundsign::sim::Digest;
use groundsign::sim::action::MarkId;
use groundsign::sim::event::Ending;
use groundsign::text::{Catalogue, Message, Text};
use groundsign::units::{Place, Tick};
use unicode_width::UnicodeWidthStr;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Fixture {
    scenario: Arc<Scenario>,
    pack: Pack,
    catalogue: Catalogue,
}

fn fixture() -> Fixture {
    let loaded = scenario::load(&root().join("tests/fixtures/minimal.ron"))
        .unwrap_or_else(|problems| panic!("the fixture is valid: {problems:?}"));
    let pack = doctrine::load(&root().join("assets/doctrine/open-nato.ron"))
        .unwrap_or_else(|problems| panic!("the pack is valid: {problems:?}"))
        .pack;
    Fixture {
        scenario: loaded.scenario,
        pack,
        catalogue: Catalogue::read(&root().join("assets"), "en").expect("English is shipped"),
    }
}

impl Fixture {
    fn material<'a>(&'a self, card: &'a Scorecard) -> Material<'a> {
        Material {
            card,
            pack: &self.pack,
            scenario: &self.scenario,
            catalogue: &self.catalogue,
        }
    }
}

/// Literal text as a message: a Fluent message would tie these tests to other sentences.
fn words(words: &str) -> Message {
    Message::new(words)
}

fn finding(second: u32, east_m: f32, north_m: f32, said: &str) -> Finding {
    let place = Place {
        east_m,
        north_m,
        up_m: 1.5,
    };
    Finding::new(Tick(second * 64), Some(place), words(said))
}

fn criterion(
    id: &'static str,
    outcome: Outcome,
    measured: Option<f64>,
    (expected, unit): (f64, &'static str),
    points: (f32, f32),
    source: &str,
) -> CriterionScore {
    CriterionScore {
        id,
        outcome,
        measured,
        expected,
        expected_partly: expected,
        sense: criteria::find(id).expect("a criterion of ours").sense(),
        unit,
        weight: 1.0,
        points: Points {
            earned: points.0,
            possible: points.1,
        },
        source: source.to_owned(),
        findings: Vec::new(),
    }
}

fn points(earned: f32, possible: f32) -> Points {
    Points { earned, possible }
}

fn line(
    label: &str,
    field: Field,
    asks: &str,
    (said, truth): (&str, &str),
    outcome: Outcome,
    why: Option<&str>,
) -> ReportLineScore {
    ReportLineScore {
        label: label.to_owned(),
        asks: Text::english(asks),
        field,
        said: words(said),
        truth: words(truth),
        outcome,
        why: why.map(words),
    }
}

/// A session with something of everything in it.
fn mixed() -> Scorecard {
    let mut found = criterion(
        "devices-found",
        Outcome::PartlyMet,
        Some(50.0),
        (100.0, "%"),
        (8.75, 17.5),
        "groundsign",
    );
    found.findings = vec![
        finding(
            95,
            1.5,
            40.0,
            "Marked the disturbed soil on the left verge.",
        ),
        finding(
            240,
            -3.0,
            120.0,
            "Walked past the second item without a mark. It could be noticed for 34 seconds from the way, first at 61 m.",
        ),
    ];
    let mut alarms = criterion(
        "false-alarms",
        Outcome::NotMet,
        Some(6.0),
        (0.0, "count"),
        (0.0, 17.5),
        "groundsign",
    );
    alarms.findings = (0..6)
        .map(|i| {
            finding(
                30 + i,
                0.0,
                i as f32,
                "Marked a thing with a harmless cause.",
            )
        })
        .collect();
    Scorecard {
        scenario_id: "minimal".into(),
        scenario_title: Text::english("The short track"),
        scenario_hash: "9f2c".repeat(16),
        doctrine_id: "open-nato".into(),
        doctrine_version: "1.0".into(),
        seed: 7,
        mode: Mode::Practise,
        trainee: "Trainee 12".into(),
        verdict: Verdict::NotYet,
        reasons: vec![
            words("An item was touched. Whatever else was done well, this must be trained first."),
            words("The report reached 55 % of its points; 70 % are needed."),
        ],
        train_next: vec![
            words("Never touch an item. Look from where you are, then go back the way you came."),
            words("Practise grid references: say the easting first."),
        ],
        points: points(52.25, 100.0),
        blocks: vec![
            BlockScore {
                block: Block::Detection,
                points: points(8.75, 35.0),
                not_shown: 0.0,
                criteria: vec![
                    found,
                    alarms,
                    criterion(
                        "secondary-search",
                        Outcome::NeverEvaluated,
                        None,
                        (75.0, "%"),
                        (0.0, 0.0),
                        "us-task",
                    ),
                ],
            },
            BlockScore {
                block: Block::Reporting,
                points: points(13.5, 25.0),
                not_shown: 0.0,
                criteria: vec![
                    criterion(
                        "report-sent",
                        Outcome::Met,
                        Some(1.0),
                        (1.0, "count"),
                        (13.5, 13.5),
                        "groundsign",
                    ),
                    criterion(
                        "report-grid",
                        Outcome::NotMet,
                        Some(2710.0),
                        (10.0, "m"),
                        (0.0, 11.5),
                        "groundsign",
                    ),
                ],
            },
            BlockScore {
                block: Block::SafeDistance,
                points: points(30.0, 40.0),
                not_shown: 0.0,
                criteria: vec![
                    criterion(
                        "withdrawal-distance",
                        Outcome::Met,
                        Some(1.07),
                        (1.0, "share"),
                        (20.0, 20.0),
                        "us-task",
                    ),
                    criterion(
                        "time-inside-ring",
                        Outcome::PartlyMet,
                        Some(412.4),
                        (300.0, "s"),
                        (10.0, 20.0),
                        "groundsign",
                    ),
                ],
            },
        ],
        critical_errors: vec![CriticalError {
            id: "touched-item",
            source: "unmas".into(),
            findings: vec![finding(130, 2.0, 61.0, "Touched the item.")],
        }],
        detection: DetectionSummary {
            hits: 1,
            misses: 1,
            false_alarms: 6,
            correct_rejections: 1,
            hit_rate_interval: Some((0.09, 0.91)),
            false_alarm_interval: Some((0.49, 0.97)),
            trials: Counts::default(),
            forecasts: Vec::new(),
            per_device: vec![
                DeviceDetection {
                    device: DeviceId(0),
                    name: "culvert-item".into(),
                    opportunity_s: Some(61.0),
                    viewed_s: Some(88.5),
                    marked_s: Some(95.0),
                    mark_range_m: Some(41.3),
                    secondary: false,
                    entered_mandatory_s: Some(120.0),
                },
                DeviceDetection {
                    device: DeviceId(1),
                    name: "second-item".into(),
                    opportunity_s: Some(206.0),
                    viewed_s: None,
                    marked_s: None,
                    mark_range_m: None,
                    secondary: true,
                    entered_mandatory_s: None,
                },
                DeviceDetection {
                    device: DeviceId(2),
                    name: "far-item".into(),
                    opportunity_s: None,
                    viewed_s: None,
                    marked_s: None,
                    mark_range_m: None,
                    secondary: false,
                    entered_mandatory_s: None,
                },
            ],
            marks: vec![
                (
                    Tick(6080),
                    Place::default(),
                    MarkOutcome::Hit {
                        device: DeviceId(0),
                        sign: SignId(1),
                    },
                ),
                (
                    Tick(6400),
                    Place::default(),
                    MarkOutcome::FalseAlarm { look_alike: None },
                ),
            ],
        },
        report: Some(ReportSummary {
            format: "nine-line".into(),
            name: Text::english("9-line UXO/IED report"),
            after_s: Some(312.0),
            lines: vec![
                line(
                    "1",
                    Field::DateTimeOfDiscovery,
                    "Date-time group of discovery (not of sending)",
                    ("290931AMAY26", "290931AMAY26"),
                    Outcome::Met,
                    None,
                ),
                line(
                    "2",
                    Field::UnitAndGrid,
                    "Reporting unit and grid of the item",
                    ("B Company, 31PDQ 9312 4021", "B Company, 31PDQ 4021 9312"),
                    Outcome::NotMet,
                    Some("Easting and northing are exchanged."),
                ),
                line(
                    "4",
                    Field::Item,
                    "What it is as far as seen from where you are: class or unknown, and the signs",
                    (
                        "small hand-carried item; disturbed soil",
                        "class cannot be told; disturbed soil",
                    ),
                    Outcome::PartlyMet,
                    Some("The class could not be told from there: say unknown."),
                ),
                line(
                    "5",
                    Field::Contamination,
                    "Contamination seen",
                    ("no", "no"),
                    Outcome::NeverEvaluated,
                    None,
                ),
            ],
        }),
        briefing: None,
        other_reports: Vec::new(),
        distance: DistanceSummary {
            device: Some(DeviceId(0)),
            mark: Some(MarkId(0)),
            incident: false,
            name: words("bag"),
            required_m: Some(300.0),
            reason: Some(words("unknown: in doubt 300 m")),
            cover_asked_within_m: Some(564.0),
            per_person: vec![
                PersonDistance {
                    person: PersonId(0),
                    name: "lead".into(),
                    achieved_m: 321.0,
                    closest_after_mark_m: 40.0,
                    inside_s: 412.4,
                    reached: Reached::Far,
                    out_of_sight: Shield::Yes,
                    hard_cover: Shield::No,
                    local: false,
                    in_shelter: false,
                },
                PersonDistance {
                    person: PersonId(4),
                    name: "woman-at-the-well".into(),
                    achieved_m: 188.0,
                    closest_after_mark_m: 95.0,
                    inside_s: 705.0,
                    reached: Reached::Near,
                    out_of_sight: Shield::NotRecorded,
                    hard_cover: Shield::NotAsked,
                    local: true,
                    in_shelter: false,
                },
            ],
        },
        other_distances: Vec::new(),
        incident: None,
        ending: Ending::HandedOver,
        duration_s: 806.5,
        digest: Digest([0xab; 16]),
        provenance: Provenance {
            recorded_at: Some("2026-05-29T14:02:11Z".into()),
            recorded_by: "0.1.0 release x86_64-linux".into(),
            scored_by: "0.1.0",
            doctrine_hash: Some("5a3e".repeat(16)),
            recorded_under: None,
        },
    }
}

/// A clean patrol: nothing to notice, nothing to report.
fn clean() -> Scorecard {
    let card = mixed();
    Scorecard {
        verdict: Verdict::Ready,
        reasons: vec![words(
            "The route was completed calmly, and nothing harmless was marked.",
        )],
        train_next: Vec::new(),
        points: points(40.0, 40.0),
        blocks: vec![BlockScore {
            block: Block::SafeDistance,
            points: points(40.0, 40.0),
            not_shown: 0.0,
            criteria: vec![criterion(
                "clean-patrol-completed",
                Outcome::Met,
                Some(1.0),
                (1.0, "count"),
                (40.0, 40.0),
                "groundsign",
            )],
        }],
        critical_errors: Vec::new(),
        detection: DetectionSummary {
            correct_rejections: 3,
            ..DetectionSummary::default()
        },
        report: None,
        distance: DistanceSummary::default(),
        other_distances: Vec::new(),
        ending: Ending::RouteCompleted,
        ..card
    }
}

/// A session aborted before anything could be judged, after an incident.
fn broken_off() -> Scorecard {
    Scorecard {
        verdict: Verdict::Incomplete,
        reasons: vec![words(
            "The session ended before there was anything to judge.",
        )],
        train_next: vec![words("Run the exercise again to its end.")],
        points: points(0.0, 0.0),
        blocks: Vec::new(),
        incident: Some(finding(33, 0.0, 12.0, "An incident ended the patrol.")),
        ending: Ending::Incident,
        ..clean()
    }
}

fn golden(name: &str, actual: &str) {
    let path: PathBuf = root().join("tests/golden").join(name);
    held_against(&path, actual);
}

fn held_against(path: &Path, actual: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, actual).expect("the golden file can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; first difference: {:?}\nif it is meant: UPDATE_GOLDEN=1 cargo test --test reports",
        path.display(),
        expected
            .lines()
            .zip(actual.lines())
            .find(|(was, is)| was != is)
    );
}

/// The text without everything between two delimiters, delimiters included.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut parts = text.split(from);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once(to).map_or("", |(_, rest)| rest)
    })
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn the_terminal_scorecard_reads_as_agreed() {
    let fixture = fixture();
    let cards = [
        ("mixed", mixed()),
        ("clean", clean()),
        ("broken-off", broken_off()),
    ];
    for (name, card) in &cards {
        let text = terminal::scorecard(&fixture.material(card), 80);
        golden(&format!("scorecard-{name}-80.txt"), &plain(&text));
    }
    let wide = terminal::scorecard(&fixture.material(&mixed()), 200);
    golden("scorecard-mixed-wide.txt", &plain(&wide));
}

#[test]
fn no_line_of_the_terminal_scorecard_is_wider_than_the_terminal() {
    let fixture = fixture();
    for width in [80, 100, 120] {
        let text = plain(&terminal::scorecard(&fixture.material(&mixed()), width));
        for line in text.lines() {
            assert!(
                line.width() <= width,
                "{width}: {line:?} is {} wide",
                line.width()
            );
        }
    }
}

#[test]
fn every_colour_has_a_symbol_that_says_the_same() {
    let fixture = fixture();
    let text = plain(&terminal::scorecard(&fixture.material(&mixed()), 80));
    for symbol in ["✓", "◐", "✗", "–"] {
        assert!(text.contains(symbol), "{symbol} is missing:\n{text}");
    }
}

#[test]
fn the_json_scorecard_reads_as_agreed_and_keeps_its_schema() {
    let fixture = fixture();
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a usable schema");
    for card in [mixed(), clean(), broken_off()] {
        let text = json::document(&fixture.material(&card));
        let document: serde_json::Value = serde_json::from_str(&text).expect("one document");
        let problems: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(problems.is_empty(), "{problems:#?}");
    }
    golden(
        "scorecard-mixed.json",
        &json::document(&fixture.material(&mixed())),
    );
}

#[test]
fn the_schema_refuses_what_is_no_scorecard() {
    let fixture = fixture();
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a usable schema");
    let text = json::document(&fixture.material(&mixed()));
    let document: serde_json::Value = serde_json::from_str(&text).expect("one document");
    for (pointer, wrong) in [
        ("/schema", serde_json::json!("groundsign.scorecard/1")),
        ("/seed", serde_json::json!(7)),
        ("/verdict", serde_json::json!("passed")),
        ("/points", serde_json::json!(52.0)),
        ("/blocks/0/criteria/0/verdict", serde_json::json!("met?")),
    ] {
        let mut spoiled = document.clone();
        *spoiled.pointer_mut(pointer).expect("it is there") = wrong;
        assert!(!validator.is_valid(&spoiled), "{pointer}");
    }
    let mut spoiled = document;
    spoiled["extra"] = serde_json::json!(1);
    assert!(!validator.is_valid(&spoiled));
}

#[test]
fn the_schema_file_is_the_schema_of_the_types() {
    held_against(
        &root().join("assets/schema/scorecard.schema.json"),
        &json::schema(),
    );
}

#[test]
fn the_debrief_page_stands_alone_and_says_what_the_scorecard_says() {
    let fixture = fixture();
    let mut card = mixed();
    card.trainee = "<b>12</b>".into();
    let review = Review::of_card(&card);
    let page = debrief::page(&debrief::DebriefPage {
        material: fixture.material(&card),
        review: &review,
        map: Some("<svg id=\"map\"></svg>"),
        pictures: &[],
    });
    // Drawings have tests of their own, and a style may change without changing what is said.
    let said = without(&without(&page, "<style>", "</style>"), "<svg", "</svg>");
    golden("debrief-mixed.html", &said);
    assert!(page.contains("<svg role=\"img\" aria-label=\"Map\" id=\"map\">"));
    assert!(!page.contains("<b>12</b>"), "words became markup");
    for outside in ["http-equiv", "<script", "<link", "src=", "url(", "@import"] {
        assert!(
            !page.contains(outside),
            "{outside} reaches outside the page"
        );
    }
    for finding in card
        .blocks
        .iter()
        .flat_map(|b| &b.criteria)
        .flat_map(|c| &c.findings)
    {
        assert!(page.contains(&finding.message.id), "{}", finding.message.id);
    }
}

#[test]
fn a_printed_pack_names_every_figure_source_and_criterion() {
    let fixture = fixture();
    for id in ["open-nato", "open-uk", "un-template"] {
        let pack = doctrine::load(&root().join(format!("assets/doctrine/{id}.ron")))
            .unwrap_or_else(|problems| panic!("{id}: {problems:?}"))
            .pack;
        let text = plain(&pack::printed(&pack, &fixture.catalogue, 100));
        for class in &pack.distances.classes {
            assert!(text.contains(&class.id), "{id}: {}", class.id);
            assert!(
                text.contains(&format!("{} m", class.required_m.value)),
                "{id}"
            );
        }
        for source in &pack.sources {
            assert!(
                text.contains(&format!("  {}: ", source.id)),
                "{id}: {}",
                source.id
            );
        }
        for line in text.lines() {
            assert!(line.width() <= 100, "{id}: {line:?}");
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for rule in &pack.scoring.criteria {
            let measures = fixture.catalogue.word(&format!("measures-{}", rule.id));
            let measures = measures.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&format!("{}: {measures}", rule.id)), "{id}");
        }
        assert!(
            words.contains("≥ 100 %"),
            "{id}: percent are said to be percent"
        );
        assert!(
            words.contains("≥ 0.8 of 1"),
            "{id}: shares are said to be shares"
        );
        assert!(
            words.contains("Limit: 5 m."),
            "{id}: limits have their unit"
        );
    }
    let nato = plain(&pack::printed(&fixture.pack, &fixture.catalogue, 100));
    golden("pack-open-nato.txt", &nato);
}
