//! The sea of OpenStreetMap, which has only an edge, on the right side of a patrol.

use std::fmt::Write;
use std::sync::Arc;

use groundsign::import::frame::Frame;
use groundsign::import::track::Fix;
use groundsign::scenario::{Scenario, load};
use groundsign::units::Point;

use crate::import::{degrees, garmin};
use crate::program::{Answer, file_with, folder, groundsign};

/// A map of coasts alone, each a line of points in metres.
fn map(coasts: &[&[(f32, f32)]]) -> String {
    let mut nodes = String::from("<osm version=\"0.6\">\n");
    let mut ways = String::new();
    let mut id = 0;
    for (number, coast) in coasts.iter().enumerate() {
        write!(ways, "<way id=\"{}\">", number + 1).expect("written");
        for &(east, north) in *coast {
            let (latitude, longitude) = degrees(east, north);
            id += 1;
            writeln!(
                nodes,
                "<node id=\"{id}\" lat=\"{latitude:.8}\" lon=\"{longitude:.8}\"/>"
            )
            .expect("written");
            write!(ways, "<nd ref=\"{id}\"/>").expect("written");
        }
        ways.push_str("<tag k=\"natural\" v=\"coastline\"/></way>\n");
    }
    nodes + &ways + "</osm>\n"
}

fn imported(coasts: &[&[(f32, f32)]]) -> (Arc<Scenario>, Answer) {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &garmin());
    let map = file_with(&folder, "coast.osm", &map(coasts));
    let out = folder.path().join("by-the-sea.ron").display().to_string();
    let answer = groundsign(&["import", "route", &track, "--osm", &map, "-o", &out]).ends_with(0);
    let loaded = load(out.as_ref()).expect("sound");
    assert_eq!(loaded.warnings, []);
    (loaded.scenario, answer)
}

fn is_wet(scenario: &Scenario, east: f32, north: f32) -> bool {
    let fix = |(latitude_deg, longitude_deg)| Fix {
        latitude_deg,
        longitude_deg,
    };
    let place = &scenario.place;
    let frame = Frame::at(fix((place.latitude_deg, place.longitude_deg))).expect("on the grid");
    let at: Point = frame.point(fix(degrees(east, north))).expect("on the grid");
    scenario.water.iter().any(|water| water.area.holds(at))
}

const SHORE: [(f32, f32); 4] = [
    (-120.0, 4_000.0),
    (-130.0, 1_000.0),
    (-110.0, 700.0),
    (-120.0, -1_000.0),
];

#[test]
fn the_sea_is_on_the_right_of_the_coast_and_an_island_in_it_is_dry() {
    let island: &[(f32, f32)] = &[
        (-215.0, 800.0),
        (-175.0, 800.0),
        (-175.0, 850.0),
        (-215.0, 850.0),
        (-215.0, 800.0),
    ];
    let (scenario, _) = imported(&[&SHORE, island]);
    assert!(is_wet(&scenario, -150.0, 900.0) && is_wet(&scenario, -190.0, 700.0));
    assert!(!is_wet(&scenario, -195.0, 825.0), "the island");
    for north in [500.0, 900.0, 1_300.0] {
        assert!(!is_wet(&scenario, 0.0, north) && !is_wet(&scenario, 100.0, north));
    }
}

#[test]
fn a_sea_over_the_way_itself_is_left_out_and_told() {
    let turned: Vec<(f32, f32)> = SHORE.iter().rev().copied().collect();
    let (scenario, answer) = imported(&[&turned]);
    assert!(scenario.water.is_empty());
    assert!(answer.err().contains("water"), "{}", answer.err());
}
