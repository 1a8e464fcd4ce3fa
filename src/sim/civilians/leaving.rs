//! What somebody does who was told to go: waits as long as they hesitate, walks the way they found, stays there.

use super::way::Keep;
use crate::sim::action::{Direction, Refuge};
use crate::units::{Point, Tick};

/// Pace of somebody told to go, metres a second, at least: an ordinary walk. Nobody runs.
pub(super) const LEAVING_MPS: f32 = 1.2;

/// Told again sooner than this is still the same telling, seconds.
const SAME_TELLING_S: f32 = 5.0;

/// Two places this near are the same item to those who are told to get away from it, metres.
const SAME_PLACE_M: f32 = 10.0;

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
    /// True when to be told this would change nothing.
    pub(super) fn covers(&self, direction: &Direction) -> bool {
        self.told.to == direction.to
            && self.told.from.distance_m(direction.from) <= SAME_PLACE_M
            && self.told.distance_m >= direction.distance_m
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

/// Nobody who goes away comes nearer to a place than they stand, as far as it is near enough to matter.
pub(super) fn keep_from(place: Point, here: Point, enough_m: f32) -> Keep {
    Keep {
        from: place,
        least_m: here.distance_m(place).min(enough_m),
    }
}
