//! `crossed-item`: somebody went on past an item that was marked.
//!
//! Made when anybody of the patrol, inside the required distance of a device that bears a standing mark, comes to its far
//! side: more than 90° round it from where the trainee stood at the mark and from where they stood themselves, and more
//! than `limit` metres from all ground that the patrol had walked by then (so that a winding way back is no crossing).
//! Without a `limit` in the pack 10 m. Source: never go on past a suspected item (doctrine pack).

use super::Gate;
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::Drill;
use crate::scoring::distance::Item;
use crate::scoring::facts::person_at;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::place::{distance_to_line_m, turn_deg};
use crate::units::{Point, TICK_HZ, Tick};

/// See the file's manual.
pub const GATE: Gate = Gate {
    id: "crossed-item",
    find,
};

/// Distance from walked ground when the pack gives none, metres.
const MARGIN_M: f32 = 10.0;

/// Beyond this one is on the far side, degrees.
const FAR_SIDE_DEG: f32 = 90.0;

/// One observation a second is enough to see somebody go by.
const EVERY: usize = (TICK_HZ / FRAME_EVERY_TICKS) as usize;

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let Some(drill) = Drill::of(evidence) else {
        return Vec::new();
    };
    let margin_m = limit.unwrap_or(MARGIN_M);
    let mut findings = Vec::new();
    for item in &drill.items {
        let walked = walked(evidence, item.since);
        for person in drill.patrol() {
            if let Some((tick, here)) = crossing(&drill, item, person, &walked, margin_m) {
                let message = Message::new("critical-finding-crossed")
                    .with("person", evidence.person_name(person))
                    .with("device", evidence.device_name(item.device));
                findings.push(Finding::new(tick, Some(here.at_height(0.0)), message));
            }
        }
    }
    findings
}

fn crossing(
    drill: &Drill<'_>,
    item: &Item,
    person: PersonId,
    walked: &[Point],
    margin_m: f32,
) -> Option<(Tick, Point)> {
    let trainee = drill.at(TRAINEE, item.since)?;
    let own = drill.at(person, item.since)?;
    let far_side = |from: Point, here: Point| {
        turn_deg(item.at.bearing_deg(from), item.at.bearing_deg(here)).abs() > FAR_SIDE_DEG
    };
    drill
        .observations(item.since, drill.settled)
        .step_by(EVERY)
        .find_map(|seen| {
            let here = person_at(seen, person)?;
            let crossed = item.share(here) < 1.0
                && far_side(trainee, here)
                && far_side(own, here)
                && distance_to_line_m(here, walked) > margin_m;
            crossed.then_some((seen.tick, here))
        })
}

/// The ground walked up to a tick: the approach, then where the trainee was, a point every two metres.
fn walked(evidence: &Evidence<'_>, until: Tick) -> Vec<Point> {
    let mut line = evidence.session.scenario().route.approach.clone();
    for seen in &evidence.session.observations {
        if seen.tick > until {
            break;
        }
        let Some(here) = person_at(seen, TRAINEE) else {
            continue;
        };
        if line.last().is_none_or(|last| last.distance_m(here) >= 2.0) {
            line.push(here);
        }
    }
    line
}
