//! Buildings. Each fills its occluding volume; only eaves and awnings extend beyond it.

mod house;
mod masonry;
mod public;
mod ruin;
mod shed;
mod shell;
mod shop;
mod storeys;
mod worship;

use bevy::math::Vec3;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use self::shell::{MOST_ALONG, Shell};
use super::colour::{Colour, hex};
use super::form::frame;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::{Building, BuildingKind};
use crate::sim::props;
use crate::sim::terrain::Terrain;

/// A building; only its shape in reduced detail.
pub(super) fn mesh(
    scenario: &Scenario,
    building: &Building,
    terrain: &Terrain,
    plain: bool,
) -> Mesh {
    let volume = props::building(building, terrain);
    let looks = &mut looks_of(scenario, &building.id);
    let ground_m = terrain.height_m(building.at);
    let mut shell = Shell {
        mesh: Mesh::default(),
        wall: Surface::Plaster,
        roof: Surface::Iron,
        most: if plain { 0 } else { MOST_ALONG },
        half: Vec3::new(building.size_m.0 / 2.0, 0.0, building.size_m.1 / 2.0),
        bottom_m: volume.bottom_m - ground_m,
        top_m: volume.top_m - ground_m,
    };
    match building.kind {
        BuildingKind::House => house::house(&mut shell, looks),
        BuildingKind::Shop => shop::shop(&mut shell, looks),
        BuildingKind::Public => public::public(&mut shell, looks),
        BuildingKind::Worship => worship::worship(&mut shell, looks),
        BuildingKind::Shed => shed::shed(&mut shell, looks),
        BuildingKind::Ruin => ruin::ruin(&mut shell, looks),
        BuildingKind::Masonry => masonry::masonry(&mut shell, looks),
    }
    let at = building.at.at_height(ground_m);
    shell.mesh.moved(&frame(at, building.facing_deg))
}

/// A random colour of several.
pub(super) fn one_of(looks: &mut Pcg64Mcg, screen: &[u32]) -> Colour {
    hex(screen[looks.random_range(0..screen.len())])
}
