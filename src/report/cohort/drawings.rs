//! What is drawn of the results of a class.

use crate::report::charts::{self, Chart, Curve};
use crate::scoring::cohort::{Attempt, Cohort};
use crate::scoring::statistics::Estimate;
use crate::text::Catalogue;

/// Distances kept, of those required; none where no session asked for one.
pub fn kept(catalogue: &Catalogue, cohort: &Cohort) -> Option<Chart> {
    charts::kept(catalogue, &cohort.distances)
}

/// Progress over attempts; none with too few sessions.
pub fn progress(catalogue: &Catalogue, cohort: &Cohort) -> Option<Chart> {
    let curve = |name: &str, share: fn(&Attempt) -> Option<Estimate>| {
        let points = (1_u8..).zip(&cohort.attempts);
        Curve {
            name: catalogue.word(name),
            points: points
                .filter_map(|(n, attempt)| Some((f32::from(n), share(attempt)?)))
                .collect(),
        }
    };
    let curves = [
        curve("cohort-points", |attempt| Some(attempt.points)),
        curve("cohort-found", |attempt| attempt.counts.hit_rate()),
        curve("cohort-false-alarms", |attempt| {
            attempt.counts.false_alarm_rate()
        }),
    ];
    charts::progress(catalogue.word("cohort-progress-chart"), &curves)
}
