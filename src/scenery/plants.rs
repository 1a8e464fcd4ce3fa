//! Trees, bushes, long grass and crops, each where the simulation grows it.
//!
//! Only a tree's trunk occludes, so its crown begins above a person's head. Bush, grass and crop fill their occluding
//! volume. Crowns are masses of leaves with sprays standing out of them.

mod blades;
mod foliage;
mod trees;

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{hex, shade};
use super::ground;
use super::mesh::Mesh;
use super::shade::{spot, under};
use crate::scenario::schema::Plant;
use crate::sim::props::{Footprint, Prop};
use crate::sim::terrain::Terrain;
use blades::Tuft;
pub(super) use foliage::Crown;

/// Least height of a crown, metres: above a standing person's line of sight.
const CROWN_FROM_M: f32 = 2.3;

/// How far a wind of one metre a second bends grass over, and the most that any does, for each metre of height.
const BENT_S: f32 = 0.03;
const MOST_BENT: f32 = 0.3;

/// Level of detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Beside the way: every blade.
    Close,
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
    wind_mps: Vec3,
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
    let mut mesh = Mesh::default();
    match kind {
        Plant::Tree => trees::tree(&mut mesh, at, radius_m, height_m, looks, detail),
        Plant::Bush => bush(&mut mesh, at, radius_m, height_m, looks, detail),
        Plant::LongGrass | Plant::Crop => {
            let tuft = Tuft {
                at,
                radius_m,
                height_m,
                bent: (wind_mps * BENT_S).clamp_length_max(MOST_BENT),
                soil: ground::colour_at(terrain, prop.at),
                detail,
            };
            if kind == Plant::LongGrass {
                tuft.grass(&mut mesh, looks);
            } else {
                tuft.crop(&mut mesh, looks);
            }
        }
    }
    let sides = if detail == Detail::Plain { 4 } else { 6 };
    match kind {
        Plant::Tree => {
            mesh.append(&under(terrain, prop.at, height_m * 0.34, 0.36, sides));
        }
        Plant::Bush => {
            mesh.append(&under(terrain, prop.at, radius_m * 1.5, 0.5, sides));
        }
        Plant::LongGrass | Plant::Crop => {
            if detail == Detail::Close {
                mesh.append(&spot(terrain, prop.at, radius_m * 1.5, 0.5, sides));
            }
        }
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
        own.grow(mesh, detail, 40, 0.38 * radius_m.min(0.9), looks);
    }
}
