//! Sheds.

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{PROUD_M, Shell, Side};
use crate::scenery::colour::{hex, shade};
use crate::scenery::surface::Surface;

pub(super) fn shed(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let walls = [
        (0x8b_7355, Surface::Planks),
        (0x9a_8467, Surface::Planks),
        (0x86_8b8c, Surface::Iron),
        (0x7a_6650, Surface::Planks),
    ];
    let (wall, made_of) = walls[looks.random_range(0..walls.len())];
    let wall = hex(wall);
    shell.wall = made_of;
    let top_m = shell.top_m;
    let wall_top_m = top_m - (shell.half.x.min(shell.half.z) * 0.3).min(top_m * 0.3);
    shell.walls(wall_top_m, wall);
    shell.gable(
        wall_top_m,
        one_of(looks, &[0x8f_8b86, 0x9a_6a4c, 0xa0_9a8e]),
        shade(wall, 0.9),
    );
    // Boards along the walls, and a wide door.
    for side in Side::ALL {
        let count = ((shell.length_m(side) / 0.9) as usize).min(shell.most);
        for number in 0..count {
            let middle_m = (number as f32 + 0.5 - count as f32 / 2.0) * 0.9;
            shell.pane(
                side,
                (middle_m - 0.04, middle_m + 0.04),
                (0.1, wall_top_m),
                shade(wall, 0.72),
                PROUD_M * 0.5,
            );
        }
    }
    let wide_m = (shell.length_m(Side::Front) * 0.45).min(2.8);
    shell.panel(
        Side::Front,
        0.0,
        wide_m,
        0.0,
        (wall_top_m * 0.85).min(2.6),
        shade(wall, 0.55),
        PROUD_M * 1.5,
    );
}
