//! Every view along a scenario's route that a drill may show.

use std::sync::Arc;

use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use crate::doctrine::LoadedPack;
use crate::rehearsal::variations::covering;
use crate::scenario::exercise::{Owner, SignId, stream};
use crate::scenario::{Exercise, Scenario};
use crate::sim::colliders::BareWorld;
use crate::sim::conditions::Conditions;
use crate::sim::perception::{PerceptionModel, SignTarget, assess};
use crate::sim::sight::Sight;
use crate::sim::terrain::Terrain;
use crate::sim::trainee_body::EYE_HEIGHT_M;
use crate::units::place::{length_m, point_along};
use crate::units::{Place, Point};

/// Horizontal field of a view, degrees: that of 896 of the 1280 pixels on which a patrol's view has 60, so that a pixel shows
/// as much as the perception model has it.
pub const FIELD_DEG: f32 = 44.0;

/// Half the height of a view of 16 by 9, degrees, less a margin.
const HALF_HEIGHT_DEG: f32 = 11.0;

/// Farthest from the middle of the view that a thing to be found lies, degrees.
const ASIDE_DEG: f32 = 17.0;

/// Variations whose views are gathered. Each needs its scenery when it is drawn.
const VARIATIONS: usize = 8;

/// Distance between halts, metres.
const STEP_M: f32 = 6.0;

/// Most halts: longer routes get a longer step.
const MOST_HALTS: usize = 400;

/// Probability of being noticed from which a thing counts as shown.
const SHOWN_FROM: f32 = 0.05;

/// A view in which no item is noticed with more than this probability has none.
const NOTHING_BELOW: f32 = 0.02;

/// A view from a halt.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// Seed of the variation.
    pub seed: u64,
    /// The eye.
    pub eye: Place,
    /// Bearing of the look, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch of the look, degrees up.
    pub pitch_deg: f32,
    /// What is to be seen in it, the most easily noticed first.
    pub shown: Vec<Shown>,
}

/// A sign in a view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// Which.
    pub sign: SignId,
    /// True for the sign of a device.
    pub of_item: bool,
    /// Its middle.
    pub at: Place,
    /// Half its angular size, degrees.
    pub half_deg: f32,
    /// Probability that an attentive look notices it, 0..1.
    pub notice: f32,
}

impl View {
    /// The sign of an item that is most easily noticed; none in a view without an item.
    pub fn item(&self) -> Option<&Shown> {
        self.shown.iter().find(|shown| shown.of_item)
    }

    /// Ease of noticing what is out of place: log-odds of the probability that an attentive look notices it. None in a view
    /// without an item.
    pub fn ease(&self) -> Option<f32> {
        self.item().map(|shown| log_odds(shown.notice))
    }

    /// Fingerprint of all of it.
    pub(crate) fn digest(&self) -> [u8; 8] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.seed.to_le_bytes());
        let eye = self.eye.world();
        for value in [eye.x, eye.y, eye.z, self.bearing_deg, self.pitch_deg] {
            hasher.update(&value.to_bits().to_le_bytes());
        }
        for shown in &self.shown {
            hasher.update(&shown.sign.0.to_le_bytes());
            hasher.update(&shown.notice.to_bits().to_le_bytes());
        }
        let mut digest = [0; 8];
        digest.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        digest
    }
}

/// Log-odds of a probability, bounded.
pub(super) fn log_odds(probability: f32) -> f32 {
    let probability = probability.clamp(0.002, 0.998);
    ops::ln(probability / (1.0 - probability))
}

/// A variation with its signs ready to be assessed.
pub(super) struct Variation {
    pub(super) exercise: Arc<Exercise>,
    targets: Vec<SignTarget>,
}

/// A place on the route from which one looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Halt {
    pub(super) eye: Place,
    ahead_deg: f32,
    /// How far it lies along the route, metres.
    pub(super) along_m: f32,
}

/// A thing that can be found from a halt.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance {
    pub(super) variation: usize,
    pub(super) halt: usize,
    /// Bearing of the thing, degrees.
    bearing_deg: f32,
    pub(super) ease: f32,
    pub(super) sign: SignId,
}

impl Chance {
    /// What is to be found, whatever the halt.
    pub(super) fn thing(&self) -> (usize, SignId) {
        (self.variation, self.sign)
    }
}

/// All views of a scenario.
pub struct Bank {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The doctrine pack in force.
    pub doctrine: Arc<LoadedPack>,
    model: PerceptionModel,
    conditions: Conditions,
    world: BareWorld,
    terrain: Terrain,
    pub(super) halts: Vec<Halt>,
    pub(super) variations: Vec<Variation>,
    /// Things to be found, in the order of variations, signs and halts.
    pub(super) chances: Vec<Chance>,
}

impl Bank {
    /// Gathers the views of a scenario.
    pub fn of(scenario: &Arc<Scenario>, doctrine: &Arc<LoadedPack>) -> Self {
        let terrain = Terrain::of(scenario);
        let model = PerceptionModel::default();
        let variations = covering(scenario, VARIATIONS)
            .into_iter()
            .map(|seed| {
                let exercise = Arc::new(Exercise::draw(Arc::clone(scenario), seed));
                let signs = exercise.signs.iter();
                let targets = signs.map(|placed| SignTarget::of(placed, &terrain, &model));
                Variation {
                    targets: targets.collect(),
                    exercise,
                }
            })
            .collect();
        let mut bank = Self {
            halts: halts(scenario, &terrain),
            world: BareWorld::of(scenario, &terrain),
            conditions: Conditions::of(&scenario.weather),
            scenario: Arc::clone(scenario),
            doctrine: Arc::clone(doctrine),
            model,
            terrain,
            variations,
            chances: Vec::new(),
        };
        bank.chances = bank.all_chances();
        bank
    }

    /// The variation of a seed that this bank shows views of.
    pub fn exercise(&self, seed: u64) -> Option<&Arc<Exercise>> {
        let mut variations = self.variations.iter().map(|variation| &variation.exercise);
        variations.find(|exercise| exercise.seed == seed)
    }

    /// The land.
    pub fn terrain(&self) -> &Terrain {
        &self.terrain
    }

    /// Line-of-sight queries among what stands on it.
    pub fn sight(&self) -> Sight<'_> {
        self.world.sight()
    }

    /// Number of places at which something can be found.
    pub fn things(&self) -> usize {
        let mut things: Vec<_> = self.chances.iter().map(Chance::thing).collect();
        things.dedup();
        things.len()
    }

    fn all_chances(&self) -> Vec<Chance> {
        let mut chances = Vec::new();
        for (number, variation) in self.variations.iter().enumerate() {
            for (placed, target) in variation.exercise.signs.iter().zip(&variation.targets) {
                let of_item = matches!(placed.owner, Owner::Device(_));
                if !of_item || placed.revealed_by.is_some() {
                    continue;
                }
                for (halt, from) in self.halts.iter().enumerate() {
                    let Some(shown) = self.shown(placed.id, true, target, from.eye) else {
                        continue;
                    };
                    let bearing_deg = from.eye.point().bearing_deg(shown.at.point());
                    // Nobody looks back over the shoulder for what was passed long ago.
                    if turn_deg(from.ahead_deg, bearing_deg).abs() <= 75.0 {
                        chances.push(Chance {
                            variation: number,
                            halt,
                            bearing_deg,
                            ease: log_odds(shown.notice),
                            sign: placed.id,
                        });
                    }
                }
            }
        }
        chances
    }

    /// A sign as it is seen from an eye; none when it is hardly ever noticed.
    fn shown(&self, sign: SignId, of_item: bool, target: &SignTarget, eye: Place) -> Option<Shown> {
        let look = |share| assess(&self.model, target, eye, &self.conditions, 1.0, share);
        if look(1.0).notice_probability < SHOWN_FROM {
            return None;
        }
        let seen = look(target.visible_share(eye, &self.world.sight()));
        (seen.notice_probability >= SHOWN_FROM).then(|| Shown {
            sign,
            of_item,
            at: target.middle(),
            half_deg: ops::atan2(target.largest_dimension_m(seen.range_m) / 2.0, seen.range_m)
                .to_degrees(),
            notice: seen.notice_probability,
        })
    }

    /// What a look shows.
    fn view(&self, variation: usize, halt: usize, bearing_deg: f32, pitch_deg: f32) -> View {
        let (variation, halt) = (&self.variations[variation], &self.halts[halt]);
        let signs = variation.exercise.signs.iter().zip(&variation.targets);
        let mut shown: Vec<Shown> = signs
            .filter(|(placed, _)| placed.revealed_by.is_none())
            .filter_map(|(placed, target)| {
                let of_item = matches!(placed.owner, Owner::Device(_));
                let shown = self.shown(placed.id, of_item, target, halt.eye)?;
                lies_in(halt.eye, bearing_deg, pitch_deg, shown.at).then_some(shown)
            })
            .collect();
        shown.sort_by(|a, b| b.notice.total_cmp(&a.notice).then(a.sign.cmp(&b.sign)));
        View {
            seed: variation.exercise.seed,
            eye: halt.eye,
            bearing_deg,
            pitch_deg,
            shown,
        }
    }

    /// A view that shows a thing, somewhere in it.
    pub(super) fn view_of(&self, chance: &Chance, luck: &mut Pcg64Mcg) -> View {
        let aside_deg = luck.random_range(-ASIDE_DEG..=ASIDE_DEG);
        let bearing_deg = (chance.bearing_deg + aside_deg).rem_euclid(360.0);
        let eye = self.halts[chance.halt].eye;
        let at = self.variations[chance.variation].targets[chance.sign.index()].middle();
        let pitch_deg = pitch_to(eye, at);
        // Level, unless it would lie outside.
        let up_deg =
            pitch_deg - pitch_deg.clamp(LEVEL_DEG - HALF_HEIGHT_DEG, LEVEL_DEG + HALF_HEIGHT_DEG);
        self.view(
            chance.variation,
            chance.halt,
            bearing_deg,
            LEVEL_DEG + up_deg,
        )
    }

    /// A view without an item: with something harmless in it where there is such a view and it is wanted. None where every
    /// view has an item.
    pub(super) fn clean_view(&self, harmless: bool, luck: &mut Pcg64Mcg) -> Option<View> {
        let mut second_best = None;
        for _ in 0..200 {
            let variation = luck.random_range(0..self.variations.len());
            let halt = luck.random_range(0..self.halts.len());
            let aside_deg: f32 = luck.random_range(-ASIDE_DEG..=ASIDE_DEG);
            let bearing_deg = (self.halts[halt].ahead_deg + aside_deg).rem_euclid(360.0);
            if !self.is_clean(variation, halt, bearing_deg) {
                continue;
            }
            let view = self.view(variation, halt, bearing_deg, LEVEL_DEG);
            if view.shown.is_empty() != harmless {
                return Some(view);
            }
            second_best = second_best.or(Some(view));
        }
        second_best
    }

    /// No item may be noticed in the view nor a little beside it, whatever stands in between.
    fn is_clean(&self, variation: usize, halt: usize, bearing_deg: f32) -> bool {
        let eye = self.halts[halt].eye;
        let variation = &self.variations[variation];
        let signs = variation.exercise.signs.iter().zip(&variation.targets);
        signs
            .filter(|(placed, _)| matches!(placed.owner, Owner::Device(_)))
            .all(|(_, target)| {
                let seen = assess(&self.model, target, eye, &self.conditions, 1.0, 1.0);
                seen.notice_probability < NOTHING_BELOW
                    || turn_deg(bearing_deg, seen.bearing_deg).abs() > FIELD_DEG / 2.0 + 10.0
            })
    }
}

/// Pitch of a level look: a little down, to the ground ahead.
const LEVEL_DEG: f32 = -4.0;

pub(super) fn pitch_to(eye: Place, at: Place) -> f32 {
    let way = at.world() - eye.world();
    ops::atan2(way.y, eye.point().distance_m(at.point())).to_degrees()
}

/// Turn from one bearing to another, degrees, -180..180.
pub(super) fn turn_deg(from_deg: f32, to_deg: f32) -> f32 {
    (to_deg - from_deg + 180.0).rem_euclid(360.0) - 180.0
}

/// Whether a place lies inside a view.
fn lies_in(eye: Place, bearing_deg: f32, pitch_deg: f32, at: Place) -> bool {
    let aside_deg = turn_deg(bearing_deg, eye.point().bearing_deg(at.point()));
    aside_deg.abs() <= FIELD_DEG / 2.0 - 2.0
        && (pitch_to(eye, at) - pitch_deg).abs() <= HALF_HEIGHT_DEG + 1.0
}

/// Halts along the route, each looking the way it leads.
fn halts(scenario: &Scenario, terrain: &Terrain) -> Vec<Halt> {
    let line: Vec<Point> = scenario
        .route
        .waypoints
        .iter()
        .map(|waypoint| waypoint.at)
        .collect();
    let length = length_m(&line);
    let step_m = STEP_M.max(length / MOST_HALTS as f32);
    (0..=(length / step_m) as usize)
        .map(|number| {
            let along_m = number as f32 * step_m;
            let at = point_along(&line, along_m);
            let ahead = point_along(&line, (along_m + 15.0).min(length));
            let behind = point_along(&line, (along_m - 15.0).max(0.0));
            Halt {
                eye: at.at_height(terrain.height_m(at) + EYE_HEIGHT_M[0]),
                ahead_deg: behind.bearing_deg(ahead),
                along_m,
            }
        })
        .collect()
}

/// The dice of a drill.
pub(super) fn dice(scenario: &Scenario, seed: u64, purpose: &str) -> Pcg64Mcg {
    stream(&scenario.id, seed, purpose)
}
