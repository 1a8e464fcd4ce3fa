//! GPX 1.0 and 1.1, with whatever extensions.

use roxmltree::Node;

use super::super::{Misread, hazard, xml};
use super::{Fix, Line, Made, Track, fix, no_place};
use crate::files;
use crate::text::Message;

pub(super) fn track(root: Node<'_, '_>) -> Result<Track, Misread> {
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
    let is_own = root.attribute("creator") == Some(files::MADE_BY);
    // What this program exported is an exercise.
    let marked = |node: &Node<'_, '_>| -> Option<String> {
        let said = || xml::sayings(node, is_apart);
        (!is_own).then(|| hazard::among(said())).flatten()
    };
    let of_file = marked(&root);
    for node in root.descendants() {
        let (points, made) = match node.tag_name().name() {
            "trk" if node.is_element() => ("trkpt", Made::Recorded),
            "rte" if node.is_element() => ("rtept", Made::Planned),
            "wpt" if node.is_element() => {
                if of_file.is_some() || marked(&node).is_some() {
                    track.hazards += 1;
                } else if let Some(name) = xml::child_words(&node, "name") {
                    let said = xml::child_words(&node, "type").unwrap_or_default();
                    let (kind, what) = said.split_once(": ").unwrap_or((said, ""));
                    track.add_named(name, at(&node)?, kind, what);
                }
                continue;
            }
            "metadata" if node.is_element() => {
                track.attribution = attribution(&node);
                continue;
            }
            _ => continue,
        };
        if let Some(words) = of_file.clone().or_else(|| marked(&node)) {
            track.leave_line_out(words);
            continue;
        }
        let mut line = Line {
            name: xml::child_words(&node, "name")
                .unwrap_or_default()
                .to_owned(),
            made,
            ..Line::default()
        };
        let mut segment = None;
        for point in node.descendants().filter(|point| xml::is(point, points)) {
            let fix = at(&point)?;
            // A track without segments is read as one.
            if line.fixes.is_empty() || segment == point.parent() {
                line.fixes.push(fix);
            } else {
                line.add([fix]);
            }
            segment = point.parent();
            if let Some(said) = xml::child_words(&point, "time") {
                line.recorded_at(line.fixes.len() - 1, said);
            }
            line.has_elevations |= xml::child_words(&point, "ele").is_some();
            if made != Made::Planned {
                continue;
            }
            if marked(&point).is_some() {
                track.hazards += 1;
            } else if let Some(name) = xml::child_words(&point, "name") {
                track.add_named(name, fix, "", "");
            }
        }
        track.lines.push(line);
        track.within_limits()?;
    }
    if is_own {
        tell_approach_from_route(&mut track.lines);
    }
    Ok(track)
}

/// Elements that say something of their own or of who wrote it, not of the one around them.
fn is_apart(name: &str) -> bool {
    matches!(
        name,
        "wpt" | "trk" | "rte" | "trkseg" | "trkpt" | "rtept" | "author" | "copyright" | "email"
    )
}

/// Of an export of this program the track is the whole walk, and the route its end.
fn tell_approach_from_route(lines: &mut [Line]) {
    let mut routes = lines.iter().filter(|line| line.made == Made::Planned);
    let Some(route) = routes.next().map(|line| line.fixes.clone()) else {
        return;
    };
    for walk in lines.iter_mut().filter(|line| line.made == Made::Recorded) {
        if walk.fixes.ends_with(&route) {
            walk.made = match walk.fixes.len() - route.len() {
                0 => Made::Planned,
                start => Made::Exported { start },
            };
        }
    }
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
