//! Scorecards made by hand, and what they are made of.

use groundsign::doctrine::schema::{Block, Field};
use groundsign::scoring::criteria;
use groundsign::scoring::judgement::{Finding, Outcome};
use groundsign::scoring::scorecard::{
    BlockScore, CriterionScore, DetectionSummary, DistanceSummary, Points, ReportLineScore,
    Scorecard, Verdict,
};
use groundsign::sim::event::Ending;
use groundsign::text::{Message, Text};
use groundsign::units::{Place, Tick};

use crate::mixed::mixed;

/// Words as a message: a Fluent message would tie these tests to the sentences of others.
pub(crate) fn words(words: &str) -> Message {
    Message::new(words)
}

pub(crate) fn finding(second: u32, east_m: f32, north_m: f32, said: &str) -> Finding {
    let place = Place {
        east_m,
        north_m,
        up_m: 1.5,
    };
    Finding::new(Tick(second * 64), Some(place), words(said))
}

pub(crate) fn criterion(
    id: &'static str,
    outcome: Outcome,
    measured: Option<f64>,
    (expected, unit): (f64, &'static str),
    points: (f32, f32),
    source: &str,
) -> CriterionScore {
    CriterionScore {
        id,
        outcome,
        measured,
        expected,
        expected_partly: expected,
        sense: criteria::find(id).expect("a criterion of ours").sense(),
        unit,
        weight: 1.0,
        points: Points {
            earned: points.0,
            possible: points.1,
        },
        source: source.to_owned(),
        findings: Vec::new(),
    }
}

pub(crate) fn points(earned: f32, possible: f32) -> Points {
    Points { earned, possible }
}

pub(crate) fn line(
    label: &str,
    field: Field,
    asks: &str,
    (said, truth): (&str, &str),
    outcome: Outcome,
    why: Option<&str>,
) -> ReportLineScore {
    ReportLineScore {
        label: label.to_owned(),
        asks: Text::english(asks),
        field,
        said: words(said),
        truth: words(truth),
        outcome,
        why: why.map(words),
    }
}

/// A clean patrol: nothing to notice, nothing to report.
pub(crate) fn clean() -> Scorecard {
    let card = mixed();
    Scorecard {
        verdict: Verdict::Ready,
        reasons: vec![words(
            "The route was completed calmly, and nothing harmless was marked.",
        )],
        train_next: Vec::new(),
        points: points(40.0, 40.0),
        blocks: vec![BlockScore {
            block: Block::SafeDistance,
            points: points(40.0, 40.0),
            not_shown: 0.0,
            criteria: vec![criterion(
                "clean-patrol-completed",
                Outcome::Met,
                Some(1.0),
                (1.0, "count"),
                (40.0, 40.0),
                "groundsign",
            )],
        }],
        critical_errors: Vec::new(),
        detection: DetectionSummary {
            correct_rejections: 3,
            ..DetectionSummary::default()
        },
        report: None,
        distance: DistanceSummary::default(),
        other_distances: Vec::new(),
        ending: Ending::RouteCompleted,
        ..card
    }
}

/// A session that broke off before anything could be judged, after an incident.
pub(crate) fn broken_off() -> Scorecard {
    Scorecard {
        verdict: Verdict::Incomplete,
        reasons: vec![words(
            "The session ended before there was anything to judge.",
        )],
        train_next: vec![words("Run the exercise again to its end.")],
        points: points(0.0, 0.0),
        blocks: Vec::new(),
        incident: Some(finding(33, 0.0, 12.0, "An incident ended the patrol.")),
        ending: Ending::Incident,
        ..clean()
    }
}
