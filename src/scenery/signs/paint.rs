//! Paint or chalk: on the wall where it faces one, else on a stone of its own.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec2, Vec3};

use super::Drawing;
use super::lettering::Face;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, luminance, mix, shade};
use crate::scenery::surface::Surface;

/// How far before the wall the paint lies: the wall's place is only known roughly, metres.
const BEFORE_M: f32 = 0.07;

/// Half the thickness of a stone that bears a mark, metres.
const THICK_M: f32 = 0.17;

pub(super) fn paint_mark(drawing: &mut Drawing) {
    let hue = drawing.one_of(&[0xf0_ece0, 0xf0_ece0, 0xe8_d8d0]);
    let paint = drawing.lighter(drawing.faded(hue));
    match drawing.sign.lies {
        Lie::Facing { .. } | Lie::Flat => on_face(drawing, paint),
        Lie::Standing => {
            boundary_stone(drawing);
            on_face(drawing, paint);
        }
    }
}

/// A cross, a ring with a spot, or an arrow, with a thick brush.
fn on_face(drawing: &mut Drawing, paint: Colour) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let half = Vec2::new(half_m, high_m / 2.0);
    let thick_m = 0.34 * half.x.min(half.y);
    let mut part = Mesh::default();
    let face = Face {
        middle: Vec3::new(0.0, low_m + half.y, 0.0),
        proud_m: BEFORE_M,
    };
    let inner = half - Vec2::splat(thick_m * 0.45);
    let at = |x: f32, y: f32| Vec2::new(x, y) * inner;
    match drawing.exemplar {
        0 => {
            brush(
                drawing,
                &face,
                &mut part,
                &[at(-1.0, 1.0), at(0.05, -0.03), at(1.0, -0.95)],
                thick_m,
                paint,
            );
            brush(
                drawing,
                &face,
                &mut part,
                &[at(0.95, 1.0), at(0.0, 0.04), at(-1.0, -1.0)],
                thick_m,
                paint,
            );
        }
        1 => {
            let round: Vec<Vec2> = (0..=16)
                .map(|step| {
                    let turn = 1.9 + step as f32 / 16.0 * 6.45;
                    let slip = 1.0 - 0.06 * (step as f32 / 16.0);
                    at(ops::cos(turn) * slip, ops::sin(turn) * slip)
                })
                .collect();
            brush(drawing, &face, &mut part, &round, thick_m * 0.85, paint);
            face.oval(&mut part, at(0.02, 0.0), inner * 0.26, paint);
        }
        _ => {
            brush(
                drawing,
                &face,
                &mut part,
                &[at(-1.0, -0.05), at(0.0, 0.03), at(0.9, 0.0)],
                thick_m * 1.15,
                paint,
            );
            brush(
                drawing,
                &face,
                &mut part,
                &[at(0.15, 1.0), at(1.0, 0.0)],
                thick_m,
                paint,
            );
            brush(
                drawing,
                &face,
                &mut part,
                &[at(1.0, 0.02), at(0.2, -1.0)],
                thick_m,
                paint,
            );
        }
    }
    part.lit_as_the_ground();
    let frame = drawing.frame();
    drawing.add(&part, &frame);
}

/// A stroke with a ragged edge along points, and drops that ran down from it; an old one has flaked.
fn brush(
    drawing: &mut Drawing,
    face: &Face,
    part: &mut Mesh,
    line: &[Vec2],
    thick_m: f32,
    paint: Colour,
) {
    let steps = if drawing.plain { 2 } else { 5 };
    let mut edges: Vec<(Vec2, Vec2)> = Vec::new();
    for (number, two) in line.windows(2).enumerate() {
        let way = (two[1] - two[0]).normalize_or(Vec2::X);
        for step in usize::from(number > 0)..=steps {
            let at = two[0].lerp(two[1], step as f32 / steps as f32);
            let mut side = || way.perp() * thick_m * 0.5 * drawing.between(0.84, 1.12);
            let (left, right) = (side(), side());
            edges.push((at + left, at - right));
        }
    }
    for two in edges.windows(2) {
        let flaked = drawing.chance() < 0.28 * drawing.worn;
        if flaked {
            continue;
        }
        let tint = shade(paint, drawing.between(0.94, 1.06));
        face.fill(part, &[two[0].1, two[1].1, two[1].0, two[0].0], tint);
    }
    for _ in 0..drawing.count(2) {
        let at = edges[(drawing.chance() * edges.len() as f32) as usize % edges.len()].1;
        let long_m = thick_m * drawing.between(0.5, 1.3);
        face.stroke(
            part,
            (at + Vec2::Y * thick_m * 0.3, at - Vec2::Y * long_m),
            thick_m * 0.13,
            paint,
        );
    }
}

/// A rough slab of rock that stands by itself, for the paint: as an old boundary stone, weathered to the brightness of its
/// ground, so that it is the paint that stands out.
fn boundary_stone(drawing: &mut Drawing) {
    let (half_m, high_m) = (drawing.width_m / 2.0, drawing.above_m() + drawing.height_m);
    let top_m = high_m + 0.2 * drawing.height_m;
    let lichen = mix(hex(0x8a_8474), drawing.ground, 0.4);
    let rock = shade(lichen, luminance(drawing.ground) / luminance(lichen));
    let half = Vec3::new(half_m * 1.25, (top_m + 0.2) / 2.0, THICK_M);
    let middle = Vec3::new(0.0, half.y - 0.2, THICK_M - BEFORE_M + 0.012);
    let mut stone = Mesh::default();
    stone.cushion(middle, half, 0.0, |up| {
        Surface::Rock.painted(shade(rock, 0.94 + 0.12 * up))
    });
    // Weathered: its outline leans and bulges, its face stays.
    for at in &mut stone.positions {
        let up = at[1] / top_m;
        at[0] += 0.12 * half_m * ops::sin(up * 5.0 + 1.0) - 0.1 * half_m * up;
    }
    let frame = drawing.frame();
    drawing.add_plain(stone, &frame);
    drawing.foot(&frame, (0.0, 0.1), half_m * 1.1);
    grown_up_to(drawing, &frame, Vec3::new(half_m * 1.25, 0.2, THICK_M));
}

/// Grass at the foot of a stone of this half size: it has stood there for long.
fn grown_up_to(drawing: &mut Drawing, frame: &Affine3A, half: Vec3) {
    for number in 0..drawing.count(26) {
        let turn = number as f32 * 2.4;
        let (x, z) = (ops::cos(turn), ops::sin(turn));
        let square = 1.0 / x.abs().max(z.abs());
        let out = drawing.between(1.0, 1.22) * square;
        let (x, z) = (x * out * half.x, z * out * half.z + THICK_M - BEFORE_M);
        let up_m = drawing.ground_in(frame, x, z);
        let foot = frame.transform_point3(Vec3::new(x, up_m - 0.01, z));
        let tip = foot
            + Vec3::new(
                drawing.between(-0.07, 0.07),
                drawing.between(0.07, half.y),
                drawing.between(-0.07, 0.07),
            );
        let straw = mix(hex(0x9a_8f56), drawing.ground, 0.5);
        let tint = shade(straw, drawing.between(0.6, 1.0));
        let mut blade = Mesh::default();
        blade.blade(foot, tip, 0.02, Surface::Grass.painted(tint));
        blade.lit_as_the_ground();
        drawing.mesh.append(&blade);
    }
}
