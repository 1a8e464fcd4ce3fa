//! The coach's memory of the session. It processes each event and each observation once, so that the cost per second
//! stays constant; after a resume it processes the session from its beginning and reaches the same state.

use std::collections::{BTreeMap, BTreeSet};

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, PersonId, SignId};
use crate::scoring::facts::{Facts, MarkFact, MarkOutcome, trainee_at};
use crate::sim::action::{CheckRing, Order, TraineeAction};
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::trainee::Brief;
use crate::trainee::trail::Trail;
use crate::units::place::distance_to_line_m;
use crate::units::{Point, Tick};

use super::Ring;

/// Least length of the steps that give a heading, metres.
const HEADING_STEP_M: f32 = 1.5;

/// Within this distance of the trail one is on it, metres: the same ground underfoot. Length of the last steps of the
/// trail, metres, and distance from its end that shows a turnabout, metres.
const SAME_WAY_M: f32 = 1.5;
const LAST_STEPS_M: f32 = 8.0;
const TURNED_M: f32 = 1.0;

/// What was seen so far.
pub(super) struct Memory {
    events_read: usize,
    observations_read: usize,
    actions_read: usize,
    heading_from: Point,
    /// Last heading of the trainee, degrees.
    pub(super) heading_deg: f32,
    /// The way back.
    pub(super) trail: Trail,
    /// As of the last mark made or withdrawn.
    pub(super) facts: Facts,
    /// Signs now resolvable with the naked eye, and since when.
    pub(super) resolvable: BTreeMap<SignId, Tick>,
    /// When each sign was first in view.
    pub(super) viewed: BTreeMap<SignId, Tick>,
    /// Closest approach of the trainee to each device while a sign of it was resolvable, metres.
    pub(super) nearest_m: BTreeMap<DeviceId, f32>,
    /// Fired injects.
    pub(super) injected: BTreeSet<usize>,
    /// Since when the trainee stands; none while walking.
    pub(super) standing_since: Option<Tick>,
    /// The check under way, and its start.
    pub(super) checking: Option<(CheckRing, Tick)>,
    /// What is left of it.
    pub(super) ring: Option<Ring>,
    /// Rings checked from the trainee's present place.
    pub(super) looked_round: BTreeSet<CheckRing>,
    /// The last warning.
    pub(super) warned: Option<Tick>,
    /// The last orders to withdraw, to take cover and to fall in.
    pub(super) withdrawal: Option<Tick>,
    pub(super) cover: Option<Tick>,
    pub(super) resumed: Option<Tick>,
    /// Assigned posts.
    pub(super) posted: BTreeMap<PersonId, Point>,
    /// When somebody was last sent to a post.
    pub(super) posted_at: Option<Tick>,
    /// When the control point was last set up.
    pub(super) control_point: Option<Tick>,
    /// The last report.
    pub(super) reported: Option<Tick>,
    /// The last report on each form.
    pub(super) reported_on: BTreeMap<String, Tick>,
    /// The last check begun.
    pub(super) checked: Option<Tick>,
    /// The last headcount.
    pub(super) counted: Option<Tick>,
    /// When local people were last told to leave, whether anybody heard or not.
    pub(super) directed: Option<Tick>,
    /// Local people already asked, and when the last one was.
    pub(super) asked: BTreeSet<PersonId>,
    pub(super) asked_at: Option<Tick>,
}

impl Memory {
    /// Before the first step.
    pub(super) fn new(brief: &Brief) -> Self {
        let mut line = brief.route.waypoints.iter().map(|waypoint| waypoint.at);
        let start = line.next().unwrap_or_default();
        let ahead = line.next().unwrap_or(start);
        Self {
            events_read: 0,
            observations_read: 0,
            actions_read: 0,
            heading_from: start,
            heading_deg: start.bearing_deg(ahead),
            trail: Trail::new(&brief.route.approach, start),
            facts: Facts::default(),
            resolvable: BTreeMap::new(),
            viewed: BTreeMap::new(),
            nearest_m: BTreeMap::new(),
            injected: BTreeSet::new(),
            standing_since: Some(Tick(0)),
            checking: None,
            ring: None,
            looked_round: BTreeSet::new(),
            warned: None,
            withdrawal: None,
            cover: None,
            resumed: None,
            posted: BTreeMap::new(),
            posted_at: None,
            control_point: None,
            reported: None,
            reported_on: BTreeMap::new(),
            checked: None,
            counted: None,
            directed: None,
            asked: BTreeSet::new(),
            asked_at: None,
        }
    }

    /// Processes what has been added to the session.
    pub(super) fn keep_up(&mut self, session: &Session, pack: &Pack) {
        let mut marks_changed = false;
        for (tick, event) in &session.events[self.events_read.min(session.events.len())..] {
            marks_changed |= matches!(event, Event::Marked { .. } | Event::MarkWithdrawn { .. });
            if matches!(event, Event::CheckBegun { .. }) {
                self.close_check(session, pack, *tick);
            }
            self.take_in(*tick, event);
        }
        self.events_read = session.events.len();
        if marks_changed {
            self.facts = Facts::of(session, pack);
        }
        let read = self.observations_read.min(session.observations.len());
        for observation in &session.observations[read..] {
            self.follow(session, observation);
        }
        self.observations_read = session.observations.len();
        let read = self.actions_read.min(session.actions.len());
        for (tick, acted) in &session.actions[read..] {
            let own = acted.seat == session.exercise.scored;
            if own && matches!(acted.action, TraineeAction::DirectCivilians(_)) {
                self.directed = Some(*tick);
            }
        }
        self.actions_read = session.actions.len();
        self.close_check(session, pack, session.last_tick);
    }

    /// Evaluates the check under way up to a tick.
    fn close_check(&mut self, session: &Session, pack: &Pack, until: Tick) {
        let of = |(_, since)| Ring::of(session, pack, since, until);
        self.ring = self.checking.map(of);
        if let (Some((ring, _)), Some(seen)) = (self.checking, &self.ring)
            && seen.next_height().is_none()
        {
            self.looked_round.insert(ring);
        }
    }

    fn take_in(&mut self, tick: Tick, event: &Event) {
        match event {
            Event::SignResolvable { sign, .. } => {
                self.resolvable.insert(*sign, tick);
            }
            Event::SignViewed { sign, .. } => {
                self.viewed.entry(*sign).or_insert(tick);
            }
            Event::SignLost { sign } => {
                self.resolvable.remove(sign);
            }
            Event::Injected { inject } => {
                self.injected.insert(usize::from(*inject));
            }
            Event::Stopped { .. } => self.standing_since = Some(tick),
            Event::MovedOff { .. } => {
                self.standing_since = None;
                self.checking = None;
                self.looked_round.clear();
            }
            Event::CheckBegun { ring, .. } => {
                self.checking = Some((*ring, tick));
                self.checked = Some(tick);
            }
            Event::Warned => self.warned = Some(tick),
            Event::Ordered(Order::Withdraw { .. }) => self.withdrawal = Some(tick),
            Event::Ordered(Order::TakeCover { .. }) => self.cover = Some(tick),
            Event::Ordered(Order::GoBack) => self.cover = None,
            Event::Ordered(Order::Resume) => {
                self.resumed = Some(tick);
                self.posted.clear();
            }
            Event::CordonPosted { person, at } => {
                self.posted.insert(*person, at.point());
                self.posted_at = Some(tick);
            }
            Event::PostLeft { person } => {
                self.posted.remove(person);
            }
            Event::ControlPointPlaced { .. } => self.control_point = Some(tick),
            Event::ReportSent { report, .. } => {
                self.reported = Some(tick);
                self.reported_on.insert(report.format.clone(), tick);
            }
            Event::Counted { .. } => self.counted = Some(tick),
            Event::Asked { civilian, .. } => {
                self.asked.insert(*civilian);
                self.asked_at = Some(tick);
            }
            _ => {}
        }
    }

    /// Going back on the trail shortens it.
    fn follow(&mut self, session: &Session, observation: &Observation) {
        let here = trainee_at(session, observation);
        if self.goes_back(here) {
            self.trail.back_at(here);
        } else {
            self.trail.step(here);
        }
        if self.heading_from.distance_m(here) >= HEADING_STEP_M {
            self.heading_deg = self.heading_from.bearing_deg(here);
            self.heading_from = here;
        }
        let exercise = &session.exercise;
        for placed in &exercise.devices {
            if placed
                .signs
                .iter()
                .any(|sign| self.resolvable.contains_key(sign))
            {
                let range_m = here.distance_m(placed.device.at);
                let nearest_m = self.nearest_m.entry(placed.id).or_insert(range_m);
                *nearest_m = nearest_m.min(range_m);
            }
        }
    }

    /// True for a place on the last steps of the trail, but before its end.
    fn goes_back(&self, here: Point) -> bool {
        let end_m = self.trail.length_m();
        let last = self.trail.back_to((end_m - LAST_STEPS_M).max(0.0));
        let end = self.trail.at(end_m);
        distance_to_line_m(here, &last) <= SAME_WAY_M
            && end.distance_m(here) >= TURNED_M
            && last.last().is_some_and(|behind| {
                behind.distance_m(here) < behind.distance_m(end) - TURNED_M / 2.0
            })
    }

    /// Marks on signs of devices that were not withdrawn, each with the sign.
    pub(super) fn hits(&self) -> impl Iterator<Item = (&MarkFact, SignId)> {
        self.facts
            .standing_marks()
            .filter_map(|mark| match mark.outcome {
                MarkOutcome::Hit { sign, .. } => Some((mark, sign)),
                MarkOutcome::FalseAlarm { .. } => None,
            })
    }
}
