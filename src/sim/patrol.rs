//! One patrol, simulated tick by tick: the simulation's interface.

use std::sync::Arc;

use bevy::app::{Main, ScheduleRunnerPlugin};
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy_rapier3d::prelude::{RapierContextColliders, RapierContextSimulation, RapierRigidBodySet};

use super::action::Acted;
use super::arrival::Arrival;
use super::asking::Conversations;
use super::clock::Clock;
use super::colliders::StaticWorldPlugin;
use super::conclusion::Conclusion;
use super::conditions::Conditions;
use super::cordon::Cordon;
use super::devices::Devices;
use super::digest::{self, Digest};
use super::errands::Errands;
use super::event::{Ending, Event};
use super::ground::WalkedGround;
use super::incidents::Incidents;
use super::injects::Injected;
use super::known_way::{Dangers, KnownGround, WayBack};
use super::log::TickEvents;
use super::marks::Marks;
use super::noticing::Progress;
use super::obey::ActionQueue;
use super::observation::{FRAME_EVERY_TICKS, Observation};
use super::obstacles::Obstacles;
use super::people::{CLOSED_UP_M, People};
use super::perception::{Edition, Perception, PerceptionModel};
use super::posture::Postures;
pub use super::schedule::Threads;
use super::sight::Sight;
use super::terrain::Terrain;
use super::trail::Trail;
use super::trainee_body::TraineeBody;
use super::view::TraineeView;
use super::world::{Land, TheExercise};
use super::{
    civilians, clock, conclusion, exposure, injects, noticing, obey, people, schedule, seeing,
    trainee_body,
};
use crate::scenario::Exercise;
use crate::scenario::exercise::SignId;
use crate::units::{Place, Point, TICK_HZ, Tick};

/// A patrol under way. It can be built on one thread and stepped on another, so that a window never blocks on it.
pub struct Patrol {
    world: World,
    exercise: Arc<Exercise>,
    postures: Postures,
    arrival: Arrival,
}

/// Output of one tick.
#[derive(Debug, Clone, PartialEq)]
pub struct TickOutput {
    /// The tick just simulated.
    pub tick: Tick,
    /// Events of the tick.
    pub events: Vec<Event>,
    /// The state after it, on the ticks that the record keeps.
    pub observation: Option<Observation>,
    /// The digest after it, once a second.
    pub digest: Option<Digest>,
}

impl Patrol {
    /// Sets up the world with the patrol at the first waypoint, tick 0.
    pub fn new(exercise: Arc<Exercise>) -> Self {
        Self::with(exercise, Threads::One, |_| {})
    }

    /// As [`Self::new`], with the perception of an edition: for a session that was recorded under it.
    pub fn perceiving_by(edition: Edition, exercise: Arc<Exercise>) -> Self {
        Self::set_up(edition, exercise, Threads::One, |_| {})
    }

    /// As [`Self::new`], with a choice of threads and further plugins, which may watch but never write simulation
    /// state: neither changes a digest.
    pub fn with(exercise: Arc<Exercise>, threads: Threads, watch: impl FnOnce(&mut App)) -> Self {
        Self::set_up(Edition::default(), exercise, threads, watch)
    }

    fn set_up(
        edition: Edition,
        exercise: Arc<Exercise>,
        threads: Threads,
        watch: impl FnOnce(&mut App),
    ) -> Self {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins.build().disable::<ScheduleRunnerPlugin>(),))
            .insert_resource(TimeUpdateStrategy::FixedTimesteps(1))
            .insert_resource(Time::<Fixed>::from_hz(f64::from(TICK_HZ)));
        insert_world(&mut app, &exercise, edition);
        app.add_plugins((
            schedule::plugin,
            clock::plugin,
            obey::plugin,
            trainee_body::plugin,
            people::plugin,
            civilians::plugin,
            noticing::plugin,
            seeing::plugin,
            exposure::plugin,
            injects::plugin,
            conclusion::plugin,
        ));
        watch(&mut app);
        schedule::run_on(&mut app, threads);
        app.finish();
        app.cleanup();
        let mut patrol = Self {
            world: std::mem::take(app.world_mut()),
            postures: Postures::new(&exercise),
            arrival: Arrival::new(&exercise),
            exercise,
        };
        // The first update runs no fixed tick: it only starts the clocks.
        patrol.update();
        patrol
    }

    /// Simulates one tick with these actions. After the end it does nothing and returns no events.
    pub fn step(&mut self, actions: &[Acted]) -> TickOutput {
        if self.ended().is_none() {
            self.world.resource_mut::<TickEvents>().0.clear();
            self.world
                .resource_mut::<ActionQueue>()
                .0
                .extend_from_slice(actions);
            self.update();
        } else {
            self.world.resource_mut::<TickEvents>().0.clear();
        }
        let tick = self.tick();
        let events = self.world.resource::<TickEvents>().0.clone();
        for event in &events {
            self.postures.take(tick, event);
            self.arrival.take(tick, event);
        }
        TickOutput {
            tick,
            events,
            observation: tick
                .0
                .is_multiple_of(FRAME_EVERY_TICKS)
                .then(|| self.observation()),
            digest: tick.0.is_multiple_of(TICK_HZ).then(|| self.digest()),
        }
    }

    /// What the trainee can know now.
    pub fn view(&self) -> TraineeView {
        super::view::look_around(&self.world, &self.postures, self.arrival.team(self.tick()))
    }

    /// The present observation.
    pub fn observation(&self) -> Observation {
        let world = &self.world;
        let body = world.resource::<TraineeBody>();
        Observation {
            tick: self.tick(),
            eye: body.eye(),
            look_bearing_deg: body.look.0,
            look_pitch_deg: body.look.1,
            optics: body.optics,
            stance: body.stance,
            speed_mps: body.speed_mps,
            people: world.resource::<People>().feet.clone(),
        }
    }

    /// The present digest.
    pub fn digest(&self) -> Digest {
        digest::of(&self.world)
    }

    /// The last tick simulated.
    pub fn tick(&self) -> Tick {
        self.world.resource::<Clock>().0
    }

    /// Set once the patrol is over.
    pub fn ended(&self) -> Option<Ending> {
        self.world.resource::<Conclusion>().0
    }

    /// The variation patrolled.
    pub fn exercise(&self) -> &Arc<Exercise> {
        &self.exercise
    }

    /// Where a line of sight from the trainee's eye meets the world within `max_m`; none for the sky. Read-only.
    pub fn look_meets(&self, bearing_deg: f32, pitch_deg: f32, max_m: f32) -> Option<Place> {
        let eye = self.world.resource::<TraineeBody>().eye();
        self.with_sight(|sight| sight.meets(eye, bearing_deg, pitch_deg, max_m))?
    }

    /// True when somebody who stands at a place would be seen from an item at another: what
    /// [`Event::ControlPointPlaced`] tells of the items that are there. Read-only.
    pub fn seen_from_item(&self, stands: Point, item: Point) -> bool {
        let terrain = self.world.resource::<Land>();
        let high = |at: Point, up_m: f32| at.at_height(terrain.height_m(at) + up_m);
        let (chest, item) = (
            high(stands, exposure::CHEST_M),
            high(item, exposure::DEVICE_M),
        );
        self.with_sight(|sight| sight.clear(chest, item))
            .unwrap_or(false)
    }

    /// Asks something of the lines of sight as they are now.
    fn with_sight<T>(&self, ask: impl FnOnce(&Sight) -> T) -> Option<T> {
        let mut worlds = self.world.try_query::<(
            &RapierContextSimulation,
            &RapierContextColliders,
            &RapierRigidBodySet,
        )>()?;
        let (simulation, colliders, bodies) = worlds.single(&self.world).ok()?;
        Some(ask(&Sight::in_world(
            &simulation.broad_phase,
            &simulation.narrow_phase,
            &bodies.bodies,
            &colliders.colliders,
        )))
    }

    /// The way back from where the trainee stands, over known ground and nearer to nothing that is known to be dangerous if
    /// there is such a way. It ends short of the oldest ground by the room that the file takes which goes ahead. Asking changes
    /// nothing.
    pub fn way_back(&self) -> WayBack {
        let world = &self.world;
        let ahead = world.resource::<People>().comrades.len();
        let (marks, incidents) = (world.resource::<Marks>(), world.resource::<Incidents>());
        KnownGround {
            exercise: &self.exercise,
            walked: world.resource::<WalkedGround>(),
            terrain: world.resource::<Land>(),
            obstacles: world.resource::<Obstacles>(),
            dangers: &Dangers::known(marks, incidents, &self.exercise),
        }
        .way_back(
            world.resource::<Trail>(),
            world.resource::<TraineeBody>().feet,
        )
        .short_by(ahead as f32 * CLOSED_UP_M)
    }

    /// Signs that are there, in id order: all but those an inject has yet to bring. For whatever draws the ground; what a
    /// trainee makes of them is in the view.
    pub fn signs_there(&self) -> impl Iterator<Item = SignId> + '_ {
        let done = &self.world.resource::<Injected>().done;
        self.exercise
            .signs
            .iter()
            .filter(|sign| {
                sign.revealed_by
                    .is_none_or(|inject| done.get(inject).copied().unwrap_or(false))
            })
            .map(|sign| sign.id)
    }

    /// The light and air that perception reckons with now. What is told of the weather elsewhere is held against it.
    pub fn conditions(&self) -> &Conditions {
        self.world.resource::<Perception>().conditions()
    }

    /// The simulation's world, for its own tests to look at.
    #[cfg(test)]
    pub(in crate::sim) fn world(&self) -> &World {
        &self.world
    }

    /// As [`App::update`] does for a main world.
    fn update(&mut self) {
        self.world.run_schedule(Main);
        self.world.clear_trackers();
    }
}

fn insert_world(app: &mut App, exercise: &Arc<Exercise>, edition: Edition) {
    let scenario = &exercise.scenario;
    let terrain = Arc::new(Terrain::of(scenario));
    let obstacles = Obstacles::of(scenario, &terrain);
    let start = scenario.route.waypoints[0].at;
    let ahead = scenario
        .route
        .waypoints
        .get(1)
        .map_or(start, |next| next.at);
    let trail = Trail::new(&scenario.route.approach, start);
    let people = People::new(exercise, &trail);
    app.insert_resource(TraineeBody::new(
        exercise.trainee(),
        start,
        terrain.height_m(start),
        start.bearing_deg(ahead),
    ))
    .insert_resource(WalkedGround::new(exercise, &people))
    .insert_resource(people)
    .insert_resource(Progress::new(exercise))
    .insert_resource(Perception::new(
        exercise,
        &terrain,
        PerceptionModel::of(edition),
    ))
    .insert_resource(trail)
    .init_resource::<Marks>()
    .init_resource::<Conversations>()
    .init_resource::<Cordon>()
    .init_resource::<Errands>()
    .init_resource::<Devices>()
    .init_resource::<Incidents>()
    .init_resource::<TickEvents>()
    .insert_resource(TheExercise(Arc::clone(exercise)));
    app.insert_resource(obstacles)
        .insert_resource(Land(Arc::clone(&terrain)))
        .add_plugins(StaticWorldPlugin {
            scenario: Arc::clone(scenario),
            terrain,
        });
}
