//! What people make: walls, roofs, cloth, painted metal.

use std::f32::consts::TAU;

use bevy::math::ops;

use super::tile::{SIDE, Stamp, Tile, noise, place};

/// Plaster: floated by hand, stained where water runs, a few cracks.
pub(super) fn plaster(tile: &mut Tile) {
    tile.fill(|x, y| {
        let hand = noise(x, y, (6, 6), 4, 31);
        let runs = noise(x, y, (18, 2), 3, 32);
        let grain = noise(x, y, (110, 110), 2, 33);
        (
            0.004 * hand + 0.0012 * grain,
            1.0 + 0.06 * hand + 0.05 * runs + 0.035 * grain,
        )
    });
    tile.cracks(3, 0.005, 0.002, 0.78, 0.25);
}

/// Mud brick, laid in courses under a worn coat.
pub(super) fn mud_brick(tile: &mut Tile) {
    let coat = |x: f32, y: f32| noise(x, y, (5, 5), 3, 34);
    courses(tile, (7, 16), 0.012, (0.012, 0.62), 0.16);
    let coated: Vec<(f32, f32)> = (0..SIDE * SIDE)
        .map(|number| {
            let (x, y) = place(number);
            let share = ((coat(x, y) + 0.15) * 4.0).clamp(0.0, 1.0);
            (share, 1.0 + 0.1 * noise(x, y, (40, 40), 2, 35))
        })
        .collect();
    for (number, (share, tone)) in coated.into_iter().enumerate() {
        tile.height_m[number] += (0.008 - tile.height_m[number]) * share;
        tile.tone[number] += (tone - tile.tone[number]) * share;
    }
    for _ in 0..420 {
        let at = tile.anywhere();
        let (length_m, turn) = (tile.between(0.02, 0.06), tile.between(0.0, TAU));
        let tone = tile.between(1.1, 1.35);
        tile.straw(at, length_m, 0.0016, turn, tone);
    }
}

/// Concrete blocks with open joints.
pub(super) fn block(tile: &mut Tile) {
    courses(tile, (5, 10), 0.012, (0.009, 0.66), 0.1);
}

/// Rubble masonry: stones fitted to each other, mortar between.
pub(super) fn masonry(tile: &mut Tile) {
    let borders = tile.borders(9);
    for (number, border_m) in borders.into_iter().enumerate() {
        let (x, y) = place(number);
        let face = ((border_m - 0.012) / 0.03).clamp(0.0, 1.0);
        let rough = noise(x, y, (30, 30), 3, 36);
        let each = noise(x, y, (9, 9), 1, 37);
        tile.height_m[number] = 0.03 * face.sqrt() + 0.005 * rough;
        tile.tone[number] = if face > 0.0 {
            1.02 + 0.2 * each + 0.12 * rough
        } else {
            0.72 + 0.06 * rough
        };
    }
}

/// Corrugated iron, ribs down the slope, rust and laps.
pub(super) fn iron(tile: &mut Tile) {
    tile.fill(|x, y| {
        let rib = ops::sin(x * 28.0 * TAU);
        let lap = (y * 2.0).rem_euclid(1.0);
        let rust =
            (noise(x, y, (9, 3), 4, 38) + 0.35 * (0.12 - lap).max(0.0) * 8.0 - 0.12).max(0.0);
        let step = if lap < 0.012 { 0.7 } else { 1.0 };
        (0.009 * rib, (1.06 + 0.1 * rib - 0.85 * rust) * step)
    });
}

/// Sawn boards, upright.
pub(super) fn planks(tile: &mut Tile) {
    tile.fill(|x, y| {
        let board = x * 14.0;
        let (number, within) = (board.floor(), board.fract());
        let gap = within < 0.04;
        let own = noise((number + 0.5) / 14.0, 0.5, (14, 1), 1, 39);
        let grain = noise(x, (y + number * 0.37).rem_euclid(1.0), (110, 5), 3, 40);
        if gap {
            (-0.012, 0.4)
        } else {
            (0.0015 * grain, 1.0 + 0.16 * own + 0.16 * grain)
        }
    });
}

/// Woven cloth in soft folds.
pub(super) fn cloth(tile: &mut Tile) {
    tile.fill(|x, y| {
        let fold = noise(x, y, (6, 4), 2, 41);
        let weave = ops::sin(x * 128.0 * TAU) * ops::sin(y * 128.0 * TAU);
        (0.014 * fold, 1.0 + 0.14 * fold + 0.05 * weave)
    });
}

/// Painted metal under dust, scratched.
pub(super) fn metal(tile: &mut Tile) {
    tile.fill(|x, y| {
        let dust = noise(x, y, (3, 3), 4, 42);
        (0.0, 1.0 + 0.1 * dust + 0.02 * noise(x, y, (90, 90), 1, 43))
    });
    for _ in 0..70 {
        let at = tile.anywhere();
        let half = (tile.between(0.01, 0.07), 0.0018);
        let turn = tile.between(-0.5, 0.5);
        let tone = tile.between(0.7, 1.35);
        tile.stamp(Stamp { at, half, turn }, |x, y| {
            (x.abs() < 1.0 && y.abs() < 1.0).then_some((0.0004, tone))
        });
    }
}

/// Courses of `count` (across, up) bricks in half bond: joints of a width and (depth in metres, tone), faces that differ
/// in tone by a share.
fn courses(
    tile: &mut Tile,
    count: (usize, usize),
    joint_m: f32,
    (deep_m, dark): (f32, f32),
    differ: f32,
) {
    let side_m = tile.side_m;
    tile.fill(|x, y| {
        let up = y * count.1 as f32;
        let row = up.floor();
        let across = (x * count.0 as f32 + 0.5 * (row % 2.0)).rem_euclid(count.0 as f32);
        let (column, in_x, in_y) = (across.floor(), across.fract(), up.fract());
        let worn = 0.004 * noise(x, y, (24, 24), 2, 44);
        let edge_m = |within: f32, size_m: f32| within.min(1.0 - within) * size_m;
        let edge_m =
            edge_m(in_x, side_m / count.0 as f32).min(edge_m(in_y, side_m / count.1 as f32));
        let face = ((edge_m + worn - joint_m * 0.5) / 0.006).clamp(0.0, 1.0);
        let own = noise(
            (column + 0.5) / count.0 as f32,
            (row + 0.5) / count.1 as f32,
            (count.0 as u32, count.1 as u32),
            1,
            45,
        );
        let rough = noise(x, y, (60, 60), 3, 46);
        (
            deep_m * face + 0.0025 * rough,
            dark + (1.0 + differ * own + 0.1 * rough - dark) * face,
        )
    });
}
