//! After an incident the drill is due as after a mark: halt, cover, count, let nobody in.

use super::common::records::{Course, Record};
use super::{Met, NeverEvaluated, NotMet, PartlyMet, TICK_S, critical_ids, ends, judge_by, rule};
use groundsign::record::Session;
use groundsign::scenario::exercise::PersonId;
use groundsign::scoring;
use groundsign::scoring::judgement::Outcome;
use groundsign::sim::action::Order;
use groundsign::sim::event::{Ending, Event};
use groundsign::units::Point;

/// The place of the incident, and of the patrol at that time; 140 m (in doubt) are required.
const HAPPENED_AT: Point = Point(0.0, 60.0);
const STOOD_AT: Point = Point(0.0, -40.0);

/// A scenario in which two people are hurt farther on, by its third inject.
fn course() -> Course {
    let weather = "Weather((visibility_m: 4000.0, light: Dull, sky: Dusty))";
    Course::edited(|text| {
        assert!(text.contains(weather));
        text.replace(weather, "Incident(at: (0.0, 60.0), casualties: 2)")
    })
}

fn happened(course: &Course) -> Record {
    Record::of(course)
        .walk_to(STOOD_AT, 1.2)
        .event(Event::Injected { inject: 2 })
}

fn of(session: &Session, id: &str, met: f32, partly: f32) -> Outcome {
    judge_by(&course(), session, &rule(id, met, partly)).outcome
}

fn takes_cover(record: Record) -> Record {
    record.event(Event::Ordered(Order::TakeCover { from: HAPPENED_AT }))
}

/// Story: people were hurt ahead, the patrol walked on towards them, and nothing of it was scored.
#[test]
fn an_incident_calls_for_the_drill_though_nothing_was_marked() {
    let course = course();
    let walked_on = ends(happened(&course).walk_to(Point(0.0, 40.0), 1.2));
    assert_eq!(of(&walked_on, "stop-after-mark", 3.0, 6.0), NotMet);
    assert_eq!(of(&walked_on, "warn-others", 10.0, 30.0), NotMet);
    assert_eq!(of(&walked_on, "withdrawal-distance", 1.0, 0.8), NotMet);
    assert_eq!(of(&walked_on, "everybody-at-distance", 1.0, 0.8), NotMet);
    assert_eq!(
        critical_ids(&course, &walked_on, None),
        ["approached-after-mark"]
    );
    let stopped = happened(&course)
        .stops()
        .event(Event::Warned)
        .wait(1.0)
        .patrol_at(Point(0.0, -81.0))
        .wait(1.0);
    let stopped = ends(stopped);
    for id in ["withdrawal-distance", "everybody-at-distance"] {
        assert_eq!(of(&stopped, id, 1.0, 0.8), Met, "{id}");
    }
    assert_eq!(of(&stopped, "stop-after-mark", 3.0, 6.0), Met);
    assert_eq!(of(&stopped, "warn-others", 10.0, 30.0), Met);
    assert!(critical_ids(&course, &stopped, None).is_empty());
    let card = scoring::score(&stopped, &course.pack);
    assert!(card.distance.incident && card.distance.mark.is_none());
    assert_eq!(card.distance.required_m, Some(140.0));
}

#[test]
fn cover_and_the_count_are_timed_from_the_incident() {
    let course = course();
    let covers = |seconds: f32| ends(takes_cover(happened(&course).wait(seconds)));
    assert_eq!(of(&covers(15.0), "cover-after-incident", 15.0, 45.0), Met);
    let late = covers(15.0 + TICK_S);
    assert_eq!(of(&late, "cover-after-incident", 15.0, 45.0), PartlyMet);
    let too_late = covers(45.0 + TICK_S);
    assert_eq!(of(&too_late, "cover-after-incident", 15.0, 45.0), NotMet);
    let back_at_once = happened(&course).event(Event::Ordered(Order::Withdraw {
        from: HAPPENED_AT,
        distance_m: 200.0,
    }));
    assert_eq!(
        of(&ends(back_at_once), "cover-after-incident", 15.0, 45.0),
        Met
    );
    let counts = |seconds: f32| {
        ends(
            happened(&course)
                .wait(seconds)
                .event(Event::Counted { present: 4 }),
        )
    };
    assert_eq!(
        of(&counts(90.0), "counted-after-incident", 90.0, 180.0),
        Met
    );
    let late = counts(90.0 + TICK_S);
    assert_eq!(of(&late, "counted-after-incident", 90.0, 180.0), PartlyMet);
    // What was done before it happened was not done because of it.
    let before = Record::of(&course).event(Event::Counted { present: 4 });
    let before = takes_cover(before).walk_to(STOOD_AT, 1.2);
    let before = ends(before.event(Event::Injected { inject: 2 }).wait(60.0));
    for id in ["cover-after-incident", "counted-after-incident"] {
        assert_eq!(of(&before, id, 60.0, 120.0), NotMet, "{id}");
    }
}

#[test]
fn where_nothing_happened_or_the_exercise_ended_with_it_nothing_is_asked() {
    let course = course();
    let quiet = ends(Record::of(&course).wait(60.0));
    let over = happened(&course).ends(Ending::Incident);
    for session in [quiet, over] {
        for id in [
            "cover-after-incident",
            "counted-after-incident",
            "stop-after-mark",
        ] {
            assert_eq!(of(&session, id, 10.0, 20.0), NeverEvaluated, "{id}");
        }
    }
}

/// The second of two incidents calls for cover as much as the first.
#[test]
fn every_incident_counts_and_the_slowest_answer_is_the_measure() {
    let course = course();
    let twice = takes_cover(happened(&course).wait(2.0))
        .wait(10.0)
        .event(Event::Injected { inject: 2 })
        .wait(30.0);
    assert_eq!(
        of(&ends(twice.clone()), "cover-after-incident", 15.0, 45.0),
        NotMet
    );
    let again = ends(takes_cover(twice));
    assert_eq!(of(&again, "cover-after-incident", 15.0, 45.0), PartlyMet);
}

/// Keeping everybody back from it is enough to be ready, and the statements are about the incident.
#[test]
fn the_table_and_the_sentences_name_the_place_of_the_incident() {
    let course = course();
    let short = happened(&course).stops().wait(30.0);
    let short = ends(short.person_at(PersonId(2), Point(0.0, 0.0)).wait(1.0));
    let judged = judge_by(&course, &short, &rule("everybody-at-distance", 1.0, 0.5));
    let named = |finding: &scoring::Finding| {
        format!("{:?}", finding.message.arguments.get("device")).contains("item-incident")
    };
    assert!(judged.findings.iter().all(named), "{:?}", judged.findings);
}
