//! Cascaded shadow maps: fine around the eye and coarser farther away.

use bevy::math::Vec3;
use rayon::prelude::*;

use super::raster::{self, Flat, Sample};
use super::view::View;
use super::{Part, batches};
use crate::scenery::air::FAINTEST_SUN;
use crate::scenery::{Air, Stuff};

/// Samples per side of a map.
const SIDE: usize = 1280;

/// Radius of each map, metres, and distance of its centre ahead of the eye.
const REACHES_M: [(f32, f32); 2] = [(32.0, 24.0), (190.0, 130.0)];

/// Depth bias: in samples, and at least this many metres.
const SLACK: (f32, f32) = (2.5, 0.04);

pub(super) struct Shadows {
    maps: Vec<Map>,
}

struct Map {
    middle: Vec3,
    right: Vec3,
    up: Vec3,
    sun: Vec3,
    reach_m: f32,
    samples: Vec<Sample>,
}

/// Where shadows are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ball {
    pub(super) middle: Vec3,
    pub(super) radius_m: f32,
}

impl Ball {
    /// True when a part can throw a shadow into the ball.
    fn shaded_by(&self, part: &Part, sun: Vec3) -> bool {
        let half = (part.high - part.low) / 2.0;
        let way = part.low + half - self.middle;
        let reach_m = half.length() + self.radius_m;
        let along_m = way.dot(sun);
        along_m > -reach_m && (way - sun * along_m.max(0.0)).length() < reach_m
    }
}

impl Shadows {
    /// Shadows before the eye, or only those that fall into a ball.
    pub(super) fn of(air: &Air, view: &View, parts: &[Part], near: Option<Ball>) -> Self {
        let bright = air.sun.iter().copied().fold(0.0, f32::max);
        if bright < FAINTEST_SUN {
            return Self { maps: Vec::new() };
        }
        let sun = air.towards_sun();
        let level = Vec3::new(view.ahead.x, 0.0, view.ahead.z).normalize_or(Vec3::NEG_Z);
        let casters: Vec<&Part> = parts
            .iter()
            .filter(|part| matches!(part.stuff, Stuff::Solid | Stuff::Plants))
            .filter(|part| near.is_none_or(|ball| ball.shaded_by(part, sun)))
            .collect();
        let maps = REACHES_M
            .iter()
            .map(|&(reach_m, ahead_m)| Map::of(sun, view.eye + level * ahead_m, reach_m, &casters))
            .collect();
        Self { maps }
    }

    /// Share of the sun at a point, 0..1.
    pub(super) fn sunlit(&self, at: Vec3, normal: Vec3) -> f32 {
        self.maps
            .iter()
            .find_map(|map| map.sunlit(at, normal))
            .unwrap_or(1.0)
    }
}

impl Map {
    fn of(sun: Vec3, middle: Vec3, reach_m: f32, casters: &[&Part]) -> Self {
        let right = Vec3::Y.cross(sun).normalize_or(Vec3::X);
        let mut map = Self {
            middle,
            right,
            up: sun.cross(right),
            sun,
            reach_m,
            samples: Vec::new(),
        };
        let near: Vec<&Part> = casters
            .iter()
            .copied()
            .filter(|part| {
                let half = (part.high - part.low) / 2.0;
                let away = (part.low + half - middle).length();
                // A low sun casts long shadows.
                away - half.length() < reach_m * 1.5 + 60.0
            })
            .collect();
        let mut samples = raster::empty(SIDE, SIDE);
        for parts in batches(&near, |part| *part) {
            let flats: Vec<Flat> = parts
                .par_iter()
                .flat_map_iter(|part| map.flats(part))
                .collect();
            raster::draw(&mut samples, &flats, SIDE);
        }
        map.samples = samples;
        map
    }

    /// Position on the map, and depth towards the sun: positive, growing towards it.
    fn lands(&self, at: Vec3) -> [f32; 3] {
        let way = at - self.middle;
        let scale = SIDE as f32 / 2.0 / self.reach_m;
        [
            SIDE as f32 / 2.0 + way.dot(self.right) * scale,
            SIDE as f32 / 2.0 - way.dot(self.up) * scale,
            way.dot(self.sun) + 4.0e3,
        ]
    }

    fn flats(&self, part: &Part) -> Vec<Flat> {
        let landed: Vec<[f32; 3]> = part
            .mesh
            .positions
            .iter()
            .map(|&at| self.lands(Vec3::from_array(at)))
            .collect();
        part.mesh
            .indices
            .chunks_exact(3)
            .filter_map(|corners| Flat::either_side([0, 1, 2].map(|i| landed[corners[i] as usize])))
            .filter(|flat| flat.touches(SIDE, SIDE))
            .collect()
    }

    /// Share of the sun at a point; none outside the map.
    fn sunlit(&self, at: Vec3, normal: Vec3) -> Option<f32> {
        let sample_m = 2.0 * self.reach_m / SIDE as f32;
        let lifted = at + normal * sample_m * 1.5;
        let [across, down, near] = self.lands(lifted);
        let edge = 2.0;
        let within = |along: f32| (edge..SIDE as f32 - edge).contains(&along);
        if !within(across) || !within(down) {
            return None;
        }
        let slack = (SLACK.0 * sample_m).max(SLACK.1);
        let mut lit = 0.0;
        for (x, y) in [
            (0.0, 0.0),
            (-0.9, -0.4),
            (0.9, 0.4),
            (-0.4, 0.9),
            (0.4, -0.9),
        ] {
            let (column, row) = ((across + x) as usize, (down + y) as usize);
            if self.samples[row * SIDE + column].near <= near + slack {
                lit += 0.2;
            }
        }
        Some(lit)
    }
}
