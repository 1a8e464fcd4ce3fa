//! The appearance of an exercise: coloured triangles generated from the scenario alone. The window renders them on
//! the GPU; reports render them on the CPU, so that a debrief made without a window has the same pictures.
//!
//! What a thing *is* stays in the scenario and the simulation; how it *looks* is here and nowhere else. Everything
//! stands where the simulation has it: the land is the same triangles as the height field that rays hit, and every
//! upright thing fills the [`crate::sim::props::Prop`] that hides it. A device has no mesh at all, only its signs
//! have.
//!
//! Coordinates are the engine's: x east, y up, z south, metres ([`crate::units::Place::world`]).

pub mod air;
mod animal;
mod beside;
mod beyond;
mod buildings;
mod causes;
mod clear;
pub mod colour;
mod cover;
mod evidence;
pub mod figure;
mod form;
mod ground;
mod kerbs;
mod land;
pub mod light;
mod loft;
pub mod markers;
pub mod mesh;
pub(crate) mod noise;
mod packaging;
mod plants;
mod poles;
mod puddles;
mod shade;
mod shapes;
mod shores;
mod signs;
pub mod sky;
mod stands;
pub mod surface;
mod treeline;
pub mod vehicles;
mod walls;
mod water;
mod yard;

use std::collections::BTreeMap;

use bevy::math::{Affine3A, Vec3};
use rayon::prelude::*;

use crate::scenario::Exercise;
use crate::scenario::Scenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::Plant;
use crate::sim::props::{self, Prop};
use crate::sim::terrain::Terrain;
use crate::units::Place;
use crate::units::place::distance_to_line_m;
pub use air::Air;
use beside::Beside;
use clear::Clear;
pub use figure::{Pose, Who, figure};
pub use mesh::Mesh;
pub use signs::{EXEMPLARS, id_of_exemplar};

/// All static meshes.
#[derive(Debug, Clone, Default)]
pub struct Scenery {
    /// The land and the things on it, in pieces small enough to cull those behind the viewer.
    pub pieces: Vec<Piece>,
    /// Mesh of each sign, in [`crate::scenario::exercise::SignId`] order. A sign with an inject is drawn once
    /// revealed.
    pub signs: Vec<Mesh>,
    /// Sky, sun and haze.
    pub air: Air,
}

/// A piece of the scenery.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Material class.
    pub stuff: Stuff,
    /// Triangles, in place.
    pub mesh: Mesh,
    /// Its box: lowest and highest corner; none when empty.
    pub bounds: Option<(Vec3, Vec3)>,
}

impl Piece {
    fn of(stuff: Stuff, mut mesh: Mesh) -> Self {
        mesh.shrink();
        Self {
            stuff,
            bounds: mesh.bounds(),
            mesh,
        }
    }
}

/// Material class of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stuff {
    /// The land.
    Land,
    /// Buildings, walls, vehicles.
    Solid,
    /// Trees, bushes, grass, crops.
    Plants,
    /// Water.
    Water,
}

/// Side of the square over which things are merged into one piece, metres.
const GATHERED_M: f32 = 64.0;

/// The same for what stands beyond the bounds, metres.
const GATHERED_BEYOND_M: f32 = 640.0;

/// Plants within this distance of the way are drawn in full detail, within budget, metres.
const PLANTS_NEAR_M: f32 = 60.0;

/// Plants within this distance of the way are drawn blade by blade, within budget, metres.
const PLANTS_CLOSE_M: f32 = 12.0;

/// Number of buildings above which all are drawn in reduced detail.
const MOST_FULL_BUILDINGS: usize = 200;

/// Number of wall pieces or signs above which all are drawn in reduced detail, and of look-alikes above which
/// nothing is drawn beside them.
const MOST_FULL: usize = 500;

/// Width of the shade along a building, metres.
const SHADE_M: f32 = 1.1;

/// Budget of plants drawn blade by blade.
const MOST_CLOSE_PLANTS: usize = 400;

/// Budget of plants in full detail; a tree, which has the most leaves, counts twice.
const MOST_FULL_PLANTS: usize = 2_500;

impl Scenery {
    /// Generates the scenery of an exercise. Deterministic.
    pub fn of(exercise: &Exercise, terrain: &Terrain) -> Self {
        let scenario = &exercise.scenario;
        let land = land::chunks(scenario, terrain);
        let [mut far_plants, far_houses] = land.last().map_or_else(Default::default, |horizon| {
            beyond::meshes(scenario, terrain, horizon)
        });
        far_plants.extend(
            land.last()
                .map(|horizon| treeline::meshes(scenario, horizon))
                .unwrap_or_default(),
        );
        let mut pieces: Vec<Piece> = land
            .into_iter()
            .map(|mesh| Piece::of(Stuff::Land, mesh))
            .collect();
        let clear = Clear::of(scenario, terrain);
        let plants = props::plants_of(scenario, terrain);
        let mut standing = props::built_of(scenario, terrain);
        let mut growing = Gathering::of(Stuff::Plants, GATHERED_M);
        grow(scenario, terrain, &plants, &mut growing);
        growing.extend(cover::tussocks(scenario, terrain, &clear, &standing));
        growing.extend(cover::meshes(scenario, terrain, &clear, &standing, &plants));
        growing.extend(stands::meshes(scenario, terrain, &clear, &standing));
        growing.extend(shores::meshes(scenario, terrain, &clear, &standing));
        growing.extend(shaded(scenario, terrain));
        let of = scenario.water.len();
        let sheets = scenario.water.iter().map(|water| {
            let [sheet, margin] = water::meshes(water, terrain, &clear, of);
            growing.add(&margin);
            sheet
        });
        let sheets: Vec<Mesh> = sheets.collect();
        standing.extend(plants.into_iter().map(|(_, plant)| plant));
        let growing = growing.pieces(far_plants);
        let mut solids = Gathering::of(Stuff::Solid, GATHERED_M);
        build(exercise, terrain, &standing, &mut solids);
        solids.extend(yard::meshes(scenario, terrain, &clear, &standing));
        solids.extend(kerbs::meshes(scenario, terrain, &clear, &standing));
        solids.extend(poles::meshes(scenario, terrain, &clear, &standing));
        pieces.extend(solids.pieces(far_houses));
        pieces.extend(growing);
        let mut waters = Gathering::of(Stuff::Water, GATHERED_M);
        waters.extend(sheets);
        waters.extend(puddles::meshes(scenario, terrain, &clear));
        pieces.extend(waters.pieces(Vec::new()));
        let plain_signs = exercise.signs.len() > MOST_FULL;
        Self {
            pieces,
            signs: exercise
                .signs
                .par_iter()
                .map(|placed| signs::mesh(scenario, placed, terrain, plain_signs))
                .collect(),
            air: Air::of(scenario, &scenario.weather),
        }
    }

    /// Number of triangles.
    pub fn triangles(&self) -> usize {
        let pieces = self.pieces.iter().map(|piece| &piece.mesh);
        pieces.chain(&self.signs).map(Mesh::triangles).sum()
    }
}

/// Puts up buildings, walls, vehicles, and what shows that look-alikes are harmless.
fn build(exercise: &Exercise, terrain: &Terrain, standing: &[Prop], into: &mut Gathering) {
    let scenario = &exercise.scenario;
    let buildings = &scenario.buildings;
    into.in_batches(buildings.len(), |number| {
        let plain = number >= MOST_FULL_BUILDINGS;
        buildings::mesh(scenario, &buildings[number], terrain, plain)
    });
    let mut so_far = 0;
    for wall in &scenario.walls {
        let meshes = walls::meshes(scenario, wall, terrain, MOST_FULL, so_far);
        so_far += meshes.len();
        into.extend(meshes);
    }
    let vehicles = scenario.vehicles.iter();
    into.extend(vehicles.map(|vehicle| vehicles::mesh(scenario, vehicle, terrain)));
    let look_alikes = &exercise.look_alikes;
    into.in_batches(look_alikes.len().min(MOST_FULL), |number| {
        let placed = &look_alikes[number];
        let mut beside = Beside::of(exercise, placed, terrain, standing);
        if placed.look_alike.shown_by.is_empty() {
            causes::mesh(exercise, placed, terrain, &mut beside)
        } else {
            evidence::mesh(exercise, placed, terrain, &mut beside)
        }
    });
}

/// Shade on the ground along the walls of buildings.
fn shaded(scenario: &Scenario, terrain: &Terrain) -> Vec<Mesh> {
    let buildings = scenario.buildings.iter().take(MOST_FULL_BUILDINGS);
    buildings
        .map(|building| {
            let frame = standing_at(terrain.place(building.at), building.facing_deg);
            shade::along(terrain, &frame, building.size_m, SHADE_M, 0.4)
        })
        .collect()
}

/// Plants all plants.
fn grow(scenario: &Scenario, terrain: &Terrain, plants: &[(Plant, Prop)], into: &mut Gathering) {
    let route: Vec<_> = scenario.route.line();
    let wind_mps = Air::of(scenario, &scenario.weather).wind_mps;
    let (mut full, mut close) = (0, 0);
    let detailed: Vec<plants::Detail> = plants
        .iter()
        .map(|(kind, prop)| {
            let off_m = distance_to_line_m(prop.at, &route);
            if close < MOST_CLOSE_PLANTS && off_m < PLANTS_CLOSE_M {
                close += 1;
                plants::Detail::Close
            } else if full < MOST_FULL_PLANTS && off_m < PLANTS_NEAR_M {
                full += if *kind == Plant::Tree { 2 } else { 1 };
                plants::Detail::Full
            } else {
                plants::Detail::Plain
            }
        })
        .collect();
    into.in_batches(plants.len(), |number| {
        let (kind, prop) = &plants[number];
        let looks = &mut stream(&scenario.id, number as u64, "looks of a plant");
        plants::mesh(*kind, prop, terrain, wind_mps, looks, detailed[number])
    });
}

/// The frame of something at a place facing a bearing; for a [`figure()`] or a marker.
pub fn standing_at(at: Place, facing_deg: f32) -> Affine3A {
    form::frame(at, facing_deg)
}

/// Merges meshes into pieces by location, as they come: a whole town or wood of single meshes would take the memory
/// of its pieces a second time.
struct Gathering {
    stuff: Stuff,
    side_m: f32,
    squares: BTreeMap<(i32, i32), Mesh>,
}

/// Meshes made at a time: enough for every core, and few beside what is gathered already.
const BATCH: usize = 256;

impl Gathering {
    fn of(stuff: Stuff, side_m: f32) -> Self {
        Self {
            stuff,
            side_m,
            squares: BTreeMap::new(),
        }
    }

    fn add(&mut self, mesh: &Mesh) {
        let Some((low, high)) = mesh.bounds() else {
            return;
        };
        let middle: Vec3 = (low + high) / 2.0;
        let square = [middle.x, middle.z].map(|metres| (metres / self.side_m).floor() as i32);
        self.squares
            .entry((square[0], square[1]))
            .or_default()
            .append(mesh);
    }

    fn extend(&mut self, meshes: impl IntoIterator<Item = Mesh>) {
        for mesh in meshes {
            self.add(&mesh);
        }
    }

    /// Adds meshes by number, in order, made on all cores.
    fn in_batches(&mut self, count: usize, make: impl Fn(usize) -> Mesh + Sync) {
        for first in (0..count).step_by(BATCH) {
            let numbers = first..(first + BATCH).min(count);
            let made: Vec<Mesh> = numbers.into_par_iter().map(&make).collect();
            self.extend(made);
        }
    }

    /// What was gathered, then what of the same stuff stands beyond the bounds.
    fn pieces(self, far: Vec<Mesh>) -> Vec<Piece> {
        let mut beyond = Self::of(self.stuff, GATHERED_BEYOND_M);
        beyond.extend(far);
        let squares = self
            .squares
            .into_values()
            .chain(beyond.squares.into_values());
        squares.map(|mesh| Piece::of(self.stuff, mesh)).collect()
    }
}

#[cfg(test)]
mod tests;

/// Invariants of every mesh: finite numbers, unit normals, valid indices.
#[cfg(test)]
pub(crate) fn sound(mesh: &Mesh) {
    let corners = mesh.positions.len();
    assert!(!mesh.is_empty());
    assert_eq!(mesh.normals.len(), corners);
    assert_eq!(mesh.colours.len(), corners);
    assert_eq!(mesh.surfaces.len(), corners);
    assert!(mesh.lays.is_empty() || mesh.lays.len() == corners);
    assert_eq!(mesh.indices.len() % 3, 0);
    assert!(mesh.indices.iter().all(|&index| (index as usize) < corners));
    for corner in 0..corners {
        let normal = Vec3::from_array(mesh.normals[corner]);
        assert!(Vec3::from_array(mesh.positions[corner]).is_finite());
        assert!((normal.length() - 1.0).abs() < 1e-3, "{normal}");
        let colour = mesh.colours[corner];
        assert!(
            colour.iter().all(|part| (0.0..=1.0).contains(part)),
            "{colour:?}"
        );
    }
}
