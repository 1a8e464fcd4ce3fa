//! A way that nobody uses any more: grass, weeds with broad leaves, or creepers on it.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use super::flat::Spot;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;

/// How far from its middle a wheel or a foot has worn the way, as a share of half its width.
const RUT: f32 = 0.46;

/// How deep in a rut a place across the way is: 1 in its middle, 0 beside it.
fn rut(across: f32) -> f32 {
    (1.0 - (across.abs() - RUT).abs() / 0.2).clamp(0.0, 1.0)
}

pub(super) fn overgrown(drawing: &mut Drawing) {
    let hue = [hex(0x6c_7a3e), hex(0x5a_7434), hex(0x7a_7a44)][drawing.exemplar];
    let colour = drawing.set_off(hue);
    let bare = shade(mix(drawing.ground, hex(0xb8_a07a), 0.45), 1.08);
    let outline = drawing.outline(74);
    let north = drawing.height_m >= drawing.width_m;
    let turned = move |x: f32, y: f32| if north { (y, x) } else { (x, y) };
    // Its ends still show the way; towards its middle it has grown over.
    let cover = move |(along, across): (f32, f32), weeds: f32| {
        let closed = 1.25 - 1.05 * along * along - 0.75 * rut(across) * (0.35 + along.abs());
        (closed + 0.7 * weeds).clamp(0.0, 1.0)
    };
    drawing.patch(1.12, None, |at, within| {
        let weeds =
            0.6 * value(at.0 * 2.2, at.1 * 2.2, 72) + 0.4 * value(at.0 * 6.0, at.1 * 6.0, 73);
        let place = turned(within.x, within.y);
        let worn = mix(bare, shade(bare, 0.78), rut(place.1));
        let grown = shade(colour, 1.0 + 0.2 * weeds);
        Spot {
            share: outline(at, within),
            colour: mix(worn, grown, cover(place, weeds)),
            up_m: 0.02 * (1.0 - rut(place.1)),
        }
    });
    let area = (drawing.width_m * drawing.height_m).clamp(1.0, 14.0);
    // What stands above the ground, within what the sign is said to reach.
    let tall_m = ((drawing.above_m() + 0.26) * 0.75).min(0.5);
    let plants = drawing.count((16.0 + 7.0 * area) as usize);
    let plants = if drawing.exemplar == 2 {
        plants / 2
    } else {
        plants
    };
    for _ in 0..plants {
        let (mut x, mut y) = (drawing.looks_in() * 0.96, drawing.looks_in() * 0.96);
        if drawing.chance() > cover(turned(x, y), 0.0) {
            // Where feet and wheels went, hardly anything grows: it stands along the edge.
            (x, y) = if north {
                (x.signum() * 0.92, y)
            } else {
                (x, y.signum() * 0.92)
            };
        }
        let foot = drawing.place_in(x, y);
        let tint = shade(colour, drawing.between(0.72, 1.2));
        match drawing.exemplar {
            0 => tuft(drawing, foot, tall_m, tint),
            1 => weed(drawing, foot, tall_m, tint),
            _ => creeper(drawing, foot, tall_m, tint),
        }
    }
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
