//! The review: best moments, timeline, distances, search coverage.

use groundsign::report::Material;
use groundsign::report::debrief::facts_of;
use groundsign::scoring::facts::Seen;
use groundsign::scoring::review::{LookedFor, Review, Topic, folded};
use groundsign::scoring::{Scorecard, score};
use groundsign::sim::action::Order;
use groundsign::sim::event::{Ending, Event};
use groundsign::text::{Catalogue, Text};
use groundsign::units::{Place, Point, Tick, whole_m};
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

const ITEM: Point = Point(2.0, 20.0);

fn course() -> Course {
    Course::clean()
        .device("bag", "small", ITEM)
        .look_alike("shrine", Point(-4.0, -60.0))
}

fn reviewed(course: &Course, session: &groundsign::record::Session) -> (Scorecard, Review) {
    let card = score(session, &course.pack);
    let review = Review::of(session, &course.pack, &card);
    (card, review)
}

/// The mandatory distance of `small` is 25 m: 20 − 25 = −5 m north is just on it.
#[test]
fn a_missed_item_is_shown_from_where_it_could_first_be_noticed_and_told_of_from_where_it_was_clearest()
 {
    let course = course();
    let session = Record::of(&course)
        .walk_to(Point(0.0, -60.0), 1.2)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, 12.0), 1.2)
        .ends(Ending::RouteCompleted);
    let (_, review) = reviewed(&course, &session);
    let look = &review.looks[0];
    let LookedFor::Missed {
        entered: Some(entered),
        clearest: Some((clearest, range_m)),
        ..
    } = look.what
    else {
        panic!("{:?}", look.what);
    };
    assert!(look.tick < clearest && clearest < entered);
    assert!((look.range_m - 80.0).abs() < 0.3, "{}", look.range_m);
    assert!(
        (25.0..25.3).contains(&range_m),
        "{range_m} m is not the last step outside"
    );
}

/// Story: "you could first notice it at 308 m" was so through the binoculars only, and did not say it.
#[test]
fn what_could_first_be_noticed_through_binoculars_is_told_so_in_every_language() {
    let course = course();
    let assets = groundsign::assets::folder();
    for up in [false, true] {
        let session = Record::of(&course)
            .optics(up)
            .walk_to(Point(0.0, -60.0), 1.2)
            .resolvable("bag-sign")
            .walk_to(Point(0.0, 12.0), 1.2)
            .ends(Ending::RouteCompleted);
        let (card, review) = reviewed(&course, &session);
        let look = &review.looks[0];
        assert_eq!(look.optics, up);
        for (language, word) in [
            ("en", "binoculars"),
            ("fr", "jumelles"),
            ("es", "prismáticos"),
            ("ar", "منظار"),
        ] {
            let catalogue = Catalogue::read(&assets, language).expect("shipped");
            let material = Material {
                card: &card,
                pack: &course.pack,
                scenario: session.scenario(),
                catalogue: &catalogue,
            };
            let said = catalogue.say(&facts_of(&material, look)[0]);
            assert_eq!(said.contains(word), up, "{language}: {said}");
        }
    }
}

#[test]
fn a_sign_that_was_lost_before_is_no_best_moment() {
    let course = course();
    let session = Record::of(&course)
        .walk_to(Point(0.0, -90.0), 1.2)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, -50.0), 1.2)
        .lost("bag-sign")
        .walk_to(Point(0.0, 12.0), 1.2)
        .ends(Ending::RouteCompleted);
    let (_, review) = reviewed(&course, &session);
    let LookedFor::Missed {
        clearest: Some((_, range_m)),
        ..
    } = review.looks[0].what
    else {
        panic!("{:?}", review.looks[0].what);
    };
    assert!((69.9..70.3).contains(&range_m), "{range_m}");
}

#[test]
fn a_found_item_is_shown_from_where_it_could_first_be_noticed_and_a_false_alarm_at_its_mark() {
    let course = course();
    let session = Record::of(&course)
        .resolvable("shrine-sign")
        .walk_to(Point(0.0, -80.0), 1.2)
        .marks("shrine-sign", SignKind::WarningClue, 60)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, -40.0), 1.2)
        .marks("bag-sign", SignKind::WarningClue, 80)
        .wait(30.0)
        .walk_to(Point(0.0, -30.0), 1.2)
        .ends(Ending::HandedOver);
    let (_, review) = reviewed(&course, &session);
    let [alarm, found] = &review.looks[..] else {
        panic!("{:#?}", review.looks);
    };
    let LookedFor::Found { marked, .. } = found.what else {
        panic!("{found:?}");
    };
    assert!(found.tick <= marked);
    assert!((found.range_m - 100.0).abs() < 0.3, "{}", found.range_m);
    assert!(matches!(
        alarm.what,
        LookedFor::FalseAlarm {
            look_alike: Some(_),
            ..
        }
    ));
    assert_eq!(alarm.name, Text::english("shrine"));
    assert_eq!(review.wrong().count(), 1);
}

#[test]
fn a_mark_taken_back_is_no_false_alarm_to_look_at() {
    let course = course();
    let session = Record::of(&course)
        .marks_place(Place::default(), SignKind::Environment, 50, Vec::new())
        .withdraws_mark(0)
        .ends(Ending::RouteCompleted);
    let (_, review) = reviewed(&course, &session);
    assert!(review.looks.is_empty());
    let ids: Vec<&str> = review
        .moments
        .iter()
        .map(|moment| moment.message.id.as_str())
        .collect();
    assert!(ids.contains(&"moment-marked-nothing"));
    assert!(ids.contains(&"moment-mark-withdrawn"));
}

#[test]
fn every_finding_has_its_moment_and_moments_are_in_order() {
    let course = course();
    let session = Record::of(&course)
        .walk_to(Point(0.0, -40.0), 1.2)
        .resolvable("bag-sign")
        .marks("bag-sign", SignKind::WarningClue, 80)
        .halt(10.0)
        .event(Event::Ordered(Order::Withdraw {
            from: ITEM,
            distance_m: 150.0,
        }))
        .walk_to(Point(0.0, -140.0), 1.2)
        .ends(Ending::HandedOver);
    let (card, review) = reviewed(&course, &session);
    assert!(
        review
            .moments
            .windows(2)
            .all(|pair| pair[0].tick <= pair[1].tick)
    );
    let findings = card
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .flat_map(|criterion| folded(&criterion.findings))
        .chain(
            card.critical_errors
                .iter()
                .flat_map(|error| folded(&error.findings)),
        );
    for finding in findings {
        assert!(
            review
                .moments
                .iter()
                .any(|moment| moment.tick == finding.tick && moment.message == finding.message),
            "{finding:?}"
        );
    }
    assert!(review.moments.iter().any(|m| m.topic == Topic::Order));
}

/// `small` unnamed: the in-doubt distance of the test's pack applies if that is larger.
#[test]
fn distances_are_told_against_what_was_required_from_the_mark_to_the_end() {
    let course = course();
    let session = Record::of(&course)
        .walk_to(Point(0.0, -40.0), 1.2)
        .resolvable("bag-sign")
        .marks("bag-sign", SignKind::WarningClue, 80)
        .patrol_at(Point(0.0, -145.0))
        .wait(5.0)
        .ends(Ending::HandedOver);
    let (card, review) = reviewed(&course, &session);
    let ranges = review.ranges.first().expect("an item was found");
    assert_eq!(Some(ranges.required_m), card.distance.required_m);
    for (person, summary) in ranges.people.iter().zip(&card.distance.per_person) {
        let last = person.curve.last().expect("a curve");
        assert_eq!(whole_m(last.1), summary.achieved_m);
        let closest = person.closest.expect("it was owed").1;
        assert_eq!(whole_m(closest), summary.closest_after_mark_m);
        assert!(
            person.curve[0].0 < ranges.since,
            "the approach is there too"
        );
    }
}

#[test]
fn a_patrol_that_met_nothing_has_no_distances_and_no_looks() {
    let course = Course::clean();
    let session = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    let (_, review) = reviewed(&course, &session);
    assert!(review.looks.is_empty());
    assert!(review.ranges.is_empty());
    assert!(!review.route.is_empty());
}

#[test]
fn sides_are_viewed_by_looking_aside_and_not_by_looking_straight_ahead() {
    let course = Course::clean();
    let until = Point(0.0, -50.0);
    let searched = Record::of(&course)
        .search_to(until, 1.2)
        .ends(Ending::RouteCompleted);
    let stared = Record::of(&course)
        .walk_to(until, 1.2)
        .ends(Ending::RouteCompleted);
    let viewed = |session| {
        let (_, review) = reviewed(&course, &session);
        let both = review.route.iter().filter(|stretch| stretch.viewed());
        both.count() as f64 / review.route.len() as f64
    };
    assert!(viewed(searched) > viewed(stared));
}

#[test]
fn a_side_in_the_middle_of_the_view_from_far_off_is_glimpsed_at_most() {
    let course = course();
    // Resolvable from 130 m and more: looking down the road shows its sides from afar.
    let session = Record::of(&course)
        .resolvable("bag-sign")
        .walk_to(Point(0.0, -100.0), 1.2)
        .ends(Ending::BrokenOff);
    let (_, review) = reviewed(&course, &session);
    let seen: Vec<Seen> = review
        .route
        .iter()
        .flat_map(|stretch| &stretch.sides)
        .map(|side| side.seen)
        .collect();
    assert!(seen.contains(&Seen::Glimpsed), "{seen:?}");
}

#[test]
fn an_empty_record_has_a_review() {
    let course = course();
    let mut session = Record::of(&course).ends(Ending::BrokenOff);
    session.observations.clear();
    session.last_tick = Tick(0);
    let (_, review) = reviewed(&course, &session);
    assert!(review.looks.is_empty());
    assert!(review.ranges.is_empty());
    assert!(!review.moments.is_empty());
}
