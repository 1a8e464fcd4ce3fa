//! What a session shows was missed, and what to train next.

use std::collections::BTreeSet;

use crate::record::Session;
use crate::scoring::Outcome;
use crate::scoring::scorecard::Scorecard;
use crate::text::Message;
use crate::vocabulary::SignKind;

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
