//! Reports: each is judged by its kind, by the form it was written on and by its writer's position.

use groundsign::doctrine::schema::{CriterionRule, Field, ReportFormat, ReportLine, Sure};
use groundsign::record::Session;
use groundsign::scenario::exercise::{LEADER, PersonId};
use groundsign::scoring::facts::Facts;
use groundsign::scoring::judgement::Judgement;
use groundsign::scoring::scorecard::ReportLineScore;
use groundsign::scoring::{Evidence, Outcome, criteria, report_truth};
use groundsign::sim::action::{Answer, Channel, Report};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::Text;
use groundsign::units::dtg::Clock;
use groundsign::units::grid::GridFrame;
use groundsign::units::{Place, Point};
use groundsign::vocabulary::SignKind;

use Outcome::{Met, NeverEvaluated, NotMet, PartlyMet};

use crate::common::records::{Course, Record};

const CLUE: SignKind = SignKind::WarningClue;

/// 25 m are mandatory, 140 m (in doubt) required; the hand-held radio is silent within 15 m.
pub(crate) const ITEM: Point = Point(0.0, 20.0);

/// 80 m south of it.
pub(crate) const SEEN_FROM: Point = Point(0.0, -60.0);

pub(crate) fn course() -> Course {
    Course::clean().device("bag", "small", ITEM)
}

pub(crate) fn south(range_m: f32) -> Point {
    Point(ITEM.0, ITEM.1 - range_m)
}

/// Walked up, the item viewed and marked, stopped.
pub(crate) fn found(course: &Course) -> Record {
    Record::of(course)
        .walk_to(SEEN_FROM, 1.2)
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0)
}

/// The trainee stands this far south of the item.
pub(crate) fn back(record: Record, range_m: f32) -> Record {
    record.person_at(LEADER, south(range_m)).wait(1.0)
}

pub(crate) fn judge(
    course: &Course,
    session: &Session,
    id: &str,
    met: f32,
    partly: f32,
) -> Judgement {
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let rule = CriterionRule {
        id: id.into(),
        weight: 1.0,
        met,
        partly,
        required: false,
        source: "example".into(),
        sure: Sure::Example,
        unit: None,
    };
    let criterion = criteria::find(id).unwrap_or_else(|| panic!("no criterion {id}"));
    criterion.judge(&evidence, &rule)
}

fn of(course: &Course, session: &Session, id: &str) -> (Outcome, Option<f64>) {
    let judged = judge(course, session, id, 1.0, 0.5);
    (judged.outcome, judged.measured)
}

fn report(channel: Channel, lines: Vec<Answer>) -> Report {
    Report {
        format: "nine-line".into(),
        channel,
        lines,
    }
}

pub(crate) fn grid(course: &Course, at: Point) -> String {
    GridFrame::of(&course.exercise.scenario.place).mgrs(at, 8)
}

/// Place and item only: a contact report.
fn first_word(channel: Channel) -> Report {
    let mut lines = vec![Answer::Empty; 9];
    lines[1] = Answer::WordsAndGrid("Blue 1".into(), grid(&course(), ITEM));
    lines[3] = Answer::Item {
        class: None,
        signs: vec![CLUE],
    };
    report(channel, lines)
}

/// Something on every line.
fn full(channel: Channel) -> Report {
    let mut lines = first_word(channel).lines;
    lines[0] = Answer::DateTime("290931AMAY26".into());
    lines[2] = Answer::Words("channel 7, Blue 1".into());
    lines[4] = Answer::YesNo(false);
    lines[5] = Answer::Assets(vec!["culvert".into()]);
    lines[6] = Answer::Impact(groundsign::vocabulary::Impact::Delayed);
    lines[7] = Answer::Measures(Vec::new());
    lines[8] = Answer::Priority("immediate".into());
    report(channel, lines)
}

fn sends(record: Record, report: Report) -> Record {
    let from = record.feet();
    record.event(Event::ReportSent { from, report })
}

fn ends(record: Record) -> Session {
    record.ends(Ending::TimeUp)
}

const SAFE: &str = "report-from-safe-place";

/// Story: a patrol reported at once and from outside the radio distance that it had found something, as one should,
/// and was judged to have reported from inside the exclusion area.
#[test]
fn a_first_word_is_right_from_outside_the_radio_distance() {
    let course = course();
    let sent = |range_m, channel| {
        let session = ends(sends(back(found(&course), range_m), first_word(channel)));
        of(&course, &session, SAFE)
    };
    assert_eq!(sent(80.0, Channel::Radio), (Met, Some(1.0)));
    assert_eq!(sent(15.0, Channel::Radio), (Met, Some(1.0)));
    assert_eq!(sent(14.9, Channel::Radio), (NotMet, Some(0.0)));
    assert_eq!(sent(14.9, Channel::Runner), (Met, Some(1.0)));
}

#[test]
fn the_full_report_is_judged_by_where_its_writer_stood() {
    let course = course();
    let sent = |range_m, channel| {
        let session = ends(sends(back(found(&course), range_m), full(channel)));
        of(&course, &session, SAFE)
    };
    for channel in [Channel::Radio, Channel::Runner] {
        assert_eq!(sent(140.0, channel), (Met, Some(1.0)));
        assert_eq!(sent(80.0, channel), (PartlyMet, Some(0.5)));
        assert_eq!(sent(24.0, channel), (NotMet, Some(0.0)));
    }
}

/// Story: first a short word at once, then the full report from the control point; the two lines of the first were
/// judged as a report with seven lines empty, and its place as that of the full one.
#[test]
fn a_first_word_and_a_full_report_are_each_judged_for_what_they_are() {
    let course = course();
    let flash = sends(found(&course), first_word(Channel::Radio)).wait(120.0);
    let session = ends(sends(back(flash, 140.0), full(Channel::Radio)));
    assert_eq!(of(&course, &session, SAFE), (Met, Some(1.0)));
    assert_eq!(of(&course, &session, "report-complete"), (Met, Some(1.0)));
    // The other way round: a correction afterwards is no first word, and takes nothing from the full report.
    let after = sends(back(found(&course), 140.0), full(Channel::Radio));
    let session = ends(sends(back(after, 80.0), first_word(Channel::Radio)));
    assert_eq!(of(&course, &session, SAFE), (PartlyMet, Some(0.5)));
    // A first word alone leaves the full report undone.
    let alone = ends(sends(found(&course), first_word(Channel::Radio)));
    let (outcome, share) = of(&course, &alone, "report-complete");
    assert_eq!(outcome, NotMet);
    assert!((share.expect("judged") - 2.0 / 9.0).abs() < 1e-9);
}

#[test]
fn what_a_first_word_must_hold_is_the_packs_and_a_pack_may_have_none() {
    let safe = |course: &Course, report: Report| {
        let session = ends(sends(found(course), report));
        of(course, &session, SAFE).0
    };
    let mut course = course();
    assert_eq!(safe(&course, first_word(Channel::Radio)), Met);
    let mut no_place = first_word(Channel::Radio);
    no_place.lines[1] = Answer::Empty;
    assert_eq!(safe(&course, no_place), PartlyMet, "it does not say where");
    let mut five_lines = full(Channel::Radio);
    for line in 5..9 {
        five_lines.lines[line] = Answer::Empty;
    }
    assert_eq!(
        safe(&course, five_lines),
        PartlyMet,
        "five lines are no word"
    );
    course.pack.contact_report = None;
    assert_eq!(safe(&course, first_word(Channel::Radio)), PartlyMet);
}

/// Story: the runner's report arrived the moment it was written, and nobody had run.
#[test]
fn a_runners_report_is_there_when_the_runners_are() {
    let course = course();
    let id = "time-to-report";
    let runners = || Event::RunnersSent {
        people: vec![PersonId(1), PersonId(2)],
        report: 0,
    };
    let sent = || sends(back(found(&course), 140.0), full(Channel::Runner));
    let judged = |record: Record| {
        let judged = judge(&course, &ends(record), id, 300.0, 600.0);
        (judged.outcome, judged.measured.map(f64::round))
    };
    let arrived = sent().event(runners()).wait(400.0);
    let arrived = arrived.event(Event::ReportArrived { report: 0 });
    assert_eq!(judged(arrived), (PartlyMet, Some(402.0)));
    let under_way = sent().event(runners()).wait(400.0);
    assert_eq!(judged(under_way), (NotMet, None));
    // A record made before runners walked tells nothing of the way.
    assert_eq!(judged(sent().wait(400.0)), (Met, Some(2.0)));
    // Whoever also sent a word by radio had told somebody.
    let told = sends(found(&course), first_word(Channel::Radio));
    let both = sends(told.wait(5.0), full(Channel::Runner));
    let both = both.event(Event::RunnersSent {
        people: vec![PersonId(1)],
        report: 1,
    });
    assert_eq!(judged(both.wait(400.0)), (Met, Some(1.0)));
}

// ---------------------------------------------------------------- another pack

/// The pack scored under asks for METHANE; the record was made under one that has the nine lines alone.
fn scored_under_methane() -> Course {
    let mut course = course();
    let asked = [
        ("M", Field::MajorIncident),
        ("E", Field::Grid),
        ("T", Field::Item),
        ("H", Field::Hazards),
        ("A", Field::Access),
        ("N", Field::Casualties),
        ("E", Field::Services),
    ];
    let lines = asked.map(|(label, field)| ReportLine {
        label: label.into(),
        asks: Text::english("…"),
        field,
    });
    course.pack.reports = vec![ReportFormat {
        id: "methane".into(),
        name: Text::english("METHANE"),
        lines: lines.into(),
        source: "example".into(),
        sure: Sure::Derived,
        note: Text::default(),
    }];
    course.pack.report_in_force = "methane".into();
    course
}

fn shown(course: &Course, session: &Session) -> Vec<ReportLineScore> {
    let facts = Facts::of(session, &course.pack);
    let summary = report_truth::summary(&Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    });
    summary.expect("a report was sent").lines
}

/// Story (marks-rescored-unlabelled): scored again under a pack with METHANE, a record with nine right lines read "Line E
/// is empty: exact location" beside "the grid reference is right", and was not yet.
#[test]
fn a_report_is_judged_by_the_form_it_was_written_on() {
    let course = scored_under_methane();
    let session = ends(sends(back(found(&course), 140.0), full(Channel::Radio)));
    assert_eq!(of(&course, &session, "report-complete"), (Met, Some(1.0)));
    assert_eq!(of(&course, &session, "report-form"), (Met, Some(1.0)));
    let grid = judge(&course, &session, "report-grid", 0.0, 10.0);
    assert_eq!((grid.outcome, grid.measured), (Met, Some(0.0)));
    for asked_by_methane in [
        "report-access",
        "report-casualties",
        "report-major-incident",
    ] {
        let judged = of(&course, &session, asked_by_methane);
        assert_eq!(judged, (NeverEvaluated, None), "{asked_by_methane}");
    }
    assert_eq!(
        of(&course, &session, "report-impact").0,
        Met,
        "a line of its own"
    );
    let lines = shown(&course, &session);
    assert_eq!(lines.len(), 9);
    assert!(lines.iter().all(|line| line.label != "E"));
}

#[test]
fn a_report_that_was_never_sent_owes_the_lines_of_its_own_form_only() {
    let course = scored_under_methane();
    let session = ends(found(&course));
    assert_eq!(of(&course, &session, "report-access").0, NeverEvaluated);
    assert_eq!(of(&course, &session, "report-measures").0, NotMet);
}

/// A record made under METHANE and scored under it.
fn with_methane() -> Course {
    let mut course = scored_under_methane();
    let nine = Course::clean().pack.reports;
    course.pack.reports.extend(nine);
    course
}

fn methane(course: &Course, lines: [Answer; 4]) -> Session {
    let [major, hazards, access, services] = lines;
    let report = Report {
        format: "methane".into(),
        channel: Channel::Radio,
        lines: vec![
            major,
            Answer::Grid(grid(course, ITEM)),
            Answer::Item {
                class: None,
                signs: vec![CLUE],
            },
            hazards,
            access,
            Answer::Number(0),
            services,
        ],
    };
    ends(sends(back(found(course), 140.0), report))
}

fn words(said: &str) -> Answer {
    Answer::Words(said.into())
}

/// Story: ETHANE, right below the level of a major incident, had an empty line; and any casualty was a major incident.
#[test]
fn a_major_incident_is_left_to_the_service_and_the_instructor() {
    let course = with_methane();
    for major in [Answer::Empty, Answer::YesNo(false), Answer::YesNo(true)] {
        let session = methane(&course, [major, words("one"), words("south"), words("EOD")]);
        let judged = judge(&course, &session, "report-major-incident", 1.0, 1.0);
        assert_eq!(judged.outcome, NeverEvaluated);
        assert_eq!(judged.findings[0].message.id, "report-why-major-incident");
        assert_eq!(of(&course, &session, "report-complete"), (Met, Some(1.0)));
        assert_eq!(of(&course, &session, "report-form"), (Met, Some(1.0)));
        let line = &shown(&course, &session)[0];
        assert_eq!(line.outcome, NeverEvaluated);
        assert!(line.why.is_some());
    }
}

/// Story: any word on the line of hazards or services was right.
#[test]
fn free_words_are_the_instructors_to_judge() {
    let course = with_methane();
    let session = methane(
        &course,
        [
            Answer::Empty,
            words("bla"),
            words("from the south"),
            words("bla"),
        ],
    );
    let lines = shown(&course, &session);
    assert_eq!(
        (lines[3].outcome, lines[6].outcome),
        (NeverEvaluated, NeverEvaluated)
    );
}

/// Story: "yes" satisfied the line that asks for access.
#[test]
fn access_is_a_way_that_can_be_found_and_does_not_lead_past_the_item() {
    // The writer stands 140 m south of the item, the route comes from the south.
    let course = with_methane();
    let said = |access: &str| {
        let line = [Answer::Empty, words("one"), words(access), words("EOD")];
        let session = methane(&course, line);
        let judged = judge(&course, &session, "report-access", 1.0, 1.0);
        let why = format!("{:?}", judged.findings);
        (
            judged.outcome,
            why.contains("report-why-access-past-item"),
            why.contains("\"report-why-access\""),
        )
    };
    let right = (Met, false, false);
    for access in [
        "by the track from the south",
        "par le sud",
        "من الجنوب",
        "190 degrees",
        "from the start",
        "by START, on foot",
        &grid(&course, Point(0.0, -150.0)),
        "from the north or, better, the west",
    ] {
        assert_eq!(said(access), right, "{access}");
    }
    for access in ["yes", "by the road", "the way we came", "4 people", "free"] {
        assert_eq!(said(access), (NotMet, false, true), "{access}");
    }
    for access in ["from the north", "northeast", "by the well"] {
        assert_eq!(said(access), (NotMet, true, false), "{access}");
    }
}

/// Story: the grid shown in the log, one's own position, was copied into the line that asks for the item's.
#[test]
fn the_writers_own_grid_is_told_to_be_just_that() {
    let course = course();
    let said = |at: Point| {
        let mut report = full(Channel::Radio);
        report.lines[1] = Answer::WordsAndGrid("Blue 1".into(), grid(&course, at));
        let session = ends(sends(back(found(&course), 140.0), report));
        let judged = judge(&course, &session, "report-grid", 20.0, 50.0);
        let own = format!("{:?}", judged.findings).contains("report-why-grid-own");
        (judged.outcome, own)
    };
    assert_eq!(said(south(140.0)), (NotMet, true), "where it was written");
    assert_eq!(said(SEEN_FROM), (NotMet, true), "where it was marked from");
    assert_eq!(said(ITEM), (Met, false));
    // An estimate: as good as a compass and an eye for range can make it.
    assert_eq!(said(Point(ITEM.0 + 20.0, ITEM.1)), (Met, false));
    assert_eq!(said(Point(ITEM.0, ITEM.1 + 40.0)), (PartlyMet, false));
    assert_eq!(said(Point(ITEM.0, ITEM.1 + 80.0)), (NotMet, false));
}

// ---------------------------------------------------------------- several drills

/// Sacks that are harmless, 80 m ahead of where they are marked, and an item farther on.
fn sacks_and_bag() -> Course {
    Course::clean()
        .look_alike("sacks", Point(0.0, -70.0))
        .device("bag", "small", Point(0.0, 150.0))
}

/// The sacks are marked, and everybody is far enough away.
fn sacks_marked(course: &Course) -> Record {
    let record = Record::of(course)
        .viewed("sacks-sign")
        .marks("sacks-sign", CLUE, 60)
        .stops()
        .wait(1.0);
    let away = Point(0.0, -70.0 - 145.0);
    record.patrol_at(away).wait(1.0)
}

fn report_of(course: &Course, at: Point, signs: Vec<SignKind>) -> Report {
    let mut report = full(Channel::Radio);
    report.lines[1] = Answer::WordsAndGrid("Blue 1".into(), grid(course, at));
    report.lines[3] = Answer::Item { class: None, signs };
    report
}

/// Story: the sacks were harmless, so that nothing of the report about them counted, though nobody could know.
#[test]
fn a_report_of_something_harmless_is_judged_as_any_other() {
    let course = sacks_and_bag();
    let sent = |at, signs| {
        let report = report_of(&course, at, signs);
        ends(sends(sacks_marked(&course), report))
    };
    let right = sent(Point(0.0, -70.0), vec![CLUE]);
    for id in ["report-sent", "report-complete", "report-item", SAFE] {
        assert_eq!(of(&course, &right, id), (Met, Some(1.0)), "{id}");
    }
    assert_eq!(
        judge(&course, &right, "report-grid", 0.0, 10.0).outcome,
        Met
    );
    let invented = sent(Point(0.0, -70.0), vec![SignKind::Environment]);
    assert_eq!(of(&course, &invented, "report-item").0, PartlyMet);
    assert_eq!(
        of(&course, &ends(sacks_marked(&course)), "report-sent").0,
        NotMet
    );
}

/// The sacks reported and handed over, the way open again, the bag marked farther on.
fn second_find(course: &Course) -> Record {
    let first = report_of(course, Point(0.0, -70.0), vec![CLUE]);
    sends(sacks_marked(course), first)
        .wait(10.0)
        .event(Event::SpecialistsCame)
        .event(Event::HandedOver)
        .wait(10.0)
        .event(Event::SpecialistsSaid {
            mark: groundsign::sim::action::MarkId(0),
            device: None,
        })
        .event(Event::RouteReopened)
        .person_at(LEADER, Point(0.0, 60.0))
        .wait(1.0)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 90)
        .wait(1.0)
        .patrol_at(Point(0.0, 0.0))
        .wait(1.0)
}

/// Story: the first find was reported, so that the second one needed no report.
#[test]
fn each_find_is_reported_and_the_worst_report_counts() {
    let course = sacks_and_bag();
    let unreported = ends(second_find(&course));
    assert_eq!(of(&course, &unreported, "report-sent"), (NotMet, None));
    let right = report_of(&course, Point(0.0, 150.0), vec![CLUE]);
    let both = ends(sends(second_find(&course), right));
    assert_eq!(of(&course, &both, "report-sent"), (Met, Some(1.0)));
    assert_eq!(judge(&course, &both, "report-grid", 0.0, 10.0).outcome, Met);
    let card = groundsign::scoring::score(&both, &course.pack);
    assert!(card.report.is_some());
    assert_eq!(
        card.other_reports.len(),
        1,
        "the second report is shown as well"
    );
    let far_off = report_of(&course, Point(0.0, 60.0), vec![CLUE]);
    let second_wrong = ends(sends(second_find(&course), far_off));
    let grid = judge(&course, &second_wrong, "report-grid", 20.0, 50.0);
    assert_eq!(grid.outcome, NotMet);
    assert_eq!(grid.findings.len(), 2);
}

// ---------------------------------------------------------------- after an incident

const HAPPENED_AT: Point = Point(0.0, 100.0);

/// A scenario in which two people are hurt farther on, by its third inject.
fn with_incident() -> Course {
    let weather = "Weather((visibility_m: 4000.0, light: Dull, sky: Dusty))";
    Course::edited(|text| {
        assert!(text.contains(weather));
        text.replace(weather, "Incident(at: (0.0, 100.0), casualties: 2)")
    })
}

fn happened(course: &Course) -> Record {
    Record::of(course)
        .walk_to(SEEN_FROM, 1.2)
        .event(Event::Injected { inject: 2 })
        .stops()
        .wait(60.0)
}

/// The right report after it, with one line (from 0) replaced.
fn help(course: &Course, line: usize, answer: Answer) -> Report {
    let clock = Clock::of(&course.exercise.scenario.when);
    let when = Record::of(course).walk_to(SEEN_FROM, 1.2).tick();
    let mut lines = vec![
        Answer::DateTime(clock.dtg(when).to_string()),
        Answer::WordsAndGrid("Blue 1".into(), grid(course, HAPPENED_AT)),
        Answer::Number(2),
        words("from the south"),
        words("medical help and EOD"),
    ];
    if let Some(replaced) = lines.get_mut(line) {
        *replaced = answer;
    }
    Report {
        format: "after-incident".into(),
        channel: Channel::Radio,
        lines,
    }
}

/// Story: people were hurt ahead, the exercise went on, and whether anybody called for help was never judged.
#[test]
fn what_happened_is_reported_in_time_and_as_it_was() {
    let course = with_incident();
    let sent = |line, answer| ends(sends(happened(&course), help(&course, line, answer)));
    let truth = |session: &Session| of(&course, session, "casualty-report-true");
    let right = sent(9, Answer::Empty);
    let time = judge(&course, &right, "casualty-report-sent", 60.0, 120.0);
    assert_eq!((time.outcome, time.measured), (Met, Some(60.0)));
    assert_eq!(truth(&right), (Met, Some(1.0)));
    for (line, answer) in [
        (
            1,
            Answer::WordsAndGrid("Blue 1".into(), grid(&course, SEEN_FROM)),
        ),
        (2, Answer::Number(0)),
        (3, words("from the north")),
    ] {
        // Four lines can be checked, the help that is needed is the instructor's.
        assert_eq!(truth(&sent(line, answer)).1, Some(0.75), "line {line}");
    }
    let card = groundsign::scoring::score(&right, &course.pack);
    assert!(card.report.is_some() && card.other_reports.is_empty());
    // It is no report of an item, since nothing was marked.
    assert_eq!(of(&course, &right, "report-complete").0, NeverEvaluated);
    let silent = ends(happened(&course));
    assert_eq!(of(&course, &silent, "casualty-report-sent"), (NotMet, None));
    assert_eq!(of(&course, &silent, "casualty-report-true"), (NotMet, None));
}

#[test]
fn no_report_after_an_incident_is_asked_where_there_was_none_or_the_exercise_ended_with_it() {
    let course = with_incident();
    let nothing = ends(Record::of(&course).wait(60.0));
    let over = happened(&course).ends(Ending::Incident);
    let mut no_form = ends(happened(&course));
    let text = &mut no_form.header.doctrine_text;
    *text = text.replace("casualty_report: \"after-incident\",", "");
    for session in [nothing, over, no_form] {
        for id in ["casualty-report-sent", "casualty-report-true"] {
            assert_eq!(of(&course, &session, id), (NeverEvaluated, None), "{id}");
        }
    }
}

#[test]
fn odd_reports_are_judged_all_the_same() {
    let course = course();
    let odd = |format: &str, lines: Vec<Answer>| Report {
        format: format.into(),
        channel: Channel::Runner,
        lines,
    };
    let nowhere = Place {
        east_m: f32::NAN,
        ..south(50.0).at_height(0.0)
    };
    let record = found(&course)
        .event(Event::ReportSent {
            from: nowhere,
            report: odd("no-such-form", vec![Answer::Number(1); 99]),
        })
        .event(Event::ReportArrived { report: 999 })
        .event(Event::RunnersSent {
            people: vec![PersonId(999)],
            report: 0,
        })
        .event(Event::Briefed {
            report: odd("", Vec::new()),
        });
    let mut session = ends(record);
    session.header.doctrine_text = "not a pack".into();
    for criterion in criteria::ALL {
        judge(&course, &session, criterion.id(), 1.0, 0.5);
    }
    assert!(
        !groundsign::scoring::score(&session, &course.pack)
            .reasons
            .is_empty()
    );
}
