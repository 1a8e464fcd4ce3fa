//! `route-viewed`: were the sides of the route looked at before they were passed?
//!
//! Measures, in percent, the share of the route walked before an item was found whose both sides lay in the central view
//! for a quarter of a second while the trainee was still short of them. The route is taken every [`EVERY_M`] metres; its
//! sides are the pack's `near_check_m` beyond the edge of the way, looked at from no farther than the pack's
//! `far_check_m`: looking straight ahead down the road does not show its sides. More is better. Never evaluated when the
//! route was neither completed nor an item found, or when nothing was walked. Source: a consistent search of both sides
//! (search-habit and hazard-anticipation studies); the threshold is the pack's.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::{CENTRAL_VIEW_HALF_DEG, dwell_frames};
use crate::sim::observation::Observation;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::turn_deg;

use super::percent;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "route-viewed",
    block: Block::Detection,
    unit: "%",
    sense: Sense::AtLeast,
    measure,
};

/// The route is taken every so many metres.
pub const EVERY_M: f32 = 10.0;

/// One place of the route: its two sides and how long each has been looked at without a break.
struct Stretch {
    along_m: f32,
    middle: Point,
    sides: [Side; 2],
}

struct Side {
    at: Point,
    run: u32,
    viewed: bool,
}

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let session = evidence.session;
    if !evidence.facts.patrolled(session) {
        return Measurement::NotCalledFor;
    }
    let until = evidence.facts.search_until(session);
    let walked_m = evidence.facts.progress.at(until);
    let mut stretches = stretches(evidence);
    stretches.retain(|stretch| stretch.along_m <= walked_m);
    let ahead_m = evidence.pack.halts.far_check_m.value;
    for (observation, (tick, along_m)) in session
        .observations
        .iter()
        .zip(&evidence.facts.progress.along_m)
    {
        if *tick > until {
            break;
        }
        let first = stretches.partition_point(|stretch| stretch.along_m <= *along_m);
        for stretch in &mut stretches[first..] {
            if stretch.along_m > along_m + ahead_m {
                break;
            }
            stretch.look(observation);
        }
    }
    if stretches.is_empty() {
        return Measurement::NotCalledFor;
    }
    let is_viewed = |stretch: &&Stretch| stretch.sides.iter().all(|side| side.viewed);
    let viewed = stretches.iter().filter(is_viewed).count();
    let unseen = stretches
        .iter()
        .filter(|stretch| !is_viewed(stretch))
        .map(|stretch| {
            let message =
                Message::new("finding-sides-not-viewed").with("metres", stretch.along_m.round());
            Finding::new(until, Some(stretch.middle.at_height(0.0)), message)
        })
        .take(FINDINGS)
        .collect();
    Measurement::Is(percent(viewed, stretches.len()), unseen)
}

/// Places named in the findings at most: the first ones show the habit, a list of a hundred shows nothing.
const FINDINGS: usize = 5;

/// The places of the route, in its order. The first lies a step ahead: nobody can look at it before being there.
fn stretches(evidence: &Evidence<'_>) -> Vec<Stretch> {
    let beside_m = evidence.pack.halts.near_check_m.value;
    let mut stretches = Vec::new();
    let mut next_m = EVERY_M;
    let mut start_m = 0.0;
    for leg in evidence.exercise().scenario.route.waypoints.windows(2) {
        let leg_m = leg[0].at.distance_m(leg[1].at);
        let bearing_deg = leg[0].at.bearing_deg(leg[1].at);
        let off_m = leg[0].width_m / 2.0 + beside_m;
        while leg_m > 0.0 && next_m <= start_m + leg_m {
            let middle = leg[0].at.lerp(leg[1].at, (next_m - start_m) / leg_m);
            let side = |turn_deg: f32| Side {
                at: middle.towards(bearing_deg + turn_deg, off_m),
                run: 0,
                viewed: false,
            };
            stretches.push(Stretch {
                along_m: next_m,
                middle,
                sides: [side(-90.0), side(90.0)],
            });
            next_m += EVERY_M;
        }
        start_m += leg_m;
    }
    stretches
}

impl Stretch {
    fn look(&mut self, observation: &Observation) {
        for side in &mut self.sides {
            let bearing_deg = observation.eye.point().bearing_deg(side.at);
            let off_deg = turn_deg(observation.look_bearing_deg, bearing_deg).abs();
            side.run = if off_deg <= CENTRAL_VIEW_HALF_DEG {
                side.run + 1
            } else {
                0
            };
            side.viewed |= side.run >= dwell_frames();
        }
    }
}
