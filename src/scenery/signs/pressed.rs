//! Plants pressed down, among others that still stand. What stands farther around grows there in every variation
//! (`scenery::stands`).

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::Drawing;
use super::flat::Spot;
use crate::scenario::schema::GroundTrait;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;
use crate::units::maths::power;

/// Longer than this many times its width, a patch is a lane, in which everything lies one way.
const LANE: f32 = 1.5;

/// Plants pressed down among others that stand: along a lane; in a short patch round as a bed, along it, or outwards from a
/// middle.
pub(super) fn flattened_plants(drawing: &mut Drawing) {
    let hue = mix(hex(0xc0_b272), drawing.ground, 0.25);
    let colour = drawing.lighter(hue);
    let outline = drawing.outline(67);
    let north = drawing.height_m >= drawing.width_m;
    let (short_m, long_m) = if north {
        (drawing.width_m, drawing.height_m)
    } else {
        (drawing.height_m, drawing.width_m)
    };
    let exemplar = if long_m > LANE * short_m {
        1
    } else {
        drawing.exemplar
    };
    // The way that the stalks lie at a place of the patch.
    let lie = move |within: Vec2| match exemplar {
        0 => (within.perp() + within * 0.25).normalize_or(Vec2::X),
        1 if north => Vec2::new(0.16 * within.x, 1.0).normalize_or(Vec2::Y),
        1 => Vec2::new(1.0, 0.16 * within.y).normalize_or(Vec2::X),
        _ => within.normalize_or(Vec2::Y),
    };
    // The edge is that of stalks that fell over it, some farther than others.
    let frayed = move |at: crate::units::Point, within: Vec2| {
        let fray =
            0.6 * value(at.0 * 2.6, at.1 * 2.6, 65) + 0.4 * value(at.0 * 9.0, at.1 * 9.0, 64);
        let edge = within.x.abs().max(within.y.abs());
        (outline(at, within) - (0.5 * fray + 0.25) * ((edge - 0.55) / 0.45).max(0.0))
            .clamp(0.0, 1.0)
    };
    drawing.patch(1.12, Some(Surface::Grass), |at, within| {
        let along = lie(within);
        let across = at.0 * along.y - at.1 * along.x;
        let stalks = value(across * 11.0, (at.0 * along.x + at.1 * along.y) * 1.2, 66);
        Spot {
            share: frayed(at, within),
            colour: shade(colour, 1.0 + 0.22 * stalks),
            up_m: 0.02,
        }
    });
    let area = drawing.width_m * drawing.height_m;
    for _ in 0..drawing.count((130.0 + 52.0 * area).min(600.0) as usize) {
        let within = Vec2::new(drawing.looks_in(), drawing.looks_in());
        let within = within * (1.0 - 0.12 * power(within.x * within.y, 2));
        let foot = drawing.place_in(within.x, within.y) + Vec3::Y * 0.03;
        let way = lie(within);
        let long_m = drawing.between(0.24, 0.48);
        let stray = drawing.between(-0.16, 0.16);
        let tip = foot + Vec3::new(way.x + stray * way.y, 0.06, -(way.y - stray * way.x)) * long_m;
        let tint = shade(colour, drawing.between(0.7, 1.14));
        let mut blade = Mesh::default();
        blade.blade(foot, tip, 0.022, Surface::Grass.painted(tint));
        blade.lit_as_the_ground();
        drawing.mesh.append(&blade);
    }
    standing_around(drawing, lie);
}

/// The plants at its edge: in tufts, of the straw of what stands around, here and there bent over into it. In an old patch they
/// rise again within.
fn standing_around(drawing: &mut Drawing, lie: impl Fn(Vec2) -> Vec2) {
    let regular = drawing.shows(GroundTrait::Regularity);
    let straw = mix(hex(0x9c_9858), drawing.ground, 0.4);
    let inward = 0.94 - 0.4 * drawing.worn;
    let (wide_m, long_m) = (drawing.width_m, drawing.height_m);
    let around_m = 2.0 * (wide_m + long_m);
    for _ in 0..drawing.count((8.0 * around_m).clamp(24.0, 110.0) as usize) {
        let (at, far) = (drawing.looks_in(), drawing.looks_in().signum());
        let edge = if drawing.chance() < wide_m / (wide_m + long_m) {
            Vec2::new(at, far)
        } else {
            Vec2::new(far, at)
        };
        let out = if regular {
            1.0
        } else {
            1.0 / ops::cbrt(power(edge.x.abs(), 3) + power(edge.y.abs(), 3))
        };
        let within = edge * out * drawing.between(inward, 1.2);
        let root = drawing.place_in(within.x, within.y);
        let bent = if drawing.chance() < 0.3 { 0.3 } else { 0.08 };
        let way = lie(within) * drawing.between(0.0, bent);
        let tall_m = drawing.between(0.1, 0.3);
        let tint = shade(straw, drawing.between(0.78, 1.15));
        let mut tuft = Mesh::default();
        for _ in 0..5 {
            let aside = Vec3::new(
                drawing.between(-0.07, 0.07),
                0.0,
                drawing.between(-0.07, 0.07),
            );
            let up_m = tall_m * drawing.between(0.5, 1.1);
            let tip = root + aside * 1.6 + Vec3::new(way.x, up_m - way.length() * 0.4, -way.y);
            let foot = root + aside * 0.5;
            tuft.blade(foot, tip, 0.016, Surface::Grass.painted(tint));
        }
        tuft.lit_as_the_ground();
        drawing.mesh.append(&tuft);
    }
}
