//! Appearance of each sign, at its true size, orientation, height and contrast.
//!
//! Contrast is data: a sign has the hues of its look, made darker or lighter than the ground below so that the darker
//! of the two is darker by the share `contrast` (after fading with age, as in perception). So what perception calls
//! resolvable can be seen, and no more. A look is drawn the same for a device and for a look-alike: the owner is
//! never consulted. A device itself has no shape at all.
//!
//! Each look has [`EXEMPLARS`]: other arrangements, shapes and materials of the same kind of thing, chosen by the sign's id,
//! so that nobody learns one picture by heart. Age shows twice: a ground sign fades as perception says, and everything
//! wears: paint peels, iron rusts, grass grows at the foot.

mod animal;
mod board;
mod cases;
mod crater;
mod empty_place;
mod flat;
mod lettering;
mod line;
mod litter;
mod masonry;
mod metal;
mod munition;
mod object;
mod overgrown;
mod paint;
mod people;
mod position;
mod pressed;
mod stones;
mod tape;
mod tracks;
mod traits;
mod vehicle;
mod warnings;

pub(super) use vehicle::Body;

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::colour::{BRIGHTEST, Colour, against, hex, luminance, mix, shade};
use super::form::{self, frame};
use super::ground;
use super::mesh::Mesh;
use super::noise::looks_of;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::exercise::PlacedSign;
use crate::scenario::schema::{Lie, Look, Sign};
use crate::sim::perception::PerceptionModel;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Smallest and largest drawn size of a sign, metres.
const DRAWN_M: (f32, f32) = (0.02, 40.0);

/// Number of exemplars of each look.
pub const EXEMPLARS: usize = 3;

/// The exemplar of its look that a sign is, by its id: the same in every variation.
fn exemplar_of(scenario: &Scenario, id: &str) -> usize {
    looks_of(scenario, &format!("exemplar {id}")).random_range(0..EXEMPLARS)
}

/// An id that begins with `name` and has an exemplar of its look.
pub fn id_of_exemplar(scenario: &Scenario, name: &str, exemplar: usize) -> Option<String> {
    (0..100)
        .map(|number| format!("{name}-{number}"))
        .find(|id| exemplar_of(scenario, id) == exemplar)
}

/// Age at which a thing is half worn, days.
const HALF_WORN_DAYS: f32 = 45.0;

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
        Look::DangerSign => board::board(drawing),
        Look::Tape => tape::tape(drawing),
        Look::CrossedSticks => warnings::crossed_sticks(drawing),
        Look::Stones => stones::stones(drawing),
        Look::Cloth => warnings::cloth(drawing),
        Look::PaintMark => paint::paint_mark(drawing),
        Look::DisturbedSoil if upright => flat::mound(drawing),
        Look::DisturbedSoil => flat::disturbed_soil(drawing),
        Look::ColourPatch => flat::colour_patch(drawing),
        Look::FlattenedPlants => pressed::flattened_plants(drawing),
        Look::TransferredSoil => flat::transferred_soil(drawing),
        Look::Tracks => tracks::tracks(drawing),
        Look::OvergrownWay => overgrown::overgrown(drawing),
        Look::Crater => crater::crater(drawing),
        Look::Litter => litter::litter(drawing),
        Look::Line => line::line(drawing),
        Look::MovedMasonry => masonry::moved_masonry(drawing),
        Look::Object => object::object(drawing),
        Look::Vehicle | Look::Wreck => vehicle::vehicle(drawing, scenario),
        Look::DeadAnimal => animal::dead_animal(drawing),
        Look::Position => position::position(drawing),
        Look::EmptyPlace => empty_place::empty_place(drawing),
        Look::PeopleAvoiding => people::avoiding(drawing),
        Look::Watcher => people::watcher(drawing),
        Look::Munition => munition::munition(drawing),
        Look::SpentCases => cases::spent_cases(drawing),
        Look::ScrapMetal => metal::scrap(drawing),
    }
    traits::left_beside(drawing);
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
    /// Which exemplar of its look it is.
    exemplar: usize,
    /// How worn it is: 0 new, 1 very old.
    worn: f32,
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
            exemplar: exemplar_of(scenario, &sign.id),
            worn: 1.0 - ops::exp2(-sign.age_days.max(0.0) / HALF_WORN_DAYS),
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

    /// A hue lighter than the ground, at the sign's contrast or as much of it as there is headroom for: the white of
    /// something that is known by its red and white.
    fn white(&self, hue: Colour) -> Colour {
        let headroom = 0.99 - luminance(self.ground) / BRIGHTEST;
        against(self.ground, hue, self.contrast.min(headroom.max(0.0)), true)
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

    /// A random number of a range.
    fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.chance()
    }

    /// A hue as age has left it: paler and dustier, in the same brightness.
    fn faded(&self, hue: Colour) -> Colour {
        let dust = mix(hex(0x9a_8f80), self.ground, 0.5);
        let same = luminance(hue) / luminance(dust).max(1e-3);
        mix(hue, shade(dust, same), 0.55 * self.worn)
    }

    /// Width, height and depth of a thing; a flat one is low.
    fn body_m(&self) -> Vec3 {
        let (width_m, height_m) = (self.width_m, self.height_m);
        match self.sign.lies {
            Lie::Flat => Vec3::new(width_m, width_m.min(height_m) * 0.3, height_m),
            Lie::Standing | Lie::Facing { .. } => Vec3::new(width_m, height_m, width_m * 0.8),
        }
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

    /// Adds a part lit as the ground is, so that it keeps its contrast; the shade of its form is in its colours.
    fn add_plain(&mut self, mut part: Mesh, frame: &Affine3A) {
        part.modelled();
        part.lit_as_the_ground();
        self.mesh.append_moved(&part, frame);
    }

    /// Height of the ground at a point of a frame, in that frame.
    fn ground_in(&self, frame: &Affine3A, x: f32, z: f32) -> f32 {
        let at = frame.transform_point3(Vec3::new(x, 0.0, z));
        self.terrain.height_m(form::below(at)) - frame.translation.y
    }
}

impl Drawing<'_> {
    /// Number of things to draw, fewer in reduced detail.
    fn count(&self, full: usize) -> usize {
        if self.plain { full.div_ceil(4) } else { full }
    }

    /// Soil at the foot of something that has stood or lain there: a low ring of crumbs around a point of a frame, and
    /// grass where it is old.
    fn foot(&mut self, frame: &Affine3A, (x, z): (f32, f32), radius_m: f32) {
        if self.plain {
            return;
        }
        let at = form::below(frame.transform_point3(Vec3::new(x, 0.0, z)));
        let kind = Surface::of(ground::kind_at(self.terrain, at));
        let sides = 10;
        let middle = self.terrain.place(at).world();
        let rings: Vec<Vec<(Vec3, Colour)>> =
            [(0.55, 0.045, 0.72), (1.0, 0.03, 0.86), (1.5, 0.006, 1.0)]
                .into_iter()
                .map(|(out, up_m, tone)| {
                    (0..sides)
                        .map(|side| {
                            let bearing_deg = side as f32 * 36.0 + 20.0 * out;
                            let out_m = radius_m * out * self.between(0.85, 1.2);
                            let there = at.towards(bearing_deg, out_m);
                            let place = there.at_height(
                                self.terrain.height_m(there) + up_m * radius_m.min(0.25) * 3.0,
                            );
                            let colour = shade(ground::colour_at(self.terrain, there), tone);
                            (place.world(), colour)
                        })
                        .collect()
                })
                .collect();
        let mut part = Mesh::default();
        for (inner, outer) in rings.iter().zip(rings.iter().skip(1)) {
            for side in 0..sides {
                let next = (side + 1) % sides;
                let corner = |part: &mut Mesh, (at, colour): (Vec3, Colour)| {
                    part.corner(at, Vec3::Y, kind.painted(colour))
                };
                let [a, b, c, d] = [inner[side], inner[next], outer[next], outer[side]]
                    .map(|spot| corner(&mut part, spot));
                part.indices.extend([a, c, b, a, d, c]);
            }
        }
        // The ring closes below what stands in it.
        self.mesh.append(&part);
        let blades = (self.worn * 9.0) as usize;
        for _ in 0..blades {
            let turn = self.between(0.0, std::f32::consts::TAU);
            let out_m = radius_m * self.between(0.8, 1.3);
            let foot = middle + Vec3::new(ops::cos(turn), 0.0, ops::sin(turn)) * out_m;
            let up = Vec3::new(
                0.06 * ops::cos(turn),
                self.between(0.08, 0.2),
                0.06 * ops::sin(turn),
            );
            let green = shade(
                mix(hex(0x8a_8450), self.ground, 0.6),
                self.between(0.8, 1.1),
            );
            let mut blade = Mesh::default();
            blade.blade(foot, foot + up, 0.012, Surface::Grass.painted(green));
            blade.lit_as_the_ground();
            self.mesh.append(&blade);
        }
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
