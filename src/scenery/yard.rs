//! What stands and lives about houses: animals, jars, a mortar, a bench, a store for grain, a fold, a well. Background,
//! and harmless at a glance: none is a look of the schema. It stands close to its house, off every way, and never near a
//! sign of any variation or before one.

use std::f32::consts::TAU;

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::animal::{Kind, Stance, animal};
use super::clear::Clear;
use super::colour::{hex, shade};
use super::form::frame;
use super::mesh::Mesh;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Building, BuildingKind, Ground};
use crate::sim::props::{Prop, axes};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

/// Largest distance of a house from the way, metres.
const REACH_M: f32 = 90.0;

/// Most houses with something about them.
const MOST: usize = 36;

/// Distance from every sign's edge, metres.
const OFF_SIGNS_M: f32 = 10.0;

/// Places that are tried for a thing.
const SPOTS: usize = 24;

/// Something about a house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Hens,
    Goat,
    Donkey,
    Dog,
    Jars,
    Mortar,
    Bench,
    Granary,
    /// A fold of stakes with goats in it.
    Fold,
    Well,
}

impl Thing {
    /// Its radius and its height, metres.
    fn size_m(self) -> (f32, f32) {
        match self {
            Self::Hens => (0.6, 0.4),
            Self::Goat => (0.6, 0.95),
            Self::Donkey => (0.85, 1.6),
            Self::Dog => (0.45, 0.65),
            Self::Jars => (0.55, 0.75),
            Self::Mortar => (0.35, 1.1),
            Self::Bench => (0.75, 0.5),
            Self::Granary => (0.95, 2.4),
            Self::Fold => (2.1, 1.0),
            Self::Well => (0.9, 1.7),
        }
    }

    /// True for what stands in the open before the house; the rest leans on its walls.
    fn roams(self) -> bool {
        matches!(
            self,
            Self::Hens
                | Self::Goat
                | Self::Donkey
                | Self::Dog
                | Self::Mortar
                | Self::Fold
                | Self::Well
        )
    }
}

/// The things about the houses, one mesh each.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    props: &[Prop],
) -> Vec<Mesh> {
    let mut taken: Vec<(Point, f32)> = Vec::new();
    let mut meshes = Vec::new();
    let homes = scenario
        .buildings
        .iter()
        .filter(|building| building.kind == BuildingKind::House)
        .filter(|building| distance_to_line_m(building.at, clear.route()) < REACH_M)
        .take(MOST);
    for home in homes {
        let looks = &mut stream(&scenario.id, 0, &format!("yard of {}", home.id));
        for thing in things(looks) {
            let (radius_m, high_m) = thing.size_m();
            let spots: Vec<(Point, f32)> = (0..SPOTS).map(|_| spot(home, thing, looks)).collect();
            let free = spots.into_iter().find(|(at, _)| {
                clear.dry(*at)
                    && terrain.ground_at(*at) != Ground::Paved
                    && clear.of_signs(*at, OFF_SIGNS_M)
                    && clear.of_ways(*at, radius_m)
                    && clear.of_props(*at, radius_m, props)
                    && clear.of_sight(*at, radius_m, high_m)
                    && taken
                        .iter()
                        .all(|(other, other_m)| at.distance_m(*other) > radius_m + other_m)
            });
            if let Some((at, facing_deg)) = free {
                taken.push((at, radius_m));
                let part = drawn(thing, looks);
                meshes.push(part.moved(&frame(terrain.place(at), facing_deg)));
            }
        }
    }
    meshes
}

/// What a household has.
fn things(looks: &mut Pcg64Mcg) -> Vec<Thing> {
    let mut things = Vec::new();
    let beast = [Thing::Goat, Thing::Goat, Thing::Donkey, Thing::Dog][looks.random_range(0..4)];
    for (thing, chance) in [
        (Thing::Fold, 0.3),
        (Thing::Well, 0.15),
        (Thing::Granary, 0.35),
        (Thing::Jars, 0.55),
        (Thing::Bench, 0.4),
        (Thing::Hens, 0.5),
        (beast, 0.5),
        (Thing::Mortar, 0.35),
    ] {
        if looks.random_bool(chance) {
            things.push(thing);
        }
    }
    things
}

/// A place about a house, and the bearing that a thing there faces.
fn spot(home: &Building, thing: Thing, looks: &mut Pcg64Mcg) -> (Point, f32) {
    let (radius_m, _) = thing.size_m();
    let (across, along) = axes(home.facing_deg);
    let out_m = radius_m
        + if thing.roams() {
            looks.random_range(0.8..4.0)
        } else {
            0.12
        };
    let side = looks.random_range(0..if thing == Thing::Granary { 3 } else { 4 });
    let share = looks.random_range(-0.9..0.9_f32);
    // Behind, left, right, before.
    let (half_x, half_z) = (home.size_m.0 / 2.0, home.size_m.1 / 2.0);
    let (right_m, ahead_m, outward_deg) = match side {
        0 => (share * half_x, -half_z - out_m, 180.0),
        1 => (-half_x - out_m, share * half_z, 270.0),
        2 => (half_x + out_m, share * half_z, 90.0),
        _ => (share * half_x, half_z + out_m, 0.0),
    };
    let at = home.at.vec() + across * right_m + along * ahead_m;
    let facing_deg = if thing.roams() {
        looks.random_range(0.0..360.0)
    } else {
        home.facing_deg + outward_deg
    };
    (at.into(), facing_deg)
}

/// A thing at the origin, facing -z, away from the wall it leans on.
fn drawn(thing: Thing, looks: &mut Pcg64Mcg) -> Mesh {
    let grazes = if looks.random_bool(0.5) {
        Stance::Grazing
    } else {
        Stance::Standing
    };
    match thing {
        Thing::Hens => hens(looks),
        Thing::Goat => animal(Kind::Goat, grazes, looks),
        Thing::Donkey => animal(Kind::Donkey, Stance::Standing, looks),
        Thing::Dog => animal(Kind::Dog, Stance::Standing, looks),
        Thing::Jars => jars(looks),
        Thing::Mortar => mortar(),
        Thing::Bench => bench(),
        Thing::Granary => granary(looks),
        Thing::Fold => fold(looks),
        Thing::Well => well(),
    }
}

fn hens(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    for number in 0..looks.random_range(2..4) {
        let stance = if looks.random_bool(0.5) {
            Stance::Grazing
        } else {
            Stance::Standing
        };
        let turn = looks.random_range(0.0..6.2_f32);
        let at = Vec3::new(
            ops::cos(number as f32 * 2.2),
            0.0,
            ops::sin(number as f32 * 2.2),
        ) * 0.38;
        let by = Affine3A::from_rotation_translation(Quat::from_rotation_y(turn), at);
        mesh.append_moved(&animal(Kind::Hen, stance, looks), &by);
    }
    mesh
}

/// Clay jars for water in the shade of the wall.
fn jars(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    for (x, z, size) in [(-0.27, 0.08, 1.0), (0.22, 0.14, 0.82)] {
        let clay = shade(hex(0xa0_6444), 0.85 + 0.25 * looks.random::<f32>());
        let rings = [
            (0.0, 0.1),
            (0.14, 0.21),
            (0.34, 0.245),
            (0.5, 0.18),
            (0.58, 0.11),
            (0.66, 0.13),
            (0.665, 0.09),
        ]
        .map(|(up_m, radius_m)| (up_m * size, radius_m * size));
        let at = Vec3::new(x, 0.0, z);
        mesh.turned(at, &rings, 10, |up| shade(clay, 0.85 + 0.2 * up), || 0.0);
        let lid = [(0.0, 0.14 * size), (0.02, 0.14 * size), (0.05, 0.03)];
        mesh.turned(
            at + Vec3::Y * 0.665 * size,
            &lid,
            8,
            |_| hex(0x8a_6a44),
            || 0.0,
        );
    }
    mesh
}

/// A mortar for grain, its pestle in it.
fn mortar() -> Mesh {
    let mut mesh = Mesh::default();
    let wood = hex(0x8a_6a48);
    let rings = [
        (0.0, 0.17),
        (0.08, 0.13),
        (0.16, 0.12),
        (0.34, 0.19),
        (0.48, 0.2),
        (0.485, 0.16),
        (0.4, 0.12),
    ];
    mesh.turned(
        Vec3::ZERO,
        &rings,
        10,
        |up| shade(wood, 0.85 + 0.2 * up),
        || 0.0,
    );
    mesh.rod(
        Vec3::new(0.02, 0.34, 0.0),
        Vec3::new(0.14, 1.08, 0.06),
        [0.045, 0.035],
        6,
        hex(0xa0_8258),
    );
    mesh
}

/// A bench along the wall.
fn bench() -> Mesh {
    let mut mesh = Mesh::default();
    let wood = Surface::Planks.painted(hex(0x8f_7350));
    mesh.block(Vec3::new(-0.7, 0.4, 0.15), Vec3::new(0.7, 0.45, 0.5), wood);
    for x in [-0.58, 0.58] {
        for z in [0.2, 0.45] {
            mesh.bar(
                Vec3::new(x, -0.1, z),
                Vec3::new(x, 0.41, z),
                0.06,
                hex(0x6a_5238),
            );
        }
    }
    mesh
}

/// A round store for grain on short posts, under thatch.
fn granary(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let mud = shade(hex(0xb5_9068), 0.9 + 0.2 * looks.random::<f32>());
    for turn in 0..5 {
        let angle = turn as f32 * 1.257;
        let foot = Vec3::new(ops::cos(angle) * 0.5, 0.0, ops::sin(angle) * 0.5);
        mesh.rod(
            foot - Vec3::Y * 0.2,
            foot + Vec3::Y * 0.34,
            [0.07, 0.06],
            5,
            hex(0x6a_5238),
        );
    }
    let body = [
        (0.3, 0.6),
        (0.34, 0.66),
        (0.8, 0.76),
        (1.25, 0.74),
        (1.5, 0.6),
    ];
    mesh.turned(
        Vec3::ZERO,
        &body,
        12,
        |up| Surface::Plaster.painted(shade(mud, 0.88 + 0.14 * up)),
        || 0.0,
    );
    let thatch = [
        (1.38, 0.92),
        (1.46, 0.9),
        (1.9, 0.5),
        (2.3, 0.08),
        (2.36, 0.03),
    ];
    mesh.turned(
        Vec3::ZERO,
        &thatch,
        12,
        |up| Surface::Thatch.painted(shade(hex(0x9a_8350), 0.75 + 0.3 * up)),
        || 0.0,
    );
    // Its small door.
    mesh.block(
        Vec3::new(-0.17, 0.95, -0.8),
        Vec3::new(0.17, 1.28, -0.7),
        Surface::Planks.painted(hex(0x6a_4c30)),
    );
    mesh
}

/// Stakes and rails in a ring, open at one place; goats within.
fn fold(looks: &mut Pcg64Mcg) -> Mesh {
    const STAKES: usize = 15;
    let mut mesh = Mesh::default();
    let wood = hex(0x7d_6a52);
    let stand = |number: usize| {
        let angle = number as f32 / (STAKES as f32 + 1.0) * TAU;
        Vec3::new(ops::sin(angle), 0.0, ops::cos(angle)) * 1.9
    };
    for number in 0..STAKES {
        let high_m = looks.random_range(0.75..0.98_f32);
        let lean = Vec3::new(
            looks.random_range(-0.06..0.06),
            high_m,
            looks.random_range(-0.06..0.06),
        );
        let foot = stand(number);
        mesh.rod(
            foot - Vec3::Y * 0.15,
            foot + lean,
            [0.035, 0.028],
            5,
            Surface::Bark.painted(wood),
        );
        if number + 1 == STAKES {
            continue;
        }
        for up_m in [0.28_f32, 0.62] {
            let sag = Vec3::Y * (up_m + looks.random_range(-0.05..0.05));
            let way = stand(number + 1) - foot;
            mesh.rod(
                foot + sag - way * 0.08,
                stand(number + 1) + sag + way * 0.06,
                [0.022, 0.018],
                4,
                shade(wood, 1.1),
            );
        }
    }
    for (stance, x, turn) in [(Stance::Standing, -0.55, 0.6), (Stance::Grazing, 0.6, 2.4)] {
        let by = Affine3A::from_rotation_translation(
            Quat::from_rotation_y(turn),
            Vec3::new(x, 0.0, x * 0.4),
        );
        mesh.append_moved(&animal(Kind::Goat, stance, looks), &by);
    }
    mesh
}

/// A well: a ring of stones, two posts with a beam, a bucket on a rope.
fn well() -> Mesh {
    let mut mesh = Mesh::default();
    let stone = Surface::Masonry.painted(hex(0xa0_988a));
    let ring = [(-0.2, 0.72), (0.68, 0.7), (0.72, 0.66), (0.72, 0.5)];
    mesh.turned(Vec3::ZERO, &ring, 14, |_| stone, || 0.0);
    let dark = [(0.725, 0.5), (0.73, 0.3)];
    mesh.turned(Vec3::ZERO, &dark, 12, |_| hex(0x14_1618), || 0.0);
    let wood = Surface::Bark.painted(hex(0x6f_5a44));
    for x in [-0.62, 0.62] {
        mesh.rod(
            Vec3::new(x, 0.0, 0.0),
            Vec3::new(x, 1.6, 0.0),
            [0.06, 0.05],
            6,
            wood,
        );
    }
    mesh.rod(
        Vec3::new(-0.72, 1.52, 0.0),
        Vec3::new(0.72, 1.52, 0.0),
        [0.05; 2],
        6,
        wood,
    );
    mesh.rod(
        Vec3::new(0.1, 1.5, 0.0),
        Vec3::new(0.1, 1.06, 0.0),
        [0.012; 2],
        4,
        hex(0xb8_a070),
    );
    let bucket = [(0.84, 0.1), (1.02, 0.13), (1.03, 0.1)];
    mesh.turned(Vec3::X * 0.1, &bucket, 9, |_| hex(0x5a_6a74), || 0.0);
    mesh
}
