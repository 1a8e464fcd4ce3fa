//! What grows and stands beyond the bounds, where nobody can go: groves, single trees and hamlets on the land that goes on to
//! the horizon, so that the skyline is that of a country and not of a plate. Nothing here can stand before a sign.

use std::f32::consts::TAU;

use bevy::math::{Affine3A, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{Colour, hex, shade};
use super::form::below;
use super::ground;
use super::mesh::Mesh;
use super::noise::rough;
use super::plants::{Crown, Detail};
use super::shade::disc;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{BuildingKind, Ground};
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// Most plants.
const MOST: f32 = 280.0;

/// Farthest from the bounds, metres.
const FARTHEST_M: f32 = 460.0;

/// Plants that far from the bounds are a crown and no more, metres.
const PLAIN_FROM_M: f32 = 120.0;

/// Square metres for each plant in the middle of a grove.
const ROOM_M2: f32 = 240.0;

/// Most hamlets, and distances from the bounds at which they lie, metres.
const HAMLETS: usize = 4;
const HAMLET_M: (f32, f32) = (20.0, 180.0);

/// Plants and hamlets on the land beyond the bounds.
pub(super) fn meshes(scenario: &Scenario, terrain: &Terrain, land: &Mesh) -> [Vec<Mesh>; 2] {
    let faces: Vec<Face> = faces(terrain, land).collect();
    let looks = &mut stream(&scenario.id, 0, "looks beyond the bounds");
    let share = match scenario.terrain.ground {
        Ground::Sand | Ground::Rock => 0.3,
        Ground::Field | Ground::Paved => 0.7,
        _ => 1.0,
    };
    let wanted = |face: &Face| face.area_m2 / ROOM_M2 * grove(face.middle()) * share;
    let all: f32 = faces.iter().map(wanted).sum();
    let thinned = (MOST / all.max(1.0)).min(1.0);
    let plants = faces
        .iter()
        .flat_map(|face| {
            let mean = wanted(face) * thinned;
            let count = (mean + looks.random::<f32>()) as usize;
            (0..count)
                .map(|_| {
                    let foot = face.somewhere(looks);
                    let soil = ground::surface(scenario.terrain.ground, below(foot));
                    plant(foot, face.out_m > PLAIN_FROM_M, soil, looks)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let lived_in = scenario
        .buildings
        .iter()
        .any(|building| building.kind == BuildingKind::House);
    let near: Vec<&Face> = faces
        .iter()
        .filter(|face| (HAMLET_M.0..HAMLET_M.1).contains(&face.out_m))
        .collect();
    let hamlets = if lived_in && !near.is_empty() {
        HAMLETS
    } else {
        0
    };
    let houses = (0..hamlets)
        .flat_map(|_| hamlet(near[looks.random_range(0..near.len())], looks))
        .collect();
    [plants, houses]
}

/// A triangle of the land beyond.
struct Face {
    corners: [Vec3; 3],
    /// Distance of its middle from the bounds, metres.
    out_m: f32,
    area_m2: f32,
}

impl Face {
    fn middle(&self) -> Vec3 {
        self.corners.iter().sum::<Vec3>() / 3.0
    }

    /// A random place on it.
    fn somewhere(&self, looks: &mut Pcg64Mcg) -> Vec3 {
        let [mut u, mut v] = [(); 2].map(|()| looks.random::<f32>());
        if u + v > 1.0 {
            (u, v) = (1.0 - u, 1.0 - v);
        }
        let [a, b, c] = self.corners;
        a + (b - a) * u + (c - a) * v
    }
}

fn faces<'a>(terrain: &Terrain, land: &'a Mesh) -> impl Iterator<Item = Face> + use<'a> {
    let (from, to) = terrain.bounds();
    land.indices.chunks_exact(3).filter_map(move |corners| {
        let corners = [0, 1, 2].map(|i| Vec3::from_array(land.positions[corners[i] as usize]));
        let [a, b, c] = corners;
        let face = Face {
            corners,
            out_m: 0.0,
            area_m2: (b - a).cross(c - a).length() / 2.0,
        };
        let at = below(face.middle());
        let edge = Point(at.0.clamp(from.0, to.0), at.1.clamp(from.1, to.1));
        let out_m = at.distance_m(edge);
        // The first strip borders on what people see as theirs.
        (8.0..FARTHEST_M)
            .contains(&out_m)
            .then_some(Face { out_m, ..face })
    })
}

/// How densely it grows at a place, 0..1: groves with clearings between them, and single trees in these.
fn grove(at: Vec3) -> f32 {
    let dense = (rough(below(at), 210.0, 71) * 2.2 - 0.25).clamp(0.0, 1.0);
    0.06 + 0.94 * dense * dense
}

fn plant(foot: Vec3, plain: bool, soil: Colour, looks: &mut Pcg64Mcg) -> Mesh {
    let leaf = [0x5f_7040, 0x55_6a38, 0x72_7a44, 0x64_7248][looks.random_range(0..4)];
    let leaf = shade(hex(leaf), looks.random_range(0.8..1.1));
    let size = looks.random_range(1.0..1.8_f32);
    let (middle_m, half) = match looks.random_range(0..10) {
        0..=3 => (3.4 * size, Vec3::new(2.1, 1.9, 2.1) * size),
        4..=6 => (4.4 * size, Vec3::new(3.0, 0.7, 3.0) * size),
        _ => (0.6 * size, Vec3::new(1.2, 0.9, 1.2) * size),
    };
    // It stands in a shade of its own, or it would float over pale land.
    let mut mesh = disc(foot, half.x * 0.9, shade(soil, 0.6));
    if middle_m > 2.0 {
        let (wide_m, top) = (0.11 * size, foot + Vec3::Y * middle_m);
        let bark = Surface::Bark.painted(hex(0x6a_5844));
        let around = |side: usize| {
            let turn = side as f32 / 3.0 * TAU;
            Vec3::new(ops::cos(turn), 0.0, -ops::sin(turn)) * wide_m
        };
        let root = foot - Vec3::Y * 0.8;
        for side in 0..3 {
            let (a, b) = (around(side), around(side + 1));
            mesh.quad([root + a, root + b, top + b * 0.6, top + a * 0.6], bark);
        }
    }
    crown(
        &mut mesh,
        foot + Vec3::Y * middle_m,
        half,
        leaf,
        plain,
        looks,
    );
    mesh
}

/// A crown of several masses of leaves; of fewer where it is far.
fn crown(
    mesh: &mut Mesh,
    middle: Vec3,
    half: Vec3,
    leaf: Colour,
    plain: bool,
    looks: &mut Pcg64Mcg,
) {
    let bodies = if plain { 1 } else { 2 };
    let begin = looks.random_range(0.0..TAU);
    for body in 0..bodies {
        let turn = begin + body as f32 * 2.4;
        let size = if bodies == 1 {
            1.0
        } else {
            looks.random_range(0.55..0.85_f32)
        };
        let off = Vec3::new(
            ops::cos(turn) * (1.0 - size),
            (1.0 - size) * looks.random_range(-0.6..0.8_f32),
            ops::sin(turn) * (1.0 - size),
        );
        let mass = Crown {
            middle: middle + off * half,
            half: half * size,
            leaf: shade(leaf, 0.94 + 0.3 * off.y),
        };
        mass.grow(mesh, Detail::Plain, 0, 0.0, looks);
    }
}

/// A few houses in a cluster.
fn hamlet(face: &Face, looks: &mut Pcg64Mcg) -> Vec<Mesh> {
    let count = looks.random_range(3..6);
    (0..count)
        .map(|_| house(face.somewhere(looks), looks))
        .collect()
}

fn house(foot: Vec3, looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let wall = [0xd2_bf9c, 0xc0_a27c, 0xdc_d2be][looks.random_range(0..3)];
    let wall = Surface::Plaster.painted(hex(wall));
    let half = Vec3::new(
        looks.random_range(2.2..3.6),
        looks.random_range(2.2..2.7),
        looks.random_range(1.8..2.6),
    );
    let low = Vec3::new(-half.x, -1.5, -half.z);
    mesh.block(low, half, wall);
    mesh.block(
        Vec3::new(-0.5, 0.0, -half.z - 0.04),
        Vec3::new(0.5, 1.9, -half.z),
        hex(0x2a_2420),
    );
    let (roof, made_of) = [
        (0x9a_958f, Surface::Iron),
        (0x9c_6248, Surface::Iron),
        (0xa0_8a58, Surface::Thatch),
    ][looks.random_range(0..3)];
    let roof = made_of.painted(hex(roof));
    let (x, z) = (half.x + 0.35, half.z + 0.4);
    let (eaves_m, ridge_m) = (half.y - 0.15, half.y + half.z * 0.7);
    for side in [1.0_f32, -1.0] {
        let corners = [
            Vec3::new(-x * side, eaves_m, z * side),
            Vec3::new(x * side, eaves_m, z * side),
            Vec3::new(x * side, ridge_m, 0.0),
            Vec3::new(-x * side, ridge_m, 0.0),
        ];
        mesh.sheet(corners, roof);
        mesh.triangle(
            [
                Vec3::new(half.x * side, half.y, half.z * side),
                Vec3::new(half.x * side, half.y, -half.z * side),
                Vec3::new(half.x * side, ridge_m - 0.1, 0.0),
            ],
            wall,
        );
    }
    let turn = looks.random_range(0.0..TAU);
    let by = Affine3A::from_rotation_translation(bevy::math::Quat::from_rotation_y(turn), foot);
    mesh.moved(&by)
}
