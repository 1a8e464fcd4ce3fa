//! The camera: frustum and projection.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Scene;
use super::raster::Flat;
use crate::scenery::Mesh;
use crate::sim::sight::direction;

/// Near plane, metres.
pub(super) const NEAREST_M: f32 = 0.08;

pub(super) struct View {
    /// Samples across.
    pub(super) width: usize,
    /// Samples down.
    pub(super) height: usize,
    /// The eye.
    pub(super) eye: Vec3,
    pub(super) ahead: Vec3,
    right: Vec3,
    up: Vec3,
    /// Focal length, samples.
    pub(super) focal: f32,
    /// Inward normals of the frustum's sides.
    sides: [Vec3; 4],
}

impl View {
    pub(super) fn of(scene: &Scene, [width, height]: [usize; 2]) -> Self {
        let ahead = direction(scene.bearing_deg, scene.pitch_deg.clamp(-89.0, 89.0));
        let right = ahead.cross(Vec3::Y).normalize();
        let up = right.cross(ahead);
        let half = (scene.field_deg.clamp(0.5, 150.0) / 2.0).to_radians();
        let focal = width as f32 / 2.0 / ops::tan(half);
        let (x, y) = (width as f32 / 2.0 / focal, height as f32 / 2.0 / focal);
        let sides = [
            ahead * x + right,
            ahead * x - right,
            ahead * y + up,
            ahead * y - up,
        ];
        Self {
            width,
            height,
            eye: scene.eye.world(),
            ahead,
            right,
            up,
            focal,
            sides: sides.map(Vec3::normalize),
        }
    }

    /// False when a box lies entirely outside the frustum.
    pub(super) fn holds(&self, low: Vec3, high: Vec3) -> bool {
        self.sides.iter().all(|side| {
            // The innermost corner.
            let corner = Vec3::select(side.cmpgt(Vec3::ZERO), high, low);
            side.dot(corner - self.eye) >= 0.0
        })
    }

    /// Projection of a point: across and down in samples, and inverse depth; none behind the eye.
    pub(super) fn lands(&self, at: Vec3) -> Option<[f32; 3]> {
        let seen = self.turned(at);
        (seen.z > NEAREST_M).then(|| self.flat(seen))
    }

    /// Direction through a sample, with unit length along the view axis.
    pub(super) fn ray(&self, across: f32, down: f32) -> Vec3 {
        let x = (across - self.width as f32 / 2.0) / self.focal;
        let y = (self.height as f32 / 2.0 - down) / self.focal;
        self.ahead + self.right * x + self.up * y
    }

    /// In camera coordinates: right, up, ahead.
    fn turned(&self, at: Vec3) -> Vec3 {
        let way = at - self.eye;
        Vec3::new(way.dot(self.right), way.dot(self.up), way.dot(self.ahead))
    }

    fn flat(&self, seen: Vec3) -> [f32; 3] {
        let near = 1.0 / seen.z;
        [
            self.width as f32 / 2.0 + self.focal * seen.x * near,
            self.height as f32 / 2.0 - self.focal * seen.y * near,
            near,
        ]
    }

    /// Front-facing triangles of a mesh, projected and clipped at the near plane.
    pub(super) fn flats(&self, mesh: &Mesh, part: u32) -> Vec<Flat> {
        let turned: Vec<Vec3> = mesh
            .positions
            .iter()
            .map(|&at| self.turned(Vec3::from_array(at)))
            .collect();
        let mut flats = Vec::with_capacity(mesh.indices.len() / 6);
        for (triangle, corners) in mesh.indices.chunks_exact(3).enumerate() {
            let seen = [0, 1, 2].map(|i| turned[corners[i] as usize]);
            let triangle = triangle as u32;
            if seen.iter().all(|corner| corner.z > NEAREST_M) {
                let flat = Flat::of(seen.map(|corner| self.flat(corner)), part, triangle);
                flats.extend(flat.filter(|flat| flat.touches(self.width, self.height)));
            } else if seen.iter().any(|corner| corner.z > NEAREST_M) {
                let cut = cut(seen);
                for number in 2..cut.len() {
                    let corners = [cut[0], cut[number - 1], cut[number]];
                    let flat = Flat::of(corners.map(|corner| self.flat(corner)), part, triangle);
                    flats.extend(flat.filter(|flat| flat.touches(self.width, self.height)));
                }
            }
        }
        flats
    }
}

/// The part of a triangle beyond the near plane.
fn cut(corners: [Vec3; 3]) -> Vec<Vec3> {
    let mut kept = Vec::with_capacity(4);
    for number in 0..3 {
        let (a, b) = (corners[number], corners[(number + 1) % 3]);
        if a.z > NEAREST_M {
            kept.push(a);
        }
        if (a.z > NEAREST_M) != (b.z > NEAREST_M) {
            let share = (NEAREST_M * 1.0001 - a.z) / (b.z - a.z);
            kept.push(a.lerp(b, share));
        }
    }
    kept
}
