//! A line, string, cable or wire: across the way between two short pegs, or on the ground.

use bevy::math::Vec3;
use bevy::math::ops;

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::form;
use crate::scenery::ground;
use crate::scenery::surface::Surface;

pub(super) fn line(drawing: &mut Drawing) {
    // Dark cable, rusty wire, or cord.
    let hue = [0x2b_2a2a, 0x6a_4028, 0x5a_5440][drawing.exemplar];
    let colour = drawing.darker(drawing.faded(hex(hue)));
    if drawing.sign.lies == Lie::Flat {
        on_the_ground(drawing, colour);
    } else {
        across_the_way(drawing, colour);
    }
}

/// Along the longer side of its patch, in loose bends; a cable lies in a loop, a wire in kinks.
fn on_the_ground(drawing: &mut Drawing, colour: [f32; 3]) {
    let (half_m, high_m) = (drawing.width_m / 2.0, drawing.height_m);
    let frame = form::frame(drawing.terrain.place(drawing.sign.at), 0.0);
    let (long_m, wide_m) = (half_m.max(high_m / 2.0), (half_m * 2.0).min(high_m));
    let north = high_m > half_m * 2.0;
    let bends = [4.0, 9.0, 6.0][drawing.exemplar];
    let steps = 22;
    let spine: Vec<(Vec3, f32)> = (0..=steps)
        .map(|number| {
            let share = number as f32 / steps as f32 * 2.0 - 1.0;
            let (along, side) = (
                share * long_m,
                (ops::sin(share * bends) * 0.22 + ops::sin(share * bends * 2.3) * 0.05) * wide_m,
            );
            let (x, z) = if north { (side, -along) } else { (along, side) };
            let up_m = drawing.ground_in(&frame, x, z) + drawing.above_m() + wide_m * 0.2;
            (Vec3::new(x, up_m, z), wide_m * 0.25)
        })
        .collect();
    let mut part = Mesh::default();
    part.limb(&spine, 7, |_| Surface::Plain.painted(colour));
    drawing.add_plain(part, &frame);
}

/// Slack between two pegs, with its shadow below; wire is twisted at its ends, cord is knotted.
fn across_the_way(drawing: &mut Drawing, colour: [f32; 3]) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    let frame = drawing.across();
    let thick_m = high_m * 0.2;
    let steps = if drawing.plain { 8 } else { 18 };
    let slack = [0.45, 0.3, 0.4][drawing.exemplar];
    let at = |drawing: &Drawing, share: f32| {
        let x = share * half_m;
        let up_m = low_m + high_m * (0.8 - slack * (1.0 - share * share));
        let kink = if drawing.exemplar == 1 {
            0.06 * ops::sin(share * 21.0)
        } else {
            0.0
        };
        Vec3::new(
            x,
            up_m + kink * high_m + drawing.ground_in(&frame, x, 0.0),
            0.03 * ops::sin(share * 5.0),
        )
    };
    let shares = (0..=steps).map(|number| number as f32 / steps as f32 * 2.0 - 1.0);
    let spine: Vec<(Vec3, f32)> = shares.map(|share| (at(drawing, share), thick_m)).collect();
    let mut part = Mesh::default();
    part.limb(&spine, 6, |_| Surface::Plain.painted(colour));
    let steel = drawing.exemplar == 1;
    for (number, share) in [-1.0_f32, 1.0].into_iter().enumerate() {
        let top = at(drawing, share);
        let lean = drawing.between(-0.1, 0.1) * top.y.min(0.6);
        let foot = Vec3::new(
            top.x + lean,
            drawing.ground_in(&frame, top.x, 0.0) - 0.1,
            top.z,
        );
        let peg = if steel {
            shade(colour, 0.9)
        } else {
            mix(colour, hex(0x6f_5638), 0.4)
        };
        let surface = if steel { Surface::Metal } else { Surface::Bark };
        let over_m = [0.04, 0.24, 0.12][drawing.exemplar];
        let above = top + Vec3::new(-lean * 0.3, (high_m * 0.6).min(0.1) + over_m, 0.0);
        part.limb(
            &[
                (foot, thick_m),
                (top, thick_m * 1.1),
                (above, thick_m * 0.9),
            ],
            6,
            |_| surface.painted(peg),
        );
        // Turns round the peg, and the end that stands off.
        for turn in 0..3 {
            let up = (turn as f32 - 1.0) * thick_m * 1.1;
            part.rod(
                top + Vec3::Y * (up - thick_m * 0.4),
                top + Vec3::Y * (up + thick_m * 0.4),
                [thick_m * 1.9; 2],
                7,
                shade(colour, 0.92 + 0.08 * turn as f32),
            );
        }
        let end_m = (thick_m * 5.0).min(0.12);
        let down = if number == 0 { -1.0 } else { 0.4 };
        let off = Vec3::new(share, down, 0.8) * end_m;
        part.rod(top, top + off, [thick_m * 0.6, thick_m * 0.4], 5, colour);
    }
    drawing.add_plain(part, &frame);
    shadow(drawing, &frame, &spine);
    for x in [-half_m, half_m] {
        drawing.foot(&frame, (x, 0.0), (thick_m * 3.0).clamp(0.05, 0.12));
    }
}

/// The line's narrow shadow on the ground.
fn shadow(drawing: &mut Drawing, frame: &bevy::math::Affine3A, spine: &[(Vec3, f32)]) {
    let mut part = Mesh::default();
    let mut edge = |at: &(Vec3, f32), side: f32| {
        let world = frame.transform_point3(at.0);
        let below = form::below(world + Vec3::new(0.04, 0.0, side * at.1 * 0.8 + 0.06));
        let dark = shade(ground::colour_at(drawing.terrain, below), 0.78);
        let kind = Surface::of(ground::kind_at(drawing.terrain, below));
        let place = below.at_height(drawing.terrain.height_m(below) + 0.012);
        part.corner(place.world(), Vec3::Y, kind.painted(dark))
    };
    let corners: Vec<[u32; 2]> = spine
        .iter()
        .map(|at| [edge(at, -1.0), edge(at, 1.0)])
        .collect();
    for two in corners.windows(2) {
        let [[a, b], [c, d]] = [two[0], two[1]];
        part.indices.extend([a, b, c, b, d, c, a, c, b, b, c, d]);
    }
    drawing.mesh.append(&part);
}
