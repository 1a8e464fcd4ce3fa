//! `groundsign import`: real land becomes a scenario that passes the check and can be patrolled at once.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use groundsign::import::elevation::{self, Elevation};
use groundsign::import::osm;
use groundsign::import::track::{self, Fix, Track};
use groundsign::rehearsal::{Options, rehearse, trial};
use groundsign::scenario::load;
use groundsign::scenario::schema::VulnerablePointKind;
use groundsign::scoring::scorecard::Verdict;
use groundsign::units::Point;
use groundsign::units::grid::GridFrame;
use groundsign::units::place::distance_to_line_m;

use crate::program::{file_with, folder, groundsign};
use crate::read;

/// South-western corner of the invented land of these tests.
pub(crate) const HERE: (f64, f64) = (14.62, -3.21);

/// Degrees of a point, metres east and north of [`HERE`].
pub(crate) fn degrees(east_m: f32, north_m: f32) -> (f64, f64) {
    GridFrame::at(HERE.0, HERE.1)
        .expect("on the grid")
        .lat_long(Point(east_m, north_m))
}

/// A winding way of 1,900 m, a point every 10 m.
pub(crate) fn way() -> Vec<(f64, f64)> {
    (0..=190)
        .map(|step| {
            let north_m = step as f32 * 10.0;
            degrees(40.0 * (north_m / 300.0).sin(), north_m)
        })
        .collect()
}

fn parsed(name: &str, text: &str) -> Track {
    track::read(Path::new(name), text.as_bytes())
        .unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// A device of Garmin: several segments, heights, times, extensions, waypoints with symbols.
pub(crate) fn garmin() -> String {
    let mut text = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxx="http://www.garmin.com/xmlschemas/GpxExtensions/v3" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" creator="GPSMAP 64s" version="1.1">
<metadata><link href="http://www.garmin.com"><text>Garmin International</text></link><copyright author="A. Surveyor"><year>2026</year><license>CC BY 4.0</license></copyright><time>2026-02-11T08:10:00Z</time></metadata>
"#,
    );
    let (latitude, longitude) = degrees(22.0, 900.0);
    write!(
        text,
        r#"<wpt lat="{latitude}" lon="{longitude}"><ele>280</ele><name>Old mill</name><sym>Flag, Blue</sym></wpt><trk><name>Morning walk</name><extensions><gpxx:TrackExtension><gpxx:DisplayColor>Cyan</gpxx:DisplayColor></gpxx:TrackExtension></extensions>"#
    )
    .expect("written");
    for segment in way().chunks(64) {
        text.push_str("<trkseg>\n");
        for (index, (latitude, longitude)) in segment.iter().enumerate() {
            writeln!(
                text,
                r#"<trkpt lat="{latitude:.9}" lon="{longitude:.9}"><ele>{}</ele><time>2026-02-11T08:10:{:02}Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>98</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions></trkpt>"#,
                270.0 + index as f32 / 10.0,
                index % 60
            )
            .expect("written");
        }
        text.push_str("</trkseg>");
    }
    text.push_str("</trk></gpx>\n");
    text
}

fn each(pattern: impl Fn(f64, f64) -> String) -> String {
    way()
        .into_iter()
        .map(|(latitude, longitude)| pattern(latitude, longitude))
        .collect()
}

/// The same way as other programs write it.
fn dialects() -> Vec<(&'static str, String)> {
    let osmand = format!(
        r#"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<gpx version="1.1" creator="OsmAnd 4.6.10" xmlns="http://www.topografix.com/GPX/1/1" xmlns:osmand="https://osmand.net" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <trk><trkseg>{}</trkseg></trk>
  <extensions><osmand:show_arrows>false</osmand:show_arrows></extensions>
</gpx>"#,
        each(|lat, lon| format!(
            "<trkpt lat=\"{lat:.7}\" lon=\"{lon:.7}\"><ele>270.4</ele><hdop>3</hdop><extensions><osmand:speed>1.2</osmand:speed></extensions></trkpt>\n"
        ))
    );
    // Extensions at the root with a prefix that nobody declares.
    let undeclared = osmand.replace(" xmlns:osmand=\"https://osmand.net\"", "");
    let strava = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="StravaGPX" version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
 <metadata><time>2026-02-11T08:10:00Z</time></metadata>
 <trk><name>Sortie du matin &#233;</name><type>walking</type><trkseg>{}</trkseg></trk></gpx>"#,
        each(|lat, lon| format!(
            "<trkpt lat=\"{lat}\" lon=\"{lon}\"><ele>1.0</ele><time>2026-02-11T08:10:00Z</time></trkpt>"
        ))
    );
    let route = format!(
        "<gpx version=\"1.0\"><rte><name>Planned</name>{}</rte></gpx>",
        each(|lat, lon| format!("<rtept lon='{lon}' lat='{lat}'/>"))
    );
    let earth = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><Style id="s"/><Placemark><name>Path</name><LineString><tessellate>1</tessellate><coordinates>
{}</coordinates></LineString></Placemark></Document></kml>"#,
        each(|lat, lon| format!("{lon},{lat},0 "))
    );
    let gx = format!(
        r#"<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><name>Recorded</name><gx:Track><altitudeMode>clampToGround</altitudeMode>{}</gx:Track></Placemark></kml>"#,
        each(|lat, lon| format!(
            "<when>2026-02-11T08:10:00Z</when><gx:coord>{lon} {lat} 268</gx:coord>"
        ))
    );
    let places = each(|lat, lon| format!("[{lon}, {lat}, 0.0],"));
    let places = places.trim_end_matches(',');
    let qgis = format!(
        r#"{{"type": "FeatureCollection", "name": "line", "crs": {{"type": "name", "properties": {{"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}}},
"features": [{{"type": "Feature", "properties": {{"fid": 1, "name": "Route A"}}, "geometry": {{"type": "LineString", "coordinates": [{places}]}}}},
{{"type": "Feature", "properties": {{"name": null}}, "geometry": null}}]}}"#
    );
    let many = format!(r#"{{"type": "MultiLineString", "coordinates": [[{places}]]}}"#);
    vec![
        ("garmin.gpx", garmin()),
        ("osmand.gpx", osmand),
        ("undeclared.gpx", undeclared),
        ("strava.gpx", strava),
        ("route.gpx", route),
        ("marked.gpx", format!("\u{feff}{}", garmin())),
        ("earth.kml", earth),
        ("gx.kml", gx),
        ("qgis.geojson", qgis),
        ("many.json", many),
    ]
}

#[test]
fn the_same_way_is_read_from_every_dialect() {
    for (name, text) in dialects() {
        let track = parsed(name, &text);
        let line = track.longest().expect("a line");
        assert_eq!(line.fixes.len(), 191, "{name}");
        for (fix, (latitude, longitude)) in line.fixes.iter().zip(way()) {
            assert!((fix.latitude_deg - latitude).abs() < 1e-6, "{name}");
            assert!((fix.longitude_deg - longitude).abs() < 1e-6, "{name}");
        }
    }
    let track = parsed("garmin.gpx", &garmin());
    assert_eq!(track.named[0].name, "Old mill");
    assert_eq!(track.attribution, "A. Surveyor, 2026, CC BY 4.0");
}

#[test]
fn a_broken_file_is_told_with_its_place() {
    let place = |name: &str, text: &str| {
        let error = track::read(Path::new(name), text.as_bytes()).expect_err("broken");
        (error.why.id.to_string(), error.place.map(|(line, _)| line))
    };
    for (name, text, why, line) in [
        ("a.gpx", "<gpx>\n<trk>\n</gpx>", "import-xml", Some(3)),
        (
            "a.gpx",
            "<gpx>\n<trk><trkseg>\n<trkpt lat=\"95\" lon=\"1\"/></trkseg></trk></gpx>",
            "import-no-place",
            Some(3),
        ),
        (
            "a.gpx",
            "<gpx>\n<trk><trkpt lat=\"x\" lon=\"1\"/></trk></gpx>",
            "import-no-place",
            Some(2),
        ),
        ("a.gpx", "<html/>", "import-not-gpx", Some(1)),
        (
            "a.kml",
            "<kml><Placemark><LineString>\n<coordinates>1,2 3;4</coordinates></LineString></Placemark></kml>",
            "import-no-place",
            Some(1),
        ),
        (
            "a.geojson",
            "{\"type\": \"Feature\",\n \"geometry\": [",
            "import-json",
            Some(2),
        ),
        (
            "a.geojson",
            "{\"type\": \"LineString\", \"coordinates\": [[500000, 4600000], [500010, 4600010]]}",
            "import-no-place",
            None,
        ),
        ("a.gpx", "<gpx/>", "import-no-line", None),
        ("a.txt", "", "import-ending", None),
    ] {
        assert_eq!(place(name, text), (why.to_owned(), line), "{text}");
    }
}

#[test]
fn no_crafted_file_costs_more_than_a_moment() {
    let began = Instant::now();
    let bomb = "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><gpx><trk><name>&b;</name></trk></gpx>";
    assert!(track::read(Path::new("a.gpx"), bomb.as_bytes()).is_err());
    for name in [
        "a.gpx",
        "a.kml",
        "a.geojson",
        "a.osm",
        "a.pbf",
        "N14W004.hgt",
        "a.tif",
        "a.asc",
    ] {
        let whole = garmin();
        for bytes in [
            &[][..],
            &[0, 255, 254, 1, 2, 3],
            &[0xff; 4_000],
            &whole.as_bytes()[..whole.len() / 3],
            "[".repeat(100_000).as_bytes(),
            "<a>".repeat(900).as_bytes(),
            "ncols 99999999\nnrows 99999999\n".as_bytes(),
            b"II*\0\x08\0\0\0\xff\xff",
        ] {
            let path = Path::new(name);
            let _ = track::read(path, bytes);
            let _ = osm::read(path, bytes);
            let _ = elevation::read(path, bytes, 30, &[]);
        }
    }
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}

/// Height of the invented land at a place, metres: a slope with a wave.
pub(crate) fn land_m(latitude: f64, longitude: f64) -> f64 {
    268.0 + (latitude - HERE.0) * 1_000.0 + 3.0 * ((longitude - HERE.1) * 2_000.0).sin()
}

/// A tile of SRTM, 3″, with a hole of a few nodes near the way.
fn hgt() -> Vec<u8> {
    let nodes = 1_201;
    let mut bytes = Vec::with_capacity(nodes * nodes * 2);
    let hole = degrees(100.0, 800.0);
    for row in 0..nodes {
        for column in 0..nodes {
            let latitude = 15.0 - row as f64 / 1_200.0;
            let longitude = -4.0 + column as f64 / 1_200.0;
            let near = (latitude - hole.0).abs() < 0.0015 && (longitude - hole.1).abs() < 0.0015;
            let metres = if near {
                i16::MIN
            } else {
                land_m(latitude, longitude).round() as i16
            };
            bytes.extend(metres.to_be_bytes());
        }
    }
    bytes
}

/// True within a node of the hole.
fn is_about_the_hole(latitude: f64, longitude: f64) -> bool {
    let hole = degrees(100.0, 800.0);
    (latitude - hole.0).abs() < 0.0025 && (longitude - hole.1).abs() < 0.0025
}

/// An ESRI grid in degrees: the heights of cells, at their middles.
fn asc() -> String {
    let cell = 0.0005;
    let mut text = format!(
        "ncols 100\nnrows 100\nxllcorner {}\nyllcorner {}\ncellsize {cell}\nNODATA_value -9999\n",
        HERE.1 - 0.025,
        HERE.0 - 0.01
    );
    for row in 0..100 {
        for column in 0..100 {
            let latitude = HERE.0 - 0.01 + (99 - row) as f64 * cell + cell / 2.0;
            let longitude = HERE.1 - 0.025 + f64::from(column) * cell + cell / 2.0;
            write!(text, "{:.2} ", land_m(latitude, longitude)).expect("written");
        }
        text.push('\n');
    }
    text
}

/// A `GeoTIFF` in degrees or in UTM, its tie at the corner of the first pixel.
fn geo_tiff(in_utm: bool) -> Vec<u8> {
    use tiff::encoder::{TiffEncoder, colortype};
    use tiff::tags::Tag;
    let frame = GridFrame::at(HERE.0, HERE.1).expect("on the grid");
    let (size, step) = (150_u32, if in_utm { 30.0 } else { 0.0004 });
    // Easting and northing of the origin, from the reference of its square metre.
    let utm = groundsign::import::frame::Projection::utm(frame.zone()).expect("a zone");
    let origin = utm
        .metres(Fix {
            latitude_deg: HERE.0,
            longitude_deg: HERE.1,
        })
        .expect("on the grid");
    let corner = if in_utm {
        (origin.0 - 1_500.0, origin.1 + 3_000.0)
    } else {
        (HERE.1 - 0.02, HERE.0 + 0.04)
    };
    let samples: Vec<f32> = (0..size * size)
        .map(|index| {
            let (row, column) = (f64::from(index / size), f64::from(index % size));
            let (east, north) = (
                corner.0 + (column + 0.5) * step,
                corner.1 - (row + 0.5) * step,
            );
            let (latitude, longitude) = if in_utm {
                frame.lat_long(Point((east - origin.0) as f32, (north - origin.1) as f32))
            } else {
                (north, east)
            };
            land_m(latitude, longitude) as f32
        })
        .collect();
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut bytes).expect("a file");
    let mut image = encoder
        .new_image::<colortype::Gray32Float>(size, size)
        .expect("an image");
    let keys: &[u16] = if in_utm {
        &[1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32_630]
    } else {
        &[1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4_326]
    };
    let tags = image.encoder();
    tags.write_tag(Tag::ModelPixelScaleTag, &[step, step, 0.0][..])
        .expect("a tag");
    tags.write_tag(
        Tag::ModelTiepointTag,
        &[0.0, 0.0, 0.0, corner.0, corner.1, 0.0][..],
    )
    .expect("a tag");
    tags.write_tag(Tag::GeoKeyDirectoryTag, keys)
        .expect("a tag");
    image.write_data(&samples).expect("written");
    bytes.into_inner()
}

#[test]
fn heights_are_the_same_from_every_file_nodes_or_pixels_degrees_or_metres() {
    let files: Vec<(&str, Elevation)> = [
        ("N14W004.hgt", hgt()),
        ("land.asc", asc().into_bytes()),
        ("degrees.tif", geo_tiff(false)),
        ("metres.tif", geo_tiff(true)),
    ]
    .into_iter()
    .map(|(name, bytes)| {
        (
            name,
            elevation::read(Path::new(name), &bytes, 30, &[])
                .unwrap_or_else(|e| panic!("{name}: {e:?}")),
        )
    })
    .collect();
    for (latitude_deg, longitude_deg) in way().into_iter().step_by(10) {
        let truth_m = land_m(latitude_deg, longitude_deg);
        for (name, file) in &files {
            let at = Fix {
                latitude_deg,
                longitude_deg,
            };
            let Some(height_m) = file.height_m(at) else {
                let known =
                    !name.ends_with("hgt") || !is_about_the_hole(latitude_deg, longitude_deg);
                assert!(!known, "{name}: nothing at {latitude_deg} {longitude_deg}");
                continue;
            };
            // SRTM is in whole metres, a node every ninety.
            let off_m = (f64::from(height_m) - truth_m).abs();
            let most_m = if name.ends_with("hgt") { 1.5 } else { 0.3 };
            assert!(
                off_m < most_m,
                "{name}: {off_m} m at {latitude_deg} {longitude_deg}"
            );
        }
    }
    let (latitude_deg, longitude_deg) = degrees(100.0, 800.0);
    assert_eq!(
        files[0].1.height_m(Fix {
            latitude_deg,
            longitude_deg
        }),
        None,
        "a hole"
    );
    let away = Fix {
        latitude_deg: 20.0,
        longitude_deg: 10.0,
    };
    assert!(files.iter().all(|(_, file)| file.height_m(away).is_none()));
}

/// A town of OpenStreetMap around the way: buildings in rows, streets, a stream through a culvert, a bridge, a wood, and an
/// area that nobody must take over.
fn town(buildings: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"test\">\n",
    );
    let mut ways = String::new();
    let mut id = 0;
    let mut way = |points: &[(f32, f32)], tags: &str| {
        ways.push_str("<way id=\"1\">");
        for &(east, north) in points {
            id += 1;
            let (latitude, longitude) = degrees(east, north);
            writeln!(
                text,
                "<node id=\"{id}\" lat=\"{latitude:.8}\" lon=\"{longitude:.8}\"/>"
            )
            .expect("written");
            write!(ways, "<nd ref=\"{id}\"/>").expect("written");
        }
        for tag in tags.split(' ') {
            let (key, value) = tag.split_once('=').expect("a tag");
            write!(ways, "<tag k=\"{key}\" v=\"{value}\"/>").expect("written");
        }
        ways.push_str("</way>\n");
    };
    let mut placed = 0;
    'rows: for row in 0..90 {
        for column in 0..40 {
            if placed == buildings {
                break 'rows;
            }
            let (east, north) = (-500.0 + column as f32 * 25.0, 300.0 + row as f32 * 20.0);
            if (east - 40.0 * (north / 300.0).sin()).abs() < 14.0 {
                continue;
            }
            placed += 1;
            let (e, n) = (east + 9.0, north + 8.0);
            way(
                &[(east, north), (e, north), (e, n), (east, n), (east, north)],
                "building=yes building:levels=2",
            );
        }
    }
    way(
        &[(-400.0, 1_000.0), (400.0, 1_000.0)],
        "highway=residential surface=asphalt",
    );
    way(
        &[(40.0, 0.0), (20.0, 200.0)],
        "highway=track surface=gravel",
    );
    way(&[(-300.0, 1_250.0), (300.0, 1_250.0)], "waterway=stream");
    let on_way = |north: f32| 40.0 * (north / 300.0).sin();
    way(
        &[(on_way(1_480.0), 1_480.0), (on_way(1_500.0), 1_500.0)],
        "highway=unclassified bridge=yes",
    );
    way(&[(-200.0, 1_490.0), (200.0, 1_490.0)], "waterway=stream");
    way(
        &[(100.0, 600.0), (160.0, 600.0), (160.0, 640.0)],
        "barrier=wall",
    );
    way(
        &[
            (60.0, 60.0),
            (160.0, 60.0),
            (160.0, 160.0),
            (60.0, 160.0),
            (60.0, 60.0),
        ],
        "natural=wood",
    );
    way(
        &[
            (-160.0, 60.0),
            (-60.0, 60.0),
            (-60.0, 160.0),
            (-160.0, 160.0),
            (-160.0, 60.0),
        ],
        "landuse=farmland",
    );
    way(
        &[(60.0, 700.0), (90.0, 700.0), (90.0, 730.0), (60.0, 700.0)],
        "military=danger_area natural=scrub",
    );
    text + &ways + "</osm>\n"
}

#[test]
fn a_track_alone_becomes_a_scenario_that_passes_the_check_and_can_be_patrolled() {
    let folder = folder();
    let track = file_with(&folder, "Morning walk.gpx", &garmin());
    let out = folder.path().join("morning-walk.ron").display().to_string();
    groundsign(&["import", "route", &track, "-o", &out]).ends_with(0);
    let loaded = load(out.as_ref()).expect("sound");
    assert_eq!(loaded.warnings, []);
    assert_eq!(rehearse(&loaded, &Options::default()), []);
    let scenario = &loaded.scenario;
    assert_eq!(scenario.place.name.in_language("en"), "Morning walk");
    assert!(!scenario.place.fictional);
    let names: Vec<_> = scenario
        .route
        .waypoints
        .iter()
        .map(|point| point.name.in_language("en"))
        .collect();
    assert!(names.contains(&"Old mill"), "{names:?}");
    assert!(read(out.as_ref()).contains("// Route by: A. Surveyor, 2026, CC BY 4.0"));
    // Every waypoint lies on the track, within the tolerance that the header states.
    let grid = GridFrame::at(scenario.place.latitude_deg, scenario.place.longitude_deg)
        .expect("on the grid");
    let here = GridFrame::at(HERE.0, HERE.1).expect("on the grid");
    for waypoint in &scenario.route.waypoints {
        let (latitude, longitude) = grid.lat_long(waypoint.at);
        let nearest = way()
            .into_iter()
            .map(|(lat, lon)| ((lat - latitude) * 111_000.0).hypot((lon - longitude) * 107_500.0))
            .fold(f64::INFINITY, f64::min);
        assert!(nearest < 7.1, "{nearest} m");
    }
    assert_eq!(here.zone(), grid.zone());
    let trial = trial::run(&loaded, "careful", 1).expect("a trainee");
    assert_eq!(
        trial.scorecard.verdict,
        Verdict::Ready,
        "{:?}",
        trial.scorecard.reasons
    );
    // A second time it refuses.
    groundsign(&["import", "route", &track, "-o", &out]).ends_with(2);
}

#[test]
fn a_planned_route_is_kept_within_half_a_metre() {
    let folder = folder();
    let dialects = dialects();
    for name in ["route.gpx", "qgis.geojson", "many.json", "earth.kml"] {
        let (_, text) = dialects
            .iter()
            .find(|(own, _)| *own == name)
            .expect("there");
        let track = file_with(&folder, name, text);
        let out = folder
            .path()
            .join(format!("{}.ron", name.replace('.', "-")));
        groundsign(&["import", "route", &track, "-o", &out.display().to_string()]).ends_with(0);
        let scenario = load(&out).expect("sound").scenario;
        let frame = groundsign::import::frame::Frame::at(Fix {
            latitude_deg: scenario.place.latitude_deg,
            longitude_deg: scenario.place.longitude_deg,
        });
        let frame = frame.expect("on the grid");
        let mut walk = scenario.route.approach.clone();
        walk.extend(scenario.route.line());
        let planned = way()
            .into_iter()
            .filter_map(|(latitude_deg, longitude_deg)| {
                frame.point(Fix {
                    latitude_deg,
                    longitude_deg,
                })
            });
        // The first 1,650 m of the way are taken.
        let most_m = planned
            .take(160)
            .map(|at| distance_to_line_m(at, &walk))
            .fold(0.0, f32::max);
        // Points are written to a tenth of a metre.
        assert!(most_m < 0.6, "{name}: {most_m} m");
    }
}

#[test]
fn heights_and_a_map_make_a_scenario_that_passes_the_check() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &garmin());
    let map = file_with(&folder, "town.osm", &town(150));
    let tile = folder.path().join("N14W004.hgt");
    std::fs::write(&tile, hgt()).expect("written");
    let out = folder.path().join("in-the-town.ron").display().to_string();
    let told = groundsign(&[
        "import",
        "route",
        &track,
        "--osm",
        &map,
        "--dem",
        &tile.display().to_string(),
        "--to",
        "1700",
        "-o",
        &out,
    ])
    .ends_with(0)
    .err();
    assert!(told.contains("holes"), "{told}");
    let text = read(out.as_ref());
    assert!(text.contains("OpenStreetMap contributors"));
    let loaded = load(out.as_ref()).expect("sound");
    assert_eq!(loaded.warnings, []);
    assert_eq!(rehearse(&loaded, &Options::default()), []);
    let scenario = &loaded.scenario;
    assert!(
        scenario.buildings.len() > 50,
        "{}",
        scenario.buildings.len()
    );
    let kinds: Vec<_> = scenario
        .route
        .vulnerable_points
        .iter()
        .map(|point| point.kind)
        .collect();
    assert!(kinds.contains(&VulnerablePointKind::Bridge), "{kinds:?}");
    assert!(kinds.contains(&VulnerablePointKind::Culvert), "{kinds:?}");
    assert_eq!(
        scenario.vegetation.len(),
        1,
        "the area that is marked as dangerous is not taken"
    );
    let terrain = groundsign::sim::terrain::Terrain::of(scenario);
    let grid = GridFrame::at(scenario.place.latitude_deg, scenario.place.longitude_deg)
        .expect("on the grid");
    for at in scenario.route.line() {
        let (latitude, longitude) = grid.lat_long(at);
        let truth_m = land_m(latitude, longitude) - f64::from(scenario.place.elevation_m);
        let off_m = (f64::from(terrain.height_m(at)) - truth_m).abs();
        // In the hole the neighbours are all that is known.
        let most_m = if is_about_the_hole(latitude, longitude) {
            6.0
        } else {
            1.5
        };
        assert!(off_m < most_m, "{off_m} m at {at:?}");
    }
}

#[test]
fn shifted_land_names_no_real_place_and_keeps_its_licence() {
    let folder = folder();
    let track = file_with(&folder, "Real Town.gpx", &garmin());
    let map = file_with(&folder, "town.osm", &town(20));
    let out = folder.path().join("invented.ron").display().to_string();
    groundsign(&[
        "import", "route", &track, "--osm", &map, "--shift", "-o", &out,
    ])
    .ends_with(0);
    let text = read(out.as_ref());
    for real in ["Real Town", "Morning walk", "Old mill", "14.62", "-3.2"] {
        assert!(!text.contains(real), "{real}");
    }
    assert!(text.contains("OpenStreetMap contributors"));
    let loaded = load(out.as_ref()).expect("sound");
    assert!(loaded.scenario.place.fictional);
    assert_eq!(loaded.warnings, []);
}

#[test]
fn a_town_of_two_thousand_buildings_is_brought_in_within_ten_seconds() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &garmin());
    let map = file_with(&folder, "town.osm", &town(2_000));
    let out = folder.path().join("large-town.ron").display().to_string();
    let began = Instant::now();
    groundsign(&["import", "route", &track, "--osm", &map, "-o", &out]).ends_with(0);
    let took = began.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    let loaded = load(out.as_ref()).expect("sound");
    assert!(
        loaded.scenario.buildings.len() > 300,
        "{}",
        loaded.scenario.buildings.len()
    );
}
