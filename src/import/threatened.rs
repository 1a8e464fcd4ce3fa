//! What a report along the route can name as threatened: the places with a name, and of the others one here and there.

use super::notation::{plain, point, quoted};
use super::plan::Plan;
use super::request::Words;
use crate::scenario::schema::VulnerablePointKind;
use crate::units::Point;

/// Places nearer to each other are one, metres.
const SAME_PLACE_M: f32 = 10.0;
/// A waypoint without a name is farther than this from every other place that a report can name, metres: a bend each few
/// steps is nothing to report.
const APART_M: f32 = 200.0;

/// The assets of the scenario, as RON.
pub(super) fn assets(
    plan: &Plan,
    vulnerable: &[(VulnerablePointKind, String, Point)],
    words: &Words,
) -> Vec<String> {
    let mut taken: Vec<Point> = Vec::new();
    let mut assets = Vec::new();
    let mut add = |id: String, name: &str, at: Point, apart_m: f32| {
        if taken.iter().all(|other| other.distance_m(at) > apart_m) {
            taken.push(at);
            assets.push(format!(
                "(id: {}, name: {{\"en\": {}}}, kind: Route, at: {}, worth: Important)",
                quoted(&id),
                quoted(name),
                point(at)
            ));
        }
    };
    for (index, (_, name, at)) in vulnerable.iter().enumerate() {
        add(format!("vp-{}", index + 1), name, *at, SAME_PLACE_M);
    }
    let waypoints = || plan.route.iter().enumerate();
    for (index, (at, name)) in waypoints() {
        if let Some(name) = name {
            add(
                format!("point-{}", index + 1),
                &plain(name),
                *at,
                SAME_PLACE_M,
            );
        }
    }
    for (index, (at, _)) in waypoints().filter(|(_, (_, name))| name.is_none()) {
        let name = format!("{} {}", words.point, index + 1);
        add(format!("point-{}", index + 1), &name, *at, APART_M);
    }
    assets
}
