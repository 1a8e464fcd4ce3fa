//! How much was looked at during halts.

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Coverage, Halt, covered};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::{Figures, Message, number};

use super::mean;

/// Mean over the halts that count of a covered share (0..1), in percent; not called for without any.
pub(super) fn over_halts(
    evidence: &Evidence<'_>,
    counts: impl Fn(&Halt) -> bool,
    share: impl Fn(&Coverage) -> f64,
) -> Measurement {
    let (shares, findings): (Vec<f64>, Vec<Finding>) = evidence
        .facts
        .halts
        .iter()
        .filter(|halt| counts(halt))
        .map(|halt| {
            let coverage = covered(evidence.session, evidence.pack, halt.from, halt.until);
            let percent = 100.0 * share(&coverage);
            (percent, finding(halt, percent))
        })
        .unzip();
    mean(&shares).map_or(Measurement::NotCalledFor, |mean| {
        Measurement::Is(mean, findings)
    })
}

/// Coverage of one halt.
pub(super) fn finding(halt: &Halt, percent: f64) -> Finding {
    let message = Message::new("finding-halt-coverage")
        .with("seconds", halt.length_s().round())
        .with("percent", Figures::new(number(percent)));
    Finding::new(halt.from, Some(halt.at), message)
}
