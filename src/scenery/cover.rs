//! Ground clutter: tufts, stones, sticks, leaves, dung and scraps that give the ground near the way a scale and tell what
//! the land is used for. Nothing is higher than a hand. What grows or lies by nature stays clear of the signs of every
//! variation; what people and animals leave behind stays a good way off them and off the ways.

use std::f32::consts::TAU;

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;

use super::clear::Clear;
use super::colour::{hex, mix, shade};
use super::ground;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{BuildingKind, Ground, Plant};
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, point_along};

/// Largest distance from the way, metres.
const REACH_M: f32 = 16.0;

/// Pieces per square metre.
const ON_SQUARE_M: f32 = 0.22;

/// Most pieces.
const MOST: usize = 6_000;

/// Distance of what was left behind from every sign's edge, metres.
const LEFT_OFF_M: f32 = 5.0;

/// Distance of what lies by nature from every sign's edge, metres.
const LIES_OFF_M: f32 = 0.25;

/// How far leaves and twigs fall from a trunk, metres.
const FALLS_M: f32 = 5.0;

/// How far from a building scraps blow, metres.
const BLOWS_M: f32 = 20.0;

/// A piece of clutter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Tuft,
    Stone,
    Stick,
    Leaves,
    Dung,
    Scrap,
}

impl Piece {
    /// True for what people or animals left, and for what could be taken for something laid there.
    fn is_left(self) -> bool {
        matches!(self, Self::Stick | Self::Dung | Self::Scrap)
    }
}

/// The pieces along the way, one mesh each.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
    plants: &[(Plant, Prop)],
) -> Vec<Mesh> {
    let route = clear.route();
    let long_m = length_m(route);
    let count = ((long_m * 2.0 * REACH_M * ON_SQUARE_M) as usize).min(MOST);
    let trees: Vec<Point> = plants
        .iter()
        .filter(|(kind, prop)| {
            *kind == Plant::Tree && distance_to_line_m(prop.at, route) < REACH_M + FALLS_M
        })
        .map(|(_, prop)| prop.at)
        .collect();
    let lived_in = |kind| matches!(kind, BuildingKind::House | BuildingKind::Shop);
    let homes: Vec<(Point, f32)> = scenario
        .buildings
        .iter()
        .filter(|building| lived_in(building.kind))
        .map(|building| (building.at, building.size_m.0.max(building.size_m.1) / 2.0))
        .filter(|(at, half_m)| distance_to_line_m(*at, route) < REACH_M + BLOWS_M + half_m)
        .collect();
    let looks = &mut stream(&scenario.id, 0, "looks of the ground");
    (0..count)
        .filter_map(|_| {
            let along_m = looks.random::<f32>() * long_m;
            let on_way = point_along(route, along_m);
            let bearing_deg = on_way.bearing_deg(point_along(route, along_m + 1.0));
            // Denser near the way.
            let out: f32 = looks.random_range(-1.0..1.0);
            let at = on_way.towards(bearing_deg + 90.0, out * out.abs().sqrt() * REACH_M);
            // A fixed number of draws for any piece, so that none shifts another.
            let draws = [(); 6].map(|()| looks.random::<f32>());
            let by_tree = trees.iter().any(|tree| tree.distance_m(at) < FALLS_M);
            let by_home = homes
                .iter()
                .any(|(home, half_m)| home.distance_m(at) < half_m + BLOWS_M);
            let piece = piece_at(terrain.ground_at(at), by_tree, by_home, draws[0])?;
            let off_m = if piece.is_left() {
                LEFT_OFF_M
            } else {
                LIES_OFF_M
            };
            let free = clear.dry(at)
                && (!piece.is_left() || clear.of_ways(at, 0.0))
                && clear.of_signs(at, off_m)
                && clear.of_props(at, 0.15, built)
                && distance_to_line_m(at, route) > 0.4;
            free.then(|| drawn(piece, terrain, at, draws))
        })
        .collect()
}

/// The kind of piece at a place, if any: by the ground, what grows near and who lives near.
fn piece_at(ground: Ground, by_tree: bool, by_home: bool, draw: f32) -> Option<Piece> {
    use Piece::{Dung, Leaves, Scrap, Stick, Stone, Tuft};
    let (tuft, stone) = match ground {
        Ground::Grass => (0.92, 0.02),
        Ground::Field => (0.5, 0.1),
        Ground::Earth => (0.22, 0.25),
        Ground::Sand => (0.12, 0.15),
        Ground::Rock => (0.18, 0.72),
        Ground::Gravel => (0.0, 0.2),
        Ground::Laterite => (0.0, 0.1),
        Ground::Mud => (0.1, 0.0),
        Ground::Paved => (0.0, 0.0),
    };
    let hard = matches!(ground, Ground::Paved | Ground::Rock);
    let (leaves, stick) = if by_tree {
        (0.4, 0.14)
    } else {
        (0.0, if hard { 0.0 } else { 0.02 })
    };
    let scrap = if by_home { 0.07 } else { 0.0 };
    let dung = if hard { 0.0 } else { 0.012 };
    let all: f32 = tuft + stone + leaves + stick + scrap + dung;
    let mut left = draw * all.max(1.0);
    for (share, piece) in [
        (leaves, Leaves),
        (stick, Stick),
        (scrap, Scrap),
        (dung, Dung),
        (tuft, Tuft),
        (stone, Stone),
    ] {
        if left < share {
            return Some(piece);
        }
        left -= share;
    }
    None
}

fn drawn(
    piece: Piece,
    terrain: &Terrain,
    at: Point,
    [_, size, tint, turn, more, odd]: [f32; 6],
) -> Mesh {
    let foot = terrain.place(at).world();
    let soil = ground::colour_at(terrain, at);
    match piece {
        Piece::Tuft => tuft(foot, soil, size, tint, turn),
        Piece::Stone => stone(foot, soil, size, tint, turn),
        Piece::Stick => stick(foot, size, tint, turn, more),
        Piece::Leaves => leaves(foot, size, tint, turn),
        Piece::Dung => dung(foot, size, turn, more),
        Piece::Scrap => scrap(foot, size, tint, turn, odd),
    }
}

/// A level direction.
fn level(turn: f32) -> Vec3 {
    Vec3::new(ops::cos(turn * TAU), 0.0, ops::sin(turn * TAU))
}

fn tuft(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let leaf = mix(hex(0x86_8a4a), hex(0xb3_a266), tint);
    let leaf = mix(shade(leaf, 0.75 + 0.4 * turn), soil, 0.35);
    let high_m = 0.05 + 0.1 * size;
    let blades = if size > 0.6 { 7 } else { 4 };
    for blade in 0..blades {
        let out = level(turn + blade as f32 / blades as f32);
        let side = Vec3::new(-out.z, 0.0, out.x) * 0.03;
        let lean = 0.04 + 0.08 * size * (0.5 + 0.5 * ops::sin(blade as f32 * 2.3 + tint * TAU));
        let tip = foot + out * lean + Vec3::Y * high_m;
        let root = foot - out * 0.01 - Vec3::Y * 0.01;
        mesh.triangle([root - side, root + side, tip], leaf);
        mesh.triangle([root + side, root - side, tip], shade(leaf, 0.85));
    }
    mesh.lit_as_the_ground();
    mesh
}

/// A stone half sunk in the ground: no two sides alike.
fn stone(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let stone = mix(shade(soil, 0.75 + 0.45 * tint), hex(0x9a_958a), 0.3);
    let radius_m = 0.025 + 0.06 * size * size;
    let rings = [
        (-0.015, radius_m),
        (radius_m * (0.35 + 0.3 * turn), radius_m * 0.82),
        (radius_m * (0.6 + 0.3 * turn), radius_m * 0.3),
    ];
    let mut corner = 0.0;
    mesh.turned(
        foot,
        &rings,
        5,
        |up| Surface::Rock.painted(shade(stone, 0.85 + 0.2 * up)),
        || {
            corner += 1.0;
            0.28 * ops::sin(corner * 2.4 + turn * 40.0)
        },
    );
    mesh
}

/// A dry twig with a fork.
fn stick(foot: Vec3, size: f32, tint: f32, turn: f32, more: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let wood = shade(mix(hex(0x7a_6750), hex(0x9a_8f80), tint), 0.85);
    let (along, half_m) = (level(turn), 0.09 + 0.16 * size);
    let low = Vec3::Y * 0.012;
    let (from, to) = (foot - along * half_m + low, foot + along * half_m + low);
    let bend = foot + level(turn + 0.25) * (0.05 * (more - 0.5)) + low * 1.5;
    mesh.rod(from, bend, [0.011, 0.009], 4, wood);
    mesh.rod(bend, to, [0.009, 0.004], 4, wood);
    let branch = bend + level(turn + 0.09 + 0.06 * more) * half_m * 0.7 + Vec3::Y * 0.02;
    mesh.rod(bend, branch, [0.006, 0.003], 3, shade(wood, 1.1));
    mesh
}

/// A few fallen leaves.
fn leaves(foot: Vec3, size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    for number in 0..4 {
        let own = turn + number as f32 * 0.37;
        let at = foot + level(own * 2.7) * (0.05 + 0.07 * number as f32) + Vec3::Y * 0.012;
        let (along, side) = (
            level(own) * (0.03 + 0.025 * size),
            level(own + 0.25) * 0.018,
        );
        let curl = Vec3::Y * 0.012;
        let hue = mix(
            hex(0x8a_7040),
            hex(0x6a_4a2c),
            (tint + 0.3 * number as f32).fract(),
        );
        mesh.quad(
            [at - along, at + side + curl, at + along, at - side + curl],
            hue,
        );
    }
    mesh.lit_as_the_ground();
    mesh
}

/// Droppings: pellets of goats, or the flat pat of a cow.
fn dung(foot: Vec3, size: f32, turn: f32, more: f32) -> Mesh {
    let mut mesh = Mesh::default();
    if more < 0.6 {
        for number in 0..7 {
            let at = foot + level(turn + number as f32 * 0.31) * (0.02 + 0.012 * number as f32);
            let pellet = [(0.0, 0.011), (0.012, 0.011), (0.018, 0.004)];
            mesh.turned(at, &pellet, 4, |_| hex(0x3a_2e22), || 0.0);
        }
    } else {
        let radius_m = 0.07 + 0.04 * size;
        let rings = [
            (-0.01, radius_m),
            (0.02, radius_m * 0.9),
            (0.035, radius_m * 0.5),
        ];
        mesh.turned(
            foot,
            &rings,
            9,
            |up| shade(hex(0x5a_4a32), 0.85 + 0.25 * up),
            || 0.0,
        );
    }
    mesh
}

/// Paper or a piece of a thin bag, bleached and trodden flat.
fn scrap(foot: Vec3, size: f32, tint: f32, turn: f32, odd: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let hues = [0xc9_c4b6, 0xa8_a496, 0xb8_b09a, 0x9a_9a92];
    let hue = shade(hex(hues[(tint * 4.0) as usize % 4]), 0.9);
    let (along, side) = (
        level(turn) * (0.04 + 0.05 * size),
        level(turn + 0.22) * (0.03 + 0.04 * odd),
    );
    let lift = Vec3::Y * 0.012;
    let middle = foot + lift * 2.0 + along * 0.2;
    let corners = [
        foot - along - side + lift,
        foot + along - side + lift,
        foot + along * 0.8 + side + lift * 2.0,
        foot - along * 0.9 + side + lift,
    ];
    for pair in 0..4 {
        mesh.triangle(
            [middle, corners[(pair + 1) % 4], corners[pair]],
            shade(hue, 0.9 + 0.05 * pair as f32),
        );
        mesh.triangle(
            [middle, corners[pair], corners[(pair + 1) % 4]],
            shade(hue, 0.9 + 0.05 * pair as f32),
        );
    }
    mesh.lit_as_the_ground();
    mesh
}
