//! Scaling of a tick with the number of signs: ten times the signs must cost less than ten times the time.
//!
//! The signs are spread over the land, 0.9 km² of it, so that more signs means more signs near the eye as well.

use std::sync::Arc;
use std::time::Duration;

use criterion::Criterion;
use groundsign::scenario::exercise::Seat;
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;

use super::{ground, median_of, ratio, timed};

const TICKS: u32 = 640;

pub(crate) fn measure(criterion: &mut Criterion) {
    let loaded = ground::loaded();
    let mut group = criterion.benchmark_group("tick");
    let mut last: Option<Duration> = None;
    for signs in [10, 100, 1_000, 10_000] {
        let exercise = ground::exercise_with_signs(&loaded, signs);
        let took = median_of(&mut group, &format!("{signs} signs"), || {
            let mut patrol = Patrol::new(Arc::clone(&exercise));
            patrol.step(&Seat::LEADER.does(&[TraineeAction::Move {
                bearing_deg: 86.0,
                pace_mps: ground::PACE_MPS,
            }]));
            timed(|| {
                for _ in 0..TICKS {
                    patrol.step(&[]);
                }
            })
            .1
        });
        let grown = last.map_or(String::new(), |before| {
            format!(
                "; {:.2}× for ten times the signs (goal below 10)",
                ratio(took, before)
            )
        });
        let per_tick_us = took.as_secs_f64() * 1e6 / f64::from(TICKS);
        println!("tick with {signs} signs: {per_tick_us:.1} µs{grown}");
        last = Some(took);
    }
    group.finish();
}
