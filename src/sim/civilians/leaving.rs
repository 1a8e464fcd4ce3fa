//! What somebody does who was told to go: waits as long as they hesitate, walks the way they found, stays there.

use crate::sim::action::{Direction, Refuge};
use crate::units::{Point, Tick};

/// Pace of somebody told to go, metres a second, at least: an ordinary walk. Nobody runs.
pub(super) const LEAVING_MPS: f32 = 1.2;

/// Told again sooner than this is still the same telling, seconds.
const SAME_TELLING_S: f32 = 5.0;

/// Who is told to keep a distance keeps it to within a step, metres.
const ROUNDING_M: f32 = 1.0;

/// On the way out or into shelter, or there.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaving {
    /// What they were told.
    pub told: Direction,
    /// Where they are going.
    pub to: Refuge,
    /// Corners still to walk to, the next one first; none once they are there.
    pub way: Vec<Point>,
    /// Where they are in shelter once the way is walked.
    pub inside: Option<Point>,
    /// When they set out.
    pub sets_out: Tick,
    /// How fast, metres a second.
    pub pace_mps: f32,
}

impl Leaving {
    /// True when to be told this would change nothing: they go into shelter, or to a place out of all dangers.
    pub(super) fn covers(&self, direction: &Direction, here: Point, dangers: &[Point]) -> bool {
        let end = self.way.last().copied().unwrap_or(here);
        let clear = |danger: &Point| end.distance_m(*danger) >= direction.distance_m - ROUNDING_M;
        self.told.to == direction.to && (self.to == Refuge::Shelter || dangers.iter().all(clear))
    }
}

/// How often somebody who stands undecided was told to go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellings {
    /// How often.
    pub times: u32,
    /// When for the first time.
    pub first: Tick,
    /// When for the last time.
    pub last: Tick,
}

impl Tellings {
    /// True when telling somebody now would be the same telling still.
    pub(super) fn just_told(&self, now: Tick) -> bool {
        self.times > 0 && now.seconds_since(self.last) < SAME_TELLING_S
    }

    /// Told now.
    pub(super) fn tell(&mut self, now: Tick) {
        if self.times == 0 {
            self.first = now;
        }
        self.times += 1;
        self.last = now;
    }

    /// When somebody who hesitates for so long makes up their mind: at once for who does not; told what they understand,
    /// or told twice, so long after the first time; none when they wait to be told again.
    pub(super) fn heeds_at(&self, hesitates_s: f32, understood: bool, now: Tick) -> Option<Tick> {
        if hesitates_s <= 0.0 {
            return Some(now);
        }
        let decided = Tick(self.first.0 + Tick::from_seconds(hesitates_s).0);
        (understood || self.times > 1).then(|| decided.max(now))
    }
}
