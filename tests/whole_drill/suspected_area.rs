//! Areas that are suspected as a whole.

use groundsign::scenario::exercise::{LEADER, PersonId};
use groundsign::sim::event::Event;
use groundsign::units::Point;

use super::Led;

const OLD_LINE: (&str, &str) = (
    "    vehicles: [",
    r#"    suspected_areas: [
        (id: "old-line", area: Polygon(corners: [(-30.0, -120.0), (30.0, -120.0), (30.0, -80.0), (-30.0, -80.0)])),
    ],
    vehicles: ["#,
);

/// Nobody was told who had come into the area, and the road through it counted as safe.
#[test]
fn in_a_suspected_area_known_ground_is_only_what_was_walked() {
    let mut led = Led::on(&[OLD_LINE], 0);
    led.walk_to(Point(0.0, -125.0));
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(0.0, -110.0));
    let entered = Event::SuspectedAreaEntered {
        area: 0,
        person: LEADER,
    };
    assert!(led.when(|event| *event == entered).is_some());
    assert_eq!(
        led.left_known_ground(),
        [LEADER],
        "the leader walks on new ground"
    );
    led.wait(1);
    let halted = led.events.len();
    led.walk_to(Point(0.0, -125.0));
    let left = Event::SuspectedAreaLeft {
        area: 0,
        person: LEADER,
    };
    assert!(led.when(|event| *event == left).is_some());
    let again = led.events[halted..]
        .iter()
        .any(|(_, event)| matches!(event, Event::LeftKnownGround { .. }));
    assert!(!again, "back on the steps one came by");
}

/// A patrol that sets out inside the area is in it from the start.
#[test]
fn a_patrol_that_begins_inside_is_told_so_in_the_first_tick() {
    let inside = OLD_LINE.1.replace("-120.0", "-170.0");
    let mut led = Led::on(&[(OLD_LINE.0, &inside)], 0);
    let events = led.act(&[]);
    let entered: Vec<PersonId> = events
        .iter()
        .filter_map(|event| match event {
            Event::SuspectedAreaEntered { area: 0, person } => Some(*person),
            _ => None,
        })
        .collect();
    assert_eq!(entered, [PersonId(0), PersonId(1), PersonId(2)]);
}
