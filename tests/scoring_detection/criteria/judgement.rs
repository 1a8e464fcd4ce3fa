//! How sure the trainee was of a mark, and what kind of sign they called it.

use groundsign::record::Session;
use groundsign::scenario::schema::Look;
use groundsign::scoring::Outcome;
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

use super::{
    CLUE, both_noticeable, is_judged_at_its_threshold, is_never_evaluated, judge, two_devices,
};
use crate::common::records::{Course, Record};

/// So many marks on a device by somebody who is 80 % sure, and two on something harmless by somebody 60 % sure.
fn sure_of(course: &Course, marks: u32) -> Session {
    let mut record = Record::of(course);
    for _ in 2..marks {
        record = record.marks("bag-sign", CLUE, 80);
    }
    record
        .marks("sacks-sign", CLUE, 60)
        .marks("sacks-sign", CLUE, 60)
        .marks("sacks-sign", CLUE, 100)
        .withdraws_mark(marks as u16)
        .build()
}

#[test]
fn confidence_is_scored_against_what_was_there() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 0.0))
        .look_alike("sacks", Point(-40.0, -60.0));
    let id = "confidence-calibration";
    let session = sure_of(&course, 10);
    is_judged_at_its_threshold(
        id,
        &session,
        &course,
        (8.0 * 0.04 + 2.0 * 0.36) / 10.0,
        1e-9,
    );
    is_never_evaluated(id, &Record::of(&course).build(), &course);
}

/// Story: two marks said that somebody was badly calibrated.
#[test]
fn sureness_on_a_few_marks_is_shown_and_not_scored() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 0.0))
        .look_alike("sacks", Point(-40.0, -60.0));
    for marks in [2, 9] {
        let judged = judge(
            "confidence-calibration",
            &sure_of(&course, marks),
            &course,
            1.0,
            1.0,
        );
        assert_eq!(judged.outcome, Outcome::NeverEvaluated, "{marks} marks");
        assert!(judged.measured.is_some());
        assert_eq!(judged.findings.len(), marks as usize + 1, "each, and why");
    }
}

#[test]
fn the_kind_of_sign_must_fit_the_sign_marked() {
    let course = two_devices();
    let session = both_noticeable(&course)
        .marks("bag-sign", CLUE, 80)
        .marks("tin-sign", SignKind::LocalBehaviour, 80)
        .build();
    is_judged_at_its_threshold("sign-kind-named", &session, &course, 50.0, 1e-9);
    is_never_evaluated(
        "sign-kind-named",
        &both_noticeable(&course).build(),
        &course,
    );
}

/// Story: "the surroundings" was wrong on a bag that the handbook has under both chapters.
#[test]
fn where_two_kinds_fit_a_thing_both_are_right() {
    for kind in [CLUE, SignKind::Environment] {
        let course = two_devices().looks_like("bag-sign", kind, Look::Object);
        for said in [CLUE, SignKind::Environment] {
            let session = both_noticeable(&course).marks("bag-sign", said, 80).build();
            let (met, partly) = (80.0, 50.0);
            let judged = judge("sign-kind-named", &session, &course, met, partly);
            assert_eq!(judged.outcome, Outcome::Met, "{said:?} on {kind:?}");
        }
    }
}
