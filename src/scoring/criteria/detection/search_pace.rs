//! `search-pace`: was the route walked at a pace at which one can search?
//!
//! Measures how many times faster than planned the trainee walked, over the part of the route walked while searching
//! (see [`crate::scoring::facts::Search`]) and only while making way: halts cost nothing, and slower than planned is no
//! fault here (a patrol that does not come home in time is judged by the verdict). Less is better. Never evaluated when
//! the route was neither completed nor an item found, or when less than [`LEAST_M`] was walked. Source: slower search
//! finds more (open-ground search studies); the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::{Finding, Measurement};
use crate::text::{Figures, Message, number};
use crate::units::Tick;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("search-pace", Put::ToSession(measure));

/// Shortest walk that is judged for pace, metres.
pub const LEAST_M: f32 = 20.0;

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let facts = evidence.facts;
    if !facts.patrolled(evidence.session) {
        return Measurement::NotCalledFor;
    }
    let walked: Vec<[(Tick, f32); 2]> = facts
        .progress
        .along_m
        .array_windows()
        .filter(|[before, after]| after.1 > before.1 && facts.search.holds(after.0))
        .copied()
        .collect();
    let making_way_s: f32 = walked
        .iter()
        .map(|[before, after]| after.0.seconds_since(before.0))
        .sum();
    let along_m: f32 = walked
        .iter()
        .map(|[before, after]| after.1 - before.1)
        .sum();
    if along_m < LEAST_M || making_way_s <= 0.0 {
        return Measurement::NotCalledFor;
    }
    let planned_s: f64 = walked
        .iter()
        .map(|[before, after]| planned_s(evidence, after.1) - planned_s(evidence, before.1))
        .sum();
    let times = planned_s / f64::from(making_way_s);
    let message = Message::new("finding-pace")
        .with("pace", in_mps(along_m / making_way_s))
        .with("planned", in_mps(along_m / planned_s as f32))
        .with("metres", along_m.round());
    let until = walked.last().map_or(Tick(0), |[_, after]| after.0);
    Measurement::Is(times, vec![Finding::new(until, None, message)])
}

fn in_mps(pace_mps: f32) -> Figures {
    Figures::new(number(f64::from(pace_mps)))
}

/// Planned time for the first metres of the route, seconds.
fn planned_s(evidence: &Evidence<'_>, along_m: f32) -> f64 {
    let mut left_m = along_m;
    let mut planned_s = 0.0;
    for leg in evidence.exercise().scenario.route.waypoints.windows(2) {
        let leg_m = leg[0].at.distance_m(leg[1].at).min(left_m);
        planned_s += f64::from(leg_m) / f64::from(leg[0].pace_mps.max(f32::EPSILON));
        left_m -= leg_m;
    }
    planned_s
}
