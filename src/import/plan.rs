//! The route: cut to a patrol's length, its points named.

use super::Misread;
use super::frame::Frame as Earth;
use super::recorded::leaves_by_m;
use super::request::{self, APPROACH_M, MOST_M, Sources, USUAL_M, Wishes};
use super::shape::{stretch, tenths};
use super::track::{Fix, Line, Named, Track};
use super::way::Way;
use crate::scenario::schema::VulnerablePointKind;
use crate::text::Message;
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::{distance_to_line_m, length_m, nearest_on_segment, point_along};

/// Longest leg, metres: a report names what is near by the points of the route.
const LONGEST_LEG_M: f32 = 250.0;
/// A named place this near to a waypoint along the route is that waypoint, metres.
const AT_WAYPOINT_M: f32 = 16.0;
/// A named place this near to a waypoint has been put there, metres.
const SAME_PLACE_M: f32 = 1.0;
/// A vulnerable point this near to the route is where its file has it, metres.
const AS_SAID_M: f32 = 10.0;
/// A named place this near is on the route, metres.
const ON_ROUTE_M: f32 = 40.0;
/// Distance of a site from the line walked, metres.
const BESIDE_M: f32 = 4.5;
/// A line no farther than this from another all along is the same way, metres.
const SAME_WAY_M: f32 = 15.0;

/// The route, cut to length.
pub(super) struct Plan {
    /// Where the origin is.
    pub(super) origin: Fix,
    pub(super) frame: Earth,
    pub(super) approach: Vec<Point>,
    /// Waypoints with the names that the file gives.
    pub(super) route: Vec<(Point, Option<String>)>,
    /// Vulnerable points that the file gives, with their names; these are empty in a place that is moved.
    pub(super) vulnerable: Vec<(VulnerablePointKind, String, Point)>,
    /// Approach and route with a point every two metres.
    pub(super) walk: Vec<Point>,
    /// How far approach and route may leave the recorded track, metres.
    pub(super) tolerance_m: f32,
    /// How far they do.
    pub(super) leaves_m: f32,
    /// What the device erred from one place to the next, where that was smoothed away, metres.
    pub(super) jitter_m: Option<f32>,
    pub(super) notes: Vec<Message>,
}

impl Plan {
    pub(super) fn of(sources: &Sources, wishes: &Wishes) -> Result<Self, Misread> {
        let no_line = || Misread::new("import-no-line");
        let track = &sources.track.1;
        let longest = track.longest().ok_or_else(no_line)?;
        let first = *longest.fixes.first().ok_or_else(no_line)?;
        let poles = || Misread::new("import-near-a-pole");
        let way_in = |frame: &Earth| Way::of(longest, frame, wishes.tolerance_m);
        let whole = way_in(&Earth::at(first).ok_or_else(poles)?);
        let all_m = length_m(&whole.line);
        // An export says where its patrol begins, and is as long as it is.
        let said_m = whole.start_m.filter(|_| wishes.from_m.is_none());
        let said_m = said_m.filter(|start_m| *start_m > SAME_PLACE_M);
        let approach_m = said_m.unwrap_or(APPROACH_M);
        let from_m = wishes.from_m.unwrap_or(approach_m);
        let usual_m = said_m.map_or(USUAL_M, |_| MOST_M);
        let to_m = wishes.to_m.unwrap_or((from_m + usual_m).min(all_m));
        if let Some(why) = request::misfit(from_m, to_m, all_m, approach_m) {
            return Err(why.into());
        }
        // Decimals of a degree that resolve a tenth of a metre, so that the file says where its origin is.
        let grid = GridFrame::at(first.latitude_deg, first.longitude_deg).ok_or_else(poles)?;
        let (latitude_deg, longitude_deg) = grid.lat_long(point_along(&whole.line, from_m));
        let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let origin = Fix {
            latitude_deg: rounded(latitude_deg),
            longitude_deg: rounded(longitude_deg),
        };
        let frame = Earth::at(origin).ok_or_else(poles)?;
        let way = way_in(&frame);
        let cut = |from_m: f32, to_m: f32| -> (Vec<Point>, f32) {
            let part = stretch(&way.line, from_m, to_m);
            let fewer = way.apart(&part);
            let leaves_m = leaves_by_m(&fewer, &part);
            (fewer.into_iter().map(tenths).collect(), leaves_m)
        };
        let (mut approach, before_m) = cut(from_m - approach_m, from_m);
        let (route, after_m) = cut(from_m, to_m);
        let route = match said_m {
            Some(_) => route,
            None => in_short_legs(&route),
        };
        let (Some(&start), Some(last)) = (route.first(), approach.last_mut()) else {
            return Err(no_line());
        };
        *last = start;
        let mut notes = way.notes();
        if track.hazards > 0 {
            notes.push(Message::new("import-hazards").with("count", track.hazards));
        }
        let others = other_ways(track, longest, &way.line, &frame);
        if others > 0 {
            notes.push(Message::new("import-other-lines").with("count", others));
        }
        if to_m < all_m || from_m > approach_m {
            notes.push(
                Message::new("import-cut")
                    .with("all", all_m.round())
                    .with("from", from_m.round())
                    .with("to", to_m.min(all_m).round()),
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
        let mut vulnerable = vulnerable(&route, &track.named, &frame);
        if wishes.shift {
            vulnerable.iter_mut().for_each(|(_, name, _)| name.clear());
        }
        let route = with_names(route, named, &frame);
        if way.tolerance_m > 0.0 {
            notes.push(
                Message::new("import-simplified")
                    .with("tolerance", tenth(way.tolerance_m))
                    .with("count", route.len()),
            );
        }
        Ok(Self {
            origin,
            vulnerable,
            route,
            frame,
            approach,
            walk,
            tolerance_m: tenth(way.tolerance_m),
            leaves_m: way.leaves_m + before_m.max(after_m),
            jitter_m: way.jitter_m(),
            notes,
        })
    }

    /// Approach and route on the earth, a place every fifty metres.
    pub(super) fn on_earth(&self) -> Vec<Fix> {
        let grid = GridFrame::at(self.origin.latitude_deg, self.origin.longitude_deg);
        let places = self.walk.iter().step_by(25).filter_map(|at| {
            let (latitude_deg, longitude_deg) = grid?.lat_long(*at);
            Some(Fix {
                latitude_deg,
                longitude_deg,
            })
        });
        places.collect()
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

/// How many lines of a file are another way than the one taken.
fn other_ways(track: &Track, taken: &Line, way: &[Point], frame: &Earth) -> usize {
    const LOOKED_AT: usize = 50;
    let is_other = |line: &&Line| {
        let step = line.fixes.len().div_ceil(LOOKED_AT).max(1);
        let mut points = line.fixes.iter().step_by(step);
        points.any(|fix| {
            frame
                .point(*fix)
                .is_none_or(|at| distance_to_line_m(at, way) > SAME_WAY_M)
        })
    };
    let others = track.lines.iter().filter(|line| line.fixes.len() > 1);
    others
        .filter(|line| !std::ptr::eq(*line, taken))
        .filter(is_other)
        .count()
}

/// Rounded to a tenth.
fn tenth(metres: f32) -> f32 {
    (metres * 10.0).round() / 10.0
}

/// The nearest place of a route: how far off it is, how far along the route, and where.
fn nearest(at: Point, route: &[Point]) -> Option<(f32, f32, Point)> {
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
    best
}

/// The vulnerable points of an export that are on the route.
fn vulnerable(
    route: &[Point],
    named: &[Named],
    frame: &Earth,
) -> Vec<(VulnerablePointKind, String, Point)> {
    let points = named.iter().filter_map(|named| {
        let kind = named.vulnerable?;
        let said = frame.point(named.fix)?;
        let (off_m, _, beside) = nearest(said, route)?;
        let at = if off_m <= AS_SAID_M {
            tenths(said)
        } else {
            beside
        };
        (off_m <= ON_ROUTE_M).then(|| (kind, named.name.clone(), at))
    });
    points.collect()
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
    for place in named.iter().filter(|named| named.vulnerable.is_none()) {
        let said = frame.point(place.fix);
        // A way that comes to one place twice has a waypoint for each.
        let here = points.iter_mut().find(|(_, at, name)| {
            name.is_none() && said.is_some_and(|said| said.distance_m(*at) < SAME_PLACE_M)
        });
        if let Some((.., name)) = here {
            *name = Some(place.name.clone());
            continue;
        }
        let best = said.and_then(|at| nearest(at, &route));
        let Some((_, along_m, beside)) = best.filter(|(off_m, ..)| *off_m <= ON_ROUTE_M) else {
            continue;
        };
        let near = points
            .iter_mut()
            .filter(|(other_m, ..)| (other_m - along_m).abs() < AT_WAYPOINT_M)
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
