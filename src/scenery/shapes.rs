//! Shapes of soft, rolled and broken things: skins whose light runs smoothly over their edges, cloth, stones with facets,
//! blades of grass.

use std::f32::consts::TAU;

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::shade;
use super::mesh::Mesh;
use super::surface::Paint;

impl Mesh {
    /// A closed skin through rings that have the same number of corners; light runs smoothly over it. A ring given twice
    /// makes a sharp edge there. `paint` is asked with the number of the ring and of the corner.
    pub(crate) fn skin(&mut self, rings: &[Vec<Vec3>], paint: impl Fn(usize, usize) -> Paint) {
        let Some((first, last)) = rings.first().zip(rings.last()) else {
            return;
        };
        let sides = first.len();
        let middle = |ring: &[Vec3]| ring.iter().sum::<Vec3>() / sides as f32;
        let mut corners: Vec<Vec3> = rings.iter().flatten().copied().collect();
        let (low, high) = (corners.len(), corners.len() + 1);
        corners.extend([middle(first), middle(last)]);
        let mut faces: Vec<[usize; 3]> = Vec::new();
        for side in 0..sides {
            let next = (side + 1) % sides;
            for ring in 1..rings.len() {
                let [a, b] = [(ring - 1) * sides + side, (ring - 1) * sides + next];
                let [c, d] = [ring * sides + next, ring * sides + side];
                faces.extend([[a, b, c], [a, c, d]]);
            }
            let top = (rings.len() - 1) * sides;
            faces.extend([[low, next, side], [high, top + side, top + next]]);
        }
        let across = |face: &[usize; 3]| {
            let [a, b, c] = face.map(|corner| corners[corner]);
            (b - a).cross(c - a)
        };
        faces.retain(|face| across(face).length_squared() > 1e-14);
        let inside: f32 = faces
            .iter()
            .map(|face| across(face).dot(corners[face[0]] - corners[low]))
            .sum();
        if inside < 0.0 {
            faces.iter_mut().for_each(|face| face.swap(1, 2));
        }
        let mut normals = vec![Vec3::ZERO; corners.len()];
        for face in &faces {
            let across = across(face);
            for &corner in face {
                normals[corner] += across;
            }
        }
        let from = self.positions.len() as u32;
        for (number, (at, normal)) in corners.iter().zip(normals).enumerate() {
            let ring = match number {
                number if number == low => 0,
                number if number == high => rings.len() - 1,
                number => number / sides,
            };
            let paint = paint(ring, number % sides);
            self.corner(*at, normal.normalize_or(Vec3::Y), paint);
        }
        let numbers = faces.iter().flatten();
        self.indices
            .extend(numbers.map(|&corner| from + corner as u32));
    }

    /// A round skin along a bent line of points with a radius each: a limb, a branch, a cable, a bottle.
    pub(crate) fn limb(
        &mut self,
        spine: &[(Vec3, f32)],
        sides: usize,
        paint: impl Fn(usize) -> Paint,
    ) {
        let Some((first, last)) = spine.first().zip(spine.last()) else {
            return;
        };
        let whole = (last.0 - first.0).normalize_or(Vec3::Y);
        let (mut u, _) = whole.any_orthonormal_pair();
        let rings: Vec<Vec<Vec3>> = (0..spine.len())
            .map(|number| {
                let before = spine[number.saturating_sub(1)].0;
                let after = spine[(number + 1).min(spine.len() - 1)].0;
                let way = (after - before).normalize_or(whole);
                u = (u - way * u.dot(way)).normalize_or(way.any_orthonormal_vector());
                let (at, radius_m) = spine[number];
                ring(at, u, way.cross(u), sides, |_| radius_m)
            })
            .collect();
        self.skin(&rings, |ring, _| paint(ring));
    }

    /// Both sides of cloth or another thin sheet: rows of corners; light runs smoothly over its folds.
    pub(crate) fn cloth(&mut self, rows: &[Vec<Vec3>], paint: impl Fn(usize, usize) -> Paint) {
        let columns = rows.first().map_or(0, Vec::len);
        let mut normals = vec![Vec3::ZERO; columns * rows.len()];
        let mut faces: Vec<[usize; 3]> = Vec::new();
        for row in 1..rows.len() {
            for column in 1..columns {
                let [a, b] = [
                    (row - 1) * columns + column - 1,
                    (row - 1) * columns + column,
                ];
                let [c, d] = [row * columns + column, row * columns + column - 1];
                faces.extend([[a, b, c], [a, c, d]]);
            }
        }
        let at = |corner: usize| rows[corner / columns][corner % columns];
        let across = |[a, b, c]: [usize; 3]| (at(b) - at(a)).cross(at(c) - at(a));
        faces.retain(|face| across(*face).length_squared() > 1e-14);
        for face in &faces {
            for &corner in face {
                normals[corner] += across(*face);
            }
        }
        for side in [1.0, -1.0_f32] {
            let from = self.positions.len() as u32;
            for (corner, normal) in normals.iter().enumerate() {
                let paint = paint(corner / columns, corner % columns);
                self.corner(at(corner), normal.normalize_or(Vec3::Y) * side, paint);
            }
            for face in &faces {
                let [a, b, c] = face.map(|corner| from + corner as u32);
                self.indices
                    .extend(if side > 0.0 { [a, b, c] } else { [a, c, b] });
            }
        }
    }

    /// A stone of half extents `half` about a point: a ball cut flat by chance from many sides, each facet in a tone of its
    /// own. A `coarse` one has a quarter of the triangles.
    pub(crate) fn stone(
        &mut self,
        at: Vec3,
        half: Vec3,
        looks: &mut Pcg64Mcg,
        coarse: bool,
        paint: impl Fn(Vec3) -> Paint,
    ) {
        let cuts: Vec<(Vec3, f32, f32)> = (0..11)
            .map(|_| {
                let way = Vec3::new(
                    looks.random_range(-1.0..1.0),
                    looks.random_range(-0.8..1.0),
                    looks.random_range(-1.0..1.0),
                );
                (
                    way.normalize_or(Vec3::Y),
                    looks.random_range(0.66..0.9),
                    looks.random_range(0.86..1.14),
                )
            })
            .collect();
        // The cut that is nearest to the middle in a direction, and how far out it is.
        let cut = |way: Vec3| {
            let met = cuts.iter().filter(|(normal, ..)| normal.dot(way) > 0.05);
            met.map(|&(normal, out, tone)| (out / normal.dot(way), tone))
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .filter(|(out, _)| *out < 1.0)
                .unwrap_or((1.0, 1.0))
        };
        for face in ball(coarse) {
            let (_, tone) = cut((face[0] + face[1] + face[2]).normalize());
            let corners = face.map(|way| way * cut(way).0 * half + at);
            let middle = (corners[0] + corners[1] + corners[2]) / 3.0;
            let own = paint((middle - at) / half.max(Vec3::splat(1e-4)));
            self.triangle(corners, own.surface.painted(shade(own.colour, tone)));
        }
    }

    /// A bent blade of grass or a leaf, seen from both sides.
    pub(crate) fn blade(&mut self, foot: Vec3, tip: Vec3, wide_m: f32, paint: impl Into<Paint>) {
        let paint: Paint = paint.into();
        let way = tip - foot;
        let side = way.cross(Vec3::Y).normalize_or(Vec3::X) * wide_m / 2.0;
        // It leaves the ground steeper than it ends.
        let bend = foot + way * 0.5 + Vec3::Y * way.length() * 0.12;
        self.sheet([foot - side, foot + side, bend + side, bend - side], paint);
        self.triangle([bend - side, bend + side, tip], paint);
        self.triangle([bend + side, bend - side, tip], paint);
    }

    /// A round or pressed-in bag: half extents, pressed flat below, with `folds` drawn to the neck at its top.
    pub(crate) fn bag(
        &mut self,
        at: Vec3,
        half: Vec3,
        folds: f32,
        looks: &mut Pcg64Mcg,
        paint: impl Fn(f32) -> Paint,
    ) {
        let shape = [
            (0.0, 0.80),
            (0.10, 0.97),
            (0.35, 1.0),
            (0.58, 0.9),
            (0.72, 0.66),
            (0.80, 0.36),
            (0.86, 0.19),
            (0.92, 0.26),
            (1.0, 0.42),
        ];
        let phase: f32 = looks.random_range(0.0..TAU);
        let lean = looks.random_range(-0.12..0.12_f32);
        let rings: Vec<Vec<Vec3>> = shape
            .iter()
            .map(|&(up, out)| {
                let depth = 0.05 + 0.22 * power_of(up);
                let place = at + Vec3::new(lean * up * up * half.x * 2.0, up * half.y * 2.0, 0.0);
                ring(place, Vec3::X * half.x, Vec3::Z * half.z, 14, |turn| {
                    let fold = ops::cos(turn * folds + phase + up * 1.5);
                    let slack = 0.06 * ops::cos(turn * 2.0 - phase) * (1.0 - up);
                    out * (1.0 + depth * fold + slack)
                })
            })
            .collect();
        self.skin(&rings, |ring, _| paint(shape[ring].0));
    }

    /// A filled sack that lies along x: flat at its ends, bulging between.
    pub(crate) fn pillow(
        &mut self,
        half: Vec3,
        looks: &mut Pcg64Mcg,
        paint: impl Fn(f32) -> Paint,
    ) {
        // Sewn flat at its ends, full and nearly square between.
        let shape = [
            (-1.0, 0.12, 0.62),
            (-0.93, 0.16, 0.66),
            (-0.82, 0.62, 0.86),
            (-0.5, 0.95, 0.98),
            (0.0, 1.0, 1.0),
            (0.5, 0.95, 0.98),
            (0.82, 0.62, 0.86),
            (0.93, 0.16, 0.66),
            (1.0, 0.12, 0.62_f32),
        ];
        let sag = looks.random_range(-0.14..0.14_f32);
        let dent = looks.random_range(0.0..0.12_f32);
        let rings: Vec<Vec<Vec3>> = shape
            .iter()
            .map(|&(x, tall, deep): &(f32, f32, f32)| {
                let at = Vec3::new(x * half.x, sag * half.y * (1.0 - x * x), 0.0);
                let tall = tall * (1.0 - dent * (1.0 - x.abs()));
                let (deep, tall) = (Vec3::Z * half.z * deep, Vec3::Y * half.y * tall);
                ring(at, deep, tall, 10, |turn| square(turn, 3.6))
            })
            .collect();
        self.skin(&rings, |ring, _| paint(shape[ring].0));
    }

    /// A soft box: half extents, its edges rounded, its sides bulging by a share.
    pub(crate) fn cushion(
        &mut self,
        at: Vec3,
        half: Vec3,
        bulge: f32,
        paint: impl Fn(f32) -> Paint,
    ) {
        let up = [-1.0, -0.94, -0.8, -0.3, 0.3, 0.8, 0.94, 1.0_f32];
        let rings: Vec<Vec<Vec3>> = up
            .iter()
            .map(|&y| {
                let edge = ((1.0 - y.abs()) / 0.2).clamp(0.0, 1.0).sqrt();
                let out = (0.86 + 0.14 * edge) * (1.0 + bulge * (1.0 - y * y));
                let middle = at + Vec3::Y * y * half.y;
                ring(
                    middle,
                    Vec3::X * half.x * out,
                    Vec3::Z * half.z * out,
                    16,
                    |turn| square(turn, 6.0),
                )
            })
            .collect();
        self.skin(&rings, |ring, _| paint(up[ring]));
    }

    /// Bakes the shade of its form into its colours, whose mean stays: what is lit as the ground is would look flat.
    pub(crate) fn modelled(&mut self) {
        let towards_light = Vec3::new(0.42, 0.78, -0.46);
        let tone = |normal: &[f32; 3]| {
            let normal = Vec3::from_array(*normal);
            0.72 + 0.34 * normal.dot(towards_light) + 0.10 * normal.y
        };
        let (mut sum, mut whole) = (0.0, 0.0);
        for face in self.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|i| Vec3::from_array(self.positions[face[i] as usize]));
            let area = (b - a).cross(c - a).length();
            let normal = Vec3::from_array(self.normals[face[0] as usize]);
            // Undersides are not seen.
            if normal.y > -0.5 {
                sum += area * tone(&normal.to_array());
                whole += area;
            }
        }
        if whole <= 0.0 {
            return;
        }
        let mean = sum / whole;
        for (colour, normal) in self.colours.iter_mut().zip(&self.normals) {
            *colour = shade(*colour, tone(normal) / mean);
        }
    }

    /// The same thing tilted and set down: turned about y, then about x and z.
    pub(crate) fn tilted(&self, at: Vec3, turn: f32, pitch: f32, roll: f32) -> Self {
        let turn = Quat::from_rotation_y(turn)
            * Quat::from_rotation_x(pitch)
            * Quat::from_rotation_z(roll);
        self.moved(&Affine3A::from_rotation_translation(turn, at))
    }
}

/// A ring about a point in the plane of two half axes.
pub(crate) fn ring(
    at: Vec3,
    right: Vec3,
    up: Vec3,
    sides: usize,
    out: impl Fn(f32) -> f32,
) -> Vec<Vec3> {
    (0..sides)
        .map(|side| {
            let turn = side as f32 / sides as f32 * TAU;
            let out = out(turn);
            at + right * (ops::cos(turn) * out) + up * (ops::sin(turn) * out)
        })
        .collect()
}

/// How far out a rounded square is in a direction, its half side 1: the rounder, the smaller the power.
pub(crate) fn square(turn: f32, power: f32) -> f32 {
    let (x, y) = (ops::cos(turn).abs(), ops::sin(turn).abs());
    let sum = ops::powf(x, power) + ops::powf(y, power);
    ops::powf(sum.max(1e-6), -1.0 / power)
}

fn power_of(up: f32) -> f32 {
    up * up * up
}

/// Triangles of a ball of radius 1: an icosahedron, each of its faces cut into four unless `coarse`.
fn ball(coarse: bool) -> Vec<[Vec3; 3]> {
    const GOLDEN: f32 = 1.618_034;
    let corner = |number: usize| {
        let (a, b) = (
            if number & 1 == 0 { 1.0 } else { -1.0 },
            if number & 2 == 0 { GOLDEN } else { -GOLDEN },
        );
        match number / 4 {
            0 => Vec3::new(0.0, a, b),
            1 => Vec3::new(a, b, 0.0),
            _ => Vec3::new(b, 0.0, a),
        }
        .normalize()
    };
    let mut faces = Vec::new();
    // Neighbours are the corners at the length of an edge.
    let near = |a: Vec3, b: Vec3| a.distance(b) < 1.1;
    for a in 0..12 {
        for b in a + 1..12 {
            for c in b + 1..12 {
                let [p, q, r] = [a, b, c].map(corner);
                if near(p, q) && near(q, r) && near(p, r) {
                    let outward = (q - p).cross(r - p).dot(p) > 0.0;
                    faces.push(if outward { [p, q, r] } else { [p, r, q] });
                }
            }
        }
    }
    if coarse {
        return faces;
    }
    let half = |a: Vec3, b: Vec3| (a + b).normalize();
    faces
        .into_iter()
        .flat_map(|[a, b, c]| {
            let [ab, bc, ca] = [half(a, b), half(b, c), half(c, a)];
            [[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]]
        })
        .collect()
}
