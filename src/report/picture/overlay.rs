//! What is drawn over a picture: signs pointed out, the round of binoculars.

use bevy::math::{Vec2, Vec3};

use super::view::View;
use super::{Picture, SAMPLES};

/// Orange of the colour-blind-safe palette of Okabe and Ito (2008), and a dark rim so that it shows on any ground.
const ORANGE: [f32; 3] = [230.0, 159.0, 0.0];
const RIM: [f32; 3] = [20.0, 20.0, 24.0];

/// Least radius of a ring, as a share of the picture's height.
const LEAST_RADIUS: f32 = 0.035;

/// Points out what lies in a box: a ring around it and an arrow down to it.
pub(super) fn point_out(picture: &mut Picture, view: &View, low: Vec3, high: Vec3) {
    let middle = (low + high) / 2.0;
    let Some([across, down, _]) = view.lands(middle) else {
        return;
    };
    let at = Vec2::new(across, down) / SAMPLES as f32;
    let size = Vec2::new(picture.width as f32, picture.height as f32);
    if at.x < 0.0 || at.y < 0.0 || at.x > size.x || at.y > size.y {
        return;
    }
    let mut radius = size.y * LEAST_RADIUS;
    for corner in 0..8 {
        let pick = |bit: usize, low: f32, high: f32| if corner & bit == 0 { low } else { high };
        let corner = Vec3::new(
            pick(1, low.x, high.x),
            pick(2, low.y, high.y),
            pick(4, low.z, high.z),
        );
        if let Some([across, down, _]) = view.lands(corner) {
            radius = radius.max((Vec2::new(across, down) / SAMPLES as f32).distance(at) + 4.0);
        }
    }
    let radius = radius.min(size.y * 0.4);
    let thick = (size.y / 140.0).max(1.6);
    // The arrow comes from above where there is room, else from below.
    let from_above = at.y - radius > size.y * 0.16;
    let way = if from_above { -1.0 } else { 1.0 };
    let tip = at + Vec2::Y * way * (radius + thick * 1.5);
    let tail = tip + Vec2::Y * way * size.y * 0.11;
    let head = size.y * 0.03;
    let barbs = [-1.0, 1.0].map(|side| tip + Vec2::new(side * head * 0.8, way * head));
    let shape = |point: Vec2| {
        let ring = (point.distance(at) - radius).abs();
        let arrow = to_segment(point, tip, tail)
            .min(to_segment(point, tip, barbs[0]))
            .min(to_segment(point, tip, barbs[1]));
        ring.min(arrow)
    };
    let reach = radius + size.y * 0.2;
    picture.paint(at - Vec2::splat(reach), at + Vec2::splat(reach), |point| {
        let away = shape(point);
        let inner = (thick - away + 0.5).clamp(0.0, 1.0);
        let outer = (thick + thick * 0.7 - away + 0.5).clamp(0.0, 1.0);
        let colour = [0, 1, 2].map(|i| RIM[i] + (ORANGE[i] - RIM[i]) * inner);
        (colour, outer)
    });
}

fn to_segment(point: Vec2, a: Vec2, b: Vec2) -> f32 {
    let along = b - a;
    let share = ((point - a).dot(along) / along.length_squared().max(1e-6)).clamp(0.0, 1.0);
    point.distance(a + along * share)
}

/// Black around a round field.
pub(super) fn round_mask(picture: &mut Picture) {
    let size = Vec2::new(picture.width as f32, picture.height as f32);
    let radius = size.min_element() * 0.485;
    picture.paint(Vec2::ZERO, size, |point| {
        let out = point.distance(size / 2.0) - radius;
        ([8.0; 3], (out / (radius * 0.04) + 0.5).clamp(0.0, 1.0))
    });
}

impl Picture {
    /// Lays a colour over the pixels of a box, each by a share.
    fn paint(&mut self, low: Vec2, high: Vec2, ink: impl Fn(Vec2) -> ([f32; 3], f32)) {
        let clamp = |value: f32, most: usize| (value.max(0.0) as usize).min(most);
        let columns = clamp(low.x, self.width)..clamp(high.x + 1.0, self.width);
        for row in clamp(low.y, self.height)..clamp(high.y + 1.0, self.height) {
            for column in columns.clone() {
                let (colour, share) = ink(Vec2::new(column as f32 + 0.5, row as f32 + 0.5));
                let first = (row * self.width + column) * 3;
                for (pixel, colour) in self.rgb[first..first + 3].iter_mut().zip(colour) {
                    let under = f32::from(*pixel);
                    *pixel = (under + (colour - under) * share + 0.5) as u8;
                }
            }
        }
    }
}
