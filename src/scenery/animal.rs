//! Farm animals: recognisable by their build, each with a coat of its own.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::{Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::buildings::one_of;
use super::colour::{Colour, hex, mix, shade};
use super::loft::Ring;
use super::mesh::Mesh;
use super::surface::Surface;

/// Kind of animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Goat,
    Donkey,
    Cow,
    Dog,
    Hen,
}

/// What an animal does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Stance {
    /// Head up.
    Standing,
    /// Head to the ground.
    Grazing,
    /// On its belly, legs folded, head up.
    Resting,
    /// Phase of a step of all four legs, 0..1.
    Walking(f32),
}

/// An animal at the origin, facing -z.
pub(crate) fn animal(kind: Kind, stance: Stance, looks: &mut Pcg64Mcg) -> Mesh {
    match kind {
        Kind::Hen => hen(stance, looks),
        _ => quadruped(&Frame::of(kind), &Coat::of(kind, looks), stance),
    }
}

/// Measures of an animal on four legs, metres.
struct Frame {
    kind: Kind,
    /// Height of the back.
    high_m: f32,
    /// From chest to rump.
    long_m: f32,
    /// Half its width; from the back to the belly.
    wide_m: f32,
    deep_m: f32,
    /// Neck: its length, its radius, its rise while the head is up, radians.
    neck_m: f32,
    neck_radius_m: f32,
    rise: f32,
    /// Head: its length, half its depth.
    head_m: f32,
    muzzle_m: f32,
    leg_m: f32,
    ear_m: f32,
    tail_m: f32,
}

impl Frame {
    fn of(kind: Kind) -> Self {
        let frame = |high_m,
                     long_m,
                     [wide_m, deep_m]: [f32; 2],
                     [neck_m, neck_radius_m, rise]: [f32; 3],
                     [head_m, muzzle_m]: [f32; 2],
                     [leg_m, ear_m, tail_m]: [f32; 3]| Self {
            kind,
            high_m,
            long_m,
            wide_m,
            deep_m,
            neck_m,
            neck_radius_m,
            rise,
            head_m,
            muzzle_m,
            leg_m,
            ear_m,
            tail_m,
        };
        match kind {
            Kind::Goat => frame(
                0.66,
                0.68,
                [0.13, 0.3],
                [0.24, 0.07, 0.95],
                [0.2, 0.042],
                [0.032, 0.12, 0.1],
            ),
            Kind::Donkey => frame(
                1.12,
                1.1,
                [0.2, 0.46],
                [0.44, 0.115, 0.75],
                [0.4, 0.075],
                [0.052, 0.25, 0.42],
            ),
            Kind::Cow => frame(
                1.26,
                1.42,
                [0.27, 0.66],
                [0.42, 0.15, 0.45],
                [0.44, 0.1],
                [0.066, 0.19, 0.75],
            ),
            Kind::Dog | Kind::Hen => frame(
                0.5,
                0.52,
                [0.09, 0.2],
                [0.16, 0.056, 0.8],
                [0.2, 0.036],
                [0.023, 0.09, 0.26],
            ),
        }
    }
}

struct Coat {
    back: Colour,
    belly: Colour,
    legs: Colour,
    muzzle: Colour,
    /// Colour of patches, and how much of the coat they take.
    patch: Colour,
    patched: f32,
    salt: f32,
}

impl Coat {
    fn of(kind: Kind, looks: &mut Pcg64Mcg) -> Self {
        let back = one_of(
            looks,
            match kind {
                Kind::Goat => &[0xd6_cebc, 0x6b_4a32, 0x2e_2925, 0xa8_7a50, 0x8a_8176],
                Kind::Donkey => &[0x8a_8074, 0x75_6856, 0x9a_8c78],
                Kind::Cow => &[0xcf_c4b0, 0x9a_5f3a, 0x6a_4630, 0xb8_9468, 0xe0_d8c8],
                Kind::Dog | Kind::Hen => &[0xb8_925c, 0xa0_7848, 0xc4_a878],
            },
        );
        let patched = match kind {
            Kind::Goat if looks.random_bool(0.5) => 0.45,
            Kind::Cow if looks.random_bool(0.35) => 0.4,
            _ => 0.0,
        };
        let light = matches!(kind, Kind::Donkey | Kind::Dog);
        Self {
            back,
            belly: if light {
                mix(back, hex(0xd8_d0c0), 0.55)
            } else {
                shade(back, 0.8)
            },
            legs: if light {
                mix(back, hex(0xc8_bca8), 0.3)
            } else {
                shade(back, 0.82)
            },
            muzzle: match kind {
                Kind::Donkey => hex(0xd0_c8ba),
                Kind::Dog | Kind::Hen => shade(back, 0.45),
                _ => shade(back, 0.62),
            },
            patch: one_of(looks, &[0xe0_d8c8, 0x2e_2622, 0x5a_3c28]),
            patched,
            salt: looks.random_range(0.0..TAU),
        }
    }

    fn at(&self, ring: usize, angle: f32) -> Colour {
        let spot = ops::sin(ring as f32 * 1.9 + self.salt)
            + ops::sin(angle * 2.0 + ring as f32 * 0.7 + self.salt * 3.0);
        let own = mix(
            self.back,
            self.belly,
            ((ops::sin(angle) - 0.1) * 1.4).clamp(0.0, 1.0),
        );
        if self.patched > 0.0 && spot * 0.5 > 0.5 - self.patched {
            self.patch
        } else {
            own
        }
    }
}

/// Turns a ring so that it stands across a line; its ahead is below.
fn across(line: Vec3) -> Quat {
    let flat = Quat::from_rotation_x(-FRAC_PI_2);
    Quat::from_rotation_arc(Vec3::NEG_Z, line.normalize_or(Vec3::NEG_Z)) * flat
}

fn quadruped(frame: &Frame, coat: &Coat, stance: Stance) -> Mesh {
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

fn head(mesh: &mut Mesh, frame: &Frame, coat: &Coat, back_m: f32, stance: Stance) {
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

/// A leg on the ground, or in its step.
fn leg(mesh: &mut Mesh, frame: &Frame, coat: &Coat, front: bool, side: f32, phase: Option<f32>) {
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
fn folded(mesh: &mut Mesh, frame: &Frame, coat: &Coat, front: bool, side: f32) {
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

fn hen(stance: Stance, looks: &mut Pcg64Mcg) -> Mesh {
    let feathers = one_of(looks, &[0xd8_d0c0, 0x8a_4a2c, 0x4a_3426, 0xb5_7a40]);
    let pecks = stance == Stance::Grazing;
    let mut mesh = Mesh::default();
    let tilt: f32 = if pecks { -0.35 } else { 0.15 };
    // From tail to breast.
    let line = Vec3::new(0.0, ops::sin(tilt), -ops::cos(tilt));
    let rings: Vec<Ring> = [
        (-0.17, 0.018, 0.05),
        (-0.1, 0.05, 0.055),
        (0.0, 0.078, 0.08),
        (0.08, 0.07, 0.075),
        (0.13, 0.035, 0.04),
    ]
    .into_iter()
    .map(|(along_m, wide_m, deep_m)| Ring {
        at: Vec3::Y * 0.2 + line * along_m,
        turn: across(line),
        half: [wide_m, deep_m, deep_m],
    })
    .collect();
    mesh.loft(&rings, 8, Surface::Plain, |ring, _| {
        (1.0, shade(feathers, if ring < 2 { 0.75 } else { 1.0 }))
    });
    let tail = Vec3::Y * 0.2 - line * 0.14;
    let fan = tail + Vec3::new(0.0, 0.13, 0.09);
    for side in [-1.0_f32, 1.0] {
        let wing = Vec3::new(0.079 * side, 0.21, 0.0);
        mesh.egg(wing, Vec3::new(0.014, 0.05, 0.09), shade(feathers, 0.82));
        let edge = [
            tail + Vec3::new(0.0, -0.03, 0.0),
            fan + Vec3::new(0.012 * side, 0.0, 0.03),
            fan + Vec3::new(0.0, 0.03, -0.06),
        ];
        mesh.triangle(
            if side > 0.0 {
                edge
            } else {
                [edge[0], edge[2], edge[1]]
            },
            shade(feathers, 0.6),
        );
        let hip = Vec3::new(0.035 * side, 0.14, 0.0);
        let foot = Vec3::new(0.035 * side, 0.005, -0.01);
        mesh.rod(hip, foot, [0.011, 0.007], 4, hex(0xc0_9a3c));
        mesh.rod(
            foot + Vec3::Z * 0.015,
            foot - Vec3::Z * 0.04,
            [0.007, 0.004],
            4,
            hex(0xc0_9a3c),
        );
    }
    let neck = Vec3::Y * 0.22 + line * 0.09;
    let head = if pecks {
        Vec3::new(0.0, 0.06, -0.2)
    } else {
        Vec3::new(0.0, 0.34, -0.15)
    };
    mesh.rod(neck, head, [0.045, 0.02], 7, shade(feathers, 1.1));
    mesh.egg(head, Vec3::new(0.022, 0.026, 0.028), feathers);
    let beak = if pecks {
        Vec3::new(0.0, -0.045, -0.03)
    } else {
        Vec3::new(0.0, -0.008, -0.055)
    };
    mesh.rod(head, head + beak, [0.013, 0.002], 4, hex(0xd0_a040));
    mesh.egg(
        head + Vec3::Y * 0.03,
        Vec3::new(0.006, 0.02, 0.024),
        hex(0xb8_2f28),
    );
    mesh.egg(
        head + Vec3::new(0.0, -0.03, -0.02),
        Vec3::new(0.006, 0.014, 0.01),
        hex(0xb8_2f28),
    );
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::stream;

    #[test]
    fn every_animal_stands_on_the_ground_at_its_size() {
        let stances = [
            Stance::Standing,
            Stance::Grazing,
            Stance::Resting,
            Stance::Walking(0.3),
        ];
        for (kind, tall_m) in [
            (Kind::Hen, 0.37),
            (Kind::Dog, 0.66),
            (Kind::Goat, 0.95),
            (Kind::Donkey, 1.6),
            (Kind::Cow, 1.75),
        ] {
            for stance in stances {
                let mesh = animal(kind, stance, &mut stream("animals", 1, "looks"));
                crate::scenery::sound(&mesh);
                let (low, high) = mesh.bounds().expect("drawn");
                assert!((-0.06..0.06).contains(&low.y), "{kind:?} {stance:?}: {low}");
                assert!(high.y < tall_m * 1.15, "{kind:?} {stance:?}: {high}");
                assert!(mesh.triangles() < 1_200, "{kind:?}: {}", mesh.triangles());
                if stance == Stance::Standing {
                    assert!(high.y > tall_m * 0.8, "{kind:?}: {high}");
                }
            }
        }
    }

    #[test]
    fn two_animals_of_a_kind_have_coats_of_their_own() {
        let of = |number| {
            animal(
                Kind::Goat,
                Stance::Standing,
                &mut stream("animals", number, "looks"),
            )
        };
        assert!((1..6).any(|number| of(number).colours != of(0).colours));
        assert_eq!(of(3), of(3));
    }
}
