//! What the land is made of. Sizes of grain, stones and stalks are chosen after the materials' names; they say nothing
//! about any one place.

use std::f32::consts::{PI, TAU};

use bevy::math::ops;

use super::tile::{Tile, noise};

/// Tarmac: fine chippings, hairline cracks, patches worn light and dark.
pub(super) fn tarmac(tile: &mut Tile) {
    tile.fill(|x, y| {
        let worn = noise(x, y, (3, 3), 3, 1);
        (0.002 * noise(x, y, (40, 40), 2, 2), 1.0 + 0.08 * worn)
    });
    scatter(tile, 9_000, (0.004, 0.010), 0.5, (0.62, 1.36));
    tile.cracks(4, 0.007, 0.005, 0.6, 0.3);
}

/// Laterite: fine red soil with nodules, dusted in places.
pub(super) fn laterite(tile: &mut Tile) {
    tile.fill(|x, y| {
        let dust = noise(x, y, (4, 4), 4, 3);
        let fine = noise(x, y, (60, 60), 2, 4);
        (0.010 * dust + 0.003 * fine, 1.0 + 0.16 * dust + 0.10 * fine)
    });
    scatter(tile, 2_600, (0.004, 0.012), 0.6, (0.66, 1.22));
    scatter(tile, 90, (0.012, 0.028), 0.7, (0.7, 1.15));
}

/// Gravel: stones against stones.
pub(super) fn gravel(tile: &mut Tile) {
    tile.fill(|x, y| (0.004 * noise(x, y, (30, 30), 2, 5), 0.74));
    scatter(tile, 4_600, (0.009, 0.017), 0.65, (0.68, 1.3));
    scatter(tile, 1_100, (0.015, 0.032), 0.65, (0.72, 1.36));
}

/// Earth: crumbs, clods, a few straws and stones.
pub(super) fn earth(tile: &mut Tile) {
    tile.fill(|x, y| {
        let lumps = noise(x, y, (7, 7), 4, 6);
        let fine = noise(x, y, (70, 70), 2, 7);
        (
            0.016 * lumps + 0.004 * fine,
            1.0 + 0.15 * lumps + 0.12 * fine,
        )
    });
    scatter(tile, 2_000, (0.005, 0.013), 0.7, (0.74, 1.22));
    scatter(tile, 130, (0.014, 0.034), 0.5, (0.84, 1.12));
    straws(tile, 70, (0.04, 0.13), 0.0022, (1.1, 1.5));
}

/// Sand: ripples of the wind and single grains.
pub(super) fn sand(tile: &mut Tile) {
    tile.fill(|x, y| {
        let bend = 0.25 * noise(x, y, (3, 3), 2, 8);
        let wave = ops::sin((y * 16.0 + bend * 4.0 + 0.35 * noise(x, y, (9, 9), 2, 9)) * TAU);
        let strong = (0.55 + 0.6 * noise(x, y, (3, 3), 2, 10)).clamp(0.0, 1.0);
        let grain = noise(x, y, (128, 128), 2, 11);
        (
            0.007 * wave * strong + 0.0012 * grain,
            1.0 + 0.05 * wave * strong + 0.07 * grain,
        )
    });
    scatter(tile, 260, (0.003, 0.008), 0.5, (0.72, 1.15));
}

/// Rock: ledges, cracks and weathered faces.
pub(super) fn rock(tile: &mut Tile) {
    tile.fill(|x, y| {
        let ledge = 1.0 - noise(x, y, (4, 4), 4, 12).abs() * 2.0;
        let fine = noise(x, y, (40, 40), 3, 13);
        let lichen = (noise(x, y, (6, 6), 3, 14) - 0.25).max(0.0);
        (
            0.055 * ledge + 0.006 * fine,
            0.95 + 0.14 * ledge + 0.12 * fine + 0.35 * lichen,
        )
    });
    tile.cracks(5, 0.014, 0.025, 0.55, 0.6);
    scatter(tile, 420, (0.006, 0.02), 0.7, (0.75, 1.25));
}

/// Short grass: blades over thatch and soil.
pub(super) fn grass(tile: &mut Tile) {
    tile.fill(|x, y| {
        let lumps = noise(x, y, (6, 6), 3, 15);
        (0.018 * lumps, 0.55 + 0.12 * lumps)
    });
    straws(tile, 2_200, (0.05, 0.13), 0.0035, (0.62, 1.05));
    for _ in 0..560 {
        let root = tile.anywhere();
        let lean = tile.between(0.0, TAU);
        let fresh = tile.between(0.75, 1.2);
        for _ in 0..9 {
            let turn = lean + tile.between(-0.9, 0.9);
            let length_m = tile.between(0.06, 0.15);
            let at = (
                root.0 + ops::cos(turn) * length_m * 0.5,
                root.1 + ops::sin(turn) * length_m * 0.5,
            );
            let side_m = tile.side_m;
            let at = (at.0.rem_euclid(side_m), at.1.rem_euclid(side_m));
            let tone = fresh * tile.between(0.8, 1.45);
            tile.straw(at, length_m, 0.0035, turn, tone);
        }
    }
}

/// Tilled soil with stubble.
pub(super) fn field(tile: &mut Tile) {
    tile.fill(|x, y| {
        let lumps = noise(x, y, (10, 10), 3, 16);
        (0.025 * lumps, 0.95 + 0.2 * lumps)
    });
    scatter(tile, 900, (0.012, 0.05), 0.45, (0.8, 1.12));
    scatter(tile, 1_800, (0.005, 0.012), 0.6, (0.75, 1.15));
    straws(tile, 420, (0.05, 0.16), 0.003, (1.15, 1.75));
}

/// Mud: smooth between shrinkage cracks.
pub(super) fn mud(tile: &mut Tile) {
    tile.fill(|x, y| {
        let swell = noise(x, y, (5, 5), 3, 17);
        (
            0.014 * swell,
            1.0 + 0.1 * swell + 0.05 * noise(x, y, (60, 60), 2, 18),
        )
    });
    tile.cracks(13, 0.010, 0.014, 0.55, 0.65);
    scatter(tile, 160, (0.004, 0.012), 0.5, (0.8, 1.2));
}

/// Fallen leaves over soil.
pub(super) fn litter(tile: &mut Tile) {
    earth(tile);
    for _ in 0..1_500 {
        let at = tile.anywhere();
        let length_m = tile.between(0.03, 0.085);
        let turn = tile.between(0.0, TAU);
        let tone = tile.between(0.6, 1.5);
        tile.leaf(at, length_m, turn, tone);
    }
    straws(tile, 90, (0.06, 0.22), 0.003, (0.55, 0.9));
}

/// Bark: plates between furrows that run up the trunk.
pub(super) fn bark(tile: &mut Tile) {
    tile.fill(|x, y| {
        let bend = 0.05 * noise(x, y, (3, 5), 2, 19);
        let plates = 1.0 - 2.0 * noise((x + bend).rem_euclid(1.0), y, (22, 4), 3, 20).abs();
        let fine = noise(x, y, (60, 24), 2, 21);
        (
            0.02 * plates + 0.003 * fine,
            0.85 + 0.35 * plates + 0.12 * fine,
        )
    });
}

/// Leaves of a crown or bush, one over the other.
pub(super) fn leaves(tile: &mut Tile) {
    tile.fill(|x, y| (0.05 * noise(x, y, (8, 8), 2, 22), 0.42));
    for layer in 0..3 {
        for _ in 0..700 {
            let at = tile.anywhere();
            let length_m = tile.between(0.07, 0.14);
            let turn = tile.between(0.0, TAU);
            let tone = tile.between(0.6, 1.0) + 0.22 * layer as f32;
            tile.leaf(at, length_m, turn, tone);
        }
    }
}

/// Thatch: stalks down the slope, in courses.
pub(super) fn thatch(tile: &mut Tile) {
    tile.fill(|x, y| {
        let course = (y * 7.0 + 0.12 * noise(x, y, (12, 2), 2, 23)).rem_euclid(1.0);
        (0.03 * (1.0 - course), 0.7 + 0.2 * (1.0 - course))
    });
    for _ in 0..3_200 {
        let at = tile.anywhere();
        let length_m = tile.between(0.12, 0.4);
        let turn = PI / 2.0 + tile.between(-0.14, 0.14);
        let tone = tile.between(0.7, 1.4);
        tile.straw(at, length_m, 0.004, turn, tone);
    }
}

/// Stones of a size range (half width, metres), as high as a share of it.
fn scatter(tile: &mut Tile, count: usize, sizes_m: (f32, f32), high: f32, tones: (f32, f32)) {
    for _ in 0..count {
        let at = tile.anywhere();
        // Small ones are common, large ones rare.
        let share = tile.random();
        let half_m = sizes_m.0 + (sizes_m.1 - sizes_m.0) * share * share;
        let tone = tile.between(tones.0, tones.1);
        tile.stone(at, half_m, half_m * high, tone);
    }
}

fn straws(tile: &mut Tile, count: usize, lengths_m: (f32, f32), thick_m: f32, tones: (f32, f32)) {
    for _ in 0..count {
        let at = tile.anywhere();
        let length_m = tile.between(lengths_m.0, lengths_m.1);
        let turn = tile.between(0.0, TAU);
        let tone = tile.between(tones.0, tones.1);
        tile.straw(at, length_m, thick_m, turn, tone);
    }
}
