//! Pictures of what there was to see, drawn by the processor alone: for the debrief page, the exercise list, and wherever
//! there is no window. The same scene gives the same bytes, on one thread or on many.
//!
//! ```text
//! let scenery = Scenery::of(&exercise, &terrain);            // once for an exercise
//! let scene = Scene { signs: &signs, ..Scene::new(&scenery, eye, bearing_deg, pitch_deg) };
//! let plain = picture::seen(&scene);
//! let pointed_out = picture::seen(&Scene { pointed_out: &missed, ..scene });
//! let bytes = plain.png();                                   // for a file or a data: link
//! ```
//!
//! A triangle lands in samples, two by two a pixel; each pixel is then lit by sun and sky with the shadows of what stands
//! around, and fades into the haze as perception has it (Koschmieder).

mod file;
mod inset;
mod lit;
mod overlay;
mod raster;
mod shadow;
mod view;

use std::sync::Arc;

use bevy::math::Vec3;
use rayon::prelude::*;

use crate::scenario::Exercise;
use crate::scenario::Scenario;
use crate::scenario::exercise::SignId;
use crate::scenery::sky::Sky;
use crate::scenery::surface;
use crate::scenery::{Air, Mesh, Pose, Scenery, Stuff, Who, figure};
use crate::sim::terrain::Terrain;
use crate::units::place::point_along;
use crate::units::{Place, Point};
use raster::Flat;
use view::View;

/// Supersampling along each side of a pixel.
const SAMPLES: usize = 2;

/// Longest side of a picture, pixels.
const LONGEST: usize = 4096;

/// A person to draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PosedPerson {
    /// Who.
    pub who: Who,
    /// Pose.
    pub pose: Pose,
    /// Feet.
    pub at: Place,
    /// Bearing the person faces, degrees.
    pub facing_deg: f32,
}

/// Scene and camera.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The scenery.
    pub scenery: &'a Scenery,
    /// Air changed by an inject, if any.
    pub air: Option<&'a Air>,
    /// Signs present.
    pub signs: &'a [SignId],
    /// People in sight, without the viewer.
    pub people: &'a [PosedPerson],
    /// Other meshes in place: marks, rings, posts ([`crate::scenery::markers`]).
    pub things: &'a [Mesh],
    /// The eye.
    pub eye: Place,
    /// Bearing of the look, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch of the look, degrees up.
    pub pitch_deg: f32,
    /// Horizontal field of view, degrees: 60 for the naked eye on the screen.
    pub field_deg: f32,
    /// Masks the picture as through binoculars; the field of view is then theirs.
    pub optics: bool,
    /// Signs to point out, with a ring and an arrow, and an enlarged inset where they are small.
    pub pointed_out: &'a [SignId],
    /// Width and height, pixels.
    pub size: (usize, usize),
}

impl<'a> Scene<'a> {
    /// A scene without signs and people, for the naked eye in 640 by 360 pixels.
    pub fn new(scenery: &'a Scenery, eye: Place, bearing_deg: f32, pitch_deg: f32) -> Self {
        Self {
            scenery,
            air: None,
            signs: &[],
            people: &[],
            things: &[],
            eye,
            bearing_deg,
            pitch_deg,
            field_deg: 60.0,
            optics: false,
            pointed_out: &[],
            size: (640, 360),
        }
    }
}

/// A rendered picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Red, green, blue of each pixel, row by row from the top.
    pub rgb: Vec<u8>,
}

/// Renders a scene.
pub fn seen(scene: &Scene) -> Picture {
    let (mut picture, view) = drawn(scene, None);
    if scene.optics {
        overlay::round_mask(&mut picture);
    }
    let mut spots = Vec::new();
    for id in scene.pointed_out {
        let mesh = scene.scenery.signs.get(id.index());
        let spot = mesh
            .and_then(Mesh::bounds)
            .and_then(|(low, high)| overlay::spot(&picture, &view, low, high));
        spots.extend(spot);
    }
    for spot in &spots {
        overlay::point_out(&mut picture, spot);
    }
    inset::lay(&mut picture, scene, &view, &spots);
    picture
}

/// The scene without and with one of its signs, for a comparison: as [`seen`] draws them but with the shadows that fall on
/// the sign and around it only, which takes a fraction of the time.
pub fn without_and_with(scene: &Scene, sign: SignId) -> [Picture; 2] {
    let others: Vec<SignId> = scene
        .signs
        .iter()
        .copied()
        .filter(|id| *id != sign)
        .collect();
    let air = scene.air.unwrap_or(&scene.scenery.air);
    let around = scene.scenery.signs.get(sign.index());
    let around = around.and_then(Mesh::bounds).map(|(low, high)| {
        let shadow_m = air.shadow_m(high.y - low.y);
        shadow::Ball {
            middle: (low + high) / 2.0,
            radius_m: low.distance(high) / 2.0 + shadow_m,
        }
    });
    let without = Scene {
        signs: &others,
        ..*scene
    };
    [&without, scene].map(|scene| drawn(scene, around).0)
}

/// Direction of the look through the middle of a pixel.
pub fn ray(scene: &Scene, column: usize, row: usize) -> Vec3 {
    let view = View::of(scene, [scene.size.0, scene.size.1]);
    view.ray(column as f32 + 0.5, row as f32 + 0.5).normalize()
}

/// The picture alone, with the shadows in a ball or everywhere, and its camera.
fn drawn(scene: &Scene, near: Option<shadow::Ball>) -> (Picture, View) {
    let size = [scene.size.0, scene.size.1].map(|side| side.clamp(1, LONGEST));
    let view = View::of(scene, [size[0] * SAMPLES, size[1] * SAMPLES]);
    let air = scene.air.unwrap_or(&scene.scenery.air);
    let others = others(scene);
    let parts = parts(scene, &others);

    let shadows = shadow::Shadows::of(air, &view, &parts, near);
    let held: Vec<(u32, &Part)> = (0..)
        .zip(&parts)
        .filter(|(_, part)| view.holds(part.low, part.high))
        .collect();
    let mut flats: Vec<Flat> = Vec::new();
    for some in batches(&held, |(_, part)| *part) {
        flats.par_extend(
            some.par_iter()
                .flat_map_iter(|(number, part)| view.flats(part.mesh, *number)),
        );
    }
    let mut samples = raster::empty(view.width, view.height);
    raster::draw(&mut samples, &flats, view.width);

    let sky = Sky::of(air);
    let lighting = lit::Lighting {
        air,
        sky: &sky,
        view: &view,
        shadows: &shadows,
        parts: &parts,
        flats: &flats,
        samples: &samples,
        tiles: &surface::tiles(),
    };
    let mut picture = Picture {
        width: size[0],
        height: size[1],
        rgb: vec![0; size[0] * size[1] * 3],
    };
    picture
        .rgb
        .par_chunks_mut(size[0] * 3)
        .enumerate()
        .for_each(|(row, pixels)| {
            for (column, pixel) in pixels.chunks_exact_mut(3).enumerate() {
                pixel.copy_from_slice(&lighting.pixel(column, row));
            }
        });
    (picture, view)
}

/// A view along the start of the way, for the list of exercises. It shows the land and no sign, whatever is drawn.
pub fn thumbnail(scenario: &Arc<Scenario>, size: (usize, usize)) -> Picture {
    // Seed 0 draws sites, but none of them is shown.
    let exercise = Exercise::draw(Arc::clone(scenario), 0);
    let bare = Exercise {
        signs: Vec::new(),
        devices: Vec::new(),
        look_alikes: Vec::new(),
        ..exercise
    };
    let terrain = Terrain::of(scenario);
    let scenery = Scenery::of(&bare, &terrain);
    start(&bare, &terrain, &scenery, size)
}

/// As [`thumbnail`], with scenery already built.
pub fn start(
    exercise: &Exercise,
    terrain: &Terrain,
    scenery: &Scenery,
    size: (usize, usize),
) -> Picture {
    let route = exercise.route_line();
    let from = point_along(&route, 0.0);
    let ahead = point_along(&route, 40.0);
    let bearing_deg = from.bearing_deg(ahead);
    // From behind and aside, so that the way leads into the picture.
    let back = from
        .towards(bearing_deg + 180.0, 9.0)
        .towards(bearing_deg + 90.0, 1.2);
    let eye = back.at_height(terrain.height_m(back) + 2.3);
    let people = in_file(exercise, terrain, from, bearing_deg);
    seen(&Scene {
        people: &people,
        size,
        ..Scene::new(scenery, eye, bearing_deg - 3.0, -4.0)
    })
}

/// The head of the patrol walking away from the start of the route.
fn in_file(
    exercise: &Exercise,
    terrain: &Terrain,
    from: Point,
    bearing_deg: f32,
) -> Vec<PosedPerson> {
    let spacing_m = exercise.scenario.patrol.spacing_m.clamp(3.0, 10.0);
    (0..exercise.patrol_size().min(4))
        .map(|number| {
            let side_m = if number % 2 == 0 { -1.2 } else { 1.0 };
            let at = from
                .towards(bearing_deg, 2.0 + number as f32 * spacing_m)
                .towards(bearing_deg + 90.0, side_m);
            PosedPerson {
                who: Who::of(exercise, crate::scenario::exercise::PersonId(number as u16)),
                pose: Pose::Walking(0.2 + 0.31 * number as f32),
                at: terrain.place(at),
                facing_deg: bearing_deg,
            }
        })
        .collect()
}

/// Meshes of people and other things, in place.
fn others(scene: &Scene) -> Vec<Mesh> {
    scene
        .people
        .iter()
        .map(|stood| {
            figure(stood.who, stood.pose)
                .moved(&crate::scenery::standing_at(stood.at, stood.facing_deg))
        })
        .chain(scene.things.iter().cloned())
        .collect()
}

/// A mesh to draw.
struct Part<'a> {
    stuff: Stuff,
    mesh: &'a Mesh,
    low: Vec3,
    high: Vec3,
    /// Shadow offset of a face towards the sun, metres: a sign casts none on itself, because its colours already have
    /// the right contrast; a person none from one fold to the next, for which the shadows are too coarse.
    clear_m: f32,
}

/// Triangles projected at a time, about: those of a whole town at once take as much memory as the town.
const AT_ONCE: usize = 100_000;

/// Parts in their order, in batches of about [`AT_ONCE`] triangles.
fn batches<'p, 'a: 'p, T>(
    parts: &'p [T],
    part_of: impl Fn(&T) -> &'p Part<'a>,
) -> impl Iterator<Item = &'p [T]> {
    let mut rest = parts;
    std::iter::from_fn(move || {
        let mut triangles = 0;
        let last = rest.iter().position(|part| {
            triangles += part_of(part).mesh.triangles();
            triangles >= AT_ONCE
        });
        let end = last.map_or(rest.len(), |last| last + 1);
        let (some, after) = rest.split_at(end);
        rest = after;
        (!some.is_empty()).then_some(some)
    })
}

/// Largest shadow offset of a sign, metres.
const MOST_CLEAR_M: f32 = 3.0;

/// Shadow offset of people and other things that are put into a scene, metres.
const PERSON_CLEAR_M: f32 = 0.3;

fn parts<'a>(scene: &Scene<'a>, others: &'a [Mesh]) -> Vec<Part<'a>> {
    let pieces = scene.scenery.pieces.iter().filter_map(|piece| {
        let bounds = piece.bounds?;
        Some(Part::of(piece.stuff, &piece.mesh, bounds, 0.0))
    });
    let signs = scene.signs.iter().filter_map(|id| {
        let mesh = scene.scenery.signs.get(id.index())?;
        let (low, high) = mesh.bounds()?;
        let clear_m = low.distance(high).min(MOST_CLEAR_M);
        Some(Part::of(Stuff::Solid, mesh, (low, high), clear_m))
    });
    let others = others.iter().filter_map(|mesh| {
        let (low, high) = mesh.bounds()?;
        let clear_m = low.distance(high).min(PERSON_CLEAR_M);
        Some(Part::of(Stuff::Solid, mesh, (low, high), clear_m))
    });
    pieces.chain(signs).chain(others).collect()
}

impl<'a> Part<'a> {
    fn of(stuff: Stuff, mesh: &'a Mesh, (low, high): (Vec3, Vec3), clear_m: f32) -> Self {
        Self {
            stuff,
            mesh,
            low,
            high,
            clear_m,
        }
    }
}

#[cfg(test)]
mod tests;
