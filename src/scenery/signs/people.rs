//! Signs that are people's behaviour or absence.

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::figure::{Pose, figure_in};
use crate::scenery::ground;
use crate::units::Point;
use crate::units::maths::power;

/// Height of a standing figure before scaling, metres.
const FIGURE_M: f32 = 1.74;

/// A deserted place: bare stalls under their poles, stools turned over.
pub(super) fn empty_place(drawing: &mut Drawing) {
    let (width_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (drawing.width_m, 0.8),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let wood = drawing.set_off(hex(0x8f_7350));
    let cloth = drawing.set_off(hex(0xd0_c3a2));
    let frame = drawing.frame();
    let mut part = Mesh::default();
    // One stall for every two metres; where there is room above the tables, an awning.
    let count = ((width_m / 2.2).round() as usize).clamp(1, 12);
    let stall_m = width_m / count as f32;
    let roof = high_m > 1.35;
    let table_m = if roof { 0.8 } else { high_m };
    for number in 0..count {
        let middle = width_m * ((number as f32 + 0.5) / count as f32 - 0.5);
        let half = stall_m * 0.44;
        let up_m = drawing.ground_in(&frame, middle, 0.0);
        let at = |x: f32, y: f32, z: f32| Vec3::new(middle + x, up_m + y, z);
        part.block(
            at(-half, table_m - 0.12, -0.4),
            at(half, table_m, 0.4),
            wood,
        );
        part.block(
            at(-half, table_m * 0.2, -0.37),
            at(half, table_m * 0.85, -0.33),
            shade(wood, 0.8),
        );
        for (x, z) in [(-half, -0.38), (half, -0.38), (-half, 0.38), (half, 0.38)] {
            let top_m = if roof { high_m } else { table_m };
            part.bar(
                at(x * 0.96, -0.2, z),
                at(x * 0.96, top_m, z),
                0.07,
                shade(wood, 0.7),
            );
        }
        if roof {
            part.block(
                at(-half - 0.1, high_m - 0.05, -0.55),
                at(half + 0.1, high_m, 0.55),
                cloth,
            );
        }
        // A stool on its side before it.
        let side = if drawing.chance() < 0.5 { -0.5 } else { 0.5 };
        part.rod(
            at(half * side, 0.16, -0.75),
            at(half * side + 0.3, 0.16, -0.8),
            [0.16; 2],
            7,
            shade(wood, 0.85),
        );
    }
    drawing.add_plain(part, &frame);
}

/// People avoiding a place: a worn path round it, and two people on it.
pub(super) fn avoiding(drawing: &mut Drawing) {
    worn_path(drawing);
    let (width_m, high_m) = (drawing.width_m, drawing.height_m);
    let hues = [hex(0x9c_5a44), hex(0x8a_8468)];
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
        drawing.add_plain(person, &by);
    }
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
    let hue = drawing.one_of(&[0x3a_4656, 0x5a_3b34, 0x44_4a3a]);
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
}
