//! Translates an order into a member's task.

use super::action::Order;
use super::known_way::{KnownGround, TURN_M, every_step};
use super::obstacles::COVER_WITHIN_M;
use super::people::{People, Task};
use crate::scenario::exercise::PersonId;
use crate::units::{Point, Tick};

/// Context of an order.
#[derive(Clone, Copy)]
pub(super) struct OrderedWhere<'a> {
    pub(super) now: Tick,
    pub(super) ground: KnownGround<'a>,
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
        Order::GoBack => Task::GoBack {
            clear_of: people.clear_of(person),
        },
    }
}

impl OrderedWhere<'_> {
    /// The nearest hard cover reachable entirely on known ground without coming nearer to any danger; without one they lie
    /// down.
    fn cover_for(&self, person: PersonId, here: Point, threat: Point) -> Task {
        let KnownGround {
            walked,
            terrain,
            obstacles,
            dangers,
            ..
        } = self.ground;
        let known = |at: Point| terrain.known_safe(at) || walked.walked(person, at);
        let may_go = |cover: Point| {
            let line = [here, cover];
            every_step(&line).all(|at| known(at) && dangers.nearer_m(here, at) <= TURN_M)
        };
        obstacles
            .hard_cover_near(here, threat, COVER_WITHIN_M, may_go)
            .map_or(Task::LieDown, |to| Task::TakeCover { to })
    }
}
