//! The vulnerable points of a route: those that a file names, and those where the map has the way cross water.

use std::collections::BTreeMap;

use super::land::Land;
use super::plan::Plan;
use super::request::Words;
use super::shape::tenths;
use crate::scenario::schema::VulnerablePointKind;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m, nearest_on_segment, point_along};

/// A mapped bridge or culvert this near is one of the route, metres.
const CROSSED_M: f32 = 10.0;
/// Distance between two vulnerable points, metres.
const POINTS_APART_M: f32 = 30.0;

pub(super) fn vulnerable_points(
    plan: &Plan,
    land: &Land,
    words: &Words,
) -> Vec<(VulnerablePointKind, String, Point)> {
    let route = plan.line();
    let mut found = plan.vulnerable.clone();
    // A bridge says more than the stream under it.
    let mut crossings: Vec<_> = land.crossings.iter().collect();
    crossings.sort_by_key(|(kind, _)| *kind != VulnerablePointKind::Bridge);
    for (kind, line) in crossings {
        let steps = (length_m(line) / 2.0) as usize;
        let nearest = (0..=steps)
            .map(|step| point_along(line, step as f32 * 2.0))
            .map(|at| (distance_to_line_m(at, &route), at))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, at)) = nearest.filter(|(off_m, _)| *off_m <= CROSSED_M) else {
            continue;
        };
        let on_route = route
            .windows(2)
            .map(|pair| nearest_on_segment(at, pair[0], pair[1]).0)
            .min_by(|a, b| a.distance_m(at).total_cmp(&b.distance_m(at)));
        let Some(on_route) = on_route.map(tenths) else {
            continue;
        };
        if found
            .iter()
            .all(|(_, _, other)| other.distance_m(on_route) > POINTS_APART_M)
        {
            found.push((*kind, String::new(), on_route));
        }
    }
    let mut numbers = BTreeMap::new();
    for (kind, name, _) in found.iter_mut().filter(|(_, name, _)| name.is_empty()) {
        let word = match kind {
            VulnerablePointKind::Bridge => &words.bridge,
            VulnerablePointKind::Crossing => &words.ford,
            VulnerablePointKind::Culvert => &words.culvert,
            _ => &words.point,
        };
        let number = numbers.entry(word).or_insert(0);
        *number += 1;
        *name = format!("{word} {number}");
    }
    found
}
