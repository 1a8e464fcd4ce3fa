//! The route: cut to a patrol's length, simplified, its points named.

use super::Misread;
use super::frame::Frame as Earth;
use super::request::{APPROACH_M, LEAST_M, Sources, TOLERANCE_M, USUAL_M, Wishes};
use super::shape::{simplified, stretch, tenths, without_loops};
use super::track::{Fix, Named};
use crate::text::Message;
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::{length_m, nearest_on_segment, point_along};

/// Recorded places nearer than this are one, metres.
const STANDING_M: f32 = 3.0;
/// Longest leg, metres: a report names what is near by the points of the route.
const LONGEST_LEG_M: f32 = 250.0;
/// Least distance between waypoints, metres.
const APART_M: f32 = 8.0;
/// A named place this near is on the route, metres.
const ON_ROUTE_M: f32 = 40.0;
/// Distance of a site from the line walked, metres.
const BESIDE_M: f32 = 4.5;

pub(super) fn walked(fixes: &[Fix], frame: &Earth) -> Vec<Point> {
    let points: Vec<Point> = fixes.iter().filter_map(|fix| frame.point(*fix)).collect();
    without_loops(&points, STANDING_M)
}

/// The route, cut to length.
pub(super) struct Plan {
    /// Where the origin is.
    pub(super) origin: Fix,
    pub(super) frame: Earth,
    pub(super) approach: Vec<Point>,
    /// Waypoints with the names that the file gives.
    pub(super) route: Vec<(Point, Option<String>)>,
    /// Approach and route with a point every two metres.
    pub(super) walk: Vec<Point>,
    pub(super) notes: Vec<Message>,
}

impl Plan {
    pub(super) fn of(sources: &Sources, wishes: &Wishes) -> Result<Self, Misread> {
        let no_line = || Misread::new("import-no-line");
        let track = &sources.track.1;
        let line = track.longest().ok_or_else(no_line)?;
        let first = *line.fixes.first().ok_or_else(no_line)?;
        let poles = || Misread::new("import-near-a-pole");
        let whole = walked(&line.fixes, &Earth::at(first).ok_or_else(poles)?);
        let all_m = length_m(&whole);
        let from_m = wishes.from_m.unwrap_or(APPROACH_M);
        let to_m = wishes.to_m.unwrap_or(from_m + USUAL_M).min(all_m);
        let too_short = Message::new("import-too-short")
            .with("length", all_m.round())
            .with("approach", APPROACH_M)
            .with("least", LEAST_M);
        if from_m < APPROACH_M || to_m - from_m < LEAST_M {
            return Err(too_short.into());
        }
        // Decimals of a degree that resolve a tenth of a metre, so that the file says where its origin is.
        let grid = GridFrame::at(first.latitude_deg, first.longitude_deg).ok_or_else(poles)?;
        let (latitude_deg, longitude_deg) = grid.lat_long(point_along(&whole, from_m));
        let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let origin = Fix {
            latitude_deg: rounded(latitude_deg),
            longitude_deg: rounded(longitude_deg),
        };
        let frame = Earth::at(origin).ok_or_else(poles)?;
        let line = walked(&line.fixes, &frame);
        let tidy = |part: Vec<Point>| -> Vec<Point> {
            let part = simplified(&part, TOLERANCE_M);
            let mut apart: Vec<Point> = Vec::with_capacity(part.len());
            for (index, at) in part.iter().enumerate() {
                let near = apart
                    .last()
                    .is_some_and(|last| last.distance_m(*at) < APART_M);
                if near && index + 1 == part.len() {
                    apart.pop();
                }
                if !near || index + 1 == part.len() {
                    apart.push(tenths(*at));
                }
            }
            apart
        };
        let mut approach = tidy(stretch(&line, from_m - APPROACH_M, from_m));
        let route = in_short_legs(&tidy(stretch(&line, from_m, to_m)));
        let (Some(&start), Some(last)) = (route.first(), approach.last_mut()) else {
            return Err(no_line());
        };
        *last = start;
        let mut notes = Vec::new();
        if to_m < all_m || from_m > APPROACH_M {
            notes.push(
                Message::new("import-cut")
                    .with("all", all_m.round())
                    .with("from", from_m.round())
                    .with("to", to_m.round()),
            );
        }
        let mut walk = Vec::new();
        let both: Vec<Point> = approach
            .iter()
            .chain(route.iter().skip(1))
            .copied()
            .collect();
        let steps = (length_m(&both) / 2.0) as usize;
        walk.extend((0..=steps).map(|step| point_along(&both, step as f32 * 2.0)));
        let named = if wishes.shift {
            &[][..]
        } else {
            &track.named[..]
        };
        let route = with_names(route, named, &frame);
        Ok(Self {
            origin,
            frame,
            approach,
            route,
            walk,
            notes,
        })
    }

    pub(super) fn line(&self) -> Vec<Point> {
        self.route.iter().map(|(at, _)| *at).collect()
    }

    /// Places beside the route, at shares of its length: left and right.
    pub(super) fn beside(&self, first: f32, second: f32) -> [Point; 2] {
        let line = self.line();
        let whole_m = length_m(&line);
        let place = |share: f32, side: f32| {
            let here = point_along(&line, whole_m * share);
            let ahead = point_along(&line, whole_m * share + 2.0);
            tenths(here.towards(here.bearing_deg(ahead) + side, BESIDE_M))
        };
        [place(first, -90.0), place(second, 90.0)]
    }
}

/// Legs of at most [`LONGEST_LEG_M`].
fn in_short_legs(route: &[Point]) -> Vec<Point> {
    let mut short: Vec<Point> = route.first().copied().into_iter().collect();
    for pair in route.windows(2) {
        let parts = (pair[0].distance_m(pair[1]) / LONGEST_LEG_M)
            .ceil()
            .max(1.0) as usize;
        short.extend(
            (1..parts).map(|part| tenths(pair[0].lerp(pair[1], part as f32 / parts as f32))),
        );
        short.push(pair[1]);
    }
    short
}

/// The route with a waypoint for each named place on it.
fn with_names(route: Vec<Point>, named: &[Named], frame: &Earth) -> Vec<(Point, Option<String>)> {
    let mut points: Vec<(f32, Point, Option<String>)> = Vec::new();
    let mut along_m = 0.0;
    for (index, at) in route.iter().enumerate() {
        if index > 0 {
            along_m += route[index - 1].distance_m(*at);
        }
        points.push((along_m, *at, None));
    }
    for place in named {
        let Some(at) = frame.point(place.fix) else {
            continue;
        };
        let mut before_m = 0.0;
        let mut best: Option<(f32, f32, Point)> = None;
        for pair in route.windows(2) {
            let (beside, share) = nearest_on_segment(at, pair[0], pair[1]);
            let leg_m = pair[0].distance_m(pair[1]);
            let off_m = beside.distance_m(at);
            if best.is_none_or(|(least_m, ..)| off_m < least_m) {
                best = Some((off_m, before_m + share * leg_m, tenths(beside)));
            }
            before_m += leg_m;
        }
        let Some((_, along_m, beside)) = best.filter(|(off_m, ..)| *off_m <= ON_ROUTE_M) else {
            continue;
        };
        let near = points
            .iter_mut()
            .filter(|(other_m, ..)| (other_m - along_m).abs() < 2.0 * APART_M)
            .min_by(|a, b| (a.0 - along_m).abs().total_cmp(&(b.0 - along_m).abs()));
        match near {
            Some((_, _, name)) => {
                name.get_or_insert_with(|| place.name.clone());
            }
            None => points.push((along_m, beside, Some(place.name.clone()))),
        }
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points.into_iter().map(|(_, at, name)| (at, name)).collect()
}
