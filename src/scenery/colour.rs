//! Colours of ground and materials in white light, and colours at a given contrast.

use bevy::math::ops;

use crate::scenario::schema::Ground;

/// Colour: linear red, green, blue.
pub(crate) type Colour = [f32; 3];

/// A screen colour (`0xRRGGBB`) in linear light.
pub(crate) fn hex(screen: u32) -> Colour {
    [16, 8, 0].map(|shift| linear(((screen >> shift) & 0xff) as f32 / 255.0))
}

/// Screen value 0..1 to linear light (sRGB, IEC 61966-2-1).
pub fn linear(screen: f32) -> f32 {
    if screen <= 0.040_45 {
        screen / 12.92
    } else {
        ops::powf((screen + 0.055) / 1.055, 2.4)
    }
}

/// Linear light to screen value 0..1 (sRGB, IEC 61966-2-1).
pub fn screen(linear: f32) -> f32 {
    if linear <= 0.003_130_8 {
        linear.max(0.0) * 12.92
    } else {
        // To the power of 1 / 2.4 = 1 / 3 + 1 / 12: per pixel, and four times as fast as a general power.
        let third = ops::cbrt(linear);
        (1.055 * third * third.sqrt().sqrt() - 0.055).min(1.0)
    }
}

/// Exposure of [`film`].
const EXPOSURE: f32 = 1.3;

/// Linear light to what is shown of it, 0..1: with a soft shoulder, as film has.
pub fn film(light: f32) -> f32 {
    1.0 - ops::exp(-light.max(0.0) * EXPOSURE)
}

/// Luminance (Rec. ITU-R BT.709).
pub(crate) fn luminance(colour: Colour) -> f32 {
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
}

/// Linear interpolation; `share` 0 is the first.
pub(crate) fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    [0, 1, 2].map(|i| a[i] + (b[i] - a[i]) * share)
}

/// A colour scaled in brightness.
pub(crate) fn shade(colour: Colour, by: f32) -> Colour {
    colour.map(|part| (part * by).clamp(0.0, 1.0))
}

/// Largest luminance drawn: clean paint.
pub(crate) const BRIGHTEST: f32 = 0.85;

/// A hue at the contrast `contrast` with the background: the share by which the darker of the two is darker.
/// `lighter` chooses the side; without headroom on the light side, the dark side is taken.
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
    // A saturated hue cannot be bright enough: the rest is made up with white.
    let over = bright.iter().copied().fold(0.0, f32::max);
    if over <= 0.95 {
        return bright;
    }
    let grey = [wanted; 3];
    let fits = ((0.95 - wanted) / (over - wanted).max(1e-3)).clamp(0.0, 1.0);
    mix(grey, bright, fits)
}

/// Colour of a type of ground.
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

/// Variation in brightness of a type of ground.
pub(crate) fn unevenness(ground: Ground) -> f32 {
    match ground {
        Ground::Paved => 0.06,
        Ground::Laterite | Ground::Sand | Ground::Gravel => 0.10,
        Ground::Earth | Ground::Mud => 0.14,
        Ground::Field => 0.18,
        Ground::Rock | Ground::Grass => 0.24,
    }
}
