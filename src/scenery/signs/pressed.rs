//! Plants pressed down, among others that still stand. What stands farther around grows there in every variation
//! (`scenery::stands`).

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::Drawing;
use super::flat::Spot;
use crate::scenario::schema::GroundTrait;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, luminance, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;
use crate::units::Point;
use crate::units::maths::power;

/// Longer than this many times its width, a patch is a lane, in which everything lies one way.
const LANE: f32 = 1.5;

/// Plants pressed down among others that stand: along a lane; in a short patch round as a bed, along it, or outwards from a
/// middle.
pub(super) fn flattened_plants(drawing: &mut Drawing) {
    // The under sides of leaves are paler than what stands, and not as yellow as straw.
    let pale = drawing.lighter(mix(hex(0xb8_b284), drawing.ground, 0.15));
    let hue = hex(0x84_8c48);
    let green = shade(hue, luminance(pale) * 0.78 / luminance(hue));
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
    let frayed = move |at: Point, within: Vec2| {
        let fray =
            0.6 * value(at.0 * 2.6, at.1 * 2.6, 65) + 0.4 * value(at.0 * 9.0, at.1 * 9.0, 64);
        let edge = within.x.abs().max(within.y.abs());
        (outline(at, within) - (0.7 * fray + 0.3) * ((edge - 0.5) / 0.5).max(0.0)).clamp(0.0, 1.0)
    };
    // Swathes: where one bunch of stalks ends on the next, the ground between them is darker.
    let swathe = move |at: Point, within: Vec2| {
        let along = lie(within);
        let across_m = at.0 * along.y - at.1 * along.x;
        let along_m = at.0 * along.x + at.1 * along.y;
        0.6 * value(across_m * 9.0, along_m * 1.1, 66)
            + 0.4 * value(across_m * 2.3, along_m * 1.7, 63)
    };
    drawing.patch(1.12, Some(Surface::Grass), |at, within| {
        let lain = swathe(at, within);
        Spot {
            share: frayed(at, within),
            colour: shade(mix(green, pale, 0.72 + 0.5 * lain), 1.0 + 0.24 * lain),
            up_m: 0.03 + 0.025 * lain,
        }
    });
    let area = drawing.width_m * drawing.height_m;
    for _ in 0..drawing.count((130.0 + 52.0 * area).min(600.0) as usize) {
        let within = Vec2::new(drawing.looks_in(), drawing.looks_in());
        let within = within * (1.0 - 0.12 * power(within.x * within.y, 2));
        let foot = drawing.place_in(within.x, within.y) + Vec3::Y * 0.05;
        let way = lie(within);
        let long_m = drawing.between(0.3, 0.6);
        let stray = drawing.between(-0.14, 0.14);
        let tip = foot + Vec3::new(way.x + stray * way.y, 0.05, -(way.y - stray * way.x)) * long_m;
        let share = drawing.chance();
        let tint = shade(mix(green, pale, 0.25 + share), drawing.between(0.78, 1.12));
        let mut blade = Mesh::default();
        blade.blade(foot, tip, 0.022, Surface::Grass.painted(tint));
        blade.lit_as_the_ground();
        drawing.mesh.append(&blade);
    }
    risen_at_the_rim(drawing, lie);
}

/// The plants at its edge, bent over into the patch and half risen, each bunch with a stalk or two that still stand. In an old
/// patch they rise within as well.
fn risen_at_the_rim(drawing: &mut Drawing, lie: impl Fn(Vec2) -> Vec2) {
    let regular = drawing.shows(GroundTrait::Regularity);
    let hue = hex(0x86_8a4c);
    let straw = shade(hue, luminance(drawing.ground) * 1.05 / luminance(hue));
    let inward = 0.9 - 0.4 * drawing.worn;
    let (wide_m, long_m) = (drawing.width_m, drawing.height_m);
    let around_m = 2.0 * (wide_m + long_m);
    for _ in 0..drawing.count((7.0 * around_m).clamp(24.0, 110.0) as usize) {
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
        let within = edge * out * drawing.between(inward, 1.12);
        let root = drawing.place_in(within.x, within.y);
        let way = lie(within);
        // How far over it leans: 0 upright, 1 flat.
        let over = drawing.between(0.35, 0.85);
        let tall_m = drawing.between(0.2, 0.4);
        let tint = shade(straw, drawing.between(0.85, 1.2));
        let mut bunch = Mesh::default();
        for _ in 0..3 {
            let aside = Vec3::new(
                drawing.between(-0.07, 0.07),
                0.0,
                drawing.between(-0.07, 0.07),
            );
            let long_m = tall_m * drawing.between(0.7, 1.1);
            let lean = Vec3::new(way.x, 0.0, -way.y) * over * long_m;
            let up_m = long_m * (1.0 - over * over).max(0.05).sqrt() * 0.8;
            let foot = root + aside;
            let tip = foot + aside + lean + Vec3::Y * up_m;
            bunch.blade(foot, tip, 0.018, Surface::Grass.painted(tint));
        }
        bunch.lit_as_the_ground();
        drawing.mesh.append(&bunch);
    }
}
