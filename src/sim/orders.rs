//! Translates an order into a member's task.

use super::action::Order;
use super::ground::WalkedGround;
use super::obstacles::Obstacles;
use super::people::{People, Task};
use super::terrain::Terrain;
use crate::scenario::exercise::PersonId;
use crate::units::{Point, Tick};

/// Search radius for hard cover, metres: a few steps.
const COVER_WITHIN_M: f32 = 20.0;

/// Sampling interval along the way to cover, metres: no wider than a print reaches.
const LOOKED_AT_M: f32 = 0.5;

/// Context of an order.
#[derive(Clone, Copy)]
pub(super) struct OrderedWhere<'a> {
    pub(super) now: Tick,
    pub(super) ground: &'a WalkedGround,
    pub(super) terrain: &'a Terrain,
    pub(super) obstacles: &'a Obstacles,
}

/// The task that an order gives to a person.
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
    /// The nearest hard cover reachable entirely on known ground; without one they lie down.
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
