//! Detection: what marks are on, when devices could be noticed, each criterion at its threshold, and the verdict.

mod common;

use common::records::{Course, Record};
use groundsign::scoring::facts::{Facts, MarkOutcome};
use groundsign::sim::event::Ending;
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

const CLUE: SignKind = SignKind::WarningClue;

#[test]
fn a_mark_on_a_devices_sign_is_a_hit() {
    let course = Course::clean().device("bag", "small", Point(2.0, 20.0));
    let session = Record::of(&course)
        .walk_to(Point(0.0, -60.0), 1.2)
        .resolvable("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .halt(20.0)
        .ends(Ending::HandedOver);
    let facts = Facts::of(&session, &course.pack);
    let bag = course.device_id("bag");
    assert_eq!(
        facts.marks[0].outcome,
        MarkOutcome::Hit {
            device: bag,
            sign: course.sign("bag-sign")
        }
    );
    assert_eq!(facts.halts.len(), 1);
    assert!(facts.opportunities[0].scored);
    assert_eq!(facts.opportunities[0].entered_mandatory, None);
}
