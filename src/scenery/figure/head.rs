//! Heads: face, hair, and what is worn on it.

use bevy::math::{Affine3A, Quat, Vec3, ops};

use super::body::Drawing;
use super::build::HEAD_M;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::loft::Ring;
use crate::scenery::surface::Surface;

/// Hair and beard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hair {
    pub(super) colour: Colour,
    pub(super) cut: Cut,
    pub(super) beard: bool,
}

/// How hair is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Short,
    Bald,
    Braids,
    /// Tied at the back.
    Tied,
}

/// What is worn on the head.
#[derive(Debug, Clone, Copy)]
pub(super) enum Headgear {
    None,
    Helmet(Colour),
    Beret(Colour),
    /// With a peak.
    Cap(Colour),
    /// Round, without a brim.
    Kufi(Colour),
    /// A scarf tied round the hair.
    Scarf(Colour),
    /// A cloth over head and shoulders.
    Veil(Colour),
    Turban(Colour),
    /// Of straw.
    Hat(Colour),
}

/// Rings of a head: height above the chin, half width, depth ahead and behind.
const SKULL: [(f32, [f32; 3]); 10] = [
    (-0.004, [0.03, 0.064, 0.03]),
    (0.018, [0.05, 0.083, 0.055]),
    (0.048, [0.061, 0.084, 0.076]),
    (0.074, [0.067, 0.085, 0.088]),
    (0.098, [0.071, 0.083, 0.096]),
    (0.12, [0.074, 0.08, 0.1]),
    (0.143, [0.076, 0.087, 0.102]),
    (0.176, [0.075, 0.082, 0.099]),
    (0.207, [0.061, 0.063, 0.08]),
    (HEAD_M - 0.004, [0.024, 0.025, 0.032]),
];

/// Sides of a head: a corner in the middle of the face.
const SIDES: usize = 10;

impl Drawing<'_> {
    /// Neck and head with all on it.
    pub(super) fn head(&mut self) {
        let (bones, build, dress) = (self.bones, self.build, self.dress);
        let turn = bones.head;
        let neck = bones.neck;
        // The head sits ahead of the neck.
        let seat = neck + bones.chest() * Vec3::new(0.0, 0.03, -0.012);
        let chin = seat + turn * Vec3::new(0.0, 0.04, -0.012);
        let round = |at: Vec3, turn: Quat, radius_m: f32| {
            Ring::round(at, turn, radius_m * build.limb.max(0.86))
        };
        let throat = [
            round(neck - bones.chest() * Vec3::Y * 0.03, bones.chest(), 0.062),
            round(seat, bones.chest().slerp(turn, 0.5), 0.052),
            round(chin + turn * Vec3::new(0.0, 0.06, 0.022), turn, 0.05),
        ];
        self.mesh.even_skin(&throat, 6, shade(dress.skin, 0.9));
        let mut head = Mesh::default();
        face(&mut head, dress.skin, dress.hair);
        hair(&mut head, dress.hair, dress.headgear);
        headgear(&mut head, dress.headgear);
        let by = Affine3A::from_scale_rotation_translation(Vec3::splat(build.head), turn, chin);
        self.mesh.append_moved(&head, &by);
        if let Headgear::Veil(colour) = dress.headgear {
            self.shawl(colour);
        }
    }

    /// A veil's lower part over the shoulders.
    fn shawl(&mut self, colour: Colour) {
        let (bones, build) = (self.bones, self.build);
        let head = bones.head;
        let rings: Vec<Ring> = [
            (1.3, [0.098, 0.075, 0.12]),
            (1.05, [0.11, 0.09, 0.12]),
            (0.93, [0.205, 0.125, 0.135]),
            (0.74, [0.224, 0.192, 0.17]),
            (0.6, [0.21, 0.2, 0.175]),
        ]
        .into_iter()
        .map(|(along, half)| {
            let (at, turn) = bones.spine(along);
            let turn = if along > 1.0 { head } else { turn };
            Ring {
                at,
                turn,
                half: half.map(|metres| metres * build.limb.max(0.9)),
            }
        })
        .collect();
        self.mesh.loft(&rings, 9, Surface::Plain, |ring, angle| {
            let wave = 0.035 * ring as f32 / 2.0 * ops::sin(angle * 5.0 + ring as f32);
            (1.0 + wave, shade(colour, 1.0 + 2.4 * wave))
        });
    }
}

fn rings(table: &[(f32, [f32; 3])], grown_m: f32) -> Vec<Ring> {
    table
        .iter()
        .map(|(up_m, half)| Ring::level(Vec3::Y * *up_m, half.map(|metres| metres + grown_m)))
        .collect()
}

/// True ahead, where the face is.
fn ahead(angle: f32, half_width: f32) -> bool {
    ops::sin(angle) > ops::cos(half_width)
}

fn face(mesh: &mut Mesh, skin: Colour, hair: Hair) {
    let dark = shade(skin, 0.72);
    let beard = mix(skin, hair.colour, if hair.beard { 0.8 } else { 0.0 });
    mesh.loft(&rings(&SKULL, 0.0), SIDES, Surface::Plain, |ring, angle| {
        let middle = ops::sin(angle) > 0.99;
        let beside = ahead(angle, 1.0) && !middle;
        let out = match ring {
            2 if middle => 1.035,
            3 if middle => 1.17,
            4 if middle => 1.25,
            5 if middle => 1.07,
            // The sockets of the eyes lie behind brow and cheek.
            5 if beside => 0.955,
            6 if beside => 1.015,
            _ => 1.0,
        };
        let colour = match ring {
            0 => mix(dark, beard, if hair.beard { 0.8 } else { 0.0 }),
            1 | 2 if ops::sin(angle) > -0.2 => beard,
            5 if beside => shade(skin, 0.78),
            3 | 4 if middle => shade(skin, 1.12),
            _ => skin,
        };
        (out, colour)
    });
    for side in [-1.0_f32, 1.0] {
        let lid = |x: f32, up_m: f32, out_m: f32| {
            Vec3::new(
                x * side,
                up_m,
                -0.0785 + 0.28 * (x - 0.031).abs() * (x > 0.031) as u8 as f32 - out_m,
            )
        };
        let mut patch = |x: [f32; 2], up_m: [f32; 2], out_m: f32, colour: Colour| {
            let mut corners = [
                lid(x[1], up_m[0], out_m),
                lid(x[0], up_m[0], out_m),
                lid(x[0], up_m[1], out_m),
                lid(x[1], up_m[1], out_m),
            ];
            if side < 0.0 {
                corners.reverse();
            }
            mesh.quad(corners, colour);
        };
        patch([0.019, 0.043], [0.114, 0.123], 0.001, hex(0xd8_d0c6));
        patch([0.026, 0.037], [0.113, 0.1235], 0.003, hex(0x1a_1412));
        patch(
            [0.015, 0.049],
            [0.131, 0.138],
            0.006,
            mix(skin, hex(0x12_0e0c), 0.75),
        );
        let ear = [(0.1, 0.005), (0.13, 0.015), (0.148, 0.005)].map(|(up_m, deep_m)| {
            Ring::level(
                Vec3::new(0.077 * side, up_m, 0.014),
                [0.008, deep_m, deep_m],
            )
        });
        mesh.even_skin(&ear, 4, shade(skin, 0.9));
    }
    // The line between the lips.
    let lips = mix(shade(skin, 0.6), hex(0x6a_2c28), 0.35);
    let at = |x: f32, up_m: f32| Vec3::new(x, up_m, -0.0885 + 0.3 * x.abs());
    mesh.quad(
        [
            at(0.024, 0.045),
            at(0.0, 0.041),
            at(0.0, 0.051),
            at(0.024, 0.047),
        ],
        lips,
    );
    mesh.quad(
        [
            at(0.0, 0.041),
            at(-0.024, 0.045),
            at(-0.024, 0.047),
            at(0.0, 0.051),
        ],
        lips,
    );
}

fn hair(mesh: &mut Mesh, hair: Hair, worn: Headgear) {
    let shown = matches!(
        worn,
        Headgear::None
            | Headgear::Kufi(_)
            | Headgear::Cap(_)
            | Headgear::Beret(_)
            | Headgear::Helmet(_)
    );
    if !shown || hair.cut == Cut::Bald {
        return;
    }
    let grown_m = match (worn, hair.cut) {
        (Headgear::None, Cut::Short) => 0.008,
        (Headgear::None, _) => 0.012,
        _ => 0.003,
    };
    let mut scalp = rings(&SKULL[3..], grown_m);
    scalp[6].at.y += grown_m;
    mesh.loft(&scalp, 9, Surface::Plain, |ring, angle| {
        // Hidden below the face, in front of the ears.
        let bare = match ring {
            0 | 1 => ops::sin(angle) > -0.55,
            2 => ops::sin(angle) > -0.1,
            3 => ops::sin(angle) > 0.1,
            4 => ops::sin(angle) > 0.45,
            _ => false,
        };
        (
            if bare { 0.8 } else { 1.0 },
            shade(hair.colour, 0.9 + 0.12 * (ring % 2) as f32),
        )
    });
    match hair.cut {
        Cut::Tied => mesh.egg(
            Vec3::new(0.0, 0.15, 0.13),
            Vec3::new(0.045, 0.045, 0.04),
            hair.colour,
        ),
        Cut::Braids if matches!(worn, Headgear::None) => {
            for side in [-1.0_f32, 1.0] {
                let down = [(0.12, 0.016), (0.04, 0.018), (-0.05, 0.01)].map(|(up_m, radius_m)| {
                    Ring::level(Vec3::new(0.075 * side, up_m, 0.05), [radius_m; 3])
                });
                mesh.even_skin(&down, 5, hair.colour);
                mesh.egg(
                    Vec3::new(0.07 * side, 0.2, 0.04),
                    Vec3::splat(0.03),
                    hair.colour,
                );
            }
        }
        _ => {}
    }
}

fn headgear(mesh: &mut Mesh, worn: Headgear) {
    let skin = |mesh: &mut Mesh, table: &[(f32, [f32; 3])], colour: Colour| {
        mesh.even_skin(&rings(table, 0.0), 10, colour);
    };
    match worn {
        Headgear::None => {}
        Headgear::Helmet(colour) => {
            let shell = [
                (0.128, [0.126, 0.142, 0.142]),
                (0.134, [0.12, 0.134, 0.136]),
                (0.178, [0.117, 0.128, 0.134]),
                (0.226, [0.1, 0.108, 0.114]),
                (0.262, [0.066, 0.07, 0.076]),
                (0.276, [0.02, 0.02, 0.024]),
            ];
            // Lower over ears and neck than over the brow.
            let shell: Vec<Ring> = rings(&shell, 0.0)
                .into_iter()
                .map(|mut ring| {
                    ring.turn = Quat::from_rotation_x(0.13);
                    ring.at.y += 0.006;
                    ring
                })
                .collect();
            mesh.loft(&shell, 10, Surface::Plain, |ring, angle| {
                let ears = if ring < 2 && ops::sin(angle).abs() < 0.75 {
                    0.97
                } else {
                    1.0
                };
                (ears, shade(colour, if ring == 0 { 0.8 } else { 1.0 }))
            });
            // Straps to the chin.
            for side in [-1.0_f32, 1.0] {
                let strap = [
                    Vec3::new(0.086 * side, 0.125, 0.0),
                    Vec3::new(0.066 * side, 0.03, -0.045),
                    Vec3::new(0.0, -0.006, -0.062),
                ];
                for pair in strap.windows(2) {
                    mesh.rod(pair[0], pair[1], [0.007; 2], 4, hex(0x2e_3236));
                }
            }
        }
        Headgear::Beret(colour) => {
            let tilted: Vec<Ring> = [
                (0.163, [0.082, 0.092, 0.106], 0.0),
                (0.178, [0.084, 0.093, 0.108], 0.0),
                (0.2, [0.118, 0.112, 0.125], 0.03),
                (0.222, [0.108, 0.1, 0.115], 0.04),
                (0.238, [0.04, 0.04, 0.045], 0.03),
            ]
            .into_iter()
            .map(|(up_m, half, aside_m)| Ring {
                at: Vec3::new(aside_m, up_m, 0.0),
                turn: Quat::from_rotation_z(-aside_m * 7.0),
                half,
            })
            .collect();
            mesh.loft(&tilted, 10, Surface::Plain, |ring, _| {
                (
                    1.0,
                    if ring == 0 {
                        shade(colour, 0.35)
                    } else {
                        colour
                    },
                )
            });
            mesh.egg(
                Vec3::new(-0.035, 0.188, -0.098),
                Vec3::new(0.014, 0.017, 0.006),
                hex(0xc8_a24a),
            );
        }
        Headgear::Cap(colour) => {
            skin(
                mesh,
                &[
                    (0.158, [0.081, 0.09, 0.105]),
                    (0.2, [0.08, 0.086, 0.1]),
                    (0.235, [0.06, 0.064, 0.074]),
                    (0.248, [0.02, 0.02, 0.024]),
                ],
                colour,
            );
            let peak = [
                (-0.07, 0.07, 0.166),
                (-0.13, 0.066, 0.163),
                (-0.165, 0.035, 0.155),
            ]
            .map(|(z, wide_m, up_m)| Ring {
                at: Vec3::new(0.0, up_m, z),
                turn: Quat::from_rotation_x(-std::f32::consts::FRAC_PI_2),
                half: [wide_m, 0.006, 0.006],
            });
            mesh.even_skin(&peak, 6, shade(colour, 0.85));
        }
        Headgear::Kufi(colour) => {
            let table = [
                (0.16, [0.08, 0.089, 0.104]),
                (0.178, [0.081, 0.09, 0.105]),
                (0.24, [0.072, 0.078, 0.09]),
                (0.25, [0.05, 0.055, 0.065]),
            ];
            mesh.loft(&rings(&table, 0.0), 10, Surface::Plain, |ring, _| {
                (
                    1.0,
                    if ring == 1 {
                        shade(colour, 0.72)
                    } else {
                        colour
                    },
                )
            });
        }
        Headgear::Scarf(colour) => {
            let table = [
                (0.09, [0.083, 0.06, 0.112]),
                (0.125, [0.088, 0.085, 0.12]),
                (0.165, [0.089, 0.096, 0.125]),
                (0.2, [0.083, 0.088, 0.118]),
                (0.235, [0.058, 0.06, 0.085]),
                (0.252, [0.02, 0.02, 0.03]),
            ];
            mesh.loft(&rings(&table, 0.0), 10, Surface::Plain, |ring, angle| {
                let bare = match ring {
                    0 => ops::sin(angle) > -0.5,
                    1 => ops::sin(angle) > 0.1,
                    _ => false,
                };
                let fold = 0.025 * ops::sin(angle * 3.0 + ring as f32 * 2.2);
                (
                    if bare { 0.75 } else { 1.0 + fold },
                    shade(colour, 1.0 + 3.0 * fold),
                )
            });
            // The knot.
            mesh.egg(
                Vec3::new(0.012, 0.165, 0.135),
                Vec3::new(0.042, 0.03, 0.03),
                shade(colour, 0.9),
            );
        }
        Headgear::Veil(colour) => {
            let table = [
                (-0.03, [0.095, 0.05, 0.115]),
                (0.03, [0.087, 0.07, 0.117]),
                (0.09, [0.089, 0.075, 0.12]),
                (0.155, [0.09, 0.09, 0.124]),
                (0.185, [0.089, 0.098, 0.122]),
                (0.215, [0.075, 0.083, 0.103]),
                (0.248, [0.024, 0.024, 0.034]),
            ];
            mesh.loft(&rings(&table, 0.0), 10, Surface::Plain, |ring, angle| {
                let bare = match ring {
                    1 => ahead(angle, 0.95),
                    2 | 3 => ahead(angle, 1.2),
                    _ => false,
                };
                (
                    if bare { 0.7 } else { 1.0 },
                    shade(
                        colour,
                        0.94 + 0.1 * ops::sin(angle * 3.0 + ring as f32 * 1.7),
                    ),
                )
            });
        }
        Headgear::Turban(colour) => {
            let table = [
                (0.138, [0.092, 0.1, 0.114]),
                (0.165, [0.112, 0.118, 0.13]),
                (0.2, [0.116, 0.12, 0.134]),
                (0.236, [0.1, 0.1, 0.112]),
                (0.258, [0.06, 0.06, 0.066]),
                (0.264, [0.02, 0.02, 0.02]),
            ];
            mesh.loft(&rings(&table, 0.0), 10, Surface::Plain, |ring, angle| {
                let wound = ops::sin(angle * 2.0 + ring as f32 * 2.0);
                (1.0 + 0.04 * wound, shade(colour, 0.92 + 0.14 * wound))
            });
        }
        Headgear::Hat(colour) => {
            let table = [
                (0.172, [0.085, 0.093, 0.105]),
                (0.168, [0.24, 0.24, 0.24]),
                (0.18, [0.23, 0.23, 0.23]),
                (0.235, [0.09, 0.095, 0.1]),
                (0.29, [0.03, 0.03, 0.03]),
            ];
            mesh.loft(&rings(&table, 0.0), 10, Surface::Plain, |ring, angle| {
                (
                    1.0,
                    shade(
                        colour,
                        if ring < 2 {
                            0.6
                        } else {
                            0.95 + 0.06 * ops::sin(angle * 8.0)
                        },
                    ),
                )
            });
        }
    }
}
