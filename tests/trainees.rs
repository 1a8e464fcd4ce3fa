//! What trainees without hands promise: scripts do what is written, virtual trainees know what a person would know and
//! no more, rehearsal finds what cannot be fair or solved, calibration is the same on any number of cores.
//!
//! # How cases are written
//!
//! `tests/fixtures/trainees/T….ron` holds scripts for `minimal.ron` that `fails` and `passes`; `S….ron` holds edits of
//! `minimal.ron`, each a text that stands there exactly once and what is put in its place. In a failing case the marks
//! `‹` and `›` stand round the token that the finding must point at.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::calibration::{self, Calibration};
use groundsign::diagnostic::Diagnostic;
use groundsign::record::{Header, Mode, Session, capture};
use groundsign::rehearsal::{self, Options, trial};
use groundsign::scenario::exercise::{Owner, PersonId, SignId};
use groundsign::scenario::schema::{Look, SignKind, WallKind};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scoring::scorecard::Verdict;
use groundsign::sim::Patrol;
use groundsign::sim::action::{
    Answer, Channel, Direction, Means, Measure, Order, Refuge, SeenHow, Stance, TraineeAction,
};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::view::{Glimpse, Reading, TraineeView};
use groundsign::source::rule::manual;
use groundsign::text::Catalogue;
use groundsign::trainee::refuge::{self, Danger};
use groundsign::trainee::report::{self, Known};
use groundsign::trainee::script::{self, ScriptReader};
use groundsign::trainee::trail::Trail;
use groundsign::trainee::{self, Brief, Trainee, posts};
use groundsign::units::{Place, Point, Tick};
use serde::Deserialize;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> PathBuf {
    root().join("tests/fixtures")
}

fn minimal() -> LoadedScenario {
    scenario::load(&fixtures().join("minimal.ron")).expect("the minimal scenario loads")
}

fn shipped(name: &str) -> LoadedScenario {
    let file = root().join("scenarios").join(format!("{name}.ron"));
    scenario::load(&file).expect("a shipped scenario loads")
}

fn english() -> Catalogue {
    Catalogue::read(&root().join("assets"), "en").expect("the English texts load")
}

fn read(loaded: &LoadedScenario, file: &Path, text: &str) -> script::LoadedScript {
    script::load_text(file, text, &loaded.scenario, &loaded.doctrine.pack)
        .unwrap_or_else(|found| panic!("{}: {found:?}", file.display()))
}

/// A patrol led by a script.
fn led_by(loaded: &LoadedScenario, file: &Path, seed: u64) -> Session {
    let text = std::fs::read_to_string(file).expect("the script is there");
    let script = read(loaded, file, &text);
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let pack = &loaded.doctrine.pack;
    let mut reader = ScriptReader::new(script.name.clone(), &script.script, &exercise, pack);
    session_of(loaded, exercise, &mut reader)
}

fn session_of(
    loaded: &LoadedScenario,
    exercise: Arc<Exercise>,
    leader: &mut dyn Trainee,
) -> Session {
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let start = patrol.digest();
    let header = Header::of(loaded, exercise.seed, Mode::Practise, leader.name(), start);
    capture::run(&mut patrol, header, leader, None, &mut |_| {}).session
}

fn shipped_script(name: &str) -> PathBuf {
    root().join("assets/trainees").join(format!("{name}.ron"))
}

/// When something first happened.
fn first(session: &Session, wanted: impl Fn(&Event) -> bool) -> Option<usize> {
    session.events.iter().position(|(_, event)| wanted(event))
}

/// The seed of the first variation of the first lesson whose nearest thing is a device.
fn seed_with_a_device_first(loaded: &LoadedScenario) -> u64 {
    let north = |at: Point| at.1;
    (0..200)
        .find(|&seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
            let nearest = exercise
                .signs
                .iter()
                .min_by(|a, b| north(a.sign.at).total_cmp(&north(b.sign.at)));
            nearest.is_some_and(|sign| matches!(sign.owner, Owner::Device(_)))
        })
        .expect("some variation begins with a device")
}

// Scripts.

/// A script that is not in a file.
fn led_by_text(steps: &str) -> Session {
    led_by_steps(&minimal(), steps, 0)
}

fn led_by_steps(loaded: &LoadedScenario, steps: &str, seed: u64) -> Session {
    let script = read(
        loaded,
        Path::new("here.ron"),
        &format!("(format: 1, steps: [{steps}])"),
    );
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let pack = &loaded.doctrine.pack;
    let mut reader = ScriptReader::new("here", &script.script, &exercise, pack);
    session_of(loaded, exercise, &mut reader)
}

/// The scenario of the tests with a route that comes back the way it went: 300 m out, 250 m back.
fn there_and_back() -> LoadedScenario {
    let path = fixtures().join("minimal.ron");
    let text = std::fs::read_to_string(&path).expect("the fixture");
    let well = "(id: \"well\", at: (0.0, 150.0), width_m: 4.0, pace_mps: 1.2),";
    let home = "(id: \"home\", at: (0.0, -100.0), width_m: 4.0, pace_mps: 1.2),";
    assert_eq!(text.matches(well).count(), 1);
    let text = text.replace(well, &format!("{well}\n{home}"));
    scenario::load_text(&path, text, &[]).expect("it loads")
}

/// Story: on a route that comes back the way it went, `WalkOn(900)` stood still and `WalkOn(410)` stopped at 390.
#[test]
fn a_script_walks_on_along_a_route_that_comes_back_the_way_it_went() {
    let loaded = there_and_back();
    let seed = (0..100)
        .find(|&seed| {
            Exercise::draw(Arc::clone(&loaded.scenario), seed)
                .devices
                .is_empty()
        })
        .expect("a variation that holds nothing");
    let ends_north_m = |steps: &str| {
        let session = led_by_steps(&loaded, steps, seed);
        session.observations.last().expect("a patrol").people[0].1
    };
    for (steps, north_m) in [
        ("WalkOn(distance_m: 350)", 100.0),
        ("WalkOn(distance_m: 250), WalkOn(distance_m: 100)", 100.0),
        (
            "WalkOn(distance_m: 350), WalkTo(to: Waypoint(\"bend\"))",
            20.0,
        ),
        (
            "WalkOn(distance_m: 350), WalkTo(to: At(3, 60)), WalkOn(distance_m: 20)",
            40.0,
        ),
        (
            "WalkOn(distance_m: 200), WalkTo(to: VulnerablePoint(\"vp1\"))",
            20.0,
        ),
    ] {
        let off_m = (ends_north_m(steps) - north_m).abs();
        assert!(off_m < 1.5, "{steps}: {off_m} m from {north_m} m north");
    }
    // Back over the far end of the route and on again: northwards, as on the way out.
    let back = "WalkOn(distance_m: 340), WalkBack(distance_m: 60)";
    let on_m = ends_north_m(&format!("{back}, WalkOn(distance_m: 10)")) - ends_north_m(back);
    assert!((on_m - 10.0).abs() < 1.5, "{on_m} m");
    for steps in ["WalkOn(distance_m: 900)", "WalkTo(to: Waypoint(\"home\"))"] {
        let session = led_by_steps(&loaded, steps, seed);
        assert_eq!(session.ending(), Ending::RouteCompleted, "{steps}");
    }
}

/// `WaitUntil(condition: EverybodyDone)` right after an order did not wait: it looked at the view from before the order.
#[test]
fn a_wait_for_everybody_waits_for_the_order_just_given() {
    let session = led_by_text(
        "WalkOn(distance_m: 10), Order(Check(Near)), WaitUntil(condition: EverybodyDone), Warn",
    );
    let when = |wanted: &dyn Fn(&Event) -> bool| {
        let event = session.events.iter().find(|(_, event)| wanted(event));
        event.map(|(tick, _)| *tick).expect("it happened")
    };
    let ordered = when(&|event| matches!(event, Event::Ordered(_)));
    let went_on = when(&|event| *event == Event::Warned);
    let waited_s = went_on.seconds_since(ordered);
    assert!((20.0..21.0).contains(&waited_s), "{waited_s} s");
}

/// A script's session was broken off before the specialists had said anything.
#[test]
fn a_script_waits_at_the_hand_over_until_the_specialists_have_said_what_it_was() {
    let session = led_by_text("Report(), WaitUntil(condition: SpecialistsHere), HandOver");
    let (last, _) = session.events.last().expect("it ends");
    let said = first(&session, |event| *event == Event::RouteReopened);
    assert!(said.is_some(), "{last:?}");
    let nobody_there = led_by_text("HandOver, Warn");
    assert!(nobody_there.last_tick < Tick(64), "nobody to wait for");
}

/// The hand-over was one button: nobody told the specialists what, where and how it was closed off.
#[test]
fn a_briefing_is_written_on_the_packs_own_form_and_its_lines_are_checked() {
    let loaded = shipped("first-lesson");
    let pack = &loaded.doctrine.pack;
    let form = pack
        .handover_in_force
        .as_ref()
        .and_then(|id| pack.report(id));
    let form = form.expect("the pack asks for a briefing");
    let wrong = r#"(format: 1, steps: [Brief(instead: [(label: "XX", says: Empty)])])"#;
    let found = script::load_text(Path::new("x.ron"), wrong, &loaded.scenario, pack);
    assert_eq!(found.expect_err("no such line")[0].code, "T027");
    let known = Known {
        item: place(3.0, 22.0),
        discovered: Tick(64 * 90),
        class: None,
        signs: vec![SignKind::WarningClue],
        required_m: 140.0,
        measures: vec![Measure::Warned],
        casualties: 0,
        seen_how: vec![SeenHow::Optics],
        posts: 2,
        civilians_inside: 1,
    };
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    let brief = Brief::of(&exercise, pack);
    let briefing = report::briefing(&brief, &known).expect("on the form");
    assert_eq!(briefing.lines.len(), form.lines.len());
    assert!(!briefing.lines.contains(&Answer::Empty), "{briefing:?}");
    assert!(
        briefing
            .lines
            .contains(&Answer::SeenHow(vec![SeenHow::Optics]))
    );
}

#[test]
fn a_script_can_count_ask_and_direct() {
    let session = led_by_text(
        "CountPatrol, Ask(by: Interpreter), Ask(near: Asset(\"the-well\"), by: Gestures), \
         DirectCivilians(from: Asset(\"culvert\"), distance_m: 100, by: Loudhailer, to: Shelter)",
    );
    let actions: Vec<&TraineeAction> = session
        .trainee_actions()
        .map(|(_, action)| action)
        .collect();
    // The farmer is the nearest to the start, the herder to the well.
    let (farmer, herder) = (PersonId(4), PersonId(5));
    let ask = |person, by| TraineeAction::Ask { person, by };
    let direct = TraineeAction::DirectCivilians(Direction {
        by: Means::Loudhailer,
        from: Point(0.0, 22.0),
        distance_m: 100.0,
        to: Refuge::Shelter,
    });
    for wanted in [
        &TraineeAction::CountPatrol,
        &ask(farmer, Means::Interpreter),
        &ask(herder, Means::Gestures),
        &direct,
    ] {
        assert!(actions.contains(&wanted), "{wanted:?} in {actions:?}");
    }
}

#[test]
fn the_textbook_script_does_the_drill_in_the_order_it_is_written() {
    let loaded = shipped("first-lesson");
    let seed = seed_with_a_device_first(&loaded);
    let session = led_by(&loaded, &shipped_script("textbook"), seed);
    assert_eq!(session.ending(), Ending::HandedOver);
    let order = [
        first(&session, |event| matches!(event, Event::Marked { .. })),
        first(&session, |event| matches!(event, Event::Warned)),
        first(&session, |event| {
            matches!(event, Event::Ordered(Order::Withdraw { .. }))
        }),
        first(&session, |event| matches!(event, Event::CheckBegun { .. })),
        first(&session, |event| {
            matches!(event, Event::ControlPointPlaced { .. })
        }),
        first(&session, |event| matches!(event, Event::ReportSent { .. })),
        first(&session, |event| matches!(event, Event::HandedOver)),
    ];
    assert!(order.iter().all(Option::is_some), "{order:?}");
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn the_script_that_walks_past_marks_nothing_and_reaches_the_end_or_an_incident() {
    let loaded = shipped("first-lesson");
    let session = led_by(&loaded, &shipped_script("walks-past"), 0);
    assert_eq!(
        first(&session, |event| matches!(event, Event::Marked { .. })),
        None
    );
    assert!(matches!(
        session.ending(),
        Ending::RouteCompleted | Ending::Incident
    ));
}

#[test]
fn the_script_that_touches_ends_in_an_incident() {
    let loaded = shipped("first-lesson");
    let seed = seed_with_a_device_first(&loaded);
    let session = led_by(&loaded, &shipped_script("touches"), seed);
    assert_eq!(session.ending(), Ending::Incident);
}

#[test]
fn the_script_that_reports_too_early_reports_before_it_withdraws() {
    let loaded = shipped("first-lesson");
    let session = led_by(&loaded, &shipped_script("reports-too-early"), 0);
    let reported = first(&session, |event| matches!(event, Event::ReportSent { .. }));
    let ordered = first(&session, |event| {
        matches!(event, Event::Ordered(Order::Withdraw { .. }))
    });
    assert!(reported.is_some() && reported < ordered);
}

#[test]
fn every_shipped_script_loads_with_the_first_lesson_without_a_warning() {
    let loaded = shipped("first-lesson");
    let folder = root().join("assets/trainees");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let file = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&file).expect("a script");
        assert_eq!(
            read(&loaded, &file, &text).warnings,
            [],
            "{}",
            file.display()
        );
        count += 1;
    }
    assert!(count >= 4, "{count} scripts");
}

#[test]
fn every_example_of_the_guide_loads_and_runs_to_its_end() {
    let loaded = minimal();
    let guide = script::guide();
    let examples: Vec<&str> = guide
        .split("```ron")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(examples.len() >= 4);
    for (number, example) in examples.iter().enumerate() {
        let script = read(&loaded, Path::new("guide.ron"), example);
        let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
        let pack = &loaded.doctrine.pack;
        let mut reader = ScriptReader::new("guide", &script.script, &exercise, pack);
        let session = session_of(&loaded, exercise, &mut reader);
        assert!(
            reader.finished() || session.ending() != Ending::BrokenOff,
            "example {number} goes on for ever"
        );
        assert!(!session.actions.is_empty(), "example {number} does nothing");
    }
}

#[test]
fn every_step_and_condition_of_the_guide_is_one_that_the_program_reads() {
    let loaded = minimal();
    // The lines that stand indented under a heading are steps, places or conditions; what follows two blanks explains.
    let word = |line: &str| line.split("  ").next().unwrap_or("").trim().to_owned();
    let mut read_lines = 0;
    let mut section = "";
    for line in script::guide().lines() {
        if !line.is_empty() && !line.starts_with(' ') {
            section = line;
        }
        if !line.starts_with("    ") || line.starts_with("     ") || section.starts_with('`') {
            continue;
        }
        let said = word(line.trim_start());
        let steps = match section {
            "WALKING" | "LOOKING" | "MARKING" | "LEADING" | "REPORTING" => said,
            _ => continue,
        };
        if steps.is_empty() || !steps.starts_with(|letter: char| letter.is_ascii_uppercase()) {
            continue;
        }
        let text = format!("(format: 1, steps: [{steps}])");
        match script::load_text(
            Path::new("line.ron"),
            &text,
            &loaded.scenario,
            &loaded.doctrine.pack,
        ) {
            Ok(_) => {}
            // Names and marks of the guide's own are not those of the minimal scenario.
            Err(found) => assert!(
                found
                    .iter()
                    .all(|diagnostic| ["T024", "T025", "T026"].contains(&diagnostic.code)),
                "{steps}: {found:?}"
            ),
        }
        read_lines += 1;
    }
    assert!(read_lines >= 25, "only {read_lines} lines read");
}

#[test]
fn a_script_that_is_through_breaks_the_session_off() {
    let loaded = minimal();
    let text = "(format: 1, steps: [WalkOn(distance_m: 6), Halt, Wait(time_s: 2)])";
    let script = read(&loaded, Path::new("short.ron"), text);
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 0));
    let pack = &loaded.doctrine.pack;
    let mut reader = ScriptReader::new("short", &script.script, &exercise, pack);
    let session = session_of(&loaded, exercise, &mut reader);
    assert_eq!(session.ending(), Ending::BrokenOff);
    let last = session.observations.last().expect("frames");
    // The route starts at (0, -150) and goes north.
    assert!(
        (last.people[0].1 + 144.0).abs() < 1.0,
        "{:?}",
        last.people[0]
    );
    assert!(session.last_tick.seconds() < 15.0);
}

// Rules, by fixtures.

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

#[test]
fn the_variations_walked_draw_every_chance_of_every_site() {
    let loaded = shipped("first-lesson");
    let seeds = rehearsal::variations::covering(&loaded.scenario, 32);
    let drawn: BTreeSet<_> = seeds
        .iter()
        .flat_map(|&seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
            rehearsal::variations::drawn(&exercise)
        })
        .collect();
    let all: BTreeSet<_> = loaded
        .scenario
        .sites
        .iter()
        .enumerate()
        .flat_map(|(site, spec)| (0..spec.may_hold.len()).map(move |chance| (site, chance)))
        .collect();
    assert_eq!(drawn, all);
    assert!(seeds.len() <= 12, "{} variations", seeds.len());
}

#[test]
fn the_fairness_table_has_every_device_with_the_range_at_which_it_can_first_be_seen() {
    let loaded = shipped("first-lesson");
    let table = rehearsal::fairness_table(&loaded);
    assert_eq!(table.len(), 4);
    for row in &table {
        assert!(row.fair(), "{row:?}");
        let range_m = row.first_range_m.expect("it can be noticed");
        assert!(range_m > row.mandatory_m, "{row:?}");
        assert!(row.first_sign.is_some());
    }
}

// What virtual trainees may know.

#[test]
fn careful_does_the_same_when_only_the_hidden_labels_of_a_device_change() {
    let text = std::fs::read_to_string(fixtures().join("minimal.ron")).expect("the scenario");
    let other = text
        .replace("class: \"small\"", "class: \"vehicle\"")
        .replace("placement: Verge", "placement: Structure")
        .replace("id: \"culvert-item\"", "id: \"another-name\"");
    assert_ne!(text, other);
    let patrol = |text: String| {
        let loaded =
            scenario::load_text(&fixtures().join("minimal.ron"), text, &[]).expect("both load");
        let seed = (0..50)
            .find(|&seed| {
                let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
                !exercise.devices.is_empty()
            })
            .expect("some variation draws the device");
        let (_, session) = trial::patrol(&loaded, "careful", seed).expect("careful exists");
        session.actions
    };
    let (one, two) = (patrol(text), patrol(other));
    assert!(
        one.iter()
            .any(|(_, acted)| matches!(acted.action, TraineeAction::Mark { .. }))
    );
    assert_eq!(one, two);
}

/// The view of someone at the start of the minimal route who sees one thing sixty metres ahead.
fn view_of(recognise_probability: f32, reads_as: Reading, tick: u32) -> TraineeView {
    let at = |up_m| Place {
        east_m: 0.0,
        north_m: -150.0,
        up_m,
    };
    TraineeView {
        tick: Tick(tick),
        here: at(0.0),
        eye: at(1.65),
        look_bearing_deg: 0.0,
        look_pitch_deg: -1.5,
        optics: false,
        stance: Stance::Standing,
        still: true,
        glimpses: vec![Glimpse {
            thing: SignId(0),
            bearing_deg: 0.0,
            pitch_deg: -1.5,
            range_m: 60.0,
            at: Place {
                east_m: 0.0,
                north_m: -90.0,
                up_m: 0.08,
            },
            kind: SignKind::WarningClue,
            look: Look::DisturbedSoil,
            detect_probability: 0.9,
            recognise_probability,
            reads_as,
        }],
        patrol: Vec::new(),
        civilians: Vec::new(),
        in_shelter: Vec::new(),
        marks: Vec::new(),
        said: Vec::new(),
        incidents: Vec::new(),
        control_point: None,
        specialists_here: false,
        handed_over: false,
        route_reopened: false,
        runners: Vec::new(),
        heard: Vec::new(),
        told: Vec::new(),
        waypoints_reached: 1,
        ended: None,
    }
}

#[test]
fn what_a_thing_is_changes_nothing_until_it_is_recognised() {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    let acts = |recognise_probability, reads_as| -> Vec<Vec<TraineeAction>> {
        let mut careful =
            trainee::recruit("careful", &exercise, &loaded.doctrine.pack).expect("careful exists");
        (0..400)
            .map(|beat| careful.act(&view_of(recognise_probability, reads_as, beat * 8)))
            .collect()
    };
    let unrecognised = acts(0.79, Reading::Harmless);
    assert_eq!(unrecognised, acts(0.79, Reading::Suspicious));
    assert_eq!(unrecognised, acts(0.79, Reading::Conclusive));
    assert_ne!(acts(0.8, Reading::Harmless), acts(0.8, Reading::Conclusive));
}

#[test]
fn the_same_trainee_scenario_and_seed_give_the_same_patrol_and_another_seed_another_luck() {
    let loaded = minimal();
    let digests = |seed| {
        let (_, session) = trial::patrol(&loaded, "trained", seed).expect("trained exists");
        session.digests
    };
    assert_eq!(digests(3), digests(3));
    let name = |name| {
        trial::patrol(&loaded, name, 3)
            .expect("they exist")
            .1
            .actions
    };
    assert_ne!(name("trained"), name("novice"));
}

#[test]
fn there_is_no_virtual_trainee_of_another_name() {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    assert!(trainee::recruit("somebody", &exercise, &loaded.doctrine.pack).is_none());
    assert!(trial::run(&loaded, "somebody", 0).is_err());
    for name in trainee::names() {
        assert!(trainee::recruit(name, &exercise, &loaded.doctrine.pack).is_some());
    }
}

// The drill's parts.

fn brief() -> Brief {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    Brief::of(&exercise, &loaded.doctrine.pack)
}

fn place(east_m: f32, north_m: f32) -> Place {
    Place {
        east_m,
        north_m,
        up_m: 0.0,
    }
}

/// The trail of someone who has walked the minimal route from its start at -150 to here.
fn walked_to(brief: &Brief, north_m: f32) -> Trail {
    let mut trail = Trail::new(&brief.route.approach, Point(0.0, -150.0));
    for metre in -150..=(north_m as i32) {
        trail.step(Point(0.0, metre as f32));
    }
    trail
}

#[test]
fn the_place_gone_back_to_is_far_enough_where_the_trail_is_long_enough_and_else_its_far_end() {
    let brief = brief();
    let trail = walked_to(&brief, 20.0);
    let from = |north_m| Danger::unknown(place(2.0, north_m), Look::Stones, &brief.doctrine);
    let far = from(60.0);
    let at = trail.at(refuge::choose(&trail, &[far], &brief));
    assert!(at.distance_m(far.at.point()) >= far.required_m, "{at:?}");
    let near = from(-60.0);
    let at = trail.at(refuge::choose(&walked_to(&brief, -100.0), &[near], &brief));
    assert_eq!(at, Point(0.0, -190.0));
}

#[test]
fn the_way_back_never_passes_a_danger_that_lies_on_it() {
    let brief = brief();
    let trail = walked_to(&brief, 100.0);
    let ahead = Danger::unknown(place(2.0, 150.0), Look::Stones, &brief.doctrine);
    let behind = Danger::unknown(place(2.0, -50.0), Look::Stones, &brief.doctrine);
    let at = trail.at(refuge::choose(&trail, &[ahead, behind], &brief));
    assert!(
        at.1 > behind.at.north_m + behind.keep_clear_m - 10.0,
        "{at:?}"
    );
}

#[test]
fn a_wall_hides_and_a_fence_does_not() {
    let mut brief = brief();
    let (from, to) = (Point(-60.0, 150.0), Point(34.0, 150.0));
    brief.walls[0].height_m = 1.4;
    assert!(!refuge::hidden(&brief, from, to), "lower than a chest");
    brief.walls[0].height_m = 2.2;
    assert!(refuge::hidden(&brief, from, to));
    brief.walls[0].kind = WallKind::Fence;
    assert!(!refuge::hidden(&brief, from, to));
}

#[test]
fn posts_stand_on_the_way_ahead_and_behind_and_far_enough() {
    let brief = brief();
    let danger = Danger::unknown(place(2.0, 60.0), Look::Stones, &brief.doctrine);
    let trail = walked_to(&brief, -110.0);
    let places = posts::places(&brief, &trail, &[danger]);
    assert!(places.len() >= 2, "{places:?}");
    for place in &places {
        assert!(place.distance_m(danger.at.point()) >= danger.required_m);
        assert!(brief.known_safe(*place));
    }
}

#[test]
fn a_report_by_the_book_answers_every_line_with_the_grid_of_the_find() {
    let brief = brief();
    let known = Known {
        item: place(3.0, 22.0),
        discovered: Tick(64 * 90),
        class: None,
        signs: vec![SignKind::WarningClue],
        required_m: 140.0,
        measures: vec![Measure::Warned],
        casualties: 0,
        seen_how: vec![SeenHow::NakedEye],
        posts: 0,
        civilians_inside: 0,
    };
    let report = report::compose(&brief, &known, Channel::Radio);
    let lines = brief
        .doctrine
        .report_in_force()
        .expect("in force")
        .lines
        .len();
    assert_eq!(report.lines.len(), lines);
    assert!(
        report.lines.iter().all(|answer| *answer != Answer::Empty),
        "{report:?}"
    );
    assert_eq!(report.lines[0], Answer::DateTime("290931AMAY26".to_owned()));
    let grid = report::grid(&brief, known.item);
    assert_eq!(
        report.lines[1],
        Answer::WordsAndGrid("A Company, 1 Platoon".to_owned(), grid)
    );
    // The well is 138 m from the find, and 140 m are required.
    let Answer::Assets(threatened) = &report.lines[5] else {
        panic!("{report:?}");
    };
    assert!(
        threatened.contains(&"the-well".to_owned()),
        "{threatened:?}"
    );
}

// The bars.

fn ready_on(loaded: &LoadedScenario, name: &str, seeds: Range<u64>) -> Vec<u64> {
    seeds
        .filter(|&seed| {
            let trial = trial::run(loaded, name, seed).expect("they exist");
            trial.scorecard.verdict == Verdict::Ready
        })
        .collect()
}

#[test]
fn careful_is_ready_on_the_first_lesson() {
    let loaded = shipped("first-lesson");
    assert_eq!(ready_on(&loaded, "careful", 0..4), [0, 1, 2, 3]);
}

#[test]
fn hasty_alarmist_and_frozen_are_never_ready_on_the_first_lesson() {
    let loaded = shipped("first-lesson");
    for name in ["hasty", "alarmist", "frozen"] {
        assert!(ready_on(&loaded, name, 0..3).is_empty(), "{name}");
    }
}

/// Story: on a variation that holds nothing the lesson of the second item was "ready", and nothing said that it had not
/// been asked for.
#[test]
fn who_is_ready_without_having_been_asked_for_the_lesson_is_told_so() {
    let loaded = shipped("second-item");
    let told = |holds_something: bool| {
        let held = |seed: &u64| {
            let drawn = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
            drawn.devices.is_empty() != holds_something
        };
        let seed = (0..).find(held).expect("both are drawn");
        let card = trial::run(&loaded, "careful", seed)
            .expect("known")
            .scorecard;
        assert_eq!(card.verdict, Verdict::Ready);
        let ids = card.reasons.iter().map(|reason| reason.id.as_str());
        ids.filter(|id| *id == "verdict-objective-no-occasion")
            .count()
    };
    assert_eq!(told(false), loaded.scenario.objectives.len());
    assert_eq!(told(true), 0);
}

// Calibration.

fn calibrated(loaded: &LoadedScenario, threads: usize) -> Calibration {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("a pool");
    let done = std::sync::atomic::AtomicUsize::new(0);
    let calibration = pool.install(|| {
        calibration::calibrate(loaded, 3, &["trained", "novice"], &|so_far| {
            done.fetch_max(so_far, std::sync::atomic::Ordering::Relaxed);
        })
    });
    assert_eq!(done.into_inner(), 6);
    calibration.expect("both exist")
}

#[test]
fn a_calibration_is_the_same_on_one_core_and_on_three() {
    let loaded = minimal();
    let (one, three) = (calibrated(&loaded, 1), calibrated(&loaded, 3));
    assert_eq!(one, three);
    let json = serde_json::to_value(&one).expect("it is plain data");
    assert_eq!(json["schema"], "groundsign.calibration/1");
    assert_eq!(json["trainees"][0]["patrols"], 3);
    let verdicts = one.trainees[0].verdicts;
    assert_eq!(verdicts.ready + verdicts.not_yet + verdicts.incomplete, 3);
}

/// Story: a class of twenty met a lottery, and nothing said which seeds are alike.
#[test]
fn a_calibration_says_of_every_seed_what_it_holds_and_names_those_that_are_alike() {
    let found = calibrated(&minimal(), 2);
    let seeds: Vec<u64> = found.variations.iter().map(|of| of.seed).collect();
    assert_eq!(seeds, [0, 1, 2]);
    let loaded = minimal();
    for variation in &found.variations {
        let drawn = Exercise::draw(Arc::clone(&loaded.scenario), variation.seed);
        let held = variation.demand.items + variation.demand.second_items;
        assert_eq!(held as usize, drawn.devices.len());
        assert_eq!(variation.harmless as usize, drawn.look_alikes.len());
        assert_eq!(variation.verdicts.len(), 2);
        let alike = found.alike.iter().find(|of| of.demand == variation.demand);
        assert!(alike.expect("a group").seeds.contains(&variation.seed));
    }
    let named: usize = found.alike.iter().map(|of| of.seeds.len()).sum();
    assert_eq!(named, 3);
}

#[test]
fn a_calibration_keeps_the_schema_that_its_file_describes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/calibration.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, calibration::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, calibration::schema(), "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let found = serde_json::to_value(calibrated(&minimal(), 2)).expect("it is plain data");
    assert!(validator.is_valid(&found), "{found}");
    let mut spoiled = found;
    spoiled["variations"][0]["ease"] = "mild".into();
    assert!(!validator.is_valid(&spoiled));
}
