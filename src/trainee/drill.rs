//! The drill by the book: walk and search the route, halt short of every vulnerable point, confirm from where one
//! stands, and on a suspicious find mark, warn, withdraw the way one came, check, cordon, report, and hold until the
//! specialists take over.
//!
//! [`Eyes`] decide what is noticed, [`Habits`] how well one searches: careful, trained and novice share this drill
//! with different eyes and habits.

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

/// Search habits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Half width of the search to either side of the way while walking, degrees.
    pub look_aside_deg: f32,
    /// Also looks at the ground near the feet and above head height.
    pub looks_high_and_low: bool,
    /// Halts short of vulnerable points and checks the ground at every halt.
    pub halts_and_checks: bool,
    /// Uses binoculars to confirm.
    pub uses_optics: bool,
    /// Marks what could not be made out before it is too near.
    pub marks_in_doubt: bool,
    /// Stops to ask people near the way.
    pub asks: bool,
    /// Which people inside the ring are told to leave.
    pub directs: Directs,
}

impl Habits {
    /// Everything that the doctrine asks for.
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

/// A trainee that does the drill.
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
    /// Range below which a thing is inspected again, metres.
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
    /// Places that the specialists have settled.
    settled: Vec<Point>,
    directed_at: Option<Tick>,
    asked: BTreeSet<PersonId>,
    listens_until: Option<Tick>,
}

/// Phase of the drill.
#[derive(Debug, Clone, PartialEq)]
enum Phase {
    /// Walking the route.
    March,
    /// Halting short of a vulnerable point.
    Halt(march::Halt),
    /// An incident has happened: in cover, looking round.
    Shaken { since: Tick },
    /// Marked: searching the ground all round before anybody moves.
    LookDown { ground: Sweep },
    /// Withdrawing the way one came.
    Withdraw { walk: Walk },
    /// Everybody stops, and the ground around is checked.
    Check(incident::GroundCheck),
    /// Members are on their way to the posts.
    Cordon { since: Tick },
    /// Everything is in place; nobody is let in.
    Hold,
    /// The way is open again: the patrol regroups.
    Regroup { since: Tick },
    /// Returning to where one turned back.
    GoOn { walk: Walk },
}

impl Drill {
    /// Starts at the beginning of the route.
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

/// Number of beats in a time.
const fn beats(seconds: u32) -> u32 {
    seconds * TICK_HZ / BEAT_TICKS
}
