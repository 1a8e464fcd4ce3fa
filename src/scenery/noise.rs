//! Deterministic noise and random looks, by place or by thing.

use rand_pcg::Pcg64Mcg;

use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::units::Point;

/// Value noise of a point, -1..1, with a wavelength of one unit.
pub(crate) fn value(x: f32, y: f32, seed: u32) -> f32 {
    let (column, row) = (x.floor(), y.floor());
    let (u, v) = (ease(x - column), ease(y - row));
    let (column, row) = (column as i32, row as i32);
    let at = |right: i32, up: i32| lattice(column.wrapping_add(right), row.wrapping_add(up), seed);
    let low = at(0, 0) + (at(1, 0) - at(0, 0)) * u;
    let high = at(0, 1) + (at(1, 1) - at(0, 1)) * u;
    low + (high - low) * v
}

/// Three octaves of value noise of a point of the map, about -1..1; the coarsest has a wavelength of `size_m`.
pub(crate) fn rough(at: Point, size_m: f32, seed: u32) -> f32 {
    let (x, y) = (at.0 / size_m, at.1 / size_m);
    0.55 * value(x, y, seed)
        + 0.3 * value(x * 2.3 + 17.0, y * 2.3, seed ^ 0x51)
        + 0.15 * value(x * 5.1, y * 5.1 + 31.0, seed ^ 0xa7)
}

fn ease(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

fn lattice(x: i32, y: i32, seed: u32) -> f32 {
    let mut h = (x as u32)
        .wrapping_mul(0x9e37_79b1)
        .wrapping_add((y as u32).wrapping_mul(0x85eb_ca77))
        .wrapping_add(seed.wrapping_mul(0xc2b2_ae3d));
    h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
    h = (h ^ (h >> 12)).wrapping_mul(0x297a_2d39);
    h ^= h >> 15;
    (h & 0xffff) as f32 / 32_767.5 - 1.0
}

/// Random generator for the look of one thing of a scenario: the same in every variation.
pub(crate) fn looks_of(scenario: &Scenario, thing: &str) -> Pcg64Mcg {
    stream(&scenario.id, 0, &format!("looks {thing}"))
}
