//! `look-above-head-height`: did the trainee look up at halts?
//!
//! Measures for each halt the percentage of the azimuth bins of the highest elevation bin, above head height, that the
//! trainee looked at for a quarter of a second; the mean over the halts counts. More is better. Never evaluated when the
//! patrol never halted. Source: checks reach from ground level to above head height.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::judgement::Measurement;

use super::halt_coverage::over_halts;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("look-above-head-height", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    over_halts(evidence, |_| true, |coverage| coverage.above_head())
}
