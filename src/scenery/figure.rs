//! People: simple bodies with clothes that show who they are.

use std::f32::consts::TAU;

use bevy::math::ops;
use bevy::math::{Affine3A, Quat, Vec3};

use super::colour::{Colour, hex, shade};
use super::mesh::Mesh;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Person, PersonId};
use crate::scenario::schema::{self, CivilianKind, Role};

/// Who is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A member of the patrol.
    Peacekeeper(Role),
    /// A local person: woman, man, girl or boy where the scenario gives it, and an index of clothing variants (any
    /// number).
    Civilian(CivilianKind, Option<schema::Who>, u8),
}

/// Pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pose {
    /// Upright, still.
    Standing,
    /// Walking: phase of the double step, 0..1. An adult's double step is about [`STEP_M`] long.
    Walking(f32),
    /// Kneeling.
    Kneeling,
    /// Prone.
    Lying,
    /// Manning a cordon post: an arm out to stop people.
    AtPost,
    /// Searching the ground all around.
    Searching,
    /// A hand at the face: watching, filming, calling.
    Watching,
    /// Seated on something low.
    Sitting,
    /// Bent forward over something, both hands on it.
    Working,
}

/// Length of an adult's double step, metres.
pub const STEP_M: f32 = 1.4;

/// Height of an adult, metres.
const ADULT_M: f32 = 1.74;

impl Who {
    /// Who a person of the exercise is.
    pub fn of(exercise: &Exercise, person: PersonId) -> Self {
        match &exercise.people[person.index()] {
            Person::Patrol(member) => Self::Peacekeeper(member.role),
            Person::Civilian(civilian) => {
                let clothes = civilian
                    .id
                    .bytes()
                    .fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
                Self::Civilian(civilian.kind, civilian.who, clothes)
            }
        }
    }

    /// Height standing, metres.
    pub fn height_m(self) -> f32 {
        match self {
            Self::Civilian(kind, who, clothes) if is_child(kind, who) => {
                1.12 + 0.05 * f32::from(clothes % 5)
            }
            Self::Civilian(_, _, clothes) => ADULT_M - 0.02 * f32::from(clothes % 6),
            Self::Peacekeeper(_) => ADULT_M,
        }
    }
}

fn is_child(kind: CivilianKind, who: Option<schema::Who>) -> bool {
    who.map_or(kind == CivilianKind::Child, schema::Who::is_child)
}

/// A person at the origin, feet on the ground, facing -z.
pub fn figure(who: Who, pose: Pose) -> Mesh {
    dressed(&Clothes::of(who), who, pose)
}

/// A local person in clothes of these colours, above and below: a person who is a sign.
pub(super) fn figure_in([above, below]: [Colour; 2], skirt: bool, pose: Pose) -> Mesh {
    let clothes = Clothes {
        shirt: above,
        trousers: below,
        sleeves: above,
        skirt,
        head: if skirt {
            Head::Scarf(below)
        } else {
            Head::Hair
        },
        vest: None,
        skin: hex(0x6b_4631),
        shoes: hex(0x4a_3a2c),
        load: Load::None,
    };
    dressed(&clothes, Who::Civilian(CivilianKind::Adult, None, 0), pose)
}

enum Head {
    Helmet,
    Cap(Colour),
    Scarf(Colour),
    Hat(Colour),
    Hair,
}

#[derive(PartialEq)]
enum Load {
    None,
    Pack(Colour),
    Radio,
    MedicBag,
    Staff,
    Basket(Colour),
}

struct Clothes {
    shirt: Colour,
    trousers: Colour,
    sleeves: Colour,
    skirt: bool,
    head: Head,
    vest: Option<Colour>,
    skin: Colour,
    shoes: Colour,
    load: Load,
}

impl Clothes {
    fn of(who: Who) -> Self {
        match who {
            Who::Peacekeeper(role) => Self::of_role(role),
            Who::Civilian(kind, who, clothes) => Self::of_civilian(kind, who, clothes),
        }
    }

    fn of_role(role: Role) -> Self {
        let cloth = hex(0x7b_7a56);
        let load = match role {
            Role::Signaller => Load::Radio,
            Role::Medic => Load::MedicBag,
            Role::Interpreter | Role::Observer => Load::None,
            Role::Leader | Role::SecondInCommand | Role::Soldier => Load::Pack(hex(0x5f_5f45)),
        };
        let soldier = Self {
            shirt: cloth,
            trousers: shade(cloth, 0.92),
            sleeves: cloth,
            skirt: false,
            head: Head::Helmet,
            vest: Some(hex(0x5a_8fc8)),
            skin: hex(0x86_5c42),
            shoes: hex(0x2e_2822),
            load,
        };
        match role {
            // A civilian of the mission: own clothes, the blue vest and a cap.
            Role::Interpreter => Self {
                shirt: hex(0xd8_d2c2),
                sleeves: hex(0xd8_d2c2),
                trousers: hex(0x4a_4c55),
                head: Head::Cap(hex(0x4b_92db)),
                ..soldier
            },
            Role::Observer => Self {
                head: Head::Cap(hex(0x4b_92db)),
                shirt: hex(0x6d_7f92),
                sleeves: hex(0x6d_7f92),
                ..soldier
            },
            _ => soldier,
        }
    }

    fn of_civilian(kind: CivilianKind, who: Option<schema::Who>, clothes: u8) -> Self {
        let shirts = [
            0xb5_4a36, 0xd0_9a34, 0x3e_7d6a, 0x7a_4f82, 0xd9_d2c0, 0x3c_5f94, 0xc0_6f4f, 0x62_8a3f,
        ];
        let below = [0x4a_4238, 0x35_3d4f, 0x6d_5a44, 0x8b_5a3c, 0x3f_4a3a];
        let pick = |list: &[u32], salt: u8| {
            hex(list[usize::from(clothes.wrapping_mul(7).wrapping_add(salt)) % list.len()])
        };
        let shirt = pick(&shirts, 0);
        let skirt = match who {
            Some(who) => matches!(who, schema::Who::Woman | schema::Who::Girl),
            None => clothes.is_multiple_of(2) && kind != CivilianKind::Herder,
        };
        let head = match kind {
            CivilianKind::Herder => Head::Hat(hex(0xb9_9a62)),
            _ if is_child(kind, who) => Head::Hair,
            _ if skirt => Head::Scarf(pick(&shirts, 3)),
            _ if clothes.is_multiple_of(3) => Head::Cap(hex(0xe2_ddd0)),
            _ => Head::Hair,
        };
        Self {
            shirt,
            trousers: if skirt {
                pick(&shirts, 5)
            } else {
                pick(&below, 1)
            },
            sleeves: shirt,
            skirt,
            head,
            vest: None,
            skin: [hex(0x6b_4631), hex(0x82_5a40), hex(0x54_3826)][usize::from(clothes) % 3],
            shoes: hex(0x4a_3a2c),
            load: match kind {
                CivilianKind::Herder => Load::Staff,
                CivilianKind::Trader => Load::Basket(hex(0xb4_8c55)),
                CivilianKind::Adult | CivilianKind::Child => Load::None,
            },
        }
    }
}

/// Joint angles, radians: forward is positive.
#[derive(Default)]
struct Bend {
    /// Hips lowered, metres.
    down_m: f32,
    /// Trunk forward.
    lean: f32,
    /// Head forward.
    nod: f32,
    /// Thighs forward, left and right.
    hips: [f32; 2],
    /// Shins back, left and right.
    knees: [f32; 2],
    /// Upper arms forward.
    shoulders: [f32; 2],
    /// Upper arms out to the side.
    out: [f32; 2],
    /// Forearms forward.
    elbows: [f32; 2],
}

impl Bend {
    fn of(pose: Pose) -> Self {
        match pose {
            Pose::Standing | Pose::Lying => Self {
                out: [0.08; 2],
                elbows: [0.15; 2],
                ..Self::default()
            },
            Pose::Walking(phase) => {
                let swing = ops::sin(phase * TAU);
                let lift = ops::cos(phase * TAU);
                Self {
                    down_m: 0.02 + 0.02 * swing.abs(),
                    lean: 0.05,
                    hips: [0.48 * swing, -0.48 * swing],
                    knees: [0.12 + 0.5 * lift.max(0.0), 0.12 + 0.5 * (-lift).max(0.0)],
                    shoulders: [-0.38 * swing, 0.38 * swing],
                    out: [0.08; 2],
                    elbows: [0.35; 2],
                    ..Self::default()
                }
            }
            Pose::Kneeling => Self {
                down_m: 0.44,
                lean: 0.12,
                hips: [1.5, 0.05],
                knees: [1.55, 1.6],
                shoulders: [0.5, 0.4],
                out: [0.1; 2],
                elbows: [0.8, 0.8],
                ..Self::default()
            },
            Pose::AtPost => Self {
                shoulders: [0.05, 1.5],
                out: [0.1, 0.35],
                elbows: [0.2, 0.0],
                ..Self::default()
            },
            Pose::Searching => Self {
                lean: 0.3,
                nod: 0.6,
                hips: [0.15, -0.12],
                knees: [0.12, 0.08],
                shoulders: [0.35, 0.35],
                out: [0.15; 2],
                elbows: [0.7; 2],
                ..Self::default()
            },
            Pose::Watching => Self {
                shoulders: [0.1, 1.15],
                out: [0.1, 0.12],
                elbows: [0.2, 1.5],
                ..Self::default()
            },
            Pose::Sitting => Self {
                down_m: 0.44,
                lean: 0.08,
                hips: [1.5; 2],
                knees: [1.5; 2],
                shoulders: [0.6; 2],
                out: [0.12; 2],
                elbows: [0.7; 2],
                ..Self::default()
            },
            Pose::Working => Self {
                down_m: 0.06,
                lean: 0.85,
                nod: 0.2,
                hips: [0.45, -0.1],
                knees: [0.5, 0.15],
                shoulders: [0.75; 2],
                out: [0.12; 2],
                elbows: [0.3; 2],
            },
        }
    }
}

/// Lengths of a body of [`ADULT_M`], metres.
const HIP_M: f32 = 0.9;
const THIGH_M: f32 = 0.44;
const TRUNK_M: f32 = 0.52;
const UPPER_ARM_M: f32 = 0.29;
const FOREARM_M: f32 = 0.3;

fn dressed(clothes: &Clothes, who: Who, pose: Pose) -> Mesh {
    let bend = Bend::of(pose);
    let mut mesh = Mesh::default();
    let hips = Vec3::Y * (HIP_M - bend.down_m);
    for (side, right) in [(-1.0_f32, 0), (1.0, 1)] {
        leg(
            &mut mesh,
            clothes,
            hips + Vec3::X * 0.1 * side,
            &bend,
            right,
        );
    }
    if clothes.skirt {
        let long_m = if matches!(pose, Pose::Kneeling | Pose::Sitting) {
            0.45
        } else {
            0.62
        };
        let rings = [(-long_m, 0.25), (-long_m * 0.4, 0.21), (0.05, 0.16)];
        mesh.turned(hips, &rings, 8, |_| clothes.trousers, || 0.0);
    }
    let mut above = Mesh::default();
    trunk(&mut above, clothes);
    for (side, right) in [(-1.0_f32, 0), (1.0, 1)] {
        arm(&mut above, clothes, side, &bend, right);
    }
    head(&mut above, clothes, bend.nod);
    load(&mut above, clothes, hips.y);
    let lean = Affine3A::from_rotation_translation(Quat::from_rotation_x(-bend.lean), hips);
    mesh.append_moved(&above, &lean);
    let scale = who.height_m() / ADULT_M;
    let mut by = Affine3A::from_scale(Vec3::splat(scale));
    if pose == Pose::Lying {
        // Face down, the head ahead.
        by = Affine3A::from_rotation_translation(
            Quat::from_rotation_x(-std::f32::consts::FRAC_PI_2),
            Vec3::new(0.0, 0.16 * scale, 0.9 * scale),
        ) * by;
    }
    mesh.moved(&by)
}

/// A rotation that swings a limb forward and out.
fn swing(forward: f32, out: f32, side: f32) -> Quat {
    Quat::from_rotation_z(out * side) * Quat::from_rotation_x(forward)
}

fn leg(mesh: &mut Mesh, clothes: &Clothes, hip: Vec3, bend: &Bend, right: usize) {
    let thigh = swing(bend.hips[right], 0.0, 0.0);
    let knee = hip + thigh * (Vec3::NEG_Y * THIGH_M);
    let shin = swing(bend.hips[right] - bend.knees[right], 0.0, 0.0);
    let ankle = knee + shin * (Vec3::NEG_Y * (HIP_M - THIGH_M - 0.08));
    let below = if clothes.skirt {
        clothes.skin
    } else {
        clothes.trousers
    };
    mesh.rod(hip, knee, [0.095, 0.07], 6, clothes.trousers);
    mesh.rod(knee, ankle, [0.07, 0.05], 6, below);
    let mut boot = Mesh::default();
    boot.block(
        Vec3::new(-0.05, -0.08, -0.18),
        Vec3::new(0.05, 0.05, 0.07),
        clothes.shoes,
    );
    // A foot behind its knee on the ground lies stretched.
    let stretched = bend.knees[right] - bend.hips[right] > 1.2;
    let foot = shin * Quat::from_rotation_x(if stretched { -1.3 } else { 0.0 });
    mesh.append_moved(&boot, &Affine3A::from_rotation_translation(foot, ankle));
}

/// The trunk above the hips.
fn trunk(mesh: &mut Mesh, clothes: &Clothes) {
    let mut body = Mesh::default();
    let rings = [
        (-0.06, 0.15),
        (0.12, 0.145),
        (TRUNK_M * 0.75, 0.19),
        (TRUNK_M, 0.12),
    ];
    body.turned(Vec3::ZERO, &rings, 8, |_| clothes.shirt, || 0.0);
    if let Some(vest) = clothes.vest {
        let rings = [
            (0.06, 0.18),
            (TRUNK_M * 0.5, 0.205),
            (TRUNK_M * 0.86, 0.21),
            (TRUNK_M * 0.97, 0.12),
        ];
        body.turned(Vec3::ZERO, &rings, 8, |_| vest, || 0.0);
    }
    // Wider than deep.
    mesh.append_moved(&body, &Affine3A::from_scale(Vec3::new(1.05, 1.0, 0.68)));
    if clothes.vest.is_some() {
        // A white badge before and behind.
        for z in [-0.152, 0.14] {
            mesh.block(
                Vec3::new(-0.09, 0.33, z),
                Vec3::new(0.09, 0.4, z + 0.012),
                hex(0xee_eeea),
            );
        }
    }
}

fn arm(mesh: &mut Mesh, clothes: &Clothes, side: f32, bend: &Bend, right: usize) {
    let shoulder = Vec3::new(0.215 * side, TRUNK_M - 0.07, 0.0);
    let upper = swing(bend.shoulders[right], bend.out[right], side);
    let elbow = shoulder + upper * (Vec3::NEG_Y * UPPER_ARM_M);
    let fore = upper * swing(bend.elbows[right], 0.0, 0.0);
    let wrist = elbow + fore * (Vec3::NEG_Y * FOREARM_M);
    mesh.rod(shoulder, elbow, [0.06, 0.05], 6, clothes.sleeves);
    mesh.rod(elbow, wrist, [0.05, 0.038], 6, clothes.sleeves);
    mesh.egg(
        wrist + fore * (Vec3::NEG_Y * 0.05),
        Vec3::new(0.04, 0.06, 0.04),
        clothes.skin,
    );
}

fn head(mesh: &mut Mesh, clothes: &Clothes, nod: f32) {
    let mut head = Mesh::default();
    head.rod(Vec3::ZERO, Vec3::Y * 0.1, [0.05, 0.05], 6, clothes.skin);
    let middle = Vec3::Y * 0.2;
    head.egg(middle, Vec3::new(0.085, 0.12, 0.1), clothes.skin);
    match clothes.head {
        Head::Helmet => {
            let blue = hex(0x6f_a8dc);
            let rings = [(0.0, 0.132), (0.06, 0.13), (0.11, 0.1), (0.14, 0.05)];
            head.turned(Vec3::Y * 0.205, &rings, 8, |_| blue, || 0.0);
            let brim = [(0.0, 0.145), (0.012, 0.13)];
            head.turned(Vec3::Y * 0.2, &brim, 8, |_| shade(blue, 0.8), || 0.0);
        }
        Head::Cap(colour) => {
            let rings = [(0.0, 0.11), (0.06, 0.1), (0.08, 0.05)];
            head.turned(Vec3::Y * 0.24, &rings, 8, |_| colour, || 0.0);
            head.block(
                Vec3::new(-0.07, 0.24, -0.2),
                Vec3::new(0.07, 0.255, -0.06),
                colour,
            );
        }
        Head::Scarf(colour) => {
            let rings = [(-0.06, 0.12), (0.06, 0.125), (0.14, 0.08), (0.16, 0.03)];
            head.turned(middle + Vec3::Z * 0.02, &rings, 8, |_| colour, || 0.0);
        }
        Head::Hat(colour) => {
            head.turned(
                Vec3::Y * 0.27,
                &[(0.0, 0.26), (0.02, 0.24), (0.12, 0.03)],
                9,
                |_| colour,
                || 0.0,
            );
        }
        Head::Hair => {
            let rings = [(0.0, 0.105), (0.06, 0.1), (0.1, 0.05)];
            head.turned(
                Vec3::new(0.0, 0.23, 0.012),
                &rings,
                8,
                |_| hex(0x1c_1815),
                || 0.0,
            );
        }
    }
    let at = Vec3::Y * (TRUNK_M - 0.02);
    mesh.append_moved(
        &head,
        &Affine3A::from_rotation_translation(Quat::from_rotation_x(-nod), at),
    );
}

/// The load; `hip_m` is the height of the hips, metres.
fn load(mesh: &mut Mesh, clothes: &Clothes, hip_m: f32) {
    match clothes.load {
        Load::None => {}
        Load::Pack(colour) => {
            mesh.block(
                Vec3::new(-0.17, 0.08, 0.13),
                Vec3::new(0.17, 0.48, 0.31),
                colour,
            );
        }
        Load::Radio => {
            let green = hex(0x4d_5240);
            mesh.block(
                Vec3::new(-0.16, 0.1, 0.13),
                Vec3::new(0.16, 0.46, 0.3),
                green,
            );
            mesh.rod(
                Vec3::new(0.12, 0.46, 0.22),
                Vec3::new(0.14, 1.35, 0.26),
                [0.012, 0.005],
                4,
                hex(0x20_2020),
            );
        }
        Load::MedicBag => {
            mesh.block(
                Vec3::new(-0.18, 0.08, 0.13),
                Vec3::new(0.18, 0.44, 0.32),
                hex(0x3f_8a5a),
            );
            mesh.block(
                Vec3::new(-0.03, 0.14, 0.32),
                Vec3::new(0.03, 0.38, 0.328),
                hex(0xf2_f0e8),
            );
            mesh.block(
                Vec3::new(-0.12, 0.23, 0.32),
                Vec3::new(0.12, 0.29, 0.328),
                hex(0xf2_f0e8),
            );
        }
        Load::Staff => {
            mesh.rod(
                Vec3::new(0.3, 0.02 - hip_m, -0.1),
                Vec3::new(0.28, 0.75, -0.06),
                [0.018, 0.015],
                4,
                hex(0x7a_5c3c),
            );
        }
        Load::Basket(colour) => {
            let rings = [(0.0, 0.14), (0.16, 0.24), (0.18, 0.22)];
            mesh.turned(Vec3::Y * (TRUNK_M + 0.3), &rings, 9, |_| colour, || 0.0);
            for (x, z) in [(-0.1, 0.0), (0.09, 0.06), (0.03, -0.1)] {
                mesh.egg(
                    Vec3::new(x, TRUNK_M + 0.5, z),
                    Vec3::splat(0.08),
                    hex(0xc0_5a2e),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSES: [Pose; 9] = [
        Pose::Standing,
        Pose::Walking(0.3),
        Pose::Kneeling,
        Pose::Lying,
        Pose::AtPost,
        Pose::Searching,
        Pose::Watching,
        Pose::Sitting,
        Pose::Working,
    ];

    fn everybody() -> Vec<Who> {
        let roles = [
            Role::Leader,
            Role::SecondInCommand,
            Role::Signaller,
            Role::Medic,
            Role::Interpreter,
            Role::Observer,
            Role::Soldier,
        ];
        let kinds = [
            CivilianKind::Adult,
            CivilianKind::Child,
            CivilianKind::Herder,
            CivilianKind::Trader,
        ];
        let said = [
            None,
            Some(schema::Who::Woman),
            Some(schema::Who::Man),
            Some(schema::Who::Girl),
            Some(schema::Who::Boy),
        ];
        let locals = kinds.into_iter().flat_map(|kind| {
            let dressed = move |who| (0..12).map(move |clothes| Who::Civilian(kind, who, clothes));
            said.into_iter().flat_map(dressed)
        });
        roles
            .into_iter()
            .map(Who::Peacekeeper)
            .chain(locals)
            .collect()
    }

    #[test]
    fn everybody_has_a_body_in_every_pose_that_stands_on_the_ground() {
        for who in everybody() {
            for pose in POSES {
                let mesh = figure(who, pose);
                crate::scenery::sound(&mesh);
                let (low, high) = mesh.bounds().expect("a body");
                assert!((-0.16..0.13).contains(&low.y), "{who:?} {pose:?}: {low}");
                let most = match pose {
                    Pose::Lying => 0.75,
                    _ => who.height_m() + 0.6,
                };
                assert!(high.y < most, "{who:?} {pose:?}: {high}");
                assert!(mesh.triangles() < 900, "{}", mesh.triangles());
            }
        }
    }

    #[test]
    fn a_standing_person_is_as_tall_as_said() {
        let who = Who::Civilian(CivilianKind::Adult, None, 1);
        let mesh = figure(who, Pose::Standing);
        let (_, high) = mesh.bounds().expect("a body");
        let wanted = who.height_m();
        assert!((high.y - wanted).abs() < 0.06, "{} {wanted}", high.y);
    }

    /// Story: clothes once depended on the spelling of a short name.
    #[test]
    fn clothes_and_height_follow_who_the_scenario_says_somebody_is() {
        use schema::Who::{Boy, Girl, Man, Woman};
        for clothes in 0..12 {
            let skirt = |kind, who| Clothes::of_civilian(kind, Some(who), clothes).skirt;
            for kind in [CivilianKind::Adult, CivilianKind::Herder] {
                assert!(skirt(kind, Woman) && skirt(kind, Girl), "{kind:?}");
                assert!(!skirt(kind, Man) && !skirt(kind, Boy), "{kind:?}");
            }
            let tall_m = |who| Who::Civilian(CivilianKind::Adult, Some(who), clothes).height_m();
            assert!(tall_m(Girl).max(tall_m(Boy)) < tall_m(Woman).min(tall_m(Man)));
        }
    }

    #[test]
    fn someone_at_a_post_reaches_out_ahead() {
        let reach = |pose| {
            let mesh = figure(Who::Peacekeeper(Role::Soldier), pose);
            mesh.bounds().expect("a body").0.z
        };
        assert!(reach(Pose::AtPost) < reach(Pose::Standing) - 0.3);
    }

    #[test]
    fn a_step_moves_the_legs_and_comes_round() {
        let who = Who::Peacekeeper(Role::Soldier);
        let at = |phase| figure(who, Pose::Walking(phase));
        assert_ne!(at(0.0), at(0.25));
        let (from, to) = (at(0.0).bounds(), at(1.0).bounds());
        let ((a, b), (c, d)) = (from.expect("a body"), to.expect("a body"));
        assert!(a.distance(c) < 0.01 && b.distance(d) < 0.01);
    }
}
