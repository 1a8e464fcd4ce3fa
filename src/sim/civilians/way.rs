//! Path search for people told to leave: over walkable ground, paths before fields, never nearer to the danger than
//! they stand.
//!
//! A* over squares of the map.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::sim::known_way::Dangers;
use crate::sim::obstacles::Obstacles;
use crate::sim::terrain::Terrain;
use crate::sim::trainee_body::PERSON_RADIUS_M;
use crate::units::Point;

/// Side of a square, metres.
const SQUARE_M: f32 = 1.5;

/// Half the clear width required, metres: more than half a square, so that no wall lies between two squares.
const CLEAR_M: f32 = 0.8;

/// Cost factor off the paths: people keep to the ways they know.
pub(super) const OFF_PATH: f32 = 1.5;

/// Weight of the heuristic, between the cost on and off a path: finds a good enough way soon.
const TO_GO: f32 = 1.2;

/// Search limit, squares: about a square kilometre in all.
const MOST_SQUARES: u32 = 60_000;

/// Tolerance of "no nearer", metres: the turn of a step.
const TURN_M: f32 = 0.5;

/// A distance to keep from a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Keep {
    /// The place.
    pub(super) from: Point,
    /// Distance, metres.
    pub(super) least_m: f32,
}

impl Keep {
    /// Relaxed for somebody who stands nearer already: they come no nearer.
    pub(super) fn for_who_stands_at(self, here: Point) -> Self {
        Self {
            least_m: self.least_m.min(here.distance_m(self.from)),
            ..self
        }
    }
}

/// Walkability of the ground.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) obstacles: &'a Obstacles,
    pub(super) terrain: &'a Terrain,
    /// What people go away from.
    pub(super) dangers: &'a Dangers,
    /// A metre nearer to one of these counts as so many metres more.
    pub(super) nearer: f32,
}

/// A square, by index eastwards and northwards from the origin.
type Square = (i32, i32);

#[derive(Debug, Clone, Copy)]
struct Reached {
    cost_m: f32,
    from: Square,
    done: bool,
}

impl Ground<'_> {
    /// The corners of a way from `start` to a square whose middle `there` accepts; none when there is none. `to_go_m`
    /// is a lower bound of the distance left; the cost is at most `most_m`.
    pub(super) fn way(
        &self,
        start: Point,
        keeps: &[Keep],
        most_m: f32,
        to_go_m: impl Fn(Point) -> f32,
        there: impl Fn(Point) -> bool,
    ) -> Option<Vec<Point>> {
        if there(start) {
            return Some(vec![start]);
        }
        let first = square_of(start);
        let mut reached: BTreeMap<Square, Reached> = BTreeMap::new();
        let mut free: BTreeMap<Square, Option<f32>> = BTreeMap::new();
        let mut open = BinaryHeap::new();
        let begin = Reached {
            cost_m: 0.0,
            from: first,
            done: false,
        };
        reached.insert(first, begin);
        open.push(Reverse((0, first)));
        let mut looked_at = 0;
        while let Some(Reverse((_, here))) = open.pop() {
            let Some(at) = reached.get_mut(&here).filter(|at| !at.done) else {
                continue;
            };
            at.done = true;
            let cost_m = at.cost_m;
            if here != first && there(middle(here)) {
                return Some(back_from(here, first, &reached));
            }
            looked_at += 1;
            if looked_at > MOST_SQUARES {
                return None;
            }
            let mut walkable = |square: Square| {
                *free
                    .entry(square)
                    .or_insert_with(|| self.cost(middle(square), keeps))
            };
            for (east, north) in NEXT {
                let next = (here.0 + east, here.1 + north);
                let Some(factor) = walkable(next) else {
                    continue;
                };
                let slanting = east != 0 && north != 0;
                let cuts_a_corner = slanting
                    && (walkable((here.0 + east, here.1)).is_none()
                        || walkable((here.0, here.1 + north)).is_none());
                if cuts_a_corner || (here == first && !self.can_step(start, middle(next))) {
                    continue;
                }
                let step_m = if slanting {
                    SQUARE_M * std::f32::consts::SQRT_2
                } else {
                    SQUARE_M
                };
                let nearer_m = self.dangers.nearer_m(middle(here), middle(next));
                let next_m = cost_m + step_m * factor + self.nearer * nearer_m;
                let better = reached
                    .get(&next)
                    .is_none_or(|known| !known.done && next_m < known.cost_m);
                if better && next_m <= most_m {
                    reached.insert(
                        next,
                        Reached {
                            cost_m: next_m,
                            from: here,
                            done: false,
                        },
                    );
                    // Bits of non-negative floats sort like the numbers.
                    let whole_m = next_m + TO_GO * to_go_m(middle(next)).max(0.0);
                    open.push(Reverse((whole_m.to_bits(), next)));
                }
            }
        }
        None
    }

    /// Cost of a metre where one can stand and may be; none elsewhere.
    fn cost(&self, at: Point, keeps: &[Keep]) -> Option<f32> {
        let may_be = keeps
            .iter()
            .all(|keep| at.distance_m(keep.from) >= keep.least_m - TURN_M);
        if !may_be || !self.obstacles.free(at, CLEAR_M) {
            return None;
        }
        Some(if self.terrain.known_safe(at) {
            1.0
        } else {
            OFF_PATH
        })
    }

    /// The middle of the standable square nearest to a place.
    pub(super) fn square_at(&self, place: Point, keeps: &[Keep]) -> Option<Point> {
        let (east, north) = square_of(place);
        (-1..=1)
            .flat_map(|e| (-1..=1).map(move |n| (east + e, north + n)))
            .map(middle)
            .filter(|at| self.cost(*at, keeps).is_some() && self.can_step(*at, place))
            .min_by(|a, b| a.distance_m(place).total_cmp(&b.distance_m(place)))
    }

    /// True when one can walk straight between two nearby places.
    fn can_step(&self, from: Point, to: Point) -> bool {
        let reached = self.obstacles.slide(from, to, PERSON_RADIUS_M);
        reached.distance_m(to) <= 0.1
    }
}

/// The eight neighbours, orthogonal ones first.
const NEXT: [Square; 8] = [
    (0, 1),
    (1, 0),
    (0, -1),
    (-1, 0),
    (1, 1),
    (1, -1),
    (-1, -1),
    (-1, 1),
];

fn square_of(at: Point) -> Square {
    (
        (at.0 / SQUARE_M).floor() as i32,
        (at.1 / SQUARE_M).floor() as i32,
    )
}

fn middle(square: Square) -> Point {
    Point(
        (square.0 as f32 + 0.5) * SQUARE_M,
        (square.1 as f32 + 0.5) * SQUARE_M,
    )
}

/// The way to a square, reduced to its corners.
fn back_from(end: Square, first: Square, reached: &BTreeMap<Square, Reached>) -> Vec<Point> {
    let mut squares = vec![end];
    let mut here = end;
    while here != first {
        here = reached[&here].from;
        if here != first {
            squares.push(here);
        }
    }
    squares.reverse();
    let turns = |index: usize| {
        let step = |a: Square, b: Square| (b.0 - a.0, b.1 - a.1);
        let (before, at, after) = (squares[index - 1], squares[index], squares[index + 1]);
        step(before, at) != step(at, after)
    };
    (0..squares.len())
        .filter(|&index| index == 0 || index + 1 == squares.len() || turns(index))
        .map(|index| middle(squares[index]))
        .collect()
}
