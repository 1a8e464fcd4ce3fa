//! What the hands are doing between two frames.

use bevy::prelude::*;

use crate::front_end::input::steering::Steering;

/// What the hands are doing between two frames.
#[derive(Resource, Debug, Default)]
pub struct Hands {
    /// Feet.
    pub steering: Steering,
    /// True while the view follows the mouse without a button.
    pub mouse_looks: bool,
    /// True from a drag of the ground until the click that ends it.
    pub dragged: bool,
}
