//! Appearance of each sign, at its true size, orientation, height and contrast.
//!
//! Contrast is data: a sign has the hues of its look, made darker or lighter than the ground below so that the darker
//! of the two is darker by the share `contrast` (after fading with age, as in perception). So what perception calls
//! resolvable can be seen, and no more. A look is drawn the same for a device and for a look-alike: the owner is
//! never consulted. A device itself has no shape at all.

mod flat;
mod people;
mod things;
mod warnings;

pub(super) use things::Body;

use bevy::math::{Affine3A, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{Colour, against, luminance};
use super::form::frame;
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

/// Smallest and largest drawn size of a sign, metres.
const DRAWN_M: (f32, f32) = (0.02, 40.0);

/// One sign, in place; in reduced detail with fewer triangles.
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

/// A sign being built.
struct Drawing<'a> {
    /// Built so far, in place.
    mesh: Mesh,
    sign: &'a Sign,
    terrain: &'a Terrain,
    /// Colour of the ground below it.
    ground: Colour,
    /// Contrast after fading with age.
    contrast: f32,
    /// Width, metres.
    width_m: f32,
    /// Height, or length from south to north of a flat one, metres.
    height_m: f32,
    /// Bearing of its front.
    facing_deg: f32,
    /// Bearing of the patrol's way beside it.
    way_deg: f32,
    /// Random generator.
    looks: Pcg64Mcg,
    /// True when signs are drawn in reduced detail.
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

    /// A hue at the sign's contrast, lighter than the ground where there is headroom.
    fn lighter(&self, hue: Colour) -> Colour {
        against(self.ground, hue, self.contrast, true)
    }

    /// A hue at the sign's contrast, on its natural side of the ground.
    fn set_off(&self, hue: Colour) -> Colour {
        let lighter = luminance(hue) > luminance(self.ground);
        against(self.ground, hue, self.contrast, lighter)
    }

    /// A random hue of several.
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

    /// The sign's frame on the ground: right along its width, ahead where it faces.
    fn frame(&self) -> Affine3A {
        frame(self.terrain.place(self.sign.at), self.facing_deg)
    }

    /// The frame of something across the way: its width perpendicular to the way, so that it is seen whole from along
    /// it.
    fn across(&self) -> Affine3A {
        let facing_deg = match self.sign.lies {
            Lie::Facing { bearing_deg } => bearing_deg,
            Lie::Flat | Lie::Standing => self.way_deg + 180.0,
        };
        frame(self.terrain.place(self.sign.at), facing_deg)
    }

    /// Adds a part in a frame.
    fn add(&mut self, part: &Mesh, frame: &Affine3A) {
        self.mesh.append_moved(part, frame);
    }

    /// Adds a part lit as the ground is, so that it keeps its contrast.
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

/// Mean colour of the ground around a point: the background of a sign there.
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

/// Bearing from a point to the nearest place of the patrol's way, and of the way there.
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
    // It is looked at on approach, not from abreast.
    let from = foot.towards(way_deg + 180.0, 8.0 + distance_m);
    (at.bearing_deg(from), way_deg)
}
