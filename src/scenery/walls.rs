//! Walls, fences and hedges, piece by piece as the simulation has them.

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{hex, shade};
use super::form::frame;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::{Wall, WallKind};
use crate::sim::props::{self, Footprint, Prop};
use crate::sim::terrain::Terrain;

/// The mesh of each piece of a wall; only shapes when there are more than this many pieces.
pub(super) fn meshes(
    scenario: &Scenario,
    wall: &Wall,
    terrain: &Terrain,
    most_full: usize,
    so_far: usize,
) -> Vec<Mesh> {
    let looks = &mut looks_of(scenario, &wall.id);
    let pieces = props::wall_pieces(wall, terrain);
    let plain = so_far.max(pieces.len()) > most_full;
    pieces
        .iter()
        .map(|piece| self::piece(wall, piece, terrain, looks, plain))
        .collect()
}

fn piece(wall: &Wall, piece: &Prop, terrain: &Terrain, looks: &mut Pcg64Mcg, plain: bool) -> Mesh {
    let Footprint::Rectangle {
        facing_deg,
        half_width_m,
        half_depth_m,
    } = piece.footprint
    else {
        return Mesh::default();
    };
    let ground_m = terrain.height_m(piece.at);
    let half = Vec3::new(half_width_m, 0.0, half_depth_m);
    let low = Vec3::new(-half.x, piece.bottom_m - ground_m, -half.z);
    let high = Vec3::new(half.x, piece.top_m - ground_m, half.z);
    let mut mesh = Mesh::default();
    match wall.kind {
        WallKind::Stone => stone(&mut mesh, low, high, looks, plain),
        WallKind::Mud => mud(&mut mesh, low, high, looks),
        WallKind::Fence => fence(&mut mesh, low, high),
        WallKind::Hedge => hedge(&mut mesh, low, high, looks, plain),
    }
    mesh.moved(&frame(piece.at.at_height(ground_m), facing_deg))
}

fn stone(mesh: &mut Mesh, low: Vec3, high: Vec3, looks: &mut Pcg64Mcg, plain: bool) {
    let stone = hex(0x9d_9789);
    let cap_m = 0.1_f32.min((high.y - low.y) * 0.2);
    mesh.block(low, high - Vec3::Y * cap_m, Surface::Masonry.painted(stone));
    let over = Vec3::new(0.03, 0.0, 0.0);
    mesh.block(
        Vec3::new(low.x, high.y - cap_m, low.z) - over,
        high + over,
        Surface::Rock.painted(shade(stone, 1.18)),
    );
    if plain {
        return;
    }
    let (rows, count) = (
        ((high.y / 0.45) as usize).clamp(1, 5),
        (((high.z - low.z) / 0.8) as usize).clamp(1, 9),
    );
    let (row_m, step_m) = (
        (high.y - cap_m) / rows as f32,
        (high.z - low.z) / count as f32,
    );
    for row in 0..rows {
        for number in 0..count {
            let tint = shade(stone, 0.78 + 0.36 * looks.random::<f32>());
            let (y, z) = (row as f32 * row_m, low.z + number as f32 * step_m);
            let inset = 0.03;
            for x in [low.x - 0.012, high.x] {
                mesh.block(
                    Vec3::new(x, y + inset, z + inset),
                    Vec3::new(x + 0.012, y + row_m - inset, z + step_m - inset),
                    Surface::Rock.painted(tint),
                );
            }
        }
    }
}

fn mud(mesh: &mut Mesh, low: Vec3, high: Vec3, looks: &mut Pcg64Mcg) {
    let mud = shade(hex(0xb3_8f66), 0.92 + 0.16 * looks.random::<f32>());
    let foot = Vec3::new(high.x, 0.4_f32.min(high.y * 0.4), high.z);
    mesh.block(low, foot, Surface::MudBrick.painted(shade(mud, 0.82)));
    mesh.block(
        Vec3::new(low.x, foot.y, low.z),
        high,
        Surface::MudBrick.painted(mud),
    );
}

fn fence(mesh: &mut Mesh, low: Vec3, high: Vec3) {
    let (post, wire) = (hex(0x6b_5a46), hex(0x8d_8a84));
    for z in [low.z + 0.05, 0.0] {
        mesh.bar(
            Vec3::new(0.0, low.y, z),
            Vec3::new(0.0, high.y, z),
            0.09,
            Surface::Bark.painted(post),
        );
    }
    for share in [0.3, 0.62, 0.95] {
        let y = high.y * share;
        mesh.rod(
            Vec3::new(0.0, y, low.z),
            Vec3::new(0.0, y, high.z),
            [0.008; 2],
            3,
            wire,
        );
    }
}

fn hedge(mesh: &mut Mesh, low: Vec3, high: Vec3, looks: &mut Pcg64Mcg, plain: bool) {
    let leaf = shade(hex(0x5a_6b39), 0.9 + 0.2 * looks.random::<f32>());
    let [side, top] = [leaf, shade(leaf, 1.25)].map(|colour| Surface::Leaves.painted(colour));
    mesh.block_with(low, high, [side, side, side, side, top, side]);
    if plain {
        return;
    }
    let count = (((high.z - low.z) / 0.55) as usize).clamp(1, 12);
    for number in 0..count {
        let z = low.z + (number as f32 + 0.5) * (high.z - low.z) / count as f32;
        let size = 0.22 + 0.14 * looks.random::<f32>();
        let tint = shade(leaf, 0.85 + 0.5 * looks.random::<f32>());
        let y = high.y * (0.25 + 0.7 * looks.random::<f32>());
        let side = if looks.random() { low.x } else { high.x };
        mesh.egg(
            Vec3::new(side, y, z),
            Vec3::new(size * 0.6, size, size),
            Surface::Leaves.painted(tint),
        );
        let top = Vec3::new(0.0, high.y - size * 0.4, z);
        mesh.egg(
            top,
            Vec3::new(high.x.max(size), size * 0.7, size * 1.2),
            Surface::Leaves.painted(shade(tint, 1.15)),
        );
    }
}
