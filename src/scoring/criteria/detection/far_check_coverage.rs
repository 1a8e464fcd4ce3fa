//! `far-check-coverage`: was the wider ring looked over at every long halt (the 20 or 25 m check)?
//!
//! Measures for each halt longer than the pack's `far_check_after_s` the percentage of azimuth × elevation bins above the
//! lowest one (which is the ground at one's feet) that the trainee looked at for a quarter of a second; the mean over
//! those halts counts. More is better. Never evaluated without so long a halt. Source: the second check, when the halt
//! lasts more than a few minutes.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::Measurement;

use super::halt_coverage::over_halts;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("far-check-coverage", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let far_s = evidence.pack.halts.far_check_after_s.value;
    over_halts(
        evidence,
        |halt| halt.length_s() > far_s,
        |coverage| coverage.share(|elevation| elevation > 0),
    )
}
