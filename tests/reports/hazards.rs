//! Hazard reports as a table and as a map layer.

use std::path::Path;

use groundsign::record::Session;
use groundsign::report::hazard_reports::{self, EXERCISE, HazardReport};
use groundsign::scenario::exercise::DeviceId;
use groundsign::sim::action::{Answer, Channel, MarkId, Report};
use groundsign::sim::event::{Ending, Event};
use groundsign::text::Catalogue;
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;

use crate::common::records::{Course, Record};

fn english() -> Catalogue {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, "en").expect("English")
}

/// Two reports on the form in force: one in full with a mark, one left empty.
fn session(course: &Course, grid: &str) -> Session {
    let form = course.pack.report_in_force().expect("a form");
    let lines = form.lines.iter().map(|line| {
        use groundsign::doctrine::schema::Field;
        match line.field {
            Field::DateTimeOfDiscovery => Answer::DateTime(" 291435ZMAY26 ".to_owned()),
            Field::UnitAndGrid => Answer::WordsAndGrid("=2+2, Red 1".to_owned(), grid.to_owned()),
            Field::Grid => Answer::Grid(grid.to_owned()),
            Field::Item => Answer::Item {
                class: Some("small".to_owned()),
                signs: vec![SignKind::WarningClue],
            },
            _ => Answer::Empty,
        }
    });
    let full = Report {
        format: form.id.clone(),
        channel: Channel::Radio,
        lines: lines.collect(),
    };
    let empty = Report {
        lines: Vec::new(),
        channel: Channel::Runner,
        ..full.clone()
    };
    let record =
        Record::of(course)
            .resolvable("bag-sign")
            .marks("bag-sign", SignKind::WarningClue, 80);
    let from = record.feet();
    record
        .event(Event::ReportSent { from, report: full })
        .wait(10.0)
        .event(Event::MarkWithdrawn { mark: MarkId(0) })
        .event(Event::ReportSent {
            from,
            report: empty,
        })
        .ends(Ending::BrokenOff)
}

fn course() -> Course {
    Course::clean().device("bag", "small", Point(2.0, 20.0))
}

fn reports(course: &Course, grid: &str) -> Vec<HazardReport> {
    hazard_reports::of(&session(course, grid), &course.pack, &english())
}

/// The grid of a point of the course, to ten metres.
fn grid_of(course: &Course, at: Point) -> String {
    let session = session(course, "");
    let frame = groundsign::units::grid::GridFrame::of(&session.scenario().place);
    frame.mgrs(at, 8)
}

#[test]
fn every_row_and_every_feature_says_that_it_was_an_exercise() {
    let course = course();
    let found = reports(&course, &grid_of(&course, Point(2.0, 20.0)));
    assert_eq!(found.len(), 2);
    let table = hazard_reports::table(&found);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let status: Vec<String> = rows
        .records()
        .map(|row| row.expect("a row")[0].to_owned())
        .collect();
    assert_eq!(status, [EXERCISE, EXERCISE]);
    let layer: geojson::FeatureCollection =
        hazard_reports::layer(&found).parse().expect("RFC 7946");
    for feature in &layer.features {
        assert_eq!(feature.property("status"), Some(&EXERCISE.into()));
    }
}

#[test]
fn a_report_lies_where_it_was_reported_and_carries_class_signs_and_confidence() {
    let course = course();
    let at = Point(2.0, 20.0);
    let found = reports(&course, &grid_of(&course, at));
    let place = found[0].place.expect("a place");
    let session = session(&course, "");
    let frame = groundsign::units::grid::GridFrame::of(&session.scenario().place);
    let (latitude, longitude) = frame.lat_long(at);
    // The middle of a square of ten metres.
    assert!((place.latitude_deg - latitude).abs() < 1e-4, "{place:?}");
    assert!((place.longitude_deg - longitude).abs() < 1e-4, "{place:?}");
    assert_eq!(place.square_m, 10.0);
    assert_eq!(found[0].class.as_deref(), Some("small"));
    assert_eq!(found[0].signs, [SignKind::WarningClue]);
    assert_eq!(found[0].confidence_percent, Some(80));
    assert_eq!(found[0].discovered.as_deref(), Some("291435ZMAY26"));
    assert_eq!(found[1].confidence_percent, None, "the mark was withdrawn");
    assert_eq!(found[1].place, None);
    assert_ne!(found[0].id, found[1].id);
    let again = reports(&course, &grid_of(&course, at));
    assert_eq!(found, again, "ids are stable");
}

#[test]
fn what_does_not_read_as_a_grid_has_no_place_and_what_was_typed_is_no_formula() {
    let course = course();
    let found = reports(&course, "by the well");
    assert_eq!(found[0].place, None);
    assert_eq!(found[0].grid.as_deref(), Some("by the well"));
    let layer: geojson::FeatureCollection =
        hazard_reports::layer(&found).parse().expect("RFC 7946");
    assert_eq!(layer.features[0].geometry, None);
    let table = hazard_reports::table(&found);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    for row in rows.records() {
        for cell in &row.expect("a row") {
            assert!(!cell.starts_with(['=', '@', '+']), "{cell}");
        }
    }
}

#[test]
fn neither_the_truth_nor_the_trainee_is_in_it() {
    let course = course();
    let found = reports(&course, "");
    let texts = hazard_reports::table(&found) + &hazard_reports::layer(&found);
    let session = session(&course, "");
    assert!(!texts.contains(session.header.trainee()), "{texts}");
    let device = &session.exercise.devices[DeviceId(0).index()].device.id;
    assert!(!texts.contains(device.as_str()), "{device}: {texts}");
}
