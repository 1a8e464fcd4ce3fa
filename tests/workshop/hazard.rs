//! Real hazard data is not imported: what names or marks a hazard is left out, counted and told.

use std::fmt::Write as _;
use std::path::Path;

use groundsign::import::track;

use crate::import::{HERE, degrees, way};
use crate::program::{file_with, folder, groundsign};
use crate::read;

/// A track northwards with something beside it, as GPX.
fn gpx(head: &str, in_track: &str) -> String {
    let mut text = format!(
        "<gpx version=\"1.1\" creator=\"x\">{head}<trk><name>Walk</name>{in_track}<trkseg>"
    );
    for (lat, lon) in way() {
        write!(text, "<trkpt lat=\"{lat:.7}\" lon=\"{lon:.7}\"/>").expect("written");
    }
    text + "</trkseg></trk></gpx>"
}

/// A waypoint beside the track, with whatever says something of it.
fn waypoint(said: &str) -> String {
    let (lat, lon) = degrees(20.0, 800.0);
    format!("<wpt lat=\"{lat:.7}\" lon=\"{lon:.7}\">{said}</wpt>")
}

fn placemark(said: &str, geometry: &str) -> String {
    format!("<Placemark>{said}{geometry}</Placemark>")
}

fn kml_line() -> String {
    let places: String = way()
        .iter()
        .map(|(lat, lon)| format!("{lon},{lat},0 "))
        .collect();
    format!("<LineString><coordinates>{places}</coordinates></LineString>")
}

const KML_POINT: &str = "<Point><coordinates>-3.21,14.625,0</coordinates></Point>";

fn kml(inside: &str) -> String {
    format!("<kml><Document>{inside}</Document></kml>")
}

fn feature(properties: &str, geometry: &str) -> String {
    format!("{{\"type\": \"Feature\", \"properties\": {properties}, \"geometry\": {geometry}}}")
}

fn geo_line() -> String {
    let places: Vec<String> = way()
        .iter()
        .map(|(lat, lon)| format!("[{lon}, {lat}]"))
        .collect();
    let places = places.join(", ");
    format!("{{\"type\": \"LineString\", \"coordinates\": [{places}]}}")
}

const GEO_POINT: &str = "{\"type\": \"Point\", \"coordinates\": [-3.21, 14.625]}";
const GEO_AREA: &str = "{\"type\": \"Polygon\", \"coordinates\": [[[-3.21, 14.62], [-3.2, 14.62], [-3.2, 14.63], [-3.21, 14.62]]]}";

fn geojson(head: &str, features: &[String]) -> String {
    let features = features.join(", ");
    format!("{{\"type\": \"FeatureCollection\", {head} \"features\": [{features}]}}")
}

fn parsed(name: &str, text: &str) -> track::Track {
    track::read(Path::new(name), text.as_bytes()).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

#[test]
fn a_place_or_an_area_that_names_or_marks_a_hazard_is_left_out_and_counted_in_every_format() {
    let marked = [
        "<name>IED strike 3 Jan 2026</name>",
        "<name>WP12</name><sym>Danger Area</sym>",
        "<name>WP13</name><sym>Skull and Crossbones</sym>",
        "<name>WP14</name><sym>Mine</sym>",
        "<name>WP15</name><cmt>UXO seen by shepherds</cmt>",
        "<name>WP16</name><desc><![CDATA[<b>Minefield</b> edge]]></desc>",
        "<name>Point 7</name><type>Hazard</type>",
        "<name>Engin explosif (EEI)</name>",
        "<name>Campo minado</name>",
        "<name>\u{62d}\u{642}\u{644} \u{623}\u{644}\u{63a}\u{627}\u{645}</name>",
        "<name>WP17</name><extensions><g:Categories><g:Category>Minefields</g:Category></g:Categories></extensions>",
        "<name>WP18</name><extensions><x:imsma_id>4711</x:imsma_id></extensions>",
        "<sym>Danger</sym>",
    ];
    for said in marked {
        let track = parsed("a.gpx", &gpx(&waypoint(said), ""));
        assert_eq!((track.named.len(), track.hazards), (0, 1), "{said}");
        assert_eq!(track.lines.len(), 1, "{said}");
    }
    let line = placemark("<name>Way</name>", &kml_line());
    for mark in [
        placemark("<name>CHA 12</name>", KML_POINT),
        placemark("<name>A</name><styleUrl>#icon-danger</styleUrl>", KML_POINT),
        placemark(
            "<name>A</name><ExtendedData><Data name=\"HazardType\"><value>AP</value></Data></ExtendedData>",
            KML_POINT,
        ),
        placemark(
            "<name>A</name><ExtendedData><SchemaData schemaUrl=\"#minefields\"/></ExtendedData>",
            KML_POINT,
        ),
        format!(
            "<Folder><name>Suspected hazardous areas</name>{}</Folder>",
            placemark("<name>Area 4</name>", KML_POINT)
        ),
    ] {
        let track = parsed("a.kml", &kml(&format!("<Folder>{line}</Folder>{mark}")));
        assert_eq!((track.named.len(), track.hazards), (0, 1), "{mark}");
    }
    let road = feature("{\"name\": \"road\"}", &geo_line());
    for (properties, geometry) in [
        ("{\"name\": \"A\", \"kind\": \"hazard\"}", GEO_POINT),
        ("{\"name\": \"A\", \"IMSMA_ID\": 12}", GEO_POINT),
        (
            "{\"name\": \"A\", \"tags\": {\"hazard\": \"minefield\"}}",
            GEO_POINT,
        ),
        ("{\"name\": \"Zone min\u{e9}e\"}", GEO_AREA),
        ("{\"class\": [\"EOD\", \"task\"]}", GEO_POINT),
    ] {
        let text = geojson("", &[road.clone(), feature(properties, geometry)]);
        let track = parsed("a.geojson", &text);
        assert_eq!((track.named.len(), track.hazards), (0, 1), "{properties}");
        assert_eq!(track.lines.len(), 1);
    }
}

#[test]
fn a_place_of_another_kind_keeps_its_name() {
    for (said, name) in [
        ("<name>Well</name><sym>Water</sym>", "Well"),
        ("<name>Mine d'or</name>", "Mine d'or"),
        ("<name>Mine Road</name>", "Mine Road"),
        (
            "<name>Well</name><extensions><hazard>no</hazard></extensions>",
            "Well",
        ),
    ] {
        let track = parsed("a.gpx", &gpx(&waypoint(said), ""));
        assert_eq!(track.hazards, 0, "{said}");
        assert_eq!(track.named[0].name, name);
    }
    // What this program exported is an exercise, whatever its points are called.
    let own = gpx(&waypoint("<name>Minefield sign</name>"), "").replace("\"x\"", "\"Groundsign\"");
    assert_eq!(parsed("a.gpx", &own).named.len(), 1);
}

/// Story: the longest line of a file was called "Minefield A"; it became the route, and the place's name.
#[test]
fn a_line_that_names_a_hazard_is_never_the_route() {
    let folder = folder();
    let road = feature("{\"name\": \"Old road\"}", &geo_line());
    let far: Vec<String> = (0..400)
        .map(|step| {
            let (lat, lon) = degrees(300.0, f32::from(step as u16) * 20.0);
            format!("[{lon}, {lat}]")
        })
        .collect();
    let far = format!(
        "{{\"type\": \"LineString\", \"coordinates\": [{}]}}",
        far.join(", ")
    );
    let field = feature("{\"name\": \"Minefield A\"}", &far);
    let both = file_with(
        &folder,
        "both.geojson",
        &geojson("", &[field.clone(), road.clone()]),
    );
    let out = folder.path().join("both.ron").display().to_string();
    let told = groundsign(&["import", "route", &both, "-o", &out])
        .ends_with(0)
        .err();
    assert!(told.contains("mark a real hazard: 1"), "{told}");
    let made = read(out.as_ref());
    assert!(
        made.contains("Old road") && !made.contains("Minefield"),
        "{made}"
    );

    let alone = file_with(&folder, "alone.geojson", &geojson("", &[field]));
    let whole = file_with(
        &folder,
        "whole.geojson",
        &geojson(
            "\"name\": \"ied_strikes_2025\",",
            std::slice::from_ref(&road),
        ),
    );
    let gpx_file = file_with(
        &folder,
        "track.gpx",
        &gpx("<metadata><name>Minefield perimeter</name></metadata>", ""),
    );
    let track = file_with(
        &folder,
        "desc.gpx",
        &gpx("", "<desc>Round the minefield</desc>"),
    );
    let placed = format!(
        "<Folder><name>Minas</name>{}</Folder>",
        placemark("", &kml_line())
    );
    let earth = file_with(&folder, "lines.kml", &kml(&placed));
    for file in [alone, whole, gpx_file, track, earth] {
        let out = folder.path().join("refused.ron").display().to_string();
        let told = groundsign(&["import", "route", &file, "-o", &out])
            .ends_with(2)
            .err();
        assert!(told.contains("does not belong in an exercise"), "{told}");
        assert!(!Path::new(&out).exists(), "{file}");
    }
}

#[test]
fn an_area_of_the_map_that_names_a_hazard_is_left_out_and_told_and_a_road_is_land() {
    let folder = folder();
    let track = file_with(&folder, "walk.gpx", &gpx("", ""));
    let mut nodes = String::new();
    let mut ways = String::new();
    let mut id = 0;
    let mut add = |points: &[(f32, f32)], tags: &[(&str, &str)]| {
        ways.push_str("<way id=\"1\">");
        for &(east_m, north_m) in points {
            id += 1;
            let (lat, lon) = degrees(east_m, north_m);
            write!(
                nodes,
                "<node id=\"{id}\" lat=\"{lat:.7}\" lon=\"{lon:.7}\"/>"
            )
            .expect("written");
            write!(ways, "<nd ref=\"{id}\"/>").expect("written");
        }
        for (key, value) in tags {
            write!(ways, "<tag k=\"{key}\" v=\"{value}\"/>").expect("written");
        }
        ways.push_str("</way>");
    };
    let square = |east_m: f32| {
        [
            (east_m, 700.0),
            (east_m + 40.0, 700.0),
            (east_m + 40.0, 740.0),
            (east_m, 740.0),
            (east_m, 700.0),
        ]
    };
    add(
        &square(90.0),
        &[("natural", "scrub"), ("name", "Old minefield")],
    );
    add(
        &square(140.0),
        &[("natural", "scrub"), ("note", "champ de mines")],
    );
    add(
        &square(-140.0),
        &[("natural", "scrub"), ("name", "Old garden")],
    );
    add(
        &[(-150.0, 900.0), (150.0, 900.0)],
        &[("highway", "track"), ("name", "Rue de la Mine")],
    );
    add(
        &[(-150.0, 950.0), (150.0, 950.0)],
        &[("highway", "track"), ("name", "Mine")],
    );
    let map = file_with(&folder, "town.osm", &format!("<osm>{nodes}{ways}</osm>"));
    let out = folder.path().join("town.ron").display().to_string();
    let told = groundsign(&["import", "route", &track, "--osm", &map, "-o", &out])
        .ends_with(0)
        .err();
    assert!(told.contains("as military or dangerous: 2"), "{told}");
    let made = groundsign::scenario::load(out.as_ref())
        .expect("sound")
        .scenario;
    assert_eq!(made.vegetation.len(), 1);
    assert_eq!(made.surfaces.len(), 3, "two roads and the way");
    assert!((made.place.latitude_deg - HERE.0).abs() < 0.1);
}
