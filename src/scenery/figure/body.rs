//! A body in its clothes: limbs, hands, feet, and cloth that hangs over trunk and legs.

use std::f32::consts::{FRAC_PI_2, TAU};

use bevy::math::{Quat, Vec3, ops};

use super::bones::Bones;
use super::build::Build;
use super::{Drape, Dress, Shoes};
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, mix, shade};
use crate::scenery::loft::Ring;
use crate::scenery::surface::Surface;

/// Places along the spine at which cloth has a ring, from the neck down.
const TRUNK: [f32; 6] = [1.03, 0.96, 0.88, 0.64, 0.34, 0.04];

/// Places along an arm at which its skin has a ring.
const ARM: [f32; 7] = [-0.1, -0.03, 0.2, 0.6, 0.93, 1.1, 1.97];

/// Places along a leg at which its skin has a ring.
const LEG: [f32; 7] = [-0.06, 0.3, 0.7, 0.94, 1.1, 1.4, 1.97];

/// Height of the ankle of a foot that stands, metres.
const STANDS_BELOW_M: f32 = 0.085;

/// The colour of what lies under a sole.
const UNDERFOOT: Colour = [0.07, 0.06, 0.048];

/// Places at which cloth lies in dark creases, and how dark they are: where a leg leaves the seat, behind the knee and over the
/// shoe.
const LEG_CREASES: [(f32, f32); 3] = [(0.0, 0.24), (1.02, 0.2), (1.9, 0.18)];

/// The same of a sleeve: under the shoulder and in the elbow.
const ARM_CREASES: [(f32, f32); 2] = [(0.1, 0.2), (1.0, 0.2)];

/// The light that is left in the creases at a place.
fn creased(along: f32, creases: &[(f32, f32)]) -> f32 {
    let dark = creases.iter().map(|(at, dark)| {
        let off = (along - at) / 0.22;
        dark * (1.0 - off * off).max(0.0)
    });
    1.0 - dark.fold(0.0, f32::max)
}

/// A body being drawn.
pub(super) struct Drawing<'a> {
    pub(super) mesh: Mesh,
    pub(super) build: &'a Build,
    pub(super) bones: &'a Bones,
    pub(super) dress: &'a Dress,
    /// Where the right hand shows its palm: its bend at the wrist, radians.
    pub(super) palm: Option<f32>,
}

impl Drawing<'_> {
    /// Everything but the head.
    pub(super) fn body(&mut self) {
        for side in 0..2 {
            self.leg(side);
            self.arm(side);
        }
        let dress = self.dress;
        for drape in &dress.drapes {
            self.drape(drape);
        }
    }

    /// Places of a limb that are drawn: from one on, with both sides of the end of the cloth.
    fn places(all: &[f32], from: f32, cloth_to: f32) -> Vec<(f32, bool)> {
        let mut places: Vec<(f32, bool)> = Vec::with_capacity(all.len() + 2);
        let ends = |at: f32| (at - cloth_to).abs() < 0.12;
        places.extend(
            all.iter()
                .filter(|at| **at >= from && !ends(**at))
                .map(|at| (*at, *at < cloth_to)),
        );
        if cloth_to > from && cloth_to < 1.97 {
            let after = places.iter().position(|(at, _)| *at > cloth_to);
            let after = after.unwrap_or(places.len());
            places.splice(after..after, [(cloth_to, true), (cloth_to + 0.004, false)]);
        } else if cloth_to >= 1.97 {
            places.push((1.97, true));
        }
        places
    }

    fn leg(&mut self, side: usize) {
        let (bones, build, dress) = (self.bones, self.build, self.dress);
        let leg = &bones.legs[side];
        let hidden = dress
            .drapes
            .iter()
            .map(|drape| drape.to)
            .fold(0.0, f32::max);
        let from = if hidden > 0.7 { hidden - 0.4 } else { -1.0 };
        let cloth = &dress.trousers;
        let places = Self::places(&LEG, from, cloth.to);
        let boot = if matches!(dress.shoes, Shoes::Boots(_)) {
            1.5
        } else {
            9.0
        };
        let rings: Vec<Ring> = places
            .iter()
            .map(|&(along, clad)| {
                let (at, turn) = leg.at(along);
                let own_m = build.leg_radius_m(along);
                let radius_m = own_m
                    + if clad {
                        cloth.ease_m * (0.3 + 0.7 * along.clamp(0.0, 1.0))
                            + cloth.flare_m * (along / cloth.to)
                    } else if along > boot {
                        0.012
                    } else {
                        0.0
                    };
                // The calf is behind the shin.
                let calf_m = if clad {
                    0.0
                } else {
                    0.012 * (1.0 - (along - 1.3).abs() * 2.0).max(0.0)
                };
                Ring {
                    at,
                    turn,
                    half: [radius_m, radius_m, radius_m + calf_m],
                }
            })
            .collect();
        self.mesh.loft(&rings, 6, Surface::Plain, |ring, angle| {
            let (along, clad) = places[ring];
            if clad {
                let fold = 0.04 * ops::sin(angle * 3.0 + along * 7.0 + side as f32 + 0.9);
                let light = (1.0 + 4.5 * fold) * creased(along, &LEG_CREASES);
                (1.0 + fold, shade(cloth.cloth.at(ring, angle), light))
            } else if along > boot {
                (1.0, dress.shoes.colour(dress.skin))
            } else {
                (1.0, dress.skin)
            }
        });
        self.foot(side);
    }

    fn foot(&mut self, side: usize) {
        let (bones, dress) = (self.bones, self.dress);
        let ankle = bones.legs[side].points[2];
        let turn = bones.feet[side];
        let grown = if matches!(dress.shoes, Shoes::Boots(_)) {
            1.16
        } else {
            1.0
        } * self.build.limb.min(1.0);
        // Back to front: how far ahead, half width, sole and instep below and above the line of the foot.
        let rings: Vec<Ring> = [
            (-0.062, 0.024, 0.028, 0.022),
            (-0.03, 0.034, 0.034, 0.062),
            (0.03, 0.037, 0.034, 0.054),
            (0.1, 0.045, 0.034, 0.012),
            (0.155, 0.042, 0.034, -0.004),
            (0.185, 0.024, 0.03, -0.012),
        ]
        .into_iter()
        .map(|(ahead_m, wide_m, down_m, up_m)| Ring {
            at: ankle + turn * Vec3::new(0.0, -0.036, -ahead_m * grown),
            turn: turn * Quat::from_rotation_x(-FRAC_PI_2),
            half: [wide_m * grown, down_m, up_m * grown],
        })
        .collect();
        let upper = dress.shoes.colour(dress.skin);
        let sole = dress.shoes.sole(dress.skin);
        self.mesh.loft(&rings, 6, Surface::Plain, |_, angle| {
            (1.0, if ops::sin(angle) > 0.2 { sole } else { upper })
        });
        if ankle.y < STANDS_BELOW_M {
            self.contact(ankle, turn, grown);
        }
    }

    /// The dark line where a foot meets the ground.
    fn contact(&mut self, ankle: Vec3, turn: Quat, grown: f32) {
        let ahead = (turn * Vec3::NEG_Z * Vec3::new(1.0, 0.0, 1.0)).normalize_or(Vec3::NEG_Z);
        let right = Vec3::new(-ahead.z, 0.0, ahead.x);
        let middle = Vec3::new(ankle.x, 0.004, ankle.z) + ahead * 0.06;
        let at = |side: usize| {
            let angle = side as f32 / 8.0 * TAU;
            middle
                + ahead * (ops::cos(angle) * 0.142 * grown)
                + right * (ops::sin(angle) * 0.054 * grown)
        };
        for side in 0..8 {
            self.mesh
                .triangle([middle, at(side + 1), at(side)], UNDERFOOT);
        }
    }

    fn arm(&mut self, side: usize) {
        let (bones, build, dress) = (self.bones, self.build, self.dress);
        let arm = &bones.arms[side];
        let sleeve = &dress.sleeves;
        let places = Self::places(&ARM, -1.0, sleeve.to);
        let rings: Vec<Ring> = places
            .iter()
            .map(|&(along, clad)| {
                let (at, turn) = arm.at(along);
                let ease_m = if clad {
                    let share = (along / sleeve.to).max(0.0);
                    sleeve.ease_m + sleeve.flare_m * share * share
                } else {
                    0.0
                };
                // The shoulder is round; a wide sleeve hangs below the arm.
                let round = if along < -0.05 {
                    0.5
                } else if along < 0.0 {
                    0.84
                } else {
                    1.0
                };
                let sag = Vec3::NEG_Y * if clad { ease_m * 0.55 } else { 0.0 };
                Ring::round(
                    at + sag,
                    turn,
                    (build.arm_radius_m(along.max(0.0)) + ease_m) * round,
                )
            })
            .collect();
        self.mesh.loft(&rings, 6, Surface::Plain, |ring, angle| {
            let (along, clad) = places[ring];
            if clad {
                let fold = 0.04 * ops::sin(angle * 2.0 + along * 9.0);
                let light = (1.0 + 4.0 * fold) * creased(along, &ARM_CREASES);
                (1.0 + fold, shade(sleeve.cloth.at(ring, angle), light))
            } else {
                (1.0, dress.skin)
            }
        });
        self.hand(side);
    }

    fn hand(&mut self, side: usize) {
        let (wrist, mut turn) = self.bones.arms[side].at(2.0);
        if let (Some(bend), 1) = (self.palm, side) {
            turn = turn * Quat::from_rotation_y(FRAC_PI_2) * Quat::from_rotation_z(bend);
        }
        let size = self.build.limb.clamp(0.8, 1.05);
        let palm: Vec<Ring> = [
            (0.02, 0.018, 0.022),
            (-0.06, 0.016, 0.039),
            (-0.13, 0.012, 0.033),
            (-0.175, 0.007, 0.018),
        ]
        .into_iter()
        .map(|(up_m, thick_m, broad_m)| Ring {
            at: wrist + turn * Vec3::new(0.0, up_m * size, 0.0),
            turn,
            half: [thick_m * size, broad_m * size, broad_m * size],
        })
        .collect();
        let skin = self.dress.gloves.unwrap_or(self.dress.skin);
        // The palm is lighter than the back of the hand.
        self.mesh.even_skin(&palm, 5, shade(skin, 1.06));
        let thumb: Vec<Ring> = [(-0.02, 0.024, 0.014), (-0.095, 0.054, 0.008)]
            .into_iter()
            .map(|(up_m, out_m, radius_m)| {
                Ring::round(
                    wrist + turn * (Vec3::new(0.0, up_m, out_m) * size),
                    turn,
                    radius_m * size,
                )
            })
            .collect();
        self.mesh.even_skin(&thumb, 3, skin);
    }

    /// Cloth that hangs from a place of the trunk to a place of the legs.
    fn drape(&mut self, drape: &Drape) {
        let (bones, build) = (self.bones, self.build);
        let mut rings: Vec<(f32, Ring)> = Vec::with_capacity(14);
        for along in TRUNK.into_iter().filter(|along| *along <= drape.from) {
            let (at, turn) = bones.spine(along);
            // Cloth lies on the shoulders and hangs free below them.
            let free = ((0.95 - along) / 0.35).clamp(0.12, 1.0);
            let own = build.trunk_m(along);
            let half = own.map(|metres| {
                metres + drape.ease_m * free + drape.wide_m * free * (1.0 - along).max(0.0)
            });
            rings.push((0.0, Ring { at, turn, half }));
        }
        let steps = ((drape.to / 0.36).ceil() as usize).clamp(1, 4);
        for step in 1..=steps {
            let share = step as f32 / steps as f32;
            let along = drape.to * share;
            let (at, turn, apart) = bones.lap(along);
            let own_m = build.leg_radius_m(along);
            let seat_m = build.seat_m[2] * (1.0 - along * 1.6).max(0.0) * 0.5;
            let loose_m = drape.ease_m + drape.wide_m + drape.flare_m * share;
            rings.push((
                share,
                Ring {
                    at,
                    turn,
                    half: [
                        apart[0] + own_m * 1.09 + loose_m,
                        apart[1] + own_m * 1.05 + loose_m,
                        apart[1] + own_m + loose_m + seat_m,
                    ],
                },
            ));
        }
        let hem = rings.len() - 1;
        let shares: Vec<f32> = rings.iter().map(|(share, _)| *share).collect();
        let rings: Vec<Ring> = rings.into_iter().map(|(_, ring)| ring).collect();
        let sides = if drape.to > 0.6 { 10 } else { 8 };
        let waves = if drape.to > 0.6 { 4.0 } else { 3.0 };
        self.mesh
            .loft(&rings, sides, Surface::Plain, |ring, angle| {
                let deep = drape.folds * (0.25 + 0.75 * shares[ring]);
                let wave = ops::sin(angle * waves + drape.folds * 40.0 + 0.5 * ring as f32);
                let own = if ring == hem {
                    drape.cloth.hem.unwrap_or(drape.cloth.at(ring, angle))
                } else {
                    drape.cloth.at(ring, angle)
                };
                (1.0 + deep * wave, shade(own, 1.0 + 4.2 * deep * wave))
            });
    }
}

/// What a piece of clothing is made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cloth {
    pub(super) colour: Colour,
    /// Colour of the hem, where it has another one.
    pub(super) hem: Option<Colour>,
    /// Colour of what is printed on it.
    pub(super) print: Option<Colour>,
}

impl Cloth {
    pub(super) fn plain(colour: Colour) -> Self {
        Self {
            colour,
            hem: None,
            print: None,
        }
    }

    /// The colour at a corner.
    fn at(&self, ring: usize, angle: f32) -> Colour {
        let Some(print) = self.print else {
            return self.colour;
        };
        let spot =
            ops::sin(ring as f32 * 12.9 + angle * 7.3) * ops::sin(angle * 3.1 + ring as f32 * 4.7);
        mix(self.colour, print, if spot > 0.12 { 0.7 } else { 0.0 })
    }
}
