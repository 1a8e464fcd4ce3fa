//! Tools, goods and belongings set down beside a harmless thing.

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;

use super::Scene;
use crate::scenario::schema::{CivilianKind, Who as Is};
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::figure::{Pose, Who, figure};
use crate::scenery::markers::cone;
use crate::scenery::packaging::{carton, jerrycan};
use crate::scenery::surface::Surface;

/// A wheelbarrow on its wheel and two legs.
pub(super) fn barrow(scene: &mut Scene) {
    let (pan, frame) = (hex(0x2f_7a4a), hex(0x4a_4c4e));
    let mut part = Mesh::default();
    part.rod(
        Vec3::new(-0.04, 0.2, -0.6),
        Vec3::new(0.04, 0.2, -0.6),
        [0.2; 2],
        10,
        hex(0x22_2120),
    );
    let rings = [(0.34, 0.26), (0.66, 0.42), (0.67, 0.36)];
    let mut bowl = Mesh::default();
    bowl.turned(Vec3::ZERO, &rings, 4, |_| pan, || 0.0);
    part.append_moved(
        &bowl,
        &Affine3A::from_scale_rotation_translation(
            Vec3::new(1.0, 1.0, 1.3),
            Quat::from_rotation_y(std::f32::consts::FRAC_PI_4),
            Vec3::ZERO,
        ),
    );
    for x in [-0.26, 0.26] {
        part.bar(
            Vec3::new(x * 0.3, 0.22, -0.6),
            Vec3::new(x, 0.56, 0.85),
            0.05,
            frame,
        );
        part.bar(
            Vec3::new(x, 0.42, 0.35),
            Vec3::new(x, 0.0, 0.4),
            0.05,
            frame,
        );
    }
    scene.add(&part, (0.0, 0.0), 1.2);
}

/// Two road cones, a heap of gravel with a shovel in it.
pub(super) fn tools(scene: &mut Scene) {
    let mut part = Mesh::default();
    cone(&mut part, Vec3::new(-0.9, 0.0, 0.3), 0.7);
    cone(&mut part, Vec3::new(0.9, 0.0, 0.3), 0.7);
    let mut uneven: Vec<f32> = (0..120)
        .map(|_| scene.looks.random_range(-0.1..0.1))
        .collect();
    let rings = [
        (0.0, 0.66),
        (0.1, 0.6),
        (0.24, 0.45),
        (0.4, 0.24),
        (0.5, 0.06),
    ];
    let gravel = hex(0xa4_a09a);
    part.turned(
        Vec3::new(0.0, 0.0, 0.3),
        &rings,
        16,
        |up| Surface::Gravel.painted(shade(gravel, 0.8 + 0.25 * up)),
        || uneven.pop().unwrap_or(0.0),
    );
    for number in 0..18 {
        let turn = number as f32 * 2.4;
        let out = scene.looks.random_range(0.6..0.85_f32);
        let at = Vec3::new(out * ops::cos(turn), 0.015, 0.3 + out * ops::sin(turn));
        let size = scene.looks.random_range(0.02..0.05_f32);
        let tint = Surface::Rock.painted(shade(gravel, 0.9));
        part.stone(at, Vec3::splat(size), &mut scene.looks, true, |_| tint);
    }
    // The shovel stands in the heap: shaft, grip and the top of its blade.
    let (low, high) = (Vec3::new(0.05, 0.4, 0.25), Vec3::new(0.3, 1.25, 0.05));
    let ash = Surface::Planks.painted(hex(0xc0_9a5c));
    part.limb(
        &[(low, 0.022), (low.lerp(high, 0.5), 0.02), (high, 0.022)],
        8,
        |_| ash,
    );
    part.bar(high - Vec3::X * 0.07, high + Vec3::X * 0.07, 0.035, ash);
    let blade = [
        Vec3::new(-0.1, 0.24, 0.26),
        Vec3::new(0.14, 0.24, 0.26),
        Vec3::new(0.15, 0.48, 0.24),
        Vec3::new(-0.06, 0.48, 0.24),
    ];
    part.sheet(blade, Surface::Metal.painted(hex(0x6d_7072)));
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A stack of blue pipes, across the look towards the sign.
pub(super) fn pipes(scene: &mut Scene) {
    let mut part = Mesh::default();
    for (z, y) in [
        (-0.26, 0.12),
        (0.0, 0.12),
        (0.26, 0.12),
        (-0.13, 0.34),
        (0.13, 0.34),
    ] {
        for (radius_m, long_m, hue) in [(0.12, 1.3, 0x3f_7ab5), (0.085, 1.305, 0x1f_2426)] {
            part.rod(
                Vec3::new(-long_m, y, z),
                Vec3::new(long_m, y, z),
                [radius_m; 2],
                8,
                hex(hue),
            );
        }
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// Full sacks: three stand, one lies across them.
pub(super) fn sacks(scene: &mut Scene) {
    for (number, (x, z)) in [(-0.5, 0.0), (0.05, 0.25), (0.55, -0.05)]
        .into_iter()
        .enumerate()
    {
        let tint = shade(hex(0xd0_c29a), 0.85 + 0.1 * number as f32);
        let mut sack = Mesh::default();
        let half = Vec3::new(0.27, 0.34, 0.22);
        sack.bag(Vec3::ZERO, half, 8.0, &mut scene.looks, |up| {
            let printed = (0.3..0.55).contains(&up);
            Surface::Cloth.painted(if printed {
                mix(tint, hex(0x3a_6a9a), 0.5)
            } else {
                tint
            })
        });
        scene.add(&sack, (x, z), 0.4 * number as f32);
    }
    let mut lying = Mesh::default();
    lying.pillow(Vec3::new(0.42, 0.16, 0.25), &mut scene.looks, |_| {
        Surface::Cloth.painted(hex(0xb9_a878))
    });
    let laid = lying.tilted(Vec3::Y * 0.16, 0.2, 0.0, 0.0);
    scene.add(&laid, (0.0, -0.38), 0.0);
}

/// Yellow water cans in a line that leads away from the way: seen along it, they stand side by side.
pub(super) fn cans(scene: &mut Scene) {
    let yellow = hex(0xe0_b52c);
    for number in 0..6 {
        let z = (number as f32 - 2.5) * 0.4;
        let mut can = Mesh::default();
        let tint = shade(yellow, 0.85 + 0.05 * number as f32);
        jerrycan(&mut can, Vec3::new(0.17, 0.24, 0.16), tint);
        let turn = scene.looks.random_range(-0.25..0.25_f32);
        scene.add(&can, (0.0, z), std::f32::consts::FRAC_PI_2 + turn);
    }
}

/// Clay pots and gourds.
pub(super) fn pots(scene: &mut Scene) {
    let mut part = Mesh::default();
    let rings = [
        (0.0, 0.6),
        (0.35, 1.0),
        (0.75, 0.7),
        (0.9, 0.35),
        (1.1, 0.42),
    ];
    for (x, z, size, hue) in [
        (-0.38, 0.1, 0.3, 0xa8_5a34),
        (0.3, 0.2, 0.34, 0xb8_6a3c),
        (0.0, -0.3, 0.22, 0xd0_a050),
    ] {
        let sized = rings.map(|(up, radius)| (up * size * 1.7, radius * size));
        part.turned(Vec3::new(x, 0.0, z), &sized, 10, |_| hex(hue), || 0.0);
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A cooking place: three stones round embers with a sooty pot on them, sticks pushed in between, flames and firewood beside.
pub(super) fn fireplace(scene: &mut Scene) {
    const POT_FOOT_M: f32 = 0.22;
    let mut part = Mesh::default();
    part.egg(Vec3::Y * 0.01, Vec3::new(0.5, 0.035, 0.5), hex(0x5c_5854));
    let third = std::f32::consts::TAU / 3.0;
    for number in 0..3 {
        let turn = number as f32 * third;
        let way = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let half = Vec3::new(0.13, 0.12, 0.12);
        let stone = Surface::Rock.painted(hex(0x6c_625a));
        part.stone(
            way * 0.24 + Vec3::Y * 0.1,
            half,
            &mut scene.looks,
            true,
            |_| stone,
        );
        let between = turn + third / 2.0;
        let way = Vec3::new(ops::cos(between), 0.0, ops::sin(between));
        let stick = Surface::Bark.painted(hex(0x7a_5a3c));
        for side in [-0.05, 0.05] {
            let aside = Vec3::new(-way.z, 0.0, way.x) * side;
            part.rod(
                way * 0.1 + aside * 0.4 + Vec3::Y * 0.06,
                way * 0.78 + aside + Vec3::Y * 0.03,
                [0.026, 0.022],
                5,
                stick,
            );
        }
        for (up_m, aside) in [(0.26, -0.07), (0.34, 0.05)] {
            let foot = way * 0.19 + Vec3::new(-way.z, 0.0, way.x) * aside + Vec3::Y * 0.03;
            let flame = if up_m > 0.3 { 0xf0_a030 } else { 0xe0_6a20 };
            part.blade(foot, foot + Vec3::Y * up_m, 0.07, hex(flame));
        }
    }
    let rings = [
        (0.0, 0.1),
        (0.06, 0.18),
        (0.16, 0.2),
        (0.22, 0.15),
        (0.25, 0.19),
        (0.27, 0.17),
        (0.26, 0.02),
    ];
    // Soot below, bare metal above.
    let pot = |up: f32| hex(if up < 0.45 { 0x2a_2826 } else { 0x94_9698 });
    part.turned(Vec3::Y * POT_FOOT_M, &rings, 10, pot, || 0.0);
    // On the far side from the sign: beside it they would seem to throw it as a shadow.
    for number in 0..5 {
        let lies = number / 3;
        let z = 0.56 + 0.11 * (number % 3) as f32 + 0.055 * lies as f32;
        let up_m = 0.05 + 0.09 * lies as f32;
        part.rod(
            Vec3::new(-0.22, up_m, z),
            Vec3::new(0.22, up_m, z + 0.03),
            [0.05; 2],
            6,
            Surface::Bark.painted(hex(0x8a_6a48)),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A table, a chair, a mattress and boxes on the ground, and somebody who carries a box.
pub(super) fn furniture(scene: &mut Scene) {
    let (wood, dark) = (hex(0xa8_7a48), hex(0x7a_5432));
    let mut part = Mesh::default();
    part.block(Vec3::new(-1.3, 0.68, 0.1), Vec3::new(-0.3, 0.74, 0.8), wood);
    for (x, z) in [(-1.25, 0.15), (-0.35, 0.15), (-1.25, 0.75), (-0.35, 0.75)] {
        part.bar(Vec3::new(x, 0.0, z), Vec3::new(x, 0.7, z), 0.06, dark);
    }
    part.block(
        Vec3::new(0.0, 0.4, 0.3),
        Vec3::new(0.42, 0.46, 0.72),
        hex(0xb0_4a3a),
    );
    part.block(
        Vec3::new(0.0, 0.46, 0.68),
        Vec3::new(0.42, 0.95, 0.72),
        hex(0xb0_4a3a),
    );
    for (x, z) in [(0.03, 0.33), (0.39, 0.33), (0.03, 0.69), (0.39, 0.69)] {
        part.bar(Vec3::new(x, 0.0, z), Vec3::new(x, 0.42, z), 0.05, dark);
    }
    part.block(
        Vec3::new(-1.2, 0.74, 0.25),
        Vec3::new(-0.5, 0.92, 0.7),
        hex(0xd8_d0c4),
    );
    let mut boxes = Mesh::default();
    carton(&mut boxes, Vec3::new(0.25, 0.2, 0.2), hex(0xb5_8f5c), 0.18);
    part.append(&boxes.tilted(Vec3::new(-0.25, 0.0, -0.4), 0.2, 0.0, 0.0));
    let mut bundle = Mesh::default();
    bundle.bag(
        Vec3::ZERO,
        Vec3::new(0.24, 0.2, 0.22),
        7.0,
        &mut scene.looks,
        |_| Surface::Cloth.painted(hex(0x8a_4a6a)),
    );
    part.append(&bundle.tilted(Vec3::new(0.35, 0.0, -0.45), 0.0, 0.0, 0.0));
    scene.add(&part, (0.0, 0.0), 0.0);
    let mut carrier = figure(
        Who::Civilian(CivilianKind::Adult, Some(Is::Man), 8),
        Pose::Carrying,
    );
    carrier.block(
        Vec3::new(-0.25, 0.85, -0.62),
        Vec3::new(0.25, 1.2, -0.25),
        hex(0xb9_9158),
    );
    scene.add(&carrier, (0.9, -0.2), 0.6);
}

/// Washing on a line between two posts.
pub(super) fn laundry(scene: &mut Scene) {
    let mut part = Mesh::default();
    for x in [-1.5, 1.5] {
        part.rod(
            Vec3::new(x, 0.0, 0.0),
            Vec3::new(x, 1.9, 0.0),
            [0.05, 0.04],
            6,
            hex(0x75_5d43),
        );
    }
    part.rod(
        Vec3::new(-1.5, 1.8, 0.0),
        Vec3::new(1.5, 1.8, 0.0),
        [0.015; 2],
        4,
        hex(0xd8_d4c8),
    );
    let cloths = [
        (-1.35, 0.6, 0.85, 0xe8_e4dc),
        (-0.65, 0.5, 0.6, 0xc0_3f3a),
        (-0.05, 0.65, 0.95, 0x3f_6fa8),
        (0.7, 0.55, 0.65, 0xe0_b83c),
    ];
    for (x, wide_m, long_m, hue) in cloths {
        let phase: f32 = scene.looks.random_range(0.0..6.0);
        let rows: Vec<Vec<Vec3>> = (0..=5)
            .map(|row| {
                let down = row as f32 / 5.0;
                (0..=5)
                    .map(|column| {
                        let across = column as f32 / 5.0;
                        let sway = 0.1 * down * down + 0.05 * down * ops::sin(across * 9.0 + phase);
                        let narrow = 1.0 - 0.08 * down * ops::sin(across * 3.0 + phase);
                        Vec3::new(x + across * wide_m * narrow, 1.8 - long_m * down, sway)
                    })
                    .collect()
            })
            .collect();
        part.cloth(&rows, |_, column| {
            let fold = ops::cos(column as f32 / 5.0 * 9.0 + phase);
            Surface::Cloth.painted(shade(hex(hue), 1.0 + 0.1 * fold))
        });
    }
    scene.add(&part, (0.0, 0.0), 0.0);
}

/// A ridge tent, open towards the sign.
pub(super) fn tent(scene: &mut Scene) {
    let (cloth, inside) = (hex(0xd8_ccb0), hex(0x4a_4030));
    let (half_m, high_m, deep_m) = (1.2, 1.6, 1.3);
    let mut part = Mesh::default();
    let ridge = |z: f32| Vec3::new(0.0, high_m, z);
    let foot = |x: f32, z: f32| Vec3::new(x, 0.0, z);
    for x in [-half_m, half_m] {
        // The cloth sags between ridge and pegs.
        let rows: Vec<Vec<Vec3>> = (0..=5)
            .map(|row| {
                let down = row as f32 / 5.0;
                (0..=6)
                    .map(|column| {
                        let z = deep_m * (column as f32 / 3.0 - 1.0);
                        let sag =
                            0.1 * (down * (1.0 - down) * 4.0) * (1.0 - 0.4 * (z / deep_m).abs());
                        let hem = if row == 5 && column % 2 == 1 {
                            0.06
                        } else {
                            0.0
                        };
                        ridge(z).lerp(foot(x, z), down)
                            + Vec3::new(-x.signum() * sag, hem - sag * 0.5, 0.0)
                    })
                    .collect()
            })
            .collect();
        part.cloth(&rows, |row, _| {
            Surface::Cloth.painted(shade(cloth, 1.06 - 0.03 * row as f32))
        });
    }
    let back = [foot(half_m, deep_m), ridge(deep_m), foot(-half_m, deep_m)];
    part.triangle(back, shade(cloth, 0.85));
    part.triangle([back[2], back[1], back[0]], inside);
    for z in [-deep_m, deep_m] {
        part.rod(
            foot(0.0, z),
            ridge(z) + Vec3::Y * 0.12,
            [0.04; 2],
            5,
            hex(0x75_5d43),
        );
        let out = z.signum() * 0.5;
        part.rod(
            ridge(z),
            Vec3::new(0.0, 0.0, z + out),
            [0.012; 2],
            4,
            hex(0x6a_6250),
        );
    }
    scene.add(&part, (0.0, 0.0), 0.6);
}
