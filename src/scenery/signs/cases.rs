//! Cartridge cases, and the boxes and tubes that soldiers left with them.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use super::metal::rusted;
use super::munition::along;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::surface::Surface;

/// Cartridge cases and what they came in: a steel box, a wooden crate, or a strewn heap.
pub(super) fn spent_cases(drawing: &mut Drawing) {
    let size = drawing.body_m();
    let brass = drawing.set_off(drawing.faded(hex(0xb8_9648)));
    let drab = drawing.set_off(drawing.faded(hex(0x5a_6040)));
    let wood = drawing.set_off(drawing.faded(hex(0x8f_7048)));
    let share = 0.2 + 0.35 * drawing.worn;
    let mut part = Mesh::default();
    match drawing.exemplar {
        0 => steel_box(drawing, &mut part, size, drab, share),
        1 => crate_of_wood(drawing, &mut part, size, wood),
        _ => {
            // The packing tubes that lie among them: two, and one on top.
            let radius_m = size.y * 0.24;
            for (z, layer) in [(-1.0, 0.0), (1.05, 0.0), (0.1, 1.73_f32)] {
                let mut tube = Mesh::default();
                along(
                    &mut tube,
                    size.x * 0.42,
                    radius_m,
                    &[
                        (-1.0, 0.9),
                        (-1.0, 1.08),
                        (-0.84, 1.08),
                        (-0.83, 0.96),
                        (0.83, 0.96),
                        (0.84, 1.08),
                        (1.0, 1.08),
                        (1.0, 1.08),
                    ],
                    drab,
                    share,
                );
                let slip = drawing.between(-0.14, 0.14) * size.x;
                let at = Vec3::new(slip, layer * radius_m, z * radius_m);
                let turn = drawing.between(-0.12, 0.12);
                part.append(&tube.tilted(at, turn, 0.0, 0.0));
            }
        }
    }
    let frame = drawing.frame() * Affine3A::from_translation(Vec3::Y * drawing.above_m());
    drawing.add_plain(part, &frame);
    strewn(drawing, size, brass);
    if drawing.above_m() < 0.05 {
        let frame = drawing.frame();
        drawing.foot(&frame, (0.0, 0.0), size.x * 0.26);
    }
}

/// Cases strewn around, each a small tube with a rim.
fn strewn(drawing: &mut Drawing, size: Vec3, brass: Colour) {
    let long_m = (size.y * 0.3).clamp(0.05, 0.14);
    let mut part = Mesh::default();
    let full = if drawing.exemplar == 2 { 46 } else { 26 };
    for _ in 0..drawing.count(full) {
        let mut case = Mesh::default();
        let tint = shade(brass, drawing.between(0.75, 1.2));
        let radius_m = long_m * 0.13;
        let spine = [
            (0.0, 1.12),
            (0.04, 1.12),
            (0.05, 0.95),
            (0.72, 0.95),
            (0.82, 0.66),
            (1.0, 0.66),
            (1.0, 0.66),
        ]
        .map(|(x, out): (f32, f32)| (Vec3::X * x * long_m, radius_m * out));
        case.limb(&spine, 6, |ring| {
            let tone = if ring == 6 { 0.4 } else { 1.0 };
            Surface::Metal.painted(shade(tint, tone))
        });
        let turn = drawing.between(0.0, std::f32::consts::TAU);
        let out = drawing.chance().sqrt() * 0.58;
        let at = drawing.between(0.0, std::f32::consts::TAU);
        let (x, z) = (ops::cos(at) * out * size.x, ops::sin(at) * out * size.z);
        let frame = drawing.frame();
        let up_m = drawing.ground_in(&frame, x, z) + radius_m;
        let pitch = drawing.between(-0.12, 0.12);
        part.append(&case.tilted(Vec3::new(x, up_m, z), turn, 0.0, pitch));
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// A steel box, its lid thrown back.
fn steel_box(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, drab: Colour, share: f32) {
    let half = Vec3::new(size.x * 0.3, size.y * 0.4, size.x * 0.17);
    let mut body = Mesh::default();
    let metal = |tone: f32, number: usize| rusted(shade(drab, tone), (number, number * 3), share);
    let high_m = half.y * 2.0;
    body.block_with(
        Vec3::new(-half.x, 0.0, -half.z),
        Vec3::new(half.x, high_m, half.z),
        [
            metal(1.0, 1),
            metal(0.9, 2),
            metal(0.95, 3),
            metal(0.95, 5),
            metal(0.3, 4),
            metal(0.6, 6),
        ],
    );
    for y in [0.12, 0.84] {
        // Ribs pressed into its sides.
        body.block(
            Vec3::new(-half.x * 1.02, high_m * y, -half.z * 1.03),
            Vec3::new(half.x * 1.02, high_m * (y + 0.06), half.z * 1.03),
            metal(1.08, 7),
        );
    }
    body.quad(
        [
            Vec3::new(half.x * 0.5, high_m * 0.4, -half.z * 1.04),
            Vec3::new(-half.x * 0.5, high_m * 0.4, -half.z * 1.04),
            Vec3::new(-half.x * 0.5, high_m * 0.62, -half.z * 1.04),
            Vec3::new(half.x * 0.5, high_m * 0.62, -half.z * 1.04),
        ],
        shade(hex(0xc8_b83c), 0.7),
    );
    // The lid hangs back from its hinge.
    let hinge = Vec3::new(0.0, high_m, half.z);
    let mut lid = Mesh::default();
    lid.block(
        Vec3::new(-half.x, -half.y * 0.08, 0.0),
        Vec3::new(half.x, half.y * 0.08, half.z * 2.0),
        metal(0.95, 8),
    );
    lid.bar(
        Vec3::new(-half.x * 0.4, half.y * 0.12, half.z),
        Vec3::new(half.x * 0.4, half.y * 0.12, half.z),
        half.y * 0.1,
        shade(drab, 0.6),
    );
    body.append(&lid.tilted(hinge, 0.0, -0.75, 0.0));
    let turn = drawing.between(-0.4, 0.4);
    part.append(&body.tilted(Vec3::ZERO, turn, 0.0, 0.0));
}

/// A crate of boards with battens and rope grips, its lid beside it.
fn crate_of_wood(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, wood: Colour) {
    let half = Vec3::new(size.x * 0.38, size.y * 0.45, size.x * 0.2);
    let high_m = half.y * 2.0;
    let mut body = Mesh::default();
    for board in 0..3 {
        let (low, high) = (
            high_m * board as f32 / 3.0,
            high_m * (board as f32 + 0.94) / 3.0,
        );
        for z in [-1.0, 1.0_f32] {
            let plank = Surface::Planks.painted(shade(wood, drawing.between(0.86, 1.12)));
            body.block(
                Vec3::new(-half.x, low, half.z * z - 0.009),
                Vec3::new(half.x, high, half.z * z + 0.009),
                plank,
            );
        }
        for x in [-1.0, 1.0_f32] {
            let plank = Surface::Planks.painted(shade(wood, drawing.between(0.8, 1.0)));
            body.block(
                Vec3::new(half.x * x - 0.009, low, -half.z),
                Vec3::new(half.x * x + 0.009, high, half.z),
                plank,
            );
        }
    }
    body.block(
        Vec3::new(-half.x * 0.98, 0.0, -half.z * 0.95),
        Vec3::new(half.x * 0.98, high_m * 0.25, half.z * 0.95),
        shade(wood, 0.35),
    );
    for x in [-0.72, 0.72] {
        body.block(
            Vec3::new(half.x * (x - 0.09), 0.0, -half.z - 0.028),
            Vec3::new(half.x * (x + 0.09), high_m, -half.z - 0.009),
            Surface::Planks.painted(shade(wood, 0.8)),
        );
    }
    for x in [-1.0, 1.0_f32] {
        let at = |y: f32, z: f32, out: f32| Vec3::new(half.x * x + x * out, high_m * y, half.z * z);
        body.limb(
            &[
                (at(0.75, -0.5, 0.01), 0.012),
                (at(0.5, -0.25, 0.04), 0.012),
                (at(0.5, 0.25, 0.04), 0.012),
                (at(0.75, 0.5, 0.01), 0.012),
            ],
            6,
            |_| shade(hex(0xb0_9c74), 0.8).into(),
        );
    }
    let turn = drawing.between(-0.3, 0.3);
    part.append(&body.tilted(Vec3::new(-size.x * 0.06, 0.0, 0.0), turn, 0.0, 0.0));
    let mut lid = Mesh::default();
    for board in 0..3 {
        let z = half.z * (board as f32 * 0.66 - 1.0);
        let plank = Surface::Planks.painted(shade(wood, drawing.between(0.9, 1.16)));
        lid.block(
            Vec3::new(-half.x, 0.0, z),
            Vec3::new(half.x, 0.018, z + half.z * 0.6),
            plank,
        );
    }
    let at = Vec3::new(size.x * 0.3, high_m * 0.3, -half.z * 1.2);
    part.append(&lid.tilted(at, 0.5, 0.15, 0.9));
}
