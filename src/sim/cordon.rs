//! The control point, the report and the specialists: what the trainee sets up around a suspicious place.

use bevy::prelude::*;

use crate::units::{Place, Tick};

/// What has been set up so far.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Cordon {
    /// The control point and when it was set up.
    pub control_point: Option<(Place, Tick)>,
    /// When the first report went out.
    pub reported: Option<Tick>,
    /// True once the specialists have come to take over.
    pub specialists_here: bool,
    /// True once the cordon is theirs.
    pub handed_over: bool,
    /// True once the trainee has given up the route.
    pub turned_back: bool,
}
