//! Appearance of the ground at a point: the colour of its surface with natural variation. Shared by land, grass and
//! signs, so that a sign stands out from its ground by its own contrast only.

use super::colour::{self, Colour, mix, shade};
use super::noise::{rough, value};
use crate::scenario::schema::Ground;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// Amplitude of the wander of a surface's edge, metres.
const WANDER_M: f32 = 0.22;

/// Interval of furrows in a field, metres.
const FURROW_M: f32 = 3.2;

/// The surface drawn at a point: the terrain's, with irregular edges.
pub(crate) fn kind_at(terrain: &Terrain, at: Point) -> Ground {
    let wander = Point(
        at.0 + WANDER_M * value(at.0 * 0.9, at.1 * 0.9, 11),
        at.1 + WANDER_M * value(at.0 * 0.9, at.1 * 0.9, 12),
    );
    terrain.ground_at(wander)
}

/// Colour of the ground at a point, in white light.
pub(crate) fn colour_at(terrain: &Terrain, at: Point) -> Colour {
    surface(kind_at(terrain, at), at)
}

/// Colour of a type of ground at a point.
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
            // Mixes dry and green patches.
            let dry = (0.5 + 0.9 * rough(at, 70.0, 23)).clamp(0.0, 1.0);
            own = mix(
                own,
                shade(colour::hex(0x6d_7547), 1.0 + uneven * fine),
                0.65 * (1.0 - dry),
            );
            own = mix(
                own,
                shade(colour::hex(0xb1_a06c), 1.0 + uneven * fine),
                0.45 * dry,
            );
            // Grazed to the soil here, lush there.
            let worn = rough(at, 19.0, 30) + 0.35 * fine;
            own = mix(
                own,
                colour::hex(0x93_7e58),
                (0.9 * worn - 0.12).clamp(0.0, 0.42),
            );
            own = mix(
                own,
                colour::hex(0x56_6634),
                (-0.8 * worn - 0.1).clamp(0.0, 0.4),
            );
        }
        Ground::Field => {
            let wave = value(
                at.0 / FURROW_M + 0.3 * value(at.1 * 0.05, 0.0, 24),
                at.1 * 0.02,
                25,
            );
            own = shade(own, 1.0 + 0.16 * wave);
            own = mix(own, colour::hex(0x7c_7d4c), 0.22 + 0.2 * broad);
            // Stubble and weeds here, bare and damper soil there.
            let grown = rough(at, 15.0, 27);
            own = mix(own, colour::hex(0x9c_8e5c), (0.4 * grown).max(0.0));
            own = mix(own, colour::hex(0x5c_4834), (-0.36 * grown).max(0.0));
        }
        Ground::Rock => own = mix(own, colour::hex(0x6f_6a58), 0.3 + 0.3 * fine),
        Ground::Laterite => {
            own = mix(own, colour::hex(0xb3_9a76), (0.14 + 0.16 * fine).max(0.0));
        }
        Ground::Earth => {
            own = mix(own, colour::hex(0xb3_9a76), (0.14 + 0.16 * fine).max(0.0));
            // A thin, dry growth here, and damper, darker soil in the hollows.
            let grown = rough(at, 31.0, 29) + 0.4 * fine;
            own = mix(own, colour::hex(0x8e_8850), (0.75 * grown).clamp(0.0, 0.5));
            own = mix(own, colour::hex(0x70_5840), (-0.6 * grown).clamp(0.0, 0.38));
        }
        Ground::Paved => {
            // Dust that the wind has laid on it, and where wheels have brought earth.
            let drift = (0.2 + 0.75 * rough(at, 17.0, 26) + 0.3 * fine).clamp(0.0, 0.55);
            own = mix(own, colour::hex(0x9c_8c72), drift);
        }
        Ground::Sand => {
            // Coarser and redder where the wind has taken the fine sand, with a thin growth in the hollows.
            let blown = rough(at, 24.0, 28);
            own = mix(own, colour::hex(0xb4_9468), (0.5 * blown).max(0.0));
            own = mix(own, colour::hex(0xb0_a878), (-0.4 * blown).max(0.0));
        }
        Ground::Mud => {
            // A pale crust where it has dried.
            let crust = rough(at, 14.0, 33) + 0.3 * fine;
            own = mix(own, colour::hex(0x8c_7c66), (0.6 * crust).clamp(0.0, 0.35));
            own = mix(own, colour::hex(0x4c_4034), (-0.6 * crust).clamp(0.0, 0.35));
        }
        Ground::Gravel => {
            let dusty = rough(at, 12.0, 34);
            own = mix(own, colour::hex(0x9a_8a70), (0.5 * dusty).clamp(0.0, 0.3));
        }
    }
    own
}
