//! Plants pressed down, among others that still stand.

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

/// Plants pressed down among others that stand: round as a bed, along a lane, or outwards from a middle.
pub(super) fn flattened_plants(drawing: &mut Drawing) {
    let hue = mix(hex(0xb8_ae6c), drawing.ground, 0.25);
    let colour = drawing.lighter(hue);
    let outline = drawing.outline(67);
    let exemplar = drawing.exemplar;
    let north = drawing.height_m >= drawing.width_m;
    // The way that the stalks lie at a place of the patch.
    let lie = move |within: Vec2| match exemplar {
        0 => (within.perp() + within * 0.25).normalize_or(Vec2::X),
        1 => Vec2::new(0.12 * within.x, 1.0).normalize_or(Vec2::Y),
        _ => within.normalize_or(Vec2::Y),
    };
    let lie = move |within: Vec2| {
        if exemplar == 1 && !north {
            lie(within).perp()
        } else {
            lie(within)
        }
    };
    drawing.patch(1.12, Some(Surface::Grass), |at, within| {
        let along = lie(within);
        let across = at.0 * along.y - at.1 * along.x;
        let stalks = value(across * 11.0, (at.0 * along.x + at.1 * along.y) * 1.2, 66);
        Spot {
            share: outline(at, within),
            colour: shade(colour, 1.0 + 0.2 * stalks),
            up_m: 0.02,
        }
    });
    let area = drawing.width_m * drawing.height_m;
    for _ in 0..drawing.count((120.0 + 50.0 * area).min(560.0) as usize) {
        let within = Vec2::new(drawing.looks_in(), drawing.looks_in()) * 0.98;
        let foot = drawing.place_in(within.x, within.y) + Vec3::Y * 0.03;
        let way = lie(within);
        let long_m = drawing.between(0.22, 0.5);
        let stray = drawing.between(-0.25, 0.25);
        let tip = foot + Vec3::new(way.x + stray * way.y, 0.07, -(way.y - stray * way.x)) * long_m;
        let tint = shade(colour, drawing.between(0.72, 1.16));
        let mut blade = Mesh::default();
        blade.blade(foot, tip, 0.02, Surface::Grass.painted(tint));
        blade.lit_as_the_ground();
        drawing.mesh.append(&blade);
    }
    standing_around(drawing, lie);
}

/// The plants around what is pressed: a dense rim that still stands, some of them bent over. In an old patch they rise again
/// within.
fn standing_around(drawing: &mut Drawing, lie: impl Fn(Vec2) -> Vec2) {
    let regular = drawing.shows(GroundTrait::Regularity);
    let green = mix(hex(0x8c_9150), drawing.ground, 0.3);
    let inward = 0.86 - 0.4 * drawing.worn;
    let (wide_m, long_m) = (drawing.width_m, drawing.height_m);
    let around_m = 2.0 * (wide_m + long_m);
    for _ in 0..drawing.count((42.0 * around_m).clamp(60.0, 520.0) as usize) {
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
        let within = edge * out * drawing.between(inward, 1.1);
        let foot = drawing.place_in(within.x, within.y);
        let bent = if drawing.chance() < 0.2 { 0.22 } else { 0.05 };
        let way = lie(within) * drawing.between(0.0, bent);
        let up_m = drawing.between(0.18, 0.36);
        let tip = foot + Vec3::new(way.x, up_m - way.length() * 0.4, -way.y);
        let tint = shade(green, drawing.between(0.72, 1.2));
        drawing
            .mesh
            .blade(foot, tip, 0.018, Surface::Grass.painted(tint));
    }
}
