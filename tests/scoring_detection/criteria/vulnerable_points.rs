//! Vulnerable points are looked over before anybody is in them.

use groundsign::record::Session;
use groundsign::sim::event::{Ending, Event};
use groundsign::units::Point;

use super::{is_judged_at_its_threshold, is_never_evaluated};
use crate::common::records::{Course, Record};

/// Walks to the vulnerable point at (0, 20), whose edge lies at (0, 10), looking and halting at `at_m` north.
fn into_the_vulnerable_point(course: &Course, at_m: f32, looks_deg: &[f32]) -> Session {
    let mut record = Record::of(course).walk_to(Point(0.0, at_m), 1.2).stops();
    for &look_deg in looks_deg {
        record = record.looks(look_deg, 0.0).wait(3.0);
    }
    record
        .looks(180.0, 0.0)
        .wait(1.0)
        .walk_to(Point(0.0, 10.0), 1.2)
        .event(Event::VulnerablePointEntered {
            vulnerable_point: 0,
        })
        .walk_to(Point(0.0, 150.0), 1.2)
        .ends(Ending::RouteCompleted)
}

#[test]
fn a_vulnerable_point_is_scanned_when_its_place_and_both_sides_were_looked_at_before() {
    let course = Course::clean();
    let id = "vulnerable-points-scanned";
    let scanned = into_the_vulnerable_point(&course, -40.0, &[-30.0, 0.0, 30.0]);
    is_judged_at_its_threshold(id, &scanned, &course, 100.0, 1e-9);
    for (at_m, looks) in [
        (-40.0, &[0.0_f32][..]),
        (-40.0, &[0.0, 30.0]),
        // This pack has it looked over from 150 m of its middle.
        (-131.0, &[-30.0, 0.0, 30.0]),
    ] {
        let not_scanned = into_the_vulnerable_point(&course, at_m, looks);
        is_judged_at_its_threshold(id, &not_scanned, &course, 0.0, 1e-9);
    }
    let just_near_enough = into_the_vulnerable_point(&course, -129.0, &[-30.0, 0.0, 30.0]);
    is_judged_at_its_threshold(id, &just_near_enough, &course, 100.0, 1e-9);
    is_never_evaluated(id, &Record::of(&course).wait(9.0).build(), &course);
}

/// As [`into_the_vulnerable_point`], from the start and through the binoculars, which magnify eight times.
fn through_binoculars(course: &Course, at_m: f32, looks_deg: &[f32]) -> Session {
    let mut record = Record::of(course)
        .looks(180.0, 0.0)
        .walk_to(Point(0.0, at_m), 1.2)
        .stops()
        .optics(true);
    for &look_deg in looks_deg {
        record = record.looks(look_deg, 0.0).wait(60.0);
    }
    record
        .optics(false)
        .looks(180.0, 0.0)
        .walk_to(Point(0.0, 10.0), 1.2)
        .event(Event::VulnerablePointEntered {
            vulnerable_point: 0,
        })
        .ends(Ending::RouteCompleted)
}

/// Story: a minute with the binoculars 110 m short of a point was "entered without a halt short of it", and not yet.
#[test]
fn a_look_through_binoculars_counts_from_as_far_as_they_bring_near() {
    let course = Course::clean();
    let (halts, scanned) = ("vulnerable-point-halts", "vulnerable-points-scanned");
    // The point's edge is at (0, 10).
    let minute = through_binoculars(&course, -100.0, &[0.0]);
    is_judged_at_its_threshold(halts, &minute, &course, 100.0, 1e-9);
    is_judged_at_its_threshold(scanned, &minute, &course, 0.0, 1e-9);
    // What is to either side lies eight times as close together.
    let swept = through_binoculars(&course, -100.0, &[-3.75, 0.0, 3.75]);
    is_judged_at_its_threshold(scanned, &swept, &course, 100.0, 1e-9);
    let beside = through_binoculars(&course, -100.0, &[5.0]);
    is_judged_at_its_threshold(halts, &beside, &course, 0.0, 1e-9);
    // 169 m from its middle: farther than the naked eye, much nearer than eight times that.
    let far = through_binoculars(&course, -149.0, &[0.0]);
    is_judged_at_its_threshold(halts, &far, &course, 100.0, 1e-9);
}

#[test]
fn a_vulnerable_point_is_looked_at_from_a_halt_wherever_it_can_be_seen_from() {
    let course = Course::clean();
    let id = "vulnerable-point-halts";
    let looks = &[0.0, 30.0];
    for (at_m, share) in [
        (9.0, 100.0),
        (-14.5, 100.0),
        (-40.0, 100.0),
        (-90.5, 100.0),
        (-129.0, 100.0),
        (-131.0, 0.0),
    ] {
        let session = into_the_vulnerable_point(&course, at_m, looks);
        is_judged_at_its_threshold(id, &session, &course, share, 1e-9);
    }
    let no_halt = into_the_vulnerable_point(&course, -40.0, &[]);
    is_judged_at_its_threshold(id, &no_halt, &course, 0.0, 1e-9);
    let looked_away = into_the_vulnerable_point(&course, -40.0, &[90.0, 200.0]);
    is_judged_at_its_threshold(id, &looked_away, &course, 0.0, 1e-9);
    is_never_evaluated(id, &Record::of(&course).halt(60.0).build(), &course);
}

/// Story: whoever came on slowly, eyes on the place and on both its sides, had not "halted".
#[test]
fn whoever_looked_a_vulnerable_point_over_on_the_move_has_looked_first() {
    let course = Course::clean();
    let looking = |looks: &[f32]| {
        let mut record = Record::of(&course);
        for (step, look_deg) in looks.iter().enumerate() {
            let to = Point(0.0, -90.0 + 10.0 * step as f32);
            record = record.looks(*look_deg, 0.0).walk_to(to, 1.2);
        }
        record
            .walk_to(Point(0.0, 10.0), 1.2)
            .event(Event::VulnerablePointEntered {
                vulnerable_point: 0,
            })
            .ends(Ending::RouteCompleted)
    };
    let id = "vulnerable-point-halts";
    let looked_over = looking(&[0.0, -30.0, 30.0, 0.0]);
    is_judged_at_its_threshold(id, &looked_over, &course, 100.0, 1e-9);
    let straight_ahead = looking(&[0.0]);
    is_judged_at_its_threshold(id, &straight_ahead, &course, 0.0, 1e-9);
}
