//! Behaviour after being told to leave: hesitate, walk the way found, stay there.

use crate::sim::action::{Direction, Refuge};
use crate::units::{Point, Tick};

/// Least pace of somebody told to leave, metres a second: an ordinary walk. Nobody runs.
pub(super) const LEAVING_MPS: f32 = 1.2;

/// Repetitions within this time are one telling, seconds.
const SAME_TELLING_S: f32 = 5.0;

/// Tolerance of a kept distance, metres: one step.
const ROUNDING_M: f32 = 1.0;

/// An instruction being followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaving {
    /// The instruction.
    pub told: Direction,
    /// Destination.
    pub to: Refuge,
    /// Corners of the way still ahead, the next one first; empty on arrival.
    pub way: Vec<Point>,
    /// Place in shelter at the end of the way.
    pub inside: Option<Point>,
    /// When they set out.
    pub sets_out: Tick,
    /// Pace, metres a second.
    pub pace_mps: f32,
}

impl Leaving {
    /// True when this instruction would change nothing: they go into shelter, or to a place clear of all dangers.
    pub(super) fn covers(&self, direction: &Direction, here: Point, dangers: &[Point]) -> bool {
        let end = self.way.last().copied().unwrap_or(here);
        let clear = |danger: &Point| end.distance_m(*danger) >= direction.distance_m - ROUNDING_M;
        self.told.to == direction.to && (self.to == Refuge::Shelter || dangers.iter().all(clear))
    }
}

/// How often a hesitating person was told to leave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellings {
    /// Count.
    pub times: u32,
    /// First time.
    pub first: Tick,
    /// Last time.
    pub last: Tick,
}

impl Tellings {
    /// True when telling somebody now would count as the same telling.
    pub(super) fn just_told(&self, now: Tick) -> bool {
        self.times > 0 && now.seconds_since(self.last) < SAME_TELLING_S
    }

    /// Counts a telling.
    pub(super) fn tell(&mut self, now: Tick) {
        if self.times == 0 {
            self.first = now;
        }
        self.times += 1;
        self.last = now;
    }

    /// When a hesitating person decides: at once without hesitation; told what they understand, or told twice, that
    /// long after the first time; none when they wait to be told again.
    pub(super) fn heeds_at(&self, hesitates_s: f32, understood: bool, now: Tick) -> Option<Tick> {
        if hesitates_s <= 0.0 {
            return Some(now);
        }
        let decided = Tick(self.first.0 + Tick::from_seconds(hesitates_s).0);
        (understood || self.times > 1).then(|| decided.max(now))
    }
}
