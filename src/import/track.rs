//! Tracks, routes and waypoints: GPX, KML and `GeoJSON`, as devices and programs write them.

use std::io::{Cursor, Read};
use std::path::Path;

use geojson::{GeoJson, GeometryValue, Position};
use roxmltree::Node;

use super::{MOST_BYTES, Misread, xml};
use crate::files;
use crate::text::Message;

/// Points of one file: a day's walk recorded each second has 86,400.
const MOST_POINTS: usize = 2_000_000;

/// A place on the earth, degrees north and east (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fix {
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
}

/// A track or a route, its segments joined in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name; empty without one.
    pub name: String,
    /// Its places.
    pub fixes: Vec<Fix>,
}

impl Line {
    /// Its length in degrees of latitude, near enough to compare lines.
    fn length_deg(&self) -> f64 {
        let legs = self.fixes.windows(2);
        legs.map(|leg| {
            let north = leg[1].latitude_deg - leg[0].latitude_deg;
            let shrunk = libm::cos(leg[0].latitude_deg.to_radians());
            // The short way, also across the antimeridian.
            let east = libm::remainder(leg[1].longitude_deg - leg[0].longitude_deg, 360.0);
            libm::hypot(north, east * shrunk)
        })
        .sum()
    }
}

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Where.
    pub fix: Fix,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Track {
    /// Tracks and routes.
    pub lines: Vec<Line>,
    /// Waypoints.
    pub named: Vec<Named>,
    /// Whoever the file says it is from, and its licence; empty without.
    pub attribution: String,
}

/// Reads a file by its ending.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Track, Misread> {
    let text = xml::text_of(bytes);
    let track = if files::has_ending(path, "gpx") {
        xml::read(text, |document| gpx(document.root_element()))?
    } else if files::has_ending(path, "kml") {
        xml::read(text, |document| kml(document.root_element()))?
    } else if files::has_ending(path, "kmz") {
        let text = packed_kml(bytes)?;
        xml::read(text, |document| kml(document.root_element()))?
    } else if files::has_ending(path, "geojson") || files::has_ending(path, "json") {
        geo_json(&text)?
    } else {
        return Err(Misread::new("import-ending"));
    };
    if track.lines.iter().all(|line| line.fixes.len() < 2) {
        return Err(Misread::new("import-no-line"));
    }
    Ok(track)
}

impl Track {
    /// The longest line on the ground.
    pub fn longest(&self) -> Option<&Line> {
        // The first of several as long.
        let lines = self.lines.iter().rev();
        lines.max_by(|a, b| a.length_deg().total_cmp(&b.length_deg()))
    }

    fn count(&self) -> usize {
        self.lines
            .iter()
            .map(|line| line.fixes.len())
            .sum::<usize>()
            + self.named.len()
    }

    fn within_limits(&self) -> Result<(), Misread> {
        if self.count() > MOST_POINTS {
            let most = Message::new("import-too-many-points").with("most", MOST_POINTS);
            return Err(most.into());
        }
        Ok(())
    }
}

fn fix(latitude_deg: f64, longitude_deg: f64) -> Option<Fix> {
    let sound = latitude_deg.abs() <= 90.0 && longitude_deg.abs() <= 180.0;
    sound.then_some(Fix {
        latitude_deg,
        longitude_deg,
    })
}

fn no_place(said: &str) -> Message {
    let short: String = said.chars().take(60).collect();
    Message::new("import-no-place").with("said", short)
}

fn gpx(root: Node<'_, '_>) -> Result<Track, Misread> {
    if !xml::is(&root, "gpx") {
        return Err(xml::wrong(&root, Message::new("import-not-gpx")));
    }
    let at = |node: &Node<'_, '_>| -> Result<Fix, Misread> {
        let said = |name| node.attribute(name).unwrap_or_default().trim();
        let degrees = |name| said(name).parse::<f64>().ok();
        degrees("lat")
            .zip(degrees("lon"))
            .and_then(|(latitude, longitude)| fix(latitude, longitude))
            .ok_or_else(|| xml::wrong(node, no_place(&format!("{} {}", said("lat"), said("lon")))))
    };
    let mut track = Track::default();
    for node in root.descendants() {
        let points = match node.tag_name().name() {
            "trk" if node.is_element() => "trkpt",
            "rte" if node.is_element() => "rtept",
            "wpt" if node.is_element() => {
                if let Some(name) = xml::child_words(&node, "name") {
                    track.named.push(Named {
                        name: name.to_owned(),
                        fix: at(&node)?,
                    });
                }
                continue;
            }
            "metadata" if node.is_element() => {
                track.attribution = attribution(&node);
                continue;
            }
            _ => continue,
        };
        let fixes: Result<Vec<Fix>, Misread> = node
            .descendants()
            .filter(|point| xml::is(point, points))
            .map(|point| at(&point))
            .collect();
        track.lines.push(Line {
            name: xml::child_words(&node, "name")
                .unwrap_or_default()
                .to_owned(),
            fixes: fixes?,
        });
        track.within_limits()?;
    }
    Ok(track)
}

/// Author, copyright and licence of a GPX file's header.
fn attribution(metadata: &Node<'_, '_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for child in metadata.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "author" => parts.extend(xml::child_words(&child, "name").map(str::to_owned)),
            "copyright" => {
                parts.extend(child.attribute("author").map(str::to_owned));
                for name in ["year", "license"] {
                    parts.extend(xml::child_words(&child, name).map(str::to_owned));
                }
            }
            _ => {}
        }
    }
    parts.dedup();
    parts.join(", ")
}

/// The document in a packed KML file: the first that ends in .kml.
fn packed_kml(bytes: &[u8]) -> Result<String, Misread> {
    let broken = |error: zip::result::ZipError| -> Misread {
        Message::new("import-kmz")
            .with("why", error.to_string())
            .into()
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let name = archive
        .file_names()
        .filter_map(Result::ok)
        .find(|name| files::has_ending(Path::new(&**name), "kml"))
        .map(|name| name.into_owned())
        .ok_or_else(|| Misread::new("import-no-line"))?;
    let entry = archive.by_name(&name).map_err(broken)?;
    let mut text = Vec::new();
    let read = entry.take(MOST_BYTES as u64 + 1).read_to_end(&mut text);
    let why = |error: std::io::Error| Message::new("import-kmz").with("why", error.to_string());
    read.map_err(why)?;
    if text.len() > MOST_BYTES {
        let most = Message::new("import-too-many-points").with("most", MOST_POINTS);
        return Err(most.into());
    }
    Ok(xml::text_of(&text))
}

fn kml(root: Node<'_, '_>) -> Result<Track, Misread> {
    if !xml::is(&root, "kml") {
        return Err(xml::wrong(&root, Message::new("import-not-kml")));
    }
    let mut track = Track::default();
    for placemark in root.descendants().filter(|node| xml::is(node, "Placemark")) {
        let name = xml::child_words(&placemark, "name")
            .unwrap_or_default()
            .to_owned();
        let mut fixes = Vec::new();
        for node in placemark.descendants().filter(Node::is_element) {
            let words = node.text().unwrap_or_default();
            match node.tag_name().name() {
                "LineString" => {
                    let coordinates = xml::child_words(&node, "coordinates").unwrap_or_default();
                    for said in coordinates.split_whitespace() {
                        fixes.push(
                            east_first(said, ',')
                                .ok_or_else(|| xml::wrong(&node, no_place(said)))?,
                        );
                    }
                }
                // Google's extension: a place for each time.
                "coord" => fixes.push(
                    east_first(words.trim(), ' ')
                        .ok_or_else(|| xml::wrong(&node, no_place(words)))?,
                ),
                "Point" if !name.is_empty() => {
                    let said = xml::child_words(&node, "coordinates").unwrap_or_default();
                    let fix =
                        east_first(said, ',').ok_or_else(|| xml::wrong(&node, no_place(said)))?;
                    track.named.push(Named {
                        name: name.clone(),
                        fix,
                    });
                }
                _ => {}
            }
        }
        if !fixes.is_empty() {
            track.lines.push(Line { name, fixes });
        }
        track.within_limits()?;
    }
    Ok(track)
}

/// Longitude, latitude and perhaps height, in this order.
fn east_first(said: &str, between: char) -> Option<Fix> {
    let mut figures = said
        .split(between)
        .map(|figure| figure.trim().parse::<f64>());
    let longitude_deg = figures.next()?.ok()?;
    let latitude_deg = figures.next()?.ok()?;
    fix(latitude_deg, longitude_deg)
}

fn geo_json(text: &str) -> Result<Track, Misread> {
    let read: GeoJson = serde_json::from_str(text).map_err(|error| {
        let why = Message::new("import-json").with("why", error.to_string());
        Misread::from(why).at(error.line() as u32, error.column() as u32)
    })?;
    let mut track = Track::default();
    match read {
        GeoJson::Geometry(geometry) => track.add(&geometry.value, "")?,
        GeoJson::Feature(feature) => track.add_feature(&feature)?,
        GeoJson::FeatureCollection(collection) => {
            for feature in &collection.features {
                track.add_feature(feature)?;
            }
        }
    }
    Ok(track)
}

impl Track {
    fn add_feature(&mut self, feature: &geojson::Feature) -> Result<(), Misread> {
        let name = feature.property("name").and_then(|name| name.as_str());
        match &feature.geometry {
            Some(geometry) => self.add(&geometry.value, name.unwrap_or_default()),
            None => Ok(()),
        }
    }

    fn add(&mut self, value: &GeometryValue, name: &str) -> Result<(), Misread> {
        let at = |position: &Position| -> Result<Fix, Misread> {
            let said = position.as_slice();
            let place = said.get(1).zip(said.first());
            place
                .and_then(|(&latitude, &longitude)| fix(latitude, longitude))
                .ok_or_else(|| no_place(&format!("{said:?}")).into())
        };
        match value {
            GeometryValue::LineString { coordinates } => {
                let fixes: Result<Vec<Fix>, Misread> = coordinates.iter().map(at).collect();
                self.lines.push(Line {
                    name: name.to_owned(),
                    fixes: fixes?,
                });
            }
            GeometryValue::MultiLineString { coordinates } => {
                let fixes: Result<Vec<Fix>, Misread> =
                    coordinates.iter().flatten().map(at).collect();
                self.lines.push(Line {
                    name: name.to_owned(),
                    fixes: fixes?,
                });
            }
            GeometryValue::Point { coordinates } if !name.is_empty() => self.named.push(Named {
                name: name.to_owned(),
                fix: at(coordinates)?,
            }),
            GeometryValue::GeometryCollection { geometries } => {
                for geometry in geometries {
                    self.add(&geometry.value, name)?;
                }
            }
            _ => {}
        }
        self.within_limits()
    }
}
