//! The scenario from a point of its route on: what is walked when its author tries it from there.

use std::sync::Arc;

use super::written::{Written, point};
use crate::diagnostic::Diagnostic;
use crate::scenario::{LoadedScenario, load_recorded};
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};

/// A walk begins at the start when it would begin this near to it, and this far before the end at the latest, metres.
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
    let start_m = along_m(&line, at).min(length_m(&line) - LEAST_M);
    if start_m < LEAST_M {
        return Ok(text.to_owned());
    }
    let start = point_along(&line, start_m);
    let begun = (0..line.len() - 1)
        .rev()
        .find(|&leg| length_m(&line[..=leg]) <= start_m)
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
    let approach = route.approach.iter().chain(&line[..=begun]);
    let approach: Vec<String> = approach
        .map(|at| point(*at))
        .chain([point(start)])
        .collect();
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
