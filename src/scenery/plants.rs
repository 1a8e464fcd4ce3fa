//! Trees, bushes, long grass and crops, each where the simulation grows it.
//!
//! Only a tree's trunk occludes, so its crown begins above a person's head. Bush, grass and crop fill their occluding
//! volume. Crowns are bodies of leaves in clumps, lit as one round thing.

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
use super::surface::Surface;
use crate::scenario::schema::Plant;
use crate::sim::props::{Footprint, Prop};
use crate::sim::terrain::Terrain;
use foliage::Crown;

/// Least height of a crown, metres: above a standing person's line of sight.
const CROWN_FROM_M: f32 = 2.3;

/// Level of detail. Binoculars enlarge even the last one: every level has limbs and a torn outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Along the way.
    Full,
    /// In the bounds, but away from the way.
    Plain,
    /// Beyond the bounds.
    Far,
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
    mesh
}

/// A tree or bush on the land beyond the bounds, so high.
pub(super) fn afar(foot: Vec3, height_m: f32, tree: bool, looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    if tree {
        let trunk_m = height_m * (0.022 + 0.014 * looks.random::<f32>());
        trees::tree(&mut mesh, foot, trunk_m, height_m, looks, Detail::Far);
    } else {
        bush(
            &mut mesh,
            foot,
            height_m * 0.7,
            height_m,
            looks,
            Detail::Far,
        );
    }
    mesh
}

/// Several shoots from one root, each with a body of leaves of its own.
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
    let (shoots, clumps, corners) = match detail {
        Detail::Full => (4, 10, 5),
        Detail::Plain => (2, 7, 4),
        Detail::Far => (2, 5, 4),
    };
    let begin = looks.random::<f32>() * TAU;
    for shoot in 0..shoots {
        let [near, low, wide] = [(); 3].map(|()| looks.random::<f32>());
        let turn = begin + shoot as f32 * 2.2;
        let (out_m, up_m, half_m, deep_m) = if shoot == 0 {
            (
                radius_m * 0.15 * near,
                height_m * 0.56,
                radius_m * 0.86,
                height_m * 0.44,
            )
        } else {
            let half_m = radius_m * (0.5 + 0.18 * wide);
            let up_m = height_m * (0.3 + 0.16 * low);
            (
                radius_m * (0.46 + 0.2 * near),
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
        own.grow(mesh, clumps, corners, looks);
    }
}

/// A clump of long grass: blades that lean out of one root, fray and differ in height, around a low heart of old straw.
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
    let leant = looks.random::<f32>() * TAU;
    let wind = Vec3::new(ops::cos(leant), 0.0, ops::sin(leant)) * radius_m * 0.5;
    let (blades, wide_m) = match detail {
        Detail::Full => {
            heart(
                mesh,
                at,
                radius_m * 0.7,
                height_m * 0.5,
                wind,
                shade(straw, 0.6),
            );
            (25, radius_m * 0.15)
        }
        Detail::Plain | Detail::Far => (7, radius_m * 0.34),
    };
    for number in 0..blades {
        let inner = (number as f32 + 0.5) / blades as f32;
        let turn = (number as f32 + 0.5 * looks.random::<f32>()) * 2.4;
        let side = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let [high, out, tone] = [(); 3].map(|()| looks.random::<f32>());
        // The outer ones lean far out, the inner ones stand; one of several has grown past the others.
        let up_m = height_m * (1.0 - 0.5 * inner) * (0.62 + 0.38 * high);
        let root = at + side * radius_m * 0.5 * inner - Vec3::Y * 0.05;
        let tip = at
            + side * radius_m * (0.25 + 1.25 * inner) * (0.6 + 0.7 * out)
            + wind * (up_m / height_m)
            + Vec3::Y * up_m;
        let tint = shade(straw, 0.8 + 0.4 * tone);
        leaning(mesh, [root, tip], wide_m * (0.7 + 0.5 * out), tint);
    }
}

/// The old straw at the root: a low cone that leans, with an uneven foot.
fn heart(mesh: &mut Mesh, at: Vec3, radius_m: f32, high_m: f32, leans: Vec3, colour: Colour) {
    let first = mesh.positions.len() as u32;
    let tip = Surface::Thatch.painted(shade(colour, 1.3));
    mesh.corner(at + leans * 0.5 + Vec3::Y * high_m, Vec3::Y, tip);
    for side in 0..5 {
        let turn = side as f32 / 5.0 * TAU;
        let out = Vec3::new(ops::cos(turn), 0.0, -ops::sin(turn));
        let foot = at + out * radius_m * (0.9 + 0.25 * ops::sin(turn * 2.0 + at.x)) - Vec3::Y * 0.1;
        let normal = (out + Vec3::Y * 0.6).normalize();
        mesh.corner(foot, normal, Surface::Thatch.painted(shade(colour, 0.7)));
    }
    for side in 0..5 {
        let next = (side + 1) % 5;
        mesh.indices
            .extend([first, first + 1 + side, first + 1 + next]);
    }
}

/// A pointed leaf seen from both sides, dark at its root, lit as what stands around it.
fn leaning(mesh: &mut Mesh, [root, tip]: [Vec3; 2], wide_m: f32, colour: Colour) {
    let along = tip - root;
    let across = along.cross(Vec3::Y).normalize_or(Vec3::X) * wide_m * 0.5;
    let normal = (Vec3::Y * 0.8 + Vec3::new(along.x, 0.0, along.z)).normalize_or(Vec3::Y);
    let dark = shade(colour, 0.62);
    let a = mesh.corner(root - across, normal, dark);
    let b = mesh.corner(root + across, normal, dark);
    let c = mesh.corner(tip, normal, shade(colour, 1.12));
    mesh.indices.extend([a, b, c, b, a, c]);
}

/// A stand of stalks with leaves that bend down from them.
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
    let (stalks, leaves) = match detail {
        Detail::Full => (3, 5),
        Detail::Plain | Detail::Far => (2, 3),
    };
    let begin = looks.random::<f32>() * TAU;
    for stalk in 0..stalks {
        let [near, lean, high] = [(); 3].map(|()| looks.random::<f32>());
        let turn = begin + stalk as f32 * TAU / stalks as f32 + near;
        let side = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
        let root = at + side * radius_m * (0.25 + 0.35 * near);
        let up_m = height_m * (0.84 + 0.16 * high);
        let top = root + side * radius_m * 0.35 * lean + Vec3::Y * up_m;
        leaning(mesh, [root - Vec3::Y * 0.1, top], 0.075, shade(leaf, 0.9));
        leaning(mesh, [root.lerp(top, 0.8), top], 0.09, ear);
        for number in 0..leaves {
            let from = root.lerp(
                top,
                0.22 + 0.6 * (number as f32 + 0.5 * lean) / leaves as f32,
            );
            let turn = turn + number as f32 * 2.5 + near;
            let out = Vec3::new(ops::cos(turn), 0.0, ops::sin(turn));
            let [long, droop] = [(); 2].map(|()| looks.random::<f32>());
            let tip = from
                + out * radius_m * (0.7 + 0.6 * long)
                + Vec3::Y * height_m * (0.16 - 0.22 * droop);
            leaning(mesh, [from, tip], 0.13, shade(leaf, 0.95 + 0.3 * long));
        }
    }
}
