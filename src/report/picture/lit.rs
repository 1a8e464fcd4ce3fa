//! Shading of a pixel from its samples: surface colour, sun, shadow, sky light and haze.

use bevy::math::Vec3;

use super::raster::{Flat, NOTHING, Sample};
use super::shadow::Shadows;
use super::view::View;
use super::{Part, SAMPLES};
use crate::scenery::colour::{film, screen};
use crate::scenery::noise::value;
use crate::scenery::sky::Sky;
use crate::scenery::surface::{Detail, Tiles};
use crate::scenery::{Air, Stuff};
use crate::units::maths::power;

/// Shadows fade out over these ranges, metres, as they do in the window: farther off, the shadow of a tree is a dark line
/// across the way with nothing that throws it.
const SHADOWS_TO_M: (f32, f32) = (100.0, 180.0);

pub(super) struct Lighting<'a> {
    pub(super) air: &'a Air,
    pub(super) sky: &'a Sky<'a>,
    pub(super) view: &'a View,
    pub(super) shadows: &'a Shadows,
    pub(super) parts: &'a [Part<'a>],
    pub(super) flats: &'a [Flat],
    pub(super) samples: &'a [Sample],
    pub(super) tiles: &'a Tiles,
}

impl Lighting<'_> {
    /// Colour of a pixel.
    pub(super) fn pixel(&self, column: usize, row: usize) -> [u8; 3] {
        let mut sum = Vec3::ZERO;
        let mut done: [(u32, Vec3); SAMPLES * SAMPLES] = [(0, Vec3::ZERO); SAMPLES * SAMPLES];
        for number in 0..SAMPLES * SAMPLES {
            let across = column * SAMPLES + number % SAMPLES;
            let down = row * SAMPLES + number / SAMPLES;
            let sample = self.samples[down * self.view.width + across];
            // Samples of the same triangle are shaded once.
            let known = done[..number].iter().find(|(flat, _)| *flat == sample.flat);
            let colour = match known {
                Some(&(_, colour)) => colour,
                None => self.colour(sample, across as f32 + 0.5, down as f32 + 0.5),
            };
            done[number] = (sample.flat, colour);
            sum += colour;
        }
        let mean = sum / (SAMPLES * SAMPLES) as f32;
        mean.to_array().map(|part| (part * 255.0 + 0.5) as u8)
    }

    /// Screen colour of a sample, 0..1.
    fn colour(&self, sample: Sample, across: f32, down: f32) -> Vec3 {
        let ray = self.view.ray(across, down);
        if sample.flat == NOTHING {
            return shown(self.sky.light(ray.normalize()));
        }
        let flat = &self.flats[sample.flat as usize];
        let part = &self.parts[flat.part as usize];
        let (weights, near) = flat.weights_at(across, down);
        let at = self.view.eye + ray / near;
        let first = flat.triangle as usize * 3;
        let corners = [0, 1, 2].map(|i| part.mesh.indices[first + i] as usize);
        // A triangle clipped in front of the eye has other corners than its mesh: interpolate by position.
        let weights = if near > 0.9 / super::view::NEAREST_M {
            [1.0 / 3.0; 3]
        } else {
            self.spread(part, corners, at).unwrap_or(weights)
        };
        let blend = |values: &[[f32; 3]]| {
            (0..3).fold(Vec3::ZERO, |sum, i| {
                sum + Vec3::from_array(values[corners[i]]) * weights[i]
            })
        };
        let own = blend(&part.mesh.colours);
        let face = blend(&part.mesh.normals).normalize_or(Vec3::Y);
        let way = at - self.view.eye;
        let range_m = way.length();
        let grazing = (-way.dot(face) / range_m).abs().max(0.06);
        // Footprint of one pixel on the face, metres.
        let covers_m = range_m / self.view.focal * SAMPLES as f32 / grazing.sqrt();
        let surface = part.mesh.surfaces[corners[0]];
        let (own, normal) = match part.mesh.lay(corners, weights) {
            Some(lay) => lay.seen(self.tiles, own, surface, at, face, covers_m),
            None => {
                let detail = Detail::of(self.tiles, surface, at, face, covers_m);
                (own * detail.colour, detail.normal)
            }
        };
        let shaded = 1.0
            - self
                .shadows
                .sunlit(at + self.air.towards_sun() * part.clear_m, face);
        let faded = (SHADOWS_TO_M.1 - range_m) / (SHADOWS_TO_M.1 - SHADOWS_TO_M.0);
        let sunlit = 1.0 - shaded * faded.clamp(0.0, 1.0);
        let mut colour = own * Vec3::from_array(self.air.light_through(normal, sunlit));
        if part.stuff == Stuff::Water {
            let normal = rippled(normal, at, covers_m);
            let mirrored = way / range_m - normal * (2.0 * normal.dot(way / range_m));
            // Of a ruffled sheet one sees the sides of ripples that face the eye: they mirror the sky from higher up.
            let mirrored = Vec3::new(mirrored.x, mirrored.y.abs() + RUFFLED, mirrored.z);
            let facing = (-way.dot(normal) / range_m).clamp(0.0, 1.0);
            let share = 0.04 + 0.44 * power(1.0 - facing, 4);
            colour = colour.lerp(self.sky.light(mirrored.normalize()), share);
        }
        let through = self.air.through(range_m);
        let haze = Vec3::from_array(self.air.horizon);
        shown(haze.lerp(colour, through))
    }

    /// Barycentric weights of a point on a triangle.
    fn spread(&self, part: &Part, corners: [usize; 3], at: Vec3) -> Option<[f32; 3]> {
        let [a, b, c] = corners.map(|corner| Vec3::from_array(part.mesh.positions[corner]));
        let (u, v, w) = (b - a, c - a, at - a);
        let (uu, uv, vv) = (u.dot(u), u.dot(v), v.dot(v));
        let (wu, wv) = (w.dot(u), w.dot(v));
        let whole = uu * vv - uv * uv;
        if whole.abs() < 1e-12 {
            return None;
        }
        let second = ((vv * wu - uv * wv) / whole).clamp(0.0, 1.0);
        let third = ((uu * wv - uv * wu) / whole).clamp(0.0, 1.0 - second);
        Some([1.0 - second - third, second, third])
    }
}

/// How much higher a ruffled sheet of water mirrors.
const RUFFLED: f32 = 0.06;

/// The normal of water with its ripples, as far as a pixel shows them.
fn rippled(normal: Vec3, at: Vec3, covers_m: f32) -> Vec3 {
    let fine = 0.1 / (1.0 + covers_m * 6.0);
    let wave = |x: f32, y: f32, seed: u32| {
        0.6 * value(x * 1.7, y * 3.1, seed) + 0.4 * value(x * 5.3, y * 6.7, seed)
    };
    let ripple = Vec3::new(wave(at.x, at.z, 61), 0.0, wave(at.z, at.x, 62));
    (normal + ripple * fine).normalize_or(normal)
}

/// Screen colour of light.
fn shown(light: Vec3) -> Vec3 {
    Vec3::from_array(light.to_array().map(|part| screen(film(part))))
}
