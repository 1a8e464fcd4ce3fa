//! Old metal that lies about: pipes, a ploughshare, a drum or a silencer. From afar it is taken for worse.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, luminance, mix, shade};
use crate::scenery::noise::value;
use crate::scenery::shapes::ring;
use crate::scenery::surface::{Paint, Surface};

/// Rust over paint or bare metal: in patches, the more the older, in the same brightness.
pub(super) fn rusted(colour: Colour, (ring, side): (usize, usize), share: f32) -> Paint {
    let (x, y) = (ring as f32 * 0.7, side as f32 * 0.6);
    let spots = value(x, y, 31) * 0.6 + value(x * 2.7, y * 2.3, 32) * 0.4;
    let rust = hex(0x6e_5a4e);
    let same = shade(rust, luminance(colour) / luminance(rust).max(1e-3));
    let over = ((spots + share * 2.2 - 1.0) * 2.5).clamp(0.0, 1.0);
    let tone = 1.0 + 0.14 * spots;
    Surface::Metal.painted(shade(mix(colour, same, over), tone))
}

pub(super) fn scrap(drawing: &mut Drawing) {
    let size = drawing.body_m();
    let hue = [hex(0x6f_5a4a), hex(0x64_554a), hex(0x66_605a)][drawing.exemplar];
    let colour = drawing.set_off(hue);
    let share = 0.55 + 0.4 * drawing.worn;
    let mut part = Mesh::default();
    match drawing.exemplar {
        0 => pipes(drawing, &mut part, size, colour, share),
        1 => ploughshare(&mut part, size, colour, share),
        _ if size.x > size.y * 2.2 => silencer(&mut part, size, colour, share),
        _ => drum(&mut part, size, colour, share),
    }
    let frame =
        drawing.frame() * bevy::math::Affine3A::from_translation(Vec3::Y * drawing.above_m());
    drawing.add_plain(part, &frame);
    if drawing.above_m() < 0.05 {
        let frame = drawing.frame();
        drawing.foot(&frame, (-size.x * 0.22, 0.0), size.x * 0.2);
        drawing.foot(&frame, (size.x * 0.24, 0.0), size.x * 0.18);
    }
}

/// A hollow pipe along x, dark within, with a collar at one end.
fn pipe(
    part: &mut Mesh,
    at: Vec3,
    half_m: f32,
    radius_m: f32,
    paint: impl Fn((usize, usize)) -> Paint,
) {
    let spine: Vec<(f32, f32)> = vec![
        (-1.0, 0.7),
        (-1.0, 1.0),
        (-1.0, 1.0),
        (-0.4, 1.0),
        (0.2, 1.0),
        (0.78, 1.0),
        (0.8, 1.22),
        (0.8, 1.22),
        (1.0, 1.22),
        (1.0, 1.22),
        (1.0, 0.8),
    ];
    let rings: Vec<Vec<Vec3>> = spine
        .iter()
        .map(|&(x, out)| {
            let middle = at + Vec3::X * x * half_m;
            ring(
                middle,
                Vec3::Y * radius_m * out,
                Vec3::Z * radius_m * out,
                14,
                |_| 1.0,
            )
        })
        .collect();
    part.skin(&rings, |ring, side| paint((ring, side)));
    for (x, out) in [(-1.002, 0.72), (1.002, 0.82)] {
        let middle = at + Vec3::X * x * half_m;
        part.rod(
            middle - Vec3::X * 0.001,
            middle + Vec3::X * 0.001,
            [radius_m * out; 2],
            14,
            hex(0x16_1412),
        );
    }
}

/// Pipes that lie one over the other, one of them bent.
fn pipes(drawing: &mut Drawing, part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let radius_m = size.y * 0.27;
    for (z, up, turn, long) in [
        (-0.16, 0.0, 0.06, 0.94),
        (0.12, 0.0, -0.12, 0.84),
        (0.0, 1.72, 0.24, 0.7),
    ] {
        let mut one = Mesh::default();
        let tint = shade(colour, drawing.between(0.85, 1.12));
        pipe(&mut one, Vec3::ZERO, size.x * 0.5 * long, radius_m, |at| {
            rusted(tint, at, share)
        });
        let at = Vec3::new(0.0, radius_m * (1.05 + up), z * size.z);
        let roll = if up > 0.0 {
            0.0
        } else {
            drawing.between(-0.02, 0.02)
        };
        part.append(&one.tilted(at, turn, 0.0, roll));
    }
}

/// The share and mouldboard of a plough as it was cast off: a blade that turns over, still on a piece of its beam, with the
/// bolts and the bracket that held it.
fn ploughshare(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (rows, columns) = (8, 6);
    let grid: Vec<Vec<Vec3>> = (0..=rows)
        .map(|row| {
            let along = row as f32 / rows as f32;
            (0..=columns)
                .map(|column| {
                    let up = column as f32 / columns as f32;
                    // The blade narrows to its point and turns over as it rises.
                    let tall = size.y * 0.6 * (0.16 + 0.84 * ops::powf(along, 0.8));
                    let over = size.z * 0.5 * up * up * along;
                    Vec3::new(
                        size.x * (along * 0.62 - 0.5) + 0.05 * size.x * up,
                        tall * up + 0.015,
                        size.z * (0.1 - 0.34 * along) + over * 1.3,
                    )
                })
                .collect()
        })
        .collect();
    part.cloth(&grid, |row, column| {
        if column == 0 {
            return Surface::Metal.painted(shade(colour, 1.35));
        }
        rusted(colour, (row * 2, column * 2), share)
    });
    // The standard rises from the blade; beam and brace are straight bars with square ends, as nothing grown has.
    let iron = |tone: f32, number: usize| rusted(shade(colour, tone), (number * 3, 1), share);
    let thick = size.y * 0.1;
    let foot = Vec3::new(size.x * -0.06, size.y * 0.12, -size.z * 0.02);
    let top = Vec3::new(size.x * -0.02, size.y * 0.9, size.z * 0.02);
    let end = Vec3::new(size.x * 0.5, size.y * 0.78, size.z * 0.04);
    part.bar(foot, top, thick, iron(0.8, 1));
    part.bar(
        top - Vec3::X * size.x * 0.1,
        end,
        thick * 1.15,
        iron(0.9, 2),
    );
    part.bar(
        Vec3::new(size.x * 0.08, size.y * 0.14, -size.z * 0.06),
        Vec3::new(size.x * 0.3, size.y * 0.8, size.z * 0.03),
        thick * 0.6,
        iron(0.75, 3),
    );
    let eye = end - Vec3::X * size.x * 0.02;
    part.rod(
        eye - Vec3::Z * thick * 0.8,
        eye + Vec3::Z * thick * 0.8,
        [thick * 0.95; 2],
        10,
        iron(0.7, 4),
    );
    for (x, y) in [(-0.1, 0.24), (-0.05, 0.4)] {
        let bolt = Vec3::new(size.x * x, size.y * y, -size.z * 0.06);
        part.rod(
            bolt,
            bolt + Vec3::Z * 0.03,
            [size.y * 0.05; 2],
            6,
            shade(colour, 0.6),
        );
    }
}

/// The silencer of a car: an oval box with seams, and the stumps of its pipes.
fn silencer(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (half_m, radius_m) = (size.x * 0.3, size.y * 0.48);
    let shape = [
        (-1.0, 0.3),
        (-1.0, 0.88),
        (-0.97, 1.0),
        (-0.93, 0.94),
        (-0.4, 0.96),
        (0.3, 0.93),
        (0.93, 0.94),
        (0.97, 1.0),
        (1.0, 0.88),
        (1.0, 0.3),
    ];
    let rings: Vec<Vec<Vec3>> = shape
        .iter()
        .map(|&(x, out): &(f32, f32)| {
            ring(
                Vec3::new(x * half_m, radius_m, 0.0),
                Vec3::Z * radius_m * 1.5 * out,
                Vec3::Y * radius_m * out,
                16,
                |_| 1.0,
            )
        })
        .collect();
    part.skin(&rings, |ring, side| rusted(colour, (ring, side), share));
    let thick = radius_m * 0.3;
    let at = |x: f32, y: f32, z: f32| Vec3::new(size.x * x, radius_m * y, radius_m * z);
    for spine in [
        vec![
            (at(0.28, 1.0, 0.4), thick),
            (at(0.4, 1.0, 0.4), thick),
            (at(0.5, 0.4, 0.9), thick),
            (at(0.5, 0.4, 0.9), thick),
        ],
        vec![
            (at(-0.28, 1.0, -0.4), thick),
            (at(-0.42, 0.9, -0.4), thick),
            (at(-0.5, 0.5, -0.3), thick),
            (at(-0.5, 0.5, -0.3), thick),
        ],
    ] {
        part.limb(&spine, 10, |ring| {
            rusted(shade(colour, 0.9), (ring * 2, 3), share)
        });
        let (end, before) = (spine[2].0, spine[1].0);
        let way = (end - before).normalize_or(Vec3::X);
        part.rod(
            end,
            end + way * 0.002,
            [thick * 0.75; 2],
            10,
            hex(0x16_1412),
        );
    }
}

/// A dented oil drum on its side, its end open.
fn drum(part: &mut Mesh, size: Vec3, colour: Colour, share: f32) {
    let (half_m, radius_m) = (size.x * 0.48, size.y * 0.48);
    let shape = [
        (-1.0, 0.9),
        (-1.0, 1.0),
        (-0.97, 1.03),
        (-0.95, 0.97),
        (-0.36, 0.97),
        (-0.33, 1.03),
        (-0.3, 0.97),
        (0.3, 0.95),
        (0.33, 1.02),
        (0.36, 0.95),
        (0.95, 0.97),
        (0.97, 1.03),
        (1.0, 1.0),
        (1.0, 1.0),
    ];
    let rings: Vec<Vec<Vec3>> = shape
        .iter()
        .map(|&(x, out): &(f32, f32)| {
            ring(
                Vec3::new(x * half_m, radius_m, 0.0),
                Vec3::Y * radius_m * out,
                Vec3::Z * radius_m * out,
                18,
                |turn| {
                    let dent = (ops::cos(turn - 0.9) - 0.72).max(0.0) * (1.0 - x * x);
                    1.0 - 0.8 * dent
                },
            )
        })
        .collect();
    part.skin(&rings, |ring, side| rusted(colour, (ring, side), share));
    let end = Vec3::new(-half_m * 1.003, radius_m, 0.0);
    part.rod(
        end,
        end - Vec3::X * 0.002,
        [radius_m * 0.86; 2],
        18,
        hex(0x1a_1816),
    );
}
