//! What goods come in: cartons, tins, bottles, cans. They lie about as signs and stand beside harmless things.

use bevy::math::Vec3;

use super::colour::{Colour, shade};
use super::mesh::Mesh;
use super::shapes::{ring, square};
use super::surface::Surface;

/// A carton with its flaps up, a strip of tape over its front.
pub(super) fn carton(part: &mut Mesh, half: Vec3, colour: Colour, flap_m: f32) {
    let card = Surface::Plain.painted(colour);
    let dark = shade(colour, 0.55);
    part.block(
        Vec3::new(-half.x, 0.0, -half.z),
        Vec3::new(half.x, half.y * 2.0, half.z),
        card,
    );
    // Its open top is dark within.
    let top = half.y * 2.0 + 0.002;
    part.quad(
        [
            Vec3::new(-half.x * 0.93, top, half.z * 0.9),
            Vec3::new(half.x * 0.93, top, half.z * 0.9),
            Vec3::new(half.x * 0.93, top, -half.z * 0.9),
            Vec3::new(-half.x * 0.93, top, -half.z * 0.9),
        ],
        dark,
    );
    let flap = |from: Vec3, to: Vec3, out: Vec3| [from, to, to + out, from + out];
    let up = Vec3::Y * flap_m * 0.75;
    let corners = |x: f32, z: f32| Vec3::new(half.x * x, half.y * 2.0, half.z * z);
    for (from, to, out) in [
        (
            corners(-1.0, -1.0),
            corners(1.0, -1.0),
            Vec3::NEG_Z * flap_m * 0.7 + up * 0.4,
        ),
        (
            corners(1.0, 1.0),
            corners(-1.0, 1.0),
            Vec3::Z * flap_m * 0.4 + up,
        ),
        (
            corners(1.0, -1.0),
            corners(1.0, 1.0),
            Vec3::X * flap_m * 0.6 + up * 0.6,
        ),
        (
            corners(-1.0, 1.0),
            corners(-1.0, -1.0),
            Vec3::NEG_X * flap_m * 0.8 - up * 0.2,
        ),
    ] {
        part.sheet(flap(from, to, out), shade(colour, 0.88));
    }
    let z = -half.z - 0.003;
    part.quad(
        [
            Vec3::new(half.x * 0.14, 0.0, z),
            Vec3::new(-half.x * 0.14, 0.0, z),
            Vec3::new(-half.x * 0.14, half.y * 2.0, z),
            Vec3::new(half.x * 0.14, half.y * 2.0, z),
        ],
        shade(colour, 1.18),
    );
}

/// An open tin, upright: ribs round it, its lid bent back.
pub(super) fn tin(part: &mut Mesh, radius_m: f32, high_m: f32, colour: Colour) {
    let metal = Surface::Metal.painted(colour);
    let label = Surface::Plain.painted(shade(colour, 0.8));
    let spine: Vec<(Vec3, f32)> = [
        (0.0, 0.96),
        (0.0, 0.96),
        (0.05, 1.02),
        (0.09, 0.97),
        (0.5, 0.97),
        (0.91, 0.97),
        (0.95, 1.02),
        (1.0, 0.98),
        (1.0, 0.98),
        (1.0, 0.9),
        (0.75, 0.88),
    ]
    .map(|(up, out)| (Vec3::Y * up * high_m, out * radius_m))
    .to_vec();
    part.limb(&spine, 14, |ring| match ring {
        3..=5 => label,
        9.. => Surface::Plain.painted(shade(colour, 0.35)),
        _ => metal,
    });
    let lid = ring(
        Vec3::new(0.0, high_m * 1.0 + radius_m * 0.75, radius_m * 1.25),
        Vec3::X * radius_m * 0.92,
        Vec3::new(0.0, 0.8, 0.55) * radius_m * 0.92,
        12,
        |_| 1.0,
    );
    let middle = lid.iter().sum::<Vec3>() / 12.0;
    for side in 0..12 {
        let next = (side + 1) % 12;
        part.triangle([middle, lid[side], lid[next]], metal);
        part.triangle([middle, lid[next], lid[side]], metal);
    }
}

/// A plastic bottle, upright: waist, shoulder, neck and cap.
pub(super) fn bottle(part: &mut Mesh, radius_m: f32, high_m: f32, colour: Colour) {
    let spine: Vec<(Vec3, f32)> = [
        (0.0, 0.85),
        (0.02, 1.0),
        (0.3, 1.0),
        (0.36, 0.88),
        (0.42, 1.0),
        (0.62, 1.0),
        (0.76, 0.72),
        (0.86, 0.36),
        (0.92, 0.32),
        (0.92, 0.42),
        (1.0, 0.42),
        (1.0, 0.42),
    ]
    .map(|(up, out)| (Vec3::Y * up * high_m, out * radius_m))
    .to_vec();
    part.limb(&spine, 12, |ring| match ring {
        3..=4 => shade(colour, 1.15).into(),
        9.. => shade(colour, 0.55).into(),
        _ => colour.into(),
    });
}

/// A box-like can with a grip: water, oil or fuel, dented by use.
pub(super) fn jerrycan(part: &mut Mesh, half: Vec3, colour: Colour) {
    let high_m = half.y * 2.0;
    let body: Vec<Vec<Vec3>> = [
        (0.0, 0.95),
        (0.0, 0.95),
        (0.03, 1.0),
        (0.3, 1.0),
        (0.33, 0.95),
        (0.36, 1.0),
        (0.7, 1.0),
        (0.8, 0.96),
        (0.84, 0.8),
        (0.84, 0.8),
    ]
    .iter()
    .map(|&(up, out)| {
        let right = Vec3::X * half.x * 0.9 * out;
        let deep = Vec3::Z * half.z * 0.62 * out;
        ring(Vec3::Y * up * high_m, right, deep, 16, |turn| {
            square(turn, 5.0)
        })
    })
    .collect();
    part.skin(&body, |_, _| Surface::Plain.painted(colour));
    let at = |x: f32, y: f32| Vec3::new(half.x * x, high_m * y, 0.0);
    let grip = half.z * 0.14;
    part.limb(
        &[
            (at(-0.5, 0.8), grip),
            (at(-0.42, 0.95), grip),
            (at(0.2, 0.97), grip),
            (at(0.3, 0.82), grip),
        ],
        8,
        |_| shade(colour, 0.9).into(),
    );
    part.rod(
        at(0.62, 0.82),
        at(0.66, 0.98),
        [half.z * 0.24; 2],
        10,
        shade(colour, 0.45),
    );
}
