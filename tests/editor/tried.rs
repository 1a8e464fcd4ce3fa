//! A scenario is tried while it is made: from where a sign shows, and walked from any point.

use std::sync::Arc;

use groundsign::editor::walk::walked_from;
use groundsign::editor::{Seen, found};
use groundsign::scenario::Exercise;
use groundsign::units::Point;

use crate::{Bench, opened, path_of};

#[test]
fn an_item_far_from_the_way_shows_too_late_and_one_beside_it_in_time() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    let seen = Seen::of(document.loaded());
    let item = path_of(&document, "lane-bag");
    let here = seen.of_thing(&item, (0.0, 0.0)).expect("it has signs");
    assert!(here.is_fair() && !here.stretches.is_empty(), "{here:?}");
    let away = seen.of_thing(&item, (600.0, 0.0)).expect("it has signs");
    assert!(!away.is_fair() && away.stretches.is_empty(), "{away:?}");
    assert_eq!(
        seen.of_thing(&path_of(&document, "house-1"), (0.0, 0.0)),
        None
    );
}

#[test]
fn what_is_shown_while_dragging_is_what_the_check_says() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    let rows = groundsign::rehearsal::fairness_table(document.loaded());
    let shown = Seen::of(document.loaded())
        .of_thing(&path_of(&document, &rows[0].device), (0.0, 0.0))
        .expect("it has signs");
    assert_eq!(shown.opportunity_s, Some(rows[0].opportunity_s));
}

#[test]
fn a_walk_begins_at_the_point_asked_for_and_holds_the_same_variation() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    let whole = document.loaded();
    let cut = walked_from(whole, Point(4.0, 120.0)).expect("it loads");
    let route = &cut.scenario.route;
    assert_eq!(route.line()[0], Point(0.0, 120.0));
    assert_eq!(route.approach.last(), Some(&Point(0.0, 120.0)));
    assert_eq!(
        route.waypoints.last(),
        whole.scenario.route.waypoints.last()
    );
    for seed in 0..8 {
        let drawn = |loaded: &groundsign::scenario::LoadedScenario| {
            Exercise::draw(Arc::clone(&loaded.scenario), seed).devices
        };
        assert_eq!(drawn(whole), drawn(&cut));
    }
    let start = walked_from(whole, Point(0.0, -50.0)).expect("it loads");
    assert_eq!(start.scenario, whole.scenario);
}

#[test]
fn findings_belong_to_their_things() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    for found in document.findings() {
        if found.finding.path.starts_with("sites[") {
            let thing = found.thing.expect("a site at least");
            assert!(found.finding.path.starts_with(&thing));
        }
    }
    let nothing = found::found(&[], document.things());
    assert!(nothing.is_empty());
}
