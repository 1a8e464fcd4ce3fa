//! Local people inside the ring: told to leave in time, late, once or never; out, in shelter, on the way; and those
//! out of reach.

use groundsign::scenario::exercise::PersonId;
use groundsign::scoring::distance;
use groundsign::sim::action::{Means, Refuge};

use super::*;

const FARMER: PersonId = PersonId(4);
const HERDER: PersonId = PersonId(5);

/// 70 m from the item and 60 m from where it is marked.
const NEAR: Point = Point(60.0, -15.0);

/// Outside the 140 m that are required.
const OUT: Point = Point(60.0, -125.0);

/// 70 m beyond the item and 150 m from where it is marked: beyond the range of gestures.
const BEYOND: Point = Point(0.0, 90.0);

/// Marked, with the farmer inside the ring and the herder far away.
fn with_farmer(at: Point) -> Record {
    Record::of(&course())
        .person_at(FARMER, at)
        .person_at(HERDER, Point(190.0, 190.0))
        .walk_to(SEEN_FROM, 1.2)
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0)
}

fn told(record: Record, civilian: PersonId, heeds: bool) -> Record {
    record.event(Event::CivilianDirected {
        civilian,
        by: Means::Gestures,
        to: Refuge::Out,
        heeds,
    })
}

fn cleared(record: Record) -> (Outcome, Option<f64>) {
    judge(&ends(record), "civilians-cleared", 1.0, 0.75)
}

/// The message of the finding on the one person counted.
fn says(record: Record) -> String {
    let session = ends(record);
    let judgement = judge_by(&course(), &session, &rule("civilians-cleared", 1.0, 0.75));
    judgement.findings[0].message.id.clone()
}

/// Story: a boy walked 61 to 66 m from an item for a whole perfect session.
#[test]
fn who_is_left_inside_the_ring_untold_is_no_perfect_session() {
    let left = || with_farmer(NEAR).wait(60.0);
    assert_eq!(cleared(left()), (NotMet, Some(0.0)));
    assert_eq!(says(left()), "finding-civilian-left-inside");
}

#[test]
fn who_went_out_counts_whether_they_were_told_or_not() {
    let out = |record: Record| record.wait(30.0).person_at(FARMER, OUT).wait(1.0);
    assert_eq!(cleared(out(told(with_farmer(NEAR), FARMER, true))).0, Met);
    assert_eq!(cleared(out(with_farmer(NEAR))).0, Met);
}

#[test]
fn nobody_inside_asks_for_nothing() {
    assert_eq!(cleared(with_farmer(OUT).wait(60.0)).0, NeverEvaluated);
    let never = outcome(&nothing_marked(), "civilians-cleared", 1.0, 0.75);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn who_is_inside_for_less_than_the_least_opportunity_is_not_counted() {
    // The pack's least opportunity is 5 s.
    let passes = |seconds: f32| {
        let inside = with_farmer(OUT).person_at(FARMER, NEAR).wait(seconds);
        cleared(inside.person_at(FARMER, OUT).wait(1.0)).0
    };
    assert_eq!(passes(4.0), NeverEvaluated);
    assert_eq!(passes(6.0), Met);
}

#[test]
fn who_cannot_be_told_without_going_nearer_does_not_count_and_it_is_said() {
    assert_eq!(cleared(with_farmer(BEYOND).wait(60.0)).0, NeverEvaluated);
    let both = || {
        with_farmer(BEYOND)
            .person_at(HERDER, NEAR)
            .wait(60.0)
            .person_at(HERDER, OUT)
            .wait(1.0)
    };
    assert_eq!(cleared(both()), (Met, Some(1.0)));
    assert_eq!(says(both()), "finding-civilian-out-of-reach");
}

#[test]
fn with_a_loudhailer_the_far_side_can_be_told_too() {
    let course = Course::edited(|text| {
        let radio = "radio: HandHeld,";
        assert_eq!(text.matches(radio).count(), 1);
        text.replace(radio, "radio: HandHeld, loudhailer: true,")
    })
    .device("bag", "small", ITEM);
    let record = Record::of(&course)
        .person_at(FARMER, BEYOND)
        .person_at(HERDER, Point(190.0, 190.0))
        .walk_to(SEEN_FROM, 1.2)
        .marks("bag-sign", CLUE, 80)
        .wait(60.0);
    let judged = judge_by(
        &course,
        &ends(record),
        &rule("civilians-cleared", 1.0, 0.75),
    );
    assert_eq!(judged.outcome, NotMet);
}

#[test]
fn who_is_told_in_time_and_on_the_way_counts_and_who_is_told_late_counts_half() {
    let walking = |waits_s: f32| {
        let told = told(with_farmer(NEAR).wait(waits_s), FARMER, true).wait(20.0);
        told.person_at(FARMER, Point(60.0, -25.0)).wait(3.0)
    };
    assert_eq!(cleared(walking(0.0)), (Met, Some(1.0)));
    assert_eq!(says(walking(0.0)), "finding-civilian-on-the-way");
    assert_eq!(cleared(walking(40.0)), (NotMet, Some(0.5)));
    assert_eq!(says(walking(40.0)), "finding-civilian-told-late");
    // Long enough before the end to have walked out: 70 m at 1 m/s.
    let early = |record: Record| record.wait(60.0).person_at(FARMER, Point(60.0, -40.0));
    assert_eq!(cleared(early(walking(40.0)).wait(3.0)).0, Met);
}

#[test]
fn who_hesitates_has_to_be_told_again() {
    let once = || told(with_farmer(NEAR), FARMER, false).wait(90.0);
    assert_eq!(cleared(once()), (NotMet, Some(0.5)));
    assert_eq!(says(once()), "finding-civilian-told-once");
    let twice = || told(once(), FARMER, false).wait(10.0);
    assert_eq!(cleared(twice()), (Met, Some(1.0)));
    assert_eq!(says(twice()), "finding-civilian-would-not-go");
}

#[test]
fn who_was_not_sent_far_enough_counts_half() {
    let short = || {
        let gone = told(with_farmer(NEAR), FARMER, true).wait(20.0);
        gone.person_at(FARMER, Point(60.0, -40.0)).wait(60.0)
    };
    assert_eq!(cleared(short()), (NotMet, Some(0.5)));
    assert_eq!(says(short()), "finding-civilian-stands-inside");
}

#[test]
fn who_has_nowhere_to_go_counts_once_told() {
    let stays = || {
        told(with_farmer(NEAR), FARMER, false)
            .event(Event::CivilianCannotLeave { civilian: FARMER })
            .wait(90.0)
    };
    assert_eq!(cleared(stays()), (Met, Some(1.0)));
    assert_eq!(says(stays()), "finding-civilian-nowhere-to-go");
}

fn sheltered(at: Point) -> Record {
    told(with_farmer(NEAR), FARMER, true)
        .wait(20.0)
        .person_at(FARMER, at)
        .event(Event::CivilianSheltered {
            civilian: FARMER,
            at: at.at_height(0.0),
        })
        .wait(60.0)
}

#[test]
fn a_house_is_shelter_beyond_the_mandatory_distance_only() {
    // Of the class "small" 25 m are mandatory.
    let far = || sheltered(Point(26.0, 20.0));
    assert_eq!(cleared(far()), (Met, Some(1.0)));
    assert_eq!(says(far()), "finding-civilian-in-shelter");
    assert_ne!(cleared(sheltered(Point(24.0, 20.0))).0, Met);
}

#[test]
fn the_table_tells_local_people_apart_and_says_who_is_in_shelter() {
    let course = course();
    let session = ends(sheltered(Point(26.0, 20.0)));
    let facts = Facts::of(&session, &course.pack);
    let tables = distance::summaries(&Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    });
    let people = &tables[0].per_person;
    let local: Vec<bool> = people.iter().map(|person| person.local).collect();
    assert_eq!(local, [false, false, false, false, true, true]);
    let sheltered: Vec<bool> = people.iter().map(|person| person.in_shelter).collect();
    assert_eq!(sheltered, [false, false, false, false, true, false]);
}

#[test]
fn who_was_sent_by_the_patrol_did_not_come_in() {
    let base = || post(with_farmer(OUT), 1, south(145.0)).wait(1.0);
    let held = |record: Record| outcome(&ends(record), "civilians-held", 1.0, 0.5);
    assert_eq!(held(base().person_at(FARMER, NEAR).wait(1.0)), NotMet);
    let sent = told(base(), FARMER, true).person_at(FARMER, NEAR).wait(1.0);
    assert_eq!(held(sent), NeverEvaluated);
}

#[test]
fn who_came_in_where_nobody_could_see_them_is_nobodys_fault() {
    let far = |record: Record| record.patrol_at(south(600.0)).wait(1.0);
    let base = || far(post(with_farmer(OUT), 1, south(145.0)));
    let comes = base().person_at(FARMER, BEYOND).wait(1.0);
    assert_eq!(
        outcome(&ends(comes), "civilians-held", 1.0, 0.5),
        NeverEvaluated
    );
}
