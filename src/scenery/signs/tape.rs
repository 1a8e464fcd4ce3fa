//! Warning tape between sticks.

use bevy::math::ops;
use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use super::warnings::post;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};

/// Tape in red and white: taut, slack with a twist in it, or in two strands where it hangs high enough.
pub(super) fn tape(drawing: &mut Drawing) {
    let (half_m, high_m, low_m) = (drawing.width_m / 2.0, drawing.height_m, drawing.above_m());
    // A red that is as pure as new tape's stands out by its hue alone: the less its contrast, the more dust lies on it.
    let dusty = |hue| mix(hue, drawing.ground, 0.8 * (1.0 - drawing.contrast));
    let dark = drawing.darker(dusty(drawing.faded(hex(0xb8_2a20))));
    let pale = drawing.white(dusty(drawing.faded(hex(0xf0_ede4))));
    let frame = drawing.across();
    let hang_m = if low_m < 0.05 { 0.02 } else { low_m };
    let slack = if drawing.exemplar == 0 { 0.35 } else { 1.0 };
    let sag_m = (low_m * 0.14).min(0.12) * slack;
    let mut part = Mesh::default();
    // How far its upper edge stands out, as where it is twisted.
    let twist = |share: f32| match drawing.exemplar {
        1 => ops::sin(share * 9.0) * 0.45,
        2 => ops::sin(share * 5.0 + 1.0) * 0.3,
        _ => ops::sin(share * 4.0) * 0.12,
    };
    let at = |share: f32, up: f32| {
        let x = share * half_m;
        let down_m = (1.0 - share * share) * sag_m;
        let turn = twist(share);
        let z = ops::sin(turn) * high_m * (up - 0.5) + 0.02 * ops::sin(share * 6.0);
        let y = hang_m - down_m + high_m * (0.5 + (up - 0.5) * ops::cos(turn));
        Vec3::new(x, y + drawing.ground_in(&frame, x, 0.0), z)
    };
    let stripes = ((half_m * 2.0 / 0.2).round() as usize).clamp(4, 60);
    // Stripes stand straight or lean.
    let lean = match drawing.exemplar {
        0 => 0.0,
        _ => 0.9 * high_m / half_m,
    };
    let strands: &[f32] = if drawing.exemplar == 2 && low_m > 0.4 {
        &[0.0, -0.55]
    } else {
        &[0.0]
    };
    for &down in strands {
        for number in 0..stripes {
            let colour = if number % 2 == 0 { dark } else { pale };
            let share = |edge: usize| edge as f32 / stripes as f32 * 2.0 - 1.0;
            let (a, b) = (share(number), share(number + 1));
            let edge = |share: f32, up: f32| {
                let leant = (share + lean * (up - 0.5)).clamp(-1.0, 1.0);
                at(leant, up) + Vec3::Y * down * low_m
            };
            let corners = [edge(b, 0.0), edge(a, 0.0), edge(a, 1.0), edge(b, 1.0)];
            part.sheet(corners, colour);
        }
    }
    loose_end(
        &mut part,
        at(1.0, 0.5),
        (hang_m, high_m),
        [dark, pale],
        drawing.exemplar,
    );
    part.lit_as_the_ground();
    let leans = if drawing.exemplar == 1 { 0.14 } else { 0.03 };
    for (number, x) in [-half_m, half_m].into_iter().enumerate() {
        let mut stick = Mesh::default();
        post(&mut stick, 0.0, hang_m + high_m + 0.1, 0.02, false);
        let roll = if number == 1 { -leans } else { 0.04 };
        let stood = Vec3::new(x, drawing.ground_in(&frame, x, 0.0), 0.0);
        part.append(&stick.tilted(stood, 0.0, 0.03, roll));
        // Its knot.
        let knot = stood + Vec3::new(-roll * hang_m, hang_m + high_m / 2.0, 0.03);
        part.rod(
            knot - Vec3::Y * high_m * 0.4,
            knot + Vec3::Y * high_m * 0.4,
            [0.03; 2],
            7,
            if number == 0 { dark } else { pale },
        );
    }
    drawing.add(&part, &frame);
    for x in [-half_m, half_m] {
        drawing.foot(&frame, (x, 0.03), 0.06);
    }
}

/// The end that hangs from the last knot and flutters.
fn loose_end(
    part: &mut Mesh,
    from: Vec3,
    (hang_m, high_m): (f32, f32),
    hues: [Colour; 2],
    exemplar: usize,
) {
    let long_m = (hang_m * 0.8).clamp(0.08, 0.55) * if exemplar == 0 { 0.6 } else { 1.0 };
    let mut end = Mesh::default();
    let steps = 5;
    let at = |step: usize, side: f32| {
        let share = step as f32 / steps as f32;
        Vec3::new(
            0.03 + 0.35 * long_m * share + 0.04 * ops::sin(share * 8.0),
            -long_m * share * (0.6 + 0.4 * share) + side * high_m * 0.35,
            0.05 * ops::sin(share * 6.0) + side * 0.01,
        )
    };
    for step in 0..steps {
        let tint = shade(hues[step % 2], 0.95);
        let corners = [
            at(step, -1.0),
            at(step + 1, -1.0),
            at(step + 1, 1.0),
            at(step, 1.0),
        ];
        end.sheet(corners, tint);
    }
    part.append_moved(&end, &Affine3A::from_translation(from));
}
