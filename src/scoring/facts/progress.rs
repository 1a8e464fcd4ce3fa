//! The trainee's progress along the route over time.

use crate::record::Session;
use crate::sim::event::Ending;
use crate::units::Tick;
use crate::units::along::{Along, Going};
use crate::units::place::length_m;

use super::{Facts, trainee_at};

/// Farthest progress along the route by observation. Monotonic: going back does not reduce it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    /// Tick and metres along the route, one for each observation.
    pub along_m: Vec<(Tick, f32)>,
    /// Length of the route, metres.
    pub route_m: f32,
}

impl Progress {
    /// Tracks the trainee along the route's line.
    pub(super) fn of(session: &Session) -> Self {
        let mut along = Along::new(session.exercise.route_line());
        let route_m = length_m(along.line());
        let along_m = session
            .observations
            .iter()
            .map(|observation| {
                let here = trainee_at(session, observation);
                (observation.tick, along.step(here, Going::On))
            })
            .collect();
        Self { along_m, route_m }
    }

    /// When the trainee first came this far along the route, metres; none when never.
    pub fn passed(&self, along_m: f32) -> Option<Tick> {
        let first = self.along_m.partition_point(|(_, at_m)| *at_m < along_m);
        self.along_m.get(first).map(|(tick, _)| *tick)
    }

    /// Farthest progress at a tick, metres.
    pub fn at(&self, tick: Tick) -> f32 {
        let after = self.along_m.partition_point(|(at, _)| *at <= tick);
        after
            .checked_sub(1)
            .and_then(|last| self.along_m.get(last))
            .map_or(0.0, |(_, along_m)| *along_m)
    }
}

impl Facts {
    /// True when the patrol did its task as far as it could: it completed the route, or found an item, from which on
    /// the drill is the task. Search and pace are judged only then: standing still all day searches nothing.
    pub fn patrolled(&self, session: &Session) -> bool {
        session.ending() == Ending::RouteCompleted || self.first_hit().is_some()
    }
}
