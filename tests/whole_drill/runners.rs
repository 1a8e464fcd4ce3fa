//! Reports by hand are carried by people who run, and arrive when they are there.

use groundsign::scenario::exercise::PersonId;
use groundsign::sim::action::{Channel, Order, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::units::{Point, Tick};

use super::{CULVERT, Led};

const COMMS: &str = r#"runner: "second""#;

fn is_arrival(event: &Event) -> bool {
    matches!(event, Event::ReportArrived { .. })
}

/// The runner's report arrived at once, and nobody ran.
#[test]
fn a_report_by_hand_is_carried_by_a_pair_and_arrives_when_they_are_there() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    let events = led.report(Channel::Runner);
    let sent = Event::RunnersSent {
        people: vec![PersonId(1), PersonId(3)],
        report: 0,
    };
    assert!(events.contains(&sent), "{events:?}");
    assert!(!events.iter().any(is_arrival), "{events:?}");
    led.wait(5);
    let carriers: Vec<PersonId> = led
        .view()
        .patrol
        .iter()
        .filter(|comrade| comrade.carries_report)
        .map(|comrade| comrade.person)
        .collect();
    assert_eq!(carriers, [PersonId(1), PersonId(3)]);
    led.wait(120);
    let (sent, arrived, back) = (
        led.when(|event| matches!(event, Event::RunnersSent { .. })),
        led.when(is_arrival),
        led.when(|event| matches!(event, Event::RunnersBack { .. })),
    );
    let seconds = |from: Option<Tick>, to: Option<Tick>| {
        let (from, to) = (from.expect("sent"), to.expect("there and back"));
        to.seconds_since(from)
    };
    // The last of the file stands 66 m from the start of the approach, and walks briskly.
    let there_s = seconds(sent, arrived);
    assert!((35.0..45.0).contains(&there_s), "{there_s} s");
    let back_s = seconds(arrived, back);
    assert!((35.0..70.0).contains(&back_s), "{back_s} s");
    assert!(led.view().patrol.iter().all(|one| !one.carries_report));
}

/// A radio report has nobody to wait for.
#[test]
fn a_report_by_radio_arrives_in_the_tick_in_which_it_is_sent() {
    let mut led = Led::on(&[], 0);
    let events = led.report(Channel::Radio);
    let sent = events
        .iter()
        .position(|e| matches!(e, Event::ReportSent { .. }));
    let arrived = events.iter().position(is_arrival);
    assert!(sent.is_some() && sent < arrived, "{events:?}");
}

/// The specialists came two minutes after a report that nobody had received yet.
#[test]
fn the_specialists_clock_starts_when_the_report_arrives() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    led.report(Channel::Runner);
    led.wait(170);
    let arrived = led.when(is_arrival).expect("they are there");
    let came = led
        .when(|event| *event == Event::SpecialistsCame)
        .expect("two minutes later");
    assert!((came.seconds_since(arrived) - 120.0).abs() < 0.1);
}

/// Runners were sent past the item to a place that lies ahead.
#[test]
fn runners_go_back_on_the_way_they_came_and_never_forward() {
    let mut led = Led::on(
        &[(COMMS, r#"runner: "second", runner_to: (0.0, -170.0)"#)],
        1,
    );
    led.walk_to(Point(0.0, -40.0));
    led.mark(CULVERT);
    led.report(Channel::Runner);
    let mut nearest_m = f32::INFINITY;
    let before = led.view().patrol.clone();
    for _ in 0..200 {
        led.wait(1);
        for comrade in led.view().patrol.iter().filter(|one| one.carries_report) {
            nearest_m = nearest_m.min(comrade.at.distance_m(CULVERT));
        }
    }
    let at_first_m = before[0].at.distance_m(CULVERT);
    assert!(nearest_m >= at_first_m - 1.0, "{nearest_m} m");
    assert!(led.when(is_arrival).is_some());
    assert_eq!(led.left_known_ground(), []);
}

/// Whoever holds a post was sent off with the report, and with nobody left the report went all the same.
#[test]
fn whoever_holds_a_post_does_not_run_and_with_nobody_free_the_report_is_not_sent() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    let post = |person| TraineeAction::PostCordon {
        person: PersonId(person),
        at: Point(0.0, -130.0),
    };
    led.act(&[post(1)]);
    assert_eq!(led.view().runners, [PersonId(3), PersonId(2)]);
    led.act(&[post(2)]);
    assert_eq!(
        led.view().runners,
        [PersonId(3)],
        "one goes alone rather than nobody"
    );
    led.act(&[post(3)]);
    assert!(led.view().runners.is_empty());
    let events = led.report(Channel::Runner);
    assert_eq!(events, [Event::NobodyToRun]);
}

/// Orders reached people who were out of call, and they turned round with the report in their hands.
#[test]
fn runners_carry_on_through_orders_and_do_what_was_ordered_once_they_are_back() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    led.report(Channel::Runner);
    led.wait(3);
    led.order(Order::Halt);
    led.wait(150);
    assert!(led.when(is_arrival).is_some());
    let here = led.here();
    led.walk_to(Point(0.0, -60.0));
    led.wait(10);
    let stands = led.view().patrol[0].at;
    assert!(stands.distance_m(here) < 12.0, "told to halt: {stands:?}");
    led.order(Order::Resume);
    led.wait(40);
    let follows = led.view().patrol[0].at;
    assert!(follows.distance_m(Point(0.0, -68.0)) < 1.5, "{follows:?}");
}
