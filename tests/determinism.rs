//! The same scenario, seed and actions give the same bits: twice in a process, in two processes, on one thread or a
//! pool, watched or not. And the detector detects.

use std::process::Command;
use std::sync::Arc;

use bevy::app::{App, Update};
use bevy::ecs::prelude::*;
use groundsign::scenario::exercise::{PersonId, Seat};
use groundsign::scenario::{self, Exercise};
use groundsign::sim::action::{CheckRing, Order, TraineeAction};
use groundsign::sim::patrol::{Patrol, Threads};
use groundsign::sim::people::People;
use groundsign::units::{Point, TICK_HZ};
use groundsign::vocabulary::SignKind;

/// Seconds simulated; long enough for the patrol to pass its first site, withdraw and post a cordon.
const SECONDS: u32 = 150;

/// Tells a child process to print its digests.
const CHILD: &str = "GROUNDSIGN_DETERMINISM_CHILD";

fn exercise(seed: u64) -> Arc<Exercise> {
    let loaded = scenario::load(&groundsign::assets::scenarios().join("first-lesson.ron"))
        .expect("ships without errors");
    Arc::new(Exercise::draw(loaded.scenario, seed))
}

/// A varied session: walking, looking around, marks, orders, posts.
fn actions_at(tick: u32) -> Vec<TraineeAction> {
    let second = tick / TICK_HZ;
    if !tick.is_multiple_of(TICK_HZ) {
        return Vec::new();
    }
    match second {
        0 => vec![TraineeAction::Move {
            bearing_deg: 1.3,
            pace_mps: 1.37,
        }],
        1..=99 => vec![TraineeAction::Look {
            bearing_deg: (second as f32 * 37.7) % 360.0,
            pitch_deg: (second as f32 * 3.1) % 20.0 - 10.0,
        }],
        100 => vec![
            TraineeAction::Stop,
            TraineeAction::Optics(true),
            TraineeAction::Mark {
                kind: SignKind::WarningClue,
                confidence_percent: 70,
            },
        ],
        101 => vec![
            TraineeAction::Warn,
            TraineeAction::Order(Order::Withdraw {
                from: Point(8.0, 210.0),
                distance_m: 150.0,
            }),
        ],
        105 => vec![TraineeAction::Move {
            bearing_deg: 180.0,
            pace_mps: 1.6,
        }],
        125 => vec![
            TraineeAction::Stop,
            TraineeAction::Check(CheckRing::Near),
            TraineeAction::PlaceControlPoint {
                at: Point(-2.0, 80.0),
            },
            TraineeAction::PostCordon {
                person: PersonId(3),
                at: Point(2.0, 60.0),
            },
        ],
        _ => Vec::new(),
    }
}

fn digests_of(
    mut patrol: Patrol,
    mut perturb: impl FnMut(u32) -> Option<TraineeAction>,
) -> Vec<String> {
    let mut digests = Vec::new();
    for tick in 0..SECONDS * TICK_HZ {
        let mut actions = actions_at(tick);
        actions.extend(perturb(tick));
        digests.extend(
            patrol
                .step(&Seat::LEADER.does(&actions))
                .digest
                .map(|digest| digest.to_string()),
        );
    }
    digests
}

fn plain(seed: u64) -> Vec<String> {
    digests_of(Patrol::new(exercise(seed)), |_| None)
}

#[test]
fn two_patrols_in_one_process_have_the_same_bits() {
    let first = plain(1);
    assert_eq!(first.len(), SECONDS as usize);
    assert_eq!(first, plain(1));
}

#[test]
fn two_processes_have_the_same_bits() {
    if std::env::var_os(CHILD).is_some() {
        let digests = plain(1);
        std::fs::write(
            std::env::var_os(CHILD).expect("set by the parent"),
            digests.join("\n"),
        )
        .expect("writable");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let told = folder.path().join("digests");
    let child = Command::new(std::env::current_exe().expect("this test's own file"))
        .args(["--exact", "two_processes_have_the_same_bits"])
        .env(CHILD, &told)
        .output()
        .expect("the test can start itself");
    assert!(child.status.success(), "{child:?}");
    let other = std::fs::read_to_string(told).expect("the child wrote its digests");
    assert_eq!(plain(1).join("\n"), other);
}

#[test]
fn one_thread_and_a_pool_have_the_same_bits() {
    let pool = digests_of(Patrol::with(exercise(1), Threads::Pool, |_| {}), |_| None);
    assert_eq!(plain(1), pool);
}

#[test]
fn two_patrols_side_by_side_on_two_threads_have_the_same_bits_as_one_alone() {
    let (left, right) = std::thread::scope(|scope| {
        let left = scope.spawn(|| plain(1));
        let right = scope.spawn(|| plain(1));
        (
            left.join().expect("no panic"),
            right.join().expect("no panic"),
        )
    });
    assert_eq!(left, right);
    assert_eq!(left, plain(1));
}

/// A view of a person, as a window would make it.
#[derive(Component)]
struct ViewOf(usize, Point);

fn watch(app: &mut App) {
    app.add_systems(
        Update,
        |people: Option<Res<People>>, mut views: Query<&mut ViewOf>, mut commands: Commands| {
            let Some(people) = people else { return };
            if views.is_empty() {
                for (index, feet) in people.feet.iter().enumerate() {
                    commands.spawn(ViewOf(index, *feet));
                }
            }
            for mut view in &mut views {
                view.1 = people.feet[view.0];
            }
        },
    );
}

#[test]
fn a_watching_plugin_changes_no_bit() {
    let watched = digests_of(Patrol::with(exercise(1), Threads::One, watch), |_| None);
    assert_eq!(plain(1), watched);
}

#[test]
fn different_seeds_give_different_exercises_and_different_digests() {
    let placed = |seed| {
        let exercise = exercise(seed);
        exercise
            .devices
            .iter()
            .map(|placed| placed.device.id.clone())
            .collect::<Vec<_>>()
    };
    let variety: std::collections::BTreeSet<_> = (0..20).map(placed).collect();
    assert!(variety.len() >= 4, "{variety:?}");
    let (one, other) = (0..20)
        .flat_map(|a| (0..a).map(move |b| (a, b)))
        .find(|(a, b)| placed(*a) != placed(*b))
        .expect("two seeds differ");
    assert_ne!(plain(one), plain(other));
}

#[test]
fn the_detector_detects_one_look_that_differs_by_the_last_bit() {
    let nudged = digests_of(Patrol::new(exercise(1)), |tick| {
        (tick == 77).then_some(TraineeAction::Look {
            bearing_deg: f32::from_bits(37.7_f32.to_bits() + 1),
            pitch_deg: -6.9,
        })
    });
    let clean = digests_of(Patrol::new(exercise(1)), |tick| {
        (tick == 77).then_some(TraineeAction::Look {
            bearing_deg: 37.7,
            pitch_deg: -6.9,
        })
    });
    let first_difference = clean.iter().zip(&nudged).position(|(a, b)| a != b);
    assert_eq!(
        first_difference,
        Some(1),
        "the second after the nudge differs, the one before does not"
    );
}
