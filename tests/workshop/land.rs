//! `groundsign import`: areas of several ways, the antimeridian, packed files.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use groundsign::import::track;
use groundsign::scenario::load;
use groundsign::scenario::schema::Area;
use groundsign::units::Point;
use groundsign::units::grid::GridFrame;
use groundsign::units::place::inside_polygon;

use crate::program::{file_with, folder, groundsign};
use crate::read;

/// A straight track of 1,400 m northwards from a place.
fn gpx(latitude: f64, longitude: f64, east_m: f32) -> String {
    let grid = GridFrame::at(latitude, longitude).expect("on the grid");
    let mut text = String::from("<gpx version=\"1.1\"><trk><name>Walk</name><trkseg>");
    for step in 0..=140_u16 {
        let share = f32::from(step) / 140.0;
        let (lat, lon) = grid.lat_long(Point(east_m * share, f32::from(step) * 10.0));
        write!(text, "<trkpt lat=\"{lat:.8}\" lon=\"{lon:.8}\"/>").expect("written");
    }
    text.push_str("</trkseg></trk></gpx>");
    text
}

/// A wood of two ways, one of them against the direction of the other, with a clearing; and an area cut off by the edge of
/// the map.
fn wood(latitude: f64, longitude: f64) -> String {
    let grid = GridFrame::at(latitude, longitude).expect("on the grid");
    let places = [
        (40.0, 500.0),
        (160.0, 500.0),
        (160.0, 700.0),
        (40.0, 700.0),
        (80.0, 560.0),
        (120.0, 560.0),
        (120.0, 640.0),
        (80.0, 640.0),
    ];
    let mut text = String::from("<osm version=\"0.6\">");
    for (index, (east_m, north_m)) in places.into_iter().enumerate() {
        let (lat, lon) = grid.lat_long(Point(east_m, north_m));
        let id = index + 1;
        write!(
            text,
            "<node id=\"{id}\" lat=\"{lat:.8}\" lon=\"{lon:.8}\"/>"
        )
        .expect("written");
    }
    let ways: [(u8, &[u8]); 4] = [
        (1, &[1, 2, 3]),
        (2, &[1, 4, 3]),
        (3, &[5, 6, 7, 8, 5]),
        (4, &[1, 5]),
    ];
    for (id, nodes) in ways {
        write!(text, "<way id=\"{id}\">").expect("written");
        for node in nodes {
            write!(text, "<nd ref=\"{node}\"/>").expect("written");
        }
        text.push_str("</way>");
    }
    text.push_str(
        r#"<relation id="1"><member type="way" ref="1" role="outer"/><member type="way" ref="2" role="outer"/>
        <member type="way" ref="3" role="inner"/><tag k="type" v="multipolygon"/><tag k="natural" v="wood"/></relation>
        <relation id="2"><member type="way" ref="4" role="outer"/><member type="way" ref="99" role="outer"/>
        <tag k="type" v="multipolygon"/><tag k="natural" v="water"/></relation></osm>"#,
    );
    text
}

#[test]
fn an_area_of_several_ways_keeps_its_clearing_and_one_cut_off_is_told() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &gpx(14.62, -3.21, 0.0));
    let map = file_with(&folder, "wood.osm", &wood(14.62, -3.21));
    let out = folder.path().join("wood.ron").display().to_string();
    let told = groundsign(&["import", "route", &track, "--osm", &map, "-o", &out])
        .ends_with(0)
        .err();
    assert!(told.contains("the edge is not in the file: 1"), "{told}");
    let loaded = load(out.as_ref()).expect("sound");
    assert_eq!(loaded.warnings, []);
    let [wood] = &loaded.scenario.vegetation[..] else {
        panic!("{} woods", loaded.scenario.vegetation.len());
    };
    let Area::Polygon { corners } = &wood.area else {
        panic!("no polygon");
    };
    // The origin is 450 m along the track.
    assert!(!inside_polygon(Point(100.0, 150.0), corners), "{corners:?}");
    assert!(inside_polygon(Point(140.0, 150.0), corners), "{corners:?}");
    assert!(inside_polygon(Point(100.0, 230.0), corners), "{corners:?}");
}

#[test]
fn a_way_across_the_antimeridian_is_as_long_as_elsewhere() {
    let folder = folder();
    let text = gpx(-16.8, 179.9995, 400.0);
    let lons: Vec<&str> = text.split("lon=\"").skip(1).collect();
    assert!(lons.iter().any(|lon| lon.starts_with('-')) && lons[0].starts_with('1'));
    let track = file_with(&folder, "walk.gpx", &text);
    let map = file_with(&folder, "wood.osm", &wood(-16.8, 179.9995));
    let out = folder.path().join("over.ron").display().to_string();
    groundsign(&["import", "route", &track, "--osm", &map, "-o", &out]).ends_with(0);
    let scenario = load(out.as_ref()).expect("sound").scenario;
    let route_m = groundsign::units::place::length_m(&scenario.route.line());
    let whole_m = 1_400.0_f32.hypot(400.0);
    assert!((route_m - (whole_m - 450.0)).abs() < 10.0, "{route_m}");
    assert_eq!(scenario.vegetation.len(), 1);
}

#[test]
fn a_packed_kml_is_read_as_a_plain_one() {
    let plain = "<kml><Placemark><name>Path</name><LineString><coordinates>1,2 1.01,2 1.02,2.01</coordinates></LineString></Placemark></kml>";
    let mut packed = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut packed);
    let options = zip::write::SimpleFileOptions::default();
    archive
        .start_file("files/icon.png", options)
        .expect("begun");
    archive.write_all(b"no picture").expect("written");
    archive.start_file("doc.kml", options).expect("begun");
    archive.write_all(plain.as_bytes()).expect("written");
    archive.finish().expect("whole");
    let packed = packed.into_inner();
    let of_plain = track::read(Path::new("a.kml"), plain.as_bytes()).expect("a track");
    let of_packed = track::read(Path::new("a.kmz"), &packed).expect("a track");
    assert_eq!(of_packed, of_plain);
    for cut in [0, 10, packed.len() / 2, packed.len() - 1] {
        assert!(track::read(Path::new("a.kmz"), &packed[..cut]).is_err());
    }
}

#[test]
fn a_map_along_the_route_shows_it_larger_and_says_where_north_is() {
    let folder = folder();
    // North-eastwards: neither side of the page is along it.
    let track = file_with(&folder, "walk.gpx", &gpx(14.62, -3.21, 1_400.0));
    let out = folder.path().join("slant.ron").display().to_string();
    groundsign(&["import", "route", &track, "-o", &out]).ends_with(0);
    let drawn = |more: &[&str]| {
        let map = folder.path().join("map.svg").display().to_string();
        let mut asked = vec!["show", &out, "--map", &map];
        asked.extend(more);
        groundsign(&asked).ends_with(0);
        read(map.as_ref())
    };
    let scale = |svg: &str| -> u32 {
        let line = svg
            .lines()
            .find(|line| line.contains(" on A4"))
            .expect("a scale");
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        digits[1..digits.len() - 1].parse().expect("a number")
    };
    let (north_up, along) = (drawn(&["--trainee"]), drawn(&["--trainee", "--along"]));
    assert!(
        scale(&along) < scale(&north_up),
        "{} {}",
        scale(&along),
        scale(&north_up)
    );
    // The arrow stands before its letters; where its tip lies beside the middle of its foot, north is not up.
    let leans_mm = |svg: &str| -> f32 {
        let before = &svg[..svg.find("\nGN\n").expect("the letters of the arrow")];
        let way = &before[before.rfind("<path d=\"").expect("an arrow") + 9..];
        let way = &way[..way.find('"').expect("its end")];
        let corners: Vec<f32> = way
            .split(['M', 'L', 'Z', ' '])
            .filter_map(|figure| figure.parse().ok())
            .collect();
        corners[0] - (corners[2] + corners[4]) / 2.0
    };
    assert_eq!(leans_mm(&north_up), 0.0);
    assert!(leans_mm(&along).abs() > 0.5, "{}", leans_mm(&along));
}
