//! Ways by which people can reach an item, as far as a patrol can watch them.
//!
//! A way is the ground walked by the patrol (the approach and the route so far) and every known-safe strip of the
//! map. An *opening* is where a way crosses the required distance from outside. Only openings reachable over known
//! ways outside the required distance are required to be closed: nobody is asked to cross the ring or unknown ground
//! for its far side.

use super::drill::Drill;
use super::item::Item;
use crate::scenario::schema::Area;
use crate::units::place::{distance_to_line_m, nearest_on_segment, turn_deg};
use crate::units::{Place, Point};

/// Sampling interval along a way, metres.
const STEP_M: f32 = 5.0;

/// Largest gap between ways that are joined, in addition to half their widths, metres.
const JOINED_M: f32 = 3.0;

/// How far outwards ways are followed, as a multiple of the required distance.
const BAND: f32 = 1.5;

/// Half the sector that a post watches, as seen from the item, degrees: a twelfth of the circle.
const WATCHED_DEG: f32 = 30.0;

/// An opening: where a way enters the required distance.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Where the way crosses the required distance.
    pub at: Point,
    /// The way outside the required distance, from there on: the same road on the far side is another opening.
    line: Vec<Point>,
    half_width_m: f32,
}

impl Opening {
    /// True when a post closes it: outside the required distance and either on the way itself or within a twelfth of
    /// the circle of it as seen from the item.
    pub fn held_by(&self, post: Place, item: &Item) -> bool {
        let post = post.point();
        let on_way = distance_to_line_m(post, &self.line) <= self.half_width_m + JOINED_M;
        item.share(post) >= 1.0 && (on_way || self.watched_from(post, item))
    }

    /// True when a point lies within a twelfth of the circle of it as seen from the item.
    pub fn watched_from(&self, point: Point, item: &Item) -> bool {
        let off_deg = turn_deg(item.at.bearing_deg(self.at), item.at.bearing_deg(point));
        off_deg.abs() <= WATCHED_DEG
    }
}

struct Way {
    line: Vec<Point>,
    half_width_m: f32,
}

/// Openings around an item that the patrol could reach; empty when no known way comes from outside.
pub fn openings(drill: &Drill<'_>, item: &Item) -> Vec<Opening> {
    let ways = ways(drill, item);
    // Samples of every way: index of the way, point, whether outside.
    let samples: Vec<(usize, Point, bool)> = ways
        .iter()
        .enumerate()
        .flat_map(|(number, way)| {
            along(&way.line).map(move |point| (number, point, item.share(point) >= 1.0))
        })
        .filter(|(_, point, _)| item.share(*point) <= BAND)
        .collect();
    let reached = reached_outside(&samples, &ways);
    let mut openings: Vec<Opening> = Vec::new();
    for (index, pair) in samples.windows(2).enumerate() {
        let [(way, point, outside), (next_way, next_point, next_outside)] = [pair[0], pair[1]];
        if way != next_way || outside == next_outside {
            continue;
        }
        let outer = if outside { index } else { index + 1 };
        let at = if outside { point } else { next_point };
        let apart = openings
            .iter()
            .all(|other| other.at.distance_m(at) > 2.0 * ways[way].half_width_m + JOINED_M);
        if reached[outer] && apart {
            openings.push(Opening {
                at,
                line: outwards(&ways[way].line, at, item, next_outside),
                half_width_m: ways[way].half_width_m,
            });
        }
    }
    openings
}

/// The part of a way outside the ring, from where it crosses it, on or back along the line.
fn outwards(line: &[Point], from: Point, item: &Item, on: bool) -> Vec<Point> {
    let mut points: Vec<Point> = along(line).collect();
    if !on {
        points.reverse();
    }
    let beyond = points.into_iter().skip_while(|point| *point != from);
    beyond
        .take_while(|point| item.share(*point) >= 1.0)
        .collect()
}

/// The walked way first, then the map's known-safe strips.
fn ways(drill: &Drill<'_>, item: &Item) -> Vec<Way> {
    let scenario = drill.evidence.session.scenario();
    let route = drill.evidence.exercise().route_line();
    let reached = drill.at(drill.trainee(), item.since).unwrap_or_default();
    let mut walked = scenario.route.approach.clone();
    walked.extend(up_to(&route, reached));
    let width_m = scenario
        .route
        .waypoints
        .iter()
        .map(|waypoint| waypoint.width_m);
    let mut ways = vec![Way {
        line: walked,
        half_width_m: width_m.fold(0.0, f32::max) / 2.0,
    }];
    for surface in scenario
        .surfaces
        .iter()
        .filter(|surface| surface.known_safe)
    {
        if let Area::Strip { line, width_m } = &surface.area {
            ways.push(Way {
                line: line.clone(),
                half_width_m: width_m / 2.0,
            });
        }
    }
    ways
}

/// The part of a line up to its point nearest to a place.
fn up_to(line: &[Point], place: Point) -> Vec<Point> {
    let nearest = line
        .windows(2)
        .enumerate()
        .map(|(leg, pair)| (leg, nearest_on_segment(place, pair[0], pair[1]).0))
        .min_by(|a, b| a.1.distance_m(place).total_cmp(&b.1.distance_m(place)));
    match nearest {
        Some((leg, end)) => line[..=leg].iter().copied().chain([end]).collect(),
        None => line.to_vec(),
    }
}

fn along(line: &[Point]) -> impl Iterator<Item = Point> + '_ {
    line.windows(2)
        .flat_map(|pair| {
            let steps = (pair[0].distance_m(pair[1]) / STEP_M).ceil().max(1.0) as u32;
            (0..steps).map(move |step| pair[0].lerp(pair[1], step as f32 / steps as f32))
        })
        .chain(line.last().copied())
}

/// For each sample whether it is reachable from the start of the walked way without entering the ring.
fn reached_outside(samples: &[(usize, Point, bool)], ways: &[Way]) -> Vec<bool> {
    let mut reached = vec![false; samples.len()];
    let mut open: Vec<usize> = Vec::new();
    // Seeds the search with the walked way from its oldest end to the first step inside.
    for (index, (way, _, outside)) in samples.iter().enumerate() {
        if *way != 0 || !outside {
            break;
        }
        reached[index] = true;
        open.push(index);
    }
    while let Some(from) = open.pop() {
        let (way, point, _) = samples[from];
        for (index, (other_way, other, outside)) in samples.iter().enumerate() {
            if reached[index] || !outside {
                continue;
            }
            let reach_m = if way == *other_way {
                STEP_M * 1.5
            } else {
                ways[way].half_width_m + ways[*other_way].half_width_m + JOINED_M
            };
            if point.distance_m(*other) <= reach_m {
                reached[index] = true;
                open.push(index);
            }
        }
    }
    reached
}
