//! Primitives, each added to a mesh in its own frame: x right, y up, -z ahead.

use std::f32::consts::{FRAC_1_SQRT_2, TAU};

use bevy::math::ops;
use bevy::math::{Affine3A, Mat3, Quat, Vec3};

use super::mesh::Mesh;
use super::surface::Paint;
use crate::units::{Place, Point};

/// The frame of something at a place facing a bearing.
pub(crate) fn frame(at: Place, facing_deg: f32) -> Affine3A {
    Affine3A::from_rotation_translation(Quat::from_rotation_y(-facing_deg.to_radians()), at.world())
}

/// The point on the map below a point in the engine's frame.
pub(crate) fn below(at: Vec3) -> Point {
    Place::from_world(at).point()
}

impl Mesh {
    /// A box from its lowest to its highest corner.
    pub(crate) fn block(&mut self, low: Vec3, high: Vec3, paint: impl Into<Paint>) {
        self.block_with(low, high, [paint.into(); 6]);
    }

    /// A box with a colour per side: ahead, behind, left, right, top, bottom.
    pub(crate) fn block_with(&mut self, low: Vec3, high: Vec3, colours: [impl Into<Paint>; 6]) {
        let colours = colours.map(Into::into);
        let p = |x: f32, y: f32, z: f32| {
            Vec3::new(
                if x < 0.0 { low.x } else { high.x },
                if y < 0.0 { low.y } else { high.y },
                if z < 0.0 { low.z } else { high.z },
            )
        };
        let (o, i) = (-1.0, 1.0);
        self.quad([p(i, o, o), p(o, o, o), p(o, i, o), p(i, i, o)], colours[0]);
        self.quad([p(o, o, i), p(i, o, i), p(i, i, i), p(o, i, i)], colours[1]);
        self.quad([p(o, o, o), p(o, o, i), p(o, i, i), p(o, i, o)], colours[2]);
        self.quad([p(i, o, i), p(i, o, o), p(i, i, o), p(i, i, i)], colours[3]);
        self.quad([p(o, i, i), p(i, i, i), p(i, i, o), p(o, i, o)], colours[4]);
        self.quad([p(o, o, o), p(i, o, o), p(i, o, i), p(o, o, i)], colours[5]);
    }

    /// A bar of square section between two points.
    pub(crate) fn bar(&mut self, from: Vec3, to: Vec3, thick_m: f32, paint: impl Into<Paint>) {
        self.rod(from, to, [thick_m * FRAC_1_SQRT_2; 2], 4, paint);
    }

    /// A round bar between two points with a radius at each end; ends with a radius are capped.
    pub(crate) fn rod(
        &mut self,
        from: Vec3,
        to: Vec3,
        radii_m: [f32; 2],
        sides: usize,
        paint: impl Into<Paint>,
    ) {
        let colour: Paint = paint.into();
        let way = to - from;
        if way.length_squared() < 1e-12 {
            return;
        }
        let (u, v) = way.normalize().any_orthonormal_pair();
        let around = |side: usize| {
            let angle = (side as f32 + 0.5) / sides as f32 * TAU;
            u * ops::cos(angle) + v * ops::sin(angle)
        };
        for side in 0..sides {
            let (a, b) = (around(side), around(side + 1));
            let low = [from + a * radii_m[0], from + b * radii_m[0]];
            let high = [to + a * radii_m[1], to + b * radii_m[1]];
            if radii_m[1] <= 0.0 {
                self.triangle([low[0], low[1], to], colour);
            } else if radii_m[0] <= 0.0 {
                self.triangle([from, high[1], high[0]], colour);
            } else {
                self.quad([low[0], low[1], high[1], high[0]], colour);
            }
            if radii_m[0] > 0.0 {
                self.triangle([from, low[1], low[0]], colour);
            }
            if radii_m[1] > 0.0 {
                self.triangle([to, high[0], high[1]], colour);
            }
        }
    }

    /// A surface of revolution: height and radius of each ring; the first and last close it. `uneven` moves each
    /// corner by a share of its radius.
    pub(crate) fn turned<P: Into<Paint>>(
        &mut self,
        at: Vec3,
        rings: &[(f32, f32)],
        sides: usize,
        paint: impl Fn(f32) -> P,
        mut uneven: impl FnMut() -> f32,
    ) {
        let bottom = rings[0].0;
        let height = (rings[rings.len() - 1].0 - bottom).max(1e-6);
        let corners: Vec<Vec<Vec3>> = rings
            .iter()
            .enumerate()
            .map(|(number, &(up, radius))| {
                (0..sides)
                    .map(|side| {
                        // Every other ring is turned by half a side: rounder, without long creases.
                        let turn = (side as f32 + 0.5 * (number % 2) as f32) / sides as f32 * TAU;
                        let out = radius * (1.0 + uneven());
                        at + Vec3::new(ops::cos(turn) * out, up, -ops::sin(turn) * out)
                    })
                    .collect()
            })
            .collect();
        let shade = |point: Vec3| paint(((point.y - at.y - bottom) / height).clamp(0.0, 1.0));
        let mut face = |a: Vec3, b: Vec3, c: Vec3| {
            self.triangle([a, b, c], shade((a + b + c) / 3.0));
        };
        for number in 1..rings.len() {
            let (low, high) = (&corners[number - 1], &corners[number]);
            for side in 0..sides {
                let next = (side + 1) % sides;
                if number % 2 == 1 {
                    face(low[side], low[next], high[side]);
                    face(low[next], high[next], high[side]);
                } else {
                    face(low[side], low[next], high[next]);
                    face(low[side], high[next], high[side]);
                }
            }
        }
        let top_at = at + Vec3::Y * rings[rings.len() - 1].0;
        let top = &corners[rings.len() - 1];
        for side in 0..sides {
            face(top_at, top[side], top[(side + 1) % sides]);
        }
    }

    /// An ellipsoid, by its centre and half extents.
    pub(crate) fn egg(&mut self, at: Vec3, half: Vec3, paint: impl Into<Paint>) {
        let paint: Paint = paint.into();
        let mut egg = Self::default();
        let rings = [(-1.0, 0.0), (-0.7, 0.7), (0.0, 1.0), (0.7, 0.7), (1.0, 0.0)];
        egg.turned(Vec3::ZERO, &rings, 7, |_| paint, || 0.0);
        let by = Affine3A::from_scale_rotation_translation(half, Quat::IDENTITY, at);
        self.append_moved(&egg, &by);
    }

    /// Tilts every normal upwards, so that an upright part is lit nearly as the ground below and keeps its given
    /// contrast.
    pub(crate) fn lit_as_the_ground(&mut self) {
        for normal in &mut self.normals {
            let turned = Vec3::from_array(*normal) * 0.35 + Vec3::Y;
            *normal = turned.normalize_or(Vec3::Y).to_array();
        }
    }
}

/// A frame scaled along its own axes.
pub(crate) fn scaled(frame: &Affine3A, scale: Vec3) -> Affine3A {
    *frame * Affine3A::from_mat3(Mat3::from_diagonal(scale))
}
