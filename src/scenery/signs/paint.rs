//! Paint or chalk: on the wall where it faces one, else round a post of its own.

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::Drawing;
use super::lettering::Face;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::shapes::ring;
use crate::scenery::surface::Surface;

/// How far before the wall the paint lies: the wall's place is only known roughly, metres.
const BEFORE_M: f32 = 0.07;

pub(super) fn paint_mark(drawing: &mut Drawing) {
    let hue = drawing.one_of(&[0xf0_ece0, 0xf0_ece0, 0xe8_d8d0]);
    let paint = drawing.lighter(drawing.faded(hue));
    match drawing.sign.lies {
        Lie::Facing { .. } | Lie::Flat => on_wall(drawing, paint),
        Lie::Standing => round_post(drawing, paint),
    }
}

/// A cross, a ring with a spot, or an arrow, with a thick brush.
fn on_wall(drawing: &mut Drawing, paint: Colour) {
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
            brush(
                drawing,
                &face,
                &mut part,
                &[at(-0.2, 0.0), at(0.22, 0.02)],
                thick_m * 1.25,
                paint,
            );
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

/// Round a post or a trunk: one wide band, two bands, or a band with a tongue below.
fn round_post(drawing: &mut Drawing, paint: Colour) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let radius_m = half_m * 0.9;
    let mut part = Mesh::default();
    let bands: &[(f32, f32)] = match drawing.exemplar {
        0 => &[(0.0, 1.0)],
        1 => &[(0.0, 0.42), (0.55, 1.0)],
        _ => &[(0.3, 1.0)],
    };
    for &(from, to) in bands {
        let sides = 14;
        let mut edge = |up: f32, out: f32| {
            let mut round = ring(
                Vec3::Y * (low_m + high_m * up),
                Vec3::X * radius_m * out,
                Vec3::NEG_Z * radius_m * out,
                sides,
                |_| 1.0,
            );
            for (side, corner) in round.iter_mut().enumerate() {
                corner.y += high_m * drawing.between(-0.04, 0.04);
                let tongue = drawing.exemplar == 2 && up < 0.5 && side % 4 == 1;
                corner.y -= if tongue { high_m * 0.28 } else { 0.0 };
            }
            round
        };
        let rings = [
            edge(from, 0.9),
            edge(from, 1.04),
            edge(to, 1.02),
            edge(to, 0.9),
        ];
        part.skin(&rings, |_, side| {
            shade(paint, 0.95 + 0.03 * ((side * 7) % 4) as f32).into()
        });
    }
    part.lit_as_the_ground();
    let mut post = Mesh::default();
    let bark = Surface::Bark.painted(mix(hex(0x6f_5b46), drawing.ground, 0.15));
    let spine = [-0.3, 0.0, 0.4, 0.8, 1.0].map(|share: f32| {
        let up_m = if share < 0.0 {
            -0.3
        } else {
            (low_m + high_m + 0.35) * share
        };
        let flare = if share < 0.2 {
            1.14
        } else {
            1.0 - 0.06 * share
        };
        (Vec3::Y * up_m, radius_m * flare)
    });
    post.limb(&spine, 12, |_| bark);
    let frame = drawing.frame();
    drawing.add(&part, &frame);
    drawing.add(&post, &frame);
    drawing.foot(&frame, (0.0, 0.0), radius_m * 1.2);
}
