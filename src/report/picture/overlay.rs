//! Overlays: rings and arrows, the binocular mask, the inset.

use bevy::math::{Vec2, Vec3};

use super::view::View;
use super::{Picture, SAMPLES};

/// Orange of the colour-blind-safe palette of Okabe and Ito (2008), with a dark rim for contrast on any ground.
const ORANGE: [f32; 3] = [230.0, 159.0, 0.0];
const RIM: [f32; 3] = [20.0, 20.0, 24.0];

/// Least radius of a ring as a share of the picture's height.
const LEAST_RADIUS: f32 = 0.035;

/// A thing's place on a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its middle, pixels.
    pub(super) at: Vec2,
    /// Half its width and height, pixels.
    pub(super) half: Vec2,
    /// Radius of its ring, with a margin.
    radius: f32,
}

/// Place of a box; none outside the picture.
pub(super) fn spot(picture: &Picture, view: &View, low: Vec3, high: Vec3) -> Option<Spot> {
    let on_picture = |at: Vec3| {
        let [across, down, _] = view.lands(at)?;
        Some(Vec2::new(across, down) / SAMPLES as f32)
    };
    let at = on_picture((low + high) / 2.0)?;
    let size = Vec2::new(picture.width as f32, picture.height as f32);
    if at.x < 0.0 || at.y < 0.0 || at.x > size.x || at.y > size.y {
        return None;
    }
    let mut half = Vec2::ZERO;
    let mut reach: f32 = 0.0;
    for corner in 0..8 {
        let pick = |bit: usize, low: f32, high: f32| if corner & bit == 0 { low } else { high };
        let corner = Vec3::new(
            pick(1, low.x, high.x),
            pick(2, low.y, high.y),
            pick(4, low.z, high.z),
        );
        if let Some(corner) = on_picture(corner) {
            half = half.max((corner - at).abs());
            reach = reach.max(corner.distance(at));
        }
    }
    let radius = (size.y * LEAST_RADIUS).max(reach + 4.0 + 2.0 * thickness(picture));
    Some(Spot {
        at,
        half,
        radius: radius.min(size.y * 0.4),
    })
}

/// Half the line width of a ring, pixels.
fn thickness(picture: &Picture) -> f32 {
    (picture.height as f32 / 200.0).max(1.2)
}

/// Draws a ring around a thing and an arrow to it.
pub(super) fn point_out(picture: &mut Picture, spot: &Spot) {
    let Spot { at, radius, .. } = *spot;
    let size = Vec2::new(picture.width as f32, picture.height as f32);
    let thick = thickness(picture);
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
        ink(shape(point), thick)
    });
}

/// Colour and opacity at a distance from the middle of a line.
fn ink(away: f32, thick: f32) -> ([f32; 3], f32) {
    let inner = (thick - away + 0.5).clamp(0.0, 1.0);
    let outer = (thick + thick * 0.7 - away + 0.5).clamp(0.0, 1.0);
    let colour = [0, 1, 2].map(|i| RIM[i] + (ORANGE[i] - RIM[i]) * inner);
    (colour, outer)
}

fn to_segment(point: Vec2, a: Vec2, b: Vec2) -> f32 {
    let along = b - a;
    let share = ((point - a).dot(along) / along.length_squared().max(1e-6)).clamp(0.0, 1.0);
    point.distance(a + along * share)
}

/// Black around a round field of view.
pub(super) fn round_mask(picture: &mut Picture) {
    let size = Vec2::new(picture.width as f32, picture.height as f32);
    let radius = size.min_element() * 0.485;
    picture.paint(Vec2::ZERO, size, |point| {
        let out = point.distance(size / 2.0) - radius;
        ([8.0; 3], (out / (radius * 0.04) + 0.5).clamp(0.0, 1.0))
    });
}

impl Picture {
    /// Draws an inset, framed, in the corner farthest from a spot, with a line from the ring to it.
    pub(super) fn inset(&mut self, inset: &Picture, spot: &Spot) {
        let size = Vec2::new(self.width as f32, self.height as f32);
        let inner = Vec2::new(inset.width as f32, inset.height as f32);
        let thick = thickness(self);
        let gap = (3.0 * thick).ceil();
        let left = if spot.at.x < size.x / 2.0 {
            size.x - inner.x - gap
        } else {
            gap
        };
        // The sky has less to show than the ground, but the arrow comes from there.
        let top = if spot.at.y < size.y * 0.6 {
            size.y - inner.y - gap
        } else {
            gap
        };
        let (low, half) = (Vec2::new(left.floor(), top.floor()), inner / 2.0);
        let middle = low + half;
        let nearest = spot.at.clamp(low, low + inner);
        let from = spot.at + (nearest - spot.at).normalize_or_zero() * spot.radius;
        self.paint(Vec2::ZERO, size, |point| {
            let out = ((point - middle).abs() - half).max_element();
            let frame = if out > 0.0 { out } else { f32::INFINITY };
            let line = if out > 0.0 {
                to_segment(point, from, nearest)
            } else {
                f32::INFINITY
            };
            ink(frame.min(line), thick)
        });
        for row in 0..inset.height {
            let from = row * inset.width * 3;
            let to = ((low.y as usize + row) * self.width + low.x as usize) * 3;
            self.rgb[to..to + inset.width * 3]
                .copy_from_slice(&inset.rgb[from..from + inset.width * 3]);
        }
    }

    /// Blends a colour over the pixels of a box.
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
