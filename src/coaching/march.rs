//! On the march: walk on and search both sides; halt short of every vulnerable point, check the ground around, look
//! it over, go on.

use std::collections::VecDeque;

use crate::scenario::schema::VulnerablePoint;
use crate::scoring::facts::looked_beside;
use crate::sim::action::CheckRing;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::trainee::Brief;
use crate::trainee::drill::march::{Stop, line, stops};
use crate::units::place::{length_m, nearest_on_segment, turn_deg};
use crate::units::tick::TICK_S;
use crate::units::{Point, Tick};

use super::advice::{Advice, Prompt};
use super::scene::Scene;
use super::{memory::Memory, say};

/// Search distance ahead along the route for the trainee's place, metres: more than anybody walks in a second.
const AHEAD_M: f32 = 25.0;

/// Within this distance of the route one is on it, metres.
pub(super) const ON_ROUTE_M: f32 = 15.0;

/// So far beyond a vulnerable point one has passed it, metres; it lies within so much of the halt short of it.
const PASSED_M: f32 = 3.0;
const PASSED_WITHIN_M: f32 = 300.0;

/// Duration of the greeting, seconds.
const GREETING_S: f32 = 8.0;

/// Fallback pace on a leg without a valid planned pace, metres a second.
const LEAST_PACE_MPS: f32 = 0.3;

/// Tolerance of a place in the file at which the file counts as closed, metres, and longest wait for it, seconds.
const CLOSED_M: f32 = 8.0;
const WAIT_FOR_FILE_S: f32 = 120.0;

/// Share of the pack's shortest halt from which a stop is treated as one.
const HALT_SHARE: f32 = 0.8;

/// Duration of a look through binoculars at a vulnerable point, seconds, and its half width, degrees. A proposal of
/// this program.
pub(super) const THROUGH_OPTICS_S: f32 = 6.0;
pub(super) const OPTICS_ASIDE_DEG: f32 = 24.0;

/// The route, and progress on it.
pub(super) struct March {
    line: Vec<Point>,
    reached_m: f32,
    stops: VecDeque<Stop>,
    /// Whether the ground was searched at the first of the stops: whoever takes some steps more has done it all the same.
    searched: bool,
}

impl March {
    /// At the start.
    pub(super) fn new(brief: &Brief) -> Self {
        Self {
            line: line(brief),
            reached_m: 0.0,
            stops: stops(brief),
            searched: false,
        }
    }

    /// Advice on the march.
    pub(super) fn lead(&mut self, scene: &Scene<'_>) -> Option<Advice> {
        if let Some(along_m) = nearest_ahead_m(&self.line, scene.here(), self.reached_m) {
            self.reached_m = along_m;
        }
        if let Some(stop) = self.stops.front().copied()
            && self.reached_m >= stop.along_m
        {
            self.searched |= scene.memory.looked_round.contains(&CheckRing::Near);
            let advice = halt(scene, &stop, self.searched);
            if let Some(advice) = advice.filter(|_| !self.is_passed(scene.brief, &stop)) {
                return Some(advice);
            }
            self.stops.pop_front();
            self.searched = false;
        }
        if let Some(advice) = check_after_standing(scene) {
            return Some(advice);
        }
        if follow_again(scene.memory) {
            let message = Message::new("coach-follow");
            return Some(Advice::new(Prompt::Resume, message));
        }
        if !file_is_closed(scene) {
            let towards = scene.here().towards(scene.memory.heading_deg, 1.0);
            let message = Message::new("coach-wait-file");
            return Some(Advice::new(Prompt::Wait { towards }, message));
        }
        Some(self.walk_on(scene))
    }

    /// True for a halt that was to be short of a vulnerable point which lies behind by now: nothing is ahead of one there.
    fn is_passed(&self, brief: &Brief, stop: &Stop) -> bool {
        let at_m = looked_at_from(brief, stop).and_then(|point| {
            let to_m = stop.along_m + PASSED_WITHIN_M;
            nearest_within_m(&self.line, point.at, stop.along_m, to_m)
        });
        at_m.is_some_and(|(along_m, _)| self.reached_m > along_m + PASSED_M)
    }

    fn walk_on(&self, scene: &Scene<'_>) -> Advice {
        let greets = scene.now().seconds() < GREETING_S;
        let message = if greets {
            Message::new("coach-begin").with("end", end_of(scene.brief))
        } else {
            Message::new("coach-walk-on")
        };
        let what = Prompt::WalkOn {
            along: self.way_on(scene),
            pace_mps: self.pace_mps(scene.brief),
        };
        Advice::new(what, message)
    }

    /// The line from the trainee to the end of the route, over the approach where a withdrawal has led back beyond
    /// the start.
    fn way_on(&self, scene: &Scene<'_>) -> Vec<Point> {
        let approach = &scene.brief.route.approach;
        let mut whole = approach.clone();
        if whole.last() != self.line.first() {
            whole.extend(self.line.first());
        }
        let approach_m = length_m(&whole);
        whole.extend(self.line.iter().skip(1));
        let here = scene.here();
        let from_m = nearest_within_m(&whole, here, 0.0, approach_m + self.reached_m + AHEAD_M)
            .map_or(0.0, |(along_m, _)| along_m);
        let mut along_m = 0.0;
        let mut way = vec![here];
        for pair in whole.windows(2) {
            along_m += pair[0].distance_m(pair[1]);
            if along_m > from_m + 0.5 {
                way.push(pair[1]);
            }
        }
        way
    }

    fn pace_mps(&self, brief: &Brief) -> f32 {
        let mut end_m = 0.0;
        let waypoints = &brief.route.waypoints;
        let leg = self.line.windows(2).position(|pair| {
            end_m += pair[0].distance_m(pair[1]);
            self.reached_m < end_m
        });
        leg.and_then(|leg| waypoints.get(leg))
            .or(waypoints.last())
            .map_or(LEAST_PACE_MPS, |waypoint| {
                waypoint.pace_mps.max(LEAST_PACE_MPS)
            })
    }
}

/// After a withdrawal the patrol stands until told to fall in.
fn follow_again(memory: &Memory) -> bool {
    memory
        .withdrawal
        .is_some_and(|ordered| memory.resumed.is_none_or(|resumed| resumed < ordered))
}

/// False while waiting for people coming back from posts and errands.
fn file_is_closed(scene: &Scene<'_>) -> bool {
    let waits = |resumed: Tick| scene.view.still && scene.since_s(resumed) < WAIT_FOR_FILE_S;
    if !scene.memory.resumed.is_some_and(waits) {
        return true;
    }
    let spacing_m = scene.brief.patrol.spacing_m;
    let mut patrol = scene.view.patrol.iter().zip(1_u8..);
    patrol.all(|(comrade, place)| {
        let off_m = comrade.at.distance_m(scene.here());
        !comrade.carries_report && off_m <= spacing_m * f32::from(place) + CLOSED_M
    })
}

fn end_of(brief: &Brief) -> crate::text::Text {
    let last = brief.route.waypoints.last();
    last.map_or_else(Default::default, |waypoint| waypoint.called())
}

/// Remaining advice at a halt; none when it is complete.
fn halt(scene: &Scene<'_>, stop: &Stop, searched: bool) -> Option<Advice> {
    let point = looked_at_from(scene.brief, stop);
    let Some(since) = scene.memory.standing_since.filter(|_| scene.view.still) else {
        let message = match point {
            Some(point) => Message::new("coach-halt-short")
                .with("point", &point.name)
                .with("metres", say::about_m(scene.here().distance_m(point.at))),
            None => Message::new("coach-halt"),
        };
        return Some(Advice::new(Prompt::Stop, message));
    };
    let check = (!searched).then(|| check(scene, CheckRing::Near)).flatten();
    check
        .or_else(|| point.and_then(|point| look_over(scene, point, since)))
        .or_else(|| stay(scene, stop, since))
}

/// A long halt: the far ring, then rest and go on looking.
fn stay(scene: &Scene<'_>, stop: &Stop, since: Tick) -> Option<Advice> {
    let left_s = stop.stay_s - scene.since_s(since);
    if left_s <= 0.0 {
        return None;
    }
    check(scene, CheckRing::Far).or_else(|| {
        let message = Message::new("coach-stay").with("minutes", (left_s / 60.0).ceil());
        let towards = stop.towards;
        Some(Advice::new(Prompt::Wait { towards }, message))
    })
}

/// After standing as long as a halt one checks the ground before going on.
fn check_after_standing(scene: &Scene<'_>) -> Option<Advice> {
    let stands = scene.memory.standing_since.filter(|_| scene.view.still)?;
    let halts = scene.now() > Tick(0)
        && stands > Tick(0)
        && scene.since_s(stands) >= HALT_SHARE * scene.pack().halts.halt_after_s.value;
    let under_check = scene.memory.checking.is_some();
    let advice = (halts || under_check).then(|| check(scene, CheckRing::Near))??;
    let begins = matches!(advice.what, Prompt::Check(_));
    Some(if begins {
        let message = Message::new("coach-check-after-standing").with("check", advice.message);
        Advice::new(advice.what, message)
    } else {
        advice
    })
}

/// The vulnerable point that a halt is short of.
fn looked_at_from<'a>(brief: &'a Brief, stop: &Stop) -> Option<&'a VulnerablePoint> {
    let mut points = brief.route.vulnerable_points.iter();
    points.find(|point| point.at.distance_m(stop.towards) < 1.0)
}

/// The check of a ring from here; none when complete.
pub(super) fn check(scene: &Scene<'_>, ring: CheckRing) -> Option<Advice> {
    if scene.memory.looked_round.contains(&ring) {
        return None;
    }
    let under_check = scene
        .memory
        .checking
        .is_some_and(|(checking, _)| checking == ring);
    let left = scene.memory.ring.as_ref().filter(|_| under_check);
    let halts = &scene.pack().halts;
    let (id, radius) = match ring {
        CheckRing::Near => ("coach-check-near", &halts.near_check_m),
        CheckRing::Far => ("coach-check-far", &halts.far_check_m),
    };
    if let Some((elevation, message)) =
        left.and_then(|left| Some((left.next_height()?, left.left(ring, radius.value)?)))
    {
        return Some(Advice::new(Prompt::LookRound { elevation }, message));
    }
    let message = Message::new(id)
        .with("radius", radius.value)
        .with("source", say::source(scene.pack(), &radius.source));
    Some(Advice::new(Prompt::Check(ring), message))
}

/// A look at a vulnerable point and both its sides, with the naked eye and through binoculars.
fn look_over(scene: &Scene<'_>, point: &VulnerablePoint, since: Tick) -> Option<Advice> {
    let aside_deg = scene.pack().halts.azimuth_bin_deg.value;
    let looked = |off_deg: f32| {
        looked_beside(
            scene.session,
            point.at,
            off_deg,
            since,
            scene.now(),
            |seen| !seen.optics,
        )
    };
    let by_eye = [-aside_deg, 0.0, aside_deg].into_iter().all(looked);
    if by_eye && (!scene.has_optics() || looked_s(scene, point.at, since, true) >= THROUGH_OPTICS_S)
    {
        return None;
    }
    let (id, aside_deg) = if by_eye {
        ("coach-look-over-optics", OPTICS_ASIDE_DEG)
    } else {
        ("coach-look-over", aside_deg)
    };
    let what = Prompt::LookOver {
        at: point.at,
        aside_deg,
        optics: by_eye,
    };
    Some(Advice::new(
        what,
        Message::new(id).with("point", &point.name),
    ))
}

/// How long the trainee has looked at or beside a place, through binoculars or with the naked eye, seconds.
pub(super) fn looked_s(scene: &Scene<'_>, at: Point, since: Tick, optics: bool) -> f32 {
    let observations = &scene.session.observations;
    let first = observations.partition_point(|seen| seen.tick < since);
    let frames = observations[first..]
        .iter()
        .filter(|seen| seen.optics == optics)
        .filter(|seen| {
            let to_deg = seen.eye.point().bearing_deg(at);
            turn_deg(seen.look_bearing_deg, to_deg).abs() <= OPTICS_ASIDE_DEG
        });
    frames.count() as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
}

/// Distance along a line of somebody who was at `from_m` before, metres; none off the line.
fn nearest_ahead_m(line: &[Point], here: Point, from_m: f32) -> Option<f32> {
    nearest_within_m(line, here, from_m, from_m + AHEAD_M)
        .filter(|(_, off_m)| *off_m <= ON_ROUTE_M)
        .map(|(along_m, _)| along_m)
}

/// Nearest point of the stretch of a line between two distances along it: distance along, and distance off, metres.
pub(super) fn nearest_within_m(
    line: &[Point],
    here: Point,
    from_m: f32,
    to_m: f32,
) -> Option<(f32, f32)> {
    let mut start_m = 0.0;
    let mut nearest: Option<(f32, f32)> = None;
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        let (first_m, last_m) = (from_m.max(start_m), to_m.min(start_m + leg_m));
        if leg_m > 0.0 && first_m <= last_m {
            let cut = |at_m: f32| pair[0].lerp(pair[1], (at_m - start_m) / leg_m);
            let (foot, share) = nearest_on_segment(here, cut(first_m), cut(last_m));
            let found = (first_m + share * (last_m - first_m), foot.distance_m(here));
            if nearest.is_none_or(|best| found.1 < best.1) {
                nearest = Some(found);
            }
        }
        start_m += leg_m;
    }
    nearest
}
