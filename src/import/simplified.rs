//! Fewer points of a line.

use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Turns back by this many tolerances are kept: a device wavers by one to either side also along the way.
const TURN: f32 = 2.0;

/// Fewer points of a line, none farther from it than the tolerance (Douglas and Peucker). Where the line turns back along
/// itself its turning points stay: a way there and back is as long as it was.
pub(super) fn simplified(line: &[Point], tolerance_m: f32) -> Vec<Point> {
    let mut keep = vec![false; line.len()];
    let mut open = vec![(0, line.len().saturating_sub(1))];
    if let Some(first) = keep.first_mut() {
        *first = true;
    }
    if let Some(last) = keep.last_mut() {
        *last = true;
    }
    while let Some((from, to)) = open.pop() {
        let off_m = |index: usize| {
            let (beside, _) = nearest_on_segment(line[index], line[from], line[to]);
            beside.distance_m(line[index])
        };
        let farthest = (from + 1..to)
            .map(|index| (off_m(index), index))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(off_m, _)| *off_m > tolerance_m);
        let split = match farthest {
            Some((_, index)) => Some(index),
            None => turning_point(line, from, to, TURN * tolerance_m),
        };
        if let Some(index) = split {
            keep[index] = true;
            open.push((from, index));
            open.push((index, to));
        }
    }
    let kept = line.iter().zip(keep);
    kept.filter(|(_, keep)| *keep).map(|(at, _)| *at).collect()
}

/// Where the line turns on its way from one of its points to another, to go back farthest and by more than this.
fn turning_point(line: &[Point], from: usize, to: usize, least_m: f32) -> Option<usize> {
    let ahead = (line[to].vec() - line[from].vec()).normalize_or_zero();
    let (mut reached, mut reached_m) = (from, 0.0);
    let mut most_m = least_m;
    let mut turn = None;
    for index in from + 1..to {
        let along_m = (line[index].vec() - line[from].vec()).dot(ahead);
        if along_m > reached_m {
            (reached, reached_m) = (index, along_m);
        } else if reached_m - along_m > most_m {
            most_m = reached_m - along_m;
            turn = Some(if reached == from { index } else { reached });
        }
    }
    // The last leg may lead back as well.
    let end_m = (line[to].vec() - line[from].vec()).dot(ahead);
    if reached_m - end_m > most_m && reached != from {
        return Some(reached);
    }
    turn
}

/// A polygon with fewer corners.
pub(super) fn simplified_ring(corners: &[Point]) -> Vec<Point> {
    let mut ring = corners.to_vec();
    ring.extend(corners.first());
    let mut ring = simplified(&ring, 1.0);
    ring.pop();
    ring
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::place::length_m;

    /// Places along a line between northings, a few metres apart.
    fn along(turns: &[f32]) -> Vec<Point> {
        let mut line = vec![Point(0.0, turns[0])];
        for pair in turns.windows(2) {
            let steps = ((pair[1] - pair[0]).abs() / 7.0).ceil();
            line.extend((1..=steps as u16).map(|step| {
                let share = f32::from(step) / steps;
                Point(0.0, pair[0] + share * (pair[1] - pair[0]))
            }));
        }
        line
    }

    /// Story: a walk of 2,100 m to a bridge, back to a fork and on was a straight line of 1,300 m.
    #[test]
    fn a_way_that_turns_back_along_the_same_line_keeps_every_turn() {
        for turns in [
            &[0.0, 900.0, 500.0, 1_300.0][..],
            &[0.0, 600.0, 0.0, 600.0, 0.0],
            &[0.0, 600.0, 0.0, 600.0, 0.0, 600.0],
            &[0.0, -100.0, 900.0],
            &[0.0, 900.0, 800.0],
            &[0.0, 500.0, 480.0, 900.0],
        ] {
            let line = along(turns);
            for tolerance_m in [0.5, 2.0, 8.0] {
                let fewer = simplified(&line, tolerance_m);
                let kept: Vec<f32> = fewer.iter().map(|at| at.1).collect();
                assert_eq!(kept, turns, "{tolerance_m}");
                assert!((length_m(&fewer) - length_m(&line)).abs() < 0.1);
            }
        }
    }

    #[test]
    fn what_wavers_within_the_tolerance_is_no_turn() {
        let line: Vec<Point> = (0..200_u16)
            .map(|step| {
                let wavers = f32::from(step % 3) - 1.0;
                Point(wavers, f32::from(step) * 5.0 + 3.0 * wavers)
            })
            .collect();
        assert_eq!(simplified(&line, 8.0).len(), 2);
    }
}
