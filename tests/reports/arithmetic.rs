//! Printed points add up: criteria to their block, blocks to the total; and JSON numbers are rounded.

use groundsign::doctrine::schema::Block;
use groundsign::report::tally::tally;
use groundsign::report::{debrief, json, terminal};
use groundsign::scoring::Review;
use groundsign::scoring::criteria::{detection, reporting, safe_distance};
use groundsign::scoring::criterion::Criterion;
use groundsign::scoring::judgement::Outcome;
use groundsign::scoring::scorecard::{BlockScore, Points, Scorecard};

use crate::mixed::mixed;
use crate::scorecards::{criterion, points};
use crate::{fixture, plain, without};

/// Blocks shared among as many criteria as a long session evaluates, in single precision.
fn long() -> Scorecard {
    let block = |block, of: f32, all: &[&'static Criterion]| {
        let each = of / all.len() as f32;
        let criteria: Vec<_> = all
            .iter()
            .zip([1.0, 0.5, 1.0, 0.0, 1.0].iter().cycle())
            .map(|(asked, share)| {
                let outcome = match share {
                    1.0 => Outcome::Met,
                    0.5 => Outcome::PartlyMet,
                    _ => Outcome::NotMet,
                };
                let measured = Some(f64::from(0.7_f32));
                let expected = (f64::from(0.8_f32), asked.unit());
                let earned = (each * share, each);
                criterion(
                    asked.id(),
                    outcome,
                    measured,
                    expected,
                    earned,
                    "groundsign",
                )
            })
            .collect();
        BlockScore {
            block,
            points: criteria.iter().map(|criterion| criterion.points).sum(),
            not_shown: 0.0,
            criteria,
        }
    };
    let blocks = vec![
        block(Block::Detection, 35.0, detection::ALL),
        block(Block::Reporting, 25.0, reporting::ALL),
        block(Block::SafeDistance, 40.0, safe_distance::ALL),
    ];
    Scorecard {
        points: blocks.iter().map(|block| block.points).sum(),
        blocks,
        ..mixed()
    }
}

fn hundredths(points: Points) -> (i64, i64) {
    let of = |points: f32| (f64::from(points) * 100.0).round() as i64;
    (of(points.earned), of(points.possible))
}

/// Story: criteria summed to 40.6 under a heading of 40.0, and to 24.7 under 25.0.
#[test]
fn printed_points_add_up() {
    let card = long();
    let shown = tally(&card);
    let sum = |parts: &[Points]| {
        let parts = parts.iter().map(|part| hundredths(*part));
        parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    };
    let blocks: Vec<Points> = shown.blocks.iter().map(|block| block.points).collect();
    assert_eq!(sum(&blocks), hundredths(shown.whole));
    // Each criterion is rounded by itself, so the whole may be a hundredth or so beside the hundred.
    assert!((shown.whole.possible - 100.0).abs() < 0.3);
    for (block, exact) in shown.blocks.iter().zip(&card.blocks) {
        assert_eq!(sum(&block.criteria), hundredths(block.points));
        for (shown, exact) in block.criteria.iter().zip(&exact.criteria) {
            assert!((shown.earned - exact.points.earned).abs() < 0.01);
            assert_eq!(
                shown.earned == shown.possible,
                exact.outcome == Outcome::Met
            );
            assert_eq!(shown.earned == 0.0, exact.outcome == Outcome::NotMet);
        }
    }
}

/// Every `7.5 / 12.0` in a text.
fn pairs(text: &str) -> Vec<Points> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .windows(3)
        .filter(|three| three[1] == "/")
        .filter_map(|three| Some(points(three[0].parse().ok()?, three[2].parse().ok()?)))
        .collect()
}

#[test]
fn terminal_and_page_print_the_same_points() {
    let fixture = fixture();
    let card = long();
    let expected: Vec<Points> = tally(&card)
        .blocks
        .into_iter()
        .flat_map(|block| block.criteria)
        .collect();
    let terminal = plain(&terminal::scorecard(&fixture.material(&card), 120));
    assert_eq!(pairs(&terminal), expected);
    let review = Review::of_card(&card);
    let page = debrief::page(&debrief::DebriefPage {
        material: fixture.material(&card),
        review: &review,
        map: None,
        pictures: &[],
    });
    let page = without(&page, "<svg", "</svg>").replace(['<', '>'], " ");
    assert_eq!(pairs(&page), expected);
}

/// Story: 100.00001 points were possible, and a threshold of 0.8 was 0.800000011920929.
#[test]
fn numbers_for_programs_have_no_tail_of_binary_fractions() {
    let text = json::document(&fixture().material(&long()));
    let figures = text
        .split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .filter_map(|word| word.split_once('.'))
        .filter(|(whole, _)| !whole.is_empty());
    for (whole, decimals) in figures {
        assert!(decimals.len() <= 3, "{whole}.{decimals}");
    }
    let document: serde_json::Value = serde_json::from_str(&text).expect("one document");
    let possible = f64::from(tally(&long()).whole.possible);
    let told = document["points"]["possible"].as_f64().expect("a number");
    assert!((told - possible).abs() < 1e-4);
    let expected = &document["blocks"][0]["criteria"][0]["expected"];
    assert_eq!(*expected, serde_json::json!(0.8));
}

/// Story: a wrong month was measured as "44640 min".
#[test]
fn a_time_a_month_off_is_printed_in_days() {
    let mut card = mixed();
    let block = &mut card.blocks[1];
    block.criteria.push(criterion(
        "report-time-of-discovery",
        Outcome::NotMet,
        Some(44640.0),
        (2.0, "min"),
        (0.0, 1.0),
        "groundsign",
    ));
    let text = plain(&terminal::scorecard(&fixture().material(&card), 120));
    assert!(
        text.contains("31 days") && !text.contains("44640"),
        "{text}"
    );
}
