//! Steering: turns held keys or a line to follow into actions. Pure.

use crate::scenario::schema::Route;
use crate::sim::action::{Stance, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::walk::Walk;
use crate::units::place::nearest_on_segment;
use crate::units::{Point, Tick};

/// Decision interval of a walk, ticks: 8 times a second.
const BEAT_TICKS: u32 = 8;

/// Rounding of bearings sent, degrees: keeps records small.
const BEARING_STEP_DEG: f32 = 1.0;

/// Rounding of paces sent, metres a second.
const PACE_STEP_MPS: f32 = 0.1;

/// Pace relative to the planned one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// Two thirds.
    Slow,
    /// As planned.
    #[default]
    Planned,
    /// One and a half times.
    Fast,
}

impl Pace {
    /// Factor on the planned pace.
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

/// A line that is followed automatically.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On along the route.
    On,
    /// Back on the trail.
    Back,
}

/// Why walking stopped by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halted {
    /// At the end of the line.
    AtTheEnd(Way),
    /// Blocked.
    Barred,
    /// Short of a vulnerable point, by index: learn mode halts the trainee there to look.
    ShortOf(usize),
}

/// State of the steering.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Steering {
    /// Selected pace.
    pub pace: Pace,
    following: Option<(Way, Walk)>,
    beat: Option<Tick>,
    sent: Option<(f32, f32)>,
    halted_for: Vec<usize>,
}

/// Held movement keys: right and ahead, each -1..1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Push {
    /// To the right.
    pub right: f32,
    /// Ahead.
    pub ahead: f32,
}

impl Push {
    /// True while a key is held.
    pub fn is_some(self) -> bool {
        self.right != 0.0 || self.ahead != 0.0
    }
}

impl Steering {
    /// The line being followed.
    pub fn following(&self) -> Option<Way> {
        self.following.as_ref().map(|(way, _)| *way)
    }

    /// True while walking.
    pub fn walks(&self) -> bool {
        self.sent.is_some()
    }

    /// Starts following the route from here, or stops doing so.
    pub fn walk_on(&mut self, route: &Route, view: &TraineeView) {
        if self.following() == Some(Way::On) {
            self.following = None;
            return;
        }
        let line = way_on(route, view.waypoints_reached, view.here.point());
        self.follow(Way::On, line, route, view);
    }

    /// Starts to go back along a line over known ground, or stops doing so.
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

    /// Stands for a while, and goes on along the line as soon as it is steered again.
    pub fn rest(&mut self) -> Option<TraineeAction> {
        self.beat = None;
        self.say_stop()
    }

    /// Bearing of the line being followed.
    pub fn bearing_deg(&self, here: Point) -> Option<f32> {
        self.following.as_ref()?.1.bearing_deg(here)
    }

    /// Action for now, if it differs from the last one. Held keys take precedence over a line.
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
        let people = view.patrol.iter().map(|comrade| comrade.at);
        match walk.step_past(here, people) {
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

    /// Resets to standing, for a patrol resumed or rewound.
    pub fn forget(&mut self) {
        *self = Self {
            pace: self.pace,
            // The last action is unknown, so the first one is always sent.
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

/// Planned pace of the leg to the next waypoint, metres a second.
fn planned_mps(route: &Route, reached: usize) -> f32 {
    let leg = reached.saturating_sub(1).min(route.waypoints.len() - 1);
    route.waypoints[leg].pace_mps
}

/// The line ahead: the nearest point of the present leg, then the waypoints not yet reached.
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

/// A vulnerable point within the pack's halting distance that was not halted for before.
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

/// The next stance.
pub fn next_stance(stance: Stance) -> Stance {
    match stance {
        Stance::Standing => Stance::Kneeling,
        Stance::Kneeling => Stance::Lying,
        Stance::Lying => Stance::Standing,
    }
}
