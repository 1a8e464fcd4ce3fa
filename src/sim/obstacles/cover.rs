//! Places behind hard cover.

use super::Obstacles;
use crate::sim::props::{Footprint, Prop, axes};
use crate::units::Point;

/// Distance of a person's middle from the covering face, metres.
const BEHIND_M: f32 = 0.6;

/// Interval of candidate places along a face, metres.
const APART_M: f32 = 1.0;

/// Least height of cover above the person's feet, metres: the chest of someone standing, the eyes of someone
/// kneeling.
const HIGH_ENOUGH_M: f32 = 1.2;

/// Half a person's width, metres.
const HALF_PERSON_M: f32 = 0.3;

impl Obstacles {
    /// The nearest place within `within_m` of `from` behind hard cover from the threat, among those that `allowed`
    /// accepts. Judged on the map: the lines from the threat to both sides of the person cross hard cover that is
    /// high enough.
    pub fn hard_cover_near(
        &self,
        from: Point,
        threat: Point,
        within_m: f32,
        allowed: impl Fn(Point) -> bool,
    ) -> Option<Point> {
        let covering: Vec<&Prop> = self
            .stopping
            .iter()
            .filter(|prop| prop.effect.covers)
            .collect();
        let mut places: Vec<(f32, Point)> = covering
            .iter()
            .filter(|prop| prop.at.distance_m(from) <= within_m + prop.reach_m() + BEHIND_M)
            .flat_map(|prop| around(prop))
            .map(|at| (at.distance_m(from), at))
            .filter(|(distance_m, _)| *distance_m <= within_m)
            .collect();
        // Stable sort: ties keep file order.
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        places.into_iter().map(|(_, at)| at).find(|&at| {
            self.free(at, HALF_PERSON_M) && allowed(at) && self.covered(&covering, threat, at)
        })
    }

    fn covered(&self, covering: &[&Prop], threat: Point, at: Point) -> bool {
        let high_enough_m = self.terrain.height_m(at) + HIGH_ENOUGH_M;
        let side_deg = threat.bearing_deg(at) + 90.0;
        [HALF_PERSON_M, -HALF_PERSON_M].into_iter().all(|side_m| {
            let edge = at.towards(side_deg, side_m);
            covering
                .iter()
                .any(|prop| prop.top_m >= high_enough_m && prop.crossed_by(threat, edge))
        })
    }
}

/// Candidate places all round a footprint.
fn around(prop: &Prop) -> Vec<Point> {
    match prop.footprint {
        Footprint::Disc { radius_m } => (0..8)
            .map(|eighth| prop.at.towards(eighth as f32 * 45.0, radius_m + BEHIND_M))
            .collect(),
        Footprint::Rectangle {
            facing_deg,
            half_width_m,
            half_depth_m,
        } => {
            let (across, along) = axes(facing_deg);
            let sides = [
                (across, half_width_m, along, half_depth_m),
                (along, half_depth_m, across, half_width_m),
            ];
            let mut places = Vec::new();
            for (outward, out_m, sideways, half_m) in sides {
                let count = (2.0 * half_m / APART_M).ceil().clamp(1.0, 200.0) as usize;
                for sign in [1.0, -1.0] {
                    for place in 0..count {
                        let side_m = ((place as f32 + 0.5) / count as f32 * 2.0 - 1.0) * half_m;
                        let at = prop.at.vec()
                            + outward * (sign * (out_m + BEHIND_M))
                            + sideways * side_m;
                        places.push(at.into());
                    }
                }
            }
            places
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::schema::{Wall, WallKind};
    use crate::sim::example::scenario_with;
    use crate::sim::terrain::Terrain;

    fn with_wall(kind: WallKind, height_m: f32) -> Obstacles {
        let scenario = scenario_with(|raw| {
            raw.walls = vec![Wall {
                id: "wall".into(),
                line: vec![Point(-5.0, 10.0), Point(5.0, 10.0)],
                height_m,
                thickness_m: 0.4,
                kind,
            }];
        });
        Obstacles::of(&scenario, &Arc::new(Terrain::of(&scenario)))
    }

    fn sought(obstacles: &Obstacles) -> Option<Point> {
        let threat = Point(0.0, 60.0);
        obstacles.hard_cover_near(Point(0.0, 5.0), threat, 15.0, |_| true)
    }

    #[test]
    fn cover_is_on_the_far_side_of_a_stone_wall() {
        let at = sought(&with_wall(WallKind::Stone, 2.0)).expect("there is a wall");
        assert!(at.1 < 10.0, "{at:?} is on the threat's side");
    }

    #[test]
    fn a_hedge_a_mud_wall_and_a_low_wall_are_no_hard_cover() {
        assert_eq!(sought(&with_wall(WallKind::Hedge, 2.0)), None);
        assert_eq!(sought(&with_wall(WallKind::Mud, 2.0)), None);
        assert_eq!(sought(&with_wall(WallKind::Stone, 1.1)), None);
        assert!(sought(&with_wall(WallKind::Stone, 1.3)).is_some());
    }

    #[test]
    fn a_place_that_is_not_allowed_is_not_given() {
        let obstacles = with_wall(WallKind::Stone, 2.0);
        let threat = Point(0.0, 60.0);
        let west = obstacles.hard_cover_near(Point(0.0, 5.0), threat, 15.0, |at| at.0 < -2.0);
        assert!(west.is_some_and(|at| at.0 < -2.0), "{west:?}");
        assert_eq!(
            obstacles.hard_cover_near(Point(0.0, 5.0), threat, 15.0, |_| false),
            None
        );
        assert_eq!(
            obstacles.hard_cover_near(Point(0.0, 5.0), threat, 3.0, |_| true),
            None
        );
    }
}
