//! What moves, and what moves along: a site takes its items and their signs with it, a waypoint the ground drawn through it
//! and the vulnerable points of its legs.

use std::collections::BTreeMap;

use bevy::math::{Vec2, ops};

use super::thing::Thing;
use super::written::{Written, is_within, joined, metres, point};
use crate::scenario::RawScenario;
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Points this near to a waypoint are drawn through it, metres.
const THROUGH_M: f32 = 0.02;

/// A vulnerable point this near to a leg is on it, metres.
const ON_LEG_M: f32 = 3.0;

/// The text with things moved, each by its own metres east and north. A path may also lead to a single point of a line.
pub(super) fn moved(
    text: &str,
    raw: &RawScenario,
    things: &[Thing],
    moves: &[(String, Vec2)],
) -> Result<String, NoPlace> {
    let written = Written::of(text);
    let mut to: BTreeMap<String, Point> = BTreeMap::new();
    for (path, by) in moves {
        let taken_along = moves
            .iter()
            .any(|(other, _)| other != path && is_within(path, other));
        if taken_along {
            continue;
        }
        let mut points = written.points(path);
        if points.is_empty() {
            points = by_default(things, path);
        }
        if points.is_empty() {
            return Err(NoPlace(path.clone()));
        }
        for (point_path, at) in points {
            to.insert(point_path, (at.vec() + *by).into());
        }
    }
    for (path, by) in moves {
        for (point_path, at) in drawn_along(&written, raw, path, *by) {
            to.entry(point_path).or_insert(at);
        }
    }
    let mut splices = Splices::of(text);
    for (path, at) in to {
        splices.replace(&path, &point(at))?;
    }
    Ok(splices.applied())
}

/// Where a thing stands whose text does not say it, with the field that would.
fn by_default(things: &[Thing], path: &str) -> Vec<(String, Point)> {
    let thing = things.iter().find(|thing| thing.path == path);
    thing
        .and_then(|thing| Some((joined(path, "at"), *thing.points.first()?)))
        .into_iter()
        .collect()
}

/// What is drawn through a waypoint, or lies on its legs, and where it comes to lie.
fn drawn_along(
    written: &Written<'_>,
    raw: &RawScenario,
    path: &str,
    by: Vec2,
) -> Vec<(String, Point)> {
    let waypoints = &raw.route.waypoints;
    let index = path
        .strip_prefix("route.waypoints[")
        .and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    let Some((index, waypoint)) = index.and_then(|index| Some((index, waypoints.get(index)?)))
    else {
        return Vec::new();
    };
    let mut along: Vec<(String, Point)> = ["surfaces", "terrain.land_forms", "route.approach"]
        .iter()
        .flat_map(|list| written.points(list))
        .filter(|(_, at)| at.distance_m(waypoint.at) <= THROUGH_M)
        .map(|(path, at)| (path, (at.vec() + by).into()))
        .collect();
    let before = index.checked_sub(1).map(|before| waypoints[before].at);
    let after = waypoints.get(index + 1).map(|after| after.at);
    for (number, place) in raw.route.vulnerable_points.iter().enumerate() {
        let share = [before, after]
            .into_iter()
            .flatten()
            .filter_map(|end| {
                let (foot, share) = nearest_on_segment(place.at, end, waypoint.at);
                (foot.distance_m(place.at) <= ON_LEG_M).then_some(share)
            })
            .fold(0.0, f32::max);
        if share > 0.0 {
            let path = format!("route.vulnerable_points[{number}].at");
            along.push((path, (place.at.vec() + by * share).into()));
        }
    }
    along
}

/// The text with things turned clockwise about a pivot, by degrees.
pub(super) fn turned(
    text: &str,
    things: &[Thing],
    paths: &[String],
    pivot: Point,
    by_deg: f32,
) -> Result<String, NoPlace> {
    let written = Written::of(text);
    let mut points = BTreeMap::new();
    let mut bearings = BTreeMap::new();
    for path in paths {
        let mut found = written.points(path);
        if found.is_empty() {
            found = by_default(things, path);
        }
        for (path, at) in found {
            points.insert(path, turned_about(at, pivot, by_deg));
        }
        let mut faced = written.bearings(path);
        let faces = things
            .iter()
            .any(|thing| thing.path == *path && thing.kind.always_faces());
        if faced.is_empty() && faces {
            faced.push((joined(path, "facing_deg"), 0.0));
        }
        for (path, deg) in faced {
            bearings.insert(path, (deg + by_deg).rem_euclid(360.0));
        }
    }
    if points.is_empty() && bearings.is_empty() {
        return Err(NoPlace(paths.join(", ")));
    }
    let mut splices = Splices::of(text);
    for (path, at) in points {
        splices.replace(&path, &point(at))?;
    }
    for (path, deg) in bearings {
        splices.set(&path, &metres(deg))?;
    }
    Ok(splices.applied())
}

/// A point turned clockwise about another.
pub(super) fn turned_about(at: Point, pivot: Point, by_deg: f32) -> Point {
    let away = at.vec() - pivot.vec();
    let radians = by_deg.to_radians();
    let (sin, cos) = (ops::sin(radians), ops::cos(radians));
    let turned = Vec2::new(away.x * cos + away.y * sin, away.y * cos - away.x * sin);
    (pivot.vec() + turned).into()
}
