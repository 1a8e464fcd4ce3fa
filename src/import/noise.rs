//! What a device errs from one place to the next, and the way without it.
//!
//! A device that wavers to and fro makes a straight way longer and crooked. It errs at each place anew, while a way goes on:
//! of three places the middle one then lies to one side, the next middle one as a rule to the other. A bend lies to one side
//! all along, a drift over minutes is the same at both, and a corner is rare.

use bevy::math::Vec2;

use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// From fewer places nothing can be told.
const LEAST_PLACES: usize = 40;
/// Places farther apart than this as a rule lie on different bends, metres.
const DENSE_M: f32 = 15.0;
/// A device that errs less leaves a way as straight as it is, one that errs more is none, metres each way.
const JITTER_M: std::ops::RangeInclusive<f32> = 0.75..=12.0;
/// Places of which one piece of a record has.
const PIECE: usize = 24;
/// The direction of the way is that between places so many steps before and behind.
const AHEAD: usize = 4;
/// Places on either side of one that are taken together, at most one of these numbers.
const WINDOWS: [usize; 7] = [1, 2, 3, 5, 7, 9, 12];
/// A mean is believed within so many times what it errs.
const SURE: f32 = 2.5;

/// What a device errs at each place anew, metres to either side; none where it errs little, or where the places are too far
/// apart to tell.
pub(super) fn jitter_m(places: &[Point]) -> Option<f32> {
    if places.len() < LEAST_PLACES {
        return None;
    }
    let mut legs: Vec<f32> = places
        .windows(2)
        .map(|pair| pair[0].distance_m(pair[1]))
        .collect();
    legs.sort_by(f32::total_cmp);
    if legs[legs.len() / 2] > DENSE_M {
        return None;
    }
    let asides: Vec<f32> = (AHEAD..places.len() - AHEAD)
        .map(|middle| aside_m(places, middle))
        .collect();
    // Of errors that know nothing of each other, neighbouring middles have minus the square of one in common.
    let squares = asides.chunks_exact(PIECE).map(|piece| {
        let products = piece.windows(2).map(|pair| pair[0] * pair[1]);
        -products.sum::<f32>() / (PIECE - 1) as f32
    });
    let mut squares: Vec<f32> = squares.collect();
    squares.sort_by(f32::total_cmp);
    // Corners and halts are in some of the pieces.
    let jitter_m = squares.get(squares.len() / 2)?.max(0.0).sqrt();
    JITTER_M.contains(&jitter_m).then_some(jitter_m)
}

/// How far a place lies to the left of the middle of its neighbours, looking along the way.
fn aside_m(places: &[Point], middle: usize) -> f32 {
    let at = |index: usize| places[index].vec();
    let along = (at(middle + AHEAD) - at(middle - AHEAD)).normalize_or_zero();
    let between = (at(middle - 1) + at(middle + 1)) / 2.0;
    along.perp_dot(at(middle) - between)
}

/// The way without jitter: each place becomes the mean of its neighbours, of as many as say the same within what they err
/// (Goldenshluger and Nemirovski), so that corners and turning points stay.
pub(super) fn smoothed(places: &[Point], jitter_m: f32) -> Vec<Point> {
    let mean = |index: usize, window: usize| -> Vec2 {
        let held = &places[index - window..=index + window];
        let sum: Vec2 = held.iter().map(|place| place.vec()).sum();
        sum / held.len() as f32
    };
    let smooth = |index: usize| {
        let room = index.min(places.len() - 1 - index);
        let mut best = places[index].vec();
        let (mut least, mut most) = (Vec2::NEG_INFINITY, Vec2::INFINITY);
        for window in WINDOWS.into_iter().filter(|window| *window <= room) {
            let mean = mean(index, window);
            let errs = Vec2::splat(SURE * jitter_m / ((2 * window + 1) as f32).sqrt());
            least = least.max(mean - errs);
            most = most.min(mean + errs);
            if least.cmpgt(most).any() {
                break;
            }
            best = mean;
        }
        Point::from(best)
    };
    (0..places.len()).map(smooth).collect()
}

/// How far places lie beside the line that was made of them at most, metres.
pub(super) fn strays_m(places: &[Point], smoothed: &[Point]) -> f32 {
    let strays = places.iter().enumerate().map(|(index, at)| {
        let near = &smoothed[index.saturating_sub(PIECE)..smoothed.len().min(index + PIECE)];
        let legs = near.windows(2);
        let off = legs.map(|leg| nearest_on_segment(*at, leg[0], leg[1]).0.distance_m(*at));
        off.fold(f32::INFINITY, f32::min)
    });
    strays.filter(|off_m| off_m.is_finite()).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use rand::RngExt;
    use rand_pcg::Pcg64Mcg;

    use super::*;
    use crate::units::place::length_m;

    /// Places along a line, a step apart.
    fn along(corners: &[Point], step_m: f32) -> Vec<Point> {
        let whole_m = length_m(corners);
        let steps = (whole_m / step_m) as usize;
        (0..=steps)
            .map(|step| crate::units::place::point_along(corners, step as f32 * step_m))
            .collect()
    }

    /// The same as a device has them that errs by so much, each way (the sum of twelve even chances is nearly normal).
    fn erring(places: &[Point], errs_m: f32, seed: u128) -> Vec<Point> {
        let mut chance = Pcg64Mcg::new(seed);
        let mut off_m = || {
            let sum: f32 = (0..12).map(|_| chance.random::<f32>()).sum();
            (sum - 6.0) * errs_m
        };
        places
            .iter()
            .map(|at| Point(at.0 + off_m(), at.1 + off_m()))
            .collect()
    }

    const STRAIGHT: [Point; 2] = [Point(0.0, 0.0), Point(700.0, 1_500.0)];

    #[test]
    fn what_a_device_errs_is_told_from_its_record() {
        for errs_m in [1.5, 2.0, 3.0, 5.0] {
            for seed in 1..6 {
                let record = erring(&along(&STRAIGHT, 5.0), errs_m, seed);
                let told_m = jitter_m(&record).expect("it errs");
                assert!((told_m / errs_m - 1.0).abs() < 0.45, "{errs_m}: {told_m}");
            }
        }
    }

    #[test]
    fn a_way_without_jitter_has_none_however_it_bends() {
        let bends: Vec<Point> = (0..400_u16)
            .map(|step| {
                let along_m = f32::from(step) * 5.0;
                Point(60.0 * libm::sinf(along_m / 80.0), along_m)
            })
            .collect();
        let hairpins: Vec<Point> = (0..12_u16)
            .map(|turn| {
                Point(
                    if turn % 4 < 2 { 0.0 } else { 60.0 },
                    f32::from(turn / 2) * 20.0,
                )
            })
            .collect();
        for way in [bends, along(&hairpins, 5.0), along(&STRAIGHT, 5.0)] {
            assert_eq!(jitter_m(&way), None);
        }
    }

    #[test]
    fn smoothed_a_straight_way_is_no_longer_than_it_was_and_a_corner_stays_in_its_place() {
        let there_and_back = [Point(0.0, 0.0), Point(0.0, 600.0), Point(0.0, 0.0)];
        let corner = [Point(0.0, 0.0), Point(0.0, 600.0), Point(600.0, 600.0)];
        for (way, most_m) in [
            (&STRAIGHT[..], 1.0),
            (&there_and_back, 20.0),
            (&corner, 15.0),
        ] {
            for errs_m in [1.0, 3.0, 5.0] {
                let record = erring(&along(way, 5.0), errs_m, 7);
                let smooth = smoothed(&record, errs_m);
                let fewer = super::super::simplified::simplified(&smooth, 8.0);
                let off_m = (length_m(&fewer) - length_m(way)).abs();
                assert!(off_m < most_m + 4.0 * errs_m, "{errs_m}: {off_m} m off");
                assert!(fewer.len() <= way.len() + 2, "{errs_m}: {}", fewer.len());
                assert!(strays_m(&record, &smooth) < 5.0 * errs_m);
            }
        }
    }
}
