//! Danger boards as published: red squares and triangles with a skull in white (IMAS 08.40), or painted by hand.

use bevy::math::{Affine3A, Quat, Vec2, Vec3};

use super::Drawing;
use super::lettering::Face;
use super::warnings::post;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::surface::Surface;

/// Half the thickness of a board, metres.
const HALF_THICK_M: f32 = 0.01;

pub(super) fn board(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let red = drawing.darker(drawing.faded(hex(0xb3_1f1a)));
    let white = drawing.white(drawing.faded(hex(0xf2_efe6)));
    let metal = Surface::Metal.painted(red);
    let mut part = Mesh::default();
    let face = Face {
        middle: Vec3::Y * high_m / 2.0,
        proud_m: HALF_THICK_M + 0.003,
    };
    let half = Vec2::new(half_m, high_m / 2.0);
    match drawing.exemplar {
        0 => {
            plate(&mut part, half, high_m, metal);
            frame_of(&face, &mut part, half * 0.9, half_m * 0.07, white);
            let side_m = half_m.min(half.y) * 1.15;
            face.skull(
                &mut part,
                Vec2::new(0.0, half.y * 0.22),
                side_m,
                (white, red),
            );
            let size = (half_m * 1.4, half.y * 0.34);
            face.write(
                &mut part,
                "MINES",
                Vec2::new(0.0, -half.y * 0.62),
                size,
                white,
            );
        }
        1 => {
            // A triangle, one corner down.
            let corners =
                [(-1.0, 1.0), (0.0, -1.0), (1.0, 1.0)].map(|(x, y)| Vec2::new(x, y) * half);
            slab(&mut part, &corners, high_m, metal);
            let inner = corners.map(|corner| corner * 0.86 + Vec2::Y * half.y * 0.045);
            for number in 0..3 {
                let edge = (inner[number], inner[(number + 1) % 3]);
                face.stroke(&mut part, edge, half_m * 0.05, white);
            }
            face.skull(
                &mut part,
                Vec2::new(0.0, half.y * 0.05),
                half_m.min(half.y) * 0.66,
                (white, red),
            );
            let size = (half_m * 1.15, half.y * 0.26);
            face.write(
                &mut part,
                "MINES",
                Vec2::new(0.0, half.y * 0.68),
                size,
                white,
            );
        }
        _ => {
            // Three planks, painted by hand.
            for plank in 0..3 {
                let low = -half.y + high_m * plank as f32 / 3.0;
                let slip = drawing.between(-0.03, 0.03) * half_m;
                let tint = Surface::Planks.painted(shade(red, drawing.between(0.9, 1.1)));
                part.block(
                    Vec3::new(-half_m + slip, half.y + low + 0.004, -HALF_THICK_M),
                    Vec3::new(
                        half_m + slip,
                        half.y + low + high_m / 3.0 - 0.004,
                        HALF_THICK_M,
                    ),
                    tint,
                );
            }
            let size = (half_m * 1.72, half.y * 0.56);
            face.write(
                &mut part,
                "DANGER",
                Vec2::new(0.0, half.y * 0.4),
                size,
                white,
            );
            let size = (half_m * 1.5, half.y * 0.56);
            face.write(
                &mut part,
                "MINES",
                Vec2::new(0.0, -half.y * 0.42),
                size,
                white,
            );
        }
    }
    wear(drawing, &face, &mut part, half);
    part.lit_as_the_ground();
    let frame = drawing.frame();
    if low_m > 0.05 {
        let lean = drawing.between(-0.05, 0.05);
        let stood = part.tilted(Vec3::Y * low_m, 0.0, 0.0, lean);
        drawing.add(&stood, &frame);
        let mut stick = Mesh::default();
        post(
            &mut stick,
            0.0,
            low_m + high_m * 0.9,
            0.03,
            drawing.exemplar == 0,
        );
        drawing.add(&stick, &frame);
        drawing.foot(&frame, (0.0, 0.03), 0.09);
    } else {
        // Fallen: it leans on what is left of its post.
        let laid = Quat::from_rotation_x(0.32) * Quat::from_rotation_z(0.1);
        let by = Affine3A::from_rotation_translation(laid, Vec3::new(0.0, 0.0, -0.1));
        drawing.add(&part.moved(&by), &frame);
        let mut stub = Mesh::default();
        post(&mut stub, 0.05, high_m * 0.7, 0.035, drawing.exemplar == 0);
        drawing.add(&stub, &frame);
        drawing.foot(&frame, (0.0, -0.05), half_m * 0.7);
    }
}

/// A square sheet.
fn plate(part: &mut Mesh, half: Vec2, high_m: f32, paint: crate::scenery::surface::Paint) {
    part.block(
        Vec3::new(-half.x, 0.0, -HALF_THICK_M),
        Vec3::new(half.x, high_m, HALF_THICK_M),
        paint,
    );
}

/// A sheet of any outline, about its middle.
fn slab(part: &mut Mesh, corners: &[Vec2], high_m: f32, paint: crate::scenery::surface::Paint) {
    let rings = [-HALF_THICK_M, HALF_THICK_M].map(|z| {
        let place = |corner: &Vec2| Vec3::new(corner.x, corner.y + high_m / 2.0, z);
        corners.iter().map(place).collect::<Vec<_>>()
    });
    let [front, back] = rings;
    // Sharp at its edges.
    part.skin(&[front.clone(), front, back.clone(), back], |_, _| paint);
}

/// The white line along the edge.
fn frame_of(
    face: &Face,
    part: &mut Mesh,
    half: Vec2,
    thick_m: f32,
    white: crate::scenery::colour::Colour,
) {
    let corners =
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| Vec2::new(x, y) * half);
    for number in 0..4 {
        let along = (corners[(number + 1) % 4] - corners[number]).normalize_or(Vec2::X);
        let edge = (
            corners[number] - along * thick_m / 2.0,
            corners[(number + 1) % 4] + along * thick_m / 2.0,
        );
        face.stroke(part, edge, thick_m, white);
    }
}

/// Rust and bare spots of an old board.
fn wear(drawing: &mut Drawing, face: &Face, part: &mut Mesh, half: Vec2) {
    let above = Face {
        middle: face.middle,
        proud_m: face.proud_m + 0.009,
    };
    let rust = drawing.darker(hex(0x7a_4326));
    for _ in 0..(drawing.worn * 14.0) as usize {
        let down = drawing.exemplar == 1;
        let y = drawing.between(-0.9, 0.9);
        let reach = if down { 0.45 + 0.45 * y } else { 0.92 };
        let at = Vec2::new(drawing.between(-reach, reach), y) * half;
        let size = drawing.between(0.03, 0.1) * half.x;
        let tone = mix(rust, drawing.ground, drawing.between(0.0, 0.5));
        let long = drawing.between(0.8, 2.2);
        above.oval(part, at, Vec2::new(size, size * long), tone);
    }
}
