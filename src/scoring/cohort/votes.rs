//! What classes voted on together, in group mode. Hands are counted and nobody is named.
//!
//! Whoever votes in one room sees the hands of the others: they are no independent trials, and no interval is given.

use schemars::JsonSchema;
use serde::Serialize;

use crate::vocabulary::SignKind;

/// What classes voted on together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GroupVotes {
    /// Sessions.
    pub sessions: u32,
    /// By the kind of what was out of place, what most hands missed first.
    pub kinds: Vec<VotesOnKind>,
}

/// Votes on views with a kind of sign, or on clean ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VotesOnKind {
    /// The kind; null where nothing was out of place.
    pub kind: Option<SignKind>,
    /// Views.
    pub views: u32,
    /// Hands for where the sign is.
    pub places: RightHands,
    /// Hands for what to do next.
    pub next: RightHands,
    /// Hands for going nearer to be sure, which is never right.
    pub nearer: u32,
}

/// Hands for what was right, of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RightHands {
    /// For what was right.
    pub right: u32,
    /// All.
    pub of: u32,
}

impl GroupVotes {
    /// Sorted: what most hands missed first.
    pub fn of(sessions: u32, mut kinds: Vec<VotesOnKind>) -> Self {
        // Shares without a fraction: a/b > c/d as a·d > c·b.
        let wrong = |of: &VotesOnKind| u64::from(of.places.of - of.places.right.min(of.places.of));
        kinds.sort_by(|a, b| {
            let (all_a, all_b) = (u64::from(a.places.of), u64::from(b.places.of));
            (wrong(b) * all_a).cmp(&(wrong(a) * all_b))
        });
        Self { sessions, kinds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_most_hands_missed_comes_first() {
        let votes = |kind, right, of| VotesOnKind {
            kind,
            views: 1,
            places: RightHands { right, of },
            next: RightHands::default(),
            nearer: 0,
        };
        let clean = votes(None, 10, 10);
        let half = votes(Some(SignKind::WarningClue), 10, 20);
        let third = votes(Some(SignKind::Environment), 2, 3);
        let sorted = GroupVotes::of(2, vec![clean, third, half]);
        assert_eq!(sorted.kinds, [half, third, clean]);
    }
}
