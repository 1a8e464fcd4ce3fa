//! How far back the patrol can go on ground it has walked.

use super::Subject;
use super::inventory::{DeviceAt, devices};
use crate::doctrine::schema::StandOffClass;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// The withdrawal from one device.
pub(super) struct WayBack<'a> {
    /// The device.
    pub(super) found: DeviceAt<'a>,
    /// Its row of the stand-off table.
    pub(super) class: &'a StandOffClass,
    /// Distance from the device to the farthest point already walked when the patrol meets it, metres.
    pub(super) farthest_m: f32,
}

/// The withdrawal from every device whose class the pack has, in file order.
pub(super) fn ways_back(subject: &Subject) -> Vec<WayBack<'_>> {
    let Some(pack) = &subject.pack else {
        return Vec::new();
    };
    let route = &subject.raw.route;
    let waypoints: Vec<Point> = route.line();
    if waypoints.is_empty() {
        return Vec::new();
    }
    devices(&subject.raw)
        .filter_map(|found| {
            let class = pack.class(&found.device.class)?;
            let at = found.device.at;
            let met = nearest_leg(at, &waypoints);
            let walked = route.approach.iter().chain(&waypoints[..=met]);
            let farthest = walked
                .map(|point| point.vec().distance_squared(at.vec()))
                .fold(0.0, f32::max);
            Some(WayBack {
                found,
                class,
                farthest_m: farthest.sqrt(),
            })
        })
        .collect()
}

/// Length of the patrol's column, metres.
pub(super) fn column_m(subject: &Subject) -> f32 {
    let patrol = &subject.raw.patrol;
    patrol.spacing_m * patrol.people.len().saturating_sub(1) as f32
}

/// Index of the waypoint that starts the nearest leg.
fn nearest_leg(point: Point, waypoints: &[Point]) -> usize {
    waypoints
        .windows(2)
        .map(|pair| {
            let near = nearest_on_segment(point, pair[0], pair[1]).0;
            near.vec().distance_squared(point.vec())
        })
        .enumerate()
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(0, |(index, _)| index)
}
