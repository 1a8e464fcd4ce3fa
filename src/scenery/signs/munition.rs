//! Munitions as risk-education posters show them: whole, from outside only, rusted, lying in the open. They are drawn to be
//! known again from afar and left alone; nothing here has an inside.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use super::metal::rusted;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::shapes::ring;
use crate::scenery::surface::Surface;

/// Longer than this many times its height, it is of the longest kind.
const LONG: f32 = 5.0;

/// Not longer than this many times its height, it is of the roundest kind.
const ROUND: f32 = 2.0;

/// A round flat one, a drop-shaped one with fins, or a long pointed one.
pub(super) fn munition(drawing: &mut Drawing) {
    let size = drawing.body_m();
    let hues: &[u32] = match drawing.exemplar {
        0 => &[0x58_5848, 0x66_6452, 0x70_5c46],
        1 => &[0x50_4e44, 0x66_503e],
        _ => &[0x70_523c, 0x56_5448],
    };
    let hue = drawing.one_of(hues);
    // Painted iron keeps more of its hue than what dust lies on: it is neither stone nor soil, and not as green as a plant.
    let colour = drawing.set_off(mix(hue, drawing.faded(hue), 0.4));
    let share = 0.3 + 0.55 * drawing.worn;
    let slim = size.x / size.y.max(0.02);
    let mut part = Mesh::default();
    match drawing.exemplar {
        0 if slim > ROUND => round_flat(&mut part, size, colour, share),
        0 => round_small(&mut part, size, colour, share),
        1 => finned(&mut part, size, colour, share),
        _ if slim > LONG => long_finned(&mut part, size, colour, share),
        _ => pointed(&mut part, size, colour, share),
    }
    let (turn, roll) = (drawing.between(-0.3, 0.3), drawing.between(-0.05, 0.05));
    let frame = drawing.frame();
    let up = Vec3::Y * drawing.above_m();
    drawing.add_plain(part.tilted(up, turn, 0.0, roll), &frame);
    if drawing.above_m() < 0.05 {
        drawing.foot(&frame, (0.0, 0.0), size.x * 0.4);
    }
}

/// Rings along x about a line: place and radius, in shares of half the length and of the largest radius.
pub(super) fn along(
    part: &mut Mesh,
    half_m: f32,
    radius_m: f32,
    shape: &[(f32, f32)],
    colour: Colour,
    share: f32,
) {
    let rings: Vec<Vec<Vec3>> = shape
        .iter()
        .map(|&(x, out)| {
            let middle = Vec3::new(x * half_m, radius_m, 0.0);
            ring(
                middle,
                Vec3::Y * radius_m * out,
                Vec3::Z * radius_m * out,
                16,
                |_| 1.0,
            )
        })
        .collect();
    part.skin(&rings, |ring, side| rusted(colour, (ring, side), share));
}

/// Flat plates that stand out from the end of a body.
fn fins(
    part: &mut Mesh,
    (from_m, to_m): (f32, f32),
    middle_m: f32,
    reach_m: f32,
    colour: Colour,
    share: f32,
) {
    for number in 0..6 {
        let turn = number as f32 / 6.0 * std::f32::consts::TAU + 0.5;
        let out = Vec3::new(0.0, ops::cos(turn), ops::sin(turn));
        let root = |x: f32| Vec3::new(x, middle_m, 0.0) + out * reach_m * 0.2;
        let edge = |x: f32| Vec3::new(x, middle_m, 0.0) + out * reach_m;
        let slant = (to_m - from_m) * 0.25;
        let corners = [root(from_m), root(to_m), edge(to_m), edge(from_m + slant)];
        part.sheet(corners, rusted(shade(colour, 0.9), (number, 2), share));
    }
}

/// A ring of faded yellow paint around a body, so many radii wide.
fn band(part: &mut Mesh, (from_m, to_m): (f32, f32), radius_m: f32, out: f32) {
    let at = |x: f32| Vec3::new(x, radius_m, 0.0);
    let paint = Surface::Metal.painted(hex(0xb8_9a48));
    part.rod(at(from_m), at(to_m), [radius_m * out; 2], 16, paint);
}

/// Round and flat, a raised round in its middle, ribs on its rim.
fn round_flat(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (radius_m, high_m) = (size.x * 0.5, size.y);
    let shape = [
        (0.0, 0.92),
        (0.0, 0.97),
        (0.08, 1.0),
        (0.62, 1.0),
        (0.7, 0.97),
        (0.7, 0.97),
        (0.7, 0.52),
        (0.7, 0.52),
        (0.94, 0.5),
        (0.94, 0.5),
        (1.0, 0.44),
        (1.0, 0.2),
    ];
    let rings: Vec<Vec<Vec3>> = shape
        .iter()
        .enumerate()
        .map(|(number, &(up, out)): (usize, &(f32, f32))| {
            let rim = (2..4).contains(&number);
            ring(
                Vec3::Y * up * high_m,
                Vec3::X * radius_m * out,
                Vec3::Z * radius_m * out,
                36,
                |turn| {
                    if rim {
                        1.0 + 0.012 * ops::cos(turn * 18.0)
                    } else {
                        1.0
                    }
                },
            )
        })
        .collect();
    part.skin(&rings, |ring, side| {
        let tone = if ring >= 7 { 1.3 } else { 0.95 };
        rusted(shade(colour, tone), (ring, side / 2), share * 0.8)
    });
    for z in [-1.0, 1.0_f32] {
        let at = Vec3::new(0.0, high_m * 0.4, z * radius_m);
        part.block(
            at - Vec3::new(radius_m * 0.14, high_m * 0.14, 0.012),
            at + Vec3::new(radius_m * 0.14, high_m * 0.14, 0.012),
            shade(colour, 0.8),
        );
    }
}

/// Small and round, grooved, a short collar on top.
fn round_small(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let half = Vec3::new(size.x * 0.5, size.y * 0.5, size.x * 0.45);
    let rings: Vec<Vec<Vec3>> = (0..=12)
        .map(|number| {
            let turn = number as f32 / 12.0 * std::f32::consts::PI;
            let groove = if number % 3 == 0 { 0.95 } else { 1.0 };
            let x = -ops::cos(turn) * half.x * 0.8 - half.x * 0.14;
            let out = (ops::sin(turn)).max(0.12) * groove;
            let middle = Vec3::new(x, half.y * 0.92, 0.0);
            ring(
                middle,
                Vec3::Y * half.y * out,
                Vec3::Z * half.y * out,
                16,
                |turn| 1.0 - 0.04 * ops::cos(turn * 8.0).max(0.0),
            )
        })
        .collect();
    part.skin(&rings, |ring, side| rusted(colour, (ring, side), share));
    let at = |x: f32| Vec3::new(half.x * x, half.y * 0.92, 0.0);
    part.rod(
        at(0.6),
        at(1.0),
        [half.y * 0.36, half.y * 0.3],
        10,
        shade(colour, 0.75),
    );
}

/// A drop: thick before, thin behind, with fins at its end.
fn finned(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (half_m, radius_m) = (size.x * 0.5, size.y * 0.46);
    let shape = [
        (-1.0, 0.12),
        (-0.94, 0.24),
        (-0.84, 0.44),
        (-0.62, 0.86),
        (-0.36, 1.0),
        (-0.28, 1.0),
        (-0.27, 0.97),
        (-0.22, 0.97),
        (-0.21, 1.0),
        (0.06, 0.86),
        (0.32, 0.5),
        (0.46, 0.3),
        (0.5, 0.26),
        (0.96, 0.26),
        (0.96, 0.26),
    ];
    along(part, half_m, radius_m, &shape, colour, share);
    band(part, (half_m * -0.5, half_m * -0.34), radius_m, 1.02);
    let behind_m = (half_m * 0.56, half_m);
    fins(part, behind_m, radius_m, radius_m, colour, share);
}

/// Long and thin, a pointed head before, plates behind.
fn long_finned(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (half_m, radius_m) = (size.x * 0.5, size.y * 0.4);
    let shape = [
        (-1.0, 0.1),
        (-0.94, 0.4),
        (-0.84, 0.74),
        (-0.7, 0.94),
        (-0.6, 1.0),
        (-0.56, 0.86),
        (-0.56, 0.86),
        (0.5, 0.86),
        (0.9, 0.86),
        (0.92, 0.96),
        (1.0, 0.96),
        (1.0, 0.96),
    ];
    along(part, half_m, radius_m, &shape, colour, share);
    band(part, (half_m * -0.5, half_m * -0.38), radius_m, 0.9);
    fins(
        part,
        (half_m * 0.74, half_m * 0.98),
        radius_m,
        radius_m * 2.0,
        colour,
        share,
    );
    let end = Vec3::new(half_m * 1.001, radius_m, 0.0);
    part.rod(
        end,
        end + Vec3::X * 0.002,
        [radius_m * 0.7; 2],
        14,
        hex(0x1a_1816),
    );
}

/// A cylinder with a long pointed head and a band of copper.
fn pointed(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (half_m, radius_m) = (size.x * 0.5, size.y * 0.48);
    let shape = [
        (-1.0, 0.1),
        (-0.99, 0.2),
        (-0.86, 0.42),
        (-0.64, 0.7),
        (-0.4, 0.9),
        (-0.12, 1.0),
        (-0.1, 1.0),
        (0.66, 1.0),
        (0.94, 0.95),
        (1.0, 0.9),
        (1.0, 0.9),
    ];
    along(part, half_m, radius_m, &shape, colour, share);
    let copper = shade(hex(0x9a_6a48), 0.8);
    let at = |x: f32| Vec3::new(half_m * x, radius_m, 0.0);
    for x in [0.7, 0.78] {
        part.rod(
            at(x),
            at(x + 0.05),
            [radius_m * 1.035; 2],
            16,
            Surface::Metal.painted(copper),
        );
    }
}
