//! Cordon posts: on every way to the danger that can be reached on known ground.

use super::Brief;
use super::locals::is_kept_near;
use super::refuge::{self, Danger};
use super::trail::Trail;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::Area;
use crate::sim::view::Comrade;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, nearest_on_segment, point_along};

/// Distance of the rear post behind the control point, metres: in sight and call of it.
const REAR_M: f32 = 40.0;

/// Distance of a post down a side way, metres: enough to stop people before they reach the patrol.
const DOWN_THE_WAY_M: f32 = 25.0;

/// Margin added to the required distance, metres.
pub const MARGIN_M: f32 = 6.0;

/// Places for posts by priority: ahead on the route, behind on the route, then side ways.
pub fn places(brief: &Brief, trail: &Trail, dangers: &[Danger]) -> Vec<Point> {
    let here_m = trail.length_m();
    let rear_m = (here_m - REAR_M).max(0.0);
    let mut places = vec![trail.at(here_m), trail.at(rear_m)];
    places.extend(side_ways(brief, trail, dangers));
    places.retain(|&place| far_enough(place, dangers));
    places.dedup_by(|a, b| a.distance_m(*b) < DOWN_THE_WAY_M / 2.0);
    places
}

/// Distances of a post ahead of the patrol, metres: near enough to call to, and not where the patrol itself stands.
const AHEAD_M: std::ops::RangeInclusive<u16> = 12..=40;

/// A place for the post ahead, on the way that leads on to the danger: in call of the patrol and suited as the control point
/// is; none where the way has no such place. The way begins at the patrol.
pub fn ahead_on(way: &[Point], dangers: &[Danger], brief: &Brief) -> Option<Point> {
    let from = *way.first()?;
    let places = AHEAD_M
        .rev()
        .map(|ahead_m| point_along(way, f32::from(ahead_m)));
    places
        .filter(|place| place.distance_m(from) >= f32::from(*AHEAD_M.start()) / 2.0)
        .find(|place| {
            let suits = |danger: &Danger| refuge::suits(danger, *place, brief);
            far_enough(*place, dangers) && dangers.iter().all(suits)
        })
}

/// Assignment of members to places: to each the nearest of those free. Places without anybody left stay unmanned.
pub fn sent(brief: &Brief, patrol: &[Comrade], places: &[Point]) -> Vec<(PersonId, Point)> {
    let mut free: Vec<(PersonId, Point)> = patrol
        .iter()
        .filter(|comrade| !comrade.carries_report && !is_runner(brief, comrade.person))
        .filter(|comrade| !is_kept_near(brief, comrade.person))
        .map(|comrade| (comrade.person, comrade.at))
        .collect();
    let mut sent = Vec::new();
    for place in places {
        let nearest = (0..free.len()).min_by(|&a, &b| {
            let off_m = |index: usize| free[index].1.distance_m(*place);
            off_m(a).total_cmp(&off_m(b))
        });
        let Some(nearest) = nearest else {
            break;
        };
        let (person, _) = free.remove(nearest);
        sent.push((person, *place));
    }
    sent
}

/// True for the runner of a patrol with enough others to send.
fn is_runner(brief: &Brief, person: PersonId) -> bool {
    let name = &brief.patrol.people[person.index()].id;
    brief.comms.runner.as_ref() == Some(name) && brief.patrol.people.len() > 3
}

fn far_enough(place: Point, dangers: &[Danger]) -> bool {
    dangers
        .iter()
        .all(|danger| danger.at.point().distance_m(place) >= danger.required_m + MARGIN_M)
}

/// Points down each known-safe way off the trail, reached over known-safe ground only.
fn side_ways(brief: &Brief, trail: &Trail, dangers: &[Danger]) -> Vec<Point> {
    let back = trail.back_to(0.0);
    let mut own_way = brief.route.approach.clone();
    own_way.extend(brief.route.waypoints.iter().map(|waypoint| waypoint.at));
    let mut found: Vec<Point> = Vec::new();
    for surface in brief.surfaces.iter().filter(|surface| surface.known_safe) {
        let Area::Strip { line, .. } = &surface.area else {
            continue;
        };
        for end in [line.first(), line.last()].into_iter().flatten() {
            let Some(place) = down_the_way(line, *end, &back) else {
                continue;
            };
            let foot = nearest(&back, place);
            let on_known_ground =
                (0..=10).all(|step| brief.known_safe(foot.lerp(place, step as f32 / 10.0)));
            // What lies on the own way, or beyond its beginning, the post behind watches already.
            let aside = distance_to_line_m(place, &own_way) >= DOWN_THE_WAY_M - 1.0
                && back
                    .last()
                    .is_none_or(|oldest| oldest.distance_m(foot) > 1.0);
            let apart = found
                .iter()
                .all(|other| other.distance_m(place) > DOWN_THE_WAY_M);
            if on_known_ground && aside && apart && far_enough(place, dangers) {
                found.push(place);
            }
        }
    }
    found
}

/// The first point of a way, towards one of its ends, at the right distance from the trail.
fn down_the_way(line: &[Point], end: Point, trail: &[Point]) -> Option<Point> {
    let towards_end: Vec<Point> = if line.last() == Some(&end) {
        line.to_vec()
    } else {
        line.iter().rev().copied().collect()
    };
    let mut met_trail = false;
    for pair in towards_end.windows(2) {
        let steps = (pair[0].distance_m(pair[1]) / 5.0).ceil().max(1.0) as u32;
        for step in 0..=steps {
            let point = pair[0].lerp(pair[1], step as f32 / steps as f32);
            let off_m = distance_to_line_m(point, trail);
            met_trail |= off_m < 5.0;
            if met_trail && (DOWN_THE_WAY_M..DOWN_THE_WAY_M + 10.0).contains(&off_m) {
                return Some(point);
            }
        }
    }
    None
}

fn nearest(line: &[Point], point: Point) -> Point {
    line.windows(2)
        .map(|pair| nearest_on_segment(point, pair[0], pair[1]).0)
        .min_by(|a, b| a.distance_m(point).total_cmp(&b.distance_m(point)))
        .or(line.first().copied())
        .unwrap_or(point)
}
