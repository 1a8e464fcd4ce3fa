//! An animal on four legs, put together.

use bevy::math::Vec3;

use super::breed::{Coat, Frame, across};
use super::head::head;
use super::legs::{folded, leg};
use super::{Kind, Stance};
use crate::scenery::colour::shade;
use crate::scenery::loft::Ring;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn quadruped(frame: &Frame, coat: &Coat, stance: Stance) -> Mesh {
    let mut mesh = Mesh::default();
    let resting = stance == Stance::Resting;
    let lower_m = if resting {
        frame.high_m - frame.deep_m - 0.02
    } else {
        0.0
    };
    let back_m = frame.high_m - lower_m;
    trunk(&mut mesh, frame, coat, back_m);
    head(&mut mesh, frame, coat, back_m, stance);
    for (front, side) in [(true, -1.0_f32), (true, 1.0), (false, -1.0), (false, 1.0)] {
        if resting {
            folded(&mut mesh, frame, coat, front, side);
        } else {
            let phase = match stance {
                Stance::Walking(phase) => {
                    let from = if front { 0.25 } else { 0.0 } + if side > 0.0 { 0.5 } else { 0.0 };
                    Some((phase + from).fract())
                }
                _ => None,
            };
            leg(&mut mesh, frame, coat, front, side, phase);
        }
    }
    tail(&mut mesh, frame, coat, back_m);
    mesh
}

fn trunk(mesh: &mut Mesh, frame: &Frame, coat: &Coat, back_m: f32) {
    let tucked = if frame.kind == Kind::Dog { 0.55 } else { 0.88 };
    let (wide, deep) = (frame.wide_m, frame.deep_m);
    // From rump to chest: place, width, depth below the line of the back, drop of the back.
    let rings: Vec<Ring> = [
        (0.0, 0.3, 0.3, 0.22),
        (0.05, 0.7, 0.62, 0.06),
        (0.2, 0.9, tucked, 0.0),
        (0.42, 1.0, 0.5 + tucked * 0.5, 0.03),
        (0.66, 1.0, 1.0, 0.02),
        (0.84, 0.86, 0.98, 0.0),
        (0.95, 0.62, 0.8, 0.04),
        (1.0, 0.3, 0.45, 0.2),
    ]
    .into_iter()
    .map(|(share, broad, below, drop)| {
        let half_m = (below - drop) * deep / 2.0;
        Ring {
            at: Vec3::new(
                0.0,
                back_m - drop * deep - half_m,
                frame.long_m * (0.5 - share),
            ),
            turn: across(Vec3::NEG_Z),
            half: [broad * wide, half_m, half_m],
        }
    })
    .collect();
    mesh.loft(&rings, 10, Surface::Plain, |ring, angle| {
        (1.0, coat.at(ring, angle))
    });
    if frame.kind == Kind::Cow {
        let hump = Vec3::new(0.0, back_m - 0.01, -frame.long_m * 0.3);
        mesh.smooth_egg(hump, Vec3::new(0.13, 0.16, 0.24), coat.at(3, -1.0));
        // The fold below the throat.
        let dewlap = Vec3::new(0.0, back_m - 0.42, -frame.long_m * 0.52);
        mesh.smooth_egg(dewlap, Vec3::new(0.03, 0.24, 0.13), shade(coat.belly, 0.95));
    }
}

/// Length of the tuft of a tail, metres.
const TUFT_M: f32 = 0.13;

fn tail(mesh: &mut Mesh, frame: &Frame, coat: &Coat, back_m: f32) {
    let root = Vec3::new(0.0, back_m - frame.deep_m * 0.16, frame.long_m * 0.49);
    let tip = match frame.kind {
        // Up, curled, hanging.
        Kind::Goat => root + Vec3::new(0.0, 0.6, 0.8) * frame.tail_m,
        Kind::Dog => root + Vec3::new(0.03, 0.75, 0.5) * frame.tail_m,
        _ => {
            // That of an animal at rest lies behind it.
            let down_m = (0.97 * frame.tail_m).min(root.y - TUFT_M - 0.03);
            let out_m = frame.tail_m - down_m;
            root + Vec3::new(0.02, -down_m, 0.04 + 0.6 * out_m)
        }
    };
    let thick = frame.leg_m * 0.45;
    mesh.rod(root, tip, [thick, thick * 0.6], 5, shade(coat.back, 0.85));
    if matches!(frame.kind, Kind::Cow | Kind::Donkey) {
        let tuft = tip - Vec3::Y * TUFT_M;
        mesh.rod(
            tip,
            tuft,
            [thick * 1.1, thick * 0.4],
            5,
            shade(coat.back, 0.4),
        );
    }
}
