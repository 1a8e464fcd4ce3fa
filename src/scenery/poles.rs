//! Poles and wires along the way where people live: wood, a crossbar, two wires that sag from pole to pole far above
//! everybody's head.

use bevy::math::Vec3;

use super::clear::Clear;
use super::colour::hex;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::BuildingKind;
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// Distance from pole to pole, metres.
const APART_M: f32 = 34.0;

/// Height of a pole, metres.
const HIGH_M: f32 = 6.8;

/// A building within this distance has current, metres.
const SUPPLIED_M: f32 = 45.0;

/// Fewest buildings that a line is put up for.
const FEWEST: usize = 3;

/// Distance from every sign's edge, metres.
const OFF_SIGNS_M: f32 = 6.0;

/// Depth to which a wire sags, metres.
const SAG_M: f32 = 0.55;

/// Most poles.
const MOST: usize = 40;

/// Poles and wires; the wires of a pole to the next one are with it.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    props: &[Prop],
) -> Vec<Mesh> {
    let supplied = |kind| {
        matches!(
            kind,
            BuildingKind::Shop | BuildingKind::Public | BuildingKind::Worship
        )
    };
    let buildings: Vec<Point> = scenario
        .buildings
        .iter()
        .filter(|building| supplied(building.kind))
        .map(|building| building.at)
        .collect();
    let route = clear.route();
    let widest_m = scenario
        .route
        .waypoints
        .iter()
        .map(|waypoint| waypoint.width_m)
        .fold(0.0, f32::max);
    let count = (length_m(route) / APART_M) as usize;
    let stands: Vec<Option<Point>> = (0..count)
        .map(|number| {
            let along_m = (number as f32 + 0.5) * APART_M;
            let on_way = point_along(route, along_m);
            let bearing_deg = on_way.bearing_deg(point_along(route, along_m + 1.0));
            let near = buildings
                .iter()
                .any(|building| building.distance_m(on_way) < SUPPLIED_M);
            let at = on_way.towards(bearing_deg + 90.0, widest_m / 2.0 + 2.2);
            let free = near
                && clear.dry(at)
                && clear.of_signs(at, OFF_SIGNS_M)
                && clear.of_ways(at, 0.2)
                && clear.of_props(at, 0.3, props)
                && clear.of_sight(at, 0.15, HIGH_M);
            free.then_some(at)
        })
        .collect();
    let standing = stands.iter().flatten().count();
    if buildings.len() < FEWEST || standing < 3 {
        return Vec::new();
    }
    (0..count)
        .filter_map(|number| {
            let at = stands[number]?;
            // Over a place where none can stand, the wires go on to the one after it.
            let next = (1..=2).find_map(|step| stands.get(number + step).copied().flatten());
            Some(pole(terrain, at, next))
        })
        .take(MOST)
        .collect()
}

fn pole(terrain: &Terrain, at: Point, next: Option<Point>) -> Mesh {
    let mut mesh = Mesh::default();
    let (wood, dark) = (hex(0x6f_6152), hex(0x2a_2a2a));
    let foot = terrain.place(at).world();
    mesh.rod(
        foot - Vec3::Y * 0.4,
        foot + Vec3::Y * HIGH_M,
        [0.13, 0.09],
        7,
        Surface::Bark.painted(wood),
    );
    let Some(next) = next else {
        return mesh;
    };
    let there = terrain.place(next).world();
    let way = Vec3::new(there.x - foot.x, 0.0, there.z - foot.z).normalize_or(Vec3::X);
    let across = Vec3::new(-way.z, 0.0, way.x);
    let top = Vec3::Y * (HIGH_M - 0.35);
    mesh.bar(
        foot + top - across * 0.6,
        foot + top + across * 0.6,
        0.1,
        Surface::Planks.painted(wood),
    );
    for side in [-0.5_f32, 0.5] {
        let (from, to) = (foot + top + across * side, there + top + across * side);
        let insulator = from + Vec3::Y * 0.05;
        mesh.rod(
            insulator,
            insulator + Vec3::Y * 0.12,
            [0.035, 0.025],
            5,
            hex(0xc8_c4bc),
        );
        let on = |share: f32| {
            let sag = SAG_M * 4.0 * share * (1.0 - share);
            from.lerp(to, share) + Vec3::Y * (0.17 - sag)
        };
        for step in 0..6 {
            let (a, b) = (step as f32 / 6.0, (step as f32 + 1.0) / 6.0);
            mesh.rod(on(a), on(b), [0.012; 2], 3, dark);
        }
    }
    mesh
}
