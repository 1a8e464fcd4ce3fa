//! The verdict, the arithmetic of the points, and their texts.

use groundsign::assets;
use groundsign::doctrine::Pack;
use groundsign::doctrine::schema::{Block, CriterionRule, Sure};
use groundsign::record::Session;
use groundsign::scoring::pool::Pool;
use groundsign::scoring::scorecard::{Points, Verdict};
use groundsign::scoring::{Outcome, Scorecard, criteria, score};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::Catalogue;
use groundsign::units::{Place, Point};
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

const CLUE: SignKind = SignKind::WarningClue;

/// Thresholds for the detection criteria: id, met, partly.
const THRESHOLDS: [(&str, f32, f32); 16] = [
    ("devices-found", 100.0, 50.0),
    ("false-alarms", 25.0, 50.0),
    ("range-of-first-mark", 1.5, 1.0),
    ("time-to-mark", 15.0, 40.0),
    ("confidence-calibration", 0.2, 0.3),
    ("sign-kind-named", 80.0, 50.0),
    ("vulnerable-points-scanned", 80.0, 50.0),
    ("vulnerable-point-halts", 100.0, 50.0),
    ("near-check-coverage", 75.0, 50.0),
    ("far-check-coverage", 75.0, 50.0),
    ("look-above-head-height", 50.0, 25.0),
    ("secondary-search", 75.0, 50.0),
    ("secondary-found", 100.0, 50.0),
    ("search-pace", 1.5, 1.8),
    ("route-viewed", 60.0, 40.0),
    ("people-asked", 1.0, 1.0),
];

/// A course under a pack with the detection criteria in force and nothing else; none is required. Its pattern of false
/// alarms is 3 things and half of them.
fn with_criteria(mut course: Course) -> Course {
    course.pack.scoring.criteria = THRESHOLDS
        .iter()
        .map(|(id, met, partly)| CriterionRule {
            id: (*id).into(),
            weight: 1.0,
            unit: None,
            met: *met,
            partly: *partly,
            required: false,
            source: "example".into(),
            sure: Sure::Example,
        })
        .collect();
    course.pack.scoring.critical_errors.clear();
    course.pack.scoring.pass.least_share.clear();
    course
}

/// The whole route by the book: searching, with a halt and a check short of the vulnerable point.
fn by_the_book(course: &Course) -> Record {
    Record::of(course)
        .search_to(Point(0.0, -40.0), 1.2)
        .stops()
        .scan(&[-20.0, 0.0, 20.0, 40.0])
        .search_to(Point(0.0, 10.0), 1.2)
        .event(Event::VulnerablePointEntered {
            vulnerable_point: 0,
        })
        .search_to(Point(0.0, 150.0), 1.2)
}

fn card(session: &Session, course: &Course) -> Scorecard {
    score(session, &course.pack)
}

fn adds_up(card: &Scorecard, pack: &Pack) {
    let near = |a: f32, b: f32| assert!((a - b).abs() < 1e-3, "{a} is not {b}");
    let sum = |points: &mut dyn Iterator<Item = Points>| points.sum::<Points>();
    let all = sum(&mut card.blocks.iter().map(|block| block.points));
    assert_eq!(all, card.points);
    for block in &card.blocks {
        let own = sum(&mut block.criteria.iter().map(|criterion| criterion.points));
        assert_eq!(own, block.points);
        let weight = pack.scoring.blocks.iter().find(|w| w.block == block.block);
        let whole = if block.criteria.is_empty() {
            0.0
        } else {
            weight.expect("of the pack").points
        };
        near(block.points.possible + block.not_shown, whole);
        for criterion in &block.criteria {
            assert!(criterion.points.earned <= criterion.points.possible);
            if criterion.outcome == Outcome::NeverEvaluated {
                assert_eq!(criterion.points, Points::default());
            }
        }
    }
}

#[test]
fn a_clean_patrol_completed_calmly_is_a_full_score() {
    let course = with_criteria(Course::clean().look_alike("sacks", Point(-4.0, -60.0)));
    let session = by_the_book(&course)
        .resolvable("sacks-sign")
        .ends(Ending::RouteCompleted);
    let card = card(&session, &course);
    assert_eq!(card.verdict, Verdict::Ready, "{:?}", card.reasons);
    assert_eq!(card.points.earned, card.points.possible, "{card:#?}");
    assert!(card.points.possible > 0.0);
    assert!(card.train_next.is_empty());
    adds_up(&card, &course.pack);
    assert_eq!(card.detection.correct_rejections, 1);
    assert_eq!(card.detection.hit_rate_interval, None);
    // Six segments of 50 m; the look-alike's sign lies within 25 m of two of them.
    assert_eq!(card.detection.trials.chances_without_alarm, 1 + 4);
}

/// A patrol by the book past four harmless things, with this many of them marked.
fn marked_harmless(course: &Course, marked: usize) -> Session {
    let names = ["sacks-sign", "cairn-sign", "rags-sign", "pole-sign"];
    let mut record = by_the_book(course);
    for name in names {
        record = record.resolvable(name);
    }
    for name in &names[..marked] {
        record = record.marks(name, CLUE, 100);
    }
    record.ends(Ending::RouteCompleted)
}

fn four_look_alikes() -> Course {
    with_criteria(
        Course::clean()
            .look_alike("sacks", Point(-4.0, -60.0))
            .look_alike("cairn", Point(4.0, 60.0))
            .look_alike("rags", Point(-4.0, 90.0))
            .look_alike("pole", Point(4.0, 120.0)),
    )
}

/// Story: one honest mark on the only look-alike was 100 % false alarms and "not yet", though marking from afar is right.
#[test]
fn one_mark_on_something_harmless_fails_nobody() {
    let course = with_criteria(Course::clean().look_alike("sacks", Point(-4.0, -60.0)));
    let session = by_the_book(&course)
        .resolvable("sacks-sign")
        .marks("sacks-sign", CLUE, 50)
        .stops()
        .scan(&[-20.0, 0.0, 20.0, 40.0])
        .ends(Ending::RouteCompleted);
    let card = card(&session, &course);
    assert_eq!(card.verdict, Verdict::Ready, "{:?}", card.reasons);
    assert_eq!(card.points.earned, card.points.possible);
    let (low, high) = card.detection.false_alarm_interval.expect("one thing");
    assert!((low - 0.2065).abs() < 1e-4 && high == 1.0, "{low} {high}");
}

#[test]
fn marking_everything_is_never_ready() {
    let course = four_look_alikes();
    let verdict = |marked| card(&marked_harmless(&course, marked), &course).verdict;
    assert_eq!(verdict(2), Verdict::Ready, "half, but not many");
    assert_eq!(verdict(3), Verdict::NotYet);
    let everything = card(&marked_harmless(&course, 4), &course);
    assert_eq!(everything.verdict, Verdict::NotYet);
    assert_eq!(everything.reasons[0].id, "verdict-false-alarm-pattern");
    let advice: Vec<&str> = everything
        .train_next
        .iter()
        .map(|m| m.id.as_str())
        .collect();
    assert_eq!(advice[0], "advice-false-alarms");
    assert_eq!(advice.iter().filter(|id| **id == advice[0]).count(), 1);
    adds_up(&everything, &course.pack);
}

#[test]
fn a_pattern_needs_a_large_share_as_well_as_many_and_a_pack_may_have_none() {
    let mut course = four_look_alikes();
    let pattern = |course: &mut Course, at_least, share| {
        let pass = &mut course.pack.scoring.pass;
        let pattern = pass.false_alarm_pattern.as_mut().expect("it has one");
        (pattern.at_least.value, pattern.share.value) = (at_least, share);
    };
    let session = marked_harmless(&course, 3);
    let verdict = |course: &Course| card(&session, course).verdict;
    pattern(&mut course, 3, 0.75);
    assert_eq!(verdict(&course), Verdict::NotYet);
    pattern(&mut course, 3, 0.76);
    assert_eq!(verdict(&course), Verdict::Ready);
    pattern(&mut course, 4, 0.5);
    assert_eq!(verdict(&course), Verdict::Ready);
    pattern(&mut course, 3, 0.5);
    course.pack.scoring.pass.false_alarm_pattern = None;
    assert_eq!(verdict(&course), Verdict::Ready);
}

#[test]
fn freezing_until_time_is_up_is_never_ready() {
    let course = with_criteria(Course::clean());
    let session = Record::of(&course)
        .walk_to(Point(0.0, -100.0), 1.2)
        .stops()
        .scan(&[-20.0, 0.0, 20.0, 40.0])
        .wait(1000.0)
        .ends(Ending::TimeUp);
    let card = card(&session, &course);
    assert_eq!(card.verdict, Verdict::NotYet);
    assert_eq!(card.reasons[0].id, "verdict-time-up");
    assert_eq!(card.train_next[0].id, "verdict-train-time-up");
}

#[test]
fn a_patrol_that_shows_too_little_is_incomplete() {
    let course = with_criteria(Course::clean().look_alike("sacks", Point(-4.0, -60.0)));
    for (ending, reason) in [
        (Ending::BrokenOff, "verdict-broken-off"),
        (Ending::TurnedBack, "verdict-turned-back"),
        (Ending::HandedOver, "verdict-handed-over-nothing"),
    ] {
        let session = by_the_book(&course).ends(ending);
        let card = card(&session, &course);
        assert_eq!(card.verdict, Verdict::Incomplete);
        assert_eq!(card.reasons[0].id, reason);
    }
    let mut nothing_in_force = course.clone();
    nothing_in_force.pack.scoring.criteria.clear();
    let session = by_the_book(&course).ends(Ending::RouteCompleted);
    let card = card(&session, &nothing_in_force);
    assert_eq!(card.verdict, Verdict::Incomplete);
    assert_eq!(card.points, Points::default());
}

/// Walks to 20 m from a device of 25 m that could be noticed all the way.
fn walked_into(course: &Course) -> Record {
    Record::of(course)
        .resolvable("bag-sign")
        .search_to(Point(0.0, -20.0), 1.2)
}

#[test]
fn walking_in_unaware_is_not_yet_even_when_the_session_is_broken_off() {
    let course = with_criteria(Course::clean().device("bag", "small", Point(0.0, 0.0)));
    for ending in [Ending::RouteCompleted, Ending::BrokenOff] {
        let card = card(&walked_into(&course).ends(ending), &course);
        assert_eq!(card.verdict, Verdict::NotYet);
        assert_eq!(card.reasons[0].id, "verdict-unaware-entry");
        let device = &card.detection.per_device[0];
        assert!(device.entered_mandatory_s.is_some() && device.opportunity_s.is_some());
    }
    let mut lenient = course.clone();
    lenient.pack.scoring.pass.unaware_entry_is_not_yet.value = false;
    let session = walked_into(&course).ends(Ending::RouteCompleted);
    assert_eq!(card(&session, &lenient).verdict, Verdict::Ready);
}

#[test]
fn a_missed_item_that_was_never_come_near_fails_nobody() {
    let course = with_criteria(Course::clean().device("bag", "small", Point(60.0, 0.0)));
    let session = Record::of(&course)
        .resolvable("bag-sign")
        .search_to(Point(0.0, 150.0), 1.2)
        .ends(Ending::RouteCompleted);
    let card = card(&session, &course);
    assert_eq!((card.detection.hits, card.detection.misses), (0, 1));
    assert_eq!(card.verdict, Verdict::Ready);
    assert_eq!(card.reasons[0].id, "verdict-ready-missed");
    assert!(
        card.train_next
            .iter()
            .any(|advice| advice.id == "advice-devices-found")
    );
}

#[test]
fn an_incident_is_not_yet_and_is_told() {
    let course = with_criteria(Course::clean().device("bag", "small", Point(0.0, 0.0)));
    let session = Record::of(&course)
        .event(Event::Incident {
            device: course.device_id("bag"),
            person: groundsign::scenario::exercise::LEADER,
            at: Place::default(),
        })
        .ends(Ending::Incident);
    let card = card(&session, &course);
    assert_eq!(card.verdict, Verdict::NotYet);
    assert_eq!(card.reasons[0].id, "verdict-incident");
    assert!(card.incident.is_some());
}

#[test]
fn a_block_must_earn_its_least_share() {
    let mut course = with_criteria(Course::clean());
    course
        .pack
        .scoring
        .criteria
        .retain(|rule| ["false-alarms", "route-viewed"].contains(&rule.id.as_str()));
    let least = course.pack.distances.in_doubt_m.clone();
    let mut with_least = |share: f32| {
        let mut least = least.clone();
        least.value = share;
        course.pack.scoring.pass.least_share = vec![(Block::Detection, least)];
        // Calm earns half of the block, eyes straight ahead none of the other half.
        let session = Record::of(&course)
            .walk_route()
            .ends(Ending::RouteCompleted);
        card(&session, &course)
    };
    assert_eq!(with_least(0.49).verdict, Verdict::Ready);
    assert_eq!(with_least(0.5).verdict, Verdict::Ready);
    let short = with_least(0.51);
    assert_eq!(short.verdict, Verdict::NotYet);
    assert_eq!(short.reasons[0].id, "verdict-block-short");
}

#[test]
fn a_criterion_that_the_scenario_leaves_out_is_not_scored() {
    let course = with_criteria(Course::edited(|text| {
        text.replace("criteria_off: []", "criteria_off: [\"devices-found\"]")
    }));
    let session = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    let card = card(&session, &course);
    let ids: Vec<&str> = card.blocks[0].criteria.iter().map(|c| c.id).collect();
    assert!(!ids.contains(&"devices-found"));
    assert!(ids.contains(&"false-alarms"));
    adds_up(&card, &course.pack);
}

#[test]
fn sessions_pool_into_counts_and_the_order_does_not_matter() {
    let course = with_criteria(
        Course::clean()
            .device("bag", "small", Point(60.0, 0.0))
            .look_alike("sacks", Point(-4.0, -60.0)),
    );
    let begun = || {
        Record::of(&course)
            .resolvable("bag-sign")
            .resolvable("sacks-sign")
    };
    let hit = begun()
        .wait(9.0)
        .marks("bag-sign", CLUE, 90)
        .ends(Ending::HandedOver);
    let missed = begun().walk_route().ends(Ending::RouteCompleted);
    let cards = [card(&hit, &course), card(&missed, &course)];
    let mut pool = Pool::default();
    cards.iter().for_each(|card| pool.add(&card.detection));
    let mut backwards = Pool::default();
    cards
        .iter()
        .rev()
        .for_each(|card| backwards.add(&card.detection));
    assert_eq!(pool.counts, backwards.counts);
    assert_eq!((pool.counts.hits, pool.counts.misses), (1, 1));
    assert_eq!(pool.devices["bag"].scored, 2);
    assert_eq!(pool.counts.d_prime(), None, "two items are too few to tell");
    for card in [&cards[0]; 9] {
        pool.add(&card.detection);
    }
    let estimate = pool.counts.d_prime().expect("enough signals and noise");
    assert!(estimate.low < estimate.value && estimate.value < estimate.high);
}

#[test]
fn every_sentence_of_the_block_and_the_verdict_exists() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English is readable");
    for criterion in criteria::detection::ALL {
        for id in ["criterion", "advice"].map(|kind| format!("{kind}-{}", criterion.id())) {
            assert!(catalogue.knows(&id), "{id}");
        }
    }
    let course = with_criteria(
        Course::clean()
            .device("bag", "small", Point(0.0, 0.0))
            .device("second", "small", Point(40.0, -120.0))
            .secondary_to("bag")
            .look_alike("sacks", Point(-4.0, -60.0)),
    );
    let mut everything = with_everything_wrong(&course);
    everything.extend([
        by_the_book(&course).ends(Ending::TurnedBack),
        by_the_book(&course).ends(Ending::BrokenOff),
        by_the_book(&course).ends(Ending::RouteCompleted),
    ]);
    for session in everything {
        let card = card(&session, &course);
        let findings = card.blocks.iter().flat_map(|block| &block.criteria);
        let findings = findings.flat_map(|criterion| &criterion.findings);
        let messages = findings
            .map(|finding| &finding.message)
            .chain(&card.reasons)
            .chain(&card.train_next);
        for message in messages {
            assert!(catalogue.knows(&message.id), "{}", message.id);
            let sentence = catalogue.say(message);
            assert!(!sentence.contains("{$"), "{sentence}");
        }
    }
}

fn with_everything_wrong(course: &Course) -> Vec<Session> {
    let seen = || {
        Record::of(course)
            .resolvable("bag-sign")
            .resolvable("second-sign")
            .resolvable("sacks-sign")
    };
    vec![
        seen()
            .walk_to(Point(0.0, 10.0), 1.2)
            .event(Event::VulnerablePointEntered {
                vulnerable_point: 0,
            })
            .walk_to(Point(0.0, 150.0), 1.2)
            .ends(Ending::RouteCompleted),
        seen()
            .walk_to(Point(0.0, -20.0), 2.4)
            .marks("bag-sign", SignKind::Environment, 10)
            .marks("sacks-sign", CLUE, 100)
            .marks_place(Point(90.0, 0.0).at_height(0.0), CLUE, 100, vec![])
            .ends(Ending::TimeUp),
        seen()
            .wait(10.0)
            .marks("bag-sign", CLUE, 90)
            .marks("second-sign", CLUE, 90)
            .walk_to(Point(0.0, -100.0), 1.2)
            .halt(200.0)
            .ends(Ending::HandedOver),
    ]
}
