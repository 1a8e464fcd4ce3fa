//! The patrol by the book, as one person does it: walk the route and search it, halt short of every vulnerable point,
//! make sure from where one stands, and on a suspicious find mark, warn, go back the way one came, check, close the
//! ground off, report, hold until the specialists take over.
//!
//! [`Eyes`] say what one notices, [`Habits`] how well one searches: careful, trained and novice are the same drill
//! with other eyes and habits.

mod after_incident;
mod find;
mod go_on;
mod incident;
mod inspect;
pub mod march;
mod people;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::eyes::Eyes;
use super::gaze::Sweep;
use super::refuge::Danger;
use super::trail::Trail;
use super::walk::Walk;
use super::{BEAT_TICKS, Brief, Trainee};
use crate::scenario::exercise::{PersonId, SignId};
use crate::sim::action::{Measure, TraineeAction};
use crate::sim::view::TraineeView;
use crate::units::{Point, TICK_HZ, Tick};
use after_incident::KnownIncident;
use find::Find;
use inspect::Inspection;
use march::Stop;
pub use people::Directs;

/// How one searches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// How far to either side of the way one looks while walking, degrees.
    pub look_aside_deg: f32,
    /// True when one looks at the ground near the feet and above head height too.
    pub looks_high_and_low: bool,
    /// True when one halts short of vulnerable points and checks the ground at every halt.
    pub halts_and_checks: bool,
    /// True when one uses the binoculars to make sure.
    pub uses_optics: bool,
    /// True when one marks what cannot be made out before it is too near.
    pub marks_in_doubt: bool,
    /// True when one stops to ask people who are near the way.
    pub asks: bool,
    /// Which of the people inside the ring one tells to go.
    pub directs: Directs,
}

impl Habits {
    /// As the doctrine asks.
    pub const BY_THE_BOOK: Self = Self {
        look_aside_deg: 70.0,
        looks_high_and_low: true,
        halts_and_checks: true,
        uses_optics: true,
        marks_in_doubt: true,
        asks: true,
        directs: Directs::UntilClear,
    };
}

/// Someone who does the drill.
pub struct Drill {
    name: &'static str,
    brief: Brief,
    habits: Habits,
    eyes: Eyes,
    trail: Trail,
    route: Walk,
    stops: VecDeque<Stop>,
    search: Sweep,
    phase: Phase,
    inspection: Option<Inspection>,
    /// A thing is looked at again only from nearer than this, metres.
    inspected_from_m: BTreeMap<SignId, f32>,
    marks_made: u16,
    finds: Vec<Find>,
    dangers: Vec<Danger>,
    measures: Vec<Measure>,
    posts: Vec<PersonId>,
    control_point: Option<Point>,
    warned_at: Option<Tick>,
    incidents_met: usize,
    happened: Option<KnownIncident>,
    /// Where the specialists have settled what was found.
    settled: Vec<Point>,
    directed_at: Option<Tick>,
    asked: BTreeSet<PersonId>,
    listens_until: Option<Tick>,
}

/// What one is at.
#[derive(Debug, Clone, PartialEq)]
enum Phase {
    /// Walking the route.
    March,
    /// Standing short of a vulnerable point.
    Halt(march::Halt),
    /// Something has happened: in cover, looking round.
    Shaken { since: Tick },
    /// Something is marked: looking at the ground all round before anybody moves.
    LookDown { ground: Sweep },
    /// Walking back the way one came.
    Withdraw { walk: Walk },
    /// Everybody comes to a stand, and the ground around is looked over.
    Check(incident::GroundCheck),
    /// The posts are on their way.
    Cordon { since: Tick },
    /// Everything is in place; nobody goes in.
    Hold,
    /// The way is open again: everybody comes back.
    Regroup { since: Tick },
    /// Walking again to where one turned back.
    GoOn { walk: Walk },
}

impl Drill {
    /// Someone at the start of the route.
    pub fn new(name: &'static str, brief: Brief, habits: Habits, eyes: Eyes) -> Self {
        let line = march::line(&brief);
        let start = line.first().copied().unwrap_or_default();
        let pitches_deg: &[f32] = if habits.looks_high_and_low {
            &[-3.0, 8.0, -14.0]
        } else {
            &[-3.0]
        };
        Self {
            name,
            trail: Trail::new(&brief.route.approach, start),
            stops: if habits.halts_and_checks {
                march::stops(&brief)
            } else {
                VecDeque::new()
            },
            route: Walk::along(line, 0.0),
            search: Sweep::between(
                -habits.look_aside_deg,
                habits.look_aside_deg,
                20.0,
                pitches_deg,
            ),
            brief,
            habits,
            eyes,
            phase: Phase::March,
            inspection: None,
            inspected_from_m: BTreeMap::new(),
            marks_made: 0,
            finds: Vec::new(),
            dangers: Vec::new(),
            measures: Vec::new(),
            posts: Vec::new(),
            control_point: None,
            warned_at: None,
            incidents_met: 0,
            happened: None,
            settled: Vec::new(),
            directed_at: None,
            asked: BTreeSet::new(),
            listens_until: None,
        }
    }

    fn took(&mut self, measure: Measure) {
        if !self.measures.contains(&measure) {
            self.measures.push(measure);
        }
    }
}

impl Trainee for Drill {
    fn name(&self) -> &str {
        self.name
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let mut actions = Vec::new();
        if view.ended.is_some() {
            return actions;
        }
        self.eyes.look(view);
        if !matches!(self.phase, Phase::Withdraw { .. }) {
            self.trail.step(view.here.point());
        }
        if view.incidents.len() > self.incidents_met {
            self.meet_incident(view, &mut actions);
            return actions;
        }
        if view.route_reopened && self.holds_something() {
            self.regroup(view, &mut actions);
            return actions;
        }
        if self.inspection.is_none() {
            self.inspection = self.next_inspection(view);
        }
        if self.inspection.is_some() {
            self.inspect(view, &mut actions);
            return actions;
        }
        match self.phase {
            Phase::March => {
                if !self.talks(view, &mut actions) {
                    self.march(view, &mut actions);
                }
            }
            Phase::Halt(_) => self.halt(view, &mut actions),
            Phase::Shaken { since } => self.look_round(view, since, &mut actions),
            Phase::LookDown { .. } => self.look_down(view, &mut actions),
            Phase::Withdraw { .. } => self.withdraw(view, &mut actions),
            Phase::Check(_) => self.check_ground(view, &mut actions),
            Phase::Cordon { since } => self.close_off(view, since, &mut actions),
            Phase::Hold => self.hold(view, &mut actions),
            Phase::Regroup { since } => self.wait_for_everybody(view, since, &mut actions),
            Phase::GoOn { .. } => self.go_on(view, &mut actions),
        }
        actions
    }
}

/// Seconds since a tick.
fn since_s(view: &TraineeView, tick: Tick) -> f32 {
    view.tick.seconds_since(tick)
}

/// Beats in so many seconds.
const fn beats(seconds: u32) -> u32 {
    seconds * TICK_HZ / BEAT_TICKS
}
