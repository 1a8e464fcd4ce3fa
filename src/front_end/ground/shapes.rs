//! Plain shapes for what is drawn upon the ground.

use bevy::math::ops::{cos, sin};
use bevy::prelude::*;

use crate::scenery;

/// Linear red, green, blue.
pub(super) type Colour = [f32; 3];

/// The colour of the theme as meshes hold it.
pub(super) fn colour(of: Color) -> Colour {
    let linear = of.to_linear();
    [linear.red, linear.green, linear.blue]
}

/// Adds four corners, counter-clockwise seen from outside.
pub(super) fn quad(mesh: &mut scenery::Mesh, corners: [Vec3; 4], colour: Colour) {
    let normal = (corners[1] - corners[0])
        .cross(corners[2] - corners[0])
        .normalize_or(Vec3::Y);
    let first = mesh.positions.len() as u32;
    mesh.positions
        .extend(corners.iter().map(|corner| corner.to_array()));
    mesh.normals.extend([normal.to_array(); 4]);
    mesh.colours.extend([colour; 4]);
    mesh.indices
        .extend([0, 1, 2, 0, 2, 3].map(|corner| first + corner));
}

/// Adds four corners seen from both sides.
pub(super) fn sheet(mesh: &mut scenery::Mesh, corners: [Vec3; 4], colour: Colour) {
    quad(mesh, corners, colour);
    quad(
        mesh,
        [corners[3], corners[2], corners[1], corners[0]],
        colour,
    );
}

/// Adds a box between two corners.
pub(super) fn block(mesh: &mut scenery::Mesh, from: Vec3, to: Vec3, colour: Colour) {
    let at = |x: bool, y: bool, z: bool| {
        Vec3::new(
            if x { to.x } else { from.x },
            if y { to.y } else { from.y },
            if z { to.z } else { from.z },
        )
    };
    for [a, b, c, d] in [
        [
            (false, false, true),
            (true, false, true),
            (true, true, true),
            (false, true, true),
        ],
        [
            (true, false, false),
            (false, false, false),
            (false, true, false),
            (true, true, false),
        ],
        [
            (true, false, true),
            (true, false, false),
            (true, true, false),
            (true, true, true),
        ],
        [
            (false, false, false),
            (false, false, true),
            (false, true, true),
            (false, true, false),
        ],
        [
            (false, true, true),
            (true, true, true),
            (true, true, false),
            (false, true, false),
        ],
        [
            (false, false, false),
            (true, false, false),
            (true, false, true),
            (false, false, true),
        ],
    ] {
        let corner = |(x, y, z)| at(x, y, z);
        quad(mesh, [corner(a), corner(b), corner(c), corner(d)], colour);
    }
}

/// Adds a cone with the given number of sides, its tip at `tip` and the middle of its base at `base`.
pub(super) fn cone(
    mesh: &mut scenery::Mesh,
    tip: Vec3,
    base: Vec3,
    radius_m: f32,
    sides: u32,
    colour: Colour,
) {
    let axis = (tip - base).normalize_or(Vec3::Y);
    let across = axis.any_orthonormal_vector();
    let along = axis.cross(across);
    let rim = |side: u32| {
        let turn = side as f32 / sides as f32 * std::f32::consts::TAU;
        base + radius_m * (across * cos(turn) + along * sin(turn))
    };
    for side in 0..sides {
        let (a, b) = (rim(side), rim(side + 1));
        quad(mesh, [a, b, tip, tip], colour);
        quad(mesh, [b, a, base, base], colour);
    }
}

/// Digits as a seven-segment display has them: top, upper left, upper right, middle, lower left, lower right, bottom.
const DIGITS: [u8; 10] = [
    0b111_0111, 0b001_0010, 0b101_1101, 0b101_1011, 0b011_1010, 0b110_1011, 0b110_1111, 0b101_0010,
    0b111_1111, 0b111_1011,
];

/// Adds a number that stands upright in the plane z = 0, seen from +z, `height_m` high with its middle at `middle`.
pub(super) fn number(
    mesh: &mut scenery::Mesh,
    value: usize,
    middle: Vec3,
    height_m: f32,
    colour: Colour,
) {
    let digits: Vec<usize> = value
        .to_string()
        .bytes()
        .map(|digit| usize::from(digit - b'0'))
        .collect();
    let (width, stroke) = (height_m * 0.5, height_m * 0.13);
    let pitch = width + stroke * 1.6;
    let left = middle.x - (digits.len() as f32 * pitch - stroke * 1.6) / 2.0;
    for (place, digit) in digits.iter().enumerate() {
        let x0 = left + place as f32 * pitch;
        let (x1, y0, y1) = (
            x0 + width,
            middle.y - height_m / 2.0,
            middle.y + height_m / 2.0,
        );
        let half = stroke / 2.0;
        let strokes = [
            (x0, y1 - stroke, x1, y1),
            (x0, middle.y - half, x0 + stroke, y1),
            (x1 - stroke, middle.y - half, x1, y1),
            (x0, middle.y - half, x1, middle.y + half),
            (x0, y0, x0 + stroke, middle.y + half),
            (x1 - stroke, y0, x1, middle.y + half),
            (x0, y0, x1, y0 + stroke),
        ];
        for (bit, (x0, y0, x1, y1)) in strokes.into_iter().enumerate() {
            if DIGITS[*digit] & (0b100_0000 >> bit) != 0 {
                let corner = |x, y| Vec3::new(x, y, middle.z);
                quad(
                    mesh,
                    [
                        corner(x0, y0),
                        corner(x1, y0),
                        corner(x1, y1),
                        corner(x0, y1),
                    ],
                    colour,
                );
            }
        }
    }
}

/// Adds a band on the ground along a line of points given as left and right edge, seen from above. `every` leaves out
/// each second piece of that many: a dashed line tells itself from what lies on the ground.
pub(super) fn band(mesh: &mut scenery::Mesh, edges: &[(Vec3, Vec3)], every: usize, colour: Colour) {
    for (step, pair) in edges.windows(2).enumerate() {
        if every > 0 && (step / every) % 2 == 1 {
            continue;
        }
        let [(left, right), (next_left, next_right)] = [pair[0], pair[1]];
        let corners = [right, next_right, next_left, left];
        let up = (corners[1] - corners[0]).cross(corners[2] - corners[0]).y > 0.0;
        quad(
            mesh,
            if up {
                corners
            } else {
                [corners[3], corners[2], corners[1], corners[0]]
            },
            colour,
        );
    }
}
