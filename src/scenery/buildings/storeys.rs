//! What hangs on the front of a house of several storeys: balconies, some with washing over the rail, coolers under
//! windows, a drainpipe.

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::one_of;
use super::shell::Shell;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::surface::Surface;

/// Least height of the walls of a house of several storeys, metres.
const STOREYS_FROM_M: f32 = 5.5;

/// Depth of a balcony, metres.
const DEEP_M: f32 = 0.85;

/// Half the width of a balcony, metres.
const HALF_M: f32 = 1.1;

pub(super) fn lived_in(shell: &mut Shell, wall_top_m: f32, frame: Colour, looks: &mut Pcg64Mcg) {
    if wall_top_m < STOREYS_FROM_M || shell.most == 0 {
        return;
    }
    let storeys = ((wall_top_m / 3.0).round() as usize).clamp(2, 4);
    // Where `Shell::windows` has them.
    let apart_m = 2.4;
    let count = ((2.0 * shell.half.x - 0.6) / apart_m).floor() as usize;
    let count = count.min(shell.most);
    for storey in 1..storeys {
        let floor_m = storey as f32 * wall_top_m / storeys as f32;
        for number in 0..count {
            let middle_m = -(number as f32 + 0.5 - count as f32 / 2.0) * apart_m;
            match looks.random_range(0..9) {
                0..=2 if number % 2 == 0 => balcony(shell, middle_m, floor_m, frame, looks),
                3 => cooler(shell, middle_m, floor_m + 0.42),
                _ => {}
            }
        }
    }
    let x = shell.half.x - 0.25;
    let (foot, top) = (
        Vec3::new(x, shell.bottom_m, -shell.half.z - 0.07),
        Vec3::new(x, wall_top_m, -shell.half.z - 0.07),
    );
    let pipe = Surface::Metal.painted(hex(0x8c_8a84));
    shell.mesh.rod(foot, top, [0.055; 2], 6, pipe);
}

/// A slab with a rail, and for some what hangs over it to dry.
fn balcony(shell: &mut Shell, middle_m: f32, floor_m: f32, frame: Colour, looks: &mut Pcg64Mcg) {
    let wall = -shell.half.z;
    let front = wall - DEEP_M;
    let slab = Surface::Plaster.painted(hex(0xb8_b0a2));
    shell.mesh.block(
        Vec3::new(middle_m - HALF_M, floor_m - 0.14, front),
        Vec3::new(middle_m + HALF_M, floor_m, wall),
        slab,
    );
    let iron = shade(frame, 0.7);
    let (left, right) = (middle_m - HALF_M + 0.04, middle_m + HALF_M - 0.04);
    let rail_m = floor_m + 0.92;
    let corners = [
        Vec3::new(left, rail_m, wall),
        Vec3::new(left, rail_m, front + 0.04),
        Vec3::new(right, rail_m, front + 0.04),
        Vec3::new(right, rail_m, wall),
    ];
    for pair in corners.windows(2) {
        shell.mesh.bar(pair[0], pair[1], 0.05, iron);
    }
    for number in 0..=8 {
        let x = left + (right - left) * number as f32 / 8.0;
        let foot = Vec3::new(x, floor_m, front + 0.04);
        shell.mesh.bar(foot, foot + Vec3::Y * 0.92, 0.025, iron);
    }
    if looks.random_bool(0.45) {
        let dye = one_of(
            looks,
            &[0x9a_4a3c, 0xd8_d2c2, 0x3f_6a94, 0xc9_a85a, 0x6a_7f5a],
        );
        let (from, wide_m) = (
            left + looks.random_range(0.1..0.7_f32),
            looks.random_range(0.5..1.1_f32),
        );
        let hangs_m = looks.random_range(0.4..0.75_f32);
        let z = front - 0.01;
        shell.mesh.sheet(
            [
                Vec3::new(from, rail_m - hangs_m, z),
                Vec3::new(from + wide_m, rail_m - hangs_m, z),
                Vec3::new(from + wide_m, rail_m + 0.03, z),
                Vec3::new(from, rail_m + 0.03, z),
            ],
            Surface::Cloth.painted(dye),
        );
    }
}

/// The outer part of a cooler, on brackets under a window.
fn cooler(shell: &mut Shell, middle_m: f32, low_m: f32) {
    let wall = -shell.half.z;
    let (half_m, deep_m) = (0.4, 0.32);
    shell.mesh.block(
        Vec3::new(middle_m - half_m, low_m, wall - deep_m),
        Vec3::new(middle_m + half_m, low_m + 0.52, wall - 0.04),
        Surface::Metal.painted(hex(0xc9_c6bc)),
    );
    let fan = Vec3::new(middle_m - 0.1, low_m + 0.26, wall - deep_m);
    shell
        .mesh
        .rod(fan, fan - Vec3::Z * 0.01, [0.2; 2], 10, hex(0x3a_3a3a));
}
