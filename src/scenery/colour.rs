//! Colours: what the ground and the materials look like in white light, and how a colour is set apart from another.

use bevy::math::ops;

use super::form::Colour;
use crate::scenario::schema::Ground;

/// A colour as it is written on a screen (`0xRRGGBB`), linear.
pub(crate) fn hex(screen: u32) -> Colour {
    [16, 8, 0].map(|shift| linear(((screen >> shift) & 0xff) as f32 / 255.0))
}

/// From a screen value 0..1 to light (sRGB, IEC 61966-2-1).
pub fn linear(screen: f32) -> f32 {
    if screen <= 0.040_45 {
        screen / 12.92
    } else {
        ops::powf((screen + 0.055) / 1.055, 2.4)
    }
}

/// From light to a screen value 0..1 (sRGB, IEC 61966-2-1).
pub fn screen(linear: f32) -> f32 {
    if linear <= 0.003_130_8 {
        linear.max(0.0) * 12.92
    } else {
        // To the power of 1 / 2.4 = 1 / 3 + 1 / 12, for every pixel of a picture: four times as fast as a general power.
        let third = ops::cbrt(linear);
        (1.055 * third * third.sqrt().sqrt() - 0.055).min(1.0)
    }
}

/// How bright a colour is (Rec. ITU-R BT.709).
pub(crate) fn luminance(colour: Colour) -> f32 {
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
}

/// Between two colours; `share` 0 is the first.
pub(crate) fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    [0, 1, 2].map(|i| a[i] + (b[i] - a[i]) * share)
}

/// A colour made brighter or darker.
pub(crate) fn shade(colour: Colour, by: f32) -> Colour {
    colour.map(|part| (part * by).clamp(0.0, 1.0))
}

/// Brightest that anything is drawn: clean paint.
const BRIGHTEST: f32 = 0.85;

/// The hue of one colour at the contrast `contrast` with what lies behind: the share of its brightness by which the
/// darker of the two is darker. `lighter` says which way; where the light side has no room left, the dark side is
/// taken.
pub(crate) fn against(behind: Colour, hue: Colour, contrast: f32, lighter: bool) -> Colour {
    let ground = luminance(behind).max(0.005);
    let left = (1.0 - contrast).clamp(0.06, 1.0);
    let up = ground / left;
    let wanted = if lighter && up <= BRIGHTEST {
        up
    } else {
        ground * left
    };
    let own = luminance(hue).max(1e-3);
    let bright = hue.map(|part| part * wanted / own);
    // A pure hue has no room to be bright: what does not fit is made up with white.
    let over = bright.iter().copied().fold(0.0, f32::max);
    if over <= 0.95 {
        return bright;
    }
    let grey = [wanted; 3];
    let fits = ((0.95 - wanted) / (over - wanted).max(1e-3)).clamp(0.0, 1.0);
    mix(grey, bright, fits)
}

/// The colour of a kind of ground.
pub(crate) fn ground(ground: Ground) -> Colour {
    hex(match ground {
        Ground::Paved => 0x6f_7072,
        Ground::Laterite => 0xab_6440,
        Ground::Gravel => 0xb0_a794,
        Ground::Earth => 0x9b_8062,
        Ground::Sand => 0xd2_bd93,
        Ground::Rock => 0x8d_887e,
        Ground::Grass => 0x83_8653,
        Ground::Field => 0x86_6d48,
        Ground::Mud => 0x66_5340,
    })
}

/// How much a kind of ground varies in brightness from place to place.
pub(crate) fn unevenness(ground: Ground) -> f32 {
    match ground {
        Ground::Paved => 0.06,
        Ground::Laterite | Ground::Sand | Ground::Gravel => 0.10,
        Ground::Earth | Ground::Mud => 0.14,
        Ground::Field => 0.18,
        Ground::Rock | Ground::Grass => 0.24,
    }
}
