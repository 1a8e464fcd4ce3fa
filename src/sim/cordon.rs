//! State of the cordon: the control point, the report and the specialists.

use bevy::prelude::*;

use crate::units::{Place, Tick};

/// What is set up around the present item. All but the last two fields are reset when the way is open again.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Cordon {
    /// The control point with its time.
    pub control_point: Option<(Place, Tick)>,
    /// Arrival of the first report.
    pub reported: Option<Tick>,
    /// True once the specialists have come.
    pub specialists_here: bool,
    /// When the specialists took the cordon over.
    pub handed_over: Option<Tick>,
    /// True once the specialists have dealt with the item and the exercise ends with it.
    pub settled: bool,
    /// True from the reopening of the way until the next mark.
    pub reopened: bool,
    /// True once the trainee has abandoned the route.
    pub turned_back: bool,
}

impl Cordon {
    /// Resets it when the way is open again.
    pub fn lift(&mut self) {
        *self = Self {
            reopened: true,
            turned_back: self.turned_back,
            ..Self::default()
        };
    }
}
