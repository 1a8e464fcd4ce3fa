//! `groundsign import route`: devices that waver, jump and lose the sky, and heights that do not fit together.

use std::fmt::Write as _;

use groundsign::import::frame::Frame;
use groundsign::import::track::Fix;
use groundsign::scenario::{LoadedScenario, load};
use groundsign::units::Point;
use groundsign::units::grid::GridFrame;
use groundsign::units::place::{distance_to_line_m, length_m};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;
use tempfile::TempDir;

use crate::program::{file_with, folder, groundsign};
use crate::read;

const HERE: (f64, f64) = (14.62, -3.21);

/// Places and the seconds at which they were recorded, as a track.
fn gpx(places: &[(Point, u32)]) -> String {
    let grid = GridFrame::at(HERE.0, HERE.1).expect("on the grid");
    let mut text = String::from("<gpx version=\"1.1\"><trk><trkseg>");
    for (at, second) in places {
        let (lat, lon) = grid.lat_long(*at);
        let (hours, minutes, seconds) = (9 + second / 3_600, second / 60 % 60, second % 60);
        writeln!(
            text,
            "<trkpt lat=\"{lat:.8}\" lon=\"{lon:.8}\"><time>2026-02-11T{hours:02}:{minutes:02}:{seconds:02}Z</time></trkpt>"
        )
        .expect("written");
    }
    text + "</trkseg></trk></gpx>"
}

/// A place each so many metres northwards, at a walk.
fn north(step_m: f32, count: u16) -> Vec<(Point, u32)> {
    let place = |step: u16| {
        let along_m = f32::from(step) * step_m;
        (Point(0.0, along_m), (along_m / 1.3) as u32)
    };
    (0..count).map(place).collect()
}

/// Each place as a device has it that errs by so much each way.
fn erring(places: &[(Point, u32)], errs_m: f32) -> Vec<(Point, u32)> {
    let mut chance = Pcg64Mcg::new(11);
    let mut off_m = || {
        let sum: f32 = (0..12).map(|_| chance.random::<f32>()).sum();
        (sum - 6.0) * errs_m
    };
    let moved = places
        .iter()
        .map(|(at, second)| (Point(at.0 + off_m(), at.1 + off_m()), *second));
    moved.collect()
}

fn imported(places: &[(Point, u32)], more: &[&str]) -> (String, TempDir) {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &gpx(places));
    let out = folder.path().join("walk.ron").display().to_string();
    let mut asked = vec!["import", "route", &track, "-o", &out];
    asked.extend(more);
    let told = groundsign(&asked).ends_with(0).err();
    (told, folder)
}

fn scenario(folder: &TempDir) -> LoadedScenario {
    load(&folder.path().join("walk.ron")).expect("sound")
}

/// Story: a straight way of 1,677 m recorded by a device that errs by 5 m became 2,744 m with 83 points.
#[test]
fn a_straight_way_is_a_few_points_and_no_longer_however_much_the_device_errs() {
    for errs_m in [1.0, 3.0, 5.0] {
        let places = erring(&north(5.0, 336), errs_m);
        let (told, folder) = imported(&places, &[]);
        let made = scenario(&folder).scenario;
        let points = made.route.waypoints.len();
        assert!(points <= 8, "{errs_m}: {points} points");
        let mut walk = made.route.approach.clone();
        walk.extend(made.route.line().into_iter().skip(1));
        let (first, last) = (walk[0], walk[walk.len() - 1]);
        let longer = length_m(&walk) / first.distance_m(last);
        assert!(longer < 1.02, "{errs_m}: {longer}");
        let all_m = told
            .split(" m; the patrol")
            .next()
            .and_then(|said| said.rsplit(' ').next());
        let all_m: f32 = all_m
            .and_then(|said| said.replace(',', "").parse().ok())
            .expect("a length");
        assert!((all_m - 1_675.0).abs() < 30.0, "{errs_m}: {all_m}");
        // What the header says of the record is true.
        let text = read(&folder.path().join("walk.ron"));
        let said = text
            .split("leaves the recorded track by ")
            .nth(1)
            .expect("told");
        let said_m: f32 = said
            .split(' ')
            .next()
            .and_then(|m| m.parse().ok())
            .expect("a figure");
        let frame = Frame::at(Fix {
            latitude_deg: made.place.latitude_deg,
            longitude_deg: made.place.longitude_deg,
        });
        let (frame, grid) = (frame.expect("on the grid"), GridFrame::at(HERE.0, HERE.1));
        for (at, _) in places.iter().take(325) {
            let (latitude_deg, longitude_deg) = grid.expect("on the grid").lat_long(*at);
            let at = frame
                .point(Fix {
                    latitude_deg,
                    longitude_deg,
                })
                .expect("on the grid");
            let off_m = distance_to_line_m(at, &walk);
            assert!(off_m <= said_m + 0.2, "{errs_m}: {off_m} > {said_m}");
        }
    }
}

#[test]
fn of_a_device_that_errs_a_way_there_and_back_and_a_lap_keep_their_length() {
    let there = north(5.0, 201);
    let mut both = there.clone();
    both.extend(
        there
            .iter()
            .rev()
            .skip(1)
            .map(|(at, second)| (*at, 1_600 - second)),
    );
    let lap: Vec<(Point, u32)> = (0..320_u16)
        .map(|step| {
            let angle_deg = f32::from(step) * 2.0;
            (
                Point(0.0, 0.0).towards(angle_deg, 150.0),
                u32::from(step) * 4,
            )
        })
        .collect();
    for (name, places) in [("there and back", both), ("laps", lap)] {
        let line: Vec<Point> = places.iter().map(|(at, _)| *at).collect();
        let (_, folder) = imported(&erring(&places, 3.0), &["--to", "1500"]);
        let route = &scenario(&folder).scenario.route;
        let walked_m = length_m(&route.approach) + length_m(&route.line());
        assert!((walked_m - 1_500.0).abs() < 5.0, "{name}: {walked_m}");
        let ends_m = route.line()[route.waypoints.len() - 1].distance_m(route.approach[0]);
        let meant_m = groundsign::units::place::point_along(&line, 1_500.0).distance_m(line[0]);
        assert!(
            (ends_m - meant_m).abs() < 60.0,
            "{name}: {ends_m} {meant_m}"
        );
    }
}

/// Story: five places in a row 800 m beside the way became a detour of 1,600 m, without a word.
#[test]
fn places_that_nobody_can_have_reached_in_time_are_left_out_and_a_jump_is_told() {
    let mut astray = north(8.0, 200);
    for (at, _) in &mut astray[80..85] {
        at.0 += 800.0;
    }
    let (told, folder) = imported(&astray, &[]);
    assert!(told.contains("or too soon: 5"), "{told}");
    assert!(!told.contains("Gaps"), "{told}");
    assert!(
        scenario(&folder)
            .scenario
            .route
            .line()
            .iter()
            .all(|at| at.0.abs() < 5.0)
    );

    let mut jump = north(8.0, 200);
    for (at, second) in &mut jump[100..] {
        at.1 += 2_500.0;
        *second += 3_000;
    }
    let (told, _) = imported(&jump, &[]);
    assert!(told.contains("Gaps in the track"), "{told}");
    assert!(
        told.replace(',', "").contains("longest has 2508 m"),
        "{told}"
    );
}

/// Story: a track of bends gave a report thirty points to name, and a way of earth lay on land of earth.
#[test]
fn a_report_can_name_a_place_here_and_there_and_the_way_is_of_another_ground_than_the_land() {
    let bends: Vec<(Point, u32)> = (0..220_u16)
        .map(|step| {
            let along_m = f32::from(step) * 8.0;
            (
                Point(60.0 * (along_m / 60.0).sin(), along_m),
                u32::from(step) * 6,
            )
        })
        .collect();
    let (_, folder) = imported(&bends, &[]);
    let made = scenario(&folder).scenario;
    let (points, assets) = (made.route.waypoints.len(), made.assets.len());
    assert!(
        points > 20 && (4..=9).contains(&assets),
        "{points} {assets}"
    );
    let way = made.surfaces.iter().find(|surface| surface.id == "way");
    assert_ne!(way.expect("a way").ground, made.terrain.ground);
}

/// An ESRI grid of one height, its cells some degrees wide.
fn level(from: (f64, f64), cell: f64, cells: usize, height_m: f32) -> String {
    let row = format!("{height_m} ").repeat(cells);
    format!(
        "ncols {cells}\nnrows {cells}\nxllcorner {}\nyllcorner {}\ncellsize {cell}\n{}",
        from.0,
        from.1,
        format!("{row}\n").repeat(cells)
    )
}

/// Story: a step of 50 m between two tiles became part of the land, and the coarser of two files counted, without a word.
#[test]
fn a_step_between_files_of_heights_is_told_and_so_is_which_of_them_counts() {
    let folder = folder();
    let file = |name: &str, text: String| file_with(&folder, name, &text);
    let coarse = file("coarse.asc", level((-3.26, 14.60), 0.001, 100, 300.0));
    let fine = file("fine.asc", level((-3.26, 14.60), 0.0005, 200, 310.0));
    let south = file("south.asc", level((-3.22, 14.605), 0.0002, 100, 300.0));
    let north_of = file("north.asc", level((-3.22, 14.625), 0.0002, 100, 350.0));
    let places = north(8.0, 220);
    for order in [[&fine, &coarse], [&coarse, &fine]] {
        let (told, made) = imported(&places, &["--dem", order[0], "--dem", order[1]]);
        assert!(
            told.contains("fine.asc (56 m), coarse.asc (111 m)"),
            "{told}"
        );
        assert_eq!(scenario(&made).scenario.place.elevation_m, 310.0);
        assert!(!told.contains("a cliff"), "{told}");
    }
    let (told, _) = imported(&places, &["--dem", &south, "--dem", &north_of]);
    assert!(
        told.contains("a cliff, or files of heights that do not fit"),
        "{told}"
    );
}
