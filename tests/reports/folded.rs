//! Findings of one kind are one line wherever people read them, and each criterion is answered in words first.

use std::path::Path;

use groundsign::assets;
use groundsign::doctrine;
use groundsign::record::Session;
use groundsign::report::{Material, debrief, json, terminal};
use groundsign::scoring::review::{HeldBack, Review};
use groundsign::scoring::score;
use groundsign::scoring::scorecard::Scorecard;
use groundsign::sim::event::Ending;
use groundsign::text::Catalogue;
use groundsign::units::Point;

use crate::common::records::{Course, Record};
use crate::plain;

fn english() -> Catalogue {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, "en").expect("English is shipped")
}

/// A route walked without ever looking aside, under a pack that asks for it.
fn unlooking() -> (Course, Session, Scorecard) {
    let pack = assets::folder().join("doctrine/open-nato.ron");
    let pack = doctrine::load(&pack).expect("a shipped pack").pack.clone();
    let mut course = Course::clean();
    course.pack = pack;
    let session = Record::of(&course)
        .walk_route()
        .ends(Ending::RouteCompleted);
    let card = score(&session, &course.pack);
    (course, session, card)
}

fn material<'a>(
    course: &'a Course,
    session: &'a Session,
    card: &'a Scorecard,
    catalogue: &'a Catalogue,
) -> Material<'a> {
    Material {
        card,
        pack: &course.pack,
        scenario: session.scenario(),
        catalogue,
    }
}

const ONE: &str = "m along the route.";
const TOGETHER: &str = "along the route (";

#[test]
fn stretches_passed_unseen_are_one_line_on_terminal_and_page_and_all_there_in_json() {
    let (course, session, card) = unlooking();
    let catalogue = english();
    let of_route: usize = card
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.id == "route-viewed")
        .map(|criterion| criterion.findings.len())
        .sum();
    assert!(of_route > 5, "{of_route}");
    let material = material(&course, &session, &card, &catalogue);
    let sheet = plain(&terminal::scorecard(&material, 110));
    assert!(!sheet.contains(ONE), "{sheet}");
    assert_eq!(sheet.matches(TOGETHER).count(), 1, "{sheet}");
    let review = Review::of(&session, &course.pack, &card);
    let page = debrief::of_session(&session, &course.pack, &card, &review, &catalogue);
    assert!(!page.contains(ONE));
    // Once with its criterion, once on the timeline.
    assert_eq!(page.matches(TOGETHER).count(), 2);
    let document = json::document(&material);
    assert_eq!(document.matches(ONE).count(), of_route - 1);
    assert!(!document.contains(TOGETHER));
}

#[test]
fn each_criterion_says_in_words_what_was_measured_what_is_required_and_what_that_earns() {
    let (course, session, card) = unlooking();
    let catalogue = english();
    let sheet = plain(&terminal::scorecard(
        &material(&course, &session, &card, &catalogue),
        110,
    ));
    let lines: Vec<&str> = sheet.lines().collect();
    let title = lines
        .iter()
        .position(|line| line.starts_with("✗ Share of both sides of the route looked at"))
        .expect("the criterion");
    let words = lines[title + 1];
    assert!(
        words.contains("was measured, and at least") && words.contains("it earns none of its"),
        "{words}"
    );
    assert!(lines[title + 2].contains('≥'), "{}", lines[title + 2]);
}

#[test]
fn a_day_on_which_nothing_lay_shows_what_was_rightly_passed_and_why_it_is_harmless() {
    let course = Course::clean().look_alike("shrine", Point(-4.0, -60.0));
    let session = Record::of(&course)
        .resolvable("shrine-sign")
        .walk_route()
        .ends(Ending::RouteCompleted);
    let card = score(&session, &course.pack);
    let review = Review::of(&session, &course.pack, &card);
    assert_eq!(review.looks.len(), 1);
    assert!(review.looks[0].is_right());
    let catalogue = english();
    let page = debrief::of_session(&session, &course.pack, &card, &review, &catalogue);
    assert!(page.contains(&catalogue.word("debrief-no-looks")));
    assert!(page.contains("Rightly left alone"));
    assert!(page.contains("data:image/png;base64,"));
}

#[test]
fn a_patrol_broken_off_gives_nothing_away_of_what_lay_ahead() {
    let course = Course::clean()
        .device("bag", "small", Point(2.0, 20.0))
        .look_alike("shrine", Point(-4.0, -60.0));
    // The bag could just be noticed when the trainee left; the shrine was passed.
    let until = |ending| {
        Record::of(&course)
            .resolvable("shrine-sign")
            .walk_to(Point(0.0, -50.0), 1.2)
            .resolvable("bag-sign")
            .wait(20.0)
            .ends(ending)
    };
    let catalogue = english();
    let page = |session: &Session, held_back: HeldBack| {
        let card = held_back.left_out_of(score(session, &course.pack));
        let review = Review::without(held_back, session, &course.pack, &card);
        debrief::of_session(session, &course.pack, &card, &review, &catalogue)
    };
    let told = catalogue.word("debrief-held-back");
    for ending in [Ending::BrokenOff, Ending::TurnedBack, Ending::TimeUp] {
        let session = until(ending);
        let held_back = HeldBack::of(&session, &course.pack);
        let for_trainee = page(&session, held_back);
        assert!(for_trainee.contains(&told), "{ending:?}");
        assert!(!for_trainee.contains("bag"), "{ending:?}");
        assert!(!for_trainee.contains("shrine"), "{ending:?}");
        let whole = page(&session, HeldBack::default());
        assert!(
            whole.contains("bag") && !whole.contains(&told),
            "{ending:?}"
        );
    }
    let completed = until(Ending::RouteCompleted);
    assert_eq!(
        HeldBack::of(&completed, &course.pack),
        HeldBack::default(),
        "who walked the whole route has had everything before them"
    );
}
