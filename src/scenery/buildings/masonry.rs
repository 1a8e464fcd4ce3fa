//! Masonry: parapets, headwalls, piers.

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{Shell, Side};
use crate::scenery::colour::shade;
use crate::scenery::surface::Surface;

pub(super) fn masonry(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let stone = one_of(looks, &[0xa5_a097, 0x9a_9488, 0xb0_a898]);
    let (x, z, top_m) = (shell.half.x, shell.half.z, shell.top_m);
    let cap_m = 0.12_f32.min(top_m * 0.25);
    shell.mesh.block(
        Vec3::new(-x, shell.bottom_m, -z),
        Vec3::new(x, top_m - cap_m, z),
        Surface::Rock.painted(stone),
    );
    shell.mesh.block(
        Vec3::new(-x - 0.04, top_m - cap_m, -z - 0.04),
        Vec3::new(x + 0.04, top_m, z + 0.04),
        Surface::Rock.painted(shade(stone, 1.15)),
    );
    // Courses of stone.
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        let rows = ((top_m / 0.35) as usize).clamp(1, 8);
        let count = ((length_m / 0.6) as usize).min(shell.most);
        for row in 0..rows {
            for number in 0..count {
                let step_m = length_m / count as f32;
                let shift_m = if row % 2 == 0 { 0.0 } else { step_m * 0.25 };
                let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * step_m + shift_m;
                if middle_m.abs() + step_m * 0.45 > length_m / 2.0 {
                    continue;
                }
                let high_m = (top_m - cap_m) / rows as f32;
                let low_m = row as f32 * high_m;
                let tint = shade(stone, 0.82 + 0.26 * looks.random::<f32>());
                shell.panel(
                    side,
                    middle_m,
                    step_m * 0.9,
                    low_m + 0.03,
                    low_m + high_m - 0.02,
                    Surface::Rock.painted(tint),
                    0.015,
                );
            }
        }
    }
}
