//! Stopping, confirming, and the order of steps.

use groundsign::doctrine::schema::Step;
use groundsign::scoring::Evidence;
use groundsign::scoring::distance::{Drill, StepDone, steps};
use groundsign::sim::action::TraineeAction;
use groundsign::sim::event::Event;
use groundsign::units::Point;

use super::*;

fn step(session: &Session, wanted: Step) -> StepDone {
    let course = course();
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let drill = Drill::of(&evidence).expect("something was marked");
    let all = steps(&drill);
    let (_, done) = all
        .iter()
        .find(|(step, _)| step.step == wanted)
        .expect("the pack has every step");
    *done
}

fn in_order(session: &Session, wanted: Step) -> bool {
    matches!(step(session, wanted), StepDone::InOrder(_))
}

/// Story: `Halt, Mark, Warn` and the way back in one tick was "stopped after 2:54 min".
#[test]
fn a_halt_and_a_mark_in_one_tick_is_a_halt() {
    let mark = TraineeAction::Mark {
        kind: CLUE,
        confidence_percent: 80,
    };
    let walk = || TraineeAction::Move {
        bearing_deg: 180.0,
        pace_mps: 1.6,
    };
    let of = |before: &[TraineeAction]| {
        let mut record = Record::of(&course()).walk_to(SEEN_FROM, 1.2);
        for action in before {
            record = record.action(action.clone());
        }
        let record = record.action(mark.clone()).marks("bag-sign", CLUE, 80);
        let away = record.action(walk()).walk_to(south(145.0), 1.6).stops();
        judge(&ends(away), "stop-after-mark", 3.0, 6.0)
    };
    assert_eq!(of(&[TraineeAction::Stop]), (Met, Some(0.0)));
    assert_eq!(of(&[walk(), TraineeAction::Stop]), (Met, Some(0.0)));
    let (outcome, after_s) = of(&[TraineeAction::Stop, walk()]);
    assert_eq!(outcome, NotMet);
    assert!(after_s.expect("stopped in the end") > 30.0);
}

/// Story: "Confirm: done" was credited for any mark at all.
#[test]
fn to_confirm_is_to_look_again_from_where_one_stands() {
    let confirmed = |record: Record| in_order(&ends(record), Step::Confirm);
    let aside = || marked(&course()).looks(90.0, 0.0);
    assert!(!confirmed(aside()), "marked in passing");
    assert!(!confirmed(aside().stops().wait(10.0)), "looking elsewhere");
    let looked = |seconds: f32| aside().stops().looks_at(ITEM).wait(seconds);
    assert!(!confirmed(looked(2.0)));
    assert!(confirmed(looked(3.5)));
    let optics = |looks_at: Point| aside().stops().optics(true).looks_at(looks_at).wait(0.5);
    assert!(confirmed(optics(ITEM)));
    assert!(!confirmed(optics(Point(60.0, 20.0))));
    let to_the_side = aside().walk_to(Point(16.0, -62.0), 1.2);
    assert!(confirmed(to_the_side), "another angle");
    // Going nearer, or looking back on the way out, confirms nothing.
    let nearer = aside().walk_to(Point(0.0, -50.0), 1.2).looks_at(ITEM);
    assert!(!confirmed(nearer.wait(10.0)));
    let late = aside()
        .walk_to(south(145.0), 1.2)
        .optics(true)
        .looks_at(ITEM);
    assert!(!confirmed(late.wait(10.0)));
    // Nor does a look back, as far away again, by who has walked past it.
    let past = aside()
        .walk_to(Point(6.0, 0.0), 1.2)
        .walk_to(Point(0.0, 100.0), 1.2)
        .stops();
    assert!(!confirmed(past.looks_at(ITEM).wait(10.0)));
    // The look may come before the mark.
    let before = Record::of(&course())
        .walk_to(SEEN_FROM, 1.2)
        .viewed("bag-sign")
        .looks_at(ITEM)
        .stops()
        .wait(4.0)
        .looks(90.0, 0.0)
        .marks("bag-sign", CLUE, 80);
    assert!(confirmed(before));
}

#[test]
fn walking_up_to_a_thing_is_no_other_angle() {
    let course = Course::clean().device("bag", "small", Point(30.0, 0.0));
    let session = Record::of(&course)
        .looks(270.0, 0.0)
        .viewed("bag-sign")
        .walk_to(Point(0.0, -40.0), 1.2)
        .marks("bag-sign", CLUE, 80)
        .ends(Ending::TimeUp);
    assert!(!in_order_of(&course, &session, Step::Confirm));
}

fn in_order_of(course: &Course, session: &Session, wanted: Step) -> bool {
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let drill = Drill::of(&evidence).expect("something was marked");
    let all = steps(&drill);
    all.iter()
        .any(|(step, done)| step.step == wanted && matches!(done, StepDone::InOrder(_)))
}

#[test]
fn nobody_waits_inside_the_ring_until_they_are_sure() {
    let hasty = marked(&course()).looks(180.0, 0.0);
    let session = ends(everybody_at(hasty.stops(), 145.0));
    assert!(!in_order(&session, Step::Confirm));
    assert!(in_order(&session, Step::Clear), "the mark is enough");
}

/// Story: a rear post set on the way out was "done before what it needs".
#[test]
fn a_rear_post_set_during_the_withdrawal_is_right_outside_the_ring() {
    let with_post = |range_m: f32| {
        let record = post(found(&course()), 3, south(range_m));
        ends(everybody_at(record.wait(5.0), 145.0))
    };
    assert!(in_order(&with_post(145.0), Step::Cordon));
    assert_eq!(step(&with_post(120.0), Step::Cordon), StepDone::No);
    let left = post(found(&course()), 3, south(145.0)).event(Event::PostLeft {
        person: PersonId(3),
    });
    let left = ends(everybody_at(left.wait(5.0), 145.0));
    assert!(
        !in_order(&left, Step::Cordon),
        "given up before the patrol was clear"
    );
}

/// Story: a control point occupied before anybody had looked counted as "checked".
#[test]
fn a_place_is_looked_over_before_it_is_occupied() {
    let look = |record: Record| {
        record.event(Event::CheckBegun {
            ring: CheckRing::Near,
            at: at_south(145.0),
        })
    };
    let set_up = |record: Record| control_point(record, 145.0, false);
    let there = || everybody_at(found(&course()), 145.0);
    let of = |record: Record| judge(&ends(record), "control-point-checked", 1.0, 1.0);
    assert_eq!(of(set_up(look(there()).wait(5.0))), (Met, Some(1.0)));
    assert_eq!(of(look(set_up(there()).wait(5.0))), (NotMet, Some(0.5)));
    // Looked over late, it is right once the point was moved to where one had looked first.
    let moved = set_up(look(control_point(there(), 170.0, false).wait(5.0)).wait(5.0));
    assert_eq!(of(moved), (Met, Some(1.0)));
}

/// Story: a check that ended while half of the patrol still walked inside the ring counted in full.
#[test]
fn the_new_place_is_checked_until_the_last_one_is_in() {
    let look = |record: Record| {
        record.event(Event::CheckBegun {
            ring: CheckRing::Far,
            at: at_south(145.0),
        })
    };
    let lead_in = || found(&course()).person_at(LEADER, south(145.0)).wait(1.0);
    let of = |record: Record| judge(&ends(record), "secondary-check", 1.0, 0.5);
    let all_in = |record: Record| everybody_at(record, 145.0);
    assert_eq!(of(all_in(look(lead_in()).wait(5.0))), (Met, Some(1.0)));
    let over = look(lead_in()).wait(5.0).moves_off().wait(5.0);
    assert_eq!(of(all_in(over)), (PartlyMet, Some(0.5)));
    assert_eq!(of(look(all_in(lead_in()))), (Met, Some(1.0)));
}

#[test]
fn the_cordon_is_set_when_every_way_in_is_watched_and_not_by_one_post() {
    let course = with_a_road_round();
    let cleared = || everybody_at(found(&course), 145.0);
    let (rear, north) = (south(145.0), Point(0.0, 165.0));
    let one = post(cleared(), 1, rear);
    assert_eq!(step(&ends(one.wait(60.0)), Step::Cordon), StepDone::No);
    let one_side = post(post(post(cleared(), 1, rear), 2, rear), 3, south(155.0));
    assert_eq!(step(&ends(one_side), Step::Cordon), StepDone::No);
    let all = || post(post(cleared(), 1, rear).wait(30.0), 2, north);
    assert!(in_order(&ends(all().wait(10.0)), Step::Cordon));
    // A post that was left before the last one was manned watches nothing.
    let left = post(cleared(), 1, rear).wait(30.0).event(Event::PostLeft {
        person: PersonId(1),
    });
    let never_both = post(left.wait(5.0), 2, north);
    assert_eq!(step(&ends(never_both), Step::Cordon), StepDone::No);
}
