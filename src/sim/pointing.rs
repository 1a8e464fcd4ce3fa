//! Target of a line of sight: the sign in the crosshair, else where the ray meets the world.
//!
//! Most signs have no collider, and a ray just over one meets the ground far behind it. So a sign is treated as a
//! disc of its own size, with the match angle of the doctrine in force as tolerance. The sign's owner plays no part,
//! so that a mark gives nothing away.

use bevy::math::ops;

use super::action::Sightline;
use super::sight::{SHORT_OF_TARGET_M, direction};
use crate::units::Place;

/// Obstacles no higher than the knee are ignored, metres: an aim slightly low at a distant thing meets the ground or
/// the grass long before it.
const LOOKED_OVER_M: f32 = 0.5;

/// A sign visible to the eye.
#[derive(Debug, Clone, Copy)]
pub(super) struct InView {
    /// Its middle.
    pub middle: Place,
    /// Half the side of a square of its projected area, metres.
    pub half_m: f32,
}

/// A ray's hit on the world.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    /// The hit.
    pub place: Place,
    /// Its height above the ground, metres.
    pub above_ground_m: f32,
}

/// The place that a line of sight points at: the middle of the nearest sign within its own size plus `miss_deg`,
/// unless the ray hit something in front of it; else where the ray met the world. None where there is neither.
pub(super) fn pointed_at(
    aim: &Sightline,
    miss_deg: f32,
    met: Option<Met>,
    in_view: impl Iterator<Item = InView>,
) -> Option<Place> {
    let stopped_m = met
        .filter(|met| met.above_ground_m > LOOKED_OVER_M)
        .map_or(f32::INFINITY, |met| met.place.distance_m(aim.eye));
    in_view
        .filter_map(|sign| {
            let range_m = sign.middle.distance_m(aim.eye);
            let half_deg = ops::atan2(sign.half_m, range_m).to_degrees();
            let off_deg = off_deg(aim, sign.middle);
            let before_it = stopped_m < range_m - sign.half_m - SHORT_OF_TARGET_M;
            (off_deg <= half_deg + miss_deg && !before_it).then_some((off_deg, sign.middle))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, middle)| middle)
        .or(met.map(|met| met.place))
}

/// Angle between a line of sight and the direction to a place, degrees in 0..=180.
pub(super) fn off_deg(aim: &Sightline, at: Place) -> f32 {
    let look = direction(aim.bearing_deg, aim.pitch_deg);
    let to = at.world() - aim.eye.world();
    ops::atan2(look.cross(to).length(), look.dot(to)).to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Point;

    const CLOTH: InView = InView {
        middle: Place {
            east_m: 0.0,
            north_m: 56.0,
            up_m: 0.15,
        },
        half_m: 0.15,
    };

    fn aim(aside_deg: f32, pitch_deg: f32) -> Sightline {
        Sightline {
            eye: Point(0.0, 0.0).at_height(1.65),
            bearing_deg: aside_deg,
            pitch_deg,
        }
    }

    /// The ray's hit on level ground.
    fn ground(aim: &Sightline) -> Option<Met> {
        let range_m = aim.eye.up_m / ops::tan((-aim.pitch_deg).to_radians());
        (range_m > 0.0).then(|| Met {
            place: Point(0.0, 0.0)
                .towards(aim.bearing_deg, range_m)
                .at_height(0.0),
            above_ground_m: 0.0,
        })
    }

    fn at(aim: Sightline, met: Option<Met>) -> Option<Place> {
        pointed_at(&aim, 2.0, met, [CLOTH].into_iter())
    }

    #[test]
    fn a_look_over_a_thing_or_a_little_short_of_it_points_at_the_thing() {
        // Its middle lies 1.53 degrees down; the ground is met 138 m away, nowhere and 38 m away.
        for pitch_deg in [-0.685, 0.3, -2.5] {
            let aim = aim(0.0, pitch_deg);
            assert_eq!(at(aim, ground(&aim)), Some(CLOTH.middle), "{pitch_deg}");
        }
    }

    #[test]
    fn beside_it_by_more_than_its_size_and_the_angle_allowed_the_ground_is_meant() {
        // Half its size is 0.15 degrees.
        for (aside_deg, on_it) in [(2.14, true), (-2.14, true), (2.17, false)] {
            let aim = aim(aside_deg, -1.534);
            let met = ground(&aim).map(|met| met.place);
            let expected = if on_it { Some(CLOTH.middle) } else { met };
            assert_eq!(at(aim, ground(&aim)), expected, "{aside_deg}");
        }
    }

    #[test]
    fn a_trunk_before_it_is_what_is_pointed_at_and_a_wall_behind_it_is_not() {
        let aim = aim(0.5, -1.5);
        let upright = |range_m: f32| {
            Some(Met {
                place: Point(0.0, 0.0).towards(0.5, range_m).at_height(1.0),
                above_ground_m: 1.0,
            })
        };
        let trunk = upright(20.0);
        assert_eq!(at(aim, trunk), trunk.map(|met| met.place));
        assert_eq!(at(aim, upright(56.2)), Some(CLOTH.middle));
        assert_eq!(at(aim, upright(57.0)), Some(CLOTH.middle));
    }

    #[test]
    fn of_two_things_the_nearest_to_the_line_of_sight_is_pointed_at() {
        let aside = InView {
            middle: Point(1.0, 56.0).at_height(0.15),
            ..CLOTH
        };
        let aim = aim(0.6, -1.5);
        let both = pointed_at(&aim, 2.0, ground(&aim), [CLOTH, aside].into_iter());
        assert_eq!(both, Some(aside.middle));
    }

    #[test]
    fn the_sky_is_no_place() {
        let aim = aim(40.0, 20.0);
        assert_eq!(at(aim, ground(&aim)), None);
    }
}
