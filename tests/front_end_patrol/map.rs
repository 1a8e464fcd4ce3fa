//! The map, and what is said of the way on.

use bevy::app::App;
use bevy::prelude::*;
use groundsign::doctrine::schema::Field;
use groundsign::front_end::hud::doing::{Doing, ReportDoing};
use groundsign::front_end::hud::map::way_warning;
use groundsign::front_end::hud::panels::{Panel, Purpose};
use groundsign::front_end::hud::readings::way_on;
use groundsign::front_end::hud::report::Occasion;
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::widget::StableId;
use groundsign::record::Mode;
use groundsign::scenario::schema::Route;
use groundsign::sim::action::MarkId;
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    button, folder, frames, look_at_the_ground, minimal, on_patrol, patrolling, press, send, shows,
};

/// A comment promised it, and only the buttons did it.
#[test]
fn the_keys_of_the_pace_make_the_map_larger_and_smaller() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyM, 1);
    let paper_px = |app: &mut App| {
        let world = app.world_mut();
        let mut panes = world.query::<(&StableId, &Children)>();
        let inside: Vec<Entity> = panes
            .iter(world)
            .find(|(called, _)| called.0 == "map-pane")
            .map(|(_, children)| children.to_vec())
            .expect("a map");
        let paper = inside
            .into_iter()
            .find(|entity| world.get::<ImageNode>(*entity).is_some())
            .expect("paper");
        match world.get::<Node>(paper).expect("a place").width {
            Val::Px(width) => width,
            other => panic!("{other:?}"),
        }
    };
    let before = paper_px(&mut app);
    press(&mut app, KeyCode::Equal, 1);
    let larger = paper_px(&mut app);
    assert!(larger > before * 1.2, "{before} {larger}");
    press(&mut app, KeyCode::NumpadSubtract, 1);
    assert!((paper_px(&mut app) - before).abs() < 1.0);
}

/// The map showed no distance at all.
#[test]
fn the_map_draws_what_must_be_kept_from_a_mark_and_says_why() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 9);
    let width_px = |app: &mut App, name: &str| {
        let ring = button(app, name)?;
        match app.world().get::<Node>(ring)?.width {
            Val::Px(width) => Some(width),
            _ => None,
        }
    };
    let pack = patrolling(&app).doctrine().pack.clone();
    press(&mut app, KeyCode::KeyM, 1);
    let in_doubt_px = width_px(&mut app, "ring-in-doubt").expect("a ring");
    let mandatory_px = width_px(&mut app, "ring-mandatory").expect("a ring");
    let times = pack.distances.in_doubt_m.value / pack.mandatory_of(None);
    assert!((in_doubt_px / mandatory_px - times).abs() < 0.01 * times);
    assert!(shows(&mut app, "unknown: in doubt 140 m"));
    assert!(
        width_px(&mut app, "ring-class").is_none(),
        "nothing was named"
    );
    press(&mut app, KeyCode::Escape, 1);
    let class = pack.distances.classes[0].id.clone();
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    let lines = &pack.report_in_force().expect("a report").lines;
    let item = lines.iter().position(|line| line.field == Field::Item);
    send(
        &mut app,
        Doing::Report(ReportDoing::Line(item.expect("a line for it"))),
    );
    send(&mut app, Doing::Report(ReportDoing::Class(Some(class))));
    press(&mut app, KeyCode::Escape, 1);
    press(&mut app, KeyCode::KeyM, 1);
    assert!(width_px(&mut app, "ring-class").is_some());
    assert!(
        width_px(&mut app, "ring-in-doubt").is_some(),
        "it holds until told"
    );
    assert!(shows(&mut app, "Small item: 100 m"));
}

/// The next waypoint was still called the next thing after the route was given up, and a waypoint that is a vulnerable
/// point was named twice.
#[test]
fn the_way_on_is_said_once_and_leads_home_when_the_route_is_given_up() {
    let app = on_patrol(Mode::Practise, &folder(), &minimal());
    let view = patrolling(&app).view();
    let mut route = patrolling(&app).exercise().scenario.route.clone();
    let said = |route: &Route, given_up: bool| way_on(route, view, given_up);
    let next = route.waypoints[view.waypoints_reached].clone();
    assert_eq!(said(&route, false).id, "hud-way", "nothing is near");
    route.vulnerable_points[0].at = view.here.point();
    assert_eq!(said(&route, false).id, "hud-way-and-point");
    route.vulnerable_points[0].name = next.called();
    assert_eq!(said(&route, false).id, "hud-way");
    assert_eq!(said(&route, true).id, "hud-way-home");
}

/// The map once let one send somebody to a post past the item, saying nothing but how far it is from oneself.
#[test]
fn sending_somebody_nearer_to_a_mark_or_past_it_is_warned_of() {
    let marks = [(Threat::Mark(MarkId(0)), Point(0.0, 0.0))];
    let warned = |from: (f32, f32), to: (f32, f32)| {
        let (from, to) = (Point(from.0, from.1), Point(to.0, to.1));
        way_warning(&marks, from, to, 300.0).map(|warning| warning.id)
    };
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(warned((0.0, -100.0), (0.0, -120.0)), None, "away");
    assert_eq!(warned((0.0, -100.0), (0.0, -99.5)), None, "half a step");
    assert_eq!(
        warned((0.0, -100.0), (0.0, -98.5)),
        id("hud-map-place-nearer")
    );
    assert_eq!(
        warned((0.0, -100.0), (5.0, 120.0)),
        id("hud-map-way-past"),
        "farther, but past it"
    );
    // Story: the map warned of every place that the coach asked a post to go to.
    assert_eq!(
        warned((0.0, -600.0), (0.0, -560.0)),
        None,
        "beyond what must be kept"
    );
    assert_eq!(
        warned((0.0, -600.0), (0.0, -290.0)),
        id("hud-map-place-nearer")
    );
    assert_eq!(
        way_warning(&[], Point(0.0, 0.0), Point(9.0, 0.0), 300.0),
        None
    );
}

/// Where a pin lies in its pane, shares of its width and height.
fn shares_of_pins(app: &mut App) -> Vec<Vec2> {
    let pane = button(app, "map-pane").expect("a map");
    let world = app.world_mut();
    let middle = world
        .get::<UiGlobalTransform>(pane)
        .expect("laid out")
        .translation;
    let size = world.get::<ComputedNode>(pane).expect("laid out").size();
    let inside = world.get::<Children>(pane).expect("pins").to_vec();
    inside
        .into_iter()
        .filter(|entity| world.get::<ImageNode>(*entity).is_none())
        .filter(|entity| world.get::<StableId>(*entity).is_none())
        .filter_map(|entity| world.get::<UiGlobalTransform>(entity))
        .map(|place| (place.translation - middle) / size + 0.5)
        .collect()
}

#[test]
fn the_map_opens_on_own_place_and_marks_and_held_keys_cross_it_in_a_few_seconds() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 9);
    press(&mut app, KeyCode::KeyM, 1);
    frames(&mut app, 3);
    let pins = shares_of_pins(&mut app);
    assert!(pins.len() >= 3, "{pins:?}");
    for share in &pins {
        assert!(
            share.min_element() > 0.0 && share.max_element() < 1.0,
            "{share}"
        );
    }
    // The cursor lies on top.
    let before = *pins.last().expect("a cursor");
    press(&mut app, KeyCode::ArrowRight, 8);
    let after = *shares_of_pins(&mut app).last().expect("a cursor");
    let moved = after.x - before.x;
    // There the land ends.
    assert!(moved > 0.15 && moved < 0.6, "{before} {after}");
    let tapped = after;
    press(&mut app, KeyCode::ArrowLeft, 1);
    let after = *shares_of_pins(&mut app).last().expect("a cursor");
    assert!(
        tapped.x - after.x < 0.05,
        "a tap is a small step: {tapped} {after}"
    );
}

/// Whether a place is seen from the item is for a trainee to learn, and not to be told in an assessment.
#[test]
fn the_map_and_the_order_say_whether_a_place_is_seen_from_the_item_but_not_in_an_assessment() {
    for (mode, told) in [
        (Mode::Learn, true),
        (Mode::Practise, true),
        (Mode::Assess, false),
    ] {
        let mut app = on_patrol(mode, &folder(), &minimal());
        look_at_the_ground(&mut app);
        send(&mut app, Doing::MarkAs(SignKind::WarningClue));
        send(&mut app, Doing::MarkSure(75));
        frames(&mut app, 9);
        for panel in [Panel::Map(Purpose::ControlPoint), Panel::ControlPoint] {
            send(&mut app, Doing::Open(panel));
            assert!(shows(&mut app, "mark 1"), "{mode:?} {panel:?}");
            assert_eq!(
                shows(&mut app, "seen from the item: yes"),
                told,
                "{mode:?} {panel:?}"
            );
        }
    }
}
