//! Line-of-sight and cover tests by ray casts in the static world. Rays only: a ball cast against the height field
//! costs thirty times as much.

use std::cell::Cell;

use bevy::math::{Vec3, ops};
use bevy_rapier3d::plugin::context::systemparams::RapierContext;
use bevy_rapier3d::prelude::{CollisionGroups, Group};
use bevy_rapier3d::rapier::prelude as rapier;

use crate::units::Place;

/// Group of the height field.
pub const LAND: Group = Group::GROUP_1;

/// Group of hard cover.
pub const HARD: Group = Group::GROUP_2;

/// Group of what hides without cover.
pub const SOFT: Group = Group::GROUP_3;

/// A ray between two places leaves out this much at its end, metres, so that what a target stands on or hangs on does
/// not hide it.
pub const SHORT_OF_TARGET_M: f32 = 0.3;

/// Offset of every ray's start from the eye, metres: a hair's breadth. Parry rejects a ray that begins on a line of
/// the height field's grid, which would make hills transparent from round coordinates.
const OFF_THE_GRID_M: Vec3 = Vec3::new(3.71e-4, 0.0, 5.37e-4);

thread_local! {
    static RAYS_CAST: Cell<u64> = const { Cell::new(0) };
}

/// Rays cast on this thread, for benches only: they compare with a baseline that casts as many.
pub fn rays_cast() -> u64 {
    RAYS_CAST.get()
}

/// Line-of-sight queries in a static world.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    opaque: rapier::QueryPipeline<'a>,
    hard: rapier::QueryPipeline<'a>,
}

impl<'a> Sight<'a> {
    /// Over a Bevy context (`ReadRapierContext::single()`).
    pub fn of(context: &RapierContext<'a>) -> Self {
        Self::in_world(
            &context.simulation.broad_phase,
            &context.simulation.narrow_phase,
            &context.rigidbody_set.bodies,
            &context.colliders.colliders,
        )
    }

    pub(super) fn in_world(
        broad_phase: &'a rapier::DefaultBroadPhase,
        narrow_phase: &'a rapier::NarrowPhase,
        bodies: &'a rapier::RigidBodySet,
        colliders: &'a rapier::ColliderSet,
    ) -> Self {
        let query = |filter| {
            broad_phase.as_query_pipeline(
                narrow_phase.query_dispatcher(),
                bodies,
                colliders,
                filter,
            )
        };
        let hard = CollisionGroups::new(Group::ALL, LAND | HARD);
        Self {
            opaque: query(rapier::QueryFilter::default()),
            hard: query(rapier::QueryFilter::default().groups(hard.into())),
        }
    }

    /// True when nothing opaque stands between two places, except in the last [`SHORT_OF_TARGET_M`] before the
    /// target.
    pub fn clear(&self, eye: Place, target: Place) -> bool {
        !blocked(&self.opaque, eye, target, SHORT_OF_TARGET_M)
    }

    /// True when hard cover (or the ground itself) stands between two places.
    pub fn hard_cover_between(&self, a: Place, b: Place) -> bool {
        blocked(&self.hard, a, b, SHORT_OF_TARGET_M)
    }

    /// Share (0..=1) of these points in line of sight; each ray ends `short_m` before its point. Zero without points.
    pub fn visible_share(&self, eye: Place, points: &[Place], short_m: f32) -> f32 {
        if points.is_empty() {
            return 0.0;
        }
        let seen = points
            .iter()
            .filter(|&&point| !blocked(&self.opaque, eye, point, short_m))
            .count();
        seen as f32 / points.len() as f32
    }

    /// Where a ray from the eye meets the world within `max_m`; none for the sky.
    pub fn meets(&self, eye: Place, bearing_deg: f32, pitch_deg: f32, max_m: f32) -> Option<Place> {
        let ray = rapier::Ray::new(
            eye.world() + OFF_THE_GRID_M,
            direction(bearing_deg, pitch_deg),
        );
        RAYS_CAST.set(RAYS_CAST.get() + 1);
        let (_, distance_m) = self.opaque.cast_ray(&ray, max_m, true)?;
        Some(Place::from_world(ray.point_at(distance_m)))
    }
}

/// Unit vector of a direction, in the engine's frame.
pub fn direction(bearing_deg: f32, pitch_deg: f32) -> Vec3 {
    let (bearing, pitch) = (bearing_deg.to_radians(), pitch_deg.to_radians());
    let level = ops::cos(pitch);
    Vec3::new(
        ops::sin(bearing) * level,
        ops::sin(pitch),
        -ops::cos(bearing) * level,
    )
}

fn blocked(world: &rapier::QueryPipeline, from: Place, to: Place, short_m: f32) -> bool {
    let way = to.world() - from.world();
    let whole_m = way.length();
    let length_m = whole_m - short_m;
    if length_m <= 0.0 {
        return false;
    }
    let ray = rapier::Ray::new(from.world() + OFF_THE_GRID_M, way / whole_m);
    RAYS_CAST.set(RAYS_CAST.get() + 1);
    world.cast_ray(&ray, length_m, true).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::{
        Area, Building, BuildingKind, LandForm, Plant, Relief, Vegetation, Wall, WallKind,
    };
    use crate::sim::colliders::BareWorld;
    use crate::sim::example::scenario_with;
    use crate::sim::terrain::Terrain;
    use crate::units::Point;

    fn wall(kind: WallKind, height_m: f32) -> Wall {
        Wall {
            id: "wall".into(),
            line: vec![Point(-20.0, 10.0), Point(20.0, 10.0)],
            height_m,
            thickness_m: 0.3,
            kind,
        }
    }

    fn seen_and_covered(kind: WallKind, height_m: f32) -> (bool, bool) {
        let scenario = scenario_with(|raw| raw.walls = vec![wall(kind, height_m)]);
        let world = BareWorld::of(&scenario, &Terrain::of(&scenario));
        let (eye, target) = (
            Point(0.0, 0.0).at_height(1.65),
            Point(1.0, 30.0).at_height(1.0),
        );
        (
            world.sight().clear(eye, target),
            world.sight().hard_cover_between(eye, target),
        )
    }

    #[test]
    fn stone_hides_and_covers_a_hedge_only_hides_and_a_fence_does_neither() {
        assert_eq!(seen_and_covered(WallKind::Stone, 2.0), (false, true));
        assert_eq!(seen_and_covered(WallKind::Mud, 2.0), (false, false));
        assert_eq!(seen_and_covered(WallKind::Hedge, 2.0), (false, false));
        assert_eq!(seen_and_covered(WallKind::Fence, 2.0), (true, false));
        assert_eq!(seen_and_covered(WallKind::Stone, 1.0), (true, false));
    }

    #[test]
    fn a_turned_building_stands_where_its_corners_are() {
        let scenario = scenario_with(|raw| {
            raw.buildings = vec![Building {
                id: "house".into(),
                at: Point(0.0, 50.0),
                size_m: (2.0, 20.0),
                height_m: 3.0,
                facing_deg: 60.0,
                kind: BuildingKind::House,
            }];
        });
        let world = BareWorld::of(&scenario, &Terrain::of(&scenario));
        // Its long side runs from west-south-west to east-north-east.
        let inside = Point(0.0, 50.0).towards(60.0, 9.0);
        let beside = Point(0.0, 50.0).towards(120.0, 9.0);
        for (at, hit) in [(inside, true), (beside, false)] {
            let met = world
                .sight()
                .meets(at.at_height(30.0), 0.0, -90.0, 100.0)
                .expect("the ground at least");
            assert_eq!(met.up_m > 1.0, hit, "{met:?}");
        }
    }

    /// Story: from the first waypoint, on round coordinates, a sign behind a five-metre rise was visible.
    #[test]
    fn nobody_looks_through_a_hill_from_a_line_of_the_height_grid() {
        let scenario = scenario_with(|raw| {
            raw.terrain.land_forms = vec![LandForm::Ridge {
                line: vec![Point(-200.0, 60.0), Point(200.0, 60.0)],
                width_m: 40.0,
                height_m: 8.0,
            }];
        });
        let terrain = Terrain::of(&scenario);
        let world = BareWorld::of(&scenario, &terrain);
        let target = terrain.place(Point(7.0, 130.0));
        let target = target.point().at_height(target.up_m + 0.5);
        let (from, _) = terrain.bounds();
        let cell_m = scenario.terrain.cell_m;
        for column in 90..110 {
            for row in 60..100 {
                for (east, north) in [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.31, 0.77)] {
                    let at = Point(
                        from.0 + (column as f32 + east) * cell_m,
                        from.1 + (row as f32 + north) * cell_m,
                    );
                    let eye = at.at_height(terrain.height_m(at) + 1.65);
                    assert!(!world.sight().clear(eye, target), "{at:?}");
                }
            }
        }
    }

    #[test]
    fn people_stand_on_what_rays_hit() {
        let scenario = scenario_with(|raw| {
            raw.terrain.relief = Relief::Seeded {
                seed: 7,
                amplitude_m: 8.0,
                wavelength_m: 60.0,
            };
            raw.terrain.land_forms = vec![LandForm::Ridge {
                line: vec![Point(-100.0, -30.0), Point(80.0, 90.0)],
                width_m: 40.0,
                height_m: 6.0,
            }];
        });
        let terrain = Terrain::of(&scenario);
        let world = BareWorld::of(&scenario, &terrain);
        let (mut worst_m, mut missed) = (0.0_f32, 0);
        for step in 0..20_000 {
            // Off the grid's lines, where a vertical ray may slip between two triangles.
            let at = Point(
                -199.0 + (step * 37 % 3979) as f32 * 0.0997,
                -199.0 + (step * 101 % 3979) as f32 * 0.0997,
            );
            match world.sight().meets(at.at_height(100.0), 0.0, -90.0, 300.0) {
                Some(met) => worst_m = worst_m.max((met.up_m - terrain.height_m(at)).abs()),
                None => missed += 1,
            }
        }
        assert!(worst_m < 1e-3, "{worst_m} m apart");
        assert!(missed <= 2, "{missed} plumb rays of 20,000 fell through");
    }

    #[test]
    fn a_patch_of_grass_hides_a_low_thing_more_the_denser_it_is_and_the_lower_the_eye() {
        let shares = |count, eye_m: f32| {
            let scenario = scenario_with(|raw| {
                raw.vegetation = vec![Vegetation {
                    id: "grass".into(),
                    kind: Plant::LongGrass,
                    area: Area::Disc {
                        at: Point(0.0, 30.0),
                        radius_m: 12.0,
                    },
                    count,
                    seed: 3,
                }];
            });
            let world = BareWorld::of(&scenario, &Terrain::of(&scenario));
            let points: Vec<Place> = (0..200)
                .map(|i| Point(-5.0 + 0.05 * i as f32, 36.0).at_height(0.05))
                .collect();
            world
                .sight()
                .visible_share(Point(0.0, 0.0).at_height(eye_m), &points, 0.3)
        };
        let (none, thin, thick, lying) = (
            shares(0, 1.65),
            shares(60, 1.65),
            shares(400, 1.65),
            shares(60, 0.3),
        );
        assert_eq!(none, 1.0);
        assert!(thin < 0.95 && thin > thick, "{thin} {thick}");
        assert!(lying < thin, "{lying} {thin}");
        assert!(thick < 0.3, "{thick}");
    }

    #[test]
    fn a_look_at_the_sky_meets_nothing() {
        let scenario = scenario_with(|_| {});
        let world = BareWorld::of(&scenario, &Terrain::of(&scenario));
        let eye = Point(0.0, 0.0).at_height(1.65);
        assert_eq!(world.sight().meets(eye, 0.0, 5.0, 3000.0), None);
        let met = world
            .sight()
            .meets(eye, 90.0, -45.0, 3000.0)
            .expect("ground");
        assert!((met.east_m - 1.65).abs() < 1e-3 && met.up_m.abs() < 1e-3);
    }
}
