//! `range-of-first-mark`: from how far away were devices noticed?
//!
//! Measures for each scored device that was marked how far the trainee stood from it at the first mark: 1 is the edge of
//! the mandatory distance, 2 is twice as far (or as far as it could be noticed at all, when that is less), below 1 is
//! inside; the mean over the devices counts. More is better. Never evaluated when no device was marked. Source: range of
//! detection is one of the field's measures; the threshold is the pack's.

use crate::doctrine::schema::Block;
use crate::scenario::exercise::TRAINEE;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::facts::{Opportunity, device_at, distance_at_m, mandatory_m};
use crate::text::Message;

use super::mean;

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "range-of-first-mark",
    block: Block::Detection,
    unit: "x",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let (shares, findings): (Vec<f64>, Vec<Finding>) = evidence
        .facts
        .scored()
        .filter_map(|opportunity| of_device(evidence, opportunity))
        .unzip();
    mean(&shares).map_or(Measurement::NotCalledFor, |mean| {
        Measurement::Is(mean, findings)
    })
}

fn of_device(evidence: &Evidence<'_>, opportunity: &Opportunity) -> Option<(f64, Finding)> {
    let mark = evidence.facts.noticed(opportunity.device)?;
    let placed = evidence
        .exercise()
        .devices
        .get(opportunity.device.index())?;
    let mandatory_m = mandatory_m(evidence.pack, placed);
    let range_m = mark
        .aim
        .eye
        .point()
        .distance_m(device_at(evidence.session, opportunity.device)?);
    let opened_m = opportunity
        .opened
        .and_then(|opened| distance_at_m(evidence.session, TRAINEE, opportunity.device, opened))
        .unwrap_or(f32::INFINITY);
    let finding = Finding::new(
        mark.tick,
        Some(mark.place),
        Message::new("finding-mark-range")
            .with("device", evidence.device_name(opportunity.device))
            .with("range", range_m.round())
            .with("mandatory", mandatory_m.round()),
    );
    Some((times_mandatory(range_m, mandatory_m, opened_m), finding))
}

/// 1 at the mandatory distance, 2 at twice of it or at the range of the first opportunity, whichever is less.
fn times_mandatory(range_m: f32, mandatory_m: f32, opened_m: f32) -> f64 {
    let (range_m, mandatory_m) = (f64::from(range_m), f64::from(mandatory_m));
    if mandatory_m <= 0.0 {
        return 2.0;
    }
    if range_m < mandatory_m {
        return range_m / mandatory_m;
    }
    let far_m = f64::from(opened_m).min(2.0 * mandatory_m);
    if range_m >= far_m {
        return 2.0;
    }
    1.0 + (range_m - mandatory_m) / (far_m - mandatory_m)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_chance_is_measured_against_the_range_at_which_it_came() {
        assert_eq!(times_mandatory(50.0, 25.0, 200.0), 2.0);
        assert_eq!(times_mandatory(37.5, 25.0, 200.0), 1.5);
        assert_eq!(times_mandatory(27.5, 25.0, 30.0), 1.5);
        assert_eq!(times_mandatory(30.0, 25.0, 30.0), 2.0);
        assert_eq!(times_mandatory(25.0, 25.0, 200.0), 1.0);
        assert_eq!(times_mandatory(12.5, 25.0, 200.0), 0.5);
        assert_eq!(times_mandatory(12.5, 0.0, 200.0), 2.0);
    }
}
