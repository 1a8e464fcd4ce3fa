//! What was answered to a view, and whether it was right.

use bevy::math::ops;
use serde::{Deserialize, Serialize};

use super::bank::{Shown, View, turn_deg};
use crate::doctrine::schema::Marking;
use crate::scenario::exercise::SignId;
use crate::scoring::statistics::wilson;
use crate::units::maths::hypot;

/// An answer to a view.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Nothing is out of place.
    Nothing,
    /// Something is out of place, there.
    There {
        /// Bearing, degrees clockwise from grid north.
        bearing_deg: f32,
        /// Pitch, degrees up.
        pitch_deg: f32,
        /// How far from there it may be, degrees: half a field of a view that is searched field by field with keys; 0 for a
        /// place that was pointed at.
        within_deg: f32,
    },
    /// The time ran out.
    TimeUp,
}

impl Answer {
    /// Pointing at a thing of a view.
    pub fn at(view: &View, shown: &Shown) -> Self {
        let way = shown.at.world() - view.eye.world();
        Self::There {
            bearing_deg: view.eye.point().bearing_deg(shown.at.point()),
            pitch_deg: ops::atan2(way.y, hypot(way.x, way.z)).to_degrees(),
            within_deg: 0.0,
        }
    }
}

/// An answer and its time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// Time from the first sight of the view, milliseconds.
    pub after_ms: u32,
}

/// Whether an answer was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What is out of place was found.
    Hit(SignId),
    /// It was not, and nothing was marked.
    Miss(SignId),
    /// It was not, and something else was marked.
    MissElsewhere(SignId),
    /// Something harmless was marked, or nothing in particular.
    FalseAlarm(Option<SignId>),
    /// Rightly nothing.
    Clean,
}

impl Outcome {
    /// Whether it was right.
    pub fn is_right(self) -> bool {
        matches!(self, Self::Hit(_) | Self::Clean)
    }

    /// Of an answer to a view, under the pack's rule for marks.
    pub fn of(view: &View, answer: Answer, marking: &Marking) -> Self {
        let Answer::There {
            bearing_deg,
            pitch_deg,
            within_deg,
        } = answer
        else {
            return view
                .item()
                .map_or(Self::Clean, |item| Self::Miss(item.sign));
        };
        let off_deg = |shown: &Shown| {
            let eye = view.eye;
            let aside_deg = turn_deg(bearing_deg, eye.point().bearing_deg(shown.at.point()));
            let way = shown.at.world() - eye.world();
            let up_deg = ops::atan2(way.y, hypot(way.x, way.z)).to_degrees();
            // Beyond the thing's own edge.
            (hypot(aside_deg, up_deg - pitch_deg) - shown.half_deg).max(0.0)
        };
        let on = view
            .shown
            .iter()
            .map(|shown| (off_deg(shown), shown))
            .filter(|(off_deg, _)| {
                *off_deg <= marking.match_angle_deg.value + within_deg.clamp(0.0, 3.0)
            })
            // In a tie an item wins: the trainee has the benefit of the doubt.
            .min_by(|a, b| a.0.total_cmp(&b.0).then(b.1.of_item.cmp(&a.1.of_item)));
        match (on, view.item()) {
            (Some((_, shown)), _) if shown.of_item => Self::Hit(shown.sign),
            (_, Some(item)) => Self::MissElsewhere(item.sign),
            (on, None) => Self::FalseAlarm(on.map(|(_, shown)| shown.sign)),
        }
    }
}

/// A drill in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Tally {
    /// Items found.
    pub hits: u32,
    /// Items not found.
    pub misses: u32,
    /// Views in which something else was marked.
    pub false_alarms: u32,
    /// Views without an item in which nothing was marked.
    pub correct_rejections: u32,
}

impl Tally {
    /// Counts an outcome.
    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Hit(_) => self.hits += 1,
            Outcome::Miss(_) => self.misses += 1,
            Outcome::MissElsewhere(_) => {
                self.misses += 1;
                self.false_alarms += 1;
            }
            Outcome::FalseAlarm(_) => self.false_alarms += 1,
            Outcome::Clean => self.correct_rejections += 1,
        }
    }

    /// 95 % interval of the hit rate; none without an item.
    pub fn hit_rate_interval(&self) -> Option<(f64, f64)> {
        wilson(self.hits, self.hits + self.misses)
    }
}
