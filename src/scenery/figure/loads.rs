//! What local people carry.

use bevy::math::{Affine3A, Quat, Vec3, ops};

use super::body::Drawing;
use super::build::HEAD_M;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, shade};
use crate::scenery::loft::Ring;
use crate::scenery::surface::Surface;

/// What a local person carries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Load {
    None,
    /// As tall as the shoulder.
    Staff,
    /// To lean on.
    Stick,
    /// On the head: a basket of fruit, a basin, a bundle, a can of water.
    OnHead(OnHead),
    /// A child in a cloth on the back.
    Child(Colour),
    /// For school, on the back.
    SchoolBag(Colour),
    /// In sacks on the donkey that follows.
    OnDonkey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OnHead {
    Basket,
    Basin,
    Bundle,
    Can,
}

impl Drawing<'_> {
    pub(super) fn load(&mut self, load: Load) {
        match load {
            Load::None | Load::OnDonkey => {}
            Load::Staff => self.staff(1.45),
            Load::Stick => self.staff(0.92),
            Load::OnHead(what) => {
                let mut part = Mesh::default();
                on_head(&mut part, what);
                let top = self.crown();
                self.mesh.append_moved(
                    &part,
                    &Affine3A::from_rotation_translation(self.bones.head, top),
                );
            }
            Load::Child(cloth) => self.child(cloth),
            Load::SchoolBag(colour) => {
                let mut part = Mesh::default();
                let back_m = self.build.trunk_m(0.7)[2] + 0.012;
                let rings = [(-0.4, 0.115), (-0.38, 0.135), (-0.16, 0.13), (-0.1, 0.09)].map(
                    |(up_m, wide_m)| {
                        Ring::level(Vec3::new(0.0, up_m, back_m + 0.05), [wide_m, 0.06, 0.07])
                    },
                );
                part.even_skin(&rings, 8, colour);
                for x in [-0.1, 0.1] {
                    part.rod(
                        Vec3::new(x, -0.1, back_m),
                        Vec3::new(x, 0.0, 0.0),
                        [0.014; 2],
                        4,
                        shade(colour, 0.7),
                    );
                    part.rod(
                        Vec3::new(x, 0.0, 0.0),
                        Vec3::new(x, -0.2, -0.12),
                        [0.014; 2],
                        4,
                        shade(colour, 0.7),
                    );
                }
                self.mesh.append_moved(
                    &part,
                    &Affine3A::from_rotation_translation(self.bones.chest(), self.bones.neck),
                );
            }
        }
    }

    /// Where a load rests on the head: a little below its top, so that no light shows between them.
    fn crown(&self) -> Vec3 {
        let seat = self.bones.neck + self.bones.chest() * Vec3::new(0.0, 0.03, -0.012);
        seat + self.bones.head * Vec3::new(0.0, 0.04 + (HEAD_M - 0.025) * self.build.head, 0.0)
    }

    /// A staff in the right hand, its foot on the ground.
    fn staff(&mut self, long_m: f32) {
        let hand = self.bones.arms[1].points[2] + self.bones.chest() * Vec3::new(0.0, -0.03, -0.05);
        let foot = Vec3::new(hand.x + 0.02, 0.0, hand.z - 0.06);
        let way = (hand - foot).normalize_or(Vec3::Y);
        self.mesh
            .rod(foot, foot + way * long_m, [0.013, 0.016], 6, hex(0x7a_5c3c));
    }

    /// A small child, its head above the cloth that holds it.
    fn child(&mut self, cloth: Colour) {
        let mut part = Mesh::default();
        let back_m = self.build.trunk_m(0.5)[2];
        let rings = [
            (-0.44, 0.12),
            (-0.36, 0.15),
            (-0.22, 0.145),
            (-0.1, 0.11),
            (-0.06, 0.06),
        ]
        .map(|(up_m, wide_m)| {
            Ring::level(Vec3::new(0.0, up_m, back_m + 0.03), [wide_m, 0.1, 0.13])
        });
        part.loft(&rings, 8, Surface::Plain, |ring, angle| {
            let fold = 0.03 * ops::sin(angle * 4.0 + ring as f32 * 2.0);
            (1.0 + fold, shade(cloth, 1.0 + 2.5 * fold))
        });
        part.egg(
            Vec3::new(0.03, 0.0, back_m + 0.04),
            Vec3::new(0.062, 0.076, 0.07),
            self.dress.skin,
        );
        part.egg(
            Vec3::new(0.035, 0.02, back_m + 0.06),
            Vec3::new(0.063, 0.064, 0.06),
            hex(0x1b_1714),
        );
        // The cloth goes round the body.
        let band: Vec<Ring> = [0.44, 0.5, 0.6, 0.66]
            .into_iter()
            .map(|along| {
                let (at, turn) = self.bones.spine(along);
                Ring {
                    at,
                    turn,
                    half: self.build.trunk_m(along).map(|metres| metres + 0.034),
                }
            })
            .collect();
        self.mesh.even_skin(&band, 8, shade(cloth, 0.92));
        self.mesh.append_moved(
            &part,
            &Affine3A::from_rotation_translation(self.bones.chest(), self.bones.neck),
        );
    }
}

fn on_head(mesh: &mut Mesh, what: OnHead) {
    // A ring of cloth below every load.
    let pad = [(0.0, 0.05), (0.01, 0.085), (0.025, 0.05)]
        .map(|(up_m, radius_m)| Ring::level(Vec3::Y * up_m, [radius_m; 3]));
    mesh.even_skin(&pad, 6, hex(0x8a_3f38));
    let turned = |mesh: &mut Mesh, table: &[(f32, f32)], colour: Colour| {
        let rings: Vec<Ring> = table
            .iter()
            .map(|(up_m, radius_m)| Ring::level(Vec3::Y * *up_m, [*radius_m; 3]))
            .collect();
        mesh.loft(&rings, 10, Surface::Plain, |ring, _| {
            (1.0, shade(colour, 0.88 + 0.06 * (ring % 3) as f32))
        });
    };
    match what {
        OnHead::Basket => {
            turned(
                mesh,
                &[
                    (0.02, 0.13),
                    (0.08, 0.19),
                    (0.15, 0.23),
                    (0.165, 0.235),
                    (0.14, 0.2),
                ],
                hex(0xb4_8c55),
            );
            for (x, z, hue) in [
                (-0.09, 0.0, 0xc0_5a2e),
                (0.08, 0.06, 0xc9_8a2e),
                (0.03, -0.1, 0xb5_4a2a),
            ] {
                mesh.egg(Vec3::new(x, 0.17, z), Vec3::splat(0.065), hex(hue));
            }
        }
        OnHead::Basin => {
            turned(
                mesh,
                &[
                    (0.02, 0.15),
                    (0.05, 0.19),
                    (0.14, 0.25),
                    (0.15, 0.265),
                    (0.145, 0.24),
                    (0.12, 0.2),
                ],
                hex(0x9f_b4bc),
            );
        }
        OnHead::Bundle => {
            let rings = [
                (0.02, 0.1),
                (0.07, 0.2),
                (0.15, 0.22),
                (0.22, 0.16),
                (0.26, 0.07),
            ]
            .map(|(up_m, radius_m)| {
                Ring::level(Vec3::Y * up_m, [radius_m * 1.15, radius_m, radius_m])
            });
            mesh.loft(&rings, 8, Surface::Plain, |ring, angle| {
                let fold = 0.05 * ops::sin(angle * 4.0 + ring as f32);
                (1.0 + fold, shade(hex(0x9a_4a52), 1.0 + 2.0 * fold))
            });
            mesh.egg(Vec3::Y * 0.28, Vec3::new(0.06, 0.04, 0.04), hex(0x86_3f46));
        }
        OnHead::Can => {
            let yellow = hex(0xd0_a92c);
            let rings = [
                (0.02, 0.1),
                (0.05, 0.115),
                (0.27, 0.115),
                (0.31, 0.08),
                (0.315, 0.05),
            ]
            .map(|(up_m, wide_m)| Ring {
                at: Vec3::Y * up_m,
                turn: Quat::IDENTITY,
                half: [wide_m * 1.25, wide_m, wide_m],
            });
            mesh.even_skin(&rings, 8, yellow);
            mesh.rod(
                Vec3::new(0.07, 0.3, 0.0),
                Vec3::new(0.07, 0.345, 0.0),
                [0.026; 2],
                6,
                shade(yellow, 0.6),
            );
        }
    }
}
