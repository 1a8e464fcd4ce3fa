//! Walkability: exact tests on the map against the few things near a step, instead of a physics body per person (a
//! character controller on the height field costs 50 µs a person a tick; this costs well under one).
//!
//! A person is a disc. Buildings, walls and fences, vehicles and trunks push it out by the shortest way, which makes
//! it slide along them; deep water and the edge of the land deflect a step. Known-safe ground over deep water is a
//! bridge ([`Terrain::deep_water_at`] is false there).

mod cover;

use std::sync::Arc;

use bevy::prelude::Resource;

use super::props::{Prop, props_of};
use super::terrain::Terrain;
use crate::scenario::Scenario;
use crate::units::Point;

/// Longest substep, metres; less for a thin person, so that no wall is tunnelled through.
const PIECE_M: f32 = 0.2;

/// Largest person radius that the grid search allows for, metres.
const WIDEST_M: f32 = 1.0;

/// Iterations of push-out where two things meet.
const PUSHES: usize = 4;

/// Overshoot of a push-out, metres, so that the next test is free of rounding.
const GAP_M: f32 = 1e-3;

/// Deflections tried in order at water or the edge, degrees.
const TURNS_DEG: [f32; 6] = [30.0, -30.0, 60.0, -60.0, 85.0, -85.0];

/// Whoever is ordered into cover looks for it within so much, metres: a few steps.
pub const COVER_WITHIN_M: f32 = 20.0;

/// Obstacles to walking.
#[derive(Resource, Debug, Clone)]
pub struct Obstacles {
    terrain: Arc<Terrain>,
    stopping: Vec<Prop>,
    /// Indices into `stopping`, square by square.
    near: Vec<u32>,
    /// Start of each square's indices in `near`, with one extra entry at the end.
    begins: Vec<u32>,
    columns: usize,
    rows: usize,
    square_m: f32,
}

impl Obstacles {
    /// Collects the obstacles.
    pub fn of(scenario: &Scenario, terrain: &Arc<Terrain>) -> Self {
        let (from, to) = terrain.bounds();
        let (width_m, height_m) = (to.0 - from.0, to.1 - from.1);
        // At most about a quarter of a million squares.
        let square_m = (width_m * height_m / 250_000.0).sqrt().max(4.0);
        let mut obstacles = Self {
            terrain: Arc::clone(terrain),
            stopping: props_of(scenario, terrain)
                .into_iter()
                .filter(|prop| prop.effect.stops)
                .collect(),
            near: Vec::new(),
            begins: Vec::new(),
            columns: (width_m / square_m).ceil().max(1.0) as usize,
            rows: (height_m / square_m).ceil().max(1.0) as usize,
            square_m,
        };
        obstacles.sort_into_squares();
        obstacles
    }

    /// End point of a step for a person of this radius: the wanted one, or as far as sliding along obstacles leads. A
    /// person inside an obstacle is let out by the shortest way.
    pub fn slide(&self, from: Point, to: Point, radius_m: f32) -> Point {
        let piece_m = PIECE_M.min(radius_m * 0.8).max(0.01);
        let pieces = (from.distance_m(to) / piece_m).ceil().max(1.0);
        let mut at = from;
        let (east_m, north_m) = ((to.0 - from.0) / pieces, (to.1 - from.1) / pieces);
        for _ in 0..pieces as u32 {
            let wanted = Point(at.0 + east_m, at.1 + north_m);
            let reached = self.step(at, wanted, radius_m);
            if reached == at {
                break;
            }
            at = reached;
        }
        at
    }

    /// True where a person of this radius can stand.
    pub fn free(&self, at: Point, radius_m: f32) -> bool {
        self.dry(at)
            && self
                .near(at)
                .all(|prop| prop.way_out(at, radius_m).is_none())
    }

    fn step(&self, from: Point, wanted: Point, radius_m: f32) -> Point {
        let straight = self.pushed_out(wanted, radius_m);
        if let Some(straight) = straight.filter(|&at| self.dry(at)) {
            return straight;
        }
        if !self.dry(from) {
            // A person who starts in water may wade out in any direction.
            return wanted;
        }
        let (bearing_deg, length_m) = (from.bearing_deg(wanted), from.distance_m(wanted));
        TURNS_DEG
            .iter()
            .map(|turn_deg| {
                let share = bevy::math::ops::cos(turn_deg.to_radians());
                from.towards(bearing_deg + turn_deg, length_m * share)
            })
            .find(|&at| self.free(at, radius_m))
            .unwrap_or(from)
    }

    /// The point pushed clear of every obstacle; none where they stand too close together.
    fn pushed_out(&self, wanted: Point, radius_m: f32) -> Option<Point> {
        let mut at = wanted;
        for _ in 0..PUSHES {
            let push = self.near(at).find_map(|prop| prop.way_out(at, radius_m));
            let Some(push) = push else {
                return Some(at);
            };
            at = (at.vec() + push + push.normalize_or_zero() * GAP_M).into();
        }
        self.free(at, radius_m).then_some(at)
    }

    fn dry(&self, at: Point) -> bool {
        self.terrain.holds(at) && !self.terrain.deep_water_at(at)
    }

    fn square(&self, at: Point) -> (usize, usize) {
        let (from, _) = self.terrain.bounds();
        let index =
            |metres: f32, count: usize| ((metres / self.square_m).max(0.0) as usize).min(count - 1);
        (
            index(at.0 - from.0, self.columns),
            index(at.1 - from.1, self.rows),
        )
    }

    /// Obstacles that could touch a person here.
    fn near(&self, at: Point) -> impl Iterator<Item = &Prop> {
        let (column, row) = self.square(at);
        let square = row * self.columns + column;
        let range = self.begins[square] as usize..self.begins[square + 1] as usize;
        self.near[range]
            .iter()
            .map(|&index| &self.stopping[index as usize])
    }

    fn sort_into_squares(&mut self) {
        let mut squares: Vec<Vec<u32>> = vec![Vec::new(); self.columns * self.rows];
        for (index, prop) in self.stopping.iter().enumerate() {
            let reach_m = prop.reach_m() + WIDEST_M;
            let low = self.square(Point(prop.at.0 - reach_m, prop.at.1 - reach_m));
            let high = self.square(Point(prop.at.0 + reach_m, prop.at.1 + reach_m));
            for row in low.1..=high.1 {
                for column in low.0..=high.0 {
                    squares[row * self.columns + column].push(index as u32);
                }
            }
        }
        self.begins.push(0);
        for square in squares {
            self.near.extend(square);
            self.begins.push(self.near.len() as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::{Area, Plant, Vegetation, Wall, WallKind, Water};
    use crate::sim::example::scenario_with;

    const RADIUS_M: f32 = 0.3;

    fn walled(thickness_m: f32) -> Obstacles {
        let scenario = scenario_with(|raw| {
            raw.walls = vec![Wall {
                id: "wall".into(),
                line: vec![Point(-40.0, 20.0), Point(40.0, 20.0)],
                height_m: 1.0,
                thickness_m,
                kind: WallKind::Fence,
            }];
            raw.water = vec![Water {
                id: "river".into(),
                area: Area::Strip {
                    line: vec![Point(-60.0, -100.0), Point(-60.0, 100.0)],
                    width_m: 10.0,
                },
                ford: false,
            }];
        });
        let terrain = Arc::new(Terrain::of(&scenario));
        Obstacles::of(&scenario, &terrain)
    }

    #[test]
    fn a_wall_is_slid_along_and_never_stepped_through() {
        for thickness_m in [0.02, 0.1, 0.4] {
            let obstacles = walled(thickness_m);
            let mut at = Point(-30.0, 18.0);
            for _ in 0..200 {
                at = obstacles.slide(at, Point(at.0 + 0.1, at.1 + 0.17), RADIUS_M);
                assert!(at.1 < 20.0 - RADIUS_M, "through the wall at {at:?}");
            }
            assert!(at.0 > -12.0, "it slides along: {at:?}");
        }
    }

    #[test]
    fn a_long_step_does_not_jump_a_wall() {
        let obstacles = walled(0.02);
        let reached = obstacles.slide(Point(0.0, 10.0), Point(0.0, 30.0), RADIUS_M);
        assert!(
            (reached.1 - (20.0 - 0.01 - RADIUS_M)).abs() < 0.05,
            "{reached:?}"
        );
    }

    #[test]
    fn deep_water_and_the_edge_of_the_land_stop_and_turn() {
        let obstacles = walled(0.1);
        let reached = obstacles.slide(Point(-50.0, 0.0), Point(-60.0, 0.0), RADIUS_M);
        assert!(reached.0 >= -55.0, "{reached:?}");
        let along = obstacles.slide(Point(-54.95, 0.0), Point(-58.0, 8.0), RADIUS_M);
        assert!(along.0 >= -55.0 && along.1 > 2.0, "{along:?}");
        let (from, _) = obstacles.terrain.bounds();
        let edge = obstacles.slide(Point(from.0 + 1.0, 0.0), Point(from.0 - 5.0, 0.0), RADIUS_M);
        assert!(obstacles.terrain.holds(edge));
    }

    #[test]
    fn whoever_stands_inside_a_thing_gets_out() {
        let obstacles = walled(0.4);
        let inside = Point(0.0, 20.1);
        assert!(!obstacles.free(inside, RADIUS_M));
        let out = obstacles.slide(inside, inside, RADIUS_M);
        assert!(obstacles.free(out, RADIUS_M), "{out:?}");
    }

    #[test]
    fn nobody_is_held_for_good_in_a_wood() {
        let scenario = scenario_with(|raw| {
            raw.vegetation = vec![Vegetation {
                id: "wood".into(),
                kind: Plant::Tree,
                area: Area::Disc {
                    at: Point(0.0, 60.0),
                    radius_m: 30.0,
                },
                count: 150,
                seed: 1,
            }];
        });
        let obstacles = Obstacles::of(&scenario, &Arc::new(Terrain::of(&scenario)));
        let mut through = 0;
        for start in 0..20 {
            let mut at = Point(start as f32 * 2.0 - 20.0, 25.0);
            for _ in 0..4000 {
                let next = Point(at.0, at.1 + 0.02);
                at = obstacles.slide(at, next, RADIUS_M);
                assert!(obstacles.free(at, RADIUS_M), "stuck inside at {at:?}");
            }
            through += u32::from(at.1 > 92.0);
        }
        assert!(
            through >= 15,
            "only {through} of 20 walked straight through"
        );
    }
}
