//! Trees, bushes, long grass and crops, each where the simulation grows it.
//!
//! Only a tree's trunk occludes, so its crown begins above a person's head. Bush, grass and crop fill their occluding
//! volume. Crowns are bodies of leaves with sprays standing out of them, lit as one round thing.

mod foliage;
mod trees;

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{Colour, hex, mix, shade};
use super::ground;
use super::mesh::Mesh;
use super::shade::under;
use super::surface::{Paint, Surface};
use crate::scenario::schema::Plant;
use crate::sim::props::{Footprint, Prop};
use crate::sim::terrain::Terrain;
use foliage::Crown;

/// Least height of a crown, metres: above a standing person's line of sight.
const CROWN_FROM_M: f32 = 2.3;

/// Level of detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Full.
    Full,
    /// Shape only.
    Plain,
}

/// One plant.
pub(super) fn mesh(
    kind: Plant,
    prop: &Prop,
    terrain: &Terrain,
    looks: &mut Pcg64Mcg,
    detail: Detail,
) -> Mesh {
    let radius_m = match prop.footprint {
        Footprint::Disc { radius_m } => radius_m,
        Footprint::Rectangle { half_width_m, .. } => half_width_m,
    };
    let ground_m = terrain.height_m(prop.at);
    let at = prop.at.at_height(ground_m).world();
    let height_m = prop.top_m - ground_m;
    let soil = ground::colour_at(terrain, prop.at);
    let mut mesh = Mesh::default();
    match kind {
        Plant::Tree => trees::tree(&mut mesh, at, radius_m, height_m, looks, detail),
        Plant::Bush => bush(&mut mesh, at, radius_m, height_m, looks, detail),
        Plant::LongGrass => grass(&mut mesh, at, radius_m, height_m, soil, looks, detail),
        Plant::Crop => crop(&mut mesh, at, radius_m, height_m, looks, detail),
    }
    let sides = if detail == Detail::Full { 6 } else { 4 };
    match kind {
        Plant::Tree => {
            mesh.append(&under(terrain, prop.at, height_m * 0.34, 0.36, sides));
        }
        Plant::Bush => {
            mesh.append(&under(terrain, prop.at, radius_m * 1.5, 0.5, sides));
        }
        Plant::LongGrass | Plant::Crop => {}
    }
    mesh
}

fn bush(
    mesh: &mut Mesh,
    at: Vec3,
    radius_m: f32,
    height_m: f32,
    looks: &mut Pcg64Mcg,
    detail: Detail,
) {
    let leaf = [0x5f_6d3a, 0x6d_7441, 0x54_6638][looks.random_range(0..3)];
    let leaf = shade(hex(leaf), 0.85 + 0.3 * looks.random::<f32>());
    if detail == Detail::Plain {
        let whole = Crown {
            middle: at + Vec3::Y * height_m * 0.45,
            half: Vec3::new(radius_m * 1.12, height_m * 0.55, radius_m * 1.12),
            leaf,
        };
        whole.grow(mesh, detail, 0, 0.0, looks);
        return;
    }
    // Several shoots from one root, each with a body of leaves of its own.
    let begin = looks.random::<f32>() * TAU;
    for shoot in 0..4 {
        let [near, low, wide] = [(); 3].map(|()| looks.random::<f32>());
        let turn = begin + shoot as f32 / 3.0 * TAU;
        let (out_m, up_m, half_m, deep_m) = if shoot == 0 {
            (0.0, height_m * 0.56, radius_m * 0.78, height_m * 0.44)
        } else {
            let half_m = radius_m * (0.5 + 0.18 * wide);
            let up_m = height_m * (0.3 + 0.16 * low);
            (
                radius_m * (0.46 + 0.16 * near),
                up_m,
                half_m,
                up_m.min(height_m * 0.42),
            )
        };
        let side = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * out_m;
        let own = Crown {
            middle: at + side + Vec3::Y * up_m,
            half: Vec3::new(half_m, deep_m, half_m),
            leaf: shade(leaf, 0.88 + 0.24 * looks.random::<f32>()),
        };
        own.grow(mesh, detail, 13, 0.42 * radius_m.min(0.9), looks);
    }
}

/// Stalks side by side, lighter at the top than below: self-shading.
fn stalks(colour: Colour) -> impl Fn(f32) -> Paint {
    move |up| Surface::Thatch.painted(shade(colour, 0.62 + 0.55 * up))
}

fn grass(
    mesh: &mut Mesh,
    at: Vec3,
    radius_m: f32,
    height_m: f32,
    soil: Colour,
    looks: &mut Pcg64Mcg,
    detail: Detail,
) {
    let straw = [0xa8_9b58, 0x93_9450, 0xb8_a569, 0x84_8c48][looks.random_range(0..4)];
    let straw = mix(
        shade(hex(straw), 0.9 + 0.25 * looks.random::<f32>()),
        soil,
        0.25,
    );
    // An occluding body with blades standing out of it.
    let (sides, blades) = match detail {
        Detail::Full => (6, 14),
        Detail::Plain => (4, 0),
    };
    let rings = [
        (-0.1, radius_m * 0.85),
        (height_m * 0.55, radius_m * 1.05),
        (height_m * 0.8, radius_m * 0.55),
    ];
    let rings = match detail {
        Detail::Full => &rings[..],
        Detail::Plain => &[rings[0], (height_m * 0.75, radius_m * 0.8)],
    };
    mesh.turned(at, rings, sides, stalks(straw), || {
        0.3 * (looks.random::<f32>() - 0.5)
    });
    for _ in 0..blades {
        let turn = looks.random::<f32>() * TAU;
        let out_m = radius_m * (0.25 + 0.7 * looks.random::<f32>());
        let lean = 1.2 + 0.7 * looks.random::<f32>();
        let side = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let foot = at + side * out_m + Vec3::Y * height_m * 0.2;
        let tip = at
            + side * out_m * lean
            + Vec3::Y * height_m * (0.75 + 0.3 * looks.random::<f32>()).min(1.0);
        blade(
            mesh,
            foot,
            tip,
            0.05,
            shade(straw, 0.85 + 0.4 * looks.random::<f32>()),
        );
    }
}

/// A pointed, double-sided leaf.
fn blade(mesh: &mut Mesh, foot: Vec3, tip: Vec3, wide_m: f32, colour: Colour) {
    let across = (tip - foot).cross(Vec3::Y).normalize_or(Vec3::X) * wide_m;
    mesh.triangle([foot - across, foot + across, tip], colour);
    mesh.triangle([foot + across, foot - across, tip], colour);
}

fn crop(
    mesh: &mut Mesh,
    at: Vec3,
    radius_m: f32,
    height_m: f32,
    looks: &mut Pcg64Mcg,
    detail: Detail,
) {
    let leaf = shade(hex(0x73_8a3e), 0.85 + 0.35 * looks.random::<f32>());
    let ear = hex(0xb9_9a55);
    let rings = [
        (-0.1, radius_m * 0.55),
        (height_m * 0.5, radius_m),
        (height_m * 0.78, radius_m * 0.5),
    ];
    let sides = if detail == Detail::Full { 5 } else { 4 };
    mesh.turned(at, &rings, sides, stalks(leaf), || {
        0.3 * (looks.random::<f32>() - 0.5)
    });
    let stalks = if detail == Detail::Full { 3 } else { 1 };
    for _ in 0..stalks {
        let turn = looks.random::<f32>() * TAU;
        let side = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * radius_m * 0.6;
        let foot = at + side + Vec3::Y * height_m * 0.55;
        mesh.rod(
            foot,
            at + side * 1.15 + Vec3::Y * height_m,
            [0.05, 0.0],
            3,
            ear,
        );
        if detail == Detail::Full {
            let tip = at + side * 2.2 + Vec3::Y * height_m * 0.7;
            blade(mesh, foot - Vec3::Y * 0.15, tip, 0.06, shade(leaf, 1.2));
        }
    }
}
