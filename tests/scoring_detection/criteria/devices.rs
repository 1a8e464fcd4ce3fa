//! Devices found, from how far, and how soon.

use groundsign::sim::event::Ending;
use groundsign::units::Point;

use super::{
    CLUE, both_noticeable, is_judged_at_its_threshold, is_never_evaluated, rule, two_devices,
};
use crate::common::records::{Course, Record};

#[test]
fn devices_found_counts_what_was_marked_in_time() {
    let course = two_devices();
    let half = both_noticeable(&course).marks("bag-sign", CLUE, 80).build();
    is_judged_at_its_threshold("devices-found", &half, &course, 50.0, 1e-9);
    let none = both_noticeable(&course).wait(10.0).build();
    is_judged_at_its_threshold("devices-found", &none, &course, 0.0, 1e-9);
    let both = both_noticeable(&course)
        .marks("bag-sign", CLUE, 80)
        .marks("tin-sign", CLUE, 80)
        .build();
    is_judged_at_its_threshold("devices-found", &both, &course, 100.0, 1e-9);
    let late = both_noticeable(&course)
        .walk_to(Point(0.0, -80.0), 1.2)
        .marks("bag-sign", CLUE, 80)
        .build();
    is_judged_at_its_threshold("devices-found", &late, &course, 0.0, 1e-9);
    let clean = Course::clean();
    let walked = Record::of(&clean).walk_route().ends(Ending::RouteCompleted);
    is_never_evaluated("devices-found", &walked, &clean);
}

#[test]
fn range_is_counted_in_mandatory_distances() {
    // Mandatory 25 m.
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let marked_at = |range_m: f32| {
        Record::of(&course)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, -range_m), 1.2)
            .marks("bag-sign", CLUE, 80)
            .build()
    };
    // Story: from 430 m against 21 m was told as "2 ×".
    for (range_m, expected) in [
        (95.0, 3.8),
        (50.0, 2.0),
        (37.5, 1.48),
        (26.0, 1.04),
        (20.0, 0.8),
    ] {
        is_judged_at_its_threshold(
            "range-of-first-mark",
            &marked_at(range_m),
            &course,
            expected,
            0.005,
        );
    }
    let unmarked = Record::of(&course)
        .resolvable("bag-sign")
        .wait(20.0)
        .build();
    is_never_evaluated("range-of-first-mark", &unmarked, &course);
}

#[test]
fn what_comes_into_view_nearer_than_is_asked_does_not_count_for_the_range() {
    let mut course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let asked = rule("range-of-first-mark", 1.5, 1.0);
    course.pack.scoring.criteria = vec![asked];
    let marked_at = |range_m: f32| {
        Record::of(&course)
            .walk_to(Point(0.0, -30.0), 1.2)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, -range_m), 1.2)
            .marks("bag-sign", CLUE, 80)
            .build()
    };
    // The pack asks for 1.5 × 25 m.
    is_never_evaluated("range-of-first-mark", &marked_at(29.0), &course);
    is_never_evaluated("range-of-first-mark", &marked_at(26.0), &course);
}

#[test]
fn time_to_mark_runs_from_the_first_view_or_else_from_the_opportunity() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let id = "time-to-mark";
    let viewed = Record::of(&course)
        .resolvable("bag-sign")
        .wait(40.0)
        .viewed("bag-sign")
        .wait(15.0)
        .marks("bag-sign", CLUE, 80)
        .build();
    is_judged_at_its_threshold(id, &viewed, &course, 15.0, 1e-9);
    let never_viewed = Record::of(&course)
        .resolvable("bag-sign")
        .wait(40.0)
        .marks("bag-sign", CLUE, 80)
        .build();
    is_judged_at_its_threshold(id, &never_viewed, &course, 40.0, 1e-9);
    let re_marked = Record::of(&course)
        .resolvable("bag-sign")
        .wait(10.0)
        .marks("bag-sign", CLUE, 80)
        .wait(60.0)
        .withdraws_mark(0)
        .marks("bag-sign", CLUE, 90)
        .build();
    is_judged_at_its_threshold(id, &re_marked, &course, 10.0, 1e-9);
    is_never_evaluated(
        id,
        &Record::of(&course)
            .resolvable("bag-sign")
            .wait(20.0)
            .build(),
        &course,
    );
}
