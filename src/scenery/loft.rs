//! Smooth skins over rings: limbs, bodies, heads and cloth that hangs.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::{Quat, Vec3, ops};

use super::colour::Colour;
use super::mesh::Mesh;
use super::surface::Surface;

/// A ring of a skin: an oval about a point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ring {
    /// Its middle.
    pub(crate) at: Vec3,
    /// Its turn; unturned it is level.
    pub(crate) turn: Quat,
    /// Half its width, and its depth ahead and behind, metres.
    pub(crate) half: [f32; 3],
}

impl Ring {
    /// A level ring.
    pub(crate) fn level(at: Vec3, half: [f32; 3]) -> Self {
        Self {
            at,
            turn: Quat::IDENTITY,
            half,
        }
    }

    /// A ring as deep as it is wide, across a line.
    pub(crate) fn round(at: Vec3, turn: Quat, radius_m: f32) -> Self {
        Self {
            at,
            turn,
            half: [radius_m; 3],
        }
    }

    /// The point at an angle, so many times as far out: a quarter turn is ahead.
    fn point(&self, angle: f32, out: f32) -> Vec3 {
        let (across, along) = (ops::cos(angle), ops::sin(angle));
        let deep_m = self.half[if along > 0.0 { 1 } else { 2 }];
        let flat = Vec3::new(across * self.half[0], 0.0, -along * deep_m);
        self.at + self.turn * flat * out
    }
}

impl Mesh {
    /// A skin over rings, closed at both ends, lit as one round surface. `look` gives for a ring and an angle how far out
    /// the corner is, as a multiple, and its colour. The first corner of each ring is the one ahead.
    pub(crate) fn loft(
        &mut self,
        rings: &[Ring],
        sides: usize,
        surface: Surface,
        look: impl Fn(usize, f32) -> (f32, Colour),
    ) {
        let first = self.positions.len();
        let angle = |side: usize| FRAC_PI_2 + side as f32 / sides as f32 * TAU;
        let mut points = Vec::with_capacity(rings.len() * sides + 2);
        let mut colours = Vec::with_capacity(points.capacity());
        for (number, ring) in rings.iter().enumerate() {
            for side in 0..sides {
                let (out, colour) = look(number, angle(side));
                points.push(ring.point(angle(side), out));
                colours.push(colour);
            }
        }
        for end in [0, rings.len() - 1] {
            points.push(rings[end].at);
            colours.push(look(end, -FRAC_PI_2).1);
        }
        let run: f32 = rings
            .windows(2)
            .map(|pair| (pair[0].turn * Vec3::Y).dot(pair[1].at - pair[0].at))
            .sum();
        let mut faces = Vec::with_capacity(rings.len() * sides * 2);
        for side in 0..sides {
            let next = (side + 1) % sides;
            for number in 1..rings.len() {
                let (low, high) = ((number - 1) * sides, number * sides);
                faces.push([low + side, low + next, high + next]);
                faces.push([low + side, high + next, high + side]);
            }
            let (bottom, top) = (rings.len() * sides, (rings.len() - 1) * sides);
            faces.push([bottom, next, side]);
            faces.push([bottom + 1, top + side, top + next]);
        }
        let mut normals = vec![Vec3::ZERO; points.len()];
        for face in &mut faces {
            if run < 0.0 {
                face.swap(1, 2);
            }
            let [a, b, c] = face.map(|corner| points[corner]);
            let across = (b - a).cross(c - a);
            for corner in *face {
                normals[corner] += across;
            }
        }
        for (corner, at) in points.iter().enumerate() {
            let normal = normals[corner].normalize_or(Vec3::Y);
            self.corner(*at, normal, surface.painted(colours[corner]));
        }
        for face in faces {
            let [a, b, c] = face.map(|corner| points[corner]);
            if (b - a).cross(c - a).length_squared() > 1e-14 {
                self.indices
                    .extend(face.map(|corner| (first + corner) as u32));
            }
        }
    }

    /// A smooth ellipsoid, by its centre and half extents.
    pub(crate) fn smooth_egg(&mut self, at: Vec3, half: Vec3, colour: Colour) {
        let rings = [-0.95, -0.7, -0.25, 0.25, 0.7, 0.95].map(|up: f32| {
            let out = (1.0 - up * up).sqrt();
            let round = [half.x * out, half.z * out, half.z * out];
            Ring::level(at + Vec3::Y * half.y * up, round)
        });
        self.even_skin(&rings, 9, colour);
    }

    /// A skin in one colour.
    pub(crate) fn even_skin(&mut self, rings: &[Ring], sides: usize, colour: Colour) {
        self.loft(rings, sides, Surface::Plain, |_, _| (1.0, colour));
    }
}
