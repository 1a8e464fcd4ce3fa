//! The parts of the drill as virtual trainees do them: the way back, cover, posts and the report.

use std::sync::Arc;

use groundsign::scenario::Exercise;
use groundsign::scenario::schema::{Look, SignKind, WallKind};
use groundsign::sim::action::{Answer, Channel, Measure, SeenHow};
use groundsign::trainee::refuge::{self, Danger};
use groundsign::trainee::report::{self, Known};
use groundsign::trainee::trail::Trail;
use groundsign::trainee::{Brief, posts};
use groundsign::units::{Point, Tick};

use super::{minimal, place};

fn brief() -> Brief {
    let loaded = minimal();
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 0);
    Brief::of(&exercise, &loaded.doctrine.pack)
}

/// The trail of someone who has walked the minimal route from its start at -150 to here.
fn walked_to(brief: &Brief, north_m: f32) -> Trail {
    let mut trail = Trail::new(&brief.route.approach, Point(0.0, -150.0));
    for metre in -150..=(north_m as i32) {
        trail.step(Point(0.0, metre as f32));
    }
    trail
}

#[test]
fn the_place_gone_back_to_is_far_enough_where_the_trail_is_long_enough_and_else_its_far_end() {
    let brief = brief();
    let trail = walked_to(&brief, 20.0);
    let from = |north_m| Danger::unknown(place(2.0, north_m), Look::Stones, &brief.doctrine);
    let far = from(60.0);
    let at = trail.at(refuge::choose(&trail, &[far], &brief));
    assert!(at.distance_m(far.at.point()) >= far.required_m, "{at:?}");
    let near = from(-60.0);
    let at = trail.at(refuge::choose(&walked_to(&brief, -100.0), &[near], &brief));
    assert_eq!(at, Point(0.0, -190.0));
}

#[test]
fn the_way_back_never_passes_a_danger_that_lies_on_it() {
    let brief = brief();
    let trail = walked_to(&brief, 100.0);
    let ahead = Danger::unknown(place(2.0, 150.0), Look::Stones, &brief.doctrine);
    let behind = Danger::unknown(place(2.0, -50.0), Look::Stones, &brief.doctrine);
    let at = trail.at(refuge::choose(&trail, &[ahead, behind], &brief));
    assert!(
        at.1 > behind.at.north_m + behind.keep_clear_m - 10.0,
        "{at:?}"
    );
}

#[test]
fn a_wall_hides_and_a_fence_does_not() {
    let mut brief = brief();
    let (from, to) = (Point(-60.0, 150.0), Point(34.0, 150.0));
    brief.walls[0].height_m = 1.4;
    assert!(!refuge::hidden(&brief, from, to), "lower than a chest");
    brief.walls[0].height_m = 2.2;
    assert!(refuge::hidden(&brief, from, to));
    brief.walls[0].kind = WallKind::Fence;
    assert!(!refuge::hidden(&brief, from, to));
}

#[test]
fn posts_stand_on_the_way_ahead_and_behind_and_far_enough() {
    let brief = brief();
    let danger = Danger::unknown(place(2.0, 60.0), Look::Stones, &brief.doctrine);
    let trail = walked_to(&brief, -110.0);
    let places = posts::places(&brief, &trail, &[danger]);
    assert!(places.len() >= 2, "{places:?}");
    for place in &places {
        assert!(place.distance_m(danger.at.point()) >= danger.required_m);
        assert!(brief.known_safe(*place));
    }
}

#[test]
fn a_report_by_the_book_answers_every_line_with_the_grid_of_the_find() {
    let brief = brief();
    let known = Known {
        item: place(3.0, 22.0),
        discovered: Tick(64 * 90),
        class: None,
        signs: vec![SignKind::WarningClue],
        required_m: 140.0,
        measures: vec![Measure::Warned],
        casualties: 0,
        seen_how: vec![SeenHow::NakedEye],
        posts: 0,
        civilians_inside: 0,
    };
    let report = report::compose(&brief, &known, Channel::Radio);
    let lines = brief
        .doctrine
        .report_in_force()
        .expect("in force")
        .lines
        .len();
    assert_eq!(report.lines.len(), lines);
    assert!(
        report.lines.iter().all(|answer| *answer != Answer::Empty),
        "{report:?}"
    );
    assert_eq!(report.lines[0], Answer::DateTime("290931AMAY26".to_owned()));
    let grid = report::grid(&brief, known.item);
    assert_eq!(
        report.lines[1],
        Answer::WordsAndGrid("A Company, 1 Platoon".to_owned(), grid)
    );
    // The well is 138 m from the find, and 140 m are required.
    let Answer::Assets(threatened) = &report.lines[5] else {
        panic!("{report:?}");
    };
    assert!(
        threatened.contains(&"the-well".to_owned()),
        "{threatened:?}"
    );
}
