//! Local people are asked.

use groundsign::scenario::exercise::PersonId;
use groundsign::sim::action::Means;
use groundsign::sim::event::{Event, Told};
use groundsign::units::Point;

use super::{CLUE, is_judged_at_its_threshold, is_never_evaluated};
use crate::common::records::{Course, Record};

/// The farmer of the minimal scenario.
const FARMER: PersonId = PersonId(4);

fn asked(civilian: PersonId) -> Event {
    Event::Asked {
        civilian,
        by: Means::Gestures,
        told: Told::NotUnderstood,
    }
}

/// Story: a boy stood beside the patrol for a whole session, and nothing asked whether anybody had spoken to him.
#[test]
fn people_within_speaking_distance_are_asked_whatever_they_say() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let id = "people-asked";
    let beside = |apart_m: f32| {
        Record::of(&course)
            .person_at(FARMER, Point(apart_m, -150.0))
            .wait(4.0)
    };
    let silent = beside(14.0).build();
    is_judged_at_its_threshold(id, &silent, &course, 0.0, 1e-9);
    let spoke = beside(14.0).event(asked(FARMER)).build();
    is_judged_at_its_threshold(id, &spoke, &course, 1.0, 1e-9);
    // Nobody near, or only for a moment, is nobody to ask.
    is_never_evaluated(id, &beside(16.0).build(), &course);
    let passing = Record::of(&course)
        .person_at(FARMER, Point(5.0, -150.0))
        .wait(2.0)
        .person_at(FARMER, Point(90.0, -150.0))
        .wait(20.0);
    is_never_evaluated(id, &passing.build(), &course);
}

#[test]
fn people_who_come_only_after_the_find_were_not_there_to_be_asked() {
    let course = Course::clean().device("bag", "small", Point(0.0, -60.0));
    let found = Record::of(&course)
        .resolvable("bag-sign")
        .wait(6.0)
        .marks("bag-sign", CLUE, 80)
        .person_at(FARMER, Point(5.0, -150.0))
        .wait(30.0);
    is_never_evaluated("people-asked", &found.build(), &course);
}
