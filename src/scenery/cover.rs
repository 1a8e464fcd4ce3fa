//! Ground clutter: tufts, herbs, stones, sticks, leaves, dung and scraps that give the ground near the way a scale and tell what
//! the land is used for, and tussocks out to the middle distance. Nothing is higher than a hand. What grows or lies by nature stays clear of the signs of every
//! variation; what people and animals leave behind stays a good way off them and off the ways.

mod pieces;

use rand::RngExt;

use super::clear::Clear;
use super::mesh::Mesh;
use super::noise::rough;
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
const ON_SQUARE_M: f32 = 0.26;

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

/// Largest distance of tussocks from the way, metres.
const TUSSOCKS_M: f32 = 70.0;

/// Tussocks per square metre that are tried.
const TUSSOCKS_ON_SQUARE_M: f32 = 0.0175;

/// Most tussocks that are tried.
const MOST_TUSSOCKS: usize = 2_400;

/// Distance of tussocks from every sign's edge, metres.
const TUSSOCKS_OFF_M: f32 = 1.5;

/// A piece of clutter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Tuft,
    Herb,
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
            free.then(|| pieces::drawn(piece, terrain, at, draws))
        })
        .collect()
}

/// Tussocks beyond the clutter, where it is too far off to be seen: they give the middle distance its grain.
pub(super) fn tussocks(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
) -> Vec<Mesh> {
    let route = clear.route();
    let long_m = length_m(route);
    let count = ((long_m * 2.0 * TUSSOCKS_M * TUSSOCKS_ON_SQUARE_M) as usize).min(MOST_TUSSOCKS);
    let looks = &mut stream(&scenario.id, 0, "tussocks");
    (0..count)
        .filter_map(|_| {
            let along_m = looks.random::<f32>() * long_m;
            let on_way = point_along(route, along_m);
            let bearing_deg = on_way.bearing_deg(point_along(route, along_m + 1.0));
            let out: f32 = looks.random_range(-1.0..1.0);
            let at = on_way.towards(bearing_deg + 90.0, out * TUSSOCKS_M);
            let draws = [(); 6].map(|()| looks.random::<f32>());
            // They stand in drifts, and hardly any on ground that is worked or trodden.
            let drift = 0.5 + 0.9 * rough(at, 26.0, 83);
            let grown = match terrain.ground_at(at) {
                Ground::Grass => 0.9,
                Ground::Earth | Ground::Sand => 0.6,
                Ground::Rock => 0.45,
                Ground::Field => 0.3,
                _ => 0.0,
            };
            let free = draws[0] < grown * drift
                && clear.dry(at)
                && clear.of_signs(at, TUSSOCKS_OFF_M)
                && clear.of_ways(at, 0.4)
                && clear.of_props(at, 0.4, built);
            free.then(|| pieces::tussock(terrain, at, draws))
        })
        .collect()
}

/// The kind of piece at a place, if any: by the ground, what grows near and who lives near.
fn piece_at(ground: Ground, by_tree: bool, by_home: bool, draw: f32) -> Option<Piece> {
    use Piece::{Dung, Herb, Leaves, Scrap, Stick, Stone, Tuft};
    let (tuft, herb, stone) = match ground {
        Ground::Grass => (0.78, 0.18, 0.02),
        Ground::Field => (0.42, 0.16, 0.12),
        Ground::Earth => (0.26, 0.14, 0.28),
        Ground::Sand => (0.16, 0.03, 0.16),
        Ground::Rock => (0.18, 0.04, 0.7),
        Ground::Gravel => (0.0, 0.0, 0.26),
        Ground::Laterite => (0.0, 0.0, 0.16),
        Ground::Mud => (0.1, 0.04, 0.0),
        Ground::Paved => (0.0, 0.0, 0.0),
    };
    let hard = matches!(ground, Ground::Paved | Ground::Rock);
    let (leaves, stick) = if by_tree {
        (0.4, 0.14)
    } else {
        (0.0, if hard { 0.0 } else { 0.02 })
    };
    let scrap = if by_home { 0.07 } else { 0.0 };
    let dung = if hard { 0.0 } else { 0.012 };
    let all: f32 = tuft + herb + stone + leaves + stick + scrap + dung;
    let mut left = draw * all.max(1.0);
    for (share, piece) in [
        (leaves, Leaves),
        (stick, Stick),
        (scrap, Scrap),
        (dung, Dung),
        (tuft, Tuft),
        (herb, Herb),
        (stone, Stone),
    ] {
        if left < share {
            return Some(piece);
        }
        left -= share;
    }
    None
}
