//! KML, as it is or packed as KMZ.

use std::io::{Cursor, Read};
use std::path::Path;

use roxmltree::{Node, NodeId};

use super::super::{MOST_BYTES, Misread, hazard, xml};
use super::{Fix, Line, Made, Track, fix, no_place};
use crate::files;
use crate::text::Message;

/// The document in a packed KML file: the first that ends in .kml.
pub(super) fn unpacked(bytes: &[u8]) -> Result<String, Misread> {
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
        let large = Message::new("import-large").with("most", MOST_BYTES / 1_048_576);
        return Err(large.into());
    }
    Ok(xml::text_of(&text))
}

pub(super) fn track(root: Node<'_, '_>) -> Result<Track, Misread> {
    if !xml::is(&root, "kml") {
        return Err(xml::wrong(&root, Message::new("import-not-kml")));
    }
    let mut track = Track::default();
    let mut around: Option<(NodeId, Option<String>)> = None;
    for placemark in root.descendants().filter(|node| xml::is(node, "Placemark")) {
        let folder = placemark.parent().filter(|folder| {
            // Placemarks of one folder follow each other.
            around
                .as_ref()
                .is_none_or(|(known, _)| *known != folder.id())
        });
        if let Some(folder) = folder {
            around = Some((folder.id(), marked_around(&placemark)));
        }
        let words = around.as_ref().and_then(|(_, words)| words.clone());
        let words = words.or_else(|| hazard::among(xml::sayings(&placemark, is_geometry)));
        if let Some(words) = words {
            if placemark.descendants().any(|node| is_line(&node)) {
                track.leave_line_out(words);
            } else {
                track.hazards += 1;
            }
            continue;
        }
        let name = xml::child_words(&placemark, "name")
            .unwrap_or_default()
            .to_owned();
        let mut line = Line {
            name: name.clone(),
            made: Made::Drawn,
            ..Line::default()
        };
        // Google's extension: a place for each time, within a track.
        let mut recorded = None;
        let mut timed = (None, 0);
        for node in placemark.descendants().filter(Node::is_element) {
            let words = node.text().unwrap_or_default();
            match node.tag_name().name() {
                "LineString" => {
                    let coordinates = xml::child_words(&node, "coordinates").unwrap_or_default();
                    let fixes: Result<Vec<Fix>, Misread> = coordinates
                        .split_whitespace()
                        .map(|said| {
                            east_first(said, ',').ok_or_else(|| xml::wrong(&node, no_place(said)))
                        })
                        .collect();
                    line.add(fixes?);
                }
                "when" if recorded_in(&node) => {
                    // The times of a track stand before its places, or each before its own.
                    if timed.0 != node.parent() {
                        timed = (node.parent(), line.fixes.len());
                    }
                    line.recorded_at(timed.1, words);
                    timed.1 += 1;
                }
                "coord" => {
                    line.made = Made::Recorded;
                    line.has_elevations |= words.split_whitespace().count() > 2;
                    let fix = east_first(words.trim(), ' ')
                        .ok_or_else(|| xml::wrong(&node, no_place(words)))?;
                    if recorded == node.parent() {
                        line.fixes.push(fix);
                    } else {
                        line.add([fix]);
                    }
                    recorded = node.parent();
                }
                "Point" if !name.is_empty() => {
                    let said = xml::child_words(&node, "coordinates").unwrap_or_default();
                    let fix =
                        east_first(said, ',').ok_or_else(|| xml::wrong(&node, no_place(said)))?;
                    track.add_named(&name, fix, "", "");
                }
                _ => {}
            }
        }
        if !line.fixes.is_empty() {
            track.lines.push(line);
        }
        track.within_limits()?;
    }
    Ok(track)
}

/// The words in which a folder around a placemark, or the document that holds it directly, names a hazard.
fn marked_around(placemark: &Node<'_, '_>) -> Option<String> {
    let mut around = placemark.ancestors().skip(1);
    around.find_map(|node| {
        let counts = xml::is(&node, "Folder")
            || xml::is(&node, "Document") && placemark.parent() == Some(node);
        let said = || xml::sayings(&node, is_within_container);
        counts.then(|| hazard::among(said())).flatten()
    })
}

/// Elements of a folder that say nothing of it itself.
fn is_within_container(name: &str) -> bool {
    matches!(
        name,
        "Placemark"
            | "Folder"
            | "Document"
            | "Style"
            | "StyleMap"
            | "Schema"
            | "NetworkLink"
            | "GroundOverlay"
            | "author"
    )
}

/// Elements that say where something is.
fn is_geometry(name: &str) -> bool {
    matches!(
        name,
        "Point"
            | "LineString"
            | "LinearRing"
            | "Polygon"
            | "MultiGeometry"
            | "Track"
            | "MultiTrack"
            | "Model"
    )
}

fn is_line(node: &Node<'_, '_>) -> bool {
    xml::is(node, "LineString") || xml::is(node, "Track")
}

/// True within Google's extension.
fn recorded_in(node: &Node<'_, '_>) -> bool {
    node.parent()
        .is_some_and(|parent| xml::is(&parent, "Track"))
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
