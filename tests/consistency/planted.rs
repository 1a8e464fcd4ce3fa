//! Test of the consistency check itself: each contradiction planted on a sound page is found.

use groundsign::rehearsal::trial;
use groundsign::scoring::distance::{Reached, Shield};
use groundsign::scoring::judgement::Outcome;
use groundsign::scoring::scorecard::{CriterionScore, Verdict};
use groundsign::text::Argument;
use groundsign::units::Tick;

use crate::page::Page;
use crate::shipped;
use crate::statements::contradictions;

/// A variation in which a careful patrol marks one item: with several, some statements are ambiguous.
const SEED: u64 = 4;

fn page(trainee: &str) -> Page {
    let scenarios = shipped();
    let first = scenarios
        .iter()
        .find(|loaded| loaded.scenario.id == "first-lesson")
        .expect("it is shipped");
    let (_, session) = trial::patrol(first, trainee, SEED).expect("a known trainee");
    Page::of(session, first.doctrine.pack.clone())
}

fn criterion<'p>(page: &'p mut Page, id: &str) -> &'p mut CriterionScore {
    let blocks = page.card.blocks.iter_mut();
    let mut all = blocks.flat_map(|block| block.criteria.iter_mut());
    all.find(|criterion| criterion.id == id)
        .unwrap_or_else(|| panic!("{id} is not in the pack"))
}

fn say(page: &mut Page, id: &str, name: &str, number: f64) {
    let finding = &mut criterion(page, id).findings[0];
    let argument = Argument::Number(number);
    finding.message.arguments.insert(name.to_owned(), argument);
}

/// Contradictions to plant on a careful patrol's page.
const SPOILED: &[(&str, fn(&mut Page))] = &[
    ("a criterion's points", |page| {
        criterion(page, "withdrawal-distance").points.earned -= 1.0;
    }),
    ("a block's points not shown", |page| {
        page.card.blocks[2].not_shown += 5.0;
    }),
    ("the whole", |page| page.card.points.possible += 1.0),
    ("everybody, measured", |page| {
        criterion(page, "everybody-at-distance").measured = Some(0.5);
    }),
    ("a row that is near and far", |page| {
        page.card.distance.per_person[1].achieved_m = 34.0;
    }),
    ("a row that went on", |page| {
        page.card.distance.per_person[1].reached = Reached::WentOn;
    }),
    ("half a metre", |page| {
        page.card.distance.per_person[0].achieved_m += 0.5;
    }),
    ("a nearest that is farther", |page| {
        page.card.distance.per_person[0].closest_after_mark_m += 1000.0;
    }),
    ("a time inside that was none", |page| {
        page.card.distance.per_person[0].inside_s = 0.0;
    }),
    ("the longest time inside", |page| {
        page.card.distance.per_person[0].inside_s += 100.0;
    }),
    ("how far the trainee withdrew", |page| {
        criterion(page, "withdrawal-distance").measured = Some(9.9);
    }),
    ("the same in words", |page| {
        say(page, "withdrawal-distance", "metres", 7.0);
    }),
    ("the nearest in words", |page| {
        say(page, "closest-approach-after-mark", "metres", 7.0);
    }),
    ("a cover that nobody had", |page| {
        page.card.distance.per_person[0].out_of_sight = Shield::No;
    }),
    ("how far away the control point is", |page| {
        say(page, "control-point-sited", "metres", 7.0);
    }),
    ("what the control point sees", |page| {
        let finding = &mut criterion(page, "control-point-sited").findings[0];
        finding.message.id = if finding.message.id.contains("in-sight") {
            "finding-control-point-good".into()
        } else {
            "finding-control-point-in-sight".into()
        };
    }),
    ("more posts than people", |page| {
        criterion(page, "cordon-posts").measured = Some(99.0);
    }),
    ("a stop in other words", |page| {
        criterion(page, "stop-after-mark").measured = Some(174.0);
    }),
    ("a step that was denied", |page| {
        let withdrawal = criterion(page, "withdrawal-distance");
        withdrawal.outcome = Outcome::NotMet;
        withdrawal.points.earned = 0.0;
    }),
    ("a report that was sent and is not shown", |page| {
        page.card.report = None;
    }),
    ("a chart that requires less", |page| {
        page.review.ranges[0].required_m = 100.0;
    }),
    ("a chart with another nearest", |page| {
        page.review.ranges[0].people[0].closest = Some((Tick(0), 1.0));
    }),
    ("ready with a required criterion not met", |page| {
        criterion(page, "everybody-at-distance").outcome = Outcome::NotMet;
    }),
    ("a verdict without a reason", |page| {
        page.card.reasons.clear();
    }),
];

#[test]
fn every_planted_contradiction_is_found() {
    let sound = page("careful");
    assert_eq!(contradictions(&sound), Vec::<String>::new());
    assert_eq!(sound.card.verdict, Verdict::Ready);
    for (what, spoil) in SPOILED {
        let mut spoiled = sound.clone();
        spoil(&mut spoiled);
        assert!(!contradictions(&spoiled).is_empty(), "{what}");
    }
}

/// The case that this check was written for.
#[test]
fn a_hundred_percent_beside_thirty_four_metres_is_found() {
    let mut hasty = page("hasty");
    assert_eq!(contradictions(&hasty), Vec::<String>::new());
    let everybody = criterion(&mut hasty, "everybody-at-distance");
    everybody.measured = Some(1.0);
    everybody.findings.clear();
    assert!(!contradictions(&hasty).is_empty());
}
