//! What an order means for one of the patrol where they are.

use super::action::Order;
use super::ground::WalkedGround;
use super::obstacles::Obstacles;
use super::people::{People, Task};
use super::terrain::Terrain;
use crate::scenario::exercise::PersonId;
use crate::units::{Point, Tick};

/// Hard cover is sought this near, metres: a few steps.
const COVER_WITHIN_M: f32 = 20.0;

/// The way to cover is looked at in steps of this, metres: no wider than a print reaches.
const LOOKED_AT_M: f32 = 0.5;

/// What an order depends on.
#[derive(Clone, Copy)]
pub(super) struct OrderedWhere<'a> {
    pub(super) now: Tick,
    pub(super) ground: &'a WalkedGround,
    pub(super) terrain: &'a Terrain,
    pub(super) obstacles: &'a Obstacles,
}

/// The task that an order gives somebody.
pub(super) fn task_for(
    order: &Order,
    person: PersonId,
    people: &People,
    scene: OrderedWhere<'_>,
) -> Task {
    match order {
        Order::Halt => Task::Stand,
        Order::Check(ring) => Task::check(*ring, scene.now),
        Order::Withdraw { from, distance_m } => Task::Withdraw {
            from: *from,
            distance_m: *distance_m,
        },
        Order::TakeCover { from } => scene.cover_for(person, people.at(person), *from),
        Order::Resume => Task::Follow,
    }
}

impl OrderedWhere<'_> {
    /// The nearest hard cover to which the whole way is known ground; without one they lie down.
    fn cover_for(&self, person: PersonId, here: Point, threat: Point) -> Task {
        let known = |at: Point| self.terrain.known_safe(at) || self.ground.walked(person, at);
        let reached_on_known_ground = |cover: Point| {
            let steps = (here.distance_m(cover) / LOOKED_AT_M).ceil().max(1.0) as u32;
            (1..=steps).all(|step| known(here.lerp(cover, step as f32 / steps as f32)))
        };
        self.obstacles
            .hard_cover_near(here, threat, COVER_WITHIN_M, reached_on_known_ground)
            .map_or(Task::LieDown, |to| Task::TakeCover { to })
    }
}
