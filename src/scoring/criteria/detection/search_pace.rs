//! `search-pace`: was the route walked at a pace at which one can search?
//!
//! Measures how many times faster than planned the trainee walked, over the part of the route walked before an item was
//! found and only while making way: halts cost nothing, and slower than planned is no fault here (a patrol that does not
//! come home in time is judged by the verdict). Less is better. Never evaluated when the route was neither completed nor an
//! item found, or when less than [`LEAST_M`] was walked. Source: slower search finds more (open-ground search studies); the
//! threshold is the pack's.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::text::Message;
use crate::units::Tick;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "search-pace",
    block: Block::Detection,
    unit: "x",
    sense: Sense::AtMost,
    measure,
};

/// A shorter walk says nothing about pace, metres.
pub const LEAST_M: f32 = 20.0;

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let facts = evidence.facts;
    if !facts.patrolled(evidence.session) {
        return Measurement::NotCalledFor;
    }
    let until = facts.search_until(evidence.session);
    let walked: Vec<(Tick, f32)> = facts
        .progress
        .along_m
        .iter()
        .copied()
        .take_while(|(tick, _)| *tick <= until)
        .collect();
    let making_way_s: f32 = walked
        .windows(2)
        .filter(|pair| pair[1].1 > pair[0].1)
        .map(|pair| pair[1].0.seconds_since(pair[0].0))
        .sum();
    let along_m = walked.last().map_or(0.0, |(_, along_m)| *along_m);
    if along_m < LEAST_M || making_way_s <= 0.0 {
        return Measurement::NotCalledFor;
    }
    let times = planned_s(evidence, along_m) / f64::from(making_way_s);
    let message = Message::new("finding-pace")
        .with("pace", along_m / making_way_s)
        .with("metres", along_m.round());
    Measurement::Is(times, vec![Finding::new(until, None, message)])
}

/// How long the first metres of the route take at the planned pace, seconds.
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
