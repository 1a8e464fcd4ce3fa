//! Signs of moved soil and changed colour, draped over the ground.

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::Drawing;
use crate::scenario::schema::{Ground, GroundTrait};
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::ground;
use crate::scenery::noise::{rough, value};
use crate::scenery::surface::Surface;
use crate::units::Point;
use crate::units::maths::power;

/// Offset of a flat sign above the ground, metres, against z-fighting.
const ABOVE_M: f32 = 0.025;

/// Largest offset of a patch above the ground, metres.
const MOST_ABOVE_M: f32 = 0.04;

/// Most squares per side of a patch, in full and in reduced detail.
const MOST_SQUARES: (f32, f32) = (40.0, 8.0);

/// Side of a square of a patch, metres, when the patch is small enough.
const SQUARE_M: f32 = 0.07;

/// One point of a patch: share of the sign (0 ground, 1 sign), colour and height.
pub(super) struct Spot {
    pub(super) share: f32,
    pub(super) colour: Colour,
    pub(super) up_m: f32,
}

impl Drawing<'_> {
    /// A patch of the sign's size draped over the ground. `spot` is evaluated at each corner: place, and position in
    /// the patch (-1..1 each way). `made_of` is its material, by default that of the ground.
    pub(super) fn patch(
        &mut self,
        reach: f32,
        made_of: Option<Surface>,
        spot: impl Fn(Point, Vec2) -> Spot,
    ) {
        let half = Vec2::new(self.width_m, self.height_m) * 0.5 * reach;
        let most = if self.plain {
            MOST_SQUARES.1
        } else {
            MOST_SQUARES.0
        };
        let count = |length_m: f32| (length_m * 2.0 / SQUARE_M).clamp(4.0, most) as usize;
        let (columns, rows) = (count(half.x), count(half.y));
        let mut shares = Vec::with_capacity((columns + 1) * (rows + 1));
        let first = self.mesh.positions.len() as u32;
        for row in 0..=rows {
            for column in 0..=columns {
                let within = Vec2::new(
                    column as f32 / columns as f32 * 2.0 - 1.0,
                    row as f32 / rows as f32 * 2.0 - 1.0,
                ) * reach;
                let at = Point(
                    self.sign.at.0 + within.x * self.width_m * 0.5,
                    self.sign.at.1 + within.y * self.height_m * 0.5,
                );
                let spot = spot(at, within);
                let share = spot.share.clamp(0.0, 1.0);
                let colour = mix(ground::colour_at(self.terrain, at), spot.colour, share);
                let up_m = self.lies_m() + ABOVE_M + spot.up_m * share;
                let place = at.at_height(self.terrain.height_m(at) + up_m);
                let ground = || Surface::of(ground::kind_at(self.terrain, at));
                let surface = made_of.filter(|_| share > 0.4).unwrap_or_else(ground);
                self.mesh.corner(
                    place.world(),
                    self.terrain.normal(at),
                    surface.painted(colour),
                );
                shares.push(share);
            }
        }
        let number = |column: usize, row: usize| row * (columns + 1) + column;
        for row in 0..rows {
            for column in 0..columns {
                let corners = [
                    number(column, row),
                    number(column + 1, row),
                    number(column + 1, row + 1),
                    number(column, row + 1),
                ];
                // Squares entirely outside the sign are left to the land.
                if corners.iter().all(|&corner| shares[corner] <= 0.0) {
                    continue;
                }
                let [a, b, c, d] = corners.map(|corner| first + corner as u32);
                self.mesh.indices.extend([a, b, c, a, c, d]);
            }
        }
    }

    /// Height of the patch; parts higher up stand on it.
    pub(super) fn lies_m(&self) -> f32 {
        self.above_m().min(MOST_ABOVE_M)
    }

    /// Subsoil: darker and damper than the surface.
    pub(super) fn soil(&self) -> Colour {
        mix(shade(self.ground, 0.6), hex(0x5d_4531), 0.6)
    }
}

impl Drawing<'_> {
    /// True for a sign with a trait of ground sign.
    pub(super) fn shows(&self, what: GroundTrait) -> bool {
        self.sign.traits.contains(&what)
    }

    /// The outline of a patch, by its traits: 1 well inside, 0 outside. A regular one has straight sides.
    pub(super) fn outline(&self, seed: u32) -> impl Fn(Point, Vec2) -> f32 + use<> {
        let regular = self.shows(GroundTrait::Regularity);
        move |at, within| {
            if regular {
                edged(at, within, seed)
            } else {
                blob(at, within, seed)
            }
        }
    }

    /// A place of the patch, in shares of its half sides, and there on the ground.
    pub(super) fn place_in(&self, x: f32, y: f32) -> Vec3 {
        let at = Point(
            self.sign.at.0 + x * self.width_m * 0.5,
            self.sign.at.1 + y * self.height_m * 0.5,
        );
        self.terrain.place(at).world() + Vec3::Y * self.lies_m()
    }

    /// A random share of a half side, -1..1.
    pub(super) fn looks_in(&mut self) -> f32 {
        self.between(-1.0, 1.0)
    }

    /// A crumb or clod of soil on the ground.
    pub(super) fn crumb(&mut self, foot: Vec3, size_m: f32, colour: Colour) {
        let tint = shade(colour, self.between(0.82, 1.16));
        let half = Vec3::new(size_m, size_m * 0.72, size_m * 0.88);
        let at = foot + Vec3::Y * size_m * 0.32;
        let mut clod = crate::scenery::Mesh::default();
        clod.stone(at, half, &mut self.looks, true, |_| {
            Surface::Earth.painted(tint)
        });
        clod.modelled();
        clod.lit_as_the_ground();
        self.mesh.append(&clod);
    }

    /// Crumbs along the edge of the patch and beyond it, denser near it.
    pub(super) fn crumbs(&mut self, count: usize, reach: f32, colour: Colour) {
        let most_m = (self.width_m.min(self.height_m) * 0.06).clamp(0.012, 0.06);
        for _ in 0..self.count(count) {
            let turn = self.between(0.0, std::f32::consts::TAU);
            let out = self.between(0.55, 1.0) * reach;
            let (x, y) = (ops::cos(turn), ops::sin(turn));
            let square = 1.0 / x.abs().max(y.abs()).max(0.72);
            let foot = self.place_in(x * out * square, y * out * square);
            let size_m = most_m * self.between(0.3, 1.0);
            self.crumb(foot, size_m, colour);
        }
    }
}

/// 1 well inside a shape with four straight sides that fills the patch, 0 outside.
fn edged(at: Point, within: Vec2, seed: u32) -> f32 {
    let wander = 0.03 * value(at.0 * 6.0, at.1 * 6.0, seed);
    ((1.0 - within.x.abs().max(within.y.abs()) + wander) / 0.09).clamp(0.0, 1.0)
}

/// How far out a place of a patch is: 1 on the superellipse that covers nearly the area that perception assumes.
fn superellipse(within: Vec2) -> f32 {
    ops::cbrt(power(within.x.abs(), 3) + power(within.y.abs(), 3))
}

/// 1 well inside an irregular round shape that fills the patch, 0 outside.
fn blob(at: Point, within: Vec2, seed: u32) -> f32 {
    let wander =
        0.16 * value(at.0 * 1.6, at.1 * 1.6, seed) + 0.08 * value(at.0 * 5.0, at.1 * 5.0, seed);
    let out = superellipse(within) + wander;
    ((1.06 - out) / 0.14).clamp(0.0, 1.0)
}

/// Loose soil: heaped in clods over all of it; sunk in its middle with a rim of crumbs; or in rows as a spade leaves them,
/// with what was thrown out at one side.
pub(super) fn disturbed_soil(drawing: &mut Drawing) {
    let hue = drawing.soil();
    let colour = drawing.darker(hue);
    let outline = drawing.outline(60);
    let exemplar = drawing.exemplar;
    // Weather settles and evens out.
    let fresh = 1.0 - drawing.worn;
    let rows = (4.0 / drawing.height_m.max(0.4)).min(5.0);
    let made_of = [Surface::Field, Surface::Mud, Surface::Earth][exemplar];
    drawing.patch(1.15, Some(made_of), |at, within| {
        let clods = value(at.0 * 7.0, at.1 * 7.0, 61) + 0.6 * value(at.0 * 15.0, at.1 * 15.0, 62);
        let out = within.x.abs().max(within.y.abs());
        let (up_m, tone) = match exemplar {
            0 => (
                0.07 * (1.0 - out * out * 0.6).max(0.0) + 0.05 * clods,
                0.24 * clods,
            ),
            1 => {
                let rim = (1.0 - ((out - 0.88) / 0.14).abs()).clamp(0.0, 1.0);
                (
                    0.11 * rim - 0.015 + 0.01 * clods,
                    0.05 * clods + 0.3 * rim - 0.08,
                )
            }
            _ => {
                let sway = 0.5 * value(at.0 * 2.0, at.1, 59);
                let ridge = ops::sin(at.1 * rows * std::f32::consts::TAU + sway);
                let thrown = (within.x - 0.3).clamp(0.0, 0.7);
                (
                    0.035 + 0.045 * ridge + 0.16 * thrown + 0.01 * clods,
                    0.26 * ridge + 0.06 * clods,
                )
            }
        };
        Spot {
            share: outline(at, within),
            colour: shade(colour, 1.0 + tone * (0.45 + 0.55 * fresh)),
            up_m: up_m * (0.4 + 0.6 * fresh),
        }
    });
    let count = 16 + (26.0 * fresh) as usize;
    drawing.crumbs(count, 1.16, colour);
    for _ in 0..drawing.count((10.0 * fresh) as usize + 2) {
        let foot = {
            let (x, y) = (drawing.looks_in(), drawing.looks_in());
            drawing.place_in(x, y)
        };
        let size_m = drawing.between(0.025, 0.06).min(drawing.width_m * 0.12);
        drawing.crumb(foot, size_m, colour);
    }
}

/// A mound of soil of the sign's width and height: a heap, two that run together, or a long low one.
pub(super) fn mound(drawing: &mut Drawing) {
    let hue = drawing.soil();
    let colour = drawing.darker(hue);
    let high_m = drawing.height_m;
    let exemplar = drawing.exemplar;
    // The patch is as deep as the mound is wide.
    drawing.height_m = drawing.width_m * [0.9, 0.8, 0.6][exemplar];
    let over_m = drawing.above_m() - drawing.lies_m();
    drawing.patch(1.1, Some(Surface::Field), |at, within| {
        let clods = value(at.0 * 6.0, at.1 * 6.0, 61) + 0.5 * value(at.0 * 14.0, at.1 * 14.0, 62);
        let heap =
            |x: f32, wide: f32| (1.0 - (within - Vec2::new(x, 0.0)).length() / wide).max(0.0);
        let up = match exemplar {
            0 => heap(0.0, 1.0),
            1 => heap(-0.35, 0.72).max(0.85 * heap(0.4, 0.62)),
            _ => (1.0 - within.y.abs()).max(0.0) * (1.25 - 0.8 * within.x.abs()).clamp(0.0, 1.0),
        };
        let round = (up * 1.25).min(1.0);
        Spot {
            share: ((1.06 - within.length()) / 0.12).clamp(0.0, 1.0),
            colour: shade(colour, 0.92 + 0.16 * up + 0.16 * clods),
            up_m: (high_m + over_m) * round * (1.0 + 0.08 * clods) + 0.02 * clods,
        }
    });
    drawing.crumbs(18, 1.1, colour);
    drawing.height_m = high_m;
}

/// Hues of stained ground, by exemplar. A shadow is darker too: a stain differs from its ground in hue.
fn stains(ground: Ground) -> [u32; 3] {
    match ground {
        Ground::Laterite => [0x5e_584e, 0x6b_664e, 0x4c_4a48],
        // Bare soil, dead plants, wet soil.
        Ground::Grass | Ground::Field | Ground::Mud => [0x7c_5e3e, 0x8a_6e3e, 0x56_483a],
        Ground::Paved | Ground::Gravel | Ground::Earth | Ground::Sand | Ground::Rock => {
            [0x72_5c44, 0x66_5a34, 0x4e_4844]
        }
    }
}

/// Ground of another colour than around it: one stain, several that run together, or one with tongues that ran down; with
/// straight sides where it is regular. Its edge is ragged and blots lie around it: a shadow's would be even.
pub(super) fn colour_patch(drawing: &mut Drawing) {
    let exemplar = drawing.exemplar;
    let kind = ground::kind_at(drawing.terrain, drawing.sign.at);
    let hue = mix(hex(stains(kind)[exemplar]), drawing.ground, 0.12);
    let colour = drawing.darker(hue);
    let regular = drawing.shows(GroundTrait::Regularity);
    let crumbly = drawing.shows(GroundTrait::Disturbance);
    let grown_over = matches!(kind, Ground::Grass | Ground::Field);
    let dead = grown_over && exemplar == 1;
    let made_of = (grown_over && !dead).then_some([Surface::Earth, Surface::Mud][exemplar / 2]);
    drawing.patch(1.18, made_of, |at, within| {
        let shape = match exemplar {
            _ if regular => edged(at, within, 63),
            0 => blob(at, within, 63),
            1 => {
                let lobes = Vec2::new(value(at.0, at.1, 62), value(at.1, at.0, 61)) * 0.16;
                blob(at, within + lobes * within.length(), 63)
            }
            _ => {
                let tongue = 0.2 * value(at.0 * 4.2, at.1 * 0.9, 63);
                blob(at, Vec2::new(within.x, within.y * (0.94 + tongue)), 64)
            }
        };
        let out = within.x.abs().max(within.y.abs());
        let ragged = 0.5 + 0.5 * rough(at, 0.3, 65) - 0.2 * rough(at, 1.1, 66);
        let share = shape - ragged * ((out - 0.78) / 0.24).clamp(0.0, 1.0);
        let blots = (value(at.0 * 6.5, at.1 * 6.5, 67) - 0.42) * 5.0;
        let spattered = if regular { 0.0 } else { blots.min(0.8) };
        let far = if regular { out } else { superellipse(within) };
        // It ends within its mesh.
        let within_it = ((1.08 - far) / 0.1).clamp(0.0, 1.0);
        Spot {
            share: share.max(spattered).clamp(0.0, 1.0) * within_it,
            colour: shade(colour, 1.0 + 0.16 * rough(at, 0.5, 64)),
            up_m: 0.0,
        }
    });
    if grown_over && !dead {
        overhung(drawing);
    }
    if crumbly {
        // Within it: around it they would say that something was dug there.
        drawing.crumbs(8, 0.8, colour);
    }
}

/// Grass around a bare patch hangs over its edge.
fn overhung(drawing: &mut Drawing) {
    let around_m = 2.0 * (drawing.width_m + drawing.height_m);
    let hue = mix(drawing.ground, hex(0x86_8a4c), 0.3);
    for _ in 0..drawing.count((9.0 * around_m).clamp(16.0, 90.0) as usize) {
        let (along, side) = (drawing.looks_in(), drawing.looks_in().signum());
        let out = drawing.between(0.88, 1.12) * side;
        let (x, y) = if drawing.chance() < 0.5 {
            (along, out)
        } else {
            (out, along)
        };
        let foot = drawing.place_in(x, y);
        let tip = foot
            + Vec3::new(
                drawing.between(-0.09, 0.09),
                drawing.between(0.03, 0.1),
                drawing.between(-0.09, 0.09),
            );
        let tint = shade(hue, drawing.between(0.85, 1.12));
        let mut blade = crate::scenery::Mesh::default();
        blade.blade(foot, tip, 0.018, Surface::Grass.painted(tint));
        blade.lit_as_the_ground();
        drawing.mesh.append(&blade);
    }
}

/// Soil of elsewhere: a spill, clods in a line as they fell, or a fan as a spade throws it.
pub(super) fn transferred_soil(drawing: &mut Drawing) {
    let hue = mix(hex(0x6b_4c33), drawing.ground, 0.2);
    let colour = drawing.darker(hue);
    let exemplar = drawing.exemplar;
    let north = drawing.height_m >= drawing.width_m;
    drawing.patch(1.15, Some(Surface::Earth), |at, within| {
        // Crumbs: many small heaps that merge in the middle.
        let crumbs =
            0.6 * value(at.0 * 3.1, at.1 * 3.1, 68) + 0.4 * value(at.0 * 8.0, at.1 * 8.0, 69);
        let (along, across) = if north {
            (within.y, within.x)
        } else {
            (within.x, within.y)
        };
        let middle = match exemplar {
            0 => within.length() * 0.7,
            1 => across.abs() * 0.75 + 0.15 * along.abs() + 0.3 * (along * 9.0).abs().fract(),
            _ => (within.length() * 0.6).max(across.abs() * 1.3 - 0.5 * along),
        };
        let cover = (1.15 - middle + crumbs * 0.55).clamp(0.0, 1.0);
        let heaped = if exemplar == 0 { 0.05 } else { 0.02 };
        Spot {
            share: blob(at, within, 70) * ((cover - 0.35) * 4.0).clamp(0.0, 1.0),
            colour: shade(colour, 1.0 + 0.14 * crumbs),
            up_m: 0.012 + heaped * (1.0 - within.length()).max(0.0) + 0.012 * crumbs,
        }
    });
    let fresh = 1.0 - drawing.worn;
    drawing.crumbs(14 + (18.0 * fresh) as usize, 1.2, colour);
    for _ in 0..drawing.count(14) {
        let (along, across) = (drawing.looks_in(), drawing.looks_in() * 0.5);
        let (x, y) = if north {
            (across, along)
        } else {
            (along, across)
        };
        let foot = drawing.place_in(x, y);
        let size_m = drawing.between(0.02, 0.055).min(drawing.width_m * 0.1);
        drawing.crumb(foot, size_m, colour);
    }
}
