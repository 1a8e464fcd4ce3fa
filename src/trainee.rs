//! Trainees without hands: scripts and virtual trainees. They get what a person would have (a [`Brief`] and, beat by
//! beat, a [`TraineeView`]) and answer with actions.

pub mod brief;

pub use brief::Brief;

use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;

/// A virtual trainee thinks on every tick that is a multiple of this: 8 a second.
pub const BEAT_TICKS: u32 = 8;

/// Someone who patrols without hands.
pub trait Trainee {
    /// Name for the record: `careful`, or a script's file name.
    fn name(&self) -> &str;

    /// What to do now. Asked every [`BEAT_TICKS`]; the actions are consumed by the next tick.
    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction>;

    /// True when it will do nothing more and the session is to be broken off here.
    fn gives_up(&self) -> bool {
        false
    }
}
