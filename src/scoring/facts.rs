//! What several criteria need of a session, worked out once: how marks matched, when devices could be noticed, where
//! everybody stood, when the patrol halted.
//!
//! Nothing here judges. A record may be odd (no observations, ids out of range, a class that the pack does not know);
//! the facts are then poorer, never a panic.

mod forms;
mod halts;
mod harmless;
mod incidents;
mod item;
mod looks;
mod matching;
mod opportunity;
mod progress;
mod search;
mod sides;

use std::sync::OnceLock;

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, LookAlikeId, PersonId, SignId};
use crate::sim::action::{MarkId, Sightline};
use crate::sim::observation::Observation;
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

pub(super) use forms::Forms;
pub use halts::{Halt, Stops};
pub use harmless::Harmless;
pub use incidents::Incident;
pub use item::mandatory_m;
pub(crate) use looks::dwell_frames;
pub use looks::{Bins, Coverage, DWELL_S, covered, looked_beside, magnification};
pub(super) use opportunity::resolvable_spans;
pub use progress::Progress;
pub use search::Search;
pub use sides::{EVERY_M, Seen, Side, Stretch, sides};

/// What a mark turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkOutcome {
    /// On a sign of a device.
    Hit {
        /// The device.
        device: DeviceId,
        /// Its sign nearest to the mark.
        sign: SignId,
    },
    /// On nothing that belongs to a device.
    FalseAlarm {
        /// The look-alike it was on, if any.
        look_alike: Option<LookAlikeId>,
    },
}

/// A mark and what it turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkFact {
    /// Number of the mark.
    pub mark: MarkId,
    /// When.
    pub tick: Tick,
    /// From where and where to.
    pub aim: Sightline,
    /// Where the trainee takes the thing to be: where the ray met the world, else the sign it was on.
    pub place: Place,
    /// What kind of sign the trainee took it for.
    pub kind: SignKind,
    /// How sure, percent.
    pub confidence_percent: u8,
    /// What it was.
    pub outcome: MarkOutcome,
    /// When it was taken back.
    pub withdrawn: Option<Tick>,
}

/// When a device could be noticed, and whether it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// The device.
    pub device: DeviceId,
    /// The first tick at which a sign of it was resolvable from where the trainee stood, outside its mandatory
    /// distance, or at which it was marked from there through the binoculars before that; none when that never was.
    pub opened: Option<Tick>,
    /// When the trainee first came inside the mandatory distance; none when never.
    pub entered_mandatory: Option<Tick>,
    /// First entry while no mark stood on the device, though by then it could be noticed for at least the pack's least
    /// opportunity: the trainee walked in unaware of what could have been noticed. What shows itself for a moment only
    /// before one is there counts against nobody.
    pub entered_unaware: Option<Tick>,
    /// First view of one of its signs for 250 ms.
    pub first_viewed: Option<Tick>,
    /// First standing mark on it, by index into [`Facts::marks`].
    pub first_hit: Option<usize>,
    /// True when detection is judged on this device: it was marked from outside its mandatory distance, or entered
    /// unaware, or left unmarked though it could be noticed for at least the pack's least opportunity. Only the time in
    /// which the patrol was searching counts there ([`Search`]), but for second items: nobody is asked to find the next
    /// device of a route that they have rightly left.
    pub scored: bool,
}

/// Facts of a session under a pack.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Marks in order.
    pub marks: Vec<MarkFact>,
    /// One a device, in [`DeviceId`] order.
    pub opportunities: Vec<Opportunity>,
    /// Look-alikes of which a sign was resolvable from where the trainee stood, or that were marked; in id order.
    pub look_alikes_noticeable: Vec<LookAlikeId>,
    /// How many harmless things there were, and how many of them were marked.
    pub harmless: Harmless,
    /// When the patrol was searching.
    pub search: Search,
    /// Every time the trainee stood still for longer than the pack's `halt_after_s`, in order.
    pub halts: Vec<Halt>,
    /// How far along the route the trainee was over time.
    pub progress: Progress,
    /// The forms that the trainee had, once they were asked for.
    forms: OnceLock<Forms>,
}

impl Facts {
    /// Works the facts out.
    pub fn of(session: &Session, pack: &Pack) -> Self {
        let marks = matching::marks(session, pack);
        let look_alikes_noticeable = opportunity::look_alikes(session, &marks);
        let match_radius_m = pack.marking.match_radius_m.value;
        let progress = Progress::of(session);
        let search = Search::of(session, &marks, &progress);
        Self {
            opportunities: opportunity::all(session, pack, &marks, &search),
            harmless: Harmless::of(&marks, &look_alikes_noticeable, match_radius_m),
            look_alikes_noticeable,
            halts: halts::of(session, pack),
            progress,
            search,
            marks,
            forms: OnceLock::new(),
        }
    }

    /// The forms that the trainee had, worked out once; from the session and pack that the facts are of.
    pub(super) fn forms(&self, session: &Session, pack: &Pack) -> &Forms {
        self.forms.get_or_init(|| Forms::of(session, pack))
    }

    /// The opportunity of a device.
    pub fn opportunity(&self, device: DeviceId) -> Option<&Opportunity> {
        self.opportunities.get(device.index())
    }

    /// The devices that detection is judged on.
    pub fn scored(&self) -> impl Iterator<Item = &Opportunity> {
        self.opportunities
            .iter()
            .filter(|opportunity| opportunity.scored)
    }

    /// Marks that were never taken back.
    pub fn standing_marks(&self) -> impl Iterator<Item = &MarkFact> {
        self.marks.iter().filter(|mark| mark.withdrawn.is_none())
    }

    /// The first standing mark on a device.
    pub fn hit_on(&self, device: DeviceId) -> Option<&MarkFact> {
        self.marks.get(self.opportunity(device)?.first_hit?)
    }

    /// The first mark on a device that bears a standing one, even if that first one was taken back: the moment it was
    /// noticed.
    pub fn noticed(&self, device: DeviceId) -> Option<&MarkFact> {
        self.opportunity(device)?.first_hit?;
        self.marks.iter().find(|mark| mark.device() == Some(device))
    }

    /// The first standing mark on any device: the moment of discovery.
    pub fn first_hit(&self) -> Option<&MarkFact> {
        self.standing_marks()
            .find(|mark| matches!(mark.outcome, MarkOutcome::Hit { .. }))
    }
}

impl MarkFact {
    /// The device it was on.
    pub fn device(&self) -> Option<DeviceId> {
        match self.outcome {
            MarkOutcome::Hit { device, .. } => Some(device),
            MarkOutcome::FalseAlarm { .. } => None,
        }
    }

    /// True when the mark stood at a tick.
    pub fn stood_at(&self, tick: Tick) -> bool {
        self.tick <= tick && self.withdrawn.is_none_or(|withdrawn| withdrawn > tick)
    }
}

/// Where the trainee's feet were at an observation; below the eye when the record names nobody.
pub fn trainee_at(session: &Session, observation: &Observation) -> Point {
    person_at(observation, session.exercise.trainee()).unwrap_or_else(|| observation.eye.point())
}

/// Where a person's feet were at an observation.
pub fn person_at(observation: &Observation, person: PersonId) -> Option<Point> {
    observation.people.get(person.index()).copied()
}

/// Where a device is on the map.
pub fn device_at(session: &Session, device: DeviceId) -> Option<Point> {
    let placed = session.exercise.devices.get(device.index())?;
    Some(placed.device.at)
}

/// How far a person was from a device on the map over time, metres, at each observation.
pub fn distances_m(
    session: &Session,
    person: PersonId,
    device: DeviceId,
) -> impl Iterator<Item = (Tick, f32)> + '_ {
    let at = device_at(session, device);
    session.observations.iter().filter_map(move |observation| {
        let here = person_at(observation, person)?;
        Some((observation.tick, here.distance_m(at?)))
    })
}

/// How far a person was from a device on the map at a tick (the last observation at or before it), metres.
pub fn distance_at_m(
    session: &Session,
    person: PersonId,
    device: DeviceId,
    tick: Tick,
) -> Option<f32> {
    let here = person_at(session.observation_at(tick)?, person)?;
    Some(here.distance_m(device_at(session, device)?))
}
