//! Finds routes over known ground that bring nobody nearer to a known danger: the only route search for members of the
//! patrol.
//!
//! Distance to a danger counts up to the distance required of everybody; beyond that all places are equal. The search
//! (Dijkstra over footprints and map squares) first uses ground that the patrol has walked and takes the shortest of the
//! routes that come least nearer. If that route still comes nearer, it also uses ground declared safe.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::ground::WalkedGround;
use super::incidents::Incidents;
use super::marks::Marks;
use super::obstacles::Obstacles;
use super::terrain::Terrain;
use super::trail::{SAME_WAY_M, Trail};
use super::trainee_body::PERSON_RADIUS_M;
use crate::scenario::Exercise;
use crate::units::Point;

/// Tolerance: a walked trail turns by this much within a step, metres.
pub const TURN_M: f32 = 2.0;

/// Sampling interval along a route, metres: no wider than the reach of a footprint.
const LOOKED_AT_M: f32 = 0.5;

/// Largest gap between two footprints across which the ground is known, metres: each proves the ground around it.
const PRINTS_APART_M: f32 = 2.0 * SAME_WAY_M;

/// Interval of trail points on a way back, metres.
const BACK_STEP_M: f32 = 2.0;

/// Side of a square of ground declared safe, metres.
const SQUARE_M: f32 = 2.0;

/// Cost of coming a metre nearer, and of a metre over unknown ground, in metres of route: more than any detour.
const NEARER: f32 = 1_000.0;
const UNKNOWN: f32 = 1_000.0;

/// A goal off known ground is reached from a known place at most this much farther from it than the nearest one, metres.
const LEFT_WITHIN_M: f32 = 30.0;

/// Limit of places per search.
const MOST_PLACES: u32 = 60_000;

/// A place to keep away from, and the distance required.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Danger {
    at: Point,
    required_m: f32,
}

impl Danger {
    /// Distance to it, at most the required one, metres.
    fn kept_m(&self, at: Point) -> f32 {
        at.distance_m(self.at).min(self.required_m)
    }
}

/// Places with a standing mark, and open incidents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dangers(Vec<Danger>);

impl Dangers {
    /// The dangers known now. For an unknown item the pack's largest required distance of the classes that it may be of
    /// counts.
    pub fn known(marks: &Marks, incidents: &Incidents, exercise: &Exercise) -> Self {
        let scenario = &exercise.scenario;
        let marked = marks.0.iter().filter(|mark| mark.stands()).map(|mark| {
            let sign = mark.on.and_then(|sign| exercise.signs.get(sign.index()));
            Danger {
                at: mark.place.point(),
                required_m: scenario
                    .required_m(sign.is_some_and(|placed| placed.sign.look.is_large())),
            }
        });
        let happened = incidents.open().iter().map(|incident| Danger {
            at: incident.at,
            required_m: scenario.required_m(false),
        });
        Self(marked.chain(happened).collect())
    }

    /// Places from which directed people keep this distance if they can.
    pub fn at(places: &[Point], required_m: f32) -> Self {
        let danger = |at: &Point| Danger {
            at: *at,
            required_m,
        };
        Self(places.iter().map(danger).collect())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Where they are.
    pub fn places(&self) -> impl Iterator<Item = Point> {
        self.0.iter().map(|danger| danger.at)
    }

    /// How much nearer a step leads, summed over the dangers, metres.
    pub fn nearer_m(&self, from: Point, to: Point) -> f32 {
        let nearer = |danger: &Danger| (danger.kept_m(from) - danger.kept_m(to)).max(0.0);
        self.0.iter().map(nearer).sum()
    }

    /// How much nearer a line leads to one of them than its end requires, metres: on the way it gets farther from the danger
    /// and comes back again.
    pub fn needless_m(&self, line: &[Point]) -> f32 {
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
            return 0.0;
        };
        let needless = |danger: &Danger| {
            let (mut farthest_m, mut back_m) = (danger.kept_m(first), 0.0_f32);
            for at in every_step(line) {
                let kept_m = danger.kept_m(at);
                farthest_m = farthest_m.max(kept_m);
                back_m = back_m.max(farthest_m - kept_m);
            }
            back_m - (danger.kept_m(first) - danger.kept_m(last)).max(0.0)
        };
        self.0.iter().map(needless).fold(0.0, f32::max)
    }
}

/// Points along a line, at most a sampling interval apart.
pub(in crate::sim) fn every_step(line: &[Point]) -> impl Iterator<Item = Point> + '_ {
    line.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0], pair[1]);
        let steps = (from.distance_m(to) / LOOKED_AT_M).ceil().max(1.0) as u32;
        (1..=steps).map(move |step| from.lerp(to, step as f32 / steps as f32))
    })
}

/// The way back from somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct WayBack {
    /// The corners, from the current place on.
    pub line: Vec<Point>,
    /// True if it leads nearer to a danger first and there is no other known ground.
    pub leads_nearer: bool,
}

impl WayBack {
    /// The same without its last metres.
    pub(in crate::sim) fn short_by(mut self, mut metres: f32) -> Self {
        while let [.., before, last] = self.line[..] {
            let leg_m = before.distance_m(last);
            self.line.pop();
            if leg_m > metres {
                self.line.push(last.lerp(before, metres / leg_m));
                break;
            }
            metres -= leg_m;
        }
        self
    }
}

/// The goal of a search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// A place. Off known ground the last part is a straight line.
    Place(Point),
    /// Any place at least this many metres from one, else the farthest.
    FarFrom(Point, f32),
}

/// The ground to search.
#[derive(Clone, Copy)]
pub(in crate::sim) struct KnownGround<'a> {
    pub(in crate::sim) exercise: &'a Exercise,
    pub(in crate::sim) walked: &'a WalkedGround,
    pub(in crate::sim) terrain: &'a Terrain,
    pub(in crate::sim) obstacles: &'a Obstacles,
    pub(in crate::sim) dangers: &'a Dangers,
}

/// A node of the search: a footprint by number, or a square of declared safe ground by column and row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spot {
    Print(u32),
    Square(i32, i32),
}

#[derive(Debug, Clone, Copy)]
struct Reached {
    cost_m: f32,
    from: Option<Spot>,
    done: bool,
}

impl KnownGround<'_> {
    /// The corners of a route; none if the start is not on walked ground or no route exists.
    pub(in crate::sim) fn way(&self, from: Point, goal: Goal) -> Option<Vec<Point>> {
        let by = |declared| self.search(from, goal, declared);
        let needless_m = |line: &Vec<Point>| self.dangers.needless_m(&joined(from, line));
        let walked = by(false);
        if walked
            .as_ref()
            .is_some_and(|line| needless_m(line) <= TURN_M)
        {
            return walked;
        }
        let declared = by(true);
        [walked, declared]
            .into_iter()
            .flatten()
            .min_by(|a, b| needless_m(a).total_cmp(&needless_m(b)))
    }

    /// The way back to the start of the trail: along the trail, unless another route comes less near to a danger.
    pub(in crate::sim) fn way_back(&self, trail: &Trail, here: Point) -> WayBack {
        let from_m = trail.nearest_along_m(here, trail.length_m());
        let steps = (from_m / BACK_STEP_M).floor() as usize;
        let mut by_trail = vec![trail.at(from_m)];
        let back = (0..=steps).rev();
        by_trail.extend(back.map(|step| trail.at(step as f32 * BACK_STEP_M)));
        let needless_m = |line: &[Point]| self.dangers.needless_m(&joined(here, line));
        let by_trail_m = needless_m(&by_trail);
        let other = (by_trail_m > TURN_M)
            .then(|| self.way(here, Goal::Place(trail.at(0.0))))
            .flatten()
            .filter(|line| needless_m(line) < by_trail_m - TURN_M);
        let line = other.unwrap_or(by_trail);
        WayBack {
            leads_nearer: needless_m(&line) > TURN_M,
            line,
        }
    }

    /// True on walked ground, and on ground declared safe outside suspected areas.
    pub(in crate::sim) fn known(&self, at: Point) -> bool {
        self.walked.walked_by_anybody(at) || self.declared_safe(at)
    }

    /// True if a straight line is on known ground throughout.
    pub(in crate::sim) fn known_between(&self, from: Point, to: Point) -> bool {
        every_step(&[from, to]).all(|at| self.known(at))
    }

    fn declared_safe(&self, at: Point) -> bool {
        let mut suspected = self.exercise.scenario.suspected_areas.iter();
        self.terrain.known_safe(at) && !suspected.any(|suspected| suspected.area.holds(at))
    }

    fn search(&self, from: Point, goal: Goal, declared: bool) -> Option<Vec<Point>> {
        let mut reached: BTreeMap<Spot, Reached> = BTreeMap::new();
        let mut open = BinaryHeap::new();
        for (print, at) in self.walked.prints_near(from, SAME_WAY_M) {
            let cost_m = self.step_m(from, at);
            let begin = Reached {
                cost_m,
                from: None,
                done: false,
            };
            reached.insert(Spot::Print(print), begin);
            open.push(Reverse((cost_m.to_bits(), Spot::Print(print))));
        }
        let mut left = MOST_PLACES;
        while let Some(Reverse((_, here))) = open.pop() {
            let Some(found) = reached.get_mut(&here).filter(|found| !found.done) else {
                continue;
            };
            found.done = true;
            let cost_m = found.cost_m;
            let at = self.place(here);
            if matches!(goal, Goal::FarFrom(place, far_m) if at.distance_m(place) >= far_m) {
                return Some(self.back_from(here, &reached));
            }
            left = left.checked_sub(1)?;
            for (next, there) in self.next_to(at, declared) {
                let next_m = cost_m + self.step_m(at, there);
                let better = reached
                    .get(&next)
                    .is_none_or(|known| !known.done && next_m < known.cost_m);
                if better {
                    let found = Reached {
                        cost_m: next_m,
                        from: Some(here),
                        done: false,
                    };
                    reached.insert(next, found);
                    // The bits of non-negative numbers sort as the numbers do.
                    open.push(Reverse((next_m.to_bits(), next)));
                }
            }
        }
        match goal {
            Goal::Place(place) => self.nearest_to(place, &reached),
            Goal::FarFrom(place, _) => {
                let far_m = |spot: &Spot| self.place(*spot).distance_m(place);
                let farthest = reached
                    .keys()
                    .max_by(|a, b| far_m(a).total_cmp(&far_m(b)))?;
                Some(self.back_from(*farthest, &reached))
            }
        }
    }

    /// The route to a place: to the best node near it, then straight.
    fn nearest_to(&self, place: Point, reached: &BTreeMap<Spot, Reached>) -> Option<Vec<Point>> {
        let off_m = |spot: &Spot| self.place(*spot).distance_m(place);
        let nearest_m = reached.keys().map(off_m).reduce(f32::min)?;
        let whole_m = |spot: &Spot, found: &Reached| {
            let mut before = self.place(*spot);
            let mut whole_m = found.cost_m;
            for at in every_step(&[before, place]) {
                let factor = if self.known(at) { 1.0 } else { UNKNOWN };
                whole_m +=
                    before.distance_m(at) * factor + NEARER * self.dangers.nearer_m(before, at);
                before = at;
            }
            whole_m
        };
        let (best, _) = reached
            .iter()
            .filter(|(spot, _)| off_m(spot) <= nearest_m + LEFT_WITHIN_M)
            .map(|(spot, found)| (*spot, whole_m(spot, found)))
            .min_by(|a, b| a.1.total_cmp(&b.1))?;
        let mut line = self.back_from(best, reached);
        line.push(place);
        Some(line)
    }

    fn place(&self, spot: Spot) -> Point {
        match spot {
            Spot::Print(print) => self.walked.print_at(print),
            Spot::Square(east, north) => Point(
                (east as f32 + 0.5) * SQUARE_M,
                (north as f32 + 0.5) * SQUARE_M,
            ),
        }
    }

    /// Neighbours over known ground.
    fn next_to(&self, at: Point, declared: bool) -> Vec<(Spot, Point)> {
        let prints = self.walked.prints_near(at, PRINTS_APART_M);
        let mut next: Vec<(Spot, Point)> = prints
            .map(|(print, there)| (Spot::Print(print), there))
            .collect();
        if declared {
            let square = |metres: f32| (metres / SQUARE_M).floor() as i32;
            let (east, north) = (square(at.0), square(at.1));
            let around = (-1..=1).flat_map(|e| (-1..=1).map(move |n| (east + e, north + n)));
            let squares = around.map(|(east, north)| Spot::Square(east, north));
            let with_place = squares.map(|spot| (spot, self.place(spot)));
            next.extend(with_place.filter(|(_, there)| {
                self.declared_safe(*there)
                    && self.obstacles.free(*there, PERSON_RADIUS_M)
                    && self.known_between(at, *there)
            }));
        }
        next.retain(|(_, there)| {
            let reached = self.obstacles.slide(at, *there, PERSON_RADIUS_M);
            at != *there && reached.distance_m(*there) <= 0.1
        });
        next
    }

    fn step_m(&self, from: Point, to: Point) -> f32 {
        from.distance_m(to) + NEARER * self.dangers.nearer_m(from, to)
    }

    fn back_from(&self, end: Spot, reached: &BTreeMap<Spot, Reached>) -> Vec<Point> {
        let before = |spot: &Spot| reached.get(spot).and_then(|found| found.from);
        let mut line: Vec<Point> = std::iter::successors(Some(end), before)
            .map(|spot| self.place(spot))
            .collect();
        line.reverse();
        line
    }
}

fn joined(from: Point, line: &[Point]) -> Vec<Point> {
    std::iter::once(from).chain(line.iter().copied()).collect()
}
