//! Joints: they follow from where hips, feet and hands are.

use bevy::math::{Mat3, Quat, Vec3};

use super::build::{ARM_M, Build, SPINE_M};
use super::pose::Placed;

/// Two bones in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limb {
    /// Its root, its joint and its end.
    pub(super) points: [Vec3; 3],
    /// The turn of each bone: upwards along it is its y, ahead of the joint its -z.
    turns: [Quat; 2],
}

/// A body's joints.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bones {
    hips: Vec3,
    pelvis: Quat,
    chest: Quat,
    /// Foot of the neck.
    pub(super) neck: Vec3,
    pub(super) head: Quat,
    /// Left and right.
    pub(super) legs: [Limb; 2],
    pub(super) arms: [Limb; 2],
    pub(super) feet: [Quat; 2],
}

impl Limb {
    /// A limb from its root towards an end, bent towards a side.
    fn to(root: Vec3, end: Vec3, [upper_m, lower_m]: [f32; 2], bent: Vec3) -> Self {
        let way = (end - root).normalize_or(Vec3::NEG_Y);
        let longest_m = (upper_m + lower_m) * 0.999;
        let long_m = (end - root)
            .length()
            .clamp((upper_m - lower_m).abs() + 0.03, longest_m);
        let along_m = (upper_m * upper_m - lower_m * lower_m + long_m * long_m) / (2.0 * long_m);
        let out_m = (upper_m * upper_m - along_m * along_m).max(0.0).sqrt();
        let out = (bent - way * bent.dot(way)).normalize_or(way.any_orthonormal_vector());
        let joint = root + way * along_m + out * out_m;
        let end = root + way * long_m;
        Self {
            points: [root, joint, end],
            turns: [(root, joint), (joint, end)].map(|(from, to)| along(to - from, bent)),
        }
    }

    /// A place on it and its turn there: 0 the root, 1 the joint, 2 the end.
    pub(super) fn at(&self, along: f32) -> (Vec3, Quat) {
        let [root, joint, end] = self.points;
        let at = if along < 1.0 {
            root.lerp(joint, along)
        } else {
            joint.lerp(end, along - 1.0)
        };
        // The skin bends over the joint.
        let share = ((along - 1.0) / 0.3 + 0.5).clamp(0.0, 1.0);
        (at, self.turns[0].slerp(self.turns[1], share))
    }
}

/// The turn of a bone along a line that bends towards a side.
fn along(line: Vec3, bent: Vec3) -> Quat {
    let down = line.normalize_or(Vec3::NEG_Y);
    let ahead = (bent - down * bent.dot(down)).normalize_or(down.any_orthonormal_vector());
    Quat::from_mat3(&Mat3::from_cols(down.cross(ahead), -down, -ahead)).normalize()
}

impl Bones {
    pub(super) fn of(build: &Build, placed: &Placed) -> Self {
        let mut bones = Self {
            hips: placed.hips,
            pelvis: placed.pelvis,
            chest: placed.chest,
            neck: Vec3::ZERO,
            head: placed.head,
            legs: [Limb::to(Vec3::ZERO, Vec3::NEG_Y, [0.5; 2], Vec3::NEG_Z); 2],
            arms: [Limb::to(Vec3::ZERO, Vec3::NEG_Y, [0.5; 2], Vec3::Z); 2],
            feet: placed.feet,
        };
        bones.neck = bones.spine(1.0).0;
        for (number, side) in [-1.0_f32, 1.0].into_iter().enumerate() {
            let hip = bones.hips + bones.pelvis * Vec3::new(0.092 * side, -0.035, 0.0);
            bones.legs[number] = Limb::to(
                hip,
                placed.ankles[number],
                build.leg_m,
                placed.knees[number],
            );
            let shoulder = bones.shoulder(build, side);
            let outward = |point: Vec3| bones.chest * Vec3::new(point.x * side, point.y, point.z);
            bones.arms[number] = Limb::to(
                shoulder,
                shoulder + outward(placed.hands[number]),
                ARM_M,
                outward(placed.elbows[number]),
            );
        }
        bones
    }

    /// A place on the spine and its turn there: 0 the hips, 1 the foot of the neck. It bends as a bow between them.
    pub(super) fn spine(&self, along: f32) -> (Vec3, Quat) {
        const STEPS: usize = 8;
        let turn = |share: f32| self.pelvis.slerp(self.chest, (share * 1.4).clamp(0.0, 1.0));
        let mut at = self.hips;
        for step in 0..STEPS {
            let middle = (step as f32 + 0.5) / STEPS as f32 * along;
            at += turn(middle) * Vec3::Y * (SPINE_M * along / STEPS as f32);
        }
        (at, turn(along))
    }

    /// Joint of a shoulder.
    pub(super) fn shoulder(&self, build: &Build, side: f32) -> Vec3 {
        let (at, turn) = self.spine(0.885);
        at + turn * Vec3::new(build.shoulder_m * side, 0.0, 0.008)
    }

    /// The turn of the chest.
    pub(super) fn chest(&self) -> Quat {
        self.chest
    }

    /// Both legs together at a place along them: the middle between them, the turn there, and half the distance between
    /// them across and along.
    pub(super) fn lap(&self, along: f32) -> (Vec3, Quat, [f32; 2]) {
        let [(left, left_turn), (right, right_turn)] = self.legs.map(|leg| leg.at(along));
        let turn = left_turn.slerp(right_turn, 0.5);
        let apart = turn.inverse() * (right - left);
        (
            (left + right) / 2.0,
            turn,
            [apart.x.abs() / 2.0, apart.z.abs() / 2.0],
        )
    }
}
