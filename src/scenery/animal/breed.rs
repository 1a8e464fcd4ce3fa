//! The build and the coat of each kind of animal on four legs.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::{Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::Kind;
use crate::scenery::buildings::one_of;
use crate::scenery::colour::{Colour, hex, mix, shade};

/// Measures of an animal on four legs, metres.
pub(super) struct Frame {
    pub(super) kind: Kind,
    /// Height of the back.
    pub(super) high_m: f32,
    /// From chest to rump.
    pub(super) long_m: f32,
    /// Half its width; from the back to the belly.
    pub(super) wide_m: f32,
    pub(super) deep_m: f32,
    /// Neck: its length, its radius, its rise while the head is up, radians.
    pub(super) neck_m: f32,
    pub(super) neck_radius_m: f32,
    pub(super) rise: f32,
    /// Head: its length, half its depth.
    pub(super) head_m: f32,
    pub(super) muzzle_m: f32,
    pub(super) leg_m: f32,
    pub(super) ear_m: f32,
    pub(super) tail_m: f32,
}

impl Frame {
    pub(super) fn of(kind: Kind) -> Self {
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

pub(super) struct Coat {
    pub(super) back: Colour,
    pub(super) belly: Colour,
    pub(super) legs: Colour,
    pub(super) muzzle: Colour,
    /// Colour of patches, and how much of the coat they take.
    pub(super) patch: Colour,
    pub(super) patched: f32,
    pub(super) salt: f32,
}

impl Coat {
    pub(super) fn of(kind: Kind, looks: &mut Pcg64Mcg) -> Self {
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

    pub(super) fn at(&self, ring: usize, angle: f32) -> Colour {
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
pub(super) fn across(line: Vec3) -> Quat {
    let flat = Quat::from_rotation_x(-FRAC_PI_2);
    Quat::from_rotation_arc(Vec3::NEG_Z, line.normalize_or(Vec3::NEG_Z)) * flat
}
