//! The enlarged inset of a small sign: a ring around five pixels shows where it was, not what.

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::overlay::Spot;
use super::view::View;
use super::{Picture, SAMPLES, Scene, seen};
use crate::units::maths::hypot;

/// A sign is small when both its sides are below this share of the picture's width: 24 of 640 pixels.
const SMALL: f32 = 24.0 / 640.0;

/// Width of the inset as a share of the picture's.
const WIDTH: f32 = 0.34;

/// Share of the inset's width that the sign takes.
const FILLED: f32 = 0.3;

/// Largest magnification: beyond it there is only haze.
const MOST_TIMES: f32 = 12.0;

/// Largest share of the inset for several signs and the ground between them.
const HELD: f32 = 0.75;

/// Least magnification worth an inset.
const LEAST_TIMES: f32 = 2.0;

/// Draws the inset: the small signs pointed out, all of them where they are close together, else the largest; `spots`
/// are the signs' places on the picture.
pub(super) fn lay(picture: &mut Picture, scene: &Scene, view: &View, spots: &[Spot]) {
    let width = picture.width as f32;
    let size_px = |spot: &Spot| spot.half.max_element() * 2.0;
    let small = || spots.iter().filter(|spot| size_px(spot) < SMALL * width);
    let Some(largest) = small().max_by(|a, b| size_px(a).total_cmp(&size_px(b))) else {
        return;
    };
    let size = Vec2::new(width, picture.height as f32) * WIDTH;
    let wanted = (FILLED * size.x / size_px(largest).max(1.0)).clamp(LEAST_TIMES, MOST_TIMES);
    let (low, high) = small().fold((largest.at, largest.at), |(low, high), spot| {
        (low.min(spot.at - spot.half), high.max(spot.at + spot.half))
    });
    let held = (size * HELD / (high - low).max(Vec2::ONE)).min_element();
    let (middle, times) = if held >= LEAST_TIMES * 2.0 {
        ((low + high) / 2.0, wanted.min(held))
    } else {
        (largest.at, wanted)
    };
    let samples = middle * SAMPLES as f32;
    let (bearing_deg, pitch_deg) = bearing_and_pitch_deg(view.ray(samples.x, samples.y));
    let focal_px = view.focal / SAMPLES as f32;
    let enlarged = seen(&Scene {
        bearing_deg,
        pitch_deg,
        field_deg: 2.0 * ops::atan(size.x / 2.0 / (focal_px * times)).to_degrees(),
        optics: false,
        pointed_out: &[],
        size: (size.x as usize, size.y as usize),
        ..*scene
    });
    picture.inset(&enlarged, largest);
}

fn bearing_and_pitch_deg(way: Vec3) -> (f32, f32) {
    let level = hypot(way.x, way.z);
    (
        ops::atan2(way.x, -way.z).to_degrees(),
        ops::atan2(way.y, level).to_degrees(),
    )
}
