//! What somebody missed, and what to train next.

use std::collections::BTreeSet;

use super::results::Results;
use crate::record::Session;
use crate::scoring::Outcome;
use crate::scoring::scorecard::Scorecard;
use crate::text::Message;
use crate::vocabulary::SignKind;

/// Whoever missed a kind of sign longer ago than in so many patrols has trained it since.
const OUTINGS_REMEMBERED: usize = 5;

/// Criteria named where a scorecard has no advice of its own.
const CRITERIA_NAMED: usize = 2;

/// Kinds of sign that could have been noticed in a session and were not.
pub(super) fn missed_in(session: &Session, card: &Scorecard) -> BTreeSet<SignKind> {
    card.detection
        .per_device
        .iter()
        .filter(|device| device.opportunity_s.is_some() && device.marked_s.is_none())
        .flat_map(|device| &session.exercise.devices[device.device.index()].signs)
        .map(|sign| session.exercise.signs[sign.index()].sign.kind)
        .collect()
}

/// What to train after a session, most useful first.
pub(super) fn advice(card: &Scorecard) -> Vec<Message> {
    if !card.train_next.is_empty() {
        return card.train_next.clone();
    }
    card.blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.outcome == Outcome::NotMet)
        .take(CRITERIA_NAMED)
        .map(|criterion| Message::new(format!("criterion-{}", criterion.id)))
        .collect()
}

impl Results {
    /// What to train next: the advice of the last outing that was not without fault.
    pub fn train_next(&self, name: &str) -> Vec<Message> {
        self.achieved(name)
            .find(|result| !result.train_next.is_empty())
            .map(|result| result.train_next.clone())
            .unwrap_or_default()
    }

    /// Kinds of sign missed in the last outings that are over.
    pub fn missed(&self, name: &str) -> BTreeSet<SignKind> {
        self.achieved(name)
            .take(OUTINGS_REMEMBERED)
            .flat_map(|result| result.missed.iter().copied())
            .collect()
    }
}
