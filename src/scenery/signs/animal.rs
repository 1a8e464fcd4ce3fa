//! An animal that lies dead on its side: a goat, a donkey or a dog. Whole; an old one has sunk in and lost its colour.

use bevy::math::{Affine3A, Vec3};

use super::Drawing;
use crate::scenario::schema::Lie;
use crate::scenery::Mesh;
use crate::scenery::colour::{Colour, hex, mix, shade};
use crate::scenery::shapes::ring;
use crate::scenery::surface::Surface;

/// Build of an animal, in shares of its length and height as it lies.
struct Build {
    /// Length of the neck and of the head.
    neck: f32,
    head: f32,
    /// Thickness of the legs.
    leg: f32,
    /// Length of the ears; horns.
    ear: f32,
    horns: bool,
    /// Length of the tail.
    tail: f32,
    hues: [u32; 3],
}

const BUILDS: [Build; 3] = [
    Build {
        neck: 0.13,
        head: 0.13,
        leg: 0.08,
        ear: 0.07,
        horns: true,
        tail: 0.06,
        hues: [0xd0_c8b8, 0x6b_4a32, 0x3a_342e],
    },
    Build {
        neck: 0.17,
        head: 0.18,
        leg: 0.075,
        ear: 0.12,
        horns: false,
        tail: 0.2,
        hues: [0x8a_8078, 0x6f_6258, 0xa0_9080],
    },
    Build {
        neck: 0.1,
        head: 0.13,
        leg: 0.075,
        ear: 0.05,
        horns: false,
        tail: 0.18,
        hues: [0xb0_8a58, 0xc8_b490, 0x4a_3c30],
    },
];

pub(super) fn dead_animal(drawing: &mut Drawing) {
    let (long_m, high_m) = match drawing.sign.lies {
        Lie::Flat => (
            drawing.width_m.max(drawing.height_m),
            drawing.width_m.min(drawing.height_m) * 0.5,
        ),
        Lie::Standing | Lie::Facing { .. } => (drawing.width_m, drawing.height_m),
    };
    let build = &BUILDS[drawing.exemplar];
    let hue = drawing.one_of(&build.hues);
    let coat = drawing.set_off(drawing.faded(hue));
    let mut part = Mesh::default();
    body(drawing, &mut part, build, (long_m, high_m), coat);
    // Seen from its legs, from its back, or askew.
    let turn = [0.0, 2.9, 0.7][drawing.exemplar];
    let frame = drawing.frame() * Affine3A::from_rotation_y(turn);
    drawing.add_plain(part, &frame);
    drawing.foot(&frame, (0.0, 0.0), long_m * 0.28);
}

/// On its left side, its back to +z, its legs towards -z where one looks from, its head to the left there.
fn body(
    drawing: &mut Drawing,
    part: &mut Mesh,
    build: &Build,
    (long_m, high_m): (f32, f32),
    coat: Colour,
) {
    let belly = mix(shade(coat, 1.2), hex(0xe0_d8c8), 0.25);
    let dark = shade(coat, 0.55);
    let fur = Surface::Cloth;
    // Of the whole length the head and neck take their share, the trunk the rest.
    let rump_x = long_m * 0.44;
    let chest_x = -long_m * (0.48 - build.neck - build.head * 0.8);
    let trunk_m = rump_x - chest_x;
    let sunk = 1.0 - 0.2 * drawing.worn;
    let shape = [
        (0.0, 0.5),
        (0.03, 0.74),
        (0.14, 0.88),
        (0.34, 0.97),
        (0.52, 1.0),
        (0.68, 0.97),
        (0.82, 0.91),
        (0.94, 0.72),
        (1.0, 0.34),
    ];
    let rings: Vec<Vec<Vec3>> = shape
        .iter()
        .map(|&(share, full): &(f32, f32)| {
            let waist = if (0.3..0.75).contains(&share) {
                sunk
            } else {
                1.0
            };
            let tall = high_m * 0.5 * full * waist;
            let at = Vec3::new(chest_x + trunk_m * share, tall * 0.96, 0.02);
            ring(
                at,
                Vec3::Z * high_m * 0.52 * full,
                Vec3::Y * tall,
                16,
                |_| 1.0,
            )
        })
        .collect();
    // The side of the belly, towards the legs, is paler; an old one shows its ribs.
    let ribs = drawing.worn > 0.4;
    part.skin(&rings, |ring, side| {
        let turn = side as f32 / 16.0;
        let below = (0.36..0.62).contains(&turn);
        let rib = if ribs && (2..6).contains(&ring) && ring % 2 == 0 {
            0.8
        } else {
            1.0
        };
        fur.painted(shade(if below { belly } else { coat }, rib))
    });
    neck_and_head(part, build, (long_m, high_m), (chest_x, coat, dark));
    // Legs stretched out, the upper ones a little higher.
    let reach = high_m * 1.15;
    for (hind, x, up, out) in [
        (false, 0.12, 0.14, 1.0),
        (false, 0.2, 0.42, 0.86),
        (true, 0.86, 0.14, 1.0),
        (true, 0.92, 0.4, 0.9),
    ] {
        let hip = Vec3::new(
            chest_x + trunk_m * x,
            high_m * (0.2 + up * 0.6),
            -high_m * 0.34,
        );
        let bend = if hind { 0.1 } else { -0.08 };
        let knee = Vec3::new(
            hip.x + bend * long_m,
            high_m * (up * 0.85 + 0.05),
            hip.z - reach * 0.45 * out,
        );
        let foot = Vec3::new(
            hip.x - bend * 0.2 * long_m,
            high_m * up * 0.75 + 0.02,
            hip.z - reach * out,
        );
        let thick = high_m * build.leg;
        part.limb(
            &[
                (hip, thick * 2.4),
                (hip.lerp(knee, 0.5), thick * 1.6),
                (knee, thick * 1.05),
                (knee.lerp(foot, 0.6), thick * 0.72),
                (foot, thick * 0.85),
            ],
            8,
            |ring| fur.painted(if ring > 2 { shade(coat, 0.85) } else { coat }),
        );
        let hoof = foot + (foot - knee).normalize_or(Vec3::NEG_Z) * thick * 1.4;
        part.limb(
            &[
                (foot, thick * 0.95),
                (hoof, thick * 1.05),
                (hoof, thick * 1.05),
            ],
            8,
            |_| dark.into(),
        );
    }
    let root = Vec3::new(rump_x, high_m * 0.5, high_m * 0.3);
    let tip = root
        + Vec3::new(
            build.tail * long_m * 0.4,
            -high_m * 0.4,
            build.tail * long_m,
        );
    part.limb(
        &[
            (root, high_m * 0.07),
            (root.lerp(tip, 0.5), high_m * 0.05),
            (tip, high_m * 0.02),
        ],
        6,
        |ring| fur.painted(if ring == 2 { dark } else { coat }),
    );
}

/// The neck lies on the ground, the head at its end with muzzle, ear and horn.
fn neck_and_head(
    part: &mut Mesh,
    build: &Build,
    (long_m, high_m): (f32, f32),
    (chest_x, coat, dark): (f32, Colour, Colour),
) {
    let fur = Surface::Cloth;
    let shoulder = Vec3::new(chest_x + long_m * 0.05, high_m * 0.46, high_m * 0.12);
    let poll = Vec3::new(chest_x - build.neck * long_m, high_m * 0.24, high_m * 0.2);
    part.limb(
        &[
            (shoulder, high_m * 0.33),
            (shoulder.lerp(poll, 0.5), high_m * 0.24),
            (poll, high_m * 0.19),
        ],
        12,
        |_| fur.painted(coat),
    );
    let long = build.head * long_m;
    let way = Vec3::new(-0.8, -0.12, -0.58).normalize();
    let at = |share: f32| poll + way * long * share;
    part.limb(
        &[
            (at(-0.2), high_m * 0.1),
            (at(0.0), high_m * 0.185),
            (at(0.3), high_m * 0.19),
            (at(0.62), high_m * 0.135),
            (at(0.9), high_m * 0.1),
            (at(1.0), high_m * 0.06),
        ],
        12,
        |ring| {
            if ring > 3 {
                dark.into()
            } else {
                fur.painted(coat)
            }
        },
    );
    // The eye that is uppermost is closed: a dark line.
    let eye = at(0.32) + Vec3::new(0.0, high_m * 0.17, -high_m * 0.06);
    part.rod(
        eye - way * long * 0.06,
        eye + way * long * 0.06,
        [high_m * 0.02; 2],
        5,
        dark,
    );
    let ear = at(0.02) + Vec3::Y * high_m * 0.12;
    let tip = ear + Vec3::new(0.1, 0.35, 0.75).normalize() * build.ear * long_m;
    part.blade(
        ear,
        tip,
        build.ear * long_m * 0.5,
        fur.painted(shade(coat, 0.85)),
    );
    if build.horns {
        for (number, z) in [0.05, 0.16].into_iter().enumerate() {
            let root =
                at(0.05) + Vec3::new(0.0, high_m * (0.16 - 0.08 * number as f32), high_m * z);
            let out = Vec3::new(long_m * 0.07, high_m * 0.06, high_m * 0.12);
            let end = root + out + Vec3::new(long_m * 0.04, -high_m * 0.05, high_m * 0.1);
            part.limb(
                &[
                    (root, high_m * 0.05),
                    (root + out, high_m * 0.035),
                    (end, high_m * 0.01),
                ],
                7,
                |_| hex(0x6a_6052).into(),
            );
        }
    }
}
