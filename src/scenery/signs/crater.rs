//! A crater or burnt ground. It cannot cut into the land: the rim rises, and the hollow is in its shading.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use super::flat::Spot;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;

/// A fresh crater with soil thrown out in rays, an old one with grass on its rim, or burnt ground with ash and stubble.
pub(super) fn crater(drawing: &mut Drawing) {
    if drawing.exemplar == 2 {
        burnt(drawing);
        return;
    }
    let old = drawing.exemplar == 1;
    let burnt = drawing.darker(if old { hex(0x4a_4034) } else { hex(0x3a_342e) });
    let rim = mix(burnt, drawing.ground, 0.45);
    let across_m = drawing.width_m.min(drawing.height_m);
    let rise_m = (0.1 * across_m).clamp(0.06, 0.24) * if old { 0.7 } else { 1.0 };
    drawing.patch(1.45, Some(Surface::Field), |at, within| {
        let out = within.length() + 0.08 * value(at.0 * 2.0, at.1 * 2.0, 75);
        let on_rim = (1.0 - ((out - 0.86) / 0.24).abs()).clamp(0.0, 1.0);
        let clods = value(at.0 * 6.0, at.1 * 6.0, 76) + 0.5 * value(at.0 * 13.0, at.1 * 13.0, 77);
        let turn = ops::atan2(within.y, within.x);
        let ray = 0.5 + 0.5 * ops::sin(turn * 7.0 + 2.0 * value(turn * 2.0, 0.0, 78));
        let reach = if old { 1.1 } else { 1.08 + 0.3 * ray };
        // Darkest in its depth, on the side away from the light.
        let depth = (1.0 - out / 0.8).clamp(0.0, 1.0);
        let side = 0.16 * (within.x - within.y) * (1.0 - on_rim);
        let tone = 1.12 - 0.34 * depth + side + 0.12 * clods;
        Spot {
            share: ((reach - out) / 0.22).clamp(0.0, 1.0),
            colour: shade(mix(burnt, rim, on_rim), tone),
            up_m: rise_m * on_rim * on_rim * (3.0 - 2.0 * on_rim) + 0.025 * clods * (0.3 + on_rim),
        }
    });
    if old {
        for _ in 0..drawing.count(40) {
            let turn = drawing.between(0.0, std::f32::consts::TAU);
            let out = drawing.between(0.75, 1.1);
            let foot = drawing.place_in(ops::cos(turn) * out, ops::sin(turn) * out);
            let up = Vec3::new(
                drawing.between(-0.06, 0.06),
                rise_m * 0.5 + drawing.between(0.1, 0.22),
                drawing.between(-0.06, 0.06),
            );
            let tint = shade(
                mix(hex(0x76_7c42), drawing.ground, 0.3),
                drawing.between(0.8, 1.15),
            );
            drawing
                .mesh
                .blade(foot, foot + up, 0.016, Surface::Grass.painted(tint));
        }
        drawing.crumbs(8, 1.15, rim);
    } else {
        drawing.crumbs(34, 1.5, burnt);
    }
}

/// Burnt ground: black with grey ash in its middle and the charred ends of stalks.
fn burnt(drawing: &mut Drawing) {
    let black = drawing.darker(hex(0x2e_2a27));
    let ash = mix(black, shade(hex(0x9a_958c), 0.8), 0.45);
    drawing.patch(1.2, Some(Surface::Litter), |at, within| {
        let ragged =
            0.18 * value(at.0 * 3.0, at.1 * 3.0, 75) + 0.1 * value(at.0 * 8.0, at.1 * 8.0, 76);
        let out = within.length() + ragged;
        let grey = (value(at.0 * 2.4, at.1 * 2.4, 77) + 0.35 - out).clamp(0.0, 1.0);
        Spot {
            share: ((1.12 - out) / 0.2).clamp(0.0, 1.0),
            colour: mix(shade(black, 0.95 + 0.1 * ragged), ash, grey),
            up_m: 0.008 + 0.012 * grey,
        }
    });
    let mut part = Mesh::default();
    for _ in 0..drawing.count(40) {
        let turn = drawing.between(0.0, std::f32::consts::TAU);
        let out = drawing.chance().sqrt();
        let foot = drawing.place_in(ops::cos(turn) * out, ops::sin(turn) * out);
        let up = Vec3::new(
            drawing.between(-0.06, 0.06),
            drawing.between(0.04, 0.14),
            drawing.between(-0.06, 0.06),
        );
        part.rod(
            foot,
            foot + up,
            [0.008, 0.003],
            4,
            shade(black, drawing.between(0.6, 1.1)),
        );
    }
    for _ in 0..drawing.count(5) {
        let (x, y) = (drawing.looks_in() * 0.4, drawing.looks_in() * 0.4);
        let foot = drawing.place_in(x, y);
        let turn = drawing.between(0.0, std::f32::consts::TAU);
        let way = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let long_m = drawing.between(0.15, 0.4) * drawing.width_m.min(2.0) * 0.5;
        let at = foot + way * drawing.between(-0.4, 0.4) + Vec3::Y * 0.03;
        part.rod(
            at,
            at + way * long_m + Vec3::Y * 0.03,
            [0.03, 0.02],
            6,
            Surface::Bark.painted(shade(black, 0.9)),
        );
    }
    drawing.mesh.append(&part);
}
