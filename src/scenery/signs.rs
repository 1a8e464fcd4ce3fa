//! What each sign looks like, at its true size, lie, height and contrast.
//!
//! Contrast is data: the colours of a sign are those of its look, made so much darker or lighter than the ground below
//! that the darker of the two is darker by the share that `contrast` says (what age has left of it, as perception has
//! it). So what perception calls resolvable can be seen, and no more. The same look is drawn alike for a device and for a
//! look-alike: nothing here asks whose a sign is. A device itself has no shape at all.

mod flat;
mod people;
mod things;
mod warnings;

use bevy::math::{Affine3A, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{against, luminance};
use super::form::{Colour, frame};
use super::ground;
use super::mesh::Mesh;
use super::noise::looks_of;
use crate::scenario::Scenario;
use crate::scenario::exercise::PlacedSign;
use crate::scenario::schema::{Lie, Look, Sign};
use crate::sim::perception::PerceptionModel;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Smallest and largest a sign is drawn, metres.
const DRAWN_M: (f32, f32) = (0.02, 40.0);

/// One sign, in place; a plain one is made of fewer triangles.
pub(super) fn mesh(
    scenario: &Scenario,
    placed: &PlacedSign,
    terrain: &Terrain,
    plain: bool,
) -> Mesh {
    let drawing = &mut Drawing::of(scenario, &placed.sign, terrain);
    drawing.plain = plain;
    let upright = !matches!(placed.sign.lies, Lie::Flat);
    match placed.sign.look {
        Look::DangerSign => warnings::board(drawing),
        Look::Tape => warnings::tape(drawing),
        Look::CrossedSticks => warnings::crossed_sticks(drawing),
        Look::Stones => warnings::stones(drawing),
        Look::Cloth => warnings::cloth(drawing),
        Look::PaintMark => warnings::paint_mark(drawing),
        Look::DisturbedSoil if upright => flat::mound(drawing),
        Look::DisturbedSoil => flat::disturbed_soil(drawing),
        Look::ColourPatch => flat::colour_patch(drawing),
        Look::FlattenedPlants => flat::flattened_plants(drawing),
        Look::TransferredSoil => flat::transferred_soil(drawing),
        Look::Tracks => flat::tracks(drawing),
        Look::OvergrownWay => flat::overgrown(drawing),
        Look::Crater => flat::crater(drawing),
        Look::Litter => things::litter(drawing),
        Look::Line => things::line(drawing),
        Look::MovedMasonry => things::moved_masonry(drawing),
        Look::Object => things::object(drawing),
        Look::Vehicle | Look::Wreck => things::vehicle(drawing, scenario),
        Look::DeadAnimal => things::dead_animal(drawing),
        Look::Position => things::position(drawing),
        Look::EmptyPlace => people::empty_place(drawing),
        Look::PeopleAvoiding => people::avoiding(drawing),
        Look::Watcher => people::watcher(drawing),
    }
    std::mem::take(&mut drawing.mesh)
}

/// A sign being drawn.
struct Drawing<'a> {
    /// What has been drawn so far, in place.
    mesh: Mesh,
    sign: &'a Sign,
    terrain: &'a Terrain,
    /// The ground's colour below it.
    ground: Colour,
    /// Contrast that its age has left.
    contrast: f32,
    /// Width, metres.
    width_m: f32,
    /// Height, or lying flat, length from south to north, metres.
    height_m: f32,
    /// Bearing its front looks to.
    facing_deg: f32,
    /// Bearing of the way of the patrol beside it.
    way_deg: f32,
    /// Chance of its own.
    looks: Pcg64Mcg,
    /// True when there are so many signs that each has to do with few triangles.
    plain: bool,
}

impl<'a> Drawing<'a> {
    fn of(scenario: &Scenario, sign: &'a Sign, terrain: &'a Terrain) -> Self {
        let fade = if sign.traits.is_empty() {
            1.0
        } else {
            PerceptionModel::default().age_share(sign.age_days)
        };
        let drawn = |size_m: f32| {
            let sound = if size_m.is_finite() { size_m } else { 0.0 };
            sound.clamp(DRAWN_M.0, DRAWN_M.1)
        };
        let (towards_deg, way_deg) = way_beside(scenario, sign.at);
        let facing_deg = match sign.lies {
            Lie::Facing { bearing_deg } => bearing_deg,
            Lie::Flat | Lie::Standing => towards_deg,
        };
        Self {
            mesh: Mesh::default(),
            sign,
            terrain,
            ground: ground_colour(terrain, sign.at),
            contrast: (sign.contrast * fade).clamp(0.0, 1.0),
            width_m: drawn(sign.size_m.0),
            height_m: drawn(sign.size_m.1),
            facing_deg,
            way_deg,
            looks: looks_of(scenario, &sign.id),
            plain: false,
        }
    }

    /// A hue at the sign's contrast, darker than the ground.
    fn darker(&self, hue: Colour) -> Colour {
        against(self.ground, hue, self.contrast, false)
    }

    /// A hue at the sign's contrast, lighter than the ground where there is room.
    fn lighter(&self, hue: Colour) -> Colour {
        against(self.ground, hue, self.contrast, true)
    }

    /// A hue at the sign's contrast, on the side of the ground that it is by nature.
    fn set_off(&self, hue: Colour) -> Colour {
        let lighter = luminance(hue) > luminance(self.ground);
        against(self.ground, hue, self.contrast, lighter)
    }

    /// One of some hues.
    fn one_of(&mut self, screen: &[u32]) -> Colour {
        super::buildings::one_of(&mut self.looks, screen)
    }

    fn chance(&mut self) -> f32 {
        self.looks.random()
    }

    /// Height of its lowest edge above the ground, metres.
    fn above_m(&self) -> f32 {
        self.sign.above_ground_m.clamp(0.0, 30.0)
    }

    /// The frame of the sign at the ground: right is its width, ahead is where it faces.
    fn frame(&self) -> Affine3A {
        frame(self.terrain.place(self.sign.at), self.facing_deg)
    }

    /// The frame of what reaches across the way: its width lies square to the way, so that it is seen whole from along it.
    fn across(&self) -> Affine3A {
        let facing_deg = match self.sign.lies {
            Lie::Facing { bearing_deg } => bearing_deg,
            Lie::Flat | Lie::Standing => self.way_deg + 180.0,
        };
        frame(self.terrain.place(self.sign.at), facing_deg)
    }

    /// Adds something made in a frame.
    fn add(&mut self, part: &Mesh, frame: &Affine3A) {
        self.mesh.append_moved(part, frame);
    }

    /// Adds something made in a frame and lit as the ground is, so that it keeps its contrast.
    fn add_plain(&mut self, mut part: Mesh, frame: &Affine3A) {
        part.lit_as_the_ground();
        self.mesh.append_moved(&part, frame);
    }

    /// Height of the ground at a point of a frame, in that frame.
    fn ground_in(&self, frame: &Affine3A, x: f32, z: f32) -> f32 {
        let at = frame.transform_point3(Vec3::new(x, 0.0, z));
        self.terrain.height_m(super::form::below(at)) - frame.translation.y
    }
}

/// The mean colour of the ground around a point: what a sign there is seen against.
fn ground_colour(terrain: &Terrain, at: Point) -> Colour {
    let around = [(0.0, 0.0), (0.7, 0.0), (-0.7, 0.0), (0.0, 0.7), (0.0, -0.7)];
    let mut sum = [0.0; 3];
    for (east_m, north_m) in around {
        let colour = ground::colour_at(terrain, Point(at.0 + east_m, at.1 + north_m));
        for part in 0..3 {
            sum[part] += colour[part] / around.len() as f32;
        }
    }
    sum
}

/// Bearing from a point to where the patrol comes past it, and of the way there.
fn way_beside(scenario: &Scenario, at: Point) -> (f32, f32) {
    let route = &scenario.route.waypoints;
    let nearest = route
        .windows(2)
        .map(|pair| {
            let (foot, _) = nearest_on_segment(at, pair[0].at, pair[1].at);
            let way_deg = pair[0].at.bearing_deg(pair[1].at);
            (at.distance_m(foot), foot, way_deg)
        })
        .min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((distance_m, foot, way_deg)) = nearest else {
        return (180.0, 0.0);
    };
    // It is looked at on the way to it, not from abreast.
    let from = foot.towards(way_deg + 180.0, 8.0 + distance_m);
    (at.bearing_deg(from), way_deg)
}
