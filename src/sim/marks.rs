//! Marks: what the trainee has pointed out as suspicious.

use bevy::prelude::*;

use super::action::MarkId;
use crate::scenario::exercise::SignId;
use crate::units::{Place, Tick};

/// Marks that one patrol takes; the key does nothing after. Nobody has that many things to point out, a pressed key makes
/// several a second, and every mark is in every digest.
pub const MOST: usize = 1_000;

/// Marks in order.
#[derive(Resource, Debug, Clone, Default)]
pub struct Marks(pub Vec<StandingMark>);

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandingMark {
    /// Its number.
    pub mark: MarkId,
    /// When it was made.
    pub tick: Tick,
    /// Where the trainee takes the thing to be.
    pub place: Place,
    /// The sign that was pointed at, if it was one.
    pub on: Option<SignId>,
    /// Taken back.
    pub withdrawn: bool,
    /// What the specialists said after the hand-over; nothing is marked any more once they have.
    pub said: Option<Said>,
}

/// What the specialists said that a mark was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// An item, dealt with by now.
    Item,
    /// Something harmless, or nothing.
    Harmless,
}

impl StandingMark {
    /// True while it stands: neither taken back nor settled by the specialists.
    pub fn stands(&self) -> bool {
        !self.withdrawn && self.said.is_none()
    }
}

impl Marks {
    /// The first mark that still stands.
    pub fn first_standing(&self) -> Option<&StandingMark> {
        self.0.iter().find(|mark| mark.stands())
    }

    /// Takes a mark back; true when it stood until then.
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
