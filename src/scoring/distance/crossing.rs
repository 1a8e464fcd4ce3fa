//! Going on past an item that was marked, which is no way of leaving it.

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

/// The critical error whose limit says what going past an item is.
const CROSSED: &str = "crossed-item";

/// Beyond this one is on the far side, degrees.
const FAR_SIDE_DEG: f32 = 90.0;

/// One observation a second is enough to see somebody go by.
const EVERY: usize = (TICK_HZ / FRAME_EVERY_TICKS) as usize;

/// Somebody of the patrol came to the far side of an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// When.
    pub tick: Tick,
    /// Where they were.
    pub here: Point,
    /// Who.
    pub person: PersonId,
    /// Which item of the drill, by index.
    pub item: usize,
}

impl Crossing {
    /// It, in words.
    pub fn finding(&self, drill: &Drill<'_>) -> Finding {
        let evidence = drill.evidence;
        let message = Message::new("critical-finding-crossed")
            .with("person", evidence.person_name(self.person))
            .with("device", drill.items[self.item].called(evidence));
        Finding::new(self.tick, Some(self.here.at_height(0.0)), message)
    }
}

/// Everybody of the patrol who went on past a marked item; of each item and person the first time. How far from all
/// walked ground that is, metres, is the limit that the pack gives the critical error.
pub fn crossings(drill: &Drill<'_>) -> Vec<Crossing> {
    let rules = &drill.evidence.pack.scoring.critical_errors;
    let rule = rules.iter().find(|rule| rule.id == CROSSED);
    let margin_m = rule.and_then(|rule| rule.limit).unwrap_or(CROSSING_M);
    let mut found = Vec::new();
    for (index, item) in drill.items.iter().enumerate() {
        // Who never knew of it went on past nothing.
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

/// The ground walked up to a tick: the approach, then where the trainee was, a point every two metres.
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
