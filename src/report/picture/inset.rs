//! A small sign shown larger in a corner of the picture that points it out: a ring round five pixels shows where it was,
//! not what.

use bevy::math::{Vec2, Vec3};

use super::overlay::Spot;
use super::view::View;
use super::{Picture, SAMPLES, Scene, seen};
use crate::scenario::exercise::SignId;
use crate::scenery::Mesh;
use crate::units::Place;

/// A sign is small when both its sides are less than this share of the picture's width: 24 of 640 pixels.
const SMALL: f32 = 24.0 / 640.0;

/// Width of the inset, share of the picture's.
const WIDTH: f32 = 0.34;

/// The sign takes about this share of the inset's width.
const FILLED: f32 = 0.3;

/// More often than this nothing is enlarged: further in there is nothing but haze.
const MOST_TIMES: f32 = 12.0;

/// Lays the inset into the picture, when every sign that is pointed out is small; `spots` says where they landed.
pub(super) fn lay(picture: &mut Picture, scene: &Scene, view: &View, spots: &[(SignId, Spot)]) {
    let width = picture.width as f32;
    let size_px = |spot: &Spot| spot.half.max_element() * 2.0;
    let largest = spots
        .iter()
        .max_by(|a, b| size_px(&a.1).total_cmp(&size_px(&b.1)));
    let Some((sign, spot)) = largest.filter(|(_, spot)| size_px(spot) < SMALL * width) else {
        return;
    };
    let Some((low, high)) = scene.scenery.signs.get(sign.index()).and_then(Mesh::bounds) else {
        return;
    };
    let size = Vec2::new(width, picture.height as f32) * WIDTH;
    let wanted = FILLED * size.x / size_px(spot).max(1.0);
    let times = wanted.clamp(2.0, MOST_TIMES);
    let focal_px = view.focal / SAMPLES as f32;
    let (bearing_deg, pitch_deg) = towards(scene.eye, (low + high) / 2.0);
    let enlarged = seen(&Scene {
        bearing_deg,
        pitch_deg,
        field_deg: 2.0 * (size.x / 2.0 / (focal_px * times)).atan().to_degrees(),
        optics: false,
        pointed_out: &[],
        size: (size.x as usize, size.y as usize),
        ..*scene
    });
    picture.inset(&enlarged, spot);
}

/// Bearing and pitch from an eye to a point, degrees.
fn towards(eye: Place, to: Vec3) -> (f32, f32) {
    let way = to - eye.world();
    let level_m = way.x.hypot(way.z);
    (
        way.x.atan2(-way.z).to_degrees(),
        way.y.atan2(level_m).to_degrees(),
    )
}
