//! A short session: exercises and seeds whose items match what is due. The same past gives the same plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::skill::{LightBand, Skill};
use super::state::State;
use crate::scenario::{Exercise, Scenario};
use crate::text::Text;
use crate::units::place::length_m;

/// Seeds of each scenario that are looked at.
const SEEDS: u64 = 24;

/// Walking pace with the halts that a patrol makes, metres a second: a proposal of this program, as [`DRILL_MINUTES`] is, to be
/// replaced by times taken of real sessions.
const PACE_MPS: f32 = 0.9;

/// A drill from the mark to the hand-over, minutes.
const DRILL_MINUTES: f32 = 4.0;

/// An exercise that could be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: Text,
    /// The seed.
    pub seed: u64,
    /// About how long it takes, minutes.
    pub minutes: f32,
    signs: BTreeSet<(crate::vocabulary::SignKind, LightBand)>,
    drill: bool,
    vulnerable_points: bool,
}

/// An exercise to play, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The exercise.
    pub offer: Offer,
    /// Skills that are due and that it trains, the most faded first: places in the list of states.
    pub trains: Vec<usize>,
}

impl Offer {
    fn of(scenario: &Arc<Scenario>, seed: u64) -> Self {
        let exercise = Exercise::draw(Arc::clone(scenario), seed);
        let light = LightBand::from(scenario.weather.light);
        let drill = !exercise.devices.is_empty();
        let walk = length_m(&exercise.route_line()) / PACE_MPS / 60.0;
        let stops = if drill { DRILL_MINUTES } else { 0.0 };
        Self {
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            seed,
            minutes: (walk + stops).min(scenario.time_limit_s / 60.0),
            signs: exercise
                .devices
                .iter()
                .flat_map(|placed| &placed.signs)
                .filter_map(|sign| exercise.signs.get(sign.index()))
                .map(|placed| (placed.sign.kind, light))
                .collect(),
            drill,
            vulnerable_points: !scenario.route.vulnerable_points.is_empty(),
        }
    }

    /// Whether it calls for a skill. At what range a sign is seen first depends on who walks, so ranges are not told apart.
    fn trains(&self, skill: &Skill) -> bool {
        match skill {
            Skill::Sign { kind, light, .. } => self.signs.contains(&(*kind, *light)),
            Skill::VulnerablePoint(_) => self.vulnerable_points,
            Skill::DrillStep(_) | Skill::Distance(_) | Skill::ReportLine(_) => self.drill,
        }
    }
}

/// Exercises of scenarios that somebody has not had yet.
pub fn offers(scenarios: &[Arc<Scenario>], had: &[(String, u64)]) -> Vec<Offer> {
    let had: BTreeSet<(&str, u64)> = had.iter().map(|(id, seed)| (id.as_str(), *seed)).collect();
    scenarios
        .iter()
        .flat_map(|scenario| {
            let fresh = |seed: &u64| !had.contains(&(scenario.id.as_str(), *seed));
            (1..=SEEDS)
                .filter(fresh)
                .map(|seed| Offer::of(scenario, seed))
        })
        .collect()
}

/// Exercises for about so many minutes, the most useful first: each time the one that brings most of what has faded back
/// for a minute of play. One at least when anything is due and anything trains it, however long it takes.
pub fn compose(due: &[State], offers: &[Offer], minutes: f32) -> Vec<Chosen> {
    let mut open: BTreeSet<usize> = (0..due.len()).collect();
    let mut left = minutes;
    let mut chosen: Vec<Chosen> = Vec::new();
    loop {
        let trained = |offer: &Offer| -> Vec<usize> {
            let trains = |at: &usize| offer.trains(&due[*at].skill);
            open.iter().copied().filter(trains).collect()
        };
        let gain = |trains: &[usize]| -> f32 { trains.iter().map(|at| 1.0 - due[*at].held).sum() };
        let mut best: Option<(i64, Chosen)> = None;
        for offer in offers {
            let is_chosen = chosen
                .iter()
                .any(|one| one.offer.scenario == offer.scenario);
            let fits = offer.minutes <= left || chosen.is_empty();
            if is_chosen || !fits {
                continue;
            }
            let trains = trained(offer);
            // By thousandths, so that equal offers stay equal on every machine and the first of them is taken.
            let worth = (gain(&trains) / offer.minutes.max(1.0) * 1_000.0) as i64;
            if !trains.is_empty() && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                let offer = offer.clone();
                best = Some((worth, Chosen { offer, trains }));
            }
        }
        let Some((_, next)) = best else {
            return chosen;
        };
        left -= next.offer.minutes;
        for at in &next.trains {
            open.remove(at);
        }
        chosen.push(next);
    }
}
