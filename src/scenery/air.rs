//! Sky, sun and haze, from the scenario's place, time and weather.

use bevy::math::Vec3;
use bevy::math::ops;
use rand::RngExt;

use super::colour::{Colour, luminance, mix};
use crate::scenario::RawScenario;
use crate::scenario::exercise::stream;
use crate::scenario::schema::{Light, Sky, Weather};
use crate::scenario::sun::Sun;
use crate::sim::conditions::KOSCHMIEDER;
use crate::sim::sight::direction;
use crate::units::maths::{hypot, power};

/// Sky, sun and haze. Colours are linear red, green, blue, 0..1.
#[derive(Debug, Clone, PartialEq)]
pub struct Air {
    /// Bearing of the sun, degrees.
    pub sun_bearing_deg: f32,
    /// Elevation of the sun, degrees.
    pub sun_height_deg: f32,
    /// Colour and intensity of direct light; 1 is full daylight.
    pub sun: [f32; 3],
    /// Colour and intensity of sky light on a face that looks up.
    pub ambient: [f32; 3],
    /// Colour at the top of the sky.
    pub zenith: [f32; 3],
    /// Colour at the horizon, into which haze fades.
    pub horizon: [f32; 3],
    /// Meteorological range, metres: contrast falls to 2 % there.
    pub visibility_m: f32,
    /// Cloud cover, 0..1.
    pub cloud: f32,
    /// What covers the sky.
    pub cover: Cover,
    /// Which clouds of that kind: a number of the place.
    pub pattern: u32,
    /// True while it rains.
    pub rain: bool,
    /// Velocity of the wind, metres a second.
    pub wind_mps: Vec3,
}

/// What covers the sky.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cover {
    /// Clouds with sky between them.
    Broken {
        /// Share of heaped clouds, 0..1.
        heaped: f32,
        /// Share of thin ice clouds far above, 0..1.
        ice: f32,
    },
    /// Cloud from horizon to horizon.
    Closed {
        /// True with shreds below it, out of which it rains.
        ragged: bool,
    },
}

/// Light of the sun below which its shadows cannot be seen.
pub const FAINTEST_SUN: f32 = 0.06;

/// Half width of the sun's disc as drawn, radians: twice the real one, which would be a speck on a screen.
pub const SUN_HALF: f32 = 0.0094;

/// Cosine of [`SUN_HALF`].
const SUN_EDGE: f32 = 0.999_956;

/// Longest shadow that counts, metres: farther off it is all penumbra.
pub const LONGEST_SHADOW_M: f32 = 12.0;

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
            cloud: 0.1,
            cover: Cover::Broken {
                heaped: 0.3,
                ice: 0.4,
            },
            pattern: 7,
            rain: false,
            wind_mps: Vec3::X * 2.0,
        }
    }
}

impl Air {
    /// The air over a scenario under its own weather or an inject's.
    pub fn of(scenario: &RawScenario, weather: &Weather) -> Self {
        let sun = Sun::of(scenario);
        let height_deg =
            drawn_height_deg(sun.map_or(45.0, |sun| sun.height_deg as f32), weather.light);
        let up = (height_deg / 90.0).clamp(0.0, 1.0);
        // Near the horizon the sun's light turns red and weak.
        let clear = ((height_deg + 2.0) / 22.0).clamp(0.0, 1.0);
        let shining = ((height_deg + 1.0) / 6.0).clamp(0.0, 1.0);

        let warm = mix([1.0, 0.5, 0.22], [1.0, 0.95, 0.86], clear);
        let strength = shining * (0.55 + 0.4 * clear);
        let blue = mix([0.30, 0.34, 0.46], [0.31, 0.36, 0.43], clear);
        let lit = 0.5 + 0.5 * clear;
        let zenith = mix([0.10, 0.16, 0.34], [0.14, 0.33, 0.70], clear);
        let horizon = mix([0.60, 0.42, 0.30], [0.60, 0.69, 0.78], clear);

        let mut air = Self {
            sun_bearing_deg: sun.map_or(150.0, |sun| sun.bearing_deg as f32),
            sun_height_deg: height_deg,
            sun: warm.map(|part| part * strength),
            ambient: blue.map(|part| part * lit * (0.85 + 0.15 * up)),
            zenith,
            horizon,
            visibility_m: weather.visibility_m.max(1.0),
            cloud: 0.08,
            pattern: stream(&scenario.id, 0, "clouds").random(),
            cover: Self::default().cover,
            rain: weather.sky == Sky::Rain,
            wind_mps: direction(weather.wind_from_deg + 180.0, 0.0) * weather.wind_mps,
        };
        air.under(weather.sky);
        air.in_light(weather.light);
        // Thin visibility whitens the horizon.
        let thick = (1.0 - air.visibility_m / 6_000.0).clamp(0.0, 0.6);
        let grey = luminance(air.horizon);
        air.horizon = mix(air.horizon, [grey; 3], thick * 0.6);
        air.zenith = mix(air.zenith, air.horizon, thick);
        air
    }

    /// Applies the sky.
    fn under(&mut self, sky: Sky) {
        let (cloud, sun, lift, veil, veiled): (f32, f32, f32, Colour, f32) = match sky {
            Sky::Clear => (0.08, 1.0, 1.0, [0.0; 3], 0.0),
            Sky::Cloudy => (0.5, 0.85, 1.12, [0.62, 0.66, 0.70], 0.25),
            Sky::Overcast => (1.0, 0.22, 1.45, [0.60, 0.62, 0.64], 0.9),
            Sky::Dusty => (0.15, 0.6, 1.15, [0.66, 0.54, 0.38], 0.75),
            Sky::Rain => (1.0, 0.12, 1.2, [0.46, 0.49, 0.52], 0.95),
        };
        self.cover = match sky {
            Sky::Clear => Cover::Broken {
                heaped: 0.1,
                ice: 0.3,
            },
            Sky::Cloudy => Cover::Broken {
                heaped: 0.54,
                ice: 0.3,
            },
            Sky::Dusty => Cover::Broken {
                heaped: 0.0,
                ice: 0.6,
            },
            Sky::Overcast => Cover::Closed { ragged: false },
            Sky::Rain => Cover::Closed { ragged: true },
        };
        let bright = luminance(self.horizon) / 0.68;
        let veil = veil.map(|part| part * bright);
        self.cloud = cloud;
        self.sun = self.sun.map(|part| part * sun);
        let grey = luminance(self.ambient);
        self.ambient = mix(self.ambient, [grey; 3], veiled * 0.7).map(|part| part * lift);
        if sky == Sky::Dusty {
            self.ambient = mix(self.ambient, [0.42, 0.34, 0.25], 0.5);
        }
        self.zenith = mix(self.zenith, veil.map(|part| part * 0.85), veiled);
        self.horizon = mix(self.horizon, veil, veiled);
    }

    /// Applies the ambient light.
    fn in_light(&mut self, light: Light) {
        let (sun, sky) = match light {
            Light::Day => (1.0, 1.0),
            Light::Dull => (0.6, 0.9),
            Light::Dusk => (0.9, 0.85),
            Light::Twilight => (0.0, 0.5),
        };
        let dim = |colour: Colour, by: f32| colour.map(|part| part * by);
        self.sun = dim(self.sun, sun);
        self.ambient = dim(self.ambient, sky);
        self.zenith = dim(self.zenith, sky);
        self.horizon = dim(self.horizon, sky);
    }

    /// Unit vector towards the sun, in the engine's frame.
    pub fn towards_sun(&self) -> Vec3 {
        direction(self.sun_bearing_deg, self.sun_height_deg.max(1.0))
    }

    /// Length of the shadow of something so high, up to [`LONGEST_SHADOW_M`], metres; zero under a covered sky.
    pub fn shadow_m(&self, height_m: f32) -> f32 {
        let sun = self.towards_sun();
        let long_m = height_m.max(0.0) * hypot(sun.x, sun.z) / sun.y;
        if luminance(self.sun) < FAINTEST_SUN {
            return 0.0;
        }
        long_m.min(LONGEST_SHADOW_M)
    }

    /// Unshaded light on a face of this normal: colour and intensity.
    pub fn light_on(&self, normal: Vec3) -> [f32; 3] {
        self.light_through(normal, 1.0)
    }

    /// Light on a face of this normal with a share of the sun.
    pub fn light_through(&self, normal: Vec3, sunlit: f32) -> [f32; 3] {
        let sun = normal.dot(self.towards_sun()).max(0.0) * sunlit;
        // Downward faces still get light from the ground.
        let sky = 0.72 + 0.28 * normal.y;
        [0, 1, 2].map(|i| self.sun[i] * sun + self.ambient[i] * sky)
    }

    /// Transmission of contrast over a range, 0..1 (Koschmieder).
    pub fn through(&self, range_m: f32) -> f32 {
        ops::exp(-KOSCHMIEDER * range_m / self.visibility_m)
    }

    /// Colour of the cloudless sky in a direction. At the horizon it is that of the haze, whatever the direction.
    pub fn sky(&self, towards: Vec3) -> [f32; 3] {
        let up = towards.y.max(0.0);
        let share = 1.0 - power(1.0 - up, 5);
        let mut colour = mix(self.horizon, self.zenith, share);
        // The glow around the sun, wide and close, and the sun itself where no cloud covers it.
        let near = towards.dot(self.towards_sun()).max(0.0);
        let veiled = 1.0 - 0.8 * self.cloud;
        let wide = power(near, 6) * 0.10 * (up * 8.0).min(1.0);
        let glow = (power(near, 24) * 0.28 + power(near, 400) * 0.5 + wide) * veiled;
        let disc = if near > SUN_EDGE {
            1.0 - self.cloud
        } else {
            0.0
        };
        for (part, sun) in colour.iter_mut().zip(self.sun) {
            *part += sun * (glow + disc * 2.0);
        }
        colour
    }
}

/// Elevation used for drawing: the sun's own, clamped to what suits the scenario's light.
fn drawn_height_deg(height_deg: f32, light: Light) -> f32 {
    let (least_deg, most_deg) = match light {
        Light::Day => (10.0, 90.0),
        Light::Dull => (4.0, 90.0),
        Light::Dusk => (1.0, 7.0),
        Light::Twilight => (-12.0, -2.0),
    };
    height_deg.clamp(least_deg, most_deg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::example::scenario_with;

    fn under(light: Light, sky: Sky, time: &str) -> Air {
        let scenario = scenario_with(|raw| {
            raw.weather.light = light;
            raw.weather.sky = sky;
            raw.when.time = time.into();
        });
        Air::of(&scenario, &scenario.weather)
    }

    #[test]
    fn each_light_is_darker_than_the_one_before() {
        let bright = |light, time| luminance(under(light, Sky::Clear, time).light_on(Vec3::Y));
        let day = bright(Light::Day, "12:00");
        let dull = bright(Light::Dull, "12:00");
        let dusk = bright(Light::Dusk, "18:00");
        let twilight = bright(Light::Twilight, "18:40");
        assert!(day > dull && dull > dusk && dusk > twilight && twilight > 0.05);
    }

    #[test]
    fn a_covered_sky_lets_hardly_any_sun_through() {
        let clear = under(Light::Day, Sky::Clear, "12:00");
        let covered = under(Light::Day, Sky::Overcast, "12:00");
        assert!(luminance(covered.sun) < 0.3 * luminance(clear.sun));
        assert!(luminance(covered.ambient) > luminance(clear.ambient));
        assert!(covered.cloud > clear.cloud);
    }

    #[test]
    fn the_morning_sun_stands_in_the_east() {
        let morning = under(Light::Day, Sky::Clear, "08:00").towards_sun();
        let evening = under(Light::Day, Sky::Clear, "17:00").towards_sun();
        assert!(morning.x > 0.5 && evening.x < -0.5, "{morning} {evening}");
    }

    #[test]
    fn every_sky_and_light_gives_sound_colours() {
        for light in [Light::Day, Light::Dull, Light::Dusk, Light::Twilight] {
            for sky in [
                Sky::Clear,
                Sky::Cloudy,
                Sky::Overcast,
                Sky::Dusty,
                Sky::Rain,
            ] {
                for time in ["00:00", "06:00", "12:00", "18:30"] {
                    let air = under(light, sky, time);
                    for colour in [air.sun, air.ambient, air.zenith, air.horizon] {
                        assert!(
                            colour.iter().all(|part| (0.0..=1.0).contains(part)),
                            "{air:?}"
                        );
                    }
                    assert!((air.towards_sun().length() - 1.0).abs() < 1e-3);
                }
            }
        }
    }

    #[test]
    fn a_date_that_cannot_be_read_still_gives_a_sun() {
        let scenario = scenario_with(|raw| raw.when.date = "yesterday".into());
        let air = Air::of(&scenario, &scenario.weather);
        assert!(air.sun_height_deg > 0.0);
    }
}
