//! What stands and lives about buildings: animals, jars, a store for grain, a well; washing on a line, a cooking place,
//! firewood; goods before a shop, bicycles, tables. Background, and harmless at a glance. It stands close to its building,
//! off every way, and never near a sign of any variation or before one.
//!
//! Here: who has what, and where it stands. `made`, `daily` and `goods` draw it.

mod daily;
mod goods;
mod made;

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::animal::{Kind, Stance, animal};
use super::clear::Clear;
use super::form::frame;
use super::mesh::Mesh;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Building, BuildingKind, Ground};
use crate::sim::props::{Prop, axes};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

/// Largest distance of a building from the way, metres.
const REACH_M: f32 = 90.0;

/// Most buildings with something about them.
const MOST: usize = 44;

/// Front of a building for each household, metres.
const HOUSEHOLD_M: f32 = 13.0;

/// Most households in a building.
const MOST_HOUSEHOLDS: usize = 3;

/// A house that is higher stands in a town, metres.
const STOREYS_FROM_M: f32 = 5.5;

/// Distance from every sign's edge, metres.
const OFF_SIGNS_M: f32 = 10.0;

/// Places that are tried for a thing.
const SPOTS: usize = 24;

/// Something about a building.
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
    /// Washing on a line.
    Washing,
    /// A cooking place: a pot on three stones.
    Hearth,
    Firewood,
    Bicycle,
    /// Crates of bottles.
    Crates,
    Sacks,
    /// Baskets of fruit.
    Baskets,
    /// A table with stools.
    Table,
    /// Sweepings along the wall.
    Sweepings,
    /// A pole with a shade of thatch.
    Shade,
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
            Self::Washing => (1.5, 1.75),
            Self::Hearth => (0.75, 0.6),
            Self::Firewood => (0.7, 0.75),
            Self::Bicycle => (0.9, 1.1),
            Self::Crates => (0.55, 0.95),
            Self::Sacks => (0.7, 0.8),
            Self::Baskets => (0.75, 0.45),
            Self::Table => (0.95, 0.8),
            Self::Sweepings => (0.7, 0.19),
            Self::Shade => (1.5, 2.5),
        }
    }

    /// True for what stands on pavements as well.
    fn is_of_the_town(self) -> bool {
        matches!(
            self,
            Self::Bicycle
                | Self::Crates
                | Self::Sacks
                | Self::Baskets
                | Self::Table
                | Self::Bench
                | Self::Sweepings
        )
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
                | Self::Washing
                | Self::Hearth
                | Self::Table
                | Self::Shade
        )
    }
}

/// The things about the buildings, one mesh each.
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
        .filter(|building| !matches!(building.kind, BuildingKind::Ruin | BuildingKind::Masonry))
        .filter(|building| distance_to_line_m(building.at, clear.route()) < REACH_M)
        .take(MOST);
    for home in homes {
        let looks = &mut stream(&scenario.id, 0, &format!("yard of {}", home.id));
        let households = ((home.size_m.0 / HOUSEHOLD_M) as usize).clamp(1, MOST_HOUSEHOLDS);
        for thing in (0..households)
            .flat_map(|_| things(home, looks))
            .collect::<Vec<_>>()
        {
            let (radius_m, high_m) = thing.size_m();
            let spots: Vec<(Point, f32)> = (0..SPOTS).map(|_| spot(home, thing, looks)).collect();
            let free = spots.into_iter().find(|(at, _)| {
                clear.dry(*at)
                    && (thing.is_of_the_town() || terrain.ground_at(*at) != Ground::Paved)
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

/// What people have about a building, for each household in it.
fn things(home: &Building, looks: &mut Pcg64Mcg) -> Vec<Thing> {
    use Thing::*;
    let beast = [Goat, Goat, Donkey, Dog][looks.random_range(0..4)];
    let chances: &[(Thing, f64)] = match home.kind {
        BuildingKind::House if home.height_m > STOREYS_FROM_M => &[
            (Bicycle, 0.5),
            (Table, 0.45),
            (Bench, 0.5),
            (Crates, 0.3),
            (Baskets, 0.3),
            (Sweepings, 0.4),
            (Dog, 0.15),
        ],
        BuildingKind::House => &[
            (Fold, 0.3),
            (Well, 0.15),
            (Granary, 0.35),
            (Jars, 0.55),
            (Bench, 0.4),
            (Hens, 0.5),
            (beast, 0.5),
            (Mortar, 0.35),
            (Washing, 0.5),
            (Hearth, 0.55),
            (Firewood, 0.5),
            (Bicycle, 0.25),
            (Shade, 0.25),
        ],
        BuildingKind::Shop => &[
            (Crates, 0.75),
            (Sacks, 0.6),
            (Baskets, 0.6),
            (Bicycle, 0.5),
            (Table, 0.5),
            (Bench, 0.4),
            (Hens, 0.15),
            (Dog, 0.2),
            (Sweepings, 0.4),
            (Shade, 0.3),
        ],
        BuildingKind::Public => &[(Bench, 0.6), (Bicycle, 0.6), (Jars, 0.3), (Table, 0.25)],
        BuildingKind::Worship => &[(Bench, 0.5), (Jars, 0.5), (Bicycle, 0.35)],
        _ => &[(Firewood, 0.5), (Sacks, 0.4), (Hens, 0.3), (Donkey, 0.2)],
    };
    chances
        .iter()
        .filter_map(|&(thing, chance)| looks.random_bool(chance).then_some(thing))
        .collect()
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
        Thing::Jars => made::jars(looks),
        Thing::Mortar => made::mortar(),
        Thing::Bench => made::bench(),
        Thing::Granary => made::granary(looks),
        Thing::Fold => made::fold(looks),
        Thing::Well => made::well(),
        Thing::Washing => daily::washing(looks),
        Thing::Hearth => daily::hearth(looks),
        Thing::Firewood => daily::firewood(looks),
        Thing::Bicycle => daily::bicycle(looks),
        Thing::Crates => goods::crates(looks),
        Thing::Sacks => goods::sacks(looks),
        Thing::Baskets => goods::baskets(looks),
        Thing::Table => daily::table(looks),
        Thing::Sweepings => goods::sweepings(looks),
        Thing::Shade => daily::shade_roof(looks),
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
