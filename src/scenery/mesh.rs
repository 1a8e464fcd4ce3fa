//! Coloured triangles.

use bevy::math::{Affine3A, Vec3};

use super::surface::{Lay, Paint, Surface};

/// A triangle mesh with a normal, a colour and a material per corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mesh {
    /// Corners, metres, in the engine's frame.
    pub positions: Vec<[f32; 3]>,
    /// Unit normal of each corner.
    pub normals: Vec<[f32; 3]>,
    /// Colour of each corner: linear red, green, blue, 0..1.
    pub colours: Vec<[f32; 3]>,
    /// Material of each corner: that of its first corner for the whole of a triangle.
    pub surfaces: Vec<Surface>,
    /// The ways and edges that the land has at each corner; empty in any other mesh.
    pub lays: Vec<Lay>,
    /// Three per triangle, counter-clockwise seen from outside.
    pub indices: Vec<u32>,
}

impl Mesh {
    /// True without triangles.
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// Number of triangles.
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }

    /// Gives back the room that it was given to grow.
    pub(super) fn shrink(&mut self) {
        self.positions.shrink_to_fit();
        self.normals.shrink_to_fit();
        self.colours.shrink_to_fit();
        self.surfaces.shrink_to_fit();
        self.lays.shrink_to_fit();
        self.indices.shrink_to_fit();
    }

    /// Appends another mesh.
    pub fn append(&mut self, other: &Self) {
        let first = self.positions.len() as u32;
        self.positions.extend_from_slice(&other.positions);
        self.normals.extend_from_slice(&other.normals);
        self.colours.extend_from_slice(&other.colours);
        self.surfaces.extend_from_slice(&other.surfaces);
        self.lays.extend_from_slice(&other.lays);
        self.indices
            .extend(other.indices.iter().map(|index| first + index));
    }

    /// Appends another mesh, transformed.
    pub fn append_moved(&mut self, other: &Self, by: &Affine3A) {
        let first = self.positions.len();
        self.append(other);
        // Inverse transpose, so that normals survive non-uniform scale.
        let turn = by.matrix3.inverse().transpose();
        for position in &mut self.positions[first..] {
            *position = by.transform_point3(Vec3::from_array(*position)).to_array();
        }
        for normal in &mut self.normals[first..] {
            let turned: Vec3 = (turn * bevy::math::Vec3A::from_array(*normal)).into();
            *normal = turned.normalize_or(Vec3::Y).to_array();
        }
    }

    /// The mesh, transformed.
    #[must_use]
    pub fn moved(&self, by: &Affine3A) -> Self {
        let mut moved = Self::default();
        moved.append_moved(self, by);
        moved
    }

    /// Bounding box: lowest and highest corner; none when empty.
    pub fn bounds(&self) -> Option<(Vec3, Vec3)> {
        let mut corners = self.positions.iter().map(|&p| Vec3::from_array(p));
        let first = corners.next()?;
        Some(corners.fold((first, first), |(low, high), p| (low.min(p), high.max(p))))
    }

    /// The lay of the land on a triangle, at these weights of its corners.
    pub(crate) fn lay(&self, corners: [usize; 3], weights: [f32; 3]) -> Option<Lay> {
        let lays = corners.map(|corner| self.lays.get(corner).copied());
        let [Some(a), Some(b), Some(c)] = lays else {
            return None;
        };
        let blend =
            |of: fn(&Lay) -> f32| of(&a) * weights[0] + of(&b) * weights[1] + of(&c) * weights[2];
        Some(Lay {
            beyond: a.beyond,
            colour: [0, 1, 2].map(|part| {
                a.colour[part] * weights[0]
                    + b.colour[part] * weights[1]
                    + c.colour[part] * weights[2]
            }),
            share: blend(|lay| lay.share),
            off_m: blend(|lay| lay.off_m),
            half_m: blend(|lay| lay.half_m),
        })
    }

    /// Adds a corner and returns its index.
    pub(crate) fn corner(&mut self, at: Vec3, normal: Vec3, paint: impl Into<Paint>) -> u32 {
        let paint = paint.into();
        self.positions.push(at.to_array());
        self.normals.push(normal.to_array());
        self.colours.push(paint.colour);
        self.surfaces.push(paint.surface);
        (self.positions.len() - 1) as u32
    }

    /// Adds a flat triangle, counter-clockwise from outside. Skips degenerate ones.
    pub(crate) fn triangle(&mut self, corners: [Vec3; 3], paint: impl Into<Paint>) {
        let [a, b, c] = corners;
        let across = (b - a).cross(c - a);
        if across.length_squared() < 1e-14 {
            return;
        }
        let (normal, paint) = (across.normalize(), paint.into());
        let numbers = corners.map(|at| self.corner(at, normal, paint));
        self.indices.extend(numbers);
    }

    /// Adds a flat quadrilateral, counter-clockwise from outside.
    pub(crate) fn quad(&mut self, corners: [Vec3; 4], paint: impl Into<Paint>) {
        let [a, b, c, d] = corners;
        let across = (c - a).cross(d - b);
        if across.length_squared() < 1e-14 {
            return;
        }
        let (normal, paint) = (across.normalize(), paint.into());
        let [a, b, c, d] = corners.map(|at| self.corner(at, normal, paint));
        self.indices.extend([a, b, c, a, c, d]);
    }

    /// A double-sided flat quadrilateral.
    pub(crate) fn sheet(&mut self, corners: [Vec3; 4], paint: impl Into<Paint>) {
        let ([a, b, c, d], paint) = (corners, paint.into());
        self.quad([a, b, c, d], paint);
        self.quad([d, c, b, a], paint);
    }
}
