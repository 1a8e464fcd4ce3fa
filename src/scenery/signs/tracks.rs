//! Footprints and tyre marks, pressed into the ground: darker within, with an edge of pushed-out soil.

use bevy::math::Vec2;
use bevy::math::ops;

use super::Drawing;
use super::flat::Spot;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::ground;
use crate::scenery::noise::value;
use crate::scenery::surface::Surface;
use crate::units::Point;

/// Above this width marks are of tyres, metres.
const TYRES_M: f32 = 1.2;

/// Height of a print above the ground, metres, against z-fighting; of its edge.
const PRINT_M: f32 = 0.03;
const EDGE_M: f32 = 0.045;

/// Prints or tyre marks along the longer side of the patch, which turn off towards their end.
pub(super) fn tracks(drawing: &mut Drawing) {
    let hue = mix(shade(drawing.ground, 0.5), hex(0x4f_4236), 0.3);
    let mut marks = Marks {
        colour: drawing.darker(hue),
        north: drawing.height_m >= drawing.width_m,
        long_m: drawing.height_m.max(drawing.width_m),
        wide_m: drawing.height_m.min(drawing.width_m),
        turns: if drawing.chance() < 0.5 { -1.0 } else { 1.0 },
    };
    if marks.wide_m > TYRES_M {
        tyres(drawing, &marks);
    } else {
        marks.turns *= 0.5;
        feet(drawing, &marks);
    }
}

struct Marks {
    colour: Colour,
    north: bool,
    long_m: f32,
    wide_m: f32,
    /// To which side they turn off.
    turns: f32,
}

impl Marks {
    /// The map's point at a distance along the marks, from their middle, and to their right, metres.
    fn at(&self, drawing: &Drawing, along_m: f32, across_m: f32) -> Point {
        let share = (along_m / self.long_m + 0.5).clamp(0.0, 1.0);
        let aside_m = across_m + self.turns * self.wide_m * 0.1 * (share * share * 2.0 - 0.6);
        let (x, y) = if self.north {
            (aside_m, along_m)
        } else {
            (along_m, aside_m)
        };
        Point(drawing.sign.at.0 + x, drawing.sign.at.1 + y)
    }
}

/// A shape on the ground: corners along and across the marks, about a middle, with a share of the marks' colour.
fn press(
    drawing: &mut Drawing,
    marks: &Marks,
    corners: &[Vec2],
    middle: Vec2,
    (share, tone, up_m): (f32, f32, f32),
) {
    let mut corner = |at: Vec2| {
        let point = marks.at(drawing, at.y, at.x);
        let own = ground::colour_at(drawing.terrain, point);
        let colour = shade(mix(own, marks.colour, share), tone);
        let kind = Surface::of(ground::kind_at(drawing.terrain, point));
        let place = point.at_height(drawing.terrain.height_m(point) + drawing.lies_m() + up_m);
        let normal = drawing.terrain.normal(point);
        drawing
            .mesh
            .corner(place.world(), normal, kind.painted(colour))
    };
    let first = corner(middle);
    let numbers: Vec<u32> = corners.iter().map(|&at| corner(at)).collect();
    // Across runs right and along runs ahead, or the other way round; a left foot's shape is turned over.
    let area: f32 = (0..corners.len())
        .map(|number| corners[number].perp_dot(corners[(number + 1) % corners.len()]))
        .sum();
    for (number, &a) in numbers.iter().enumerate() {
        let b = numbers[(number + 1) % numbers.len()];
        let face = if marks.north == (area > 0.0) {
            [first, a, b]
        } else {
            [first, b, a]
        };
        drawing.mesh.indices.extend(face);
    }
}

/// An oval of corners, anticlockwise.
fn oval(middle: Vec2, half: Vec2, sides: usize) -> Vec<Vec2> {
    (0..sides)
        .map(|side| {
            let turn = side as f32 / sides as f32 * std::f32::consts::TAU;
            middle + half * Vec2::new(ops::cos(turn), ops::sin(turn))
        })
        .collect()
}

/// Boots of one person, boots and bare feet of two side by side, or sandals that come, stand and turn.
fn feet(drawing: &mut Drawing, marks: &Marks) {
    let step_m = 0.34;
    let size = (marks.wide_m / 0.9).clamp(0.9, 1.15);
    trodden(drawing, marks);
    let lines: &[f32] = match drawing.exemplar {
        1 => &[-0.27, 0.27],
        _ => &[0.0],
    };
    let count = ((marks.long_m / step_m) as usize).clamp(2, 36 / lines.len());
    // Near the far end somebody stood about.
    let stands = |number: usize| number + 3 >= count;
    for (line, &off) in lines.iter().enumerate() {
        for number in 0..count {
            let right = number % 2 == 0;
            let wide_m = if drawing.exemplar == 1 { 0.1 } else { 0.24 } * marks.wide_m;
            let across_m = off * marks.wide_m + if right { wide_m } else { -wide_m };
            let slip = drawing.between(-0.03, 0.03);
            let along_m = (number as f32 + 0.5) * step_m - marks.long_m / 2.0 + slip;
            let middle = Vec2::new(across_m + slip, along_m);
            let side = if right { 1.0 } else { -1.0 };
            let turn = if drawing.exemplar == 2 && stands(number) {
                drawing.between(-1.2, 1.2)
            } else {
                0.16 * side
            };
            print(
                drawing,
                marks,
                middle,
                size,
                (turn, side),
                drawing.exemplar + line,
            );
        }
    }
}

/// The ground between the prints: scuffed, a little darker, as wide as the marks.
fn trodden(drawing: &mut Drawing, marks: &Marks) {
    let (north, colour) = (marks.north, marks.colour);
    drawing.patch(1.05, None, |at, within| {
        let (across, along) = if north {
            (within.x, within.y)
        } else {
            (within.y, within.x)
        };
        let ends = ((1.0 - along.abs()) * 5.0).clamp(0.0, 1.0);
        let sides = ((1.0 - across.abs()) * 2.2).clamp(0.0, 1.0);
        let scuffs = value(at.0 * 5.0, at.1 * 5.0, 71) + 0.7 * value(at.0 * 12.0, at.1 * 12.0, 72);
        Spot {
            share: ends * sides * (0.5 + 0.45 * scuffs).clamp(0.0, 0.9),
            colour,
            up_m: -0.012,
        }
    });
}

/// One print of a shoe (0), bare foot (2) or sandal.
fn print(
    drawing: &mut Drawing,
    marks: &Marks,
    middle: Vec2,
    size: f32,
    (turn, side): (f32, f32),
    shoe: usize,
) {
    let about = Vec2::from_angle(-turn);
    let place = |x: f32, y: f32| middle + about.rotate(Vec2::new(x * side, y)) * size;
    let shape = |at: Vec2, half: Vec2, sides: usize| -> Vec<Vec2> {
        oval(at, half, sides)
            .into_iter()
            .map(|corner| place(corner.x, corner.y))
            .collect()
    };
    let bare = shoe == 2;
    // Pushed-out soil around it, paler.
    for (at, half) in [
        (Vec2::new(0.0, 0.055), Vec2::new(0.082, 0.13)),
        (Vec2::new(0.0, -0.11), Vec2::new(0.068, 0.075)),
    ] {
        let around = shape(at, half, 12);
        press(
            drawing,
            marks,
            &around,
            place(at.x, at.y),
            (0.2, 1.12, PRINT_M * 0.8),
        );
    }
    let (sole, heel) = if bare {
        (Vec2::new(0.045, 0.065), Vec2::new(0.034, 0.045))
    } else {
        (Vec2::new(0.06, 0.105), Vec2::new(0.048, 0.052))
    };
    let parts = [(Vec2::new(0.0, 0.055), sole), (Vec2::new(0.0, -0.11), heel)];
    for (at, half) in parts {
        let within = shape(at, half, 12);
        press(
            drawing,
            marks,
            &within,
            place(at.x, at.y),
            (1.0, 0.94, PRINT_M),
        );
    }
    if bare {
        let arch = shape(Vec2::new(0.012, -0.03), Vec2::new(0.02, 0.06), 8);
        press(
            drawing,
            marks,
            &arch,
            place(0.012, -0.03),
            (1.0, 0.97, PRINT_M),
        );
        for (number, (x, y)) in [
            (-0.032, 0.145),
            (-0.012, 0.152),
            (0.006, 0.148),
            (0.022, 0.14),
            (0.036, 0.128),
        ]
        .into_iter()
        .enumerate()
        {
            let toe = shape(
                Vec2::new(x, y),
                Vec2::splat(0.013 - 0.0012 * number as f32),
                6,
            );
            press(drawing, marks, &toe, place(x, y), (1.0, 0.9, PRINT_M));
        }
    } else if shoe == 0 && !drawing.plain {
        // Bars of the tread.
        for number in 0..5 {
            let y = -0.02 + 0.038 * number as f32;
            let bar = [
                (-0.045, y),
                (0.045, y),
                (0.045, y + 0.012),
                (-0.045, y + 0.012),
            ]
            .map(|(x, y)| place(x * side, y));
            let bar = if side < 0.0 {
                [bar[1], bar[0], bar[3], bar[2]]
            } else {
                bar
            };
            press(
                drawing,
                marks,
                &bar,
                place(0.0, y + 0.006),
                (0.55, 1.08, PRINT_M + 0.004),
            );
        }
    }
}

/// Two bands with lugs, with ribs, or with blocks, each between ridges of pushed-out soil.
fn tyres(drawing: &mut Drawing, marks: &Marks) {
    let half_m = marks.wide_m * 0.5;
    let band_m = (marks.wide_m * 0.3).min(0.42) / 2.0;
    let pitch_m = if drawing.plain { 0.5 } else { 0.16 };
    let steps = ((marks.long_m / pitch_m) as usize).clamp(4, 60);
    let step_m = marks.long_m / steps as f32;
    for side in [-1.0, 1.0_f32] {
        let middle_m = side * (half_m - band_m * 1.15);
        for number in 0..steps {
            let low = number as f32 * step_m - marks.long_m / 2.0;
            let fade = end_of(number, steps);
            let quad = |left: f32, right: f32, from: f32, to: f32, skew: f32| {
                let at = |x: f32, y: f32| {
                    Vec2::new(middle_m + x * band_m, low + (y + skew * x * side) * step_m)
                };
                [at(left, from), at(right, from), at(right, to), at(left, to)]
            };
            let bar = |drawing: &mut Drawing, corners: [Vec2; 4], how: (f32, f32, f32)| {
                let middle = (corners[0] + corners[2]) / 2.0;
                press(drawing, marks, &corners, middle, how);
            };
            // The bed of the band, then its tread.
            let base = if drawing.exemplar == 1 { 0.95 } else { 0.8 };
            // Its sides crumble: no two steps are as wide or as dark.
            let (left, right) = (drawing.between(-1.06, -0.8), drawing.between(0.8, 1.06));
            let worn = drawing.between(0.8, 1.15);
            bar(
                drawing,
                quad(left, right, 0.0, 1.0, 0.0),
                ((base * fade * worn).min(1.0), 1.0, PRINT_M),
            );
            match drawing.exemplar {
                0 => {
                    bar(
                        drawing,
                        quad(-0.95, -0.05, 0.0, 0.45, -0.5),
                        (fade, 0.84, PRINT_M + 0.004),
                    );
                    bar(
                        drawing,
                        quad(0.05, 0.95, 0.5, 0.95, 0.5),
                        (fade, 0.84, PRINT_M + 0.004),
                    );
                }
                1 => {
                    for x in [-0.62, -0.08, 0.46] {
                        bar(
                            drawing,
                            quad(x, x + 0.16, 0.0, 1.0, 0.25),
                            (0.6 * fade, 1.1, PRINT_M + 0.004),
                        );
                    }
                }
                _ => {
                    for x in [-0.9, -0.28, 0.34] {
                        bar(
                            drawing,
                            quad(x, x + 0.5, 0.1, 0.6, 0.2),
                            (fade, 0.86, PRINT_M + 0.004),
                        );
                    }
                }
            }
            let ridge = drawing.between(1.06, 1.2);
            for x in [-1.28, 1.0] {
                bar(
                    drawing,
                    quad(x, x + 0.28, 0.0, 1.0, 0.0),
                    (0.1, ridge, EDGE_M * fade),
                );
            }
        }
    }
}

/// Marks set in and end gradually.
fn end_of(number: usize, steps: usize) -> f32 {
    let share = (number as f32 + 0.5) / steps as f32;
    ((1.0 - (share * 2.0 - 1.0).abs()) * 3.5).clamp(0.06, 1.0)
}
