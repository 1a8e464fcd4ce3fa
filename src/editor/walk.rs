//! The scenario from a point of its route on: what is walked when its author tries it from there.

use std::sync::Arc;

use super::written::{Written, point};
use crate::diagnostic::Diagnostic;
use crate::scenario::{LoadedScenario, load_recorded};
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};

/// A walk that would begin this near to a waypoint begins there, and this far before the last one at the latest, metres.
const LEAST_M: f32 = 2.0;

/// The scenario with its route cut off before the point of it that is nearest to a place: what lies behind was walked to get
/// there. Rules of the whole scenario are not held against it.
pub fn walked_from(loaded: &LoadedScenario, at: Point) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let scenario = &loaded.scenario;
    let origin = scenario.origin();
    let Ok(text) = text_from(&origin.text, loaded, at) else {
        return Ok(loaded.clone());
    };
    load_recorded(
        &origin.path,
        text,
        &origin.attachments,
        (*Arc::clone(&loaded.doctrine)).clone(),
    )
}

fn text_from(text: &str, loaded: &LoadedScenario, at: Point) -> Result<String, NoPlace> {
    let route = &loaded.scenario.route;
    let line = route.line();
    let reached_m = |waypoint: usize| length_m(&line[..=waypoint]);
    let asked_m = along_m(&line, at).min(length_m(&line) - LEAST_M);
    let start_m = (0..line.len() - 1)
        .map(reached_m)
        .find(|reached_m| (reached_m - asked_m).abs() < LEAST_M)
        .unwrap_or(asked_m);
    if start_m <= 0.0 {
        return Ok(text.to_owned());
    }
    let start = point_along(&line, start_m);
    let begun = (0..line.len() - 1)
        .rev()
        .find(|&waypoint| reached_m(waypoint) <= start_m)
        .unwrap_or(0);
    let written = Written::of(text);
    let item = |list: &str, index: usize| {
        let path = format!("route.{list}[{index}]");
        written.whole(&path).ok_or(NoPlace(path))
    };
    let mut first = Splices::of(item("waypoints", begun)?);
    first.set("at", &point(start))?;
    let mut waypoints = vec![first.applied()];
    for index in begun + 1..line.len() {
        waypoints.push(item("waypoints", index)?.to_owned());
    }
    let mut walked: Vec<Point> = route.approach.clone();
    walked.extend_from_slice(&line[..=begun]);
    walked.push(start);
    walked.dedup_by(|next, before| next.distance_m(*before) < LEAST_M / 2.0);
    let approach: Vec<String> = walked.iter().map(|at| point(*at)).collect();
    let mut ahead = Vec::new();
    for (index, place) in route.vulnerable_points.iter().enumerate() {
        if along_m(&line, place.at) + place.radius_m > start_m {
            ahead.push(item("vulnerable_points", index)?.to_owned());
        }
    }
    let list = |items: &[String]| format!("[{}]", items.join(", "));
    let mut splices = Splices::of(text);
    splices.set("route.waypoints", &list(&waypoints))?;
    splices.set("route.approach", &list(&approach))?;
    splices.set("route.vulnerable_points", &list(&ahead))?;
    Ok(splices.applied())
}
