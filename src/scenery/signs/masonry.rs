//! A stone, bricks or a slab out of place, with the crumbs and the print of where it lay.

use bevy::math::Vec3;

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::surface::Surface;

pub(super) fn moved_masonry(drawing: &mut Drawing) {
    let size = drawing.body_m();
    let low_m = drawing.above_m();
    let hue = [hex(0xb5_aea0), hex(0xa8_5a3e), hex(0xa0_9c94)][drawing.exemplar];
    let stone = drawing.set_off(hue);
    let mut part = Mesh::default();
    match drawing.exemplar {
        0 => dressed_stone(drawing, &mut part, size, stone),
        1 => bricks(drawing, &mut part, size, stone),
        _ => slab(drawing, &mut part, size, stone),
    }
    let frame = drawing.frame() * bevy::math::Affine3A::from_translation(Vec3::Y * low_m);
    drawing.add_plain(part, &frame);
    if low_m < 0.3 {
        let frame = drawing.frame();
        drawing.foot(&frame, (0.0, 0.0), size.x * 0.42);
        crumbs(drawing, size, stone);
    }
}

/// Mortar and chips that broke off.
fn crumbs(drawing: &mut Drawing, size: Vec3, stone: Colour) {
    let mortar = mix(stone, hex(0xc4_bca8), 0.4);
    let mut part = Mesh::default();
    for _ in 0..drawing.count(16) {
        let half_m = drawing.between(0.012, 0.045).min(size.x * 0.12);
        let x = drawing.looks_in() * size.x * 0.62;
        let z = drawing.looks_in() * size.x * 0.55;
        let frame = drawing.frame();
        let at = Vec3::new(x, drawing.ground_in(&frame, x, z) + half_m * 0.3, z);
        let tint = shade(
            if drawing.chance() < 0.4 {
                mortar
            } else {
                stone
            },
            drawing.between(0.8, 1.1),
        );
        let half = Vec3::new(half_m, half_m * 0.7, half_m * 0.9);
        part.stone(at, half, &mut drawing.looks, true, |_| {
            Surface::Rock.painted(tint)
        });
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
}

/// One squared stone, tipped, with a smaller one under its edge.
fn dressed_stone(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, stone: Colour) {
    let half = Vec3::new(size.x * 0.46, size.y * 0.43, size.x * 0.3);
    let mut block = Mesh::default();
    hewn(drawing, &mut block, half, stone);
    let (pitch, roll) = (drawing.between(-0.08, 0.08), drawing.between(0.08, 0.18));
    part.append(&block.tilted(Vec3::Y * half.y * 1.06, 0.45, pitch, roll));
    let mut wedge = Mesh::default();
    let small = half * Vec3::new(0.4, 0.45, 0.6);
    hewn(drawing, &mut wedge, small, shade(stone, 0.9));
    let beside = Vec3::new(-half.x * 1.02, small.y * 0.9, -half.z * 0.9);
    part.append(&wedge.tilted(beside, 1.1, 0.2, 0.1));
}

/// A squared stone with broken edges, one face still pale with mortar.
fn hewn(drawing: &mut Drawing, part: &mut Mesh, half: Vec3, stone: Colour) {
    let mut corner = |x: f32, y: f32, z: f32| {
        Vec3::new(
            half.x * x * drawing.between(0.9, 1.02),
            half.y * y * drawing.between(0.9, 1.02),
            half.z * z * drawing.between(0.9, 1.02),
        )
    };
    let c = [
        corner(-1.0, -1.0, -1.0),
        corner(1.0, -1.0, -1.0),
        corner(1.0, -1.0, 1.0),
        corner(-1.0, -1.0, 1.0),
        corner(-1.0, 1.0, -1.0),
        corner(1.0, 1.0, -1.0),
        corner(1.0, 1.0, 1.0),
        corner(-1.0, 1.0, 1.0),
    ];
    let mortar = mix(shade(stone, 1.1), hex(0xd0_c8b4), 0.35);
    let faces = [
        ([1, 0, 4, 5], 1.0, stone),
        ([3, 2, 6, 7], 0.95, stone),
        ([0, 3, 7, 4], 1.0, mortar),
        ([2, 1, 5, 6], 0.9, stone),
        ([4, 7, 6, 5], 1.08, mortar),
        ([0, 1, 2, 3], 0.7, stone),
    ];
    for (corners, tone, hue) in faces {
        let [p, q, r, s] = corners.map(|number: usize| c[number]);
        let middle = (p + q + r + s) / 4.0;
        let paint = Surface::Rock.painted(shade(hue, tone));
        // Broken a little out of the plane, so that no face is a mirror.
        let proud = middle * drawing.between(1.0, 1.06);
        for [a, b] in [[p, q], [q, r], [r, s], [s, p]] {
            part.triangle([proud, a, b], paint);
        }
    }
}

/// Bricks of a torn bond: some still joined, one that lies off.
fn bricks(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, stone: Colour) {
    let courses = ((size.y / 0.09).round() as usize).clamp(2, 6);
    let high_m = size.y / courses as f32 * 0.94;
    let long_m = size.x * 0.36;
    let brick = |drawing: &mut Drawing, at: Vec3, turn: f32| {
        let mut one = Mesh::default();
        let tint = Surface::Rock.painted(shade(stone, drawing.between(0.85, 1.14)));
        let half = Vec3::new(long_m / 2.0, high_m * 0.46, long_m * 0.24);
        one.block(-half, half, tint);
        one.tilted(
            at + Vec3::Y * half.y,
            turn,
            0.0,
            drawing.between(-0.03, 0.03),
        )
    };
    for course in 0..courses {
        let count = if course + 1 == courses { 1 } else { 2 };
        for number in 0..count {
            let offset = if course % 2 == 0 { 0.0 } else { 0.4 };
            let x = (number as f32 - 0.5 + offset - 0.1) * long_m * 1.04;
            let at = Vec3::new(x, course as f32 * size.y / courses as f32, 0.04);
            let turn = drawing.between(-0.08, 0.08);
            part.append(&brick(drawing, at, turn));
        }
        // The bed of mortar between.
        let y = course as f32 * size.y / courses as f32;
        let mortar = mix(stone, hex(0xc4_bca8), 0.6);
        part.block(
            Vec3::new(-long_m * 0.9, y + high_m * 0.92, -long_m * 0.16),
            Vec3::new(long_m * 0.8, y + size.y / courses as f32, long_m * 0.28),
            mortar,
        );
    }
    for at in [
        Vec3::new(size.x * 0.4, 0.0, -size.x * 0.2),
        Vec3::new(-size.x * 0.38, 0.0, -size.x * 0.26),
    ] {
        let turn = drawing.between(0.4, 1.4);
        part.append(&brick(drawing, at, turn));
    }
}

/// A slab lifted at one side: dark below its edge.
fn slab(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, stone: Colour) {
    let half = Vec3::new(size.x * 0.5, (size.y * 0.16).max(0.02), size.x * 0.4);
    let mut plate = Mesh::default();
    hewn(drawing, &mut plate, half, stone);
    // It leans so that its upper edge is at the sign's height.
    let rise = ((size.y - half.y * 2.0) / (half.x * 2.0)).clamp(0.05, 0.9);
    let roll = bevy::math::ops::asin(rise);
    let at = Vec3::new(0.0, half.y + rise * half.x, 0.0);
    part.append(&plate.tilted(at, 0.25, 0.0, roll));
    part.block(
        Vec3::new(half.x * 0.1, 0.0, -half.z * 0.7),
        Vec3::new(half.x * 0.7, size.y * 0.3, half.z * 0.6),
        Surface::Earth.painted(shade(stone, 0.3)),
    );
    let mut chock = Mesh::default();
    let small = Vec3::new(half.x * 0.2, size.y * 0.26, half.z * 0.3);
    chock.stone(
        Vec3::Y * small.y * 0.8,
        small,
        &mut drawing.looks,
        true,
        |_| Surface::Rock.painted(shade(stone, 0.85)),
    );
    part.append(&chock.tilted(Vec3::new(half.x * 0.78, 0.0, -half.z * 0.55), 0.6, 0.0, 0.0));
}
