//! Search coverage of both sides of the route: shared by the criterion `route-viewed`, the coverage map and the
//! charts.
//!
//! The route is sampled every [`EVERY_M`] metres; its sides are the pack's `near_check_m` beyond the edge of the way.
//! A side is *viewed* when it lay in the central view for a quarter of a second while the trainee was still short of
//! it and no farther than the pack's `far_check_m`: looking straight ahead down the road does not show its sides. It
//! is *glimpsed* when it lay in the central view for as long from farther off, but within the range at which the
//! signs of this session became resolvable.
//!
//! Occlusion is not taken into account, for or against.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::sim::event::Event;
use crate::sim::observation::{CENTRAL_VIEW_HALF_DEG, Observation};
use crate::units::Point;
use crate::units::place::turn_deg;

use super::looks::magnification;
use super::{Facts, dwell_frames};

/// Sampling interval of the route, metres.
pub const EVERY_M: f32 = 10.0;

/// A sampled place of the route with its two sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Distance along the route, metres.
    pub along_m: f32,
    /// The place on the route's line.
    pub middle: Point,
    /// Bearing of the route here, degrees.
    pub bearing_deg: f32,
    /// Left and right.
    pub sides: [Side; 2],
}

/// One side of a stretch.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Its reference point.
    pub at: Point,
    /// Whether it was looked at.
    pub seen: Seen,
    near_run: u32,
    far_run: u32,
}

/// Whether a side was looked at, in ascending order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Never in the central view within the range of resolvable signs.
    #[default]
    No,
    /// Only from farther than the pack's far check.
    Glimpsed,
    /// From within the pack's far check, before it was passed.
    Viewed,
}

impl Stretch {
    /// True when both sides were viewed.
    pub fn viewed(&self) -> bool {
        self.sides.iter().all(|side| side.seen == Seen::Viewed)
    }
}

/// The stretches walked while the patrol was searching, in route order.
pub fn sides(session: &Session, pack: &Pack, facts: &Facts) -> Vec<Stretch> {
    let until = facts.search.last();
    let mut stretches = stretches(session, pack);
    stretches.retain(|stretch| {
        let passed = facts.progress.passed(stretch.along_m);
        passed.is_some_and(|passed| facts.search.holds(passed))
    });
    let near_m = pack.halts.far_check_m.value;
    let naked_m = resolving_m(session).unwrap_or(near_m).max(near_m);
    for (observation, (tick, along_m)) in session.observations.iter().zip(&facts.progress.along_m) {
        if *tick > until {
            break;
        }
        let first = stretches.partition_point(|stretch| stretch.along_m <= *along_m);
        let times = magnification(session, observation);
        for stretch in &mut stretches[first..] {
            if stretch.along_m > along_m + (naked_m * times).max(near_m) {
                break;
            }
            let near = stretch.along_m <= along_m + near_m;
            stretch.look(observation, near, naked_m, times);
        }
    }
    stretches
}

/// Median range at which signs became resolvable to the naked eye in this session, metres; none when no sign ever
/// was.
fn resolving_m(session: &Session) -> Option<f32> {
    let mut ranges: Vec<f32> = session
        .events
        .iter()
        .filter_map(|(_, event)| match event {
            Event::SignResolvable { range_m, .. } if range_m.is_finite() => Some(*range_m),
            _ => None,
        })
        .collect();
    ranges.sort_by(f32::total_cmp);
    ranges.get(ranges.len() / 2).copied()
}

/// Samples of the route, in order. The first lies a step ahead: nobody can look at it before being there.
fn stretches(session: &Session, pack: &Pack) -> Vec<Stretch> {
    let beside_m = pack.halts.near_check_m.value;
    let mut stretches = Vec::new();
    let mut next_m = EVERY_M;
    let mut start_m = 0.0;
    for leg in session.scenario().route.waypoints.windows(2) {
        let leg_m = leg[0].at.distance_m(leg[1].at);
        let bearing_deg = leg[0].at.bearing_deg(leg[1].at);
        let off_m = leg[0].width_m / 2.0 + beside_m;
        while leg_m > 0.0 && next_m <= start_m + leg_m {
            let middle = leg[0].at.lerp(leg[1].at, (next_m - start_m) / leg_m);
            let side = |turn_deg: f32| Side {
                at: middle.towards(bearing_deg + turn_deg, off_m),
                seen: Seen::No,
                near_run: 0,
                far_run: 0,
            };
            stretches.push(Stretch {
                along_m: next_m,
                middle,
                bearing_deg,
                sides: [side(-90.0), side(90.0)],
            });
            next_m += EVERY_M;
        }
        start_m += leg_m;
    }
    stretches
}

impl Stretch {
    /// Processes one observation; `near` when it is within the pack's far check along the route. Binoculars narrow
    /// the central view by their magnification.
    fn look(&mut self, observation: &Observation, near: bool, naked_m: f32, times: f32) {
        let eye = observation.eye.point();
        for side in &mut self.sides {
            let off_deg = turn_deg(observation.look_bearing_deg, eye.bearing_deg(side.at)).abs();
            let in_view = off_deg <= CENTRAL_VIEW_HALF_DEG;
            side.near_run = if in_view && near {
                side.near_run + 1
            } else {
                0
            };
            let resolved = off_deg <= CENTRAL_VIEW_HALF_DEG / times
                && eye.distance_m(side.at) <= naked_m * times;
            side.far_run = if resolved { side.far_run + 1 } else { 0 };
            if side.near_run >= dwell_frames() {
                side.seen = Seen::Viewed;
            } else if side.far_run >= dwell_frames() {
                side.seen = side.seen.max(Seen::Glimpsed);
            }
        }
    }
}
