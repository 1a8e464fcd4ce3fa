//! Detection statistics: d′ and c with the log-linear correction, intervals, Brier score, and pooling over sessions.
//!
//! # Trials
//!
//! A patrol has no natural noise trials, so they are defined here and counted the same way everywhere:
//! - a *signal trial* is a scored device; a hit when it bears a standing mark;
//! - a *noise trial*, a chance for a false alarm, is a look-alike that could be noticed, or an empty segment: [`SEGMENT_M`]
//!   metres of route that were walked and near which no sign lies. It is a false alarm when it bears a standing mark. A
//!   scorecard's harmless things are others: of bare ground they are the places that were marked. Each is one trial however many marks it bears; a mark on bare ground away from any empty segment is a
//!   trial of its own.
//!
//! # What they are for
//!
//! Nobody is failed by these numbers. One session holds a handful of signal trials; about a hundred are needed for a
//! reliability of 0.7 ([`reliability`]). They are pooled over a trainee's sessions and shown with their intervals.

mod normal;
pub mod trials;

use normal::{density, quantile};

/// Length of the route segments that serve as noise trials, metres: about as far as one looks ahead at a halt. A
/// convention of measurement, the same for every pack, so that sessions can be pooled.
pub const SEGMENT_M: f32 = 50.0;

/// Fewest signal or noise trials for d′ and c. Ten of each is the least that applied studies report, and called small
/// even there (Attention, Perception, & Psychophysics 2021, doi 10.3758/s13414-021-02362-6); at ten the 95 % interval
/// of d′ still reaches about 1.2 to either side.
pub const LEAST_TRIALS: u32 = 10;

/// The standard normal quantile of 0.975, for two-sided 95 % intervals.
const Z_95: f64 = 1.959_963_984_540_054;

/// The four counts of a detection task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Counts {
    /// Signal trials answered yes.
    pub hits: u32,
    /// Signal trials answered no.
    pub misses: u32,
    /// Chances for a false alarm (noise trials) that bear a standing mark. Several marks on one count once.
    pub chances_with_alarm: u32,
    /// Chances for a false alarm that bear none.
    pub chances_without_alarm: u32,
}

/// A value with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Counts {
    /// Signal trials.
    pub fn signals(&self) -> u32 {
        self.hits.saturating_add(self.misses)
    }

    /// Noise trials.
    pub fn noises(&self) -> u32 {
        self.chances_with_alarm
            .saturating_add(self.chances_without_alarm)
    }

    /// Adds other counts.
    pub fn add(&mut self, other: Self) {
        self.hits = self.hits.saturating_add(other.hits);
        self.misses = self.misses.saturating_add(other.misses);
        self.chances_with_alarm = self
            .chances_with_alarm
            .saturating_add(other.chances_with_alarm);
        self.chances_without_alarm = self
            .chances_without_alarm
            .saturating_add(other.chances_without_alarm);
    }

    /// Sensitivity d′ = z(H) − z(F) with its 95 % interval (variance after Gourevitch and Galanter 1967), the rates
    /// corrected log-linearly; none from fewer than [`LEAST_TRIALS`] signal or noise trials.
    pub fn d_prime(&self) -> Option<Estimate> {
        let (hit, alarm) = self.corrected()?;
        let value = quantile(hit) - quantile(alarm);
        let variance = variance_of_z(hit, self.signals()) + variance_of_z(alarm, self.noises());
        let half = Z_95 * variance.sqrt();
        Some(Estimate {
            value,
            low: value - half,
            high: value + half,
        })
    }

    /// Criterion c = −½ (z(H) + z(F)): negative for a liberal response bias, positive for a conservative one; its
    /// variance is a quarter of that of d′. None from fewer than [`LEAST_TRIALS`] signal or noise trials.
    pub fn criterion(&self) -> Option<Estimate> {
        let (hit, alarm) = self.corrected()?;
        let value = -0.5 * (quantile(hit) + quantile(alarm));
        let variance = variance_of_z(hit, self.signals()) + variance_of_z(alarm, self.noises());
        let half = 0.5 * Z_95 * variance.sqrt();
        Some(Estimate {
            value,
            low: value - half,
            high: value + half,
        })
    }

    /// Share of signal trials that were hits, with its interval; none without any.
    pub fn hit_rate(&self) -> Option<Estimate> {
        rate(self.hits, self.signals())
    }

    /// Share of noise trials that were false alarms, with its interval; none without any.
    pub fn false_alarm_rate(&self) -> Option<Estimate> {
        rate(self.chances_with_alarm, self.noises())
    }

    /// Both rates with the log-linear correction (count + 0.5) / (trials + 1) of Hautus 1995, which keeps rates of 0 and
    /// 1 finite.
    fn corrected(&self) -> Option<(f64, f64)> {
        if self.signals().min(self.noises()) < LEAST_TRIALS {
            return None;
        }
        let corrected =
            |count: u32, trials: u32| (f64::from(count) + 0.5) / (f64::from(trials) + 1.0);
        Some((
            corrected(self.hits, self.signals()),
            corrected(self.chances_with_alarm, self.noises()),
        ))
    }
}

/// A proportion with its Wilson score interval; none of no trials.
pub fn rate(successes: u32, trials: u32) -> Option<Estimate> {
    let (low, high) = wilson(successes, trials)?;
    Some(Estimate {
        value: f64::from(successes.min(trials)) / f64::from(trials),
        low,
        high,
    })
}

/// The 95 % Wilson score interval of a proportion (Wilson 1927, without continuity correction); none of no trials.
pub fn wilson(successes: u32, trials: u32) -> Option<(f64, f64)> {
    if trials == 0 {
        return None;
    }
    let (n, z2) = (f64::from(trials), Z_95 * Z_95);
    let p = f64::from(successes.min(trials)) / n;
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z_95 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    Some(((middle - half).max(0.0), (middle + half).min(1.0)))
}

/// The Brier score of forecasts (probability 0..1, outcome): 0 is perfect, 1 always wrong and certain; none without
/// any.
pub fn brier(forecasts: impl IntoIterator<Item = (f64, bool)>) -> Option<f64> {
    let (sum, count) =
        forecasts
            .into_iter()
            .fold((0.0, 0_u32), |(sum, count), (probability, came_true)| {
                let miss = probability - f64::from(u8::from(came_true));
                (sum + miss * miss, count + 1)
            });
    (count > 0).then(|| sum / f64::from(count))
}

/// Reliability of a hit rate over this many signal trials, 0..1, by the Spearman–Brown formula from 0.7 at 100 events
/// (projected-threat data of screeners, Buser and others 2025; may not transfer to peacekeepers).
pub fn reliability(signal_trials: u32) -> f64 {
    // 0.7 at 100 trials: a single trial has r with 100 r / (1 + 99 r) = 0.7.
    let one = 0.7 / (100.0 - 99.0 * 0.7);
    let n = f64::from(signal_trials);
    n * one / (1.0 + (n - 1.0) * one).max(one)
}

/// Variance of z(p) from n trials: p(1−p) / (n φ(z)²).
fn variance_of_z(probability: f64, trials: u32) -> f64 {
    let density = density(quantile(probability));
    probability * (1.0 - probability) / (f64::from(trials) * density * density)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, within: f64) {
        assert!((a - b).abs() <= within, "{a} is not {b}");
    }

    const fn counts(
        hits: u32,
        misses: u32,
        chances_with_alarm: u32,
        chances_without_alarm: u32,
    ) -> Counts {
        Counts {
            hits,
            misses,
            chances_with_alarm,
            chances_without_alarm,
        }
    }

    /// The example of `signal(82, 46, 100, 100)` in the reference manual of R's statpsych (Bonett; formulas of Wickens
    /// 2002, log-linear correction): d′ 1.002793, bias −0.4019603.
    #[test]
    fn d_prime_and_c_agree_with_the_worked_example_of_statpsych() {
        let worked = counts(82, 18, 46, 54);
        close(worked.d_prime().unwrap().value, 1.002_793, 1e-6);
        close(worked.criterion().unwrap().value, -0.401_960_3, 1e-7);
    }

    /// `dprime .7 .4` in the manual of |STAT (Perlman 1985) prints 0.78; the correction vanishes with many trials.
    #[test]
    fn with_many_trials_d_prime_agrees_with_the_uncorrected_published_value() {
        let worked = counts(700_000, 300_000, 400_000, 600_000);
        close(worked.d_prime().unwrap().value, 0.78, 0.005);
    }

    /// z(0.975) = 1.959964 (any table of the normal distribution): 19.5 of 20 trials after correction, and 0.5 of 20.
    #[test]
    fn perfect_detection_stays_finite() {
        let perfect = counts(19, 0, 0, 19);
        close(perfect.d_prime().unwrap().value, 2.0 * 1.959_964, 1e-5);
        close(perfect.criterion().unwrap().value, 0.0, 1e-12);
    }

    /// Gourevitch and Galanter's variance by hand from tables of the normal distribution: H = F = 0.5 gives
    /// 0.25 / (n · 0.398942²) = 1.570796 / n for each rate.
    #[test]
    fn the_interval_of_d_prime_agrees_with_the_tables() {
        let chance = counts(50, 50, 50, 50).d_prime().unwrap();
        close(chance.value, 0.0, 1e-12);
        close(
            chance.high,
            1.959_964 * (2.0 * 0.015_707_96_f64).sqrt(),
            1e-5,
        );
        close(chance.low, -chance.high, 1e-12);
    }

    /// Story: d′ of three items was printed with two decimals, as if it told something about the trainee.
    #[test]
    fn from_fewer_than_ten_signals_or_noises_there_is_no_d_prime() {
        assert_eq!(counts(0, 0, 30, 40).d_prime(), None);
        assert_eq!(counts(5, 4, 3, 40).d_prime(), None);
        assert_eq!(counts(30, 40, 2, 7).criterion(), None);
        assert!(counts(5, 5, 2, 8).d_prime().is_some());
        assert_eq!(counts(0, 0, 0, 0).hit_rate(), None);
    }

    /// Table I of Newcombe 1998, method 3 (Wilson score without continuity correction).
    #[test]
    fn wilson_agrees_with_newcombes_table() {
        for (successes, trials, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (found_low, found_high) = wilson(successes, trials).unwrap();
            close(found_low, low, 5e-5);
            close(found_high, high, 5e-5);
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn brier_is_the_mean_squared_miss() {
        close(brier([(0.9, true), (0.6, false)]).unwrap(), 0.185, 1e-12);
        close(brier([(0.5, true), (0.5, false)]).unwrap(), 0.25, 1e-12);
        assert_eq!(brier([]), None);
    }

    /// Doctrine's own table: 10 events 0.19, 20 events 0.32, 40 events 0.48, 60 events 0.58, 100 events 0.70, 200
    /// events 0.82.
    #[test]
    fn reliability_grows_with_events_as_spearman_and_brown_say() {
        for (events, expected) in [
            (0, 0.0),
            (10, 0.19),
            (20, 0.32),
            (40, 0.48),
            (60, 0.58),
            (100, 0.70),
            (200, 0.82),
        ] {
            close(reliability(events), expected, 0.006);
        }
    }
}
