//! Shops: an open front with what is sold, and a board over it.

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{PROUD_M, Shell, Side};
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::surface::Surface;

pub(super) fn shop(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xd8_d3c4, 0xc8_b89b, 0xb9_c2b4, 0xd9_c3a0]);
    let paint = one_of(
        looks,
        &[0x2f_6d8c, 0x9a_3d2f, 0x3f_7a4f, 0xc2_8a2c, 0x6a_4c86],
    );
    let top_m = shell.top_m;
    let wall_top_m = top_m - 0.4_f32.min(top_m * 0.2);
    shell.walls(wall_top_m, wall);
    shell.parapet(paint, hex(0x8c_8a86));
    // An open front with a counter, below a board in the owner's colour.
    let open_m = shell.length_m(Side::Front) * 0.72;
    let head_m = (wall_top_m * 0.82).min(2.4);
    shell.panel(
        Side::Front,
        0.0,
        open_m,
        0.95_f32.min(head_m * 0.4),
        head_m,
        hex(0x22_201e),
        PROUD_M,
    );
    shell.panel(
        Side::Front,
        0.0,
        open_m,
        0.0,
        0.95_f32.min(head_m * 0.4),
        shade(paint, 0.75),
        PROUD_M * 2.0,
    );
    // The awning, in stripes.
    let (reach_m, drop_m) = (1.1_f32, 0.35);
    let stripes = ((open_m / 0.5) as usize).clamp(2, 24);
    let z = -shell.half.z;
    for stripe in 0..stripes {
        let x = |number: usize| open_m * (0.5 - number as f32 / stripes as f32);
        let colour = if stripe % 2 == 0 {
            paint
        } else {
            hex(0xe6_e0d2)
        };
        let (a, b) = (x(stripe), x(stripe + 1));
        shell.mesh.sheet(
            [
                Vec3::new(a, head_m - drop_m + 0.1, z - reach_m),
                Vec3::new(b, head_m - drop_m + 0.1, z - reach_m),
                Vec3::new(b, head_m + 0.12, z - PROUD_M),
                Vec3::new(a, head_m + 0.12, z - PROUD_M),
            ],
            colour,
        );
    }
    for x in [-open_m / 2.0 + 0.05, open_m / 2.0 - 0.05] {
        let foot = Vec3::new(x, shell.bottom_m, z - reach_m + 0.05);
        shell.mesh.bar(
            foot,
            Vec3::new(x, head_m - drop_m + 0.1, z - reach_m + 0.05),
            0.06,
            hex(0x5b_5148),
        );
    }
    if shell.most > 0 {
        wares(shell, open_m, head_m, looks);
        shop_sign(shell, head_m, paint, looks);
    }
    shell.windows(Side::Left, wall_top_m, 3.2, None, shade(paint, 0.8));
    shell.windows(Side::Right, wall_top_m, 3.2, None, shade(paint, 0.8));
    shell.door(Side::Back, 0.0, wall_top_m, shade(paint, 0.7));
}

/// A counter with what is sold on it: fruit in heaps, tins, sacks with their mouths rolled down.
fn wares(shell: &mut Shell, open_m: f32, head_m: f32, looks: &mut Pcg64Mcg) {
    let (counter_m, deep_m) = (0.9_f32.min(head_m * 0.38), 0.42);
    let front = -shell.half.z;
    shell.mesh.block(
        Vec3::new(-open_m / 2.0, counter_m - 0.05, front - deep_m),
        Vec3::new(open_m / 2.0, counter_m, front),
        Surface::Planks.painted(hex(0x9a_7a52)),
    );
    let count = ((open_m / 0.55) as usize).min(shell.most);
    for number in 0..count {
        let x = open_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        let at = Vec3::new(x, counter_m, front - deep_m * 0.55);
        let fruit = one_of(looks, &[0xc9_7a2c, 0xb0_3f34, 0x8f_9a3c, 0xd0_b24a]);
        match looks.random_range(0..4) {
            0 => {
                for (side, deep, up) in [
                    (-0.1, -0.05, 0.06),
                    (0.1, -0.04, 0.06),
                    (0.0, 0.08, 0.06),
                    (0.0, 0.0, 0.15),
                ] {
                    shell
                        .mesh
                        .egg(at + Vec3::new(side, up, deep), Vec3::splat(0.075), fruit);
                }
            }
            1 => {
                for tin in 0..3 {
                    let foot = at + Vec3::new(0.13 * tin as f32 - 0.13, 0.0, 0.0);
                    let label = one_of(looks, &[0xb8_3a30, 0x2f_5f9a, 0xd8_c25a, 0x3f_7a4f]);
                    shell
                        .mesh
                        .rod(foot, foot + Vec3::Y * 0.16, [0.05; 2], 7, label);
                }
            }
            2 => {
                let rings = [
                    (0.0, 0.17),
                    (0.12, 0.2),
                    (0.2, 0.19),
                    (0.22, 0.15),
                    (0.19, 0.12),
                ];
                let sack = |up: f32| {
                    if up > 0.8 {
                        hex(0xc8_a860)
                    } else {
                        hex(0xb8_ac90)
                    }
                };
                shell.mesh.turned(at, &rings, 8, sack, || 0.0);
            }
            _ => {}
        }
    }
}

/// A board over the front that shows in pictures what is sold.
fn shop_sign(shell: &mut Shell, head_m: f32, paint: Colour, looks: &mut Pcg64Mcg) {
    let (low_m, high_m) = (head_m + 0.16, (head_m + 0.72).min(shell.top_m - 0.04));
    if high_m - low_m < 0.25 {
        return;
    }
    let half_m = (shell.length_m(Side::Front) * 0.3).min(1.6);
    shell.panel(
        Side::Front,
        0.0,
        half_m * 2.0,
        low_m,
        high_m,
        hex(0xe4_dcc6),
        0.05,
    );
    let edge = (low_m + 0.03, low_m + 0.07);
    shell.pane(Side::Front, (-half_m, half_m), edge, paint, 0.055);
    // Bottles and tins in a row.
    for number in 0..7 {
        let middle_m = half_m * (number as f32 - 3.0) / 3.8;
        let colour = one_of(looks, &[0xb8_3a30, 0x2f_5f9a, 0xd0_a93a, 0x3f_7a4f]);
        let top_m = low_m + 0.1 + (high_m - low_m - 0.16) * (0.55 + 0.2 * (number % 3) as f32);
        let wide_m = half_m * 0.075;
        let body = (middle_m - wide_m, middle_m + wide_m);
        shell.pane(
            Side::Front,
            body,
            (low_m + 0.1, top_m - 0.08),
            colour,
            0.056,
        );
        if number % 2 == 0 {
            let neck = (middle_m - wide_m * 0.4, middle_m + wide_m * 0.4);
            shell.pane(Side::Front, neck, (top_m - 0.08, top_m), colour, 0.056);
        }
    }
}
