//! A year of virtual trainees who forget: refreshers composed for what is due against fixed monthly ones of the same
//! minutes.
//!
//! Nothing here is measured on people. It asks one question of the scheduler before people are asked: does it retain more,
//! and does it still when forgetting does not follow the curve that the model assumes?
//!
//! # The virtual trainees
//!
//! Everybody is trained in [`SKILLS`] skills on day 0 and masters each more or less well. Its strength falls from there by
//! a [`Curve`] with a half-life of its own, drawn log-normally around `HALF_LIFE_DAYS`: people and skills differ. A trial
//! is a device that can be noticed; the chance of a hit is Φ(d′ · strength − z(1 − F)) with the false-alarm rate F the same
//! for everybody and at all times, so that a schedule cannot win by making people mark more. After a trial, hit or miss,
//! what was there to see is shown: mastery grows towards 1, and the half-life grows, the more the more had faded (the
//! spacing effect), and more after a hit.
//!
//! # The schedules
//!
//! All give [`SESSIONS`] sessions of [`TRIALS`] trials within the year. *Fixed*: one every month, the skills in turn, which
//! is the best that a plan without knowledge of the trainee can do. *By chance*: one every month, skills as they come, which
//! is what a monthly patrol of any scenario gives. *Adaptive*: when enough skills are due by the model of
//! [`super::memory`], which sees hits and misses only; at least a week apart, and at no time more than the others have
//! given by then, so that no gain comes from being early.
//!
//! # What it taught
//!
//! When a miss counted as forgotten (the model's *again*), adaptive sessions lost to fixed ones under every curve: of a
//! sign that can be missed at full strength one miss tells little, and the same few skills were practised over and over.
//! Since a miss counts as *hard* they win, by little: against skills in turn, which waste nothing when every skill is
//! called for as often, there is little to gain. Against sessions by chance, which is what people get without a plan, they
//! win by several points.

use bevy::math::ops;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use schemars::JsonSchema;
use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal};

use super::memory::{Memory, Model, Went};
use crate::scoring::statistics::Estimate;

/// Skills of a trainee.
pub const SKILLS: usize = 24;

/// Sessions in the year.
pub const SESSIONS: u32 = 12;

/// Trials of a session: about ten minutes.
pub const TRIALS: usize = 6;

/// Median half-life of a skill after training, days: half of what training gained is lost in about 6.5 months (Tatel and
/// Ackerman 2025).
const HALF_LIFE_DAYS: f32 = 195.0;

/// Spread of half-lives: standard deviation of their logarithm, over people and over the skills of one.
const SPREAD: [f32; 2] = [0.5, 0.8];

/// Mastery of a skill after the first training: mean and standard deviation, cut to 0.1..1.
const MASTERY: [f32; 2] = [0.75, 0.25];

/// Share of what mastery lacks that a trial brings.
const TAUGHT: f32 = 0.3;

/// Gain of the half-life by a miss and by a hit, for each part of the strength that had faded.
const GAIN: [f32; 2] = [0.5, 2.0];

/// Sensitivity of full mastery.
const D_PRIME: f64 = 2.5;

/// False-alarm rate, for everybody and always.
const FALSE_ALARMS: f64 = 0.1;

/// Days of the year, and between the days on which retention is measured.
const YEAR_DAYS: u32 = 365;
const MEASURED_EVERY_DAYS: u32 = 7;

/// Retention counts from here, when both schedules have had time to differ, day.
const COUNTS_FROM_DAY: u32 = 91;

/// Fewest days between two adaptive sessions.
const LEAST_GAP_DAYS: u32 = 7;

/// How skills are forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Curve {
    /// The power law that the model assumes.
    Assumed,
    /// Exponential.
    Exponential,
    /// Hyperbolic: fast at first, then slow.
    Hyperbolic,
    /// Held for a while, then lost quickly.
    Sigmoid,
}

impl Curve {
    /// Every one.
    pub const ALL: [Self; 4] = [
        Self::Assumed,
        Self::Exponential,
        Self::Hyperbolic,
        Self::Sigmoid,
    ];

    /// Strength that is left after so many half-lives; ½ after one.
    fn left(self, half_lives: f32) -> f32 {
        match self {
            Self::Assumed => {
                let decay = fsrs::FSRS6_DEFAULT_DECAY;
                let factor = ops::powf(0.5, -1.0 / decay) - 1.0;
                ops::powf(1.0 + factor * half_lives, -decay)
            }
            Self::Exponential => ops::powf(0.5, half_lives),
            Self::Hyperbolic => 1.0 / (1.0 + half_lives),
            Self::Sigmoid => 1.0 / (1.0 + half_lives * half_lives * half_lives),
        }
    }
}

/// How the year came out under a curve.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Year {
    /// How skills are forgotten.
    pub curve: Curve,
    /// Hit rate over the year from the fourth month on, fixed sessions; mean of the trainees with its 95 % interval.
    pub fixed: Estimate,
    /// The same, sessions by chance.
    pub by_chance: Estimate,
    /// The same, adaptive sessions.
    pub adaptive: Estimate,
    /// Adaptive less fixed, trainee by trainee.
    pub difference: Estimate,
    /// Sessions that the adaptive schedule used, mean.
    pub adaptive_sessions: f64,
    /// Week by week.
    pub weeks: Vec<Week>,
}

/// One week of a [`Year`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Week {
    /// The day.
    pub day: u32,
    /// Hit rate, fixed sessions.
    pub fixed: Estimate,
    /// Hit rate, sessions by chance.
    pub by_chance: Estimate,
    /// Hit rate, adaptive sessions.
    pub adaptive: Estimate,
}

/// A skill of a virtual trainee.
#[derive(Debug, Clone, Copy)]
struct Skill {
    mastery: f32,
    half_life_days: f32,
    practised_day: u32,
}

impl Skill {
    fn left(&self, curve: Curve, day: u32) -> f32 {
        curve.left((day - self.practised_day) as f32 / self.half_life_days)
    }

    fn strength(&self, curve: Curve, day: u32) -> f32 {
        self.mastery * self.left(curve, day)
    }

    fn practise(&mut self, curve: Curve, day: u32, hit: bool) {
        let faded = 1.0 - self.left(curve, day);
        self.half_life_days *= 1.0 + GAIN[usize::from(hit)] * faded;
        self.mastery += TAUGHT * (1.0 - self.mastery);
        self.practised_day = day;
    }
}

/// Who decides what is practised on a day.
trait Schedule {
    /// Skills practised on a day; none without a session.
    fn session(&mut self, day: u32) -> Vec<usize>;

    /// What came of a trial.
    fn told(&mut self, day: u32, skill: usize, hit: bool);
}

#[derive(Default)]
struct Fixed {
    next: usize,
}

impl Schedule for Fixed {
    fn session(&mut self, day: u32) -> Vec<usize> {
        if !is_monthly(day) {
            return Vec::new();
        }
        let from = self.next;
        self.next += TRIALS;
        (from..self.next).map(|at| at % SKILLS).collect()
    }

    fn told(&mut self, _: u32, _: usize, _: bool) {}
}

struct ByChance(Pcg64);

impl Schedule for ByChance {
    fn session(&mut self, day: u32) -> Vec<usize> {
        let count = if is_monthly(day) { TRIALS } else { 0 };
        (0..count).map(|_| self.0.random_range(0..SKILLS)).collect()
    }

    fn told(&mut self, _: u32, _: usize, _: bool) {}
}

fn is_monthly(day: u32) -> bool {
    (1..=SESSIONS).any(|month| day == month * YEAR_DAYS / (SESSIONS + 1))
}

/// What the model holds of a skill.
#[derive(Debug, Clone, Copy)]
struct Remembered {
    memory: Option<Memory>,
    /// Since which day.
    since_day: u32,
    /// Whether it was missed then.
    missed: bool,
    /// Whether it was hit at any time.
    ever_hit: bool,
}

struct Adaptive<'a> {
    model: &'a Model,
    memories: Vec<Remembered>,
    /// Sessions that the fixed schedule has given so far.
    given: u32,
    sessions: u32,
    last_day: u32,
}

impl<'a> Adaptive<'a> {
    /// With what the first training showed of each skill.
    fn new(model: &'a Model, shown: &[bool]) -> Self {
        let remembered = |hit: &bool| Remembered {
            memory: model.practised(None, 0, went(*hit)),
            since_day: 0,
            missed: !hit,
            ever_hit: *hit,
        };
        Self {
            model,
            memories: shown.iter().map(remembered).collect(),
            given: 0,
            sessions: 0,
            last_day: 0,
        }
    }

    fn held(&self, skill: usize, day: u32) -> f32 {
        let of = self.memories[skill];
        of.memory
            .map_or(0.0, |memory| memory.held(day - of.since_day))
    }

    fn is_due(&self, skill: usize, day: u32) -> bool {
        let of = self.memories[skill];
        let memory = of.memory.filter(|_| of.ever_hit);
        memory
            .is_none_or(|memory| day - of.since_day >= self.model.interval_days(memory, of.missed))
    }
}

impl Schedule for Adaptive<'_> {
    fn session(&mut self, day: u32) -> Vec<usize> {
        self.given += u32::from(is_monthly(day));
        let rested = day - self.last_day >= LEAST_GAP_DAYS;
        let due = (0..SKILLS).filter(|skill| self.is_due(*skill, day)).count();
        if self.sessions >= self.given || !rested || due < TRIALS {
            return Vec::new();
        }
        self.sessions += 1;
        self.last_day = day;
        let mut skills: Vec<usize> = (0..SKILLS).collect();
        skills.sort_by(|a, b| self.held(*a, day).total_cmp(&self.held(*b, day)));
        skills.truncate(TRIALS);
        skills
    }

    fn told(&mut self, day: u32, skill: usize, hit: bool) {
        let of = self.memories[skill];
        self.memories[skill] = Remembered {
            memory: self
                .model
                .practised(of.memory, day - of.since_day, went(hit)),
            since_day: day,
            missed: !hit,
            ever_hit: of.ever_hit || hit,
        };
    }
}

fn went(hit: bool) -> Went {
    Went::of_share(if hit { 1.0 } else { 0.0 })
}

/// Hit rates of one trainee, week by week.
fn lived(
    skills: &[Skill],
    curve: Curve,
    seed: u64,
    schedule: &mut impl Schedule,
    hit_rate: &impl Fn(f32) -> f64,
) -> Vec<f64> {
    let mut skills = skills.to_vec();
    let mut dice = Pcg64::seed_from_u64(seed);
    let mut weeks = Vec::new();
    for day in 1..=YEAR_DAYS {
        for skill in schedule.session(day) {
            let chance = hit_rate(skills[skill].strength(curve, day));
            let hit = dice.random_bool(chance);
            skills[skill].practise(curve, day, hit);
            schedule.told(day, skill, hit);
        }
        if day.is_multiple_of(MEASURED_EVERY_DAYS) {
            let sum: f64 = skills
                .iter()
                .map(|skill| hit_rate(skill.strength(curve, day)))
                .sum();
            weeks.push(sum / SKILLS as f64);
        }
    }
    weeks
}

/// A year of so many trainees under a curve. The same seed gives the same trainees for every curve.
pub fn year(curve: Curve, trainees: u32, seed: u64) -> Year {
    let normal = Normal::standard();
    let criterion = normal.inverse_cdf(1.0 - FALSE_ALARMS);
    let hit_rate = |strength: f32| normal.cdf(D_PRIME * f64::from(strength) - criterion);
    let model = Model::default();
    let mut all: Vec<[Vec<f64>; 3]> = Vec::new();
    let mut sessions = 0;
    for trainee in 0..u64::from(trainees) {
        let of_trainee = seed.wrapping_mul(0x9E37_79B9).wrapping_add(trainee);
        let mut dice = Pcg64::seed_from_u64(of_trainee);
        let person = SPREAD[0] * drawn(&mut dice);
        let skills: Vec<Skill> = (0..SKILLS)
            .map(|_| Skill {
                mastery: (MASTERY[0] + MASTERY[1] * drawn(&mut dice)).clamp(0.1, 1.0),
                half_life_days: HALF_LIFE_DAYS * ops::exp(person + SPREAD[1] * drawn(&mut dice)),
                practised_day: 0,
            })
            .collect();
        let shown: Vec<bool> = skills
            .iter()
            .map(|skill| dice.random_bool(hit_rate(skill.mastery)))
            .collect();
        let mut adaptive = Adaptive::new(&model, &shown);
        let mut by_chance = ByChance(Pcg64::seed_from_u64(of_trainee.wrapping_add(1 << 40)));
        all.push([
            lived(&skills, curve, of_trainee, &mut Fixed::default(), &hit_rate),
            lived(&skills, curve, of_trainee, &mut adaptive, &hit_rate),
            lived(&skills, curve, of_trainee, &mut by_chance, &hit_rate),
        ]);
        sessions += adaptive.sessions;
    }
    let from = (COUNTS_FROM_DAY / MEASURED_EVERY_DAYS) as usize;
    let retained = |weeks: &Vec<f64>| mean(weeks[from..].iter().copied()).value;
    let of = |arm: usize| mean(all.iter().map(|weeks| retained(&weeks[arm])));
    let weeks = all.first().map_or(0, |weeks| weeks[0].len());
    Year {
        curve,
        fixed: of(0),
        by_chance: of(2),
        adaptive: of(1),
        difference: mean(
            all.iter()
                .map(|weeks| retained(&weeks[1]) - retained(&weeks[0])),
        ),
        adaptive_sessions: f64::from(sessions) / f64::from(trainees.max(1)),
        weeks: (0..weeks)
            .map(|week| {
                let of = |arm: usize| mean(all.iter().map(|weeks| weeks[arm][week]));
                Week {
                    day: (week as u32 + 1) * MEASURED_EVERY_DAYS,
                    fixed: of(0),
                    by_chance: of(2),
                    adaptive: of(1),
                }
            })
            .collect(),
    }
}

/// A draw from the standard normal distribution, by the method of Box and Muller.
fn drawn(dice: &mut Pcg64) -> f32 {
    let radius = dice.random_range(f32::MIN_POSITIVE..1.0_f32);
    let angle = dice.random_range(0.0..std::f32::consts::TAU);
    (-2.0 * ops::ln(radius)).sqrt() * ops::cos(angle)
}

/// A mean with its 95 % interval by the normal distribution.
fn mean(values: impl Iterator<Item = f64>) -> Estimate {
    let values: Vec<f64> = values.collect();
    let n = values.len().max(1) as f64;
    let value = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|one| (one - value) * (one - value)).sum();
    let half = 1.96 * (squares / (n - 1.0).max(1.0) / n).sqrt();
    Estimate {
        value,
        low: value - half,
        high: value + half,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_curve_has_lost_half_after_a_half_life_and_never_gains() {
        for curve in Curve::ALL {
            assert_eq!(curve.left(0.0), 1.0);
            assert!((curve.left(1.0) - 0.5).abs() < 1e-5, "{curve:?}");
            assert!((0..40).all(|n| {
                let at = n as f32 / 10.0;
                curve.left(at + 0.1) <= curve.left(at)
            }));
        }
    }

    #[test]
    fn both_schedules_give_no_more_than_the_same_minutes() {
        assert_eq!((1..=YEAR_DAYS).filter(|day| is_monthly(*day)).count(), 12);
        for curve in Curve::ALL {
            let year = year(curve, 20, 1);
            assert!(year.adaptive_sessions <= f64::from(SESSIONS), "{year:?}");
            assert_eq!(year.weeks.len(), 52);
        }
    }

    /// The claim of the refresher: it retains more when forgetting is as it assumes, and loses to fixed sessions under no
    /// other curve.
    #[test]
    fn adaptive_sessions_beat_fixed_ones_as_assumed_and_lose_under_no_other_curve() {
        for curve in Curve::ALL {
            let difference = year(curve, 200, 1).difference;
            if curve == Curve::Assumed {
                assert!(difference.low > 0.0, "{difference:?}");
            } else {
                assert!(difference.high > 0.0, "{curve:?}: {difference:?}");
            }
        }
    }
}
