//! The approach to one sign: its pictures with and without it along the walk, and from where it first stands out.

use std::collections::BTreeMap;
use std::ops::Range;

use bevy::math::{Vec3, ops};

use super::difference::{Difference, difference};
use super::standing_out::Region;
use crate::rehearsal::walk::Moment;
use crate::report::picture::{Picture, Scene, without_and_with};
use crate::scenario::Exercise;
use crate::scenario::budget::LOOK_STEP_S;
use crate::scenario::exercise::{PlacedSign, SignId};
use crate::scenario::schema::{Happening, Sign};
use crate::scenery::{Air, Mesh, Scenery};
use crate::sim::perception::PerceptionModel;
use crate::sim::terrain::Terrain;
use crate::units::maths::hypot;
use crate::vocabulary::SignKind;

/// Focal length of the naked eye's view, pixels: 60 degrees on the 1280 pixels of the screen that perception assumes.
const FOCAL_PX: f32 = 640.0 / 0.577_350_3;

/// Ratio of the ranges of neighbouring stations: until the sign stands out, and from there on.
const NEARER: (f32, f32) = (0.94, 0.8);

/// Most moments between two stations: on a bend the range hardly changes.
const MOST_MOMENTS: usize = 24;

/// Ground around the sign in its window, pixels.
const MARGIN_PX: f32 = 14.0;

/// Least and greatest side of a window, pixels.
const SIDE_PX: (f32, f32) = (48.0, 320.0);

/// What the blur of the eye can add to a side, pixels.
const BLUR_PX: f32 = 2.0;

/// The ground of one variation, ready to be drawn. What shows that a look-alike is harmless is left out: often it is more of
/// the same, before which or behind which nobody could tell what the sign alone changes.
pub struct Ground {
    /// The variation.
    pub exercise: Exercise,
    /// Its scenery, without what stands beside look-alikes.
    pub scenery: Scenery,
    /// Air of each inject that changes the weather, by index.
    airs: BTreeMap<usize, Air>,
}

impl Ground {
    /// Builds the ground of a variation.
    pub fn of(exercise: Exercise, terrain: &Terrain) -> Self {
        let scenario = &exercise.scenario;
        let injects = scenario.injects.iter().enumerate();
        let airs = injects.filter_map(|(index, inject)| match &inject.what {
            Happening::Weather(weather) => Some((index, Air::of(scenario, weather))),
            _ => None,
        });
        let airs = airs.collect();
        let bare = Exercise {
            look_alikes: Vec::new(),
            ..exercise.clone()
        };
        Self {
            airs,
            scenery: Scenery::of(&bare, terrain),
            exercise,
        }
    }

    fn air(&self, moment: &Moment) -> &Air {
        let changed = moment.weather.and_then(|inject| self.airs.get(&inject));
        changed.unwrap_or(&self.scenery.air)
    }
}

/// A sign to be looked at, among the signs that are there from the start.
pub struct Subject<'a> {
    ground: &'a Ground,
    sign: SignId,
    signs: Vec<SignId>,
    low: Vec3,
    high: Vec3,
    /// Cycles that its task needs on its ground.
    needed_cycles: f32,
    /// Most that counts of its critical dimension, metres: what people do is read at the size of a person.
    most_m: f32,
    model: PerceptionModel,
}

/// Where a sign first stands out, and for how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandsOut {
    /// The first moment, by index.
    pub first: usize,
    /// What it changes on the screen there.
    pub region: Region,
    /// Cycles resolved there.
    pub cycles: f32,
    /// How long it stands out within the moments that count, seconds.
    pub opportunity_s: f32,
}

impl<'a> Subject<'a> {
    /// A sign of the ground that is noticed with this many cycles; none for one that is not drawn at all.
    pub fn of(ground: &'a Ground, placed: &PlacedSign, needed_cycles: f32) -> Option<Self> {
        let mesh = ground.scenery.signs.get(placed.id.index());
        let (low, high) = mesh.and_then(Mesh::bounds)?;
        let there = |other: &&PlacedSign| other.revealed_by.is_none() || other.id == placed.id;
        let signs = ground.exercise.signs.iter().filter(there);
        let model = PerceptionModel::default();
        let most_m = match placed.sign.kind {
            SignKind::LocalBehaviour => (model.behaviour_m.0 * model.behaviour_m.1).sqrt(),
            _ => f32::INFINITY,
        };
        Some(Self {
            signs: signs.map(|placed| placed.id).collect(),
            ground,
            sign: placed.id,
            low,
            high,
            needed_cycles,
            most_m,
            model,
        })
    }

    /// A look at it from a moment of the walk, in a window of the screen.
    pub fn scene(&self, moment: &Moment, size: (usize, usize)) -> Scene<'_> {
        let way = (self.low + self.high) / 2.0 - moment.eye.world();
        let scenery = &self.ground.scenery;
        Scene {
            air: Some(self.ground.air(moment)),
            signs: &self.signs,
            field_deg: 2.0 * ops::atan(size.0 as f32 / 2.0 / FOCAL_PX).to_degrees(),
            size,
            ..Scene::new(
                scenery,
                moment.eye,
                ops::atan2(way.x, -way.z).to_degrees(),
                ops::atan2(way.y, hypot(way.x, way.z)).to_degrees(),
            )
        }
    }

    /// That look without and with the sign, and how they differ to the eye.
    pub fn looked_at(&self, moment: &Moment, size: (usize, usize)) -> ([Picture; 2], Difference) {
        let [without, with] = without_and_with(&self.scene(moment, size), self.sign);
        let pixels_per_deg = pixels_per_deg(&self.model);
        let difference = difference(&without, &with, pixels_per_deg);
        ([without, with], difference)
    }

    /// What the sign changes on the screen at a moment.
    pub fn region(&self, moment: &Moment) -> Region {
        Region::of(&self.looked_at(moment, self.window(moment)).1)
    }

    /// Width and height of a window around it, pixels.
    pub(super) fn window(&self, moment: &Moment) -> (usize, usize) {
        let [width, height] = self.sides_px(moment).map(|side| {
            let side = side + 2.0 * MARGIN_PX;
            side.clamp(SIDE_PX.0, SIDE_PX.1) as usize
        });
        (width, height)
    }

    /// The sign itself.
    pub(super) fn sign(&self) -> &Sign {
        &self.ground.exercise.signs[self.sign.index()].sign
    }

    /// What a pixel covers at its range, metres.
    pub fn pixel_m(&self, moment: &Moment) -> f32 {
        self.range_m(moment).max(0.1) / FOCAL_PX
    }

    /// Cycles resolved across a region at a moment.
    pub fn cycles(&self, region: &Region, moment: &Moment) -> f32 {
        let most_px = self.most_m / self.pixel_m(moment);
        let critical_px = region.critical_px(&self.model).min(most_px);
        critical_px * region.cycles_per_px(&self.model)
    }

    /// Pixels of a region that count.
    pub fn counted_pixels(&self, region: &Region) -> f32 {
        let critical_px = region.critical_px(&self.model);
        critical_px * critical_px
    }

    /// True when the sign stands out with this region at a moment.
    pub fn stands_out(&self, region: &Region, moment: &Moment) -> bool {
        self.cycles(region, moment) >= self.needed_cycles
    }

    /// Walks `moments` up to `until` and tells where the sign first stands out, and for how long within `counting`.
    pub fn walked(
        &self,
        moments: &[Moment],
        until: usize,
        counting: Range<usize>,
    ) -> Option<StandsOut> {
        let mut first: Option<(usize, Region)> = None;
        let mut seen = vec![false; until];
        // The last station: its index, its range and whether the sign stands out there.
        let mut last: Option<(usize, f32, bool)> = None;
        for index in 0..until {
            let moment = &moments[index];
            let range_m = self.range_m(moment);
            if self.too_small(moment) {
                last = Some((index, range_m, false));
                continue;
            }
            let nearer = if first.is_none() { NEARER.0 } else { NEARER.1 };
            if let Some((before, before_m, out)) = last {
                let near = (nearer..1.0 / nearer).contains(&(range_m / before_m));
                if near && index - before < MOST_MOMENTS && index + 1 < until {
                    seen[index] = out;
                    continue;
                }
            }
            let region = self.region(moment);
            let out = self.stands_out(&region, moment);
            seen[index] = out;
            if out && first.is_none() {
                let found =
                    self.first_between(moments, last.map(|(before, ..)| before), (index, region));
                seen[found.0..index].fill(true);
                first = Some(found);
                if counting.is_empty() {
                    break;
                }
            }
            last = Some((index, range_m, out));
        }
        let (first, region) = first?;
        let steps = seen[counting].iter().filter(|out| **out).count();
        Some(StandsOut {
            first,
            region,
            cycles: self.cycles(&region, &moments[first]),
            opportunity_s: steps as f32 * LOOK_STEP_S,
        })
    }

    /// The first moment at which it stands out after one at which it does not, up to one at which it does.
    fn first_between(
        &self,
        moments: &[Moment],
        before: Option<usize>,
        mut found: (usize, Region),
    ) -> (usize, Region) {
        let Some(mut before) = before else {
            return found;
        };
        while found.0 - before > 1 {
            let middle = (before + found.0) / 2;
            let region = self.region(&moments[middle]);
            if self.stands_out(&region, &moments[middle]) {
                found = (middle, region);
            } else {
                before = middle;
            }
        }
        found
    }

    /// Range to the middle of what is drawn, metres.
    pub fn range_m(&self, moment: &Moment) -> f32 {
        ((self.low + self.high) / 2.0).distance(moment.eye.world())
    }

    /// Upper bounds of its width and height on the screen with its shadow, pixels.
    fn sides_px(&self, moment: &Moment) -> [f32; 2] {
        let size = self.high - self.low;
        let range_m = self.range_m(moment).max(0.1);
        let above_m = (moment.eye.up_m - self.low.y).abs();
        let shadow_m = self.ground.air(moment).shadow_m(size.y);
        let across_m = hypot(size.x, size.z) + 2.0 * shadow_m;
        let up_m = size.y + across_m * (above_m / range_m).min(1.0);
        [across_m, up_m].map(|metres| metres / range_m * FOCAL_PX)
    }

    /// True when it could not stand out even if it filled its bounds with the strongest contrast.
    fn too_small(&self, moment: &Moment) -> bool {
        let [width, height] = self.sides_px(moment).map(|side| side + BLUR_PX);
        let elongation = (width / height).max(height / width);
        let most = Region {
            pixels: width * height,
            elongation,
            delta_e: 100.0,
            contrast: 1.0,
        };
        !self.stands_out(&most, moment)
    }
}

/// Pixels of the screen in a degree at the eye.
fn pixels_per_deg(model: &PerceptionModel) -> f32 {
    let pixel_deg = (model.pixel_mrad / model.screen_shrink / 1000.0).to_degrees();
    1.0 / pixel_deg
}
