//! Painted letters and figures on a board or a wall, as flat strokes.

use bevy::math::{Vec2, Vec3};

use crate::scenery::Mesh;
use crate::scenery::surface::Paint;

/// A flat face that one looks at along +z, as one looks at a board from its front: x runs to the left there.
pub(super) struct Face {
    /// Its middle.
    pub(super) middle: Vec3,
    /// How far the paint stands out, metres.
    pub(super) proud_m: f32,
}

impl Face {
    /// A point of the face: right and up from its middle, metres.
    fn at(&self, point: Vec2) -> Vec3 {
        self.middle + Vec3::new(-point.x, point.y, -self.proud_m)
    }

    /// A filled shape; its corners run anticlockwise and all see its middle.
    pub(super) fn fill(&self, part: &mut Mesh, corners: &[Vec2], paint: impl Into<Paint>) {
        let paint = paint.into();
        let middle = corners.iter().sum::<Vec2>() / corners.len() as f32;
        for (number, &corner) in corners.iter().enumerate() {
            let next = corners[(number + 1) % corners.len()];
            part.triangle([middle, corner, next].map(|point| self.at(point)), paint);
        }
    }

    /// A disc or an oval.
    pub(super) fn oval(&self, part: &mut Mesh, middle: Vec2, half: Vec2, paint: impl Into<Paint>) {
        let corners: Vec<Vec2> = (0..14)
            .map(|side| {
                let turn = side as f32 / 14.0 * std::f32::consts::TAU;
                middle + half * Vec2::new(bevy::math::ops::cos(turn), bevy::math::ops::sin(turn))
            })
            .collect();
        self.fill(part, &corners, paint);
    }

    /// A straight stroke.
    pub(super) fn stroke(
        &self,
        part: &mut Mesh,
        (from, to): (Vec2, Vec2),
        thick_m: f32,
        paint: impl Into<Paint>,
    ) {
        let side = (to - from).normalize_or(Vec2::X).perp() * thick_m / 2.0;
        let corners = [from - side, to - side, to + side, from + side];
        self.fill(part, &corners, paint);
    }

    /// Words in capitals, as wide as given, about a middle.
    pub(super) fn write(
        &self,
        part: &mut Mesh,
        words: &str,
        middle: Vec2,
        (width_m, height_m): (f32, f32),
        paint: impl Into<Paint> + Copy,
    ) {
        let count = words.chars().count() as f32;
        let step_m = width_m / count;
        let unit = Vec2::new(step_m * 0.72 / 4.0, height_m / 6.0);
        let thick_m = 0.95 * unit.x.min(unit.y) * 1.2;
        for (number, letter) in words.chars().enumerate() {
            let left = middle.x - width_m / 2.0 + step_m * (number as f32 + 0.14);
            let corner = Vec2::new(left, middle.y - height_m / 2.0);
            for line in strokes(letter) {
                for two in line.windows(2) {
                    let place = |(x, y): (f32, f32)| corner + Vec2::new(x, y) * unit;
                    self.stroke(part, (place(two[0]), place(two[1])), thick_m, paint);
                }
            }
        }
    }

    /// A skull over crossed bones, as danger signs have it, in a square of a side.
    pub(super) fn skull(
        &self,
        part: &mut Mesh,
        middle: Vec2,
        side_m: f32,
        (white, dark): (impl Into<Paint> + Copy, impl Into<Paint> + Copy),
    ) {
        let at = |x: f32, y: f32| middle + Vec2::new(x, y) * side_m;
        for across in [-1.0, 1.0] {
            let (low, high) = (at(-0.46 * across, -0.44), at(0.46 * across, -0.06));
            self.stroke(part, (low, high), side_m * 0.1, white);
            for end in [low, high] {
                for up in [-0.05, 0.05] {
                    let knob = end + Vec2::new(0.0, up * side_m);
                    self.oval(part, knob, Vec2::splat(side_m * 0.065), white);
                }
            }
        }
        let above = Self {
            middle: self.middle,
            proud_m: self.proud_m + 0.003,
        };
        above.oval(part, at(0.0, 0.2), Vec2::new(0.29, 0.28) * side_m, white);
        let jaw = [(-0.17, -0.16), (0.17, -0.16), (0.2, 0.06), (-0.2, 0.06)];
        above.fill(part, &jaw.map(|(x, y)| at(x, y)), white);
        let holes = Self {
            middle: self.middle,
            proud_m: self.proud_m + 0.006,
        };
        for x in [-0.12, 0.12] {
            holes.oval(part, at(x, 0.17), Vec2::new(0.08, 0.085) * side_m, dark);
        }
        let nose = [(-0.035, 0.02), (0.035, 0.02), (0.0, 0.09)];
        holes.fill(part, &nose.map(|(x, y)| at(x, y)), dark);
        for x in [-0.09, 0.0, 0.09] {
            holes.stroke(part, (at(x, -0.15), at(x, -0.07)), side_m * 0.02, dark);
        }
    }
}

/// Lines of a letter on a grid four wide and six high, from its lower left.
fn strokes(letter: char) -> &'static [&'static [(f32, f32)]] {
    match letter {
        'A' => &[
            &[(0.0, 0.0), (2.0, 6.0), (4.0, 0.0)],
            &[(0.8, 2.2), (3.2, 2.2)],
        ],
        'D' => &[&[
            (0.0, 0.0),
            (0.0, 6.0),
            (2.6, 6.0),
            (4.0, 4.4),
            (4.0, 1.6),
            (2.6, 0.0),
            (0.0, 0.0),
        ]],
        'E' => &[
            &[(4.0, 0.0), (0.0, 0.0), (0.0, 6.0), (4.0, 6.0)],
            &[(0.0, 3.0), (3.2, 3.0)],
        ],
        'G' => &[&[
            (4.0, 4.8),
            (2.8, 6.0),
            (1.2, 6.0),
            (0.0, 4.6),
            (0.0, 1.4),
            (1.2, 0.0),
            (4.0, 0.0),
            (4.0, 2.8),
            (2.4, 2.8),
        ]],
        'I' => &[&[(2.0, 0.0), (2.0, 6.0)]],
        'M' => &[&[(0.0, 0.0), (0.0, 6.0), (2.0, 2.4), (4.0, 6.0), (4.0, 0.0)]],
        'N' => &[&[(0.0, 0.0), (0.0, 6.0), (4.0, 0.0), (4.0, 6.0)]],
        'R' => &[
            &[
                (0.0, 0.0),
                (0.0, 6.0),
                (3.0, 6.0),
                (4.0, 5.0),
                (4.0, 4.0),
                (3.0, 3.0),
                (0.0, 3.0),
            ],
            &[(2.0, 3.0), (4.0, 0.0)],
        ],
        'S' => &[&[
            (0.0, 0.4),
            (3.0, 0.0),
            (4.0, 1.5),
            (3.4, 2.8),
            (0.6, 3.3),
            (0.0, 4.6),
            (1.0, 6.0),
            (4.0, 5.6),
        ]],
        _ => &[],
    }
}
