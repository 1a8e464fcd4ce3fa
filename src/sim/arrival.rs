//! The specialists on their way: a vehicle along the way in as far as the control point, and the team on foot from there.
//! Told from what happened and from nothing else, so that a replay shows what was shown live; nothing in the simulation
//! depends on it.
//!
//! Headquarters sends them when the first report arrives. The vehicle stops short of the control point; without one where the
//! report was sent from, or where the patrol has gone back to since; and never nearer to a mark than the distance required in doubt. When the way is open again they
//! drive back.

use super::event::Event;
use crate::scenario::Exercise;
use crate::units::place::{length_m, nearest_on_segment, point_along};
use crate::units::tick::TICK_HZ;
use crate::units::{Point, Tick};

/// Speed on a track that a patrol walks on, metres a second, and the most when they are near already.
const DRIVES_MPS: f32 = 8.0;
const FASTEST_MPS: f32 = 16.0;

/// The vehicle stops this far short of the place, metres; the team walks on.
const SHORT_M: f32 = 14.0;

/// How far the team walks on, metres, and how long it takes.
const ON_FOOT_M: f32 = 10.0;
const ON_FOOT_TICKS: u32 = 10 * TICK_HZ;

/// How far to the right of the way's middle the vehicle keeps, metres: people stand in the middle.
const ASIDE_M: f32 = 2.0;

/// Where the two of the team walk beside the way's middle, metres, and how far the second is behind.
const BESIDE_M: [f32; 2] = [1.2, 0.4];
const BEHIND_M: [f32; 2] = [0.0, 1.8];

/// Interval of places along the way, metres.
const STEP_M: f32 = 2.0;

/// Somebody or something on the move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mover {
    /// Where.
    pub at: Point,
    /// Bearing it faces, degrees clockwise from north.
    pub facing_deg: f32,
    /// Speed, metres a second.
    pub speed_mps: f32,
}

/// The specialists as they can be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Their vehicle.
    pub vehicle: Mover,
    /// The team; nobody while they are in the vehicle.
    pub people: Vec<Mover>,
}

/// The coming and going of the specialists.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// The way in, from its oldest ground on.
    line: Vec<Point>,
    after_s: f32,
    required_m: f32,
    marks: Vec<Point>,
    /// The control point, else where the first report was sent from.
    to: Option<Point>,
    control_point: bool,
    drive: Option<Drive>,
}

/// One coming.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drive {
    /// From when and where, metres along the way.
    from: (Tick, f32),
    /// When and where the vehicle stops.
    stop: (Tick, f32),
    /// When they drive back.
    back: Option<Tick>,
}

impl Arrival {
    /// Before anything has happened.
    pub fn new(exercise: &Exercise) -> Self {
        let scenario = &exercise.scenario;
        let mut line = scenario.route.approach.clone();
        line.extend(exercise.route_line());
        Self {
            line,
            after_s: scenario.comms.specialists_after_s,
            required_m: scenario.required_m(false),
            marks: Vec::new(),
            to: None,
            control_point: false,
            drive: None,
        }
    }

    /// Takes in what happened, in order.
    pub fn take(&mut self, tick: Tick, event: &Event) {
        match event {
            Event::Marked {
                place: Some(place), ..
            } => self.marks.push(place.point()),
            Event::ReportSent { from, .. } => {
                self.to.get_or_insert(from.point());
            }
            Event::Stopped { at } => self.follow_back(tick, at.point()),
            Event::ControlPointPlaced { at, .. } => {
                self.to = Some(at.point());
                self.control_point = true;
                self.go_elsewhere(tick);
            }
            Event::ReportArrived { .. } if self.waits() => {
                self.set_out(tick, Tick(tick.0 + Tick::from_seconds(self.after_s).0));
            }
            // A record without the arrival of the report.
            Event::SpecialistsCame if self.waits() => self.set_out(tick, tick),
            Event::RouteReopened => {
                self.marks.clear();
                self.to = None;
                self.control_point = false;
                if let Some(drive) = &mut self.drive {
                    drive.back = Some(tick);
                }
            }
            _ => {}
        }
    }

    /// The specialists at a moment at or after the last event; none while they are not to be seen.
    pub fn team(&self, tick: Tick) -> Option<Team> {
        let drive = self.drive?;
        if let Some(back) = drive.back {
            let on_foot = share(tick, back, ON_FOOT_TICKS);
            let driven_s = tick.seconds_since(back) - ON_FOOT_TICKS as f32 / TICK_HZ as f32;
            let along_m = drive.stop.1 - DRIVES_MPS * driven_s.max(0.0);
            let gone = along_m <= 0.0;
            return (!gone).then(|| Team {
                vehicle: self.vehicle(along_m, driven_s > 0.0, true),
                people: if driven_s > 0.0 {
                    Vec::new()
                } else {
                    self.on_foot(drive.stop.1, 1.0 - on_foot, on_foot < 1.0, true)
                },
            });
        }
        if tick < drive.from.0 {
            return None;
        }
        let drives = tick < drive.stop.0;
        let on_foot = share(tick, drive.stop.0, ON_FOOT_TICKS);
        Some(Team {
            vehicle: self.vehicle(drive.along_m(tick), drives, false),
            people: if drives {
                Vec::new()
            } else {
                self.on_foot(drive.stop.1, on_foot, on_foot < 1.0, false)
            },
        })
    }

    /// A patrol that has gone farther back since it reported, and has no control point yet, is not passed on the side of the
    /// danger.
    fn follow_back(&mut self, now: Tick, at: Point) {
        let along_m = |at: Point| nearest_along_m(&self.line, at);
        let farther_back = self.to.is_some_and(|to| along_m(at) < along_m(to));
        if farther_back && !self.control_point {
            self.to = Some(at);
            self.go_elsewhere(now);
        }
    }

    fn waits(&self) -> bool {
        self.drive.is_none_or(|drive| drive.back.is_some())
    }

    fn set_out(&mut self, now: Tick, due: Tick) {
        let stop_m = self.stop_m();
        let stops = Tick(due.0.saturating_sub(ON_FOOT_TICKS));
        let whole_s = stop_m / DRIVES_MPS;
        let sets_out = Tick(stops.0.saturating_sub(Tick::from_seconds(whole_s).0));
        let from = if sets_out >= now {
            (sets_out, 0.0)
        } else {
            let left_s = stops.0.saturating_sub(now.0) as f32 / TICK_HZ as f32;
            (now, (stop_m - FASTEST_MPS * left_s).max(0.0))
        };
        self.drive = Some(Drive {
            from,
            stop: (stops, stop_m),
            back: None,
        });
    }

    /// The control point was set up while they are on the way.
    fn go_elsewhere(&mut self, now: Tick) {
        let stop_m = self.stop_m();
        let Some(drive) = self.drive.as_mut().filter(|drive| drive.back.is_none()) else {
            return;
        };
        if now >= drive.stop.0 {
            return;
        }
        if now >= drive.from.0 {
            drive.from = (now, drive.along_m(now));
            drive.stop.1 = stop_m;
        } else {
            let due = Tick(drive.stop.0.0 + ON_FOOT_TICKS);
            self.set_out(now, due);
        }
    }

    /// Where the vehicle stops, metres along the way.
    fn stop_m(&self) -> f32 {
        let to_m = self.to.map_or(0.0, |to| nearest_along_m(&self.line, to));
        let whole_m = length_m(&self.line);
        let steps = (whole_m / STEP_M) as u32;
        let inside = |along_m: &f32| {
            let at = point_along(&self.line, *along_m + ON_FOOT_M);
            self.marks
                .iter()
                .any(|mark| mark.distance_m(at) < self.required_m)
        };
        let ring_m = (0..=steps)
            .map(|step| step as f32 * STEP_M)
            .find(inside)
            .unwrap_or(whole_m);
        (to_m - SHORT_M).min(ring_m - STEP_M).max(0.0)
    }

    fn bearing_deg(&self, along_m: f32) -> f32 {
        let ahead = point_along(&self.line, along_m + STEP_M);
        let behind = point_along(&self.line, (along_m - STEP_M).max(0.0));
        behind.bearing_deg(ahead)
    }

    fn vehicle(&self, along_m: f32, drives: bool, back: bool) -> Mover {
        let in_deg = self.bearing_deg(along_m);
        Mover {
            at: point_along(&self.line, along_m).towards(in_deg + 90.0, ASIDE_M),
            facing_deg: if back && drives {
                in_deg + 180.0
            } else {
                in_deg
            },
            speed_mps: if drives { DRIVES_MPS } else { 0.0 },
        }
    }

    /// The team this share of the way from the vehicle to where they wait.
    fn on_foot(&self, stop_m: f32, share: f32, walks: bool, back: bool) -> Vec<Mover> {
        let each = BESIDE_M.into_iter().zip(BEHIND_M);
        each.map(|(beside_m, behind_m)| {
            let along_m = stop_m + (ON_FOOT_M * share - behind_m).max(0.0);
            let in_deg = self.bearing_deg(along_m);
            Mover {
                at: point_along(&self.line, along_m).towards(in_deg + 90.0, beside_m),
                facing_deg: if back { in_deg + 180.0 } else { in_deg },
                speed_mps: if walks {
                    ON_FOOT_M * TICK_HZ as f32 / ON_FOOT_TICKS as f32
                } else {
                    0.0
                },
            }
        })
        .collect()
    }
}

impl Drive {
    fn along_m(&self, tick: Tick) -> f32 {
        let share = share(
            tick,
            self.from.0,
            self.stop.0.0.saturating_sub(self.from.0.0),
        );
        self.from.1 + (self.stop.1 - self.from.1) * share
    }
}

/// The share of a span of ticks that has passed.
fn share(tick: Tick, from: Tick, ticks: u32) -> f32 {
    let passed = tick.0.saturating_sub(from.0) as f32;
    (passed / ticks.max(1) as f32).min(1.0)
}

/// How far along a line its point nearest to a place is, metres.
fn nearest_along_m(line: &[Point], place: Point) -> f32 {
    let mut before_m = 0.0;
    let mut nearest = (f32::INFINITY, 0.0);
    for pair in line.windows(2) {
        let (foot, share) = nearest_on_segment(place, pair[0], pair[1]);
        let leg_m = pair[0].distance_m(pair[1]);
        if foot.distance_m(place) < nearest.0 {
            nearest = (foot.distance_m(place), before_m + share * leg_m);
        }
        before_m += leg_m;
    }
    nearest.1
}
