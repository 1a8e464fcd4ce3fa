//! What a debrief holds back, because the same variation can be tried again: things that lay ahead, unseen, when the
//! patrol ended, and things whose opportunity was still open when it was broken off.
//!
//! An opportunity closes when the thing is marked or its mandatory distance is entered. A patrol that completed its
//! route had everything before it, and nothing is held back.

use std::collections::BTreeSet;

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner, PlacedSign};
use crate::scoring::facts::{Facts, MarkOutcome, Opportunity};
use crate::scoring::judgement::Finding;
use crate::scoring::scorecard::Scorecard;
use crate::sim::event::{Ending, Event};
use crate::text::{Argument, Message, Text};

/// The things that a debrief does not show.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeldBack {
    devices: BTreeSet<DeviceId>,
    look_alikes: BTreeSet<LookAlikeId>,
    /// What they are called, so that no sentence names them.
    names: Vec<Text>,
    broken_off: bool,
}

impl HeldBack {
    /// What a session under a pack holds back.
    pub fn of(session: &Session, pack: &Pack) -> Self {
        let ending = session.ending();
        if ending == Ending::RouteCompleted {
            return Self::default();
        }
        let broken_off = matches!(
            ending,
            Ending::BrokenOff | Ending::TurnedBack | Ending::TimeUp
        );
        let facts = Facts::of(session, pack);
        let went_off = |device: DeviceId| {
            let mut events = session.events.iter();
            events.any(
                |(_, event)| matches!(event, Event::Incident { device: of, .. } if *of == device),
            )
        };
        let is_open = |opportunity: &&Opportunity| {
            opportunity.first_hit.is_none()
                && opportunity.entered_mandatory.is_none()
                && (broken_off || opportunity.opened.is_none())
                && !went_off(opportunity.device)
        };
        let devices: BTreeSet<DeviceId> = facts
            .opportunities
            .iter()
            .filter(is_open)
            .map(|opportunity| opportunity.device)
            .collect();
        let exercise = &session.exercise;
        let is_marked = |look_alike: LookAlikeId| {
            let on_it = MarkOutcome::FalseAlarm {
                look_alike: Some(look_alike),
            };
            facts.standing_marks().any(|mark| mark.outcome == on_it)
        };
        let look_alikes: BTreeSet<LookAlikeId> = exercise
            .look_alikes
            .iter()
            .map(|placed| placed.id)
            .filter(|id| !is_marked(*id))
            .filter(|id| broken_off || !facts.look_alikes_noticeable.contains(id))
            .collect();
        let of_devices = exercise
            .devices
            .iter()
            .filter(|placed| devices.contains(&placed.id))
            .map(|placed| placed.device.called());
        let of_look_alikes = exercise
            .look_alikes
            .iter()
            .filter(|placed| look_alikes.contains(&placed.id))
            .map(|placed| placed.look_alike.called());
        Self {
            names: of_devices.chain(of_look_alikes).collect(),
            devices,
            look_alikes,
            broken_off,
        }
    }

    /// True when the reader must be told that not everything is shown. After a patrol broken off it is said whether or
    /// not anything lay ahead: the sentence itself must not tell.
    pub fn is_told(&self) -> bool {
        self.broken_off || !self.devices.is_empty() || !self.look_alikes.is_empty()
    }

    /// True when this device is not shown.
    pub fn device(&self, device: DeviceId) -> bool {
        self.devices.contains(&device)
    }

    /// True when this look-alike is not shown.
    pub fn look_alike(&self, look_alike: LookAlikeId) -> bool {
        self.look_alikes.contains(&look_alike)
    }

    /// True when this sign is not shown.
    pub fn sign(&self, placed: &PlacedSign) -> bool {
        match placed.owner {
            Owner::Device(device) => self.device(device),
            Owner::LookAlike(look_alike) => self.look_alike(look_alike),
        }
    }

    /// True when a sentence names something that is held back.
    pub fn is_named_in(&self, message: &Message) -> bool {
        message.arguments.values().any(|argument| match argument {
            Argument::Authored(text) => self.names.contains(text),
            Argument::Message(message) => self.is_named_in(message),
            Argument::Word(_) | Argument::Number(_) | Argument::Figures(_) => false,
        })
    }

    /// The scorecard without the sentences that would give something away; the score stays as it is.
    #[must_use]
    pub fn left_out_of(&self, mut card: Scorecard) -> Scorecard {
        let keep = |findings: &mut Vec<Finding>| {
            findings.retain(|finding| !self.is_named_in(&finding.message));
        };
        for block in &mut card.blocks {
            for criterion in &mut block.criteria {
                keep(&mut criterion.findings);
            }
        }
        for error in &mut card.critical_errors {
            keep(&mut error.findings);
        }
        let per_device = &mut card.detection.per_device;
        per_device.retain(|device| !self.device(device.device));
        card.train_next.retain(|advice| !self.is_named_in(advice));
        card
    }
}
