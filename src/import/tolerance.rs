//! How far a route may leave a line: what the noise of a recorded one suggests, and next to nothing for one that was drawn.

use bevy::math::{DMat3, DVec3};

use super::track::Made;
use crate::units::Point;

/// A planned line is kept within this, metres.
pub(super) const PLANNED_M: f32 = 0.5;
/// Least and greatest tolerance for a recorded line, metres: half of a path's width, and what a phone errs on a bad day.
const RECORDED_M: (f32, f32) = (2.0, 8.0);
/// A drawn line with its places as dense as this is perhaps a record that lost its times, metres.
const DENSE_M: f32 = 8.0;
/// Within pieces of this length a way is a smooth bend, metres.
const PIECE_M: f64 = 100.0;
/// Places of a piece from which its noise can be told.
const LEAST_PLACES: usize = 6;
/// Over minutes a device drifts by more than it wavers within one piece, about so many times.
const DRIFT: f32 = 10.0;

/// True for a line that a device recorded, as far as can be told.
pub(super) fn is_recorded(made: Made, places: &[Point]) -> bool {
    match made {
        Made::Recorded => true,
        Made::Drawn => {
            let mut legs: Vec<f32> = places
                .windows(2)
                .map(|pair| pair[0].distance_m(pair[1]))
                .collect();
            legs.sort_by(f32::total_cmp);
            legs.get(legs.len() / 2).is_some_and(|leg| *leg <= DENSE_M)
        }
        Made::Planned | Made::Exported { .. } => false,
    }
}

/// How far the route may leave a line for which nobody says how far, metres.
pub(super) fn suggested_m(made: Made, line: &[Point]) -> f32 {
    let suggested_m = noise_m(line).map_or(0.0, |noise_m| DRIFT * noise_m);
    let (least_m, most_m) = RECORDED_M;
    match made {
        Made::Recorded => suggested_m.clamp(least_m, most_m),
        Made::Drawn if suggested_m > least_m => suggested_m.min(most_m),
        Made::Drawn | Made::Planned => PLANNED_M,
        Made::Exported { .. } => 0.0,
    }
}

/// How far recorded places lie beside a smooth way, root mean square of a calm stretch, metres; none where they are too far
/// apart to tell.
fn noise_m(line: &[Point]) -> Option<f32> {
    let mut noises: Vec<f64> = Vec::new();
    let (mut first, mut length_m) = (0, 0.0);
    for last in 1..line.len() {
        length_m += f64::from(line[last - 1].distance_m(line[last]));
        if length_m >= PIECE_M {
            noises.extend(beside_a_bend_m(&line[first..last]));
            (first, length_m) = (last, 0.0);
        }
    }
    noises.sort_by(f64::total_cmp);
    // Sharp bends are in some of the pieces, not in the calmest quarter.
    noises.get(noises.len() / 4).map(|noise_m| *noise_m as f32)
}

/// Root mean square distance of places from the parabola that fits them best.
fn beside_a_bend_m(places: &[Point]) -> Option<f64> {
    let (first, last) = (places.first()?, places.last()?);
    if places.len() < LEAST_PLACES {
        return None;
    }
    let chord = (last.vec() - first.vec()).as_dvec2();
    let along = chord.try_normalize()?;
    let half_m = chord.length() / 2.0;
    let placed = places.iter().map(|place| {
        let from = (place.vec() - first.vec()).as_dvec2();
        let share = from.dot(along) / half_m - 1.0;
        (DVec3::new(1.0, share, share * share), from.perp_dot(along))
    });
    let (mut normal, mut right) = (DMat3::ZERO, DVec3::ZERO);
    for (powers, across_m) in placed.clone() {
        normal += DMat3::from_cols(powers * powers.x, powers * powers.y, powers * powers.z);
        right += powers * across_m;
    }
    // Places in one spot have no bend.
    if normal.determinant().abs() < 1e-9 {
        return None;
    }
    let bend = normal.inverse() * right;
    let squares: f64 = placed
        .map(|(powers, across_m)| across_m - powers.dot(bend))
        .map(|off_m| off_m * off_m)
        .sum();
    Some((squares / (places.len() - 3) as f64).sqrt()).filter(|noise_m| noise_m.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A way of 1,500 m with one bend, a place every five metres, beside it by what a device errs: a slow drift and a jitter.
    fn walked(errs_m: f32) -> Vec<Point> {
        (0..300_u16)
            .map(|step| {
                let along_m = f32::from(step) * 5.0;
                let on_way = if along_m < 700.0 {
                    Point(0.0, along_m)
                } else {
                    Point(0.0, 700.0).towards(60.0, along_m - 700.0)
                };
                let drift = libm::sinf(along_m / 40.0) + 0.6 * libm::sinf(along_m / 17.0);
                let jitter = f32::from(step * 37 % 11) / 11.0 - 0.5;
                on_way.towards(100.0, errs_m * (drift + jitter) / 2.0)
            })
            .collect()
    }

    #[test]
    fn the_more_a_record_wavers_the_more_it_is_simplified() {
        let suggested = |errs_m| suggested_m(Made::Recorded, &walked(errs_m));
        assert_eq!(suggested(0.0), RECORDED_M.0);
        let (calm_m, usual_m) = (suggested(0.5), suggested(3.0));
        assert!(calm_m < usual_m, "{calm_m} {usual_m}");
        // What it wavers by, 3.2 m, is straightened.
        assert!((3.2..=RECORDED_M.1).contains(&usual_m), "{usual_m}");
        assert_eq!(suggested(20.0), RECORDED_M.1);
    }

    #[test]
    fn a_smooth_bend_is_no_noise() {
        let bend: Vec<Point> = (0..300_u16)
            .map(|step| Point::default().towards(f32::from(step), 250.0))
            .collect();
        assert_eq!(suggested_m(Made::Recorded, &bend), RECORDED_M.0);
        assert!(is_recorded(Made::Drawn, &bend));
        assert_eq!(suggested_m(Made::Drawn, &bend), PLANNED_M);
    }

    #[test]
    fn a_planned_line_is_kept_however_dense_it_is() {
        let dense = walked(3.0);
        assert!(!is_recorded(Made::Planned, &dense));
        assert_eq!(suggested_m(Made::Planned, &dense), PLANNED_M);
        let few = [Point(0.0, 0.0), Point(9.0, 400.0), Point(0.0, 800.0)];
        assert!(!is_recorded(Made::Drawn, &few));
    }
}
