//! Places of worship.

use bevy::math::Vec3;
use bevy::math::ops;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{PROUD_M, Shell, Side};
use crate::scenery::colour::{hex, shade};

pub(super) fn worship(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xec_e6d6, 0xe2_d6bd, 0xd8_d8d0]);
    let accent = one_of(looks, &[0x3d_8a6c, 0xb5_8b34, 0x5a_7fa6]);
    let top_m = shell.top_m;
    let wall_top_m = top_m * 0.72;
    shell.walls(wall_top_m, wall);
    let (x, z) = (shell.half.x, shell.half.z);
    // A dome over the middle, within the volume.
    let radius_m = x.min(z) * 0.62;
    let rise_m = top_m - wall_top_m;
    let rings: Vec<(f32, f32)> = (0..=4)
        .map(|ring| {
            let angle = ring as f32 / 4.0 * std::f32::consts::FRAC_PI_2;
            (rise_m * ops::sin(angle), radius_m * ops::cos(angle))
        })
        .collect();
    shell
        .mesh
        .turned(Vec3::Y * wall_top_m, &rings, 12, |_| accent, || 0.0);
    // A cornice, and tall openings.
    shell.mesh.block(
        Vec3::new(-x, wall_top_m, -z),
        Vec3::new(x, wall_top_m + rise_m * 0.12, z),
        shade(wall, 0.92),
    );
    for side in Side::ALL {
        let count = ((shell.length_m(side) / 2.6).floor() as usize).min(shell.most);
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * 2.6;
            if side == Side::Front && middle_m.abs() < 1.4 {
                continue;
            }
            let high_m = wall_top_m * 0.75;
            shell.panel(side, middle_m, 0.9, 0.9, high_m, shade(wall, 0.85), PROUD_M);
            shell.panel(
                side,
                middle_m,
                0.6,
                1.0,
                high_m - 0.1,
                hex(0x2c_3338),
                PROUD_M * 2.0,
            );
        }
    }
    shell.door(Side::Front, 0.0, wall_top_m.max(2.6), accent);
}
