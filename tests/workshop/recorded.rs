//! `groundsign import route`: tracks as people really record them, and answers that are no use.

use std::fmt::Write as _;
use std::path::Path;

use groundsign::import::track;
use groundsign::scenario::load;
use groundsign::scenario::schema::Holding;
use groundsign::units::Point;
use groundsign::units::grid::GridFrame;
use groundsign::units::place::length_m;

use crate::program::{file_with, folder, groundsign, root};
use crate::read;

/// Segments of points, metres east and north of an invented place, as a recorded track.
fn gpx(segments: &[Vec<(f32, f32)>]) -> String {
    let grid = GridFrame::at(14.62, -3.21).expect("on the grid");
    let mut text = String::from("<gpx version=\"1.1\"><trk><name>Walk</name>");
    for segment in segments {
        text.push_str("<trkseg>");
        for &(east_m, north_m) in segment {
            let (lat, lon) = grid.lat_long(Point(east_m, north_m));
            writeln!(text, "<trkpt lat=\"{lat:.8}\" lon=\"{lon:.8}\"/>").expect("written");
        }
        text.push_str("</trkseg>");
    }
    text + "</trk></gpx>\n"
}

/// A place every eight metres northwards.
fn north(from_m: f32, to_m: f32) -> Vec<(f32, f32)> {
    let steps = ((to_m - from_m) / 8.0) as u16;
    (0..=steps)
        .map(|step| (0.0, from_m + f32::from(step) * 8.0))
        .collect()
}

/// Imports a track, and what was told.
fn imported(gpx: &str, more: &[&str]) -> (String, tempfile::TempDir) {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", gpx);
    let out = folder.path().join("walk.ron").display().to_string();
    let mut asked = vec!["import", "route", &track, "-o", &out];
    asked.extend(more);
    let told = groundsign(&asked).ends_with(0).err();
    (told, folder)
}

fn scenario(folder: &tempfile::TempDir) -> groundsign::scenario::LoadedScenario {
    load(&folder.path().join("walk.ron")).expect("sound")
}

/// Story: the way back of a patrol that returned on its own track was taken for an error of the device, all of it.
#[test]
fn a_patrol_out_and_back_on_one_track_keeps_both_halves() {
    let mut track = north(0.0, 800.0);
    track.extend(north(0.0, 800.0).into_iter().rev().skip(1));
    let (told, folder) = imported(&gpx(&[track]), &["--to", "1590"]);
    assert!(told.contains("from metre 450 to metre 1590"), "{told}");
    let route = scenario(&folder).scenario.route.clone();
    assert!((length_m(&route.line()) - 1_140.0).abs() < 5.0);
    assert!(read(&folder.path().join("walk.ron")).contains("leaves the recorded track by"));
}

/// Story: segments seven kilometres apart were joined by a straight line without a word.
#[test]
fn what_a_track_lacks_and_what_is_left_out_of_it_is_told() {
    let mut wrong = north(0.0, 1_000.0);
    wrong[40] = (8_000.0, 8_000.0);
    let (told, _) = imported(&gpx(&[wrong, north(1_300.0, 2_000.0)]), &[]);
    assert!(told.contains("nobody can have been there"), "{told}");
    assert!(told.contains("The longest has 300 m"), "{told}");
    let two = gpx(&[north(0.0, 1_200.0)]).replace(
        "</gpx>",
        "<trk><trkseg><trkpt lat=\"14.7\" lon=\"-3.2\"/><trkpt lat=\"14.701\" lon=\"-3.2\"/></trkseg></trk></gpx>",
    );
    let (told, _) = imported(&two, &[]);
    assert!(told.contains("the longest counts: 1"), "{told}");
    let (told, _) = imported(&gpx(&[north(0.0, 1_200.0)]), &[]);
    for word in ["nobody can", "Gaps", "longest counts", "wavered"] {
        assert!(!told.contains(word), "{told}");
    }
}

/// Story: `--to` beyond the end, or 22 km on, wrote a scenario that its own check refused.
#[test]
fn a_stretch_that_makes_no_patrol_is_refused_with_its_own_reason_and_nothing_is_written() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &gpx(&[north(0.0, 9_000.0)]));
    let out = folder.path().join("walk.ron").display().to_string();
    for (from, to, why) in [
        ("100", "3000", "at metre 450 at the earliest"),
        ("6000", "5000", "at metre 6250 or later"),
        ("8900", "9000", "at metre 8750 at the latest"),
        ("450", "99999999", "the track ends at metre 9000"),
        ("450", "9000", "6000 m at most"),
    ] {
        let told = groundsign(&[
            "import", "route", &track, "--from", from, "--to", to, "-o", &out,
        ])
        .ends_with(2)
        .err();
        assert!(told.replace(',', "").contains(why), "{from} {to}: {told}");
    }
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        1
    );
}

/// Story: `import route segou.gpx --shift` called scenario, file and height map by the real name, and lost whose data it was.
#[test]
fn a_moved_route_is_called_by_no_real_name_and_says_whose_data_it_is() {
    let folder = folder();
    let metadata = "<gpx version=\"1.1\"><metadata><copyright author=\"A. Surveyor\"><license>CC BY 4.0</license></copyright></metadata>";
    let text = gpx(&[north(0.0, 1_200.0)]).replace("<gpx version=\"1.1\">", metadata);
    let track = file_with(&folder, "real-town.gpx", &text);
    let answer = crate::program::ran(
        crate::program::command()
            .current_dir(folder.path())
            .args(["import", "route", &track, "--shift"]),
    );
    answer.ends_with(0);
    let made = read(&folder.path().join("invented-route.ron"));
    assert!(!made.contains("real-town"), "{made}");
    assert!(
        made.contains("// Route by: A. Surveyor, CC BY 4.0"),
        "{made}"
    );
}

/// Story: an exported route came back without its way already walked, or without its vulnerable points.
#[test]
fn an_exported_route_comes_back_with_its_approach_and_vulnerable_points() {
    let folder = folder();
    let origin = load(&root().join("scenarios/the-culvert.ron"))
        .expect("sound")
        .scenario;
    let grid = |place: &groundsign::scenario::schema::PlaceSpec| {
        GridFrame::at(place.latitude_deg, place.longitude_deg).expect("on the grid")
    };
    for ending in ["geojson", "gpx"] {
        let file = folder
            .path()
            .join(format!("route.{ending}"))
            .display()
            .to_string();
        groundsign(&[
            "show",
            "the-culvert",
            &format!("--{ending}"),
            &file,
            "--items",
        ])
        .ends_with(0);
        let out = folder.path().join(format!("{ending}.ron"));
        groundsign(&["import", "route", &file, "-o", &out.display().to_string()]).ends_with(0);
        let back = load(&out).expect("sound").scenario;
        let walk_m = |scenario: &groundsign::scenario::RawScenario| {
            length_m(&scenario.route.approach) + length_m(&scenario.route.line())
        };
        let most_m = 450.0 + 1_200.0;
        assert!(
            (walk_m(&back) - walk_m(&origin).min(most_m)).abs() < 10.0,
            "{ending}"
        );
        for point in &origin.route.vulnerable_points {
            let (latitude, longitude) = grid(&origin.place).lat_long(point.at);
            let name = point.name.in_language("en");
            let mut points = back.route.vulnerable_points.iter();
            let found = points.find(|other| other.name.in_language("en") == name);
            let found = found.unwrap_or_else(|| panic!("{ending}: no {name}"));
            assert_eq!(found.kind, point.kind);
            let (lat, lon) = grid(&back.place).lat_long(found.at);
            let off_m = ((lat - latitude) * 111_000.0).hypot((lon - longitude) * 107_500.0);
            assert!(off_m < 3.0, "{ending}: {off_m} m");
        }
        let text = read(&out);
        for item in [
            "Moved stone",
            "Line at the second",
            "Road gang",
            "Sacks for",
        ] {
            assert!(
                read(file.as_ref()).contains(item) && !text.contains(item),
                "{ending}: {item}"
            );
        }
    }
}

/// Story: a track that ends in the middle was "opened but never closed" at its first letter.
#[test]
fn a_file_that_is_no_track_is_told_for_what_it_is() {
    let whole = gpx(&[north(0.0, 100.0)]);
    let why = |name: &str, bytes: &[u8]| {
        let wrong = track::read(Path::new(name), bytes).expect_err("no track");
        (wrong.why.id.to_string(), wrong.place.map(|(line, _)| line))
    };
    let cut = &whole[..whole.len() / 2];
    let last = cut.matches('\n').count() as u32 + 1;
    assert_eq!(
        why("a.gpx", cut.as_bytes()),
        ("import-xml-cut".to_owned(), Some(last))
    );
    let page = b"<!DOCTYPE html><html><p>Log in</html>";
    assert_eq!(why("a.gpx", page), ("import-web-page".to_owned(), None));
    let places = b"<gpx><wpt lat=\"1\" lon=\"2\"><name>Well</name></wpt></gpx>";
    assert_eq!(
        why("a.gpx", places),
        ("import-only-places".to_owned(), None)
    );
}

#[test]
fn a_track_in_utf_16_is_read_as_one_in_utf_8() {
    let text = gpx(&[north(0.0, 100.0)]);
    let plain = track::read(Path::new("a.gpx"), text.as_bytes()).expect("a track");
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut big = vec![0xfe, 0xff];
    big.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    for bytes in [little, big] {
        assert_eq!(
            track::read(Path::new("a.gpx"), &bytes).expect("a track"),
            plain
        );
    }
}

/// Story: a node without a place, an empty map and one of another country were taken without a word.
#[test]
fn a_map_that_cannot_be_used_is_told() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &gpx(&[north(0.0, 1_200.0)]));
    let import = |map: &str, out: &str| {
        let out = folder.path().join(out).display().to_string();
        groundsign(&["import", "route", &track, "--osm", map, "-o", &out])
    };
    let far =
        "<osm><node id=\"1\" lat=\"50\" lon=\"9\"/><node id=\"2\" lat=\"x5\" lon=\"9\"/></osm>";
    let far = file_with(&folder, "far.osm", far);
    let told = import(&far, "far.ron").ends_with(0).err();
    assert!(told.contains("other land, around 50.00, 9.00"), "{told}");
    assert!(told.contains("do not say where they are: 1"), "{told}");
    let empty = file_with(&folder, "empty.pbf", "");
    let told = import(&empty, "empty.ron").ends_with(2).err();
    assert!(told.contains("no place in this map"), "{told}");
}

/// Story: heights of 7 % of the land were stretched over all of it.
#[test]
fn heights_of_a_small_part_of_the_land_are_not_made_up_for_the_rest() {
    let folder = folder();
    let mut grid =
        String::from("ncols 4\nnrows 4\nxllcorner -3.2105\nyllcorner 14.618\ncellsize 0.001\n");
    grid.push_str(&"300 310 320 330\n".repeat(4));
    let heights = file_with(&folder, "part.asc", &grid);
    let (told, made) = imported(&gpx(&[north(0.0, 1_600.0)]), &["--dem", &heights]);
    assert!(told.contains("the land is level"), "{told}");
    assert!(!read(&made.path().join("walk.ron")).contains("Heightmap"));
    assert_eq!(std::fs::read_dir(made.path()).expect("a folder").count(), 2);
}

/// Story: 2,100 m to a bridge, back to a fork and on along the same road came out as 1,300 m, and nothing was said.
#[test]
fn a_way_that_turns_back_along_its_own_line_is_as_long_as_it_was() {
    let mut there_and_back = north(0.0, 904.0);
    there_and_back.extend(north(504.0, 896.0).into_iter().rev());
    there_and_back.extend(north(512.0, 1_304.0));
    let mut laps = north(0.0, 600.0);
    for _ in 0..3 {
        laps.extend(north(0.0, 592.0).into_iter().rev());
        laps.extend(north(8.0, 600.0));
    }
    for (walked, to_m) in [(there_and_back, 2_100.0), (laps, 4_200.0)] {
        let to = to_m.to_string();
        let (_, folder) = imported(&gpx(&[walked]), &["--to", &to]);
        let route_m = length_m(&scenario(&folder).scenario.route.line());
        assert!((route_m - (to_m - 450.0)).abs() < 5.0, "{route_m}");
    }
}

/// Story: laps and hairpins in the first 450 m were refused because of the class of the importer's own example.
#[test]
fn where_the_example_item_leaves_no_room_to_withdraw_the_patrol_is_written_without_it() {
    let side = |from: (f32, f32), to: (f32, f32)| {
        (0..20_u8).map(move |step| {
            let share = f32::from(step) / 20.0;
            (
                from.0 + share * (to.0 - from.0),
                from.1 + share * (to.1 - from.1),
            )
        })
    };
    let corners = [
        (0.0, 0.0),
        (200.0, 0.0),
        (200.0, 200.0),
        (0.0, 200.0),
        (0.0, 0.0),
    ];
    let lap = || corners.windows(2).flat_map(|pair| side(pair[0], pair[1]));
    let laps: Vec<(f32, f32)> = lap().chain(lap()).chain(lap()).collect();
    let (told, folder) = imported(&gpx(&[laps]), &[]);
    assert!(told.contains("The example item was left out"), "{told}");
    let loaded = scenario(&folder);
    let held: Vec<_> = loaded
        .scenario
        .sites
        .iter()
        .flat_map(|site| &site.may_hold)
        .collect();
    assert!(
        held.iter()
            .all(|chance| !matches!(chance.what, Holding::Device(_)))
    );
    assert!(
        held.iter()
            .any(|chance| matches!(chance.what, Holding::LookAlike(_)))
    );
    let objective = loaded.scenario.objectives[0].text().in_language("en");
    assert!(
        objective.contains("nothing that is harmless"),
        "{objective}"
    );
    // Laps first and a straight way behind them: there is room farther along.
    let mut onwards: Vec<(f32, f32)> = lap().collect();
    onwards.extend(north(0.0, 1_200.0));
    let (told, folder) = imported(&gpx(&[onwards]), &[]);
    assert!(!told.contains("left out"), "{told}");
    assert_eq!(scenario(&folder).scenario.sites.len(), 2);
}

/// A walk of 1,500 m with one bend as a phone records it: a place every four seconds, beside the way by a slow drift of some
/// metres and a jitter, with times, elevations, and two places that somebody named.
fn of_a_phone() -> String {
    let grid = GridFrame::at(14.62, -3.21).expect("on the grid");
    let bend = Point(0.0, 700.0);
    let on_way = |along_m: f32| {
        if along_m < 700.0 {
            Point(0.0, along_m)
        } else {
            bend.towards(60.0, along_m - 700.0)
        }
    };
    let mut text = String::from("<gpx version=\"1.1\" creator=\"OsmAnd\">");
    for (along_m, name) in [(900.0, "Garden culvert"), (1_300.0, "Compound")] {
        let (lat, lon) = grid.lat_long(on_way(along_m).towards(180.0, 3.0));
        write!(
            text,
            "<wpt lat=\"{lat:.7}\" lon=\"{lon:.7}\"><name>{name}</name></wpt>"
        )
        .expect("written");
    }
    text.push_str("<trk><name>2026-03-04_07-12_Wed</name><trkseg>");
    for step in 0..=300_u16 {
        let along_m = f32::from(step) * 5.0;
        let drift_m = 2.0 * (along_m / 40.0).sin() + (along_m / 13.0).sin();
        let jitter_m = f32::from(step * 37 % 11) / 5.0 - 1.0;
        let (lat, lon) = grid.lat_long(on_way(along_m).towards(100.0, drift_m + jitter_m));
        let s = 7 + u32::from(step) * 4;
        writeln!(
            text,
            "<trkpt lat=\"{lat:.7}\" lon=\"{lon:.7}\"><ele>260.5</ele><time>2026-03-04T07:{:02}:{:02}Z</time></trkpt>",
            12 + s / 60,
            s % 60
        )
        .expect("written");
    }
    text + "</trkseg></trk></gpx>\n"
}

/// Story: 1,500 m with one bend had 27 waypoints, the day was another, and the place was called `2026-03-04_07-12_Wed`.
#[test]
fn a_phones_track_is_a_handful_of_legs_on_the_day_and_at_the_hour_of_the_walk() {
    let (told, folder) = imported(&of_a_phone(), &[]);
    let loaded = scenario(&folder).scenario;
    let points = loaded.route.waypoints.len();
    assert!((4..=9).contains(&points), "{points} waypoints");
    for name in ["Garden culvert", "Compound"] {
        let mut names = loaded
            .route
            .waypoints
            .iter()
            .map(|point| point.name.in_language("en"));
        assert!(names.any(|named| named == name), "{name}");
    }
    assert!(told.contains("are taken as straight"), "{told}");
    assert!(read(&folder.path().join("walk.ron")).contains("with a tolerance of"));
    assert_eq!(
        (
            loaded.when.date.as_str(),
            loaded.when.time.as_str(),
            loaded.when.zone
        ),
        ("2026-03-04", "07:12", 'Z')
    );
    assert!(told.contains("start: 2026-03-04, 07:12, zone Z"), "{told}");
    assert!(
        told.contains("elevations in the track are not used"),
        "{told}"
    );
    assert_eq!(loaded.place.name.in_language("en"), "Land along the route");

    let (_, folder) = imported(&of_a_phone(), &["--tolerance", "1", "--place", "Gao"]);
    let fine = scenario(&folder).scenario;
    assert!(fine.route.waypoints.len() > 2 * points);
    assert_eq!(fine.place.name.in_language("en"), "Gao");

    // Nobody is to know when the walk was that is moved.
    let (told, folder) = imported(&of_a_phone(), &["--shift"]);
    assert!(!told.contains("2026-03-04"), "{told}");
    assert!(!read(&folder.path().join("walk.ron")).contains("2026-03-04"));
}

#[test]
fn the_hour_of_a_walk_is_told_in_the_time_of_its_own_land() {
    let far = of_a_phone().replace("lon=\"-3.", "lon=\"150.");
    let (_, folder) = imported(&far, &[]);
    let made = scenario(&folder);
    let when = &made.scenario.when;
    assert_eq!((when.time.as_str(), when.zone), ("17:12", 'K'));
}
