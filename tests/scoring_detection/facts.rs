//! Facts: matching of marks, opportunities, halts, and distances to keep from a device.

use groundsign::doctrine::Why;
use groundsign::record::Session;
use groundsign::scenario::exercise::{LookAlikeId, SignId};
use groundsign::scoring::facts::{Bins, Facts, MarkOutcome, covered};
use groundsign::sim::action::{Answer, Channel, MarkId, Report, Sightline};
use groundsign::sim::event::{Ending, Event};
use groundsign::units::{Place, Point, Tick};
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, EYE_M, Record};

const CLUE: SignKind = SignKind::WarningClue;

fn facts(session: &Session, course: &Course) -> Facts {
    Facts::of(session, &course.pack)
}

fn hit(course: &Course, device: &str) -> MarkOutcome {
    MarkOutcome::Hit {
        device: course.device_id(device),
        sign: course.sign(&format!("{device}-sign")),
    }
}

const NOTHING: MarkOutcome = MarkOutcome::FalseAlarm { look_alike: None };

fn ground(east_m: f32, north_m: f32) -> Place {
    Point(east_m, north_m).at_height(0.0)
}

/// The match of a mark that lands `off_m` to the side of the bag's sign, seen from 60 m.
fn mark_landing_aside(off_m: f32) -> (Course, MarkOutcome) {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let visible = vec![(course.sign("bag-sign"), ground(0.0, 0.0))];
    let session = Record::of(&course)
        .walk_to(Point(0.0, -60.0), 1.2)
        .marks_place(ground(off_m, 0.0), CLUE, 80, visible)
        .build();
    let outcome = facts(&session, &course).marks[0].outcome;
    (course, outcome)
}

#[test]
fn a_mark_is_on_a_sign_up_to_the_match_radius_and_not_beyond() {
    // The pack's radius is 3 m; at 60 m that is more than its 2 degrees.
    for (off_m, on_it) in [(0.0, true), (2.99, true), (3.0, true), (3.01, false)] {
        let (course, outcome) = mark_landing_aside(off_m);
        let expected = if on_it { hit(&course, "bag") } else { NOTHING };
        assert_eq!(outcome, expected, "{off_m} m aside");
    }
}

/// The match of a mark whose line of sight passes `off_deg` to the side of the bag's sign and meets nothing.
fn mark_aimed_aside(off_deg: f32) -> (Course, MarkOutcome) {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let at_eye_height = Point(0.0, 0.0).at_height(EYE_M);
    let record = Record::of(&course);
    let eye = record.aim_at(at_eye_height).eye;
    let session = record
        .event(Event::Marked {
            mark: MarkId(0),
            aim: Sightline {
                eye,
                bearing_deg: off_deg,
                pitch_deg: 0.0,
            },
            place: None,
            kind: CLUE,
            confidence_percent: 50,
            visible: vec![(course.sign("bag-sign"), at_eye_height)],
        })
        .build();
    let outcome = facts(&session, &course).marks[0].outcome;
    (course, outcome)
}

#[test]
fn a_mark_is_on_a_sign_up_to_the_match_angle_and_not_beyond() {
    for (off_deg, on_it) in [
        (0.0, true),
        (1.99, true),
        (2.01, false),
        (358.01, true),
        (180.0, false),
    ] {
        let (course, outcome) = mark_aimed_aside(off_deg);
        let expected = if on_it { hit(&course, "bag") } else { NOTHING };
        assert_eq!(outcome, expected, "{off_deg} degrees aside");
    }
}

/// A device's sign at the origin and a look-alike's `apart_m` east of it; the mark lands at `east_m`.
fn mark_between(apart_m: f32, east_m: f32) -> (Course, MarkOutcome) {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 0.0))
        .look_alike("sacks", Point(apart_m, 0.0));
    let visible = ["bag-sign", "sacks-sign"]
        .map(|name| course.sign(name))
        .map(|sign| (sign, course.sign_place(sign)))
        .to_vec();
    let session = Record::of(&course)
        .walk_to(Point(0.0, -60.0), 1.2)
        .marks_place(ground(east_m, 0.0), CLUE, 80, visible)
        .build();
    let outcome = facts(&session, &course).marks[0].outcome;
    (course, outcome)
}

#[test]
fn of_two_things_the_one_nearest_in_angle_is_marked_whoever_it_belongs_to() {
    let on_sacks = MarkOutcome::FalseAlarm {
        look_alike: Some(LookAlikeId(0)),
    };
    let (_, outcome) = mark_between(2.0, 1.2);
    assert_eq!(outcome, on_sacks);
    let (course, outcome) = mark_between(2.0, 0.8);
    assert_eq!(outcome, hit(&course, "bag"));
    let (course, outcome) = mark_between(0.0, 0.5);
    assert_eq!(
        outcome,
        hit(&course, "bag"),
        "on a tie the trainee is believed"
    );
}

#[test]
fn a_sign_seen_before_is_hit_by_its_place_and_one_never_seen_is_not() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let seen = Record::of(&course)
        .viewed("bag-sign")
        .marks_place(ground(0.5, 0.0), CLUE, 80, vec![])
        .build();
    assert_eq!(facts(&seen, &course).marks[0].outcome, hit(&course, "bag"));
    let never_seen = Record::of(&course)
        .marks_place(ground(0.5, 0.0), CLUE, 80, vec![])
        .build();
    assert_eq!(facts(&never_seen, &course).marks[0].outcome, NOTHING);
}

#[test]
fn a_mark_taken_back_is_neither_hit_nor_false_alarm_and_the_thing_may_be_marked_again() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let taken_back = Record::of(&course)
        .resolvable("bag-sign")
        .wait(10.0)
        .marks("bag-sign", CLUE, 80)
        .wait(5.0)
        .withdraws_mark(0);
    let session = taken_back.clone().wait(10.0).build();
    let withdrawn = facts(&session, &course);
    assert_eq!(withdrawn.standing_marks().count(), 0);
    assert_eq!(withdrawn.first_hit(), None);
    assert_eq!(withdrawn.opportunities[0].first_hit, None);
    let session = taken_back.wait(1.0).marks("bag-sign", CLUE, 80).build();
    let again = facts(&session, &course);
    assert_eq!(again.opportunities[0].first_hit, Some(1));
    assert_eq!(
        again.noticed(course.device_id("bag")).unwrap().mark,
        MarkId(0)
    );
}

#[test]
fn an_opportunity_opens_outside_the_mandatory_distance_only() {
    // Mandatory 25 m; the device lies beside the route at (0, 0).
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let outside = Record::of(&course)
        .walk_to(Point(0.0, -30.0), 1.2)
        .resolvable("bag-sign")
        .wait(6.0)
        .walk_to(Point(0.0, -20.0), 1.2)
        .build();
    let opportunity = facts(&outside, &course).opportunities[0].clone();
    assert_eq!(opportunity.opened.map(|t| t.seconds().round()), Some(100.0));
    let vantage = opportunity.vantage.expect("the record says where");
    assert_eq!(vantage.sign, course.sign("bag-sign"));
    assert!((vantage.range_m() - 30.0).abs() < 0.3, "{vantage:?}");
    assert!(vantage.bearing_deg().abs() < 1.0, "{vantage:?}");
    assert!(opportunity.scored);
    assert!(opportunity.entered_unaware.is_some());
    assert_eq!(opportunity.entered_unaware, opportunity.entered_mandatory);
    let inside_only = Record::of(&course)
        .walk_to(Point(0.0, -20.0), 1.2)
        .resolvable("bag-sign")
        .wait(6.0)
        .lost("bag-sign")
        .build();
    let opportunity = facts(&inside_only, &course).opportunities[0].clone();
    assert_eq!(opportunity.opened, None);
    assert!(
        !opportunity.scored,
        "what nobody could notice in time is not scored"
    );
    assert!(opportunity.entered_mandatory.is_some());
    assert_eq!(opportunity.entered_unaware, None);
}

#[test]
fn something_that_appears_while_one_stands_inside_can_still_be_noticed_on_the_way_out() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let session = Record::of(&course)
        .walk_to(Point(0.0, -20.0), 1.2)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, -60.0), 1.2)
        .build();
    let opportunity = facts(&session, &course).opportunities[0].clone();
    assert!(opportunity.opened.is_some());
    assert!(opportunity.scored);
    assert_eq!(
        opportunity.entered_unaware, None,
        "the entry came before the chance"
    );
}

/// Story: what could be made out for a second, three steps before one stood in it, was "walked into unaware".
#[test]
fn what_shows_itself_for_a_moment_only_is_not_walked_into_unaware() {
    // Mandatory 25 m; 5 s is the pack's least opportunity. At 1.2 m/s the last 6 m take 5 s.
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let from = |range_m: f32| {
        let session = Record::of(&course)
            .walk_to(Point(0.0, -range_m), 1.2)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, -10.0), 1.2)
            .build();
        let opportunity = facts(&session, &course).opportunities[0].clone();
        assert!(opportunity.opened.is_some() && opportunity.entered_mandatory.is_some());
        (opportunity.entered_unaware.is_some(), opportunity.scored)
    };
    assert_eq!(from(26.2), (false, false));
    assert_eq!(from(30.5), (false, false));
    assert_eq!(from(31.5), (true, true));
}

/// Story: it flickered behind a hedge three times for two seconds; together that is time enough.
#[test]
fn moments_add_up_to_an_opportunity() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let glimpses = |count: u32| {
        let mut record = Record::of(&course).walk_to(Point(0.0, -60.0), 1.2);
        for _ in 0..count {
            let seen = record.resolvable("bag-sign").wait(2.1);
            record = seen.lost("bag-sign").wait(5.0);
        }
        let session = record.walk_to(Point(0.0, -10.0), 1.2).build();
        facts(&session, &course).opportunities[0]
            .entered_unaware
            .is_some()
    };
    assert_eq!((glimpses(2), glimpses(3)), (false, true));
}

/// Story: somebody saw it first when it was under their feet, marked it there, and it counted as found in time.
#[test]
fn a_mark_from_inside_after_a_moments_chance_is_no_find_and_no_miss() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let session = Record::of(&course)
        .walk_to(Point(0.0, -26.2), 1.2)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, -20.0), 1.2)
        .marks("bag-sign", CLUE, 80)
        .build();
    let opportunity = facts(&session, &course).opportunities[0].clone();
    assert!(opportunity.first_hit.is_some());
    assert_eq!(
        (opportunity.entered_unaware, opportunity.scored),
        (None, false)
    );
}

#[test]
fn a_mark_just_before_the_mandatory_distance_makes_the_entry_a_knowing_one() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let approach = || {
        Record::of(&course)
            .walk_to(Point(0.0, -80.0), 1.2)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, -25.5), 1.2)
    };
    let marked = approach()
        .marks("bag-sign", CLUE, 80)
        .walk_to(Point(0.0, -20.0), 1.2)
        .build();
    let aware = facts(&marked, &course).opportunities[0].clone();
    assert!(aware.entered_mandatory.is_some());
    assert_eq!(aware.entered_unaware, None);
    let unmarked = approach()
        .walk_to(Point(0.0, -20.0), 1.2)
        .marks("bag-sign", CLUE, 80)
        .build();
    let late = facts(&unmarked, &course).opportunities[0].clone();
    assert!(late.entered_unaware.is_some());
    assert!(late.first_hit.is_some());
}

/// A device that is noticeable for this long from afar and then lost for good.
fn noticeable_for(seconds: f32) -> bool {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let session = Record::of(&course)
        .resolvable("bag-sign")
        .wait(seconds)
        .lost("bag-sign")
        .wait(60.0)
        .build();
    facts(&session, &course).opportunities[0].scored
}

#[test]
fn a_chance_shorter_than_the_packs_least_is_not_scored_as_a_miss() {
    // 5 s in this pack, seen frame by frame (a frame lasts 0.094 s).
    assert!(!noticeable_for(4.8));
    assert!(noticeable_for(5.1));
}

#[test]
fn after_a_find_the_next_item_of_the_route_is_not_asked_for_but_a_second_item_is() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, -60.0))
        .device("far", "small", Point(0.0, 100.0))
        .device("second", "small", Point(40.0, -120.0))
        .secondary_to("bag");
    let session = Record::of(&course)
        .resolvable("bag-sign")
        .wait(6.0)
        .marks("bag-sign", CLUE, 80)
        .wait(1.0)
        .resolvable("far-sign")
        .resolvable("second-sign")
        .wait(60.0)
        .ends(Ending::HandedOver);
    let found = facts(&session, &course);
    let scored: Vec<bool> = found.opportunities.iter().map(|o| o.scored).collect();
    assert_eq!(scored, [true, false, true]);
}

/// Story: after the specialists had dealt with the first item the patrol went on, and nothing on the rest of the route
/// counted.
#[test]
fn once_the_way_is_open_again_the_next_item_is_asked_for() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, -60.0))
        .device("far", "small", Point(0.0, 100.0));
    let scored = |reopened: bool| {
        let mut record = Record::of(&course)
            .resolvable("bag-sign")
            .wait(6.0)
            .marks("bag-sign", CLUE, 80)
            .wait(60.0);
        if reopened {
            record = record.event(Event::RouteReopened);
        }
        let session = record
            .wait(1.0)
            .resolvable("far-sign")
            .wait(6.0)
            .ends(Ending::RouteCompleted);
        facts(&session, &course).opportunities[1].scored
    };
    assert_eq!((scored(false), scored(true)), (false, true));
}

/// Story: a patrol did its whole drill before a harmless heap, and was told that it had missed the item farther on.
#[test]
fn a_mark_on_something_harmless_holds_the_search_up_until_one_goes_on() {
    let course = Course::clean()
        .look_alike("sacks", Point(0.0, -80.0))
        .device("far", "small", Point(0.0, 100.0));
    let marked = || {
        Record::of(&course)
            .walk_to(Point(0.0, -140.0), 1.2)
            .marks("sacks-sign", CLUE, 60)
            .wait(1.0)
    };
    let missed = |record: Record| {
        let session = record.ends(Ending::TimeUp);
        facts(&session, &course).opportunities[0].scored
    };
    let drill = marked().walk_to(Point(0.0, -150.0), 1.2);
    let drill = drill.resolvable("far-sign").wait(300.0);
    assert!(!missed(drill.clone()));
    assert!(missed(drill.event(Event::RouteReopened).wait(10.0)));
    let walked_on = marked().walk_to(Point(0.0, -120.0), 1.2);
    assert!(missed(walked_on.resolvable("far-sign").wait(10.0)));
    let taken_back = marked().withdraws_mark(0).resolvable("far-sign");
    assert!(missed(taken_back.wait(10.0)));
}

#[test]
fn a_stop_is_a_halt_only_beyond_the_packs_length_and_a_step_aside_is_the_same_halt() {
    // 5 s in this pack.
    let course = Course::clean();
    let halts = |seconds: f32| {
        let session = Record::of(&course)
            .walk_to(Point(0.0, -100.0), 1.2)
            .halt(seconds)
            .walk_to(Point(0.0, -50.0), 1.2)
            .build();
        facts(&session, &course).halts.len()
    };
    assert_eq!(halts(5.0), 0);
    assert_eq!(halts(5.1), 1);
    let session = Record::of(&course)
        .walk_to(Point(0.0, -100.0), 1.2)
        .halt(4.0)
        .walk_to(Point(0.0, -96.0), 1.2)
        .halt(4.0)
        .walk_to(Point(0.0, -50.0), 1.2)
        .build();
    let halts = facts(&session, &course).halts;
    assert_eq!(halts.len(), 1);
    assert!(halts[0].length_s() > 8.0);
}

#[test]
fn bins_are_covered_by_looks_that_rest_and_not_by_spinning() {
    let course = Course::clean();
    let all = Tick(u32::MAX);
    let rested = Record::of(&course).looks(45.0, 0.0).wait(0.5).build();
    let coverage = covered(&rested, &course.pack, Tick(1), all);
    assert_eq!(coverage.bins, Bins::of(&course.pack));
    let level = coverage.bins.elevation(0.0);
    assert!(coverage.is_covered(coverage.bins.azimuth(45.0), level));
    assert!(!coverage.is_covered(coverage.bins.azimuth(75.0), level));
    assert!(!coverage.is_covered(coverage.bins.azimuth(45.0), level + 1));
    let mut spinning = Record::of(&course);
    for frame in 0..100 {
        spinning = spinning.looks(frame as f32 * 67.0, 0.0).wait(6.0 / 64.0);
    }
    let coverage = covered(&spinning.build(), &course.pack, Tick(1), all);
    assert_eq!(coverage.whole(), 0.0);
}

/// Story: one turn with the eyes on one's own boots counted as a search of the ground all round.
#[test]
fn whoever_looks_at_their_own_feet_searches_nothing() {
    let course = Course::clean();
    let ground = |pitch_deg: f32| {
        let mut turned = Record::of(&course);
        for step in 0..36 {
            turned = turned.looks(step as f32 * 10.0, pitch_deg).wait(0.5);
        }
        covered(&turned.build(), &course.pack, Tick(1), Tick(u32::MAX)).ground()
    };
    assert_eq!(ground(-80.0), 0.0);
    assert_eq!(ground(-20.0), 1.0);
}

fn report_naming(class: Option<&str>) -> Event {
    Event::ReportSent {
        from: Place::default(),
        report: Report {
            format: "nine-line".into(),
            channel: Channel::Radio,
            lines: vec![Answer::Item {
                class: class.map(str::to_owned),
                signs: vec![],
            }],
        },
    }
}

/// Story: naming the true class by a guess shortened the distance from 140 m to 100 m.
#[test]
fn the_in_doubt_distance_is_required_unless_the_class_was_told_from_a_conclusive_sign() {
    // Class small asks for 100 m, in doubt 140 m.
    let of = |conclusive: bool, class: Option<&str>| {
        let mut course = Course::clean().device("bag", "small", Point(0.0, 0.0));
        if conclusive {
            course = course.conclusive("bag-sign");
        }
        let record = Record::of(&course).viewed("bag-sign");
        let session = record.event(report_naming(class)).build();
        let placed = &course.exercise.devices[0];
        let required = facts(&session, &course).required(&session, &course.pack, placed);
        (required.metres, required.why)
    };
    let class = Why::Class("small".into());
    assert_eq!(of(true, Some("small")), (100.0, class));
    for (conclusive, named) in [
        (false, Some("small")),
        (false, None),
        (true, None),
        (true, Some("vehicle")),
    ] {
        assert_eq!(of(conclusive, named), (140.0, Why::InDoubt), "{named:?}");
    }
}

#[test]
fn odd_records_give_poorer_facts_and_never_a_panic() {
    let course = Course::clean().device("bag", "small", Point(0.0, 0.0));
    let mut session = Record::of(&course)
        .event(Event::SignResolvable {
            sign: SignId(999),
            range_m: f32::NAN,
            probability: 2.0,
        })
        .event(Event::SignLost { sign: SignId(7) })
        .event(Event::MarkWithdrawn { mark: MarkId(42) })
        .event(Event::VulnerablePointEntered {
            vulnerable_point: 999,
        })
        .marks_place(
            ground(f32::NAN, 0.0),
            CLUE,
            255,
            vec![(SignId(999), ground(0.0, 0.0))],
        )
        .resolvable("bag-sign")
        .ends(Ending::RouteCompleted);
    session.observations.clear();
    session.digests.clear();
    session.last_tick = Tick(0);
    let found = facts(&session, &course);
    assert_eq!(found.marks[0].outcome, NOTHING);
    assert_eq!(found.marks[0].confidence_percent, 100);
    let card = groundsign::scoring::score(&session, &course.pack);
    assert!(!card.reasons.is_empty());
}
