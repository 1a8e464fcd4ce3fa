use super::*;
use crate::scenario::exercise::PlacedSign;
use crate::scenario::schema::{RawScenario, Wall, WallKind};
use crate::sim::Patrol;
use crate::sim::example::{placed, scenario_with};
use crate::sim::view::TraineeView;
use crate::vocabulary::SignKind;

/// The start of the bare scenario's route: the trainee stands here and looks along the route, eastwards.
const START: Point = Point(-150.0, -150.0);

fn patrol(change: impl FnOnce(&mut RawScenario), signs: Vec<PlacedSign>) -> Patrol {
    let mut exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    exercise.signs = signs;
    Patrol::new(Arc::new(exercise))
}

/// Looks that way, lets the eyes arrive, marks: what happened, and what the trainee knows then.
fn mark(patrol: &mut Patrol, bearing_deg: f32, pitch_deg: f32) -> (Vec<Event>, TraineeView) {
    patrol.step(&[TraineeAction::Look {
        bearing_deg,
        pitch_deg,
    }]);
    for _ in 0..64 {
        patrol.step(&[]);
    }
    let events = patrol
        .step(&[TraineeAction::Mark {
            kind: SignKind::WarningSign,
            confidence_percent: 75,
        }])
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
    let level_m = 1.65 / 4.0_f32.to_radians().tan();
    assert!((distance_m - level_m).abs() < 0.1, "{distance_m} m");
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
