//! What the ground looks like at a point: the colour of its surface, softened at the edges and varied as nature varies
//! it. Land, grass and signs all ask here, so that a sign stands out from its ground by its own contrast and no more.

use super::colour::{self, mix, shade};
use super::form::Colour;
use super::noise::{rough, value};
use crate::scenario::schema::Ground;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// How far the edge of a surface wanders, metres.
const WANDER_M: f32 = 0.22;

/// Half the width over which one surface becomes the other, metres.
const SOFT_M: f32 = 0.3;

/// Distance between two furrows of a field, metres.
const FURROW_M: f32 = 3.2;

/// Colour of the ground at a point, in white light.
pub(crate) fn colour_at(terrain: &Terrain, at: Point) -> Colour {
    let wander = Point(
        WANDER_M * value(at.0 * 0.9, at.1 * 0.9, 11),
        WANDER_M * value(at.0 * 0.9, at.1 * 0.9, 12),
    );
    let taps = [
        (0.0, 0.0),
        (SOFT_M, 0.1),
        (-0.1, SOFT_M),
        (-SOFT_M, -0.1),
        (0.1, -SOFT_M),
    ];
    let mut sum = [0.0; 3];
    let mut rest = None;
    for (number, (east_m, north_m)) in taps.into_iter().enumerate() {
        let tap = Point(at.0 + wander.0 + east_m, at.1 + wander.1 + north_m);
        let ground = terrain.ground_at(tap);
        // Most points lie well inside one surface, where all taps say the same.
        let colour = match rest {
            Some((same, colour)) if same == ground => colour,
            _ => surface(ground, at),
        };
        rest = Some((ground, colour));
        for part in 0..3 {
            sum[part] += colour[part];
        }
        if number == 0 {
            sum = sum.map(|part| part * 2.0);
        }
    }
    sum.map(|part| part / (taps.len() + 1) as f32)
}

/// Colour of a kind of ground at a point.
pub(crate) fn surface(ground: Ground, at: Point) -> Colour {
    let uneven = colour::unevenness(ground);
    let broad = rough(at, 42.0, 21);
    let fine = rough(at, 6.5, 22);
    let mut own = shade(
        colour::ground(ground),
        1.0 + uneven * (0.6 * broad + 0.7 * fine),
    );
    match ground {
        Ground::Grass => {
            // Dry and green stand side by side.
            let dry = (0.5 + 0.9 * rough(at, 70.0, 23)).clamp(0.0, 1.0);
            own = mix(
                own,
                shade(colour::hex(0x67_7a3c), 1.0 + uneven * fine),
                0.65 * (1.0 - dry),
            );
            own = mix(
                own,
                shade(colour::hex(0xae_9d63), 1.0 + uneven * fine),
                0.45 * dry,
            );
        }
        Ground::Field => {
            let wave = value(
                at.0 / FURROW_M + 0.3 * value(at.1 * 0.05, 0.0, 24),
                at.1 * 0.02,
                25,
            );
            own = shade(own, 1.0 + 0.16 * wave);
            own = mix(own, colour::hex(0x74_7a44), 0.22 + 0.2 * broad);
        }
        Ground::Rock => own = mix(own, colour::hex(0x6f_6a58), 0.3 + 0.3 * fine),
        Ground::Earth | Ground::Laterite => {
            own = mix(own, colour::hex(0xb3_9a76), (0.14 + 0.16 * fine).max(0.0));
        }
        Ground::Paved | Ground::Gravel | Ground::Sand | Ground::Mud => {}
    }
    own
}
