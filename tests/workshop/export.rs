//! Route, points and items for other programs.

use std::path::Path;

use groundsign::import::frame::Frame;
use groundsign::import::track::{self, Fix};
use groundsign::scenario::{RawScenario, load};
use groundsign::units::Point;
use groundsign::units::grid::GridFrame;
use groundsign::units::place::distance_to_line_m;

use crate::program::{file_with, folder, groundsign, root};
use crate::read;

/// What a phone or a map reads back lies within a metre of where the scenario has it.
#[test]
fn what_is_exported_comes_back_within_a_metre() {
    let folder = folder();
    for id in ["first-lesson", "the-culvert", "quiet-village"] {
        let loaded = load(&root().join(format!("scenarios/{id}.ron"))).expect("sound");
        let scenario = &loaded.scenario;
        let origin = Fix {
            latitude_deg: scenario.place.latitude_deg,
            longitude_deg: scenario.place.longitude_deg,
        };
        let frame = Frame::at(origin).expect("on the grid");
        let point = |fix: &Fix| frame.point(*fix).expect("on the grid");
        for ending in ["geojson", "gpx"] {
            let file = folder.path().join(format!("{id}.{ending}"));
            let option = format!("--{ending}");
            groundsign(&["show", id, &option, &file.display().to_string(), "--items"]).ends_with(0);
            let text = read(&file);
            let track = track::read(Path::new(&file), text.as_bytes()).expect("readable");
            let route = scenario.route.line();
            let same = |line: &track::Line| {
                // The way already walked may come before.
                let mut ends = line.fixes.iter().rev().zip(route.iter().rev());
                line.fixes.len() >= route.len()
                    && ends.all(|(fix, at)| point(fix).distance_m(*at) < 1.0)
            };
            assert!(
                track.lines.iter().any(same),
                "{id}.{ending}: no line is the route"
            );
            for vulnerable in &scenario.route.vulnerable_points {
                let name = vulnerable.name.in_language("en");
                let near = |named: &track::Named| {
                    named.name == name && point(&named.fix).distance_m(vulnerable.at) < 1.0
                };
                assert!(track.named.iter().any(near), "{id}.{ending}: {name}");
            }
        }
    }
}

/// Story: the start of a patrol moved by 30 to 290 m, its way was simplified again, and its waypoints lost their names.
#[test]
fn a_scenario_of_an_export_has_route_approach_start_and_points_where_the_export_has_them() {
    let folder = folder();
    for id in [
        "first-lesson",
        "second-item",
        "the-culvert",
        "the-hill-post",
    ] {
        let out = load(&root().join(format!("scenarios/{id}.ron"))).expect("sound");
        let out = &out.scenario;
        for ending in ["geojson", "gpx"] {
            let file = folder.path().join(format!("{id}.{ending}"));
            let file = file.display().to_string();
            groundsign(&["show", id, &format!("--{ending}"), &file]).ends_with(0);
            let made = folder.path().join(format!("{id}-{ending}.ron"));
            groundsign(&["import", "route", &file, "-o", &made.display().to_string()]).ends_with(0);
            let back = load(&made).expect("sound").scenario;
            let same_line = |what: &str, was: &[Point], is: &[Point]| {
                assert_eq!(was.len(), is.len(), "{id}.{ending}: {what}");
                for (was, is) in was.iter().zip(is) {
                    let off_m = apart_m((out, *was), (&back, *is));
                    assert!(off_m < 1.0, "{id}.{ending}: {what} {off_m} m");
                }
            };
            same_line("route", &out.route.line(), &back.route.line());
            same_line("approach", &out.route.approach, &back.route.approach);
            let points = |scenario: &RawScenario| -> Vec<Point> {
                let points = scenario.route.vulnerable_points.iter();
                points.map(|point| point.at).collect()
            };
            same_line("points", &points(out), &points(&back));
            let names = |scenario: &RawScenario| -> Vec<String> {
                let points = scenario.route.waypoints.iter();
                points
                    .map(|point| point.called().in_language("en").to_owned())
                    .collect()
            };
            assert_eq!(names(out), names(&back), "{id}.{ending}");
        }
    }
}

/// Distance between places of two scenarios, metres.
fn apart_m(one: (&RawScenario, Point), other: (&RawScenario, Point)) -> f32 {
    let place = &one.0.place;
    let frame = Frame::at(Fix {
        latitude_deg: place.latitude_deg,
        longitude_deg: place.longitude_deg,
    });
    let from = &other.0.place;
    let grid = GridFrame::at(from.latitude_deg, from.longitude_deg).expect("on the grid");
    let (latitude_deg, longitude_deg) = grid.lat_long(other.1);
    let there = frame.expect("on the grid").point(Fix {
        latitude_deg,
        longitude_deg,
    });
    there.expect("on the grid").distance_m(one.1)
}

/// Story: `show --gpx my.gpx` put the planned route in the place of the walk that had been recorded there.
#[test]
fn an_export_is_never_written_over_what_another_program_made() {
    let folder = folder();
    for (name, kept) in [
        ("my.gpx", "<?xml version=\"1.0\"?><gpx creator=\"Phone\"/>"),
        (
            "my.geojson",
            "{\"type\": \"FeatureCollection\", \"features\": []}",
        ),
        ("my.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ] {
        let file = file_with(&folder, name, kept);
        let ending = name.trim_start_matches("my.").replace("svg", "map");
        let option = format!("--{ending}");
        let told = groundsign(&["show", "first-lesson", &option, &file])
            .ends_with(2)
            .err();
        assert!(told.contains("was not made by this program"), "{told}");
        assert_eq!(read(file.as_ref()), kept);
        let own = folder
            .path()
            .join(format!("own-{name}"))
            .display()
            .to_string();
        groundsign(&["show", "first-lesson", &option, &own]).ends_with(0);
        groundsign(&["show", "first-lesson", &option, &own]).ends_with(0);
    }
    let picture = folder.path().join("map.png").display().to_string();
    groundsign(&["show", "first-lesson", "--map", &picture]).ends_with(0);
    groundsign(&["show", "first-lesson", "--map", &picture]).ends_with(0);
}

#[test]
fn only_an_instructor_who_asks_for_items_gets_them() {
    let folder = folder();
    let loaded = load(&root().join("scenarios/first-lesson.ron")).expect("sound");
    for ending in ["geojson", "gpx"] {
        let file = folder
            .path()
            .join(format!("x.{ending}"))
            .display()
            .to_string();
        let option = format!("--{ending}");
        groundsign(&["show", "first-lesson", &option, &file]).ends_with(0);
        let without = read(file.as_ref());
        groundsign(&["show", "first-lesson", &option, &file, "--items"]).ends_with(0);
        let with = read(file.as_ref());
        groundsign(&[
            "show",
            "first-lesson",
            &option,
            &file,
            "--items",
            "--seed",
            "3",
        ])
        .ends_with(0);
        let drawn = read(file.as_ref());
        assert!(!without.contains("Case west of the road"));
        assert!(with.contains("Case west of the road") && with.contains("Rubbish heap"));
        // A site holds one of the two.
        assert!(!(drawn.contains("Case west of the road") && drawn.contains("Rubbish heap")));
        let items: Vec<Point> = loaded.scenario.sites.iter().map(|site| site.at).collect();
        assert!(distance_to_line_m(items[0], &loaded.scenario.route.line()) < 20.0);
    }
}

#[test]
fn the_trainees_map_shows_no_item() {
    let folder = folder();
    let file = folder.path().join("map.svg").display().to_string();
    groundsign(&["show", "first-lesson", "--seed", "3", "--map", &file]).ends_with(0);
    let instructor = read(file.as_ref());
    groundsign(&[
        "show",
        "first-lesson",
        "--seed",
        "3",
        "--map",
        &file,
        "--trainee",
    ])
    .ends_with(0);
    let trainee = read(file.as_ref());
    assert!(instructor.len() > trainee.len());
    for name in [
        "Fresh soil at the verge",
        "Case west of the road",
        "Row of stones",
        "Line near the water point",
        "Rubbish heap",
    ] {
        assert!(!trainee.contains(name), "{name}");
    }
    groundsign(&["show", "first-lesson", "--trainee"]).ends_with(2);
}
