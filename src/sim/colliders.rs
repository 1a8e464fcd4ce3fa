//! The static Rapier world: the land as one height field, everything on it as two compounds.
//!
//! # Content
//!
//! | collider | holds | group |
//! |---|---|---|
//! | land | the height field | [`LAND`] |
//! | hard | stone, buildings, engine blocks | [`HARD`] |
//! | soft | concealment without cover: hedges, mud walls, plants, trunks | [`SOFT`] |
//!
//! Things that neither conceal nor cover (a wire fence) have no collider: they stop a step ([`super::obstacles`]),
//! not a look. A tuft of grass is one opaque box of its own size, so that a low flat thing behind a patch is hidden
//! in part, by how many of the rays to it hit a tuft: the denser the patch and the lower the eye, the less is seen.
//!
//! # Why three colliders
//!
//! Bevy's sync costs about 36 ns an entity a tick: 3,000 props as entities would cost more than everything else.
//! Within a compound Rapier uses the compound's own tree.
//!
//! # Why no step
//!
//! Nothing in this world moves: people walk on sampled ground. So [`StaticWorldPlugin`] puts Rapier's systems into a
//! schedule of their own, [`RaiseWorld`], and runs it once, after start-up. Then the query tree stands, and a tick
//! pays for rays only. After any later change of a collider [`RaiseWorld`] must run again.

use std::sync::Arc;

use bevy::ecs::schedule::ScheduleLabel;
use bevy::math::{Quat, Vec3};
use bevy::prelude::*;
use bevy::transform::StaticTransformOptimizations;
use bevy_rapier3d::prelude::{
    Collider, CollisionGroups, Group, NoUserData, RapierPhysicsPlugin, TimestepMode,
};
use bevy_rapier3d::rapier::prelude as rapier;

use super::props::{Footprint, Prop, props_of};
use super::sight::{HARD, LAND, SOFT, Sight};
use super::terrain::Terrain;
use crate::scenario::Scenario;
use crate::units::tick::TICK_S;

/// Runs Rapier's systems; see the module's words on why this is not part of the tick.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct RaiseWorld;

/// Adds Rapier and the scenario's static world to a headless app. Queries work after the first `app.update()`.
pub struct StaticWorldPlugin {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its land.
    pub terrain: Arc<Terrain>,
}

impl Plugin for StaticWorldPlugin {
    fn build(&self, app: &mut App) {
        let pieces = pieces_of(&self.scenario, &self.terrain);
        app.init_schedule(RaiseWorld)
            // Rapier's own schedule propagates transforms. Bevy's plugin would do so in every frame, on the task
            // pool, for a world in which nothing moves: two fifths of a patrol's time.
            .init_resource::<StaticTransformOptimizations>()
            .insert_resource(TimestepMode::Fixed {
                dt: TICK_S,
                substeps: 1,
            })
            .add_plugins(RapierPhysicsPlugin::<NoUserData>::default().in_schedule(RaiseWorld))
            .add_systems(Startup, move |mut commands: Commands| {
                for piece in &pieces {
                    commands.spawn((
                        Name::new(piece.name),
                        Transform::from_translation(piece.at),
                        Collider::from(piece.shape.clone()),
                        CollisionGroups::new(piece.group, Group::ALL),
                    ));
                }
            })
            .add_systems(PostStartup, |world: &mut World| {
                world.run_schedule(RaiseWorld);
            });
    }
}

/// The same world without Bevy: for rehearsals, tests, and as the baseline of benches.
pub struct BareWorld {
    bodies: rapier::RigidBodySet,
    colliders: rapier::ColliderSet,
    broad_phase: rapier::DefaultBroadPhase,
    narrow_phase: rapier::NarrowPhase,
    islands: rapier::IslandManager,
    pipeline: rapier::PhysicsPipeline,
    parameters: rapier::IntegrationParameters,
}

impl BareWorld {
    /// Builds it, ready for queries.
    pub fn of(scenario: &Scenario, terrain: &Terrain) -> Self {
        let mut colliders = rapier::ColliderSet::new();
        for piece in pieces_of(scenario, terrain) {
            let groups = CollisionGroups::new(piece.group, Group::ALL);
            colliders.insert(
                rapier::ColliderBuilder::new(piece.shape)
                    .translation(piece.at)
                    .collision_groups(groups.into()),
            );
        }
        let mut world = Self {
            bodies: rapier::RigidBodySet::new(),
            colliders,
            broad_phase: rapier::DefaultBroadPhase::new(),
            narrow_phase: rapier::NarrowPhase::new(),
            islands: rapier::IslandManager::new(),
            pipeline: rapier::PhysicsPipeline::new(),
            parameters: rapier::IntegrationParameters {
                dt: TICK_S,
                ..default()
            },
        };
        world.step();
        world
    }

    /// Line-of-sight queries.
    pub fn sight(&self) -> Sight<'_> {
        Sight::in_world(
            &self.broad_phase,
            &self.narrow_phase,
            &self.bodies,
            &self.colliders,
        )
    }

    /// One step of Rapier and nothing else.
    pub fn step(&mut self) {
        self.pipeline.step(
            Vec3::NEG_Y * 9.81,
            &self.parameters,
            &mut self.islands,
            &mut self.broad_phase,
            &mut self.narrow_phase,
            &mut self.bodies,
            &mut self.colliders,
            &mut rapier::ImpulseJointSet::new(),
            &mut rapier::MultibodyJointSet::new(),
            &mut rapier::CCDSolver::new(),
            &(),
            &(),
        );
    }
}

/// One collider of the static world.
struct Piece {
    name: &'static str,
    shape: rapier::SharedShape,
    at: Vec3,
    group: Group,
}

fn pieces_of(scenario: &Scenario, terrain: &Terrain) -> Vec<Piece> {
    let (from, to) = terrain.bounds();
    let middle = from.lerp(to, 0.5);
    let (heights, rows, columns) = terrain.samples();
    let mut pieces = vec![Piece {
        name: "land",
        shape: rapier::SharedShape::heightfield(
            bevy_rapier3d::parry::utils::Array2::new(rows, columns, heights.to_vec()),
            Vec3::new(to.0 - from.0, 1.0, to.1 - from.1),
        ),
        at: middle.at_height(0.0).world(),
        group: LAND,
    }];
    let (hard, soft): (Vec<Prop>, Vec<Prop>) = props_of(scenario, terrain)
        .into_iter()
        .filter(|prop| prop.effect.hides)
        .partition(|prop| prop.effect.covers);
    for (name, props, group) in [("hard", hard, HARD), ("soft", soft, SOFT)] {
        if !props.is_empty() {
            pieces.push(Piece {
                name,
                shape: rapier::SharedShape::compound(props.iter().map(boxed).collect()),
                at: Vec3::ZERO,
                group,
            });
        }
    }
    pieces
}

/// A prop as a box; a trunk as the square of its width, which is many times faster for rays than a cylinder.
fn boxed(prop: &Prop) -> (rapier::Pose, rapier::SharedShape) {
    let (facing_deg, half_width_m, half_depth_m) = match prop.footprint {
        Footprint::Rectangle {
            facing_deg,
            half_width_m,
            half_depth_m,
        } => (facing_deg, half_width_m, half_depth_m),
        Footprint::Disc { radius_m } => (0.0, radius_m, radius_m),
    };
    let half_height_m = (prop.top_m - prop.bottom_m) / 2.0;
    let middle = prop.at.at_height(prop.bottom_m + half_height_m).world();
    // Bearings run clockwise seen from above, rotations about the up axis counter-clockwise.
    let turn = Quat::from_rotation_y(-facing_deg.to_radians());
    (
        rapier::Pose::from_parts(middle, turn),
        rapier::SharedShape::cuboid(half_width_m, half_height_m, half_depth_m),
    )
}

#[cfg(test)]
mod tests {
    use bevy::app::ScheduleRunnerPlugin;
    use bevy::ecs::system::SystemState;
    use bevy_rapier3d::prelude::ReadRapierContext;

    use super::*;
    use crate::scenario::schema::{Area, Plant, Vegetation, Wall, WallKind};
    use crate::sim::example::scenario_with;
    use crate::units::{Place, Point};

    #[test]
    fn three_thousand_props_are_three_colliders_and_bevy_sees_what_bare_rapier_sees() {
        let scenario = Arc::new(scenario_with(|raw| {
            raw.walls = vec![Wall {
                id: "wall".into(),
                line: vec![Point(-20.0, 10.0), Point(20.0, 10.0)],
                height_m: 1.5,
                thickness_m: 0.3,
                kind: WallKind::Stone,
            }];
            raw.vegetation = vec![Vegetation {
                id: "bushes".into(),
                kind: Plant::Bush,
                area: Area::Disc {
                    at: Point(0.0, 0.0),
                    radius_m: 140.0,
                },
                count: 3_000,
                seed: 1,
            }];
        }));
        let terrain = Arc::new(Terrain::of(&scenario));
        let mut app = App::new();
        app.add_plugins((
            MinimalPlugins.build().disable::<ScheduleRunnerPlugin>(),
            StaticWorldPlugin {
                scenario: Arc::clone(&scenario),
                terrain: Arc::clone(&terrain),
            },
        ));
        app.finish();
        app.cleanup();
        app.update();
        let colliders = app
            .world_mut()
            .query_filtered::<Entity, With<Collider>>()
            .iter(app.world())
            .count();
        assert_eq!(colliders, 3);

        let bare = BareWorld::of(&scenario, &terrain);
        let mut asking = SystemState::<ReadRapierContext>::new(app.world_mut());
        let rapier = asking.get(app.world()).expect("Rapier is there");
        let context = rapier.single().expect("there is one context");
        let in_bevy = Sight::of(&context);
        let mut seen = 0;
        for turn in 0..360 {
            let eye = Point(0.0, 0.0).at_height(1.65);
            let target: Place = Point(0.0, 0.0)
                .towards(turn as f32, 10.0 + turn as f32 * 0.3)
                .at_height(0.5);
            let clear = in_bevy.clear(eye, target);
            assert_eq!(clear, bare.sight().clear(eye, target), "{target:?}");
            assert_eq!(
                in_bevy.hard_cover_between(eye, target),
                bare.sight().hard_cover_between(eye, target)
            );
            seen += usize::from(clear);
        }
        assert!(
            (1..360).contains(&seen),
            "something is seen and something is hidden: {seen}"
        );
    }
}
