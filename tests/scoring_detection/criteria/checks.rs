//! The near and the far check, and the search after a find.

use groundsign::record::Session;
use groundsign::scoring::Outcome;
use groundsign::sim::event::Ending;
use groundsign::units::Point;

use super::{CLUE, is_judged_at_its_threshold, is_never_evaluated, judge};
use crate::common::records::{Course, Record};

/// Walks a little and halts, looking all round at these pitches, for at least so long.
fn halting(course: &Course, pitches_deg: &[f32], at_least_s: f32) -> Session {
    let record = Record::of(course)
        .walk_to(Point(0.0, -100.0), 1.2)
        .stops()
        .scan(pitches_deg);
    let until_s = (record.time_s() - pitches_deg.len() as f32 * 9.0) + at_least_s;
    let until_s = until_s.max(record.time_s());
    record.at(until_s).build()
}

#[test]
fn the_near_check_covers_all_bins_from_the_ground_to_above_head_height() {
    // Bins below -10, -10 to 10, 10 to 30, above 30 degrees.
    let course = Course::clean();
    let id = "near-check-coverage";
    for (pitches, share) in [
        (&[0.0_f32][..], 25.0),
        (&[-20.0, 0.0, 20.0], 75.0),
        (&[-20.0, 0.0, 20.0, 40.0], 100.0),
    ] {
        is_judged_at_its_threshold(id, &halting(&course, pitches, 10.0), &course, share, 1e-9);
    }
    let never_halted = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_never_evaluated(id, &never_halted, &course);
}

/// Story: five looks of some seconds each, a few metres apart, became a halt of a minute because of the way between them.
#[test]
fn looks_from_places_near_each_other_are_a_halt_only_when_stood_as_long() {
    let course = Course::clean();
    let looks = |each_s: f32| {
        let mut record = Record::of(&course).walk_to(Point(0.0, -100.0), 1.2);
        for step in 1..4_u8 {
            let next = Point(0.0, -100.0 + f32::from(step));
            record = record.halt(each_s).walk_to(next, 0.2);
        }
        record.build()
    };
    is_never_evaluated("near-check-coverage", &looks(1.5), &course);
    let stood = looks(2.0);
    is_judged_at_its_threshold("near-check-coverage", &stood, &course, 0.0, 5.0);
}

#[test]
fn the_far_check_is_owed_at_long_halts_only_and_begins_above_the_feet() {
    // After 180 s in this pack.
    let course = Course::clean();
    let id = "far-check-coverage";
    is_never_evaluated(id, &halting(&course, &[0.0, 20.0, 40.0], 180.0), &course);
    is_judged_at_its_threshold(
        id,
        &halting(&course, &[0.0, 20.0, 40.0], 180.2),
        &course,
        100.0,
        1e-9,
    );
    let feet_only = halting(&course, &[-20.0], 200.0);
    is_judged_at_its_threshold(id, &feet_only, &course, 0.0, 1e-9);
}

#[test]
fn looking_up_counts_the_highest_bin_only() {
    let course = Course::clean();
    let id = "look-above-head-height";
    is_judged_at_its_threshold(id, &halting(&course, &[29.0], 10.0), &course, 0.0, 1e-9);
    is_judged_at_its_threshold(id, &halting(&course, &[31.0], 10.0), &course, 100.0, 1e-9);
    let one_side = Record::of(&course)
        .walk_to(Point(0.0, -100.0), 1.2)
        .stops()
        .looks(15.0, 40.0)
        .wait(2.0)
        .looks(45.0, 40.0)
        .wait(2.0)
        .looks(75.0, 40.0)
        .wait(2.0)
        .build();
    is_judged_at_its_threshold(id, &one_side, &course, 25.0, 1e-9);
    is_never_evaluated(id, &Record::of(&course).build(), &course);
}

#[test]
fn after_a_find_the_place_where_the_patrol_settles_is_searched() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let id = "secondary-search";
    let found = || {
        Record::of(&course)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, -60.0), 1.2)
            .halt(1.0)
            .marks("bag-sign", CLUE, 80)
            .walk_to(Point(0.0, -150.0), 1.2)
    };
    let searched = found().stops().scan(&[-20.0, 0.0]).build();
    is_judged_at_its_threshold(id, &searched, &course, 50.0, 1e-9);
    let never_settled = judge(id, &found().build(), &course, 50.0, 50.0);
    assert_eq!(never_settled.outcome, Outcome::NotMet);
    assert_eq!(never_settled.measured, None);
    is_never_evaluated(id, &Record::of(&course).halt(60.0).build(), &course);
}

#[test]
fn second_items_are_counted_apart() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 0.0))
        .device("left", "small", Point(-60.0, -120.0))
        .secondary_to("bag")
        .device("right", "small", Point(60.0, -120.0))
        .secondary_to("bag");
    let first = || {
        Record::of(&course)
            .resolvable("bag-sign")
            .wait(6.0)
            .marks("bag-sign", CLUE, 80)
            .resolvable("left-sign")
            .resolvable("right-sign")
            .wait(30.0)
    };
    let id = "secondary-found";
    let one = first().marks("right-sign", CLUE, 80).build();
    is_judged_at_its_threshold(id, &one, &course, 50.0, 1e-9);
    is_judged_at_its_threshold(id, &first().build(), &course, 0.0, 1e-9);
    let none_to_notice = Record::of(&course).resolvable("bag-sign").wait(9.0).build();
    is_never_evaluated(id, &none_to_notice, &course);
}
