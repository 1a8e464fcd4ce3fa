//! How easily a person finds things, estimated answer by answer: QUEST+ (Watson 2017, "QUEST+: A general multidimensional
//! Bayesian adaptive psychometric method", Journal of Vision 17(3):10), on a grid of two parameters.
//!
//! The chance of a hit in a view of ease `x` (log-odds of the perception model's probability) is
//! `γ + (1 − γ − λ) / (1 + exp(−β (x − θ)))`: θ the ease at which half is found, β the slope, γ a mark that is right by luck,
//! λ a lapse. The prior: θ is normal around 1 with deviation 1.5 (a fresh person finds less than the model's attentive look,
//! whose θ is 0); the slopes are equally likely. γ, λ, prior and grid are proposals of this program.

use bevy::math::ops;

/// A mark that is right by luck.
const LUCK: f32 = 0.02;

/// A lapse: what anybody would have found is missed.
const LAPSE: f32 = 0.04;

const SLOPES: [f32; 3] = [0.6, 1.0, 1.6];

/// Eases at which half is found, from -3 to 6 in halves.
const THRESHOLDS: usize = 19;

/// Eases that can be asked for, from -3 to 6 in halves.
const EASES: usize = 19;

/// Chance of a hit that a view asked for has at least, and at most: hard enough to tell something, and with enough success
/// to learn from. A proposal of this program.
const FOUND: std::ops::RangeInclusive<f32> = 0.5..=0.85;

/// The estimate.
#[derive(Debug, Clone, PartialEq)]
pub struct Ladder {
    /// Probability of each threshold with each slope; their sum is 1.
    weights: Vec<f32>,
}

impl Default for Ladder {
    fn default() -> Self {
        let mut ladder = Self {
            weights: pairs()
                .map(|(threshold, _)| {
                    let off = (threshold - 1.0) / 1.5;
                    ops::exp(-0.5 * off * off)
                })
                .collect(),
        };
        ladder.norm();
        ladder
    }
}

fn on_grid(number: usize) -> f32 {
    number as f32 * 0.5 - 3.0
}

/// Every threshold with every slope.
fn pairs() -> impl Iterator<Item = (f32, f32)> {
    (0..THRESHOLDS).flat_map(|number| SLOPES.map(|slope| (on_grid(number), slope)))
}

fn hit(ease: f32, (threshold, slope): (f32, f32)) -> f32 {
    LUCK + (1.0 - LUCK - LAPSE) / (1.0 + ops::exp(-slope * (ease - threshold)))
}

/// Entropy of a probability distribution, in nats.
fn entropy(weights: impl Iterator<Item = f32>) -> f32 {
    weights
        .filter(|weight| *weight > 0.0)
        .map(|weight| -weight * ops::ln(weight))
        .sum()
}

impl Ladder {
    fn norm(&mut self) {
        let sum: f32 = self.weights.iter().sum();
        self.weights.iter_mut().for_each(|weight| *weight /= sum);
    }

    /// Takes an answer into account.
    pub fn learn(&mut self, ease: f32, found: bool) {
        for (weight, pair) in self.weights.iter_mut().zip(pairs()) {
            let chance = hit(ease, pair);
            *weight *= if found { chance } else { 1.0 - chance };
        }
        self.norm();
    }

    /// Chance of a hit in a view of this ease.
    pub fn chance(&self, ease: f32) -> f32 {
        let weighed = self.weights.iter().zip(pairs());
        weighed.map(|(weight, pair)| weight * hit(ease, pair)).sum()
    }

    /// Ease at which half is found: mean and standard deviation.
    pub fn threshold(&self) -> (f32, f32) {
        let weighed = || self.weights.iter().zip(pairs().map(|pair| pair.0));
        let mean: f32 = weighed()
            .map(|(weight, threshold)| weight * threshold)
            .sum();
        let spread: f32 = weighed()
            .map(|(weight, threshold)| weight * (threshold - mean) * (threshold - mean))
            .sum();
        (mean, spread.sqrt())
    }

    /// The ease to ask for next: of those that are neither too hard nor too easy the one after whose answer least is left
    /// uncertain.
    pub fn next_ease(&self) -> f32 {
        let rated = |ease: f32| {
            let chance = self.chance(ease);
            let after = |found: bool| {
                let weighed = self.weights.iter().zip(pairs());
                let share = if found { chance } else { 1.0 - chance };
                let posterior = weighed.map(|(weight, pair)| {
                    let likely = hit(ease, pair);
                    weight * if found { likely } else { 1.0 - likely } / share
                });
                share * entropy(posterior)
            };
            let out = (chance - chance.clamp(*FOUND.start(), *FOUND.end())).abs();
            // What lies outside the wanted chances comes after everything inside, the nearest first.
            out * 1_000.0 + after(true) + after(false)
        };
        (0..EASES)
            .map(on_grid)
            .min_by(|a, b| rated(*a).total_cmp(&rated(*b)))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_finds_more_is_shown_harder_views() {
        let (mut good, mut poor) = (Ladder::default(), Ladder::default());
        let first = good.next_ease();
        for _ in 0..8 {
            good.learn(good.next_ease(), true);
            poor.learn(poor.next_ease(), false);
        }
        assert!(good.next_ease() < first && poor.next_ease() > first);
        assert!(good.threshold().0 < poor.threshold().0 - 1.0);
    }

    #[test]
    fn an_estimate_comes_near_to_the_person_it_is_of_and_says_how_sure_it_is() {
        for truth in [-1.0, 0.5, 2.0] {
            let mut ladder = Ladder::default();
            let mut state = 7_u32;
            let before = ladder.threshold().1;
            for _ in 0..120 {
                let ease = ladder.next_ease();
                state = state.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
                let dice = (state >> 8) as f32 / (1 << 24) as f32;
                ladder.learn(ease, dice < hit(ease, (truth, 1.0)));
            }
            let (mean, spread) = ladder.threshold();
            assert!((mean - truth).abs() < 0.8, "{truth}: {mean}");
            assert!(spread < before / 2.0);
        }
    }

    #[test]
    fn probabilities_stay_probabilities_after_any_answers() {
        let mut ladder = Ladder::default();
        for number in 0..500 {
            ladder.learn(on_grid(number % EASES), number % 3 == 0);
        }
        let sum: f32 = ladder.weights.iter().sum();
        assert!((sum - 1.0).abs() < 1e-3 && ladder.weights.iter().all(|weight| weight.is_finite()));
    }
}
