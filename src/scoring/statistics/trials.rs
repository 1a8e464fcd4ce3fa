//! Signal and noise trials of one session, as defined at the head of [`super`].

use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{MarkFact, MarkOutcome};
use crate::units::place::{distance_to_line_m, length_m, point_along};
use crate::units::{Point, Tick};

use super::{Counts, SEGMENT_M};

/// A sign or a mark within this distance of a segment belongs to it, metres.
const BESIDE_M: f32 = SEGMENT_M / 2.0;

/// Tolerance of a segment's end, metres: nobody stops exactly there.
const LAST_STEP_M: f32 = 1.0;

/// The trials of a session.
pub fn of(evidence: &Evidence<'_>) -> Counts {
    let facts = evidence.facts;
    let (mut hits, mut misses) = (0, 0);
    for opportunity in facts.scored() {
        if opportunity.first_hit.is_some() {
            hits += 1;
        } else {
            misses += 1;
        }
    }
    let alarms: Vec<&MarkFact> = facts
        .standing_marks()
        .filter(|mark| mark.device().is_none())
        .collect();
    let (mut chances_with_alarm, mut chances_without_alarm) = (0, 0);
    let mut count = |alarm: bool| {
        if alarm {
            chances_with_alarm += 1;
        } else {
            chances_without_alarm += 1;
        }
    };
    for noticeable in &facts.look_alikes_noticeable {
        let on_it = MarkOutcome::FalseAlarm {
            look_alike: Some(*noticeable),
        };
        count(alarms.iter().any(|mark| mark.outcome == on_it));
    }
    let bare = MarkOutcome::FalseAlarm { look_alike: None };
    let mut bare: Vec<Point> = alarms
        .iter()
        .filter(|mark| mark.outcome == bare)
        .map(|mark| mark.place.point())
        .collect();
    for segment in empty_segments(evidence) {
        let before = bare.len();
        bare.retain(|place| distance_to_line_m(*place, &segment) > BESIDE_M);
        count(bare.len() < before);
    }
    for _ in bare {
        count(true);
    }
    Counts {
        hits,
        misses,
        chances_with_alarm,
        chances_without_alarm,
    }
}

/// Segments of the route that were walked completely and near which no sign lies, each as a line.
fn empty_segments(evidence: &Evidence<'_>) -> Vec<[Point; 2]> {
    let line = evidence.exercise().route_line();
    let walked_m = evidence
        .facts
        .progress
        .at(Tick(u32::MAX))
        .min(length_m(&line));
    let count = ((walked_m + LAST_STEP_M) / SEGMENT_M).floor().max(0.0) as u32;
    (0..count)
        .map(|index| {
            let from_m = index as f32 * SEGMENT_M;
            [
                point_along(&line, from_m),
                point_along(&line, from_m + SEGMENT_M),
            ]
        })
        .filter(|segment| {
            let signs = &evidence.exercise().signs;
            !signs
                .iter()
                .any(|placed| distance_to_line_m(placed.sign.at, segment) <= BESIDE_M)
        })
        .collect()
}
