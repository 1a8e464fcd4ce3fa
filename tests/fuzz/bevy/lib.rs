//! The part of Bevy that the loader uses: its mathematics.

pub use bevy_math as math;
