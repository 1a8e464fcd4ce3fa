//! How far along the route the trainee was over time.

use crate::record::Session;
use crate::sim::event::Ending;
use crate::units::place::nearest_on_segment;
use crate::units::{Point, Tick};

use super::{Facts, trainee_at};

/// Someone this near to the route's line walks the route, metres: wider than any way a patrol walks.
const ON_ROUTE_M: f32 = 15.0;

/// Between two looks at where the trainee is, the route is searched this much farther than they walked, metres.
const SLACK_M: f32 = 5.0;

/// How far along the route the trainee had come, observation by observation. It never falls: going back is no progress.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    /// When, and how many metres along the route; one for each observation.
    pub along_m: Vec<(Tick, f32)>,
    /// Length of the route, metres.
    pub route_m: f32,
}

impl Progress {
    /// Follows the trainee along the route's line. The line may cross itself: only the stretch ahead that can have
    /// been reached since the last observation is looked at.
    pub(super) fn of(session: &Session) -> Self {
        let line = session.exercise.route_line();
        let mut reached_m = 0.0;
        let mut walked_m = 0.0;
        let mut before: Option<Point> = None;
        let along_m = session
            .observations
            .iter()
            .map(|observation| {
                let here = trainee_at(session, observation);
                walked_m += before.map_or(0.0, |before| before.distance_m(here));
                before = Some(here);
                let ahead = nearest_within(&line, here, reached_m, reached_m + walked_m + SLACK_M);
                if let Some((off_m, at_m)) = ahead
                    && off_m <= ON_ROUTE_M
                {
                    reached_m = at_m.max(reached_m);
                    walked_m = 0.0;
                }
                (observation.tick, reached_m)
            })
            .collect();
        Self {
            along_m,
            route_m: crate::units::place::length_m(&line),
        }
    }

    /// When the trainee first came this far along the route, metres; none when they never did.
    pub fn passed(&self, along_m: f32) -> Option<Tick> {
        let first = self.along_m.partition_point(|(_, at_m)| *at_m < along_m);
        self.along_m.get(first).map(|(tick, _)| *tick)
    }

    /// How far the trainee had come at a tick, metres.
    pub fn at(&self, tick: Tick) -> f32 {
        let after = self.along_m.partition_point(|(at, _)| *at <= tick);
        after
            .checked_sub(1)
            .and_then(|last| self.along_m.get(last))
            .map_or(0.0, |(_, along_m)| *along_m)
    }
}

impl Facts {
    /// True when the patrol did its task as far as it could: the route was completed, or an item was found, from which
    /// on the drill is the task. Looking and pace are judged only then: whoever stands still all day has searched
    /// nothing.
    pub fn patrolled(&self, session: &Session) -> bool {
        session.ending() == Ending::RouteCompleted || self.first_hit().is_some()
    }
}

/// Of the stretch of a line between two distances along it: how far its nearest point is, and where along the line.
fn nearest_within(line: &[Point], here: Point, from_m: f32, to_m: f32) -> Option<(f32, f32)> {
    let mut start_m = 0.0;
    let mut nearest: Option<(f32, f32)> = None;
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        let end_m = start_m + leg_m;
        if leg_m > 0.0 && end_m >= from_m && start_m <= to_m {
            let cut = |at_m: f32| pair[0].lerp(pair[1], ((at_m - start_m) / leg_m).clamp(0.0, 1.0));
            let (first_m, last_m) = (from_m.max(start_m), to_m.min(end_m));
            let (foot, share) = nearest_on_segment(here, cut(first_m), cut(last_m));
            let found = (foot.distance_m(here), first_m + share * (last_m - first_m));
            if nearest.is_none_or(|best| found.0 < best.0) {
                nearest = Some(found);
            }
        }
        start_m = end_m;
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_route_crosses_itself_only_what_lies_ahead_counts() {
        let loop_line = [
            Point(0.0, 0.0),
            Point(100.0, 0.0),
            Point(100.0, 100.0),
            Point(50.0, 100.0),
            Point(50.0, -100.0),
        ];
        let crossing = Point(50.0, 0.0);
        let first = nearest_within(&loop_line, crossing, 40.0, 60.0).expect("on the line");
        assert!((first.1 - 50.0).abs() < 1e-3);
        let second = nearest_within(&loop_line, crossing, 300.0, 360.0).expect("on the line");
        assert!((second.1 - 350.0).abs() < 1e-3);
    }
}
