//! Positions and tasks of the patrol and the local people.

mod moving;

use bevy::prelude::*;

use super::action::Order;
use super::civilians::CivilianState;
use super::event::Event;
use super::log::TickEvents;
use super::schedule::SimSystems;
use super::trail::Trail;
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::{Point, Tick};
pub(in crate::sim) use moving::{CLOSED_UP_M, move_people, step_towards};

/// Pace of a member carrying out an order, metres a second: a brisk walk.
const BRISK_MPS: f32 = 1.6;

/// Arrival radius, metres.
const ARRIVED_M: f32 = 0.3;

/// Duration of a member's near and far check, seconds.
const CHECK_S: [f32; 2] = [20.0, 60.0];

/// Everybody; the trainee's position is kept here too so that all people are in one list.
#[derive(Resource, Debug, Clone)]
pub struct People {
    /// Feet on the map, in [`PersonId`] order; the trainee's is entry 0.
    pub feet: Vec<Point>,
    /// The patrol without the trainee, in order of march.
    pub comrades: Vec<Comrade>,
    /// The local people.
    pub civilians: Vec<CivilianState>,
    /// The patrol's last order.
    pub told: Order,
}

/// A member of the patrol other than the trainee.
#[derive(Debug, Clone)]
pub struct Comrade {
    /// Who.
    pub person: PersonId,
    /// Present task.
    pub task: Task,
    /// Distance along the trail, metres, while on it.
    pub along_m: f32,
    /// True when the last order is carried out.
    pub done: bool,
    /// When the way of the task was last looked at, and how many dangers were known then; none before that.
    pub looked: Option<(Tick, usize)>,
    /// True while the only way of the task leads nearer to a danger.
    pub only_way: bool,
}

/// Task of a member.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Following the trainee in file.
    Follow,
    /// Standing.
    Stand,
    /// Searching around, until a tick.
    Check {
        /// Until when.
        until: Tick,
    },
    /// Withdrawing along the trail.
    Withdraw {
        /// The place to leave.
        from: Point,
        /// Distance, metres; the place in the file is added, so that the file keeps its spacing.
        distance_m: f32,
    },
    /// Going straight to hard cover near by, and staying there.
    TakeCover {
        /// Destination.
        to: Point,
    },
    /// Lying down, for want of hard cover.
    LieDown,
    /// Going to a cordon post: back along the trail to its nearest point, then straight.
    GoToPost {
        /// Destination.
        to: Point,
        /// Where to leave the trail, metres along it; none once off it.
        leave_trail_at_m: Option<f32>,
    },
    /// Manning a cordon post.
    ManPost,
    /// Carrying a report: back along the trail to the hand-on point, then straight.
    CarryReport {
        /// Destination.
        to: Point,
        /// Where to leave the trail, metres along it; none once off it.
        leave_trail_at_m: Option<f32>,
    },
    /// Handing on the report.
    HandOnReport,
    /// Returning to their place in the file.
    ComeBack,
    /// Going back ahead of the trainee, in the file turned round.
    GoBack {
        /// The place and the distance of a withdrawal ordered before: they go so far whether the trainee comes or not.
        clear_of: Option<(Point, f32)>,
    },
    /// Walking to where a task leads by a way over known ground, because the trail leads nearer to a danger or is not there
    /// any more.
    Round {
        /// The corners still to walk to, the next one first.
        way: Vec<Point>,
        /// The task.
        task: Box<Self>,
    },
}

impl People {
    /// The patrol in file behind the trainee, the civilians at the start of their paths.
    pub fn new(exercise: &Exercise, trail: &Trail) -> Self {
        let spacing_m = exercise.scenario.patrol.spacing_m;
        let comrades: Vec<Comrade> = (1..exercise.patrol_size())
            .map(|place| Comrade {
                person: PersonId(place as u16),
                task: Task::Follow,
                along_m: (trail.length_m() - spacing_m * place as f32).max(0.0),
                done: true,
                looked: None,
                only_way: false,
            })
            .collect();
        let civilians: Vec<CivilianState> = exercise
            .scenario
            .civilians
            .iter()
            .map(CivilianState::new)
            .collect();
        let mut feet = vec![trail.at(trail.length_m())];
        feet.extend(comrades.iter().map(|comrade| trail.at(comrade.along_m)));
        feet.extend(civilians.iter().map(CivilianState::start));
        Self {
            feet,
            comrades,
            civilians,
            told: Order::Resume,
        }
    }

    /// Where a person's feet are.
    pub fn at(&self, person: PersonId) -> Point {
        self.feet[person.index()]
    }

    /// The comrade of that id.
    pub fn comrade_mut(&mut self, person: PersonId) -> Option<&mut Comrade> {
        self.comrades
            .iter_mut()
            .find(|comrade| comrade.person == person)
    }

    /// What a member was told to withdraw from, and how far, if that is their task.
    pub fn clear_of(&self, person: PersonId) -> Option<(Point, f32)> {
        let comrade = self.comrades.iter().find(|one| one.person == person)?;
        match *comrade.task.whole() {
            Task::Withdraw { from, distance_m } => Some((from, distance_m)),
            Task::GoBack { clear_of } => clear_of,
            _ => None,
        }
    }

    /// Manned posts: person and place.
    pub fn manned_posts(&self) -> impl Iterator<Item = (PersonId, Point)> + '_ {
        self.comrades
            .iter()
            .filter(|comrade| comrade.task == Task::ManPost)
            .map(|comrade| (comrade.person, self.at(comrade.person)))
    }

    /// Assigns a task; leaving a manned post is reported.
    pub fn assign(&mut self, person: PersonId, task: Task, happened: &mut TickEvents) {
        if let Some(comrade) = self.comrade_mut(person) {
            if comrade.task == Task::ManPost {
                happened.push(Event::PostLeft { person });
            }
            comrade.done = false;
            comrade.looked = None;
            comrade.only_way = false;
            comrade.task = task;
        }
    }
}

impl Comrade {
    /// True at a cordon post and on the way there: a post is kept under every order except to fall in again.
    pub fn at_post(&self) -> bool {
        matches!(self.task.whole(), Task::ManPost | Task::GoToPost { .. })
    }

    /// True while away with a report, out of call.
    pub fn carries_report(&self) -> bool {
        matches!(
            self.task.whole(),
            Task::CarryReport { .. } | Task::HandOnReport | Task::ComeBack
        )
    }
}

impl Task {
    /// The task itself, whichever way it is gone about.
    pub fn whole(&self) -> &Self {
        match self {
            Self::Round { task, .. } => task.whole(),
            task => task,
        }
    }

    /// A check of a ring that begins now.
    pub fn check(ring: super::action::CheckRing, now: Tick) -> Self {
        Self::Check {
            until: Tick(now.0 + Tick::from_seconds(CHECK_S[ring as usize]).0),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(FixedUpdate, move_people.in_set(SimSystems::Move));
}
