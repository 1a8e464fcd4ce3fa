//! The sea, of which a map gives only the edge: lines with the land on their left and the water on their right
//! (`natural=coastline` of OpenStreetMap).

use super::osm::{Features, Patch};
use super::shape::{Frame, area_m2};
use super::simplified::simplified;
use crate::units::Point;
use crate::units::place::inside_polygon;

/// Corners of a line that is cut to the land: a finer one is simplified until it has no more.
const MOST_CORNERS: usize = 120;

/// Adds the sea inside a frame to the waters. Where a coast ends within the frame nobody knows which side is which: it is told
/// as an area that is not whole.
pub(super) fn add_sea(features: &mut Features, frame: &Frame) {
    let mut crossing = Vec::new();
    let (mut islands, mut basins) = (Vec::new(), Vec::new());
    for line in joined(&features.coasts) {
        let is_ring = line.len() > 3 && line.first() == line.last();
        if is_ring && line.iter().all(|at| frame.holds(*at)) {
            let ring = coarse(&line);
            let ring = ring[..ring.len() - 1].to_vec();
            if is_clockwise(&ring) {
                basins.push(ring);
            } else {
                islands.push(ring);
            }
            continue;
        }
        for part in parts(frame, &line, is_ring) {
            let ends = [part.first(), part.last()];
            if ends
                .into_iter()
                .flatten()
                .all(|end| around_m(frame, *end).is_some())
            {
                crossing.push(coarse(&part));
            } else {
                features.broken_areas.push(part);
                return;
            }
        }
    }
    let mut seas = if !crossing.is_empty() {
        closed(frame, &crossing)
    } else if islands.is_empty() || !basins.is_empty() {
        Vec::new()
    } else {
        vec![corners(frame).to_vec()]
    };
    seas.extend(basins);
    let mut patches: Vec<Patch> = seas
        .into_iter()
        .map(|corners| Patch {
            corners,
            holes: Vec::new(),
        })
        .collect();
    for island in islands {
        let around = patches
            .iter_mut()
            .filter(|patch| inside_polygon(island[0], &patch.corners))
            .min_by(|a, b| area_m2(&a.corners).total_cmp(&area_m2(&b.corners)));
        if let Some(patch) = around {
            patch.holes.push(island);
        }
    }
    features.waters.extend(patches);
}

/// Lines joined where one ends and the next begins, each in its own direction.
fn joined(lines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let mut left: Vec<Vec<Point>> = lines
        .iter()
        .filter(|line| line.len() > 1)
        .cloned()
        .collect();
    let mut whole = Vec::new();
    while let Some(mut line) = left.pop() {
        while line.first() != line.last() {
            let (first, last) = (line[0], line[line.len() - 1]);
            if let Some(next) = left.iter().position(|next| next[0] == last) {
                line.extend(left.swap_remove(next).into_iter().skip(1));
            } else if let Some(before) = left.iter().position(|line| line.last() == Some(&first)) {
                let mut before = left.swap_remove(before);
                before.extend(line.into_iter().skip(1));
                line = before;
            } else {
                break;
            }
        }
        whole.push(line);
    }
    whole
}

/// The parts of a line inside; of a ring no part begins where the ring happens to.
fn parts(frame: &Frame, line: &[Point], is_ring: bool) -> Vec<Vec<Point>> {
    let outside = line.iter().position(|at| !frame.holds(*at));
    match outside {
        Some(start) if is_ring => {
            let ring = &line[..line.len() - 1];
            let mut turned = [&ring[start..], &ring[..start]].concat();
            turned.push(ring[start]);
            frame.cut_line(&turned)
        }
        _ => frame.cut_line(line),
    }
}

/// With few enough corners.
fn coarse(line: &[Point]) -> Vec<Point> {
    let mut tolerance_m = 0.5;
    loop {
        let fewer = simplified(line, tolerance_m);
        if fewer.len() <= MOST_CORNERS {
            return fewer;
        }
        tolerance_m *= 1.5;
    }
}

fn is_clockwise(ring: &[Point]) -> bool {
    let twice: f32 = (0..ring.len())
        .map(|index| {
            let (a, b) = (ring[index], ring[(index + 1) % ring.len()]);
            a.0 * b.1 - b.0 * a.1
        })
        .sum();
    twice < 0.0
}

/// Clockwise from the north-west.
fn corners(frame: &Frame) -> [Point; 4] {
    let (from, to) = (frame.from, frame.to);
    [Point(from.0, to.1), to, Point(to.0, from.1), from]
}

/// How far along the frame's edge a point lies, clockwise from its north-western corner; none inside.
fn around_m(frame: &Frame, at: Point) -> Option<f32> {
    const ON_IT_M: f32 = 0.05;
    let (wide, high) = (frame.to.0 - frame.from.0, frame.to.1 - frame.from.1);
    let (east, north) = (at.0 - frame.from.0, at.1 - frame.from.1);
    if (north - high).abs() < ON_IT_M {
        Some(east)
    } else if (east - wide).abs() < ON_IT_M {
        Some(wide + high - north)
    } else if north.abs() < ON_IT_M {
        Some(wide + high + wide - east)
    } else if east.abs() < ON_IT_M {
        Some(2.0 * wide + high + north)
    } else {
        None
    }
}

/// Water on the right of lines that cross the frame: along a line, then clockwise along the edge to where the next line comes
/// in, and so on until it is closed.
fn closed(frame: &Frame, lines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let all_m = 2.0 * (frame.to.0 - frame.from.0 + frame.to.1 - frame.from.1);
    let place = |at: Option<&Point>| at.and_then(|at| around_m(frame, *at)).unwrap_or_default();
    let comes_in: Vec<f32> = lines.iter().map(|line| place(line.first())).collect();
    let mut used = vec![false; lines.len()];
    let mut seas = Vec::new();
    for first in 0..lines.len() {
        let (mut sea, mut line) = (Vec::new(), first);
        while !used[line] {
            used[line] = true;
            sea.extend_from_slice(&lines[line]);
            let leaves = place(lines[line].last());
            let on = |to_m: f32| (to_m - leaves).rem_euclid(all_m);
            let next =
                (0..lines.len()).min_by(|a, b| on(comes_in[*a]).total_cmp(&on(comes_in[*b])));
            line = next.unwrap_or(first);
            let mut between: Vec<(f32, Point)> = corners(frame)
                .into_iter()
                .map(|corner| (on(place(Some(&corner))), corner))
                .filter(|(on_m, _)| *on_m < on(comes_in[line]))
                .collect();
            between.sort_by(|a, b| a.0.total_cmp(&b.0));
            sea.extend(between.into_iter().map(|(_, corner)| corner));
        }
        if sea.len() > 2 {
            seas.push(sea);
        }
    }
    seas
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        from: Point(0.0, 0.0),
        to: Point(1_000.0, 600.0),
    };

    fn sea(coasts: &[&[(f32, f32)]]) -> Features {
        let line = |line: &&[(f32, f32)]| line.iter().map(|at| Point(at.0, at.1)).collect();
        let mut features = Features {
            coasts: coasts.iter().map(line).collect(),
            ..Features::default()
        };
        add_sea(&mut features, &FRAME);
        features
    }

    fn is_wet(features: &Features, east: f32, north: f32) -> bool {
        let at = Point(east, north);
        features.waters.iter().any(|patch| {
            inside_polygon(at, &patch.corners)
                && !patch.holes.iter().any(|hole| inside_polygon(at, hole))
        })
    }

    #[test]
    fn the_water_is_on_the_right_of_a_coast_whichever_way_it_runs() {
        let east = sea(&[
            &[(-50.0, 300.0), (500.0, 320.0)],
            &[(500.0, 320.0), (1_100.0, 300.0)],
        ]);
        assert!(is_wet(&east, 500.0, 100.0) && !is_wet(&east, 500.0, 500.0));
        let west = sea(&[&[(1_100.0, 300.0), (500.0, 320.0), (-50.0, 300.0)]]);
        assert!(is_wet(&west, 500.0, 500.0) && !is_wet(&west, 500.0, 100.0));
        let north = sea(&[&[(700.0, -10.0), (700.0, 700.0)]]);
        assert!(is_wet(&north, 900.0, 300.0) && !is_wet(&north, 300.0, 300.0));
        let south = sea(&[&[(700.0, 700.0), (700.0, -10.0)]]);
        assert!(is_wet(&south, 300.0, 300.0) && !is_wet(&south, 900.0, 300.0));
        let headland = sea(&[&[(300.0, -10.0), (500.0, 400.0), (700.0, -10.0)]]);
        assert!(is_wet(&headland, 500.0, 100.0) && !is_wet(&headland, 500.0, 500.0));
        let bay = sea(&[&[(700.0, -10.0), (500.0, 400.0), (300.0, -10.0)]]);
        assert!(!is_wet(&bay, 500.0, 100.0) && is_wet(&bay, 500.0, 500.0));
    }

    #[test]
    fn between_two_coasts_is_a_strait_or_a_neck_of_land() {
        let strait = sea(&[
            &[(-10.0, 400.0), (1_010.0, 400.0)],
            &[(1_010.0, 200.0), (-10.0, 200.0)],
        ]);
        assert!(is_wet(&strait, 500.0, 300.0));
        assert!(!is_wet(&strait, 500.0, 500.0) && !is_wet(&strait, 500.0, 100.0));
        let neck = sea(&[
            &[(1_010.0, 400.0), (-10.0, 400.0)],
            &[(-10.0, 200.0), (1_010.0, 200.0)],
        ]);
        assert!(!is_wet(&neck, 500.0, 300.0));
        assert!(is_wet(&neck, 500.0, 500.0) && is_wet(&neck, 500.0, 100.0));
    }

    #[test]
    fn an_island_is_land_in_the_sea_around_it_and_a_basin_water_in_the_land() {
        let island: &[(f32, f32)] = &[
            (400.0, 200.0),
            (600.0, 200.0),
            (500.0, 400.0),
            (400.0, 200.0),
        ];
        let basin: Vec<(f32, f32)> = island.iter().rev().copied().collect();
        let alone = sea(&[island]);
        assert!(is_wet(&alone, 100.0, 100.0) && !is_wet(&alone, 500.0, 250.0));
        let inland = sea(&[&basin]);
        assert!(!is_wet(&inland, 100.0, 100.0) && is_wet(&inland, 500.0, 250.0));
        // Half of it reaches beyond the frame, and its ring begins inside.
        let at_the_edge = sea(&[&[
            (900.0, 300.0),
            (950.0, 200.0),
            (1_100.0, 300.0),
            (950.0, 400.0),
            (900.0, 300.0),
        ]]);
        assert!(!is_wet(&at_the_edge, 960.0, 300.0) && is_wet(&at_the_edge, 100.0, 100.0));
    }

    #[test]
    fn no_sea_is_made_up_where_there_is_no_coast_or_one_that_ends_in_the_land() {
        assert!(sea(&[]).waters.is_empty());
        let far = sea(&[&[(-50.0, 900.0), (1_100.0, 900.0)]]);
        assert!(far.waters.is_empty() && far.broken_areas.is_empty());
        let broken = sea(&[&[(-50.0, 300.0), (500.0, 320.0)]]);
        assert!(broken.waters.is_empty());
        assert_eq!(broken.broken_areas.len(), 1);
    }
}
