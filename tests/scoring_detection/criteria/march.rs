//! Pace on the march, and eyes that move.

use groundsign::sim::event::Ending;
use groundsign::units::Point;

use super::is_judged_at_its_threshold;
use crate::common::records::{Course, Record};

#[test]
fn pace_is_counted_against_the_plan_and_halts_cost_nothing() {
    // Planned 1.2 m/s.
    let course = Course::clean();
    for (pace_mps, times) in [(1.2, 1.0), (1.8, 1.5), (0.6, 0.5)] {
        let session = Record::of(&course)
            .walk_to(Point(0.0, 0.0), pace_mps)
            .halt(300.0)
            .walk_to(Point(0.0, 150.0), pace_mps)
            .ends(Ending::RouteCompleted);
        is_judged_at_its_threshold("search-pace", &session, &course, times, 0.01);
    }
}

#[test]
fn the_sides_of_the_route_are_seen_by_eyes_that_move() {
    let course = Course::clean();
    let id = "route-viewed";
    let straight_ahead = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &straight_ahead, &course, 0.0, 1e-9);
    let searching = Record::of(&course)
        .search_to(Point(0.0, 150.0), 1.2)
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &searching, &course, 100.0, 5.0);
    let half = Record::of(&course)
        .search_to(Point(0.0, 0.0), 1.2)
        .looks(0.0, 0.0)
        .walk_to(Point(0.0, 150.0), 1.2)
        .ends(Ending::RouteCompleted);
    is_judged_at_its_threshold(id, &half, &course, 50.0, 7.0);
}
