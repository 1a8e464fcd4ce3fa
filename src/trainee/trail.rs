//! The trail walked so far, kept as the way back: ground proved by one's own feet.

use crate::units::Point;
use crate::units::place::{length_m, nearest_on_segment, point_along};

/// Interval of points, metres: fine enough to walk a bend back as it was walked.
const CRUMB_M: f32 = 2.0;

/// The trail, oldest point first: the approach of the route card, then every step since.
#[derive(Debug, Clone, PartialEq)]
pub struct Trail {
    points: Vec<Point>,
    /// The way on over ground walked back over, nearest point last.
    ahead: Vec<Point>,
    going_back: bool,
}

impl Trail {
    /// The trail at `start`, after the approach of the route card.
    pub fn new(approach: &[Point], start: Point) -> Self {
        let mut points = approach.to_vec();
        if points.last() != Some(&start) {
            points.push(start);
        }
        Self {
            points,
            ahead: Vec::new(),
            going_back: false,
        }
    }

    /// Adds the present place.
    pub fn step(&mut self, here: Point) {
        self.going_back = false;
        if self
            .points
            .last()
            .is_none_or(|last| last.distance_m(here) >= CRUMB_M)
        {
            self.points.push(here);
        }
    }

    /// Length from the oldest point to the newest, metres.
    pub fn length_m(&self) -> f32 {
        length_m(&self.points)
    }

    /// The point this far from the oldest one, metres.
    pub fn at(&self, along_m: f32) -> Point {
        point_along(&self.points, along_m)
    }

    /// The line from the newest point back to the one this far along.
    pub fn back_to(&self, along_m: f32) -> Vec<Point> {
        let mut line: Vec<Point> = Vec::new();
        let mut passed_m = 0.0;
        for (index, point) in self.points.iter().enumerate() {
            if let Some(before) = index.checked_sub(1) {
                passed_m += self.points[before].distance_m(*point);
            }
            if passed_m > along_m {
                line.push(*point);
            }
        }
        line.reverse();
        line.push(self.at(along_m));
        line
    }

    /// Drops what lies between the newest point and the present place, on the way back.
    pub fn back_at(&mut self, here: Point) {
        if !self.going_back {
            self.going_back = true;
            self.ahead.extend(self.points.last());
        }
        while let [.., before, last] = self.points.as_mut_slice() {
            let (foot, share) = nearest_on_segment(here, *before, *last);
            if share > 0.0 {
                *last = foot;
                return;
            }
            self.ahead.push(*before);
            self.points.pop();
        }
    }

    /// The line forward again, to where one first turned back; takes it.
    pub fn way_on(&mut self) -> Vec<Point> {
        let mut line = std::mem::take(&mut self.ahead);
        line.reverse();
        line
    }

    /// The same line from the newest point on, without taking it.
    pub fn gone_back_over(&self) -> Vec<Point> {
        let newest = self.points.last().into_iter();
        newest.chain(self.ahead.iter().rev()).copied().collect()
    }

    /// Keeps a line as the way on that is still to be walked.
    pub fn leave_for_later(&mut self, mut line: Vec<Point>) {
        line.reverse();
        self.ahead.extend(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn straight() -> Trail {
        let mut trail = Trail::new(&[Point(0.0, -100.0)], Point(0.0, 0.0));
        for north in 1..=20 {
            trail.step(Point(0.0, north as f32));
        }
        trail
    }

    #[test]
    fn the_way_back_leads_over_the_steps_walked_and_then_the_approach() {
        let trail = straight();
        assert!((trail.length_m() - 120.0).abs() < 1e-3);
        let back = trail.back_to(40.0);
        let near = |at: Option<&Point>, to: Point| at.is_some_and(|at| at.distance_m(to) < 1e-3);
        assert!(near(back.first(), Point(0.0, 20.0)));
        assert!(near(back.last(), Point(0.0, -60.0)));
        assert!(back.windows(2).all(|pair| pair[1].1 < pair[0].1));
    }

    #[test]
    fn walking_back_shortens_the_trail_to_where_one_stands() {
        let mut trail = straight();
        for north in (-60..20).rev() {
            trail.back_at(Point(0.3, north as f32));
        }
        assert!((trail.length_m() - 40.0).abs() < 1e-3);
        trail.back_at(Point(0.0, -500.0));
        assert_eq!(trail.length_m(), 0.0);
        assert_eq!(trail.at(0.0), Point(0.0, -100.0));
        trail.step(Point(0.0, -50.0));
        assert!((trail.length_m() - 50.0).abs() < 1e-3);
    }

    #[test]
    fn the_way_on_leads_over_what_was_walked_back_over_and_no_farther() {
        let mut trail = straight();
        for north in (-30..20).rev() {
            trail.back_at(Point(0.3, north as f32));
        }
        let on = trail.way_on();
        assert!(on.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{on:?}");
        assert!(on.first().is_some_and(|first| first.1 <= 0.0), "{on:?}");
        assert_eq!(on.last(), Some(&Point(0.0, 20.0)));
        assert!(trail.way_on().is_empty());
    }
}
