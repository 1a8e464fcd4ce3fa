//! Forms hold every field, and what is filled into them is an edit.

use std::collections::BTreeSet;

use groundsign::assets;
use groundsign::editor::form::{self, Choices, Row, Takes};
use groundsign::editor::{Document, Edit, fill, label};
use groundsign::text::Catalogue;
use groundsign::units::Point;

use crate::{Bench, opened, path_of};

fn row(document: &Document, path: &str) -> Row {
    let things = document.things().iter();
    let of_things = things.flat_map(|thing| form::of_thing(document, thing));
    let pages = form::pages().into_iter();
    let of_pages = pages.flat_map(|page| form::of_page(document, page));
    let mut rows = of_things.chain(of_pages);
    rows.find(|row| row.path == path)
        .unwrap_or_else(|| panic!("no row {path}"))
}

/// Fills words into a row, as a hand does.
fn types(document: &mut Document, path: &str, words: &str, language: &str) {
    let row = row(document, path);
    let edit = fill::typed(&row, words, language)
        .unwrap_or_else(|why| panic!("{path}: {why:?}"))
        .unwrap_or_else(|| panic!("{path}: nothing"));
    document
        .make(&edit)
        .unwrap_or_else(|why| panic!("{path}: {edit:?}: {why:?}"));
}

fn makes(document: &mut Document, edit: Option<Edit>) {
    let edit = edit.expect("an edit");
    document
        .make(&edit)
        .unwrap_or_else(|why| panic!("{edit:?}: {why:?}"));
}

#[test]
fn every_field_and_every_choice_of_a_form_has_a_name_in_the_catalogue() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let mut nameless = BTreeSet::new();
    let mut rows = 0;
    for name in [
        "market-day",
        "the-hill-post",
        "quiet-village",
        "second-item",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(format!("{name}.ron"));
        std::fs::copy(assets::scenarios().join(format!("{name}.ron")), &path).expect("copied");
        let document = opened(&path);
        let things = document.things().iter();
        let of_things = things.flat_map(|thing| form::of_thing(&document, thing));
        let pages = form::pages().into_iter();
        let of_pages = pages.flat_map(|page| form::of_page(&document, page));
        for row in of_things.chain(of_pages) {
            rows += 1;
            let ids = label::of_row(&row);
            if !ids.iter().any(|id| catalogue.knows(id)) {
                nameless.insert(ids[1].clone());
            }
            if let Takes::OneOf { of, offers, .. } | Takes::Several { of, offers, .. } = &row.takes
                && matches!(of, Choices::Type(_))
            {
                let named = offers.iter().filter_map(|name| label::of_choice(*of, name));
                nameless.extend(named.filter(|id| !catalogue.knows(id)));
            }
        }
    }
    assert!(rows > 500, "{rows} rows");
    assert!(nameless.is_empty(), "{nameless:#?}");
}

#[test]
fn a_field_that_stands_by_default_can_be_filled_in_and_taken_back() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    assert!(!document.text().contains("weather:"));
    types(&mut document, "weather.wind_mps", "3,5", "en");
    let weather = &document.loaded().scenario.weather;
    assert_eq!((weather.wind_mps, weather.visibility_m), (3.5, 9_000.0));
    types(&mut document, "weather.wind_mps", "", "en");
    assert_eq!(document.loaded().scenario.weather.wind_mps, 0.0);
    types(&mut document, "title", "في القرية", "ar");
    types(&mut document, "when.time", "٠٩:٣٠", "ar");
    let scenario = &document.loaded().scenario;
    assert_eq!(scenario.title.in_language("ar"), "في القرية");
    assert_eq!(scenario.title.in_language("en"), "Into the village");
    assert_eq!(scenario.when.time, "09:30");
    for _ in 0..4 {
        assert!(document.undo().expect("each is one step"));
    }
    assert_eq!(document.text(), bench.text());
}

#[test]
fn what_is_no_figure_is_told_at_its_field_and_changes_nothing() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    let radius = row(&document, "weather.visibility_m");
    let wrong = |row: &Row, words: &str| fill::typed(row, words, "en").err();
    assert_eq!(wrong(&radius, "far"), Some(fill::Mistyped::NotNumber));
    let size = row(&document, "buildings[0].size_m");
    assert_eq!(wrong(&size, "8"), Some(fill::Mistyped::NotTwo));
    assert!(matches!(fill::typed(&size, " 8, 6 ", "en"), Ok(None)));
}

#[test]
fn an_event_is_placed_bare_and_filled_in() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let put =
        |document: &Document, path: &str| fill::added(document, path, Point(10.0, 60.0), "en");
    let edit = put(&document, "injects");
    makes(&mut document, edit);
    let event = document.loaded().scenario.injects.len() - 1;
    let at = |field: &str| format!("injects[{event}].{field}");
    types(&mut document, &at("when.time_s"), "45", "en");
    let when = row(&document, &at("when"));
    let edit = fill::chosen(&document, &when, "AfterMark", "en");
    makes(&mut document, edit);
    let what = row(&document, &at("what"));
    let edit = fill::chosen(&document, &what, "CiviliansApproach", "en");
    makes(&mut document, edit);
    types(&mut document, &at("what.to"), "4 70", "en");
    types(&mut document, &at("id"), "people-come", "en");
    let text = document.text();
    assert!(
        text.contains("people-come") && text.contains("AfterMark("),
        "{text}"
    );
    assert!(path_of(&document, "people-come").starts_with("injects["));
}

#[test]
fn every_kind_of_thing_can_be_placed_bare() {
    for list in [
        "route.vulnerable_points",
        "sites",
        "civilians",
        "injects",
        "assets",
        "buildings",
        "walls",
        "vehicles",
        "vegetation",
        "surfaces",
        "water",
        "suspected_areas",
        "terrain.land_forms",
        "route.waypoints",
    ] {
        let bench = Bench::of("village");
        let mut document = opened(&bench.path);
        let before = document.things().len();
        let at = if list == "route.vulnerable_points" {
            Point(0.0, 100.0)
        } else {
            Point(20.0, 500.0)
        };
        let edit = fill::added(&document, list, at, "en");
        makes(&mut document, edit);
        assert!(document.things().len() > before, "{list}");
    }
}

#[test]
fn criteria_and_knowledge_are_put_into_lists_and_taken_out() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let off = row(&document, "criteria_off");
    let Takes::Several { offers, now, .. } = &off.takes else {
        panic!("{off:?}");
    };
    assert!(offers.len() > 10 && now.is_empty());
    makes(&mut document, fill::toggled(&off, &offers[0]));
    assert_eq!(document.loaded().scenario.criteria_off, [offers[0].clone()]);
    let off = row(&document, "criteria_off");
    makes(&mut document, fill::toggled(&off, &offers[0]));
    assert!(document.loaded().scenario.criteria_off.is_empty());
    let person = document
        .loaded()
        .scenario
        .civilians
        .iter()
        .position(|person| !person.knows.is_empty())
        .expect("somebody knows");
    let list = format!("civilians[{person}].knows");
    let count = document.loaded().scenario.civilians[person].knows.len();
    let edit = fill::added(&document, &list, Point(0.0, 0.0), "en");
    makes(&mut document, edit);
    types(
        &mut document,
        &format!("{list}[{count}].says"),
        "Je ne sais pas.",
        "fr",
    );
    makes(
        &mut document,
        Some(Edit::Clear {
            path: format!("{list}[{count}]"),
        }),
    );
    assert_eq!(
        document.loaded().scenario.civilians[person].knows.len(),
        count
    );
}

#[test]
fn a_point_is_put_into_a_line_moved_and_taken_out_again() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let garden = path_of(&document, "gardens");
    let points = document.points(&garden);
    assert_eq!(points.len(), 4);
    makes(
        &mut document,
        Some(Edit::PutPoint {
            after: points[1].0.clone(),
            at: Point(80.0, 100.0),
        }),
    );
    let now = document.points(&garden);
    assert_eq!((now.len(), now[2].1), (5, Point(80.0, 100.0)));
    makes(
        &mut document,
        Some(Edit::TakePoint {
            path: now[2].0.clone(),
        }),
    );
    assert_eq!(document.points(&garden), points);
}
