//! An exercise that does not end with an incident.

use groundsign::sim::action::{Order, TraineeAction};
use groundsign::sim::event::Event;
use groundsign::trainee;
use groundsign::units::Point;

use super::{END, Led, drawn, led_by, loaded};

fn goes_on_after_incident() -> [(&'static str, &'static str); 1] {
    [(END, "    after_incident: GoesOn,\n    criteria_off: [],")]
}

/// An incident ended the exercise just where the drill after it begins.
#[test]
fn after_an_incident_the_exercise_goes_on_where_the_scenario_says_so() {
    let mut led = Led::on(&goes_on_after_incident(), 1);
    led.walk_to(Point(0.0, 10.0));
    led.act(&[TraineeAction::Move {
        bearing_deg: 20.0,
        pace_mps: 1.6,
    }]);
    led.wait(8);
    led.act(&[TraineeAction::Stop]);
    led.wait(5);
    assert_eq!(led.patrol.ended(), None);
    let incidents = led
        .events
        .iter()
        .filter(|(_, event)| matches!(event, Event::Incident { .. }))
        .count();
    assert_eq!(incidents, 1, "it happens once");
    assert_eq!(led.view().incidents.len(), 1);
}

/// Something happens to other people, ahead: told, and nothing more.
#[test]
fn an_incident_to_others_is_told_with_its_place_and_number() {
    let inject = r#"    injects: [
        (id: "bang", when: At(time_s: 5.0), what: Incident(at: (0.0, 100.0), casualties: 2)),"#;
    let mut led = Led::on(&[("    injects: [", inject)], 0);
    led.wait(6);
    assert!(
        led.when(|event| *event == Event::Injected { inject: 0 })
            .is_some()
    );
    assert_eq!(led.patrol.ended(), None);
    let incident = led.view().incidents[0];
    assert_eq!((incident.at, incident.casualties), (Point(0.0, 100.0), 2));
}

/// After an incident the careful trainee halts, counts, reports it at once, keeps everybody back and closes off.
#[test]
fn careful_does_the_drill_after_an_incident() {
    let inject = r#"    injects: [
        (id: "bang", when: At(time_s: 60.0), what: Incident(at: (0.0, 40.0), casualties: 2)),"#;
    let loaded = loaded(&[("    injects: [", inject)]);
    let exercise = drawn(&loaded, 0);
    let mut careful =
        trainee::virtual_trainee("careful", &exercise, &loaded.doctrine.pack).expect("exists");
    let session = led_by(careful.as_mut(), &loaded, exercise);
    let first = |is: &dyn Fn(&Event) -> bool| {
        session
            .events
            .iter()
            .find(|(_, event)| is(event))
            .map(|(tick, _)| *tick)
            .expect("it is done")
    };
    let order = [
        first(&|event| matches!(event, Event::Injected { inject: 0 })),
        first(&|event| *event == Event::Ordered(Order::Halt)),
        first(&|event| matches!(event, Event::Counted { present: 4 })),
        first(&|event| matches!(event, Event::Ordered(Order::Withdraw { .. }))),
        first(&|event| matches!(event, Event::ReportSent { .. })),
        first(&|event| matches!(event, Event::PostManned { .. })),
        first(&|event| *event == Event::HandedOver),
    ];
    assert!(order.is_sorted(), "{order:?}");
    let nearest_m = session
        .observations
        .iter()
        .filter(|seen| seen.tick > order[0])
        .flat_map(|seen| seen.people[..4].to_vec())
        .map(|at| at.distance_m(Point(0.0, 40.0)))
        .fold(f32::INFINITY, f32::min);
    let at_first = session.observation_at(order[0]).expect("seen").people[0];
    assert!(
        nearest_m >= at_first.distance_m(Point(0.0, 40.0)) - 2.0,
        "{nearest_m} m"
    );
}
