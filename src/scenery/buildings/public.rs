//! Schools, clinics, offices.

use bevy::math::Vec3;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{PROUD_M, Shell, Side};
use crate::scenery::colour::{hex, shade};

pub(super) fn public(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let wall = one_of(looks, &[0xe4_ddc8, 0xd7_dcd6, 0xe6_d2a8]);
    let band = one_of(looks, &[0x3f_6c8f, 0x4f_7d5a, 0x8f_5240]);
    let top_m = shell.top_m;
    let wall_top_m = top_m - (shell.half.x.min(shell.half.z) * 0.3).min(top_m * 0.3);
    shell.walls(wall_top_m, wall);
    shell.gable(wall_top_m, hex(0x93_9698), wall);
    for side in Side::ALL {
        let length_m = shell.length_m(side);
        shell.panel(side, 0.0, length_m, 0.35, 0.85, band, PROUD_M * 0.6);
    }
    shell.door(Side::Front, 0.0, wall_top_m, band);
    shell.windows(Side::Front, wall_top_m, 2.1, Some(0.0), shade(band, 0.8));
    for side in [Side::Back, Side::Left, Side::Right] {
        shell.windows(side, wall_top_m, 2.4, None, shade(band, 0.8));
    }
    // A board above the door, and a flag pole.
    shell.panel(
        Side::Front,
        0.0,
        2.6,
        (wall_top_m - 0.55).max(2.2),
        wall_top_m - 0.12,
        hex(0xf0_ede2),
        0.06,
    );
    let pole = Vec3::new(shell.half.x - 0.4, wall_top_m, -shell.half.z);
    shell.mesh.rod(
        pole,
        pole + Vec3::Y * 2.6,
        [0.035, 0.025],
        5,
        hex(0xc8_c8c4),
    );
    let flag = pole + Vec3::Y * 1.9;
    shell.mesh.sheet(
        [
            flag,
            flag + Vec3::X * 0.9,
            flag + Vec3::new(0.9, 0.6, 0.0),
            flag + Vec3::Y * 0.6,
        ],
        hex(0x4b_92db),
    );
}
