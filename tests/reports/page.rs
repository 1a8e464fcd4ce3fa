//! The debrief page of whole sessions.

use std::collections::BTreeSet;
use std::path::Path;

use groundsign::record::Session;
use groundsign::report::Material;
use groundsign::report::charts;
use groundsign::report::debrief;
use groundsign::report::map::pixels;
use groundsign::scoring::review::Review;
use groundsign::scoring::score;
use groundsign::sim::action::{Channel, Order, Report};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::Catalogue;
use groundsign::units::{Place, Point, Tick};
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

fn catalogue(language: &str) -> Catalogue {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, language).expect("the language is shipped")
}

fn course() -> Course {
    Course::clean()
        .device("bag", "small", Point(2.0, 20.0))
        .look_alike("shrine", Point(-4.0, -60.0))
}

/// One miss, one false alarm on a look-alike, one on nothing.
fn hasty(course: &Course) -> Session {
    Record::of(course)
        .resolvable("shrine-sign")
        .marks("shrine-sign", SignKind::WarningClue, 90)
        .marks_place(
            Point(30.0, -100.0).at_height(0.0),
            SignKind::Environment,
            40,
            Vec::new(),
        )
        .walk_to(Point(0.0, -60.0), 1.2)
        .resolvable("bag-sign")
        .viewed("bag-sign")
        .walk_to(Point(0.0, 16.0), 1.6)
        .ends(Ending::RouteCompleted)
}

/// Found, withdrawn, reported.
fn careful(course: &Course) -> Session {
    let format = course
        .pack
        .report_in_force()
        .map(|format| format.id.clone())
        .unwrap_or_default();
    let from = Record::of(course)
        .search_to(Point(0.0, -40.0), 1.2)
        .resolvable("bag-sign")
        .marks("bag-sign", SignKind::WarningClue, 80)
        .halt(20.0);
    let at = from.feet();
    from.event(Event::Warned)
        .event(Event::Ordered(Order::Withdraw {
            from: Point(2.0, 20.0),
            distance_m: 150.0,
        }))
        .walk_to(Point(0.0, -149.0), 1.2)
        .event(Event::ReportSent {
            from: at,
            report: Report {
                format,
                channel: Channel::Radio,
                lines: Vec::new(),
            },
        })
        .wait(10.0)
        .event(Event::HandedOver)
        .ends(Ending::HandedOver)
}

fn page_of(course: &Course, session: &Session, language: &str) -> String {
    let card = score(session, &course.pack);
    let review = Review::of(session, &course.pack, &card);
    debrief::of_session(session, &course.pack, &card, &review, &catalogue(language))
}

/// Values of an attribute.
fn values<'a>(page: &'a str, before: &'a str) -> Vec<&'a str> {
    page.match_indices(before)
        .map(|(at, _)| {
            let rest = &page[at + before.len()..];
            rest.split('"').next().unwrap_or_default()
        })
        .collect()
}

#[test]
fn every_link_has_its_anchor_and_no_anchor_comes_twice() {
    let course = course();
    for session in [hasty(&course), careful(&course)] {
        let page = page_of(&course, &session, "en");
        let anchors = values(&page, " id=\"");
        let known: BTreeSet<&str> = anchors.iter().copied().collect();
        assert_eq!(anchors.len(), known.len(), "an id comes twice: {anchors:?}");
        let links = values(&page, "href=\"#");
        assert!(links.len() > 10, "{links:?}");
        for link in links {
            assert!(known.contains(link), "#{link} leads nowhere");
        }
    }
}

#[test]
fn the_page_reaches_for_nothing_outside_itself() {
    let course = course();
    let page = page_of(&course, &hasty(&course), "en");
    for source in values(&page, "src=\"") {
        assert!(source.starts_with("data:image/png;base64,"), "{source}");
    }
    for link in values(&page, "href=\"") {
        assert!(link.starts_with('#'), "{link}");
    }
    for (at, _) in page.match_indices("url(") {
        assert!(page[at..].starts_with("url(#"), "{}", &page[at..at + 40]);
    }
    for outside in [
        "<script",
        "<link",
        "@import",
        "http-equiv",
        "<iframe",
        "srcset",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.len() < 3_000_000, "{} bytes", page.len());
}

#[test]
fn every_miss_and_false_alarm_has_its_picture_plain_and_pointed_out() {
    let course = course();
    let session = hasty(&course);
    let card = score(&session, &course.pack);
    let review = Review::of(&session, &course.pack, &card);
    assert_eq!(review.wrong().count(), 3);
    let pictures = debrief::pictures_of(&session, &review.looks);
    assert_eq!(pictures.len(), review.looks.len());
    for (look, pictures) in review.looks.iter().zip(&pictures) {
        let pictures = pictures.as_ref().expect("the record says from where");
        assert_ne!(pictures.plain, pictures.pointed_out, "{:?}", look.name);
        let differing = differing_share(&pictures.plain, &pictures.pointed_out);
        assert!(
            differing > 0.0 && differing < 0.2,
            "{differing} of the picture of {:?} differs",
            look.what
        );
    }
    let page = page_of(&course, &session, "en");
    assert_eq!(values(&page, "src=\"").len(), 2 * review.looks.len());
}

/// The page without its pictures, whose letters may spell anything.
fn without_pictures(page: &str) -> String {
    page.split("base64,")
        .enumerate()
        .map(|(part, text)| {
            if part == 0 {
                text
            } else {
                text.split_once('"').map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

/// Share of the pixels in which two pictures differ.
fn differing_share(a: &[u8], b: &[u8]) -> f64 {
    let (a, b) = (decoded(a), decoded(b));
    assert_eq!(a.len(), b.len());
    let differing = a.chunks(3).zip(b.chunks(3)).filter(|(a, b)| a != b);
    differing.count() as f64 / (a.len() / 3) as f64
}

fn decoded(png: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .expect("a PNG file");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
    reader.next_frame(&mut pixels).expect("whole");
    pixels
}

#[test]
fn arabic_runs_from_right_to_left_and_keeps_names_and_numbers_apart() {
    let course = course();
    let page = page_of(&course, &hasty(&course), "ar");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.contains("<bdi>bag</bdi>"), "a name in a sentence");
    assert!(page.contains("<bdi dir=\"ltr\">"), "numbers and grids");
    assert!(page.matches("<bdi").count() == page.matches("</bdi>").count());
    let english = page_of(&course, &hasty(&course), "en");
    assert!(english.contains("dir=\"ltr\">\n<head>"));
}

#[test]
fn a_page_and_a_scorecard_say_when_an_instructor_pointed_out_what_is_out_of_place() {
    let course = course();
    let told = "shown to the class";
    assert!(!page_of(&course, &careful(&course), "en").contains(told));
    let shown = Record::of(&course)
        .wait(95.0)
        .event(Event::PointedOut)
        .ends(Ending::BrokenOff);
    let page = page_of(&course, &shown, "en");
    assert!(page.contains(told) && page.contains("1:35"), "{page}");
    let card = score(&shown, &course.pack);
    assert_eq!(card.provenance.pointed_out.len(), 1);
}

#[test]
fn hostile_records_have_a_page() {
    let course = course();
    let early = Record::of(&course)
        .event(Event::Incident {
            device: course.device_id("bag"),
            person: groundsign::scenario::exercise::LEADER,
            at: Place::default(),
        })
        .wait(1.0)
        .ends(Ending::Incident);
    let mut unseen = hasty(&course);
    unseen.observations.clear();
    let mut absurd = hasty(&course);
    for (index, observation) in absurd.observations.iter_mut().enumerate() {
        if index % 3 == 0 {
            observation.people.clear();
            observation.eye = Point(f32::NAN, f32::INFINITY).at_height(f32::NAN);
        }
    }
    let mut endless = hasty(&course);
    for second in 0..20_000 {
        endless
            .events
            .push((Tick(second), Event::Ordered(Order::Halt)));
    }
    let nothing = Record::of(&course).build();
    for session in [early, unseen, absurd, endless, nothing] {
        let page = page_of(&course, &session, "en");
        assert!(page.ends_with("</html>\n"));
        let shown = without_pictures(&page);
        assert!(
            !shown.contains("NaN"),
            "{:?}",
            shown
                .match_indices("NaN")
                .map(|(at, _)| shown[..at + 3].chars().rev().take(120).collect::<String>())
                .map(|backwards| backwards.chars().rev().collect::<String>())
                .take(5)
                .collect::<Vec<_>>()
        );
        assert!(page.len() < 3_000_000, "{} bytes", page.len());
    }
}

#[test]
fn charts_are_drawings_in_every_language() {
    let course = course();
    for language in ["en", "ar"] {
        let catalogue = catalogue(language);
        for session in [hasty(&course), careful(&course)] {
            let card = score(&session, &course.pack);
            let review = Review::of(&session, &course.pack, &card);
            let material = Material {
                card: &card,
                pack: &course.pack,
                scenario: session.scenario(),
                catalogue: &catalogue,
            };
            let drawn = [
                charts::points(&material),
                charts::noticing(&material),
                charts::coverage(&material, &review.route),
                review
                    .ranges
                    .first()
                    .and_then(|ranges| charts::distance(&material, ranges, &review.moments)),
            ];
            for chart in drawn {
                let chart = chart.expect("there is something to show");
                assert!(!chart.says.is_empty());
                assert!(!chart.svg.contains("NaN"));
                pixels(&chart.svg, 500).expect("a drawing");
            }
        }
    }
}

#[test]
fn few_marks_show_no_habit_and_are_not_charted() {
    let course = course();
    let catalogue = catalogue("en");
    let charted = |marks: usize| {
        let mut record = Record::of(&course);
        for _ in 0..marks {
            record = record
                .marks("shrine-sign", SignKind::WarningClue, 50)
                .wait(1.0);
        }
        let session = record.ends(Ending::RouteCompleted);
        let card = score(&session, &course.pack);
        charts::confidence(&Material {
            card: &card,
            pack: &course.pack,
            scenario: session.scenario(),
            catalogue: &catalogue,
        })
        .is_some()
    };
    assert!(!charted(3));
    assert!(charted(4));
}
