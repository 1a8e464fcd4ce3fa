//! As much of Bevy as the loader uses: its mathematics.

pub use bevy_math as math;
