//! Scripts do what is written, in the order in which it is written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::record::Session;
use groundsign::scenario::exercise::{Owner, PersonId};
use groundsign::scenario::schema::SignKind;
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scoring::scorecard::{ReportLineScore, ReportSummary};
use groundsign::scoring::{Outcome, score};
use groundsign::sim::action::{
    Answer, Direction, Means, Measure, Order, Refuge, SeenHow, TraineeAction,
};
use groundsign::sim::event::{Ending, Event};
use groundsign::trainee::Brief;
use groundsign::trainee::report::{self, Known};
use groundsign::trainee::script::{self, ScriptReader};
use groundsign::units::{Point, Tick};

use super::{fixtures, minimal, place, read, root, session_of, shipped};

/// A patrol led by a script.
fn led_by(loaded: &LoadedScenario, file: &Path, seed: u64) -> Session {
    let text = std::fs::read_to_string(file).expect("the script is there");
    let script = read(loaded, file, &text);
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let pack = &loaded.doctrine.pack;
    let mut reader = ScriptReader::new(script.name.clone(), &script.script, &exercise, pack);
    session_of(loaded, exercise, &mut reader)
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

/// The scenario of the tests with a text replaced.
fn minimal_with(old: &str, new: &str) -> LoadedScenario {
    let path = fixtures().join("minimal.ron");
    let text = std::fs::read_to_string(&path).expect("the fixture");
    assert_eq!(text.matches(old).count(), 1, "{old}");
    scenario::load_text(&path, text.replace(old, new), &[]).expect("it loads")
}

fn seed_with_a_device(loaded: &LoadedScenario) -> u64 {
    let holds_one = |seed: &u64| {
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), *seed);
        !exercise.devices.is_empty()
    };
    (0..100).find(holds_one).expect("a variation with a device")
}

/// Lines of a report or briefing that are not right.
fn off(summary: Option<&ReportSummary>) -> Vec<&ReportLineScore> {
    let lines = &summary.expect("one was given").lines;
    let wrong =
        |line: &&ReportLineScore| !matches!(line.outcome, Outcome::Met | Outcome::NeverEvaluated);
    lines.iter().filter(wrong).collect()
}

/// Story: `Report()`, "every line correct", said that the class was unknown though the thing had been looked at, and gave
/// the time of a mark that had been taken back.
#[test]
fn a_script_reports_and_briefs_with_every_line_correct_of_the_mark_that_stands() {
    let loaded = minimal_with("look: Stones", "look: Object");
    let session = led_by_steps(
        &loaded,
        "MarkAt(at: At(-4, -60), kind: WarningClue, confidence_percent: 40), \
         WithdrawMark(mark: 1), Warn, NearCheck, Wait(time_s: 180), WalkOn(distance_m: 110), Halt, \
         LookAt(at: At(2.5, 20)), Wait(time_s: 2), \
         MarkAt(at: At(2.5, 20), kind: LocalBehaviour, confidence_percent: 90), \
         Order(Withdraw(from: Mark(2), distance_m: 145)), \
         WalkBackFrom(from: Mark(2), distance_m: 145, pace_mps: 1.6), \
         WaitUntil(condition: EverybodyDone, at_most_s: 120), Cordon(person: \"medic\", at: Here), \
         WaitUntil(condition: EverybodyDone, at_most_s: 60), Report(), \
         WaitUntil(condition: SpecialistsHere), Brief(), Wait(time_s: 1)",
        seed_with_a_device(&loaded),
    );
    let card = score(&session, &loaded.doctrine.pack);
    assert_eq!(off(card.report.as_ref()), Vec::<&ReportLineScore>::new());
    assert_eq!(off(card.briefing.as_ref()), Vec::<&ReportLineScore>::new());
    let names_it = |answer: &Answer| matches!(answer, Answer::Item { class: Some(_), .. });
    let named = first(&session, |event| match event {
        Event::ReportSent { report, .. } => report.lines.iter().any(names_it),
        _ => false,
    });
    assert!(named.is_some(), "what was seen shows the class");
}

/// Story: `Report()` after an incident sent the form for a find, about the trainee's own place, and nobody said so.
#[test]
fn after_an_incident_a_script_sends_the_form_that_is_asked_for() {
    let loaded = minimal_with(
        "when: Near(at: (0.0, 100.0), within_m: 20.0), what: Weather((visibility_m: 4000.0, light: Dull, sky: Dusty))",
        "when: At(time_s: 5.0), what: Incident(at: (0.0, 100.0), casualties: 2)",
    );
    let session = led_by_steps(
        &loaded,
        "WaitUntil(condition: Incident), Halt, CountPatrol, Report(), Wait(time_s: 2), \
         MarkAt(at: At(-4, -60), kind: WarningClue, confidence_percent: 40), Wait(time_s: 1), \
         Report(), Wait(time_s: 1), Report(item: At(0, 100))",
        seed_with_a_device(&loaded),
    );
    let sent = session.events.iter().filter_map(|(_, event)| match event {
        Event::ReportSent { report, .. } => Some(report.format.as_str()),
        _ => None,
    });
    let sent: Vec<&str> = sent.collect();
    assert_eq!(sent, ["after-incident", "nine-line", "after-incident"]);
    let card = score(&session, &loaded.doctrine.pack);
    let after = card.report.iter().chain(&card.other_reports);
    let after = after.filter(|report| report.format == "after-incident");
    for report in after {
        assert_eq!(off(Some(report)), Vec::<&ReportLineScore>::new());
    }
}
