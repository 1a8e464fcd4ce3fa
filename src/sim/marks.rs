//! Marks: what the trainee has pointed out as suspicious.

use bevy::prelude::*;

use super::action::MarkId;
use crate::units::{Place, Tick};

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
    /// Taken back.
    pub withdrawn: bool,
}

impl Marks {
    /// The first mark that still stands.
    pub fn first_standing(&self) -> Option<&StandingMark> {
        self.0.iter().find(|mark| !mark.withdrawn)
    }

    /// Takes a mark back; true when it stood until then.
    pub fn withdraw(&mut self, mark: MarkId) -> bool {
        match self.0.get_mut(usize::from(mark.0)) {
            Some(standing) if !standing.withdrawn => {
                standing.withdrawn = true;
                true
            }
            _ => false,
        }
    }
}
