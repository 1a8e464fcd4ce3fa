//! Choice of a refuge: far enough, out of sight if the map shows such a place, and only on ground already walked.

use super::Brief;
use super::trail::Trail;
use crate::doctrine::Pack;
use crate::scenario::schema::{Look, WallKind};
use crate::sim::known_way::TURN_M;
use crate::units::{Place, Point};

/// Something marked or not made out, with its distances to keep.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Danger {
    /// Estimated place.
    pub at: Place,
    /// Closest permitted passing distance, metres.
    pub keep_clear_m: f32,
    /// Required distance for everybody, metres.
    pub required_m: f32,
    /// Distance beyond which one may be in sight of it, metres.
    pub preferred_m: f32,
}

/// Margin added to the required distance, metres: the place is an estimate, and taking cover may lead some steps back
/// towards it.
pub const MARGIN_M: f32 = 22.0;

/// Margin of an ordered distance over the required one, metres: the place of the item is known by estimate only.
pub const ORDER_MARGIN_M: f32 = 25.0;

/// Interval of candidate places, metres.
const STEP_M: f32 = 5.0;

/// Longest extra way to get out of sight, metres: about four minutes.
const FARTHER_M: f32 = 350.0;

/// Height of a person's chest and of the item's line of sight, metres.
const CHEST_M: f32 = 1.2;
const THING_M: f32 = 0.5;

/// Height error of the map's land: it conceals only what it overtops by this much, metres.
const LAND_ERROR_M: f32 = 1.2;

/// Height error of buildings and walls, metres.
const BUILT_ERROR_M: f32 = 0.4;

/// Largest offset of the item from its sign, metres.
const OFFSET_M: f32 = 12.0;

impl Danger {
    /// Distances while the class is unknown: in-doubt, or more when the sign could be of a class that requires more.
    pub fn unknown(at: Place, look: Look, pack: &Pack) -> Self {
        Self::of_any_class(at, look.is_large(), pack)
    }

    /// The place of an incident: what is still there is unknown.
    pub fn incident(at: Place, pack: &Pack) -> Self {
        Self::of_any_class(at, false, pack)
    }

    fn of_any_class(at: Place, large: bool, pack: &Pack) -> Self {
        let plausible = || {
            pack.distances
                .classes
                .iter()
                .filter(move |class| !class.vehicle_borne || large)
        };
        let in_doubt_m = pack.distances.in_doubt_m.value;
        let mandatory_m = |vehicle_borne: bool| {
            plausible()
                .filter(move |class| class.vehicle_borne == vehicle_borne)
                .map(|class| class.mandatory_m.value)
        };
        let small_m = mandatory_m(false).fold(0.0, f32::max);
        let smallest_vehicle_m = mandatory_m(true).reduce(f32::min);
        Self {
            at,
            // A vehicle's size shows from farther off than its load.
            keep_clear_m: smallest_vehicle_m.map_or(small_m, |vehicle_m| vehicle_m.max(small_m)),
            required_m: pack.required_of_any(large),
            preferred_m: plausible()
                .map(|class| class.preferred_m.value)
                .fold(in_doubt_m, f32::max),
        }
    }
}

/// The distance to order where one is required, metres.
pub fn ordered_m(required_m: f32) -> f32 {
    required_m + ORDER_MARGIN_M
}

/// How far along the trail to go back to.
///
/// The first place that is far enough from every danger and out of sight of each, some steps around it included where there
/// is such a place soon; without one within reach, the first with a site for a control point out of sight; else as far as
/// possible within the extra way; when no place is far enough, the farthest. The way there never leads nearer to a danger.
pub fn choose(trail: &Trail, dangers: &[Danger], brief: &Brief) -> f32 {
    let end_m = trail.length_m();
    let mut far_enough: Option<(f32, f32)> = None;
    let (mut hidden_m, mut beside_m): (Option<f32>, Option<f32>) = (None, None);
    let mut farthest = (end_m, 0.0);
    let mut along_m = end_m;
    // How far from each danger one has got on the way, up to where nobody minds.
    let mut got_m = vec![0.0_f32; dangers.len()];
    loop {
        let here = trail.at(along_m);
        let kept_m = |danger: &Danger| danger.at.point().distance_m(here).min(danger.required_m);
        let leads_nearer = dangers
            .iter()
            .zip(&got_m)
            .any(|(danger, got_m)| kept_m(danger) < got_m - TURN_M);
        if leads_nearer {
            break;
        }
        for (danger, got_m) in dangers.iter().zip(&mut got_m) {
            *got_m = got_m.max(kept_m(danger));
        }
        let least_share = dangers
            .iter()
            .map(|danger| danger.at.point().distance_m(here) / (danger.required_m + MARGIN_M))
            .fold(f32::INFINITY, f32::min);
        if least_share > farthest.1 + 1e-3 {
            farthest = (along_m, least_share);
        }
        if least_share >= 1.0 && !at_vulnerable_point(brief, here) {
            let (first_m, _) = far_enough.unwrap_or((along_m, along_m));
            if first_m - along_m > FARTHER_M {
                break;
            }
            far_enough = Some((first_m, along_m));
            if hidden_m.is_some_and(|hidden_m| hidden_m - along_m > FOR_ROOM_M) {
                break;
            }
            if suits_all(dangers, here, brief) {
                if has_room(dangers, here, brief) {
                    return along_m;
                }
                hidden_m = hidden_m.or(Some(along_m));
            } else if hidden_m.is_none() && control_point(dangers, brief, here).is_some() {
                beside_m = beside_m.or(Some(along_m));
            }
        }
        if along_m <= 0.0 {
            break;
        }
        along_m = (along_m - STEP_M).max(0.0);
    }
    let last = far_enough.map(|(_, last_m)| last_m);
    hidden_m.or(beside_m).or(last).unwrap_or(farthest.0)
}

/// Room left between the refuge and the first place that is far enough, for a post ahead, metres.
const ROOM_AHEAD_M: f32 = 20.0;

/// A refuge some steps farther back than the one chosen, so that a post may stand ahead of it; the same one where no such
/// place is as good.
pub fn with_room_ahead(chosen_m: f32, trail: &Trail, dangers: &[Danger], brief: &Brief) -> f32 {
    let farther_m = chosen_m - ROOM_AHEAD_M;
    let (chosen, farther) = (trail.at(chosen_m), trail.at(farther_m));
    let nearer = |danger: &Danger| {
        let kept_m = |at: Point| danger.at.point().distance_m(at).min(danger.required_m);
        kept_m(farther) < kept_m(chosen) - TURN_M
    };
    let has_site = |at: Point| control_point(dangers, brief, at).is_some();
    let as_good = farther_m > 0.0
        && !dangers.iter().any(nearer)
        && !at_vulnerable_point(brief, farther)
        && (has_site(farther) || !has_site(chosen));
    if as_good { farther_m } else { chosen_m }
}

/// The nearest site for a control point: out of sight of every danger (or beyond its preferred distance), far enough
/// from each, on known-safe ground, and within the ring of a far check; none where the map shows no such site. One with some
/// steps of room around it, before one at the edge of what hides it.
pub fn control_point(dangers: &[Danger], brief: &Brief, here: Point) -> Option<Point> {
    let reach_m = brief.doctrine.halts.far_check_m.value * CHECKED_SHARE;
    let rings = (1..).map(|ring| ring as f32 * RING_STEP_M);
    let around = rings
        .take_while(|range_m| *range_m <= reach_m)
        .flat_map(|range_m| {
            (0..RING_POINTS)
                .map(move |point| here.towards(point as f32 * 360.0 / RING_POINTS as f32, range_m))
        });
    let mut at_an_edge = None;
    for (place, own_feet) in std::iter::once((here, true)).chain(around.map(|place| (place, false)))
    {
        let is_site = suits_all(dangers, place, brief) && (own_feet || brief.known_safe(place));
        if is_site && has_room(dangers, place, brief) {
            return Some(place);
        }
        at_an_edge = at_an_edge.or(is_site.then_some(place));
    }
    at_an_edge
}

/// Steps around a place that are out of sight as well, metres: nobody stands on the very point, and the map is not exact.
const ROOM_M: f32 = 8.0;

/// Longest extra way to a place with room around it, metres.
const FOR_ROOM_M: f32 = 40.0;

fn suits_all(dangers: &[Danger], place: Point, brief: &Brief) -> bool {
    dangers.iter().all(|danger| suits(danger, place, brief))
}

/// True at a place around which one may take some steps and is still out of sight of every danger.
fn has_room(dangers: &[Danger], place: Point, brief: &Brief) -> bool {
    let mut around = (0..4).map(|quarter| place.towards(quarter as f32 * 90.0, ROOM_M));
    around.all(|step| {
        dangers
            .iter()
            .all(|danger| out_of_its_sight(danger, step, brief))
    })
}

/// Interval of the rings of candidate sites around oneself, metres, and number of sites in each.
const RING_STEP_M: f32 = 4.0;
const RING_POINTS: u32 = 16;

/// Largest share of the far check's radius for a control point, to stay off its edge.
const CHECKED_SHARE: f32 = 0.8;

fn at_vulnerable_point(brief: &Brief, here: Point) -> bool {
    brief.route.vulnerable_points.iter().any(|point| {
        point.at.distance_m(here) < point.radius_m + brief.doctrine.halts.near_check_m.value
    })
}

/// True at a place that people may hold: far enough from a danger, and out of its sight or beyond where sight matters.
pub fn suits(danger: &Danger, place: Point, brief: &Brief) -> bool {
    danger.at.point().distance_m(place) >= danger.required_m
        && out_of_its_sight(danger, place, brief)
}

fn out_of_its_sight(danger: &Danger, here: Point, brief: &Brief) -> bool {
    let there = danger.at.point();
    if there.distance_m(here) > danger.preferred_m {
        return true;
    }
    let around = (0..8).map(|eighth| there.towards(eighth as f32 * 45.0, OFFSET_M));
    std::iter::once(there)
        .chain(around)
        .all(|from| hidden(brief, from, here))
}

/// Height of the line of sight between two points at a share of it, metres.
fn line_m(brief: &Brief, from: Point, to: Point) -> impl Fn(f32) -> f32 {
    let from_m = brief.contours.height_m(from) + THING_M;
    let to_m = brief.contours.height_m(to) + CHEST_M;
    move |share| from_m + (to_m - from_m) * share
}

/// True when the map shows land between two points that blocks the view.
pub fn hidden_by_land(brief: &Brief, from: Point, to: Point) -> bool {
    let line_m = line_m(brief, from, to);
    // Ends are excluded: what one stands beside is not between.
    let steps = (from.distance_m(to) / STEP_M) as u32;
    (1..steps).any(|step| {
        let share = step as f32 / steps as f32;
        brief.contours.height_m(from.lerp(to, share)) > line_m(share) + LAND_ERROR_M
    })
}

/// True when the map shows land, a building or a wall between two points that blocks the view.
pub fn hidden(brief: &Brief, from: Point, to: Point) -> bool {
    let line_m = line_m(brief, from, to);
    let overtops = |share: f32, height_m: f32| {
        let foot = from.lerp(to, share);
        brief.contours.height_m(foot) + height_m > line_m(share) + BUILT_ERROR_M
    };
    let built = || {
        brief.buildings.iter().any(|building| {
            let corners = corners(building.at, building.size_m, building.facing_deg);
            (0..4).any(|side| {
                crossing(from, to, corners[side], corners[(side + 1) % 4])
                    .is_some_and(|share| overtops(share, building.height_m))
            })
        })
    };
    let walled = || {
        brief
            .walls
            .iter()
            .filter(|wall| wall.kind != WallKind::Fence)
            .any(|wall| {
                wall.line.windows(2).any(|pair| {
                    crossing(from, to, pair[0], pair[1])
                        .is_some_and(|share| overtops(share, wall.height_m))
                })
            })
    };
    hidden_by_land(brief, from, to) || built() || walled()
}

/// Corners of a building's footprint.
fn corners(at: Point, (width_m, depth_m): (f32, f32), facing_deg: f32) -> [Point; 4] {
    [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)].map(|(across, ahead)| {
        at.towards(facing_deg, ahead * depth_m)
            .towards(facing_deg + 90.0, across * width_m)
    })
}

/// Where along `a`–`b` (0..1) the segment `c`–`d` crosses it.
fn crossing(a: Point, b: Point, c: Point, d: Point) -> Option<f32> {
    let (along, side) = (b.vec() - a.vec(), d.vec() - c.vec());
    let span = along.perp_dot(side);
    if span == 0.0 {
        return None;
    }
    let between = c.vec() - a.vec();
    let share = between.perp_dot(side) / span;
    let across = between.perp_dot(along) / span;
    ((0.0..=1.0).contains(&share) && (0.0..=1.0).contains(&across)).then_some(share)
}
