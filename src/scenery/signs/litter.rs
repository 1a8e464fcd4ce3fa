//! Things left behind: packaging of a meal, bottles and bags, or wrapping of goods.

use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::packaging::{bottle, carton, tin};
use crate::scenery::surface::Surface;

/// One kind of thing left behind.
#[derive(Clone, Copy)]
enum Piece {
    /// The largest: it is as high as the sign.
    Carton,
    Tin,
    Bottle,
    Wrapper,
    Bag,
    Reel,
}

pub(super) fn litter(drawing: &mut Drawing) {
    use Piece::*;
    let size = drawing.body_m();
    let pieces: &[Piece] = match drawing.exemplar {
        0 => &[
            Carton, Tin, Bottle, Wrapper, Tin, Wrapper, Bottle, Tin, Wrapper, Wrapper,
        ],
        1 => &[
            Bag, Bottle, Tin, Wrapper, Bottle, Wrapper, Tin, Bottle, Wrapper,
        ],
        _ => &[
            Carton, Reel, Bag, Wrapper, Bottle, Wrapper, Tin, Wrapper, Bottle,
        ],
    };
    let hues: &[u32] = match drawing.exemplar {
        0 => &[
            0xb5_8a55, 0xc9_c9c4, 0x8a_8c88, 0xd9_d5c6, 0x6a_7a48, 0xc0_c4c4,
        ],
        1 => &[
            0x3f_6f9a, 0xa8_c4c8, 0x6f_9a6a, 0xd9_d5c6, 0x9ab4bc, 0xb0_3d32,
        ],
        _ => &[0xa8_804c, 0x2c_2a28, 0xd8_d4c8, 0xb8_9a68, 0x8a_5f3a],
    };
    let low_m = drawing.above_m();
    let mut part = Mesh::default();
    for (number, &piece) in pieces.iter().enumerate() {
        let hue = drawing.faded(hex(hues[number % hues.len()]));
        let colour = drawing.set_off(hue);
        // The first stands in the middle, the others round it.
        let (x, z) = if number == 0 {
            (drawing.between(-0.08, 0.08) * size.x, 0.0)
        } else {
            let turn = number as f32 * 1.1 + drawing.between(-0.3, 0.3);
            let out = drawing.between(0.3, 0.5);
            (
                bevy::math::ops::cos(turn) * out * size.x,
                bevy::math::ops::sin(turn) * out * size.z,
            )
        };
        let one = self::piece(drawing, piece, size, colour);
        let turn = Quat::from_rotation_y(drawing.between(0.0, std::f32::consts::TAU));
        let at = Vec3::new(x, low_m, z);
        part.append_moved(&one, &Affine3A::from_rotation_translation(turn, at));
    }
    let frame = drawing.frame();
    drawing.add_plain(part, &frame);
    drawing.foot(&frame, (0.0, 0.0), size.x * 0.3);
}

fn piece(drawing: &mut Drawing, piece: Piece, size: Vec3, colour: Colour) -> Mesh {
    let mut one = Mesh::default();
    match piece {
        Piece::Carton => {
            let half = Vec3::new(size.x * 0.3, size.y * 0.42, size.x * 0.22);
            let lean = drawing.between(0.0, 0.12);
            let mut body = Mesh::default();
            carton(&mut body, half, colour, 0.16 * size.y);
            one.append(&body.tilted(Vec3::Y * 0.01, 0.0, 0.0, lean));
        }
        Piece::Tin => {
            let (radius_m, long_m) = (size.y * 0.13, size.y * 0.34);
            let mut body = Mesh::default();
            tin(&mut body, radius_m, long_m, colour);
            let lies = drawing.chance() < 0.6;
            let pitch = if lies { 1.5 } else { 0.0 };
            let up_m = if lies { radius_m } else { 0.0 };
            one.append(&body.tilted(Vec3::Y * up_m, 0.0, pitch, 0.0));
        }
        Piece::Bottle => {
            let mut body = Mesh::default();
            bottle(&mut body, size.y * 0.12, size.y * 0.62, colour);
            one.append(&body.tilted(Vec3::Y * size.y * 0.11, 0.0, 1.5, 0.0));
        }
        Piece::Wrapper => wrapper(drawing, &mut one, size.y * 0.3, colour),
        Piece::Bag => {
            let half = Vec3::new(size.x * 0.3, size.y * 0.48, size.x * 0.26);
            let tint = Surface::Plain.painted(colour);
            one.bag(Vec3::ZERO, half, 9.0, &mut drawing.looks, |_| tint);
        }
        Piece::Reel => {
            // A wooden reel that cable came on, on its side.
            let (radius_m, half_m) = (size.y * 0.3, size.y * 0.2);
            let wood = Surface::Planks.painted(shade(colour, 1.6));
            let at = |x: f32| Vec3::new(x, radius_m, 0.0);
            one.rod(at(-half_m), at(half_m), [radius_m * 0.5; 2], 12, colour);
            for x in [-half_m, half_m] {
                one.rod(at(x - 0.012), at(x + 0.012), [radius_m; 2], 14, wood);
            }
        }
    }
    one
}

/// A crumpled sheet of foil, plastic or paper.
fn wrapper(drawing: &mut Drawing, part: &mut Mesh, half_m: f32, colour: Colour) {
    let side = if drawing.plain { 2 } else { 5 };
    let long = drawing.between(0.9, 1.6);
    let grid: Vec<Vec<Vec3>> = (0..=side)
        .map(|row| {
            (0..=side)
                .map(|column| {
                    let at = |number: usize| number as f32 / side as f32 * 2.0 - 1.0;
                    let up = drawing.between(0.02, 0.5) * half_m;
                    let slip = drawing.between(0.85, 1.1);
                    Vec3::new(
                        at(column) * half_m * slip,
                        up,
                        at(row) * half_m * long * slip,
                    )
                })
                .collect()
        })
        .collect();
    part.cloth(&grid, |row, column| {
        let facet = 0.88 + 0.08 * ((row * 3 + column * 5) % 4) as f32;
        shade(colour, facet).into()
    });
}
