//! What is drawn is what the scenario and the simulation say. One file a subject.

mod beyond;
mod land;
mod signs;
mod stands;
mod things;
mod village;
mod whole;

use std::sync::Arc;

use bevy::math::Vec3;

use super::{Exercise, Mesh, Scenery, Stuff, Terrain, form};
use crate::scenario::schema::{
    Area, Building, BuildingKind, Chance, Ground, HarmlessCause, Holding, LandForm, Lie, Look,
    LookAlike, RawScenario, Relief, Sign, Site, Surface,
};
use crate::sim::example::{placed, scenario_with};
use crate::units::Point;

fn made(change: impl FnOnce(&mut RawScenario)) -> (Exercise, Terrain, Scenery) {
    let exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    let terrain = Terrain::of(&exercise.scenario);
    let scenery = Scenery::of(&exercise, &terrain);
    (exercise, terrain, scenery)
}

fn all_of(scenery: &Scenery, stuff: Stuff) -> Mesh {
    let mut all = Mesh::default();
    for piece in scenery.pieces.iter().filter(|piece| piece.stuff == stuff) {
        all.append(&piece.mesh);
    }
    all
}

fn corners(mesh: &Mesh) -> impl Iterator<Item = [Vec3; 3]> {
    mesh.indices
        .chunks_exact(3)
        .map(|triangle| [0, 1, 2].map(|i| Vec3::from_array(mesh.positions[triangle[i] as usize])))
}

/// The triangles of a mesh that lie within the bounds.
fn within(mesh: &Mesh, terrain: &Terrain) -> Mesh {
    let inside = |corner: &&[u32]| {
        let at = mesh.positions[corner[0] as usize];
        terrain.holds(form::below(Vec3::from_array(at)))
    };
    let mut found = mesh.clone();
    found.indices = mesh
        .indices
        .chunks_exact(3)
        .filter(inside)
        .flatten()
        .copied()
        .collect();
    found
}

/// All places of the triangles of a mesh.
fn places(mesh: &Mesh) -> impl Iterator<Item = Vec3> {
    corners(mesh).flatten()
}

fn building(kind: BuildingKind) -> Building {
    Building {
        id: format!("{kind:?}").to_lowercase(),
        at: Point(0.0, 0.0),
        size_m: (9.0, 6.0),
        height_m: 3.5,
        facing_deg: 30.0,
        kind,
    }
}

const BUILDINGS: [BuildingKind; 7] = [
    BuildingKind::House,
    BuildingKind::Shop,
    BuildingKind::Public,
    BuildingKind::Worship,
    BuildingKind::Shed,
    BuildingKind::Ruin,
    BuildingKind::Masonry,
];

fn site(what: Vec<Holding>) -> Site {
    let chance = |what| Chance { weight: 1.0, what };
    Site {
        id: "site".into(),
        at: Point(20.0, -146.0),
        not_with: Vec::new(),
        may_hold: what.into_iter().map(chance).collect(),
    }
}

fn a_soil_sign(id: &str) -> Sign {
    let mut sign = placed(0, Point(20.0, -147.0), |sign| {
        (sign.look, sign.lies, sign.size_m) = (Look::DisturbedSoil, Lie::Flat, (1.5, 1.5));
    })
    .sign;
    sign.id = id.into();
    sign
}

fn a_look_alike(cause: HarmlessCause) -> Holding {
    Holding::LookAlike(LookAlike {
        id: "harmless".into(),
        name: Default::default(),
        cause,
        shown_by: Vec::new(),
        signs: vec![a_soil_sign("harmless-soil")],
        lesson: Default::default(),
    })
}

fn surface(ground: Ground) -> Surface {
    Surface {
        id: format!("{ground:?}").to_lowercase(),
        ground,
        area: Area::Disc {
            at: Point(0.0, 0.0),
            radius_m: 60.0,
        },
        known_safe: false,
    }
}

/// Rolling land with a road, a valley and cells of an odd size.
fn rolling(raw: &mut RawScenario) {
    raw.terrain.cell_m = 3.7;
    raw.terrain.relief = Relief::Seeded {
        seed: 5,
        amplitude_m: 4.0,
        wavelength_m: 60.0,
    };
    raw.terrain.land_forms = vec![LandForm::Ridge {
        line: vec![Point(0.0, -190.0), Point(20.0, 190.0)],
        width_m: 30.0,
        height_m: -3.0,
    }];
    raw.surfaces = vec![
        Surface {
            id: "road".into(),
            ground: Ground::Laterite,
            area: Area::Strip {
                line: vec![
                    Point(-190.0, -150.0),
                    Point(40.0, -140.0),
                    Point(190.0, -160.0),
                ],
                width_m: 6.0,
            },
            known_safe: true,
        },
        surface(Ground::Field),
    ];
}
