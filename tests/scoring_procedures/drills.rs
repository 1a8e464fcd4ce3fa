//! What calls for the drill, how several drills of one session combine, and what is no withdrawal.

use groundsign::scenario::exercise::PersonId;
use groundsign::scoring::critical;
use groundsign::scoring::distance::{self, Drill, Reached};
use groundsign::scoring::scorecard::DistanceSummary;
use groundsign::scoring::{Evidence, Outcome};
use groundsign::sim::event::{Ending, Event};
use groundsign::units::{Place, Point};

use super::*;

const SACKS: Point = Point(0.0, 20.0);

/// Sacks where the other tests have a bag.
fn harmless() -> Course {
    Course::clean().look_alike("sacks", SACKS)
}

fn marks_sacks(course: &Course) -> Record {
    Record::of(course)
        .walk_to(SEEN_FROM, 1.2)
        .viewed("sacks-sign")
        .marks("sacks-sign", CLUE, 60)
        .stops()
        .wait(1.0)
}

fn judged(course: &Course, session: &Session, id: &str) -> Outcome {
    judge_by(course, session, &rule(id, 1.0, 0.8)).outcome
}

fn tables(course: &Course, session: &Session) -> Vec<DistanceSummary> {
    let facts = Facts::of(session, &course.pack);
    distance::summaries(&Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    })
}

fn drills(course: &Course, session: &Session) -> Vec<(u32, usize)> {
    let facts = Facts::of(session, &course.pack);
    let evidence = Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    };
    let owed = Drill::owed(&evidence);
    owed.iter()
        .map(|drill| (drill.since.0, drill.items.len()))
        .collect()
}

/// Story: an honest mark on a look-alike, and the drill done after it, scored nothing at all.
#[test]
fn a_mark_on_something_harmless_calls_for_the_drill() {
    let course = harmless();
    let session = everybody_at(marks_sacks(&course), 141.0)
        .event(Event::HandedOver)
        .ends(Ending::HandedOver);
    assert_eq!(judged(&course, &session, "withdrawal-distance"), Met);
    assert_eq!(judged(&course, &session, "everybody-at-distance"), Met);
    assert_eq!(judged(&course, &session, "handed-over"), Met);
    assert_eq!(
        judged(&course, &session, "clean-patrol-completed"),
        NeverEvaluated
    );
    let table = &tables(&course, &session)[0];
    assert_eq!((table.device, table.required_m), (None, Some(140.0)));
}

#[test]
fn what_is_marked_on_a_bare_place_is_kept_from_like_an_unknown_item() {
    let course = Course::clean();
    let mark = |record: Record| record.marks_place(ITEM.at_height(0.0), CLUE, 60, Vec::new());
    let walked = mark(Record::of(&course).walk_to(SEEN_FROM, 1.2)).stops();
    let near = ends(everybody_at(walked.clone(), 100.0));
    assert_eq!(judged(&course, &near, "withdrawal-distance"), NotMet);
    let far = ends(everybody_at(walked.clone(), 140.0));
    assert_eq!(judged(&course, &far, "withdrawal-distance"), Met);
    let again = mark(walked.wait(2.0));
    assert_eq!(drills(&course, &ends(again))[0].1, 1, "one place, one item");
}

#[test]
fn a_mark_on_the_sky_has_no_place_and_calls_for_nothing() {
    let course = Course::clean();
    let record = Record::of(&course).walk_to(SEEN_FROM, 1.2);
    let aim = record.aim_at(Place {
        up_m: 200.0,
        ..ITEM.at_height(0.0)
    });
    let session = ends(record.event(Event::Marked {
        mark: groundsign::sim::action::MarkId(0),
        aim,
        place: None,
        kind: CLUE,
        confidence_percent: 50,
        visible: Vec::new(),
    }));
    assert!(drills(&course, &session).is_empty());
}

/// Story: exposure to a look-alike is not recorded: it was reported as "no".
#[test]
fn sight_of_what_is_harmless_is_not_guessed() {
    let course = harmless();
    let record = everybody_at(marks_sacks(&course), 120.0);
    let session = ends(record.event(Event::ControlPointPlaced {
        at: at_south(150.0),
        in_sight_of: Vec::new(),
    }));
    assert_eq!(judged(&course, &session, "out-of-sight"), NeverEvaluated);
    assert_eq!(judged(&course, &session, "hard-cover"), NeverEvaluated);
    assert_eq!(judged(&course, &session, "control-point-sited"), Met);
    let table = &tables(&course, &session)[0];
    let answers: Vec<_> = table.per_person.iter().map(|p| p.out_of_sight).collect();
    assert!(
        answers
            .iter()
            .all(|answer| *answer == distance::Shield::NotRecorded)
    );
}

/// Story: after the hand-over the specialists opened the way, the patrol walked on, and was judged to have approached
/// the item.
#[test]
fn what_the_specialists_have_settled_binds_nobody() {
    let course = harmless();
    let drilled = everybody_at(marks_sacks(&course), 141.0);
    let on = |record: Record| record.walk_to(Point(0.0, 150.0), 2.0);
    let settled = on(drilled.clone().hands_over(&[(0, None)]));
    let session = settled.ends(Ending::RouteCompleted);
    assert_eq!(critical_ids(&course, &session, None), Vec::<&str>::new());
    assert_eq!(judged(&course, &session, "withdrawal-distance"), Met);
    assert_eq!(judged(&course, &session, "everybody-at-distance"), Met);
    assert_eq!(
        judged(&course, &session, "closest-approach-after-mark"),
        Met
    );
    assert_eq!(judged(&course, &session, "clean-patrol-completed"), Met);
    // Without their word it still stands where it stands.
    let unsaid = on(drilled.event(Event::HandedOver)).ends(Ending::RouteCompleted);
    let made = critical_ids(&course, &unsaid, None);
    assert!(made.contains(&"approached-after-mark"), "{made:?}");
    assert_eq!(
        judged(&course, &unsaid, "closest-approach-after-mark"),
        NotMet
    );
}

#[test]
fn a_mark_that_the_specialists_did_not_speak_of_still_binds() {
    let course =
        Course::clean()
            .look_alike("sacks", SACKS)
            .device("bag", "small", Point(8.0, 20.0));
    let both = marks_sacks(&course).marks("bag-sign", CLUE, 60).wait(1.0);
    let on = |said: &[(u16, Option<&str>)]| {
        let record = everybody_at(both.clone(), 142.0).hands_over(said);
        let session = record
            .walk_to(Point(8.0, 0.0), 2.0)
            .ends(Ending::RouteCompleted);
        critical_ids(&course, &session, None)
    };
    assert!(on(&[(0, None), (1, Some("bag"))]).is_empty());
    assert_eq!(on(&[(0, None)]), ["approached-after-mark"]);
}

#[test]
fn a_later_mark_begins_another_drill_and_the_worse_one_is_the_answer() {
    let course =
        Course::clean()
            .look_alike("sacks", SACKS)
            .device("bag", "small", Point(0.0, 140.0));
    let first = everybody_at(marks_sacks(&course), 141.0).hands_over(&[(0, None)]);
    let second = |range_m: f32| {
        let record = first
            .clone()
            .walk_to(Point(0.0, 60.0), 2.0)
            .viewed("bag-sign")
            .marks("bag-sign", CLUE, 80)
            .stops()
            .wait(1.0)
            .patrol_at(Point(0.0, 140.0 - range_m))
            .wait(1.0);
        record.event(Event::HandedOver).ends(Ending::HandedOver)
    };
    let well = second(145.0);
    assert_eq!(drills(&course, &well).len(), 2);
    assert_eq!(tables(&course, &well).len(), 2);
    assert_eq!(judged(&course, &well, "withdrawal-distance"), Met);
    assert_eq!(judged(&course, &well, "handed-over"), Met);
    let badly = second(95.0);
    let judgement = judge_by(&course, &badly, &rule("withdrawal-distance", 1.0, 0.8));
    assert_eq!(judgement.outcome, NotMet);
    assert_eq!(judgement.findings.len(), 2, "what was found in both");
    // A warning given in the first drill is none in the second.
    let warned = first.clone().event(Event::Warned);
    let session = warned
        .walk_to(Point(0.0, 60.0), 2.0)
        .marks("bag-sign", CLUE, 80)
        .wait(60.0)
        .ends(Ending::TimeUp);
    assert_eq!(judged(&course, &session, "warn-others"), NotMet);
}

#[test]
fn posts_of_an_earlier_drill_hold_no_later_cordon() {
    let course =
        Course::clean()
            .look_alike("sacks", SACKS)
            .device("bag", "small", Point(0.0, 140.0));
    let record = post(everybody_at(marks_sacks(&course), 141.0), 1, south(145.0));
    let session = record
        .hands_over(&[(0, None)])
        .walk_to(Point(0.0, 0.0), 2.0)
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0)
        .ends(Ending::TimeUp);
    assert_eq!(judged(&course, &session, "cordon-posts"), NotMet);
}

#[test]
fn spacing_counts_again_once_the_way_is_open() {
    let course = harmless();
    let drilled = everybody_at(marks_sacks(&course), 141.0);
    let of =
        |session: &Session| judge_by(&course, session, &rule("spacing-kept", 0.9, 0.8)).outcome;
    // The patrol stands in one place during the drill; that is no march.
    let in_drill = ends(drilled.clone().wait(300.0));
    assert_eq!(of(&in_drill), Met);
    let after = drilled.hands_over(&[(0, None)]).wait(300.0);
    assert_eq!(of(&ends(after)), NotMet);
}

/// Story: a patrol walked past the first item at 12 m and stood by the second at 34 m of 300: "everybody was far
/// enough away, 100 %".
#[test]
fn who_went_on_past_an_item_or_walked_into_one_kept_no_distance() {
    let course = Course::clean().device("bag", "small", Point(12.0, -60.0));
    let marked = Record::of(&course)
        .walk_to(Point(0.0, -70.0), 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80);
    let went_on = ends(marked.walk_to(Point(0.0, 110.0), 2.0));
    let table = &tables(&course, &went_on)[0];
    let lead = &table.per_person[0];
    assert!(lead.achieved_m >= 140.0, "{lead:?}");
    assert_eq!(lead.reached, Reached::WentOn);
    let (answer, measured) = {
        let judgement = judge_by(&course, &went_on, &rule("everybody-at-distance", 1.0, 0.75));
        (judgement.outcome, judgement.measured)
    };
    assert_eq!((answer, measured), (NotMet, Some(0.0)));

    let unaware = Record::of(&course)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, 110.0), 2.0);
    let session = ends(unaware.wait(1.0));
    let table = &tables(&course, &session)[0];
    assert_eq!(table.per_person[0].reached, Reached::Unaware);
    assert_eq!(table.per_person[0].closest_after_mark_m, 12.0);
    assert_eq!(judged(&course, &session, "everybody-at-distance"), NotMet);
}

/// Story: "Take everybody back by the way you came: done", for a patrol that had gone on.
#[test]
fn a_distance_reached_by_going_on_is_no_withdrawal() {
    let course = Course::clean().device("bag", "small", Point(12.0, -60.0));
    let marked = Record::of(&course)
        .walk_to(Point(0.0, -70.0), 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80);
    let cleared = |session: &Session| {
        let facts = Facts::of(session, &course.pack);
        let evidence = Evidence {
            session,
            pack: &course.pack,
            facts: &facts,
        };
        let drill = Drill::of(&evidence).expect("something was marked");
        drill.cleared_for_good().is_some()
    };
    // Abreast of it when it was marked, so that going on is no crossing.
    let abreast = Record::of(&course)
        .walk_to(Point(0.0, -60.0), 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80);
    for (record, withdrawn) in [
        (marked.clone().walk_to(Point(0.0, 120.0), 2.0), false),
        (abreast.walk_to(Point(0.0, 120.0), 2.0), false),
        (marked.patrol_at(Point(0.0, -205.0)).wait(1.0), true),
    ] {
        let session = ends(record);
        assert_eq!(cleared(&session), withdrawn);
        let distance = judged(&course, &session, "withdrawal-distance");
        assert_eq!(distance == Met, withdrawn, "{distance:?}");
    }
}

#[test]
fn an_item_that_lies_on_the_way_back_may_be_left_by_going_on() {
    // Noticed only from 40 m beyond it: the way back would lead past it.
    let course = Course::clean().device("bag", "small", Point(8.0, -60.0));
    let session = Record::of(&course)
        .walk_to(Point(0.0, -20.0), 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .walk_to(Point(0.0, 120.0), 2.0)
        .ends(Ending::TimeUp);
    assert_eq!(judged(&course, &session, "withdrawal-distance"), Met);
}

/// Runners carry a report along the way back: only the distance is required of them, no cover.
#[test]
fn of_runners_only_the_distance_is_asked() {
    let course = covered_within_150_m();
    let runner = PersonId(1);
    let of = |back: bool| {
        let exposed = exposed(
            everybody_at(found(&course), 145.0),
            &[(false, true), (true, false)],
        );
        let record = exposed.event(Event::RunnersSent {
            people: vec![runner],
            report: 0,
        });
        let record = if back {
            record.event(Event::RunnersBack {
                people: vec![runner],
            })
        } else {
            record
        };
        ends(record.wait(1.0))
    };
    assert_eq!(judged(&course, &of(false), "hard-cover"), Met);
    assert_eq!(judged(&course, &of(true), "hard-cover"), NotMet);
    let session = of(false);
    let row = &tables(&course, &session)[0].per_person[1];
    assert_eq!(row.hard_cover, distance::Shield::NotAsked);
    assert_eq!(row.reached, Reached::Far);
}

#[test]
fn every_critical_error_is_looked_for_in_every_drill() {
    let course =
        Course::clean()
            .look_alike("sacks", SACKS)
            .device("bag", "small", Point(0.0, 140.0));
    let session = everybody_at(marks_sacks(&course), 141.0)
        .hands_over(&[(0, None)])
        .walk_to(Point(0.0, 60.0), 2.0)
        .marks("bag-sign", CLUE, 80)
        .walk_to(Point(0.0, 128.0), 2.0)
        .event(Event::Transmitted {
            from: Point(0.0, 128.0).at_height(0.0),
        })
        .event(Event::LeftKnownGround {
            person: PersonId(0),
            at: Point(0.0, 128.0).at_height(0.0),
        })
        .ends(Ending::TimeUp);
    let made = critical_ids(&course, &session, None);
    for id in [
        "approached-after-mark",
        "left-known-ground",
        "transmitted-inside-radius",
    ] {
        assert!(made.contains(&id), "{id} is not in {made:?}");
    }
    assert!(critical::find("control-point-in-sight").is_none());
}
