//! Marks on what is harmless or on nothing.

use groundsign::scoring::Outcome;
use groundsign::scoring::facts::Facts;
use groundsign::scoring::statistics::wilson;
use groundsign::sim::event::Ending;
use groundsign::units::Point;

use super::{CLUE, is_judged_at_its_threshold, is_never_evaluated, judge};
use crate::common::records::{Course, Record};

fn two_look_alikes() -> Course {
    Course::clean()
        .look_alike("sacks", Point(-4.0, -60.0))
        .look_alike("cairn", Point(4.0, 60.0))
}

fn passing_look_alikes(course: &Course) -> Record {
    Record::of(course)
        .resolvable("sacks-sign")
        .resolvable("cairn-sign")
}

/// The lower end of the interval, in percent.
fn at_least(marked: u32, things: u32) -> f64 {
    100.0 * wilson(marked, things).expect("there were things").0
}

#[test]
fn false_alarms_are_shares_of_what_was_harmless_as_far_as_so_few_can_tell() {
    let course = two_look_alikes();
    let id = "false-alarms";
    let calm = passing_look_alikes(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &calm, &course, 0.0, 1e-9);
    let slip = passing_look_alikes(&course)
        .marks("sacks-sign", CLUE, 50)
        .marks("sacks-sign", CLUE, 60)
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &slip, &course, at_least(1, 2), 1e-9);
    let mended = passing_look_alikes(&course)
        .marks("sacks-sign", CLUE, 50)
        .withdraws_mark(0)
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &mended, &course, 0.0, 1e-9);
    let bare = passing_look_alikes(&course)
        .marks_place(Point(0.0, 0.0).at_height(0.0), CLUE, 50, vec![])
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &bare, &course, at_least(1, 3), 1e-9);
    let everything = passing_look_alikes(&course)
        .marks("sacks-sign", CLUE, 50)
        .marks("cairn-sign", CLUE, 50)
        .marks_place(Point(0.0, 0.0).at_height(0.0), CLUE, 50, vec![])
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &everything, &course, at_least(3, 3), 1e-9);
}

/// Story: the one look-alike of a patrol was marked from afar, as the program itself teaches, and that was 100 % false
/// alarms.
#[test]
fn one_honest_mark_on_something_harmless_is_met_and_a_habit_is_not() {
    let course = Course::clean().look_alike("sacks", Point(-4.0, -60.0));
    let marked_bare = |bare: u32| {
        let mut record = Record::of(&course)
            .resolvable("sacks-sign")
            .marks("sacks-sign", CLUE, 50);
        for place in 0..bare {
            let at = Point(10.0 * place as f32, 50.0).at_height(0.0);
            record = record.marks_place(at, CLUE, 50, vec![]);
        }
        record.walk_route().ends(Ending::RouteCompleted)
    };
    let of = |bare| judge("false-alarms", &marked_bare(bare), &course, 25.0, 50.0).outcome;
    assert_eq!(of(0), Outcome::Met, "1 of 1: at least 21 %");
    assert_eq!(of(1), Outcome::PartlyMet, "2 of 2: at least 34 %");
    assert_eq!(of(3), Outcome::NotMet, "4 of 4: at least 51 %");
}

/// Story: somebody pressed the button twice on one bare place and had marked two harmless things.
#[test]
fn two_marks_on_one_bare_place_are_one_thing() {
    // The pack's match radius is 3 m.
    let course = Course::clean();
    let marked = |apart_m: f32| {
        let session = Record::of(&course)
            .marks_place(Point(0.0, 0.0).at_height(0.0), CLUE, 50, vec![])
            .marks_place(Point(apart_m, 0.0).at_height(0.0), CLUE, 50, vec![])
            .build();
        Facts::of(&session, &course.pack).harmless.marked
    };
    assert_eq!((marked(2.9), marked(3.1)), (1, 2));
}

#[test]
fn calm_counts_only_on_a_patrol_that_was_walked() {
    let clean = Course::clean();
    let walked = Record::of(&clean).walk_route().ends(Ending::RouteCompleted);
    is_judged_at_its_threshold("false-alarms", &walked, &clean, 0.0, 1e-9);
    for ending in [Ending::TimeUp, Ending::TurnedBack, Ending::BrokenOff] {
        let stood = Record::of(&clean).wait(600.0).ends(ending);
        is_never_evaluated("false-alarms", &stood, &clean);
        is_never_evaluated("search-pace", &stood, &clean);
        is_never_evaluated("route-viewed", &stood, &clean);
    }
}
