//! A way that nobody uses any more: its two worn lines, or its path, under grass, weeds with broad leaves or creepers, with
//! seedlings in them.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use super::flat::Spot;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;
use crate::units::Point;

/// How far from its middle a wheel has worn the way, as a share of half its width.
const RUT: f32 = 0.48;

/// A way narrower than this was a path of feet, worn in its middle, metres.
const PATH_M: f32 = 1.9;

/// How deep in what was worn a place across the way is: 1 in its middle, 0 beside it.
fn rut(across: f32, path: bool) -> f32 {
    if path {
        (1.25 - across.abs() / 0.4).clamp(0.0, 1.0)
    } else {
        (1.2 - (across.abs() - RUT).abs() / 0.2).clamp(0.0, 1.0)
    }
}

pub(super) fn overgrown(drawing: &mut Drawing) {
    let hue = [hex(0x6c_7a3e), hex(0x5a_7434), hex(0x7a_7a44)][drawing.exemplar];
    let colour = drawing.set_off(hue);
    let bare = drawing.lighter(mix(drawing.ground, hex(0xb8_a07a), 0.6));
    let north = drawing.height_m >= drawing.width_m;
    let turned = move |x: f32, y: f32| if north { (y, x) } else { (x, y) };
    let (wide_m, long_m) = if north {
        (drawing.width_m, drawing.height_m)
    } else {
        (drawing.height_m, drawing.width_m)
    };
    let path = wide_m < PATH_M;
    // The worn lines stay, broken here and there by what has grown across them; they sway as wheels do.
    let sway = move |along: f32| 0.1 * ops::sin(along * 2.6 + 0.7) / wide_m.max(1.0);
    let worn = move |(along, across): (f32, f32), weeds: f32| {
        let deep = rut(across - sway(along), path);
        (deep * (1.15 - 0.9 * weeds.max(0.0))).clamp(0.0, 1.0)
    };
    let weeds_at = |at: Point| {
        0.6 * value(at.0 * 1.9, at.1 * 1.9, 72) + 0.4 * value(at.0 * 6.0, at.1 * 6.0, 73)
    };
    drawing.patch(1.12, None, |at, within| {
        let weeds = weeds_at(at);
        let place = turned(within.x, within.y);
        let deep = worn(place, weeds);
        let grown = shade(colour, 1.0 + 0.22 * weeds);
        // Its sides run out into the land in tongues, its ends in the two lines alone.
        let side = (1.04 + 0.34 * weeds - place.1.abs()) / 0.4;
        let end = (1.1 + 0.2 * weeds - place.0.abs()) / (0.5 - 0.3 * deep);
        Spot {
            share: side.min(end).clamp(0.0, 1.0) * (0.72 + 0.28 * weeds).clamp(deep, 1.0),
            colour: mix(grown, shade(bare, 1.0 + 0.1 * weeds), deep),
            up_m: 0.02 * (1.0 - deep),
        }
    });
    let area = (drawing.width_m * drawing.height_m).clamp(1.0, 14.0);
    // What stands above the ground, within what the sign is said to reach.
    let tall_m = ((drawing.above_m() + 0.26) * 0.75).min(0.5);
    let plants = drawing.count((16.0 + 7.0 * area) as usize);
    let plants = if drawing.exemplar == 2 {
        plants * 2 / 3
    } else {
        plants
    };
    for _ in 0..plants {
        let (along, across) = (drawing.looks_in() * 0.98, drawing.looks_in() * 0.98);
        let (x, y) = turned(along, across);
        // Where feet and wheels went, it is low and thin.
        let deep = worn((along, across), 0.0);
        if drawing.chance() < 0.7 * deep {
            continue;
        }
        let foot = drawing.place_in(x, y);
        let tint = shade(colour, drawing.between(0.72, 1.2));
        let own_m = tall_m * (1.0 - 0.6 * deep) * drawing.between(0.6, 1.1);
        match drawing.exemplar {
            0 => tuft(drawing, foot, own_m, tint),
            1 => weed(drawing, foot, own_m, tint),
            _ => creeper(drawing, foot, own_m, tint),
        }
    }
    // Seedlings stand in the worn lines themselves: nobody has driven or walked over them.
    for number in 0..drawing.count((long_m * 0.9).clamp(2.0, 7.0) as usize) {
        let line = if path { 0.0 } else { [-RUT, RUT][number % 2] };
        let (along, aside) = (drawing.looks_in() * 0.9, drawing.between(-0.12, 0.12));
        let (x, y) = turned(along, line + aside + sway(along));
        let foot = drawing.place_in(x, y);
        let up_m = (tall_m * drawing.between(1.0, 1.5)).min(0.6);
        let tint = shade(colour, drawing.between(0.7, 1.0));
        seedling(drawing, foot, up_m, tint);
    }
}

/// A young tree: a woody stem that forks, with leaves at its ends.
fn seedling(drawing: &mut Drawing, foot: Vec3, up_m: f32, tint: [f32; 3]) {
    let mut part = Mesh::default();
    let wood = Surface::Bark.painted(shade(hex(0x6a_5a42), 0.9));
    let fork = foot + Vec3::new(drawing.between(-0.04, 0.04), up_m * 0.45, 0.0);
    part.rod(foot, fork, [0.014, 0.01], 4, wood);
    let begin = drawing.between(0.0, std::f32::consts::TAU);
    for twig in 0..4 {
        let turn = begin + twig as f32 * 1.7;
        let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let end = fork + out * up_m * 0.3 + Vec3::Y * up_m * drawing.between(0.2, 0.55);
        part.rod(fork, end, [0.008, 0.004], 3, wood);
        for leaf in 0..4 {
            let turn = turn + 1.6 * leaf as f32;
            let way = Vec3::new(ops::cos(turn), drawing.between(-0.2, 0.5), ops::sin(turn));
            let at = fork.lerp(end, 0.55 + 0.15 * leaf as f32);
            let long_m = up_m * drawing.between(0.2, 0.32);
            part.blade(
                at,
                at + way * long_m,
                long_m * 0.5,
                Surface::Leaves.painted(shade(tint, drawing.between(0.85, 1.15))),
            );
        }
    }
    part.lit_as_the_ground();
    drawing.mesh.append(&part);
}

/// Blades that fan out.
fn tuft(drawing: &mut Drawing, foot: Vec3, tall_m: f32, tint: [f32; 3]) {
    let mut part = Mesh::default();
    for _ in 0..drawing.count(9) {
        let turn = drawing.between(0.0, std::f32::consts::TAU);
        let (out, up_m) = (
            drawing.between(0.02, 0.14),
            tall_m * drawing.between(0.6, 1.2),
        );
        let from = foot + Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * out * 0.3;
        let tip = foot + Vec3::new(ops::cos(turn) * out, up_m, ops::sin(turn) * out);
        let straw = mix(tint, shade(hex(0xb8_a468), 0.8), 0.3 * drawing.chance());
        part.blade(from, tip, 0.02, Surface::Grass.painted(straw));
    }
    part.lit_as_the_ground();
    drawing.mesh.append(&part);
}

/// A stem with leaves in pairs.
fn weed(drawing: &mut Drawing, foot: Vec3, tall_m: f32, tint: [f32; 3]) {
    let mut part = Mesh::default();
    let up_m = tall_m * drawing.between(0.7, 1.35);
    let lean = Vec3::new(
        drawing.between(-0.05, 0.05),
        up_m,
        drawing.between(-0.05, 0.05),
    );
    part.rod(foot, foot + lean, [0.009, 0.004], 4, shade(tint, 0.8));
    for pair in 0..4 {
        let at = foot + lean * (0.15 + 0.26 * pair as f32);
        let turn = pair as f32 * 1.7 + drawing.between(0.0, 0.6);
        for side in [0.0, std::f32::consts::PI] {
            let way = Vec3::new(ops::cos(turn + side), 0.35, ops::sin(turn + side));
            let long_m = up_m * drawing.between(0.35, 0.55) * (1.15 - 0.2 * pair as f32);
            part.blade(
                at,
                at + way * long_m,
                long_m * 0.42,
                Surface::Leaves.painted(tint),
            );
        }
    }
    part.lit_as_the_ground();
    drawing.mesh.append(&part);
}

/// A runner along the ground with leaves on both sides and a dry stalk.
fn creeper(drawing: &mut Drawing, foot: Vec3, tall_m: f32, tint: [f32; 3]) {
    let mut part = Mesh::default();
    let mut heading = drawing.between(0.0, std::f32::consts::TAU);
    let mut at = foot + Vec3::Y * 0.02;
    for number in 0..5 {
        heading += drawing.between(-0.7, 0.7);
        let next = at + Vec3::new(ops::cos(heading), 0.0, ops::sin(heading)) * 0.11;
        part.rod(at, next, [0.008; 2], 4, shade(tint, 0.75));
        let turn = heading + if number % 2 == 0 { 1.2 } else { -1.2 };
        let leaf = Vec3::new(ops::cos(turn), 0.45, ops::sin(turn)) * drawing.between(0.08, 0.13);
        part.blade(next, next + leaf, 0.065, Surface::Leaves.painted(tint));
        at = next;
    }
    let stalk = Vec3::new(
        drawing.between(-0.06, 0.06),
        tall_m * 1.2,
        drawing.between(-0.06, 0.06),
    );
    part.blade(
        foot,
        foot + stalk,
        0.014,
        Surface::Grass.painted(mix(tint, hex(0xb0_9c68), 0.5)),
    );
    part.lit_as_the_ground();
    drawing.mesh.append(&part);
}
