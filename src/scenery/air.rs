//! Sky, sun and haze, from the scenario's weather.

use crate::scenario::schema::{Light, Sky, Weather};

/// Sky, sun and haze. Colours are linear red, green, blue, 0..1.
#[derive(Debug, Clone, PartialEq)]
pub struct Air {
    /// Bearing of the sun, degrees.
    pub sun_bearing_deg: f32,
    /// Height of the sun above the horizon, degrees.
    pub sun_height_deg: f32,
    /// Colour and strength of direct light; 1 is full daylight.
    pub sun: [f32; 3],
    /// Colour and strength of light from the sky, on a face that looks up.
    pub ambient: [f32; 3],
    /// Colour at the top of the sky.
    pub zenith: [f32; 3],
    /// Colour at the horizon, which haze fades into.
    pub horizon: [f32; 3],
    /// Meteorological visibility, metres: contrast falls to 2 % there.
    pub visibility_m: f32,
}

impl Default for Air {
    fn default() -> Self {
        Self {
            sun_bearing_deg: 130.0,
            sun_height_deg: 50.0,
            sun: [1.0, 0.96, 0.88],
            ambient: [0.32, 0.36, 0.42],
            zenith: [0.13, 0.32, 0.68],
            horizon: [0.62, 0.70, 0.78],
            visibility_m: 10_000.0,
        }
    }
}

impl Air {
    /// The air of a scenario's weather.
    pub fn of(weather: &Weather) -> Self {
        let mut air = Self {
            visibility_m: weather.visibility_m,
            ..Self::default()
        };
        if weather.light != Light::Day || weather.sky != Sky::Clear {
            air.sun = air.sun.map(|part| part * 0.5);
        }
        air
    }
}
