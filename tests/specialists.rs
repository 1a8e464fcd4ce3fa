//! The specialists are seen to come: along the way in, in time, as far as the control point and no nearer to a mark than is
//! allowed.

use std::sync::Arc;

use groundsign::scenario::{self, Exercise};
use groundsign::sim::action::{Channel, MarkId, Report, Sightline};
use groundsign::sim::arrival::{Arrival, Team};
use groundsign::sim::event::Event;
use groundsign::units::place::distance_to_line_m;
use groundsign::units::{Place, Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;

/// Beside the way at most, metres.
const BESIDE_M: f32 = 3.0;

fn lesson() -> Exercise {
    let file = groundsign::assets::scenarios().join("first-lesson.ron");
    let loaded = scenario::load(&file).expect("ships without errors");
    Exercise::draw(Arc::clone(&loaded.scenario), 1)
}

fn way_in(exercise: &Exercise) -> Vec<Point> {
    let approach = exercise.scenario.route.approach.iter().copied();
    approach.chain(exercise.route_line()).collect()
}

fn ground(at: Point) -> Place {
    at.at_height(0.0)
}

fn at_s(seconds: u32) -> Tick {
    Tick(seconds * TICK_HZ)
}

fn marked(at: Point) -> Event {
    Event::Marked {
        mark: MarkId(0),
        aim: Sightline {
            eye: ground(Point(0.0, 0.0)),
            bearing_deg: 0.0,
            pitch_deg: 0.0,
        },
        place: Some(ground(at)),
        kind: SignKind::WarningSign,
        confidence_percent: 80,
        visible: Vec::new(),
    }
}

fn sent_from(at: Point) -> Event {
    Event::ReportSent {
        from: ground(at),
        report: Report {
            format: "ten-line".to_owned(),
            channel: Channel::Radio,
            lines: Vec::new(),
        },
    }
}

fn control_point(at: Point) -> Event {
    Event::ControlPointPlaced {
        at: ground(at),
        in_sight_of: Vec::new(),
    }
}

/// Marked at 200 m of the way, reported at 60 s from the start, and what else happened.
fn told(exercise: &Exercise, more: &[(u32, Event)]) -> (Arrival, u32) {
    let mut arrival = Arrival::new(exercise);
    let mark = way_in(exercise)[1].towards(0.0, 200.0);
    arrival.take(at_s(40), &marked(mark));
    arrival.take(at_s(60), &sent_from(Point(0.0, -140.0)));
    arrival.take(at_s(60), &Event::ReportArrived { report: 0 });
    for (seconds, event) in more {
        arrival.take(at_s(*seconds), event);
    }
    let due_s = 60 + exercise.scenario.comms.specialists_after_s as u32;
    (arrival, due_s)
}

fn seen(arrival: &Arrival, seconds: u32) -> Team {
    arrival.team(at_s(seconds)).expect("on the way or there")
}

#[test]
fn nobody_comes_before_a_report_has_arrived() {
    let exercise = lesson();
    let mut arrival = Arrival::new(&exercise);
    arrival.take(at_s(40), &marked(Point(0.0, 200.0)));
    arrival.take(at_s(60), &sent_from(Point(0.0, -140.0)));
    assert_eq!(arrival.team(at_s(600)), None);
}

#[test]
fn the_vehicle_comes_by_the_way_in_and_the_team_stands_at_the_control_point_when_they_are_due() {
    let exercise = lesson();
    let way = way_in(&exercise);
    let place = Point(4.0, -150.0);
    let (arrival, due_s) = told(&exercise, &[(80, control_point(place))]);
    let mut was: Option<Point> = None;
    for tick in at_s(61).0..=at_s(due_s).0 {
        let Some(team) = arrival.team(Tick(tick)) else {
            assert_eq!(was, None, "seen once, seen until they are there");
            continue;
        };
        let here = team.vehicle.at;
        assert!(distance_to_line_m(here, &way) <= BESIDE_M);
        if let Some(was) = was {
            assert!(was.distance_m(here) < 0.5, "it drives, and never leaps");
        } else {
            assert!(
                here.distance_m(way[0]) <= BESIDE_M,
                "from where the way begins"
            );
        }
        was = Some(here);
    }
    let team = seen(&arrival, due_s);
    assert_eq!(team.people.len(), 2);
    for one in &team.people {
        assert_eq!(one.speed_mps, 0.0);
        assert!(one.at.distance_m(place) <= 10.0, "{one:?}");
        assert!(
            one.at.distance_m(team.vehicle.at) >= 2.0,
            "not in the vehicle"
        );
    }
    assert_eq!(seen(&arrival, due_s + 500), team, "they stay");
}

#[test]
fn a_control_point_that_is_set_up_while_they_are_on_the_way_is_where_they_come_to() {
    let exercise = lesson();
    let late = Point(2.0, -220.0);
    let (before, due_s) = told(&exercise, &[]);
    let (arrival, _) = told(&exercise, &[(due_s - 30, control_point(late))]);
    let moment_s = due_s - 30;
    let apart_m = seen(&before, moment_s)
        .vehicle
        .at
        .distance_m(seen(&arrival, moment_s).vehicle.at);
    assert!(apart_m < 0.5, "no leap: {apart_m} m");
    let team = seen(&arrival, due_s);
    assert!(
        team.people
            .iter()
            .all(|one| one.at.distance_m(late) <= 10.0)
    );
}

#[test]
fn a_control_point_inside_the_ring_brings_nobody_into_the_ring() {
    let exercise = lesson();
    let required_m = exercise.scenario.required_m(false);
    let mark = way_in(&exercise)[1].towards(0.0, 200.0);
    let (arrival, due_s) = told(&exercise, &[(80, control_point(mark.towards(180.0, 30.0)))]);
    for tick in at_s(61).0..=at_s(due_s + 10).0 {
        let Some(team) = arrival.team(Tick(tick)) else {
            continue;
        };
        let everybody = team.people.iter().chain([&team.vehicle]);
        for one in everybody {
            assert!(one.at.distance_m(mark) >= required_m, "{one:?}");
        }
    }
}

#[test]
fn when_the_way_is_open_again_they_drive_back_and_come_again_for_another_report() {
    let exercise = lesson();
    let (mut arrival, due_s) = told(&exercise, &[(80, control_point(Point(4.0, -150.0)))]);
    let opened_s = due_s + 100;
    arrival.take(at_s(opened_s), &Event::RouteReopened);
    let team = seen(&arrival, opened_s + 30);
    assert!(team.people.is_empty() && team.vehicle.speed_mps > 0.0);
    assert_eq!(arrival.team(at_s(opened_s + 300)), None);
    arrival.take(at_s(opened_s + 400), &sent_from(Point(0.0, -140.0)));
    arrival.take(at_s(opened_s + 400), &Event::ReportArrived { report: 1 });
    assert!(arrival.team(at_s(opened_s + 800)).is_some());
}

/// Story: they drove past a patrol that had gone farther back since its report, to its other side, nearer to the danger.
#[test]
fn nobody_drives_past_a_patrol_that_has_gone_farther_back_since_it_reported() {
    let exercise = lesson();
    let back = Point(0.0, -200.0);
    let stopped = |at: Point| Event::Stopped { at: ground(at) };
    let (arrival, due_s) = told(&exercise, &[(80, stopped(back))]);
    let way = way_in(&exercise);
    let begins = way[0];
    let beyond_m = |team: &Team| begins.distance_m(team.vehicle.at) - begins.distance_m(back);
    assert!(beyond_m(&seen(&arrival, due_s)) <= 0.0);
    // Nearer to the danger they do not follow.
    let (arrival, _) = told(&exercise, &[(80, stopped(Point(0.0, -100.0)))]);
    let (before, _) = told(&exercise, &[]);
    assert_eq!(seen(&arrival, due_s), seen(&before, due_s));
}
