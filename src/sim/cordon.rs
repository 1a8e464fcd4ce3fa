//! The control point, the report and the specialists: what the trainee sets up around a suspicious place.

use bevy::prelude::*;

use crate::units::{Place, Tick};

/// What has been set up so far around the present place. All of it but the last two begins anew when the way is open again.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Cordon {
    /// The control point and when it was set up.
    pub control_point: Option<(Place, Tick)>,
    /// When the first report arrived.
    pub reported: Option<Tick>,
    /// True once the specialists have come to take over.
    pub specialists_here: bool,
    /// When the cordon became theirs.
    pub handed_over: Option<Tick>,
    /// True once they have dealt with what was there and the exercise ends with it.
    pub settled: bool,
    /// True from when the way is open again until something is marked.
    pub reopened: bool,
    /// True once the trainee has given up the route.
    pub turned_back: bool,
}

impl Cordon {
    /// The way is open again: nothing of it is needed any more.
    pub fn lift(&mut self) {
        *self = Self {
            reopened: true,
            turned_back: self.turned_back,
            ..Self::default()
        };
    }
}
