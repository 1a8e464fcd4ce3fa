//! Spatial index of signs: culling before any ray and any curve.

use super::{PerceptionModel, SignTarget, farthest_m};
use crate::sim::conditions::Conditions;
use crate::units::Point;

/// Most squares per side of the land.
const MOST_A_SIDE: f32 = 32.0;

/// Least side of a square, metres.
const SMALLEST_M: f32 = 20.0;

/// For each square of the land, the signs that an eye in it might resolve without optics.
#[derive(Debug, Clone)]
pub(super) struct SignIndex {
    from: Point,
    square_m: f32,
    columns: usize,
    rows: usize,
    /// Sign numbers, ascending, square by square.
    signs: Vec<u16>,
    /// Start of each square's signs, with one extra entry at the end.
    begins: Vec<u32>,
    /// Every sign, for an eye off the land.
    all: Vec<u16>,
}

impl SignIndex {
    pub(super) fn of(
        model: &PerceptionModel,
        targets: &[SignTarget],
        conditions: &Conditions,
        (from, to): (Point, Point),
    ) -> Self {
        let (width_m, height_m) = (to.0 - from.0, to.1 - from.1);
        let square_m = (width_m.max(height_m) / MOST_A_SIDE).max(SMALLEST_M);
        let mut index = Self {
            from,
            square_m,
            columns: (width_m / square_m).floor() as usize + 1,
            rows: (height_m / square_m).floor() as usize + 1,
            signs: Vec::new(),
            begins: vec![0],
            all: (0..targets.len() as u16).collect(),
        };
        let reaches: Vec<(Point, f32)> = targets
            .iter()
            .map(|target| {
                (
                    target.middle().point(),
                    farthest_m(model, target, conditions, 1.0),
                )
            })
            .collect();
        for row in 0..index.rows {
            for column in 0..index.columns {
                let (low, high) = index.corners(column, row);
                for (sign, (at, reach_m)) in reaches.iter().enumerate() {
                    let nearest = Point(at.0.clamp(low.0, high.0), at.1.clamp(low.1, high.1));
                    if nearest.distance_m(*at) <= *reach_m {
                        index.signs.push(sign as u16);
                    }
                }
                index.begins.push(index.signs.len() as u32);
            }
        }
        index
    }

    /// Signs that an eye above this point might resolve, ascending.
    pub(super) fn around(&self, eye: Point) -> &[u16] {
        let east = (eye.0 - self.from.0) / self.square_m;
        let north = (eye.1 - self.from.1) / self.square_m;
        let on_land =
            east >= 0.0 && north >= 0.0 && east < self.columns as f32 && north < self.rows as f32;
        if !on_land {
            return &self.all;
        }
        let square = north as usize * self.columns + east as usize;
        &self.signs[self.begins[square] as usize..self.begins[square + 1] as usize]
    }

    fn corners(&self, column: usize, row: usize) -> (Point, Point) {
        let low = Point(
            self.from.0 + column as f32 * self.square_m,
            self.from.1 + row as f32 * self.square_m,
        );
        (low, Point(low.0 + self.square_m, low.1 + self.square_m))
    }
}
