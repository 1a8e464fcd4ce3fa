//! Proportions of a body. Lengths are those of somebody 1.74 m tall; the whole body is scaled to its height afterwards.

use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

/// Height for which lengths are given, metres.
pub(super) const TALL_M: f32 = 1.74;

/// Height of the head from chin to crown, metres.
pub(super) const HEAD_M: f32 = 0.232;

/// From the hips to the foot of the neck, metres.
pub(super) const SPINE_M: f32 = 0.5;

/// Height of the ankle, metres.
pub(super) const ANKLE_M: f32 = 0.07;

/// Upper arm and forearm, metres.
pub(super) const ARM_M: [f32; 2] = [0.3, 0.26];

/// Sex and age as far as they shape a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Man,
    Woman,
    Child,
}

/// The proportions of a body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Build {
    /// Bent by age: the trunk leans and the knees give.
    pub(super) old: bool,
    /// Height, metres.
    pub(super) tall_m: f32,
    /// Size of the head against an adult's.
    pub(super) head: f32,
    /// Height of the hips, metres.
    pub(super) hips_m: f32,
    /// Thigh and shin, metres.
    pub(super) leg_m: [f32; 2],
    /// From the middle to the joint of the shoulder, metres.
    pub(super) shoulder_m: f32,
    /// Half width, depth ahead and depth behind: chest, waist, hips, metres.
    pub(super) chest_m: [f32; 3],
    pub(super) waist_m: [f32; 3],
    pub(super) seat_m: [f32; 3],
    /// Thickness of the limbs against a man's.
    pub(super) limb: f32,
}

impl Build {
    pub(super) fn of(shape: Shape, old: bool, tall_m: f32, looks: &mut Pcg64Mcg) -> Self {
        let stout = looks.random_range(0.93..1.1_f32) + if old { 0.03 } else { 0.0 };
        let belly = stout * stout * stout;
        let wide = |half: [f32; 3]| half.map(|metres| metres * stout);
        let round = |half: [f32; 3]| [half[0] * stout, half[1] * belly, half[2]];
        let adult = Self {
            old,
            tall_m,
            head: 1.0,
            hips_m: 0.94,
            leg_m: [0.43, 0.405],
            shoulder_m: 0.172,
            chest_m: wide([0.163, 0.112, 0.1]),
            waist_m: round([0.142, 0.1, 0.088]),
            seat_m: wide([0.158, 0.095, 0.112]),
            limb: 0.5 + 0.5 * stout,
        };
        match shape {
            Shape::Man => adult,
            Shape::Woman => Self {
                shoulder_m: 0.152,
                chest_m: wide([0.145, 0.122, 0.088]),
                waist_m: round([0.128, 0.095, 0.08]),
                seat_m: wide([0.17, 0.1, 0.128]),
                limb: 0.46 + 0.46 * stout,
                ..adult
            },
            Shape::Child => Self {
                head: 1.2,
                hips_m: 0.893,
                leg_m: [0.405, 0.38],
                shoulder_m: 0.146,
                chest_m: [0.134, 0.1, 0.088],
                waist_m: [0.122, 0.095, 0.075],
                seat_m: [0.13, 0.085, 0.1],
                limb: 0.84,
                ..adult
            },
        }
    }

    /// What is this body's own in how it stands and looks, -1..1.
    pub(super) fn own(&self) -> f32 {
        ops::sin(self.limb * 631.0 + self.tall_m * 173.0)
    }

    /// Radius of a leg at a place along it: 0 the hip, 1 the knee, 2 the ankle.
    pub(super) fn leg_radius_m(&self, along: f32) -> f32 {
        between(
            &[
                (0.0, 0.094),
                (0.35, 0.086),
                (0.75, 0.066),
                (1.0, 0.056),
                (1.35, 0.056),
                (1.7, 0.041),
                (2.0, 0.034),
            ],
            along,
        ) * self.limb
    }

    /// Radius of an arm at a place along it: 0 the shoulder, 1 the elbow, 2 the wrist.
    pub(super) fn arm_radius_m(&self, along: f32) -> f32 {
        between(
            &[
                (0.0, 0.056),
                (0.2, 0.058),
                (0.6, 0.047),
                (1.0, 0.041),
                (1.25, 0.042),
                (1.7, 0.032),
                (2.0, 0.026),
            ],
            along,
        ) * self.limb
    }

    /// The trunk at a place along the spine, from 0 at the hips to 1 at the neck: half width, depth ahead and behind.
    pub(super) fn trunk_m(&self, along: f32) -> [f32; 3] {
        let shoulders = [self.shoulder_m + 0.012, 0.084, 0.09];
        let table = [
            (-0.2, self.seat_m.map(|half| half * 0.72)),
            (-0.06, self.seat_m),
            (0.06, self.seat_m.map(|half| half * 0.98)),
            (0.3, self.waist_m),
            (
                0.5,
                [0, 1, 2].map(|i| (self.waist_m[i] + self.chest_m[i]) * 0.5),
            ),
            (0.7, self.chest_m),
            (0.88, shoulders),
            (0.93, [self.shoulder_m * 0.86, 0.076, 0.086]),
            (0.98, [0.1, 0.066, 0.076]),
            (1.05, [0.06, 0.052, 0.062]),
        ];
        [0, 1, 2].map(|part| {
            let column: Vec<(f32, f32)> =
                table.iter().map(|(at, half)| (*at, half[part])).collect();
            between(&column, along)
        })
    }
}

/// The value at a place of a table, in steps that ease from one to the next.
fn between(table: &[(f32, f32)], at: f32) -> f32 {
    let after = table.iter().position(|(place, _)| *place >= at);
    match after {
        Some(0) => table[0].1,
        None => table[table.len() - 1].1,
        Some(after) => {
            let ((a, from), (b, to)) = (table[after - 1], table[after]);
            from + (to - from) * (at - a) / (b - a)
        }
    }
}
