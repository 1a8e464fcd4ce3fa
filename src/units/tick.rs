//! Simulation time in ticks; there is no other clock.

use serde::{Deserialize, Serialize};

/// Ticks in a simulated second (design: fixed tick, 64 Hz; a power of two, so that a tick's length is exact in binary).
pub const TICK_HZ: u32 = 64;

/// Length of a tick, seconds.
pub const TICK_S: f32 = 1.0 / TICK_HZ as f32;

/// Ticks since the patrol began. The first tick simulated is tick 1; tick 0 is the state before it.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Tick(pub u32);

impl Tick {
    /// Seconds since the patrol began.
    pub fn seconds(self) -> f32 {
        self.0 as f32 * TICK_S
    }

    /// The tick nearest to a time in seconds; zero for negative values and NaN.
    pub fn from_seconds(seconds: f32) -> Self {
        Self((seconds * TICK_HZ as f32).round() as u32)
    }

    /// Seconds from `earlier` to this tick; negative when `earlier` is later.
    pub fn seconds_since(self, earlier: Self) -> f32 {
        (self.0 as f32 - earlier.0 as f32) * TICK_S
    }
}
