//! Files of real land that are nearly right: tracks, heights and maps out of a seed. None makes the program panic; what is
//! read becomes a scenario that is read again, or is refused.
//!
//! As with `near_valid`: a fixed corpus with the other tests, and for longer
//!
//! ```text
//! NEAR_VALID_SECONDS=1800 cargo test --no-default-features --test near_valid_land KIND -- --nocapture
//! ```

#![expect(
    clippy::print_stdout,
    reason = "a longer run says how many inputs it tried"
)]

#[allow(unreachable_pub, reason = "shared by every test file that declares it")]
#[path = "common/corpus.rs"]
mod corpus;

use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use corpus::{pick, try_all};
use groundsign::import::elevation;
use groundsign::import::osm;
use groundsign::import::request::{Sources, Wishes, Words};
use groundsign::import::scene::{compose, walk_m};
use groundsign::import::track::{self, Fix};
use groundsign::source::layout::{laid_out, says_the_same};
use groundsign::{assets, source};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

/// What stands in a file where a number should.
const NUMBERS: &[&str] = &[
    "nan",
    "inf",
    "-inf",
    "1e308",
    "-1e309",
    "1e-320",
    "",
    " ",
    "0",
    "-0",
    "180",
    "180.0000001",
    "-180",
    "90",
    "91",
    "-90",
    "3,5",
    "٣",
    "0x1F",
    "1e",
    "+",
    "14.62",
    "-3.21",
    "2147483648",
    "-9223372036854775809",
    "-32768",
    "9999999",
];

/// Pieces that stand where they should not.
const ODDITIES: &[&str] = &[
    "<",
    ">",
    "</trk>",
    "<trkseg/>",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&x;",
    "&#0;",
    "&#x10FFFF;",
    "\u{feff}",
    "\0",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "<!DOCTYPE a [<!ENTITY x \"y\">]>",
    "\u{202e}",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "<extensions><a:b/></extensions>",
    "<member type=\"relation\" ref=\"1\" role=\"outer\"/>",
    "<nd ref=\"1\"/>",
    "<tag k=\"highway\" v=\"track\"/>",
    "<tag k=\"building\" v=\"yes\"/>",
    "<tag k=\"area\" v=\"yes\"/>",
    "<tag k=\"bridge\" v=\"yes\"/>",
    "<tag k=\"width\" v=\"-3\"/>",
    "<tag k=\"height\" v=\"1e9 m\"/>",
];

/// A walk of some 600 m, degrees; sometimes across a meridian, a pole, or nowhere at all.
fn walk(rng: &mut Pcg64Mcg) -> Vec<(f64, f64)> {
    let (latitude_deg, longitude_deg) = *pick(
        rng,
        &[
            (14.62, -3.21),
            (14.62, -3.21),
            (14.62, -3.21),
            (0.0, 0.0),
            (-17.0, 179.999),
            (10.0, 5.9995),
            (83.9, 20.0),
            (-79.9, 20.0),
            (89.9999, 0.0),
        ],
    );
    let step_deg = *pick(rng, &[1e-4, 1e-4, 1e-4, 0.0, 1e-7, 0.05]);
    let bend: f64 = rng.random_range(-1.0..1.0);
    (0..rng.random_range(2..80))
        .map(|step| {
            let along = f64::from(step) * step_deg;
            (
                latitude_deg + along,
                longitude_deg + bend * along * along / 0.01,
            )
        })
        .collect()
}

fn gpx(rng: &mut Pcg64Mcg) -> String {
    let element = *pick(rng, &["trkpt", "trkpt", "rtept"]);
    let mut text = String::from(
        "<?xml version=\"1.0\"?>\n<gpx xmlns=\"http://www.topografix.com/GPX/1/1\" version=\"1.1\"><wpt lat=\"14.6203\" lon=\"-3.21\"><name>Old mill</name></wpt>",
    );
    text.push_str(if element == "trkpt" {
        "<trk><name>Walk</name><trkseg>"
    } else {
        "<rte>"
    });
    for (latitude_deg, longitude_deg) in walk(rng) {
        let _ = write!(
            text,
            "\n<{element} lat=\"{latitude_deg}\" lon=\"{longitude_deg}\"><ele>280.5</ele><time>2026-02-11T08:10:00Z</time></{element}>"
        );
    }
    text.push_str(if element == "trkpt" {
        "</trkseg></trk></gpx>"
    } else {
        "</rte></gpx>"
    });
    text
}

fn kml(rng: &mut Pcg64Mcg) -> String {
    let places: Vec<String> = walk(rng)
        .iter()
        .map(|(latitude_deg, longitude_deg)| format!("{longitude_deg},{latitude_deg},280"))
        .collect();
    format!(
        "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>Way</name><LineString><coordinates>\n{}\n</coordinates></LineString></Placemark><Placemark><name>Well</name><Point><coordinates>-3.21,14.621</coordinates></Point></Placemark></Document></kml>",
        places.join(" ")
    )
}

fn geo_json(rng: &mut Pcg64Mcg) -> String {
    let places: Vec<String> = walk(rng)
        .iter()
        .map(|(latitude_deg, longitude_deg)| format!("[{longitude_deg}, {latitude_deg}]"))
        .collect();
    format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [{{\"type\": \"Feature\", \"properties\": {{\"name\": \"Way\"}}, \"geometry\": {{\"type\": \"LineString\", \"coordinates\": [{}]}}}}]}}",
        places.join(", ")
    )
}

fn map(rng: &mut Pcg64Mcg) -> String {
    let mut text = String::from("<?xml version='1.0'?>\n<osm version=\"0.6\">");
    let places = walk(rng);
    for (number, (latitude_deg, longitude_deg)) in places.iter().enumerate() {
        let _ = write!(
            text,
            "\n<node id=\"{number}\" lat=\"{latitude_deg}\" lon=\"{longitude_deg}\"/>"
        );
        let _ = write!(
            text,
            "\n<node id=\"{}\" lat=\"{}\" lon=\"{}\"/>",
            1000 + number,
            latitude_deg + 1e-4,
            longitude_deg + 2e-4
        );
    }
    for way in 0..rng.random_range(1..12) {
        let _ = write!(text, "\n<way id=\"{way}\">");
        let first = rng.random_range(0..places.len());
        let ring = rng.random_bool(0.4);
        for number in first..(first + rng.random_range(1..9)) {
            let _ = write!(
                text,
                "<nd ref=\"{}\"/>",
                number % places.len() + 1000 * usize::from(rng.random_bool(0.3))
            );
        }
        if ring {
            let _ = write!(text, "<nd ref=\"{first}\"/>");
        }
        let (key, value) = *pick(
            rng,
            &[
                ("highway", "track"),
                ("highway", "residential"),
                ("building", "yes"),
                ("waterway", "river"),
                ("natural", "water"),
                ("barrier", "wall"),
                ("landuse", "farmland"),
                ("natural", "wood"),
                ("tunnel", "culvert"),
            ],
        );
        let _ = write!(text, "<tag k=\"{key}\" v=\"{value}\"/></way>");
    }
    text.push_str("\n<relation id=\"1\"><member type=\"way\" ref=\"0\" role=\"outer\"/><member type=\"way\" ref=\"1\" role=\"inner\"/><tag k=\"type\" v=\"multipolygon\"/><tag k=\"natural\" v=\"water\"/></relation>\n</osm>");
    text
}

/// A text cut at tags, quotes, commas and spaces, a few of the pieces dropped, doubled, swapped or replaced.
fn nearly(rng: &mut Pcg64Mcg, text: &str) -> Vec<u8> {
    if rng.random_bool(0.15) {
        return text.as_bytes().to_vec();
    }
    let mut pieces: Vec<&str> = text
        .split_inclusive(['<', '>', '"', ',', ' ', '[', ']', '='])
        .collect();
    for _ in 0..rng.random_range(1..7) {
        if pieces.is_empty() {
            break;
        }
        let (at, other) = (
            rng.random_range(0..pieces.len()),
            rng.random_range(0..pieces.len()),
        );
        match rng.random_range(0..8) {
            0 => drop(pieces.remove(at)),
            1 => pieces.insert(at, pieces[other]),
            2 => pieces.swap(at, other),
            3 | 4 => pieces[at] = *pick(rng, NUMBERS),
            5 => pieces.insert(at, *pick(rng, ODDITIES)),
            6 => pieces.truncate(at),
            _ => {
                let part: Vec<&str> = pieces[at.min(other)..at.max(other)]
                    .iter()
                    .take(30)
                    .copied()
                    .collect();
                pieces.splice(at..at, part);
            }
        }
    }
    let mut bytes = pieces.concat().into_bytes();
    if rng.random_bool(0.1) && !bytes.is_empty() {
        let at = rng.random_range(0..bytes.len());
        bytes[at] = rng.random();
    }
    bytes
}

static SKELETON: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(assets::folder().join("import/patrol.ron")).expect("shipped")
});

/// Whatever was read becomes a scenario whose text can be read, or is refused with a reason.
fn composed(sources: &Sources, wishes: &Wishes) {
    let words = Words {
        bridge: "Bridge".to_owned(),
        culvert: "Culvert".to_owned(),
        ford: "Ford".to_owned(),
        point: "Point".to_owned(),
        place: "Land".to_owned(),
        clean_objective: "Call out nothing that is harmless.".to_owned(),
    };
    if let Ok(scene) = compose(sources, wishes, &words, &SKELETON, Path::new("near.ron")) {
        let tidy = laid_out(&scene.text);
        assert!(says_the_same(&scene.text, &tidy), "{}", scene.text);
        source::parser::parse(&scene.text);
    }
}

fn wishes(rng: &mut Pcg64Mcg, length_m: f32) -> Wishes {
    let mut somewhere = || {
        rng.random_bool(0.4)
            .then(|| rng.random_range(-0.2..1.2) * length_m)
    };
    let (from_m, to_m) = (somewhere(), somewhere());
    Wishes {
        id: "near".to_owned(),
        from_m,
        to_m,
        shift: rng.random_bool(0.3),
        ..Wishes::default()
    }
}

#[test]
fn a_track_that_is_nearly_right_is_read_or_refused() {
    type Make = fn(&mut Pcg64Mcg) -> String;
    const KINDS: [(&str, Make); 3] = [("gpx", gpx), ("kml", kml), ("geojson", geo_json)];
    try_all(
        "tracks",
        |rng| {
            let number = rng.random_range(0..KINDS.len());
            let text = KINDS[number].1(rng);
            let mut bytes = vec![number as u8, rng.random()];
            bytes.extend(nearly(rng, &text));
            bytes
        },
        |bytes| {
            let [number, dice, file @ ..] = bytes else {
                return;
            };
            let name = format!("near.{}", KINDS[usize::from(*number) % KINDS.len()].0);
            let Ok(read) = track::read(Path::new(&name), file) else {
                return;
            };
            let length_m = walk_m(&read, None);
            let wishes = wishes(&mut corpus::dice(u64::from(*dice)), length_m);
            let sources = Sources {
                track: (name, read),
                ..Sources::default()
            };
            composed(&sources, &wishes);
        },
    );
}

#[test]
fn a_map_that_is_nearly_right_is_read_or_refused() {
    try_all(
        "maps",
        |rng| {
            let text = map(rng);
            nearly(rng, &text)
        },
        |bytes| {
            let Ok(extract) = osm::read(Path::new("near.osm"), bytes) else {
                return;
            };
            let way: Vec<Fix> = (0..60)
                .map(|step| Fix {
                    latitude_deg: 14.62 + f64::from(step) * 1e-4,
                    longitude_deg: -3.21,
                })
                .collect();
            let sources = Sources {
                track: (
                    "near.gpx".to_owned(),
                    track::Track {
                        lines: vec![track::Line {
                            fixes: way,
                            ..track::Line::default()
                        }],
                        ..track::Track::default()
                    },
                ),
                map: Some(("near.osm".to_owned(), extract)),
                ..Sources::default()
            };
            composed(
                &sources,
                &Wishes {
                    id: "near".to_owned(),
                    ..Wishes::default()
                },
            );
        },
    );
}

/// A packed map: blocks with a wrong length, a wrong kind, cut short, or of noise.
#[test]
fn a_packed_map_that_is_nearly_whole_is_read_or_refused() {
    try_all(
        "packed-maps",
        |rng| {
            let mut bytes = Vec::new();
            for _ in 0..rng.random_range(0..4) {
                let kind = pick(rng, &["OSMHeader", "OSMData", "Other"]).as_bytes();
                let body: Vec<u8> = (0..rng.random_range(0..60)).map(|_| rng.random()).collect();
                let mut head = vec![0x0a, kind.len() as u8];
                head.extend_from_slice(kind);
                head.extend_from_slice(&[0x18, body.len() as u8 ^ u8::from(rng.random_bool(0.1))]);
                let length = head.len() as u32 * if rng.random_bool(0.1) { 0x0100_0000 } else { 1 };
                bytes.extend_from_slice(&length.to_be_bytes());
                bytes.extend(head);
                bytes.extend(body);
            }
            bytes.truncate(rng.random_range(0..=bytes.len()));
            bytes
        },
        |bytes| {
            let _ = osm::read(Path::new("near.pbf"), bytes);
        },
    );
}

fn grid(rng: &mut Pcg64Mcg) -> String {
    let side = rng.random_range(1..6);
    let mut text = format!(
        "ncols {side}\nnrows {side}\nxllcorner -3.22\nyllcorner 14.61\ncellsize 0.01\nNODATA_value -9999\n"
    );
    for _ in 0..side * side {
        let _ = write!(text, "{} ", rng.random_range(-20..900));
    }
    text
}

/// A picture of heights: a header, one directory of tags with values that need not fit, and noise.
fn tiff(rng: &mut Pcg64Mcg) -> Vec<u8> {
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    let tags: [(u16, u16); 14] = [
        (256, 4),
        (257, 4),
        (258, 3),
        (259, 3),
        (262, 3),
        (273, 4),
        (277, 3),
        (278, 4),
        (279, 4),
        (339, 3),
        (33550, 12),
        (33922, 12),
        (34735, 3),
        (42113, 2),
    ];
    bytes.extend_from_slice(&(tags.len() as u16).to_le_bytes());
    for (tag, kind) in tags {
        let count: u32 = *pick(rng, &[1, 1, 1, 3, 6, 16, u32::MAX]);
        let value: u32 = *pick(rng, &[0, 1, 2, 3, 8, 16, 32, 180, 0x7FFF_FFFF, u32::MAX]);
        bytes.extend_from_slice(&tag.to_le_bytes());
        bytes.extend_from_slice(&kind.to_le_bytes());
        bytes.extend_from_slice(&count.to_le_bytes());
        bytes.extend_from_slice(&value.to_le_bytes());
    }
    bytes.extend_from_slice(&[0; 4]);
    bytes.extend((0..rng.random_range(0..300)).map(|_| rng.random::<u8>()));
    bytes.truncate(rng.random_range(8..=bytes.len()));
    bytes
}

#[test]
fn heights_that_are_nearly_right_are_read_or_refused() {
    const NAMES: [&str; 6] = [
        "N14W004.hgt",
        "near.asc",
        "near.tif",
        "near.hgt",
        "S99E999.hgt",
        "near.asc",
    ];
    try_all(
        "heights",
        |rng| {
            let number = rng.random_range(0..NAMES.len());
            let mut bytes = vec![number as u8];
            if NAMES[number].ends_with("asc") {
                let text = grid(rng);
                bytes.extend(nearly(rng, &text));
            } else if NAMES[number].ends_with("tif") {
                bytes.extend(tiff(rng));
            } else {
                let side: usize = *pick(rng, &[0, 1, 2, 3, 10, 1201]);
                bytes.extend((0..side * side * 2).map(|_| rng.random::<u8>()));
                let odd = rng.random_range(0..3);
                bytes.truncate(bytes.len().saturating_sub(odd).max(1));
            }
            bytes
        },
        |bytes| {
            let [number, file @ ..] = bytes else { return };
            let name = NAMES[usize::from(*number) % NAMES.len()];
            let zones: &[u8] = &[0, 1, 30, 60, 61, 255];
            let zone = zones[file.len() % zones.len()];
            let Ok(heights) = elevation::read(Path::new(name), file, zone, &[]) else {
                return;
            };
            for (latitude_deg, longitude_deg) in [
                (14.62, -3.21),
                (90.0, 180.0),
                (-90.0, -180.0),
                (f64::NAN, 0.0),
                (14.0, -4.0),
            ] {
                if let Some(height_m) = heights.height_m(Fix {
                    latitude_deg,
                    longitude_deg,
                }) {
                    assert!(height_m.is_finite(), "{height_m}");
                }
            }
        },
    );
}
