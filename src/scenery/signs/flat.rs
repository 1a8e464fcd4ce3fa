//! Signs that lie on the ground, draped over it.

use bevy::math::ops;
use bevy::math::{Vec2, Vec3};

use super::Drawing;
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
const MOST_SQUARES: (f32, f32) = (28.0, 8.0);

/// Side of a square of a patch, metres, when the patch is small enough.
const SQUARE_M: f32 = 0.14;

/// One point of a patch: share of the sign (0 ground, 1 sign), colour and height.
struct Spot {
    share: f32,
    colour: Colour,
    up_m: f32,
}

impl Drawing<'_> {
    /// A patch of the sign's size draped over the ground. `spot` is evaluated at each corner: place, and position in
    /// the patch (-1..1 each way). `made_of` is its material, by default that of the ground.
    fn patch(&mut self, reach: f32, made_of: Option<Surface>, spot: impl Fn(Point, Vec2) -> Spot) {
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
    fn lies_m(&self) -> f32 {
        self.above_m().min(MOST_ABOVE_M)
    }

    /// Subsoil: darker and damper than the surface.
    fn soil(&self) -> Colour {
        mix(shade(self.ground, 0.6), hex(0x5d_4531), 0.6)
    }
}

/// 1 well inside an irregular round shape that fills the patch, 0 outside.
fn blob(at: Point, within: Vec2, seed: u32) -> f32 {
    let wander =
        0.16 * value(at.0 * 1.6, at.1 * 1.6, seed) + 0.08 * value(at.0 * 5.0, at.1 * 5.0, seed);
    // A superellipse covers nearly the area that perception assumes.
    let out = ops::cbrt(power(within.x.abs(), 3) + power(within.y.abs(), 3)) + wander;
    ((1.06 - out) / 0.14).clamp(0.0, 1.0)
}

pub(super) fn disturbed_soil(drawing: &mut Drawing) {
    let hue = drawing.soil();
    let colour = drawing.darker(hue);
    drawing.patch(1.15, Some(Surface::Field), |at, within| {
        let clods = value(at.0 * 7.0, at.1 * 7.0, 61);
        let clods = clods + 0.6 * value(at.0 * 15.0, at.1 * 15.0, 62);
        Spot {
            share: blob(at, within, 60),
            colour: shade(colour, 1.0 + 0.22 * clods),
            up_m: 0.05 * (1.0 - within.length_squared() * 0.5).max(0.0) + 0.025 * clods,
        }
    });
    // Clods thrown a little way.
    for _ in 0..10 {
        clod(drawing, colour);
    }
}

/// A lump of soil somewhere on the patch.
fn clod(drawing: &mut Drawing, colour: Colour) {
    let (x, y) = (drawing.chance() - 0.5, drawing.chance() - 0.5);
    let at = Point(
        drawing.sign.at.0 + x * drawing.width_m * 0.9,
        drawing.sign.at.1 + y * drawing.height_m * 0.9,
    );
    let size_m = (0.03 + 0.05 * drawing.chance()).min(drawing.width_m * 0.2);
    let tint = shade(colour, 0.85 + 0.3 * drawing.chance());
    let foot = drawing.terrain.place(at).world() + Vec3::Y * drawing.lies_m();
    drawing.mesh.egg(
        foot + Vec3::Y * size_m * 0.4,
        Vec3::new(size_m, size_m * 0.7, size_m * 0.85),
        Surface::Earth.painted(tint),
    );
}

/// A mound of soil of the sign's width and height.
pub(super) fn mound(drawing: &mut Drawing) {
    let hue = drawing.soil();
    let colour = drawing.darker(hue);
    let (half_m, high_m) = (drawing.width_m / 2.0, drawing.height_m);
    let mut part = crate::scenery::Mesh::default();
    let rings = [
        (-0.1, half_m * 1.05),
        (high_m * 0.35, half_m * 0.95),
        (high_m * 0.75, half_m * 0.6),
        (high_m, half_m * 0.2),
    ];
    let mut uneven: Vec<f32> = (0..44).map(|_| 0.24 * (drawing.chance() - 0.5)).collect();
    part.turned(
        Vec3::Y * drawing.above_m(),
        &rings,
        9,
        |up| Surface::Field.painted(shade(colour, 0.94 + 0.12 * up)),
        || uneven.pop().unwrap_or(0.0),
    );
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
    for _ in 0..6 {
        clod(drawing, colour);
    }
}

pub(super) fn colour_patch(drawing: &mut Drawing) {
    // A little greyer or browner than the ground; which way is chance.
    let hue = if drawing.chance() < 0.5 {
        mix(drawing.soil(), drawing.ground, 0.4)
    } else {
        mix(hex(0x6a_665e), drawing.ground, 0.4)
    };
    let colour = drawing.darker(hue);
    drawing.patch(1.15, None, |at, within| Spot {
        share: blob(at, within, 63),
        colour: shade(colour, 1.0 + 0.1 * rough(at, 0.5, 64)),
        up_m: 0.0,
    });
}

pub(super) fn flattened_plants(drawing: &mut Drawing) {
    let hue = mix(hex(0xc2_b47c), drawing.ground, 0.25);
    let colour = drawing.lighter(hue);
    drawing.patch(1.12, Some(Surface::Grass), |at, within| {
        // Stalks lie side by side.
        let stalks = value(at.0 * 9.0 + 0.4 * value(at.1, 0.0, 65), at.1 * 1.2, 66);
        Spot {
            share: blob(at, within, 67),
            colour: shade(colour, 1.0 + 0.16 * stalks),
            up_m: 0.02,
        }
    });
    // Stalks bent over at the rim.
    for _ in 0..26 {
        let (x, y) = (drawing.chance() * 2.0 - 1.0, drawing.chance() * 2.0 - 1.0);
        let at = Point(
            drawing.sign.at.0 + x * drawing.width_m * 0.5,
            drawing.sign.at.1 + y * drawing.height_m * 0.5,
        );
        let foot = drawing.terrain.place(at).world() + Vec3::Y * (drawing.lies_m() + 0.03);
        let lean = Vec3::new(drawing.chance() - 0.5, 0.12, drawing.chance() - 0.5) * 0.5;
        let tint = shade(colour, 0.8 + 0.4 * drawing.chance());
        drawing.mesh.rod(foot, foot + lean, [0.012, 0.0], 3, tint);
    }
}

pub(super) fn transferred_soil(drawing: &mut Drawing) {
    let hue = mix(hex(0x6b_4c33), drawing.ground, 0.2);
    let colour = drawing.darker(hue);
    drawing.patch(1.15, Some(Surface::Earth), |at, within| {
        // Crumbs: many small heaps that merge in the middle.
        let crumbs =
            0.6 * value(at.0 * 3.1, at.1 * 3.1, 68) + 0.4 * value(at.0 * 8.0, at.1 * 8.0, 69);
        let cover = (1.15 - within.length() * 0.7 + crumbs * 0.55).clamp(0.0, 1.0);
        Spot {
            share: blob(at, within, 70) * ((cover - 0.35) * 4.0).clamp(0.0, 1.0),
            colour: shade(colour, 1.0 + 0.12 * crumbs),
            up_m: 0.015,
        }
    });
    for _ in 0..8 {
        clod(drawing, colour);
    }
}

/// Prints or tyre marks along the longer side of the patch.
pub(super) fn tracks(drawing: &mut Drawing) {
    let hue = mix(shade(drawing.ground, 0.5), hex(0x4f_4236), 0.3);
    let colour = drawing.darker(hue);
    let along_north = drawing.height_m >= drawing.width_m;
    let long_m = drawing.height_m.max(drawing.width_m);
    let wide_m = drawing.height_m.min(drawing.width_m);
    let tyres = wide_m > 1.2;
    drawing.patch(1.0, None, move |at, within| {
        let (across, along) = if along_north {
            (within.x, within.y)
        } else {
            (within.y, within.x)
        };
        let across_m = across * wide_m / 2.0;
        let along_m = along * long_m / 2.0;
        // Tyres leave two bands with a tread, feet leave steps to the left and right.
        let share = if tyres {
            let band = (across_m.abs() - wide_m * 0.32).abs() / (wide_m * 0.16);
            let tread = 0.78 + 0.22 * ops::sin(along_m * 24.0).signum();
            (1.25 - band).clamp(0.0, 1.0) * tread
        } else {
            let step_m = 0.36;
            let foot = (along_m / step_m).round();
            let side_m = if foot.rem_euclid(2.0) < 0.5 {
                wide_m * 0.22
            } else {
                -wide_m * 0.22
            };
            let off = Vec2::new(
                (across_m - side_m) / (wide_m * 0.22),
                (along_m - foot * step_m) / 0.16,
            );
            (1.4 - off.length()).clamp(0.0, 1.0)
        };
        let ends = ((1.0 - along.abs()) * 6.0).clamp(0.0, 1.0);
        Spot {
            share: share * ends,
            colour: shade(colour, 1.0 + 0.1 * rough(at, 0.4, 71)),
            up_m: 0.0,
        }
    });
}

pub(super) fn overgrown(drawing: &mut Drawing) {
    let hue = hex(0x6c_7a3e);
    let colour = drawing.set_off(hue);
    drawing.patch(1.12, Some(Surface::Grass), |at, within| {
        let weeds =
            0.6 * value(at.0 * 2.2, at.1 * 2.2, 72) + 0.4 * value(at.0 * 6.0, at.1 * 6.0, 73);
        Spot {
            share: blob(at, within, 74) * (0.75 + 0.5 * weeds).clamp(0.0, 1.0),
            colour: shade(colour, 1.0 + 0.2 * weeds),
            up_m: 0.0,
        }
    });
    // Young shoots that nobody has trodden on.
    for _ in 0..40 {
        let (x, y) = (drawing.chance() - 0.5, drawing.chance() - 0.5);
        let at = Point(
            drawing.sign.at.0 + x * drawing.width_m,
            drawing.sign.at.1 + y * drawing.height_m,
        );
        let foot = drawing.terrain.place(at).world() + Vec3::Y * drawing.lies_m();
        let tip = foot
            + Vec3::new(
                0.12 * (drawing.chance() - 0.5),
                (0.1 + 0.12 * drawing.chance()).max(drawing.above_m().min(0.5)),
                0.12 * (drawing.chance() - 0.5),
            );
        let tint = shade(colour, 0.8 + 0.4 * drawing.chance());
        drawing.mesh.rod(foot, tip, [0.03, 0.0], 3, tint);
    }
}

/// Burnt ground with a rim around a shallow hollow. It cannot cut into the land, so the hollow is shading only.
pub(super) fn crater(drawing: &mut Drawing) {
    let burnt = drawing.darker(hex(0x3a_342e));
    let rim = mix(burnt, drawing.ground, 0.4);
    drawing.patch(1.3, Some(Surface::Earth), |at, within| {
        let out = within.length() + 0.1 * value(at.0 * 2.0, at.1 * 2.0, 75);
        let on_rim = (1.0 - ((out - 0.85) / 0.22).abs()).clamp(0.0, 1.0);
        let clods = value(at.0 * 6.0, at.1 * 6.0, 76);
        Spot {
            share: ((1.22 - out) / 0.25).clamp(0.0, 1.0),
            colour: shade(mix(burnt, rim, on_rim), 1.0 + 0.14 * clods),
            up_m: 0.13 * on_rim + 0.02 * clods,
        }
    });
    for _ in 0..12 {
        clod(drawing, burnt);
    }
}
