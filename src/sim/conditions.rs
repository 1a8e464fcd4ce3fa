//! Attenuation of contrast by air and light.

use bevy::math::ops;

use super::perception::PerceptionModel;
use crate::scenario::schema::{Light, Weather};

pub use crate::scenario::schema::KOSCHMIEDER;

/// Air and light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conditions {
    /// Meteorological range, metres, positive.
    pub visibility_m: f32,
    /// Ambient light.
    pub light: Light,
}

impl Conditions {
    /// The conditions of a weather.
    pub fn of(weather: &Weather) -> Self {
        Self {
            visibility_m: weather.visibility_m.max(1.0),
            light: weather.light,
        }
    }

    /// Transmission of contrast through `range_m` of air, 0..=1.
    pub fn air(&self, range_m: f32) -> f32 {
        ops::exp(-KOSCHMIEDER * range_m / self.visibility_m)
    }

    /// Contrast factor of the light, 0..=1.
    pub fn light_share(&self, model: &PerceptionModel) -> f32 {
        model.light_share_in(self.light)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_percent_of_contrast_is_left_at_the_meteorological_visibility() {
        let clear = Conditions {
            visibility_m: 8000.0,
            light: Light::Day,
        };
        assert!((clear.air(8000.0) - 0.02).abs() < 1e-4);
        assert!((clear.air(0.0) - 1.0).abs() < 1e-6);
        assert!(clear.air(100.0) > clear.air(101.0));
    }
}
