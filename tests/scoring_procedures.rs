//! Reporting, safe distance and critical errors: each criterion at, just under and just over its threshold, each
//! report line right, half right, wrong, absent and of the wrong type, each critical error made and not made. All
//! from hand-made records, one file per subject.

#[path = "scoring_procedures/after_incident.rs"]
mod after_incident;
mod common;
#[path = "scoring_procedures/critical_errors.rs"]
mod critical_errors;
#[path = "scoring_procedures/drills.rs"]
mod drills;
#[path = "scoring_procedures/local_people.rs"]
mod local_people;
#[path = "scoring_procedures/order.rs"]
mod order;
#[path = "scoring_procedures/report_findings.rs"]
mod report_findings;
#[path = "scoring_procedures/reporting.rs"]
mod reporting;
#[path = "scoring_procedures/safe_distance.rs"]
mod safe_distance;
#[path = "scoring_procedures/shown.rs"]
mod shown;
#[path = "scoring_procedures/stated.rs"]
mod stated;
#[path = "scoring_procedures/suspected_area.rs"]
mod suspected_area;

use common::records::{Course, Record};
use groundsign::doctrine::schema::{
    CriterionRule, CriticalRule, Field, ReportFormat, ReportLine, Sure,
};
use groundsign::record::Session;
use groundsign::scenario::exercise::{LEADER, PersonId};
use groundsign::scoring::evidence::Evidence;
use groundsign::scoring::facts::Facts;
use groundsign::scoring::judgement::{Judgement, Outcome};
use groundsign::scoring::{criteria, critical, distance, report_truth};
use groundsign::sim::action::{Answer, Channel, CheckRing, Measure, Order, Report};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::{Catalogue, Text};
use groundsign::units::dtg::Clock;
use groundsign::units::grid::GridFrame;
use groundsign::units::{Place, Point, Tick};
use groundsign::vocabulary::{Impact, SignKind};

use Outcome::{Met, NeverEvaluated, NotMet, PartlyMet};

const CLUE: SignKind = SignKind::WarningClue;

/// The item: 80 m from where it is marked, 140 m (in doubt) are required, 150 m preferred.
const ITEM: Point = Point(0.0, 20.0);

/// The place of the mark.
const SEEN_FROM: Point = Point(0.0, -60.0);

/// One tick, seconds.
const TICK_S: f32 = 1.0 / 64.0;

fn course() -> Course {
    Course::clean().device("bag", "small", ITEM)
}

/// The same, with a second road that leads round the ring: the north side can be reached as well.
fn with_a_road_round() -> Course {
    let track = "            known_safe: true,\n        ),\n";
    let round = "        (id: \"round\", ground: Laterite, area: Strip(line: [(0.0, -145.0), (117.0, -97.0), \
                 (165.0, 20.0), (117.0, 137.0), (0.0, 185.0)], width_m: 4.0), known_safe: true),\n";
    let edit = |text: String| text.replacen(track, &format!("{track}{round}"), 1);
    Course::edited(edit).device("bag", "small", ITEM)
}

fn rule(id: &str, met: f32, partly: f32) -> CriterionRule {
    CriterionRule {
        id: id.into(),
        weight: 1.0,
        met,
        partly,
        unit: None,
        required: false,
        source: "example".into(),
        sure: Sure::Derived,
    }
}

fn judge_by(course: &Course, session: &Session, rule: &CriterionRule) -> Judgement {
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let criterion = criteria::find(&rule.id).expect("the criterion is listed");
    criterion.judge(&evidence, rule)
}

fn judge(session: &Session, id: &str, met: f32, partly: f32) -> (Outcome, Option<f64>) {
    let judgement = judge_by(&course(), session, &rule(id, met, partly));
    (judgement.outcome, judgement.measured)
}

fn outcome(session: &Session, id: &str, met: f32, partly: f32) -> Outcome {
    judge(session, id, met, partly).0
}

fn critical_ids(course: &Course, session: &Session, limit: Option<f32>) -> Vec<&'static str> {
    let mut pack = course.pack.clone();
    pack.scoring.critical_errors = critical::ALL
        .iter()
        .map(|gate| CriticalRule {
            id: gate.id().into(),
            limit,
            source: "example".into(),
            sure: Sure::Derived,
        })
        .collect();
    let facts = Facts::of(session, &pack);
    let errors = critical::judge(&Evidence {
        session,
        pack: &pack,
        facts: &facts,
    });
    assert!(errors.iter().all(|error| !error.findings.is_empty()));
    errors.iter().map(|error| error.id).collect()
}

/// Walked up, the item viewed and marked; still walking.
fn marked(course: &Course) -> Record {
    Record::of(course)
        .walk_to(SEEN_FROM, 1.2)
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
}

/// The same, standing still.
fn found(course: &Course) -> Record {
    marked(course).stops().wait(1.0)
}

/// Everybody stands in one place, this many metres south of the item.
fn everybody_at(record: Record, range_m: f32) -> Record {
    record.patrol_at(south(range_m)).wait(1.0)
}

fn south(range_m: f32) -> Point {
    Point(ITEM.0, ITEM.1 - range_m)
}

fn at_south(range_m: f32) -> Place {
    south(range_m).at_height(0.0)
}

fn ends(record: Record) -> Session {
    record.ends(Ending::TimeUp)
}

/// A session without any mark.
fn nothing_marked() -> Session {
    ends(Record::of(&course()).walk_route())
}

/// Story: a patrol that marked an item and walked on past it was judged to have withdrawn far enough, over known
/// ground, and to have left the danger area soon.
#[test]
fn going_on_past_an_item_or_staying_earns_nothing_for_a_withdrawal() {
    let course = course();
    let answers = |session: &Session| {
        [
            ("withdrawal-distance", 1.0, 0.8),
            ("withdrawal-on-known-ground", 0.9, 0.5),
            ("time-inside-ring", 60.0, 90.0),
        ]
        .map(|(id, met, partly)| outcome(session, id, met, partly))
    };
    let passed = marked(&course)
        .walk_to(Point(0.0, 60.0), 12.0)
        .patrol_at(Point(0.0, 180.0))
        .wait(1.0);
    assert_eq!(answers(&ends(passed)), [NotMet; 3]);
    let towards_it = ends(marked(&course).walk_to(Point(0.0, 14.0), 12.0));
    assert_eq!(answers(&towards_it), [NotMet; 3]);
    let withdrawn = marked(&course)
        .walk_to(Point(0.0, -125.0), 2.0)
        .patrol_at(Point(0.0, -125.0))
        .wait(1.0);
    assert_eq!(answers(&ends(withdrawn)), [Met; 3]);
}

/// Story: standing, marking and walking back in one tick was judged as stopping two minutes later.
#[test]
fn moving_off_at_the_very_mark_is_not_walking_on() {
    let stood = Record::of(&course()).person_at(LEADER, SEEN_FROM);
    let away = stood
        .wait(1.0)
        .marks("bag-sign", CLUE, 80)
        .event(Event::MovedOff {
            from: SEEN_FROM.at_height(0.0),
        });
    let session = ends(away.wait(60.0));
    let judged = judge(&session, "stop-after-mark", 3.0, 6.0);
    assert_eq!(judged, (Met, Some(0.0)));
}

/// Story: the distances of an item never marked were not shown beside those of a marked one.
#[test]
fn an_item_walked_into_unaware_has_its_own_distances() {
    let course = course().device("second", "small", Point(0.0, 220.0));
    let session = found(&course)
        .resolvable("second-sign")
        .walk_to(Point(0.0, 219.0), 2.0)
        .ends(Ending::TimeUp);
    let facts = Facts::of(&session, &course.pack);
    let summaries = distance::summaries(&Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    });
    let devices: Vec<_> = summaries.iter().map(|summary| summary.device).collect();
    let expected = ["bag", "second"].map(|id| Some(course.device_id(id)));
    assert_eq!(devices, expected);
    assert!(summaries[1].per_person[0].closest_after_mark_m < 5.0);
}

#[test]
fn walking_in_unaware_counts_as_time_inside_and_as_no_distance_kept_and_nothing_else() {
    let course = course();
    let record = Record::of(&course).walk_to(SEEN_FROM, 1.2);
    let session = record
        .resolvable("bag-sign")
        .walk_to(Point(0.0, 170.0), 1.2)
        .patrol_at(Point(0.0, 170.0))
        .wait(1.0)
        .ends(Ending::RouteCompleted);
    let (outcome_at, measured) = judge(&session, "time-inside-ring", 60.0, 90.0);
    assert_eq!(outcome_at, NotMet);
    assert!(measured.unwrap() > 100.0);
    let everybody = judge(&session, "everybody-at-distance", 1.0, 0.75);
    assert_eq!(everybody, (NotMet, Some(0.0)));
    for criterion in criteria::ALL {
        let block = criterion.block();
        let judged = judge_by(&course, &session, &rule(criterion.id(), 1.0, 1.0)).outcome;
        let other = !matches!(
            criterion.id(),
            "time-inside-ring" | "everybody-at-distance" | "spacing-kept"
        );
        if block != groundsign::doctrine::schema::Block::Detection && other {
            assert_eq!(judged, NeverEvaluated, "{}", criterion.id());
        }
    }
}

#[test]
fn the_closest_approach_is_a_share_of_the_range_at_the_mark() {
    let course = course();
    let of = |range_m: f32| {
        let record = found(&course).person_at(LEADER, south(range_m)).wait(1.0);
        outcome(&ends(record), "closest-approach-after-mark", 1.0, 0.9)
    };
    assert_eq!(of(80.0), Met);
    assert_eq!(of(79.0), PartlyMet);
    assert_eq!(of(72.1), PartlyMet);
    assert_eq!(of(71.9), NotMet);
    let closes_up = found(&course).person_at(PersonId(3), south(81.0)).wait(1.0);
    let closes_up = outcome(&ends(closes_up), "closest-approach-after-mark", 1.0, 0.9);
    assert_eq!(closes_up, Met);
}

fn exposed(record: Record, exposures: &[(bool, bool)]) -> Record {
    let device = course().device_id("bag");
    exposures
        .iter()
        .enumerate()
        .fold(record, |record, (person, (in_sight, hard_cover))| {
            record.event(Event::ExposureChanged {
                person: PersonId(person as u16),
                device,
                in_sight: *in_sight,
                hard_cover: *hard_cover,
            })
        })
}

/// The same, with sight and cover required within 150 m while the class is unknown.
fn covered_within_150_m() -> Course {
    let mut course = course();
    let preferred = &course.pack.distances.classes[0].preferred_m;
    course.pack.distances.in_doubt_preferred_m = Some(preferred.clone());
    course
}

fn control_point(record: Record, range_m: f32, in_sight: bool) -> Record {
    let device = course().device_id("bag");
    record.event(Event::ControlPointPlaced {
        at: at_south(range_m),
        in_sight_of: if in_sight { vec![device] } else { Vec::new() },
    })
}

fn post(record: Record, person: u16, at: Point) -> Record {
    let person = PersonId(person);
    record.event(Event::PostManned {
        person,
        at: at.at_height(0.0),
    })
}

fn transmits(record: Record, range_m: f32) -> Record {
    record.event(Event::Transmitted {
        from: at_south(range_m),
    })
}

fn sends(record: Record, report: Report) -> Record {
    let from = record.feet();
    record.event(Event::ReportSent { from, report })
}

/// The right answers on the nine lines for the item marked from [`SEEN_FROM`] by a patrol that has done nothing else.
fn right_lines() -> Vec<Answer> {
    let scenario = &course().exercise.scenario;
    let frame = GridFrame::of(&scenario.place);
    let clock = Clock::of(&scenario.when);
    let discovered = Record::of(&course()).walk_to(SEEN_FROM, 1.2).tick();
    vec![
        Answer::DateTime(clock.dtg(discovered).to_string()),
        Answer::WordsAndGrid("A Company, 1 Platoon".into(), frame.mgrs(ITEM, 8)),
        Answer::Words("Channel 7, Blue 1".into()),
        Answer::Item {
            class: None,
            signs: vec![CLUE],
        },
        Answer::YesNo(false),
        Answer::Assets(vec!["culvert".into(), "the-well".into()]),
        Answer::Impact(Impact::Delayed),
        Answer::Measures(Vec::new()),
        Answer::Priority("immediate".into()),
    ]
}

/// The right report with one line (from 0) replaced.
fn report_with(line: usize, answer: Answer) -> Report {
    let mut lines = right_lines();
    if let Some(replaced) = lines.get_mut(line) {
        *replaced = answer;
    }
    Report {
        format: "nine-line".into(),
        channel: Channel::Radio,
        lines,
    }
}

/// The item lies between culvert and well, so that both are threatened whatever the class.
fn line(line: usize, answer: Answer, id: &str, met: f32, partly: f32) -> (Outcome, Option<f64>) {
    let course = Course::clean().device("bag", "small", Point(0.0, 80.0));
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0);
    let session = ends(sends(record, report_with(line, answer)));
    let judgement = judge_by(&course, &session, &rule(id, met, partly));
    (judgement.outcome, judgement.measured)
}

fn errors(record: Record) -> Vec<&'static str> {
    critical_ids(&course(), &ends(record), None)
}

#[test]
fn every_title_advice_and_finding_has_its_english() {
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let catalogue = Catalogue::read(&assets, "en").expect("the English files are sound");
    for criterion in criteria::reporting::ALL
        .iter()
        .chain(criteria::safe_distance::ALL)
    {
        for kind in ["criterion", "advice"] {
            let id = format!("{kind}-{}", criterion.id());
            assert!(catalogue.knows(&id), "{id}");
        }
    }
    for gate in critical::ALL {
        for kind in ["critical", "critical-advice"] {
            let id = format!("{kind}-{}", gate.id());
            assert!(catalogue.knows(&id), "{id}");
        }
    }
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for folder in ["scoring", "units"] {
        for id in message_ids(&source.join(folder)) {
            assert!(catalogue.knows(&id), "{id}");
        }
    }
}

/// Every quoted message id of the areas tested here.
fn message_ids(folder: &std::path::Path) -> Vec<String> {
    let mut ids = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            ids.extend(message_ids(&path));
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("it can be read");
        let quoted = text.split('"').skip(1).step_by(2);
        let ours = [
            "report-why-",
            "report-said-",
            "report-kind-",
            "report-measure-",
            "report-impact-",
            "critical-finding-",
            "finding-report-",
            "grid-",
            "dtg-",
        ];
        ids.extend(
            quoted
                .filter(|word| ours.iter().any(|prefix| word.starts_with(prefix)))
                .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
                .filter(|word| !word.ends_with('-'))
                .map(str::to_owned),
        );
    }
    ids
}

#[test]
fn a_record_that_names_nobody_we_know_is_scored_all_the_same() {
    let course = course();
    let (nobody, at) = (PersonId(999), at_south(50.0));
    let record = found(&course)
        .event(Event::LeftKnownGround { person: nobody, at })
        .event(Event::PostManned { person: nobody, at })
        .event(Event::WaypointReached { waypoint: 999 })
        .event(Event::ControlPointPlaced {
            at: at_south(f32::NAN),
            in_sight_of: vec![groundsign::scenario::exercise::DeviceId(99)],
        })
        .wait(1.0)
        .event(Event::PostLeft { person: nobody })
        .wait(60.0);
    let mut session = ends(record);
    session
        .observations
        .last_mut()
        .expect("observed")
        .people
        .clear();
    for criterion in criteria::ALL {
        judge_by(&course, &session, &rule(criterion.id(), 1.0, 0.5));
    }
    let made = critical_ids(&course, &session, None);
    assert!(made.contains(&"left-known-ground"), "{made:?}");
    session.observations.clear();
    for criterion in criteria::ALL {
        judge_by(&course, &session, &rule(criterion.id(), 1.0, 0.5));
    }
}
