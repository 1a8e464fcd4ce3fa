//! Marks: what the trainee has reported as suspicious.

use bevy::prelude::*;

use super::action::MarkId;
use crate::scenario::exercise::SignId;
use crate::units::{Place, Tick};

/// Most marks of one patrol; further ones are ignored. Nobody has that much to point out, a held key repeats several
/// times a second, and every mark is in every digest.
pub const MOST: usize = 1_000;

/// Marks in order.
#[derive(Resource, Debug, Clone, Default)]
pub struct Marks(pub Vec<StandingMark>);

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandingMark {
    /// Its number.
    pub mark: MarkId,
    /// Time.
    pub tick: Tick,
    /// Place marked.
    pub place: Place,
    /// The sign marked, if it was one.
    pub on: Option<SignId>,
    /// Withdrawn.
    pub withdrawn: bool,
    /// The specialists' result after the hand-over; no new mark is possible from then on.
    pub said: Option<Said>,
}

/// The specialists' result for a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// An item, dealt with.
    Item,
    /// Something harmless, or nothing.
    Harmless,
}

impl StandingMark {
    /// True while it stands: neither withdrawn nor settled by the specialists.
    pub fn stands(&self) -> bool {
        !self.withdrawn && self.said.is_none()
    }
}

impl Marks {
    /// The first standing mark.
    pub fn first_standing(&self) -> Option<&StandingMark> {
        self.0.iter().find(|mark| mark.stands())
    }

    /// Withdraws a mark; true when it stood until then.
    pub fn withdraw(&mut self, mark: MarkId) -> bool {
        match self.0.get_mut(usize::from(mark.0)) {
            Some(standing) if standing.stands() => {
                standing.withdrawn = true;
                true
            }
            _ => false,
        }
    }
}
