//! The traits of ground sign that show beside whatever bears them: soil that was carried away, small things left behind.

use bevy::math::{Affine3A, Quat, Vec3};

use super::Drawing;
use crate::scenario::schema::{GroundTrait, Look};
use crate::scenery::Mesh;
use crate::scenery::colour::hex;

/// How far soil is carried from the place it comes from, metres.
const CARRIED_M: f32 = 1.3;

/// Draws what the traits of a sign leave beside it.
pub(super) fn left_beside(drawing: &mut Drawing) {
    if drawing.shows(GroundTrait::Transfer) {
        carried(drawing);
    }
    let litter = matches!(drawing.sign.look, Look::Litter | Look::SpentCases);
    if drawing.shows(GroundTrait::Discardables) && !litter {
        discarded(drawing);
    }
}

/// Crumbs of soil in a line from the sign along the way, fewer and smaller.
fn carried(drawing: &mut Drawing) {
    let colour = drawing.darker(drawing.soil());
    let half_m = drawing.width_m.max(drawing.height_m) / 2.0;
    let bearing_deg = drawing.way_deg + 180.0 + drawing.between(-25.0, 25.0);
    for _ in 0..drawing.count(16) {
        let share = drawing.chance();
        let aside_m = drawing.between(-0.12, 0.12);
        let at = drawing
            .sign
            .at
            .towards(bearing_deg, half_m * 0.9 + CARRIED_M * share)
            .towards(bearing_deg + 90.0, aside_m);
        let foot = drawing.terrain.place(at).world();
        let size_m = drawing.between(0.012, 0.035) * (1.1 - 0.6 * share);
        drawing.crumb(foot, size_m, colour);
    }
}

/// Scraps at the edge: a wrapper, a bit of tape, a cap.
fn discarded(drawing: &mut Drawing) {
    let reach_m = drawing.width_m.max(drawing.height_m) / 2.0;
    for hue in [0xd9_d5c6, 0x3a_6a9a, 0xb0_3a30] {
        let colour = drawing.set_off(drawing.faded(hex(hue)));
        let bearing_deg = drawing.between(0.0, 360.0);
        let out_m = reach_m * drawing.between(0.75, 1.05);
        let at = drawing.sign.at.towards(bearing_deg, out_m);
        let (wide_m, long_m) = (drawing.between(0.02, 0.04), drawing.between(0.05, 0.1));
        let lift = drawing.between(0.01, 0.03);
        let mut scrap = Mesh::default();
        scrap.cloth(
            &[-1.0, 0.0, 1.0_f32].map(|row| {
                [-1.0, 0.0, 1.0_f32]
                    .map(|column| {
                        let up = lift * (1.0 + row * column);
                        Vec3::new(column * wide_m, up, row * long_m)
                    })
                    .to_vec()
            }),
            |_, _| colour.into(),
        );
        let turn = Quat::from_rotation_y(drawing.between(0.0, 6.0));
        let foot = drawing.terrain.place(at).world() + Vec3::Y * (drawing.lies_m() + 0.02);
        scrap.lit_as_the_ground();
        drawing
            .mesh
            .append_moved(&scrap, &Affine3A::from_rotation_translation(turn, foot));
    }
}
