//! What local people wear: of the land, each in colours of their own.

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::body::Cloth;
use super::build::Shape;
use super::head::{Cut, Hair, Headgear};
use super::{Drape, Dress, Shoes, Tube};
use crate::scenario::schema::CivilianKind;
use crate::scenery::buildings::one_of;
use crate::scenery::colour::{Colour, hex, shade};

/// Skin, from brown to dark.
pub(super) const SKINS: [u32; 5] = [0x8a_5f43, 0x6f_4a34, 0x5c_3d2b, 0x4a_3124, 0x7c_543b];

/// Strong colours, of printed and dyed cloth.
const DYED: [u32; 10] = [
    0xa8_3f30, 0xc9_8f2e, 0x2f_6d5e, 0x6a_4378, 0x2c_4f8a, 0xb5_5f38, 0x55_7a34, 0x8a_2f4a,
    0x1f_5f7a, 0xc2_7a58,
];

/// Light and quiet colours, of robes and shirts.
const LIGHT: [u32; 8] = [
    0xd8_d2c2, 0xb9_c4cc, 0xc4_b592, 0x8f_a6b5, 0xcf_cabd, 0x9a_8f78, 0x7f_8f74, 0x6d_86a8,
];

/// Trousers.
const QUIET: [u32; 6] = [
    0x4a_4238, 0x35_3d4f, 0x6d_5a44, 0x5a_4a3c, 0x3f_4a3a, 0x8a_7f6a,
];

pub(super) fn skin_of(looks: &mut Pcg64Mcg) -> Colour {
    one_of(looks, &SKINS)
}

pub(super) fn hair_of(shape: Shape, old: bool, looks: &mut Pcg64Mcg) -> Hair {
    let grey = old && looks.random_bool(0.85);
    let cut = match shape {
        Shape::Man => {
            if looks.random_bool(if old { 0.5 } else { 0.15 }) {
                Cut::Bald
            } else {
                Cut::Short
            }
        }
        Shape::Woman => Cut::Tied,
        Shape::Child => Cut::Short,
    };
    Hair {
        colour: hex(if grey { 0xb5_b0a8 } else { 0x1b_1714 }),
        cut,
        beard: shape == Shape::Man && looks.random_bool(if old { 0.75 } else { 0.3 }),
    }
}

/// No sleeve, no trouser leg.
const BARE: Tube = Tube {
    cloth: Cloth {
        colour: [0.0; 3],
        hem: None,
        print: None,
    },
    to: 0.0,
    ease_m: 0.0,
    flare_m: 0.0,
};

fn tube(colour: Colour, to: f32, ease_m: f32, flare_m: f32) -> Tube {
    Tube {
        cloth: Cloth::plain(colour),
        to,
        ease_m,
        flare_m,
    }
}

/// A shirt to the hips.
pub(super) fn shirt(cloth: Cloth) -> Drape {
    Drape {
        cloth,
        from: 2.0,
        to: 0.16,
        ease_m: 0.017,
        wide_m: 0.014,
        flare_m: 0.018,
        folds: 0.02,
    }
}

/// What somebody wears.
pub(super) fn of(
    kind: CivilianKind,
    shape: Shape,
    female: bool,
    old: bool,
    looks: &mut Pcg64Mcg,
) -> Dress {
    let skin = skin_of(looks);
    let mut hair = hair_of(
        if shape == Shape::Child {
            Shape::Child
        } else {
            shape
        },
        old,
        looks,
    );
    if shape == Shape::Child && female && looks.random_bool(0.6) {
        hair.cut = Cut::Braids;
    }
    let shoes = match looks.random_range(0..4) {
        0 if shape == Shape::Child => Shoes::Bare,
        0 => Shoes::Closed(hex(0x3a_2c22)),
        _ => Shoes::Sandals(hex(0x4a_362a)),
    };
    let plain = Dress {
        skin,
        hair,
        headgear: Headgear::None,
        sleeves: BARE,
        trousers: BARE,
        drapes: Vec::new(),
        shoes,
        gloves: None,
    };
    match (shape, female) {
        (Shape::Child, true) => girl(plain, looks),
        (Shape::Child, false) => boy(plain, kind, looks),
        (_, true) => woman(plain, looks),
        (_, false) => man(plain, kind, old, looks),
    }
}

fn man(plain: Dress, kind: CivilianKind, old: bool, looks: &mut Pcg64Mcg) -> Dress {
    let light = one_of(looks, &LIGHT);
    let quiet = one_of(looks, &QUIET);
    let head = looks.random_range(0..4);
    let wound = one_of(
        looks,
        &[0xe2_dccb, 0x2c_3f6a, 0x6a_5a44, 0xb5_a27a, 0x3a_3a3c],
    );
    let headgear = match (kind, head) {
        (CivilianKind::Herder, 0 | 1) => Headgear::Hat(hex(0xb9_9a62)),
        (CivilianKind::Herder, _) | (_, 0) => Headgear::Turban(wound),
        (_, 1) => Headgear::Kufi(one_of(looks, &[0xe2_ddd0, 0x5a_2f2a, 0x2f_3a4a, 0x3f_5a3f])),
        _ => Headgear::None,
    };
    let robe = looks.random::<f32>();
    let dress = Dress { headgear, ..plain };
    if robe < if old { 0.6 } else { 0.25 } {
        // A wide robe to the shins.
        let cloth = Cloth {
            hem: Some(shade(light, 0.86)),
            ..Cloth::plain(light)
        };
        Dress {
            sleeves: tube(light, 1.3, 0.028, 0.075),
            trousers: tube(shade(light, 0.9), 1.85, 0.02, 0.01),
            drapes: vec![Drape {
                cloth,
                from: 2.0,
                to: 1.62,
                ease_m: 0.03,
                wide_m: 0.035,
                flare_m: 0.05,
                folds: 0.055,
            }],
            ..dress
        }
    } else if robe < 0.62 {
        // A long shirt over trousers.
        let trousers = if looks.random_bool(0.5) {
            shade(light, 0.92)
        } else {
            quiet
        };
        Dress {
            sleeves: tube(light, 1.9, 0.018, 0.012),
            trousers: tube(trousers, 1.88, 0.024, 0.0),
            drapes: vec![Drape {
                cloth: Cloth::plain(light),
                from: 2.0,
                to: 0.95,
                ease_m: 0.02,
                wide_m: 0.012,
                flare_m: 0.035,
                folds: 0.04,
            }],
            ..dress
        }
    } else {
        let own = if looks.random_bool(0.5) {
            one_of(looks, &DYED)
        } else {
            light
        };
        Dress {
            sleeves: tube(
                own,
                if looks.random_bool(0.6) { 0.68 } else { 1.85 },
                0.016,
                0.008,
            ),
            trousers: tube(quiet, 1.9, 0.018, 0.006),
            drapes: vec![shirt(Cloth::plain(own))],
            ..dress
        }
    }
}

fn woman(plain: Dress, looks: &mut Pcg64Mcg) -> Dress {
    let above = one_of(looks, &DYED);
    let below = one_of(looks, &DYED);
    let print = one_of(looks, &[0xe0_c25a, 0xe6_dcc4, 0x1f_2a3a, 0xd0_6a3a]);
    let head = one_of(looks, &DYED);
    match looks.random_range(0..3) {
        // A wrapped cloth, a blouse and a head scarf.
        0 => Dress {
            headgear: Headgear::Scarf(head),
            sleeves: tube(above, 0.75, 0.02, 0.02),
            drapes: vec![
                shirt(Cloth::plain(above)),
                Drape {
                    cloth: Cloth {
                        print: Some(print),
                        hem: Some(shade(below, 0.7)),
                        ..Cloth::plain(below)
                    },
                    from: 0.3,
                    to: 1.8,
                    ease_m: 0.01,
                    wide_m: 0.0,
                    flare_m: 0.014,
                    folds: 0.03,
                },
            ],
            ..plain
        },
        // A long wide dress, and a veil of its own colour.
        1 => Dress {
            headgear: Headgear::Veil(head),
            sleeves: tube(above, 1.7, 0.024, 0.04),
            drapes: vec![Drape {
                cloth: Cloth {
                    hem: Some(print),
                    ..Cloth::plain(above)
                },
                from: 2.0,
                to: 1.86,
                ease_m: 0.024,
                wide_m: 0.02,
                flare_m: 0.055,
                folds: 0.05,
            }],
            ..plain
        },
        // A printed dress to the shins.
        _ => Dress {
            headgear: Headgear::Scarf(below),
            sleeves: tube(below, 0.6, 0.022, 0.03),
            drapes: vec![Drape {
                cloth: Cloth {
                    print: Some(print),
                    ..Cloth::plain(below)
                },
                from: 2.0,
                to: 1.6,
                ease_m: 0.018,
                wide_m: 0.008,
                flare_m: 0.06,
                folds: 0.045,
            }],
            ..plain
        },
    }
}

fn girl(plain: Dress, looks: &mut Pcg64Mcg) -> Dress {
    let own = one_of(looks, &DYED);
    if looks.random_bool(0.4) {
        // For school: a white blouse and a skirt.
        let white = hex(0xdc_dad0);
        let skirt = one_of(looks, &[0x2c_3f6a, 0x7a_3038, 0x3f_5a3f]);
        return Dress {
            sleeves: tube(white, 0.6, 0.016, 0.012),
            drapes: vec![
                shirt(Cloth::plain(white)),
                Drape {
                    cloth: Cloth::plain(skirt),
                    from: 0.3,
                    to: 1.15,
                    ease_m: 0.01,
                    wide_m: 0.0,
                    flare_m: 0.07,
                    folds: 0.06,
                },
            ],
            ..plain
        };
    }
    let print = one_of(looks, &[0xe6_dcc4, 0xe0_c25a, 0xc2_4a5a]);
    let scarf = looks.random_bool(0.4);
    Dress {
        headgear: if scarf {
            Headgear::Scarf(print)
        } else {
            Headgear::None
        },
        sleeves: tube(own, 0.5, 0.016, 0.02),
        drapes: vec![Drape {
            cloth: Cloth {
                print: Some(print),
                ..Cloth::plain(own)
            },
            from: 2.0,
            to: 1.3,
            ease_m: 0.014,
            wide_m: 0.006,
            flare_m: 0.07,
            folds: 0.05,
        }],
        ..plain
    }
}

fn boy(plain: Dress, kind: CivilianKind, looks: &mut Pcg64Mcg) -> Dress {
    let own = one_of(looks, &DYED);
    let light = one_of(looks, &LIGHT);
    let headgear = if kind == CivilianKind::Herder {
        Headgear::Hat(hex(0xb9_9a62))
    } else {
        Headgear::None
    };
    let dress = Dress { headgear, ..plain };
    match looks.random_range(0..3) {
        // For school: a light shirt and shorts.
        0 => {
            let shorts = one_of(looks, &[0x2c_3f6a, 0x8a_7048, 0x3f_5a3f]);
            Dress {
                sleeves: tube(hex(0xd8_d2c2), 0.6, 0.016, 0.012),
                trousers: tube(shorts, 0.85, 0.022, 0.014),
                drapes: vec![shirt(Cloth::plain(hex(0xd8_d2c2)))],
                ..dress
            }
        }
        1 => Dress {
            sleeves: tube(light, 1.75, 0.018, 0.014),
            trousers: tube(shade(light, 0.9), 1.8, 0.02, 0.0),
            drapes: vec![Drape {
                cloth: Cloth::plain(light),
                from: 2.0,
                to: 1.1,
                ease_m: 0.02,
                wide_m: 0.01,
                flare_m: 0.035,
                folds: 0.04,
            }],
            ..dress
        },
        _ => Dress {
            sleeves: tube(own, 0.62, 0.016, 0.012),
            trousers: tube(one_of(looks, &QUIET), 0.95, 0.022, 0.014),
            drapes: vec![shirt(Cloth::plain(own))],
            ..dress
        },
    }
}

/// Clothes of these colours, above and below, without print or fold: for a person who is a sign.
pub(super) fn even([above, below]: [Colour; 2], skirt: bool) -> Dress {
    let dress = Dress {
        skin: hex(0x6b_4631),
        hair: Hair {
            colour: hex(0x1b_1714),
            cut: Cut::Short,
            beard: false,
        },
        headgear: Headgear::None,
        sleeves: tube(above, 1.8, 0.018, 0.006),
        trousers: tube(below, 1.9, 0.02, 0.0),
        drapes: vec![shirt(Cloth::plain(above))],
        shoes: Shoes::Sandals(hex(0x4a_3a2c)),
        gloves: None,
    };
    if !skirt {
        return dress;
    }
    let wrap = Drape {
        cloth: Cloth::plain(below),
        from: 0.3,
        to: 1.8,
        ease_m: 0.01,
        wide_m: 0.0,
        flare_m: 0.014,
        folds: 0.03,
    };
    Dress {
        headgear: Headgear::Scarf(below),
        trousers: BARE,
        drapes: vec![shirt(Cloth::plain(above)), wrap],
        ..dress
    }
}
