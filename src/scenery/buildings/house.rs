//! Dwellings.

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::{Shell, Side};
use super::storeys;
use crate::scenery::colour::{hex, shade};
use crate::scenery::surface::Surface;

pub(super) fn house(shell: &mut Shell, looks: &mut Pcg64Mcg) {
    let walls = [
        (0xd9_c8a8, Surface::Plaster),
        (0xc9_a983, Surface::MudBrick),
        (0xe2_d9c6, Surface::Plaster),
        (0xb9_8f6d, Surface::MudBrick),
        (0xcf_b79a, Surface::MudBrick),
        (0xc9_c6bf, Surface::Block),
    ];
    let (wall, made_of) = walls[looks.random_range(0..walls.len())];
    let wall = hex(wall);
    shell.wall = made_of;
    let frame = one_of(
        looks,
        &[0x4c_6f7a, 0x7a_4a35, 0x51_6b4a, 0x6d_5a48, 0x35_5f86],
    );
    let door_m = (looks.random::<f32>() - 0.5) * (shell.length_m(Side::Front) - 2.2).max(0.0) * 0.6;
    let flat = looks.random::<f32>() < 0.3;
    let top_m = shell.top_m;
    let wall_top_m = if flat {
        top_m - 0.4_f32.min(top_m * 0.2)
    } else {
        top_m - (shell.half.x.min(shell.half.z) * 0.45).min(top_m * 0.4)
    };
    shell.walls(wall_top_m, wall);
    if flat {
        shell.parapet(shade(wall, 0.96), hex(0x9a_8f80));
    } else {
        let roofs = [
            (0x8d_8f91, Surface::Iron),
            (0x9c_5a41, Surface::Iron),
            (0xa3_8a58, Surface::Thatch),
            (0x86_7650, Surface::Thatch),
            (0x8a_4b3a, Surface::Iron),
        ];
        let (roof, made_of) = roofs[looks.random_range(0..roofs.len())];
        shell.roof = made_of;
        shell.gable(wall_top_m, hex(roof), shade(wall, 0.97));
    }
    shell.door(Side::Front, door_m, wall_top_m, frame);
    shell.windows(Side::Front, wall_top_m, 2.4, Some(door_m), frame);
    for side in [Side::Back, Side::Left, Side::Right] {
        shell.windows(side, wall_top_m, 3.0, None, frame);
    }
    storeys::lived_in(shell, wall_top_m, frame, looks);
}
