use bevy::math::ops;

use super::*;
use crate::scenario::exercise::{PlacedSign, Seat};
use crate::scenario::schema::{RawScenario, Wall, WallKind};
use crate::sim::Patrol;
use crate::sim::example::{placed, scenario_with};
use crate::sim::view::{Shelter, TraineeView};
use crate::vocabulary::SignKind;

/// The start of the bare scenario's route: the trainee stands here and looks along the route, eastwards.
const START: Point = Point(-150.0, -150.0);

fn patrol(change: impl FnOnce(&mut RawScenario), signs: Vec<PlacedSign>) -> Patrol {
    let mut exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    exercise.signs = signs;
    Patrol::new(Arc::new(exercise))
}

/// Looks in a direction, lets the eyes arrive, marks; returns the events and the trainee's view.
fn mark(patrol: &mut Patrol, bearing_deg: f32, pitch_deg: f32) -> (Vec<Event>, TraineeView) {
    patrol.step(&Seat::LEADER.does(&[TraineeAction::Look {
        bearing_deg,
        pitch_deg,
    }]));
    for _ in 0..64 {
        patrol.step(&[]);
    }
    let events = patrol
        .step(&Seat::LEADER.does(&[TraineeAction::Mark {
            kind: SignKind::WarningSign,
            confidence_percent: 75,
        }]))
        .events;
    (events, patrol.view())
}

fn cloth_56_m_east() -> PlacedSign {
    placed(0, Point(START.0 + 56.0, START.1), |_| {})
}

#[test]
fn a_mark_on_a_cloth_stands_at_the_cloth_though_the_look_passes_just_over_it() {
    let mut patrol = patrol(|_| {}, vec![cloth_56_m_east()]);
    let (_, view) = mark(&mut patrol, 90.0, -0.7);
    let distance_m = view.marks[0].1.point().distance_m(START);
    assert!((distance_m - 56.0).abs() < 0.1, "{distance_m} m");
}

#[test]
fn a_mark_near_no_sign_stands_where_the_look_meets_the_ground() {
    let mut patrol = patrol(|_| {}, vec![cloth_56_m_east()]);
    let (_, view) = mark(&mut patrol, 80.0, -4.0);
    let distance_m = view.marks[0].1.point().distance_m(START);
    let level_m = 1.65 / ops::tan(4.0_f32.to_radians());
    assert!((distance_m - level_m).abs() < 0.1, "{distance_m} m");
}

/// Story: a held mark key made eight marks a second, each of them in every digest, and mark ids have 16 bits.
#[test]
fn a_pressed_mark_key_makes_a_bounded_number_of_marks() {
    let mut patrol = patrol(|_| {}, Vec::new());
    mark(&mut patrol, 80.0, -4.0);
    let pressed = TraineeAction::Mark {
        kind: SignKind::WarningSign,
        confidence_percent: 75,
    };
    for _ in 0..crate::sim::marks::MOST + 20 {
        patrol.step(&Seat::LEADER.does(std::slice::from_ref(&pressed)));
    }
    assert_eq!(patrol.view().marks.len(), crate::sim::marks::MOST);
}

#[test]
fn a_sign_that_is_hidden_or_yet_to_come_draws_no_mark_to_itself() {
    let wall = |raw: &mut RawScenario| {
        raw.walls = vec![Wall {
            id: "wall".into(),
            line: vec![Point(START.0 + 30.0, -160.0), Point(START.0 + 30.0, -140.0)],
            height_m: 2.5,
            thickness_m: 0.3,
            kind: WallKind::Mud,
        }];
    };
    let mut behind_a_wall = patrol(wall, vec![cloth_56_m_east()]);
    let (_, view) = mark(&mut behind_a_wall, 90.0, -0.7);
    let distance_m = view.marks[0].1.point().distance_m(START);
    assert!((distance_m - 29.85).abs() < 0.1, "{distance_m} m");

    let to_come = PlacedSign {
        revealed_by: Some(0),
        ..cloth_56_m_east()
    };
    let mut patrol = patrol(|_| {}, vec![to_come]);
    let (_, view) = mark(&mut patrol, 90.0, -0.7);
    let distance_m = view.marks[0].1.point().distance_m(START);
    assert!((distance_m - 135.0).abs() < 1.0, "{distance_m} m");
}

#[test]
fn the_sky_takes_no_mark_and_the_trainee_is_told() {
    let mut patrol = patrol(|_| {}, vec![cloth_56_m_east()]);
    let (events, view) = mark(&mut patrol, 90.0, 20.0);
    assert!(view.marks.is_empty());
    assert!(events.contains(&Event::NothingToMark), "{events:?}");
}

/// Two people behind the leader, and a step in which everybody is told to take cover from the end of the route.
fn take_cover(change: impl FnOnce(&mut RawScenario)) -> (Patrol, Vec<Event>) {
    let file = |raw: &mut RawScenario| {
        for id in ["second", "third"] {
            let mut member = raw.patrol.people[0].clone();
            id.clone_into(&mut member.id);
            raw.patrol.people.push(member);
        }
        change(raw);
    };
    let mut patrol = patrol(file, Vec::new());
    let order = TraineeAction::Order(Order::TakeCover {
        from: Point(150.0, -150.0),
    });
    let events = patrol.step(&Seat::LEADER.does(&[order])).events;
    (patrol, events)
}

#[test]
fn who_finds_no_cover_near_lies_down_on_the_spot_and_the_trainee_is_told() {
    let (mut patrol, events) = take_cover(|_| {});
    let everybody = vec![PersonId(1), PersonId(2)];
    assert!(
        events.contains(&Event::LaidDown { people: everybody }),
        "{events:?}"
    );
    let before = patrol.view();
    for _ in 0..64 {
        patrol.step(&[]);
    }
    for (now, then) in patrol.view().patrol.iter().zip(&before.patrol) {
        assert_eq!(now.shelter, Some(Shelter::LyingDown));
        assert_eq!(now.at, then.at);
        assert!(now.done);
    }
    patrol.step(&Seat::LEADER.does(&[TraineeAction::Order(Order::Halt)]));
    assert!(patrol.view().patrol.iter().all(|one| one.shelter.is_none()));
}

#[test]
fn who_finds_cover_goes_behind_it_and_is_seen_to_be_there() {
    let wall = |raw: &mut RawScenario| {
        raw.walls = vec![Wall {
            id: "wall".into(),
            line: vec![Point(START.0 + 1.5, -160.0), Point(START.0 + 1.5, -140.0)],
            height_m: 2.0,
            thickness_m: 0.4,
            kind: WallKind::Stone,
        }];
    };
    let (mut patrol, events) = take_cover(wall);
    let lay_down = |event: &Event| matches!(event, Event::LaidDown { .. });
    assert!(!events.iter().any(lay_down), "{events:?}");
    assert!(patrol.view().patrol.iter().all(|one| one.shelter.is_none()));
    for _ in 0..20 * 64 {
        patrol.step(&[]);
    }
    for one in patrol.view().patrol {
        assert_eq!(one.shelter, Some(Shelter::HardCover), "{one:?}");
    }
}
