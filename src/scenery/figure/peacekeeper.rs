//! Peacekeepers: uniforms of several nations under the blue of the mission, and what they carry.

use bevy::math::{Affine3A, Mat3, Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::body::{Cloth, Drawing};
use super::build::Shape;
use super::clothes;
use super::head::{Cut, Headgear};
use super::{Dress, Shoes, Tube};
use crate::scenario::schema::Role;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::loft::Ring;
use crate::scenery::surface::Surface;

/// Blue of helmets, berets and caps.
const BLUE: u32 = 0x5b_92e5;

/// A nation's uniform: cloth, its pattern if it has one, vest, webbing.
const UNIFORMS: [(u32, Option<u32>, u32, u32); 5] = [
    (0x6f_7150, None, 0x3f_6fae, 0x4a_4c38),
    (0xa8_9a76, Some(0x7a_6648), 0x9a_8d6c, 0x83_7555),
    (0x5f_6b45, Some(0x3a_3f2c), 0x52_5a3e, 0x3f_4430),
    (0x74_7a6c, Some(0x55_5c50), 0x35_5f9a, 0x50_564a),
    (0x8a_8560, Some(0x5c_5f40), 0x4a_7ab8, 0x6a_6548),
];

/// What a peacekeeper carries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kit {
    role: Role,
    vest: Colour,
    webbing: Colour,
    /// True with a slung weapon.
    pub(super) armed: bool,
}

impl Kit {
    pub(super) fn of(role: Role, nation: u8) -> Self {
        let (_, _, vest, webbing) = UNIFORMS[usize::from(nation) % UNIFORMS.len()];
        let unarmed = matches!(role, Role::Interpreter | Role::Observer);
        Self {
            role,
            vest: hex(if unarmed { 0x3f_6fae } else { vest }),
            webbing: hex(webbing),
            armed: !unarmed,
        }
    }
}

/// What a peacekeeper wears.
pub(super) fn dress(role: Role, nation: u8, shape: Shape, looks: &mut Pcg64Mcg) -> Dress {
    // Each contingent is of one nation; an observer is of another one.
    let nation = usize::from(nation) + usize::from(role == Role::Observer);
    let (cloth, pattern, ..) = UNIFORMS[nation % UNIFORMS.len()];
    let cloth = Cloth {
        print: pattern.map(hex),
        ..Cloth::plain(hex(cloth))
    };
    let skin = match looks.random_range(0..3) {
        0 => hex([0xc6_9a7c, 0xa8_7a5a, 0xb5_8a68][looks.random_range(0..3)]),
        _ => clothes::skin_of(looks),
    };
    let mut hair = clothes::hair_of(shape, false, looks);
    hair.cut = if shape == Shape::Woman {
        Cut::Tied
    } else {
        Cut::Short
    };
    let soldier = Dress {
        skin,
        hair,
        headgear: Headgear::Helmet(hex(BLUE)),
        sleeves: Tube {
            cloth,
            to: 1.88,
            ease_m: 0.017,
            flare_m: 0.0,
        },
        trousers: Tube {
            cloth,
            to: 1.6,
            ease_m: 0.024,
            flare_m: 0.006,
        },
        drapes: vec![clothes::shirt(cloth)],
        shoes: Shoes::Boots(hex(if nation == 1 { 0x7a_6242 } else { 0x26_221e })),
        gloves: None,
    };
    match role {
        // A civilian of the mission: own clothes.
        Role::Interpreter => {
            let own = hex([0xd8_d2c2, 0x9fb2c6, 0xc2_b08a][looks.random_range(0..3)]);
            Dress {
                headgear: Headgear::Cap(hex(BLUE)),
                sleeves: Tube {
                    cloth: Cloth::plain(own),
                    to: 1.85,
                    ease_m: 0.016,
                    flare_m: 0.0,
                },
                trousers: Tube {
                    cloth: Cloth::plain(hex(0x4a_4c55)),
                    to: 1.9,
                    ease_m: 0.018,
                    flare_m: 0.004,
                },
                drapes: vec![clothes::shirt(Cloth::plain(own))],
                shoes: Shoes::Closed(hex(0x3a_2f28)),
                ..soldier
            }
        }
        Role::Observer => Dress {
            headgear: Headgear::Beret(hex(BLUE)),
            ..soldier
        },
        _ => soldier,
    }
}

/// Butt and muzzle of a weapon slung before the chest, from the foot of the neck.
const SLUNG: (Vec3, Vec3) = (Vec3::new(0.16, -0.1, -0.16), Vec3::new(-0.23, -0.47, -0.27));

impl Drawing<'_> {
    /// Vest, pouches, and what the role carries. `lies` lays the weapon beside its bearer.
    pub(super) fn kit(&mut self, kit: &Kit, lies: bool) {
        self.vest(kit);
        let mut on_chest = Mesh::default();
        self.pouches(&mut on_chest, kit);
        match kit.role {
            Role::Signaller => radio(&mut on_chest),
            Role::Medic => bag(&mut on_chest),
            Role::Interpreter | Role::Observer => hand_radio(&mut on_chest),
            Role::Leader | Role::SecondInCommand => {
                hand_radio(&mut on_chest);
                pack(&mut on_chest, kit.webbing);
            }
            Role::Soldier => pack(&mut on_chest, kit.webbing),
        }
        if kit.armed && !lies {
            weapon(&mut on_chest, SLUNG.0, SLUNG.1, Vec3::new(-0.3, -1.0, 0.3));
            let sling = hex(0x2e_2c26);
            let strap = [
                SLUNG.0.lerp(SLUNG.1, 0.08),
                Vec3::new(0.13, 0.0, -0.1),
                Vec3::new(0.06, 0.025, 0.02),
                Vec3::new(-0.08, -0.1, 0.165),
                Vec3::new(-0.21, -0.25, 0.02),
                SLUNG.0.lerp(SLUNG.1, 0.6),
            ];
            for pair in strap.windows(2) {
                on_chest.rod(pair[0], pair[1], [0.011; 2], 4, sling);
            }
        }
        let by = Affine3A::from_rotation_translation(self.bones.chest(), self.bones.neck);
        self.mesh.append_moved(&on_chest, &by);
        if kit.armed && lies {
            let beside = Vec3::new(0.34, 0.09, self.bones.neck.z + 0.1);
            weapon(
                &mut self.mesh,
                beside,
                beside + Vec3::new(0.04, 0.02, -0.62),
                Vec3::new(0.9, 0.3, 0.0),
            );
        }
    }

    /// Plates before and behind, over the shirt.
    fn vest(&mut self, kit: &Kit) {
        let rings: Vec<Ring> = [
            (0.16, 0.028),
            (0.2, 0.036),
            (0.46, 0.044),
            (0.68, 0.044),
            (0.86, 0.034),
            (0.93, 0.02),
        ]
        .into_iter()
        .map(|(along, thick_m)| {
            let (at, turn) = self.bones.spine(along);
            let own = self.build.trunk_m(along);
            // Free at the arms.
            let wide_m = if along > 0.8 {
                own[0] * 0.74
            } else {
                own[0] + thick_m * 0.6
            };
            Ring {
                at,
                turn,
                half: [wide_m, own[1] + thick_m, own[2] + thick_m],
            }
        })
        .collect();
        let vest = kit.vest;
        self.mesh.loft(&rings, 12, Surface::Plain, |ring, angle| {
            // Flat before and behind, as plates are.
            let square = 1.0 + 0.1 * ops::sin(angle * 2.0).abs();
            let side = ops::sin(angle).abs() < 0.35;
            let tint = match ring {
                0 | 5 => 0.72,
                _ if side => 0.7,
                2 | 3 => 1.03,
                _ => 0.94,
            };
            (square, shade(vest, tint))
        });
    }

    fn pouches(&self, mesh: &mut Mesh, kit: &Kit) {
        let front_m = self.build.trunk_m(0.4)[1] + 0.045;
        for (number, x) in [-0.115, -0.04, 0.035, 0.11].into_iter().enumerate() {
            let high_m = if number % 3 == 0 { 0.1 } else { 0.13 };
            let back_m = front_m - 0.012 - 0.02 * f32::abs(x) * 4.0;
            pouch(
                mesh,
                Vec3::new(x, -0.39, -back_m),
                Vec3::new(0.034, high_m, 0.038),
                kit.webbing,
            );
        }
        // A light patch with the letters of the mission, too small to be read.
        let chest_m = self.build.trunk_m(0.72)[1] + 0.056;
        let patch = hex(0xe6_e6e0);
        mesh.block(
            Vec3::new(-0.055, -0.175, -chest_m - 0.004),
            Vec3::new(0.055, -0.14, -chest_m + 0.01),
            patch,
        );
        let back_m = self.build.trunk_m(0.72)[2] + 0.05;
        mesh.block(
            Vec3::new(-0.08, -0.16, back_m - 0.01),
            Vec3::new(0.08, -0.115, back_m + 0.004),
            patch,
        );
    }
}

/// A pouch with its flap: lower middle of its back, width on either side, height and depth.
fn pouch(mesh: &mut Mesh, at: Vec3, size: Vec3, colour: Colour) {
    mesh.block(
        at + Vec3::new(-size.x, 0.0, -size.z),
        at + Vec3::new(size.x, size.y * 0.8, 0.0),
        shade(colour, 0.92),
    );
    mesh.block(
        at + Vec3::new(-size.x * 1.06, size.y * 0.62, -size.z * 1.15),
        at + Vec3::new(size.x * 1.06, size.y, 0.0),
        shade(colour, 1.08),
    );
}

/// A rucksack: rounded, with a lid and a roll.
fn pack(mesh: &mut Mesh, colour: Colour) {
    let rings = [
        (-0.46, 0.13, 0.06),
        (-0.42, 0.16, 0.09),
        (-0.22, 0.165, 0.1),
        (-0.08, 0.15, 0.085),
        (-0.03, 0.11, 0.06),
    ]
    .map(|(up_m, wide_m, deep_m)| Ring::level(Vec3::new(0.0, up_m, 0.235), [wide_m, 0.09, deep_m]));
    mesh.loft(&rings, 10, Surface::Plain, |ring, _| {
        (1.0, shade(colour, if ring > 2 { 1.1 } else { 0.95 }))
    });
    mesh.rod(
        Vec3::new(-0.19, -0.47, 0.25),
        Vec3::new(0.19, -0.47, 0.25),
        [0.06; 2],
        8,
        shade(colour, 0.8),
    );
}

/// A radio on the back, its aerial, its handset at the shoulder.
fn radio(mesh: &mut Mesh) {
    let green = hex(0x46_4b3a);
    mesh.block(
        Vec3::new(-0.15, -0.42, 0.15),
        Vec3::new(0.15, -0.08, 0.28),
        green,
    );
    mesh.block(
        Vec3::new(-0.15, -0.08, 0.155),
        Vec3::new(0.15, -0.045, 0.275),
        shade(green, 0.6),
    );
    for x in [-0.1, -0.03] {
        mesh.rod(
            Vec3::new(x, -0.045, 0.21),
            Vec3::new(x, -0.02, 0.21),
            [0.018; 2],
            6,
            hex(0x16_1614),
        );
    }
    let aerial = hex(0x1c_1c1c);
    let foot = Vec3::new(0.11, -0.045, 0.23);
    mesh.rod(
        foot,
        foot + Vec3::new(0.0, 0.16, 0.01),
        [0.014, 0.01],
        5,
        aerial,
    );
    mesh.rod(
        foot + Vec3::new(0.0, 0.16, 0.01),
        foot + Vec3::new(0.02, 1.0, 0.1),
        [0.007, 0.004],
        4,
        aerial,
    );
    mesh.rod(
        Vec3::new(-0.13, -0.06, -0.12),
        Vec3::new(-0.12, -0.17, -0.15),
        [0.02, 0.024],
        6,
        aerial,
    );
    mesh.rod(
        Vec3::new(-0.13, -0.06, -0.12),
        Vec3::new(-0.12, 0.0, 0.17),
        [0.008; 2],
        4,
        aerial,
    );
}

/// A small radio on the vest, with a short aerial.
fn hand_radio(mesh: &mut Mesh) {
    let black = hex(0x20_2122);
    mesh.block(
        Vec3::new(-0.135, -0.21, -0.185),
        Vec3::new(-0.085, -0.11, -0.15),
        black,
    );
    mesh.rod(
        Vec3::new(-0.12, -0.11, -0.165),
        Vec3::new(-0.125, 0.04, -0.155),
        [0.007, 0.005],
        5,
        black,
    );
}

/// First aid: a green bag with a white cross.
fn bag(mesh: &mut Mesh) {
    let (green, white) = (hex(0x2f_7a50), hex(0xee_ece4));
    mesh.block(
        Vec3::new(-0.18, -0.44, 0.14),
        Vec3::new(0.18, -0.08, 0.32),
        green,
    );
    mesh.block(
        Vec3::new(-0.185, -0.14, 0.135),
        Vec3::new(0.185, -0.07, 0.33),
        shade(green, 0.8),
    );
    mesh.block(
        Vec3::new(-0.026, -0.39, 0.32),
        Vec3::new(0.026, -0.17, 0.328),
        white,
    );
    mesh.block(
        Vec3::new(-0.11, -0.306, 0.32),
        Vec3::new(0.11, -0.254, 0.328),
        white,
    );
}

/// A rifle from its butt to its muzzle; `down` is where its magazine points.
fn weapon(mesh: &mut Mesh, butt: Vec3, muzzle: Vec3, down: Vec3) {
    let (steel, dark) = (hex(0x26_2728), hex(0x30_2e2a));
    let way = (muzzle - butt).normalize_or(Vec3::NEG_Z);
    let down = (down - way * down.dot(way)).normalize_or(Vec3::NEG_Y);
    let on = |along_m: f32, below_m: f32| butt + way * along_m + down * below_m;
    let turn = Quat::from_mat3(&Mat3::from_cols(down.cross(way), way, -down));
    // Stock, receiver, handguard: flat from the side.
    let rings = [
        (0.0, 0.012, 0.042, 0.05),
        (0.02, 0.012, 0.042, 0.05),
        (0.17, 0.012, 0.02, 0.03),
        (0.2, 0.016, 0.03, 0.04),
        (0.38, 0.016, 0.03, 0.03),
        (0.4, 0.019, 0.022, 0.026),
        (0.56, 0.016, 0.02, 0.022),
        (0.57, 0.006, 0.006, 0.006),
    ]
    .map(|(along_m, thick_m, up_m, low_m)| Ring {
        at: on(along_m, 0.0),
        turn,
        half: [thick_m, low_m, up_m],
    });
    mesh.even_skin(&rings, 6, dark);
    mesh.rod(on(0.56, 0.0), on(0.76, 0.0), [0.009, 0.008], 5, steel);
    mesh.rod(on(0.3, 0.03), on(0.35, 0.16), [0.02, 0.018], 4, steel);
    mesh.rod(on(0.22, 0.03), on(0.19, 0.12), [0.018, 0.014], 4, dark);
    mesh.rod(on(0.36, -0.025), on(0.36, -0.055), [0.008, 0.005], 4, steel);
}
