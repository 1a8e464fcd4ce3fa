//! Feet: what held keys and a way to follow come to, as actions. Pure: what is known in, actions out.

use crate::scenario::schema::Route;
use crate::sim::action::{Stance, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::walk::Walk;
use crate::units::place::nearest_on_segment;
use crate::units::{Point, Tick};

/// A walk looks where it is this often: 8 times a second, as the walk counts.
const BEAT_TICKS: u32 = 8;

/// A bearing is sent to this step, degrees; a record stays small and nobody walks straighter.
const BEARING_STEP_DEG: f32 = 1.0;

/// A pace is sent to this step, metres a second.
const PACE_STEP_MPS: f32 = 0.1;

/// How fast one walks, against the pace planned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// Two thirds.
    Slow,
    /// As planned.
    #[default]
    Planned,
    /// Half as fast again.
    Fast,
}

impl Pace {
    /// Times the pace planned.
    fn times(self) -> f32 {
        match self {
            Self::Slow => 2.0 / 3.0,
            Self::Planned => 1.0,
            Self::Fast => 1.5,
        }
    }

    /// One step slower.
    #[must_use]
    pub fn slower(self) -> Self {
        match self {
            Self::Fast => Self::Planned,
            _ => Self::Slow,
        }
    }

    /// One step faster.
    #[must_use]
    pub fn faster(self) -> Self {
        match self {
            Self::Slow => Self::Planned,
            _ => Self::Fast,
        }
    }
}

/// A way that feet follow by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On along the route.
    On,
    /// Back on the ground walked.
    Back,
}

/// Why feet stopped by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halted {
    /// The way is at its end.
    AtTheEnd(Way),
    /// Something stands in the way.
    Barred,
    /// Short of a vulnerable point, by index: learn mode stops one there to look.
    ShortOf(usize),
}

/// What the feet are told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Steering {
    /// The pace chosen.
    pub pace: Pace,
    following: Option<(Way, Walk)>,
    beat: Option<Tick>,
    sent: Option<(f32, f32)>,
    halted_for: Vec<usize>,
}

/// Held keys as a push: right and ahead, each -1..1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Push {
    /// To the right.
    pub right: f32,
    /// Ahead.
    pub ahead: f32,
}

impl Push {
    /// True while something is held.
    pub fn is_some(self) -> bool {
        self.right != 0.0 || self.ahead != 0.0
    }
}

impl Steering {
    /// The way being followed.
    pub fn following(&self) -> Option<Way> {
        self.following.as_ref().map(|(way, _)| *way)
    }

    /// True while the feet are told to walk.
    pub fn walks(&self) -> bool {
        self.sent.is_some()
    }

    /// Starts to follow the route from where one is, or stops when that is being done.
    pub fn walk_on(&mut self, route: &Route, view: &TraineeView) {
        if self.following() == Some(Way::On) {
            self.following = None;
            return;
        }
        let line = way_on(route, view.waypoints_reached, view.here.point());
        self.follow(Way::On, line, route, view);
    }

    /// Starts to go back along a line over known ground, or stops when that is being done.
    pub fn walk_back(&mut self, line: Vec<Point>, route: &Route, view: &TraineeView) {
        if self.following() == Some(Way::Back) {
            self.following = None;
            return;
        }
        self.follow(Way::Back, line, route, view);
    }

    fn follow(&mut self, way: Way, line: Vec<Point>, route: &Route, view: &TraineeView) {
        let pace_mps = planned_mps(route, view.waypoints_reached) * self.pace.times();
        self.following = Some((way, Walk::along(line, pace_mps)));
        self.beat = None;
    }

    /// Stops.
    pub fn stop(&mut self) {
        self.following = None;
    }

    /// Bearing of the way being followed.
    pub fn bearing_deg(&self, here: Point) -> Option<f32> {
        self.following.as_ref()?.1.bearing_deg(here)
    }

    /// What to do now, if it differs from what was said last. Held keys win over a way that is followed.
    pub fn steer(
        &mut self,
        push: Push,
        look_deg: f32,
        route: &Route,
        view: &TraineeView,
        halt_short_m: Option<f32>,
    ) -> (Option<TraineeAction>, Option<Halted>) {
        let pace_mps = planned_mps(route, view.waypoints_reached) * self.pace.times();
        if push.is_some() {
            self.following = None;
            let length = push.right.hypot(push.ahead).min(1.0);
            let bearing_deg = look_deg + push.right.atan2(push.ahead).to_degrees();
            return (self.say(bearing_deg, pace_mps * length), None);
        }
        let Some((way, walk)) = &mut self.following else {
            return (self.say_stop(), None);
        };
        let way = *way;
        if self
            .beat
            .is_some_and(|beat| view.tick.0 < beat.0.saturating_add(BEAT_TICKS))
        {
            return (None, None);
        }
        self.beat = Some(view.tick);
        walk.set_pace(pace_mps);
        let here = view.here.point();
        if way == Way::On
            && let Some(index) = halt_short_m
                .and_then(|short_m| next_vulnerable_point(route, here, short_m, &self.halted_for))
        {
            self.halted_for.push(index);
            self.following = None;
            return (self.say_stop(), Some(Halted::ShortOf(index)));
        }
        match walk.step(here) {
            Some(TraineeAction::Move {
                bearing_deg,
                pace_mps,
            }) if !walk.barred() => (self.say(bearing_deg, pace_mps), None),
            Some(_) => {
                self.following = None;
                (self.say_stop(), Some(Halted::Barred))
            }
            None => {
                self.following = None;
                (self.say_stop(), Some(Halted::AtTheEnd(way)))
            }
        }
    }

    /// Takes what is being done from a patrol that goes on or has gone back to a moment: standing.
    pub fn forget(&mut self) {
        *self = Self {
            pace: self.pace,
            // What was said last is not known: the first thing said is said for certain.
            sent: Some((f32::NAN, f32::NAN)),
            ..Self::default()
        };
    }

    fn say(&mut self, bearing_deg: f32, pace_mps: f32) -> Option<TraineeAction> {
        let bearing_deg =
            ((bearing_deg / BEARING_STEP_DEG).round() * BEARING_STEP_DEG).rem_euclid(360.0);
        let pace_mps = ((pace_mps / PACE_STEP_MPS).round() * PACE_STEP_MPS).max(PACE_STEP_MPS);
        if self.sent == Some((bearing_deg, pace_mps)) {
            return None;
        }
        self.sent = Some((bearing_deg, pace_mps));
        Some(TraineeAction::Move {
            bearing_deg,
            pace_mps,
        })
    }

    fn say_stop(&mut self) -> Option<TraineeAction> {
        self.sent.take().map(|_| TraineeAction::Stop)
    }
}

/// The pace planned for the leg that leads to the next waypoint, metres a second.
fn planned_mps(route: &Route, reached: usize) -> f32 {
    let leg = reached.saturating_sub(1).min(route.waypoints.len() - 1);
    route.waypoints[leg].pace_mps
}

/// The line on from here: the nearest point of the leg under way, then the waypoints not yet reached.
pub fn way_on(route: &Route, reached: usize, here: Point) -> Vec<Point> {
    let points: Vec<Point> = route.waypoints.iter().map(|waypoint| waypoint.at).collect();
    let Some(rest) = points.get(reached..).filter(|rest| !rest.is_empty()) else {
        return Vec::new();
    };
    let mut line = Vec::new();
    if let Some(before) = reached.checked_sub(1) {
        line.push(nearest_on_segment(here, points[before], rest[0]).0);
    }
    line.extend(rest);
    line
}

/// The vulnerable point that one has come as near to as the pack says to halt, not halted for before.
fn next_vulnerable_point(
    route: &Route,
    here: Point,
    short_m: f32,
    halted_for: &[usize],
) -> Option<usize> {
    route
        .vulnerable_points
        .iter()
        .enumerate()
        .find(|(index, point)| {
            let left_m = here.distance_m(point.at) - point.radius_m;
            !halted_for.contains(index) && (0.0..=short_m).contains(&left_m)
        })
        .map(|(index, _)| index)
}

/// The stance after this one.
pub fn next_stance(stance: Stance) -> Stance {
    match stance {
        Stance::Standing => Stance::Kneeling,
        Stance::Kneeling => Stance::Lying,
        Stance::Lying => Stance::Standing,
    }
}
