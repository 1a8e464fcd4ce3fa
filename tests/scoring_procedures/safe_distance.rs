//! Distances kept, and the measures for keeping them.

use super::*;

#[test]
fn stopping_is_timed_from_the_first_mark() {
    let stops_after = |seconds| ends(marked(&course()).wait(seconds).stops());
    let of = |session: &Session| outcome(session, "stop-after-mark", 3.0, 6.0);
    assert_eq!(of(&stops_after(3.0)), Met);
    assert_eq!(of(&stops_after(3.0 + TICK_S)), PartlyMet);
    assert_eq!(of(&stops_after(6.0)), PartlyMet);
    assert_eq!(of(&stops_after(6.0 + TICK_S)), NotMet);
    assert_eq!(of(&ends(marked(&course()).wait(9.0))), NotMet);
    let stood = Record::of(&course()).person_at(LEADER, SEEN_FROM);
    let stood = ends(stood.wait(1.0).marks("bag-sign", CLUE, 80).wait(9.0));
    assert_eq!(judge(&stood, "stop-after-mark", 3.0, 6.0), (Met, Some(0.0)));
    assert_eq!(of(&nothing_marked()), NeverEvaluated);
}

#[test]
fn a_warning_is_timed_from_the_first_mark() {
    let of = |session: &Session| outcome(session, "warn-others", 10.0, 20.0);
    let warns_after = |seconds| ends(marked(&course()).wait(seconds).event(Event::Warned));
    assert_eq!(of(&warns_after(10.0)), Met);
    assert_eq!(of(&warns_after(10.0 + TICK_S)), PartlyMet);
    assert_eq!(of(&warns_after(20.0 + TICK_S)), NotMet);
    assert_eq!(of(&ends(found(&course()))), NotMet);
    assert_eq!(of(&nothing_marked()), NeverEvaluated);
    let before = Record::of(&course())
        .viewed("bag-sign")
        .event(Event::Warned)
        .wait(5.0)
        .marks("bag-sign", CLUE, 80);
    assert_eq!(judge(&ends(before), "warn-others", 10.0, 20.0).1, Some(0.0));
}

#[test]
fn withdrawal_is_measured_against_the_required_distance() {
    let of = |range_m| {
        let session = ends(everybody_at(found(&course()), range_m));
        outcome(&session, "withdrawal-distance", 1.0, 0.8)
    };
    assert_eq!(of(140.0), Met);
    assert_eq!(of(139.6), PartlyMet, "139 m, as everybody is told");
    assert_eq!(of(112.0), PartlyMet);
    assert_eq!(of(111.9), NotMet);
    let never = outcome(&nothing_marked(), "withdrawal-distance", 1.0, 0.8);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn a_class_told_from_a_conclusive_sign_asks_for_its_own_distance() {
    let of = |course: &Course| {
        let report = Answer::Item {
            class: Some("small".into()),
            signs: vec![CLUE],
        };
        let record = everybody_at(found(course), 101.0);
        let session = ends(sends(record, report_with(3, report)));
        judge_by(course, &session, &rule("withdrawal-distance", 1.0, 0.8)).outcome
    };
    assert_eq!(of(&course().conclusive("bag-sign")), Met);
    assert_eq!(of(&course()), NotMet, "guessed, so in doubt 140 m");
}

#[test]
fn distance_is_taken_at_the_hand_over() {
    let record = everybody_at(found(&course()), 150.0).event(Event::HandedOver);
    let session = everybody_at(record, 30.0).ends(Ending::HandedOver);
    assert_eq!(outcome(&session, "withdrawal-distance", 1.0, 0.8), Met);
}

#[test]
fn everybody_counts_for_the_required_distance() {
    let course = course();
    let with_near = |near: u16| {
        let mut record = everybody_at(found(&course), 150.0);
        for person in 0..near {
            record = record.person_at(PersonId(person + 1), south(139.0));
        }
        outcome(&ends(record.wait(1.0)), "everybody-at-distance", 1.0, 0.75)
    };
    assert_eq!(with_near(0), Met);
    assert_eq!(with_near(1), PartlyMet);
    assert_eq!(with_near(2), NotMet);
    let never = outcome(&nothing_marked(), "everybody-at-distance", 1.0, 0.75);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn known_ground_is_counted_in_metres_walked() {
    let course = course();
    let walk = |off_m: f32| {
        let mut record = found(&course).walk_to(Point(0.0, -60.0 - (40.0 - off_m)), 1.0);
        for person in 0..4 {
            record = record.event(Event::LeftKnownGround {
                person: PersonId(person),
                at: south(120.0).at_height(0.0),
            });
        }
        let session = ends(record.walk_to(Point(0.0, -100.0), 1.0));
        judge(&session, "withdrawal-on-known-ground", 0.9, 0.5)
    };
    let (outcome_at, measured) = walk(2.0);
    assert!(outcome_at == Met && measured.unwrap() < 1.0, "{measured:?}");
    assert_eq!(walk(6.0).0, PartlyMet);
    assert_eq!(walk(19.0).0, PartlyMet);
    assert_eq!(walk(21.0).0, NotMet);
    let stood = ends(found(&course));
    let never = outcome(&stood, "withdrawal-on-known-ground", 0.9, 0.5);
    assert_eq!(never, NeverEvaluated);
}

#[test]
fn time_inside_the_ring_is_that_of_whoever_was_there_longest() {
    let of = |seconds: f32| {
        let record = marked(&course()).wait(seconds);
        let session = ends(everybody_at(record, 150.0));
        outcome(&session, "time-inside-ring", 60.0, 90.0)
    };
    assert_eq!(of(59.9), Met);
    assert_eq!(of(60.3), PartlyMet);
    assert_eq!(of(90.3), NotMet);
    assert_eq!(of(0.0), Met);
    let clean = Course::clean();
    let session = ends(Record::of(&clean).walk_route());
    let never = judge_by(&clean, &session, &rule("time-inside-ring", 60.0, 90.0));
    assert_eq!(never.outcome, NeverEvaluated);
}

#[test]
fn cover_and_sight_are_shares_of_those_of_whom_they_are_asked() {
    let course = covered_within_150_m();
    let (covered, hidden, open) = ((false, true), (false, false), (true, false));
    let of = |exposures: &[(bool, bool)], range_m| {
        let session = ends(exposed(everybody_at(found(&course), range_m), exposures));
        let judged = |id| judge_by(&course, &session, &rule(id, 1.0, 0.5)).outcome;
        (judged("hard-cover"), judged("out-of-sight"))
    };
    assert_eq!(of(&[covered; 4], 145.0), (Met, Met));
    assert_eq!(of(&[hidden; 4], 145.0), (NotMet, Met));
    assert_eq!(
        of(&[covered, covered, hidden, hidden], 145.0),
        (PartlyMet, Met)
    );
    assert_eq!(
        of(&[covered, covered, open, open], 145.0),
        (PartlyMet, PartlyMet)
    );
    assert_eq!(of(&[covered, open, open, open], 145.0), (NotMet, NotMet));
    assert_eq!(of(&[open; 4], 149.9), (NotMet, NotMet));
    assert_eq!(of(&[open; 4], 150.0), (NeverEvaluated, NeverEvaluated));
    assert_eq!(of(&[], 145.0), (NeverEvaluated, NeverEvaluated));
}

#[test]
fn a_control_point_needs_distance_and_no_line_of_sight() {
    let course = covered_within_150_m();
    let of = |range_m, in_sight| {
        let session = ends(control_point(found(&course), range_m, in_sight));
        judge_by(&course, &session, &rule("control-point-sited", 1.0, 0.5)).outcome
    };
    assert_eq!(of(140.0, false), Met);
    assert_eq!(of(139.9, false), PartlyMet);
    assert_eq!(of(149.9, true), PartlyMet);
    assert_eq!(of(150.0, true), Met);
    assert_eq!(of(139.9, true), NotMet);
    let none = outcome(&ends(found(&course)), "control-point-sited", 1.0, 0.5);
    assert_eq!(none, NotMet);
    let moved = control_point(control_point(found(&course), 100.0, true), 145.0, false);
    assert_eq!(outcome(&ends(moved), "control-point-sited", 1.0, 0.5), Met);
}

#[test]
fn the_check_of_a_control_point_must_hold_it() {
    let course = course();
    let check = |ring, off_m: f32| {
        let at = Point(off_m, ITEM.1 - 145.0).at_height(0.0);
        let record = found(&course).event(Event::CheckBegun { ring, at });
        let session = ends(control_point(record.wait(5.0), 145.0, false));
        outcome(&session, "control-point-checked", 1.0, 1.0)
    };
    assert_eq!(check(CheckRing::Near, 5.0), Met);
    assert_eq!(check(CheckRing::Near, 5.1), NotMet);
    assert_eq!(check(CheckRing::Far, 25.0), Met);
    assert_eq!(check(CheckRing::Far, 25.1), NotMet);
    let ordered =
        everybody_at(found(&course), 145.0).event(Event::Ordered(Order::Check(CheckRing::Near)));
    let ordered = control_point(ordered, 145.0, false);
    assert_eq!(
        outcome(&ends(ordered), "control-point-checked", 1.0, 1.0),
        Met
    );
    let none = outcome(&ends(found(&course)), "control-point-checked", 1.0, 1.0);
    assert_eq!(none, NeverEvaluated);
}

#[test]
fn posts_count_when_they_are_manned_at_distance() {
    let course = course();
    let of = |ranges: &[f32]| {
        let record = ranges
            .iter()
            .zip(1..)
            .fold(found(&course), |record, (range_m, person)| {
                post(record, person, south(*range_m))
            });
        outcome(&ends(record), "cordon-posts", 2.0, 1.0)
    };
    assert_eq!(of(&[140.0, 145.0]), Met);
    assert_eq!(of(&[140.0, 139.0]), PartlyMet);
    assert_eq!(of(&[139.0, 139.0]), NotMet);
    assert_eq!(of(&[]), NotMet);
    let left = post(found(&course), 1, south(145.0)).event(Event::PostLeft {
        person: PersonId(1),
    });
    assert_eq!(outcome(&ends(left), "cordon-posts", 2.0, 1.0), NotMet);
}

#[test]
fn the_cordon_is_asked_only_for_ways_that_can_be_reached() {
    let course = course();
    // The track crosses the ring south and north of the item; the north side lies beyond it.
    let of = |at: Option<Point>| {
        let record = found(&course);
        let record = match at {
            Some(at) => post(record, 1, at),
            None => record,
        };
        judge(&ends(record), "cordon-all-round", 1.0, 0.5)
    };
    assert_eq!(of(Some(south(145.0))), (Met, Some(1.0)));
    assert_eq!(of(Some(south(139.0))).0, NotMet);
    assert_eq!(of(Some(ITEM.towards(180.0 - 29.0, 145.0))).0, Met);
    assert_eq!(of(Some(ITEM.towards(180.0 - 31.0, 145.0))).0, NotMet);
    assert_eq!(of(None).0, NotMet);
}

/// Story: a post south of the item stood on the road that also leads in from the north, and held both ways.
#[test]
fn posts_that_are_all_on_one_side_leave_the_other_way_open() {
    let course = with_a_road_round();
    let north = Point(0.0, 165.0);
    let of = |posts: &[Point]| {
        let posted = posts
            .iter()
            .zip(1..)
            .fold(found(&course), |record, (at, person)| {
                post(record, person, *at)
            });
        judge(&ends(posted), "cordon-all-round", 1.0, 0.5)
    };
    assert_eq!(of(&[south(145.0)]), (PartlyMet, Some(0.5)));
    let one_side = [south(145.0), south(155.0), south(165.0)];
    assert_eq!(of(&one_side), (PartlyMet, Some(0.5)));
    assert_eq!(of(&[south(145.0), north]), (Met, Some(1.0)));
    // Farther out on the road round, where everybody who comes from the north passes.
    assert_eq!(of(&[south(145.0), Point(0.0, 185.0)]), (Met, Some(1.0)));
}

#[test]
fn civilians_are_held_or_come_in() {
    let course = course();
    let (farmer, herder) = (PersonId(4), PersonId(5));
    let outside = Point(-180.0, -100.0);
    let base = || {
        post(found(&course), 1, south(145.0))
            .person_at(farmer, outside)
            .person_at(herder, Point(180.0, 150.0))
            .wait(1.0)
    };
    let stopped = |record: Record, civilian| {
        let by = PersonId(1);
        record.event(Event::CivilianStopped { civilian, by })
    };
    let of = |record: Record| outcome(&ends(record.wait(1.0)), "civilians-held", 1.0, 0.5);
    assert_eq!(of(stopped(base(), farmer)), Met);
    assert_eq!(
        of(stopped(base(), farmer).person_at(herder, ITEM)),
        PartlyMet
    );
    assert_eq!(of(base().person_at(farmer, ITEM)), NotMet);
    assert_eq!(
        of(stopped(base(), farmer).wait(1.0).person_at(farmer, ITEM)),
        NotMet
    );
    assert_eq!(of(base()), NeverEvaluated);
}

#[test]
fn the_secondary_check_belongs_to_the_new_place() {
    let course = course();
    let check = |range_m: f32| {
        let record = everybody_at(found(&course), range_m);
        let session = ends(record.event(Event::Ordered(Order::Check(CheckRing::Far))));
        outcome(&session, "secondary-check", 1.0, 0.5)
    };
    assert_eq!(check(140.0), Met);
    assert_eq!(check(139.9), PartlyMet);
    assert_eq!(
        outcome(&ends(found(&course)), "secondary-check", 1.0, 0.5),
        NotMet
    );
}

#[test]
fn transmissions_inside_the_radius_are_counted() {
    let course = course();
    let of = |ranges: &[f32]| {
        let record = ranges.iter().fold(found(&course), |record, range_m| {
            transmits(record, *range_m)
        });
        outcome(&ends(record), "radio-discipline", 0.0, 1.0)
    };
    assert_eq!(of(&[15.0, 200.0]), Met);
    assert_eq!(of(&[14.9, 15.0]), PartlyMet);
    assert_eq!(of(&[14.9, 14.0]), NotMet);
}

#[test]
fn drill_steps_are_credited_after_what_they_need() {
    let course = course();
    // Confirm; clear; report, post and check after it; control last, which needs the cordon.
    let looked = || found(&course).looks_at(ITEM).wait(3.0);
    let cleared = || everybody_at(looked(), 145.0);
    let check = |record: Record| record.event(Event::Ordered(Order::Check(CheckRing::Near)));
    let all = |record: Record| {
        let record = sends(post(record, 1, south(145.0)), report_with(9, Answer::Empty));
        control_point(check(record), 145.0, false)
    };
    let of = |record: Record| judge(&ends(record), "drill-order", 1.0, 0.5);
    assert_eq!(of(all(cleared())), (Met, Some(1.0)));
    // The same before the patrol was clear: the report went out too early; what lasts counts once the patrol is clear.
    let early = everybody_at(all(looked()), 145.0);
    assert_eq!(of(early), (PartlyMet, Some(5.0 / 6.0)));
    assert_eq!(of(looked()).0, NotMet);
    // A check too early and another in time counts.
    let again = all(everybody_at(check(looked()), 145.0));
    assert_eq!(of(again), (Met, Some(1.0)));
}

/// Story: a check at the find, in the second of the mark, was "the new place was checked with everybody there": 115 m from the item.
#[test]
fn a_check_begun_with_the_mark_checks_no_new_place() {
    let course = course();
    let marked = Record::of(&course)
        .walk_to(Point(0.0, -70.0), 1.2)
        .viewed("bag-sign")
        .stops()
        .wait(0.6)
        .marks("bag-sign", CLUE, 80);
    let at = marked.feet();
    let checked = marked.event(Event::CheckBegun {
        ring: CheckRing::Near,
        at,
    });
    let session = ends(everybody_at(checked.wait(2.0).moves_off(), 145.0));
    let (outcome, measured) = judge(&session, "secondary-check", 1.0, 0.5);
    assert_eq!((outcome, measured), (PartlyMet, Some(0.5)));
}

#[test]
fn spacing_is_judged_on_the_march() {
    let course = course();
    // Ordered are 8 m; a half more or less is kept.
    let of = |spacing_m: f32| {
        let mut record = Record::of(&course);
        for rank in 1..4_u16 {
            let at = Point(0.0, -150.0 - f32::from(rank) * spacing_m);
            record = record.person_at(PersonId(rank), at);
        }
        let session = ends(record.walk_to(Point(0.0, -100.0), 1.2));
        outcome(&session, "spacing-kept", 0.9, 0.5)
    };
    assert_eq!(of(8.0), Met);
    assert_eq!(of(4.1), Met);
    assert_eq!(of(3.9), NotMet);
    assert_eq!(of(11.9), Met);
    assert_eq!(of(12.1), NotMet);
}

/// Story: whoever set up posts without a mark was told that the patrol did not keep its spacing.
#[test]
fn nobody_who_mans_a_post_by_order_is_out_of_his_place_on_the_march() {
    let course = course();
    let sent = |record: Record| {
        let post = PersonId(3);
        let at = Point(0.0, -260.0);
        let manned = record.person_at(post, at).event(Event::PostManned {
            person: post,
            at: at.at_height(0.0),
        });
        ends(manned.wait(300.0))
    };
    let mut record = Record::of(&course);
    for rank in 1..4_u16 {
        let at = Point(0.0, -150.0 - f32::from(rank) * 8.0);
        record = record.person_at(PersonId(rank), at);
    }
    let record = record.walk_to(Point(0.0, -100.0), 1.2);
    assert_eq!(outcome(&sent(record), "spacing-kept", 0.9, 0.5), Met);
}

#[test]
fn a_hand_over_is_met_or_not() {
    let handed = found(&course()).event(Event::HandedOver);
    let handed = handed.ends(Ending::HandedOver);
    assert_eq!(outcome(&handed, "handed-over", 1.0, 1.0), Met);
    assert_eq!(
        outcome(&ends(found(&course())), "handed-over", 1.0, 1.0),
        NotMet
    );
    assert_eq!(
        outcome(&nothing_marked(), "handed-over", 1.0, 1.0),
        NeverEvaluated
    );
}

#[test]
fn a_clean_patrol_is_walked_to_its_end() {
    let clean = Course::clean();
    let of = |session: &Session| {
        judge_by(&clean, session, &rule("clean-patrol-completed", 1.0, 0.5)).outcome
    };
    let whole = Record::of(&clean).walk_route().ends(Ending::RouteCompleted);
    assert_eq!(of(&whole), Met);
    // Story: of 500 m 410 were walked and 0 or 50 % told, for two of three waypoints counted and not the way.
    let line = clean.exercise.route_line();
    let (first, last) = (line[0], line[line.len() - 1]);
    let part = |share: f32| ends(Record::of(&clean).walk_to(first.lerp(last, share), 1.2));
    assert_eq!(of(&part(0.9)), PartlyMet);
    assert_eq!(of(&part(0.4)), NotMet);
    assert_eq!(of(&ends(Record::of(&clean).wait(9.0))), NotMet);
    let with_device = outcome(&nothing_marked(), "clean-patrol-completed", 1.0, 0.5);
    assert_eq!(with_device, NeverEvaluated);
}

#[test]
fn the_distance_of_everybody_is_summed_up() {
    let course = course();
    let session = ends(everybody_at(found(&course), 145.0));
    let facts = Facts::of(&session, &course.pack);
    let summaries = distance::summaries(&Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    });
    let summary = &summaries[0];
    assert_eq!(summary.device, Some(course.device_id("bag")));
    assert_eq!(summary.required_m, Some(140.0));
    assert_eq!(summary.per_person.len(), course.exercise.people.len());
    let lead = &summary.per_person[0];
    assert_eq!(lead.achieved_m, 145.0);
    assert_eq!(lead.closest_after_mark_m, 80.0, "{lead:?}");
    assert!((lead.inside_s - 1.0).abs() < 0.2, "{lead:?}");
}
