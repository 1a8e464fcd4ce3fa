//! Frozen: stops at the first thing seen, or at the first vulnerable point, and stays there until time is up. Shows
//! that not patrolling does not pay.

use rand_pcg::Pcg64Mcg;

use super::gaze::Sweep;
use super::walk::Walk;
use super::{Brief, Trainee};
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// Name for the record.
pub const NAME: &str = "frozen";

/// Share of the route after which it stops even if nothing was seen.
const FARTHEST_SHARE: f32 = 0.25;

struct Frozen {
    stand_at: Vec<Point>,
    stand_within_m: f32,
    route: Walk,
    search: Sweep,
    frozen: bool,
}

pub(super) fn build(brief: Brief, _luck: Pcg64Mcg) -> Box<dyn Trainee> {
    let line: Vec<Point> = brief.route.line();
    let pace_mps = brief
        .route
        .waypoints
        .first()
        .map_or(0.0, |waypoint| waypoint.pace_mps);
    let mut stand_at = vec![point_along(&line, length_m(&line) * FARTHEST_SHARE)];
    stand_at.extend(brief.route.vulnerable_points.iter().map(|point| point.at));
    Box::new(Frozen {
        stand_at,
        stand_within_m: brief
            .doctrine
            .halts
            .short_of_vulnerable_point_m
            .value
            .max(2.0),
        route: Walk::along(line, pace_mps),
        search: Sweep::between(-60.0, 60.0, 20.0, &[-3.0, 8.0]),
        frozen: false,
    })
}

impl Trainee for Frozen {
    fn name(&self) -> &str {
        NAME
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let here = view.here.point();
        let ahead_deg = self
            .route
            .bearing_deg(here)
            .unwrap_or(view.look_bearing_deg);
        self.frozen |= !view.glimpses.is_empty()
            || self
                .stand_at
                .iter()
                .any(|place| place.distance_m(here) <= self.stand_within_m);
        let step = if self.frozen {
            None
        } else {
            self.route.step(here)
        };
        let mut actions = vec![step.unwrap_or(TraineeAction::Stop)];
        actions.extend(self.search.step_for_ever(view, ahead_deg));
        actions
    }
}
