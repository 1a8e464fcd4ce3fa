//! Where hips, feet and hands are in each pose. Joints follow from that, so that feet stand where they are put: while a foot
//! is on the ground it moves back as fast as the body moves ahead, and does not slide.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::{Quat, Vec3, ops};

use super::build::{ANKLE_M, Build};
use super::{Pose, STEP_M, STRIDE_M};

/// Where the parts of a body are: x right, y up, -z ahead, from the ground between the feet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// Middle of the hips.
    pub(super) hips: Vec3,
    pub(super) pelvis: Quat,
    pub(super) chest: Quat,
    pub(super) head: Quat,
    /// Left and right.
    pub(super) ankles: [Vec3; 2],
    pub(super) feet: [Quat; 2],
    /// Directions into which the knees bend.
    pub(super) knees: [Vec3; 2],
    /// Wrists, from the shoulder in the frame of the chest, x outwards.
    pub(super) hands: [Vec3; 2],
    /// Directions into which the elbows bend, in the same frame.
    pub(super) elbows: [Vec3; 2],
}

/// What a person's hands do when the pose leaves them free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hands {
    /// Swing or hang.
    Free,
    /// Folded before the body.
    Clasped,
    /// One on the hip.
    OnHip,
    /// Behind the back.
    Behind,
    /// Both on a slung weapon.
    OnWeapon,
    /// The right one on a load on the head.
    AtHead,
    /// The right one round a staff, or a lead.
    OnStaff,
}

/// Hands that hang, left and right: no arm is straight.
const HANGING: [Vec3; 2] = [
    Vec3::new(0.075, -0.512, -0.085),
    Vec3::new(0.06, -0.527, -0.05),
];
const BACK: Vec3 = Vec3::new(0.25, 0.0, 1.0);
const OUT: Vec3 = Vec3::new(1.0, -0.6, 0.5);

/// Hands on a slung weapon, left and right.
pub(super) const ON_WEAPON: [Vec3; 2] = [
    Vec3::new(-0.07, -0.36, -0.27),
    Vec3::new(-0.06, -0.27, -0.2),
];

fn pitch(forward: f32) -> Quat {
    Quat::from_rotation_x(-forward)
}

fn yaw(left: f32) -> Quat {
    Quat::from_rotation_y(left)
}

impl Placed {
    /// Upright, still.
    fn standing(build: &Build) -> Self {
        let foot = |side: f32| Vec3::new(0.105 * side, ANKLE_M, 0.0);
        Self {
            hips: Vec3::new(0.0, build.hips_m, 0.0),
            pelvis: Quat::IDENTITY,
            chest: pitch(0.02),
            head: Quat::IDENTITY,
            ankles: [foot(-1.0), foot(1.0)],
            feet: [yaw(0.16), yaw(-0.16)],
            knees: [Vec3::new(-0.12, 0.0, -1.0), Vec3::new(0.12, 0.0, -1.0)],
            hands: HANGING,
            elbows: [BACK; 2],
        }
    }

    pub(super) fn of(pose: Pose, build: &Build, hands: Hands) -> Self {
        let mut placed = match pose {
            Pose::Standing => Self::at_ease(build, hands),
            Pose::Walking(phase) => Self::walking(build, phase, hands),
            Pose::Running(phase) => Self::running(build, phase),
            Pose::Kneeling => Self::kneeling(build, hands),
            Pose::OnHeels => Self::on_heels(build),
            Pose::Lying => Self::prone(build),
            Pose::AtPost => Self::at_post(build, hands),
            Pose::Searching => Self::searching(build, hands),
            Pose::Watching => Self::watching(build),
            Pose::Sitting => Self::sitting(build),
            Pose::Squatting => Self::squatting(build),
            Pose::Working => Self::working(build),
            Pose::Carrying => Self::carrying(build),
            Pose::Talking => Self::talking(build),
            Pose::WavingAway => Self::waving_away(build),
        };
        if build.old && matches!(pose, Pose::Standing | Pose::Walking(_) | Pose::Talking) {
            placed.hips.y -= 0.03;
            placed.chest *= pitch(0.3);
            placed.head *= pitch(0.02);
        }
        placed
    }

    /// Puts the hands where what they hold wants them.
    fn holding(mut self, hands: Hands) -> Self {
        match hands {
            Hands::Free => {}
            Hands::Clasped => {
                self.hands = [Vec3::new(-0.13, -0.4, -0.2), Vec3::new(-0.13, -0.41, -0.22)];
                self.elbows = [OUT; 2];
            }
            Hands::OnHip => {
                self.hands[1] = Vec3::new(0.03, -0.36, 0.02);
                self.elbows[1] = Vec3::new(1.0, 0.0, 0.5);
            }
            Hands::Behind => {
                self.hands = [Vec3::new(-0.1, -0.44, 0.13); 2];
                self.elbows = [Vec3::new(1.0, 0.0, 0.9); 2];
            }
            Hands::OnWeapon => {
                self.hands = ON_WEAPON;
                self.elbows = [Vec3::new(1.0, -0.9, 0.4); 2];
            }
            Hands::AtHead => {
                self.hands[1] = Vec3::new(0.05, 0.4, -0.05);
                self.elbows[1] = Vec3::new(1.0, 0.0, -0.25);
            }
            Hands::OnStaff => {
                self.hands[1] = Vec3::new(0.14, -0.22, -0.36);
                self.elbows[1] = Vec3::new(0.6, -1.0, 0.4);
            }
        }
        self
    }

    /// The weight on one leg, the other knee loose, the shoulders level over tilted hips, and the head turned: each in their
    /// own way.
    fn at_ease(build: &Build, hands: Hands) -> Self {
        let mut placed = Self::standing(build).holding(hands);
        let own = build.own();
        let (side, loose) = if own < 0.0 { (-1.0, 1) } else { (1.0, 0) };
        placed.hips.x = 0.042 * side;
        placed.hips.y -= 0.012;
        placed.pelvis = Quat::from_rotation_z(0.085 * side) * yaw(0.12 * own);
        placed.chest *= Quat::from_rotation_z(-0.07 * side) * yaw(-0.1 * own);
        placed.head = yaw(0.5 * own) * pitch(0.04);
        placed.ankles[loose] += Vec3::new(-0.05 * side, 0.0, -0.13);
        placed.feet[loose] = yaw(0.42 * side);
        placed.knees[loose] = Vec3::new(-0.3 * side, 0.0, -1.0);
        placed
    }

    fn walking(build: &Build, phase: f32, hands: Hands) -> Self {
        /// Share of the double step for which a foot is on the ground.
        const STANCE: f32 = 0.6;
        let mut placed = Self::standing(build);
        let tall = build.hips_m / 0.94;
        let turn = phase * TAU;
        placed.hips.y -= 0.055 * tall - 0.014 * ops::cos(2.0 * turn + 2.4);
        placed.hips.x = 0.022 * ops::sin(turn - 0.6);
        placed.pelvis =
            yaw(-0.15 * ops::cos(turn - 0.3)) * Quat::from_rotation_z(0.05 * ops::sin(turn - 0.6));
        placed.chest = pitch(0.06)
            * yaw(0.15 * ops::cos(turn - 0.3))
            * Quat::from_rotation_z(-0.03 * ops::sin(turn - 0.6));
        placed.head = yaw(0.22 * build.own()) * pitch(0.03);
        for (number, from) in [(0, 0.0), (1, 0.5)] {
            let own = (phase + from).fract();
            let side = number as f32 * 2.0 - 1.0;
            let (ahead_m, up_m, toes_up) = if own < STANCE {
                let share = own / STANCE;
                let flat_m = 0.39 - STEP_M * own;
                let strike = (1.0 - share / 0.16).max(0.0);
                let push = ((share - 0.58) / 0.42).max(0.0);
                // The heel lifts about the ball of the foot, which stays where it is.
                let (lift, down) = (0.62 * push * push, 0.3 * strike);
                let ball_m = 0.12;
                let about = ball_m - ball_m * ops::cos(lift) + ANKLE_M * ops::sin(lift);
                let up_m = ball_m * ops::sin(lift) + 0.012 * strike;
                (flat_m + about, up_m, down - lift)
            } else {
                let share = (own - STANCE) / (1.0 - STANCE);
                let ease = share * share * (3.0 - 2.0 * share);
                let (from_m, to_m) = (0.39 - STEP_M * STANCE + 0.058, 0.39);
                let up_m = 0.07 * (1.0 - ease) + 0.012 * ease + 0.09 * ops::sin(share * TAU / 2.0);
                (from_m + (to_m - from_m) * ease, up_m, -0.62 + 0.92 * ease)
            };
            placed.ankles[number] = Vec3::new(0.075 * side, ANKLE_M + up_m * tall, -ahead_m * tall);
            placed.feet[number] = yaw(-0.08 * side) * pitch(-toes_up);
            let swing = -0.42 * ops::cos((own - 0.05) * TAU);
            placed.hands[number] =
                // The elbow bends as the arm comes forward.
                Vec3::new(0.07, -0.518 + 0.11 * swing.max(0.0), -0.07 - 0.42 * swing);
        }
        placed.holding(hands)
    }

    fn running(build: &Build, phase: f32) -> Self {
        const STANCE: f32 = 0.34;
        let mut placed = Self::standing(build);
        let tall = build.hips_m / 0.94;
        let turn = phase * TAU;
        placed.hips.y -= 0.075 * tall + 0.03 * ops::cos(2.0 * turn - 2.0);
        placed.pelvis = pitch(0.12) * yaw(-0.14 * ops::cos(turn));
        placed.chest = pitch(0.24) * yaw(0.16 * ops::cos(turn));
        placed.head = pitch(0.05);
        for (number, from) in [(0, 0.0), (1, 0.5)] {
            let own = (phase + from).fract();
            let side = number as f32 * 2.0 - 1.0;
            let (ahead_m, up_m, toes_up) = if own < STANCE {
                let share = own / STANCE;
                let push = ((share - 0.5) / 0.5).max(0.0);
                (
                    0.3 - STRIDE_M * own,
                    0.09 * push * push,
                    -0.75 * push * push,
                )
            } else {
                let share = (own - STANCE) / (1.0 - STANCE);
                let ease = share * share * (3.0 - 2.0 * share);
                let from_m = 0.3 - STRIDE_M * STANCE;
                let arc = ops::sin(share * TAU / 2.0);
                (
                    from_m + (0.3 - from_m) * ease,
                    0.09 * (1.0 - ease) + 0.36 * arc * (1.0 - 0.45 * share),
                    -0.75 * (1.0 - ease) - 0.5 * arc,
                )
            };
            placed.ankles[number] = Vec3::new(0.06 * side, ANKLE_M + up_m * tall, -ahead_m * tall);
            placed.feet[number] = pitch(-toes_up);
            let swing = -ops::cos((own - 0.05) * TAU);
            placed.hands[number] = Vec3::new(-0.02, -0.27 + 0.08 * swing, -0.17 - 0.25 * swing);
            placed.elbows[number] = Vec3::new(0.35, -0.6, 1.0);
        }
        placed
    }

    /// On the right knee.
    fn kneeling(build: &Build, hands: Hands) -> Self {
        let mut placed = Self::standing(build);
        let (thigh_m, shin_m) = (build.leg_m[0], build.leg_m[1]);
        placed.hips = Vec3::new(0.0, thigh_m + 0.11, 0.06);
        placed.chest = pitch(0.14);
        placed.ankles = [
            Vec3::new(-0.12, ANKLE_M, 0.06 - thigh_m * 0.97),
            Vec3::new(0.12, 0.13, 0.06 + shin_m * 0.93),
        ];
        placed.feet = [yaw(0.1), pitch(1.05)];
        placed.knees = [Vec3::NEG_Z, Vec3::new(0.15, -0.6, -1.0)];
        placed.hands = [Vec3::new(0.0, -0.42, -0.3), Vec3::new(0.02, -0.42, -0.2)];
        placed.elbows = [OUT; 2];
        if hands == Hands::OnWeapon {
            placed = placed.holding(hands);
        }
        placed
    }

    /// On both knees, seated on the heels, hands on the thighs.
    fn on_heels(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        let shin_m = build.leg_m[1];
        placed.hips = Vec3::new(0.0, 0.27, 0.2);
        placed.chest = pitch(0.1);
        placed.head = pitch(0.3);
        placed.ankles = [-1.0, 1.0].map(|side| Vec3::new(0.1 * side, 0.06, shin_m - 0.17));
        placed.feet = [pitch(2.9); 2];
        placed.knees = [Vec3::new(-0.3, 0.4, -1.0), Vec3::new(0.3, 0.4, -1.0)];
        placed.hands = [Vec3::new(-0.03, -0.43, -0.24); 2];
        placed.elbows = [OUT; 2];
        placed
    }

    /// Face down, the head ahead; the hands before it.
    fn prone(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        let down = pitch(FRAC_PI_2);
        let hips_m = 0.8;
        let legs_m = build.leg_m[0] + build.leg_m[1];
        placed.hips = Vec3::new(0.0, 0.16, hips_m - 0.9);
        placed.pelvis = down;
        placed.chest = pitch(FRAC_PI_2 - 0.16);
        placed.head = pitch(0.95);
        placed.ankles =
            [-1.0, 1.0].map(|side| Vec3::new(0.2 * side, 0.12, placed.hips.z + legs_m * 0.985));
        placed.feet = [yaw(0.5) * pitch(2.6), yaw(-0.5) * pitch(2.6)];
        placed.knees = [Vec3::new(-0.2, -1.0, 0.0), Vec3::new(0.2, -1.0, 0.0)];
        placed.hands = [Vec3::new(0.02, 0.32, -0.1); 2];
        placed.elbows = [Vec3::new(1.0, -0.35, -0.3); 2];
        placed
    }

    /// The flat of the right hand held out to those who come.
    fn at_post(build: &Build, hands: Hands) -> Self {
        let mut placed = Self::at_ease(build, hands);
        placed.hands[1] = Vec3::new(0.12, 0.06, -0.54);
        placed.elbows[1] = Vec3::new(0.6, -1.0, 0.3);
        placed
    }

    /// Bent over the ground before the feet.
    fn searching(build: &Build, hands: Hands) -> Self {
        let mut placed = Self::standing(build);
        placed.hips += Vec3::new(0.0, -0.035, 0.06);
        placed.pelvis = pitch(0.16);
        placed.chest = pitch(0.4);
        placed.head = pitch(0.75);
        placed.ankles[0] += Vec3::new(0.0, 0.0, -0.16);
        placed.ankles[1] += Vec3::new(0.0, 0.0, 0.12);
        placed.hands = [Vec3::new(0.02, -0.44, -0.26), Vec3::new(0.02, -0.4, -0.3)];
        if hands == Hands::OnWeapon {
            placed = placed.holding(hands);
        }
        placed
    }

    /// A hand over the eyes.
    fn watching(build: &Build) -> Self {
        let mut placed = Self::at_ease(build, Hands::Free);
        placed.hands[1] = Vec3::new(0.0, 0.2, -0.15);
        placed.elbows[1] = Vec3::new(1.0, -0.6, -0.3);
        placed
    }

    /// On a seat as high as a knee.
    fn sitting(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        let (thigh_m, shin_m) = (build.leg_m[0], build.leg_m[1]);
        placed.hips = Vec3::new(0.0, shin_m + 0.13, 0.1);
        placed.pelvis = pitch(-0.1);
        placed.chest = pitch(0.1);
        placed.head = pitch(0.08);
        placed.ankles = [-1.0, 1.0]
            .map(|side| Vec3::new(0.11 * side, ANKLE_M, 0.12 - thigh_m * (0.93 + 0.06 * side)));
        placed.hands = [Vec3::new(-0.02, -0.41, -0.28); 2];
        placed.elbows = [OUT; 2];
        placed
    }

    /// Low on both feet, the arms on the knees.
    fn squatting(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        placed.hips = Vec3::new(0.0, 0.27, 0.17);
        placed.pelvis = pitch(0.1);
        placed.chest = pitch(0.5);
        placed.head = pitch(0.05);
        placed.ankles = [
            Vec3::new(-0.13, ANKLE_M, 0.02),
            Vec3::new(0.13, ANKLE_M, -0.04),
        ];
        placed.knees = [Vec3::new(-0.3, 0.5, -1.0), Vec3::new(0.3, 0.5, -1.0)];
        placed.hands = [
            Vec3::new(-0.04, -0.22, -0.43),
            Vec3::new(-0.06, -0.28, -0.4),
        ];
        placed.elbows = [OUT; 2];
        placed
    }

    /// Bent forward over something, both hands on it.
    fn working(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        placed.hips += Vec3::new(0.0, -0.08, 0.16);
        placed.pelvis = pitch(0.5);
        placed.chest = pitch(1.0);
        placed.head = pitch(0.75);
        placed.ankles = [
            Vec3::new(-0.14, ANKLE_M, -0.2),
            Vec3::new(0.13, ANKLE_M, 0.18),
        ];
        placed.hands = [Vec3::new(-0.12, 0.02, -0.54), Vec3::new(-0.08, -0.12, -0.4)];
        placed.elbows = [OUT; 2];
        placed
    }

    /// Both arms before the body, round a load.
    fn carrying(build: &Build) -> Self {
        let mut placed = Self::standing(build);
        placed.chest = pitch(-0.07);
        placed.ankles[0] += Vec3::new(0.0, 0.0, -0.14);
        placed.ankles[1] += Vec3::new(0.0, 0.0, 0.1);
        placed.hips.y -= 0.012;
        placed.hands = [Vec3::new(0.04, -0.3, -0.4); 2];
        placed.elbows = [Vec3::new(0.7, -1.0, 0.6); 2];
        placed
    }

    /// An open hand before the chest, as one explains.
    fn talking(build: &Build) -> Self {
        let mut placed = Self::at_ease(build, Hands::Free);
        placed.hands = [Vec3::new(0.02, -0.36, -0.25), Vec3::new(0.14, -0.2, -0.38)];
        placed.elbows = [Vec3::new(0.6, -1.0, 0.6); 2];
        placed
    }

    /// An arm raised and out, as one sends somebody back.
    fn waving_away(build: &Build) -> Self {
        let mut placed = Self::at_ease(build, Hands::Free);
        placed.chest *= Quat::from_rotation_z(0.08);
        placed.hands = [Vec3::new(0.12, -0.36, -0.34), Vec3::new(0.3, 0.44, -0.1)];
        placed.elbows = [Vec3::new(0.7, -1.0, 0.4), Vec3::new(1.0, -0.4, 0.2)];
        placed
    }
}
