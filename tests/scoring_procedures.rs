//! Reporting, safe distance and critical errors: each criterion at, just under and just over its threshold, each report
//! line right, half right, wrong, absent and in the wrong form, each critical error made and not made. All from records
//! written by hand.

#[path = "scoring_procedures/after_incident.rs"]
mod after_incident;
mod common;
#[path = "scoring_procedures/drills.rs"]
mod drills;
#[path = "scoring_procedures/local_people.rs"]
mod local_people;
#[path = "scoring_procedures/order.rs"]
mod order;
#[path = "scoring_procedures/report_findings.rs"]
mod report_findings;
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
use groundsign::scoring::criterion::{Evidence, Judgement, Outcome};
use groundsign::scoring::facts::Facts;
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

/// Where the item is: 80 m from where it is marked, 140 m (in doubt) are required, 150 m preferred.
const ITEM: Point = Point(0.0, 20.0);

/// Where it is marked from.
const SEEN_FROM: Point = Point(0.0, -60.0);

/// One tick, seconds.
const TICK_S: f32 = 1.0 / 64.0;

fn course() -> Course {
    Course::clean().device("bag", "small", ITEM)
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

/// Everybody stands in one place, so many metres south of the item.
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

// ---------------------------------------------------------------- safe distance

#[test]
fn stopping_is_timed_from_the_first_mark() {
    let stops_after = |seconds| ends(marked(&course()).wait(seconds).stops());
    let of = |session: &Session| outcome(session, "stop-after-mark", 3.0, 6.0);
    assert_eq!(of(&stops_after(3.0)), Met);
    assert_eq!(of(&stops_after(3.0 + TICK_S)), PartlyMet);
    assert_eq!(of(&stops_after(6.0)), PartlyMet);
    assert_eq!(of(&stops_after(6.0 + TICK_S)), NotMet);
    assert_eq!(of(&ends(marked(&course()).wait(9.0))), NotMet);
    let stood = Record::of(&course()).person_at(LEADER, SEEN_FROM);
    let stood = ends(stood.wait(1.0).marks("bag-sign", CLUE, 80).wait(9.0));
    assert_eq!(judge(&stood, "stop-after-mark", 3.0, 6.0), (Met, Some(0.0)));
    assert_eq!(of(&nothing_marked()), NeverEvaluated);
}

#[test]
fn a_warning_is_timed_from_the_first_mark() {
    let of = |session: &Session| outcome(session, "warn-others", 10.0, 20.0);
    let warns_after = |seconds| ends(marked(&course()).wait(seconds).event(Event::Warned));
    assert_eq!(of(&warns_after(10.0)), Met);
    assert_eq!(of(&warns_after(10.0 + TICK_S)), PartlyMet);
    assert_eq!(of(&warns_after(20.0 + TICK_S)), NotMet);
    assert_eq!(of(&ends(found(&course()))), NotMet);
    assert_eq!(of(&nothing_marked()), NeverEvaluated);
    let before = Record::of(&course())
        .viewed("bag-sign")
        .event(Event::Warned)
        .wait(5.0)
        .marks("bag-sign", CLUE, 80);
    assert_eq!(judge(&ends(before), "warn-others", 10.0, 20.0).1, Some(0.0));
}

#[test]
fn withdrawal_is_measured_against_the_required_distance() {
    let of = |range_m| {
        let session = ends(everybody_at(found(&course()), range_m));
        outcome(&session, "withdrawal-distance", 1.0, 0.8)
    };
    assert_eq!(of(140.0), Met);
    assert_eq!(of(139.6), PartlyMet, "139 m, as everybody is told");
    assert_eq!(of(112.0), PartlyMet);
    assert_eq!(of(111.9), NotMet);
    let never = outcome(&nothing_marked(), "withdrawal-distance", 1.0, 0.8);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn a_class_told_from_a_conclusive_sign_asks_for_its_own_distance() {
    let of = |course: &Course| {
        let report = Answer::Item {
            class: Some("small".into()),
            signs: vec![CLUE],
        };
        let record = everybody_at(found(course), 101.0);
        let session = ends(sends(record, report_with(3, report)));
        judge_by(course, &session, &rule("withdrawal-distance", 1.0, 0.8)).outcome
    };
    assert_eq!(of(&course().conclusive("bag-sign")), Met);
    assert_eq!(of(&course()), NotMet, "guessed, so in doubt 140 m");
}

#[test]
fn distance_is_taken_at_the_hand_over() {
    let record = everybody_at(found(&course()), 150.0).event(Event::HandedOver);
    let session = everybody_at(record, 30.0).ends(Ending::HandedOver);
    assert_eq!(outcome(&session, "withdrawal-distance", 1.0, 0.8), Met);
}

#[test]
fn everybody_counts_for_the_required_distance() {
    let course = course();
    let with_near = |near: u16| {
        let mut record = everybody_at(found(&course), 150.0);
        for person in 0..near {
            record = record.person_at(PersonId(person + 1), south(139.0));
        }
        outcome(&ends(record.wait(1.0)), "everybody-at-distance", 1.0, 0.75)
    };
    assert_eq!(with_near(0), Met);
    assert_eq!(with_near(1), PartlyMet);
    assert_eq!(with_near(2), NotMet);
    let never = outcome(&nothing_marked(), "everybody-at-distance", 1.0, 0.75);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn known_ground_is_counted_in_metres_walked() {
    let course = course();
    let walk = |off_m: f32| {
        let mut record = found(&course).walk_to(Point(0.0, -60.0 - (40.0 - off_m)), 1.0);
        for person in 0..4 {
            record = record.event(Event::LeftKnownGround {
                person: PersonId(person),
                at: south(120.0).at_height(0.0),
            });
        }
        let session = ends(record.walk_to(Point(0.0, -100.0), 1.0));
        judge(&session, "withdrawal-on-known-ground", 0.9, 0.5)
    };
    let (outcome_at, measured) = walk(2.0);
    assert!(outcome_at == Met && measured.unwrap() < 1.0, "{measured:?}");
    assert_eq!(walk(6.0).0, PartlyMet);
    assert_eq!(walk(19.0).0, PartlyMet);
    assert_eq!(walk(21.0).0, NotMet);
    let stood = ends(found(&course));
    let never = outcome(&stood, "withdrawal-on-known-ground", 0.9, 0.5);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn time_inside_the_ring_is_that_of_whoever_was_there_longest() {
    let of = |seconds: f32| {
        let record = marked(&course()).wait(seconds);
        let session = ends(everybody_at(record, 150.0));
        outcome(&session, "time-inside-ring", 60.0, 90.0)
    };
    assert_eq!(of(59.9), Met);
    assert_eq!(of(60.3), PartlyMet);
    assert_eq!(of(90.3), NotMet);
    assert_eq!(of(0.0), Met);
    let clean = Course::clean();
    let session = ends(Record::of(&clean).walk_route());
    let never = judge_by(&clean, &session, &rule("time-inside-ring", 60.0, 90.0));
    assert_eq!(never.outcome, NeverEvaluated);
}

/// A patrol that marked an item and walked on past it was once told that it had withdrawn far enough, over known ground,
/// and had left the danger area soon.
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

/// Who stood, marked and walked back in one order was once told to have stopped two minutes later.
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

/// The distances of an item that was never marked were once not shown beside those of one that was.
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

/// The same, asked to be out of sight and behind cover within 150 m where nobody can tell the class.
fn covered_within_150_m() -> Course {
    let mut course = course();
    let preferred = &course.pack.distances.classes[0].preferred_m;
    course.pack.distances.in_doubt_preferred_m = Some(preferred.clone());
    course
}

#[test]
fn cover_and_sight_are_shares_of_those_of_whom_they_are_asked() {
    let course = covered_within_150_m();
    let (covered, hidden, open) = ((false, true), (false, false), (true, false));
    let of = |exposures: &[(bool, bool)], range_m| {
        let session = ends(exposed(everybody_at(found(&course), range_m), exposures));
        let judged = |id| judge_by(&course, &session, &rule(id, 1.0, 0.5)).outcome;
        (judged("hard-cover"), judged("out-of-sight"))
    };
    assert_eq!(of(&[covered; 4], 145.0), (Met, Met));
    assert_eq!(of(&[hidden; 4], 145.0), (NotMet, Met));
    assert_eq!(
        of(&[covered, covered, hidden, hidden], 145.0),
        (PartlyMet, Met)
    );
    assert_eq!(
        of(&[covered, covered, open, open], 145.0),
        (PartlyMet, PartlyMet)
    );
    assert_eq!(of(&[covered, open, open, open], 145.0), (NotMet, NotMet));
    assert_eq!(of(&[open; 4], 149.9), (NotMet, NotMet));
    assert_eq!(of(&[open; 4], 150.0), (NeverEvaluated, NeverEvaluated));
    assert_eq!(of(&[], 145.0), (NeverEvaluated, NeverEvaluated));
}

fn control_point(record: Record, range_m: f32, in_sight: bool) -> Record {
    let device = course().device_id("bag");
    record.event(Event::ControlPointPlaced {
        at: at_south(range_m),
        in_sight_of: if in_sight { vec![device] } else { Vec::new() },
    })
}

#[test]
fn a_control_point_needs_distance_and_no_line_of_sight() {
    let course = covered_within_150_m();
    let of = |range_m, in_sight| {
        let session = ends(control_point(found(&course), range_m, in_sight));
        judge_by(&course, &session, &rule("control-point-sited", 1.0, 0.5)).outcome
    };
    assert_eq!(of(140.0, false), Met);
    assert_eq!(of(139.9, false), PartlyMet);
    assert_eq!(of(149.9, true), PartlyMet);
    assert_eq!(of(150.0, true), Met);
    assert_eq!(of(139.9, true), NotMet);
    let none = outcome(&ends(found(&course)), "control-point-sited", 1.0, 0.5);
    assert_eq!(none, NotMet);
    let moved = control_point(control_point(found(&course), 100.0, true), 145.0, false);
    assert_eq!(outcome(&ends(moved), "control-point-sited", 1.0, 0.5), Met);
}

#[test]
fn the_check_of_a_control_point_must_hold_it() {
    let course = course();
    let check = |ring, off_m: f32| {
        let at = Point(off_m, ITEM.1 - 145.0).at_height(0.0);
        let record = found(&course).event(Event::CheckBegun { ring, at });
        let session = ends(control_point(record.wait(5.0), 145.0, false));
        outcome(&session, "control-point-checked", 1.0, 1.0)
    };
    assert_eq!(check(CheckRing::Near, 5.0), Met);
    assert_eq!(check(CheckRing::Near, 5.1), NotMet);
    assert_eq!(check(CheckRing::Far, 25.0), Met);
    assert_eq!(check(CheckRing::Far, 25.1), NotMet);
    let ordered =
        everybody_at(found(&course), 145.0).event(Event::Ordered(Order::Check(CheckRing::Near)));
    let ordered = control_point(ordered, 145.0, false);
    assert_eq!(
        outcome(&ends(ordered), "control-point-checked", 1.0, 1.0),
        Met
    );
    let none = outcome(&ends(found(&course)), "control-point-checked", 1.0, 1.0);
    assert_eq!(none, NeverEvaluated);
}

fn post(record: Record, person: u16, at: Point) -> Record {
    let person = PersonId(person);
    record.event(Event::PostManned {
        person,
        at: at.at_height(0.0),
    })
}

#[test]
fn posts_count_when_they_are_manned_at_distance() {
    let course = course();
    let of = |ranges: &[f32]| {
        let record = ranges
            .iter()
            .zip(1..)
            .fold(found(&course), |record, (range_m, person)| {
                post(record, person, south(*range_m))
            });
        outcome(&ends(record), "cordon-posts", 2.0, 1.0)
    };
    assert_eq!(of(&[140.0, 145.0]), Met);
    assert_eq!(of(&[140.0, 139.0]), PartlyMet);
    assert_eq!(of(&[139.0, 139.0]), NotMet);
    assert_eq!(of(&[]), NotMet);
    let left = post(found(&course), 1, south(145.0)).event(Event::PostLeft {
        person: PersonId(1),
    });
    assert_eq!(outcome(&ends(left), "cordon-posts", 2.0, 1.0), NotMet);
}

#[test]
fn the_cordon_is_asked_only_for_ways_that_can_be_reached() {
    let course = course();
    // The track crosses the ring south and north of the item; the north side lies beyond it.
    let of = |at: Option<Point>| {
        let record = found(&course);
        let record = match at {
            Some(at) => post(record, 1, at),
            None => record,
        };
        judge(&ends(record), "cordon-all-round", 1.0, 0.5)
    };
    assert_eq!(of(Some(south(145.0))), (Met, Some(1.0)));
    assert_eq!(of(Some(south(139.0))).0, NotMet);
    assert_eq!(of(Some(ITEM.towards(180.0 - 29.0, 145.0))).0, Met);
    assert_eq!(of(Some(ITEM.towards(180.0 - 31.0, 145.0))).0, NotMet);
    assert_eq!(of(None).0, NotMet);
}

#[test]
fn civilians_are_held_or_come_in() {
    let course = course();
    let (farmer, herder) = (PersonId(4), PersonId(5));
    let outside = Point(-180.0, -100.0);
    let base = || {
        post(found(&course), 1, south(145.0))
            .person_at(farmer, outside)
            .person_at(herder, Point(180.0, 150.0))
            .wait(1.0)
    };
    let stopped = |record: Record, civilian| {
        let by = PersonId(1);
        record.event(Event::CivilianStopped { civilian, by })
    };
    let of = |record: Record| outcome(&ends(record.wait(1.0)), "civilians-held", 1.0, 0.5);
    assert_eq!(of(stopped(base(), farmer)), Met);
    assert_eq!(
        of(stopped(base(), farmer).person_at(herder, ITEM)),
        PartlyMet
    );
    assert_eq!(of(base().person_at(farmer, ITEM)), NotMet);
    assert_eq!(
        of(stopped(base(), farmer).wait(1.0).person_at(farmer, ITEM)),
        NotMet
    );
    assert_eq!(of(base()), NeverEvaluated);
}

#[test]
fn the_secondary_check_belongs_to_the_new_place() {
    let course = course();
    let check = |range_m: f32| {
        let record = everybody_at(found(&course), range_m);
        let session = ends(record.event(Event::Ordered(Order::Check(CheckRing::Far))));
        outcome(&session, "secondary-check", 1.0, 0.5)
    };
    assert_eq!(check(140.0), Met);
    assert_eq!(check(139.9), PartlyMet);
    assert_eq!(
        outcome(&ends(found(&course)), "secondary-check", 1.0, 0.5),
        NotMet
    );
}

fn transmits(record: Record, range_m: f32) -> Record {
    record.event(Event::Transmitted {
        from: at_south(range_m),
    })
}

#[test]
fn transmissions_inside_the_radius_are_counted() {
    let course = course();
    let of = |ranges: &[f32]| {
        let record = ranges.iter().fold(found(&course), |record, range_m| {
            transmits(record, *range_m)
        });
        outcome(&ends(record), "radio-discipline", 0.0, 1.0)
    };
    assert_eq!(of(&[15.0, 200.0]), Met);
    assert_eq!(of(&[14.9, 15.0]), PartlyMet);
    assert_eq!(of(&[14.9, 14.0]), NotMet);
}

#[test]
fn drill_steps_are_credited_after_what_they_need() {
    let course = course();
    // Confirm; clear; report, post and check after it; control last, which needs the cordon.
    let looked = || found(&course).looks_at(ITEM).wait(3.0);
    let cleared = || everybody_at(looked(), 145.0);
    let check = |record: Record| record.event(Event::Ordered(Order::Check(CheckRing::Near)));
    let all = |record: Record| {
        let record = sends(post(record, 1, south(145.0)), report_with(9, Answer::Empty));
        control_point(check(record), 145.0, false)
    };
    let of = |record: Record| judge(&ends(record), "drill-order", 1.0, 0.5);
    assert_eq!(of(all(cleared())), (Met, Some(1.0)));
    // The same before the patrol was clear: the report went out too early; what lasts counts once the patrol is clear.
    let early = everybody_at(all(looked()), 145.0);
    assert_eq!(of(early), (PartlyMet, Some(5.0 / 6.0)));
    assert_eq!(of(looked()).0, NotMet);
    // A check too early and another in time counts.
    let again = all(everybody_at(check(looked()), 145.0));
    assert_eq!(of(again), (Met, Some(1.0)));
}

#[test]
fn spacing_is_judged_on_the_march() {
    let course = course();
    // Ordered are 8 m; a half more or less is kept.
    let of = |spacing_m: f32| {
        let mut record = Record::of(&course);
        for rank in 1..4_u16 {
            let at = Point(0.0, -150.0 - f32::from(rank) * spacing_m);
            record = record.person_at(PersonId(rank), at);
        }
        let session = ends(record.walk_to(Point(0.0, -100.0), 1.2));
        outcome(&session, "spacing-kept", 0.9, 0.5)
    };
    assert_eq!(of(8.0), Met);
    assert_eq!(of(4.1), Met);
    assert_eq!(of(3.9), NotMet);
    assert_eq!(of(11.9), Met);
    assert_eq!(of(12.1), NotMet);
}

#[test]
fn a_hand_over_is_met_or_not() {
    let handed = found(&course()).event(Event::HandedOver);
    let handed = handed.ends(Ending::HandedOver);
    assert_eq!(outcome(&handed, "handed-over", 1.0, 1.0), Met);
    assert_eq!(
        outcome(&ends(found(&course())), "handed-over", 1.0, 1.0),
        NotMet
    );
    assert_eq!(
        outcome(&nothing_marked(), "handed-over", 1.0, 1.0),
        NeverEvaluated
    );
}

#[test]
fn a_clean_patrol_is_walked_to_its_end() {
    let clean = Course::clean();
    let of = |session: &Session| {
        judge_by(&clean, session, &rule("clean-patrol-completed", 1.0, 0.5)).outcome
    };
    let whole = Record::of(&clean).walk_route().ends(Ending::RouteCompleted);
    assert_eq!(of(&whole), Met);
    let half = Record::of(&clean).event(Event::WaypointReached { waypoint: 1 });
    assert_eq!(of(&ends(half)), PartlyMet);
    assert_eq!(of(&ends(Record::of(&clean).wait(9.0))), NotMet);
    let with_device = outcome(&nothing_marked(), "clean-patrol-completed", 1.0, 0.5);
    assert_eq!(with_device, NeverEvaluated);
}

#[test]
fn the_distance_of_everybody_is_summed_up() {
    let course = course();
    let session = ends(everybody_at(found(&course), 145.0));
    let facts = Facts::of(&session, &course.pack);
    let summaries = distance::summaries(&Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    });
    let summary = &summaries[0];
    assert_eq!(summary.device, Some(course.device_id("bag")));
    assert_eq!(summary.required_m, Some(140.0));
    assert_eq!(summary.per_person.len(), course.exercise.people.len());
    let lead = &summary.per_person[0];
    assert_eq!(lead.achieved_m, 145.0);
    assert_eq!(lead.closest_after_mark_m, 80.0, "{lead:?}");
    assert!((lead.inside_s - 1.0).abs() < 0.2, "{lead:?}");
}

// ---------------------------------------------------------------- reporting

fn sends(record: Record, report: Report) -> Record {
    let from = record.feet();
    record.event(Event::ReportSent { from, report })
}

/// What is right on each of the nine lines for the item marked from [`SEEN_FROM`] by a patrol that has done nothing
/// else.
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

fn wrong_form_and_absent(number: usize, id: &str) {
    let (outcome_of_empty, measured) = line(number, Answer::Empty, id, 0.5, 0.5);
    assert_eq!((outcome_of_empty, measured), (NotMet, None), "{id}: empty");
    let odd = line(number, Answer::Number(3), id, 0.5, 0.5);
    assert_eq!(odd, (NotMet, None), "{id}: wrong form");
}

#[test]
fn a_right_report_is_right_on_every_line() {
    let course = Course::clean().device("bag", "small", Point(0.0, 80.0));
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let grid = frame.mgrs(Point(0.0, 80.0), 8);
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0);
    let report = report_with(
        1,
        Answer::WordsAndGrid("1 platoon a company A Company 1 Platoon".into(), grid),
    );
    let session = ends(sends(record, report));
    let facts = Facts::of(&session, &course.pack);
    let evidence = Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    };
    let summary = report_truth::summary(&evidence).expect("a report was sent");
    for line in &summary.lines {
        assert_eq!(line.outcome, Met, "{line:?}");
        assert_eq!(line.why, None, "{line:?}");
    }
    assert_eq!(summary.lines.len(), 9);
    for id in ["report-sent", "report-complete", "report-form"] {
        assert_eq!(
            judge_by(&course, &session, &rule(id, 1.0, 0.8)).outcome,
            Met,
            "{id}"
        );
    }
}

#[test]
fn the_time_of_discovery_is_held_against_the_first_mark() {
    let course = course();
    let clock = Clock::of(&course.exercise.scenario.when);
    let discovered = Record::of(&course).walk_to(SEEN_FROM, 1.2).tick();
    let said = |minutes: u32| {
        let dtg = clock
            .dtg(Tick(discovered.0 + minutes * 60 * 64))
            .to_string();
        line(
            0,
            Answer::DateTime(dtg),
            "report-time-of-discovery",
            2.0,
            5.0,
        )
    };
    assert_eq!(said(0), (Met, Some(0.0)));
    assert_eq!(said(2), (Met, Some(2.0)));
    assert_eq!(said(3), (PartlyMet, Some(3.0)));
    assert_eq!(said(5), (PartlyMet, Some(5.0)));
    assert_eq!(said(6), (NotMet, Some(6.0)));
    let no_date = Answer::DateTime("310930AFEB26".into());
    assert_eq!(
        line(0, no_date, "report-time-of-discovery", 2.0, 5.0),
        (NotMet, None)
    );
    wrong_form_and_absent(0, "report-time-of-discovery");
}

#[test]
fn the_time_of_sending_is_no_time_of_discovery() {
    let course = course();
    let clock = Clock::of(&course.exercise.scenario.when);
    let record = found(&course).wait(600.0);
    let sent = clock.dtg(record.tick()).to_string();
    let session = ends(sends(record, report_with(0, Answer::DateTime(sent))));
    let judged = judge_by(
        &course,
        &session,
        &rule("report-time-of-discovery", 2.0, 5.0),
    );
    assert_eq!(judged.outcome, NotMet);
    let said = format!("{:?}", judged.findings);
    assert!(said.contains("report-why-time-of-sending"), "{said}");
}

#[test]
fn the_unit_is_named_by_its_name_or_call_sign() {
    let said = |words: &str| {
        let grid = "31PCR 0000 0000".to_owned();
        line(
            1,
            Answer::WordsAndGrid(words.into(), grid),
            "report-unit",
            1.0,
            0.5,
        )
        .0
    };
    assert_eq!(said("a company 1 platoon"), Met);
    assert_eq!(said("BLUE 1"), Met);
    assert_eq!(said("A Compny, 1 Platoon"), PartlyMet);
    assert_eq!(said("B Company, 3 Platoon, 2 Section"), NotMet);
    wrong_form_and_absent(1, "report-unit");
}

#[test]
fn the_grid_is_right_in_its_square_half_right_in_the_next_and_caught_when_swapped() {
    let course = Course::clean().device("bag", "small", Point(0.0, 80.0));
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let said = |grid: String| {
        let answer = Answer::WordsAndGrid("Blue 1".into(), grid);
        line(1, answer, "report-grid", 0.0, 10.0)
    };
    let true_grid = frame.mgrs(Point(0.0, 80.0), 8);
    assert_eq!(said(true_grid.clone()), (Met, Some(0.0)));
    assert_eq!(said(frame.mgrs(Point(10.0, 80.0), 8)).0, PartlyMet);
    assert_eq!(said(frame.mgrs(Point(10.0, 90.0), 8)).0, PartlyMet);
    assert_eq!(said(frame.mgrs(Point(20.0, 80.0), 8)).0, NotMet);
    assert_eq!(said(frame.mgrs(Point(0.0, 80.0), 6)), (NotMet, Some(90.0)));
    assert_eq!(said("somewhere north".into()), (NotMet, None));
    let words: Vec<&str> = true_grid.split(' ').collect();
    let swapped = format!("{} {} {}", words[0], words[2], words[1]);
    let answer = Answer::WordsAndGrid("Blue 1".into(), swapped);
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("bag-sign", CLUE, 80);
    let session = ends(sends(record, report_with(1, answer)));
    let judged = judge_by(&course, &session, &rule("report-grid", 0.0, 10.0));
    assert_eq!(judged.outcome, NotMet);
    assert!(format!("{:?}", judged.findings).contains("report-why-grid-swapped"));
    wrong_form_and_absent(1, "report-grid");
}

#[test]
fn the_contact_needs_frequency_and_call_sign() {
    let said = |words: &str| line(2, Answer::Words(words.into()), "report-contact", 1.0, 0.5).0;
    assert_eq!(said("channel 7, call sign Blue 1"), Met);
    assert_eq!(said("blue 1"), PartlyMet);
    assert_eq!(said("Ch. 7"), PartlyMet);
    assert_eq!(said("call me"), NotMet);
    wrong_form_and_absent(2, "report-contact");
}

#[test]
fn the_item_is_described_without_invention() {
    let said = |class: Option<&str>, signs: &[SignKind]| {
        let answer = Answer::Item {
            class: class.map(Into::into),
            signs: signs.to_vec(),
        };
        line(3, answer, "report-item", 1.0, 0.5)
    };
    assert_eq!(said(Some("small"), &[CLUE]), (Met, Some(1.0)));
    assert_eq!(said(None, &[CLUE]), (Met, Some(1.0)));
    assert_eq!(said(Some("vehicle"), &[CLUE]), (PartlyMet, Some(0.5)));
    assert_eq!(
        said(None, &[CLUE, SignKind::LocalBehaviour]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(
        said(Some("vehicle"), &[SignKind::Environment]),
        (NotMet, Some(0.0))
    );
    assert_eq!(said(None, &[]), (PartlyMet, Some(0.5)));
    wrong_form_and_absent(3, "report-item");
}

#[test]
fn contamination_is_a_plain_no() {
    let said = |yes| line(4, Answer::YesNo(yes), "report-contamination", 1.0, 1.0).0;
    assert_eq!((said(false), said(true)), (Met, NotMet));
    wrong_form_and_absent(4, "report-contamination");
}

#[test]
fn what_is_threatened_is_scored_by_recall_and_precision() {
    let said = |assets: &[&str]| {
        let assets = assets.iter().map(|id| (*id).to_owned()).collect();
        line(5, Answer::Assets(assets), "report-threatened", 1.0, 0.5)
    };
    assert_eq!(said(&["the-well", "culvert"]), (Met, Some(1.0)));
    let (one_invented, share) = said(&["the-well", "culvert", "the-moon"]);
    assert_eq!(one_invented, PartlyMet);
    assert!((share.unwrap() - 0.8).abs() < 1e-9);
    let (one_left_out, share) = said(&["the-well"]);
    assert_eq!(one_left_out, PartlyMet);
    assert!((share.unwrap() - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(said(&["the-moon"]), (NotMet, Some(0.0)));
    assert_eq!(said(&[]), (NotMet, Some(0.0)));
    wrong_form_and_absent(5, "report-threatened");
}

#[test]
fn an_asset_that_only_a_judged_distance_tells_may_be_named_or_left_out() {
    // The well is 140 m from the item: inside the in-doubt distance, outside the class's own.
    let of = |assets: Vec<String>| {
        let session = ends(sends(
            found(&course()),
            report_with(5, Answer::Assets(assets)),
        ));
        outcome(&session, "report-threatened", 1.0, 0.5)
    };
    assert_eq!(of(vec!["culvert".into(), "the-well".into()]), Met);
    assert_eq!(of(vec!["culvert".into()]), Met);
    assert_eq!(of(vec!["the-well".into()]), NotMet);
}

#[test]
fn the_impact_is_right_beside_it_or_wrong() {
    let said = |impact| line(6, Answer::Impact(impact), "report-impact", 1.0, 0.5).0;
    assert_eq!(said(Impact::Delayed), Met);
    assert_eq!(said(Impact::Stopped), PartlyMet);
    assert_eq!(said(Impact::Reduced), PartlyMet);
    assert_eq!(said(Impact::None), NotMet);
    wrong_form_and_absent(6, "report-impact");
}

#[test]
fn measures_are_honest_both_ways() {
    let course = course();
    let done = || {
        let record = everybody_at(found(&course).event(Event::Warned), 145.0);
        post(record, 1, south(145.0))
    };
    let of = |said: &[Measure]| {
        let report = report_with(7, Answer::Measures(said.to_vec()));
        judge(&ends(sends(done(), report)), "report-measures", 1.0, 0.6)
    };
    use Measure::{ControlPointSet, CordonPosted, Marked, Warned, Withdrawn};
    assert_eq!(of(&[Warned, Withdrawn, CordonPosted]), (Met, Some(1.0)));
    // Nothing was marked on the ground.
    assert_eq!(
        of(&[Warned, Withdrawn, CordonPosted, Marked]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(
        of(&[Warned, Withdrawn, CordonPosted, ControlPointSet]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(of(&[Warned, Withdrawn]).0, PartlyMet);
    assert_eq!(of(&[Warned]).0, NotMet);
    // What is done after sending was not done.
    let early = sends(
        found(&course),
        report_with(7, Answer::Measures(vec![Warned])),
    );
    let early = ends(early.wait(1.0).event(Event::Warned));
    assert_eq!(
        judge(&early, "report-measures", 1.0, 0.6),
        (NotMet, Some(0.0))
    );
    wrong_form_and_absent(7, "report-measures");
}

#[test]
fn the_priority_follows_the_packs_rule() {
    let said = |row: &str| line(8, Answer::Priority(row.into()), "report-priority", 1.0, 0.5);
    assert_eq!(said("immediate"), (Met, Some(1.0)));
    assert_eq!(said("indirect"), (PartlyMet, Some(0.5)));
    assert_eq!(said("minor"), (NotMet, Some(0.0)));
    assert_eq!(said("no-threat"), (NotMet, Some(0.0)));
    assert_eq!(said("at once"), (NotMet, None));
    wrong_form_and_absent(8, "report-priority");
}

fn with_methane() -> Course {
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
    course.pack.reports.push(ReportFormat {
        id: "methane".into(),
        name: Text::english("METHANE"),
        lines: asked
            .iter()
            .map(|(label, field)| ReportLine {
                label: (*label).into(),
                asks: Text::english("…"),
                field: *field,
            })
            .collect(),
        source: "example".into(),
        sure: Sure::Derived,
        note: Text::default(),
    });
    course.pack.report_in_force = "methane".into();
    course
}

#[test]
fn any_layout_made_of_fields_works() {
    let course = with_methane();
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let lines = |major, access: &str, casualties| {
        vec![
            Answer::YesNo(major),
            Answer::Grid(frame.mgrs(ITEM, 8)),
            Answer::Item {
                class: None,
                signs: vec![CLUE],
            },
            Answer::Words("one suspected item".into()),
            Answer::Words(access.into()),
            Answer::Number(casualties),
            Answer::Words("EOD team".into()),
        ]
    };
    let session = |lines| {
        let report = Report {
            format: "methane".into(),
            channel: Channel::Radio,
            lines,
        };
        ends(sends(found(&course), report))
    };
    let of = |session: &Session, id| judge_by(&course, session, &rule(id, 1.0, 1.0)).outcome;
    let right = session(lines(false, "by the track from the south", 0));
    for id in ["report-access", "report-casualties", "report-item"] {
        assert_eq!(of(&right, id), Met, "{id}");
    }
    assert_eq!(
        judge_by(&course, &right, &rule("report-grid", 0.0, 10.0)).outcome,
        Met
    );
    assert_eq!(of(&right, "report-complete"), Met);
    assert_eq!(of(&right, "report-form"), Met);
    let asked_nowhere = [
        "report-measures",
        "report-priority",
        "report-contact",
        "report-unit",
    ];
    for id in asked_nowhere {
        assert_eq!(of(&right, id), NeverEvaluated, "{id}");
    }
    let wrong = session(lines(true, " ", 2));
    for id in ["report-access", "report-casualties"] {
        assert_eq!(of(&wrong, id), NotMet, "{id}");
    }
    assert_eq!(of(&wrong, "report-complete"), NotMet);
}

#[test]
fn completeness_is_a_share_of_the_lines() {
    let of = |empty: usize| {
        let mut report = report_with(9, Answer::Empty);
        for line in 0..empty {
            report.lines[line] = Answer::Empty;
        }
        outcome(
            &ends(sends(found(&course()), report)),
            "report-complete",
            1.0,
            0.75,
        )
    };
    assert_eq!(of(0), Met);
    assert_eq!(of(1), PartlyMet);
    assert_eq!(of(2), PartlyMet);
    assert_eq!(of(3), NotMet);
}

#[test]
fn form_is_a_share_of_the_lines_answered() {
    let of = |wrong: usize| {
        let mut report = report_with(9, Answer::Empty);
        for line in 0..wrong {
            report.lines[line] = Answer::Number(1);
        }
        outcome(
            &ends(sends(found(&course()), report)),
            "report-form",
            1.0,
            0.75,
        )
    };
    assert_eq!(of(0), Met);
    assert_eq!(of(2), PartlyMet);
    assert_eq!(of(3), NotMet);
    let mut other = report_with(9, Answer::Empty);
    other.format = "methane".into();
    assert_eq!(
        outcome(
            &ends(sends(found(&course()), other)),
            "report-form",
            1.0,
            0.75
        ),
        NotMet
    );
}

#[test]
fn a_report_that_never_went_out_loses_every_line() {
    let course = course();
    let session = ends(found(&course));
    for id in [
        "report-sent",
        "report-complete",
        "report-form",
        "report-grid",
        "report-measures",
        "report-priority",
        "time-to-report",
    ] {
        let judged = judge_by(&course, &session, &rule(id, 1.0, 1.0));
        assert_eq!((judged.outcome, judged.measured), (NotMet, None), "{id}");
        assert!(!judged.findings.is_empty());
    }
}

/// Nobody can know from afar that a thing is harmless: the report on it was once judged by nothing at all.
#[test]
fn a_report_on_something_harmless_is_judged_like_any_other() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 140.0))
        .look_alike("sacks", Point(0.0, -40.0));
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("sacks-sign", CLUE, 60);
    let session = ends(sends(record.stops(), report_with(9, Answer::Empty)));
    let of = |id| judge_by(&course, &session, &rule(id, 1.0, 1.0)).outcome;
    assert_eq!(of("report-sent"), Met);
    assert_eq!(of("report-time-of-discovery"), Met, "that of its mark");
}

#[test]
fn of_several_reports_the_last_about_the_item_counts() {
    let first = sends(
        found(&course()),
        report_with(6, Answer::Impact(Impact::None)),
    );
    let session = ends(sends(first.wait(5.0), report_with(9, Answer::Empty)));
    assert_eq!(outcome(&session, "report-impact", 1.0, 0.5), Met);
}

#[test]
fn time_to_report_runs_from_the_first_mark_to_the_first_report() {
    let of = |seconds: f32| {
        let record = marked(&course()).wait(seconds);
        let session = ends(sends(record, report_with(9, Answer::Empty)));
        outcome(&session, "time-to-report", 300.0, 600.0)
    };
    assert_eq!(of(300.0), Met);
    assert_eq!(of(300.0 + TICK_S), PartlyMet);
    assert_eq!(of(600.0 + TICK_S), NotMet);
}

#[test]
fn no_report_is_no_question_of_where_it_was_sent_from() {
    let none = outcome(&ends(found(&course())), "report-from-safe-place", 1.0, 0.5);
    assert_eq!(none, NeverEvaluated);
}

// ---------------------------------------------------------------- critical errors

fn errors(record: Record) -> Vec<&'static str> {
    critical_ids(&course(), &ends(record), None)
}

#[test]
fn a_drill_by_the_book_makes_no_critical_error() {
    let record = found(&course())
        .event(Event::Warned)
        .walk_to(south(145.0), 1.2)
        .stops();
    let record = control_point(post(record, 1, south(145.0)), 145.0, false);
    let record = transmits(record, 145.0)
        .wait(120.0)
        .event(Event::HandedOver);
    assert_eq!(errors(record), Vec::<&str>::new());
}

#[test]
fn touching_is_critical_whatever_it_was() {
    let touch = |device| {
        let at = ITEM.at_height(0.0);
        errors(Record::of(&course()).event(Event::Touched { device, at }))
    };
    assert_eq!(touch(Some(course().device_id("bag"))), ["touched-item"]);
    assert_eq!(touch(None), ["touched-item"]);
}

#[test]
fn going_nearer_after_the_mark_is_critical_beyond_the_margin() {
    let course = course();
    let nearer = |range_m: f32, limit| {
        let record = found(&course).person_at(LEADER, south(range_m)).wait(1.0);
        critical_ids(&course, &ends(record), limit)
    };
    assert!(nearer(75.1, None).is_empty());
    assert_eq!(nearer(74.8, None), ["approached-after-mark"]);
    assert_eq!(nearer(78.0, Some(1.0)), ["approached-after-mark"]);
    assert!(nearer(71.0, Some(10.0)).is_empty());
    let sent = found(&course).person_at(PersonId(2), south(60.0)).wait(1.0);
    assert_eq!(errors(sent), ["approached-after-mark"]);
    let closes_up = found(&course).person_at(PersonId(2), south(78.0)).wait(1.0);
    assert!(errors(closes_up).is_empty());
}

#[test]
fn leaving_known_ground_is_critical_near_an_item_that_is_known() {
    let left = |record: Record, range_m: f32| {
        errors(record.event(Event::LeftKnownGround {
            person: PersonId(2),
            at: at_south(range_m),
        }))
    };
    assert_eq!(left(found(&course()), 139.0), ["left-known-ground"]);
    assert!(left(found(&course()), 140.0).is_empty());
    assert!(left(Record::of(&course()), 30.0).is_empty());
}

/// Story: whoever came to a stand within the three seconds that are asked had a critical error by the fourth metre.
#[test]
fn the_steps_in_which_one_comes_to_a_stand_are_no_critical_error() {
    let after = |steps_m: f32| {
        let here = Point(SEEN_FROM.0 - steps_m, SEEN_FROM.1);
        let left = marked(&course())
            .walk_to(here, 1.2)
            .event(Event::LeftKnownGround {
                person: LEADER,
                at: here.at_height(0.0),
            });
        errors(left.stops().wait(5.0))
    };
    assert!(after(4.0).is_empty());
    assert_eq!(after(6.0), ["left-known-ground"]);
    // Who has stood and then steps off known ground was not coming to a stand.
    let at = Point(SEEN_FROM.0 - 4.0, SEEN_FROM.1);
    let stood = marked(&course()).stops().wait(2.0).walk_to(at, 1.2);
    let left = stood.event(Event::LeftKnownGround {
        person: LEADER,
        at: at.at_height(0.0),
    });
    assert_eq!(errors(left), ["left-known-ground"]);
    // Who leaves it within these steps and goes on has left it.
    let person = LEADER;
    let goes_on = marked(&course())
        .walk_to(at, 1.2)
        .event(Event::LeftKnownGround {
            person,
            at: at.at_height(0.0),
        });
    let far = Point(SEEN_FROM.0 - 20.0, SEEN_FROM.1);
    assert_eq!(errors(goes_on.walk_to(far, 1.2)), ["left-known-ground"]);
}

#[test]
fn transmitting_inside_the_radius_is_critical_once_the_item_is_known() {
    assert_eq!(
        errors(transmits(found(&course()), 14.9)),
        ["transmitted-inside-radius"]
    );
    assert!(errors(transmits(found(&course()), 15.0)).is_empty());
    assert!(errors(transmits(Record::of(&course()), 5.0)).is_empty());
}

#[test]
fn going_on_past_the_item_is_critical() {
    let past = |to: Point| {
        let record = found(&course());
        critical_ids(
            &course(),
            &ends(record.walk_to(to, 1.2).stops()),
            Some(60.0),
        )
    };
    assert!(past(Point(60.0, 0.0)).is_empty());
    assert!(past(Point(70.0, 60.0)).contains(&"crossed-item"));
    let turned_back = found(&course()).walk_to(south(145.0), 1.2);
    assert!(errors(turned_back).is_empty());
}

#[test]
fn a_way_back_that_winds_round_the_item_is_no_crossing() {
    let course = course();
    // The way led round the item at 60 m before it was marked from the far side.
    let way = [Point(60.0, 20.0), Point(0.0, 80.0)];
    let mut record = Record::of(&course).walk_to(Point(0.0, -40.0), 1.2);
    for point in way {
        record = record.walk_to(point, 1.2);
    }
    record = record
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0);
    record = record
        .walk_to(Point(60.0, 20.0), 1.2)
        .walk_to(Point(0.0, -40.0), 1.2);
    let made = critical_ids(&course, &ends(record), Some(20.0));
    assert!(!made.contains(&"crossed-item"), "{made:?}");
}

/// A control point in sight of the item once failed a patrol whatever else it had done, on a source that says
/// "preferably".
#[test]
fn a_control_point_in_sight_is_no_critical_error() {
    assert!(errors(control_point(found(&course()), 100.0, true)).is_empty());
}

#[test]
fn a_post_left_before_the_hand_over_is_critical_unless_relieved() {
    let person = PersonId(1);
    let left = || {
        let record = everybody_at(found(&course()), 145.0);
        post(record, 1, south(145.0))
            .wait(60.0)
            .event(Event::PostLeft { person })
    };
    assert_eq!(errors(left().wait(31.0)), ["cordon-left-open"]);
    assert!(errors(post(left().wait(29.0), 2, south(145.0)).wait(60.0)).is_empty());
    let handed = left().event(Event::HandedOver).wait(60.0);
    assert!(errors(handed).is_empty());
}

#[test]
fn a_civilian_who_walks_in_by_a_way_that_could_be_closed_is_critical() {
    let farmer = PersonId(4);
    let walks_in = |post_at: Point, from: Point, to: Point| {
        let record = everybody_at(found(&course()), 145.0).person_at(farmer, from);
        let record = post(record, 1, post_at).wait(1.0);
        errors(record.person_at(farmer, to).wait(60.0))
    };
    let (outside, inside) = (south(150.0), south(130.0));
    // A post that holds no way leaves the southern one open.
    let beside = Point(-170.0, 20.0);
    assert_eq!(walks_in(beside, outside, inside), ["cordon-left-open"]);
    assert!(walks_in(south(145.0), outside, inside).is_empty());
    // From the far side nobody could have kept them.
    let (north, near) = (Point(0.0, 175.0), Point(0.0, 150.0));
    assert!(walks_in(beside, north, near).is_empty());
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
