//! The pieces of ground clutter as they look.

use std::f32::consts::TAU;

use bevy::math::{Vec3, ops};

use super::Piece;
use crate::scenario::schema::Ground;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::ground;
use crate::scenery::mesh::Mesh;
use crate::scenery::shade::spot;
use crate::scenery::surface::Surface;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// A piece at a place; the draws decide on its looks.
pub(super) fn drawn(
    piece: Piece,
    terrain: &Terrain,
    at: Point,
    [_, size, tint, turn, more, odd]: [f32; 6],
) -> Mesh {
    let foot = terrain.place(at).world();
    let soil = ground::colour_at(terrain, at);
    match piece {
        Piece::Tuft => {
            let mut tuft = tuft(foot, soil, size, tint, turn);
            tuft.append(&spot(terrain, at, 0.08 + 0.1 * size, 0.42, 4));
            tuft
        }
        Piece::Herb => herb(foot, soil, size, tint, turn),
        Piece::Stone if more < 0.55 => pebbles(foot, soil, size, tint, turn),
        Piece::Stone => {
            let mut stone = stone(foot, soil, size, tint, turn);
            stone.append(&spot(terrain, at, 0.05 + 0.11 * size * size, 0.5, 4));
            stone
        }
        Piece::Stick => stick(foot, size, tint, turn, more),
        Piece::Leaves => leaves(foot, size, tint, turn),
        Piece::Dung => dung(foot, size, turn, more),
        Piece::Scrap => scrap(foot, size, tint, turn, odd),
    }
}

/// A tussock of dry grass or low scrub, as wide as a step and no higher than a hand.
pub(super) fn tussock(terrain: &Terrain, at: Point, [_, size, tint, turn, ..]: [f32; 6]) -> Mesh {
    let mut mesh = Mesh::default();
    let foot = terrain.place(at).world();
    let soil = ground::colour_at(terrain, at);
    let (green, dry) = match terrain.ground_at(at) {
        Ground::Grass => (0x6f_803e, 0xa6_a05a),
        Ground::Sand | Ground::Rock => (0x7c_7f58, 0xa8_9c70),
        _ => (0x74_7c48, 0xb0_a066),
    };
    let leaf = mix(
        shade(mix(hex(green), hex(dry), tint), 0.75 + 0.3 * turn),
        soil,
        0.25,
    );
    let blades = 8 + (size * 4.9) as usize;
    for blade in 0..blades {
        let out = level(turn + blade as f32 * 0.382);
        let inner = (blade as f32 + 0.5) / blades as f32;
        let root = foot + out * (0.06 + 0.3 * size) * inner - Vec3::Y * 0.02;
        let tip =
            root + out * (0.04 + 0.14 * size) * (0.3 + inner) + Vec3::Y * (0.2 - 0.06 * inner);
        let own = shade(
            leaf,
            0.84 + 0.32 * ops::sin(blade as f32 * 2.3 + tint * TAU).abs(),
        );
        grow(&mut mesh, [root, tip], blade, 0.028 + 0.03 * size, own);
    }
    mesh
}

/// A blade with its face to one side, the next one with its to the other; dark at the root, where little light comes.
fn grow(mesh: &mut Mesh, [root, tip]: [Vec3; 2], number: usize, wide_m: f32, own: Colour) {
    let out = (tip - root) * Vec3::new(1.0, 0.0, 1.0);
    let side = Vec3::new(-out.z, 0.0, out.x).normalize_or(Vec3::X) * wide_m;
    let side = if number.is_multiple_of(2) {
        side
    } else {
        -side
    };
    let normal = (out.normalize_or(Vec3::X) * 0.3 + Vec3::Y).normalize();
    let first = mesh.corner(root - side, normal, shade(own, 0.5));
    mesh.corner(root + side, normal, shade(own, 0.56));
    mesh.corner(tip, normal, shade(own, 1.16));
    mesh.indices.extend([0, 1, 2].map(|corner| first + corner));
}

/// A level direction.
fn level(turn: f32) -> Vec3 {
    Vec3::new(ops::cos(turn * TAU), 0.0, ops::sin(turn * TAU))
}

/// A tuft of grass: blades out of a root as wide as a hand, the inner ones higher.
fn tuft(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let leaf = mix(hex(0x7c_8644), hex(0xb8_a76a), tint);
    let leaf = mix(shade(leaf, 0.75 + 0.4 * turn), soil, 0.3);
    let high_m = 0.07 + 0.1 * size;
    let blades = 6 + (size * 4.9) as usize;
    for blade in 0..blades {
        // The golden angle: no two blades stand in a row.
        let out = level(turn + blade as f32 * 0.382);
        let inner = (blade as f32 + 0.5) / blades as f32;
        let lean = (0.05 + 0.13 * inner) * (0.6 + 0.7 * size);
        let root = foot + out * (0.02 + 0.07 * size) * inner - Vec3::Y * 0.01;
        let tip = root + out * lean + Vec3::Y * high_m * (1.05 - 0.5 * inner);
        let own = shade(
            leaf,
            0.86 + 0.28 * ops::sin(blade as f32 * 2.3 + tint * TAU).abs(),
        );
        grow(
            &mut mesh,
            [root, tip],
            blade,
            0.009 + 0.011 * (1.0 - inner),
            own,
        );
    }
    mesh
}

/// A low herb: leaves in a ring on the ground.
fn herb(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let leaf = mix(
        shade(mix(hex(0x5c_6e36), hex(0x88_8a4e), tint), 0.85 + 0.3 * turn),
        soil,
        0.2,
    );
    for number in 0..6 {
        let out = level(turn + number as f32 / 6.0 + 0.03 * ops::sin(number as f32 * 4.1));
        let long_m =
            (0.05 + 0.08 * size) * (0.8 + 0.35 * ops::sin(number as f32 * 2.7 + tint * TAU));
        let side = Vec3::new(-out.z, 0.0, out.x) * long_m * 0.32;
        let rise = Vec3::Y * (0.015 + 0.03 * size);
        let middle = foot + out * long_m * 0.55 + rise;
        let tip = foot + out * long_m + rise * 0.5;
        let own = shade(leaf, 0.9 + 0.2 * (number % 2) as f32);
        mesh.quad([foot, middle + side, tip, middle - side], own);
    }
    mesh.lit_as_the_ground();
    mesh
}

/// Pebbles that lie together.
fn pebbles(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    for number in 0..3 {
        let at = foot + level(turn + number as f32 * 0.37) * (0.05 + 0.06 * size) * number as f32;
        let grey = mix(
            shade(soil, 0.7 + 0.5 * tint),
            hex(0x9a_958a),
            0.2 + 0.2 * number as f32,
        );
        let radius_m = (0.014 + 0.02 * size) * (1.0 - 0.2 * number as f32);
        let corner = |share: f32| {
            let out = level(turn * 3.0 + number as f32 * 0.2 + share);
            at + out * radius_m * (1.0 + 0.25 * ops::sin(share * 11.0 + tint * TAU))
        };
        let top = at + Vec3::Y * radius_m * 0.8 + level(turn) * radius_m * 0.2;
        for side in 0..5 {
            let (a, b) = (corner(side as f32 / 5.0), corner((side + 1) as f32 / 5.0));
            let own = shade(grey, 0.9 + 0.06 * side as f32);
            mesh.triangle([b, a, top], Surface::Rock.painted(own));
        }
    }
    mesh
}

/// A stone half sunk in the ground: no two sides alike.
fn stone(foot: Vec3, soil: [f32; 3], size: f32, tint: f32, turn: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let stone = mix(shade(soil, 0.75 + 0.45 * tint), hex(0x9a_958a), 0.3);
    let radius_m = 0.025 + 0.06 * size * size;
    let rings = [
        (-0.015, radius_m),
        (radius_m * (0.45 + 0.4 * turn), radius_m * 0.62),
    ];
    let mut corner = 0.0;
    mesh.turned(
        foot,
        &rings,
        6,
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
