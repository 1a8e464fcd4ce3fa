//! Legs, standing, walking or folded.

use std::f32::consts::TAU;

use bevy::math::{Quat, Vec3, ops};

use super::Kind;
use super::breed::{Coat, Frame};
use crate::scenery::colour::{hex, shade};
use crate::scenery::loft::Ring;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// A leg on the ground, or in its step.
pub(super) fn leg(
    mesh: &mut Mesh,
    frame: &Frame,
    coat: &Coat,
    front: bool,
    side: f32,
    phase: Option<f32>,
) {
    let high = frame.high_m - frame.deep_m * 0.5;
    let (x, z) = (
        frame.wide_m * 0.6 * side,
        frame.long_m * if front { -0.34 } else { 0.4 },
    );
    let (swing, lift) = phase.map_or((0.02 * side, 0.0), |phase| {
        let swing = 0.3 * ops::cos(phase * TAU);
        (swing, (0.1 * ops::sin(phase * TAU)).min(0.0).abs())
    });
    let along = |share: f32, ahead: f32| {
        let down = high * share;
        // The shoulder lies close to the body.
        let out = 0.62 + 0.38 * (share * 2.2).clamp(0.0, 1.0);
        Vec3::new(
            x * out,
            high - down * ops::cos(swing) + lift * frame.high_m * share,
            z - down * ops::sin(swing) - ahead * high,
        )
    };
    // Forelegs are straight, hind legs bend at the hock.
    let knee = if front { lift * 1.2 } else { -0.11 };
    let rings = [
        (-0.16, 0.0, 0.7),
        (-0.02, 0.0, if front { 1.7 } else { 2.2 }),
        (
            0.28,
            if front { 0.0 } else { 0.03 },
            if front { 1.3 } else { 1.7 },
        ),
        (0.58, knee, 0.95),
        (0.64, knee, 0.92),
        (0.86, if front { 0.0 } else { -0.04 }, 0.68),
        (0.92, 0.0, 0.95),
        (0.99, 0.012, 1.0),
    ]
    .map(|(share, ahead, wide)| {
        Ring::round(along(share, ahead), Quat::IDENTITY, frame.leg_m * wide)
    });
    let paws = frame.kind == Kind::Dog;
    mesh.loft(&rings, 6, Surface::Plain, |ring, _| {
        let colour = match ring {
            0..=2 => coat.at(ring + 3, 0.0),
            6 | 7 if !paws => hex(0x2e_2822),
            _ => coat.legs,
        };
        (1.0, colour)
    });
}

/// A leg folded below the body.
pub(super) fn folded(mesh: &mut Mesh, frame: &Frame, coat: &Coat, front: bool, side: f32) {
    let (x, z) = (
        frame.wide_m * 0.85 * side,
        frame.long_m * if front { -0.32 } else { 0.34 },
    );
    let (thick, long) = (frame.leg_m, frame.high_m * 0.36);
    if !front {
        mesh.smooth_egg(
            Vec3::new(x * 0.95, frame.deep_m * 0.36, z - long * 0.15),
            Vec3::new(thick * 1.9, frame.deep_m * 0.36, long * 0.62),
            shade(coat.back, 0.95),
        );
    }
    let knee = Vec3::new(x, thick, z - long * if front { 0.75 } else { 0.85 });
    mesh.rod(
        Vec3::new(x * 0.8, thick * 2.2, z),
        knee,
        [thick * 1.2, thick * 0.9],
        6,
        coat.legs,
    );
    mesh.rod(
        knee,
        Vec3::new(x * 0.7, thick * 0.7, z + long * 0.1),
        [thick * 0.85, thick * 0.6],
        6,
        coat.legs,
    );
}
