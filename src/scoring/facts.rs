//! Shared facts of a session, derived once: matching of marks, opportunities, positions, halts.
//!
//! Nothing here judges. A record may be odd (no observations, ids out of range, an unknown class); the facts are then
//! incomplete, and nothing panics.

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
pub use looks::{Bins, Coverage, DWELL_S, LOWEST_DEG, covered, looked_beside, magnification};
pub(super) use opportunity::resolvable_spans;
pub use progress::Progress;
pub use search::Search;
pub use sides::{EVERY_M, Seen, Side, Stretch, sides};

/// What a mark was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkOutcome {
    /// On a sign of a device.
    Hit {
        /// The device.
        device: DeviceId,
        /// Its sign nearest to the mark.
        sign: SignId,
    },
    /// Nothing that belongs to a device.
    FalseAlarm {
        /// The look-alike it was on, if any.
        look_alike: Option<LookAlikeId>,
    },
}

/// A mark and what it was on.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkFact {
    /// Number of the mark.
    pub mark: MarkId,
    /// Time.
    pub tick: Tick,
    /// Line of sight.
    pub aim: Sightline,
    /// Place marked: where the ray met the world, else the sign it was on.
    pub place: Place,
    /// Kind of sign given by the trainee.
    pub kind: SignKind,
    /// Confidence, percent.
    pub confidence_percent: u8,
    /// What it was on.
    pub outcome: MarkOutcome,
    /// When it was withdrawn.
    pub withdrawn: Option<Tick>,
}

/// Where the trainee stood when a device could first be noticed, and what showed it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vantage {
    /// The trainee's eye.
    pub eye: Place,
    /// The sign that could be noticed.
    pub sign: SignId,
    /// Where that sign is.
    pub at: Point,
}

impl Vantage {
    /// Range of the sign on the map, metres.
    pub fn range_m(&self) -> f32 {
        self.eye.point().distance_m(self.at)
    }

    /// Bearing of the sign, degrees clockwise from grid north.
    pub fn bearing_deg(&self) -> f32 {
        self.eye.point().bearing_deg(self.at)
    }
}

/// A device's opportunity to be noticed, and the result.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// The device.
    pub device: DeviceId,
    /// First tick at which a sign of it was resolvable from the trainee's place, outside its mandatory distance, or
    /// at which it was marked from there through binoculars before that; none when never.
    pub opened: Option<Tick>,
    /// From where that was; none when never, or when the record does not say where the trainee stood.
    pub vantage: Option<Vantage>,
    /// First entry into the mandatory distance; none when never.
    pub entered_mandatory: Option<Tick>,
    /// First entry without a standing mark on the device, though by then it could be noticed for at least the pack's
    /// least opportunity: the trainee walked in unaware of something noticeable. A device visible only for a moment
    /// before does not count.
    pub entered_unaware: Option<Tick>,
    /// First view of one of its signs for 250 ms.
    pub first_viewed: Option<Tick>,
    /// First standing mark on it, by index into [`Facts::marks`].
    pub first_hit: Option<usize>,
    /// True when detection is judged on this device: it was marked from outside its mandatory distance, or entered
    /// unaware, or left unmarked though it could be noticed for at least the pack's least opportunity. Only time
    /// while the patrol was searching counts ([`Search`]), except for second items: nobody is expected to find the
    /// next device of a route that they have rightly left.
    pub scored: bool,
}

/// Facts of a session under a pack.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Marks in order.
    pub marks: Vec<MarkFact>,
    /// One per device, in [`DeviceId`] order.
    pub opportunities: Vec<Opportunity>,
    /// Look-alikes with a sign resolvable from the trainee's place, or with a mark; in id order.
    pub look_alikes_noticeable: Vec<LookAlikeId>,
    /// Number of harmless things, and of those marked.
    pub harmless: Harmless,
    /// When the patrol was searching.
    pub search: Search,
    /// Every stop longer than the pack's `halt_after_s`, in order.
    pub halts: Vec<Halt>,
    /// Progress along the route over time.
    pub progress: Progress,
    /// The forms that the trainee had, once they were asked for.
    forms: OnceLock<Forms>,
}

impl Facts {
    /// Derives the facts.
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

    /// Marks that were never withdrawn.
    pub fn standing_marks(&self) -> impl Iterator<Item = &MarkFact> {
        self.marks.iter().filter(|mark| mark.withdrawn.is_none())
    }

    /// The first standing mark on a device.
    pub fn hit_on(&self, device: DeviceId) -> Option<&MarkFact> {
        self.marks.get(self.opportunity(device)?.first_hit?)
    }

    /// The first mark on a device that bears a standing one, even if that first one was withdrawn: the moment of
    /// noticing.
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

    /// The sign of a device that it was on.
    pub fn sign(&self) -> Option<SignId> {
        match self.outcome {
            MarkOutcome::Hit { sign, .. } => Some(sign),
            MarkOutcome::FalseAlarm { .. } => None,
        }
    }

    /// True when the mark stood at a tick.
    pub fn stood_at(&self, tick: Tick) -> bool {
        self.tick <= tick && self.withdrawn.is_none_or(|withdrawn| withdrawn > tick)
    }
}

/// The trainee's position at an observation; below the eye when the record names nobody.
pub fn trainee_at(session: &Session, observation: &Observation) -> Point {
    person_at(observation, session.exercise.trainee()).unwrap_or_else(|| observation.eye.point())
}

/// A person's position at an observation.
pub fn person_at(observation: &Observation, person: PersonId) -> Option<Point> {
    observation.people.get(person.index()).copied()
}

/// A device's position on the map.
pub fn device_at(session: &Session, device: DeviceId) -> Option<Point> {
    let placed = session.exercise.devices.get(device.index())?;
    Some(placed.device.at)
}

/// Range of a person from a device over time, metres, at each observation.
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

/// Range of a person from a device at a tick (the last observation at or before it), metres.
pub fn distance_at_m(
    session: &Session,
    person: PersonId,
    device: DeviceId,
    tick: Tick,
) -> Option<f32> {
    let here = person_at(session.observation_at(tick)?, person)?;
    Some(here.distance_m(device_at(session, device)?))
}
