//! Results of one kind of virtual trainee over many patrols.

use schemars::JsonSchema;
use serde::Serialize;

use super::SAFE_INTEGER;
use crate::rehearsal::Trial;
use crate::scoring::pool::Pool;
use crate::scoring::scorecard::Verdict;
use crate::scoring::statistics::{Counts, Estimate};

/// Verdicts, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdicts {
    /// Ready.
    pub ready: u32,
    /// Not yet.
    pub not_yet: u32,
    /// Incomplete.
    pub incomplete: u32,
}

/// Detection pooled over patrols.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Pooled {
    /// The four counts.
    pub counts: Counts,
    /// Share of devices found, with its 95 % interval.
    pub hit_rate: Option<Estimate>,
    /// Share of noise trials marked, with its 95 % interval.
    pub false_alarm_rate: Option<Estimate>,
    /// Sensitivity d′, with its 95 % interval.
    pub d_prime: Option<Estimate>,
    /// Criterion c, with its 95 % interval.
    pub criterion: Option<Estimate>,
    /// Share of second items found once the first was, with its 95 % interval.
    pub second_given_first: Option<Estimate>,
    /// Brier score of the confidence given with marks: 0 is perfect.
    pub brier: Option<f64>,
    /// How reliable the hit rate is, 0..1.
    pub reliability: f64,
}

/// What one kind of virtual trainee came out with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TraineeSummary {
    /// Who.
    pub name: String,
    /// Patrols.
    pub patrols: u32,
    /// Verdicts, counted.
    pub verdicts: Verdicts,
    /// Patrols that ended in an incident.
    pub incidents: u32,
    /// Patrols with a critical error.
    pub critical: u32,
    /// Standing marks on nothing, per patrol.
    pub false_alarms_per_patrol: f64,
    /// Points earned of those possible, percent, on average.
    pub points_percent: f64,
    /// Length of a patrol, minutes, on average.
    pub minutes: f64,
    /// Detection, pooled.
    pub detection: Pooled,
    /// Seeds on which this trainee was not ready, for a closer look.
    #[schemars(inner(range(max = SAFE_INTEGER)))]
    pub not_ready_on: Vec<u64>,
}

impl TraineeSummary {
    pub(super) fn of(name: &str, trials: &[&Trial]) -> Self {
        let mut verdicts = Verdicts::default();
        let mut pool = Pool::default();
        for trial in trials {
            match trial.scorecard.verdict {
                Verdict::Ready => verdicts.ready += 1,
                Verdict::NotYet => verdicts.not_yet += 1,
                Verdict::Incomplete => verdicts.incomplete += 1,
            }
            pool.add(&trial.scorecard.detection);
        }
        let count = |wanted: &dyn Fn(&Trial) -> bool| {
            trials.iter().filter(|trial| wanted(trial)).count() as u32
        };
        let mean = |measure: &dyn Fn(&Trial) -> f64| {
            let sum: f64 = trials.iter().map(|trial| measure(trial)).sum();
            sum / trials.len().max(1) as f64
        };
        Self {
            name: name.to_owned(),
            patrols: trials.len() as u32,
            verdicts,
            incidents: count(&|trial| trial.scorecard.incident.is_some()),
            critical: count(&|trial| !trial.scorecard.critical_errors.is_empty()),
            false_alarms_per_patrol: mean(&|trial| {
                f64::from(trial.scorecard.detection.false_alarms)
            }),
            points_percent: mean(&|trial| {
                let points = trial.scorecard.points;
                100.0 * f64::from(points.earned) / f64::from(points.possible.max(f32::EPSILON))
            }),
            minutes: mean(&|trial| f64::from(trial.scorecard.duration_s) / 60.0),
            detection: Pooled {
                counts: pool.counts,
                hit_rate: pool.counts.hit_rate(),
                false_alarm_rate: pool.counts.false_alarm_rate(),
                d_prime: pool.counts.d_prime(),
                criterion: pool.counts.criterion(),
                second_given_first: pool.second_given_first(),
                brier: pool.brier(),
                reliability: pool.reliability(),
            },
            not_ready_on: trials
                .iter()
                .filter(|trial| trial.scorecard.verdict != Verdict::Ready)
                .map(|trial| trial.seed)
                .collect(),
        }
    }
}
