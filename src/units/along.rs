//! Progress along a line. The line may cross itself, or come back the way it went, so the nearest point of all may be
//! on another leg: only the stretch that can have been reached is searched.

use super::Point;
use super::place::{length_m, nearest_on_segment};

/// Someone this near to the line is on it, metres: wider than any track a patrol walks.
const ON_LINE_M: f32 = 15.0;

/// How much farther than the distance walked the line is searched between two steps, metres.
const SLACK_M: f32 = 5.0;

/// Direction of travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// Towards the end of the line.
    On,
    /// Towards its start.
    Back,
    /// Either way: across country.
    Across,
}

/// A person's progress along a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Along {
    line: Vec<Point>,
    at_m: f32,
    walked_m: f32,
    before: Option<Point>,
}

impl Along {
    /// Starts at the start of the line.
    pub fn new(line: Vec<Point>) -> Self {
        Self {
            line,
            at_m: 0.0,
            walked_m: 0.0,
            before: None,
        }
    }

    /// The line.
    pub fn line(&self) -> &[Point] {
        &self.line
    }

    /// Distance along the line, metres; off the line, of the last place on it.
    pub fn at_m(&self) -> f32 {
        self.at_m
    }

    /// Moves to `here`, travelled in the given direction since the last step. Returns the distance along the line,
    /// metres.
    pub fn step(&mut self, here: Point, going: Going) -> f32 {
        self.walked_m += self.before.map_or(0.0, |before| before.distance_m(here));
        self.before = Some(here);
        let reach_m = self.walked_m + SLACK_M;
        let from_m = match going {
            Going::On => self.at_m,
            Going::Back | Going::Across => self.at_m - reach_m,
        };
        let to_m = match going {
            Going::On | Going::Across => self.at_m + reach_m,
            Going::Back => self.at_m,
        };
        if let Some((off_m, at_m)) = nearest_within(&self.line, here, from_m, to_m)
            && off_m <= ON_LINE_M
        {
            self.at_m = match going {
                Going::On => at_m.max(self.at_m),
                Going::Back => at_m.min(self.at_m),
                Going::Across => at_m,
            };
            self.walked_m = 0.0;
        }
        self.at_m
    }
}

/// Distance along a line of its point nearest to a place, metres; the first where there are several.
pub fn along_m(line: &[Point], place: Point) -> f32 {
    let mut nearest = (f32::INFINITY, 0.0);
    for (index, pair) in line.windows(2).enumerate() {
        let (foot, _) = nearest_on_segment(place, pair[0], pair[1]);
        let off_m = foot.distance_m(place);
        if off_m < nearest.0 {
            nearest = (off_m, length_m(&line[..=index]) + pair[0].distance_m(foot));
        }
    }
    nearest.1
}

/// Nearest point of the stretch of a line between two distances along it: its distance, and where along the line.
pub fn nearest_within(line: &[Point], here: Point, from_m: f32, to_m: f32) -> Option<(f32, f32)> {
    let mut start_m = 0.0;
    let mut nearest: Option<(f32, f32)> = None;
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        let end_m = start_m + leg_m;
        if leg_m > 0.0 && end_m >= from_m && start_m <= to_m {
            let cut = |at_m: f32| pair[0].lerp(pair[1], ((at_m - start_m) / leg_m).clamp(0.0, 1.0));
            let (first_m, last_m) = (from_m.max(start_m), to_m.min(end_m));
            let (foot, share) = nearest_on_segment(here, cut(first_m), cut(last_m));
            let found = (foot.distance_m(here), first_m + share * (last_m - first_m));
            if nearest.is_none_or(|best| found.0 < best.0) {
                nearest = Some(found);
            }
        }
        start_m = end_m;
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_line_crosses_itself_only_what_can_have_been_reached_counts() {
        let loop_line = [
            Point(0.0, 0.0),
            Point(100.0, 0.0),
            Point(100.0, 100.0),
            Point(50.0, 100.0),
            Point(50.0, -100.0),
        ];
        let crossing = Point(50.0, 0.0);
        let first = nearest_within(&loop_line, crossing, 40.0, 60.0).expect("on the line");
        assert!((first.1 - 50.0).abs() < 1e-3);
        let second = nearest_within(&loop_line, crossing, 300.0, 360.0).expect("on the line");
        assert!((second.1 - 350.0).abs() < 1e-3);
    }

    #[test]
    fn whoever_turns_round_with_the_line_goes_on_along_it_and_whoever_turns_back_does_not() {
        let mut there_and_back =
            Along::new(vec![Point(0.0, 0.0), Point(0.0, 100.0), Point(0.0, 0.0)]);
        let mut walk = |from_m: i32, to_m: i32, going: Going| {
            let steps = (from_m - to_m).abs();
            for step in 0..=steps {
                let north_m = from_m + (to_m - from_m).signum() * step;
                there_and_back.step(Point(1.0, north_m as f32), going);
            }
            there_and_back.at_m()
        };
        assert_eq!(walk(0, 100, Going::On), 100.0);
        assert_eq!(walk(100, 60, Going::On), 140.0);
        assert_eq!(walk(60, 80, Going::Back), 120.0);
        assert_eq!(walk(80, 60, Going::On), 140.0);
        assert_eq!(walk(60, 50, Going::Across), 150.0);
    }
}
