//! An animal that lies dead on its side: a goat, a donkey or a dog. Whole; an old one has sunk in and lost its colour.

use std::f32::consts::FRAC_PI_2;

use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::animal::{Kind, Stance, animal};
use crate::scenery::colour::{luminance, mix, shade};

/// Height of a leg that lies uppermost, as a share of the animal's own when it stood: it has sunk to the ground.
const SUNK_LEG: f32 = 0.35;

pub(super) fn dead_animal(drawing: &mut Drawing) {
    let (long_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (
            drawing.width_m.max(drawing.height_m),
            drawing.width_m.min(drawing.height_m) * 0.5,
        ),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let (kind, stance) = [
        (Kind::Goat, Stance::Grazing),
        (Kind::Donkey, Stance::Standing),
        (Kind::Dog, Stance::Standing),
    ][drawing.exemplar];
    let mut body = on_its_side(&animal(kind, stance, &mut drawing.looks));
    let Some((low, high)) = body.bounds() else {
        return;
    };
    let size = (high - low).max(Vec3::splat(1e-3));
    let along = long_m / size.x;
    let scale = Vec3::new(along, high_m / size.y * (1.0 - 0.2 * drawing.worn), along);
    let middle = (low + high) / 2.0;
    body = body.moved(
        &(Affine3A::from_scale(scale)
            * Affine3A::from_translation(Vec3::new(-middle.x, -low.y, -middle.z))),
    );
    coloured(drawing, &mut body);
    // Seen from its legs, or askew.
    let turn = [0.0, -0.7, 0.6][drawing.exemplar];
    let frame = drawing.frame() * Affine3A::from_rotation_y(turn);
    drawing.add_plain(body, &frame);
    drawing.foot(&frame, (0.0, 0.0), long_m * 0.28);
}

/// On its left side, its head towards -x, its legs towards -z where one looks from. What was its right half lies uppermost:
/// its legs and its head sink from there to the ground.
fn on_its_side(standing: &Mesh) -> Mesh {
    let Some((low, high)) = standing.bounds() else {
        return Mesh::default();
    };
    let size = (high - low).max(Vec3::splat(1e-3));
    let mut laid = standing.clone();
    for at in &mut laid.positions {
        // Below the belly it is leg; before the chest neck and head.
        let leg = (1.0 - 2.0 * (at[1] - low.y) / size.y).clamp(0.0, 1.0);
        let ahead = ((-0.25 - at[2] / size.z) / 0.3).clamp(0.0, 1.0);
        let upper = (at[0] - low.x) / size.x;
        at[0] -= upper * size.x * leg * (1.0 - SUNK_LEG);
        at[0] += 0.62 * low.x * ahead * (1.0 - leg);
        // One of a pair of legs lies a little behind the other.
        at[2] += 0.12 * size.y * leg * upper;
    }
    laid.moved(&(Affine3A::from_rotation_y(FRAC_PI_2) * Affine3A::from_rotation_z(FRAC_PI_2)))
}

/// Gives its coat the sign's contrast, patches and hooves their share of it.
fn coloured(drawing: &Drawing, body: &mut Mesh) {
    let count = body.colours.len().max(1) as f32;
    let mut mean = [0.0; 3];
    for colour in &body.colours {
        for part in 0..3 {
            mean[part] += colour[part] / count;
        }
    }
    let faded = drawing.faded(mean);
    let wanted = luminance(drawing.set_off(faded));
    let by = wanted / luminance(mean).max(1e-3);
    for colour in &mut body.colours {
        let own = mix(*colour, faded, 0.5 * drawing.worn);
        *colour = shade(own, by);
    }
}
