//! Perception of signs: one model for the trainee's record, the virtual trainees and the fairness check.
//!
//! - [`model`]: the numbers and the curves, with their sources.
//! - `form`: how much of its rectangle a look fills.
//! - [`target`]: a sign on the land as a visual target.
//! - [`assess`]: the model applied to one sign from one eye point. Pure.
//! - [`Perception`]: one trainee's eye over a patrol: what is resolvable, viewed, in view.
//! - [`opportunity_along`]: where along a way a sign can be resolved, for the fairness check.

mod form;
mod index;
pub mod model;
pub mod target;
mod watch;

use bevy::math::ops;

use crate::scenario::schema::Optics;
use crate::sim::conditions::Conditions;
use crate::sim::sight::Sight;
use crate::units::Place;
use crate::units::maths::hypot;
pub use model::{Edition, PerceptionModel};
pub use target::SignTarget;
pub use watch::Perception;

/// The trainee's eye and direction of look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EyeState {
    /// The eye.
    pub eye: Place,
    /// Bearing, degrees clockwise from grid north.
    pub look_bearing_deg: f32,
    /// Pitch, degrees up.
    pub look_pitch_deg: f32,
    /// The binoculars, while they are up.
    pub optics: Option<Optics>,
}

impl EyeState {
    /// Magnification in use; 1 for the naked eye.
    pub fn magnification(&self) -> f32 {
        self.optics.map_or(1.0, |optics| optics.magnification)
    }
}

/// Visibility of a sign to an eye.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resolution {
    /// Probability that an attentive look notices it, 0..=1.
    pub notice_probability: f32,
    /// Probability that an attentive look makes out what it is, 0..=1.
    pub recognise_probability: f32,
    /// Range, metres.
    pub range_m: f32,
    /// Bearing, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch, degrees up.
    pub pitch_deg: f32,
    /// Angular size of its critical dimension to the naked eye, milliradians.
    pub apparent_mrad: f32,
}

impl Resolution {
    /// True when an attentive look notices it at least one time in two.
    pub fn resolvable(&self) -> bool {
        self.notice_probability >= model::RESOLVABLE
    }
}

/// The model, pure: visibility of a sign of which a share is unobstructed (0..=1; see [`SignTarget::visible_share`]),
/// with a magnification (1 for the naked eye).
pub fn assess(
    model: &PerceptionModel,
    target: &SignTarget,
    eye: Place,
    conditions: &Conditions,
    magnification: f32,
    visible_share: f32,
) -> Resolution {
    let way = target.middle().world() - eye.world();
    let range_m = way.length();
    let dimension_m = target.dimension_m(eye) * visible_share.clamp(0.0, 1.0).sqrt();
    let apparent_mrad = apparent_mrad(dimension_m, range_m);
    let contrast = target.contrast() * conditions.light_share(model) * conditions.air(range_m);
    let cycles = apparent_mrad * model.resolvable_cycles_per_mrad(contrast) * magnification;
    Resolution {
        notice_probability: model::transfer(cycles, target.notice_cycles()),
        recognise_probability: model::transfer(cycles, target.recognise_cycles()),
        range_m,
        bearing_deg: eye.point().bearing_deg(target.middle().point()),
        pitch_deg: ops::atan2(way.y, hypot(way.x, way.z)).to_degrees(),
        apparent_mrad,
    }
}

/// Upper bound of the range at which a sign can be resolved, from any side and anywhere on this land, metres. For
/// culling.
pub fn farthest_m(
    model: &PerceptionModel,
    target: &SignTarget,
    conditions: &Conditions,
    magnification: f32,
) -> f32 {
    let light = conditions.light_share(model);
    let resolvable_at = |range_m: f32| {
        let contrast = target.contrast() * light * conditions.air(range_m);
        let cycles = apparent_mrad(target.largest_dimension_m(range_m), range_m)
            * model.resolvable_cycles_per_mrad(contrast)
            * magnification;
        cycles >= target.notice_cycles()
    };
    // Every factor falls with range, so bisection finds the edge.
    let (mut near_m, mut far_m) = (0.0, model::FARTHEST_M);
    for _ in 0..24 {
        let middle_m = (near_m + far_m) / 2.0;
        if resolvable_at(middle_m) {
            near_m = middle_m;
        } else {
            far_m = middle_m;
        }
    }
    far_m * 1.001 + 0.01
}

/// Visibility of a sign to the naked eye from a row of eye points: none where it cannot be resolved. Gives where and
/// for how long along a route a sign can be seen.
pub fn opportunity_along(
    model: &PerceptionModel,
    target: &SignTarget,
    conditions: &Conditions,
    sight: &Sight,
    eyes: &[Place],
) -> Vec<Option<Resolution>> {
    let farthest_m = farthest_m(model, target, conditions, 1.0);
    let whole = |eye: Place| assess(model, target, eye, conditions, 1.0, 1.0);
    eyes.iter()
        .map(|&eye| {
            if eye.distance_m(target.middle()) > farthest_m || !whole(eye).resolvable() {
                return None;
            }
            let share = target.visible_share(eye, sight);
            Some(assess(model, target, eye, conditions, 1.0, share)).filter(Resolution::resolvable)
        })
        .collect()
}

/// True when a fully visible sign is too small on the screen to be resolved at any contrast.
fn beyond_screen(
    model: &PerceptionModel,
    target: &SignTarget,
    eye: Place,
    magnification: f32,
) -> bool {
    let range_m = eye.distance_m(target.middle());
    let cycles = apparent_mrad(target.dimension_m(eye), range_m) * model.screen_cycles_per_mrad();
    cycles * magnification < target.notice_cycles()
}

fn apparent_mrad(dimension_m: f32, range_m: f32) -> f32 {
    // Avoids the singularity at the eye.
    dimension_m / range_m.max(0.1) * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::{Ground, Lie, Light, Look, Wall, WallKind};
    use crate::sim::colliders::BareWorld;
    use crate::sim::example::{placed, scenario_with};
    use crate::sim::terrain::Terrain;
    use crate::units::Point;
    use crate::vocabulary::SignKind;

    const CLEAR: Conditions = Conditions {
        visibility_m: 20_000.0,
        light: Light::Day,
    };

    struct Setting {
        model: PerceptionModel,
        terrain: Terrain,
    }

    fn setting() -> Setting {
        Setting {
            model: PerceptionModel::default(),
            terrain: Terrain::of(&scenario_with(|_| {})),
        }
    }

    impl Setting {
        fn target(&self, change: impl FnOnce(&mut crate::scenario::schema::Sign)) -> SignTarget {
            SignTarget::of(
                &placed(0, Point(0.0, 0.0), change),
                &self.terrain,
                &self.model,
            )
        }

        fn chance(&self, target: &SignTarget, range_m: f32, conditions: &Conditions) -> f32 {
            let eye = Point(0.0, -range_m).at_height(1.65);
            assess(&self.model, target, eye, conditions, 1.0, 1.0).notice_probability
        }
    }

    #[test]
    fn a_sign_is_harder_to_see_from_further_off() {
        let s = setting();
        let target = s.target(|_| {});
        let chances: Vec<f32> = (1..80)
            .map(|i| s.chance(&target, 5.0 * i as f32, &CLEAR))
            .collect();
        assert!(chances.windows(2).all(|pair| pair[1] <= pair[0]));
        assert!(chances[0] > 0.99 && chances[78] < 0.5, "{chances:?}");
    }

    #[test]
    fn less_contrast_thicker_air_less_light_and_age_make_it_harder() {
        let s = setting();
        let at = 120.0;
        let plain = s.chance(&s.target(|_| {}), at, &CLEAR);
        let faint = s.chance(&s.target(|sign| sign.contrast = 0.12), at, &CLEAR);
        let old = s.chance(
            &s.target(|sign| {
                sign.age_days = 60.0;
                sign.traits = vec![crate::scenario::schema::GroundTrait::Disturbance];
            }),
            at,
            &CLEAR,
        );
        let hazy = Conditions {
            visibility_m: 400.0,
            ..CLEAR
        };
        let dusk = Conditions {
            light: Light::Dusk,
            ..CLEAR
        };
        let (in_haze, at_dusk) = (
            s.chance(&s.target(|_| {}), at, &hazy),
            s.chance(&s.target(|_| {}), at, &dusk),
        );
        for worse in [faint, old, in_haze, at_dusk] {
            assert!(worse < plain, "{worse} is not below {plain}");
        }
    }

    #[test]
    fn binoculars_make_it_easier_in_proportion() {
        let s = setting();
        let target = s.target(|_| {});
        let eye = Point(0.0, -400.0).at_height(1.65);
        let with = |magnification| assess(&s.model, &target, eye, &CLEAR, magnification, 1.0);
        assert!(with(8.0).notice_probability > with(1.0).notice_probability);
        assert_eq!(with(8.0).apparent_mrad, with(1.0).apparent_mrad);
    }

    #[test]
    fn a_flat_sign_is_resolved_later_than_a_standing_one_and_a_turned_one_not_from_behind() {
        let s = setting();
        let standing = s.target(|_| {});
        let flat = s.target(|sign| sign.lies = Lie::Flat);
        let facing = |bearing_deg| s.target(|sign| sign.lies = Lie::Facing { bearing_deg });
        assert!(s.chance(&flat, 60.0, &CLEAR) < s.chance(&standing, 60.0, &CLEAR));
        // The eye is to the south.
        let front = s.chance(&facing(180.0), 60.0, &CLEAR);
        assert!((front - s.chance(&standing, 60.0, &CLEAR)).abs() < 0.01);
        assert!(s.chance(&facing(120.0), 60.0, &CLEAR) < front);
        assert_eq!(s.chance(&facing(0.0), 60.0, &CLEAR), 0.0);
    }

    #[test]
    fn the_screen_caps_what_any_contrast_can_give() {
        let s = setting();
        // Two pixels a cycle.
        let cap = 1.0 / (2.0 * s.model.pixel_mrad);
        assert!((s.model.resolvable_cycles_per_mrad(1.0) - cap).abs() < 1e-6);
        assert!(s.model.resolvable_cycles_per_mrad(0.3) < cap);
        assert!((s.model.pixel_mrad - 0.82).abs() < 0.01);
    }

    #[test]
    fn what_stands_on_clean_ground_is_found_sooner_than_in_the_grass() {
        let grassy = scenario_with(|raw| raw.terrain.ground = Ground::Grass);
        let terrain = Terrain::of(&grassy);
        let s = setting();
        let in_grass = SignTarget::of(&placed(0, Point(0.0, 0.0), |_| {}), &terrain, &s.model);
        assert!(s.chance(&in_grass, 150.0, &CLEAR) < s.chance(&s.target(|_| {}), 150.0, &CLEAR));
    }

    #[test]
    fn the_farthest_range_is_never_short() {
        let s = setting();
        let sizes = [(0.1, 0.1), (0.3, 0.3), (1.0, 1.0), (4.0, 4.0)];
        let thin = [(3.0, 0.1), (0.1, 3.0), (1.5, 8.0), (8.0, 1.5)];
        for size_m in sizes.into_iter().chain(thin) {
            for contrast in [0.1, 0.3, 0.6, 0.9] {
                for lies in [Lie::Flat, Lie::Standing, Lie::Facing { bearing_deg: 180.0 }] {
                    for look in [Look::Cloth, Look::Tape, Look::Tracks, Look::Crater] {
                        let target = s.target(|sign| {
                            (sign.size_m, sign.contrast, sign.lies) = (size_m, contrast, lies);
                            (sign.look, sign.above_ground_m) = (look, 0.6);
                        });
                        let bound_m = farthest_m(&s.model, &target, &CLEAR, 1.0);
                        let just_beyond = s.chance(&target, bound_m + 0.5, &CLEAR);
                        assert!(
                            just_beyond < model::RESOLVABLE,
                            "{look:?} {size_m:?} {contrast} {lies:?}: {just_beyond}"
                        );
                    }
                }
            }
        }
    }

    /// Range at which a target can first be noticed by somebody who walks up to it, metres.
    fn noticed_from_m(s: &Setting, target: &SignTarget, conditions: &Conditions) -> u32 {
        let noticed =
            |range_m: &u32| s.chance(target, *range_m as f32, conditions) >= model::RESOLVABLE;
        (1..1_000).rev().find(noticed).unwrap_or(0)
    }

    #[test]
    fn of_two_things_of_one_area_the_thin_one_is_noticed_from_nearer() {
        let s = setting();
        for lies in [Lie::Standing, Lie::Flat] {
            let of_size = |size_m| s.target(|sign| (sign.size_m, sign.lies) = (size_m, lies));
            let compact_m = noticed_from_m(&s, &of_size((0.6, 0.6)), &CLEAR);
            let thin_m = noticed_from_m(&s, &of_size((3.6, 0.1)), &CLEAR);
            assert!(thin_m < compact_m, "{lies:?}: {thin_m} m, {compact_m} m");
        }
        let longer = s.target(|sign| sign.size_m = (36.0, 0.1));
        let long = s.target(|sign| sign.size_m = (3.6, 0.1));
        assert_eq!(
            noticed_from_m(&s, &long, &CLEAR),
            noticed_from_m(&s, &longer, &CLEAR)
        );
    }

    /// Story: a trainee's clock started where a row of stones was two pixels high, and where pressed grass was a line.
    #[test]
    fn nothing_opens_an_opportunity_from_where_it_is_but_a_few_pixels() {
        let s = setting();
        let stones = s.target(|sign| (sign.size_m, sign.contrast) = ((2.4, 0.18), 0.45));
        let stones_m = noticed_from_m(&s, &stones, &CLEAR);
        assert!((40..80).contains(&stones_m), "{stones_m} m");
        let grassy = Terrain::of(&scenario_with(|raw| raw.terrain.ground = Ground::Grass));
        let grass = placed(0, Point(0.0, 0.0), |sign| {
            (sign.size_m, sign.contrast, sign.lies) = ((2.0, 5.0), 0.45, Lie::Flat);
        });
        let grass = SignTarget::of(&grass, &grassy, &s.model);
        for light in [Light::Day, Light::Dusk, Light::Twilight] {
            let grass_m = noticed_from_m(&s, &grass, &Conditions { light, ..CLEAR });
            assert!(grass_m < 50, "{light:?}: {grass_m} m");
        }
    }

    #[test]
    fn two_crossed_sticks_are_noticed_from_nearer_than_a_board_of_their_size() {
        let s = setting();
        let of = |look| {
            let target = s.target(|sign| (sign.look, sign.size_m) = (look, (0.8, 0.7)));
            noticed_from_m(&s, &target, &CLEAR)
        };
        let (sticks_m, board_m) = (of(Look::CrossedSticks), of(Look::DangerSign));
        assert!(2 * sticks_m < board_m + 10, "{sticks_m} m, {board_m} m");
    }

    #[test]
    fn what_people_do_is_read_at_the_size_of_a_person_however_wide_the_group() {
        let s = setting();
        let of = |kind, size_m| {
            let target = s.target(|sign| {
                (sign.kind, sign.size_m, sign.contrast) = (kind, size_m, 0.5);
            });
            noticed_from_m(&s, &target, &CLEAR)
        };
        let group_m = of(SignKind::LocalBehaviour, (6.0, 1.7));
        assert_eq!(group_m, of(SignKind::LocalBehaviour, model::PERSON_M));
        assert!(group_m < 100, "{group_m} m");
        assert!(group_m < of(SignKind::Environment, model::PERSON_M));
    }

    #[test]
    fn behind_a_wall_there_is_no_opportunity_and_beside_it_there_is() {
        let s = setting();
        let scenario = scenario_with(|raw| {
            raw.walls = vec![Wall {
                id: "wall".into(),
                line: vec![Point(-10.0, -5.0), Point(0.0, -5.0)],
                height_m: 2.5,
                thickness_m: 0.3,
                kind: WallKind::Mud,
            }];
        });
        let world = BareWorld::of(&scenario, &s.terrain);
        let target = s.target(|_| {});
        let eyes: Vec<Place> = (-10..=10)
            .map(|i| Point(4.0 * i as f32, -30.0).at_height(1.65))
            .collect();
        let seen = opportunity_along(&s.model, &target, &CLEAR, &world.sight(), &eyes);
        assert!(seen[7].is_none(), "straight behind the wall");
        assert!(seen[13].is_some(), "past its end");
    }
}
