//! From the places that a device recorded to the line that was walked: without the jitter of the device, and each halt as one
//! place.

use super::noise;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Recorded places nearer than this are one, metres.
const SAME_M: f32 = 1.0;
/// Within this a device wavers while it stands, metres.
const HALT_M: f32 = 15.0;
/// Way within [`HALT_M`] that is no walk through it and back, metres.
const WAVERED_M: f32 = 3.0 * HALT_M;
/// Places in a row that may lie outside a halt and still be of it.
const ASTRAY: usize = 8;

/// A line as walked.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Walked {
    pub(super) line: Vec<Point>,
    /// Halts, each of which is one place.
    pub(super) halts: usize,
    /// By how much the device erred from one place to the next, where that was smoothed away, metres.
    pub(super) jitter_m: Option<f32>,
    /// How far recorded places lie beside the line at most, metres.
    pub(super) strays_m: f32,
}

impl Walked {
    /// Of the places of a device; what it errs from one to the next is smoothed away where that is wanted.
    pub(super) fn of(recorded: &[Point], smooth: bool) -> Self {
        let jitter_m = noise::jitter_m(recorded).filter(|_| smooth);
        let smoothed = jitter_m.map(|jitter_m| noise::smoothed(recorded, jitter_m));
        let (line, halts) = halts_as_one(smoothed.as_deref().unwrap_or(recorded));
        let strays_m = smoothed.map(|smoothed| noise::strays_m(recorded, &smoothed));
        Self {
            line,
            halts,
            jitter_m,
            strays_m: strays_m.unwrap_or(0.0),
        }
    }
}

/// Makes one place of each halt: where the way wavers within a few metres for longer than a walk through them and back.
fn halts_as_one(recorded: &[Point]) -> (Vec<Point>, usize) {
    let mut places: Vec<Point> = Vec::with_capacity(recorded.len());
    for &at in recorded {
        if places
            .last()
            .is_none_or(|last| last.distance_m(at) > SAME_M)
        {
            places.push(at);
        }
    }
    let mut line: Vec<Point> = places.first().copied().into_iter().collect();
    let mut halts = 0;
    let mut index = 1;
    while let Some(&at) = places.get(index) {
        let mut last = index;
        let mut way_m = 0.0;
        while let Some(next) = places
            .get(last + 1)
            .filter(|next| next.distance_m(at) <= HALT_M)
        {
            way_m += places[last].distance_m(*next);
            last += 1;
        }
        if way_m <= WAVERED_M {
            line.push(at);
            index += 1;
            continue;
        }
        let held = &places[index..=last];
        let sum: bevy::math::Vec2 = held.iter().map(|place| place.vec()).sum();
        let middle = Point::from(sum / held.len() as f32);
        while let Some(ahead) = (1..=ASTRAY).rev().find(|ahead| {
            let place = places.get(last + ahead);
            place.is_some_and(|place| place.distance_m(middle) <= HALT_M)
        }) {
            last += ahead;
        }
        line.push(middle);
        halts += 1;
        index = last + 1;
    }
    (line, halts)
}

/// How far a line leaves another that has its points in the same order, and more between them, metres.
pub(super) fn leaves_by_m(fewer: &[Point], all: &[Point]) -> f32 {
    let mut leg = 0;
    let mut most_m = 0.0_f32;
    for &at in all {
        let Some(&end) = fewer.get(leg + 1) else {
            break;
        };
        let (beside, _) = nearest_on_segment(at, fewer[leg], end);
        most_m = most_m.max(beside.distance_m(at));
        if at == end {
            leg += 1;
        }
    }
    most_m
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length_m(line: &[Point]) -> f32 {
        crate::units::place::length_m(line)
    }

    /// A place every eight metres northwards.
    fn north(count: u16) -> Vec<Point> {
        (0..count)
            .map(|step| Point(0.0, f32::from(step) * 8.0))
            .collect()
    }

    /// Story: a way out and back of 1,750 m each was "0 m long", and switchbacks lost half of their width.
    #[test]
    fn a_way_that_turns_back_on_itself_keeps_its_whole_length() {
        let out = north(200);
        let mut both = out.clone();
        both.extend(out.iter().rev().skip(1));
        let walked = Walked::of(&both, true);
        assert!((length_m(&walked.line) - length_m(&both)).abs() < 1.0);
        assert_eq!((walked.halts, walked.jitter_m), (0, None));
        // A planned route has few places, far apart.
        let planned = [
            Point(0.0, 0.0),
            Point(0.0, 900.0),
            Point(0.0, 40.0),
            Point(700.0, 40.0),
        ];
        assert_eq!(Walked::of(&planned, true).line, planned);
    }

    #[test]
    fn a_halt_is_one_place_however_long_the_device_wavered() {
        let mut track = north(60);
        let wavering = (0..900_u16).map(|step| {
            let turn = f32::from(step) * 2.4;
            let out_m = 3.0 + f32::from(step % 7);
            Point(out_m * libm::cosf(turn), 472.0 + out_m * libm::sinf(turn))
        });
        track.extend(wavering);
        track.extend(north(60).iter().map(|at| Point(0.0, at.1 + 480.0)));
        let walked = Walked::of(&track, true);
        assert_eq!(walked.halts, 1);
        assert!(
            (length_m(&walked.line) - 952.0).abs() < 20.0,
            "{}",
            length_m(&walked.line)
        );
    }

    #[test]
    fn how_far_a_line_of_fewer_places_leaves_the_other_is_measured() {
        let all = [
            Point(0.0, 0.0),
            Point(3.0, 10.0),
            Point(0.0, 20.0),
            Point(0.0, 40.0),
        ];
        assert_eq!(leaves_by_m(&all, &all), 0.0);
        assert_eq!(leaves_by_m(&[all[0], all[3]], &all), 3.0);
    }
}
