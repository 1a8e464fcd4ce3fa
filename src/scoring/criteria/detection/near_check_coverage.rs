//! `near-check-coverage`: was the ground around looked over at every halt (the 5 m check)?
//!
//! Measures for each halt (longer than the pack's `halt_after_s`; the halts of the drill count too) the percentage of the
//! pack's azimuth × elevation bins, from the ground to above head height, that the trainee looked at for a quarter of a
//! second; the mean over the halts counts. More is better. Never evaluated when the patrol never halted: halts that were
//! owed are judged by `vulnerable-point-halts`. Source: a check at every stop, from ground level to above head height.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::Measurement;

use super::halt_coverage::over_halts;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("near-check-coverage", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    over_halts(evidence, |_| true, |coverage| coverage.whole())
}
