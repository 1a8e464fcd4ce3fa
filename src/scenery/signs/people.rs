//! Signs that are people's behaviour.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::figure::{Pose, figure_in};
use crate::scenery::ground;
use crate::scenery::surface::Surface;
use crate::units::Point;
use crate::units::maths::power;

/// Height of a standing figure before scaling, metres.
const FIGURE_M: f32 = 1.74;

/// People avoiding a place: a worn path round it, and two people on it.
pub(super) fn avoiding(drawing: &mut Drawing) {
    worn_path(drawing);
    let (width_m, high_m) = (drawing.width_m, drawing.height_m);
    let hues = [
        [hex(0x9c_5a44), hex(0x8a_8468)],
        [hex(0x4a_6a8a), hex(0xa0_8a50)],
        [hex(0x6a_7a48), hex(0x8a_4a60)],
    ][drawing.exemplar];
    let count = ((width_m / 0.6).round() as usize).clamp(1, 6);
    for number in 0..count {
        let colour = drawing.set_off(hues[number % 2]);
        let tall = if number % 2 == 0 { 1.0 } else { 0.86 };
        let phase = 0.15 + 0.23 * number as f32;
        let below = drawing.set_off(hex(0x4f_4238));
        let person = figure_in([colour, below], number % 2 == 0, Pose::Walking(phase));
        let x = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        // They walk along the path, in single file.
        let frame =
            crate::scenery::form::frame(drawing.terrain.place(drawing.sign.at), drawing.way_deg);
        let up_m = drawing.ground_in(&frame, 0.0, -x) + drawing.above_m();
        let by = frame
            * Affine3A::from_scale_rotation_translation(
                Vec3::splat(high_m / FIGURE_M * tall),
                Quat::IDENTITY,
                Vec3::new(0.12 * (number % 2) as f32, up_m, -x),
            );
        let head = highest(&person);
        drawing.add_plain(person, &by);
        if number % 2 == 0 {
            let load = headload(drawing, head - Vec3::Y * 0.02);
            drawing.add_plain(load, &by);
        }
    }
}

/// The highest corner of a figure: walking, it is lower than standing.
fn highest(figure: &Mesh) -> Vec3 {
    let corners = figure.positions.iter().map(|&at| Vec3::from_array(at));
    corners.fold(
        Vec3::Y * f32::MIN,
        |best, at| {
            if at.y > best.y { at } else { best }
        },
    )
}

/// What somebody carries on the head: a basket, a bundle of sticks, or a basin, on a ring of cloth.
fn headload(drawing: &mut Drawing, top: Vec3) -> Mesh {
    let mut load = Mesh::default();
    let ring = [(-0.02, 0.075), (0.01, 0.1), (0.03, 0.06)];
    load.turned(top, &ring, 8, |_| hex(0x8a_4f40), || 0.0);
    let colour = drawing.set_off(hex([0xb8_9a60, 0x7a_6040, 0x9a_a0a4][drawing.exemplar]));
    if drawing.exemplar == 1 {
        for number in 0..7 {
            let turn = number as f32 * 0.9;
            let off = Vec3::new(0.0, 0.06 + 0.05 * ops::cos(turn), 0.05 * ops::sin(turn));
            let slip = drawing.between(-0.08, 0.08);
            let end = |x: f32| top + off + Vec3::X * (x + slip);
            let tint = Surface::Bark.painted(shade(colour, drawing.between(0.85, 1.1)));
            load.rod(end(-0.5), end(0.5), [0.025, 0.02], 5, tint);
        }
        return load;
    }
    let rings: &[(f32, f32)] = match drawing.exemplar {
        0 => &[
            (0.0, 0.16),
            (0.16, 0.25),
            (0.2, 0.26),
            (0.26, 0.18),
            (0.3, 0.05),
        ],
        _ => &[
            (0.0, 0.14),
            (0.1, 0.27),
            (0.12, 0.28),
            (0.12, 0.24),
            (0.05, 0.1),
        ],
    };
    let surface = if drawing.exemplar == 0 {
        Surface::Thatch
    } else {
        Surface::Plain
    };
    load.turned(top, rings, 14, |_| surface.painted(colour), || 0.0);
    load
}

/// A narrow path that leaves the way, passes the sign and comes back.
fn worn_path(drawing: &mut Drawing) {
    const HALF_LONG_M: f32 = 9.0;
    const WIDE_M: f32 = 0.55;
    let worn = |at: Point| {
        let ground = ground::colour_at(drawing.terrain, at);
        mix(
            ground,
            shade(mix(ground, hex(0xa8_8a66), 0.6), 0.9),
            drawing.contrast.max(0.2),
        )
    };
    let mut path = Mesh::default();
    let steps = 24;
    for step in 0..=steps {
        let share = step as f32 / steps as f32 * 2.0 - 1.0;
        let bow_m = 0.8 * ops::sin(share * 3.0) * 0.3;
        for side in [-1.0_f32, 1.0] {
            let wide_m = WIDE_M / 2.0 * (1.0 - power(share.abs(), 6));
            let at = drawing
                .sign
                .at
                .towards(drawing.way_deg, share * HALF_LONG_M)
                .towards(drawing.way_deg + 90.0, bow_m + side * wide_m);
            let place = at.at_height(drawing.terrain.height_m(at) + 0.03);
            path.corner(place.world(), drawing.terrain.normal(at), worn(at));
        }
    }
    for step in 0..steps as u32 {
        // Left and right at this step and the next, seen along the way.
        let [a, b, c, d] = [0, 1, 2, 3].map(|corner| step * 2 + corner);
        path.indices.extend([a, b, d, a, d, c]);
    }
    drawing.mesh.append(&path);
}

/// A standing watcher, a hand at the face.
pub(super) fn watcher(drawing: &mut Drawing) {
    let hue = hex([0x3a_4656, 0x5a_3b34, 0x44_4a3a][drawing.exemplar]);
    let colour = drawing.set_off(hue);
    let below = drawing.set_off(hex(0x3d_3832));
    let person = figure_in([colour, below], false, Pose::Watching);
    let scale = Vec3::new(
        (drawing.width_m / 0.5).clamp(0.7, 1.6),
        drawing.height_m / FIGURE_M,
        (drawing.width_m / 0.5).clamp(0.7, 1.6),
    );
    let frame = drawing.frame()
        * Affine3A::from_translation(Vec3::Y * drawing.above_m())
        * Affine3A::from_scale(scale);
    drawing.add_plain(person, &frame);
    let mut worn = Mesh::default();
    match drawing.exemplar {
        1 => {
            // A hat with a brim.
            let rings = [
                (-0.1, 0.215),
                (-0.085, 0.22),
                (-0.07, 0.138),
                (0.01, 0.126),
                (0.055, 0.085),
                (0.075, 0.03),
            ];
            let straw = drawing.set_off(hex(0xb8_a070));
            worn.turned(
                Vec3::Y * FIGURE_M,
                &rings,
                14,
                |_| Surface::Thatch.painted(straw),
                || 0.0,
            );
        }
        2 => {
            // A bag on a strap across the body.
            let cloth = drawing.set_off(hex(0x6a_5238));
            let at = |x: f32, y: f32, z: f32| Vec3::new(x, y, z);
            worn.limb(
                &[
                    (at(-0.16, 1.46, -0.1), 0.014),
                    (at(0.02, 1.2, -0.17), 0.014),
                    (at(0.22, 0.95, -0.06), 0.014),
                ],
                6,
                |_| cloth.into(),
            );
            worn.cushion(
                at(0.26, 0.86, -0.02),
                Vec3::new(0.07, 0.13, 0.15),
                0.1,
                |_| Surface::Cloth.painted(cloth),
            );
        }
        _ => {}
    }
    drawing.add_plain(worn, &frame);
}
