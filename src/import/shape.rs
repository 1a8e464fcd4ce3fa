//! Lines and polygons of a map, cut and measured.

use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon};

/// A rectangle, its sides along the axes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) from: Point,
    pub(super) to: Point,
}

impl Frame {
    /// Around points, with a margin.
    pub(super) fn around(points: &[Point], margin_m: f32) -> Self {
        let mut frame = Self {
            from: points.first().copied().unwrap_or_default(),
            to: points.first().copied().unwrap_or_default(),
        };
        for at in points {
            frame.from = Point(frame.from.0.min(at.0), frame.from.1.min(at.1));
            frame.to = Point(frame.to.0.max(at.0), frame.to.1.max(at.1));
        }
        let tens = |value: f32, up: f32| (value / 10.0 + 0.5 * up).round() * 10.0;
        Self {
            from: Point(
                tens(frame.from.0 - margin_m, -1.0),
                tens(frame.from.1 - margin_m, -1.0),
            ),
            to: Point(
                tens(frame.to.0 + margin_m, 1.0),
                tens(frame.to.1 + margin_m, 1.0),
            ),
        }
    }

    pub(super) fn holds(&self, at: Point) -> bool {
        (self.from.0..=self.to.0).contains(&at.0) && (self.from.1..=self.to.1).contains(&at.1)
    }

    /// The part of a segment inside (Liang and Barsky).
    fn clip(&self, a: Point, b: Point) -> Option<(Point, Point)> {
        let (east, north) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for (towards, room) in [
            (-east, a.0 - self.from.0),
            (east, self.to.0 - a.0),
            (-north, a.1 - self.from.1),
            (north, self.to.1 - a.1),
        ] {
            if towards == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if towards < 0.0 {
                enter = enter.max(room / towards);
            } else {
                leave = leave.min(room / towards);
            }
        }
        (enter < leave).then(|| (a.lerp(b, enter), a.lerp(b, leave)))
    }

    /// The parts of a line inside.
    pub(super) fn cut_line(&self, line: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        for pair in line.windows(2) {
            let Some((a, b)) = self.clip(pair[0], pair[1]) else {
                continue;
            };
            match parts.last_mut().filter(|part| part.last() == Some(&a)) {
                Some(part) => part.push(b),
                None => parts.push(vec![a, b]),
            }
        }
        parts
    }

    /// A polygon's part inside (Sutherland and Hodgman); empty when there is none.
    pub(super) fn cut_polygon(&self, corners: &[Point]) -> Vec<Point> {
        let mut left = corners.to_vec();
        for side in 0..4 {
            let inside = |at: Point| match side {
                0 => at.0 >= self.from.0,
                1 => at.0 <= self.to.0,
                2 => at.1 >= self.from.1,
                _ => at.1 <= self.to.1,
            };
            let crossing = |a: Point, b: Point| {
                let share = match side {
                    0 => (self.from.0 - a.0) / (b.0 - a.0),
                    1 => (self.to.0 - a.0) / (b.0 - a.0),
                    2 => (self.from.1 - a.1) / (b.1 - a.1),
                    _ => (self.to.1 - a.1) / (b.1 - a.1),
                };
                a.lerp(b, share)
            };
            let mut kept = Vec::with_capacity(left.len() + 4);
            for index in 0..left.len() {
                let (a, b) = (left[index], left[(index + 1) % left.len()]);
                if inside(a) {
                    kept.push(a);
                }
                if inside(a) != inside(b) {
                    kept.push(crossing(a, b));
                }
            }
            left = kept;
        }
        left.dedup_by(|a, b| a.distance_m(*b) < 0.05);
        left
    }
}

/// The stretch of a line between two distances from its start.
pub(super) fn stretch(line: &[Point], from_m: f32, to_m: f32) -> Vec<Point> {
    let mut part = Vec::new();
    let mut along_m = 0.0;
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        let (start_m, end_m) = (along_m, along_m + leg_m);
        along_m = end_m;
        if end_m < from_m || start_m > to_m || leg_m == 0.0 {
            continue;
        }
        let at = |metres: f32| pair[0].lerp(pair[1], ((metres - start_m) / leg_m).clamp(0.0, 1.0));
        for point in [at(from_m.max(start_m)), at(to_m.min(end_m))] {
            if part
                .last()
                .is_none_or(|last: &Point| last.distance_m(point) > 0.01)
            {
                part.push(point);
            }
        }
    }
    part
}

/// Pieces of a line that keep a distance from another line.
pub(super) fn keeping_clear(line: &[Point], of: &[Point], clear_m: f32) -> Vec<Vec<Point>> {
    const STEP_M: f32 = 2.0;
    let mut pieces: Vec<Vec<Point>> = vec![Vec::new()];
    let mut add = |at: Point, corner: bool| {
        if distance_to_line_m(at, of) < clear_m {
            if pieces.last().is_some_and(|piece| !piece.is_empty()) {
                pieces.push(Vec::new());
            }
            return;
        }
        let Some(piece) = pieces.last_mut() else {
            return;
        };
        // Between corners only the last point before a gap matters.
        if !corner
            && let [.., before, last] = piece[..]
            && distance_to_line_m(last, &[before, at]) < 0.01
        {
            piece.pop();
        }
        piece.push(at);
    };
    for pair in line.windows(2) {
        let steps = (pair[0].distance_m(pair[1]) / STEP_M).ceil().max(1.0) as usize;
        add(pair[0], true);
        for step in 1..steps {
            add(pair[0].lerp(pair[1], step as f32 / steps as f32), false);
        }
    }
    if let Some(&last) = line.last() {
        add(last, true);
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// The smallest upright box around a ground plan, at any angle: middle, width and depth, and the bearing of its front.
pub(super) fn bounding_box(corners: &[Point]) -> Option<(Point, (f32, f32), f32)> {
    let edges = corners
        .windows(2)
        .filter(|pair| pair[0].distance_m(pair[1]) > 0.3);
    edges
        .map(|pair| {
            let along = (pair[1].vec() - pair[0].vec()).normalize();
            let across = along.perp();
            let range = |axis: bevy::math::Vec2| {
                corners
                    .iter()
                    .map(|at| at.vec().dot(axis))
                    .fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| {
                        (low.min(value), high.max(value))
                    })
            };
            let (a, b) = (range(along), range(across));
            let middle = along * ((a.0 + a.1) / 2.0) + across * ((b.0 + b.1) / 2.0);
            let size = (a.1 - a.0, b.1 - b.0);
            let front = Point::default().bearing_deg(across.into());
            (size.0 * size.1, (Point::from(middle), size, front))
        })
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, found)| found)
}

/// Area of a polygon, square metres.
pub(super) fn area_m2(corners: &[Point]) -> f32 {
    let twice: f32 = (0..corners.len())
        .map(|index| {
            let (a, b) = (corners[index], corners[(index + 1) % corners.len()]);
            a.0 * b.1 - b.0 * a.1
        })
        .sum();
    twice.abs() / 2.0
}

/// Distance of a polygon from a line, metres; zero where they meet.
pub(super) fn polygon_to_line_m(corners: &[Point], line: &[Point]) -> f32 {
    if line.iter().any(|at| inside_polygon(*at, corners)) {
        return 0.0;
    }
    let to_line = corners.iter().map(|at| distance_to_line_m(*at, line));
    let mut closed = corners.to_vec();
    closed.extend(corners.first());
    let to_polygon = line.iter().map(|at| distance_to_line_m(*at, &closed));
    to_line.chain(to_polygon).fold(f32::INFINITY, f32::min)
}

/// Rounded to tenths of a metre.
pub(super) fn tenths(at: Point) -> Point {
    let tenth = |metres: f32| (metres * 10.0).round() / 10.0 + 0.0;
    Point(tenth(at.0), tenth(at.1))
}

/// True when two edges of a polygon meet that are not neighbours.
pub(super) fn crosses_itself(corners: &[Point]) -> bool {
    let count = corners.len();
    let edge = |index: usize| (corners[index], corners[(index + 1) % count]);
    let side = |a: Point, b: Point, p: Point| (b.vec() - a.vec()).perp_dot(p.vec() - a.vec());
    (0..count).any(|first| {
        (first + 2..count).any(|second| {
            let neighbours = first == 0 && second + 1 == count;
            let ((a, b), (c, d)) = (edge(first), edge(second));
            !neighbours
                && side(a, b, c) * side(a, b, d) <= 0.0
                && side(c, d, a) * side(c, d, b) <= 0.0
        })
    })
}

/// A polygon with a hole cut into it: a narrow slit leads from its edge to the hole, so that it stays one line that does
/// not meet itself.
pub(super) fn with_hole(corners: &[Point], hole: &[Point]) -> Vec<Point> {
    const SLIT_M: f32 = 0.4;
    let mut nearest: Option<(f32, usize, usize)> = None;
    for (outer, a) in corners.iter().enumerate() {
        for (inner, b) in hole.iter().enumerate() {
            let apart_m = a.distance_m(*b);
            if nearest.is_none_or(|(least_m, ..)| apart_m < least_m) {
                nearest = Some((apart_m, outer, inner));
            }
        }
    }
    let Some((_, outer, inner)) = nearest.filter(|(apart_m, ..)| *apart_m > SLIT_M) else {
        return corners.to_vec();
    };
    let turned = |line: &[Point]| {
        let twice = line.iter().zip(line.iter().cycle().skip(1));
        twice.map(|(a, b)| a.vec().perp_dot(b.vec())).sum::<f32>() > 0.0
    };
    // Round the hole the other way than round the polygon.
    let mut round: Vec<Point> = hole.to_vec();
    round.rotate_left(inner);
    if turned(corners) == turned(hole) {
        round[1..].reverse();
    }
    // The slit has two sides: it ends a little farther along both edges.
    let next = corners[(outer + 1) % corners.len()];
    let beyond = |from: Point, to: Point| {
        let leg_m = from.distance_m(to).max(f32::EPSILON);
        from.lerp(to, (SLIT_M / leg_m).min(0.5))
    };
    let last = round[round.len() - 1];
    let mut cut = corners[..=outer].to_vec();
    cut.extend(&round);
    cut.push(beyond(round[0], last));
    cut.push(beyond(corners[outer], next));
    cut.extend(&corners[outer + 1..]);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::place::inside_polygon;

    #[test]
    fn a_hole_is_cut_in_whichever_way_both_lines_turn() {
        let outer = [
            Point(0.0, 0.0),
            Point(100.0, 0.0),
            Point(100.0, 100.0),
            Point(0.0, 100.0),
        ];
        let hole = [
            Point(40.0, 30.0),
            Point(60.0, 30.0),
            Point(60.0, 60.0),
            Point(40.0, 60.0),
        ];
        let reversed = |line: &[Point]| -> Vec<Point> { line.iter().rev().copied().collect() };
        for outer in [outer.to_vec(), reversed(&outer)] {
            for hole in [hole.to_vec(), reversed(&hole)] {
                let cut = with_hole(&outer, &hole);
                assert!(!crosses_itself(&cut), "{cut:?}");
                assert!(!inside_polygon(Point(50.0, 45.0), &cut));
                assert!(inside_polygon(Point(80.0, 45.0), &cut));
                assert!(inside_polygon(Point(50.0, 90.0), &cut));
            }
        }
    }
}
