//! Each detection criterion at, just under and just over its threshold, from hand-made records.

#[path = "criteria/checks.rs"]
mod checks;
#[path = "criteria/devices.rs"]
mod devices;
#[path = "criteria/false_alarms.rs"]
mod false_alarms;
#[path = "criteria/judgement.rs"]
mod judgement;
#[path = "criteria/march.rs"]
mod march;
#[path = "criteria/people.rs"]
mod people;
#[path = "criteria/vulnerable_points.rs"]
mod vulnerable_points;

use groundsign::doctrine::schema::{CriterionRule, Sure};
use groundsign::record::Session;
use groundsign::scoring::facts::Facts;
use groundsign::scoring::judgement::{Judgement, Sense};
use groundsign::scoring::{Evidence, Outcome, criteria};
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

const CLUE: SignKind = SignKind::WarningClue;

fn rule(id: &str, met: f32, partly: f32) -> CriterionRule {
    CriterionRule {
        id: id.into(),
        weight: 1.0,
        unit: None,
        met,
        partly,
        required: false,
        source: "example".into(),
        sure: Sure::Example,
    }
}

fn judge(id: &str, session: &Session, course: &Course, met: f32, partly: f32) -> Judgement {
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let rule = rule(id, met, partly);
    let criterion = criteria::find(id).unwrap_or_else(|| panic!("no criterion {id}"));
    criterion.judge(&evidence, &rule)
}

fn measured(id: &str, session: &Session, course: &Course) -> Option<f64> {
    judge(id, session, course, 0.0, 0.0).measured
}

/// The record measures `expected` within `within`, meets a threshold of just that, and falls short of the next stricter
/// one, half way or altogether.
fn is_judged_at_its_threshold(
    id: &str,
    session: &Session,
    course: &Course,
    expected: f64,
    within: f64,
) {
    let found = measured(id, session, course).unwrap_or_else(|| panic!("{id} was not evaluated"));
    assert!(
        (found - expected).abs() <= within,
        "{id} measures {found}, not {expected}"
    );
    let at = found as f32;
    let step = match criteria::find(id).expect("known").sense() {
        Sense::AtLeast => 0.01,
        Sense::AtMost => -0.01,
    };
    for (met, partly, outcome) in [
        (at - step, at - step, Outcome::Met),
        (at, at, Outcome::Met),
        (at + step, at, Outcome::PartlyMet),
        (at + step, at + step, Outcome::NotMet),
    ] {
        let judgement = judge(id, session, course, met, partly);
        assert_eq!(
            judgement.outcome, outcome,
            "{id} {found} against {met}, {partly}"
        );
        let share = match outcome {
            Outcome::Met => 1.0,
            Outcome::PartlyMet => 0.5,
            _ => 0.0,
        };
        assert_eq!(judgement.share, share);
    }
}

fn is_never_evaluated(id: &str, session: &Session, course: &Course) {
    let judgement = judge(id, session, course, 0.0, 0.0);
    assert_eq!(
        judgement.outcome,
        Outcome::NeverEvaluated,
        "{id}: {judgement:?}"
    );
    assert_eq!(judgement.share, 0.0);
}

/// Two devices that could be noticed from the start.
fn two_devices() -> Course {
    Course::clean()
        .device("bag", "small", Point(0.0, -60.0))
        .device("tin", "small", Point(30.0, -60.0))
}

fn both_noticeable(course: &Course) -> Record {
    Record::of(course)
        .resolvable("bag-sign")
        .resolvable("tin-sign")
        .wait(10.0)
}
