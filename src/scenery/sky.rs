//! The sky as it is seen: air, sun and the clouds of the weather. The window paints a panorama of it, the pictures of reports
//! ask for each pixel: the same sky.
//!
//! Heaped clouds are a slab between two heights through which a look passes step by step: flat feet, heaped tops, lit from
//! the sun's side. Ice clouds far above are a thin sheet, and a closed cover is a sheet from horizon to horizon.

use bevy::math::{Vec2, Vec3, ops};
use fastnoise_lite::{FastNoiseLite, FractalType, NoiseType};

use super::air::{Air, Cover};
use super::colour::film;
use crate::units::maths::power;

/// Height of the tops of heaped clouds over their feet, in heights of the feet over the eye.
const HEAPED: f32 = 0.5;

/// Steps of a look through the slab.
const STEPS: usize = 24;

/// The shape of a cloud loses its finest parts where a step of a look is as long as they are.
const FINEST: f32 = 0.55;

/// Extinction of a cloud of full density over the height of its feet.
const THICK: f32 = 26.0;

/// Where the slab is too far to be looked through: the sine of the elevation.
const LOWEST: f32 = 0.035;

/// Height of ice clouds, in heights of the feet of heaped ones.
const ICE_UP: f32 = 5.0;

/// A sky that can be looked at in any direction.
pub struct Sky<'a> {
    air: &'a Air,
    sun: Vec3,
    /// Where clouds are.
    broad: FastNoiseLite,
    /// Their shape.
    fine: FastNoiseLite,
    /// Their shape far off, where a look passes through it in long steps.
    far: FastNoiseLite,
}

impl<'a> Sky<'a> {
    /// The sky of an air.
    pub fn of(air: &'a Air) -> Self {
        let noise = |seed: u32, octaves: i32, frequency: f32| {
            let mut noise = FastNoiseLite::with_seed((seed & 0xffff) as i32);
            noise.set_noise_type(Some(NoiseType::OpenSimplex2));
            noise.set_fractal_type(Some(FractalType::FBm));
            noise.set_fractal_octaves(Some(octaves));
            noise.set_frequency(Some(frequency));
            noise
        };
        Self {
            air,
            sun: air.towards_sun(),
            broad: noise(air.pattern, 2, 0.42),
            fine: noise(air.pattern ^ 0x5a5a, 5, 1.15),
            far: noise(air.pattern ^ 0x5a5a, 2, 1.15),
        }
    }

    /// Linear colour of the sky in a direction as the window shows it, which has no film: with a soft shoulder all the same,
    /// except in the haze at the horizon, into which its land fades.
    pub fn shown(&self, towards: Vec3) -> Vec3 {
        let light = self.light(towards).max(Vec3::ZERO);
        let soft = Vec3::from_array(light.to_array().map(film));
        light
            .min(Vec3::ONE)
            .lerp(soft, smooth(0.0, 0.16, towards.y))
    }

    /// Light from a direction, linear.
    pub fn light(&self, towards: Vec3) -> Vec3 {
        let clear = Vec3::from_array(self.air.sky(towards));
        if towards.y <= 0.0 {
            return clear;
        }
        match self.air.cover {
            Cover::Broken { heaped, ice } => {
                let high = self.ice(clear, towards, ice);
                self.heaped(high, towards, heaped)
            }
            Cover::Closed { ragged } => self.closed(clear, towards, ragged),
        }
    }

    /// Thin streaks of ice, drawn out along the wind of their height.
    fn ice(&self, behind: Vec3, towards: Vec3, share: f32) -> Vec3 {
        if share <= 0.0 || towards.y < LOWEST {
            return behind;
        }
        let at = sheet(towards, 0.04) * ICE_UP;
        let along = Vec2::new(at.x * 0.86 + at.y * 0.5, at.y * 0.86 - at.x * 0.5) * 0.11;
        let bent = self.broad.get_noise_2d(along.x * 1.3, along.y * 1.3);
        let streak = self.fine.get_noise_2d(
            along.x * 0.4 + bent * 0.12,
            along.y * 2.2 + bent * 0.3 + 40.0,
        );
        let where_there_is = self.broad.get_noise_2d(along.x * 0.8 - 7.0, along.y + 3.0);
        let thick = smooth(
            0.55 - share,
            1.25 - share,
            0.5 + 0.55 * streak + 0.45 * where_there_is,
        );
        let near_sun = power(towards.dot(self.sun).max(0.0), 8);
        let white = self.sunlight() * (0.62 + 0.5 * near_sun) + self.skylight() * 0.85;
        behind.lerp(white, thick * 0.5 * smooth(LOWEST, 0.22, towards.y))
    }

    /// Heaped clouds before what is behind them.
    fn heaped(&self, behind: Vec3, towards: Vec3, share: f32) -> Vec3 {
        if share <= 0.0 || towards.y < LOWEST {
            return behind;
        }
        // The earth is round: clouds at the horizon are not infinitely far.
        let over = sheet(towards, 0.02);
        let step = HEAPED / STEPS as f32 / (towards.y + 0.02);
        let edge = 0.62 - 0.8 * share;
        let coarse = smooth(
            0.3 * FINEST,
            FINEST,
            over.length() * HEAPED / STEPS as f32 * 4.0,
        );
        // Each look begins at a depth of its own, so that the steps of neighbours do not lie in bands.
        let begun = scattered(towards);
        let mut left = 1.0;
        let mut seen = Vec3::ZERO;
        for number in 0..STEPS {
            let up = (number as f32 + begun) / STEPS as f32;
            let at = over * (1.0 + HEAPED * up);
            let Some(dense) = self.dense(at, up, edge, coarse) else {
                continue;
            };
            let taken = 1.0 - ops::exp(-dense * THICK * step);
            seen += self.lit(at, up, [edge, coarse], dense, towards) * (left * taken);
            left *= 1.0 - taken;
            if left < 0.02 {
                left = 0.0;
                break;
            }
        }
        // What is far fades into the air before it.
        let far = over.length() * 0.05 * (9_000.0 / self.air.visibility_m).clamp(0.6, 4.0);
        let haze = Vec3::from_array(
            self.air
                .sky(Vec3::new(towards.x, 0.02, towards.z).normalize()),
        );
        let cloud = seen + behind * left;
        let covered = (1.0 - left) * smooth(LOWEST, 0.09, towards.y);
        let through = ops::exp(-far);
        behind.lerp(
            cloud.lerp(haze * (1.0 - left) + behind * left, 1.0 - through),
            covered.min(1.0),
        )
    }

    /// Density of the slab at a place and a height in it, 0..1; none in the clear.
    fn dense(&self, at: Vec2, up: f32, edge: f32, coarse: f32) -> Option<f32> {
        let broad = self.broad.get_noise_2d(at.x, at.y);
        // A cloud is widest a little over its foot and narrows towards its top.
        let narrow = 0.55 * up * up + 0.5 * (0.08 - up).max(0.0);
        let most = broad + 0.42 - edge - narrow;
        if most <= 0.0 {
            return None;
        }
        let of = |noise: &FastNoiseLite| noise.get_noise_3d(at.x, up * HEAPED * 1.6, at.y);
        let shape = match coarse {
            near if near <= 0.0 => of(&self.fine),
            far if far >= 1.0 => of(&self.far),
            between => of(&self.fine) * (1.0 - between) + of(&self.far) * between,
        };
        let dense = broad + 0.55 * shape - edge - narrow;
        (dense > 0.0).then_some((dense * 3.2).min(1.0))
    }

    /// Light of a place in a heaped cloud.
    fn lit(&self, at: Vec2, up: f32, [edge, coarse]: [f32; 2], dense: f32, towards: Vec3) -> Vec3 {
        let to_sun = Vec2::new(self.sun.x, self.sun.z) * 0.16;
        let before = self.dense(at + to_sun, (up + 0.34 * self.sun.y).min(1.0), edge, coarse);
        let shaded = ops::exp(-2.3 * before.unwrap_or(0.0) - 0.9 * dense * (1.0 - up));
        let near_sun = power(towards.dot(self.sun).max(0.0), 10);
        let direct = self.sunlight() * (0.16 + 0.92 * shaded) * (0.8 + 0.5 * near_sun);
        let from_sky = self.skylight() * (0.72 + 0.4 * up);
        direct * (0.62 + 0.38 * up) + from_sky
    }

    /// A closed cover: billows seen from below, and shreds under them when it rains.
    fn closed(&self, clear: Vec3, towards: Vec3, ragged: bool) -> Vec3 {
        let at = sheet(towards, 0.10);
        let bent = self.broad.get_noise_2d(at.x * 0.7, at.y * 0.7);
        let billow = self
            .fine
            .get_noise_2d(at.x * 0.34 + bent * 0.4, at.y * 0.34 - bent * 0.3);
        let seen = smooth(0.0, 0.25, towards.y);
        let tone = 1.0 + (0.20 * bent + 0.34 * billow) * seen;
        let covered = clear * tone;
        if !ragged {
            return covered;
        }
        let shred = self
            .fine
            .get_noise_2d(at.x * 0.62 + 30.0, at.y * 0.62 + bent);
        let thick = smooth(0.05, 0.5, shred + 0.3 * bent) * seen * 0.55;
        covered.lerp(clear * 0.62, thick)
    }

    fn sunlight(&self) -> Vec3 {
        Vec3::from_array(self.air.sun)
    }

    fn skylight(&self) -> Vec3 {
        Vec3::from_array(self.air.ambient) + Vec3::from_array(self.air.horizon) * 0.12
    }
}

/// Where a look meets a level sheet one unit up; `round` keeps what is at the horizon at a finite distance.
fn sheet(towards: Vec3, round: f32) -> Vec2 {
    Vec2::new(towards.x, towards.z) / (towards.y.max(0.0) + round)
}

/// A number of a direction, 0..1: neighbours have others.
fn scattered(towards: Vec3) -> f32 {
    let [x, y, z] = (towards * 8_192.0)
        .to_array()
        .map(|part| part as i32 as u32);
    let mut h =
        x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77) ^ z.wrapping_mul(0xc2b2_ae3d);
    h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
    h ^= h >> 13;
    (h & 0xffff) as f32 / 65_536.0
}

/// 0 at and below `from`, 1 at and above `to`, without a kink between them.
fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let share = ((value - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::Sky as Weather;
    use crate::sim::example::scenario_with;
    use crate::sim::sight::direction;

    fn under(weather: Weather) -> Air {
        let scenario = scenario_with(|raw| raw.weather.sky = weather);
        Air::of(&scenario, &scenario.weather)
    }

    fn looks() -> impl Iterator<Item = Vec3> {
        (1..18)
            .flat_map(|up| (0..72).map(move |turn| direction(turn as f32 * 5.0, up as f32 * 5.0)))
    }

    /// Share of the sky that is clearly brighter or darker than a cloudless one, be it by thin ice only.
    fn clouded(air: &Air) -> f32 {
        let sky = Sky::of(air);
        let apart = |towards: Vec3| {
            let clear = Vec3::from_array(air.sky(towards));
            (sky.light(towards) - clear).abs().max_element() > 0.12
        };
        looks().filter(|towards| apart(*towards)).count() as f32 / looks().count() as f32
    }

    #[test]
    fn there_are_more_clouds_in_a_cloudy_sky_than_in_a_clear_one_and_blue_between_them() {
        let (clear, cloudy) = (
            clouded(&under(Weather::Clear)),
            clouded(&under(Weather::Cloudy)),
        );
        assert!(clear < 0.65, "{clear}");
        assert!((clear + 0.1..0.95).contains(&cloudy), "{clear} {cloudy}");
    }

    #[test]
    fn every_sky_has_sound_colours_and_meets_the_haze_at_the_horizon() {
        for weather in [
            Weather::Clear,
            Weather::Cloudy,
            Weather::Overcast,
            Weather::Dusty,
            Weather::Rain,
        ] {
            let air = under(weather);
            let sky = Sky::of(&air);
            for towards in looks() {
                let shown = sky.shown(towards);
                assert!(
                    shown.min_element() >= 0.0 && shown.max_element() <= 1.0,
                    "{weather:?} {shown}"
                );
            }
            let away = -air.towards_sun();
            let level = Vec3::new(away.x, 0.0, away.z).normalize_or(Vec3::X);
            let gap = (sky.shown(level) - Vec3::from_array(air.horizon))
                .abs()
                .max_element();
            assert!(gap < 0.02, "{weather:?} {gap}");
        }
    }

    #[test]
    fn the_same_air_has_the_same_sky_and_another_place_another_one() {
        let air = under(Weather::Cloudy);
        let other = Air {
            pattern: air.pattern ^ 0x77,
            ..air.clone()
        };
        let towards = |air: &Air| {
            looks()
                .map(|look| Sky::of(air).light(look))
                .collect::<Vec<_>>()
        };
        assert_eq!(towards(&air), towards(&air.clone()));
        assert_ne!(towards(&air), towards(&other));
    }
}
