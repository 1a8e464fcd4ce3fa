//! Points for what was shown, and none for what was not.

use groundsign::doctrine::schema::Block;
use groundsign::scoring::score;
use groundsign::scoring::scorecard::{BlockScore, Scorecard, Verdict};
use groundsign::sim::event::{Ending, Event};

use super::*;

/// A pack that asks for all of the safe-distance block, each criterion with the same weight.
fn whole_block(course: Course) -> Course {
    let mut course = course;
    let scoring = &mut course.pack.scoring;
    scoring.criteria.clear();
    for criterion in criteria::ALL {
        let mut asked = rule(criterion.id(), 1.0, 1.0);
        asked.required = criterion.id() == "clean-patrol-completed";
        scoring.criteria.push(asked);
    }
    course
}

fn block(card: &Scorecard, wanted: Block) -> &BlockScore {
    let found = card.blocks.iter().find(|block| block.block == wanted);
    found.expect("the pack has every block")
}

/// Story: "Safe distance 40 of 40", all of it from the spacing on the march.
#[test]
fn one_small_thing_carries_no_block() {
    let course = whole_block(Course::clean());
    let session = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    let card = score(&session, &course.pack);
    let safe = block(&card, Block::SafeDistance);
    let each = 40.0 / safe.criteria.len() as f32;
    assert!((safe.points.possible - 2.0 * each).abs() < 1e-3, "{safe:?}");
    assert!((safe.points.possible + safe.not_shown - 40.0).abs() < 1e-3);
    assert!(safe.shown() < 0.25);
}

#[test]
fn a_clean_patrol_completed_calmly_is_full_of_what_it_could_show_and_ready() {
    let mut course = whole_block(Course::clean());
    let of_the_march = ["spacing-kept", "clean-patrol-completed", "false-alarms"];
    for asked in &mut course.pack.scoring.criteria {
        if asked.id == "false-alarms" {
            (asked.met, asked.partly) = (20.0, 75.0);
        }
    }
    let kept = |asked: &CriterionRule| {
        let safe = criteria::find(&asked.id).is_some_and(|c| c.block() != Block::Detection);
        safe || of_the_march.contains(&asked.id.as_str())
    };
    course.pack.scoring.criteria.retain(kept);
    let session = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    let card = score(&session, &course.pack);
    assert_eq!(card.verdict, Verdict::Ready, "{:?}", card.reasons);
    assert_eq!(card.points.earned, card.points.possible);
    let said: Vec<&str> = card
        .reasons
        .iter()
        .map(|reason| reason.id.as_str())
        .collect();
    assert!(said.contains(&"verdict-hardly-shown"), "{said:?}");
}

#[test]
fn a_block_hardly_shown_fails_nobody_by_itself() {
    let course = whole_block(Course::clean());
    // The spacing was not kept, and that is all that was shown of the block but the route.
    let mut record = Record::of(&course);
    for rank in 1..4_u16 {
        record = record.person_at(PersonId(rank), Point(0.0, -150.0));
    }
    let session = record.walk_route().ends(Ending::RouteCompleted);
    let card = score(&session, &course.pack);
    let short = card
        .reasons
        .iter()
        .filter(|reason| reason.id == "verdict-block-short")
        .filter(|reason| format!("{reason:?}").contains("safe-distance"));
    assert_eq!(short.count(), 0, "{:?}", card.reasons);
}

/// Story: an honest mark on a look-alike, the drill done, the cordon handed over: the patrol was *incomplete*, as if
/// it had marked nothing.
#[test]
fn a_drill_on_something_harmless_is_no_incomplete_patrol() {
    let mut course = Course::clean().look_alike("sacks", ITEM);
    course.pack.scoring.criteria = vec![rule("withdrawal-distance", 1.0, 0.8)];
    course.pack.scoring.pass.least_shown = None;
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("sacks-sign", CLUE, 60)
        .stops();
    let session = everybody_at(record, 145.0)
        .event(Event::HandedOver)
        .ends(Ending::HandedOver);
    let card = score(&session, &course.pack);
    assert_eq!(card.verdict, Verdict::Ready, "{:?}", card.reasons);
    assert_eq!(card.reasons[0].id, "verdict-ready-harmless");
}
