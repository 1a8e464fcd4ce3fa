//! Ruins.

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{PROUD_M, Shell, Side};
use crate::scenery::colour::{hex, shade};
use crate::scenery::surface::Surface;

pub(super) fn ruin(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xa8_9a86, 0xb3_9f84, 0x9a_9288]);
    shell.wall = Surface::MudBrick;
    let (x, z, top_m) = (shell.half.x, shell.half.z, shell.top_m);
    // Its core fills the occluding volume; its upper edges are broken away.
    let core_m = top_m * 0.82;
    shell.walls(core_m, wall);
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        let count = ((length_m / 0.8) as usize).clamp(2, 2 + shell.most);
        let step_m = length_m / count as f32;
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * step_m;
            let high_m = core_m + (top_m - core_m) * looks.random::<f32>();
            let tint = shade(wall, 0.82 + 0.3 * looks.random::<f32>());
            let tint = shell.wall.painted(tint);
            // Inside the wall's line, to stay within the volume.
            shell.panel(side, middle_m, step_m, core_m - 0.02, high_m, tint, 0.0001);
            let (low, high) = match side {
                Side::Front => (
                    Vec3::new(-middle_m - step_m / 2.0, core_m, -z),
                    Vec3::new(-middle_m + step_m / 2.0, high_m, -z + 0.4),
                ),
                Side::Back => (
                    Vec3::new(middle_m - step_m / 2.0, core_m, z - 0.4),
                    Vec3::new(middle_m + step_m / 2.0, high_m, z),
                ),
                Side::Left => (
                    Vec3::new(-x, core_m, middle_m - step_m / 2.0),
                    Vec3::new(-x + 0.4, high_m, middle_m + step_m / 2.0),
                ),
                Side::Right => (
                    Vec3::new(x - 0.4, core_m, -middle_m - step_m / 2.0),
                    Vec3::new(x, high_m, -middle_m + step_m / 2.0),
                ),
            };
            shell.mesh.block(low, high, tint);
        }
        let holes = ((length_m / 3.0) as usize).min(shell.most);
        for number in 0..holes {
            let middle_m = (number as f32 + 0.5 - holes as f32 / 2.0) * 3.0;
            shell.panel(
                side,
                middle_m,
                0.9,
                0.9,
                core_m * 0.8,
                hex(0x2b_2723),
                PROUD_M,
            );
            shell.panel(
                side,
                middle_m + 0.5,
                0.7,
                0.3,
                0.9,
                shade(wall, 0.7),
                PROUD_M,
            );
        }
    }
    shell.panel(
        Side::Front,
        0.4,
        1.2,
        0.0,
        (core_m * 0.8).min(2.1),
        hex(0x2b_2723),
        PROUD_M,
    );
    // Rubble at the foot.
    for _ in 0..14 {
        let along = looks.random_range(-x..=x);
        let size_m = looks.random_range(0.12..0.35_f32);
        let out_m = z + looks.random_range(0.1..0.7_f32);
        let at = Vec3::new(
            along,
            size_m * 0.3,
            if looks.random() { out_m } else { -out_m },
        );
        shell.mesh.egg(
            at,
            Vec3::new(size_m, size_m * 0.6, size_m * 0.8),
            Surface::Rock.painted(shade(wall, 0.8)),
        );
    }
}
