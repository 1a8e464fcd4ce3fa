//! The hand-over: who is briefed and counted, what the specialists say, and how the patrol goes on.

use groundsign::scenario::exercise::PersonId;
use groundsign::sim::action::{Channel, MarkId, Order, Report, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::marks::Said;
use groundsign::trainee::Brief;
use groundsign::trainee::drill::{Drill, Habits};
use groundsign::trainee::eyes::{Eyes, Skill};
use groundsign::units::Point;

use super::{CULVERT, END, Led, drawn, led_by, loaded, unsafe_track};

/// The rubbish of the farm, and the culvert's item.
const RUBBISH: Point = Point(-4.0, -60.0);

fn fully_closed(led: &mut Led, at: Point) {
    led.walk_to(Point(0.0, -100.0));
    led.mark(at);
    led.act(&[TraineeAction::PlaceControlPoint {
        at: Point(0.0, -150.0),
    }]);
    led.act(&[TraineeAction::PostCordon {
        person: PersonId(1),
        at: Point(0.0, -120.0),
    }]);
    led.report(Channel::Radio);
    led.wait(121);
    assert!(led.view().specialists_here);
}

/// A look-alike marked from afar ended the patrol; now the way is open again and the rest of the route counts.
#[test]
fn where_all_was_harmless_the_patrol_goes_on_to_the_end_of_the_route() {
    let mut led = Led::on(&[], 0);
    fully_closed(&mut led, RUBBISH);
    led.act(&[TraineeAction::HandOver]);
    assert!(led.view().handed_over);
    led.wait(19);
    assert!(
        led.when(|e| matches!(e, Event::SpecialistsSaid { .. }))
            .is_none()
    );
    led.wait(2);
    let said = Event::SpecialistsSaid {
        mark: MarkId(0),
        device: None,
    };
    let tick = led.when(|event| *event == said);
    assert!(tick.is_some());
    assert_eq!(led.when(|event| *event == Event::RouteReopened), tick);
    let view = led.view();
    assert!(view.route_reopened && !view.handed_over && !view.specialists_here);
    assert!(view.marks.is_empty() && view.control_point.is_none());
    assert_eq!(led.said(), [(MarkId(0), Said::Harmless)]);
    assert!(
        view.patrol[0].at_post,
        "a post is held until it is called back"
    );
    led.order(Order::Resume);
    led.walk_to(Point(0.0, 20.0));
    led.walk_to(Point(0.0, 60.0));
    assert!(!led.view().patrol[0].at_post);
    for step in 7..15 {
        if led.patrol.ended().is_none() {
            led.walk_to(Point(0.0, step as f32 * 10.0));
        }
    }
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.6,
    }]);
    led.wait(10);
    assert_eq!(led.patrol.ended(), Some(Ending::RouteCompleted));
}

/// The hand-over still ends the exercise where it was an item, once they have said so.
#[test]
fn where_it_was_an_item_the_exercise_ends_with_the_hand_over() {
    let mut led = Led::on(&[], 1);
    fully_closed(&mut led, CULVERT);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    let said = |event: &Event| {
        matches!(
            event,
            Event::SpecialistsSaid {
                device: Some(_),
                ..
            }
        )
    };
    assert!(led.when(said).is_some());
    assert_eq!(led.patrol.ended(), Some(Ending::HandedOver));
}

/// An item that had been dealt with was still seen and still went off.
#[test]
fn an_item_that_was_dealt_with_is_there_no_more_when_the_scenario_goes_on() {
    let goes_on = "    after_hand_over: GoesOn,\n    criteria_off: [],";
    let mut led = Led::on(&[(END, goes_on)], 1);
    fully_closed(&mut led, CULVERT);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    assert!(led.when(|event| *event == Event::RouteReopened).is_some());
    assert_eq!(led.said(), [(MarkId(0), Said::Item)]);
    led.order(Order::Resume);
    let reopened = led.events.len();
    for north in [-60.0, -20.0, 10.0] {
        led.walk_to(Point(0.0, north));
    }
    led.walk_to(Point(2.5, 21.0));
    assert_eq!(led.patrol.ended(), None);
    let seen = |event: &Event| {
        matches!(
            event,
            Event::SignResolvable { sign, .. } | Event::SignViewed { sign, .. }
                if led.patrol.exercise().devices[0].signs.contains(sign)
        )
    };
    assert!(!led.events[reopened..].iter().any(|(_, event)| seen(event)));
}

/// A mark beside the item, where the specialists look the place over, is on the item.
#[test]
fn without_a_mark_on_an_item_nothing_is_dealt_with() {
    let mut led = Led::on(&[], 1);
    fully_closed(&mut led, RUBBISH);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    assert!(led.when(|event| *event == Event::RouteReopened).is_some());
    led.order(Order::Resume);
    for north in [-60.0, -20.0, 10.0] {
        led.walk_to(Point(0.0, north));
    }
    led.act(&[TraineeAction::Move {
        bearing_deg: 20.0,
        pace_mps: 1.6,
    }]);
    led.wait(8);
    assert_eq!(led.patrol.ended(), Some(Ending::Incident));
}

/// A briefing is a hand-over with words, under the same conditions.
#[test]
fn a_briefing_hands_over_and_is_kept() {
    let mut led = Led::on(&[], 0);
    let briefing = || {
        TraineeAction::Brief(Report {
            format: "nine-line".to_owned(),
            channel: Channel::Runner,
            lines: Vec::new(),
        })
    };
    assert_eq!(led.act(&[briefing()]), [], "nobody is there to be briefed");
    fully_closed(&mut led, RUBBISH);
    let events = led.act(&[briefing()]);
    assert!(
        matches!(events[..], [Event::Briefed { .. }, Event::HandedOver]),
        "{events:?}"
    );
    assert_eq!(led.act(&[briefing()]), [], "it is theirs already");
}

/// Nobody knew whether everybody was there.
#[test]
fn counting_gives_those_within_call_the_trainee_among_them() {
    let mut led = Led::on(&[], 0);
    assert!(
        led.act(&[TraineeAction::CountPatrol])
            .contains(&Event::Counted { present: 4 })
    );
    led.order(Order::Halt);
    led.walk_to(Point(0.0, -80.0));
    let events = led.act(&[TraineeAction::CountPatrol]);
    assert!(
        events.contains(&Event::Counted { present: 1 }),
        "{events:?}"
    );
}

/// Virtual trainees stood at the cordon until time was up though the way was open again.
#[test]
fn a_trainee_that_marked_something_harmless_goes_on_and_completes_the_route() {
    let loaded = loaded(&unsafe_track());
    let exercise = drawn(&loaded, 0);
    let takes_all_for_suspicious = Skill {
        notice: 1.0,
        recognise: 1.0,
        alarm: 1.0,
        dismiss: 0.0,
    };
    let eyes = Eyes::with_chance(takes_all_for_suspicious, exercise.stream("wary"));
    let brief = Brief::of(&exercise, &loaded.doctrine.pack);
    let mut wary = Drill::new("wary", brief, Habits::BY_THE_BOOK, eyes);
    let session = led_by(&mut wary, &loaded, exercise);
    let happened = |wanted: &Event| session.events.iter().any(|(_, event)| event == wanted);
    assert!(happened(&Event::HandedOver) && happened(&Event::RouteReopened));
    assert_eq!(session.ending(), Ending::RouteCompleted);
    let marks = session
        .events
        .iter()
        .filter(|(_, event)| matches!(event, Event::Marked { .. }))
        .count();
    assert_eq!(
        marks, 1,
        "what the specialists looked at is not marked again"
    );
}
