//! Necks, heads, ears and horns.

use std::f32::consts::TAU;

use bevy::math::{Quat, Vec3, ops};

use super::breed::{Coat, Frame, across};
use super::{Kind, Stance};
use crate::scenery::colour::{hex, mix, shade};
use crate::scenery::loft::Ring;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

pub(super) fn head(mesh: &mut Mesh, frame: &Frame, coat: &Coat, back_m: f32, stance: Stance) {
    let root = Vec3::new(0.0, back_m - frame.deep_m * 0.24, -frame.long_m * 0.42);
    let grazing = stance == Stance::Grazing;
    let nod = match stance {
        Stance::Walking(phase) => 0.06 * ops::sin(phase * TAU * 2.0),
        _ => 0.0,
    };
    let (neck_way, head_way) = if grazing {
        // Down to where the mouth meets the ground.
        let reach_m = frame.neck_m * 1.2;
        let down_m = (root.y - frame.head_m * 0.94).min(reach_m * 0.98);
        let out_m = (reach_m * reach_m - down_m * down_m).max(0.0).sqrt();
        (
            Vec3::new(0.0, -down_m, -out_m - 0.04),
            Vec3::new(0.12, -0.95, -0.32),
        )
    } else {
        let rise = frame.rise + nod;
        (
            Vec3::new(0.0, ops::sin(rise), -ops::cos(rise)) * frame.neck_m,
            Vec3::new(0.1, -0.42, -0.9),
        )
    };
    let poll = root + neck_way;
    let neck: Vec<Ring> = [
        (-0.12, 1.5),
        (0.15, 1.35),
        (0.5, 1.08),
        (0.85, 0.9),
        (1.04, 0.78),
    ]
    .into_iter()
    .map(|(share, wide)| {
        let radius_m = frame.neck_radius_m * wide;
        Ring {
            at: root + neck_way * share,
            turn: across(neck_way),
            half: [radius_m * 0.82, radius_m * 1.1, radius_m],
        }
    })
    .collect();
    mesh.loft(&neck, 8, Surface::Plain, |ring, angle| {
        (1.0, coat.at(ring + 7, angle))
    });
    let way = head_way.normalize();
    let turn = across(way);
    let (long, thick) = (frame.head_m, frame.muzzle_m);
    let on = |share: f32, across_m: f32, up_m: f32| {
        poll + way * (long * share) + turn * Vec3::new(across_m, 0.0, up_m)
    };
    let rings: Vec<Ring> = [
        (-0.2, 0.7, 0.8),
        (0.02, 1.25, 1.4),
        (0.3, 1.3, 1.45),
        (0.58, 1.0, 1.08),
        (0.88, 0.9, 0.92),
        (1.0, 0.55, 0.55),
    ]
    .into_iter()
    .map(|(share, wide, deep)| Ring {
        at: on(share, 0.0, 0.0),
        turn,
        half: [thick * wide, thick * deep, thick * deep * 0.9],
    })
    .collect();
    mesh.loft(&rings, 8, Surface::Plain, |ring, _| {
        (
            1.0,
            if ring >= 4 {
                coat.muzzle
            } else {
                coat.at(14, -1.0)
            },
        )
    });
    for side in [-1.0_f32, 1.0] {
        mesh.egg(
            on(0.24, side * thick * 1.2, thick * 0.62),
            Vec3::splat(thick * 0.2),
            hex(0x14_100e),
        );
        ear(
            mesh,
            frame,
            coat,
            on(-0.02, side * thick * 1.0, thick * 0.9),
            turn,
            way,
            side,
        );
        horn(
            mesh,
            frame,
            on(-0.06, side * thick * 0.6, thick * 1.2),
            turn,
            way,
            side,
        );
    }
    if frame.kind == Kind::Goat {
        let chin = on(0.78, 0.0, -thick * 0.8);
        mesh.rod(
            chin,
            chin - Vec3::Y * 0.1,
            [0.016, 0.004],
            4,
            shade(coat.back, 0.7),
        );
    }
    if frame.kind == Kind::Donkey {
        // An upright mane, and a dark cross over the shoulders.
        let dark = shade(coat.back, 0.4);
        let crest = |share: f32| {
            root + neck_way * share + across(neck_way) * Vec3::new(0.0, 0.0, frame.neck_radius_m)
        };
        mesh.rod(
            crest(0.1),
            crest(1.0) + Vec3::Y * 0.02,
            [0.025, 0.03],
            5,
            dark,
        );
        mesh.rod(
            Vec3::new(0.0, back_m - 0.008, -frame.long_m * 0.34),
            Vec3::new(0.0, back_m - 0.022, frame.long_m * 0.42),
            [0.014; 2],
            4,
            dark,
        );
    }
}

fn ear(mesh: &mut Mesh, frame: &Frame, coat: &Coat, at: Vec3, turn: Quat, way: Vec3, side: f32) {
    let out = turn * Vec3::X * side;
    let up = turn * Vec3::Z;
    let (lie, wide) = match frame.kind {
        // Hanging, upright, level, pricked.
        Kind::Goat => (out * 0.55 - up * 0.75, 0.3),
        Kind::Donkey => (out * 0.22 + up * 0.95 - way * 0.25, 0.2),
        Kind::Cow => (out * 0.95 - up * 0.2, 0.3),
        _ => (out * 0.25 + up * 0.9 - way * 0.1, 0.42),
    };
    let tip = at + lie * frame.ear_m;
    let middle = at + lie * frame.ear_m * 0.5;
    let half = way * frame.ear_m * wide;
    let inner = mix(coat.back, hex(0xc9_9a88), 0.35);
    mesh.quad(
        [at, middle - half, tip, middle + half],
        if side > 0.0 { inner } else { coat.back },
    );
    mesh.quad(
        [at, middle + half, tip, middle - half],
        if side > 0.0 { coat.back } else { inner },
    );
}

fn horn(mesh: &mut Mesh, frame: &Frame, at: Vec3, turn: Quat, way: Vec3, side: f32) {
    let out = turn * Vec3::X * side;
    let up = turn * Vec3::Z;
    let hue = hex(0x5a_5044);
    let points = match frame.kind {
        // Back over the neck; out and up as a lyre.
        Kind::Goat => [
            at,
            at + up * 0.08 - way * 0.03 + out * 0.01,
            at + up * 0.12 - way * 0.12 + out * 0.04,
        ],
        Kind::Cow => [
            at,
            at + out * 0.16 + up * 0.08,
            at + out * 0.17 + up * 0.36 + way * 0.03,
        ],
        _ => return,
    };
    let radius_m = if frame.kind == Kind::Cow { 0.035 } else { 0.02 };
    mesh.rod(points[0], points[1], [radius_m, radius_m * 0.75], 6, hue);
    mesh.rod(
        points[1],
        points[2],
        [radius_m * 0.75, radius_m * 0.15],
        6,
        shade(hue, 0.8),
    );
}
