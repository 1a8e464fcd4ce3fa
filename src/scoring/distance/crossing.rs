//! Passing a marked item, which does not count as leaving it.

use super::{Drill, Item};
use crate::doctrine::measures::CROSSING_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::place::{distance_to_line_m, turn_deg};
use crate::units::{Point, TICK_HZ, Tick};

/// The critical error whose limit defines passing an item.
const CROSSED: &str = "crossed-item";

/// Angle beyond which one is on the far side, degrees.
const FAR_SIDE_DEG: f32 = 90.0;

/// One observation a second suffices to detect passing.
const EVERY: usize = (TICK_HZ / FRAME_EVERY_TICKS) as usize;

/// A member of the patrol reached the far side of an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// Time.
    pub tick: Tick,
    /// Place.
    pub here: Point,
    /// Who.
    pub person: PersonId,
    /// Index of the item in the drill.
    pub item: usize,
}

impl Crossing {
    /// As a finding.
    pub fn finding(&self, drill: &Drill<'_>) -> Finding {
        let evidence = drill.evidence;
        let message = Message::new("critical-finding-crossed")
            .with("person", evidence.person_name(self.person))
            .with("device", drill.items[self.item].called(evidence));
        Finding::new(self.tick, Some(self.here.at_height(0.0)), message)
    }
}

/// Every member who passed a marked item, once for each item and person. The pack's limit of the critical error is
/// the distance from all walked ground, metres.
pub fn crossings(drill: &Drill<'_>) -> Vec<Crossing> {
    let rules = &drill.evidence.pack.scoring.critical_errors;
    let rule = rules.iter().find(|rule| rule.id == CROSSED);
    let margin_m = rule.and_then(|rule| rule.limit).unwrap_or(CROSSING_M);
    let mut found = Vec::new();
    for (index, item) in drill.items.iter().enumerate() {
        // An item that nobody knew of cannot be passed knowingly.
        if item.mark.is_none() {
            continue;
        }
        let walked = walked(drill.evidence, item.since);
        for person in drill.patrol() {
            if let Some((tick, here)) = crossing(drill, item, person, &walked, margin_m) {
                found.push(Crossing {
                    tick,
                    here,
                    person,
                    item: index,
                });
            }
        }
    }
    found
}

fn crossing(
    drill: &Drill<'_>,
    item: &Item,
    person: PersonId,
    walked: &[Point],
    margin_m: f32,
) -> Option<(Tick, Point)> {
    let trainee = drill.at(drill.trainee(), item.since)?;
    let own = drill.at(person, item.since)?;
    let far_side = |from: Point, here: Point| {
        turn_deg(item.at.bearing_deg(from), item.at.bearing_deg(here)).abs() > FAR_SIDE_DEG
    };
    drill
        .observations(item.since, item.until)
        .step_by(EVERY)
        .find_map(|seen| {
            let here = person_at(seen, person)?;
            let crossed = !item.is_clear(here)
                && far_side(trainee, here)
                && far_side(own, here)
                && distance_to_line_m(here, walked) > margin_m;
            crossed.then_some((seen.tick, here))
        })
}

/// Ground walked up to a tick: the approach, then the trainee's path, a point every two metres.
pub(super) fn walked(evidence: &Evidence<'_>, until: Tick) -> Vec<Point> {
    let mut line = evidence.session.scenario().route.approach.clone();
    for seen in &evidence.session.observations {
        if seen.tick > until {
            break;
        }
        let Some(here) = person_at(seen, evidence.exercise().trainee()) else {
            continue;
        };
        if line.last().is_none_or(|last| last.distance_m(here) >= 2.0) {
            line.push(here);
        }
    }
    line
}
