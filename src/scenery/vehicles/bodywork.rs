//! What vehicles are built of: hulls, cabins with their panes, wheels in their arches. Each faces -z.

use std::f32::consts::PI;

use bevy::math::Vec3;
use bevy::math::ops;

use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::shapes::{ring, square};
use crate::scenery::surface::Surface;

/// Rubber of a tyre, and the dark of an arch.
const TYRE: u32 = 0x26_2524;
const ARCH: u32 = 0x12_1211;

/// Glass: what it shows of the ground at its foot and of the sky at its head.
const GLASS: (u32, u32) = (0x1d_2429, 0x5c_6a72);

/// How far a pane, a seam or an arch stands out of the sheet, metres.
const PROUD_M: f32 = 0.008;

/// A cross section of a hull.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    /// Where along its length, metres.
    pub(super) z: f32,
    /// Half its width at its widest, metres.
    pub(super) half_m: f32,
    /// Height of its lower and of its upper edge, metres.
    pub(super) low_m: f32,
    pub(super) top_m: f32,
}

/// A section of these measures: place, half width, lower and upper edge.
pub(super) const fn section(z: f32, half_m: f32, low_m: f32, top_m: f32) -> Section {
    Section {
        z,
        half_m,
        low_m,
        top_m,
    }
}

/// A hull through sections from its front to its rear: sills that turn in, a waist, rounded shoulders.
pub(super) fn hull(mesh: &mut Mesh, sections: &[Section], paint: Colour) {
    /// Share of the height, and of the half width there.
    const OUTLINE: [(f32, f32); 7] = [
        (0.0, 0.86),
        (0.12, 0.96),
        (0.45, 1.0),
        (0.72, 0.985),
        (0.88, 0.95),
        (0.97, 0.86),
        (1.0, 0.62),
    ];
    let rings: Vec<Vec<Vec3>> = sections
        .iter()
        .map(|at| {
            let point = |side: f32, (up, out): (f32, f32)| {
                let height_m = at.low_m + (at.top_m - at.low_m) * up;
                Vec3::new(side * at.half_m * out, height_m, at.z)
            };
            let right = OUTLINE.iter().map(|share| point(1.0, *share));
            let left = OUTLINE.iter().rev().map(|share| point(-1.0, *share));
            right.chain(left).collect()
        })
        .collect();
    mesh.skin(&rings, |_, corner| {
        // Dust of the way on the sills.
        let up = OUTLINE[corner.min(2 * OUTLINE.len() - 1 - corner)].0;
        let dusty = (0.3 - up).max(0.0) * 1.2;
        Surface::Metal.painted(mix(paint, hex(0x8a_7458), dusty))
    });
}

/// A cabin that narrows upwards, between its foot and its roof.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cabin {
    /// Half its width at its foot and below its roof, metres.
    pub(super) half_m: (f32, f32),
    /// From where to where it reaches at its foot, metres.
    pub(super) foot_z: (f32, f32),
    /// The same below its roof.
    pub(super) roof_z: (f32, f32),
    /// Height of its foot and of its roof, metres.
    pub(super) up_m: (f32, f32),
}

/// A side of a cabin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The windscreen's.
    Front,
    /// The rear window's.
    Rear,
    /// The right one.
    Right,
    /// The left one.
    Left,
}

impl Cabin {
    fn half_at(&self, up: f32) -> f32 {
        self.half_m.0 + (self.half_m.1 - self.half_m.0) * up
    }

    fn z_at(&self, up: f32) -> (f32, f32) {
        let at = |foot: f32, roof: f32| foot + (roof - foot) * up;
        (
            at(self.foot_z.0, self.roof_z.0),
            at(self.foot_z.1, self.roof_z.1),
        )
    }

    fn height_at(&self, up: f32) -> f32 {
        self.up_m.0 + (self.up_m.1 - self.up_m.0) * up
    }

    /// Its sheet metal, with a crowned roof.
    pub(super) fn shell(&self, mesh: &mut Mesh, paint: Colour) {
        let levels: [(f32, f32); 6] = [
            (-0.06, 1.0),
            (0.0, 1.0),
            (0.84, 1.0),
            (0.95, 0.975),
            (1.0, 0.9),
            (1.03, 0.55),
        ];
        let rings: Vec<Vec<Vec3>> = levels
            .iter()
            .map(|&(up, share)| {
                let (front, rear) = self.z_at(up.min(1.0));
                let middle = Vec3::new(0.0, self.height_at(up), (front + rear) / 2.0);
                let half = (
                    Vec3::X * self.half_at(up.min(1.0)),
                    Vec3::Z * (rear - front) / 2.0,
                );
                ring(middle, half.0 * share, half.1 * share, 24, |turn| {
                    square(turn, 9.0)
                })
            })
            .collect();
        mesh.skin(&rings, |_, _| Surface::Metal.painted(paint));
    }

    /// A point of a side: shares from its left to its right edge as seen from outside, and from foot to roof.
    fn on(&self, side: Side, (along, up): (f32, f32)) -> Vec3 {
        let (half_m, (front, rear)) = (self.half_at(up), self.z_at(up));
        let height_m = self.height_at(up);
        let across = |share: f32| half_m * (2.0 * share - 1.0);
        let aft = |share: f32| front + (rear - front) * share;
        match side {
            Side::Front => Vec3::new(-across(along), height_m, front - PROUD_M),
            Side::Rear => Vec3::new(across(along), height_m, rear + PROUD_M),
            Side::Right => Vec3::new(half_m + PROUD_M, height_m, aft(1.0 - along)),
            Side::Left => Vec3::new(-half_m - PROUD_M, height_m, aft(along)),
        }
    }

    /// A pane on a side: its corners from the lower left, counter-clockwise, in shares of the side. A `dark` one is a hole.
    pub(super) fn pane(&self, mesh: &mut Mesh, side: Side, corners: [(f32, f32); 4], dark: bool) {
        let places = corners.map(|share| self.on(side, share));
        let across = (places[2] - places[0]).cross(places[3] - places[1]);
        let normal = across.normalize_or(Vec3::Y);
        let (foot, head) = (hex(GLASS.0), hex(GLASS.1));
        let numbers = [0, 1, 2, 3].map(|number| {
            let tone = if dark {
                hex(0x16_1412)
            } else {
                mix(foot, head, corners[number].1)
            };
            mesh.corner(places[number], normal, tone)
        });
        let [a, b, c, d] = numbers;
        mesh.indices.extend([a, b, c, a, c, d]);
    }

    /// A pane on both long sides: from where to where along it from the front, and from which share of the height up.
    pub(super) fn side_panes(&self, mesh: &mut Mesh, (from, to): (f32, f32), lean: (f32, f32)) {
        let (low, high) = (0.1, 0.86);
        let left = [
            (from + lean.0 * low, low),
            (to - lean.1 * low, low),
            (to - lean.1, high),
            (from + lean.0, high),
        ];
        self.pane(mesh, Side::Left, left, false);
        let mirrored = [left[1], left[0], left[3], left[2]].map(|(along, up)| (1.0 - along, up));
        self.pane(mesh, Side::Right, mirrored, false);
    }
}

/// A wheel: its tyre, and its rim as a share of the radius.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wheel {
    pub(super) radius_m: f32,
    pub(super) wide_m: f32,
    pub(super) rim: f32,
}

/// A wheel with rounded shoulders, a dished rim and a hub.
pub(super) fn wheel(mesh: &mut Mesh, at: Vec3, wheel: Wheel) {
    let Wheel {
        radius_m,
        wide_m,
        rim,
    } = wheel;
    let half_m = wide_m / 2.0;
    let tread = [
        (-1.0, rim),
        (-1.0, 0.93),
        (-0.7, 1.0),
        (0.7, 1.0),
        (1.0, 0.93),
        (1.0, rim),
    ];
    let spine: Vec<(Vec3, f32)> = tread
        .iter()
        .map(|&(x, out)| (at + Vec3::X * x * half_m, out * radius_m))
        .collect();
    let rubber = hex(TYRE);
    mesh.limb(&spine, 16, |number| {
        let dusty = if (2..4).contains(&number) { 0.25 } else { 0.1 };
        Surface::Plain.painted(mix(rubber, hex(0x8a_7458), dusty))
    });
    for side in [-1.0, 1.0_f32] {
        let face = at + Vec3::X * side * (half_m + 0.004);
        let disc = |mesh: &mut Mesh, out_m: f32, share: f32, tone: u32| {
            let spine = [
                (face - Vec3::X * side * 0.02, share),
                (face + Vec3::X * side * out_m, share * 0.94),
            ]
            .map(|(at, share)| (at, share * radius_m));
            mesh.limb(&spine, 14, |_| Surface::Plain.painted(hex(tone)));
        };
        disc(mesh, 0.002, rim, 0x83_8482);
        disc(mesh, 0.004, rim * 0.78, 0x4c_4d4c);
        disc(mesh, 0.012, rim * 0.42, 0x9a_9b98);
    }
}

/// Wheels on axles, each in its arch in the side of a hull that is so wide there; no arch where that is zero.
pub(super) fn wheels(mesh: &mut Mesh, outer_m: f32, axles_z: &[f32], made: Wheel, low_m: f32) {
    for &z in axles_z {
        for side in [-1.0, 1.0_f32] {
            let middle_m = outer_m + 0.015 - made.wide_m / 2.0;
            wheel(mesh, Vec3::new(side * middle_m, made.radius_m, z), made);
            arch(mesh, side, (outer_m, z), made.radius_m, low_m);
        }
    }
}

/// The dark of an arch above a wheel, down to the lower edge of the hull.
fn arch(mesh: &mut Mesh, side: f32, (outer_m, z): (f32, f32), radius_m: f32, low_m: f32) {
    let reach_m = radius_m * 1.2;
    let x = side * (outer_m + 0.004);
    let point = |turn: f32| {
        let up_m = (radius_m + ops::sin(turn) * reach_m).max(low_m);
        Vec3::new(x, up_m, z - ops::cos(turn) * reach_m * side)
    };
    let middle = Vec3::new(x, radius_m, z);
    let steps = 14;
    for step in 0..steps {
        let turn = |step: usize| PI * (step as f32 / steps as f32 * 1.24 - 0.12);
        mesh.triangle(
            [middle, point(turn(step)), point(turn(step + 1))],
            hex(ARCH),
        );
    }
}

/// A gap between two sheets: a dark line down both sides of a hull that is so wide there.
pub(super) fn seam(mesh: &mut Mesh, half_m: f32, (z, low_m, top_m): (f32, f32, f32)) {
    for side in [-1.0, 1.0_f32] {
        let x = side * (half_m + 0.003);
        let (fore, aft) = (z - 0.006 * side, z + 0.006 * side);
        mesh.quad(
            [
                Vec3::new(x, low_m, aft),
                Vec3::new(x, low_m, fore),
                Vec3::new(x, top_m, fore),
                Vec3::new(x, top_m, aft),
            ],
            hex(0x1c_1c1c),
        );
    }
}

/// A handle on both sides.
pub(super) fn handle(mesh: &mut Mesh, half_m: f32, z: f32, up_m: f32) {
    for side in [-1.0, 1.0_f32] {
        let at = Vec3::new(side * (half_m + 0.01), up_m, z);
        mesh.block(
            at - Vec3::new(0.014, 0.014, 0.07),
            at + Vec3::new(0.014, 0.014, 0.07),
            hex(0x38_3a3b),
        );
    }
}

/// A bumper across the front or the rear: rounded, so wide on each side.
pub(super) fn bumper(
    mesh: &mut Mesh,
    half_m: f32,
    z: f32,
    (up_m, thick_m): (f32, f32),
    tone: Colour,
) {
    let inward = -z.signum();
    let spine: Vec<(Vec3, f32)> = [-1.0, -0.9, -0.5, 0.0, 0.5, 0.9, 1.0]
        .map(|across: f32| {
            let back_m = 0.22 * across.abs() * across.abs() * across.abs();
            let at = Vec3::new(across * half_m, up_m, z + inward * (0.05 + back_m));
            (at, thick_m)
        })
        .to_vec();
    mesh.limb(&spine, 8, |_| Surface::Plain.painted(shade(tone, 1.0)));
}

/// A mirror on both sides.
pub(super) fn mirrors(mesh: &mut Mesh, half_m: f32, z: f32, up_m: f32, tone: Colour) {
    for side in [-1.0, 1.0_f32] {
        let at = Vec3::new(side * (half_m + 0.08), up_m, z);
        mesh.smooth_egg(at, Vec3::new(0.09, 0.065, 0.05), tone);
        mesh.bar(at - Vec3::X * side * 0.12, at, 0.03, hex(0x2a_2a2a));
    }
}
