//! What shows that a look-alike is harmless, drawn beside it. A lesson tells nothing else, so that text and picture
//! cannot drift apart. It stands off the way and never between the way and the sign; it hides no sign, and no sign is drawn
//! differently for it.
//!
//! A new kind is a variant of [`HarmlessEvidence`]; the compiler then asks for its room and its drawing here, and a test for
//! its name in each language.

mod animals;
mod goods;
mod ground;
mod people;
mod vehicle;

use bevy::math::{Affine3A, Vec3};
use rand_pcg::Pcg64Mcg;

use super::beside::Beside;
use super::form::frame;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::signs;
use crate::scenario::Exercise;
use crate::scenario::exercise::{PlacedLookAlike, PlacedSign};
use crate::scenario::schema::HarmlessEvidence;
use crate::sim::terrain::Terrain;

/// Number of things drawn where there are more of the same.
const MOST_ALIKE: usize = 4;

/// The evidence of a look-alike, in place; what finds no room is left out.
pub(super) fn mesh(
    exercise: &Exercise,
    placed: &PlacedLookAlike,
    terrain: &Terrain,
    beside: &mut Beside<'_>,
) -> Mesh {
    let Some(sign) = placed
        .signs
        .first()
        .and_then(|id| exercise.signs.get(id.index()))
    else {
        return Mesh::default();
    };
    let mut all = Mesh::default();
    for (number, &what) in placed.look_alike.shown_by.iter().enumerate() {
        let name = format!("{}-{number}", placed.look_alike.id);
        all.append(&one(exercise, what, &name, sign, terrain, beside));
    }
    all
}

/// One kind of evidence; empty without room.
fn one(
    exercise: &Exercise,
    what: HarmlessEvidence,
    name: &str,
    sign: &PlacedSign,
    terrain: &Terrain,
    beside: &mut Beside<'_>,
) -> Mesh {
    let scenario = &exercise.scenario;
    let stand = match stands(what) {
        Stands::Beside { room_m } => beside.place(room_m),
        Stands::AlongTheWay => return alike(exercise, sign, terrain, beside),
        Stands::OnTheVehicle => Some(sign.sign.at),
    };
    let Some(at) = stand else {
        return Mesh::default();
    };
    let mut scene = Scene {
        mesh: Mesh::default(),
        terrain,
        frame: frame(terrain.place(at), at.bearing_deg(sign.sign.at)),
        looks: looks_of(scenario, name),
    };
    match what {
        HarmlessEvidence::AtWork => people::at_work(&mut scene),
        HarmlessEvidence::Owner => people::owner(&mut scene),
        HarmlessEvidence::ChildrenAtPlay => people::children_at_play(&mut scene),
        HarmlessEvidence::Angler => people::angler(&mut scene),
        HarmlessEvidence::Prayer => people::prayer(&mut scene),
        HarmlessEvidence::Feast => people::feast(&mut scene),
        HarmlessEvidence::Goats => animals::goats(&mut scene),
        HarmlessEvidence::Cattle => animals::cattle(&mut scene),
        HarmlessEvidence::MoreAlike => {}
        HarmlessEvidence::Barrow => goods::barrow(&mut scene),
        HarmlessEvidence::Tools => goods::tools(&mut scene),
        HarmlessEvidence::Pipes => goods::pipes(&mut scene),
        HarmlessEvidence::Sacks => goods::sacks(&mut scene),
        HarmlessEvidence::Cans => goods::cans(&mut scene),
        HarmlessEvidence::Pots => goods::pots(&mut scene),
        HarmlessEvidence::Fireplace => goods::fireplace(&mut scene),
        HarmlessEvidence::Furniture => goods::furniture(&mut scene),
        HarmlessEvidence::Laundry => goods::laundry(&mut scene),
        HarmlessEvidence::Tent => goods::tent(&mut scene),
        HarmlessEvidence::RubbishHeap => ground::rubbish_heap(&mut scene),
        HarmlessEvidence::SandDrift => ground::sand_drift(&mut scene),
        HarmlessEvidence::HayRows => ground::hay_rows(&mut scene),
        HarmlessEvidence::CropRows => ground::crop_rows(&mut scene),
        HarmlessEvidence::OpenBonnet => vehicle::open_bonnet(&mut scene, scenario, sign),
        HarmlessEvidence::OpenDoors => vehicle::open_doors(&mut scene, scenario, sign),
    }
    let frame = scene.frame;
    scene.mesh.moved(&frame)
}

/// Where evidence stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stands {
    /// Beside the sign, within a radius of its own, metres.
    Beside { room_m: f32 },
    /// Along the way on the sign's side of it.
    AlongTheWay,
    /// On the vehicle that the sign is.
    OnTheVehicle,
}

/// Where each kind stands.
pub(super) fn stands(what: HarmlessEvidence) -> Stands {
    let room_m = match what {
        HarmlessEvidence::MoreAlike => return Stands::AlongTheWay,
        HarmlessEvidence::OpenBonnet | HarmlessEvidence::OpenDoors => return Stands::OnTheVehicle,
        HarmlessEvidence::AtWork | HarmlessEvidence::Owner | HarmlessEvidence::Pots => 0.7,
        HarmlessEvidence::Barrow
        | HarmlessEvidence::Angler
        | HarmlessEvidence::Sacks
        | HarmlessEvidence::Fireplace => 0.9,
        HarmlessEvidence::Tools | HarmlessEvidence::ChildrenAtPlay | HarmlessEvidence::Cans => 1.2,
        HarmlessEvidence::RubbishHeap | HarmlessEvidence::Furniture | HarmlessEvidence::Pipes => {
            1.5
        }
        HarmlessEvidence::Laundry | HarmlessEvidence::Prayer => 1.7,
        HarmlessEvidence::Tent | HarmlessEvidence::Feast | HarmlessEvidence::Goats => 2.0,
        HarmlessEvidence::SandDrift | HarmlessEvidence::CropRows => 2.2,
        HarmlessEvidence::HayRows | HarmlessEvidence::Cattle => 2.6,
    };
    Stands::Beside { room_m }
}

/// The sign's own look again, along the way: drawn as the sign itself is.
fn alike(
    exercise: &Exercise,
    sign: &PlacedSign,
    terrain: &Terrain,
    beside: &mut Beside<'_>,
) -> Mesh {
    let mut all = Mesh::default();
    for at in beside.along_the_way(MOST_ALIKE) {
        let mut again = sign.clone();
        again.sign.at = at;
        all.append(&signs::mesh(&exercise.scenario, &again, terrain, true));
    }
    all
}

/// Evidence being drawn: x right, y up, -z towards the sign, from the ground below its middle.
struct Scene<'a> {
    mesh: Mesh,
    terrain: &'a Terrain,
    frame: Affine3A,
    looks: Pcg64Mcg,
}

impl Scene<'_> {
    /// The ground at a point.
    fn on_ground(&self, x: f32, z: f32) -> Vec3 {
        let at = self.frame.transform_point3(Vec3::new(x, 0.0, z));
        let up_m = self.terrain.height_m(super::form::below(at)) - self.frame.translation.y;
        Vec3::new(x, up_m, z)
    }

    /// Adds a part that stands on the ground at a point, turned by an angle, radians.
    fn add(&mut self, part: &Mesh, (x, z): (f32, f32), turn: f32) {
        let by = Affine3A::from_rotation_translation(
            bevy::math::Quat::from_rotation_y(turn),
            self.on_ground(x, z),
        );
        self.mesh.append_moved(part, &by);
    }
}

#[cfg(test)]
mod tests;
