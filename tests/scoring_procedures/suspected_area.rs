//! Discovering that one is in a suspected area: stop, warn, look, go back in one's own steps only, or stay and call.

use super::common::records::{Course, Record};
use super::{
    CLUE, ITEM, Met, NeverEvaluated, NotMet, PartlyMet, critical_ids, ends, judge_by, report_with,
    rule, sends, south,
};
use groundsign::record::Session;
use groundsign::scenario::exercise::{LEADER, PersonId};
use groundsign::scoring;
use groundsign::scoring::distance::Reached;
use groundsign::scoring::judgement::{Judgement, Outcome};
use groundsign::sim::action::Answer;
use groundsign::sim::event::{Ending, Event};
use groundsign::units::Point;

/// The field is suspected from 90 m south of the item on.
const EDGE: Point = Point(0.0, -70.0);
const INSIDE: Point = Point(0.0, -60.0);

fn course() -> Course {
    field().device("bag", "small", ITEM)
}

/// The same without anything to find.
fn field() -> Course {
    Course::edited(|text| {
        let at = "    vehicles: [";
        assert_eq!(text.matches(at).count(), 1);
        text.replace(
            at,
            "    suspected_areas: [(id: \"field\", area: Polygon(corners: [(-40.0, -70.0), (40.0, -70.0), (40.0, 60.0), (-40.0, 60.0)]))],\n    vehicles: [",
        )
    })
}

fn entered(person: PersonId) -> Event {
    Event::SuspectedAreaEntered { area: 0, person }
}

fn left(person: PersonId) -> Event {
    Event::SuspectedAreaLeft { area: 0, person }
}

/// The leader and the next are inside; the others are not. Nobody had walked there before.
fn found(course: &Course) -> Record {
    Record::of(course)
        .walk_to(EDGE, 1.2)
        .event(entered(LEADER))
        .event(Event::LeftKnownGround {
            person: LEADER,
            at: EDGE.at_height(0.0),
        })
        .walk_to(INSIDE, 1.2)
        .event(entered(PersonId(1)))
        .stops()
        .person_at(LEADER, INSIDE)
        .person_at(PersonId(1), Point(0.0, -65.0))
        .person_at(PersonId(2), Point(0.0, -75.0))
        .person_at(PersonId(3), Point(0.0, -80.0))
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .wait(1.0)
}

/// Both walk out in their own steps, and everybody goes back far enough.
fn goes_back(record: Record) -> Record {
    record
        .event(Event::BackOnKnownGround { person: LEADER })
        .event(left(PersonId(1)))
        .walk_to(EDGE, 1.2)
        .event(left(LEADER))
        .patrol_at(south(150.0))
        .wait(1.0)
}

fn judged(session: &Session, id: &str, met: f32, partly: f32) -> Judgement {
    judge_by(&course(), session, &rule(id, met, partly))
}

fn way_out(session: &Session) -> (Outcome, Option<f64>) {
    let judged = judged(session, "suspected-area-left", 1.0, 0.5);
    (judged.outcome, judged.measured)
}

#[test]
fn going_back_in_ones_own_steps_is_right() {
    let course = course();
    let session = ends(goes_back(found(&course)));
    assert_eq!(way_out(&session), (Met, Some(1.0)));
    assert!(critical_ids(&course, &session, None).is_empty());
}

/// Story: who stepped aside in the field was told only when they were near the item.
#[test]
fn stepping_off_ones_own_steps_is_a_critical_error_wherever_in_the_area() {
    let course = course();
    let aside = found(&course).walk_to(Point(12.0, -62.0), 1.2).wait(1.0);
    let session = ends(aside);
    assert_eq!(way_out(&session).1, Some(0.25), "the other is still inside");
    assert_eq!(critical_ids(&course, &session, None), ["left-known-ground"]);
    // The few steps in which one comes to a stand are none.
    let a_step = ends(goes_back(found(&course).walk_to(Point(1.0, -58.0), 1.2)));
    assert_eq!(way_out(&a_step), (Met, Some(1.0)));
}

/// Story: the source says "do not move", and who did not move failed for not having gone back.
#[test]
fn staying_where_one_stands_and_calling_is_as_right_as_going_back() {
    let course = course();
    let others_go = |record: Record| {
        record
            .person_at(PersonId(2), south(150.0))
            .person_at(PersonId(3), south(150.0))
            .wait(30.0)
    };
    let called = ends(sends(
        others_go(found(&course)),
        report_with(99, Answer::Empty),
    ));
    assert_eq!(way_out(&called), (Met, Some(1.0)));
    let everybody = judged(&called, "everybody-at-distance", 1.0, 0.5);
    assert_eq!(everybody.outcome, Met, "{:?}", everybody.findings);
    let withdrew = judged(&called, "withdrawal-distance", 1.0, 0.8);
    assert_eq!(withdrew.outcome, NeverEvaluated);
    let inside = judged(&called, "time-inside-ring", 60.0, 90.0);
    assert_eq!(inside.outcome, Met, "of those who went back");
    let card = scoring::score(&called, &course.pack);
    let rows = &card.distance.per_person;
    assert_eq!(
        (rows[0].reached, rows[2].reached),
        (Reached::Stayed, Reached::Far)
    );
    // Staying without a word helps nobody.
    let silent = ends(others_go(found(&course)));
    assert_eq!(way_out(&silent), (PartlyMet, Some(0.5)));
    assert_eq!(
        judged(&silent, "withdrawal-distance", 1.0, 0.8).outcome,
        NotMet
    );
}

#[test]
fn whoever_goes_in_afterwards_has_done_wrong() {
    let course = course();
    let helper = found(&course).wait(20.0).event(entered(PersonId(3)));
    let helper = ends(goes_back(helper.event(left(PersonId(3)))));
    let (outcome, measured) = way_out(&helper);
    assert_eq!(outcome, PartlyMet);
    assert!((measured.expect("measured") - 2.0 / 3.0).abs() < 1e-6);
    // The next in the file comes to a stand a few steps later.
    let next = found(&course).wait(1.0).event(entered(PersonId(2)));
    let next = ends(goes_back(next.event(left(PersonId(2)))));
    assert_eq!(way_out(&next), (Met, Some(1.0)));
}

#[test]
fn the_ground_is_looked_at_before_anybody_moves_and_not_afterwards() {
    let course = course();
    let before = ends(goes_back(found(&course).scan(&[-30.0])));
    let looked = judged(&before, "suspected-area-looked", 75.0, 50.0);
    assert_eq!(looked.outcome, Met, "{:?}", looked.measured);
    let after = ends(goes_back(found(&course)).scan(&[-30.0]));
    let looked = judged(&after, "suspected-area-looked", 75.0, 50.0);
    assert_eq!(looked.outcome, NotMet, "{:?}", looked.measured);
    // Eyes at the horizon do not see the ground at one's feet.
    let ahead = ends(goes_back(found(&course).scan(&[0.0])));
    assert_eq!(
        judged(&ahead, "suspected-area-looked", 75.0, 50.0).outcome,
        NotMet
    );
}

#[test]
fn nothing_is_asked_of_a_patrol_that_marked_from_outside() {
    let course = course();
    let outside = Record::of(&course)
        .walk_to(Point(0.0, -90.0), 1.2)
        .stops()
        .marks("bag-sign", CLUE, 80)
        .wait(5.0);
    let session = ends(outside.patrol_at(south(150.0)).wait(1.0));
    for id in ["suspected-area-looked", "suspected-area-left"] {
        assert_eq!(
            judged(&session, id, 1.0, 0.5).outcome,
            NeverEvaluated,
            "{id}"
        );
    }
}

/// Story: seven people stood in the field, and the summary was ready and spoke of something else.
#[test]
fn whoever_set_foot_on_suspected_ground_is_told_so_before_anything_else() {
    let course = course();
    let first = |session: &Session| {
        scoring::score(session, &course.pack)
            .train_next
            .first()
            .cloned()
    };
    let told = first(&ends(goes_back(found(&course)))).expect("something to learn");
    assert_eq!(told.id, "verdict-train-suspected-ground");
    assert_eq!(format!("{:?}", told.arguments["count"]), "Number(1.0)");
    let outside = Record::of(&course)
        .walk_to(south(100.0), 1.2)
        .stops()
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .patrol_at(south(150.0))
        .wait(1.0);
    let told = first(&ends(outside));
    assert!(told.is_none_or(|told| told.id != "verdict-train-suspected-ground"));
}

#[test]
fn whoever_turns_back_before_suspected_ground_has_not_given_up_for_nothing() {
    let field = field();
    let judged = |record: Record| {
        let session = record.stops().wait(1.0).ends(Ending::TurnedBack);
        judge_by(&field, &session, &rule("clean-patrol-completed", 1.0, 0.8)).outcome
    };
    let before = Record::of(&field).walk_to(south(100.0), 1.2);
    assert_eq!(judged(before), NeverEvaluated);
    let inside = Record::of(&field)
        .walk_to(INSIDE, 1.2)
        .event(entered(LEADER));
    assert_ne!(judged(inside), NeverEvaluated);
}
