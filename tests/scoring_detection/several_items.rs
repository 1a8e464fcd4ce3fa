//! Several items marked, and incidents: every report is held against what it names, and what nobody reported is told.

use groundsign::doctrine::schema::ReportLine;
use groundsign::record::Session;
use groundsign::scenario::exercise::LEADER;
use groundsign::scoring::scorecard::{ReportLineScore, Scorecard, Verdict};
use groundsign::scoring::{Outcome, score};
use groundsign::sim::action::{Answer, Channel, Report};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::Catalogue;
use groundsign::units::dtg::Clock;
use groundsign::units::{Place, Point, Tick};
use groundsign::vocabulary::SignKind;

use Outcome::{Met, NeverEvaluated, NotMet, PartlyMet};

use super::reports::{grid, judge};
use crate::common::records::{Course, Record};

const CLUE: SignKind = SignKind::WarningClue;

const SACKS: Point = Point(0.0, -90.0);
const BAG: Point = Point(0.0, 100.0);

/// Harmless sacks near the start and a bag farther on.
fn sacks_then_bag() -> Course {
    Course::clean()
        .look_alike("sacks", SACKS)
        .device("bag", "small", BAG)
}

/// Two bags, 40 m from each other.
fn two_bags() -> Course {
    Course::clean()
        .device("bag", "small", BAG)
        .device("tin", "small", Point(40.0, 100.0))
}

/// Both marked from 100 m south of the bag, the second so many seconds after the first; then 150 m away.
fn both_marked(course: &Course, names: [&str; 2], apart_s: f32) -> (Record, [Tick; 2]) {
    let sign = |name: &str| format!("{name}-sign");
    let record = Record::of(course)
        .person_at(LEADER, Point(0.0, 0.0))
        .viewed(&sign(names[0]))
        .viewed(&sign(names[1]));
    let first = record.tick();
    let record = record.marks(&sign(names[0]), CLUE, 80).wait(apart_s);
    let second = record.tick();
    let record = record.marks(&sign(names[1]), CLUE, 80).stops().wait(1.0);
    (
        record.patrol_at(Point(0.0, -55.0)).wait(60.0),
        [first, second],
    )
}

fn dtg(course: &Course, tick: Tick) -> Answer {
    let clock = Clock::of(&course.exercise.scenario.when);
    Answer::DateTime(clock.dtg(tick).to_string())
}

/// A full report with this place and time.
fn report(course: &Course, at: Point, discovered: Tick) -> Report {
    let lines = vec![
        dtg(course, discovered),
        Answer::WordsAndGrid("Blue 1".into(), grid(course, at)),
        Answer::Words("channel 7, Blue 1".into()),
        Answer::Item {
            class: None,
            signs: vec![CLUE],
        },
        Answer::YesNo(false),
        Answer::Assets(Vec::new()),
        Answer::Impact(groundsign::vocabulary::Impact::Delayed),
        Answer::Measures(Vec::new()),
        Answer::Priority("immediate".into()),
    ];
    Report {
        format: "nine-line".into(),
        channel: Channel::Radio,
        lines,
    }
}

fn sends(record: Record, report: Report) -> Record {
    let from = record.feet();
    record.event(Event::ReportSent { from, report })
}

fn ends(record: Record) -> Session {
    record.ends(Ending::TimeUp)
}

fn of(course: &Course, session: &Session, id: &str) -> (Outcome, Option<f64>) {
    let judged = judge(course, session, id, 1.0, 0.5);
    (judged.outcome, judged.measured)
}

/// What a criterion found, in English.
fn found(course: &Course, session: &Session, id: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let english = Catalogue::read(&root.join("assets"), "en").expect("English is shipped");
    let findings = judge(course, session, id, 1.0, 0.5).findings;
    let said = findings.iter().map(|finding| english.say(&finding.message));
    said.collect::<Vec<_>>().join("\n")
}

fn off_m(course: &Course, session: &Session) -> Option<f64> {
    judge(course, session, "report-grid", 0.0, 10.0).measured
}

fn off_min(course: &Course, session: &Session) -> Option<f64> {
    judge(course, session, "report-time-of-discovery", 0.0, 1.0).measured
}

/// Story: sacks were marked first, then a bag, and the right report of the bag was held against the sacks.
#[test]
fn a_report_is_held_against_the_item_that_its_grid_names() {
    let course = sacks_then_bag();
    let (record, [_, bag]) = both_marked(&course, ["sacks", "bag"], 480.0);
    // 150 m from the bag and 40 m from the sacks, inside what is asked around them.
    let record = record.patrol_at(Point(0.0, -50.0)).wait(1.0);
    let session = ends(sends(record, report(&course, BAG, bag)));
    assert_eq!(off_m(&course, &session), Some(0.0));
    assert_eq!(off_min(&course, &session), Some(0.0));
    assert_eq!(of(&course, &session, "report-from-safe-place").0, Met);
    let time = judge(&course, &session, "time-to-report", 100.0, 200.0);
    assert_eq!(time.outcome, Met, "from the mark on the bag: {time:?}");
    assert_eq!(of(&course, &session, "report-sent"), (PartlyMet, Some(0.5)));
    let said = found(&course, &session, "report-sent");
    assert!(said.contains("marked and never reported"), "{said}");
}

/// Story: of two items one was reported, with full marks, and nobody was ever told of the other.
#[test]
fn every_item_marked_counts_for_the_report_and_the_worst_report_is_judged() {
    let course = two_bags();
    let tin = Point(40.0, 100.0);
    let (record, [first, second]) = both_marked(&course, ["bag", "tin"], 200.0);
    let one = sends(record.clone(), report(&course, tin, second));
    let session = ends(one.clone());
    assert_eq!(off_m(&course, &session), Some(0.0), "that of the tin");
    assert_eq!(off_min(&course, &session), Some(0.0));
    assert_eq!(of(&course, &session, "report-sent"), (PartlyMet, Some(0.5)));
    let both = ends(sends(one.clone(), report(&course, BAG, first)));
    assert_eq!(of(&course, &both, "report-sent"), (Met, Some(1.0)));
    let card = score(&both, &course.pack);
    assert_eq!(card.other_reports.len(), 1, "both are shown");
    let wrong = ends(sends(one, report(&course, BAG, second)));
    assert!(off_min(&course, &wrong) >= Some(3.0), "the bag's is wrong");
    // A correction of the one leaves the other as it is.
    let corrected = sends(record, report(&course, BAG, second));
    let corrected = sends(corrected, report(&course, tin, second));
    let corrected = ends(sends(corrected, report(&course, BAG, first)));
    assert_eq!(off_min(&course, &corrected), Some(0.0));
    let nothing = both_marked(&course, ["bag", "tin"], 1.0).0;
    assert_eq!(of(&course, &ends(nothing), "report-sent"), (NotMet, None));
}

/// Story: somebody gave a grid that lies nowhere, and what was found at that minute was said not to be reported.
#[test]
fn where_the_grid_names_nothing_the_time_of_discovery_does_and_then_the_order() {
    let course = two_bags();
    let (record, [first, second]) = both_marked(&course, ["bag", "tin"], 600.0);
    // Nearer to the bag, but far from both.
    let astray = Point(-200.0, 100.0);
    let session = ends(sends(record.clone(), report(&course, astray, second)));
    assert_eq!(off_min(&course, &session), Some(0.0));
    let off = off_m(&course, &session).expect("it is measured");
    assert!((230.0..=240.0).contains(&off), "from the tin: {off}");
    let mut silent = report(&course, BAG, first);
    (silent.lines[0], silent.lines[1]) = (Answer::Empty, Answer::Empty);
    let once = sends(record, silent.clone());
    let shared = |session| of(&course, &session, "report-sent").1;
    assert_eq!(shared(ends(once.clone())), Some(0.5));
    assert_eq!(shared(ends(sends(once, silent))), Some(1.0));
}

/// Story: the thing and the ground beside it were marked, and one report of the place was called none for the second mark.
#[test]
fn a_report_covers_what_lies_within_what_counts_as_right_of_its_grid() {
    let mut course = Course::clean().device("bag", "small", BAG);
    let rule = groundsign::doctrine::schema::CriterionRule {
        id: "report-grid".into(),
        weight: 1.0,
        met: 20.0,
        partly: 50.0,
        required: false,
        source: "example".into(),
        sure: groundsign::doctrine::schema::Sure::Example,
        unit: None,
    };
    let criteria = &mut course.pack.scoring.criteria;
    criteria.retain(|rule| rule.id != "report-grid");
    criteria.push(rule);
    let marked = |beside: Point| {
        let record = Record::of(&course)
            .person_at(LEADER, Point(0.0, 0.0))
            .viewed("bag-sign");
        let tick = record.tick();
        let beside: Place = beside.at_height(0.0);
        let record = record
            .marks("bag-sign", CLUE, 80)
            .marks_place(beside, CLUE, 50, Vec::new())
            .patrol_at(Point(0.0, -55.0))
            .wait(5.0);
        ends(sends(record, report(&course, BAG, tick)))
    };
    let near = marked(Point(12.0, 100.0));
    assert_eq!(of(&course, &near, "report-sent"), (Met, Some(1.0)));
    assert_eq!(off_m(&course, &near), Some(0.0));
    let far = marked(Point(60.0, 100.0));
    assert_eq!(of(&course, &far, "report-sent"), (PartlyMet, Some(0.5)));
}

/// Story: a mark was taken back and made anew three minutes later; the only time in the notes was called wrong.
#[test]
fn the_minute_of_either_mark_on_an_item_marked_anew_is_right() {
    let course = Course::clean().device("bag", "small", BAG);
    let record = Record::of(&course).person_at(LEADER, Point(0.0, 0.0));
    let (first, record) = (record.tick(), record.marks("bag-sign", CLUE, 50));
    let record = record.wait(180.0).withdraws_mark(0).wait(1.0);
    let (second, record) = (record.tick(), record.marks("bag-sign", CLUE, 90));
    let record = record.patrol_at(Point(0.0, -55.0)).wait(300.0);
    for discovered in [first, second] {
        let sent = sends(record.clone(), report(&course, BAG, discovered));
        assert_eq!(off_min(&course, &ends(sent)), Some(0.0));
    }
    let sent = sends(record.clone(), report(&course, BAG, record.tick()));
    assert!(off_min(&course, &ends(sent)) >= Some(4.0));
}

/// Story: the second of two items, seen a minute before, was said to have been marked after a tenth of a second.
#[test]
fn the_time_to_mark_of_each_item_runs_from_its_own_first_view() {
    let course = two_bags();
    let record = Record::of(&course)
        .person_at(LEADER, Point(0.0, 0.0))
        .resolvable("bag-sign")
        .resolvable("tin-sign")
        .viewed("tin-sign")
        .wait(48.0)
        .viewed("bag-sign")
        .wait(8.0)
        .marks("bag-sign", CLUE, 80)
        .marks("tin-sign", CLUE, 80);
    let judged = judge(&course, &ends(record), "time-to-mark", 20.0, 60.0);
    assert_eq!(judged.measured, Some(32.0), "of 8 s and 56 s");
}

fn line(card: &Scorecard, number: usize) -> ReportLineScore {
    let briefing = card.briefing.as_ref().expect("one was given");
    briefing.lines[number].clone()
}

/// Story: the specialists were told of the second item, and every line was held against the first; a wrong class cost
/// its line and that of other hazards.
#[test]
fn a_briefing_is_held_against_the_item_that_it_names_and_other_hazards_are_the_others() {
    let course = two_bags().looks_like(
        "bag-sign",
        SignKind::Environment,
        groundsign::scenario::schema::Look::Object,
    );
    let (record, [_, tin]) = both_marked(&course, ["bag", "tin"], 200.0);
    let briefed = |hazards: Answer| {
        let seen = Answer::Item {
            class: Some("vehicle".into()),
            signs: vec![CLUE],
        };
        let mut lines = vec![Answer::Empty; 8];
        lines[0] = seen;
        lines[1] = Answer::Grid(grid(&course, Point(40.0, 100.0)));
        lines[2] = dtg(&course, tin);
        lines[5] = hazards;
        let report = Report {
            format: "hand-over".into(),
            channel: Channel::Radio,
            lines,
        };
        let record = record.clone().event(Event::SpecialistsCame);
        let record = record.event(Event::Briefed { report });
        let session = record.event(Event::HandedOver).ends(Ending::HandedOver);
        score(&session, &course.pack)
    };
    let item = |class: Option<&str>, kind| Answer::Item {
        class: class.map(Into::into),
        signs: vec![kind],
    };
    let card = briefed(item(Some("vehicle"), SignKind::Environment));
    assert_eq!(line(&card, 0).outcome, PartlyMet, "a wrong class");
    for number in [1, 2, 5] {
        let line = line(&card, number);
        assert_eq!(line.outcome, Met, "{line:?}");
    }
    let nothing = Answer::Item {
        class: None,
        signs: Vec::new(),
    };
    assert_eq!(line(&briefed(nothing), 5).outcome, PartlyMet);
    assert_eq!(
        line(&briefed(item(None, SignKind::LocalBehaviour)), 5).outcome,
        NotMet
    );
}

// ---------------------------------------------------------------- incidents

const HAPPENED_AT: Point = Point(0.0, 100.0);

/// Two people are hurt farther on, by the third inject.
fn with_incident() -> Course {
    let weather = "Weather((visibility_m: 4000.0, light: Dull, sky: Dusty))";
    let course = Course::edited(|text| {
        assert!(text.contains(weather));
        text.replace(weather, "Incident(at: (0.0, 100.0), casualties: 2)")
    });
    asks_for_a_report_of_it(course)
}

/// A pack that asks for the report after an incident and for little else.
fn asks_for_a_report_of_it(mut course: Course) -> Course {
    for (id, met, partly) in [
        ("casualty-report-sent", 300.0, 600.0),
        ("counted-after-incident", 90.0, 180.0),
    ] {
        let criteria = &mut course.pack.scoring.criteria;
        criteria.retain(|rule| rule.id != id);
        let mut rule = criteria[0].clone();
        rule.id = id.into();
        (rule.met, rule.partly, rule.required) = (met, partly, false);
        rule.unit = None;
        criteria.push(rule);
    }
    let kept = ["casualty-report-sent", "counted-after-incident"];
    let criteria = &mut course.pack.scoring.criteria;
    criteria.retain(|rule| kept.contains(&rule.id.as_str()));
    course.pack.scoring.pass.least_share.clear();
    course
}

fn happened(course: &Course) -> Record {
    Record::of(course)
        .event(Event::Injected { inject: 2 })
        .stops()
        .wait(30.0)
        .event(Event::Counted { present: 4 })
        .wait(30.0)
}

fn card(course: &Course, record: Record) -> Scorecard {
    score(&record.ends(Ending::RouteCompleted), &course.pack)
}

fn reasons(card: &Scorecard) -> String {
    format!("{:?}", card.reasons)
}

/// Story: people were hurt, nobody was told, and the patrol was ready because it had been "reported as the doctrine asks".
#[test]
fn without_the_report_that_is_asked_for_after_an_incident_nobody_is_ready() {
    let course = with_incident();
    let silent = card(&course, happened(&course));
    assert_eq!(silent.verdict, Verdict::NotYet);
    assert!(reasons(&silent).contains("verdict-incident-not-reported"));
    let help = Report {
        format: "after-incident".into(),
        channel: Channel::Radio,
        lines: vec![
            Answer::Empty,
            Answer::WordsAndGrid("Blue 1".into(), grid(&course, HAPPENED_AT)),
            Answer::Number(2),
        ],
    };
    let told = card(&course, sends(happened(&course), help));
    assert_eq!(told.verdict, Verdict::Ready, "{told:?}");
    assert!(reasons(&told).contains("\"verdict-ready-incident\""));
    // A pack without that criterion asks for none, and nothing is claimed of one.
    let mut unasked = course.clone();
    let criteria = &mut unasked.pack.scoring.criteria;
    criteria.retain(|rule| rule.id != "casualty-report-sent");
    let kept_safe = card(&unasked, happened(&unasked));
    assert!(reasons(&kept_safe).contains("verdict-ready-incident-unreported"));
}

/// Story: the form for a find went out after an incident; the page showed it in the timeline and said that none was sent.
#[test]
fn a_report_of_an_incident_on_another_form_is_told_to_be_just_that() {
    let course = with_incident();
    let record = happened(&course);
    let nine = report(&course, HAPPENED_AT, record.tick());
    let record = sends(record, nine);
    let session = record.clone().ends(Ending::RouteCompleted);
    let said = found(&course, &session, "casualty-report-sent");
    assert!(said.contains("9-line report") && said.contains("After an incident"));
    assert_eq!(
        of(&course, &session, "casualty-report-sent"),
        (NotMet, None)
    );
    let card = card(&course, record);
    assert_eq!(card.verdict, Verdict::NotYet);
    let shown = card.report.expect("what went out is shown");
    let judged = |line: &ReportLineScore| line.outcome != NeverEvaluated;
    assert!(!shown.lines.iter().any(judged));
}

/// Story: a report of a find on the form for an incident was said not to have been sent at all.
#[test]
fn a_find_reported_on_the_form_for_an_incident_is_reported_on_another_form() {
    let course = Course::clean().device("bag", "small", BAG);
    let record = Record::of(&course)
        .person_at(LEADER, Point(0.0, 0.0))
        .marks("bag-sign", CLUE, 80)
        .patrol_at(Point(0.0, -55.0))
        .wait(5.0);
    let report = Report {
        format: "after-incident".into(),
        channel: Channel::Radio,
        lines: vec![
            Answer::Empty,
            Answer::WordsAndGrid("Blue 1".into(), grid(&course, BAG)),
        ],
    };
    let session = ends(sends(record, report));
    assert_eq!(of(&course, &session, "report-sent"), (Met, Some(1.0)));
    assert_eq!(of(&course, &session, "report-form"), (NotMet, Some(0.0)));
    assert_eq!(off_m(&course, &session), Some(0.0));
}

/// Story: where an item was marked and people were hurt elsewhere, a report of the place of the incident passed for one
/// of the item.
#[test]
fn a_report_of_the_place_of_an_incident_is_none_of_the_item() {
    let bag = Point(0.0, -60.0);
    let course = with_incident().device("bag", "small", bag);
    let record = Record::of(&course)
        .marks("bag-sign", CLUE, 80)
        .event(Event::Injected { inject: 2 })
        .wait(30.0);
    let tick = record.tick();
    let of_incident = sends(record.clone(), report(&course, HAPPENED_AT, tick));
    let of_item = sends(record, report(&course, bag, tick));
    let sent = |record| of(&course, &ends(record), "report-sent");
    assert_eq!(sent(of_incident), (NotMet, None));
    assert_eq!(sent(of_item), (Met, Some(1.0)));
}

/// Story: a form without a line for the place could not say which item it was about, and every report was of the first.
#[test]
fn on_a_form_without_a_place_the_time_tells_which_item_is_reported() {
    let mut course = two_bags();
    let lines: &mut Vec<ReportLine> = &mut course.pack.reports[0].lines;
    lines.remove(1);
    let (record, [first, second]) = both_marked(&course, ["bag", "tin"], 600.0);
    let without_place = |tick| {
        let mut report = report(&course, BAG, tick);
        report.lines.remove(1);
        report
    };
    let mut record = sends(record, without_place(second));
    let mut session = record.clone().ends(Ending::TimeUp);
    session.header.doctrine_text = String::new();
    assert_eq!(off_min(&course, &session), Some(0.0));
    assert_eq!(of(&course, &session, "report-sent").1, Some(0.5));
    record = sends(record, without_place(first));
    let mut both = ends(record);
    both.header.doctrine_text = String::new();
    assert_eq!(of(&course, &both, "report-sent"), (Met, Some(1.0)));
}
